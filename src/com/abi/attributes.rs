//! What an adapter can be used for and what it is, as the GUIDs that name it.

#![expect(unreachable_pub, reason = "the C header is generated from what is public here")]

use dxcore::{Attribute, Guid};

use super::GUID;

/// Usable with the Direct3D 11 graphics API.
pub const DXCORE_ADAPTER_ATTRIBUTE_D3D11_GRAPHICS: GUID = GUID {
    Data1: 0x8c47866b,
    Data2: 0x7583,
    Data3: 0x450d,
    Data4: [0xf0, 0xf0, 0x6b, 0xad, 0xa8, 0x95, 0xaf, 0x4b],
};
/// Usable with the Direct3D 12 graphics API.
pub const DXCORE_ADAPTER_ATTRIBUTE_D3D12_GRAPHICS: GUID = GUID {
    Data1: 0x0c9ece4d,
    Data2: 0x2f6e,
    Data3: 0x4f01,
    Data4: [0x8c, 0x96, 0xe8, 0x9e, 0x33, 0x1b, 0x47, 0xb1],
};
/// Usable with the compute part of Direct3D 12.
pub const DXCORE_ADAPTER_ATTRIBUTE_D3D12_CORE_COMPUTE: GUID = GUID {
    Data1: 0x248e2800,
    Data2: 0xa793,
    Data3: 0x4724,
    Data4: [0xab, 0xaa, 0x23, 0xa6, 0xde, 0x1b, 0xe0, 0x90],
};
/// Runs the machine-learning meta-commands of Direct3D 12; declared by the driver alone.
pub const DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_ML: GUID = GUID {
    Data1: 0xb71b0d41,
    Data2: 0x1088,
    Data3: 0x422f,
    Data4: [0xa2, 0x7c, 0x02, 0x50, 0xb7, 0xd3, 0xa9, 0x88],
};
/// Runs the video processing of Direct3D 12; declared by the driver alone.
pub const DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_MEDIA: GUID = GUID {
    Data1: 0x8eb2c848,
    Data2: 0x82f6,
    Data3: 0x4b49,
    Data4: [0xaa, 0x87, 0xae, 0xcf, 0xcf, 0x01, 0x74, 0xc6],
};
/// A GPU. Each adapter has exactly one hardware type.
pub const DXCORE_HARDWARE_TYPE_ATTRIBUTE_GPU: GUID = GUID {
    Data1: 0xb69eb219,
    Data2: 0x3ded,
    Data3: 0x4464,
    Data4: [0x97, 0x9f, 0xa0, 0x0b, 0xd4, 0x68, 0x70, 0x06],
};
/// A compute accelerator.
pub const DXCORE_HARDWARE_TYPE_ATTRIBUTE_COMPUTE_ACCELERATOR: GUID = GUID {
    Data1: 0xe0b195da,
    Data2: 0x58ef,
    Data3: 0x4a22,
    Data4: [0x90, 0xf1, 0x1f, 0x28, 0x16, 0x9c, 0xab, 0x8d],
};
/// A neural processing unit.
pub const DXCORE_HARDWARE_TYPE_ATTRIBUTE_NPU: GUID = GUID {
    Data1: 0xd46140c4,
    Data2: 0xadd7,
    Data3: 0x451b,
    Data4: [0x9e, 0x56, 0x06, 0xfe, 0x8c, 0x3b, 0x58, 0xed],
};
/// A media accelerator.
pub const DXCORE_HARDWARE_TYPE_ATTRIBUTE_MEDIA_ACCELERATOR: GUID = GUID {
    Data1: 0x66bdb96a,
    Data2: 0x050b,
    Data3: 0x44c7,
    Data4: [0xa4, 0xfd, 0xd1, 0x44, 0xce, 0x0a, 0xb4, 0x43],
};

/// The safe crate knows the same.
const _: () = {
    assert!(same(&DXCORE_ADAPTER_ATTRIBUTE_D3D11_GRAPHICS, Attribute::D3D11_GRAPHICS));
    assert!(same(&DXCORE_ADAPTER_ATTRIBUTE_D3D12_GRAPHICS, Attribute::D3D12_GRAPHICS));
    assert!(same(&DXCORE_ADAPTER_ATTRIBUTE_D3D12_CORE_COMPUTE, Attribute::D3D12_CORE_COMPUTE));
    assert!(same(&DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_ML, Attribute::D3D12_GENERIC_ML));
    assert!(same(&DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_MEDIA, Attribute::D3D12_GENERIC_MEDIA));
    assert!(same(&DXCORE_HARDWARE_TYPE_ATTRIBUTE_GPU, Attribute::HARDWARE_TYPE_GPU));
    assert!(same(
        &DXCORE_HARDWARE_TYPE_ATTRIBUTE_COMPUTE_ACCELERATOR,
        Attribute::HARDWARE_TYPE_COMPUTE_ACCELERATOR
    ));
    assert!(same(&DXCORE_HARDWARE_TYPE_ATTRIBUTE_NPU, Attribute::HARDWARE_TYPE_NPU));
    assert!(same(
        &DXCORE_HARDWARE_TYPE_ATTRIBUTE_MEDIA_ACCELERATOR,
        Attribute::HARDWARE_TYPE_MEDIA_ACCELERATOR
    ));
};

const fn same(guid: &GUID, attribute: Attribute) -> bool {
    let Guid { data1, data2, data3, data4 } = attribute.0;
    guid.Data1 == data1
        && guid.Data2 == data2
        && guid.Data3 == data3
        && u64::from_ne_bytes(guid.Data4) == u64::from_ne_bytes(data4)
}
