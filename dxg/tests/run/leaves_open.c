/* Leaves two adapters and a device open, and ends as its argument says. */
#include <d3dkmthk.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int fd;

static unsigned enumerate(D3DKMT_ADAPTERINFO *found)
{
    D3DKMT_ENUMADAPTERS2 list = {.NumAdapters = 16, .pAdapters = found};
    return ioctl(fd, _IOWR('G', 0x14, D3DKMT_ENUMADAPTERS2), &list) == 0 ? list.NumAdapters : 0;
}

static int use_device(void)
{
    D3DKMT_ADAPTERINFO found[16];
    fd = open("/dev/dxg", O_RDWR | O_CLOEXEC);
    if (!enumerate(found))
        return 20;
    D3DKMT_CREATEDEVICE device = {.hAdapter = found[0].hAdapter};
    return ioctl(fd, _IOWR('G', 0x02, D3DKMT_CREATEDEVICE), &device) == 0 ? 0 : 21;
}

int main(int argc, char **argv)
{
    const char *end = argc > 1 ? argv[1] : "";
    int status = use_device();
    if (status != 0)
        return status;
    if (!strcmp(end, "wait")) {
        /* Finds adapters before and after a line of input. */
        D3DKMT_ADAPTERINFO found[16];
        unsigned before = enumerate(found);
        /* The control channel is none of what this program knows. */
        close_range(256, ~0U, 0);
        printf("%d\n", getpid());
        fflush(stdout);
        getchar();
        printf("%u %u\n", before, enumerate(found));
    }
    if (!strcmp(end, "_exit"))
        _exit(3);
    if (!strcmp(end, "exec"))
        execlp("true", "true", (char *)0);
    if (!strcmp(end, "abort"))
        abort();
    if (!strcmp(end, "crash"))
        *(volatile int *)8 = 1;
    if (!strcmp(end, "terminate"))
        raise(SIGTERM);
    if (!strcmp(end, "kill"))
        raise(SIGKILL);
    if (!strcmp(end, "fork")) {
        pid_t child = fork();
        if (child == 0)
            return use_device();
        waitpid(child, &status, 0);
    }
    return status;
}
