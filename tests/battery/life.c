/* Threads, loading and unloading, the end of the process, and little memory. */
#include "battery.h"

#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "reg.h"

static void one_descriptor(void)
{
    unsigned count = driver_descriptors(NULL, 0);
    CHECK(count == 1, "%u descriptors of the device", count);
}

/* ---- threads ---- */

static void *any_call(void *number)
{
    unsigned which = atomic_fetch_add((atomic_uint *)number, 1);
    switch (which % 4) {
    case 0:
        EXPECT(close_adapter(), STATUS_SUCCESS);
        break;
    case 1: {
        unsigned char scratch[1044] = {0};
        D3DKMT_QUERYADAPTERINFO arguments = {
            .Type = KMTQAITYPE_UMDRIVERNAME, .pPrivateDriverData = scratch, .PrivateDriverDataSize = 1044};
        EXPECT(DXG(D3DKMTQueryAdapterInfo)(&arguments), STATUS_SUCCESS);
        break;
    }
    default:
        EXPECT(enumerate(), STATUS_SUCCESS);
    }
    return NULL;
}

static void eight_at_once(void *unused)
{
    (void)unused;
    atomic_uint number = 0;
    on_threads(8, any_call, &number);
    one_descriptor();
}

static void threads_at_first_use(const void *row)
{
    (void)row;
    library();
    for (unsigned round = 0; round < 100; round++)
        in_child(eight_at_once, NULL);
}

static void load_and_call(void *unused)
{
    (void)unused;
    eight_at_once(NULL);
}

/* The loading itself is part of the race. */
static void threads_load(const void *row)
{
    (void)row;
    for (unsigned round = 0; round < 50; round++)
        in_child(load_and_call, NULL);
}

static const unsigned stacks[] = {64, 128};

static void *all_conversions(void *unused)
{
    (void)unused;
    static unsigned char description[16384], driver_name[1044];
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(query(KMTQAITYPE_DRIVER_DESCRIPTION, description, sizeof description), STATUS_SUCCESS);
    EXPECT(query(KMTQAITYPE_UMDRIVERNAME, driver_name, sizeof driver_name), STATUS_SUCCESS);
    reg_host = (struct reg_host){.data = u"\\filerepository\\x", .bytes = 36};
    static const unsigned sizes[] = {CLIENT_FIXED, 2000, 5000, 100000};
    for (unsigned i = 0; i < COUNT(sizes); i++)
        EXPECT(reg_query(reg_client(D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH, 0, sizes[i]), sizes[i]),
            STATUS_SUCCESS);
    driver.answer = NULL;
    driver.empty_slots_answer = true;
    D3DKMT_OPENRESOURCE *open = guarded(sizeof *open);
    open->NumAllocations = 1000;
    open->pOpenAllocationInfo = guarded(1000 * sizeof *open->pOpenAllocationInfo);
    EXPECT(DXG(D3DKMTOpenResource)(open), STATUS_SUCCESS);
    return NULL;
}

static void small_stack(const void *row)
{
    pthread_attr_t attributes;
    pthread_t thread;
    library();
    pthread_attr_init(&attributes);
    CHECK(pthread_attr_setstacksize(&attributes, *(const unsigned *)row * 1024) == 0, "stack size");
    CHECK(pthread_create(&thread, &attributes, all_conversions, NULL) == 0, "thread");
    pthread_join(thread, NULL);
}

static void call_at_thread_end(void *unused)
{
    (void)unused;
    EXPECT(enumerate(), STATUS_SUCCESS);
}

static void *end_with_a_call(void *key)
{
    EXPECT(enumerate(), STATUS_SUCCESS);
    pthread_setspecific(*(pthread_key_t *)key, key);
    return NULL;
}

static void thread_ends(const void *row)
{
    (void)row;
    pthread_key_t key;
    CHECK(pthread_key_create(&key, call_at_thread_end) == 0, "key");
    for (unsigned i = 0; i < 100; i++)
        on_threads(4, end_with_a_call, &key);
    one_descriptor();
}

/* ---- the end of the process ---- */

static void *call_for_ever(void *unused)
{
    (void)unused;
    for (;;) {
        EXPECT(enumerate(), STATUS_SUCCESS);
        EXPECT(close_adapter(), STATUS_SUCCESS);
    }
    return NULL;
}

static void exit_under_threads(void *unused)
{
    (void)unused;
    pthread_t thread;
    EXPECT(enumerate(), STATUS_SUCCESS);
    for (unsigned i = 0; i < 4; i++)
        CHECK(pthread_create(&thread, NULL, call_for_ever, NULL) == 0, "thread");
    usleep(1000);
    exit(0);
}

static void threads_at_exit(const void *row)
{
    (void)row;
    library();
    for (unsigned round = 0; round < 30; round++)
        in_child(exit_under_threads, NULL);
}

static void call_at_exit(void)
{
    if (enumerate() != STATUS_SUCCESS || close_adapter() != STATUS_SUCCESS)
        wrong("a call at exit");
    /* What the conversions need must still be there as well. */
    all_conversions(NULL);
}

static void at_exit(const void *used)
{
    /* Handlers run in the order of their coming turned round: this one after the library's own. */
    CHECK(atexit(call_at_exit) == 0, "atexit");
    library();
    if (used)
        EXPECT(enumerate(), STATUS_SUCCESS);
}

/* ---- loading and unloading ---- */

static void load_and_unload(const void *row)
{
    (void)row;
    for (unsigned round = 0; round < 200; round++) {
        void *handle = dlopen(library_path(), round % 2 ? RTLD_NOW : RTLD_LAZY);
        CHECK(handle, "%s", dlerror());
        NTSTATUS (*call)(CONST D3DKMT_ENUMADAPTERS2 *) =
            (NTSTATUS (*)(CONST D3DKMT_ENUMADAPTERS2 *))dlsym(handle, "D3DKMTEnumAdapters2");
        D3DKMT_ENUMADAPTERS2 arguments = {0};
        CHECK(call && call(&arguments) == STATUS_SUCCESS, "round %u", round);
        CHECK(dlclose(handle) == 0, "%s", dlerror());
        /* It stays: a driver may still hold a pointer into it. */
        CHECK(call(&arguments) == STATUS_SUCCESS, "round %u, after dlclose", round);
        one_descriptor();
    }
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
}

static void *load_on_thread(void *unused)
{
    (void)unused;
    for (unsigned round = 0; round < 50; round++) {
        void *handle = dlopen(library_path(), RTLD_NOW);
        CHECK(handle, "%s", dlerror());
        D3DKMT_ENUMADAPTERS2 arguments = {0};
        NTSTATUS (*call)(CONST D3DKMT_ENUMADAPTERS2 *) =
            (NTSTATUS (*)(CONST D3DKMT_ENUMADAPTERS2 *))dlsym(handle, "D3DKMTEnumAdapters2");
        CHECK(call(&arguments) == STATUS_SUCCESS, "round %u", round);
        dlclose(handle);
    }
    return NULL;
}

static void threads_load_and_unload(const void *row)
{
    (void)row;
    on_threads(8, load_on_thread, NULL);
    one_descriptor();
}

/* ---- memory ---- */

static size_t pages_in_use(void)
{
    size_t total = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    CHECK(file && fscanf(file, "%zu %zu", &total, &resident) == 2, "statm");
    fclose(file);
    return total;
}

static size_t heap_in_use(void)
{
#ifdef __GLIBC__
    return mallinfo2().uordblks;
#else
    return 0;
#endif
}

static void call_often(unsigned times)
{
    static D3DKMT_ENUMADAPTERS2 adapters;
    static unsigned char name[1044], registry[9000];
    static D3DDDI_OPENALLOCATIONINFO records[20];
    NTSTATUS (*enumerate_here)(CONST D3DKMT_ENUMADAPTERS2 *) = DXG(D3DKMTEnumAdapters2);
    NTSTATUS (*query_here)(CONST D3DKMT_QUERYADAPTERINFO *) = DXG(D3DKMTQueryAdapterInfo);
    NTSTATUS (*open_here)(D3DKMT_OPENRESOURCE *) = DXG(D3DKMTOpenResource);
    D3DKMT_QUERYADAPTERINFO text = {
        .Type = KMTQAITYPE_UMDRIVERNAME, .pPrivateDriverData = name, .PrivateDriverDataSize = sizeof name};
    D3DKMT_QUERYADAPTERINFO value = {.Type = KMTQAITYPE_QUERYREGISTRY,
        .pPrivateDriverData = registry,
        .PrivateDriverDataSize = sizeof registry};
    ((D3DDDI_QUERYREGISTRY_INFO *)(void *)registry)->QueryType = D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH;
    for (unsigned i = 0; i < times; i++) {
        D3DKMT_OPENRESOURCE open = {.NumAllocations = 20, .pOpenAllocationInfo = records};
        NTSTATUS status = i % 4 == 0   ? enumerate_here(&adapters)
                          : i % 4 == 1 ? query_here(&text)
                          : i % 4 == 2 ? query_here(&value)
                                       : open_here(&open);
        CHECK(status == STATUS_SUCCESS, "call %u: 0x%08x", i, (unsigned)status);
    }
}

static void no_growth(const void *row)
{
    (void)row;
    driver.empty_slots_answer = true;
    call_often(2000);
    size_t pages = pages_in_use(), heap = heap_in_use();
    call_often(100000);
    CHECK(heap_in_use() == heap, "the heap grew by %zd bytes", (ssize_t)(heap_in_use() - heap));
    CHECK(pages_in_use() == pages, "the process grew by %zd pages", (ssize_t)(pages_in_use() - pages));
    one_descriptor();
}

static void no_memory(const void *row)
{
    (void)row;
    library();
    /* Everything that the case itself needs, first. */
    D3DDDI_QUERYREGISTRY_INFO *large = reg_client(D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH, 0, 200000);
    unsigned char *description = guarded(16384);
    D3DKMT_OPENRESOURCE *open = guarded(sizeof *open);
    open->NumAllocations = 60000;
    open->pOpenAllocationInfo = guarded(60000 * sizeof *open->pOpenAllocationInfo);
    D3DKMT_QUERYADAPTERINFO text = {.Type = KMTQAITYPE_DRIVER_DESCRIPTION,
        .pPrivateDriverData = description,
        .PrivateDriverDataSize = 16384};
    D3DKMT_QUERYADAPTERINFO value = {
        .Type = KMTQAITYPE_QUERYREGISTRY, .pPrivateDriverData = large, .PrivateDriverDataSize = 200000};
    NTSTATUS (*query_here)(CONST D3DKMT_QUERYADAPTERINFO *) = DXG(D3DKMTQueryAdapterInfo);
    NTSTATUS (*open_here)(D3DKMT_OPENRESOURCE *) = DXG(D3DKMTOpenResource);
    driver.empty_slots_answer = true;

    struct rlimit limit = {pages_in_use() * (size_t)sysconf(_SC_PAGESIZE), RLIM_INFINITY};
    CHECK(setrlimit(RLIMIT_AS, &limit) == 0, "setrlimit");
    while (malloc(4096)) /* and nothing on the heap */
        ;
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(query_here(&text), STATUS_SUCCESS);
    EXPECT(query_here(&value), STATUS_NO_MEMORY);
    EXPECT(open_here(open), STATUS_NO_MEMORY);
    EXPECT(enumerate(), STATUS_SUCCESS);
}

void add_life_cases(void)
{
    add("life", threads_at_first_use, NULL, "8 threads at first use, 100 rounds");
    allow_seconds(60);
    add("life", threads_load, NULL, "8 threads that load it, 50 rounds");
    allow_seconds(60);
    for (unsigned i = 0; i < COUNT(stacks); i++)
        add("life", small_stack, &stacks[i], "a stack of %u KiB", stacks[i]);
    add("life", thread_ends, NULL, "calls while threads end");
    add("life", threads_at_exit, NULL, "exit while 4 threads call, 30 rounds");
    allow_seconds(60);
    add("life", at_exit, NULL, "first use in an exit handler, after its destructors");
    add("life", at_exit, "used", "an exit handler, after its destructors");
    add("life", load_and_unload, NULL, "dlopen and dlclose, 200 rounds");
    add("life", threads_load_and_unload, NULL, "dlopen and dlclose on 8 threads");
    add("life", no_growth, NULL, "no growth over 100,000 calls");
    allow_seconds(60);
    add("life", no_memory, NULL, "no memory left");
}
