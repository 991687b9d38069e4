/* Paths into the driver store: \...\FileRepository\x\y becomes ROOT/x/y. */
#include "battery.h"

#include <locale.h>
#include <stdlib.h>

#include "wide.h"

struct path_row {
    const char *name;
    const char *root;     /* DXG_DRIVER_ROOT, NULL where it is not set */
    const char16_t *host; /* the literal's own terminator included */
    size_t units;
    const wchar_t *expected;
};

#define PATH(name, root, host, expected) {name, root, host, sizeof(host) / 2, expected}
#define STORE u"C:\\Windows\\System32\\DriverStore\\FileRepository\\"

static const struct path_row paths[] = {
    PATH("the usual one", NULL, STORE u"nv_dispi.inf_amd64_1234\\nvwgf2umx.dll",
        L"/usr/lib/wsl/drivers/nv_dispi.inf_amd64_1234/nvwgf2umx.dll"),
    PATH("no file", NULL, STORE u"iigd_dch.inf_amd64_5678", L"/usr/lib/wsl/drivers/iigd_dch.inf_amd64_5678"),
    PATH("trailing backslash", NULL, STORE u"iigd_dch.inf\\", L"/usr/lib/wsl/drivers/iigd_dch.inf/"),
    PATH("doubled backslash", NULL, STORE u"a\\\\b", L"/usr/lib/wsl/drivers/a//b"),
    PATH("deep", NULL, STORE u"a\\b\\c\\d\\e.dll", L"/usr/lib/wsl/drivers/a/b/c/d/e.dll"),
    PATH("mixed separators", NULL, STORE u"a/b\\c", L"/usr/lib/wsl/drivers/a/b/c"),
    PATH("nothing after it", NULL, STORE, L"/usr/lib/wsl/drivers/"),
    PATH("nothing before it", NULL, u"\\filerepository\\a\\b", L"/usr/lib/wsl/drivers/a/b"),
    PATH("lower case", NULL, u"c:\\windows\\system32\\driverstore\\filerepository\\a\\b",
        L"/usr/lib/wsl/drivers/a/b"),
    PATH("upper case", NULL, u"C:\\WINDOWS\\SYSTEM32\\DRIVERSTORE\\FILEREPOSITORY\\A\\B",
        L"/usr/lib/wsl/drivers/A/B"),
    PATH("any case", NULL, u"C:\\fIlErEpOsItOrY\\a", L"/usr/lib/wsl/drivers/a"),
    PATH("another drive", NULL, u"Z:\\x\\FileRepository\\a", L"/usr/lib/wsl/drivers/a"),
    PATH("native prefix", NULL, u"\\??\\C:\\Windows\\System32\\DriverStore\\FileRepository\\a\\b.dll",
        L"/usr/lib/wsl/drivers/a/b.dll"),
    PATH("root of the system", NULL, u"\\SystemRoot\\System32\\DriverStore\\FileRepository\\a\\b.sys",
        L"/usr/lib/wsl/drivers/a/b.sys"),
    PATH("e acute in the folder", NULL, STORE u"caf\u00e9\\a.dll", L"/usr/lib/wsl/drivers/caf\u00e9/a.dll"),
    PATH("e acute before it", NULL, u"C:\\caf\u00e9\\FileRepository\\a.dll", L"/usr/lib/wsl/drivers/a.dll"),
    PATH("pair in the folder", NULL, STORE u"\xd83d\xde00\\a.dll", L"/usr/lib/wsl/drivers/\U0001f600/a.dll"),
    PATH("half a pair in the folder", NULL, STORE u"\xd83d\\a.dll", L"/usr/lib/wsl/drivers/\xfffd/a.dll"),
    PATH("dot dot", NULL, STORE u"..\\..\\a", L"/usr/lib/wsl/drivers/../../a"),

    PATH("not a store: no backslash before", NULL, u"filerepository\\a\\b", L"filerepository\\a\\b"),
    PATH("not a store: no backslash after", NULL, u"C:\\FileRepository", L"C:\\FileRepository"),
    PATH("not a store: longer name", NULL, u"C:\\FileRepositoryX\\a", L"C:\\FileRepositoryX\\a"),
    PATH("not a store: longer name before", NULL, u"C:\\XFileRepository\\a", L"C:\\XFileRepository\\a"),
    PATH("not a store: slashes", NULL, u"C:/x/FileRepository/a", L"C:/x/FileRepository/a"),
    PATH("not a store: dotted capital I", NULL, u"C:\\F\u0130leRepository\\a", L"C:\\F\u0130leRepository\\a"),
    PATH("not a store: long s", NULL, u"C:\\FileRepo\u017fitory\\a", L"C:\\FileRepo\u017fitory\\a"),
    PATH("not a store: full width", NULL, u"C:\\\uff26ileRepository\\a", L"C:\\\uff26ileRepository\\a"),
    PATH("not a store: the end comes first", NULL, u"C:\\File\0Repository\\a", L"C:\\File"),
    PATH("not a store: after the end", NULL, u"gpu\0C:\\FileRepository\\a", L"gpu"),
    PATH("not a store: another path", NULL, u"C:\\Windows\\System32\\nvcuda.dll",
        L"C:\\Windows\\System32\\nvcuda.dll"),
    PATH("not a store: a Linux path", NULL, u"/usr/lib/wsl/lib/libcuda.so", L"/usr/lib/wsl/lib/libcuda.so"),

    PATH("another root", "/opt/d", STORE u"a\\b", L"/opt/d/a/b"),
    PATH("another root with a slash", "/opt/d/", STORE u"a\\b", L"/opt/d/a/b"),
    PATH("a root of one character", "/", STORE u"a\\b", L"/a/b"),
    PATH("a relative root", "drivers", STORE u"a\\b", L"drivers/a/b"),
    PATH("a root with e acute", "/opt/caf\xc3\xa9", STORE u"a\\b", L"/opt/caf\u00e9/a/b"),
    PATH("a root with a pair's character", "/opt/\xf0\x9f\x98\x80", STORE u"a\\b", L"/opt/\U0001f600/a/b"),
    PATH("an empty root is no root", "", STORE u"a\\b", L"/usr/lib/wsl/drivers/a/b"),
    PATH("a root leaves other paths alone", "/opt/d", u"C:\\Windows\\a.dll", L"C:\\Windows\\a.dll"),
};

static const char *const locales[] = {"C", "C.UTF-8"};

struct path_case {
    const struct path_row *path;
    const struct wide_type *type;
    const char *locale;
};

static unsigned char wire[8192];

static long give_wire(struct arrival *call)
{
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    return user_write(query.pPrivateDriverData, wire, query.PrivateDriverDataSize);
}

#define PUT(at, literal) memcpy(wire + (at), literal, sizeof(literal))

static void expect_text(const unsigned char *data, unsigned at, const wchar_t *expected)
{
    for (size_t i = 0; i <= wcslen(expected); i++) {
        wchar_t got;
        memcpy(&got, data + at + 4 * i, sizeof got);
        CHECK(got == expected[i], "character %zu is U+%04X, not U+%04X", i, (unsigned)got,
            (unsigned)expected[i]);
    }
}

static void path(const void *row)
{
    const struct path_case *one = row;
    const struct wide_type *type = one->type;
    if (!setlocale(LC_ALL, one->locale))
        skip("this machine has no locale %s", one->locale);
    if (one->path->root)
        setenv("DXG_DRIVER_ROOT", one->path->root, 1);
    driver.answer = give_wire;
    /* Each field by itself, its neighbours being paths as well. */
    for (unsigned field = 0; field < type->text_count; field++) {
        memset(wire, 0, sizeof wire);
        for (unsigned i = 0; i < type->text_count; i++)
            if (i == field)
                memcpy(wire + type->texts[i].wire_at, one->path->host, 2 * one->path->units);
            else
                PUT(type->texts[i].wire_at, u"C:\\other\\gpu");
        unsigned char *data = guarded(type->user_size);
        EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
        for (unsigned i = 0; i < type->text_count; i++)
            expect_text(data, type->texts[i].user_at, i == field ? one->path->expected : L"C:\\other\\gpu");
    }
}

/* ---- translations that do not fit ---- */

struct growth_row {
    const char *name;
    const char *root;
    unsigned tail; /* characters after \filerepository\ */
    bool ended;
    NTSTATUS expected;
};

#define TEN "/123456789"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

/* 260 characters of room, the end included; 21 of them are /usr/lib/wsl/drivers/. */
static const struct growth_row growths[] = {
    {"just fits", NULL, 238, true, STATUS_SUCCESS},
    {"one too many", NULL, 239, true, STATUS_BUFFER_TOO_SMALL},
    {"five too many", NULL, 243, true, STATUS_BUFFER_TOO_SMALL},
    {"no end in the host's text, too many", NULL, 244, false, STATUS_BUFFER_TOO_SMALL},
    {"short root makes room", "/d", 243, true, STATUS_SUCCESS},
    {"long root, just fits", HUNDRED, 158, true, STATUS_SUCCESS},
    {"long root, one too many", HUNDRED, 159, true, STATUS_BUFFER_TOO_SMALL},
};

struct growth_case {
    const struct growth_row *growth;
    const struct wide_type *type;
    unsigned field;
};

static void grows(const void *row)
{
    const struct growth_case *one = row;
    const struct wide_type *type = one->type;
    const struct growth_row *growth = one->growth;
    if (growth->root)
        setenv("DXG_DRIVER_ROOT", growth->root, 1);
    const char16_t prefix[] = u"\\filerepository\\";
    char16_t host[260] = {0};
    memcpy(host, prefix, sizeof prefix - 2);
    for (unsigned i = 0; i < growth->tail; i++)
        host[16 + i] = u'x';
    CHECK((16 + growth->tail < 260) == growth->ended, "the case itself");
    memcpy(wire + type->texts[one->field].wire_at, host, sizeof host);
    driver.answer = give_wire;
    unsigned char *data = guarded(type->user_size);
    memset(data, 0x33, type->user_size);
    remember(data, type->user_size);
    EXPECT(query(type->type, data, type->user_size), growth->expected);
    if (growth->expected != STATUS_SUCCESS) {
        expect_unchanged("a path that does not fit");
        return;
    }
    wchar_t expected[260] = L"/usr/lib/wsl/drivers/";
    if (growth->root) {
        mbstate_t state = {0};
        const char *from = growth->root;
        size_t length = mbsrtowcs(expected, &from, 260, &state);
        wcscpy(expected + length, L"/");
    }
    size_t length = wcslen(expected);
    for (unsigned i = 0; i < growth->tail; i++)
        expected[length++] = L'x';
    CHECK(length < 260, "the case itself");
    expected[length] = 0;
    expect_text(data, type->texts[one->field].user_at, expected);
}

/* The longest root that can be a path: no field can hold it. */
static void endless_root(const void *row)
{
    const struct wide_type *type = row;
    static char root[4096];
    memset(root, 'r', sizeof root - 1);
    root[0] = '/';
    setenv("DXG_DRIVER_ROOT", root, 1);
    PUT(type->texts[0].wire_at, u"\\filerepository\\a");
    driver.answer = give_wire;
    unsigned char *data = guarded(type->user_size);
    remember(data, type->user_size);
    EXPECT(query(type->type, data, type->user_size), STATUS_BUFFER_TOO_SMALL);
    expect_unchanged("a path that does not fit");
}

/* Longer than any path: no root at all. */
static void impossible_root(const void *row)
{
    const struct wide_type *type = row;
    static char root[65536];
    memset(root, 'r', sizeof root - 1);
    setenv("DXG_DRIVER_ROOT", root, 1);
    PUT(type->texts[0].wire_at, u"\\filerepository\\a");
    driver.answer = give_wire;
    unsigned char *data = guarded(type->user_size);
    EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
    expect_text(data, type->texts[0].user_at, L"/usr/lib/wsl/drivers/a");
}

/* Bytes that are no UTF-8 at all: some text comes, within the buffer and terminated. */
static void root_of_noise(const void *row)
{
    const struct wide_type *type = row;
    setenv("DXG_DRIVER_ROOT", "/\xff\xfe\xc3(\xed\xa0\x80", 1);
    PUT(type->texts[0].wire_at, u"\\filerepository\\a");
    driver.answer = give_wire;
    unsigned char *data = guarded(type->user_size);
    memset(data, 0x33, type->user_size);
    EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
    wchar_t text[32];
    memcpy(text, data + type->texts[0].user_at, sizeof text);
    size_t length = wcsnlen(text, COUNT(text));
    CHECK(length >= 3 && length < COUNT(text), "length %zu", length);
    CHECK(text[0] == L'/' && text[length - 2] == L'/' && text[length - 1] == L'a', "the ends of the path");
    for (size_t i = 0; i < length; i++)
        CHECK((uint32_t)text[i] < 0x110000 && ((uint32_t)text[i] & 0xfffff800) != 0xd800, "U+%04X",
            (unsigned)text[i]);
}

void add_store_cases(void)
{
    static const unsigned types[] = {1, 2, 8};
    static struct path_case rows[COUNT(paths) * COUNT(types) * COUNT(locales)];
    static struct growth_case growth_rows[COUNT(growths) * 6];
    unsigned used = 0, grown = 0;
    for (unsigned i = 0; i < COUNT(types); i++) {
        const struct wide_type *type = wide_type_of(types[i]);
        for (unsigned k = 0; k < COUNT(locales); k++)
            for (unsigned n = 0; n < COUNT(paths); n++) {
                rows[used] = (struct path_case){&paths[n], type, locales[k]};
                add("store", path, &rows[used++], "%s: %s, locale %s", type->name, paths[n].name, locales[k]);
            }
        for (unsigned field = 0; field < type->text_count; field++)
            for (unsigned n = 0; n < COUNT(growths); n++) {
                growth_rows[grown] = (struct growth_case){&growths[n], type, field};
                add("store", grows, &growth_rows[grown++], "%s, string %u: %s", type->name, field,
                    growths[n].name);
            }
        add("store", endless_root, type, "%s: a root of 4,095 bytes", type->name);
        add("store", impossible_root, type, "%s: a root of 65,535 bytes", type->name);
        add("store", root_of_noise, type, "%s: a root that is no UTF-8", type->name);
    }
}
