/* QueryAdapterInfo: what passes through untouched, and the sizes of what is converted. */
#include "battery.h"

#include "wide.h"

/* ---- pass-through ---- */

static const unsigned beyond[] = {81, 99, 255, 0x1000, 0x80000000, 0xffffffff};

static void as_given(unsigned type, void *data, UINT size)
{
    atomic_store(&driver.calls, 0);
    D3DKMT_QUERYADAPTERINFO seen;
    expect("query", query(type, data, size), (NTSTATUS)driver.result);
    CHECK(atomic_load(&driver.calls) == 1, "%u calls", atomic_load(&driver.calls));
    memcpy(&seen, driver.last.bytes, sizeof seen);
    CHECK(driver.last.nr == 9 && seen.hAdapter == 0x40000000 && (unsigned)seen.Type == type, "type %u",
        seen.Type);
    CHECK(seen.pPrivateDriverData == data, "another pointer");
    CHECK(seen.PrivateDriverDataSize == size, "size %u became %u", size, seen.PrivateDriverDataSize);
}

static void pass_through(const void *row)
{
    unsigned type = *(const unsigned *)row;
    driver.result = 0x103;
    as_given(type, NULL, 0);
    as_given(type, NULL, 64);
    as_given(type, guarded(64), 64);
    as_given(type, guarded_unaligned(1), 1);
    as_given(type, guarded(8), 0xffffffff);
    as_given(type, forbidden(), 16);
}

/* ---- sizes of the converted types ---- */

struct size_row {
    const struct wide_type *type;
    UINT size;
    bool has_data;
};

/* Refused here, without a call; what the caller has is left alone. */
static void bad_size(const void *row)
{
    const struct size_row *bad = row;
    unsigned char *data = NULL;
    if (bad->has_data) {
        /* A size that nobody has is the caller's lie; what is there holds the structure. */
        size_t size = bad->size < 65536 ? bad->size : bad->type->user_size;
        data = guarded(size);
        memset(data, bad->type->type == KMTQAITYPE_QUERYREGISTRY ? 0 : 0x5a, size);
        remember(data, size);
    }
    EXPECT(query(bad->type->type, data, bad->size), STATUS_INVALID_PARAMETER);
    CHECK(atomic_load(&driver.calls) + atomic_load(&driver.refused) == 0, "no call may be made");
    if (data)
        expect_unchanged("a refused size");
}

static void right_size(const void *row)
{
    const struct wide_type *type = row;
    unsigned char *data = guarded(type->user_size);
    memset(data, type->type == KMTQAITYPE_QUERYREGISTRY ? 0 : 0x5a, type->user_size);
    EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.calls) == 1, "%u calls", atomic_load(&driver.calls));
    D3DKMT_QUERYADAPTERINFO seen;
    memcpy(&seen, driver.last.bytes, sizeof seen);
    CHECK(seen.hAdapter == 0x40000000 && (unsigned)seen.Type == type->type, "type %u", seen.Type);
    CHECK(seen.PrivateDriverDataSize == type->wire_size, "wire size %u", seen.PrivateDriverDataSize);
    CHECK(memcmp(driver.last.bytes + 20, "\0\0\0", 4) == 0, "stray bytes at the end of the argument");
    CHECK((unsigned char *)seen.pPrivateDriverData < data ||
              (unsigned char *)seen.pPrivateDriverData >= data + type->user_size,
        "a failing driver would leave its half-done work in the caller's buffer");
}

static void unaligned(const void *row)
{
    const struct wide_type *type = row;
    unsigned char *data = guarded_unaligned(type->user_size + 1);
    EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
    CHECK(data[type->user_size] == 0, "written past the structure");
}

static unsigned char seen_input[8192];

static long keep_input(struct arrival *call)
{
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    if (query.PrivateDriverDataSize > sizeof seen_input)
        return -EINVAL;
    return user_read(seen_input, query.pPrivateDriverData, query.PrivateDriverDataSize);
}

/* What the driver forwards to the host: the caller's numbers, and else not one stray byte. */
static void input(const void *row)
{
    const struct wide_type *type = row;
    unsigned char *data = guarded(type->user_size);
    for (unsigned i = 0; i < type->user_size; i++)
        data[i] = (unsigned char)(i * 7 + 3);
    driver.answer = keep_input;
    EXPECT(query(type->type, data, type->user_size), STATUS_SUCCESS);
    /* Numbers outside the text go along; where the text is, zeros. */
    unsigned char expected[8192] = {0};
    unsigned char original[16384];
    for (unsigned i = 0; i < type->user_size; i++)
        original[i] = (unsigned char)(i * 7 + 3);
    for (unsigned i = 0; i < type->number_count; i++)
        memcpy(
            expected + type->numbers[i].wire_at, original + type->numbers[i].user_at, type->numbers[i].size);
    for (unsigned i = 0; i < type->wire_size; i++)
        CHECK(seen_input[i] == expected[i], "byte %u is 0x%02x, not 0x%02x", i, seen_input[i], expected[i]);
}

struct refusal {
    const struct wide_type *type;
    long result;
    NTSTATUS expected;
};

static struct refusal the_refusal;

static long scribble_and_refuse(struct arrival *call)
{
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    static const unsigned char noise[8192] = {0x41, 0x42, 0x43};
    UINT size = query.PrivateDriverDataSize < sizeof noise ? query.PrivateDriverDataSize : sizeof noise;
    user_write(query.pPrivateDriverData, noise, size);
    return the_refusal.result;
}

/* Whatever a failing driver leaves behind, the caller's buffer is as it was. */
static void refused(const void *row)
{
    the_refusal = *(const struct refusal *)row;
    unsigned size = the_refusal.type->user_size;
    unsigned char *data = guarded(size);
    memset(data, the_refusal.type->type == KMTQAITYPE_QUERYREGISTRY ? 0 : 0x5a, size);
    remember(data, size);
    driver.answer = scribble_and_refuse;
    EXPECT(query(the_refusal.type->type, data, size), the_refusal.expected);
    expect_unchanged("a failed query");
}

static void read_only_arguments(const void *row)
{
    const struct wide_type *type = row;
    D3DKMT_QUERYADAPTERINFO arguments = {
        .hAdapter = 1,
        .Type = (KMTQUERYADAPTERINFOTYPE)type->type,
        .pPrivateDriverData = guarded(type->user_size),
        .PrivateDriverDataSize = type->user_size,
    };
    D3DKMT_QUERYADAPTERINFO *shielded = guarded_copy(&arguments, sizeof arguments);
    guard_read_only(shielded);
    EXPECT(DXG(D3DKMTQueryAdapterInfo)(shielded), STATUS_SUCCESS);
}

void add_qai_cases(void)
{
    static unsigned types[81 + COUNT(beyond)];
    unsigned used = 0;
    for (unsigned type = 0; type < 81; type++)
        if (!wide_type_of(type))
            types[used++] = type;
    for (unsigned i = 0; i < COUNT(beyond); i++)
        types[used++] = beyond[i];
    for (unsigned i = 0; i < used; i++)
        add("qai-pass", pass_through, &types[i], "type %u as it is", types[i]);

    static struct size_row rows[16 * 16];
    static struct refusal refusals[16 * 5];
    unsigned row = 0, refusal = 0;
    for (unsigned i = 0; i < wide_type_count; i++) {
        const struct wide_type *type = &wide_types[i];
        bool open_ended = type->type == KMTQAITYPE_QUERYREGISTRY;
        UINT right = type->user_size;
        UINT sizes[] = {0, 1, 4, type->wire_size, right / 2, right - 4, right - 1, right + 1, right + 4,
            2 * right, 0x80000000, 0xffffffff};
        for (unsigned k = 0; k < COUNT(sizes); k++) {
            if (open_ended && sizes[k] >= right && sizes[k] < 0x80000000)
                continue; /* room for the value: the registry group */
            if (k == 4 && sizes[k] == sizes[3])
                continue;
            rows[row] = (struct size_row){type, sizes[k], true};
            add("qai-size", bad_size, &rows[row++], "%s, %u bytes", type->name, sizes[k]);
        }
        rows[row] = (struct size_row){type, right, false};
        add("qai-size", bad_size, &rows[row++], "%s, no buffer", type->name);
        rows[row] = (struct size_row){type, 0, false};
        add("qai-size", bad_size, &rows[row++], "%s, no buffer and no size", type->name);
        add("qai-size", right_size, type, "%s, the right size", type->name);
        add("qai-size", unaligned, type, "%s, unaligned", type->name);
        add("qai-size", read_only_arguments, type, "%s, read-only arguments", type->name);
        if (!open_ended)
            add("qai-size", input, type, "%s, what the host gets", type->name);
        static const struct {
            const char *name;
            long result;
            NTSTATUS expected;
        } ends[] = {
            {"EINVAL", -EINVAL, STATUS_INVALID_PARAMETER},
            {"ENOENT", -ENOENT, STATUS_OBJECT_NAME_INVALID},
            {"EOVERFLOW", -EOVERFLOW, STATUS_BUFFER_TOO_SMALL},
            {"EFAULT", -EFAULT, STATUS_UNSUCCESSFUL},
            {"a raw status", (int32_t)0xC000000D, (NTSTATUS)0xC000000D},
        };
        for (unsigned k = 0; k < COUNT(ends); k++) {
            refusals[refusal] = (struct refusal){type, ends[k].result, ends[k].expected};
            add("qai-size", refused, &refusals[refusal++], "%s, refused with %s", type->name, ends[k].name);
        }
    }
}
