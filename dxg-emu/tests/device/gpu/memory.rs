//! Memory as GPUs see it, and what is counted of their work.

use super::*;
use crate::gpu_va::map;
use crate::sync::wait_gpu;

/// The node statistics of the process (6) or of all (5): running time, switches, submitted, completed,
/// preempted, faulted.
fn statistics(gpu: &Gpu, kind: u32, node: u32) -> (u64, u32, [u32; 4]) {
    let mut bytes = vec![0_u8; size_of::<D3DKMT_QUERYSTATISTICS>()];
    bytes[..4].copy_from_slice(&kind.to_le_bytes());
    bytes[4..12].copy_from_slice(&LUID.to_le_bytes());
    bytes[800..804].copy_from_slice(&node.to_le_bytes());
    assert_eq!(call_at(&gpu.env.device, Ioctl::QueryStatistics.request(), bytes.as_mut_ptr().cast()), Ok(0));
    let word = |at: usize| u32::from_le_bytes(bytes[24 + at..][..4].try_into().expect("a word"));
    let time = u64::from(word(0)) | u64::from(word(4)) << 32;
    // Behind running time, switches and 16 preemption counters: 8 kinds of queue packets, then DMA packets.
    let packets = 8 + 4 + 64;
    assert_eq!(
        [word(packets), word(packets + 4)],
        [word(packets + 64), word(packets + 68)],
        "both count alike"
    );
    (time, word(8), [64, 68, 72, 76].map(|at| word(packets + at)))
}

#[test]
fn statistics_count_what_was_done() {
    let (gpu, time) = gpu("", "");
    let (fence, ..) = gpu_fence(&gpu.env);
    assert_eq!(statistics(&gpu, 6, 0), (0, 0, [0; 4]));
    assert_eq!(gpu.submit(&[work(100)]), Ok(0));
    assert_eq!(gpu.submit(&[work(20)]), Ok(0));
    time.advance(micros(100));
    assert_eq!(statistics(&gpu, 6, 0), (1200, 1, [2, 1, 0, 0]), "in units of 100 ns");
    gpu.finish();
    assert_eq!(statistics(&gpu, 6, 0), (1200, 1, [2, 2, 0, 0]));
    assert_eq!(statistics(&gpu, 5, 0), statistics(&gpu, 6, 0), "nobody else works");
    assert_eq!(statistics(&gpu, 5, 1), (0, 0, [0; 4]));
    assert_eq!(wait_gpu(&gpu.env, fence, 9), Ok(0));
    assert_eq!(gpu.submit(&[Command::Write32 { value: 0, destination: 2 }]), Ok(0));
    time.advance(micros(5));
    assert_eq!(statistics(&gpu, 6, 0).2, [3, 2, 0, 0], "it waits");
    assert_eq!(crate::sync::signal_cpu(&gpu.env, fence, 9, 0), Ok(0));
    time.advance(micros(5));
    assert_eq!(statistics(&gpu, 6, 0).2, [3, 2, 0, 1]);
}

#[test]
fn zero_pages_swallow_writes_and_read_as_zeros() {
    let (gpu, _) = gpu("", "");
    let (mapped, zeros, _) = map(&gpu.fixture, 0, 0, 0, 2, 1 | 4);
    assert!(mapped.is_ok());
    gpu.set(0, 0x5555);
    let fill = Command::Fill { pattern: 9, destination: zeros, length: 8192 };
    let copy = Command::Copy { destination: gpu.base, source: zeros + 4092, length: 8 };
    assert_eq!(gpu.submit(&[fill, copy]), Ok(0));
    assert_eq!((gpu.finish(), gpu.at(0)), (1, 0));
}

#[test]
fn memory_that_is_read_only_or_not_resident_faults() {
    for case in 0..3 {
        let (gpu, _) = gpu("", "");
        let allocation = gpu.fixture.create(8192);
        if case != 1 {
            assert!(gpu.fixture.make_resident(&[allocation]).0.is_ok());
        }
        let protection = if case == 2 { 8 } else { u64::from(case == 1) };
        let (mapped, address, _) = map(&gpu.fixture, 0, allocation, 0, 2, protection);
        assert!(mapped.is_ok());
        let read = Command::Copy { destination: gpu.base, source: address + 4090, length: 8 };
        let write = Command::Write32 { value: 1, destination: address + 4096 };
        assert_eq!(gpu.submit(&[read, gpu.write(8, 1), write]), Ok(0));
        gpu.finish();
        let expected = match case {
            0 => (7, address + 4096, 3),
            _ => (7, address + 4090, 2),
        };
        assert_eq!((gpu.state(gpu.env.on), gpu.at(8)), (expected, u64::from(case == 0)), "case {case}");
    }
}

#[test]
fn a_range_goes_through_what_is_mapped_side_by_side() {
    let (gpu, _) = gpu("", "");
    let (one, other) = (gpu.fixture.create(4096), gpu.fixture.create(8192));
    assert!(gpu.fixture.make_resident(&[one, other]).0.is_ok());
    let base = 0x12_3456_0000;
    assert!(map(&gpu.fixture, base, one, 0, 1, 1).0.is_ok());
    assert!(map(&gpu.fixture, base + 4096, other, 1, 1, 1).0.is_ok());
    let fill = Command::Fill { pattern: 0x0101_0101, destination: base + 4088, length: 16 };
    let copy = Command::Copy { destination: gpu.base + 1, source: base + 4085, length: 22 };
    assert_eq!(gpu.submit(&[fill, copy]), Ok(0));
    gpu.finish();
    assert_eq!([0, 8, 16].map(|at| gpu.at(at)), [0x0101_0101_0000_0000, 0x0101_0101_0101_0101, 0x0101_0101]);
    gpu.fixture.destroy_one(other);
    assert_eq!(gpu.submit(&[Command::Write32 { value: 1, destination: base + 4096 }]), Ok(0));
    gpu.finish();
    assert_eq!(gpu.state(gpu.env.on).1, base + 4096, "a mapping dies with its allocation");
}

#[test]
fn memory_of_the_programs_own_is_read_written_and_added_to() {
    let (gpu, _) = gpu("", "");
    let layout = std::alloc::Layout::from_size_align(8192, 4096).expect("well formed");
    // SAFETY: not of size 0; freed by nobody, as the GPU may use it until the process ends.
    let own = unsafe { std::alloc::alloc_zeroed(layout) };
    let mut info = D3DDDI_ALLOCATIONINFO2::default();
    let mut size = 8192_u64;
    info.anon_1.pSystemMem = own.cast();
    info.pPrivateDriverData = (&raw mut size).cast();
    info.PrivateDriverDataSize = 8;
    let mut argument =
        D3DKMT_CREATEALLOCATION { hDevice: gpu.env.on, NumAllocations: 1, ..Default::default() };
    argument.anon_2.pAllocationInfo2 = &raw mut info;
    // SAFETY: the flags are 32 bits.
    unsafe { (&raw mut argument.Flags).cast::<u32>().write(1 << 5) };
    assert_eq!(call(&gpu.env.device, Ioctl::CreateAllocation2, &mut argument), Ok(0));
    assert!(gpu.fixture.make_resident(&[info.hAllocation]).0.is_ok());
    let (mapped, address, _) = map(&gpu.fixture, 0, info.hAllocation, 0, 2, 1);
    assert!(mapped.is_ok());
    // SAFETY: our own.
    unsafe { own.add(4096).cast::<u64>().write_volatile(40) };
    let add = Command::Add64 { destination: address + 4096, value: 2, old: address + 8 };
    let copy = Command::Copy { destination: gpu.base, source: address + 4096, length: 8 };
    assert_eq!(gpu.submit(&[add, copy, Command::Write32 { value: 7, destination: address }]), Ok(0));
    gpu.finish();
    // SAFETY: our own, and the GPU is done.
    let words = unsafe { [own.cast::<u64>().read_volatile(), own.add(8).cast::<u64>().read_volatile()] };
    assert_eq!((words, gpu.at(0)), ([7, 40], 42));
}
