#include "battery.h"

#include <dlfcn.h>
#include <stdlib.h>

const char *library_path(void)
{
    const char *path = getenv("BATTERY_LIBRARY");
    if (!path)
        wrong("BATTERY_LIBRARY does not name the library under test");
    return path;
}

void *library(void)
{
    static void *handle;
    if (!handle && !(handle = dlopen(library_path(), RTLD_NOW | RTLD_LOCAL)))
        wrong("%s", dlerror());
    return handle;
}

void *symbol(const char *name)
{
    void *address = dlsym(library(), name);
    if (!address)
        wrong("the library does not export %s", name);
    return address;
}

NTSTATUS call_export(const struct export *function, void *argument)
{
    if (strcmp(function->name, "D3DKMTShareObjects") == 0) {
        /* The only one that takes its fields one by one. */
        D3DKMT_SHAREOBJECTS none = {0}, *fields = argument ? argument : &none;
        return DXG(D3DKMTShareObjects)(fields->ObjectCount, fields->ObjectHandleArray,
            fields->pObjectAttributes, fields->DesiredAccess, fields->pSharedNtHandle);
    }
    if (function->argument_size == 0)
        return ((NTSTATUS (*)(void))symbol(function->name))();
    return ((NTSTATUS (*)(void *))symbol(function->name))(argument);
}
