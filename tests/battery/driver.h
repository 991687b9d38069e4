/*
 * A driver for /dev/dxg inside the process: the library calls libc's open and ioctl through its
 * PLT, and the functions of the executable come first. It keeps the driver's order of checks:
 * number, empty slot, whole request word, owner, readable argument; then the case answers.
 */
#ifndef BATTERY_DRIVER_H
#define BATTERY_DRIVER_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

#define ARGUMENT_MAX 1024

/* One ioctl as it arrived. */
struct arrival {
    unsigned nr;
    unsigned size;
    int descriptor;
    void *user;                        /* the caller's pointer */
    unsigned char bytes[ARGUMENT_MAX]; /* what it pointed to */
};

struct driver {
    /* What the case sets. */
    const char *path;                 /* where the device is besides /dev/dxg */
    int open_error;                   /* what open says, 0 where the device is there */
    unsigned open_failures;           /* how often it says so before it lets go; 0 for ever */
    bool empty_slots_answer;          /* as if the newest driver had all numbers */
    unsigned interruptions;           /* so many calls end with EINTR first */
    long result;                      /* what calls return: -4095..-1 is an errno, all else comes as it is */
    long (*answer)(struct arrival *); /* if set, instead of result */
    void (*at_stranger)(void); /* called once when a request of ours reaches a file that is no device */
    int watched;               /* a descriptor of the application's that nobody else may close */

    /* What the case reads. */
    atomic_uint opens;
    atomic_uint calls;          /* that passed the checks */
    atomic_uint refused;        /* on our device, but stopped by a check */
    atomic_uint foreign;        /* of those: made by a process that is not the owner */
    atomic_uint stranger_calls; /* requests of ours sent to a file that is no device */
    atomic_uint watched_closes;
    int open_flags;  /* of the last open */
    char opened[64]; /* its path */
    atomic_flag recording;
    struct arrival last;
};

extern struct driver driver;

/* Whether a descriptor of this process names a device, whoever opened it. */
bool driver_owns(int descriptor);

/* The descriptors of this process that name a device; returns how many, and the first `max`. */
unsigned driver_descriptors(int *found, unsigned max);
/* How many of those this process opened itself. */
unsigned driver_own_descriptors(void);

/* The kernel's copy in and copy out: 0 or -EFAULT. */
long user_read(void *to, const void *user, size_t size);
long user_write(void *user, const void *from, size_t size);

#endif
