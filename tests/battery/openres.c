/* OpenResource: an array of the older record for the client, of the newer for the driver. */
#include "battery.h"

#include <stdlib.h>

typedef D3DDDI_OPENALLOCATIONINFO Old;
typedef D3DDDI_OPENALLOCATIONINFO2 New;
_Static_assert(sizeof(Old) == 24 && sizeof(New) == 80, "the two records");

static struct {
    unsigned fill;  /* so many records are filled, or all asked for if larger */
    unsigned count; /* what NumAllocations becomes */
    bool change_count;
    long result;
    unsigned asked;
    bool clean; /* the records came zeroed */
} host;

static long answer(struct arrival *call)
{
    D3DKMT_OPENRESOURCE open;
    memcpy(&open, call->bytes, sizeof open);
    host.asked = open.NumAllocations;
    host.clean = true;
    unsigned fill = host.fill < open.NumAllocations ? host.fill : open.NumAllocations;
    for (unsigned i = 0; i < fill; i++) {
        static const New zero;
        New record;
        if (user_read(&record, open.pOpenAllocationInfo2 + i, sizeof record) != 0)
            return -EFAULT;
        host.clean &= memcmp(&record, &zero, sizeof record) == 0;
        record = (New){
            .hAllocation = 0x1000 + i,
            .pPrivateDriverData = (void *)(uintptr_t)(0x5000 + 16 * i),
            .PrivateDriverDataSize = 16 + i,
            .GpuVirtualAddress = 0x123456789,
        };
        memset(record.Reserved, 0x77, sizeof record.Reserved);
        if (user_write(open.pOpenAllocationInfo2 + i, &record, sizeof record) != 0)
            return -EFAULT;
    }
    open.hResource = 0xabcd;
    open.TotalPrivateDriverDataBufferSize = 4242;
    if (host.change_count)
        open.NumAllocations = host.count;
    user_write(call->user, &open, sizeof open);
    return host.result;
}

static D3DKMT_OPENRESOURCE *argument(unsigned count, Old *records)
{
    D3DKMT_OPENRESOURCE *open = guarded(sizeof *open);
    *open = (D3DKMT_OPENRESOURCE){
        .hDevice = 0x11,
        .hGlobalShare = 0x22,
        .NumAllocations = count,
        .pOpenAllocationInfo = records,
        .pPrivateRuntimeData = guarded(8),
        .PrivateRuntimeDataSize = 8,
        .pResourcePrivateDriverData = guarded(16),
        .ResourcePrivateDriverDataSize = 16,
        .pTotalPrivateDriverDataBuffer = guarded(32),
        .TotalPrivateDriverDataBufferSize = 32,
    };
    driver.empty_slots_answer = true;
    driver.answer = answer;
    return open;
}

struct count_row {
    const char *name;
    unsigned count;
    unsigned records; /* in the client's array; 0: no array */
    NTSTATUS expected;
};

static const struct count_row counts[] = {
    {"none", 0, 0, STATUS_SUCCESS},
    {"none, with an array", 0, 1, STATUS_SUCCESS},
    {"one", 1, 1, STATUS_SUCCESS},
    {"two", 2, 2, STATUS_SUCCESS},
    {"seven", 7, 7, STATUS_SUCCESS},
    {"eight", 8, 8, STATUS_SUCCESS},
    {"nine", 9, 9, STATUS_SUCCESS},
    {"64", 64, 64, STATUS_SUCCESS},
    {"1,000", 1000, 1000, STATUS_SUCCESS},
    {"1, no array", 1, 0, STATUS_INVALID_PARAMETER},
    {"5, no array", 5, 0, STATUS_INVALID_PARAMETER},
    {"9, no array", 9, 0, STATUS_INVALID_PARAMETER},
    {"16,777,216, no array", 0x01000000, 0, STATUS_INVALID_PARAMETER},
    {"4,294,967,295, no array", 0xffffffff, 0, STATUS_INVALID_PARAMETER},
    {"1,000,000, an array of one", 1000000, 1, STATUS_INVALID_PARAMETER},
    {"16,777,216, an array of one", 0x01000000, 1, STATUS_INVALID_PARAMETER},
    {"53,687,092: wraps at 32 bits", 53687092, 1, STATUS_INVALID_PARAMETER},
    {"2,147,483,648, an array of one", 0x80000000, 1, STATUS_INVALID_PARAMETER},
    {"4,294,967,295, an array of one", 0xffffffff, 1, STATUS_INVALID_PARAMETER},
};

static void counted(const void *row)
{
    const struct count_row *one = row;
    Old *records = one->records ? guarded(one->records * sizeof *records) : NULL;
    if (records)
        memset(records, 0x44, one->records * sizeof *records);
    D3DKMT_OPENRESOURCE *open = argument(one->count, records), before = *open;
    host.fill = ~0u;
    EXPECT(DXG(D3DKMTOpenResource)(open), one->expected);
    CHECK(open->pOpenAllocationInfo == records, "the client's own pointer must come back");
    CHECK(open->NumAllocations == one->count, "%u", open->NumAllocations);
    if (one->expected != STATUS_SUCCESS) {
        CHECK(memcmp(open, &before, sizeof before) == 0, "a refused argument is left alone");
        CHECK(atomic_load(&driver.calls) == 0, "no call may be made");
        return;
    }
    D3DKMT_OPENRESOURCE sent;
    memcpy(&sent, driver.last.bytes, sizeof sent);
    sent.pOpenAllocationInfo = before.pOpenAllocationInfo;
    CHECK(memcmp(&sent, &before, sizeof before) == 0, "all else goes to the driver as it is");
    CHECK(host.asked == one->count && host.clean, "%u records asked for", host.asked);
    CHECK(open->hResource == 0xabcd, "0x%x", open->hResource);
    CHECK(open->TotalPrivateDriverDataBufferSize == 4242, "%u", open->TotalPrivateDriverDataBufferSize);
    for (unsigned i = 0; i < one->count; i++) {
        CHECK(records[i].hAllocation == 0x1000 + i, "record %u", i);
        CHECK(records[i].pPrivateDriverData == (void *)(uintptr_t)(0x5000 + 16 * i), "record %u", i);
        CHECK(records[i].PrivateDriverDataSize == 16 + i, "record %u", i);
    }
}

struct answer_row {
    unsigned count;
    unsigned answered;
};

static const struct answer_row answered[] = {
    {1, 2},
    {1, 63},
    {1, 0xffffffff},
    {2, 1},
    {2, 0},
    {8, 9},
    {8, 0x01000000},
    {9, 64},
    {9, 0xffffffff},
    {64, 1},
    {0, 1},
    {0, 0xffffffff},
};

/* The driver changes the count: nothing beyond the client's array is touched. */
static void other_count(const void *row)
{
    const struct answer_row *one = row;
    Old *records = guarded(one->count * sizeof *records);
    D3DKMT_OPENRESOURCE *open = argument(one->count, records);
    host.fill = ~0u;
    host.change_count = true;
    host.count = one->answered;
    EXPECT(DXG(D3DKMTOpenResource)(open), STATUS_SUCCESS);
    CHECK(open->pOpenAllocationInfo == records, "the client's own pointer must come back");
    CHECK(open->NumAllocations <= one->count || open->NumAllocations == one->answered, "%u",
        open->NumAllocations);
}

struct failure_row {
    const char *name;
    unsigned count;
    long result;
    NTSTATUS expected;
};

static const struct failure_row failures[] = {
    {"EINVAL, one allocation", 1, -EINVAL, STATUS_INVALID_PARAMETER},
    {"ENOMEM, 20 allocations", 20, -ENOMEM, STATUS_NO_MEMORY},
    {"EOVERFLOW, none", 0, -EOVERFLOW, STATUS_BUFFER_TOO_SMALL},
    {"a raw status, one allocation", 1, (int32_t)0xC000000D, (NTSTATUS)0xC000000D},
};

static void failed(const void *row)
{
    const struct failure_row *one = row;
    Old *records = guarded(one->count * sizeof *records);
    memset(records, 0x44, one->count * sizeof *records);
    D3DKMT_OPENRESOURCE *open = argument(one->count, records), before = *open;
    host.fill = ~0u;
    host.result = one->result;
    remember(records, one->count * sizeof *records);
    EXPECT(DXG(D3DKMTOpenResource)(open), one->expected);
    expect_unchanged("a resource that does not open");
    CHECK(memcmp(open, &before, sizeof before) == 0, "the argument");
}

static void no_handler(const void *row)
{
    (void)row;
    Old *records = guarded(3 * sizeof *records);
    D3DKMT_OPENRESOURCE *open = argument(3, records);
    driver.empty_slots_answer = false;
    EXPECT(DXG(D3DKMTOpenResource)(open), STATUS_NOT_SUPPORTED);
    CHECK(atomic_load(&driver.refused) == 1, "the driver must be asked");
    CHECK(open->pOpenAllocationInfo == records, "the client's own pointer must come back");
}

void add_openres_cases(void)
{
    for (unsigned i = 0; i < COUNT(counts); i++)
        add("openres", counted, &counts[i], "%s", counts[i].name);
    for (unsigned i = 0; i < COUNT(answered); i++)
        add("openres", other_count, &answered[i], "asked for %u, the driver says %u", answered[i].count,
            answered[i].answered);
    for (unsigned i = 0; i < COUNT(failures); i++)
        add("openres", failed, &failures[i], "%s", failures[i].name);
    add("openres", no_handler, NULL, "no handler in the driver");
}
