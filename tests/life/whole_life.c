/*
 * The whole life of a process: calls before any constructor has run, from constructors and
 * destructors of the program, and from an exit handler that comes after all destructors, the
 * library's own included.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "d3dkmthk.h"
#include "driver.h"

static char input_before[sizeof(struct stat)];

static long answer(struct arrival *call)
{
    if (call->nr != 9)
        return 0;
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    static const unsigned short path[] = {
        '\\', 'f', 'i', 'l', 'e', 'r', 'e', 'p', 'o', 's', 'i', 't', 'o', 'r', 'y', '\\', 'g', 'p', 'u', 0};
    return user_write((char *)query.pPrivateDriverData + 4, path, sizeof path);
}

/* One plain call, and one with all that conversion needs. */
static void call(const char *when)
{
    driver.answer = answer;
    D3DKMT_ENUMADAPTERS2 adapters = {0};
    D3DKMT_UMDFILENAMEINFO name = {0};
    D3DKMT_QUERYADAPTERINFO query = {
        .Type = KMTQAITYPE_UMDRIVERNAME,
        .pPrivateDriverData = &name,
        .PrivateDriverDataSize = sizeof name,
    };
    NTSTATUS first = D3DKMTEnumAdapters2(&adapters), second = D3DKMTQueryAdapterInfo(&query);
    if (first != STATUS_SUCCESS || second != STATUS_SUCCESS ||
        wcscmp(name.UmdFileName, L"/usr/lib/wsl/drivers/gpu") != 0) {
        fprintf(
            stderr, "%s: 0x%08x, 0x%08x, %ls\n", when, (unsigned)first, (unsigned)second, name.UmdFileName);
        _exit(1);
    }
    if (driver_descriptors(NULL, 0) != 1 || driver_owns(0)) {
        fprintf(stderr, "%s: descriptors\n", when);
        _exit(1);
    }
    if (write(1, when, strlen(when)) < 0 || write(1, "\n", 1) < 0)
        _exit(1);
}

/* Registered before the loader's own, so it runs after it. */
static void after_destructors(void)
{
    struct stat input;
    call("after all destructors");
    if (fstat(0, &input) != 0 || memcmp(&input, input_before, sizeof input) != 0)
        _exit(2);
}

static void before_constructors(int count, char **arguments, char **environment)
{
    (void)count, (void)arguments, (void)environment;
    if (fstat(0, (struct stat *)input_before) != 0 || atexit(after_destructors) != 0)
        _exit(3);
    call("before all constructors");
}

__attribute__((section(".preinit_array"), used)) static void (*const first)(
    int, char **, char **) = before_constructors;

__attribute__((constructor)) static void constructor(void)
{
    call("in a constructor");
}

__attribute__((destructor)) static void destructor(void)
{
    call("in a destructor");
}

int main(void)
{
    call("in main");
    return 0;
}
