/* Registry queries with names that are none, and hosts that lie. */
#include "reg.h"

#include <stdlib.h>

/* ---- names ---- */

struct name_row {
    const char *name;
    unsigned key;
    uint32_t fill; /* the name is this, so often, and then `rest` */
    unsigned times;
    const wchar_t *rest; /* NULL: no end either */
    NTSTATUS expected;
};

#define KEY D3DDDI_QUERYREGISTRY_ADAPTERKEY
#define SERVICE D3DDDI_QUERYREGISTRY_SERVICEKEY
#define PATH D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH
#define IMAGE D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH

static const struct name_row names[] = {
    {"empty", KEY, 0, 0, L"", STATUS_SUCCESS},
    {"plain", KEY, 0, 0, L"DriverDesc", STATUS_SUCCESS},
    {"plain, of the service", SERVICE, 0, 0, L"DriverDesc", STATUS_SUCCESS},
    {"e acute", KEY, 0, 0, L"caf\u00e9", STATUS_SUCCESS},
    {"CJK", KEY, 0, 0, L"\u663e\u5361", STATUS_SUCCESS},
    {"beyond the first plane", KEY, 0, 0, L"a\U0001f600b", STATUS_SUCCESS},
    {"the last character there is", KEY, 0, 0, L"\U0010ffff", STATUS_SUCCESS},
    {"259 characters", KEY, 'n', 259, L"", STATUS_SUCCESS},
    {"129 characters beyond the first plane", KEY, 0x1f600, 129, L"", STATUS_SUCCESS},
    {"129 of those and one more", KEY, 0x1f600, 129, L"x", STATUS_SUCCESS},
    {"130 of those: no room for the end", KEY, 0x1f600, 130, L"", STATUS_INVALID_PARAMETER},
    {"258 characters and one beyond the first plane", KEY, 'n', 258, L"\U0001f600", STATUS_INVALID_PARAMETER},
    {"no end", KEY, 'n', 260, NULL, STATUS_INVALID_PARAMETER},
    {"no end, of the service", SERVICE, 'n', 260, NULL, STATUS_INVALID_PARAMETER},
    {"no end, all bits", KEY, 0xffffffff, 260, NULL, STATUS_INVALID_PARAMETER},
    {"beyond Unicode", KEY, 0x110000, 1, L"", STATUS_INVALID_PARAMETER},
    {"negative", KEY, 0x80000041, 1, L"", STATUS_INVALID_PARAMETER},
    {"high surrogate", KEY, 0xd83d, 1, L"", STATUS_INVALID_PARAMETER},
    {"low surrogate", KEY, 0xde00, 1, L"", STATUS_INVALID_PARAMETER},
    {"a pair in two characters", KEY, 0xd83d, 1, (const wchar_t[]){0xde00, 0}, STATUS_INVALID_PARAMETER},
    {"none needed: no end", PATH, 'n', 260, NULL, STATUS_SUCCESS},
    {"none needed: no characters at all", IMAGE, 0xffffffff, 260, NULL, STATUS_SUCCESS},
    {"none needed: a name", PATH, 0, 0, L"secret", STATUS_SUCCESS},
};

static void name(const void *row)
{
    const struct name_row *one = row;
    const unsigned size = CLIENT_FIXED + 64;
    reg_host = (struct reg_host){.data = u"value", .bytes = sizeof u"value"};
    D3DDDI_QUERYREGISTRY_INFO *info = reg_client(one->key, REG_SZ, size);
    /* What lies behind the name's end is nobody's business. */
    memset(info->ValueName, 0x41, sizeof info->ValueName);
    unsigned length = 0;
    for (; length < one->times; length++)
        info->ValueName[length] = (wchar_t)one->fill;
    if (one->rest)
        memcpy(info->ValueName + length, one->rest, 4 * (wcslen(one->rest) + 1));
    info->QueryFlags.Value = 2;
    info->PhysicalAdapterIndex = 0x1234;
    remember(info, size);
    EXPECT(reg_query(info, size), one->expected);
    if (one->expected != STATUS_SUCCESS) {
        CHECK(atomic_load(&driver.calls) == 0, "no call may be made");
        expect_unchanged("a refused name");
        return;
    }
    char16_t expected[NAME_LENGTH] = {0};
    if (one->key == KEY || one->key == SERVICE) {
        unsigned units = 0;
        for (const wchar_t *at = info->ValueName; *at; at++) {
            uint32_t character = (uint32_t)*at;
            if (character >= 0x10000) {
                expected[units++] = (char16_t)(0xd800 + ((character - 0x10000) >> 10));
                expected[units++] = (char16_t)(0xdc00 + (character & 0x3ff));
            } else {
                expected[units++] = (char16_t)character;
            }
        }
        CHECK(units < NAME_LENGTH, "the case itself");
    }
    CHECK(memcmp(reg_seen + WIRE_NAME, expected, sizeof expected) == 0, "the name that went to the host");
    uint32_t fields[4], wanted_head[2] = {one->key, 2}, wanted_tail[2] = {REG_SZ, 0x1234};
    memcpy(fields, reg_seen, 8);
    memcpy(fields + 2, reg_seen + 528, 8);
    CHECK(memcmp(fields, wanted_head, 8) == 0 && memcmp(fields + 2, wanted_tail, 8) == 0,
        "the fields around it");
    for (unsigned i = WIRE_DATA; i < reg_seen_size; i++)
        CHECK(reg_seen[i] == 0, "byte %u of what the host got is 0x%02x", i, reg_seen[i]);
}

/* ---- hosts that lie ---- */

struct lie_row {
    unsigned type;
    unsigned size; /* of the client's buffer */
    unsigned said;
    unsigned status;
};

static struct lie_row lie_rows[400];

/* Whatever is said: no crash, nothing outside the buffer, and an answer that leads nobody outside. */
static void lie(const void *row)
{
    const struct lie_row *one = row;
    static char16_t value[3000];
    for (unsigned i = 0; i < COUNT(value); i++)
        value[i] = (char16_t)('a' + i % 26);
    unsigned room = (one->size - CLIENT_FIXED) / 2 & ~1u;
    reg_host = (struct reg_host){
        .data = value,
        .bytes = room + 8 < sizeof value ? room + 8 : (unsigned)sizeof value, /* all the room, no end */
        .lies = true,
        .said = one->said,
        .status = one->status,
    };
    D3DDDI_QUERYREGISTRY_INFO *info = reg_client(KEY, one->type, one->size);
    EXPECT(reg_query(info, one->size), STATUS_SUCCESS);
    CHECK(info->Status <= 2 || info->Status == one->status, "status %u", info->Status);
    if (info->Status != 0)
        return;
    CHECK(one->status == 0, "an error became a success");
    CHECK(info->OutputValueSize <= one->size - CLIENT_DATA, "%u bytes claimed", info->OutputValueSize);
    if (one->type == REG_BINARY) {
        CHECK(info->OutputValueSize == one->said, "%u bytes", info->OutputValueSize);
        CHECK(memcmp((char *)info + CLIENT_DATA, value, one->said) == 0, "the bytes");
        return;
    }
    unsigned characters = info->OutputValueSize / 4;
    CHECK(info->OutputValueSize % 4 == 0 && characters > 0, "%u bytes", info->OutputValueSize);
    CHECK(characters - 1 == one->said / 2, "%u characters of %u bytes", characters - 1, one->said);
    for (unsigned i = 0; i < characters; i++) {
        wchar_t got;
        memcpy(&got, (char *)info + CLIENT_DATA + 4 * i, 4);
        CHECK(
            got == (i + 1 == characters ? 0 : (wchar_t)value[i]), "character %u is U+%04X", i, (unsigned)got);
    }
}

/* Says that all is well, and more bytes than there are, but gives them to whoever has the room. */
static void promise_kept_later(const void *row)
{
    (void)row;
    static char16_t value[2000];
    for (unsigned i = 0; i < COUNT(value) - 1; i++)
        value[i] = 'v';
    reg_host = (struct reg_host){
        .data = value, .bytes = sizeof value, .lies = true, .said = sizeof value, .status = 0};
    D3DDDI_QUERYREGISTRY_INFO *info = reg_client(KEY, REG_SZ, CLIENT_FIXED);
    EXPECT(reg_query(info, CLIENT_FIXED), STATUS_SUCCESS);
    CHECK(info->Status == 1 && info->OutputValueSize == 2 * sizeof value, "status %u, %u bytes", info->Status,
        info->OutputValueSize);
    unsigned size = CLIENT_FIXED + info->OutputValueSize;
    info = reg_client(KEY, REG_SZ, size);
    EXPECT(reg_query(info, size), STATUS_SUCCESS);
    CHECK(info->Status == 0 && info->OutputValueSize == 2 * sizeof value, "status %u, %u bytes", info->Status,
        info->OutputValueSize);
}

/* ---- sizes of the query itself ---- */

struct size_row {
    unsigned size;
    unsigned type;
    NTSTATUS expected;
};

/* 131,072 bytes is the most the driver takes: 552 and 130,520 more, or twice that for the client. */
static const struct size_row sizes[] = {
    {CLIENT_FIXED + 130520, REG_BINARY, STATUS_SUCCESS},
    {CLIENT_FIXED + 130521, REG_BINARY, STATUS_INVALID_PARAMETER},
    {CLIENT_FIXED + 2 * 130520, REG_SZ, STATUS_SUCCESS},
    {CLIENT_FIXED + 2 * 130520 + 4, REG_SZ, STATUS_INVALID_PARAMETER},
    {0x01000000, REG_SZ, STATUS_INVALID_PARAMETER},
    {0x7fffffff, REG_SZ, STATUS_INVALID_PARAMETER},
    {0x80000000, REG_BINARY, STATUS_INVALID_PARAMETER},
    {0xffffffff, REG_BINARY, STATUS_INVALID_PARAMETER},
    {0xffffffff, REG_SZ, STATUS_INVALID_PARAMETER},
    {0xfffffffe, REG_MULTI_SZ, STATUS_INVALID_PARAMETER},
};

static void large(const void *row)
{
    const struct size_row *one = row;
    reg_host = (struct reg_host){.data = u"value", .bytes = sizeof u"value"};
    unsigned there = one->size < 1 << 20 ? one->size : 4096;
    D3DDDI_QUERYREGISTRY_INFO *info = reg_client(KEY, one->type, there);
    remember(info, there);
    EXPECT(reg_query(info, one->size), one->expected);
    if (one->expected != STATUS_SUCCESS)
        expect_unchanged("a refused size");
    else
        CHECK(info->Status == 0, "status %u", info->Status);
}

static void refused(const void *row)
{
    (void)row;
    reg_host = (struct reg_host){.result = -ENOENT};
    D3DDDI_QUERYREGISTRY_INFO *info = reg_client(KEY, REG_SZ, 2000);
    remember(info, 2000);
    EXPECT(reg_query(info, 2000), STATUS_OBJECT_NAME_INVALID);
    expect_unchanged("a value that does not exist");
}

/* The host says "no" inside an answer that is well: only Status and size say so. */
static void failed_inside(const void *row)
{
    (void)row;
    reg_host = (struct reg_host){.data = u"value", .bytes = 12, .lies = true, .said = 0, .status = 2};
    D3DDDI_QUERYREGISTRY_INFO *info = reg_client(KEY, REG_SZ, 2000);
    EXPECT(reg_query(info, 2000), STATUS_SUCCESS);
    CHECK(info->Status == 2, "status %u", info->Status);
    for (unsigned i = CLIENT_DATA; i < 2000; i++)
        CHECK(((unsigned char *)info)[i] == 0x33, "byte %u was written", i);
}

/* An odd address and an odd size. */
static void unaligned(const void *row)
{
    (void)row;
    reg_host = (struct reg_host){.data = u"value", .bytes = sizeof u"value"};
    for (unsigned size = CLIENT_FIXED + 16; size < CLIENT_FIXED + 24; size++) {
        unsigned char *data = guarded_unaligned(size);
        uint32_t key = KEY, type = REG_SZ;
        memcpy(data, &key, 4);
        memcpy(data + 1048, &type, 4);
        EXPECT(reg_query((void *)data, size), STATUS_SUCCESS);
        CHECK(memcmp(data + CLIENT_DATA, L"value", sizeof L"value") == 0, "size %u", size);
    }
}

void add_reg_hostile_cases(void)
{
    for (unsigned i = 0; i < COUNT(names); i++)
        add("reg", name, &names[i], "name: %s", names[i].name);
    static const unsigned types[] = {REG_SZ, REG_EXPAND_SZ, REG_MULTI_SZ, REG_BINARY};
    static const unsigned client_sizes[] = {CLIENT_FIXED, CLIENT_FIXED + 936, 5000};
    static const unsigned lies[] = {0, 1, 2, 3, 7, 8, 9, 16, 100, 5000, 0x100000, 0x10000000, 0x7ffffffe,
        0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff};
    unsigned used = 0;
    for (unsigned t = 0; t < COUNT(types); t++)
        for (unsigned s = 0; s < COUNT(client_sizes); s++)
            for (unsigned k = 0; k < COUNT(lies); k++) {
                lie_rows[used] = (struct lie_row){types[t], client_sizes[s], lies[k], 0};
                add("reg", lie, &lie_rows[used++], "host says success and %u bytes, type %u, buffer %u",
                    lies[k], types[t], client_sizes[s]);
            }
    for (unsigned k = 0; k < COUNT(lies); k++)
        for (unsigned status = 1; status <= 4; status++) {
            lie_rows[used] = (struct lie_row){REG_SZ, 2008, lies[k], status == 4 ? 0xffffffff : status};
            add("reg", lie, &lie_rows[used++], "host says status %d and %u bytes",
                status == 4 ? -1 : (int)status, lies[k]);
        }
    CHECK(used <= COUNT(lie_rows), "%u rows", used);
    add("reg", promise_kept_later, NULL, "host says success though there was no room");
    for (unsigned i = 0; i < COUNT(sizes); i++)
        add("reg", large, &sizes[i], "a buffer of %u bytes, type %u", sizes[i].size, sizes[i].type);
    add("reg", refused, NULL, "a value that does not exist");
    add("reg", failed_inside, NULL, "the host fails inside a query that is well");
    add("reg", unaligned, NULL, "odd addresses and sizes");
}
