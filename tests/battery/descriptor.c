/* The descriptor of the device, among the application's own. */
#include "battery.h"

#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int the_descriptor(void)
{
    int found = -1;
    unsigned count = driver_descriptors(&found, 1);
    CHECK(count == 1, "%u descriptors of the device", count);
    return found;
}

static bool is_closed(int descriptor)
{
    struct stat file;
    return fstat(descriptor, &file) != 0;
}

static void limit_descriptors(rlim_t soft)
{
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
    CHECK(setrlimit(RLIMIT_NOFILE, &limit) == 0, "setrlimit");
}

/* ---- how it is opened ---- */

static void properties(const void *row)
{
    (void)row;
    limit_descriptors(1024);
    EXPECT(enumerate(), STATUS_SUCCESS);
    int descriptor = the_descriptor();
    CHECK(driver.open_flags & O_CLOEXEC, "a fork and exec by another thread would inherit it");
    CHECK((driver.open_flags & (O_ACCMODE | O_CREAT | O_TRUNC)) == O_RDONLY, "flags 0x%x", driver.open_flags);
    CHECK(fcntl(descriptor, F_GETFD) & FD_CLOEXEC, "descriptor %d survives exec", descriptor);
    CHECK(descriptor >= 512, "descriptor %d is in the way of programs", descriptor);
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
}

/* Loading alone opens nothing: most programs that carry the library never use it. */
static void loading(const void *row)
{
    (void)row;
    library();
    CHECK(atomic_load(&driver.opens) == 0, "%u opens", atomic_load(&driver.opens));
}

/* Sets of the standard descriptors, a bit each. */
static const unsigned standard[] = {1, 2, 4, 3, 5, 6, 7};

static void standard_closed(const void *row)
{
    unsigned set = *(const unsigned *)row;
    library();
    for (int i = 0; i < 3; i++)
        if (set & 1u << i)
            close(i);
    EXPECT(enumerate(), STATUS_SUCCESS);
    int descriptor = the_descriptor();
    CHECK(descriptor > 2, "the device is descriptor %d", descriptor);
    for (int i = 0; i < 3; i++)
        CHECK(is_closed(i) == ((set & 1u << i) != 0), "descriptor %d", i);
    EXPECT(close_adapter(), STATUS_SUCCESS);
}

struct limit_row {
    unsigned limit;
    unsigned closed; /* of the standard ones, a bit each */
    bool works;
};

static const struct limit_row limits[] = {
    {3, 0, false},
    {3, 1, false},
    {3, 7, false},
    {4, 0, true},
    {4, 7, true},
    {5, 0, true},
    {16, 0, true},
    {40, 0, true},
    {256, 0, true},
    {1024, 0, true},
    {UINT_MAX, 0, true},
};

static void limited(const void *row)
{
    const struct limit_row *one = row;
    library();
    for (int i = 3; i < 64; i++)
        close(i); /* what the runner may have */
    struct rlimit before;
    getrlimit(RLIMIT_NOFILE, &before);
    limit_descriptors(one->limit == UINT_MAX ? before.rlim_max : one->limit);
    for (int i = 0; i < 3; i++)
        if (one->closed & 1u << i)
            close(i);
    EXPECT(enumerate(), one->works ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL);
    limit_descriptors(before.rlim_cur);
    CHECK(driver_descriptors(NULL, 0) == (one->works ? 1 : 0), "%u descriptors", driver_descriptors(NULL, 0));
    for (int i = 0; i < 3; i++)
        CHECK(is_closed(i) == ((one->closed & 1u << i) != 0), "descriptor %d", i);
    EXPECT(enumerate(), STATUS_SUCCESS);
    CHECK(the_descriptor() > 2, "the device is descriptor %d", the_descriptor());
}

/* ---- strangers on its number ---- */

enum stranger { CLOSED, MEMFD, PIPE, SOCKET, EVENTFD, ZERO, FILE_OF_ITS_OWN, DIRECTORY, STRANGERS };

static const char *const stranger_names[] = {
    "nothing",
    "a memfd",
    "a pipe",
    "a socket",
    "an eventfd",
    "another device",
    "a file",
    "a directory",
};

static int make_stranger(enum stranger kind)
{
    int pair[2];
    switch (kind) {
    case MEMFD:
        return (int)syscall(SYS_memfd_create, "stranger", 0);
    case PIPE:
        return pipe(pair) == 0 ? pair[0] : -1;
    case SOCKET:
        return socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0 ? pair[0] : -1;
    case EVENTFD:
        return eventfd(0, 0);
    case ZERO:
        return open("/dev/zero", O_RDWR);
    case FILE_OF_ITS_OWN:
        return open("/proc/self/exe", O_RDONLY);
    default:
        return open("/", O_RDONLY | O_DIRECTORY);
    }
}

/* Puts a stranger on the number of the device, as an application does by mistake. */
static int steal(enum stranger kind)
{
    int number = the_descriptor();
    if (kind == CLOSED) {
        close(number);
        return number;
    }
    int made = make_stranger(kind);
    CHECK(made >= 0 && dup2(made, number) == number, "%s: %s", stranger_names[kind], strerror(errno));
    close(made);
    driver.watched = number;
    return number;
}

static void expect_untouched(int number, enum stranger kind)
{
    CHECK(atomic_load(&driver.watched_closes) == 0, "%s was closed", stranger_names[kind]);
    if (kind != CLOSED)
        CHECK(fcntl(number, F_GETFD) >= 0 && !driver_owns(number), "%s is gone", stranger_names[kind]);
}

struct theft {
    enum stranger kind;
    const struct export *function;
};

static void stolen(const void *row)
{
    const struct theft *one = row;
    bool local = one->function->kind == LOCAL;
    bool takes_handle = !local && ioctl_row(one->function->nr)->takes_handle;
    driver.empty_slots_answer = true;
    EXPECT(enumerate(), STATUS_SUCCESS);
    int number = steal(one->kind);
    expect(one->function->name, call_export(one->function, valid_argument(one->function)),
        takes_handle ? STATUS_INVALID_PARAMETER : STATUS_SUCCESS);
    expect_untouched(number, one->kind);
    CHECK(atomic_load(&driver.opens) == (takes_handle || local ? 1 : 2), "%u opens",
        atomic_load(&driver.opens));
    EXPECT(enumerate(), STATUS_SUCCESS);
    expect_untouched(number, one->kind);
    unsigned at_strangers = atomic_load(&driver.stranger_calls);
    CHECK(at_strangers <= 1, "%u calls went to the stranger", at_strangers);
    if (!local)
        expect(
            one->function->name, call_export(one->function, valid_argument(one->function)), STATUS_SUCCESS);
    if (one->kind != CLOSED)
        CHECK(the_descriptor() != number, "descriptor %d", number);
}

static void *enumerate_once(void *unused)
{
    (void)unused;
    EXPECT(enumerate(), STATUS_SUCCESS);
    return NULL;
}

static void another_is_faster(void)
{
    on_threads(1, enumerate_once, NULL);
}

/* While the thief's file answers one thread, another finds the theft and opens the device anew. */
static void found_by_another(const void *row)
{
    const struct export *function = row;
    EXPECT(enumerate(), STATUS_SUCCESS);
    int number = steal(MEMFD);
    driver.at_stranger = another_is_faster;
    expect(function->name, call_export(function, valid_argument(function)), STATUS_SUCCESS);
    expect_untouched(number, MEMFD);
    CHECK(atomic_load(&driver.opens) == 2, "%u opens", atomic_load(&driver.opens));
    the_descriptor();
}

static void stolen_again_and_again(const void *row)
{
    (void)row;
    EXPECT(enumerate(), STATUS_SUCCESS);
    for (unsigned round = 0; round < 300; round++) {
        enum stranger kind = round % STRANGERS;
        int number = steal(kind);
        EXPECT(enumerate(), STATUS_SUCCESS);
        expect_untouched(number, kind);
        driver.watched = -1;
        close(number == the_descriptor() ? -1 : number);
        the_descriptor();
    }
}

static void *enumerate_on_thread(void *unused)
{
    (void)unused;
    for (unsigned i = 0; i < 20; i++)
        EXPECT(enumerate(), STATUS_SUCCESS);
    return NULL;
}

static void stolen_from_threads(const void *row)
{
    (void)row;
    EXPECT(enumerate(), STATUS_SUCCESS);
    for (unsigned round = 0; round < 100; round++) {
        int number = steal(MEMFD);
        on_threads(8, enumerate_on_thread, NULL);
        expect_untouched(number, MEMFD);
        driver.watched = -1;
        close(number);
        the_descriptor();
    }
}

/* ---- CloseDxCoreDevice ---- */

static void closing(const void *row)
{
    (void)row;
    EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    for (unsigned round = 0; round < 200; round++) {
        EXPECT(enumerate(), STATUS_SUCCESS);
        the_descriptor();
        EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
        CHECK(driver_descriptors(NULL, 0) == 0, "it is closed");
        EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    }
    EXPECT(close_adapter(), STATUS_SUCCESS);
}

/* The device is closed by somebody else while it answers, so often. */
static unsigned left;

static long closed_under_the_call(struct arrival *call)
{
    (void)call;
    if (left == 0)
        return 0;
    left--;
    EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    return -EBADF;
}

static void closed_meanwhile(const void *row)
{
    const struct export *function = row;
    EXPECT(enumerate(), STATUS_SUCCESS);
    driver.answer = closed_under_the_call;
    left = 3;
    expect(function->name, call_export(function, valid_argument(function)), STATUS_SUCCESS);
    CHECK(left == 0 && atomic_load(&driver.opens) == 4, "%u opens", atomic_load(&driver.opens));
    the_descriptor();
}

static atomic_bool stop;

static void *call_all_the_time(void *unused)
{
    (void)unused;
    while (!atomic_load(&stop)) {
        NTSTATUS status = enumerate();
        /* A call may lose its device between its opening and its use. */
        CHECK(status == STATUS_SUCCESS || status == STATUS_INVALID_PARAMETER, "0x%08x", (unsigned)status);
    }
    return NULL;
}

static void *open_files_all_the_time(void *unused)
{
    (void)unused;
    while (!atomic_load(&stop)) {
        int mine = (int)syscall(SYS_memfd_create, "mine", 0);
        struct stat before, after;
        CHECK(mine >= 0 && fstat(mine, &before) == 0, "memfd");
        sched_yield();
        CHECK(fstat(mine, &after) == 0 && before.st_ino == after.st_ino, "my descriptor %d is another file",
            mine);
        CHECK(close(mine) == 0, "my descriptor %d was closed", mine);
    }
    return NULL;
}

static void closing_under_threads(const void *row)
{
    (void)row;
    limit_descriptors(32); /* low numbers, which the other threads want as well */
    library();
    pthread_t threads[4];
    for (unsigned i = 0; i < 4; i++)
        CHECK(
            pthread_create(&threads[i], NULL, i < 2 ? call_all_the_time : open_files_all_the_time, NULL) == 0,
            "thread");
    for (unsigned round = 0; round < 3000; round++)
        EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    atomic_store(&stop, true);
    for (unsigned i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    EXPECT(enumerate(), STATUS_SUCCESS);
    the_descriptor();
}

void add_descriptor_cases(void)
{
    add("descriptor", loading, NULL, "loading opens nothing");
    add("descriptor", properties, NULL, "close-on-exec, read-only, out of the way");
    for (unsigned i = 0; i < COUNT(standard); i++)
        add("descriptor", standard_closed, &standard[i], "standard descriptors closed: %s%s%s",
            standard[i] & 1 ? "0 " : "", standard[i] & 2 ? "1 " : "", standard[i] & 4 ? "2" : "");
    for (unsigned i = 0; i < COUNT(limits); i++)
        add("descriptor", limited, &limits[i], "limit of %u, %s%s", limits[i].limit,
            limits[i].closed == 7 ? "standard ones closed, "
            : limits[i].closed    ? "0 closed, "
                                  : "",
            limits[i].works ? "room" : "no room, then more");

    static const char *const functions[] = {
        "D3DKMTEnumAdapters2",
        "D3DKMTEnumAdapters3",
        "D3DKMTOpenAdapterFromLuid",
        "D3DKMTQueryStatistics",
        "D3DKMTEnumProcesses",
        "D3DKMTCloseAdapter",
        "D3DKMTQueryAdapterInfo",
        "D3DKMTShareObjects",
        "D3DKMTOpenResource",
        "D3DKMTDestroyAllocation",
        "D3DKMTCloseDxCoreDevice",
    };
    static struct theft thefts[STRANGERS * COUNT(functions)];
    unsigned used = 0;
    for (enum stranger kind = CLOSED; kind < STRANGERS; kind++)
        for (unsigned i = 0; i < COUNT(functions); i++) {
            thefts[used] = (struct theft){kind, export_named(functions[i])};
            add("descriptor", stolen, &thefts[used++], "%s on its number, then %s", stranger_names[kind],
                functions[i]);
        }
    for (size_t i = 0; i < export_count; i++)
        if (exports[i].nr && !ioctl_row(exports[i].nr)->takes_handle) {
            add("descriptor", found_by_another, &exports[i], "stolen, found by another thread during %s",
                exports[i].name);
            add("descriptor", closed_meanwhile, &exports[i], "closed by another thread during %s",
                exports[i].name);
        }
    add("descriptor", stolen_again_and_again, NULL, "strangers on its number, 300 rounds");
    add("descriptor", stolen_from_threads, NULL, "stolen from 8 threads, 100 rounds");
    allow_seconds(60);
    add("descriptor", closing, NULL, "CloseDxCoreDevice, 200 rounds");
    add("descriptor", closing_under_threads, NULL, "CloseDxCoreDevice under 4 threads");
    allow_seconds(60);
}
