// A client of Intel's compute runtime by Level Zero. It knows nothing of the device underneath.
//
//   level_zero data        memory of the device, copies both ways, fills, timestamps, fences, immediate
//                          lists, events between two queues; every byte checked, all of it on copy engines
//   level_zero complete    what a compute queue can do without kernels: barriers, events, timestamps
//   level_zero threads N   a part of `data` in N threads at once
#include <level_zero/ze_api.h>
#include <pthread.h>

#include "common.h"

#define OK(call)                                                                                           \
    do {                                                                                                   \
        ze_result_t result_ = (call);                                                                      \
        EXPECT(result_ == ZE_RESULT_SUCCESS, "%s: 0x%x", #call, result_);                                  \
    } while (0)

static ze_driver_handle_t driver;
static ze_device_handle_t device;
static uint32_t compute_group, copy_group;

static ze_context_handle_t new_context(void)
{
    const ze_context_desc_t description = {.stype = ZE_STRUCTURE_TYPE_CONTEXT_DESC};
    ze_context_handle_t context;
    OK(zeContextCreate(driver, &description, &context));
    return context;
}

static ze_command_queue_handle_t new_queue(ze_context_handle_t context, uint32_t group)
{
    const ze_command_queue_desc_t description = {.stype = ZE_STRUCTURE_TYPE_COMMAND_QUEUE_DESC,
                                                 .ordinal = group,
                                                 .mode = ZE_COMMAND_QUEUE_MODE_ASYNCHRONOUS};
    ze_command_queue_handle_t queue;
    OK(zeCommandQueueCreate(context, device, &description, &queue));
    return queue;
}

static ze_command_list_handle_t new_list(ze_context_handle_t context, uint32_t group)
{
    const ze_command_list_desc_t description = {.stype = ZE_STRUCTURE_TYPE_COMMAND_LIST_DESC,
                                                .commandQueueGroupOrdinal = group};
    ze_command_list_handle_t list;
    OK(zeCommandListCreate(context, device, &description, &list));
    return list;
}

static void *device_memory(ze_context_handle_t context, size_t size)
{
    const ze_device_mem_alloc_desc_t description = {.stype = ZE_STRUCTURE_TYPE_DEVICE_MEM_ALLOC_DESC};
    void *memory;
    OK(zeMemAllocDevice(context, &description, size, 0, device, &memory));
    return memory;
}

static void *host_memory(ze_context_handle_t context, size_t size)
{
    const ze_host_mem_alloc_desc_t description = {.stype = ZE_STRUCTURE_TYPE_HOST_MEM_ALLOC_DESC};
    void *memory;
    OK(zeMemAllocHost(context, &description, size, 0, &memory));
    return memory;
}

enum { EVENTS = 8 };

static ze_event_pool_handle_t new_events(ze_context_handle_t context, ze_event_handle_t events[EVENTS],
                                         ze_event_pool_flags_t flags)
{
    const ze_event_pool_desc_t pool_description = {.stype = ZE_STRUCTURE_TYPE_EVENT_POOL_DESC,
                                                   .flags = ZE_EVENT_POOL_FLAG_HOST_VISIBLE | flags,
                                                   .count = EVENTS};
    ze_event_pool_handle_t pool;
    OK(zeEventPoolCreate(context, &pool_description, 1, &device, &pool));
    for (uint32_t index = 0; index < EVENTS; index++) {
        const ze_event_desc_t description = {.stype = ZE_STRUCTURE_TYPE_EVENT_DESC,
                                             .index = index,
                                             .signal = ZE_EVENT_SCOPE_FLAG_HOST,
                                             .wait = ZE_EVENT_SCOPE_FLAG_HOST};
        OK(zeEventCreate(pool, &description, &events[index]));
    }
    return pool;
}

static void destroy_events(ze_event_pool_handle_t pool, ze_event_handle_t events[EVENTS])
{
    for (int index = 0; index < EVENTS; index++)
        OK(zeEventDestroy(events[index]));
    OK(zeEventPoolDestroy(pool));
}

static void run(ze_command_queue_handle_t queue, ze_command_list_handle_t list)
{
    OK(zeCommandListClose(list));
    OK(zeCommandQueueExecuteCommandLists(queue, 1, &list, NULL));
    OK(zeCommandQueueSynchronize(queue, UINT64_MAX));
    OK(zeCommandListReset(list));
}

// To the device, within it, and back: from memory of the program's own and from the runtime's.
static void copies_of(ze_context_handle_t context, ze_command_queue_handle_t queue,
                      ze_command_list_handle_t list, size_t size, uint64_t seed)
{
    uint8_t *pattern = allocate(size), *found = allocate(size);
    uint8_t *first = device_memory(context, size), *second = device_memory(context, size);
    uint8_t *host = host_memory(context, size);
    fill_pattern(pattern, size, seed);
    memset(found, 0, size);
    memset(host, 0, size);
    OK(zeCommandListAppendMemoryCopy(list, first, pattern, size, NULL, 0, NULL));
    OK(zeCommandListAppendBarrier(list, NULL, 0, NULL));
    OK(zeCommandListAppendMemoryCopy(list, second, first, size, NULL, 0, NULL));
    OK(zeCommandListAppendBarrier(list, NULL, 0, NULL));
    OK(zeCommandListAppendMemoryCopy(list, host, second, size, NULL, 0, NULL));
    OK(zeCommandListAppendMemoryCopy(list, found, second, size, NULL, 0, NULL));
    run(queue, list);
    expect_same(host, pattern, size, "to memory of the host");
    expect_same(found, pattern, size, "to memory of the program");

    if (size >= 16) {
        size_t part = size / 2 - 1;
        OK(zeCommandListAppendMemoryCopy(list, second + 3, first + 1, part, NULL, 0, NULL));
        OK(zeCommandListAppendBarrier(list, NULL, 0, NULL));
        OK(zeCommandListAppendMemoryCopy(list, found, second, size, NULL, 0, NULL));
        run(queue, list);
        expect_same(found + 3, pattern + 1, part, "a part");
        expect_same(found, pattern, 3, "before the part");
        expect_same(found + 3 + part, pattern + 3 + part, size - 3 - part, "behind the part");
    }
    OK(zeMemFree(context, first));
    OK(zeMemFree(context, second));
    OK(zeMemFree(context, host));
    free(pattern);
    free(found);
}

static void fills(ze_context_handle_t context, ze_command_queue_handle_t queue, ze_command_list_handle_t list)
{
    enum { SIZE = 1 << 20 };
    uint8_t pattern[16], *wanted = allocate(SIZE), *found = allocate(SIZE);
    uint8_t *memory = device_memory(context, SIZE);
    fill_pattern(pattern, sizeof pattern, 5);
    for (size_t length = 1; length <= 16; length *= 2) {
        for (size_t size = 4096; size <= SIZE; size *= 16) {
            const uint8_t other = 0x5a;
            memset(wanted, other, SIZE);
            for (size_t at = 0; at < size; at++)
                wanted[at] = pattern[at % length];
            OK(zeCommandListAppendMemoryFill(list, memory, &other, 1, SIZE, NULL, 0, NULL));
            OK(zeCommandListAppendBarrier(list, NULL, 0, NULL));
            OK(zeCommandListAppendMemoryFill(list, memory, pattern, length, size, NULL, 0, NULL));
            OK(zeCommandListAppendBarrier(list, NULL, 0, NULL));
            OK(zeCommandListAppendMemoryCopy(list, found, memory, SIZE, NULL, 0, NULL));
            run(queue, list);
            expect_same(found, wanted, SIZE, "filled");
        }
    }
    OK(zeMemFree(context, memory));
    free(wanted);
    free(found);
}

static uint64_t mask_of(uint32_t bits)
{
    return bits >= 64 ? UINT64_MAX : ((uint64_t)1 << bits) - 1;
}

// Events that tell when, the clock written between commands, and the clock read from outside.
static void timestamps(ze_context_handle_t context, ze_command_queue_handle_t queue,
                       ze_command_list_handle_t list, int with_copies)
{
    enum { SIZE = 4 << 20, COPIES = 4 };
    ze_device_properties_t properties = {.stype = ZE_STRUCTURE_TYPE_DEVICE_PROPERTIES};
    ze_event_handle_t events[EVENTS];
    ze_event_pool_handle_t pool = new_events(context, events, ZE_EVENT_POOL_FLAG_KERNEL_TIMESTAMP);
    uint64_t *clock = host_memory(context, 4096);
    void *memory = device_memory(context, 2 * SIZE);
    uint64_t host_time, before, after, last = 0;
    ze_kernel_timestamp_result_t result;

    OK(zeDeviceGetProperties(device, &properties));
    memset(clock, 0, 4096);
    OK(zeDeviceGetGlobalTimestamps(device, &host_time, &before));
    for (int copy = 0; copy < COPIES; copy++) {
        OK(zeCommandListAppendWriteGlobalTimestamp(list, &clock[copy], NULL, 0, NULL));
        OK(zeCommandListAppendBarrier(list, NULL, 0, NULL));
        if (with_copies)
            OK(zeCommandListAppendMemoryCopy(list, (char *)memory + SIZE, memory, SIZE, events[copy], 0, NULL));
        else
            OK(zeCommandListAppendBarrier(list, events[copy], 0, NULL));
        OK(zeCommandListAppendBarrier(list, NULL, 1, &events[copy]));
    }
    run(queue, list);
    OK(zeDeviceGetGlobalTimestamps(device, &host_time, &after));
    for (int copy = 0; copy < COPIES; copy++) {
        OK(zeEventQueryStatus(events[copy]));
        OK(zeEventQueryKernelTimestamp(events[copy], &result));
        uint64_t mask = mask_of(properties.kernelTimestampValidBits);
        uint64_t start = result.global.kernelStart & mask, end = result.global.kernelEnd & mask;
        EXPECT(start <= end && start >= last, "copy %d from %llu to %llu, the one before ended at %llu", copy,
               (unsigned long long)start, (unsigned long long)end, (unsigned long long)last);
        EXPECT(!with_copies || start < end, "a copy takes no time");
        last = end;
        EXPECT(before <= clock[copy] && clock[copy] <= after, "the clock on the device: %llu, %llu, %llu",
               (unsigned long long)before, (unsigned long long)clock[copy], (unsigned long long)after);
        before = clock[copy];
    }
    OK(zeMemFree(context, memory));
    OK(zeMemFree(context, clock));
    destroy_events(pool, events);
}

static void fences(ze_context_handle_t context, ze_command_queue_handle_t queue, ze_command_list_handle_t list)
{
    enum { SIZE = 12345 };
    const ze_fence_desc_t description = {.stype = ZE_STRUCTURE_TYPE_FENCE_DESC};
    uint8_t *pattern = allocate(SIZE), *found = allocate(SIZE);
    void *memory = device_memory(context, SIZE);
    ze_fence_handle_t fence;
    OK(zeFenceCreate(queue, &description, &fence));
    for (int round = 0; round < 5; round++) {
        fill_pattern(pattern, SIZE, 70 + round);
        EXPECT(zeFenceQueryStatus(fence) == ZE_RESULT_NOT_READY, "a fence that is ready before its time");
        OK(zeCommandListAppendMemoryCopy(list, memory, pattern, SIZE, NULL, 0, NULL));
        OK(zeCommandListAppendBarrier(list, NULL, 0, NULL));
        OK(zeCommandListAppendMemoryCopy(list, found, memory, SIZE, NULL, 0, NULL));
        OK(zeCommandListClose(list));
        OK(zeCommandQueueExecuteCommandLists(queue, 1, &list, fence));
        OK(zeFenceHostSynchronize(fence, UINT64_MAX));
        OK(zeFenceQueryStatus(fence));
        expect_same(found, pattern, SIZE, "behind a fence");
        OK(zeFenceReset(fence));
        OK(zeCommandListReset(list));
    }
    OK(zeFenceDestroy(fence));
    OK(zeMemFree(context, memory));
    free(pattern);
    free(found);
}

static void immediate_lists(ze_context_handle_t context)
{
    enum { SIZE = 54321 };
    ze_event_handle_t events[EVENTS];
    ze_event_pool_handle_t pool = new_events(context, events, 0);
    uint8_t *pattern = allocate(SIZE), *found = allocate(SIZE);
    void *memory = device_memory(context, SIZE);
    for (int mode = ZE_COMMAND_QUEUE_MODE_SYNCHRONOUS; mode <= ZE_COMMAND_QUEUE_MODE_ASYNCHRONOUS; mode++) {
        const ze_command_queue_desc_t description = {
            .stype = ZE_STRUCTURE_TYPE_COMMAND_QUEUE_DESC, .ordinal = copy_group, .mode = mode};
        ze_command_list_handle_t list;
        OK(zeCommandListCreateImmediate(context, device, &description, &list));
        fill_pattern(pattern, SIZE, 300 + mode);
        memset(found, 0, SIZE);
        OK(zeCommandListAppendMemoryCopy(list, memory, pattern, SIZE, events[0], 0, NULL));
        OK(zeCommandListAppendMemoryCopy(list, found, memory, SIZE, events[1], 1, &events[0]));
        OK(zeEventHostSynchronize(events[1], UINT64_MAX));
        expect_same(found, pattern, SIZE, "at once");
        OK(zeEventHostReset(events[0]));
        OK(zeEventHostReset(events[1]));
        OK(zeCommandListDestroy(list));
    }
    OK(zeMemFree(context, memory));
    destroy_events(pool, events);
    free(pattern);
    free(found);
}

// The copy engine copies, the compute engine waits for it and lets it go on; the program begins it.
static void between_queues(ze_context_handle_t context)
{
    // All queues of a group are one context of the device: two threads that do this at once wait for each
    // other for ever.
    static pthread_mutex_t alone = PTHREAD_MUTEX_INITIALIZER;
    enum { SIZE = 200003 };
    ze_command_queue_handle_t copy = new_queue(context, copy_group), compute = new_queue(context, compute_group);
    ze_command_list_handle_t on_copy = new_list(context, copy_group), on_compute = new_list(context, compute_group);
    ze_event_handle_t events[EVENTS];
    ze_event_pool_handle_t pool = new_events(context, events, 0);
    uint8_t *pattern = allocate(SIZE), *found = allocate(SIZE);
    void *memory = device_memory(context, SIZE);
    OK(zeCommandListAppendMemoryCopy(on_copy, memory, pattern, SIZE, events[1], 1, &events[0]));
    OK(zeCommandListAppendMemoryCopy(on_copy, found, memory, SIZE, events[3], 1, &events[2]));
    OK(zeCommandListClose(on_copy));
    OK(zeCommandListAppendWaitOnEvents(on_compute, 1, &events[1]));
    OK(zeCommandListAppendSignalEvent(on_compute, events[2]));
    OK(zeCommandListClose(on_compute));
    for (int round = 0; round < 4; round++) {
        fill_pattern(pattern, SIZE, 500 + round);
        for (int event = 0; event < EVENTS; event++)
            OK(zeEventHostReset(events[event]));
        pthread_mutex_lock(&alone);
        // In both orders, and begun only when both wait.
        if (round % 2 == 0)
            OK(zeCommandQueueExecuteCommandLists(compute, 1, &on_compute, NULL));
        OK(zeCommandQueueExecuteCommandLists(copy, 1, &on_copy, NULL));
        if (round % 2 != 0)
            OK(zeCommandQueueExecuteCommandLists(compute, 1, &on_compute, NULL));
        usleep(3000);
        for (int event = 1; event < 4; event++)
            EXPECT(zeEventQueryStatus(events[event]) == ZE_RESULT_NOT_READY, "event %d came too early", event);
        OK(zeEventHostSignal(events[0]));
        OK(zeCommandQueueSynchronize(copy, UINT64_MAX));
        OK(zeCommandQueueSynchronize(compute, UINT64_MAX));
        pthread_mutex_unlock(&alone);
        for (int event = 1; event < 4; event++)
            OK(zeEventQueryStatus(events[event]));
        expect_same(found, pattern, SIZE, "between two queues");
    }
    OK(zeMemFree(context, memory));
    destroy_events(pool, events);
    OK(zeCommandListDestroy(on_copy));
    OK(zeCommandListDestroy(on_compute));
    OK(zeCommandQueueDestroy(copy));
    OK(zeCommandQueueDestroy(compute));
    free(pattern);
    free(found);
}

static void data(int all)
{
    ze_context_handle_t context = new_context();
    ze_command_queue_handle_t queue = new_queue(context, copy_group);
    ze_command_list_handle_t list = new_list(context, copy_group);
    for (size_t size = 0; size + !all < SIZE_COUNT; size++)
        copies_of(context, queue, list, SIZES[size], size + 10);
    fills(context, queue, list);
    timestamps(context, queue, list, 1);
    fences(context, queue, list);
    immediate_lists(context);
    between_queues(context);
    OK(zeCommandListDestroy(list));
    OK(zeCommandQueueDestroy(queue));
    OK(zeContextDestroy(context));
}

static void complete(void)
{
    ze_context_handle_t context = new_context();
    for (int round = 0; round < 2; round++) {
        ze_command_queue_handle_t queues[2] = {new_queue(context, compute_group), new_queue(context, compute_group)};
        ze_command_list_handle_t lists[2] = {new_list(context, compute_group), new_list(context, compute_group)};
        ze_event_handle_t events[EVENTS];
        ze_event_pool_handle_t pool = new_events(context, events, 0);
        for (int which = 0; which < 2; which++) {
            OK(zeCommandListAppendBarrier(lists[which], NULL, which, &events[0]));
            OK(zeCommandListAppendSignalEvent(lists[which], events[which]));
            OK(zeCommandListClose(lists[which]));
            OK(zeCommandQueueExecuteCommandLists(queues[which], 1, &lists[which], NULL));
        }
        for (int which = 0; which < 2; which++) {
            OK(zeCommandQueueSynchronize(queues[which], UINT64_MAX));
            OK(zeEventQueryStatus(events[which]));
            OK(zeCommandListReset(lists[which]));
        }
        timestamps(context, queues[0], lists[0], 0);
        destroy_events(pool, events);
        for (int which = 0; which < 2; which++) {
            OK(zeCommandListDestroy(lists[which]));
            OK(zeCommandQueueDestroy(queues[which]));
        }
    }
    OK(zeContextDestroy(context));
}

static void *in_thread(void *nothing)
{
    data(0);
    return nothing;
}

static void threads(int count)
{
    pthread_t ids[64];
    EXPECT(count > 0 && count <= 64, "1 to 64 threads");
    for (int thread = 0; thread < count; thread++)
        EXPECT(pthread_create(&ids[thread], NULL, in_thread, NULL) == 0, "no thread");
    for (int thread = 0; thread < count; thread++)
        pthread_join(ids[thread], NULL);
}

// The groups of queues for kernels and for copies alone.
static void find_groups(void)
{
    ze_command_queue_group_properties_t groups[16];
    uint32_t count = 16;
    memset(groups, 0, sizeof groups);
    for (int group = 0; group < 16; group++)
        groups[group].stype = ZE_STRUCTURE_TYPE_COMMAND_QUEUE_GROUP_PROPERTIES;
    OK(zeDeviceGetCommandQueueGroupProperties(device, &count, groups));
    compute_group = copy_group = UINT32_MAX;
    for (uint32_t group = count; group-- > 0;) {
        if (groups[group].flags & ZE_COMMAND_QUEUE_GROUP_PROPERTY_FLAG_COMPUTE)
            compute_group = group;
        else if (groups[group].flags & ZE_COMMAND_QUEUE_GROUP_PROPERTY_FLAG_COPY)
            copy_group = group;
    }
    EXPECT(compute_group != UINT32_MAX, "no queues for kernels in %u groups", count);
}

int main(int argc, char **argv)
{
    ze_device_properties_t properties = {.stype = ZE_STRUCTURE_TYPE_DEVICE_PROPERTIES};
    uint32_t count = 1;

    alarm(240);
    OK(zeInit(ZE_INIT_FLAG_GPU_ONLY));
    OK(zeDriverGet(&count, &driver));
    count = 1;
    OK(zeDeviceGet(driver, &count, &device));
    OK(zeDeviceGetProperties(device, &properties));
    find_groups();
    const char *mode = argc > 1 ? argv[1] : "";
    if (strcmp(mode, "complete") == 0) {
        complete();
    } else {
        EXPECT(copy_group != UINT32_MAX, "this device has no queues for copies alone");
        if (strcmp(mode, "data") == 0)
            data(1);
        else if (strcmp(mode, "threads") == 0 && argc == 3)
            threads(atoi(argv[2]));
        else
            EXPECT(0, "usage: %s data | complete | threads N", argv[0]);
    }
    printf("%s: Level Zero %s: all as it should be\n", properties.name, mode);
    return 0;
}
