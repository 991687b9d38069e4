/* Forks, threads, signals, and what comes before main. */
#include "client.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* Of a library whose constructor has opened the device, before anything else ran. */
extern int early_adapters;

static int status_of(pid_t child)
{
    int status;
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    return status;
}

static void constructors_may_open_it(void)
{
    CHECK(early_adapters == COUNTED);
}

static void a_child_opens_its_own(void)
{
    int fd = open(DEVICE, O_RDWR);
    D3DKMT_HANDLE adapter = open_adapter(fd);
    pid_t child = fork();
    if (child == 0) {
        CHECK(FAILS(adapters(fd), ENOTTY));
        int own = open(DEVICE, O_RDWR);
        CHECK(own != fd && adapters(own) == ADAPTERS);
        CHECK(close(fd) == 0 && open(DEVICE, O_RDWR) == fd && adapters(fd) == ADAPTERS);
        if (fork() == 0) {
            CHECK(FAILS(adapters(fd), ENOTTY) && adapters(open(DEVICE, O_RDWR)) == ADAPTERS);
            _exit(0);
        }
        int status;
        CHECK(wait(&status) > 0 && status == 0);
        _exit(0);
    }
    CHECK(status_of(child) == 0 && close_adapter(fd, adapter) && adapters(fd) == ADAPTERS);
}

/* A child of vfork runs in its parent's memory and has files of its own. */
static void a_vfork_child_changes_nothing_for_its_parent(void)
{
    int fd = open(DEVICE, O_RDWR | O_CLOEXEC);
    D3DKMT_HANDLE adapter = open_adapter(fd);
    pid_t child = vfork();
    if (child == 0) {
        close(fd);
        int zero = open("/dev/zero", O_RDONLY);
        int device = open(DEVICE, O_RDWR);
        dup2(zero, 0);
        dup2(device, 1);
        execl("/bin/true", "true", (char *)NULL);
        _exit(1);
    }
    CHECK(status_of(child) == 0 && close_adapter(fd, adapter) && adapters(fd) == ADAPTERS);

    char *arguments[] = {"true", NULL};
    posix_spawn_file_actions_t actions;
    CHECK(posix_spawn_file_actions_init(&actions) == 0);
    CHECK(posix_spawn_file_actions_addclose(&actions, fd) == 0);
    CHECK(posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0) == 0);
    CHECK(posix_spawnp(&child, "true", &actions, NULL, arguments, environ) == 0);
    CHECK(status_of(child) == 0 && adapters(fd) == ADAPTERS);
    CHECK(system("exec 3<>" DEVICE " && test -c " DEVICE) == 0 && adapters(fd) == ADAPTERS);
}

static void a_program_that_it_becomes_starts_anew(void)
{
    int fd = open(DEVICE, O_RDWR);
    CHECK(open_adapter(fd) != 0);
    char number[16];
    snprintf(number, sizeof(number), "%d", fd);
    become("_became", number);
}

static void became(void)
{
    int inherited = atoi(case_argument);
    CHECK(fcntl(inherited, F_GETFD) == 0 && FAILS(adapters(inherited), ENOTTY));
    CHECK(adapters(open(DEVICE, O_RDWR)) == ADAPTERS);
    CHECK(close(inherited) == 0 && open(DEVICE, O_RDWR) == inherited && adapters(inherited) == ADAPTERS);
}

static void *open_and_close(void *argument)
{
    (void)argument;
    for (int i = 0; i < 100; i++) {
        int fd = open(DEVICE, O_RDWR), copy = dup(fd);
        CHECK(adapters(fd) == ADAPTERS && close(fd) == 0 && adapters(copy) == ADAPTERS && close(copy) == 0);
    }
    return NULL;
}

static void threads_and_forks_among_them(void)
{
    pthread_t threads[6];
    for (int i = 0; i < 6; i++)
        CHECK(pthread_create(&threads[i], NULL, open_and_close, NULL) == 0);
    for (int i = 0; i < 30; i++) {
        pid_t child = fork();
        if (child == 0) {
            alarm(20);
            CHECK(adapters(open(DEVICE, O_RDWR)) == ADAPTERS);
            _exit(0);
        }
        CHECK(status_of(child) == 0);
    }
    for (int i = 0; i < 6; i++)
        CHECK(pthread_join(threads[i], NULL) == 0);
}

static volatile int signalled, handled;
static int signal_fd;

static void on_signal(int number)
{
    (void)number;
    int error = errno;
    signalled++;
    if (adapters(signal_fd) == ADAPTERS) {
        int copy = dup(signal_fd);
        handled += adapters(copy) == ADAPTERS && close(copy) == 0;
    }
    errno = error;
}

static void handlers_may_call_it_at_any_moment(void)
{
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    struct itimerval often = {{0, 200}, {0, 200}}, never = {{0, 0}, {0, 0}};
    signal_fd = open(DEVICE, O_RDWR);
    CHECK(sigaction(SIGALRM, &action, NULL) == 0 && setitimer(ITIMER_REAL, &often, NULL) == 0);
    while (signalled < 500) {
        int fd = open(DEVICE, O_RDWR);
        CHECK(adapters(fd) == ADAPTERS && close(fd) == 0);
    }
    CHECK(setitimer(ITIMER_REAL, &never, NULL) == 0 && handled == signalled);
}

static void on_signal_opening(int number)
{
    (void)number;
    int error = errno, fd = open(DEVICE, O_RDWR);
    signalled++;
    handled += adapters(fd) == ADAPTERS && close(fd) == 0;
    errno = error;
}

/* The heap's lists are not for who interrupts it. */
static void handlers_may_interrupt_the_allocator(void)
{
    struct sigaction action = {.sa_handler = on_signal_opening, .sa_flags = SA_RESTART};
    struct itimerval often = {{0, 300}, {0, 300}}, never = {{0, 0}, {0, 0}};
    void *blocks[256] = {0};
    unsigned random = 1;
    CHECK(adapters(open(DEVICE, O_RDWR)) == ADAPTERS);
    CHECK(sigaction(SIGALRM, &action, NULL) == 0 && setitimer(ITIMER_REAL, &often, NULL) == 0);
    while (signalled < 2000) {
        random = random * 1103515245 + 12345;
        void **block = &blocks[random >> 16 & 255];
        free(*block);
        *block = malloc((random >> 8 & 0xffff) + 1);
        CHECK(*block);
    }
    CHECK(setitimer(ITIMER_REAL, &never, NULL) == 0 && handled == signalled);
}

static void interrupt(int number)
{
    (void)number;
    signalled++;
}

/* Waits for a fence that nobody signals. */
static int wait_for_fence(int fd)
{
    D3DKMT_CREATEDEVICE device = {.hAdapter = open_adapter(fd)};
    CHECK(ioctl(fd, CREATE_DEVICE, &device) == 0);
    D3DKMT_CREATESYNCHRONIZATIONOBJECT2 fence = {.hDevice = device.hDevice};
    fence.Info.Type = D3DDDI_MONITORED_FENCE;
    CHECK(ioctl(fd, CREATE_SYNC, &fence) == 0);
    UINT64 value = 1;
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU wait = {
        .hDevice = device.hDevice,
        .ObjectCount = 1,
        .ObjectHandleArray = &fence.hSyncObject,
        .FenceValueArray = &value,
    };
    return ioctl(fd, WAIT_FROM_CPU, &wait);
}

static void a_signal_ends_a_wait(void)
{
    struct sigaction action = {.sa_handler = interrupt};
    struct itimerval soon = {{0, 20000}, {0, 20000}};
    CHECK(sigaction(SIGALRM, &action, NULL) == 0);
    int fd = open(DEVICE, O_RDWR);
    CHECK(setitimer(ITIMER_REAL, &soon, NULL) == 0);
    CHECK(FAILS(wait_for_fence(fd), EINTR) && signalled > 0);
}

/* Whether the emulator has descriptors that cannot be closed. */
static bool keeps_its_own(void)
{
    int kept = 0;
    for (int number = 256; number < 1024; number++)
        kept += FAILS(close(number), EBADF) && fcntl(number, F_GETFD) >= 0;
    return kept > 0;
}

static sigjmp_buf away;

static void leave(int number)
{
    (void)number;
    siglongjmp(away, 1);
}

/* What a handler opens, copies and closes while its thread waits is the program's, also after it has left the
 * wait for good. */
static void a_handler_may_leave_a_wait(void)
{
    struct sigaction action = {.sa_handler = leave};
    CHECK(sigaction(SIGALRM, &action, NULL) == 0);
    int fd = open(DEVICE, O_RDWR);
    for (int i = 0; i < 20; i++) {
        struct itimerval soon = {{0, 0}, {0, 20000}};
        sigset_t mask;
        if (sigsetjmp(away, 1) == 0) {
            CHECK(setitimer(ITIMER_REAL, &soon, NULL) == 0);
            wait_for_fence(fd);
            CHECK(!"the wait ended");
        }
        int copy = fcntl(fd, F_DUPFD_CLOEXEC, 600);
        CHECK(copy >= 600 && adapters(copy) == ADAPTERS && close(copy) == 0 && FAILS(close(copy), EBADF));
        CHECK(dup2(fd, copy) == copy && close(copy) == 0);
        CHECK(sigprocmask(SIG_SETMASK, NULL, &mask) == 0 && !sigismember(&mask, SIGALRM));
        CHECK(!sigismember(&mask, SIGUSR1));
    }
    CHECK(keeps_its_own() && adapters(fd) == ADAPTERS);
}

static volatile int kept_open;

static void copy_and_close(int number)
{
    (void)number;
    int error = errno, copy = fcntl(signal_fd, F_DUPFD, 700);
    /* Were it taken for the emulator's own, nobody else could close it. */
    kept_open = copy >= 700 ? copy : -1;
    signalled++;
    errno = error;
}

static void what_a_handler_copies_during_a_wait_is_the_programs(void)
{
    struct sigaction action = {.sa_handler = copy_and_close};
    struct itimerval soon = {{0, 20000}, {0, 20000}}, never = {{0, 0}, {0, 0}};
    CHECK(sigaction(SIGALRM, &action, NULL) == 0);
    signal_fd = open(DEVICE, O_RDWR);
    CHECK(setitimer(ITIMER_REAL, &soon, NULL) == 0 && FAILS(wait_for_fence(signal_fd), EINTR));
    CHECK(setitimer(ITIMER_REAL, &never, NULL) == 0 && signalled > 0);
    CHECK(adapters(kept_open) == ADAPTERS && close(kept_open) == 0 && FAILS(adapters(kept_open), EBADF));
}

/* A program may be called as the emulator's threads are. */
static void a_name_like_the_emulators_closes_nothing_of_it(void)
{
    int fd = open(DEVICE, O_RDWR);
    CHECK(open_adapter(fd) != 0 && prctl(PR_SET_NAME, "dxg-emu") == 0);
    CHECK(keeps_its_own() && adapters(fd) == ADAPTERS);
}

static void *close_under_a_wait(void *argument)
{
    struct timespec pause = {0, 50000000};
    struct itimerval often = {{0, 200}, {0, 200}};
    nanosleep(&pause, NULL);
    CHECK(close(*(int *)argument) == 0 && setitimer(ITIMER_REAL, &often, NULL) == 0);
    return NULL;
}

/* A call that waits has the open last, and destroys what is left of it when it ends. */
static void handlers_may_come_where_the_last_open_is_dropped(void)
{
    struct sigaction action = {.sa_handler = on_signal_opening};
    struct itimerval never = {{0, 0}, {0, 0}};
    pthread_t thread;
    sigset_t alarms, old;
    CHECK(sigaction(SIGALRM, &action, NULL) == 0);
    sigemptyset(&alarms);
    sigaddset(&alarms, SIGALRM);
    for (int i = 0; i < 5; i++) {
        int fd = open(DEVICE, O_RDWR);
        for (int adapter = 0; adapter < 5000; adapter++)
            CHECK(open_adapter(fd) != 0);
        CHECK(pthread_sigmask(SIG_BLOCK, &alarms, &old) == 0);
        CHECK(pthread_create(&thread, NULL, close_under_a_wait, &fd) == 0);
        CHECK(pthread_sigmask(SIG_SETMASK, &old, NULL) == 0 && FAILS(wait_for_fence(fd), EINTR));
        CHECK(pthread_join(thread, NULL) == 0 && setitimer(ITIMER_REAL, &never, NULL) == 0);
    }
    CHECK(handled == signalled && signalled > 0);
}

/* The only thread of the program's is this one. */
static void other_threads_have_no_signals(void)
{
    pid_t child = fork();
    if (child == 0) {
        /* Starts all there is to start: the wait does not end. */
        alarm(1);
        signal(SIGALRM, SIG_DFL);
        wait_for_fence(open(DEVICE, O_RDWR));
        _exit(1);
    }
    int looked = 0;
    for (int i = 0; i < 50 && !looked; i++) {
        char path[320], line[256];
        struct timespec pause = {0, 10000000};
        nanosleep(&pause, NULL);
        snprintf(path, sizeof(path), "/proc/%d/task", child);
        DIR *tasks = opendir(path);
        for (struct dirent *task; tasks && (task = readdir(tasks));) {
            if (atoi(task->d_name) == 0 || atoi(task->d_name) == child)
                continue;
            snprintf(path, sizeof(path), "/proc/%d/task/%s/status", child, task->d_name);
            FILE *status = fopen(path, "r");
            while (status && fgets(line, sizeof(line), status)) {
                if (strncmp(line, "SigBlk:", 7))
                    continue;
                unsigned long long blocked = strtoull(line + 7, NULL, 16);
                for (int number = 1; number < 32; number++) {
                    bool fault = number == SIGSEGV || number == SIGBUS || number == SIGFPE
                        || number == SIGILL || number == SIGTRAP || number == SIGKILL || number == SIGSTOP;
                    CHECK(fault || blocked >> (number - 1) & 1);
                }
                looked++;
            }
            if (status)
                fclose(status);
        }
        if (tasks)
            closedir(tasks);
    }
    CHECK(looked > 0 && WTERMSIG(status_of(child)) == SIGALRM);
}

const struct test process_tests[] = {
    {"constructors-may-open-it", constructors_may_open_it},
    {"a-child-opens-its-own", a_child_opens_its_own},
    {"a-vfork-child-changes-nothing-for-its-parent", a_vfork_child_changes_nothing_for_its_parent},
    {"a-program-that-it-becomes-starts-anew", a_program_that_it_becomes_starts_anew},
    {"_became", became},
    {"threads-and-forks-among-them", threads_and_forks_among_them},
    {"handlers-may-call-it-at-any-moment", handlers_may_call_it_at_any_moment},
    {"handlers-may-interrupt-the-allocator", handlers_may_interrupt_the_allocator},
    {"a-signal-ends-a-wait", a_signal_ends_a_wait},
    {"a-handler-may-leave-a-wait", a_handler_may_leave_a_wait},
    {"what-a-handler-copies-during-a-wait-is-the-programs", what_a_handler_copies_during_a_wait_is_the_programs},
    {"a-name-like-the-emulators-closes-nothing-of-it", a_name_like_the_emulators_closes_nothing_of_it},
    {"handlers-may-come-where-the-last-open-is-dropped", handlers_may_come_where_the_last_open_is_dropped},
    {"other-threads-have-no-signals", other_threads_have_no_signals},
    {0},
};
