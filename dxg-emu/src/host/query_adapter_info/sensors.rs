//! Sensors and versions of the hardware.

use std::mem::offset_of;

use d3dkmt_sys::raw::{D3DKMT_ADAPTER_PERFDATA, D3DKMT_ADAPTER_PERFDATACAPS, D3DKMT_GPUVERSION};

use super::{Outcome, exactly};
use crate::host::Adapter;
use crate::wire::{get, put, put_wide};

impl Adapter {
    pub(super) fn perf(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_ADAPTER_PERFDATA>(buffer)?;
        self.check_physical(get(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, PhysicalAdapterIndex)))?;
        self.put_perf(buffer);
        Ok(())
    }

    /// In a `D3DKMT_ADAPTER_PERFDATA` whose index stays as it is.
    pub(in crate::host) fn put_perf(&self, buffer: &mut [u8]) {
        let perf = &self.model.performance;
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, MemoryFrequency), perf.memory_frequency);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, MaxMemoryFrequency), perf.max_memory_frequency);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, MaxMemoryFrequencyOC), perf.max_memory_frequency_oc);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, MemoryBandwidth), perf.memory_bandwidth);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, PCIEBandwidth), perf.pcie_bandwidth);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, FanRPM), perf.fan_rpm);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, Power), perf.power);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, Temperature), perf.temperature);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATA, PowerStateOverride), 0_u8);
    }

    pub(super) fn perf_caps(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_ADAPTER_PERFDATACAPS>(buffer)?;
        self.check_physical(get(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATACAPS, PhysicalAdapterIndex)))?;
        self.put_perf_caps(buffer);
        Ok(())
    }

    /// In a `D3DKMT_ADAPTER_PERFDATACAPS` whose index stays as it is.
    pub(in crate::host) fn put_perf_caps(&self, buffer: &mut [u8]) {
        let perf = &self.model.performance;
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATACAPS, MaxMemoryBandwidth), perf.max_memory_bandwidth);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATACAPS, MaxPCIEBandwidth), perf.max_pcie_bandwidth);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATACAPS, MaxFanRPM), perf.max_fan_rpm);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATACAPS, TemperatureMax), perf.max_temperature);
        put(buffer, offset_of!(D3DKMT_ADAPTER_PERFDATACAPS, TemperatureWarning), perf.warning_temperature);
    }

    pub(super) fn gpu_version(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_GPUVERSION>(buffer)?;
        self.check_physical(get(buffer, offset_of!(D3DKMT_GPUVERSION, PhysicalAdapterIndex)))?;
        self.put_gpu_version(buffer);
        Ok(())
    }

    /// In a `D3DKMT_GPUVERSION` whose index stays as it is.
    pub(in crate::host) fn put_gpu_version(&self, buffer: &mut [u8]) {
        put_wide(buffer, offset_of!(D3DKMT_GPUVERSION, BiosVersion), 32, &self.model.bios);
        put_wide(buffer, offset_of!(D3DKMT_GPUVERSION, GpuArchitecture), 32, &self.model.architecture);
    }
}
