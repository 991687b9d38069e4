/* What the driver answers, through each way a call can take. */
#include "battery.h"

struct answer_row {
    const char *name;
    long result; /* -4095..-1 is an errno */
    NTSTATUS expected;
};

#define ERRNO(error, status) {#error, -(error), status}
#define AS_IT_IS(value) {#value, (int32_t)(value), (NTSTATUS)(value)}

static const struct answer_row answers[] = {
    ERRNO(EEXIST, STATUS_OBJECT_NAME_COLLISION),
    ERRNO(ENOMEM, STATUS_NO_MEMORY),
    ERRNO(EINVAL, STATUS_INVALID_PARAMETER),
    ERRNO(ENOENT, STATUS_OBJECT_NAME_INVALID),
    ERRNO(EOVERFLOW, STATUS_BUFFER_TOO_SMALL),
    ERRNO(ENODEV, STATUS_DEVICE_REMOVED),
    ERRNO(EACCES, STATUS_ACCESS_DENIED),
    ERRNO(EPERM, STATUS_NOT_SUPPORTED),
    ERRNO(ENOSYS, STATUS_NOT_SUPPORTED),
    ERRNO(ENOTTY, STATUS_NOT_SUPPORTED), /* from our own device: the driver lacks the number */
    ERRNO(EOPNOTSUPP, STATUS_ILLEGAL_INSTRUCTION),
    ERRNO(EBADF, STATUS_INVALID_HANDLE), /* from our own device: the host refused a handle */
    ERRNO(EINPROGRESS, STATUS_GRAPHICS_ALLOCATION_BUSY),
    ERRNO(EPROTOTYPE, STATUS_OBJECT_TYPE_MISMATCH),
    ERRNO(EAGAIN, STATUS_TIMEOUT), /* a success code */
    ERRNO(EFAULT, STATUS_UNSUCCESSFUL),
    ERRNO(EIO, STATUS_UNSUCCESSFUL),
    ERRNO(EBUSY, STATUS_UNSUCCESSFUL),
    ERRNO(ENXIO, STATUS_UNSUCCESSFUL),
    ERRNO(E2BIG, STATUS_UNSUCCESSFUL),
    ERRNO(ENOSPC, STATUS_UNSUCCESSFUL),
    ERRNO(EPIPE, STATUS_UNSUCCESSFUL),
    ERRNO(ERANGE, STATUS_UNSUCCESSFUL),
    ERRNO(ETIMEDOUT, STATUS_UNSUCCESSFUL),
    ERRNO(ECONNABORTED, STATUS_UNSUCCESSFUL),
    ERRNO(ENOTCONN, STATUS_UNSUCCESSFUL),
    ERRNO(ENOTRECOVERABLE, STATUS_UNSUCCESSFUL),
    {"the kernel's ERESTARTSYS", -512, STATUS_UNSUCCESSFUL},
    {"the highest errno", -4095, STATUS_UNSUCCESSFUL},
    AS_IT_IS(0),
    AS_IT_IS(1),
    AS_IT_IS(4),
    AS_IT_IS(0x102),
    AS_IT_IS(0x103),
    AS_IT_IS(0x40000000),
    AS_IT_IS(0x7fffffff),
    AS_IT_IS(0xC000000D), /* CreateAllocation lets it through unmapped */
    AS_IT_IS(0xC01E0100),
    AS_IT_IS(0x80000005),
    AS_IT_IS(0x80000000),
    {"the first value below the errnos", -4096, (NTSTATUS)0xFFFFF000},
};

static NTSTATUS plain(void)
{
    D3DKMT_SUBMITCOMMAND *arguments = guarded(sizeof *arguments);
    return DXG(D3DKMTSubmitCommand)(arguments);
}

static NTSTATUS plain_first_use(void)
{
    D3DKMT_QUERYSTATISTICS *arguments = guarded(sizeof *arguments);
    return DXG(D3DKMTQueryStatistics)(arguments);
}

static NTSTATUS query_bytes(void)
{
    return query(KMTQAITYPE_ADAPTERTYPE, guarded(4), 4);
}

static NTSTATUS query_text(void)
{
    D3DKMT_UMDFILENAMEINFO *info = guarded(sizeof *info);
    memset(info, 0x41, sizeof *info);
    remember(info, sizeof *info);
    NTSTATUS status = query(KMTQAITYPE_UMDRIVERNAME, info, sizeof *info);
    if (!NT_SUCCESS(status))
        expect_unchanged("a failed query");
    return status;
}

static NTSTATUS query_registry(void)
{
    D3DDDI_QUERYREGISTRY_INFO *info = guarded(sizeof *info + 400);
    info->QueryType = D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH;
    info->OutputValueSize = 77;
    memset(info->OutputBinary, 0x41, 408);
    remember(info, sizeof *info + 400);
    NTSTATUS status = query(KMTQAITYPE_QUERYREGISTRY, info, sizeof *info + 400);
    if (!NT_SUCCESS(status))
        expect_unchanged("a failed query");
    return status;
}

static NTSTATUS older_form(void)
{
    D3DKMT_CREATESYNCHRONIZATIONOBJECT *arguments = guarded(sizeof *arguments);
    arguments->Info.Type = D3DDDI_SEMAPHORE;
    remember(arguments, sizeof *arguments);
    NTSTATUS status = DXG(D3DKMTCreateSynchronizationObject)(arguments);
    if (!NT_SUCCESS(status))
        expect_unchanged("a failed call");
    return status;
}

static NTSTATUS open_resource(void)
{
    D3DKMT_OPENRESOURCE *arguments = guarded(sizeof *arguments);
    arguments->NumAllocations = 2;
    arguments->pOpenAllocationInfo = guarded(2 * sizeof(D3DDDI_OPENALLOCATIONINFO));
    remember(arguments, sizeof *arguments);
    NTSTATUS status = DXG(D3DKMTOpenResource)(arguments);
    if (!NT_SUCCESS(status))
        expect_unchanged("a failed call");
    return status;
}

static NTSTATUS share(void)
{
    D3DKMT_HANDLE *object = guarded(sizeof *object);
    HANDLE *shared = guarded(sizeof *shared);
    return DXG(D3DKMTShareObjects)(1, object, NULL, 0, shared);
}

static const struct {
    const char *name;
    NTSTATUS (*call)(void);
} ways[] = {
    {"a plain call", plain},
    {"a call without a handle", plain_first_use},
    {"EnumAdapters2", enumerate},
    {"a query of bytes", query_bytes},
    {"a query of text", query_text},
    {"a registry query", query_registry},
    {"an older form", older_form},
    {"OpenResource", open_resource},
    {"ShareObjects", share},
};

struct pair {
    size_t way;
    size_t answer;
};

static void answer(const void *row)
{
    const struct pair *pair = row;
    const struct answer_row *given = &answers[pair->answer];
    EXPECT(close_adapter(), STATUS_SUCCESS); /* opens the device */
    driver.empty_slots_answer = true;
    driver.result = given->result;
    atomic_store(&driver.calls, 0);
    expect(ways[pair->way].name, ways[pair->way].call(), given->expected);
    CHECK(atomic_load(&driver.calls) == 1, "%u calls where one is right", atomic_load(&driver.calls));
    driver.result = 0;
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "no answer of the device's costs the process its handles");
    CHECK(driver_descriptors(NULL, 0) == 1, "%u descriptors", driver_descriptors(NULL, 0));
}

void add_errno_cases(void)
{
    static struct pair pairs[COUNT(ways) * COUNT(answers)];
    size_t used = 0;
    for (size_t way = 0; way < COUNT(ways); way++)
        for (size_t i = 0; i < COUNT(answers); i++) {
            pairs[used] = (struct pair){way, i};
            add("errno", answer, &pairs[used++], "%s from %s", answers[i].name, ways[way].name);
        }
}
