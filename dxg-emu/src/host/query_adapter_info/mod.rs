//! Everything that can be asked about an adapter.
//!
//! The policy: a type with a structure wants a buffer of exactly its size
//! (`STATUS_INVALID_PARAMETER` otherwise), an index out of range is `STATUS_INVALID_PARAMETER`, a
//! name that the machine does not give is `STATUS_OBJECT_NAME_NOT_FOUND`, and a type that is not
//! listed here is `STATUS_INVALID_PARAMETER`, as from a host too old to know it. A refusal leaves the
//! buffer as it came.

mod caps;
mod driver;
mod engine;
mod hardware;
mod sensors;

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::KMTQUERYADAPTERINFOTYPE as Kind;

use crate::host::Adapter;

pub(super) use engine::put_node_perf;

type Outcome = Result<(), NtStatus>;

impl Adapter {
    /// Answers in place.
    pub(crate) fn query_adapter_info(&self, kind: Kind, buffer: &mut [u8]) -> NtStatus {
        match self.answer(kind, buffer) {
            Ok(()) => NtStatus::SUCCESS,
            Err(status) => self.host.judge(status),
        }
    }

    fn answer(&self, kind: Kind, buffer: &mut [u8]) -> Outcome {
        match kind {
            Kind::KMTQAITYPE_UMDRIVERPRIVATE => self.umd_private_data(buffer),
            Kind::KMTQAITYPE_UMDRIVERNAME => self.umd_name(buffer),
            Kind::KMTQAITYPE_UMOPENGLINFO => self.opengl(buffer),
            Kind::KMTQAITYPE_CHECKDRIVERUPDATESTATUS | Kind::KMTQAITYPE_CHECKDRIVERUPDATESTATUS_RENDER => {
                self.driver_update_status(buffer)
            }
            Kind::KMTQAITYPE_DRIVERVERSION | Kind::KMTQAITYPE_DRIVERVERSION_RENDER => {
                self.driver_model(buffer)
            }
            Kind::KMTQAITYPE_UMD_DRIVER_VERSION => self.umd_version(buffer),
            Kind::KMTQAITYPE_KMD_DRIVER_VERSION => self.kmd_version(buffer),
            Kind::KMTQAITYPE_DRIVER_DESCRIPTION | Kind::KMTQAITYPE_DRIVER_DESCRIPTION_RENDER => {
                self.driver_description(buffer)
            }
            Kind::KMTQAITYPE_QUERYREGISTRY => self.query_registry(buffer),

            Kind::KMTQAITYPE_GETSEGMENTSIZE => self.segment_size(buffer),
            Kind::KMTQAITYPE_GETSEGMENTGROUPSIZE => self.segment_group_size(buffer),
            Kind::KMTQAITYPE_ADAPTERGUID | Kind::KMTQAITYPE_ADAPTERGUID_RENDER => self.guid(buffer),
            Kind::KMTQAITYPE_QUERY_ADAPTER_UNIQUE_GUID => self.unique_guid(buffer),
            Kind::KMTQAITYPE_ADAPTERADDRESS | Kind::KMTQAITYPE_ADAPTERADDRESS_RENDER => self.address(buffer),
            Kind::KMTQAITYPE_ADAPTERREGISTRYINFO | Kind::KMTQAITYPE_ADAPTERREGISTRYINFO_RENDER => {
                self.registry_info(buffer)
            }
            Kind::KMTQAITYPE_ADAPTERTYPE | Kind::KMTQAITYPE_ADAPTERTYPE_RENDER => self.adapter_type(buffer),
            Kind::KMTQAITYPE_PHYSICALADAPTERCOUNT => self.physical_adapter_count(buffer),
            Kind::KMTQAITYPE_PHYSICALADAPTERDEVICEIDS => self.device_ids(buffer),

            Kind::KMTQAITYPE_VIRTUALADDRESSINFO => self.virtual_address_info(buffer),
            Kind::KMTQAITYPE_QUERY_GPUMMU_CAPS => self.gpu_mmu_caps(buffer),
            Kind::KMTQAITYPE_WDDM_1_2_CAPS | Kind::KMTQAITYPE_WDDM_1_2_CAPS_RENDER => {
                self.wddm_1_2_caps(buffer)
            }
            Kind::KMTQAITYPE_WDDM_1_3_CAPS | Kind::KMTQAITYPE_WDDM_1_3_CAPS_RENDER => {
                self.wddm_1_3_caps(buffer)
            }
            Kind::KMTQAITYPE_WDDM_2_0_CAPS => caps::word(buffer, self.model.caps.wddm_2_0.0),
            Kind::KMTQAITYPE_WDDM_2_7_CAPS => caps::word(buffer, self.model.caps.wddm_2_7.0),
            Kind::KMTQAITYPE_WDDM_2_9_CAPS => caps::word(buffer, self.model.caps.wddm_2_9.0),
            Kind::KMTQAITYPE_WDDM_3_0_CAPS => caps::word(buffer, self.model.caps.wddm_3_0.0),
            Kind::KMTQAITYPE_WDDM_3_1_CAPS => caps::word(buffer, self.model.caps.wddm_3_1.0),
            Kind::KMTQAITYPE_PARAVIRTUALIZATION_RENDER | Kind::KMTQAITYPE_HWDRM_SUPPORT => {
                caps::unsupported(buffer, 1)
            }
            Kind::KMTQAITYPE_QUERY_HW_PROTECTION_TEARDOWN_COUNT
            | Kind::KMTQAITYPE_CROSSADAPTERRESOURCE_SUPPORT
            | Kind::KMTQAITYPE_DRIVERCAPS_EXT => caps::unsupported(buffer, 4),

            Kind::KMTQAITYPE_NODEMETADATA => self.node_metadata(buffer),
            Kind::KMTQAITYPE_NODEPERFDATA => self.node_perf(buffer),
            Kind::KMTQAITYPE_ADAPTERPERFDATA => self.perf(buffer),
            Kind::KMTQAITYPE_ADAPTERPERFDATA_CAPS => self.perf_caps(buffer),
            Kind::KMTQUITYPE_GPUVERSION => self.gpu_version(buffer),
            _ => Err(NtStatus::INVALID_PARAMETER),
        }
    }

    /// Refuses the index of a linked GPU that is not there.
    fn check_physical(&self, index: u32) -> Outcome {
        if self.has_physical(index) { Ok(()) } else { Err(NtStatus::INVALID_PARAMETER) }
    }
}

/// Refuses a buffer that is not exactly of the size of `T`.
fn exactly<T>(buffer: &[u8]) -> Outcome {
    if buffer.len() == size_of::<T>() { Ok(()) } else { Err(NtStatus::INVALID_PARAMETER) }
}
