//! Statistics over the wire.

use core::time::Duration;

use d3dkmt_sys::raw::D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION;
use d3dkmt_sys::{Errno, Ioctl};

use super::script::{Asked, device, put, put_u64};
use crate::error::{BadAnswer, Cause};
use crate::{ClientHint, Dxg, Luid, MemoryGroup, StatisticsKind, StatisticsQuery};

/// Where the result and the index are.
const RESULT: usize = 24;
const INDEX: usize = 800;

const LUID: Luid = Luid::new(1, 2);

/// A device whose host writes the words of an answer and leaves the rest as it came.
fn answering(kind: u32, process: u32, index: u32, words: &'static [(usize, u64)]) -> Dxg {
    let (dxg, _) = device(move |asked: &mut Asked<'_>| {
        assert_eq!(asked.ioctl, Ioctl::QueryStatistics);
        assert_eq!((asked.u32(0), asked.u32(4), asked.u32(8)), (kind, 2, 1));
        assert_eq!((asked.u32(16), asked.u32(20), asked.u32(INDEX)), (process, 0, index));
        for &(at, value) in words {
            put_u64(asked.argument, RESULT + at, value);
        }
        // The driver clears the process on the way back.
        put_u64(asked.argument, 16, 0);
        Ok(0)
    });
    dxg
}

#[test]
fn an_unknown_luid_is_not_found_although_the_driver_reports_success() {
    let (dxg, _) = device(|_| Ok(0));
    let error = dxg.adapter_statistics(LUID).unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::NothingWritten));
    assert!(error.is_not_found());
    assert!(dxg.node_statistics(LUID, 0).unwrap_err().is_not_found());
    assert!(dxg.process_statistics(LUID, None).unwrap_err().is_not_found());
}

#[test]
fn an_answer_of_zeros_is_an_answer() {
    let dxg = answering(3, 0, 4, &[(0, 0), (8, 0)]);
    let segment = dxg.segment_statistics(LUID, 4).unwrap();
    assert_eq!(segment, crate::SegmentStatistics::default());
}

#[test]
fn an_adapter_says_what_it_consists_of() {
    let (dxg, _) = device(|asked| {
        put_u64(asked.argument, RESULT, 5 << 32 | 3);
        put_u64(asked.argument, RESULT + 8, 1 << 32 | 2);
        put(asked.argument, RESULT + 16, 9);
        put_u64(
            asked.argument,
            RESULT
                + core::mem::offset_of!(d3dkmt_sys::raw::D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION, Flags),
            0xff6,
        );
        Ok(0)
    });
    let adapter = dxg.adapter_statistics(LUID).unwrap();
    assert_eq!((adapter.segment_count, adapter.node_count, adapter.source_count), (3, 5, 2));
    assert_eq!((adapter.hang_count, adapter.memory_group_count, adapter.supports_demotion), (9, 2, true));
}

#[test]
fn a_segment_is_shared_by_its_aperture_or_its_properties() {
    let own = answering(3, 0, 1, &[(0, 100), (8, 50), (16, 40), (24, 7), (32, 2 << 32 | 3)]);
    let segment = own.segment_statistics(LUID, 1).unwrap();
    assert_eq!((segment.commit_limit, segment.bytes_committed, segment.bytes_resident), (100, 50, 40));
    assert_eq!(
        (segment.bytes_evicted, segment.allocations_committed, segment.allocations_resident),
        (7, 3, 2)
    );
    assert!(!segment.is_shared());
    let aperture = answering(3, 0, 0, &[(0, 1), (40, 1)]);
    assert!(aperture.segment_statistics(LUID, 0).unwrap().is_shared());
    let system = answering(3, 0, 0, &[(0, 1), (104, 1)]);
    assert!(system.segment_statistics(LUID, 0).unwrap().is_shared());
}

#[test]
fn an_engine_tells_its_time_in_100_ns_and_its_frequency() {
    let dxg = answering(5, 0, 2, &[(0, 15), (8, 4), (272, 3), (544, 0), (552, 1_000_000)]);
    let node = dxg.node_statistics(LUID, 2).unwrap();
    assert_eq!(node.global.running_time, Duration::from_nanos(1500));
    assert_eq!((node.global.context_switches, node.system.running_time), (4, Duration::from_nanos(300)));
    assert_eq!(node.perf.frequency, 1_000_000);
}

#[test]
fn a_process_is_named_by_its_pid_or_is_the_caller() {
    let dxg = answering(6, 4711, 3, &[(0, 10_000_000)]);
    let own = dxg.process_node_statistics(LUID, Some(4711), 3).unwrap();
    assert_eq!(own.running_time, Duration::from_secs(1));
    let dxg = answering(9, 0, 1, &[(0, 1), (8, 2), (16, 3), (24, 4)]);
    let group = dxg.process_segment_group_statistics(LUID, None, MemoryGroup::NonLocal).unwrap();
    assert_eq!((group.budget, group.requested, group.usage, group.demoted), (1, 2, 3, [4, 0, 0, 0, 0]));
    let dxg = answering(2, 0, 0, &[(0, 2 << 32 | 1), (8, 3)]);
    let process = dxg.process_adapter_statistics(LUID, None).unwrap();
    assert_eq!((process.segment_count, process.node_count, process.source_count), (1, 2, 3));
    assert_eq!(process.client_hint, ClientHint::UNKNOWN);
    let dxg = answering(1, 8, 0, &[(0, 1), (8, 77)]);
    assert_eq!(dxg.process_statistics(LUID, Some(8)).unwrap().bytes_allocated, 77);
}

#[test]
fn resident_bytes_of_a_process_are_a_sum_that_cannot_overflow() {
    // The five preferences have their bytes at 48 and on by 16, all others at 128.
    let dxg = answering(4, 0, 6, &[(0, 9), (48, 1), (64, 2), (80, 3), (96, 4), (112, 5), (128, 6)]);
    let segment = dxg.process_segment_statistics(LUID, None, 6).unwrap();
    assert_eq!((segment.bytes_committed, segment.bytes_resident), (9, 21));
    let dxg = answering(4, 0, 6, &[(0, 9), (48, u64::MAX), (128, 6)]);
    assert_eq!(dxg.process_segment_statistics(LUID, None, 6).unwrap().bytes_resident, u64::MAX);
}

#[test]
fn a_physical_adapter_may_leave_its_own_index_unwritten() {
    let dxg = answering(10, 0, 1, &[(8, 9_000), (56, 450), (88, 3000)]);
    let adapter = dxg.physical_adapter_statistics(LUID, 1).unwrap();
    assert_eq!((adapter.perf.memory_frequency, adapter.perf.temperature), (9_000, 450));
    assert_eq!(adapter.perf_caps.max_fan_rpm, 3000);
    assert_eq!(adapter.version.bios, "");
}

#[test]
fn what_marks_an_unwritten_answer_never_reaches_the_caller() {
    let query = StatisticsQuery::about(StatisticsKind::VIDPN_SOURCE, 5);
    let first = answering(7, 0, 5, &[(0, 1)]).statistics(LUID, query).unwrap();
    let words: D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION = first.read();
    assert_eq!((words.Frame, words.QueuedPresent, words.Padding), (1, 0, 0));
    let second = answering(7, 0, 5, &[(8, 1)]).statistics(LUID, query).unwrap();
    let words: D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION = second.read();
    assert_eq!((words.Frame, words.CancelledFrame, words.QueuedPresent), (0, 0, 1));
}

#[test]
fn a_process_without_the_device_is_an_error_of_the_drivers() {
    let (dxg, _) = device(|_| Err(Errno::EINVAL));
    let error = dxg.process_statistics(LUID, Some(1)).unwrap_err();
    assert_eq!(error.errno(), Some(Errno::EINVAL));
    assert!(!error.is_not_found());
}
