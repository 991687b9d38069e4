/* exec: nothing of the device is left, and the new program opens its own. */
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "d3dkmthk.h"
#include "driver.h"

extern char **environ;

int main(int count, char **arguments)
{
    unsigned inherited = driver_descriptors(NULL, 0);
    D3DKMT_ENUMADAPTERS2 adapters = {0};
    D3DKMT_CLOSEADAPTER adapter = {0};
    if (inherited != 0) {
        fprintf(stderr, "%u descriptors of the device came through exec\n", inherited);
        return 1;
    }
    if (D3DKMTEnumAdapters2(&adapters) != STATUS_SUCCESS || D3DKMTCloseAdapter(&adapter) != STATUS_SUCCESS ||
        driver_descriptors(NULL, 0) != 1)
        return 2;
    if (count > 1)
        return 0;
    char *again[] = {arguments[0], "again", NULL};
    for (int way = 0; way < 3; way++) {
        pid_t child = -1;
        int status;
        if (way == 0 && posix_spawn(&child, arguments[0], NULL, NULL, again, environ) != 0)
            return 3;
        if (way == 1 && (child = fork()) == 0) {
            execv(arguments[0], again);
            _exit(127);
        }
        if (way == 2 && (child = vfork()) == 0) {
            execv(arguments[0], again);
            _exit(127);
        }
        if (waitpid(child, &status, 0) != child || status != 0) {
            fprintf(stderr, "way %d: status 0x%x\n", way, status);
            return 4;
        }
        if (D3DKMTCloseAdapter(&adapter) != STATUS_SUCCESS || driver_descriptors(NULL, 0) != 1)
            return 5;
    }
    /* And in this very process, which keeps its number. */
    execv(arguments[0], again);
    return 6;
}
