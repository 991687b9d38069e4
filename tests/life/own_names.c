/* A program with names of its own that the library, or another of its kind, uses inside. */
#include <stdio.h>

#include "d3dkmthk.h"
#include "driver.h"

int DxgFd = 1234;
int STATE = 1235;
int OPENED = 1236;
int descriptor = 1237;

int guard(void)
{
    return 1238;
}

int translate(void)
{
    return 1239;
}

int main(void)
{
    D3DKMT_ENUMADAPTERS2 adapters = {0};
    if (D3DKMTEnumAdapters2(&adapters) != STATUS_SUCCESS || D3DKMTCloseDxCoreDevice() != STATUS_SUCCESS)
        return 1;
    if (DxgFd != 1234 || STATE != 1235 || OPENED != 1236 || descriptor != 1237 || guard() != 1238 ||
        translate() != 1239) {
        fprintf(stderr, "a variable of the program was changed\n");
        return 2;
    }
    return 0;
}
