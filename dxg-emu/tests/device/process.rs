//! Opens of this very process, and forks of it.

#![expect(unsafe_code, reason = "forks")]

use std::sync::Arc;
use std::thread;

use crate::common::*;
use d3dkmt_sys::{Errno, Ioctl};
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::{ForkResult, fork};

#[test]
fn two_opens_share_handles_until_both_are_gone() {
    let first = open("golden");
    let second = open_again(&first);
    let handle = open_adapter(&first, GOLDEN_GPU).expect("opens");
    drop(first);
    assert_eq!(close_adapter(&second, handle), Ok(0));
    let emulator = Arc::clone(second.emulator());
    let left_open = open_adapter(&second, GOLDEN_GPU).expect("opens");
    drop(second);
    let third = dxg_emu::InProcess::open(emulator, dxg_emu::MemoryMode::Checked).expect("opens");
    assert_eq!(close_adapter(&third, left_open), Err(Errno::EINVAL));
    assert_eq!(open_adapter(&third, GOLDEN_GPU), Ok(0x4000_0000));
}

#[test]
fn threads_race_for_handles_and_each_gets_its_own() {
    let device = open("golden");
    let mut handles: Vec<u32> = thread::scope(|scope| {
        let work = || (0..200).map(|_| open_adapter(&device, GOLDEN_GPU).expect("opens")).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("ends")).collect()
    });
    handles.sort_unstable();
    handles.dedup();
    assert_eq!(handles.len(), 800);
    for handle in handles {
        assert_eq!(close_adapter(&device, handle), Ok(0));
    }
}

#[test]
fn a_forked_child_gets_enotty_whatever_the_parents_threads_hold_locked() {
    let device = open("golden");
    let stop = std::sync::atomic::AtomicBool::new(false);
    thread::scope(|scope| {
        // Keeps the locks busy, so that some forks happen while they are held.
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
                close_adapter(&device, handle).expect("closes");
            }
        });
        for _ in 0..50 {
            // SAFETY: the child makes calls that take no lock, and ends at once.
            match unsafe { fork() }.expect("forks") {
                ForkResult::Child => {
                    let mut handle = 0_u32;
                    let calls = [Ioctl::EnumAdapters2, Ioctl::CloseAdapter, Ioctl::Render];
                    let refused =
                        calls.iter().all(|ioctl| call(&device, *ioctl, &mut handle) == Err(Errno::ENOTTY));
                    // SAFETY: the parent keeps its own; this copy is never used again.
                    drop(unsafe { std::ptr::read(&raw const device) });
                    // SAFETY: ends the child without running the test harness's exit code.
                    unsafe { libc::_exit(i32::from(!refused)) };
                }
                ForkResult::Parent { child } => {
                    assert_eq!(waitpid(child, None), Ok(WaitStatus::Exited(child, 0)));
                }
            }
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(open_adapter(&device, GOLDEN_GPU).is_ok(), "the parent goes on");
}

#[test]
fn a_process_is_known_by_the_thread_that_opened_the_device_first() {
    let device = thread::spawn(|| {
        let id = nix::unistd::gettid().as_raw().cast_unsigned();
        (open("golden"), id)
    });
    let (device, opener) = device.join().expect("opens");
    open_adapter(&device, GOLDEN_GPU).expect("opens");
    let mut pids = [0_u32; 4];
    let mut argument = d3dkmt_sys::raw::D3DKMT_ENUMPROCESSES {
        AdapterLuid: luid(GOLDEN_GPU),
        pBuffer: pids.as_mut_ptr(),
        BufferCount: 4,
    };
    assert_eq!(call(&device, Ioctl::EnumProcesses, &mut argument), Ok(0));
    assert_eq!((argument.BufferCount, pids), (1, [opener, 0, 0, 0]));
    assert_ne!(opener, std::process::id());
}
