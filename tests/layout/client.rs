// Generated from src/wide_bindings.rs by `cargo xtask generate`; do not edit.
// The layout of the bindings as the compiler has it; included by tests/layout/main.rs.

use crate::wide_bindings::{WCHAR, D3DDDI_QUERYREGISTRY_INFO, D3DKMT_ADAPTERREGISTRYINFO, D3DKMT_DRIVER_DESCRIPTION, D3DKMT_NODEMETADATA, D3DKMT_OPENGLINFO, D3DKMT_QUERY_ADAPTER_UNIQUE_GUID, D3DKMT_UMDFILENAMEINFO, DXGK_NODEMETADATA};
use d3dkmt_sys::raw::{BOOLEAN, BYTE, D3DDDI_QUERYREGISTRY_FLAGS, D3DDDI_QUERYREGISTRY_STATUS, D3DDDI_QUERYREGISTRY_TYPE, DWORD, DXGK_ENGINE_TYPE, DXGK_NODEMETADATA_FLAGS, KMTUMDVERSION, UINT, UINT64, ULONG};

use crate::mirror::*;

pub(crate) static STRUCTURES: &[Structure] = &[
structure!(D3DDDI_QUERYREGISTRY_INFO {
"QueryType": QueryType, D3DDDI_QUERYREGISTRY_TYPE;
"QueryFlags": QueryFlags, D3DDDI_QUERYREGISTRY_FLAGS;
"ValueName": ValueName, [WCHAR; 260usize];
"ValueType": ValueType, ULONG;
"PhysicalAdapterIndex": PhysicalAdapterIndex, ULONG;
"OutputValueSize": OutputValueSize, ULONG;
"Status": Status, D3DDDI_QUERYREGISTRY_STATUS;
"OutputDword": anon_1.OutputDword, DWORD;
"OutputQword": anon_1.OutputQword, UINT64;
"OutputString": anon_1.OutputString, [WCHAR; 1usize];
"OutputBinary": anon_1.OutputBinary, [BYTE; 1usize];
} bits {
}),
structure!(D3DKMT_ADAPTERREGISTRYINFO {
"AdapterString": AdapterString, [WCHAR; 260usize];
"BiosString": BiosString, [WCHAR; 260usize];
"DacType": DacType, [WCHAR; 260usize];
"ChipType": ChipType, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_DRIVER_DESCRIPTION {
"DriverDescription": DriverDescription, [WCHAR; 4096usize];
} bits {
}),
structure!(D3DKMT_NODEMETADATA {
"NodeOrdinalAndAdapterIndex": NodeOrdinalAndAdapterIndex, UINT;
"NodeData": NodeData, DXGK_NODEMETADATA;
} bits {
}),
structure!(D3DKMT_OPENGLINFO {
"UmdOpenGlIcdFileName": UmdOpenGlIcdFileName, [WCHAR; 260usize];
"Version": Version, ULONG;
"Flags": Flags, ULONG;
} bits {
}),
structure!(D3DKMT_QUERY_ADAPTER_UNIQUE_GUID {
"AdapterUniqueGUID": AdapterUniqueGUID, [WCHAR; 40usize];
} bits {
}),
structure!(D3DKMT_UMDFILENAMEINFO {
"Version": Version, KMTUMDVERSION;
"UmdFileName": UmdFileName, [WCHAR; 260usize];
} bits {
}),
structure!(DXGK_NODEMETADATA {
"EngineType": EngineType, DXGK_ENGINE_TYPE;
"FriendlyName": FriendlyName, [WCHAR; 32usize];
"Flags": Flags, DXGK_NODEMETADATA_FLAGS;
"GpuMmuSupported": GpuMmuSupported, BOOLEAN;
"IoMmuSupported": IoMmuSupported, BOOLEAN;
} bits {
}),
];
