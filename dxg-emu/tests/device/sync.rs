//! Synchronization objects: pages, signals, waits, events, and the order of queues.

#![expect(unsafe_code, reason = "reads fence pages and events as a program does")]

use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::common::*;
use crate::objects::{create_device, create_paging_queue, on_handle};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::InProcess;
use nix::sys::eventfd::{EfdFlags, EventFd};

const MUTEX: u32 = 1;
const SEMAPHORE: u32 = 2;
const FENCE: u32 = 3;
const CPU_NOTIFICATION: u32 = 4;
const MONITORED: u32 = 5;
pub(crate) const PERIODIC: u32 = 6;

/// Long enough for anything that is not meant to block.
const LONG: Duration = Duration::from_secs(10);
/// Long enough for a thread to be asleep.
const SHORT: Duration = Duration::from_millis(60);

pub(crate) struct Env {
    pub(crate) device: InProcess,
    pub(crate) on: u32,
    pub(crate) context: u32,
    /// A hardware queue on the machine `golden`, and where its progress fence is.
    pub(crate) queue: u32,
    pub(crate) progress: usize,
}

pub(crate) fn env(machine: &str) -> Env {
    let device = open(machine);
    let adapter = open_adapter(&device, luid_value(enum2(&device, 8).2[0].AdapterLuid)).expect("opens");
    let on = create_device(&device, adapter).expect("creates");
    let mut context = D3DKMT_CREATECONTEXTVIRTUAL { hDevice: on, ..Default::default() };
    call(&device, Ioctl::CreateContextVirtual, &mut context).expect("creates");
    let context = context.hContext;
    let mut queue = D3DKMT_CREATEHWQUEUE { hHwContext: context, ..Default::default() };
    // Not every machine has such queues.
    let _ = call(&device, Ioctl::CreateHwQueue, &mut queue);
    let progress = queue.HwQueueProgressFenceCPUVirtualAddress.expose_provenance();
    Env { device, on, context, queue: queue.hHwQueue, progress }
}

/// The argument of a creation, with the union as words.
pub(crate) fn create(env: &Env, kind: u32, flags: u32, words: [u64; 2]) -> Result<([u64; 12], u32)> {
    let mut argument = [0_u64; 12];
    argument[0] = u64::from(env.on);
    argument[1] = u64::from(kind) | u64::from(flags) << 32;
    (argument[2], argument[3]) = (words[0], words[1]);
    call(&env.device, Ioctl::CreateSynchronizationObject2, &mut argument)?;
    let bytes = argument[11].to_le_bytes();
    Ok((argument, u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])))
}

/// A monitored fence: its handle and its value's address.
pub(crate) fn monitored(env: &Env, value: u64, flags: u32) -> (u32, *mut u64) {
    let (argument, handle) = create(env, MONITORED, flags, [value, 0]).expect("creates");
    let address = usize::try_from(argument[3]).expect("fits");
    (handle, std::ptr::with_exposed_provenance_mut(address))
}

pub(crate) fn value_at(page: *mut u64) -> u64 {
    // SAFETY: the emulator mapped the page, and it is aligned.
    unsafe { page.read_volatile() }
}

pub(crate) fn signal_cpu(env: &Env, object: u32, value: u64, flags: u32) -> Result<i32> {
    let (mut object, mut value) = (object, value);
    let mut argument = D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU {
        hDevice: env.on,
        ObjectCount: 1,
        ObjectHandleArray: &raw mut object,
        FenceValueArray: &raw mut value,
        ..Default::default()
    };
    argument.Flags.anon_1.Value = flags;
    call(&env.device, Ioctl::SignalSynchronizationObjectFromCpu, &mut argument)
}

/// Waits from the CPU for objects with values; 0 is no event.
pub(crate) fn wait_cpu(env: &Env, list: &[(u32, u64)], any: bool, event: u64) -> Result<i32> {
    let (mut objects, mut values): (Vec<u32>, Vec<u64>) = list.iter().copied().unzip();
    let mut words = [0_u64; 5];
    words[0] = u64::from(env.on) | (list.len() as u64) << 32;
    words[1] = objects.as_mut_ptr().expose_provenance() as u64;
    words[2] = values.as_mut_ptr().expose_provenance() as u64;
    words[3] = event;
    words[4] = u64::from(any);
    call(&env.device, Ioctl::WaitForSynchronizationObjectFromCpu, &mut words)
}

pub(crate) fn wait_gpu(env: &Env, object: u32, value: u64) -> Result<i32> {
    let (mut object, mut value) = (object, value);
    let mut words = [0_u64; 10];
    words[0] = u64::from(env.context) | 1 << 32;
    words[1] = (&raw mut object).expose_provenance() as u64;
    words[2] = (&raw mut value).expose_provenance() as u64;
    call(&env.device, Ioctl::WaitForSynchronizationObjectFromGpu, &mut words)
}

pub(crate) fn signal_gpu(env: &Env, object: u32, value: u64) -> Result<i32> {
    let (mut object, mut value) = (object, value);
    let mut words = [0_u64; 10];
    words[0] = u64::from(env.context) | 1 << 32;
    words[1] = (&raw mut object).expose_provenance() as u64;
    words[2] = (&raw mut value).expose_provenance() as u64;
    call(&env.device, Ioctl::SignalSynchronizationObjectFromGpu, &mut words)
}

/// The oldest signal: `value` for one object, or an event.
fn signal2(env: &Env, object: Option<u32>, flags: u32, value: u64) -> Result<i32> {
    // SAFETY: zeros are a valid value of this structure.
    let mut argument: D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 = unsafe { std::mem::zeroed() };
    argument.hContext = env.context;
    if let Some(object) = object {
        argument.ObjectCount = 1;
        argument.ObjectHandleArray[0] = object;
    }
    argument.Flags.anon_1.Value = flags;
    argument.anon_1.Fence.FenceValue = value;
    call(&env.device, Ioctl::SignalSynchronizationObject2, &mut argument)
}

pub(crate) fn event() -> EventFd {
    EventFd::from_flags(EfdFlags::EFD_NONBLOCK | EfdFlags::EFD_CLOEXEC).expect("an eventfd")
}

pub(crate) fn number(event: &EventFd) -> u64 {
    u64::try_from(event.as_raw_fd()).expect("a descriptor")
}

/// What an event counted since the last look.
pub(crate) fn count(event: &EventFd) -> u64 {
    event.read().unwrap_or(0)
}

/// Runs `wait` on a thread, checks that it blocks, runs `wake`, and gives back what the wait returned.
pub(crate) fn blocked<T: Send>(wait: impl FnOnce() -> T + Send, wake: impl FnOnce()) -> T {
    let (done, result) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || done.send(wait()));
        assert!(result.recv_timeout(SHORT).is_err(), "it blocks");
        wake();
        result.recv_timeout(LONG).expect("it wakes up")
    })
}

#[test]
fn a_fence_shows_its_value_in_its_page_until_it_is_destroyed() {
    let env = env("golden");
    let (fence, page) = monitored(&env, 0x1234, 0);
    assert_eq!(value_at(page), 0x1234);
    assert_eq!(signal_cpu(&env, fence, 0x2000, 0), Ok(0));
    assert_eq!(value_at(page), 0x2000);
    assert_eq!(signal_cpu(&env, fence, 0x1000, 0), Ok(0));
    assert_eq!(value_at(page), 0x2000, "it goes back only where it may");
    assert_eq!(signal_cpu(&env, fence, 0x1000, 4), Ok(0));
    assert_eq!(value_at(page), 0x1000);
    assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, fence), Ok(0));
    assert!(!is_mapped(page.addr()));
    assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, fence), Err(Errno::EINVAL));
    assert_eq!(signal_cpu(&env, fence, 1, 0), Err(Errno::EINVAL));
}

#[test]
fn a_fence_dies_with_its_device_and_other_objects_do_not() {
    let env = env("golden");
    let (fence, page) = monitored(&env, 0, 0);
    let (_, semaphore) = create(&env, SEMAPHORE, 0, [5, 0]).expect("creates");
    assert_eq!(on_handle(&env.device, Ioctl::DestroyDevice, env.on), Ok(0));
    assert!(!is_mapped(page.addr()));
    assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, fence), Err(Errno::EINVAL));
    assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, semaphore), Ok(0));
}

#[test]
fn an_unwritable_argument_leaves_no_object_behind() {
    let env = env("golden");
    let page = create_paging_queue(&env.device, env.on).expect("creates").FenceValueCPUVirtualAddress;
    let argument = page.cast::<u32>();
    // SAFETY: a page that the emulator mapped for this process; it is made read-only.
    unsafe {
        argument.write(env.on);
        argument.add(1).write(MONITORED);
        assert_eq!(libc::mprotect(page, 4096, libc::PROT_READ), 0);
    }
    let request = Ioctl::CreateSynchronizationObject2.request();
    assert_eq!(call_at(&env.device, request, page), Err(Errno::EFAULT));
    let (_, next) = create(&env, FENCE, 0, [0, 0]).expect("creates");
    let (_, after) = create(&env, FENCE, 0, [0, 0]).expect("creates");
    assert_eq!(after - next, 0x40);
    for handle in [next - 0x40, next - 0x80] {
        let gone = on_handle(&env.device, Ioctl::DestroySynchronizationObject, handle);
        assert_eq!(gone, Err(Errno::EINVAL), "{handle:#x}");
    }
}

#[test]
fn queue_fences_are_waited_for_and_signalled_but_not_destroyed() {
    let env = env("golden");
    let queue = create_paging_queue(&env.device, env.on).expect("creates");
    let refused = on_handle(&env.device, Ioctl::DestroySynchronizationObject, queue.hSyncObject);
    assert_eq!(refused, Err(Errno::EINVAL));
    assert_eq!(signal_cpu(&env, queue.hSyncObject, 3, 0), Ok(0));
    assert_eq!(wait_cpu(&env, &[(queue.hSyncObject, 3)], false, 0), Ok(0));
}

#[test]
fn a_wait_blocks_until_all_or_any_of_its_fences_are_reached() {
    let env = env("golden");
    let (a, _) = monitored(&env, 5, 0);
    let (b, _) = monitored(&env, 0, 0);
    assert_eq!(wait_cpu(&env, &[(a, 5)], false, 0), Ok(0));
    assert_eq!(wait_cpu(&env, &[(b, 9), (a, 5)], true, 0), Ok(0));
    let wake = || assert_eq!(signal_cpu(&env, b, 1, 0), Ok(0));
    assert_eq!(blocked(|| wait_cpu(&env, &[(a, 5), (b, 1)], false, 0), wake), Ok(0));
    let wake = || assert_eq!(signal_cpu(&env, a, 6, 0), Ok(0));
    assert_eq!(blocked(|| wait_cpu(&env, &[(a, 6), (b, 2)], true, 0), wake), Ok(0));
    assert_eq!(wait_cpu(&env, &[(env.on, 0)], false, 0), Err(Errno::EINVAL));
}

#[test]
fn a_wait_sees_what_the_program_stores_itself_and_ends_with_its_fence() {
    let env = env("golden");
    let (fence, page) = monitored(&env, 0, 0);
    let address = page.expose_provenance();
    // SAFETY: the fence's page, which lives until the test ends.
    let store = || unsafe { std::ptr::with_exposed_provenance_mut::<u64>(address).write_volatile(7) };
    assert_eq!(blocked(|| wait_cpu(&env, &[(fence, 7)], false, 0), store), Ok(0));
    let destroy = || {
        assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, fence), Ok(0));
    };
    assert_eq!(blocked(|| wait_cpu(&env, &[(fence, 8)], false, 0), destroy), Ok(0));
}

extern "C" fn nothing(_: i32) {}

/// Sets a handler that does nothing for a signal.
pub(crate) fn handle(signal: i32, flags: i32) {
    // SAFETY: a handler that does nothing is sound whenever it runs.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = nothing as *const () as usize;
        action.sa_flags = flags;
        assert_eq!(libc::sigaction(signal, &raw const action, std::ptr::null_mut()), 0);
    }
}

#[test]
fn a_signal_breaks_a_wait_unless_its_handler_restarts_it() {
    let env = env("golden");
    let (fence, _) = monitored(&env, 0, 0);
    handle(libc::SIGUSR1, 0);
    handle(libc::SIGUSR2, libc::SA_RESTART);
    let (sender, thread) = mpsc::channel();
    let wait = || {
        // SAFETY: asks for the thread's own id.
        sender.send(unsafe { libc::pthread_self() }).expect("received");
        wait_cpu(&env, &[(fence, 1)], false, 0)
    };
    let kill = |thread: libc::pthread_t, signal| {
        // SAFETY: the thread waits, so it lives.
        assert_eq!(unsafe { libc::pthread_kill(thread, signal) }, 0);
    };
    let interrupt = || {
        let thread = thread.recv().expect("sent");
        kill(thread, libc::SIGUSR2);
        thread::sleep(SHORT);
        kill(thread, libc::SIGUSR1);
    };
    assert_eq!(blocked(wait, interrupt), Err(Errno::EINTR));
    assert_eq!(signal_cpu(&env, fence, 1, 0), Ok(0), "and nobody waits any more");
}

#[test]
fn an_event_tells_once_that_a_wait_is_over() {
    let env = env("golden");
    let (fence, _) = monitored(&env, 5, 0);
    let event = event();
    assert_eq!(wait_cpu(&env, &[(fence, 5)], false, number(&event)), Ok(0));
    assert_eq!(count(&event), 1, "at once, as it was satisfied");
    assert_eq!(wait_cpu(&env, &[(fence, 6)], false, number(&event) | 1 << 32), Ok(0));
    assert_eq!(count(&event), 0);
    assert_eq!((signal_cpu(&env, fence, 6, 0), count(&event)), (Ok(0), 1));
    assert_eq!((signal_cpu(&env, fence, 7, 0), count(&event)), (Ok(0), 0));
    for bad in [9999, u64::MAX] {
        assert_eq!(wait_cpu(&env, &[(fence, 5)], false, bad), Err(Errno::EINVAL));
    }
    let file: OwnedFd = std::fs::File::open("/dev/null").expect("opens").into();
    let number = u64::try_from(file.as_raw_fd()).expect("a descriptor");
    assert_eq!(wait_cpu(&env, &[(fence, 5)], false, number), Err(Errno::EINVAL), "no eventfd");
}

#[test]
fn a_context_works_in_order_and_waits_for_its_fences() {
    let env = env("golden");
    let (gate, _) = monitored(&env, 0, 0);
    let (done, page) = monitored(&env, 0, 0);
    assert_eq!(wait_gpu(&env, gate, 1), Ok(0));
    assert_eq!((signal_gpu(&env, done, 1), value_at(page)), (Ok(0), 0));
    let event = event();
    assert_eq!((signal2(&env, None, 2, number(&event)), count(&event)), (Ok(0), 0));
    assert_eq!((signal2(&env, Some(done), 1, 9), value_at(page)), (Ok(0), 9), "signalled at submission");
    assert_eq!(signal_cpu(&env, done, 0, 4), Ok(0));
    assert_eq!(signal_cpu(&env, gate, 1, 0), Ok(0));
    assert_eq!((value_at(page), count(&event)), (1, 1));
}

#[test]
fn a_signal_from_several_contexts_waits_for_the_last() {
    let env = env("golden");
    let mut other = D3DKMT_CREATECONTEXTVIRTUAL { hDevice: env.on, ..Default::default() };
    call(&env.device, Ioctl::CreateContextVirtual, &mut other).expect("creates");
    let (gate, _) = monitored(&env, 0, 0);
    let (done, page) = monitored(&env, 0, 0);
    assert_eq!(wait_gpu(&env, gate, 1), Ok(0));
    let (mut contexts, mut object, mut value) = ([other.hContext, env.context], done, 4_u64);
    let mut argument = D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 {
        ObjectCount: 1,
        ObjectHandleArray: &raw mut object,
        BroadcastContextCount: 2,
        BroadcastContextArray: contexts.as_mut_ptr(),
        ..Default::default()
    };
    argument.anon_1.MonitoredFenceValueArray = &raw mut value;
    assert_eq!(call(&env.device, Ioctl::SignalSynchronizationObjectFromGpu2, &mut argument), Ok(0));
    assert_eq!(value_at(page), 0);
    assert_eq!((signal_cpu(&env, gate, 1, 0), value_at(page)), (Ok(0), 4));
}

#[test]
fn a_hardware_queue_counts_its_submissions_after_what_it_waits_for() {
    let env = env("golden");
    let (gate, _) = monitored(&env, 0, 0);
    let (done, page) = monitored(&env, 0, 0);
    let progress = std::ptr::with_exposed_provenance_mut::<u64>(env.progress);
    let submit = |number| {
        let mut argument = D3DKMT_SUBMITCOMMANDTOHWQUEUE {
            hHwQueue: env.queue,
            HwQueueProgressFenceId: number,
            ..Default::default()
        };
        call(&env.device, Ioctl::SubmitCommandToHwQueue, &mut argument)
    };
    assert_eq!((submit(7), value_at(progress)), (Ok(0), 7));
    let (mut gate_handle, mut value) = (gate, 1_u64);
    let mut wait = D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE {
        hHwQueue: env.queue,
        ObjectCount: 1,
        ObjectHandleArray: &raw mut gate_handle,
        FenceValueArray: &raw mut value,
    };
    assert_eq!(call(&env.device, Ioctl::SubmitWaitForSyncObjectsToHwQueue, &mut wait), Ok(0));
    assert_eq!((submit(8), value_at(progress)), (Ok(0), 7));
    let (mut queue, mut done_handle) = (env.queue, done);
    let mut signal = D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE {
        BroadcastHwQueueCount: 1,
        BroadcastHwQueueArray: &raw mut queue,
        ObjectCount: 1,
        ObjectHandleArray: &raw mut done_handle,
        FenceValueArray: &raw mut value,
        ..Default::default()
    };
    assert_eq!(call(&env.device, Ioctl::SubmitSignalSyncObjectsToHwQueue, &mut signal), Ok(0));
    assert_eq!(value_at(page), 0);
    assert_eq!(signal_cpu(&env, gate, 1, 0), Ok(0));
    assert_eq!((value_at(progress), value_at(page)), (8, 1));
}

#[test]
fn a_cpu_notification_counts_every_signal_until_it_is_destroyed() {
    let env = env("golden");
    let event = event();
    let (argument, object) = create(&env, CPU_NOTIFICATION, 0, [number(&event), 0]).expect("creates");
    assert_eq!(argument[2], 2, "the number of the driver's first event, not the descriptor");
    for _ in 0..2 {
        assert_eq!((signal2(&env, Some(object), 0, 0), count(&event)), (Ok(0), 1));
    }
    assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, object), Ok(0));
    assert_eq!((signal2(&env, Some(object), 0, 0), count(&event)), (Err(Errno::EINVAL), 0));
}

#[test]
fn mutexes_and_semaphores_are_taken_and_given_back() {
    let env = env("golden");
    let legacy_wait = |object| {
        // SAFETY: zeros are a valid value of this structure.
        let mut argument: D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 = unsafe { std::mem::zeroed() };
        argument.hContext = env.context;
        argument.ObjectCount = 1;
        argument.ObjectHandleArray[0] = object;
        call(&env.device, Ioctl::WaitForSynchronizationObject2, &mut argument)
    };
    for (kind, words) in [(MUTEX, 0), (SEMAPHORE, 1 | 1 << 32)] {
        let (_, object) = create(&env, kind, 0, [words, 0]).expect("creates");
        let (done, page) = monitored(&env, 0, 0);
        assert_eq!(legacy_wait(object), Ok(0));
        assert_eq!((signal_gpu(&env, done, 1), value_at(page)), (Ok(0), 1), "taken at once");
        assert_eq!(legacy_wait(object), Ok(0));
        assert_eq!((signal_gpu(&env, done, 2), value_at(page)), (Ok(0), 1), "taken already");
        assert_eq!((signal_cpu(&env, object, 0, 0), value_at(page)), (Ok(0), 2), "given back");
        let (_, full) = create(&env, kind, 0, [words, 0]).expect("creates");
        assert_eq!(signal_cpu(&env, full, 0, 0), Ok(0));
        assert_eq!((legacy_wait(full), legacy_wait(full)), (Ok(0), Ok(0)));
        assert_eq!((signal_gpu(&env, done, 3), value_at(page)), (Ok(0), 2), "no more than there is");
        assert_eq!((signal_cpu(&env, full, 0, 0), value_at(page)), (Ok(0), 3));
    }
}

#[test]
fn more_objects_than_the_oldest_wait_has_values_for_are_refused() {
    let env = env("golden");
    let (fence, _) = monitored(&env, 5, 0);
    // SAFETY: zeros are a valid value of this structure.
    let mut argument: D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 = unsafe { std::mem::zeroed() };
    argument.hContext = env.context;
    argument.ObjectHandleArray = [fence; 32];
    for (count, result) in [(8, Ok(0)), (9, Err(Errno::EINVAL)), (32, Err(Errno::EINVAL))] {
        argument.ObjectCount = count;
        assert_eq!(call(&env.device, Ioctl::WaitForSynchronizationObject2, &mut argument), result);
    }
}

#[test]
fn a_periodic_fence_counts_by_itself() {
    let env = env("golden");
    let (argument, _) = create(&env, PERIODIC, 0, [0, 0]).expect("creates");
    let page = std::ptr::with_exposed_provenance_mut::<u64>(usize::try_from(argument[4]).expect("fits"));
    assert_ne!(argument[5], 0, "an address for GPUs");
    let before = value_at(page);
    thread::sleep(Duration::from_millis(100));
    assert!(value_at(page) > before);
}

#[test]
fn a_real_host_refuses_what_makes_no_sense() {
    let env = env("");
    for (kind, words) in [(SEMAPHORE, 0), (SEMAPHORE, 1 | 2 << 32), (0, 0), (7, 0), (u32::MAX, 0)] {
        assert_eq!(create(&env, kind, 0, [words, 0]).err(), Some(Errno::EOVERFLOW), "{kind} {words:#x}");
    }
    let (fence, _) = monitored(&env, 5, 0);
    assert_eq!(wait_gpu(&env, fence, 5), Ok(0));
    // SAFETY: zeros are a valid value of this structure.
    let mut argument: D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 = unsafe { std::mem::zeroed() };
    argument.hContext = env.context;
    argument.ObjectCount = 1;
    argument.ObjectHandleArray[0] = env.on;
    assert_eq!(call(&env.device, Ioctl::WaitForSynchronizationObject2, &mut argument), Err(Errno::EINVAL));
}
