//! Statistics, kind by kind.

use crate::common::*;
use crate::query::{DGPU, IGPU};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::InProcess;

const RESULT: usize = 24;
const WHICH: usize = 800;

/// The whole structure after a query of a kind, with segment, node, group or linked GPU `which`.
fn statistics(device: &InProcess, adapter: u64, kind: u32, which: u32) -> Result<Vec<u8>> {
    let mut bytes = vec![0x5a; size_of::<D3DKMT_QUERYSTATISTICS>()];
    bytes[..4].copy_from_slice(&kind.to_le_bytes());
    bytes[4..12].copy_from_slice(&adapter.to_le_bytes());
    bytes[16..24].fill(0);
    bytes[WHICH..WHICH + 4].copy_from_slice(&which.to_le_bytes());
    let before = bytes.clone();
    let result = call_at(device, Ioctl::QueryStatistics.request(), bytes.as_mut_ptr().cast());
    match result {
        Ok(status) => {
            assert_eq!(status, 0);
            assert_eq!(bytes[..RESULT], before[..RESULT], "the question stays");
            assert_eq!(bytes[WHICH..], before[WHICH..]);
            Ok(bytes)
        }
        Err(error) => {
            assert!(bytes == before, "a refusal writes nothing");
            Err(error)
        }
    }
}

fn word(bytes: &[u8], offset: usize) -> u32 {
    u32::from_le_bytes(bytes[RESULT + offset..][..4].try_into().expect("a word"))
}

fn long(bytes: &[u8], offset: usize) -> u64 {
    u64::from_le_bytes(bytes[RESULT + offset..][..8].try_into().expect("two words"))
}

#[test]
fn an_adapter_counts_its_segments_and_engines() {
    let device = open("");
    for (kind, offsets) in [(0, [0, 4]), (2, [0, 4])] {
        let bytes = statistics(&device, DGPU, kind, 0).expect("answers");
        assert_eq!(offsets.map(|offset| word(&bytes, offset)), [2, 6], "kind {kind}");
        assert_eq!(word(&bytes, 8), 0, "no outputs");
    }
    let bytes = statistics(&device, IGPU, 1, 0).expect("answers");
    assert_eq!(word(&bytes, 0), 4, "engines, for a process");
}

#[test]
fn segments_say_what_they_are_and_how_full() {
    let device = open("");
    let local = statistics(&device, DGPU, 3, 0).expect("answers");
    assert_eq!([long(&local, 0), long(&local, 8), long(&local, 16)], [16 << 30, 1200 << 20, 1200 << 20]);
    assert_eq!((word(&local, 40), long(&local, 104)), (0, 0), "no aperture, no system memory");
    let shared = statistics(&device, DGPU, 3, 1).expect("answers");
    assert_eq!((word(&shared, 40), long(&shared, 104)), (1, 1));
    assert!(statistics(&device, DGPU, 4, 1).expect("answers")[RESULT..WHICH].iter().all(|byte| *byte == 0));
    for kind in [3, 4] {
        assert_eq!(statistics(&device, DGPU, kind, 2), Err(Errno::EINVAL));
    }
}

#[test]
fn engines_run_as_much_as_the_machine_says() {
    let device = open("");
    let first = long(&statistics(&device, DGPU, 5, 0).expect("answers"), 0);
    std::thread::sleep(std::time::Duration::from_millis(50));
    let bytes = statistics(&device, DGPU, 5, 0).expect("answers");
    let ran = long(&bytes, 0) - first;
    assert!((25_000..500_000).contains(&ran), "5 % of 50 ms and more, in units of 100 ns: {ran}");
    assert_eq!(long(&bytes, 272), long(&bytes, 0), "all of it for the system");
    assert_eq!((word(&bytes, 544), long(&bytes, 552)), (0, 2_235_000_000));
    assert_eq!(long(&statistics(&device, DGPU, 5, 1).expect("answers"), 0), 0, "an idle engine");
    assert_eq!(long(&statistics(&device, DGPU, 6, 0).expect("answers"), 0), 0, "nothing for this process");
    for kind in [5, 6] {
        assert_eq!(statistics(&device, DGPU, kind, 6), Err(Errno::EINVAL));
    }
}

#[test]
fn a_process_has_a_budget_where_it_has_the_adapter_open() {
    let device = open("");
    assert_eq!(long(&statistics(&device, DGPU, 9, 0).expect("answers"), 0), 0);
    open_adapter(&device, DGPU).expect("opens");
    assert_eq!(long(&statistics(&device, DGPU, 9, 0).expect("answers"), 0), 14 << 30);
    assert_eq!(statistics(&device, DGPU, 9, 2), Err(Errno::EINVAL));
}

#[test]
fn a_linked_gpu_has_sensors_and_versions() {
    let device = open("");
    let bytes = statistics(&device, DGPU, 10, 0).expect("answers");
    assert_eq!((long(&bytes, 8), word(&bytes, 56)), (10_501_000_000, 515), "memory clock, temperature");
    assert_eq!(word(&bytes, 64 + 24), 3300, "highest fan speed");
    assert_eq!(&bytes[RESULT + 104 + 68..][..6], b"A\0d\0a\0", "the architecture");
    assert_eq!(statistics(&device, DGPU, 10, 1), Err(Errno::EINVAL));
}

#[test]
fn kinds_without_an_answer_are_refused() {
    let device = open("");
    for kind in [7, 8, 11, 19, 20, u32::MAX] {
        assert_eq!(statistics(&device, DGPU, kind, 0), Err(Errno::EINVAL), "kind {kind}");
    }
}
