/* A library whose constructor uses the device, as a driver's might. */
#include <d3dkmthk.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

int early_adapters = -1;

__attribute__((constructor)) static void open_early(void)
{
    D3DKMT_ENUMADAPTERS2 list = {0};
    int fd = open("/dev/dxg", O_RDWR);
    if (ioctl(fd, _IOWR('G', 0x14, D3DKMT_ENUMADAPTERS2), &list) == 0)
        early_adapters = (int)list.NumAdapters;
    close(fd);
}
