/* The same library on its software device, where every call has an answer. */
#include "battery.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { ADAPTERS = 3 /* of the default machine, one of them for computing alone */ };

static void on_emulator(void)
{
    setenv("DXG_DEVICE", "emu", 1);
    driver.open_error = EIO; /* nothing here opens the real one */
}

static void all_is_well(void)
{
    D3DKMT_ENUMADAPTERS3 list = {.Filter = {.IncludeComputeOnly = 1}};
    EXPECT(DXG(D3DKMTEnumAdapters3)(&list), STATUS_SUCCESS);
    CHECK(list.NumAdapters == ADAPTERS, "%u adapters", list.NumAdapters);
    D3DKMT_ADAPTERINFO adapters[ADAPTERS];
    list.pAdapters = adapters;
    EXPECT(DXG(D3DKMTEnumAdapters3)(&list), STATUS_SUCCESS);
    for (unsigned i = 0; i < ADAPTERS; i++) {
        D3DKMT_CLOSEADAPTER close = {adapters[i].hAdapter};
        EXPECT(DXG(D3DKMTCloseAdapter)(&close), STATUS_SUCCESS);
        EXPECT(DXG(D3DKMTCloseAdapter)(&close), STATUS_INVALID_PARAMETER);
    }
}

static void null(const void *row)
{
    const struct export *function = row;
    on_emulator();
    NTSTATUS expected = function->kind == NOT_SUPPORTED ? STATUS_NOT_SUPPORTED
                        : function->kind == LOCAL       ? STATUS_SUCCESS
                                                        : STATUS_INVALID_PARAMETER;
    expect(function->name, call_export(function, NULL), expected);
    all_is_well();
}

static uint32_t state;

static uint32_t chance(void)
{
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

/* Words that go where pointers, handles, counts and sizes are expected. */
static uint64_t odd_word(unsigned char *buffer, size_t size)
{
    switch (chance() % 12) {
    case 0:
        return 0;
    case 1:
        return chance() % 4;
    case 2:
        return (uint64_t)(uintptr_t)buffer;
    case 3:
        return (uint64_t)(uintptr_t)(buffer + size - chance() % 64);
    case 4:
        return UINT64_MAX;
    case 5:
        return (uint64_t)0x40000000 << (chance() & 1 ? 32 : 0);
    case 6:
        return (uint64_t)chance() << 32 | chance();
    case 7:
        return chance();
    case 8:
        return (uint64_t)1 << chance() % 64;
    case 9:
        return (uint64_t)chance() % 200000 << 32 | 0x40000000;
    default:
        return (uint64_t)(chance() % 8) << 32 | chance() % 8;
    }
}

/*
 * Only the driver follows pointers, so these may be anything; what the C layer reads itself is given
 * a true one. Nothing but the answer may be wrong: no crash, no panic, no adapter lost.
 */
static void hostile(const void *row)
{
    const struct export *function = row;
    on_emulator();
    all_is_well();
    state = (uint32_t)(function - exports) * 2654435761u + 1;
    enum { ROOM = 256 * 1024 };
    unsigned char *room = guarded(ROOM), *argument = guarded(function->argument_size);
    for (unsigned round = 0; round < 400; round++) {
        for (size_t at = 0; at < function->argument_size; at += 4) {
            uint64_t word = odd_word(room, ROOM);
            size_t size = at % 8 == 0 && function->argument_size - at >= 8 && chance() % 2 ? 8 : 4;
            memcpy(argument + at, &word, size);
            at += size - 4;
        }
        if (function->kind == CUSTOM) {
            D3DKMT_QUERYADAPTERINFO *query = (void *)argument;
            D3DKMT_OPENRESOURCE *resource = (void *)argument;
            D3DKMT_SHAREOBJECTS *share = (void *)argument;
            if (function->nr == 0x09) {
                query->Type = (KMTQUERYADAPTERINFOTYPE)(chance() % 82);
                query->pPrivateDriverData = room;
                query->PrivateDriverDataSize = chance() % (chance() % 2 ? 256 : ROOM);
            } else if (function->nr == 0x28) {
                resource->NumAllocations = chance() % 100;
                resource->pOpenAllocationInfo = (void *)room;
            } else {
                share->ObjectHandleArray = (void *)room;
                share->pSharedNtHandle = (void *)room;
            }
        }
        call_export(function, argument);
    }
    all_is_well();
}

static void zero(const void *row)
{
    const struct export *function = row;
    on_emulator();
    call_export(function, valid_argument(function));
    all_is_well();
}

/* ---- life ---- */

static void child(void *handle)
{
    D3DKMT_CLOSEADAPTER close = {(D3DKMT_HANDLE)(uintptr_t)handle};
    EXPECT(DXG(D3DKMTCloseAdapter)(&close), STATUS_INVALID_PARAMETER);
    all_is_well();
}

static void forked(const void *row)
{
    (void)row;
    on_emulator();
    all_is_well();
    D3DKMT_ADAPTERINFO adapters[ADAPTERS];
    D3DKMT_ENUMADAPTERS2 list = {.NumAdapters = ADAPTERS, .pAdapters = adapters};
    EXPECT(DXG(D3DKMTEnumAdapters2)(&list), STATUS_SUCCESS);
    D3DKMT_CLOSEADAPTER close = {adapters[0].hAdapter};
    for (unsigned round = 0; round < 20; round++)
        in_child(child, (void *)(uintptr_t)close.hAdapter);
    EXPECT(DXG(D3DKMTCloseAdapter)(&close), STATUS_SUCCESS);
}

static void *well_on_thread(void *unused)
{
    (void)unused;
    D3DKMT_ENUMADAPTERS2 list = {0};
    EXPECT(DXG(D3DKMTEnumAdapters2)(&list), STATUS_SUCCESS);
    CHECK(list.NumAdapters == ADAPTERS, "%u adapters", list.NumAdapters);
    return NULL;
}

static void eight_threads(void *unused)
{
    (void)unused;
    on_threads(8, well_on_thread, NULL);
    all_is_well();
}

static void first_use(const void *row)
{
    (void)row;
    on_emulator();
    library();
    for (unsigned round = 0; round < 50; round++)
        in_child(eight_threads, NULL);
}

static atomic_bool stop;

static void *busy(void *unused)
{
    while (!atomic_load(&stop))
        well_on_thread(unused);
    return NULL;
}

static void well_in_child(void *unused)
{
    (void)unused;
    all_is_well();
}

static void while_threads_call(const void *row)
{
    (void)row;
    pthread_t threads[3];
    on_emulator();
    for (unsigned i = 0; i < 3; i++)
        CHECK(pthread_create(&threads[i], NULL, busy, NULL) == 0, "pthread_create");
    for (unsigned round = 0; round < 100; round++)
        in_child(well_in_child, NULL);
    atomic_store(&stop, true);
    for (unsigned i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    all_is_well();
}

static void closed_descriptors(const void *row)
{
    (void)row;
    on_emulator();
    all_is_well();
    for (int i = 0; i < 1024; i++)
        if (i != 2)
            close(i);
    all_is_well();
}

static void closing(const void *row)
{
    (void)row;
    on_emulator();
    for (unsigned round = 0; round < 30; round++) {
        all_is_well();
        EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    }
}

static void call_at_exit(void)
{
    all_is_well();
}

static void at_exit(const void *used)
{
    on_emulator();
    CHECK(atexit(call_at_exit) == 0, "atexit");
    library();
    if (used)
        all_is_well();
}

void add_emu_cases(void)
{
    for (size_t i = 0; i < export_count; i++)
        add("emu", null, &exports[i], "NULL to %s", exports[i].name);
    for (size_t i = 0; i < export_count; i++)
        add("emu", zero, &exports[i], "zeros to %s", exports[i].name);
    for (size_t i = 0; i < export_count; i++)
        if (exports[i].argument_size) {
            add("emu", hostile, &exports[i], "anything to %s", exports[i].name);
            allow_seconds(60);
        }
    add("emu", forked, NULL, "fork, 20 rounds");
    add("emu", first_use, NULL, "8 threads at first use, 50 rounds");
    allow_seconds(60);
    add("emu", while_threads_call, NULL, "fork while 3 threads call, 100 rounds");
    allow_seconds(60);
    add("emu", closed_descriptors, NULL, "every descriptor closed");
    add("emu", closing, NULL, "CloseDxCoreDevice, 30 rounds");
    add("emu", at_exit, NULL, "first use in an exit handler, after its destructors");
    add("emu", at_exit, "used", "an exit handler, after its destructors");
}
