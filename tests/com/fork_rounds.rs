//! A thousand forks each, while other threads are in the middle of something.

#![expect(unsafe_code, reason = "shares a page with children")]

use std::ffi::c_void;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::case::cases;
use crate::client::*;
use crate::fork::{in_child, in_child_while};
use crate::list::machine_file;
use crate::notification::threads_named;

const ROUNDS: u32 = 1000;

/// The notification of a stale list, which has no callback as long as nothing happens.
const STALE: u32 = 0;
/// The budget notification, which has a callback at the beginning.
const BUDGET: u32 = 2;

/// Callbacks of [`note`] in this process.
static NOTED: AtomicU32 = AtomicU32::new(0);
static STOP: AtomicBool = AtomicBool::new(false);
/// Whether what the parent does rests, so that its child has the processor.
static PAUSED: AtomicBool = AtomicBool::new(false);

/// Has the others stop, also where a round fails.
struct Stops;

impl Drop for Stops {
    fn drop(&mut self) {
        STOP.store(true, Ordering::SeqCst);
    }
}

fn wait_while_paused() {
    while PAUSED.load(Ordering::SeqCst) && !STOP.load(Ordering::SeqCst) {
        sleep(Duration::from_micros(300));
    }
}

extern "C" fn note(_: u32, _: *mut c_void, _: *mut c_void) {
    NOTED.fetch_add(1, Ordering::SeqCst);
}

/// Uses DXCore inside the callback until it is told to stop.
extern "C" fn use_and_stay(_: u32, adapter: *mut c_void, _: *mut c_void) {
    while !STOP.load(Ordering::Relaxed) {
        Object(adapter).is_valid();
        factory().list(&[D3D12_GRAPHICS]).release();
        wait_while_paused();
    }
}

/// How many adapters `D3DKMTEnumAdapters2` finds.
fn enumerated() -> u32 {
    #[repr(C)]
    struct EnumAdapters {
        count: u32,
        adapters: *mut c_void,
    }
    let enumerate: unsafe extern "C" fn(*mut EnumAdapters) -> i32 = symbol("D3DKMTEnumAdapters2");
    let mut argument = EnumAdapters { count: 0, adapters: null_mut() };
    // SAFETY: the structure of this function; without an array it counts.
    assert_eq!(unsafe { enumerate(&raw mut argument) }, 0);
    argument.count
}

/// Uses all there is, as a program that has just begun would.
fn use_everything() {
    let factory = factory();
    let list = factory.list(&[D3D12_GRAPHICS]);
    assert_eq!(list.luids(), LUIDS[..2]);
    let adapter = list.at(1);
    assert!(adapter.is_valid() && !list.is_stale());
    assert_eq!(factory.by_luid(LUIDS[2]).map(Object::luid), Ok(LUIDS[2]));
    assert_eq!(enumerated(), 3);
}

/// Registers for notifications, whose threads are started anew.
fn use_notifications() {
    let factory = factory();
    let list = factory.list(&[D3D12_GRAPHICS]);
    let adapter = list.at(1);
    let (before, mut cookie) = (NOTED.load(Ordering::SeqCst), 0);
    assert_eq!(factory.register(adapter.0, BUDGET, Some(note), null_mut(), &raw mut cookie), S_OK);
    while NOTED.load(Ordering::SeqCst) == before {
        sleep(Duration::from_micros(200));
    }
    assert_eq!(factory.unregister(cookie), S_OK);
    assert_eq!(factory.register(list.0, STALE, Some(note), null_mut(), &raw mut cookie), S_OK);
    while threads_named("dxcore-watcher") == 0 {
        sleep(Duration::from_micros(200));
    }
    assert_eq!(factory.unregister(cookie), S_OK);
}

/// The default machine with all that takes time left out.
fn small_machine() -> Vec<(&'static str, String)> {
    let adapter = |luid: u64, flag: &str| {
        format!(
            r#"
[[adapter]]
name = "Adapter"
luid = "{:x}:{:x}"
{flag} = true
hardware = {{ vendor = 0x1414, device = 1 }}
memory = {{ dedicated = "1 GiB", shared = "1 GiB" }}
engine = [{{ type = "3d" }}]
driver = {{ wddm = 3000, version = "1.2.3.4", store_path = 'C:\d', umd = {{ dx12 = "d.so" }} }}
"#,
            luid >> 32,
            luid & 0xffff_ffff
        )
    };
    let adapters = [(LUIDS[0], "integrated"), (LUIDS[1], "discrete"), (LUIDS[2], "compute_only")];
    machine_file("small", &adapters.map(|(luid, flag)| adapter(luid, flag)).concat())
}

/// A number that a process shares with its children.
fn shared() -> &'static AtomicU64 {
    // SAFETY: a new mapping, leaked.
    let page = unsafe {
        libc::mmap(
            null_mut(),
            4096,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_SHARED | libc::MAP_ANONYMOUS,
            -1,
            0,
        )
    };
    assert_ne!(page, libc::MAP_FAILED);
    // SAFETY: aligned, zeroed, and there for good.
    unsafe { &*page.cast::<AtomicU64>() }
}

cases! {
    a_fork_during_the_first_use_leaves_the_child_whole with small_machine() => {
        let _ = symbol::<usize>("DXCoreCreateAdapterFactory");
        // This process never uses the library, so each child's use is a first one.
        let nanoseconds = shared();
        in_child(|| {
            let begin = Instant::now();
            factory().list(&[D3D12_GRAPHICS]);
            nanoseconds.store(u64::try_from(begin.elapsed().as_nanos()).unwrap(), Ordering::SeqCst);
        });
        let first_use = Duration::from_nanos(nanoseconds.load(Ordering::SeqCst));
        for round in 0..ROUNDS {
            in_child(|| {
                let started = AtomicBool::new(false);
                std::thread::scope(|scope| {
                    scope.spawn(|| {
                        started.store(true, Ordering::SeqCst);
                        factory().list(&[D3D12_GRAPHICS]);
                    });
                    while !started.load(Ordering::SeqCst) {
                        std::hint::spin_loop();
                    }
                    // Another moment of the first use each time.
                    let begin = Instant::now();
                    while begin.elapsed() < first_use * (round % 100) / 100 {
                        std::hint::spin_loop();
                    }
                    in_child(use_everything);
                });
            });
        }
    }

    a_fork_during_lists_and_callbacks_leaves_the_child_whole with small_machine() => {
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[1]).unwrap();
        let mut parents = 0;
        let code = factory.register(adapter.0, BUDGET, Some(use_and_stay), null_mut(), &raw mut parents);
        assert_eq!(code, S_OK);
        std::thread::scope(|scope| {
            let stops = Stops;
            scope.spawn(|| {
                let adapter = factory.by_luid(LUIDS[1]).unwrap();
                while !STOP.load(Ordering::Relaxed) {
                    factory.list(&[D3D12_GRAPHICS]).release();
                    let mut cookie = 0;
                    assert_eq!(factory.register(adapter.0, 1, Some(note), null_mut(), &raw mut cookie), S_OK);
                    assert_eq!(factory.unregister(cookie), S_OK);
                    wait_while_paused();
                }
            });
            for round in 0..ROUNDS {
                PAUSED.store(false, Ordering::SeqCst);
                // Another moment of what they do each time.
                sleep(Duration::from_micros(u64::from(round % 50) * 20));
                in_child_while(|| PAUSED.store(true, Ordering::SeqCst), || {
                    assert_eq!(factory.unregister(parents), E_INVALIDARG, "a registration of the parent's");
                    use_everything();
                    use_notifications();
                    // What is inherited works too.
                    assert!(adapter.is_valid() && adapter.luid() == LUIDS[1]);
                });
            }
            drop(stops);
        });
        assert_eq!(factory.unregister(parents), S_OK, "the parent's is as it was");
    }

    a_callback_may_fork_and_its_child_may_return => {
        static CHILD: AtomicU32 = AtomicU32::new(0);

        extern "C" fn fork(_: u32, _: *mut c_void, _: *mut c_void) {
            // SAFETY: what the child does is what is tested.
            let child = unsafe { libc::fork() };
            if child == 0 {
                // SAFETY: plain system call; a child that hangs is killed by this alarm.
                unsafe { libc::alarm(30) };
                use_everything();
                use_notifications();
            } else {
                CHILD.store(child.cast_unsigned(), Ordering::SeqCst);
            }
        }
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[1]).unwrap();
        let mut cookie = 0;
        assert_eq!(factory.register(adapter.0, BUDGET, Some(fork), null_mut(), &raw mut cookie), S_OK);
        while CHILD.load(Ordering::SeqCst) == 0 {
            sleep(Duration::from_millis(1));
        }
        let mut status = -1;
        // SAFETY: waits for our own child, whose only thread came back from the callback and ended.
        assert!(unsafe { libc::waitpid(CHILD.load(Ordering::SeqCst).cast_signed(), &raw mut status, 0) } > 0);
        assert_eq!(status, 0, "the child failed or hung (14 is its alarm)");
        assert_eq!(factory.unregister(cookie), S_OK);
    }
}
