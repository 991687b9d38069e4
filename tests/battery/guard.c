#include "battery.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { CANARY = 0xc9, CANARY_SIZE = 64 * 1024 };

/* [unmapped page][canary][buffer][canary that alignment takes][unmapped 64 KiB] */
struct guard {
    unsigned char *whole;
    unsigned char *start; /* of the canary */
    unsigned char *buffer;
    size_t size;
    unsigned char *end; /* of the mapping */
    struct guard *next;
};

static struct guard *guards;

static void *make(size_t size, size_t alignment)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t slack = (alignment - size % alignment) % alignment;
    size_t used = (CANARY_SIZE + size + slack + page - 1) / page * page;
    unsigned char *whole =
        mmap(NULL, page + used + CANARY_SIZE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    struct guard *guard = malloc(sizeof *guard);
    if (whole == MAP_FAILED || !guard || mprotect(whole + page, used, PROT_READ | PROT_WRITE) != 0)
        wrong("no memory for a buffer of %zu bytes", size);
    *guard = (struct guard){
        .whole = whole,
        .start = whole + page,
        .buffer = whole + page + used - slack - size,
        .size = size,
        .end = whole + page + used,
        .next = guards,
    };
    guards = guard;
    memset(guard->start, CANARY, used);
    memset(guard->buffer, 0, size);
    return guard->buffer;
}

void *guarded(size_t size)
{
    return make(size, 8);
}

void *guarded_unaligned(size_t size)
{
    return make(size, 1);
}

void *guarded_copy(const void *data, size_t size)
{
    return memcpy(make(size, 8), data, size);
}

void *forbidden(void)
{
    return make(0, 1);
}

void guard_read_only(void *memory)
{
    for (struct guard *guard = guards; guard; guard = guard->next)
        if (guard->buffer == memory &&
            mprotect(guard->start, (size_t)(guard->end - guard->start), PROT_READ) == 0)
            return;
    abort();
}

static void look(const struct guard *guard, const unsigned char *from, const unsigned char *to)
{
    for (; from < to; from++)
        if (*from != CANARY)
            wrong("byte %zd of a buffer of %zu was written", from - guard->buffer, guard->size);
}

void guards_check(void)
{
    while (guards) {
        struct guard *guard = guards;
        look(guard, guard->start, guard->buffer);
        look(guard, guard->buffer + guard->size, guard->end);
        munmap(guard->whole, (size_t)(guard->end - guard->whole) + CANARY_SIZE);
        guards = guard->next;
        free(guard);
    }
}

static const void *remembered;
static void *remembered_bytes;
static size_t remembered_size;

void remember(const void *memory, size_t size)
{
    free(remembered_bytes);
    remembered_bytes = malloc(size);
    remembered = memory;
    remembered_size = size;
    memcpy(remembered_bytes, memory, size);
}

void expect_unchanged(const char *when)
{
    const unsigned char *now = remembered, *before = remembered_bytes;
    for (size_t i = 0; i < remembered_size; i++)
        if (now[i] != before[i])
            wrong("%s: byte %zu of %zu changed", when, i, remembered_size);
}
