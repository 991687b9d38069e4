/* Every export on a machine without the device, and where it may not be opened. */
#include "battery.h"

#include <stdio.h>
#include <stdlib.h>

static void expect_without_device(const struct export *function, NTSTATUS reason)
{
    NTSTATUS expected = function->kind == NOT_SUPPORTED ? STATUS_NOT_SUPPORTED
                        : function->kind == LOCAL       ? STATUS_SUCCESS
                                                        : reason;
    void *argument = valid_argument(function);
    remember(argument ? argument : "", function->argument_size);
    expect(function->name, call_export(function, argument), expected);
    expect_unchanged("without a device");
    CHECK(driver_descriptors(NULL, 0) == 0, "no device, no descriptor");
}

static void missing(const void *row)
{
    driver.open_error = ENOENT;
    expect_without_device(row, STATUS_UNSUCCESSFUL);
}

static void refused(const void *row)
{
    driver.open_error = EACCES;
    expect_without_device(row, STATUS_ACCESS_DENIED);
}

struct open_row {
    int error;
    const char *name;
    NTSTATUS expected;
};

static const struct open_row open_rows[] = {
    {ENOENT, "no node", STATUS_UNSUCCESSFUL},
    {ENOTDIR, "a file where a directory should be", STATUS_UNSUCCESSFUL},
    {ENXIO, "node without a driver", STATUS_UNSUCCESSFUL},
    {ENODEV, "driver without a device", STATUS_UNSUCCESSFUL},
    {EBADF, "driver without a virtual GPU", STATUS_UNSUCCESSFUL},
    {EMFILE, "no descriptor left", STATUS_UNSUCCESSFUL},
    {ENFILE, "no file left in the system", STATUS_UNSUCCESSFUL},
    {EIO, "input/output error", STATUS_UNSUCCESSFUL},
    {EACCES, "mode forbids", STATUS_ACCESS_DENIED},
    {EPERM, "cgroup forbids", STATUS_ACCESS_DENIED},
};

static const char *const open_functions[] = {
    "D3DKMTEnumAdapters2",
    "D3DKMTEnumAdapters3",
    "D3DKMTOpenAdapterFromLuid",
    "D3DKMTQueryAdapterInfo",
    "D3DKMTCreateDevice",
    "D3DKMTCloseAdapter",
};

static void cannot_open(const void *row)
{
    const struct open_row *fault = row;
    for (size_t i = 0; i < COUNT(open_functions); i++) {
        driver.open_error = fault->error;
        expect_without_device(export_named(open_functions[i]), fault->expected);
    }
}

struct selection_row {
    const char *device;
    NTSTATUS expected;
};

static const struct selection_row selections[] = {
    {"/nowhere/dxg", STATUS_UNSUCCESSFUL},
    {"/dev/null/dxg", STATUS_UNSUCCESSFUL},
    {"/dev/zero", STATUS_NOT_SUPPORTED}, /* opens, but knows no ioctl of ours */
    {"emu:/nowhere/machine.toml", STATUS_UNSUCCESSFUL},
    {"emu:no-such-machine", STATUS_UNSUCCESSFUL},
    {"emu:/dev/null/x.toml", STATUS_UNSUCCESSFUL},
};

static void selected(const void *row)
{
    const struct selection_row *selection = row;
    setenv("DXG_DEVICE", selection->device, 1);
    expect(selection->device, enumerate(), selection->expected);
    expect(selection->device, enumerate(), selection->expected);
    CHECK(atomic_load(&driver.opens) == 0, "/dev/dxg was opened though another device was chosen");
}

static void selected_path(const void *row)
{
    setenv("DXG_DEVICE", row, 1);
    driver.path = row;
    EXPECT(enumerate(), STATUS_SUCCESS);
    CHECK(atomic_load(&driver.opens) == 1, "%u opens", atomic_load(&driver.opens));
}

/* What DXCore says of the same: HRESULTs. */
static void factory(const void *row)
{
    static const GUID factory_id = {
        0x78ee5945, 0xc36e, 0x4b13, {0xa6, 0x69, 0x00, 0x5d, 0xd1, 0x1c, 0x0f, 0x06}};
    const struct open_row *fault = row;
    driver.open_error = fault->error;
    void **made = guarded(sizeof *made);
    *made = made;
    int32_t (*create)(const GUID *, void **) =
        (int32_t (*)(const GUID *, void **))symbol("DXCoreCreateAdapterFactory");
    int32_t expected = fault->expected == STATUS_ACCESS_DENIED ? (int32_t)0x80070005 : (int32_t)0x887a0004;
    expect("DXCoreCreateAdapterFactory", create(&factory_id, made), expected);
    CHECK(*made == NULL, "no factory, no pointer");
}

void add_nodev_cases(void)
{
    for (size_t i = 0; i < export_count; i++)
        add("nodev", missing, &exports[i], "%s, device missing", exports[i].name);
    for (size_t i = 0; i < export_count; i++)
        add("nodev", refused, &exports[i], "%s, device refused", exports[i].name);
    for (size_t i = 0; i < COUNT(open_rows); i++) {
        add("nodev", cannot_open, &open_rows[i], "open: %s", open_rows[i].name);
        add("nodev", factory, &open_rows[i], "DXCoreCreateAdapterFactory: %s", open_rows[i].name);
    }
    for (size_t i = 0; i < COUNT(selections); i++)
        add("nodev", selected, &selections[i], "DXG_DEVICE=%s", selections[i].device);
    add("nodev", selected_path, "/some/where/dxg", "DXG_DEVICE=PATH opens that path and no other");
    add("nodev", selected_path, "/dev/dxg", "DXG_DEVICE=/dev/dxg");
}
