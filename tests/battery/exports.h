/*
 * The ioctls and the exported functions, from the project's one table: the test writes it out as
 * exports.inc before it compiles this program.
 */
#ifndef BATTERY_EXPORTS_H
#define BATTERY_EXPORTS_H

#include <stdbool.h>
#include <stddef.h>

enum export_kind {
    PLAIN,         /* the argument goes to the driver as it is */
    CUSTOM,        /* the C layer converts */
    OLDER,         /* the older form of another call */
    NOT_SUPPORTED, /* Windows alone has it */
    LOCAL,         /* acts on the library alone */
};

struct ioctl_row {
    unsigned nr;
    unsigned size;
    bool live;         /* the newest driver answers it */
    bool takes_handle; /* so it cannot be the first call of a forked child */
};

struct export
{
    const char *name;
    enum export_kind kind;
    size_t argument_size; /* of the C structure; 0 where there is none */
    unsigned nr;          /* of the ioctl behind it, 0 for none */
};

extern const struct export exports[];
extern const size_t export_count;

/* NULL for a number beyond the table. */
const struct ioctl_row *ioctl_row(unsigned nr);
const struct export *export_named(const char *name);

#endif
