//! Work for the emulated Intel GPUs, submitted as the compute runtime submits it.

#![expect(unsafe_code, reason = "writes commands into locked memory, as a driver does")]

use std::sync::Arc;
use std::time::Duration;

use crate::allocation::Fixture;
use crate::common::*;
use crate::intel::{buffer, create, form, make_resident, map};
use crate::objects::{create_paging_queue, on_handle};
use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode, VirtualClock};
use wsl_compute_format::{Structure, ids};

const LUID: u64 = 0x56a0;
const SIZE: u64 = 1 << 20;
const RENDER: u32 = 0;
const COPY: u32 = 2;
/// What fences of a lost device show.
const LOST: u64 = u64::MAX;
const END: u32 = 0x0500_0000;

/// A device on the machine `intel-dg2` in virtual time, with memory that both sides see.
struct Gpu {
    fixture: Fixture,
    time: VirtualClock,
    memory: *mut u8,
    base: u64,
}

/// A context, and the fence that its submissions raise.
struct Context {
    handle: u32,
    fence: u32,
    value: *mut u64,
    gpu_address: u64,
}

impl Gpu {
    fn new(device_flags: u32) -> Self {
        let (emulator, time) = Emulator::with_virtual_clock(Machine::builtin("intel-dg2").expect("built in"));
        let device = InProcess::open(Arc::clone(&emulator), MemoryMode::Checked).expect("opens");
        let adapter = open_adapter(&device, LUID).expect("opens");
        let mut argument = D3DKMT_CREATEDEVICE::default();
        argument.anon_1.hAdapter = adapter;
        // SAFETY: flags are a plain word.
        argument.Flags = unsafe { std::mem::transmute::<u32, D3DKMT_CREATEDEVICEFLAGS>(device_flags) };
        call(&device, Ioctl::CreateDevice, &mut argument).expect("creates");
        let on = argument.hDevice;
        let queue = create_paging_queue(&device, on).expect("creates").hPagingQueue;
        let fixture = Fixture { device, adapter, on, queue };
        let allocation = create(&fixture, &mut buffer(SIZE, true)).expect("creates");
        make_resident(&fixture, allocation);
        let mut lock = D3DKMT_LOCK2 { hDevice: on, hAllocation: allocation, ..Default::default() };
        call(&fixture.device, Ioctl::Lock2, &mut lock).expect("locks");
        let base = map(&fixture, allocation, 0x8000_0001_0000, SIZE / 4096).expect("maps");
        Self { fixture, time, memory: lock.pData.cast(), base }
    }

    fn context(&self, node: u32) -> Context {
        let device = &self.fixture.device;
        let mut data = form(Structure::Context, |context| context.dword(ids::CONTEXT_PROCESS_ID, 1));
        let mut argument = D3DKMT_CREATECONTEXTVIRTUAL {
            hDevice: self.fixture.on,
            NodeOrdinal: node,
            pPrivateDriverData: data.as_mut_ptr().cast(),
            PrivateDriverDataSize: u32::try_from(data.len()).expect("small"),
            ..Default::default()
        };
        call(device, Ioctl::CreateContextVirtual, &mut argument).expect("creates");
        let mut fence = [0_u64; 12];
        fence[0] = u64::from(self.fixture.on);
        fence[1] = 5;
        call(device, Ioctl::CreateSynchronizationObject2, &mut fence).expect("creates");
        let value = usize::try_from(fence[3]).expect("fits");
        Context {
            handle: argument.hContext,
            fence: u32::try_from(fence[11] & 0xffff_ffff).expect("fits"),
            value: std::ptr::with_exposed_provenance_mut(value),
            gpu_address: fence[4],
        }
    }

    fn put(&self, offset: u64, words: &[u32]) {
        for (word, place) in words.iter().zip(usize::try_from(offset).expect("small") / 4..) {
            // SAFETY: locked, and the GPU does not use it yet.
            unsafe { self.memory.cast::<u32>().add(place).write_volatile(*word) };
        }
    }

    fn word(&self, offset: usize) -> u32 {
        // SAFETY: locked and aligned.
        unsafe { self.memory.add(offset).cast::<u32>().read_volatile() }
    }

    /// Submits what lies at an offset; its fence is to become `value`.
    fn submit(&self, on: &Context, offset: u64, value: u64) -> Result<i32> {
        let mut data = form(Structure::Submission, |header| {
            header.qword(ids::SUBMISSION_FENCE_ADDRESS, on.gpu_address);
            header.qword(ids::SUBMISSION_FENCE_VALUE, value);
        });
        let mut argument = D3DKMT_SUBMITCOMMAND {
            Commands: self.base + offset,
            CommandLength: 64,
            BroadcastContextCount: 1,
            pPrivateDriverData: data.as_mut_ptr().cast(),
            PrivateDriverDataSize: u32::try_from(data.len()).expect("small"),
            ..Default::default()
        };
        argument.BroadcastContext[0] = on.handle;
        call(&self.fixture.device, Ioctl::SubmitCommand, &mut argument)
    }

    /// Waits for a fence as the runtime does; what it shows then.
    fn wait(&self, on: &Context, value: u64) -> u64 {
        let mut argument = D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
            hDevice: self.fixture.on,
            ObjectCount: 1,
            ObjectHandleArray: std::ptr::from_ref(&on.fence).cast_mut(),
            FenceValueArray: std::ptr::from_ref(&value).cast_mut(),
            ..Default::default()
        };
        call(&self.fixture.device, Ioctl::WaitForSynchronizationObjectFromCpu, &mut argument).expect("waits");
        on.value()
    }

    /// Where an offset is, as commands write it: bit 47 carried on.
    fn address(&self, offset: u64) -> [u32; 2] {
        let address = ((self.base + offset) << 16).cast_signed().wrapping_shr(16).cast_unsigned();
        [u32::try_from(address & 0xffff_ffff).expect("half"), u32::try_from(address >> 32).expect("half")]
    }

    fn execution(&self) -> u32 {
        let mut argument = D3DKMT_GETDEVICESTATE {
            hDevice: self.fixture.on,
            StateType: D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_EXECUTION,
            ..Default::default()
        };
        call(&self.fixture.device, Ioctl::GetDeviceState, &mut argument).expect("answers");
        // SAFETY: the member of the union that was asked for.
        unsafe { argument.anon_1.ExecutionState.0 }
    }
}

impl Context {
    fn value(&self) -> u64 {
        // SAFETY: the emulator mapped the page, and it is aligned.
        unsafe { self.value.read_volatile() }
    }
}

#[test]
fn a_batch_writes_its_tag_and_then_the_fence_which_ends_waits() {
    let gpu = Gpu::new(0);
    let context = gpu.context(RENDER);
    let [low, high] = gpu.address(0x100);
    for value in 1..4 {
        gpu.put(0, &[0x7a00_0004, 1 << 14 | 1 << 20, low, high, value, 0, END]);
        assert_eq!(gpu.submit(&context, 0, value.into()), Ok(0));
        assert_eq!(gpu.wait(&context, value.into()), u64::from(value));
        assert_eq!(gpu.word(0x100), value);
    }
    assert_eq!(gpu.execution(), 1);
}

#[test]
fn contexts_of_two_engines_wait_for_each_other_by_semaphores() {
    let gpu = Gpu::new(0);
    let (render, copy) = (gpu.context(RENDER), gpu.context(COPY));
    let ([low, high], [low2, high2]) = (gpu.address(0x100), gpu.address(0x108));
    // Render waits for the copy engine, which waits for the program and for render.
    gpu.put(0, &[0x0e00_c003, 1, low, high, 0, 0x1000_0002, low2, high2, 7, END]);
    gpu.put(0x40, &[0x0e00_c003, 5, low, high, 0, 0x1000_0002, low, high, 1]);
    gpu.put(0x64, &[0x0e00_c003, 7, low2, high2, 0, END]);
    assert_eq!(gpu.submit(&render, 0, 1), Ok(0));
    assert_eq!(gpu.submit(&copy, 0x40, 1), Ok(0));
    gpu.time.advance(Duration::from_millis(1));
    assert_eq!((render.value(), copy.value()), (0, 0));
    gpu.put(0x100, &[5]);
    let fences = (gpu.wait(&copy, 1), gpu.wait(&render, 1));
    assert_eq!(fences, (1, 1));
}

#[test]
fn the_copy_engine_moves_bytes_and_time_passes() {
    let gpu = Gpu::new(0);
    let copy = gpu.context(COPY);
    let ([from, from_high], [to, to_high]) = (gpu.address(0x4_0000), gpu.address(0x8_0000));
    let bytes: Vec<u32> = (0..0x1_0000).collect();
    gpu.put(0x4_0000, &bytes);
    let mut blit = [0; 23];
    blit[..6].copy_from_slice(&[0x5040_0014, 0x3fff, 0, 16 << 16 | 0x4000, to, to_high]);
    (blit[8], blit[9], blit[10], blit[22]) = (0x3fff, from, from_high, END);
    gpu.put(0, &blit);
    let start = gpu.time.now();
    assert_eq!(gpu.submit(&copy, 0, 1), Ok(0));
    assert_eq!(gpu.wait(&copy, 1), 1);
    assert!((0..0x1_0000).all(|index| gpu.word(0x8_0000 + 4 * index) as usize == index));
    assert!(gpu.time.now() - start >= Duration::from_nanos(2000), "256 KiB at 100 GB/s");
}

#[test]
fn circles_lose_the_device_even_where_it_has_no_timeout() {
    let gpu = Gpu::new(1 << 2);
    let context = gpu.context(RENDER);
    let [low, high] = gpu.address(0);
    gpu.put(0, &[0x1880_0101, low, high]);
    assert_eq!(gpu.submit(&context, 0, 1), Ok(0));
    assert_eq!(gpu.wait(&context, 1), LOST);
    assert_ne!(gpu.execution(), 1);
    assert!(gpu.submit(&context, 0, 2).is_err());
}

#[test]
fn what_is_not_mapped_or_no_command_loses_the_device() {
    for words in [&[0x1000_0002, 0x5000, 0, 1, END][..], &[0xffff_ffff][..], &[0x1300_4000][..]] {
        let gpu = Gpu::new(0);
        let context = gpu.context(RENDER);
        gpu.put(0, words);
        assert_eq!(gpu.submit(&context, 0, 1), Ok(0));
        assert_eq!(gpu.wait(&context, 1), LOST, "{words:x?}");
        assert_ne!(gpu.execution(), 1);
    }
}

#[test]
fn the_report_counts_kernels_and_names_unknown_packets() {
    let gpu = Gpu::new(0);
    let context = gpu.context(RENDER);
    let mut words = [0; 60];
    words[0] = 0x7208_0025;
    words[39] = 0x7105_000d;
    words[54..57].copy_from_slice(&[0x7123_0000, 77, END]);
    gpu.put(0, &words);
    assert_eq!(gpu.submit(&context, 0, 1), Ok(0));
    assert_eq!(gpu.wait(&context, 1), 1);
    let report = gpu.fixture.device.emulator().report();
    let skipped: Vec<_> = report.skipped.iter().map(|entry| (entry.name.as_ref(), entry.count)).collect();
    assert_eq!(skipped, [("COMPUTE_WALKER", 1), ("GPGPU_WALKER", 1)]);
    let unknown: Vec<_> = report.unknown.iter().map(|entry| (entry.address, entry.words.clone())).collect();
    assert_eq!(unknown, [(gpu.base + 54 * 4, vec![0x7123_0000, 77])]);
    let _ = on_handle(&gpu.fixture.device, Ioctl::DestroyContext, context.handle);
}
