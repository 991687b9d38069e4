/* Plain calls: the driver gets the caller's own structure, bit for bit, and its answer comes back. */
#include "battery.h"

static unsigned char sent(unsigned nr, size_t at)
{
    return (unsigned char)(nr * 7 + at * 13 + 1);
}

static unsigned char answered(unsigned nr, size_t at)
{
    return (unsigned char)(nr * 11 + at * 5 + 2);
}

static long rewrite(struct arrival *call)
{
    unsigned char bytes[ARGUMENT_MAX];
    for (size_t i = 0; i < call->size; i++)
        bytes[i] = answered(call->nr, i);
    long fault = user_write(call->user, bytes, call->size);
    return fault ? fault : 0x103;
}

static void passes_through(const void *row)
{
    const struct export *function = row;
    unsigned char *argument = guarded(function->argument_size);
    for (size_t i = 0; i < function->argument_size; i++)
        argument[i] = sent(function->nr, i);
    driver.empty_slots_answer = true;
    driver.answer = rewrite;
    expect(function->name, call_export(function, argument), STATUS_PENDING);
    CHECK(atomic_load(&driver.calls) == 1, "%u calls", atomic_load(&driver.calls));
    CHECK(driver.last.nr == function->nr, "ioctl 0x%02x", driver.last.nr);
    CHECK(driver.last.user == argument, "the driver must get the caller's pointer");
    for (size_t i = 0; i < function->argument_size; i++) {
        CHECK(driver.last.bytes[i] == sent(function->nr, i), "byte %zu on the way in", i);
        CHECK(argument[i] == answered(function->nr, i), "byte %zu on the way out", i);
    }
}

/* The slots that no driver answers any more. */
static void empty_slot(const void *row)
{
    const struct export *function = row;
    void *argument = guarded(function->argument_size);
    expect(function->name, call_export(function, argument), STATUS_NOT_SUPPORTED);
    CHECK(atomic_load(&driver.refused) == 1, "the call must be made, once: %u", atomic_load(&driver.refused));
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "ENOTTY must not cost the process its device");
}

/* An argument that cannot be read is the driver's to refuse. */
static void unreadable(const void *row)
{
    const struct export *function = row;
    driver.empty_slots_answer = true;
    expect(function->name, call_export(function, forbidden()), STATUS_UNSUCCESSFUL);
    EXPECT(close_adapter(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "EFAULT must not cost the process its device");
}

static long touch(struct arrival *call)
{
    return user_write(call->user, call->bytes, call->size);
}

/* Only the driver writes; where it cannot, its EFAULT is the answer. */
static void unwritable(const void *row)
{
    const struct export *function = row;
    void *argument = guarded(function->argument_size);
    guard_read_only(argument);
    driver.empty_slots_answer = true;
    expect(function->name, call_export(function, argument), STATUS_SUCCESS);
    driver.answer = touch;
    expect(function->name, call_export(function, argument), STATUS_UNSUCCESSFUL);
}

static void absent(const void *row)
{
    const struct export *function = row;
    unsigned char *argument = guarded(function->argument_size);
    memset(argument, 0x5a, function->argument_size);
    remember(argument, function->argument_size);
    expect(function->name, call_export(function, argument), STATUS_NOT_SUPPORTED);
    expect_unchanged("not supported");
    expect(function->name, call_export(function, forbidden()), STATUS_NOT_SUPPORTED);
    CHECK(atomic_load(&driver.opens) == 0, "a call that cannot work needs no device");
}

void add_plain_cases(void)
{
    for (size_t i = 0; i < export_count; i++) {
        const struct export *function = &exports[i];
        if (function->kind == NOT_SUPPORTED)
            add("plain", absent, function, "%s is not supported, whatever it is given", function->name);
        if (function->nr && function->kind != OLDER && !ioctl_row(function->nr)->live)
            add("plain", empty_slot, function, "%s, no handler in the driver", function->name);
        if (function->kind != PLAIN)
            continue;
        add("plain", passes_through, function, "%s passes through", function->name);
        add("plain", unreadable, function, "%s, unreadable argument", function->name);
        add("plain", unwritable, function, "%s, read-only argument", function->name);
    }
}
