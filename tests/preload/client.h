/* A client of /dev/dxg that makes its own ioctls and knows nothing of who answers them. */
#ifndef CLIENT_H
#define CLIENT_H

#include <d3dkmthk.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>

#define DEVICE "/dev/dxg"

#define OPEN_ADAPTER _IOWR('G', 0x01, D3DKMT_OPENADAPTERFROMLUID)
#define CREATE_DEVICE _IOWR('G', 0x02, D3DKMT_CREATEDEVICE)
#define CREATE_SYNC _IOWR('G', 0x10, D3DKMT_CREATESYNCHRONIZATIONOBJECT2)
#define ENUM_ADAPTERS _IOWR('G', 0x14, D3DKMT_ENUMADAPTERS2)
#define CLOSE_ADAPTER _IOWR('G', 0x15, D3DKMT_CLOSEADAPTER)
#define WAIT_FROM_CPU _IOWR('G', 0x3a, D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU)

/* The adapters of the default machine that this call lists, and all that it counts. */
#define ADAPTERS 2
#define COUNTED 3

/* Ends the case as failed, with the line and errno. */
#define CHECK(condition)                                                                                  \
    do {                                                                                                  \
        if (!(condition)) {                                                                               \
            int error = errno;                                                                            \
            fprintf(stderr, "%s:%d: %s (errno %d)\n", __FILE__, __LINE__, #condition, error);             \
            _exit(1);                                                                                     \
        }                                                                                                 \
    } while (0)

/* Whether the call fails with this errno. */
#define FAILS(call, number) (errno = 0, (call) == -1 && errno == (number))

struct test {
    const char *name;
    void (*run)(void);
};

extern const struct test path_tests[], descriptor_tests[], process_tests[];

/* How many adapters the device at a descriptor has; -1 with errno where it is none. */
int adapters(int fd);

/* A handle to the first adapter. */
D3DKMT_HANDLE open_adapter(int fd);

/* Whether the handle can be closed there. */
bool close_adapter(int fd, D3DKMT_HANDLE adapter);

/* Runs this program again, with another case. */
void become(const char *name, const char *argument);

/* What follows the case's name on the command line, or NULL. */
extern const char *case_argument;

#endif
