//! What the kernel-mode driver of an Intel GPU knows of it and tells the compute runtime.

use serde::Deserialize;

use crate::machine::{AdapterModel, ByteSize, IntelFeatures, MachineError};

/// An Intel GPU.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntelModel {
    /// The product family, as the kernel-mode driver numbers it: 33 is Tiger Lake.
    pub platform: u32,
    /// The family of the render core: 18 is Gen12 LP.
    pub render_family: u32,
    /// Slices.
    pub slices: u32,
    /// Sub-slices of a slice.
    pub sub_slices: u32,
    /// Execution units of a sub-slice.
    pub eus: u32,
    /// Threads of an execution unit.
    pub threads_per_eu: u32,
    /// The third cache.
    #[serde(default)]
    pub l3: ByteSize,
    /// Its banks.
    #[serde(default)]
    pub l3_banks: u32,
    /// MiB of the area where a context is saved that is interrupted.
    #[serde(default)]
    pub context_save_mib: u32,
    /// Ticks in a second of the clock that the driver tells of, if not those of timestamps.
    pub oa_frequency: Option<u64>,
    /// What it has.
    #[serde(default)]
    pub features: IntelFeatures,
    /// How GPU virtual addresses are divided.
    pub partition: PartitionModel,
}

/// How a process's GPU virtual addresses are divided.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartitionModel {
    /// Addresses that are the processor's too.
    pub svm: HeapModel,
    /// For pages of 4 KiB.
    pub standard: HeapModel,
    /// For pages of 64 KiB.
    pub standard_64k: HeapModel,
    /// For what is reached by offsets of 32 bits.
    pub heap32: [HeapModel; 4],
}

/// A range of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeapModel {
    /// The first.
    pub base: u64,
    /// The last.
    pub limit: u64,
}

impl IntelModel {
    /// What the schema alone cannot say. Zeros and addresses that cannot be make the runtime crash.
    pub(crate) fn check(&self, adapter: &AdapterModel) -> Result<(), MachineError> {
        for (key, number, limit) in [
            ("platform", self.platform, u32::MAX),
            ("render_family", self.render_family, u32::MAX),
            ("slices", self.slices, 10),
            ("sub_slices", self.sub_slices, 16),
            ("eus", self.eus, 32),
            ("threads_per_eu", self.threads_per_eu, 16),
        ] {
            if !(1..=limit).contains(&number) {
                return Err(MachineError::value(key, format!("a number from 1 to {limit} is wanted")));
            }
        }
        if self.oa_frequency == Some(0) {
            return Err(MachineError::value("oa_frequency", "a clock that stands still is none"));
        }
        let top = 1_u64.checked_shl(adapter.gpu_mmu.address_bits).unwrap_or(u64::MAX);
        let PartitionModel { svm, standard, standard_64k, heap32 } = &self.partition;
        let mut heaps = vec![
            ("svm".to_owned(), svm),
            ("standard".to_owned(), standard),
            ("standard_64k".to_owned(), standard_64k),
        ];
        heaps.extend(heap32.iter().enumerate().map(|(index, heap)| (format!("heap32[{index}]"), heap)));
        for (key, heap) in &heaps {
            if heap.base >= heap.limit || heap.limit >= top {
                let problem = "the last address lies above the first and within the GPU's address space";
                return Err(MachineError::value(&format!("partition.{key}"), problem));
            }
        }
        heaps.sort_by_key(|(_, heap)| heap.base);
        for pair in heaps.windows(2) {
            if pair[0].1.limit >= pair[1].1.base {
                let problem = format!("it lies in {}", pair[0].0);
                return Err(MachineError::value(&format!("partition.{}", pair[1].0), problem));
            }
        }
        Ok(())
    }
}
