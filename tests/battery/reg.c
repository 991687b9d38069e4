/* Registry values: what fits, what does not, and how the client learns the size it needs. */
#include "reg.h"

#include <locale.h>
#include <stdlib.h>

struct reg_host reg_host;
unsigned char reg_seen[WIRE_LARGEST];
unsigned reg_seen_size;

long reg_answer(struct arrival *call)
{
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    unsigned size = query.PrivateDriverDataSize;
    unsigned char *user = query.pPrivateDriverData;
    if (size == 0 || size > WIRE_LARGEST)
        return -EINVAL;
    static unsigned char form[WIRE_LARGEST];
    if (user_read(form, user, size) != 0)
        return -EFAULT;
    if (reg_seen_size == 0) {
        memcpy(reg_seen, form, size);
        reg_seen_size = size;
    }
    if (reg_host.result < 0)
        return reg_host.result;
    unsigned fixed = reg_host.strict ? WIRE_FIXED : WIRE_DATA;
    if (size < fixed)
        return -EINVAL;
    unsigned outcome[2] = {reg_host.bytes, 0};
    if (reg_host.bytes <= size - fixed)
        memcpy(form + WIRE_DATA, reg_host.data, reg_host.bytes);
    else
        outcome[1] = 1;
    if (reg_host.lies) {
        outcome[0] = reg_host.said;
        outcome[1] = reg_host.status;
    }
    memcpy(form + 536, outcome, sizeof outcome);
    long fault = user_write(user, form, size);
    return fault ? fault : reg_host.result;
}

D3DDDI_QUERYREGISTRY_INFO *reg_client(unsigned key, unsigned value_type, unsigned size)
{
    D3DDDI_QUERYREGISTRY_INFO *info = guarded(size);
    info->QueryType = (D3DDDI_QUERYREGISTRY_TYPE)key;
    info->ValueType = value_type;
    info->OutputValueSize = 0x5555;
    info->Status = (D3DDDI_QUERYREGISTRY_STATUS)0x66;
    if (key == D3DDDI_QUERYREGISTRY_ADAPTERKEY)
        wcscpy(info->ValueName, L"DriverDesc");
    memset((char *)info + CLIENT_DATA, 0x33, size - CLIENT_DATA);
    return info;
}

NTSTATUS reg_query(D3DDDI_QUERYREGISTRY_INFO *info, unsigned size)
{
    driver.answer = reg_answer;
    reg_seen_size = 0;
    return query(KMTQAITYPE_QUERYREGISTRY, info, size);
}

/* ---- values ---- */

struct value_row {
    const char *name;
    unsigned key, type;
    const void *host;
    unsigned host_bytes;
    const void *expected;
    unsigned expected_bytes;
    const char *root;
};

#define KEY D3DDDI_QUERYREGISTRY_ADAPTERKEY
#define PATH D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH
#define IMAGE D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH
#define STRING(name, key, type, host, expected) \
    {name, key, type, host, sizeof(host), expected, sizeof(expected), NULL}
/* A host's string without the literal's terminator. */
#define OPEN(name, type, host, expected) \
    {name, KEY, type, host, sizeof(host) - 2, expected, sizeof(expected), NULL}
#define BYTES(name, type, bytes) {name, KEY, type, bytes, sizeof(bytes) - 1, bytes, sizeof(bytes) - 1, NULL}
#define ROOTED(name, root, host, expected) \
    {name, PATH, REG_NONE, host, sizeof(host), expected, sizeof(expected), root}
#define STORE u"C:\\Windows\\System32\\DriverStore\\FileRepository\\"
#define TEN_CJK u"\u663e\u5361\u9a71\u52a8\u663e\u5361\u9a71\u52a8\u663e\u5361"
#define TEN_WIDE_CJK L"\u663e\u5361\u9a71\u52a8\u663e\u5361\u9a71\u52a8\u663e\u5361"
#define TEN_TIMES(x) x x x x x x x x x x
#define PAIR u"\xd83d\xde00"
#define FACE L"\U0001f600"
#define BAD L"\xfffd"

static const struct value_row values[] = {
    STRING("store path", PATH, REG_NONE, STORE u"nv_dispi.inf_amd64_12",
        L"/usr/lib/wsl/drivers/nv_dispi.inf_amd64_12"),
    STRING("store path, value type a string", PATH, REG_SZ, STORE u"nv_dispi.inf",
        L"/usr/lib/wsl/drivers/nv_dispi.inf"),
    STRING("image path", IMAGE, REG_NONE,
        u"\\SystemRoot\\System32\\DriverStore\\FileRepository\\nv.inf\\nv.sys",
        L"/usr/lib/wsl/drivers/nv.inf/nv.sys"),
    STRING("path outside the store", PATH, REG_NONE, u"C:\\Windows", L"C:\\Windows"),
    STRING("e acute in a store path", PATH, REG_NONE, STORE u"caf\u00e9.inf\\x",
        L"/usr/lib/wsl/drivers/caf\u00e9.inf/x"),
    STRING("CJK in a store path", PATH, REG_NONE, STORE u"\u663e\u5361\\x",
        L"/usr/lib/wsl/drivers/\u663e\u5361/x"),
    STRING("pair in a store path", PATH, REG_NONE, STORE PAIR u"\\x", L"/usr/lib/wsl/drivers/" FACE L"/x"),
    STRING("path that grows", PATH, REG_NONE, u"\\filerepository\\a", L"/usr/lib/wsl/drivers/a"),
    STRING(
        "path that stays as long", PATH, REG_NONE, u"c:\\xx\\filerepository\\a", L"/usr/lib/wsl/drivers/a"),
    ROOTED("path below a root", "/d", STORE u"nv.inf\\x", L"/d/nv.inf/x"),
    ROOTED("path below a long root", "/a/very/long/root/that/makes/every/path/of/the/host/longer/than/it/was",
        STORE u"nv.inf", L"/a/very/long/root/that/makes/every/path/of/the/host/longer/than/it/was/nv.inf"),
    STRING("string", KEY, REG_SZ, u"NVIDIA GeForce RTX 4090", L"NVIDIA GeForce RTX 4090"),
    STRING("string with variables", KEY, REG_EXPAND_SZ, u"%SystemRoot%\\x", L"%SystemRoot%\\x"),
    STRING("string that is a store path", KEY, REG_SZ, STORE u"a\\b", L"/usr/lib/wsl/drivers/a/b"),
    STRING("empty string", KEY, REG_SZ, u"", L""),
    STRING("one character", KEY, REG_SZ, u"x", L"x"),
    STRING(
        "three characters, which the host has room for and the client has not", KEY, REG_SZ, u"abc", L"abc"),
    STRING("four characters", KEY, REG_SZ, u"abcd", L"abcd"),
    STRING("pairs", KEY, REG_SZ, PAIR PAIR PAIR PAIR, FACE FACE FACE FACE),
    STRING("halves of pairs", KEY, REG_SZ, u"\xde00\xd83d", BAD BAD),
    STRING("100 CJK", KEY, REG_SZ, TEN_TIMES(TEN_CJK), TEN_TIMES(TEN_WIDE_CJK)),
    STRING("400 CJK", KEY, REG_SZ, TEN_TIMES(TEN_CJK TEN_CJK TEN_CJK TEN_CJK),
        TEN_TIMES(TEN_WIDE_CJK TEN_WIDE_CJK TEN_WIDE_CJK TEN_WIDE_CJK)),
    STRING("3,000 characters", KEY, REG_SZ, TEN_TIMES(TEN_TIMES(u"the quick brown fox jumps over")),
        TEN_TIMES(TEN_TIMES(L"the quick brown fox jumps over"))),
    OPEN("string without an end", REG_SZ, u"NVIDIA", L"NVIDIA"),
    OPEN("nothing at all", REG_SZ, u"", L""),
    OPEN("half a pair at the end, no end", REG_SZ, u"gpu\xd83d", L"gpu" BAD),
    STRING("string with an end within", KEY, REG_SZ, u"abc\0def", L"abc"),
    STRING("list", KEY, REG_MULTI_SZ, u"one\0two\0", L"one\0two\0"),
    STRING("list with an empty string first", KEY, REG_MULTI_SZ, u"\0one\0two\0", L"\0one\0two\0"),
    STRING("list with an empty string within", KEY, REG_MULTI_SZ, u"one\0\0two\0", L"one\0\0two\0"),
    STRING("list of nothing", KEY, REG_MULTI_SZ, u"", L""),
    STRING("list of two ends", KEY, REG_MULTI_SZ, u"\0", L"\0"),
    STRING("list of pairs", KEY, REG_MULTI_SZ, PAIR u"\0" PAIR u"\0", FACE L"\0" FACE L"\0"),
    STRING("list of store paths", KEY, REG_MULTI_SZ, STORE u"a\\b\0" STORE u"c\\d\0",
        L"/usr/lib/wsl/drivers/a/b\0/usr/lib/wsl/drivers/c/d\0"),
    OPEN("list without its last end", REG_MULTI_SZ, u"one\0two", L"one\0two"),
    BYTES("number", REG_DWORD, "\x01\x02\x03\x04"),
    BYTES("wide number", REG_QWORD, "\x01\x02\x03\x04\x05\x06\x07\x08"),
    BYTES("one byte", REG_BINARY, "\x7f"),
    BYTES("no bytes", REG_BINARY, ""),
    BYTES("seven bytes", REG_BINARY, "1234567"),
    BYTES("nine bytes", REG_BINARY, "123456789"),
    BYTES("bytes like half pairs", REG_BINARY, "\x00\xd8\x00\xd8\x3d\xd8\x00\xde\x00\x00\x41\x00"),
    BYTES("a store path in bytes", REG_BINARY, "\\\0f\0i\0l\0e\0r\0e\0p\0o\0s\0i\0t\0o\0r\0y\0\\\0a\0"),
    BYTES("1,300 bytes", REG_BINARY, TEN_TIMES(TEN_TIMES("thirteen byte"))),
    BYTES("value of no type", REG_NONE, "0123456789"),
};

struct value_case {
    const struct value_row *value;
    const char *locale;
    bool strict;
};

static bool is_text(const struct value_row *value)
{
    return value->key != KEY || value->type == REG_SZ || value->type == REG_EXPAND_SZ ||
           value->type == REG_MULTI_SZ;
}

static unsigned needed(const struct value_row *value)
{
    if (!is_text(value))
        return value->host_bytes;
    return 2 * value->host_bytes > value->expected_bytes ? 2 * value->host_bytes : value->expected_bytes;
}

static void prepare(const struct value_case *one)
{
    if (!setlocale(LC_ALL, one->locale))
        skip("this machine has no locale %s", one->locale);
    if (one->value->root)
        setenv("DXG_DRIVER_ROOT", one->value->root, 1);
    reg_host =
        (struct reg_host){.data = one->value->host, .bytes = one->value->host_bytes, .strict = one->strict};
}

static void expect_value(const D3DDDI_QUERYREGISTRY_INFO *info, unsigned size, const struct value_row *value)
{
    CHECK(info->Status == 0, "status %u", info->Status);
    CHECK(info->OutputValueSize == value->expected_bytes, "%u bytes, not %u", info->OutputValueSize,
        value->expected_bytes);
    const unsigned char *got = (const unsigned char *)info + CLIENT_DATA, *wanted = value->expected;
    for (unsigned i = 0; i < value->expected_bytes; i++)
        CHECK(got[i] == wanted[i], "byte %u of the value is 0x%02x, not 0x%02x", i, got[i], wanted[i]);
    for (unsigned i = value->expected_bytes; i < size - CLIENT_DATA; i++)
        CHECK(got[i] == 0x33, "byte %u behind the value was written", i - value->expected_bytes);
}

static void expect_overflow(
    const D3DDDI_QUERYREGISTRY_INFO *info, unsigned size, const struct value_row *value)
{
    CHECK(info->Status == 1, "status %u", info->Status);
    CHECK(info->OutputValueSize == needed(value), "%u bytes needed, not %u", info->OutputValueSize,
        needed(value));
    const unsigned char *got = (const unsigned char *)info + CLIENT_DATA;
    for (unsigned i = 0; i < size - CLIENT_DATA; i++)
        CHECK(got[i] == 0x33, "byte %u of the buffer was written", i);
}

/* As every client does: how much, then the value. */
static void two_calls(const void *row)
{
    const struct value_case *one = row;
    const struct value_row *value = one->value;
    prepare(one);
    D3DDDI_QUERYREGISTRY_INFO *info = reg_client(value->key, value->type, CLIENT_FIXED);
    EXPECT(reg_query(info, CLIENT_FIXED), STATUS_SUCCESS);
    bool fits = value->expected_bytes <= 8 && value->host_bytes <= (one->strict ? 0u : 8u);
    if (fits)
        expect_value(info, CLIENT_FIXED, value);
    else
        expect_overflow(info, CLIENT_FIXED, value);

    unsigned size = CLIENT_FIXED + needed(value);
    info = reg_client(value->key, value->type, size);
    EXPECT(reg_query(info, size), STATUS_SUCCESS);
    expect_value(info, size, value);
}

static void every_size(const void *row)
{
    const struct value_case *one = row;
    const struct value_row *value = one->value;
    prepare(one);
    unsigned enough = CLIENT_FIXED + needed(value);
    unsigned step = (enough > 3000 ? 97 : enough > 1300 ? 13 : 1) * (getenv("BATTERY_PATIENCE") ? 9 : 1);
    for (unsigned size = CLIENT_FIXED; size <= enough + 8; size += step) {
        D3DDDI_QUERYREGISTRY_INFO *info = reg_client(value->key, value->type, size);
        EXPECT(reg_query(info, size), STATUS_SUCCESS);
        unsigned extra = size - CLIENT_FIXED;
        unsigned room = is_text(value) ? extra / 4 * 2 : extra;
        CHECK(reg_seen_size == WIRE_FIXED + room, "%u bytes for the driver where the client has %u",
            reg_seen_size, size);
        bool fits =
            value->expected_bytes <= size - CLIENT_DATA && value->host_bytes <= room + (one->strict ? 0 : 8);
        if (fits)
            expect_value(info, size, value);
        else
            expect_overflow(info, size, value);
        guards_check();
    }
}

void add_reg_cases(void)
{
    static struct value_case rows[COUNT(values) * 4];
    static const char *const locales[] = {"C", "C.UTF-8"};
    unsigned used = 0;
    for (unsigned i = 0; i < COUNT(values); i++)
        for (unsigned k = 0; k < COUNT(locales); k++)
            for (unsigned strict = 0; strict < 2; strict++) {
                struct value_case *one = &rows[used++];
                *one = (struct value_case){&values[i], locales[k], strict};
                add("reg", two_calls, one, "%s, two calls, locale %s%s", values[i].name, locales[k],
                    strict ? ", strict host" : "");
                if (k == 0) {
                    add("reg", every_size, one, "%s, every size%s", values[i].name,
                        strict ? ", strict host" : "");
                    allow_seconds(60);
                }
            }
}
