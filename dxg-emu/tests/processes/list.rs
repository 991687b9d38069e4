//! What processes know of each other.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::{env, fs, process};

use crate::common::*;
use crate::objects::create_device;
use crate::relatives::{child, ends, hear, tell};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode, Neighbours};

fn open_with(neighbours: &Arc<Neighbours>) -> InProcess {
    // Read once, before the forks.
    static MACHINE: LazyLock<Machine> =
        LazyLock::new(|| Machine::load("golden").expect("a built-in machine"));
    let emulator = Emulator::with_neighbours(MACHINE.clone(), Arc::clone(neighbours));
    InProcess::open(emulator, MemoryMode::Checked).expect("opens")
}

/// The processes with an adapter open.
fn list(device: &InProcess, adapter: u64) -> Vec<u32> {
    let mut buffer = [0_u32; 64];
    let mut argument = D3DKMT_ENUMPROCESSES {
        AdapterLuid: luid(adapter),
        pBuffer: buffer.as_mut_ptr(),
        BufferCount: buffer.len() as u64,
    };
    assert_eq!(call(device, Ioctl::EnumProcesses, &mut argument), Ok(0));
    buffer[..usize::try_from(argument.BufferCount).expect("fits")].to_vec()
}

fn pid() -> u32 {
    process::id()
}

pub(crate) fn oldest_first() {
    let neighbours = Neighbours::of_descendants().expect("neighbours");
    let (first_told, first) = ends();
    let (second_told, second) = ends();
    let (stop, stopped) = ends();
    let older = child(|| {
        let device = open_with(&neighbours);
        open_adapter(&device, GOLDEN_GPU).expect("opens");
        tell(&first);
        hear(&stop);
    });
    hear(&first_told);
    let device = open_with(&neighbours);
    assert_eq!(
        list(&device, GOLDEN_GPU),
        [older.pid.as_raw().cast_unsigned()],
        "the adapter is not open here"
    );
    let adapter = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let younger = child(|| {
        let device = open_with(&neighbours);
        let gpu = open_adapter(&device, GOLDEN_GPU).expect("opens");
        open_adapter(&device, GOLDEN_NPU).expect("opens");
        tell(&second);
        hear(&stop);
        assert_eq!(close_adapter(&device, gpu), Ok(0));
        tell(&second);
        hear(&stop);
    });
    hear(&second_told);
    let (older_id, younger_id) = (older.pid.as_raw().cast_unsigned(), younger.pid.as_raw().cast_unsigned());
    assert_eq!(list(&device, GOLDEN_GPU), [older_id, pid(), younger_id]);
    assert_eq!(list(&device, GOLDEN_NPU), [younger_id]);
    assert_eq!(close_adapter(&device, adapter), Ok(0));
    assert_eq!(list(&device, GOLDEN_GPU), [older_id, younger_id]);
    // One of the two hears it first, whichever; the younger one needs two.
    tell(&stopped);
    tell(&stopped);
    tell(&stopped);
    assert!(older.ended_well() && younger.ended_well());
    assert_eq!(list(&device, GOLDEN_GPU), [0_u32; 0]);
}

pub(crate) fn the_dead() {
    let neighbours = Neighbours::of_descendants().expect("neighbours");
    let device = open_with(&neighbours);
    // More than there are places, so that those of the dead must do.
    for _ in 0..1100 {
        let (told, teller) = ends();
        let other = child(|| {
            let device = open_with(&neighbours);
            open_adapter(&device, GOLDEN_GPU).expect("opens");
            tell(&teller);
            loop {
                std::thread::park();
            }
        });
        hear(&told);
        let id = other.pid.as_raw().cast_unsigned();
        assert_eq!(list(&device, GOLDEN_GPU), [id]);
        other.kill();
        assert_eq!(list(&device, GOLDEN_GPU), [0_u32; 0]);
    }
}

pub(crate) fn forks() {
    let neighbours = Neighbours::of_descendants().expect("neighbours");
    let device = open_with(&neighbours);
    let gpu = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        // These look at others again and again, and a fork finds them anywhere in that.
        let lookers = [(); 2].map(|()| {
            scope.spawn(|| {
                while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                    assert_eq!(list(&device, GOLDEN_GPU), [pid()]);
                }
            })
        });
        let mut all_well = true;
        for _ in 0..200 {
            let other = child(|| {
                nix::unistd::alarm::set(5);
                let device = open_with(&neighbours);
                assert!(device.emulator().report().leaks.is_empty());
            });
            all_well &= other.ended_well();
            if !all_well {
                break;
            }
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(all_well, "a child hangs");
        lookers.into_iter().for_each(|looker| looker.join().expect("no panic"));
    });
    assert_eq!(close_adapter(&device, gpu), Ok(0));
}

/// What is resident of a process in the local segment group.
fn usage(device: &InProcess, process: u32) -> Result<u64> {
    // SAFETY: zeros are a valid value of this structure.
    let mut argument: D3DKMT_QUERYSTATISTICS = unsafe { std::mem::zeroed() };
    argument.Type = D3DKMT_QUERYSTATISTICS_TYPE::D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP;
    argument.AdapterLuid = luid(GOLDEN_GPU);
    argument.hProcess = std::ptr::without_provenance_mut(process as usize);
    call(device, Ioctl::QueryStatistics, &mut argument)?;
    // SAFETY: the member that this type fills in.
    Ok(unsafe { argument.QueryResult.ProcessSegmentGroupInformation.Usage })
}

pub(crate) fn statistics() {
    let neighbours = Neighbours::of_descendants().expect("neighbours");
    let (told, teller) = ends();
    let (stop, stopped) = ends();
    let other = child(|| {
        let device = open_with(&neighbours);
        let adapter = open_adapter(&device, GOLDEN_GPU).expect("opens");
        let on = create_device(&device, adapter).expect("creates");
        let queue = crate::objects::create_paging_queue(&device, on).expect("creates").hPagingQueue;
        let mut data = [1_u64 << 20];
        // SAFETY: zeros are valid values of these structures.
        let mut info: D3DDDI_ALLOCATIONINFO2 = unsafe { std::mem::zeroed() };
        info.pPrivateDriverData = data.as_mut_ptr().cast();
        info.PrivateDriverDataSize = 8;
        let mut words = [0_u64; 9];
        words[0] = u64::from(on);
        words[5] = 1 << 32;
        words[6] = (&raw mut info).expose_provenance() as u64;
        call(&device, Ioctl::CreateAllocation2, &mut words).expect("creates");
        // SAFETY: as above.
        let mut resident: D3DDDI_MAKERESIDENT = unsafe { std::mem::zeroed() };
        resident.hPagingQueue = queue;
        resident.NumAllocations = 1;
        resident.AllocationList = &raw mut info.hAllocation;
        call(&device, Ioctl::MakeResident, &mut resident).expect("is made resident");
        assert_eq!(usage(&device, 0), Ok(1 << 20));
        tell(&teller);
        hear(&stop);
    });
    hear(&told);
    let device = open_with(&neighbours);
    let id = other.pid.as_raw().cast_unsigned();
    assert_eq!(usage(&device, 0), Ok(0));
    assert_eq!(usage(&device, id), Ok(1 << 20));
    tell(&stopped);
    assert!(other.ended_well());
    assert_eq!(usage(&device, id), Err(Errno::EINVAL));
}

fn scratch(name: &str) -> PathBuf {
    env::temp_dir().join(format!("dxg-processes-{}-{name}", pid()))
}

pub(crate) fn file() {
    let path = scratch("meeting");
    let (told, teller) = ends();
    let (stop, stopped) = ends();
    let other = child(|| {
        let device = open_with(&Neighbours::at(&path).expect("makes the file"));
        open_adapter(&device, GOLDEN_GPU).expect("opens");
        tell(&teller);
        hear(&stop);
    });
    hear(&told);
    let device = open_with(&Neighbours::at(&path).expect("finds the file"));
    open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert_eq!(list(&device, GOLDEN_GPU), [other.pid.as_raw().cast_unsigned(), pid()]);
    tell(&stopped);
    assert!(other.ended_well());
    assert_eq!(list(&device, GOLDEN_GPU), [pid()]);
    fs::remove_file(&path).expect("it is there");
}

pub(crate) fn other_files() {
    let path = scratch("other");
    let size = 1024 * 4096;
    for content in [vec![b'x'; 100], vec![b'x'; size]] {
        fs::write(&path, &content).expect("writes");
        let error = Neighbours::at(&path).expect_err("it is something else");
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
        assert!(fs::read(&path).expect("it is there") == content);
    }
    fs::remove_file(&path).expect("it is there");
    assert!(Neighbours::at(&env::temp_dir()).is_err(), "a folder");
}
