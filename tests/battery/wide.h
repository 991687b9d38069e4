/* The query types that hold text: where it is in the caller's structure and in the driver's. */
#ifndef BATTERY_WIDE_H
#define BATTERY_WIDE_H

#include <uchar.h>

struct wide_type {
    unsigned type;
    const char *name;
    unsigned user_size;
    unsigned wire_size;
    unsigned text_count;
    struct {
        unsigned user_at, wire_at, capacity; /* bytes, bytes, characters */
    } texts[4];
    unsigned number_count;
    struct {
        unsigned user_at, wire_at, size;
    } numbers[4];
};

extern const struct wide_type wide_types[];
extern const unsigned wide_type_count;

/* NULL if the type holds no text that is converted. */
const struct wide_type *wide_type_of(unsigned type);

#endif
