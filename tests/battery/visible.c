/* DXG_VISIBLE_ADAPTERS: whatever it says, no list overruns and no handle is lost. */
#include "battery.h"

#include <stdlib.h>
#include <uchar.h>

/* Three adapters, the last for computing alone; handles are counted. */
enum { ADAPTERS = 3, COMPUTE_ONLY = 2 };

static atomic_uint next_handle, live_handles;

static D3DKMT_HANDLE open_handle(unsigned adapter)
{
    atomic_fetch_add(&live_handles, 1);
    return 0x40000000 | (atomic_fetch_add(&next_handle, 1) << 6 & 0xfff00) | adapter;
}

static D3DKMT_ADAPTERINFO info_of(unsigned adapter)
{
    return (D3DKMT_ADAPTERINFO){
        .hAdapter = open_handle(adapter),
        .AdapterLuid = {.LowPart = 0xc0de + adapter},
    };
}

static long enumerate_all(struct arrival *call)
{
    D3DKMT_ENUMADAPTERS3 list;
    memcpy(&list, call->bytes, sizeof list);
    unsigned shown = list.Filter.IncludeComputeOnly ? ADAPTERS : COMPUTE_ONLY;
    if (list.pAdapters && list.NumAdapters >= shown) {
        for (unsigned i = 0; i < shown; i++) {
            D3DKMT_ADAPTERINFO info = info_of(i);
            if (user_write(list.pAdapters + i, &info, sizeof info) != 0)
                return -EFAULT;
        }
        list.NumAdapters = shown;
    } else {
        list.NumAdapters = ADAPTERS;
    }
    return user_write(call->user, &list, sizeof list);
}

static long query_adapter(struct arrival *call)
{
    D3DKMT_QUERYADAPTERINFO query;
    memcpy(&query, call->bytes, sizeof query);
    unsigned adapter = query.hAdapter & 0x3f;
    UINT type = adapter == COMPUTE_ONLY ? 1 << 11 : 1;
    UINT ids[7] = {0, 0x10de, 0x2684 + adapter};
    static const char16_t names[ADAPTERS][16] = {u"First GPU", u"Second GPU", u"NPU"};
    switch ((unsigned)query.Type) {
    case KMTQAITYPE_ADAPTERTYPE:
    case KMTQAITYPE_ADAPTERTYPE_RENDER:
        return user_write(query.pPrivateDriverData, &type, sizeof type);
    case KMTQAITYPE_PHYSICALADAPTERDEVICEIDS:
        return user_write(query.pPrivateDriverData, ids, sizeof ids);
    case KMTQAITYPE_DRIVER_DESCRIPTION:
        return user_write(query.pPrivateDriverData, names[adapter], sizeof names[adapter]);
    default:
        return -EINVAL;
    }
}

static long machine(struct arrival *call)
{
    switch (call->nr) {
    case 0x01: {
        D3DKMT_OPENADAPTERFROMLUID open;
        memcpy(&open, call->bytes, sizeof open);
        if (open.AdapterLuid.LowPart - 0xc0de >= ADAPTERS)
            return -EINVAL;
        open.hAdapter = open_handle(open.AdapterLuid.LowPart - 0xc0de);
        return user_write(call->user, &open, sizeof open);
    }
    case 0x09:
        return query_adapter(call);
    case 0x15:
        atomic_fetch_sub(&live_handles, 1);
        return 0;
    case 0x3e:
        return enumerate_all(call);
    default:
        return -ENOTTY;
    }
}

/* ---- lists ---- */

struct list_row {
    const char *value;
    unsigned shown;       /* of all three */
    unsigned first;       /* the adapter that comes first */
    unsigned for_display; /* without those for computing alone */
};

static const struct list_row lists[] = {
    {"0", 1, 0, 1},
    {"1", 1, 1, 1},
    {"2", 1, 2, 0},
    {"1,0", 2, 1, 2},
    {"2,1,0", 3, 2, 2},
    {"0,0,0", 1, 0, 1},
    {"!0", 2, 1, 1},
    {"!0,!1,!2", 0, 0, 0},
    {" 1 , 2 ", 2, 1, 1},
    {"00000000:0000c0df", 1, 1, 1},
    {"10de:2685", 1, 1, 1},
    {"10de:*", 3, 0, 2},
    {"second", 1, 1, 1},
    {"name:npu", 1, 2, 0},
    {"", 0, 0, 0},
    {" ", 0, 0, 0},
    {",", 0, 0, 0},
    {",,,,", 0, 0, 0},
    {"!", 0, 0, 0},
    {"!!0", 0, 0, 0},
    {"-1", 0, 0, 0},
    {"3", 0, 0, 0},
    {"4294967296", 0, 0, 0},
    {"99999999999999999999999", 0, 0, 0},
    {"nothing of that name", 0, 0, 0},
    {"00000000:0000beef", 0, 0, 0},
    {"0000000000000000:0000c0de", 0, 0, 0},
    {"10de:26840", 0, 0, 0},
    {"%s%n", 0, 0, 0},
    {"\xff\xfe", 0, 0, 0},
};

/* Lists through both calls, with room for any number. */
static void list(const void *row)
{
    const struct list_row *one = row;
    setenv("DXG_VISIBLE_ADAPTERS", one->value, 1);
    driver.answer = machine;
    unsigned given = 0;
    for (unsigned room = 0; room < 6; room++) {
        for (unsigned all = 0; all < 2; all++) {
            unsigned shown = all ? one->shown : one->for_display;
            D3DKMT_ENUMADAPTERS3 *list = guarded(sizeof *list);
            list->Filter.IncludeComputeOnly = all;
            list->NumAdapters = room;
            list->pAdapters = guarded_unaligned(room * sizeof *list->pAdapters);
            EXPECT(DXG(D3DKMTEnumAdapters3)(list), STATUS_SUCCESS);
            unsigned expected = room == 0 || room < shown ? one->shown : shown;
            CHECK(list->NumAdapters == expected, "room for %u: %u adapters, not %u", room, list->NumAdapters,
                expected);
            if (room >= shown && shown && all) {
                D3DKMT_ADAPTERINFO first;
                memcpy(&first, list->pAdapters, sizeof first);
                CHECK(first.AdapterLuid.LowPart == 0xc0de + one->first, "LUID %x", first.AdapterLuid.LowPart);
            }
            if (room && room >= shown)
                given += shown;
        }
        D3DKMT_ENUMADAPTERS2 *older = guarded(sizeof *older);
        older->NumAdapters = room;
        older->pAdapters = guarded_unaligned(room * sizeof *older->pAdapters);
        bool fits = room >= one->shown;
        EXPECT(DXG(D3DKMTEnumAdapters2)(older), fits ? STATUS_SUCCESS : STATUS_BUFFER_TOO_SMALL);
        if (fits) {
            CHECK(
                older->NumAdapters == one->for_display, "room for %u: %u adapters", room, older->NumAdapters);
            given += one->for_display;
        }
        guards_check();
    }
    CHECK(atomic_load(&live_handles) == given, "%u handles are open, %u were given out",
        atomic_load(&live_handles), given);
}

static void luids(const void *row)
{
    const struct list_row *one = row;
    setenv("DXG_VISIBLE_ADAPTERS", one->value, 1);
    driver.answer = machine;
    unsigned opened = 0;
    for (unsigned adapter = 0; adapter < ADAPTERS + 1; adapter++) {
        D3DKMT_OPENADAPTERFROMLUID *open = guarded(sizeof *open);
        open->AdapterLuid.LowPart = 0xc0de + adapter;
        NTSTATUS status = DXG(D3DKMTOpenAdapterFromLuid)(open);
        CHECK(status == STATUS_SUCCESS || status == STATUS_INVALID_PARAMETER, "0x%08x", (unsigned)status);
        CHECK((open->hAdapter != 0) == (status == STATUS_SUCCESS), "handle 0x%x", open->hAdapter);
        opened += status == STATUS_SUCCESS;
    }
    CHECK(opened == one->shown, "%u can be opened, %u are shown", opened, one->shown);
    CHECK(atomic_load(&live_handles) == opened, "%u handles are open", atomic_load(&live_handles));
}

static void endless_list(const void *row)
{
    (void)row;
    static char value[100000];
    for (size_t i = 0; i < sizeof value - 2; i += 2)
        memcpy(value + i, "0,", 2);
    setenv("DXG_VISIBLE_ADAPTERS", value, 1);
    driver.answer = machine;
    D3DKMT_ENUMADAPTERS3 *list = guarded(sizeof *list);
    EXPECT(DXG(D3DKMTEnumAdapters3)(list), STATUS_SUCCESS);
    CHECK(list->NumAdapters == 0, "%u", list->NumAdapters);
}

/* ---- the rest of this battery, with a list set ---- */

static void refused(const void *row)
{
    int error = *(const int *)row;
    setenv("DXG_VISIBLE_ADAPTERS", "0", 1);
    driver.result = -error;
    EXPECT(enumerate(), error == ENOENT ? STATUS_OBJECT_NAME_INVALID : STATUS_DEVICE_REMOVED);
    driver.result = 0;
    driver.answer = machine;
    EXPECT(enumerate(), STATUS_SUCCESS);
}

static void missing(const void *row)
{
    (void)row;
    setenv("DXG_VISIBLE_ADAPTERS", "0", 1);
    driver.open_error = ENOENT;
    EXPECT(enumerate(), STATUS_UNSUCCESSFUL);
    driver.open_error = EACCES;
    EXPECT(enumerate(), STATUS_ACCESS_DENIED);
    driver.open_error = 0;
    driver.answer = machine;
    EXPECT(enumerate(), STATUS_SUCCESS);
}

static void null(const void *row)
{
    const struct export *function = row;
    setenv("DXG_VISIBLE_ADAPTERS", "0", 1);
    driver.answer = machine;
    expect(function->name, call_export(function, NULL), STATUS_INVALID_PARAMETER);
}

static void *count_one(void *unused)
{
    (void)unused;
    D3DKMT_ENUMADAPTERS2 list = {0};
    EXPECT(DXG(D3DKMTEnumAdapters2)(&list), STATUS_SUCCESS);
    CHECK(list.NumAdapters == 2, "%u", list.NumAdapters);
    return NULL;
}

static void eight_threads(void *unused)
{
    (void)unused;
    on_threads(8, count_one, NULL);
    CHECK(driver_own_descriptors() == 1, "%u descriptors", driver_own_descriptors());
    CHECK(atomic_load(&live_handles) == 0, "%u handles are open", atomic_load(&live_handles));
}

static void first_use(const void *row)
{
    (void)row;
    library();
    setenv("DXG_VISIBLE_ADAPTERS", "1,0", 1);
    driver.answer = machine;
    for (unsigned round = 0; round < 50; round++)
        in_child(eight_threads, NULL);
}

static void forked(const void *row)
{
    (void)row;
    setenv("DXG_VISIBLE_ADAPTERS", "1,0", 1);
    driver.answer = machine;
    eight_threads(NULL);
    for (unsigned round = 0; round < 50; round++)
        in_child(eight_threads, NULL);
    eight_threads(NULL);
}

void add_visible_cases(void)
{
    for (size_t i = 0; i < COUNT(lists); i++) {
        const char *name = (unsigned char)lists[i].value[0] > 127 ? "no UTF-8" : lists[i].value;
        add("visible", list, &lists[i], "lists, \"%s\"", name);
        add("visible", luids, &lists[i], "LUIDs, \"%s\"", name);
    }
    add("visible", endless_list, NULL, "a list of 99,998 bytes");
    static const int errors[] = {ENOENT, ENODEV};
    add("visible", refused, &errors[0], "the driver refuses: ENOENT");
    add("visible", refused, &errors[1], "the driver refuses: ENODEV");
    add("visible", missing, NULL, "no device at first");
    add("visible", null, export_named("D3DKMTEnumAdapters2"), "NULL to EnumAdapters2");
    add("visible", null, export_named("D3DKMTEnumAdapters3"), "NULL to EnumAdapters3");
    add("visible", null, export_named("D3DKMTOpenAdapterFromLuid"), "NULL to OpenAdapterFromLuid");
    add("visible", first_use, NULL, "8 threads at first use, 50 rounds");
    allow_seconds(60);
    add("visible", forked, NULL, "then 8 threads in a child, 50 rounds");
    allow_seconds(60);
}
