//! The core by itself: several processes, and memory that is nobody's.

use std::cell::RefCell;
use std::sync::Arc;

use crate::common::{GOLDEN_GPU, GOLDEN_NPU};
use d3dkmt_sys::{CALLS, Errno, Ioctl, table::State};
use dxg_emu::{Caller, Emulator, Fault, Machine, OpenFile, Opener, Reply, UserAddress, UserMemory};

/// Memory from 0x10000 on.
pub(crate) struct Arena(RefCell<Vec<u8>>);

const BASE: u64 = 0x1_0000;

impl Arena {
    fn new(bytes: &[u8]) -> Self {
        Self(RefCell::new(bytes.to_vec()))
    }

    fn u32_at(&self, offset: usize) -> u32 {
        u32::from_le_bytes(self.0.borrow()[offset..offset + 4].try_into().expect("four bytes"))
    }
}

impl UserMemory for Arena {
    fn read(&self, from: UserAddress, into: &mut [u8]) -> Result<(), Fault> {
        if into.is_empty() {
            return Ok(());
        }
        let start = usize::try_from(from.0.checked_sub(BASE).ok_or(Fault)?).map_err(|_| Fault)?;
        let memory = self.0.borrow();
        into.copy_from_slice(memory.get(start..start + into.len()).ok_or(Fault)?);
        Ok(())
    }

    fn pin(&self, at: UserAddress, length: usize, _writable: bool) -> Result<(), Fault> {
        self.read(at, &mut vec![0; length])
    }

    fn write(&self, to: UserAddress, from: &[u8]) -> Result<(), Fault> {
        if from.is_empty() {
            return Ok(());
        }
        let start = usize::try_from(to.0.checked_sub(BASE).ok_or(Fault)?).map_err(|_| Fault)?;
        let mut memory = self.0.borrow_mut();
        memory.get_mut(start..start + from.len()).ok_or(Fault)?.copy_from_slice(from);
        Ok(())
    }
}

fn golden() -> Arc<Emulator> {
    Emulator::new(Machine::builtin("golden").expect("built in"))
}

fn answer(
    file: &OpenFile,
    tgid: u32,
    emulator: &Emulator,
    request: u32,
    arg: u64,
    memory: &Arena,
) -> Result<i32, Errno> {
    match emulator.call(
        &Caller { file, tgid, descriptors: &dxg_emu::OwnDescriptors },
        request,
        UserAddress(arg),
        memory,
    ) {
        Reply::Now(answer) => answer.result,
        Reply::Later(pending) => pending.wait().result,
    }
}

struct Process {
    emulator: Arc<Emulator>,
    file: OpenFile,
    tgid: u32,
}

impl Process {
    fn new(emulator: &Arc<Emulator>, tgid: u32, vpid: u32, namespace: u64) -> Self {
        let file = emulator.open(Opener { tgid, vpid, namespace }).expect("opens");
        Self { emulator: Arc::clone(emulator), file, tgid }
    }

    fn call(&self, ioctl: Ioctl, memory: &Arena) -> Result<i32, Errno> {
        answer(&self.file, self.tgid, &self.emulator, ioctl.request(), BASE, memory)
    }

    fn open_adapter(&self, luid: u64) -> u32 {
        let memory = Arena::new(&[&luid.to_le_bytes()[..], &[0; 4]].concat());
        self.call(Ioctl::OpenAdapterFromLuid, &memory).expect("opens");
        memory.u32_at(8)
    }

    fn close_adapter(&self, handle: u32) -> Result<i32, Errno> {
        self.call(Ioctl::CloseAdapter, &Arena::new(&handle.to_le_bytes()))
    }

    /// The result, the count, and the pids.
    fn list(&self, luid: u64, room: u32, buffer: u64) -> (Result<i32, Errno>, u32, Vec<u32>) {
        let argument = [luid.to_le_bytes(), buffer.to_le_bytes(), u64::from(room).to_le_bytes()].concat();
        let memory = Arena::new(&[argument, vec![0xff; 64]].concat());
        let result = self.call(Ioctl::EnumProcesses, &memory);
        (result, memory.u32_at(16), (0..16).map(|index| memory.u32_at(24 + 4 * index)).collect())
    }

    /// `QueryStatistics` of the adapter's kind, by pid.
    fn statistics(&self, luid: u64, pid: u64) -> (Result<i32, Errno>, Arena) {
        let mut bytes = vec![0; 808];
        bytes[4..12].copy_from_slice(&luid.to_le_bytes());
        bytes[16..24].copy_from_slice(&pid.to_le_bytes());
        let memory = Arena::new(&bytes);
        (self.call(Ioctl::QueryStatistics, &memory), memory)
    }
}

const BUFFER: u64 = BASE + 24;
const UNTOUCHED: u32 = u32::MAX;

#[test]
fn each_process_has_its_own_handles_and_the_last_close_drops_them() {
    let emulator = golden();
    let first = Process::new(&emulator, 10, 10, 0);
    let other = Process::new(&emulator, 20, 20, 0);
    assert_eq!(first.open_adapter(GOLDEN_GPU), 0x4000_0000);
    assert_eq!(other.open_adapter(GOLDEN_NPU), 0x4000_0000, "another process, another table");
    let again = Process::new(&emulator, 10, 10, 0);
    assert_eq!(again.open_adapter(GOLDEN_GPU), 0x4000_0040, "two opens of a process share a table");
    drop(first);
    assert_eq!(again.close_adapter(0x4000_0000), Ok(0), "the other open keeps the handles");
    drop(again);
    let anew = Process::new(&emulator, 10, 10, 0);
    assert_eq!(anew.close_adapter(0x4000_0040), Err(Errno::EINVAL), "the last close dropped them");
    assert_eq!(anew.open_adapter(GOLDEN_GPU), 0x4000_0000);
}

#[test]
fn a_descriptor_works_in_the_process_that_opened_it_only() {
    let emulator = golden();
    let owner = Process::new(&emulator, 10, 10, 0);
    let memory = Arena::new(&[0; 4]);
    let request = Ioctl::CloseAdapter.request();
    assert_eq!(answer(&owner.file, 10, &emulator, request, BASE, &memory), Ok(0));
    assert_eq!(answer(&owner.file, 11, &emulator, request, BASE, &memory), Err(Errno::ENOTTY));
    assert_eq!(
        answer(&owner.file, 11, &emulator, request, 0, &memory),
        Err(Errno::ENOTTY),
        "before the argument"
    );
    assert_eq!(
        answer(&owner.file, 10, &golden(), request, BASE, &memory),
        Err(Errno::ENOTTY),
        "nor on another device"
    );
}

#[test]
fn all_32_bits_of_a_request_must_match() {
    let emulator = golden();
    let process = Process::new(&emulator, 10, 10, 0);
    let memory = Arena::new(&[0; 1024]);
    let ask = |request| answer(&process.file, 10, &emulator, request, BASE, &memory);
    for row in &CALLS {
        let request = row.request();
        match row.state {
            State::Live => assert_ne!(ask(request), Err(Errno::ENOTTY), "{:?}", row.ioctl),
            State::Empty => assert_eq!(ask(request), Err(Errno::ENOTTY), "{:?}", row.ioctl),
        }
        // Another size, direction, type.
        for bit in [16, 29, 30, 31, 8, 15] {
            assert_eq!(ask(request ^ 1 << bit), Err(Errno::ENOTTY), "{:?} bit {bit}", row.ioctl);
        }
    }
    for nr in [0, 0x4a, 0xff] {
        assert_eq!(ask(0xc004_4700 | nr), Err(Errno::ENOTTY));
    }
}

#[test]
fn an_unreadable_argument_is_efault_for_every_live_call() {
    let emulator = golden();
    let process = Process::new(&emulator, 10, 10, 0);
    for row in CALLS.iter().filter(|row| row.state == State::Live) {
        let memory = Arena::new(&vec![0; row.size - 1]);
        for arg in [0, BASE - 1, BASE, u64::MAX - 2] {
            let result = answer(&process.file, 10, &emulator, row.request(), arg, &memory);
            assert_eq!(result, Err(Errno::EFAULT), "{:?} at {arg:#x}", row.ioctl);
        }
    }
}

#[test]
fn a_call_whose_mapping_fails_leaves_nothing_behind() {
    let emulator = golden();
    let process = Process::new(&emulator, 10, 10, 0);
    let adapter = process.open_adapter(GOLDEN_GPU);
    let argument = |handle: u32, size: usize| {
        let mut bytes = vec![0; size];
        bytes[..4].copy_from_slice(&handle.to_le_bytes());
        Arena::new(&bytes)
    };
    let memory = argument(adapter, 64);
    assert_eq!(process.call(Ioctl::CreateDevice, &memory), Ok(0));
    let device = memory.u32_at(12);
    let memory = argument(device, 40);
    assert_eq!(process.call(Ioctl::CreateContextVirtual, &memory), Ok(0));
    let context = memory.u32_at(32);
    for (create, owner, size, handle, destroy) in [
        (Ioctl::CreatePagingQueue, device, 32, 8, Ioctl::DestroyPagingQueue),
        (Ioctl::CreateHwQueue, context, 48, 24, Ioctl::DestroyHwQueue),
    ] {
        let memory = argument(owner, size);
        let caller = Caller { file: &process.file, tgid: 10, descriptors: &dxg_emu::OwnDescriptors };
        let Reply::Now(answer) = emulator.call(&caller, create.request(), UserAddress(BASE), &memory) else {
            panic!("it does not wait");
        };
        assert_eq!(answer.effects.len(), 1);
        assert_eq!(answer.finish(|_| Err(Errno::ENOMEM)), Err(Errno::ENOMEM));
        let queue = memory.u32_at(handle);
        assert_ne!(queue, 0);
        assert_eq!(process.call(destroy, &argument(queue, 4)), Err(Errno::EINVAL), "{create:?}");
    }
}

#[test]
fn processes_are_listed_while_they_hold_the_adapter_oldest_first() {
    let emulator = golden();
    let one = Process::new(&emulator, 10, 10, 0);
    let two = Process::new(&emulator, 20, 21, 0);
    assert_eq!(one.list(GOLDEN_GPU, 8, BUFFER).1, 0, "an open of the device alone does not count");
    let handles = [one.open_adapter(GOLDEN_GPU), one.open_adapter(GOLDEN_GPU)];
    two.open_adapter(GOLDEN_GPU);
    let (result, count, pids) = two.list(GOLDEN_GPU, 8, BUFFER);
    assert_eq!(
        (result, count, &pids[..3]),
        (Ok(0), 2, &[10, 21, UNTOUCHED][..]),
        "by the opening thread's id"
    );
    assert_eq!(two.list(GOLDEN_NPU, 8, BUFFER).1, 0);
    one.close_adapter(handles[0]).expect("closes");
    assert_eq!(two.list(GOLDEN_GPU, 8, BUFFER).1, 2);
    one.close_adapter(handles[1]).expect("closes");
    assert_eq!(two.list(GOLDEN_GPU, 8, BUFFER).1, 1);
    drop(two);
    assert_eq!(one.list(GOLDEN_GPU, 8, BUFFER).1, 0);
}

#[test]
fn a_list_needs_a_buffer_with_room() {
    let emulator = golden();
    let one = Process::new(&emulator, 10, 10, 0);
    assert_eq!(one.list(GOLDEN_GPU, 0, BUFFER).0, Ok(0), "room for none when there are none");
    assert_eq!(one.list(GOLDEN_GPU, 8, 0).0, Err(Errno::EOVERFLOW), "no buffer, none to list");
    one.open_adapter(GOLDEN_GPU);
    for (room, buffer) in [(0, BUFFER), (8, 0)] {
        let (result, count, pids) = one.list(GOLDEN_GPU, room, buffer);
        assert_eq!((result, count, pids[0]), (Err(Errno::EOVERFLOW), 1, UNTOUCHED));
    }
    let (result, count, _) = one.list(GOLDEN_GPU, 8, 0x1000);
    assert_eq!((result, count), (Err(Errno::EFAULT), 0));
    for luid in [0x5002, 0x1_0000_5000] {
        let (result, count, _) = one.list(luid, 8, BUFFER);
        assert_eq!((result, count), (Err(Errno::EINVAL), 0));
    }
}

#[test]
fn only_the_low_half_of_the_count_is_written() {
    let emulator = golden();
    let one = Process::new(&emulator, 10, 10, 0);
    one.open_adapter(GOLDEN_GPU);
    let count = 0x7_0000_0008_u64;
    let argument = [GOLDEN_GPU.to_le_bytes(), BUFFER.to_le_bytes(), count.to_le_bytes()].concat();
    let memory = Arena::new(&[argument, vec![0xff; 8]].concat());
    assert_eq!(one.call(Ioctl::EnumProcesses, &memory), Ok(0));
    assert_eq!((memory.u32_at(16), memory.u32_at(20)), (1, 7));
}

#[test]
fn pid_namespaces_do_not_see_each_other() {
    let emulator = golden();
    let outside = Process::new(&emulator, 10, 10, 1);
    let inside = Process::new(&emulator, 30, 1, 2);
    outside.open_adapter(GOLDEN_GPU);
    inside.open_adapter(GOLDEN_GPU);
    assert_eq!(outside.list(GOLDEN_GPU, 8, BUFFER).2[..2], [10, UNTOUCHED]);
    assert_eq!(inside.list(GOLDEN_GPU, 8, BUFFER).2[..2], [1, UNTOUCHED]);
    assert_eq!(inside.statistics(GOLDEN_GPU, 10).0, Err(Errno::EINVAL));
    assert_eq!(inside.statistics(GOLDEN_GPU, 1).0, Ok(0));
}

#[test]
fn statistics_look_for_the_process_before_the_adapter() {
    let emulator = golden();
    let one = Process::new(&emulator, 10, 10, 0);
    let other = Process::new(&emulator, 20, 21, 0);
    assert_eq!(one.statistics(0x5002, 4_000_000).0, Err(Errno::EINVAL));
    assert_eq!(
        one.statistics(GOLDEN_GPU, 20).0,
        Err(Errno::EINVAL),
        "a process is known by its opening thread"
    );
    drop(other);
    assert_eq!(one.statistics(GOLDEN_GPU, 21).0, Err(Errno::EINVAL), "gone");
}

#[test]
fn statistics_of_an_unknown_adapter_write_nothing_and_others_clear_the_pid() {
    let emulator = golden();
    let one = Process::new(&emulator, 10, 10, 0);
    let (result, memory) = one.statistics(0x5002, 10);
    assert_eq!((result, memory.u32_at(16), memory.u32_at(24)), (Ok(0), 10, 0));
    let (result, memory) = one.statistics(GOLDEN_GPU, 10);
    assert_eq!((result, memory.u32_at(16), memory.u32_at(4)), (Ok(0), 0, 0x5000));
    assert_eq!((memory.u32_at(24), memory.u32_at(28)), (2, 2), "segments, nodes");
}
