/* NULL in place of the argument structure, to every export. */
#include "battery.h"

static NTSTATUS expected_of(const struct export *function)
{
    switch (function->kind) {
    case NOT_SUPPORTED:
        return STATUS_NOT_SUPPORTED;
    case LOCAL:
        return STATUS_SUCCESS;
    default:
        return STATUS_INVALID_PARAMETER;
    }
}

/* ShareObjects has no argument structure; the driver refuses any count of objects but 1. */
static long like_the_kernel(struct arrival *call)
{
    return call->nr == 0x3f ? -EINVAL : -EFAULT;
}

static void null_with_device(const void *row)
{
    const struct export *function = row;
    driver.answer = like_the_kernel;
    driver.empty_slots_answer = true;
    expect(function->name, call_export(function, NULL), expected_of(function));
}

static void null_after_first_use(const void *row)
{
    const struct export *function = row;
    EXPECT(enumerate(), STATUS_SUCCESS);
    driver.answer = like_the_kernel;
    driver.empty_slots_answer = true;
    expect(function->name, call_export(function, NULL), expected_of(function));
    if (function->kind == LOCAL)
        return;
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
    CHECK(driver_descriptors(NULL, 0) == 1, "the device must stay open");
}

void add_null_cases(void)
{
    for (size_t i = 0; i < export_count; i++)
        add("null", null_with_device, &exports[i], "%s as the first call", exports[i].name);
    for (size_t i = 0; i < export_count; i++)
        add("null", null_after_first_use, &exports[i], "%s", exports[i].name);
}
