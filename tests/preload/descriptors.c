/* Copies, closes and numbers that are given out again. */
#include "client.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Whether both descriptors have the same handles, as copies do; the first is closed then, and the
 * second keeps them alive. */
static bool are_copies(int first, int second)
{
    CHECK(first >= 0 && second >= 0 && first != second);
    D3DKMT_HANDLE adapter = open_adapter(first);
    CHECK(close(first) == 0 && FAILS(adapters(first), EBADF));
    return close_adapter(second, adapter) && adapters(second) == ADAPTERS;
}

static void copies_keep_it_open(void)
{
    int fd = open(DEVICE, O_RDWR), copy = dup(fd);
    CHECK(are_copies(fd, copy));
    CHECK(are_copies(copy, fd = dup2(copy, 100)) && fd == 100);
    CHECK(are_copies(fd, copy = dup3(fd, 90, O_CLOEXEC)) && fcntl(copy, F_GETFD) == FD_CLOEXEC);
    CHECK(are_copies(copy, fd = fcntl(copy, F_DUPFD, 50)) && fd >= 50);
    CHECK(are_copies(fd, copy = fcntl(fd, F_DUPFD_CLOEXEC, 70)) && copy >= 70);
    CHECK(are_copies(copy, fd = (int)syscall(SYS_dup, copy)));
    CHECK(are_copies(fd, copy = (int)syscall(SYS_dup3, fd, 95, 0)) && copy == 95);
    CHECK(are_copies(copy, fd = (int)syscall(SYS_fcntl, copy, F_DUPFD, 60)) && fd >= 60);
    CHECK(dup2(fd, fd) == fd && adapters(fd) == ADAPTERS);
    CHECK(FAILS(dup2(200, fd), EBADF) && adapters(fd) == ADAPTERS);
}

static void the_last_close_ends_its_objects(void)
{
    int fd = open(DEVICE, O_RDWR);
    D3DKMT_HANDLE adapter = open_adapter(fd);
    CHECK(close(fd) == 0);
    fd = open(DEVICE, O_RDWR);
    CHECK(!close_adapter(fd, adapter) && errno == EINVAL);
    /* Two opens of one process share their handles. */
    int other = open(DEVICE, O_RDWR);
    adapter = open_adapter(fd);
    CHECK(close_adapter(other, adapter) && close(fd) == 0 && FAILS(close(fd), EBADF));
}

static void ranges_are_closed_with_all_in_them(void)
{
    int fd = dup2(open(DEVICE, O_RDWR), 300), kept = dup2(fd, 200);
    CHECK(close_range(250, 400, 0) == 0 && FAILS(adapters(fd), EBADF) && adapters(kept) == ADAPTERS);
    fd = dup2(kept, 300);
    CHECK(syscall(SYS_close_range, 250, ~0U, 0) == 0 && FAILS(adapters(fd), EBADF));
    fd = dup2(kept, 300);
    closefrom(250);
    CHECK(FAILS(adapters(fd), EBADF) && adapters(kept) == ADAPTERS);
    CHECK(syscall(SYS_close, kept) == 0 && FAILS(adapters(kept), EBADF));
}

static void a_copy_over_it_closes_it(void)
{
    int fd = open(DEVICE, O_RDWR), other = open("/dev/zero", O_RDWR);
    D3DKMT_HANDLE adapter = open_adapter(fd);
    CHECK(dup2(other, fd) == fd);
    int again = open(DEVICE, O_RDWR);
    CHECK(!close_adapter(again, adapter) && FAILS(adapters(fd), ENOTTY));
}

/* The C library closes a stream's file without asking anybody, and some calls that make descriptors
 * are nobody's business but the kernel's. */
static void a_number_that_is_given_out_again_is_another_file(void)
{
    int fd = open(DEVICE, O_RDWR), ends[2];
    FILE *stream = fdopen(dup(fd), "r+");
    int hidden = fileno(stream);
    CHECK(adapters(hidden) == ADAPTERS && fclose(stream) == 0);
    CHECK(pipe(ends) == 0 && ends[0] == hidden && FAILS(adapters(ends[0]), ENOTTY));
    CHECK(close(ends[0]) == 0 && close(ends[1]) == 0);

    hidden = dup(fd);
    /* A system call of the program's own. */
#ifdef __x86_64__
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(SYS_close), "D"(hidden) : "rcx", "r11", "memory");
#else
    close(hidden);
#endif
    CHECK(pipe(ends) == 0 && ends[0] == hidden && FAILS(adapters(ends[0]), ENOTTY));
    CHECK(close(ends[0]) == 0);
    CHECK(open("/dev/null", O_RDWR) == hidden && FAILS(adapters(hidden), ENOTTY));
    CHECK(adapters(fd) == ADAPTERS);
}

/* Uses memory of the device's. */
static void make_fence(int fd)
{
    D3DKMT_CREATEDEVICE device = {.hAdapter = open_adapter(fd)};
    CHECK(ioctl(fd, CREATE_DEVICE, &device) == 0);
    D3DKMT_CREATESYNCHRONIZATIONOBJECT2 fence = {.hDevice = device.hDevice};
    fence.Info.Type = D3DDDI_MONITORED_FENCE;
    fence.Info.MonitoredFence.InitialFenceValue = 7;
    CHECK(ioctl(fd, CREATE_SYNC, &fence) == 0);
    CHECK(*(volatile UINT64 *)fence.Info.MonitoredFence.FenceValueCPUVirtualAddress == 7);
}

/* As daemons close what they do not know. */
static void closing_everything_harms_nothing(void)
{
    int fd = open(DEVICE, O_RDWR);
    make_fence(fd);
    for (int number = 3; number < 1024; number++)
        close(number);
    CHECK(open("/dev/zero", O_RDWR) == 3 && (fd = open(DEVICE, O_RDWR)) == 4);
    make_fence(fd);
    closefrom(3);
    CHECK((fd = open(DEVICE, O_RDWR)) == 3);
    make_fence(fd);
    CHECK(close_range(4, ~0U, 0) == 0 && FAILS(close_range(5, 4, 0), EINVAL));
    for (int number = 4; number < 1024; number++) {
        errno = 0;
        CHECK(dup2(fd, number) == number || errno == EBUSY);
    }
    CHECK(syscall(SYS_close_range, 4, ~0U, 0) == 0);
    make_fence(fd);
    /* A child's copies are its own to close, but for what all processes share. */
    pid_t child = fork();
    if (child == 0) {
        for (int number = 3; number < 1024; number++)
            close(number);
        int kept = 0;
        for (int number = 3; number < 600; number++)
            if (open("/dev/zero", O_RDWR) != number + kept)
                CHECK(number >= 256 && ++kept == 1);
        _exit(0);
    }
    int status;
    CHECK(waitpid(child, &status, 0) == child && status == 0);
    make_fence(fd);
}

static void bad_pointers_and_requests_are_answered(void)
{
    int fd = open(DEVICE, O_RDWR);
    D3DKMT_ENUMADAPTERS2 list = {.NumAdapters = 16, .pAdapters = (void *)16};
    CHECK(FAILS(ioctl(fd, ENUM_ADAPTERS, NULL), EFAULT));
    CHECK(FAILS(ioctl(fd, ENUM_ADAPTERS, (void *)8), EFAULT));
    CHECK(FAILS(ioctl(fd, ENUM_ADAPTERS, &list), EFAULT));
    CHECK(FAILS(ioctl(fd, _IOWR('G', 0x7f, int), &list), ENOTTY));
    CHECK(FAILS(ioctl(fd, _IOWR('H', 0x14, D3DKMT_ENUMADAPTERS2), &list), ENOTTY));
    CHECK(FAILS(syscall(SYS_ioctl, fd, ENUM_ADAPTERS, NULL), EFAULT));
    CHECK(ioctl(fd, FIOCLEX) == 0 && fcntl(fd, F_GETFD) == FD_CLOEXEC);
    CHECK(FAILS(ioctl(-1, ENUM_ADAPTERS, &list), EBADF));
    CHECK(FAILS(ioctl(1 << 30, ENUM_ADAPTERS, &list), EBADF));
    CHECK(adapters(fd) == ADAPTERS);
}

static void a_path_descriptor_answers_nothing(void)
{
    int fd = open(DEVICE, O_PATH);
    CHECK(fd >= 0 && FAILS(adapters(fd), EBADF) && close(fd) == 0);
}

const struct test descriptor_tests[] = {
    {"copies-keep-it-open", copies_keep_it_open},
    {"the-last-close-ends-its-objects", the_last_close_ends_its_objects},
    {"ranges-are-closed-with-all-in-them", ranges_are_closed_with_all_in_them},
    {"a-copy-over-it-closes-it", a_copy_over_it_closes_it},
    {"a-number-that-is-given-out-again-is-another-file", a_number_that_is_given_out_again_is_another_file},
    {"closing-everything-harms-nothing", closing_everything_harms_nothing},
    {"bad-pointers-and-requests-are-answered", bad_pointers_and_requests_are_answered},
    {"a-path-descriptor-answers-nothing", a_path_descriptor_answers_nothing},
    {0},
};
