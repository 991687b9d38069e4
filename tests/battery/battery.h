/*
 * The battery: a table of named cases, each run in a process of its own, that hand the library bad
 * input and bad luck and say exactly what must come of it.
 */
#ifndef BATTERY_H
#define BATTERY_H

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>
#include <wchar.h>

#include "d3dkmthk.h"

#include "driver.h"
#include "exports.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- cases (runner.c) ---- */

typedef void case_function(const void *row);

/* Adds a case; `row` must outlive the run. The name is built as printf would. */
__attribute__((format(printf, 4, 5))) void add(
    const char *group, case_function *run, const void *row, const char *name, ...);
/* The last case added needs more than the usual ten seconds. */
void allow_seconds(unsigned seconds);

/* Ends the case. */
__attribute__((format(printf, 1, 2), noreturn)) void wrong(const char *what, ...);
__attribute__((format(printf, 1, 2), noreturn)) void skip(const char *why, ...);

__attribute__((format(printf, 2, 3), noreturn)) void check_failed(
    const char *condition, const char *detail, ...);

#define CHECK(condition, ...)                      \
    do {                                           \
        if (!(condition))                          \
            check_failed(#condition, __VA_ARGS__); \
    } while (0)

/* Ends the case unless the status is the expected one. */
void expect(const char *call, NTSTATUS got, NTSTATUS expected);
#define EXPECT(call, status) expect(#call, (call), (status))

/* Runs the function in a forked child and ends the case as the child ended, if not well. */
void in_child(void (*run)(void *), void *argument);
/* Runs the function on so many threads at once, which start together. */
void on_threads(unsigned count, void *(*run)(void *), void *argument);

/* ---- the library under test (library.c) ---- */

/* Loads it into this process; the first call of a case that uses it does so by itself. */
void *library(void);
const char *library_path(void);
void *symbol(const char *name);
#define DXG(function) ((__typeof__(&function))symbol(#function))

/* The same, and what the call finds on the stack would be seen in a structure not wholly filled. */
void *over_dirt(void *function);
#define DXG_OVER_DIRT(function) ((__typeof__(&function))over_dirt(symbol(#function)))

/* Calls a function by its row; with NULL, or an argument as large as the row says. */
NTSTATUS call_export(const struct export *function, void *argument);

/* ---- buffers (guard.c) ---- */

/*
 * Zeroed memory that ends at an unmapped page (but for the bytes that alignment to 8 takes), with
 * 64 KiB of canary before it. The canaries are looked at when the case ends.
 */
void *guarded(size_t size);
/* The same, aligned to nothing: it ends exactly at the unmapped page. */
void *guarded_unaligned(size_t size);
void *guarded_copy(const void *data, size_t size);
/* An address that may be neither read nor written. */
void *forbidden(void);
/* Takes the right to write away. */
void guard_read_only(void *memory);
/* Ends the case if a canary is broken; the buffers are gone then. */
void guards_check(void);
/* Remembers a buffer's bytes; `expect_unchanged` ends the case if they differ since. */
void remember(const void *memory, size_t size);
void expect_unchanged(const char *when);

/* ---- the simplest calls, as several groups make them (calls.c) ---- */

NTSTATUS enumerate(void);     /* EnumAdapters2, which takes no handle */
NTSTATUS close_adapter(void); /* a plain call with a handle */
NTSTATUS query(unsigned type, void *data, UINT size);
/* An argument that the library itself finds nothing wrong with; NULL where there is none. */
void *valid_argument(const struct export *function);

/* ---- groups ---- */

void add_null_cases(void);
void add_nodev_cases(void);
void add_plain_cases(void);
void add_errno_cases(void);
void add_qai_cases(void);
void add_str_cases(void);
void add_store_cases(void);
void add_reg_cases(void);
void add_reg_hostile_cases(void);
void add_openres_cases(void);
void add_remap_cases(void);
void add_fork_cases(void);
void add_descriptor_cases(void);
void add_life_cases(void);
void add_policy_cases(void);
void add_visible_cases(void);
void add_emu_cases(void);

#endif
