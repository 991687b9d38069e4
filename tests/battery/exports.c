#include "exports.h"

#include <stdlib.h>
#include <string.h>

#include "d3dkmthk.h"

/* The wire size of an ioctl is that of the C structure, but for those that the C layer converts. */
#define IOCTL(Nr, Size, Live, Handles, Kind, Function, Argument) \
    _Static_assert(sizeof(Argument) == (Size), #Argument);
#define FUNCTION(Kind, Nr, Function, Argument)
#define FUNCTION_OF_NOTHING(Kind, Function)
#include "exports.inc"
#undef IOCTL
#undef FUNCTION
#undef FUNCTION_OF_NOTHING

static const struct ioctl_row rows[] = {
#define IOCTL(Nr, Size, Live, Handles, Kind, Function, Argument) \
    [Nr] = {.nr = (Nr), .size = (Size), .live = (Live), .takes_handle = (Handles)},
#define FUNCTION(Kind, Nr, Function, Argument)
#define FUNCTION_OF_NOTHING(Kind, Function)
#include "exports.inc"
#undef IOCTL
#undef FUNCTION
#undef FUNCTION_OF_NOTHING
};

const struct export exports[] = {
#define IOCTL(Nr, Size, Live, Handles, Kind, Function, Argument) {#Function, Kind, sizeof(Argument), Nr},
#define FUNCTION(Kind, Nr, Function, Argument) {#Function, Kind, sizeof(Argument), Nr},
#define FUNCTION_OF_NOTHING(Kind, Function) {#Function, Kind, 0, 0},
#include "exports.inc"
};

const size_t export_count = sizeof exports / sizeof *exports;

const struct ioctl_row *ioctl_row(unsigned nr)
{
    return nr > 0 && nr < sizeof rows / sizeof *rows ? &rows[nr] : NULL;
}

const struct export *export_named(const char *name)
{
    for (size_t i = 0; i < export_count; i++)
        if (strcmp(exports[i].name, name) == 0)
            return &exports[i];
    abort();
}
