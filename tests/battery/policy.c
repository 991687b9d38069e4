/* Luck that changes: a device that comes later, calls that signals break. */
#include "battery.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/time.h>
#include <uchar.h>
#include <unistd.h>

/* ---- the device comes later ---- */

struct later_row {
    int error;
    const char *name;
    NTSTATUS at_first;
    bool retried; /* by the library itself */
};

static const struct later_row laters[] = {
    {ENOENT, "no device at first", STATUS_UNSUCCESSFUL, false},
    {EACCES, "no permission at first", STATUS_ACCESS_DENIED, false},
    {EPERM, "forbidden at first", STATUS_ACCESS_DENIED, false},
    {EBADF, "no virtual GPU at first", STATUS_UNSUCCESSFUL, false},
    {ENODEV, "no driver at first", STATUS_UNSUCCESSFUL, false},
    {EMFILE, "no descriptor left at first", STATUS_UNSUCCESSFUL, false},
    {ENFILE, "no file left at first", STATUS_UNSUCCESSFUL, false},
    {EINTR, "open is interrupted at first", STATUS_SUCCESS, true},
};

static NTSTATUS (*const first_calls[])(void) = {enumerate, close_adapter};

struct later_case {
    const struct later_row *row;
    unsigned call;
};

static void later(const void *row)
{
    const struct later_case *one = row;
    driver.open_error = one->row->error;
    driver.open_failures = 3;
    for (unsigned i = 0; i < (one->row->retried ? 1 : 3); i++)
        expect(one->row->name, first_calls[one->call](), one->row->at_first);
    expect("later", first_calls[one->call](), STATUS_SUCCESS);
    EXPECT(enumerate(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
}

/* ---- EINTR ---- */

static void interrupted(const void *row)
{
    const struct export *function = row;
    driver.empty_slots_answer = true;
    EXPECT(close_adapter(), STATUS_SUCCESS);
    for (unsigned times = 1; times < 4; times++) {
        atomic_store(&driver.calls, 0);
        driver.interruptions = times;
        expect(function->name, call_export(function, valid_argument(function)), STATUS_SUCCESS);
        CHECK(atomic_load(&driver.calls) == times + 1, "%u calls", atomic_load(&driver.calls));
    }
    driver.interruptions = 2;
    driver.result = -ENOENT;
    expect(function->name, call_export(function, valid_argument(function)), STATUS_OBJECT_NAME_INVALID);
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
}

static void interrupted_at_first(const void *row)
{
    const struct export *function = row;
    driver.empty_slots_answer = true;
    driver.interruptions = 3;
    expect(function->name, call_export(function, valid_argument(function)), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.calls) == 4, "%u calls", atomic_load(&driver.calls));
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
}

/* A wait that real signals break, as the kernel's does: a handler without SA_RESTART. */
static int gate[2];
static atomic_uint signals, broken;

static void count_signal(int number)
{
    (void)number;
    atomic_fetch_add(&signals, 1);
}

static long wait_at_the_gate(struct arrival *call)
{
    (void)call;
    char byte;
    if (read(gate[0], &byte, 1) == 1)
        return 0;
    atomic_fetch_add(&broken, 1);
    return -errno;
}

static void *open_the_gate(void *waiting)
{
    for (unsigned i = 0; i < 20; i++) {
        usleep(3000);
        pthread_kill(*(pthread_t *)waiting, SIGUSR1);
    }
    usleep(3000);
    return write(gate[1], "x", 1) == 1 ? NULL : waiting;
}

static void broken_wait(const void *row)
{
    int flags = *(const int *)row;
    struct sigaction action = {.sa_handler = count_signal, .sa_flags = flags};
    CHECK(sigaction(SIGUSR1, &action, NULL) == 0 && pipe(gate) == 0, "set up");
    EXPECT(enumerate(), STATUS_SUCCESS);
    driver.answer = wait_at_the_gate;
    pthread_t self = pthread_self(), opener;
    CHECK(pthread_create(&opener, NULL, open_the_gate, &self) == 0, "thread");
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU *wait = guarded(sizeof *wait);
    EXPECT(DXG(D3DKMTWaitForSynchronizationObjectFromCpu)(wait), STATUS_SUCCESS);
    pthread_join(opener, NULL);
    CHECK(atomic_load(&signals) > 0, "no signal came");
    CHECK((atomic_load(&broken) > 0) == (flags == 0), "%u calls broken", atomic_load(&broken));
}

/* Calls from a handler, wherever it strikes: in the first use as well. */
static atomic_uint in_handler;

static void call_from_handler(int number)
{
    (void)number;
    int before = errno;
    if (enumerate() == STATUS_SUCCESS)
        atomic_fetch_add(&in_handler, 1);
    else
        wrong("in the handler");
    errno = before;
}

static void handler_calls(const void *row)
{
    (void)row;
    symbol("D3DKMTEnumAdapters2"); /* the loader's own lock is not the library's to care for */
    struct sigaction action = {.sa_handler = call_from_handler, .sa_flags = SA_RESTART};
    struct itimerval soon = {{0, 300}, {0, 300}};
    CHECK(sigaction(SIGALRM, &action, NULL) == 0, "sigaction");
    NTSTATUS (*enumerate_here)(CONST D3DKMT_ENUMADAPTERS2 *) = DXG(D3DKMTEnumAdapters2);
    NTSTATUS (*close_here)(void) = DXG(D3DKMTCloseDxCoreDevice);
    CHECK(setitimer(ITIMER_REAL, &soon, NULL) == 0, "setitimer");
    for (unsigned i = 0; atomic_load(&in_handler) < 500; i++) {
        D3DKMT_ENUMADAPTERS2 arguments = {0};
        NTSTATUS status = enumerate_here(&arguments);
        CHECK(status == STATUS_SUCCESS, "0x%08x", (unsigned)status);
        if (i % 50 == 0)
            close_here();
    }
    setitimer(ITIMER_REAL, &(struct itimerval){{0, 0}, {0, 0}}, NULL);
    EXPECT(enumerate(), STATUS_SUCCESS);
}

/* ---- knobs ---- */

static void device_read_once(const void *row)
{
    (void)row;
    EXPECT(enumerate(), STATUS_SUCCESS);
    setenv("DXG_DEVICE", "/nowhere/dxg", 1);
    EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    EXPECT(enumerate(), STATUS_SUCCESS);
}

static long give_path(struct arrival *call)
{
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    static const char16_t path[] = u"\\filerepository\\gpu";
    return call->nr == 9 ? user_write((char *)query.pPrivateDriverData + 4, path, sizeof path) : 0;
}

static void root_read_once(const void *row)
{
    (void)row;
    driver.answer = give_path;
    D3DKMT_UMDFILENAMEINFO *name = guarded(sizeof *name);
    setenv("DXG_DRIVER_ROOT", "/first", 1);
    for (unsigned i = 0; i < 3; i++) {
        EXPECT(query(KMTQAITYPE_UMDRIVERNAME, name, sizeof *name), STATUS_SUCCESS);
        CHECK(wcscmp(name->UmdFileName, L"/first/gpu") == 0, "%ls", name->UmdFileName);
        setenv("DXG_DRIVER_ROOT", "/second", 1);
    }
}

static void no_environment(const void *row)
{
    (void)row;
    library();
    clearenv();
    EXPECT(enumerate(), STATUS_SUCCESS);
}

static void endless_device_name(const void *row)
{
    (void)row;
    library();
    static char name[200000];
    memset(name, 'd', sizeof name - 1);
    name[0] = '/';
    setenv("DXG_DEVICE", name, 1);
    EXPECT(enumerate(), STATUS_UNSUCCESSFUL);
    EXPECT(enumerate(), STATUS_UNSUCCESSFUL);
}

static void empty_device_name(const void *row)
{
    (void)row;
    setenv("DXG_DEVICE", "", 1);
    EXPECT(enumerate(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "an empty name is no name");
}

/*
 * A program that runs with privileges its caller lacks says so in its auxiliary vector, which the
 * library asks libc for.
 */
static bool privileged;

unsigned long getauxval(unsigned long type)
{
    if (privileged && type == AT_SECURE)
        return 1;
    return ((unsigned long (*)(unsigned long))dlsym(RTLD_NEXT, "getauxval"))(type);
}

/* Who calls such a program must not choose its device, nor where it loads drivers from. */
static void environment_of_a_stranger(const void *row)
{
    bool secure = *(const bool *)row;
    setenv("DXG_DRIVER_ROOT", "/evil", 1);
    setenv("DXG_DEVICE", "/elsewhere", 1);
    setenv("DXG_VISIBLE_ADAPTERS", "7", 1);
    driver.path = "/elsewhere";
    driver.answer = give_path;
    privileged = secure;
    D3DKMT_UMDFILENAMEINFO *name = guarded(sizeof *name);
    EXPECT(query(KMTQAITYPE_UMDRIVERNAME, name, sizeof *name), STATUS_SUCCESS);
    CHECK(wcscmp(name->UmdFileName, secure ? L"/usr/lib/wsl/drivers/gpu" : L"/evil/gpu") == 0, "%ls",
        name->UmdFileName);
    CHECK(strcmp(driver.opened, secure ? "/dev/dxg" : "/elsewhere") == 0, "%s", driver.opened);
    if (secure) {
        D3DKMT_ENUMADAPTERS2 list = {.NumAdapters = 77};
        EXPECT(DXG(D3DKMTEnumAdapters2)(&list), STATUS_SUCCESS);
        CHECK(list.NumAdapters == 77, "the driver's own answer was changed");
    }
}

void add_policy_cases(void)
{
    static struct later_case cases[COUNT(laters) * COUNT(first_calls)];
    unsigned used = 0;
    for (unsigned i = 0; i < COUNT(laters); i++)
        for (unsigned k = 0; k < COUNT(first_calls); k++) {
            cases[used] = (struct later_case){&laters[i], k};
            add("policy", later, &cases[used++], "%s, %s", laters[i].name,
                k ? "a call with a handle" : "EnumAdapters2");
        }
    for (size_t i = 0; i < export_count; i++)
        if (exports[i].nr) {
            add("policy", interrupted, &exports[i], "EINTR in %s", exports[i].name);
            add("policy", interrupted_at_first, &exports[i], "EINTR in %s at first use", exports[i].name);
        }
    static const int flags[] = {0, SA_RESTART};
    add("policy", broken_wait, &flags[0], "a wait under signals without SA_RESTART");
    add("policy", broken_wait, &flags[1], "a wait under signals with SA_RESTART");
    add("policy", handler_calls, NULL, "calls from a signal handler");
    allow_seconds(60);
    static const bool secure[] = {false, true};
    add("policy", environment_of_a_stranger, &secure[0], "the environment counts");
    add("policy", environment_of_a_stranger, &secure[1], "the environment does not count under AT_SECURE");
    add("policy", root_read_once, NULL, "DXG_DRIVER_ROOT is read once");
    add("policy", device_read_once, NULL, "DXG_DEVICE is read once");
    add("policy", no_environment, NULL, "no environment at all");
    add("policy", endless_device_name, NULL, "DXG_DEVICE of 200,000 bytes");
    add("policy", empty_device_name, NULL, "DXG_DEVICE empty");
}
