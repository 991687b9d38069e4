/* Older forms of calls, and the one that takes its fields one by one: what the driver gets. */
#include "battery.h"

static void destroy_allocation(const void *row)
{
    (void)row;
    D3DKMT_HANDLE *list = guarded(2 * sizeof *list);
    D3DKMT_DESTROYALLOCATION old = {
        .hDevice = 0x11, .hResource = 0x22, .phAllocationList = list, .AllocationCount = 2};
    D3DKMT_DESTROYALLOCATION2 wanted = {.hDevice = 0x11,
                                  .hResource = 0x22,
                                  .phAllocationList = list,
                                  .AllocationCount = 2},
                              sent;
    D3DKMT_DESTROYALLOCATION *argument = guarded_copy(&old, sizeof old);
    guard_read_only(argument);
    EXPECT(DXG_OVER_DIRT(D3DKMTDestroyAllocation)(argument), STATUS_SUCCESS);
    memcpy(&sent, driver.last.bytes, sizeof sent);
    CHECK(
        driver.last.nr == 0x13 && memcmp(&sent, &wanted, sizeof wanted) == 0, "ioctl 0x%02x", driver.last.nr);
}

static long make_sync_object(struct arrival *call)
{
    D3DKMT_CREATESYNCHRONIZATIONOBJECT2 object;
    memcpy(&object, call->bytes, sizeof object);
    object.hSyncObject = 0x4242;
    object.Info.SharedHandle = 0x9999;
    return user_write(call->user, &object, sizeof object);
}

struct sync_row {
    const char *name;
    unsigned type;
    UINT values[3];
};

static const struct sync_row sync_rows[] = {
    {"mutex, free", D3DDDI_SYNCHRONIZATION_MUTEX, {0, 0, 0}},
    {"mutex, taken", D3DDDI_SYNCHRONIZATION_MUTEX, {1, 0, 0}},
    {"semaphore", D3DDDI_SEMAPHORE, {7, 3, 0}},
    {"semaphore of the largest numbers", D3DDDI_SEMAPHORE, {0xffffffff, 0xffffffff, 0}},
    {"another type, for the driver to judge", 0x77, {1, 2, 3}},
};

static void create_sync_object(const void *row)
{
    const struct sync_row *one = row;
    D3DKMT_CREATESYNCHRONIZATIONOBJECT *old = guarded(sizeof *old);
    old->hDevice = 0x11;
    old->Info.Type = (D3DDDI_SYNCHRONIZATIONOBJECT_TYPE)one->type;
    memcpy(&old->Info.Reserved, one->values, sizeof one->values);
    D3DKMT_CREATESYNCHRONIZATIONOBJECT2 wanted, sent;
    memset(&wanted, 0, sizeof wanted); /* what lies between the fields is compared as well */
    wanted.hDevice = 0x11;
    wanted.Info.Type = old->Info.Type;
    memcpy(&wanted.Info.Reserved, one->values, sizeof one->values);
    D3DKMT_CREATESYNCHRONIZATIONOBJECT after = *old;
    after.hSyncObject = 0x4242;
    driver.answer = make_sync_object;
    EXPECT(DXG_OVER_DIRT(D3DKMTCreateSynchronizationObject)(old), STATUS_SUCCESS);
    memcpy(&sent, driver.last.bytes, sizeof sent);
    CHECK(
        driver.last.nr == 0x10 && memcmp(&sent, &wanted, sizeof wanted) == 0, "ioctl 0x%02x", driver.last.nr);
    CHECK(memcmp(old, &after, sizeof after) == 0, "the handle comes back, and nothing else");
}

static const UINT object_counts[] = {0, 1, 31, 32, 33, 1000, 0xffffffff};

/* Counts beyond the array are the driver's to refuse; what goes there is the array and no more. */
static void signal_objects(const void *row)
{
    const UINT count = *(const UINT *)row;
    D3DKMT_SIGNALSYNCHRONIZATIONOBJECT *old = guarded(sizeof *old);
    D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 wanted, sent;
    memset(&wanted, 0, sizeof wanted);
    old->hContext = wanted.hContext = 0x11;
    old->ObjectCount = wanted.ObjectCount = count;
    for (unsigned i = 0; i < 32; i++)
        old->ObjectHandleArray[i] = wanted.ObjectHandleArray[i] = 0x100 + i;
    old->Flags.Value = wanted.Flags.Value = 1;
    guard_read_only(old);
    EXPECT(DXG_OVER_DIRT(D3DKMTSignalSynchronizationObject)(old), STATUS_SUCCESS);
    memcpy(&sent, driver.last.bytes, sizeof sent);
    CHECK(
        driver.last.nr == 0x11 && memcmp(&sent, &wanted, sizeof wanted) == 0, "ioctl 0x%02x", driver.last.nr);
}

static void wait_for_objects(const void *row)
{
    const UINT count = *(const UINT *)row;
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECT *old = guarded(sizeof *old);
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 wanted, sent;
    memset(&wanted, 0, sizeof wanted);
    old->hContext = wanted.hContext = 0x11;
    old->ObjectCount = wanted.ObjectCount = count;
    for (unsigned i = 0; i < 32; i++)
        old->ObjectHandleArray[i] = wanted.ObjectHandleArray[i] = 0x100 + i;
    guard_read_only(old);
    EXPECT(DXG_OVER_DIRT(D3DKMTWaitForSynchronizationObject)(old), STATUS_SUCCESS);
    memcpy(&sent, driver.last.bytes, sizeof sent);
    CHECK(
        driver.last.nr == 0x12 && memcmp(&sent, &wanted, sizeof wanted) == 0, "ioctl 0x%02x", driver.last.nr);
}

static long share_one(struct arrival *call)
{
    D3DKMT_SHAREOBJECTS share;
    memcpy(&share, call->bytes, sizeof share);
    uint64_t descriptor = 0x1122334455667788;
    return share.ObjectCount != 1 ? -EINVAL
                                  : user_write(share.pSharedNtHandle, &descriptor, sizeof descriptor);
}

static const UINT share_counts[] = {1, 0, 2, 3, 0xffffffff};

static void share_objects(const void *row)
{
    const UINT count = *(const UINT *)row;
    D3DKMT_HANDLE *objects = guarded(sizeof *objects);
    HANDLE *shared = guarded(sizeof *shared);
    OBJECT_ATTRIBUTES *attributes = forbidden();
    D3DKMT_SHAREOBJECTS wanted, sent;
    memset(&wanted, 0, sizeof wanted);
    wanted.ObjectCount = count;
    wanted.ObjectHandleArray = objects;
    wanted.pObjectAttributes = attributes;
    wanted.DesiredAccess = 0x10000000;
    wanted.pSharedNtHandle = shared;
    driver.answer = share_one;
    NTSTATUS status = DXG_OVER_DIRT(D3DKMTShareObjects)(count, objects, attributes, 0x10000000, shared);
    expect("D3DKMTShareObjects", status, count == 1 ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER);
    CHECK(*shared == (count == 1 ? (HANDLE)0x1122334455667788 : NULL), "%p", *shared);
    memcpy(&sent, driver.last.bytes, sizeof sent);
    CHECK(
        driver.last.nr == 0x3f && memcmp(&sent, &wanted, sizeof wanted) == 0, "ioctl 0x%02x", driver.last.nr);
}

struct pointer_row {
    const char *name;
    bool objects, shared;
    NTSTATUS expected;
};

static const struct pointer_row pointers[] = {
    {"no handles", false, true, STATUS_INVALID_PARAMETER},
    {"no place for the result", true, false, STATUS_INVALID_PARAMETER},
    {"neither", false, false, STATUS_INVALID_PARAMETER},
};

static void share_pointers(const void *row)
{
    const struct pointer_row *one = row;
    D3DKMT_HANDLE *objects = one->objects ? guarded(sizeof *objects) : NULL;
    HANDLE *shared = one->shared ? guarded(sizeof *shared) : NULL;
    driver.result = -EFAULT;
    EXPECT(DXG(D3DKMTShareObjects)(1, objects, NULL, 0, shared), one->expected);
}

void add_remap_cases(void)
{
    add("remap", destroy_allocation, NULL, "DestroyAllocation");
    for (unsigned i = 0; i < COUNT(sync_rows); i++)
        add("remap", create_sync_object, &sync_rows[i], "CreateSynchronizationObject: %s", sync_rows[i].name);
    for (unsigned i = 0; i < COUNT(object_counts); i++) {
        add("remap", signal_objects, &object_counts[i], "SignalSynchronizationObject of %u",
            object_counts[i]);
        add("remap", wait_for_objects, &object_counts[i], "WaitForSynchronizationObject for %u",
            object_counts[i]);
    }
    for (unsigned i = 0; i < COUNT(share_counts); i++)
        add("remap", share_objects, &share_counts[i], "ShareObjects of %u", share_counts[i]);
    for (unsigned i = 0; i < COUNT(pointers); i++)
        add("remap", share_pointers, &pointers[i], "ShareObjects: %s", pointers[i].name);
}
