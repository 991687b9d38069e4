//! The properties of an adapter: facts that stay as they are for its whole life.

use d3dkmt::{DriverVersion, Luid};

/// A property of an adapter; the discriminant is its number in the C interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u32)]
pub enum Property {
    /// The LUID that names this adapter in every other interface. It changes when the adapter is added anew.
    InstanceLuid = 0,
    /// The version of the driver, four 16-bit parts from high to low.
    DriverVersion = 1,
    /// The driver's own description: UTF-8, ended by NUL in the C form.
    DriverDescription = 2,
    /// Vendor, device, subsystem and revision in the older packed form.
    HardwareId = 3,
    /// The WDDM version that the kernel driver implements, e.g. 3000 for 3.0.
    KmdModelVersion = 4,
    /// How finely compute work can be interrupted.
    ComputePreemptionGranularity = 5,
    /// How finely graphics work can be interrupted.
    GraphicsPreemptionGranularity = 6,
    /// Memory in bytes that the adapter does not share with the processor.
    DedicatedAdapterMemory = 7,
    /// System memory in bytes that was set aside for the adapter at boot.
    DedicatedSystemMemory = 8,
    /// The most system memory in bytes that the adapter may use.
    SharedSystemMemory = 9,
    /// Whether the driver works with arbitrary-code guard.
    AcgCompatible = 10,
    /// Whether this is hardware, not a software renderer.
    IsHardware = 11,
    /// Whether the adapter is part of the processor's package.
    IsIntegrated = 12,
    /// Whether the adapter can be detached while the machine runs.
    IsDetachable = 13,
    /// Vendor, device, subsystem and revision, each on its own.
    HardwareIdParts = 14,
    /// The number of physical adapters linked into this one.
    PhysicalAdapterCount = 15,
    /// The number of engines of a physical adapter.
    AdapterEngineCount = 16,
    /// The name of one engine; needs an input.
    AdapterEngineName = 17,
}

impl Property {
    /// Every property, in the order of their numbers.
    pub const ALL: [Self; 18] = [
        Self::InstanceLuid,
        Self::DriverVersion,
        Self::DriverDescription,
        Self::HardwareId,
        Self::KmdModelVersion,
        Self::ComputePreemptionGranularity,
        Self::GraphicsPreemptionGranularity,
        Self::DedicatedAdapterMemory,
        Self::DedicatedSystemMemory,
        Self::SharedSystemMemory,
        Self::AcgCompatible,
        Self::IsHardware,
        Self::IsIntegrated,
        Self::IsDetachable,
        Self::HardwareIdParts,
        Self::PhysicalAdapterCount,
        Self::AdapterEngineCount,
        Self::AdapterEngineName,
    ];

    /// The property with this number.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?).copied()
    }

    /// The number of the property in the C interface.
    #[must_use]
    pub const fn number(self) -> u32 {
        self as u32
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// What the adapter's bus says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct HardwareId {
    /// The vendor.
    pub vendor: u32,
    /// The device.
    pub device: u32,
    /// The subsystem.
    pub subsystem: u32,
    /// The vendor of the subsystem.
    pub subvendor: u32,
    /// The revision.
    pub revision: u32,
}

impl HardwareId {
    /// Subsystem and its vendor in one number, as the older form has them.
    ///
    /// Decision: the subsystem is the high half, as in the `SUBSYS_ssssvvvv` of a PnP identifier and in
    /// DXGI's adapter description.
    #[must_use]
    pub const fn packed_subsystem(&self) -> u32 {
        self.subsystem << 16 | self.subvendor & 0xFFFF
    }
}

/// The value of a property.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PropertyValue {
    /// A LUID: 8 bytes.
    Luid(Luid),
    /// A driver version: 8 bytes.
    Version(DriverVersion),
    /// Text: UTF-8 and a NUL.
    Text(String),
    /// The older form of the hardware's identity: 16 bytes.
    HardwareId(HardwareId),
    /// The newer form: 20 bytes.
    HardwareIdParts(HardwareId),
    /// A size in bytes: 8 bytes.
    Bytes(u64),
    /// A number: 4 bytes.
    Number(u32),
    /// A small number: 2 bytes.
    Short(u16),
    /// A truth value: 1 byte, 0 or 1.
    Bool(bool),
}

impl PropertyValue {
    /// The value as the C interface hands it out, little-endian.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        fn words(list: &[u32]) -> Vec<u8> {
            list.iter().flat_map(|word| word.to_le_bytes()).collect()
        }
        match self {
            Self::Luid(luid) => luid.to_bits().to_le_bytes().to_vec(),
            Self::Version(version) => version.0.to_le_bytes().to_vec(),
            // A NUL inside would end the text early for C; what follows it could not be read.
            Self::Text(text) => text.bytes().take_while(|&byte| byte != 0).chain([0]).collect(),
            Self::HardwareId(id) => words(&[id.vendor, id.device, id.packed_subsystem(), id.revision]),
            Self::HardwareIdParts(id) => {
                words(&[id.vendor, id.device, id.subsystem, id.subvendor, id.revision])
            }
            Self::Bytes(number) => number.to_le_bytes().to_vec(),
            Self::Number(number) => number.to_le_bytes().to_vec(),
            Self::Short(number) => number.to_le_bytes().to_vec(),
            Self::Bool(value) => vec![u8::from(*value)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DriverVersion, HardwareId, Luid, Property, PropertyValue};

    #[test]
    fn properties_are_numbered_as_in_the_c_interface() {
        for (number, property) in (0..).zip(Property::ALL) {
            assert_eq!(property.number(), number);
            assert_eq!(Property::from_number(number), Some(property));
        }
        for unknown in [18, 0xdead_beef, u32::MAX] {
            assert_eq!(Property::from_number(unknown), None);
        }
    }

    #[test]
    fn versions_and_luids_are_eight_bytes_from_low_to_high() {
        let version = DriverVersion::from_parts([31, 0, 15, 5161]);
        assert_eq!(PropertyValue::Version(version).to_bytes(), 0x001F_0000_000F_1429_u64.to_le_bytes());
        let luid = PropertyValue::Luid(Luid::new(1, 0xc0de)).to_bytes();
        assert_eq!(luid, [0xde, 0xc0, 0, 0, 1, 0, 0, 0]);
    }

    #[test]
    fn hardware_ids_have_an_older_packed_and_a_newer_form() {
        let id = HardwareId {
            vendor: 0x10de,
            device: 0x2684,
            subsystem: 0x16f3,
            subvendor: 0x1043,
            revision: 0xa1,
        };
        let older = PropertyValue::HardwareId(id).to_bytes();
        assert_eq!(older, [0xde, 0x10, 0, 0, 0x84, 0x26, 0, 0, 0x43, 0x10, 0xf3, 0x16, 0xa1, 0, 0, 0]);
        let newer = PropertyValue::HardwareIdParts(id).to_bytes();
        assert_eq!(
            newer,
            [0xde, 0x10, 0, 0, 0x84, 0x26, 0, 0, 0xf3, 0x16, 0, 0, 0x43, 0x10, 0, 0, 0xa1, 0, 0, 0]
        );
    }

    #[test]
    fn text_is_utf8_and_ends_at_its_first_nul() {
        assert_eq!(PropertyValue::Text("Gerät".into()).to_bytes(), "Gerät\0".as_bytes());
        assert_eq!(PropertyValue::Text("a\0b".into()).to_bytes(), b"a\0");
        assert_eq!(PropertyValue::Text(String::new()).to_bytes(), b"\0");
    }
}
