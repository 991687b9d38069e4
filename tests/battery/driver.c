#include "driver.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "exports.h"

/*
 * A device is an open of /dev/null whose "signal" is this number. The mark and the owner belong to
 * the open file, as in the kernel: they follow it through dup, fork and exec, and a stranger on
 * the same descriptor number does not have them.
 */
enum { MARK = 61 };

struct driver driver = {.watched = -1, .recording = ATOMIC_FLAG_INIT};

/* The real calls; the names below are taken. */
static int real_openat(int directory, const char *path, int flags, unsigned mode)
{
    return (int)syscall(SYS_openat, directory, path, flags, mode);
}

static int real_fcntl(int descriptor, int command, long argument)
{
    return (int)syscall(SYS_fcntl, descriptor, command, argument);
}

bool driver_owns(int descriptor)
{
    int before = errno;
    bool ours = real_fcntl(descriptor, F_GETSIG, 0) == MARK;
    errno = before;
    return ours;
}

unsigned driver_descriptors(int *found, unsigned max)
{
    unsigned count = 0;
    DIR *directory = opendir("/proc/self/fd");
    if (!directory)
        abort();
    for (struct dirent *entry; (entry = readdir(directory));) {
        int descriptor = atoi(entry->d_name);
        if (entry->d_name[0] == '.' || !driver_owns(descriptor))
            continue;
        if (count < max)
            found[count] = descriptor;
        count++;
    }
    closedir(directory);
    return count;
}

unsigned driver_own_descriptors(void)
{
    int found[64];
    unsigned count = driver_descriptors(found, 64), own = 0;
    for (unsigned i = 0; i < count && i < 64; i++)
        own += real_fcntl(found[i], F_GETOWN, 0) == getpid();
    return own;
}

long user_read(void *to, const void *user, size_t size)
{
    struct iovec local = {to, size}, remote = {(void *)(uintptr_t)user, size};
    if (size == 0)
        return 0;
    if (process_vm_readv(getpid(), &local, 1, &remote, 1, 0) != (ssize_t)size)
        return -EFAULT;
    /* Once more, so that valgrind sees which bytes nobody has set. */
    memcpy(to, user, size);
    return 0;
}

long user_write(void *user, const void *from, size_t size)
{
    struct iovec local = {(void *)(uintptr_t)from, size}, remote = {user, size};
    return size == 0 || process_vm_writev(getpid(), &local, 1, &remote, 1, 0) == (ssize_t)size ? 0 : -EFAULT;
}

/* -------------------------------------------------------------------------------------------- */

static bool is_device(const char *path)
{
    return path && (strcmp(path, "/dev/dxg") == 0 || (driver.path && strcmp(path, driver.path) == 0));
}

static int device_open(const char *path, int flags)
{
    strncpy(driver.opened, path, sizeof driver.opened - 1);
    driver.open_flags = flags;
    if (driver.open_error) {
        errno = driver.open_error;
        if (driver.open_failures && --driver.open_failures == 0)
            driver.open_error = 0;
        return -1;
    }
    int descriptor = real_openat(AT_FDCWD, "/dev/null", flags, 0);
    if (descriptor < 0)
        return -1;
    if (real_fcntl(descriptor, F_SETSIG, MARK) != 0 || real_fcntl(descriptor, F_SETOWN, getpid()) != 0)
        abort();
    atomic_fetch_add(&driver.opens, 1);
    return descriptor;
}

#define MODE(flags, mode)                    \
    unsigned mode = 0;                       \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list rest;                        \
        va_start(rest, flags);               \
        mode = va_arg(rest, unsigned);       \
        va_end(rest);                        \
    }
#ifndef __O_TMPFILE
#define __O_TMPFILE O_TMPFILE
#endif

int open(const char *path, int flags, ...)
{
    MODE(flags, mode)
    return is_device(path) ? device_open(path, flags) : real_openat(AT_FDCWD, path, flags, mode);
}

int openat(int directory, const char *path, int flags, ...)
{
    MODE(flags, mode)
    return is_device(path) ? device_open(path, flags) : real_openat(directory, path, flags, mode);
}

#ifdef __GLIBC__
int open64(const char *path, int flags, ...)
{
    MODE(flags, mode)
    return is_device(path) ? device_open(path, flags)
                           : real_openat(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat64(int directory, const char *path, int flags, ...)
{
    MODE(flags, mode)
    return is_device(path) ? device_open(path, flags)
                           : real_openat(directory, path, flags | O_LARGEFILE, mode);
}
#endif

int close(int descriptor)
{
    if (descriptor >= 0 && descriptor == driver.watched)
        atomic_fetch_add(&driver.watched_closes, 1);
    return (int)syscall(SYS_close, descriptor);
}

/* -------------------------------------------------------------------------------------------- */

static int give(long result)
{
    if (result < 0 && result >= -4095) {
        errno = (int)-result;
        return -1;
    }
    return (int)result;
}

static long refuse(long result)
{
    atomic_fetch_add(&driver.refused, 1);
    return result;
}

static long dispatch(int descriptor, uint32_t request, void *user)
{
    const struct ioctl_row *row = ioctl_row(request & 0xff);
    if (!row || (!row->live && !driver.empty_slots_answer))
        return refuse(-ENOTTY);
    if (request != (3u << 30 | row->size << 16 | 'G' << 8 | row->nr))
        return refuse(-ENOTTY);
    if (real_fcntl(descriptor, F_GETOWN, 0) != getpid()) {
        atomic_fetch_add(&driver.foreign, 1);
        return refuse(-ENOTTY);
    }
    struct arrival arrival = {.nr = row->nr, .size = row->size, .descriptor = descriptor, .user = user};
    if (user_read(arrival.bytes, user, row->size) != 0)
        return refuse(-EFAULT);
    atomic_fetch_add(&driver.calls, 1);
    if (!atomic_flag_test_and_set(&driver.recording)) {
        driver.last = arrival;
        atomic_flag_clear(&driver.recording);
    }
    if (driver.interruptions) {
        driver.interruptions--;
        return -EINTR;
    }
    return driver.answer ? driver.answer(&arrival) : driver.result;
}

#ifdef __GLIBC__
int ioctl(int descriptor, unsigned long request, ...)
#else
int ioctl(int descriptor, int request, ...)
#endif
{
    va_list rest;
    va_start(rest, request);
    void *user = va_arg(rest, void *);
    va_end(rest);
    int before = errno;
    if (!driver_owns(descriptor)) {
        if (((uint32_t)request >> 8 & 0xff) == 'G')
            atomic_fetch_add(&driver.stranger_calls, 1);
        void (*hook)(void) = driver.at_stranger;
        driver.at_stranger = NULL;
        if (hook)
            hook();
        return (int)syscall(SYS_ioctl, descriptor, request, user);
    }
    errno = before;
    return give(dispatch(descriptor, (uint32_t)request, user));
}
