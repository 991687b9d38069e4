/* Before any constructor, and after all destructors, on a machine without the device. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "d3dkmthk.h"
#include "driver.h"

static void call(void)
{
    driver.open_error = ENOENT;
    D3DKMT_ENUMADAPTERS2 adapters = {0};
    D3DKMT_CLOSEADAPTER adapter = {0};
    if (D3DKMTEnumAdapters2(&adapters) != STATUS_UNSUCCESSFUL ||
        D3DKMTCloseAdapter(&adapter) != STATUS_UNSUCCESSFUL ||
        D3DKMTEnumAdapters2(NULL) != STATUS_INVALID_PARAMETER || driver_descriptors(NULL, 0) != 0)
        _exit(1);
}

static void before_constructors(int count, char **arguments, char **environment)
{
    (void)count, (void)arguments, (void)environment;
    if (atexit(call) != 0)
        _exit(3);
    call();
}

__attribute__((section(".preinit_array"), used)) static void (*const first)(
    int, char **, char **) = before_constructors;

int main(void)
{
    call();
    return 0;
}
