//! Which adapter this is: its kind, ids, place and names.

use d3dkmt_sys::raw::*;

use super::query_types;
use crate::adapter::Adapter;
use crate::error::Error;
use crate::utf16;
use crate::wire::Word;

bitflags::bitflags! {
    /// What kind of adapter this is.
    ///
    /// The Linux driver overwrites some bits: those marked (guest).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct AdapterType: u32 {
        /// It renders or computes.
        const RENDER_SUPPORTED = 1 << 0;
        /// It has video outputs (guest: cleared).
        const DISPLAY_SUPPORTED = 1 << 1;
        /// It is software, such as a basic render driver.
        const SOFTWARE_DEVICE = 1 << 2;
        /// The firmware uses it at boot (guest: cleared).
        const POST_DEVICE = 1 << 3;
        /// The discrete one of a hybrid pair.
        const HYBRID_DISCRETE = 1 << 4;
        /// The integrated one of a hybrid pair.
        const HYBRID_INTEGRATED = 1 << 5;
        /// Its output is another program's (guest: cleared).
        const INDIRECT_DISPLAY_DEVICE = 1 << 6;
        /// It is shared with the host (guest: set).
        const PARAVIRTUALIZED = 1 << 7;
        /// It works with Arbitrary Code Guard (guest: cleared).
        const ACG_SUPPORTED = 1 << 8;
        /// Timings may be set from a video present network (guest: cleared).
        const SUPPORT_SET_TIMINGS_FROM_VIDPN = 1 << 9;
        /// It may be unplugged.
        const DETACHABLE = 1 << 10;
        /// It has no graphics; listed on demand only (guest: from the PCI device id).
        const COMPUTE_ONLY = 1 << 11;
        /// It is a prototype.
        const PROTOTYPE = 1 << 12;
        /// It saves power at run time (WDDM 2.9).
        const RUNTIME_POWER_MANAGEMENT = 1 << 13;
    }
}

/// The ids that name a model of hardware, as on its bus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DeviceIds {
    /// The maker of the chip: 0x10de, 0x1002, 0x8086 and so on.
    pub vendor: u32,
    /// The chip.
    pub device: u32,
    /// The maker of the board.
    pub sub_vendor: u32,
    /// The board.
    pub sub_system: u32,
    /// The revision of the chip.
    pub revision: u32,
    /// The kind of bus, a number of Windows'.
    pub bus_type: u32,
}

/// The place on the host's PCI bus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AdapterAddress {
    /// Bus.
    pub bus: u32,
    /// Device on the bus.
    pub device: u32,
    /// Function of the device.
    pub function: u32,
}

/// Names that the driver's setup left in the host's registry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RegistryInfo {
    /// The adapter, as Windows shows it.
    pub adapter: String,
    /// The version of the video BIOS.
    pub bios: String,
    /// The kind of digital-analogue converter.
    pub dac: String,
    /// The chip.
    pub chip: String,
}

/// Versions of the hardware.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GpuVersion {
    /// The version of the video BIOS.
    pub bios: String,
    /// The GPU's architecture.
    pub architecture: String,
}

/// Typed queries: who the adapter is. Errors are those of [`Adapter::query`].
impl Adapter {
    /// What kind of adapter this is (query types 57 and 15).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn adapter_type(&self) -> Result<AdapterType, Error> {
        self.query::<D3DKMT_ADAPTERTYPE>(|_| ()).map(|raw| AdapterType::from_bits_retain(raw.word()))
    }

    /// How many linked physical adapters stand behind this one (query type 30). Some hosts say 0.
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn physical_adapter_count(&self) -> Result<u32, Error> {
        self.query::<D3DKMT_PHYSICAL_ADAPTER_COUNT>(|_| ()).map(|raw| raw.Count)
    }

    /// The hardware ids of a physical adapter (query type 31).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for an index out of range.
    pub fn device_ids(&self, physical_adapter: u32) -> Result<DeviceIds, Error> {
        let raw = self.query::<D3DKMT_QUERY_DEVICE_IDS>(|raw| raw.PhysicalAdapterIndex = physical_adapter)?;
        let ids = raw.DeviceIds;
        Ok(DeviceIds {
            vendor: ids.VendorID,
            device: ids.DeviceID,
            sub_vendor: ids.SubVendorID,
            sub_system: ids.SubSystemID,
            revision: ids.RevisionID,
            bus_type: ids.BusType,
        })
    }

    /// The place on the host's bus (query types 53 and 6).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn address(&self) -> Result<AdapterAddress, Error> {
        self.query::<D3DKMT_ADAPTERADDRESS>(|_| ()).map(|raw| AdapterAddress {
            bus: raw.BusNumber,
            device: raw.DeviceNumber,
            function: raw.FunctionNumber,
        })
    }

    /// The GUID of the adapter's class or instance, as the driver sees fit (query types 52 and 4).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn adapter_guid(&self) -> Result<GUID, Error> {
        self.query::<GUID>(|_| ())
    }

    /// A text that names this adapter alone, in the form of a GUID (query type 60).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn unique_guid(&self) -> Result<String, Error> {
        self.query::<D3DKMT_QUERY_ADAPTER_UNIQUE_GUID>(|_| ())
            .map(|raw| utf16::decode(&raw.AdapterUniqueGUID))
    }

    /// Names from the host's registry (query types 54 and 8).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn registry_info(&self) -> Result<RegistryInfo, Error> {
        self.query::<D3DKMT_ADAPTERREGISTRYINFO>(|_| ()).map(|raw| RegistryInfo {
            adapter: utf16::decode(&raw.AdapterString),
            bios: utf16::decode(&raw.BiosString),
            dac: utf16::decode(&raw.DacType),
            chip: utf16::decode(&raw.ChipType),
        })
    }

    /// The versions of a physical adapter's hardware (query type 64).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn gpu_version(&self, physical_adapter: u32) -> Result<GpuVersion, Error> {
        let raw = self.query::<D3DKMT_GPUVERSION>(|raw| raw.PhysicalAdapterIndex = physical_adapter)?;
        Ok(GpuVersion {
            bios: utf16::decode(&raw.BiosVersion),
            architecture: utf16::decode(&raw.GpuArchitecture),
        })
    }

    /// Whether the guest is a container with restricted access to the GPU (query type 68).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn is_secure_container(&self) -> Result<bool, Error> {
        self.query::<D3DKMT_PARAVIRTUALIZATION>(|_| ()).map(|raw| raw.SecureContainer != 0)
    }

    /// How often protected content was torn down (query type 36).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn protection_teardown_count(&self) -> Result<u32, Error> {
        self.query_as(query_types!(KMTQAITYPE_QUERY_HW_PROTECTION_TEARDOWN_COUNT), |_: &mut u32| ())
    }

    /// Whether the adapter is still there: `false` once the driver says that it is gone, which is
    /// for good. Other failures do not count.
    #[must_use]
    pub fn is_present(&self) -> bool {
        !matches!(self.adapter_type(), Err(error) if error.is_device_removed())
    }
}
