//! What an adapter is: kind, names, numbers, memory.

use std::mem::offset_of;

use d3dkmt_sys::raw::{
    D3DKMT_ADAPTERADDRESS, D3DKMT_ADAPTERREGISTRYINFO, D3DKMT_DEVICE_IDS, D3DKMT_QUERY_ADAPTER_UNIQUE_GUID,
    D3DKMT_QUERY_DEVICE_IDS, D3DKMT_SEGMENTGROUPSIZEINFO, D3DKMT_SEGMENTSIZEINFO, GUID,
};

use super::{Outcome, caps, exactly};
use crate::host::Adapter;
use crate::wire::{get, put, put_wide};

impl Adapter {
    /// The guest driver changes some of these bits before the caller sees them.
    pub(super) fn adapter_type(&self, buffer: &mut [u8]) -> Outcome {
        let model = &self.model;
        let bits = [
            (0, model.render),
            (2, model.software),
            (4, model.discrete),
            (5, model.integrated),
            (10, model.detachable),
            (11, model.compute_only),
        ];
        caps::word(buffer, bits.iter().fold(0, |word, &(bit, set)| word | u32::from(set) << bit))
    }

    pub(super) fn segment_size(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_SEGMENTSIZEINFO>(buffer)?;
        self.put_segment_size(buffer);
        Ok(())
    }

    fn put_segment_size(&self, buffer: &mut [u8]) {
        let memory = &self.model.memory;
        put(buffer, offset_of!(D3DKMT_SEGMENTSIZEINFO, DedicatedVideoMemorySize), memory.dedicated.0);
        put(buffer, offset_of!(D3DKMT_SEGMENTSIZEINFO, DedicatedSystemMemorySize), memory.dedicated_system.0);
        put(buffer, offset_of!(D3DKMT_SEGMENTSIZEINFO, SharedSystemMemorySize), memory.shared.0);
    }

    pub(super) fn segment_group_size(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_SEGMENTGROUPSIZEINFO>(buffer)?;
        self.check_physical(get(buffer, offset_of!(D3DKMT_SEGMENTGROUPSIZEINFO, PhysicalAdapterIndex)))?;
        self.put_segment_size(&mut buffer[offset_of!(D3DKMT_SEGMENTGROUPSIZEINFO, LegacyInfo)..]);
        let [local, non_local] = self.group_sizes;
        put(buffer, offset_of!(D3DKMT_SEGMENTGROUPSIZEINFO, LocalMemory), local);
        put(buffer, offset_of!(D3DKMT_SEGMENTGROUPSIZEINFO, NonLocalMemory), non_local);
        put(buffer, offset_of!(D3DKMT_SEGMENTGROUPSIZEINFO, NonBudgetMemory), self.model.memory.non_budget.0);
        Ok(())
    }

    pub(super) fn guid(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<GUID>(buffer)?;
        buffer.copy_from_slice(&self.model.guid.0);
        Ok(())
    }

    pub(super) fn unique_guid(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_QUERY_ADAPTER_UNIQUE_GUID>(buffer)?;
        put_wide(buffer, 0, 40, &self.model.unique_guid.to_string());
        Ok(())
    }

    pub(super) fn address(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_ADAPTERADDRESS>(buffer)?;
        let hardware = &self.model.hardware;
        put(buffer, offset_of!(D3DKMT_ADAPTERADDRESS, BusNumber), hardware.bus_number);
        put(buffer, offset_of!(D3DKMT_ADAPTERADDRESS, DeviceNumber), hardware.device_number);
        put(buffer, offset_of!(D3DKMT_ADAPTERADDRESS, FunctionNumber), hardware.function_number);
        Ok(())
    }

    pub(super) fn registry_info(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_ADAPTERREGISTRYINFO>(buffer)?;
        let model = &self.model;
        for (offset, text) in [
            (offset_of!(D3DKMT_ADAPTERREGISTRYINFO, AdapterString), &model.name),
            (offset_of!(D3DKMT_ADAPTERREGISTRYINFO, BiosString), &model.bios),
            (offset_of!(D3DKMT_ADAPTERREGISTRYINFO, DacType), &model.dac),
            (offset_of!(D3DKMT_ADAPTERREGISTRYINFO, ChipType), &model.chip),
        ] {
            put_wide(buffer, offset, 260, text);
        }
        Ok(())
    }

    pub(super) fn physical_adapter_count(&self, buffer: &mut [u8]) -> Outcome {
        caps::word(buffer, self.model.physical_adapters)
    }

    pub(super) fn device_ids(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_QUERY_DEVICE_IDS>(buffer)?;
        self.check_physical(get(buffer, offset_of!(D3DKMT_QUERY_DEVICE_IDS, PhysicalAdapterIndex)))?;
        let ids = &mut buffer[offset_of!(D3DKMT_QUERY_DEVICE_IDS, DeviceIds)..];
        let hardware = &self.model.hardware;
        put(ids, offset_of!(D3DKMT_DEVICE_IDS, VendorID), hardware.vendor);
        put(ids, offset_of!(D3DKMT_DEVICE_IDS, DeviceID), hardware.device);
        put(ids, offset_of!(D3DKMT_DEVICE_IDS, SubVendorID), hardware.subvendor);
        put(ids, offset_of!(D3DKMT_DEVICE_IDS, SubSystemID), hardware.subsystem);
        put(ids, offset_of!(D3DKMT_DEVICE_IDS, RevisionID), hardware.revision);
        put(ids, offset_of!(D3DKMT_DEVICE_IDS, BusType), hardware.bus_type);
        Ok(())
    }
}
