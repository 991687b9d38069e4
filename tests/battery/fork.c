/* Children: a fork at any moment, from any thread, and whoever closes what. */
#include "battery.h"

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static void open_in_parent(void)
{
    driver.empty_slots_answer = true;
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(driver_descriptors(NULL, 0) == 1, "%u descriptors", driver_descriptors(NULL, 0));
}

static int the_descriptor(void)
{
    int found = -1;
    unsigned count = driver_descriptors(&found, 1);
    CHECK(count == 1, "%u descriptors of the device", count);
    return found;
}

static void parent_goes_on(void)
{
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "the parent keeps its own");
    the_descriptor();
}

/* ---- the first call of a child ---- */

static void fresh_call(void *row)
{
    const struct export *function = row;
    EXPECT(call_export(function, valid_argument(function)), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 2, "a device of its own");
    the_descriptor(); /* the inherited one is closed */
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 2, "and that one is kept");
}

static void handle_call(void *row)
{
    const struct export *function = row;
    atomic_store(&driver.calls, 0);
    atomic_store(&driver.refused, 0);
    expect(function->name, call_export(function, valid_argument(function)), STATUS_INVALID_PARAMETER);
    CHECK(atomic_load(&driver.calls) + atomic_load(&driver.refused) == 0,
        "the parent's device must not be touched");
    expect(function->name, call_export(function, valid_argument(function)), STATUS_INVALID_PARAMETER);
    EXPECT(enumerate(), STATUS_SUCCESS);
    expect(function->name, call_export(function, valid_argument(function)), STATUS_SUCCESS);
    the_descriptor();
}

static void first_in_child(const void *row)
{
    const struct export *function = row;
    open_in_parent();
    in_child(ioctl_row(function->nr)->takes_handle ? handle_call : fresh_call, (void *)(uintptr_t)row);
    parent_goes_on();
}

/* ---- generations ---- */

static void generation(void *left)
{
    unsigned depth = (unsigned)(uintptr_t)left;
    EXPECT(enumerate(), STATUS_SUCCESS);
    the_descriptor();
    if (depth)
        in_child(generation, (void *)(uintptr_t)(depth - 1));
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void generations(const void *row)
{
    (void)row;
    generation((void *)(uintptr_t)10);
}

/* A generation that makes no call at all must not hide its parent's from its children. */
static void silent(void *left)
{
    (void)left;
    in_child(fresh_call, (void *)(uintptr_t)export_named("D3DKMTEnumAdapters2"));
}

static void silent_generation(const void *row)
{
    (void)row;
    open_in_parent();
    in_child(silent, NULL);
    parent_goes_on();
}

static void used_by_nobody(void *unused)
{
    (void)unused;
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "the first use there is");
}

static void before_first_use(const void *row)
{
    (void)row;
    library();
    in_child(used_by_nobody, NULL);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "the parent opens its own");
}

static void orphan(void *pipe_end)
{
    char byte;
    /* Returns 0 bytes when the parent is gone. */
    CHECK(read((int)(intptr_t)pipe_end, &byte, 1) == 0, "read");
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void opens_and_leaves(void *pipe_to_reap)
{
    int ends[2];
    CHECK(pipe(ends) == 0, "pipe");
    open_in_parent();
    if (fork() == 0) {
        close(ends[1]);
        orphan((void *)(intptr_t)ends[0]);
        CHECK(write((int)(intptr_t)pipe_to_reap, "x", 1) == 1, "write");
        _exit(0);
    }
}

static void parent_leaves(const void *row)
{
    (void)row;
    int ends[2];
    char byte;
    CHECK(pipe(ends) == 0, "pipe");
    library();
    in_child(opens_and_leaves, (void *)(intptr_t)ends[1]);
    close(ends[1]);
    CHECK(read(ends[0], &byte, 1) == 1, "the orphan did not succeed");
}

/* ---- ways to make a child ---- */

static void raw_clone(const void *row)
{
    (void)row;
    open_in_parent();
    pid_t child = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) {
        fresh_call((void *)(uintptr_t)export_named("D3DKMTEnumAdapters2"));
        _exit(0);
    }
    int status;
    CHECK(waitpid(child, &status, 0) == child && status == 0, "status 0x%x", status);
    parent_goes_on();
}

/* In the first process of a new pid namespace getpid() is 1, and so it may be for its parent's. */
static void same_number(const void *row)
{
    (void)row;
    library();
    if (unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0)
        skip("no new pid namespace: %s", strerror(errno));
    pid_t first = fork();
    if (first == 0) {
        CHECK(getpid() == 1, "%d", getpid());
        open_in_parent();
        if (unshare(CLONE_NEWPID) != 0)
            skip("no pid namespace within: %s", strerror(errno));
        pid_t second = fork();
        if (second == 0) {
            CHECK(getpid() == 1, "%d", getpid());
            EXPECT(enumerate(), STATUS_SUCCESS);
            EXPECT(close_adapter(), STATUS_SUCCESS);
            CHECK(atomic_load(&driver.opens) == 2, "%u opens", atomic_load(&driver.opens));
            _exit(0);
        }
        int status;
        CHECK(waitpid(second, &status, 0) == second, "waitpid");
        _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
    }
    int status;
    CHECK(waitpid(first, &status, 0) == first, "waitpid");
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

static void vfork_and_exec(const void *row)
{
    (void)row;
    open_in_parent();
    for (unsigned i = 0; i < 20; i++) {
        pid_t child = vfork();
        if (child == 0) {
            execl("/bin/true", "true", (char *)NULL);
            _exit(127);
        }
        int status;
        CHECK(waitpid(child, &status, 0) == child && status == 0, "status 0x%x", status);
    }
    parent_goes_on();
}

static void spawned(const void *row)
{
    (void)row;
    open_in_parent();
    char *arguments[] = {"true", NULL};
    pid_t child;
    CHECK(posix_spawn(&child, "/bin/true", NULL, NULL, arguments, environ) == 0, "posix_spawn");
    int status;
    CHECK(waitpid(child, &status, 0) == child && status == 0, "status 0x%x", status);
    parent_goes_on();
}

/* ---- what a child does with the descriptor it inherited ---- */

static void close_device(void *unused)
{
    (void)unused;
    EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void closes_first(const void *row)
{
    (void)row;
    open_in_parent();
    in_child(close_device, NULL);
    parent_goes_on();
}

static void close_all(void *unused)
{
    (void)unused;
    for (int i = 3; i < 1024; i++)
        close(i);
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void closes_everything(const void *row)
{
    (void)row;
    open_in_parent();
    in_child(close_all, NULL);
    parent_goes_on();
}

static void reuse(void *inherited)
{
    int number = (int)(intptr_t)inherited;
    int ends[2];
    CHECK(pipe(ends) == 0 && dup2(ends[0], number) == number, "the child's own file on that number");
    driver.watched = number;
    EXPECT(enumerate(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.watched_closes) == 0, "the child's own file was closed");
    CHECK(fcntl(number, F_GETFD) >= 0 && !driver_owns(number), "the child's own file is gone");
    CHECK(atomic_load(&driver.stranger_calls) == 0, "the child's own file got an ioctl");
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void reuses_the_number(const void *row)
{
    (void)row;
    open_in_parent();
    in_child(reuse, (void *)(intptr_t)the_descriptor());
    parent_goes_on();
}

static void closed_before_fork(void *unused)
{
    (void)unused;
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void parent_closed(const void *row)
{
    (void)row;
    open_in_parent();
    EXPECT(DXG(D3DKMTCloseDxCoreDevice)(), STATUS_SUCCESS);
    in_child(closed_before_fork, NULL);
    EXPECT(enumerate(), STATUS_SUCCESS);
}

/* ---- threads ---- */

static void *enumerate_on_thread(void *unused)
{
    (void)unused;
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    return NULL;
}

static void eight_threads(void *unused)
{
    (void)unused;
    on_threads(8, enumerate_on_thread, NULL);
    the_descriptor();
}

static void threads_in_child(const void *row)
{
    (void)row;
    open_in_parent();
    for (unsigned round = 0; round < 300; round++)
        in_child(eight_threads, NULL);
    parent_goes_on();
}

static void *handle_on_thread(void *unused)
{
    (void)unused;
    EXPECT(close_adapter(), STATUS_INVALID_PARAMETER);
    return NULL;
}

static void eight_late_threads(void *unused)
{
    (void)unused;
    on_threads(8, handle_on_thread, NULL);
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
}

static void handles_on_threads_in_child(const void *row)
{
    (void)row;
    open_in_parent();
    for (unsigned round = 0; round < 50; round++)
        in_child(eight_late_threads, NULL);
    parent_goes_on();
}

static atomic_bool stop;

static void *busy(void *unused)
{
    (void)unused;
    while (!atomic_load(&stop)) {
        EXPECT(enumerate(), STATUS_SUCCESS);
        EXPECT(close_adapter(), STATUS_SUCCESS);
    }
    return NULL;
}

static void forked_from_a_busy_process(void *unused)
{
    (void)unused;
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void while_threads_call(const void *row)
{
    (void)row;
    pthread_t threads[3];
    open_in_parent();
    for (unsigned i = 0; i < 3; i++)
        CHECK(pthread_create(&threads[i], NULL, busy, NULL) == 0, "pthread_create");
    for (unsigned round = 0; round < 200; round++)
        in_child(forked_from_a_busy_process, NULL);
    atomic_store(&stop, true);
    for (unsigned i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    parent_goes_on();
}

static void *first_use(void *unused)
{
    (void)unused;
    EXPECT(enumerate(), STATUS_SUCCESS);
    return NULL;
}

/*
 * What another thread was opening at the very moment of the fork may stay open in the child, until it
 * ends: the number was known to nobody yet.
 */
static void forked_from_an_opening_process(void *unused)
{
    (void)unused;
    EXPECT(enumerate(), STATUS_SUCCESS);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(driver_own_descriptors() == 1, "%u of its own", driver_own_descriptors());
    CHECK(driver_descriptors(NULL, 0) <= 2, "%u descriptors", driver_descriptors(NULL, 0));
}

static void fork_during_first_use(void *unused)
{
    (void)unused;
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, first_use, NULL) == 0, "pthread_create");
    /* At a moment of chance: before, while or after the other thread opens the device. */
    for (volatile unsigned i = (unsigned)rand() % 20000; i; i--)
        ;
    in_child(forked_from_an_opening_process, NULL);
    pthread_join(thread, NULL);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    the_descriptor();
}

static void while_a_thread_opens(const void *row)
{
    (void)row;
    library();
    for (unsigned round = 0; round < 300; round++) {
        srand(round);
        in_child(fork_during_first_use, NULL);
    }
}

void add_fork_cases(void)
{
    for (size_t i = 0; i < export_count; i++)
        if (exports[i].nr)
            add("fork", first_in_child, &exports[i], "%s first in a child", exports[i].name);
    add("fork", generations, NULL, "ten generations");
    add("fork", silent_generation, NULL, "a generation without a call");
    add("fork", before_first_use, NULL, "before the first use");
    add("fork", parent_leaves, NULL, "the parent leaves first");
    add("fork", raw_clone, NULL, "clone without libc");
    add("fork", same_number, NULL, "a child with the number of its parent");
    add("fork", vfork_and_exec, NULL, "vfork and exec");
    add("fork", spawned, NULL, "posix_spawn");
    add("fork", closes_first, NULL, "CloseDxCoreDevice first in a child");
    add("fork", closes_everything, NULL, "a child that closes everything");
    add("fork", reuses_the_number, NULL, "a child that puts its own file on the number");
    add("fork", parent_closed, NULL, "after CloseDxCoreDevice");
    add("fork", threads_in_child, NULL, "then 8 threads in the child, 300 rounds");
    allow_seconds(120);
    add("fork", handles_on_threads_in_child, NULL, "then 8 threads with old handles, 50 rounds");
    allow_seconds(60);
    add("fork", while_threads_call, NULL, "while 3 threads call, 200 rounds");
    allow_seconds(120);
    add("fork", while_a_thread_opens, NULL, "while a thread opens the device, 300 rounds");
    allow_seconds(120);
}
