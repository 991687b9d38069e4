//! The escapes that the compute runtime makes. Sizes and offsets were measured with release
//! 22.43.24595.41.
//!
//! A header of 16 bytes, `{u32 size, u32 checksum, u32 code, u32 0}`, and then what the code wants.

use wsl_compute_format::{Representation, Structure};

use super::ProcessRecord;
use crate::host::clock::ClockData;
use crate::sync::lock;
use crate::wire::{get, put};

const CODE: usize = 8;
/// Where what follows the header begins.
const BODY: usize = 16;

/// The address partition of a process.
const PARTITION: u32 = 2;
/// The clocks of GPU and processor.
const TIMESTAMPS: u32 = 12;

const GET_PARTITION: u32 = 28;
const SET_PARTITION: u32 = 29;
/// Where the partition is: behind the action and a word that means nothing.
const PARTITION_AT: usize = 24;
/// A word behind it.
const PARTITION_TAIL: usize = 8;

const GET_TIMESTAMPS: u32 = 25;
const TIMESTAMPS_SIZE: usize = 56;
const GPU_TICKS: usize = 24;
const CPU_TICKS: usize = 32;
const GPU_FREQUENCY: usize = 40;
const CPU_FREQUENCY: usize = 48;

/// Answers in place, or refuses.
pub(super) fn answer(process: &ProcessRecord, now: ClockData, data: &mut [u8]) -> Option<()> {
    if data.len() < BODY + size_of::<u32>() {
        return None;
    }
    let action: u32 = get(data, BODY);
    match (get::<u32>(data, CODE), action) {
        (TIMESTAMPS, GET_TIMESTAMPS) if data.len() >= TIMESTAMPS_SIZE => {
            timestamps(now, data);
            Some(())
        }
        (PARTITION, GET_PARTITION | SET_PARTITION) => partition(process, action, data),
        _ => None,
    }
}

fn timestamps(now: ClockData, data: &mut [u8]) {
    // The function gives way to a return code, and 0 is success.
    put(data, BODY, 0_u32);
    put(data, GPU_TICKS, now.gpu_counter);
    put(data, CPU_TICKS, now.cpu_counter);
    put(data, GPU_FREQUENCY, now.gpu_frequency);
    put(data, CPU_FREQUENCY, ClockData::CPU_FREQUENCY);
}

/// A process divides its GPU addresses once, and each of its runtimes learns of it: zeros until then.
fn partition(process: &ProcessRecord, action: u32, data: &mut [u8]) -> Option<()> {
    let end = data.len().checked_sub(PARTITION_TAIL)?;
    let room = data.get_mut(PARTITION_AT..end)?;
    let mut known = lock(process);
    if action == SET_PARTITION {
        Representation::read(Structure::Partition, room)?;
        *known = room.to_vec();
    } else if known.is_empty() {
        room.fill(0);
    } else {
        room.get_mut(..known.len())?.copy_from_slice(&known);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{CODE, GPU_TICKS, PARTITION_AT, answer};
    use crate::host::clock::ClockData;
    use crate::wire::{get, put};
    use std::sync::Mutex;
    use wsl_compute_format::{Structure, Writer, ids, write};

    const NOW: ClockData = ClockData { gpu_frequency: 19_200_000, gpu_counter: 1234, cpu_counter: 99 };

    fn request(code: u32, action: u32, size: usize) -> Vec<u8> {
        let mut data = vec![0; size];
        put(&mut data, CODE, code);
        put(&mut data, 16, action);
        data
    }

    #[test]
    fn both_clocks_are_told_with_their_frequencies() {
        let mut data = request(12, 25, 56);
        assert_eq!(answer(&Mutex::default(), NOW, &mut data), Some(()));
        assert_eq!(get::<u32>(&data, 16), 0);
        let told: [u64; 4] = [24, 32, 40, 48].map(|offset| get(&data, offset));
        assert_eq!(told, [1234, 99, 19_200_000, 10_000_000]);
        assert_eq!(get::<u64>(&data, GPU_TICKS), 1234);
    }

    #[test]
    fn a_partition_is_zeros_until_it_is_set_and_then_the_same_for_all() {
        let process = Mutex::default();
        let size = PARTITION_AT + Structure::Partition.size() + 8;
        let mut first = request(2, 28, size);
        first[PARTITION_AT..].fill(0xaa);
        assert_eq!(answer(&process, NOW, &mut first), Some(()));
        assert!(first[PARTITION_AT..size - 8].iter().all(|byte| *byte == 0));

        let mut tokens = Writer::new();
        tokens.structure(ids::S_GMM_GFX_PARTITIONING, 0, |partition| {
            partition.structure(ids::PARTITION_SVM, 0, |heap| heap.qword(ids::HEAP_LIMIT, 0x7fff_ffff_ffff));
        });
        let mut set = request(2, 29, size);
        assert!(write(Structure::Partition, &tokens.into_bytes(), &mut set[PARTITION_AT..size - 8]));
        let sent = set.clone();
        assert_eq!(answer(&process, NOW, &mut set), Some(()));
        assert_eq!(set, sent);
        let mut again = request(2, 28, size);
        assert_eq!(answer(&process, NOW, &mut again), Some(()));
        assert_eq!(again[PARTITION_AT..], sent[PARTITION_AT..]);
    }

    #[test]
    fn what_is_not_known_or_too_short_is_refused() {
        let process = Mutex::default();
        for (code, action, size) in
            [(12, 25, 55), (12, 24, 56), (2, 27, 336), (2, 29, 336), (2, 28, 31), (3, 28, 336), (0, 0, 19)]
        {
            let mut data = vec![0; size];
            if size >= 20 {
                data = request(code, action, size);
            }
            assert_eq!(answer(&process, NOW, &mut data), None, "{code} {action} {size}");
        }
    }
}
