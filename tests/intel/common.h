// What the two clients of Intel's compute runtime have in common: patterns, checks, a watchdog.
#ifndef COMMON_H
#define COMMON_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Ends the program where something is not as it should be.
#define EXPECT(condition, ...)                                                                             \
    do {                                                                                                   \
        if (!(condition)) {                                                                                \
            fprintf(stderr, "%s:%d: ", __FILE__, __LINE__);                                                \
            fprintf(stderr, __VA_ARGS__);                                                                  \
            fputc('\n', stderr);                                                                           \
            _exit(1);                                                                                      \
        }                                                                                                  \
    } while (0)

static inline void *allocate(size_t size)
{
    void *memory = malloc(size ? size : 1);
    EXPECT(memory, "no memory for %zu bytes", size);
    return memory;
}

// Bytes in which every place and every seed is told from others.
static inline void fill_pattern(uint8_t *bytes, size_t size, uint64_t seed)
{
    uint64_t state = seed * 0x9e3779b97f4a7c15u + 0x2545f4914f6cdd1du;
    for (size_t at = 0; at < size; at += 8) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        memcpy(bytes + at, &state, size - at < 8 ? size - at : 8);
    }
}

// Every byte; the first that differs is named.
static inline void expect_same(const uint8_t *found, const uint8_t *wanted, size_t size, const char *what)
{
    if (memcmp(found, wanted, size) == 0)
        return;
    size_t at = 0;
    while (found[at] == wanted[at])
        at++;
    EXPECT(0, "%s: byte %zu of %zu is 0x%02x instead of 0x%02x", what, at, size, found[at], wanted[at]);
}

// Odd sizes, pages and a byte more or less, and whole buffers of the copy engine.
static const size_t SIZES[] = {1, 3, 63, 64, 65, 4095, 4096, 4097, 65535, 65537, 1000003, 16777213};
#define SIZE_COUNT (sizeof SIZES / sizeof SIZES[0])
#define LARGEST ((size_t)256 << 20)

#endif
