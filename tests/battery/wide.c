#include "wide.h"

#include "battery.h"

/* Sizes as numbers of their own: 4 bytes a character for the caller, 2 for the driver. */
const struct wide_type wide_types[] = {
    {1, "UMDRIVERNAME", 1044, 524, 1, {{4, 4, 260}}, 1, {{0, 0, 4}}},
    {2, "UMOPENGLINFO", 1048, 528, 1, {{0, 0, 260}}, 2, {{1040, 520, 4}, {1044, 524, 4}}},
    {8, "ADAPTERREGISTRYINFO", 4160, 2080, 4,
        {{0, 0, 260}, {1040, 520, 260}, {2080, 1040, 260}, {3120, 1560, 260}}, 0, {{0}}},
    {25, "NODEMETADATA", 142, 78, 1, {{8, 8, 32}}, 3, {{0, 0, 4}, {4, 4, 4}, {136, 72, 6}}},
    {48, "QUERYREGISTRY", 1072, 552, 0, {{0}}, 0, {{0}}}, /* its own group */
    {54, "ADAPTERREGISTRYINFO_RENDER", 4160, 2080, 4,
        {{0, 0, 260}, {1040, 520, 260}, {2080, 1040, 260}, {3120, 1560, 260}}, 0, {{0}}},
    {60, "QUERY_ADAPTER_UNIQUE_GUID", 160, 80, 1, {{0, 0, 40}}, 0, {{0}}},
    {65, "DRIVER_DESCRIPTION", 16384, 8192, 1, {{0, 0, 4096}}, 0, {{0}}},
    {66, "DRIVER_DESCRIPTION_RENDER", 16384, 8192, 1, {{0, 0, 4096}}, 0, {{0}}},
};

const unsigned wide_type_count = COUNT(wide_types);

_Static_assert(sizeof(D3DKMT_UMDFILENAMEINFO) == 1044, "");
_Static_assert(sizeof(D3DKMT_OPENGLINFO) == 1048, "");
_Static_assert(sizeof(D3DKMT_ADAPTERREGISTRYINFO) == 4160, "");
_Static_assert(sizeof(D3DKMT_NODEMETADATA) == 142, "");
_Static_assert(sizeof(D3DDDI_QUERYREGISTRY_INFO) == 1072, "");
_Static_assert(sizeof(D3DKMT_QUERY_ADAPTER_UNIQUE_GUID) == 160, "");
_Static_assert(sizeof(D3DKMT_DRIVER_DESCRIPTION) == 16384, "");

const struct wide_type *wide_type_of(unsigned type)
{
    for (unsigned i = 0; i < wide_type_count; i++)
        if (wide_types[i].type == type)
            return &wide_types[i];
    return NULL;
}
