/* Text that the host gives: every kind of UTF-16, in the caller's wide characters. */
#include "battery.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "wide.h"

struct text_row {
    const char *name;
    const char16_t *host; /* the literal's own terminator included */
    size_t units;
    const wchar_t *expected;
};

#define TEXT(name, host, expected) {name, host, sizeof(host) / 2, expected}
#define BAD L"\xfffd"
#define PAIR u"\xd83d\xde00"
#define FACE L"\U0001f600"

/* Short enough for the smallest field, 32 characters. */
static const struct text_row texts[] = {
    TEXT("plain", u"nvwgf2umx.dll", L"nvwgf2umx.dll"),
    TEXT("empty", u"", L""),
    TEXT("one character", u"x", L"x"),
    TEXT("e acute within", u"caf\u00e9.dll", L"caf\u00e9.dll"),
    TEXT("e acute first", u"\u00e9t\u00e9", L"\u00e9t\u00e9"),
    TEXT("e acute alone", u"\u00e9", L"\u00e9"),
    TEXT("trade mark", u"GeForce RTX\u2122 4090", L"GeForce RTX\u2122 4090"),
    TEXT("registered", u"Intel(R)\u00ae Arc", L"Intel(R)\u00ae Arc"),
    TEXT("CJK", u"\u663e\u5361\u9a71\u52a8", L"\u663e\u5361\u9a71\u52a8"),
    TEXT("highest of one unit", u"a\uffffb\ufffdc", L"a\uffffb\ufffdc"),
    TEXT("lowest", u"\x01\x7f\x80\xff", L"\x01\x7f\x80\xff"),
    TEXT("just around the surrogates", u"\ud7ff\ue000", L"\ud7ff\ue000"),
    TEXT("byte order mark first", u"\ufeffgpu", L"\ufeffgpu"),
    TEXT("swapped byte order mark", u"\ufffegpu", L"\ufffegpu"),
    TEXT("combining", u"e\u0301", L"e\u0301"),
    TEXT("right to left", u"\u0627\u0644", L"\u0627\u0644"),
    TEXT("pair first", PAIR u"gpu", FACE L"gpu"),
    TEXT("pair within", u"a" PAIR u"b", L"a" FACE L"b"),
    TEXT("pair last", u"gpu" PAIR, L"gpu" FACE),
    TEXT("pairs alone", PAIR PAIR PAIR, FACE FACE FACE),
    TEXT("lowest pair", u"\xd800\xdc00", L"\U00010000"),
    TEXT("highest pair", u"\xdbff\xdfff", L"\U0010ffff"),
    TEXT("high surrogate first", u"\xd83dgpu", BAD L"gpu"),
    TEXT("high surrogate within",
        u"a\xd83d"
        u"b",
        L"a" BAD L"b"),
    TEXT("high surrogate last", u"gpu\xd83d", L"gpu" BAD),
    TEXT("high surrogate alone", u"\xd83d", BAD),
    TEXT("low surrogate first", u"\xde00gpu", BAD L"gpu"),
    TEXT("low surrogate within",
        u"a\xde00"
        u"b",
        L"a" BAD L"b"),
    TEXT("low surrogate last", u"gpu\xde00", L"gpu" BAD),
    TEXT("low surrogate alone", u"\xde00", BAD),
    TEXT("pair turned round", u"\xde00\xd83d", BAD BAD),
    TEXT("two high surrogates, then low", u"\xd83d" PAIR, BAD FACE),
    TEXT("pair, then low surrogate", PAIR u"\xde00", FACE BAD),
    TEXT("pair, then high surrogate", PAIR u"\xd83d", FACE BAD),
    TEXT("garbage after the end", u"gpu\0garbage", L"gpu"),
    TEXT("half a pair after the end", u"gpu\0\xde00", L"gpu"),
    TEXT("high surrogate before the end, low after", u"gpu\xd83d\0\xde00", L"gpu" BAD),
    TEXT("nothing, then garbage", u"\0garbage", L""),
    TEXT("format directives", u"%s%n%100x", L"%s%n%100x"),
    TEXT("quotes and line ends", u"\"a'\r\n\tb\"", L"\"a'\r\n\tb\""),
};

/* Instead of a unit: a pair in the last two. */
#define LAST_PAIR 0xdbff

/* Text that fills the field: `unit`, or pairs, up to so many units less than there is room for. */
struct fill_row {
    const char *name;
    char16_t unit;       /* 0 for pairs */
    unsigned units_less; /* than the field has; the rest is zero */
    char16_t last;       /* put into the last unit, 0 for none */
    wchar_t expected;    /* each character */
    int expected_less;   /* characters than the field has units; -1: half as many */
    wchar_t expected_last;
};

static const struct fill_row fills[] = {
    {"fills all but the end", 'x', 1, 0, L'x', 1, 0},
    {"fills all, no end", 'x', 0, 0, L'x', 1, 0},
    {"one short", 'x', 2, 0, L'x', 2, 0},
    {"e acute, all but the end", 0xe9, 1, 0, 0xe9, 1, 0},
    {"e acute, no end", 0xe9, 0, 0, 0xe9, 1, 0},
    {"CJK, all but the end", 0x663e, 1, 0, 0x663e, 1, 0},
    {"CJK, no end", 0x663e, 0, 0, 0x663e, 1, 0},
    {"low surrogates, no end", 0xde00, 0, 0, 0xfffd, 1, 0},
    {"high surrogates, no end", 0xd83d, 0, 0, 0xfffd, 1, 0},
    {"pairs, no end", 0, 0, 0, 0x1f600, -1, 0},
    {"half a pair in the last place but the end", 'x', 1, 0xd83d, L'x', 1, 0xfffd},
    {"half a pair in the very last place", 'x', 0, 0xd83d, L'x', 1, 0},
    {"a pair in the very last place", 'x', 0, LAST_PAIR, L'x', 1, 0x1f600},
    {"a pair just before the end", 'x', 1, LAST_PAIR, L'x', 2, 0x1f600},
};

static const char *const locales[] = {"C", "C.UTF-8"};

struct text_case {
    const struct wide_type *type;
    const struct text_row *text;
    const struct fill_row *fill;
    const char *locale;
};

/* The host's structure. */
static unsigned char wire[8192];

static long give_wire(struct arrival *call)
{
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    return user_write(query.pPrivateDriverData, wire, query.PrivateDriverDataSize);
}

static wchar_t character(const unsigned char *data, unsigned at, unsigned index)
{
    wchar_t value;
    memcpy(&value, data + at + 4 * index, sizeof value);
    return value;
}

static void expect_text(const unsigned char *data, unsigned at, unsigned capacity, const wchar_t *expected)
{
    unsigned length = (unsigned)wcslen(expected);
    CHECK(length < capacity, "the case itself");
    for (unsigned i = 0; i <= length; i++)
        CHECK(character(data, at, i) == expected[i], "character %u is U+%04X, not U+%04X", i,
            (unsigned)character(data, at, i), (unsigned)expected[i]);
}

/* The host's bytes of one field, and the text that must come of them. */
static const wchar_t *put(const struct text_case *one, unsigned wire_at, unsigned capacity)
{
    static wchar_t expected[4097];
    char16_t units[4096] = {0};
    if (one->text) {
        CHECK(one->text->units <= capacity, "the case itself");
        memcpy(units, one->text->host, 2 * one->text->units);
        wcscpy(expected, one->text->expected);
    } else {
        const struct fill_row *fill = one->fill;
        unsigned used = capacity - fill->units_less;
        for (unsigned i = 0; i < used; i++)
            units[i] = fill->unit ? fill->unit : i % 2 ? 0xde00 : 0xd83d;
        if (fill->last == LAST_PAIR)
            memcpy(&units[used - 2], PAIR, 4);
        else if (fill->last)
            units[used - 1] = fill->last;
        unsigned length = fill->expected_less < 0 ? capacity / 2 : capacity - (unsigned)fill->expected_less;
        for (unsigned i = 0; i < length; i++)
            expected[i] = fill->expected;
        if (fill->expected_last)
            expected[length - 1] = fill->expected_last;
        expected[length] = 0;
    }
    memcpy(wire + wire_at, units, 2 * capacity);
    return expected;
}

static void text(const void *row)
{
    const struct text_case *one = row;
    const struct wide_type *type = one->type;
    if (!setlocale(LC_ALL, one->locale))
        skip("this machine has no locale %s", one->locale);
    driver.answer = give_wire;
    for (unsigned field = 0; field < type->text_count; field++) {
        memset(wire, 0, sizeof wire);
        for (unsigned i = 0; i < type->number_count; i++)
            for (unsigned k = 0; k < type->numbers[i].size; k++)
                wire[type->numbers[i].wire_at + k] = (unsigned char)(16 * i + k + 1);
        const wchar_t *expected = put(one, type->texts[field].wire_at, type->texts[field].capacity);
        unsigned char *data = guarded(type->user_size);
        memset(data, 0x7e, type->user_size);
        EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
        for (unsigned i = 0; i < type->text_count; i++)
            expect_text(data, type->texts[i].user_at, type->texts[i].capacity, i == field ? expected : L"");
        for (unsigned i = 0; i < type->number_count; i++)
            CHECK(memcmp(data + type->numbers[i].user_at, wire + type->numbers[i].wire_at,
                      type->numbers[i].size) == 0,
                "number %u", i);
        guards_check();
    }
}

/* All four strings of the registry information at once, each filled to the brim. */
static void all_full(const void *row)
{
    const struct wide_type *type = row;
    const struct text_case one = {.type = type, .fill = &fills[1]};
    driver.answer = give_wire;
    const wchar_t *expected = NULL;
    for (unsigned i = 0; i < type->text_count; i++)
        expected = put(&one, type->texts[i].wire_at, type->texts[i].capacity);
    unsigned char *data = guarded(type->user_size);
    EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
    for (unsigned i = 0; i < type->text_count; i++)
        expect_text(data, type->texts[i].user_at, type->texts[i].capacity, expected);
}

/* Any two bytes anywhere: never past the buffer, always terminated, never half a pair. */
static void noise(const void *row)
{
    const struct wide_type *type = row;
    driver.answer = give_wire;
    for (unsigned seed = 1; seed <= 200; seed++) {
        uint32_t state = seed * 2654435761u;
        for (unsigned i = 0; i < type->wire_size; i++) {
            state = state * 1664525 + 1013904223;
            /* Now and then surrogates in a row. */
            wire[i] = (unsigned char)(seed % 2 && i % 2 ? 0xd8 | state >> 29 : state >> 24);
        }
        unsigned char *data = guarded(type->user_size);
        EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
        for (unsigned i = 0; i < type->text_count; i++) {
            unsigned length = 0;
            wchar_t at = 0;
            while (length < type->texts[i].capacity &&
                   (at = character(data, type->texts[i].user_at, length)) != 0) {
                CHECK(
                    (uint32_t)at < 0x110000 && ((uint32_t)at & 0xfffff800) != 0xd800, "U+%04X", (unsigned)at);
                length++;
            }
            CHECK(length < type->texts[i].capacity, "not terminated");
        }
    }
}

void add_str_cases(void)
{
    static struct text_case rows[16 * (COUNT(texts) + COUNT(fills)) * COUNT(locales)];
    unsigned used = 0;
    for (unsigned i = 0; i < wide_type_count; i++) {
        const struct wide_type *type = &wide_types[i];
        if (type->text_count == 0)
            continue;
        for (unsigned k = 0; k < COUNT(locales); k++) {
            for (unsigned n = 0; n < COUNT(texts); n++) {
                rows[used] = (struct text_case){type, &texts[n], NULL, locales[k]};
                add("str", text, &rows[used++], "%s: %s, locale %s", type->name, texts[n].name, locales[k]);
            }
            for (unsigned n = 0; n < COUNT(fills); n++) {
                rows[used] = (struct text_case){type, NULL, &fills[n], locales[k]};
                add("str", text, &rows[used++], "%s: %s, locale %s", type->name, fills[n].name, locales[k]);
            }
        }
        if (type->text_count > 1)
            add("str", all_full, type, "%s: all strings full at once", type->name);
        add("str", noise, type, "%s: noise", type->name);
    }
}
