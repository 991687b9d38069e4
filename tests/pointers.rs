//! Bad pointers through the exported functions: where the argument goes to the driver as it is, each of
//! its pointers does too, and a bad one is an error and never a signal.
//!
//! The cases and the rules are those of the conformance suite; the device is the library itself on its
//! software device.

#![expect(unsafe_code, reason = "loads the library and calls its functions")]

mod common;

use std::ffi::{CString, c_void};
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicUsize, Ordering};

use d3dkmt_sys::table::Thunk;
use d3dkmt_sys::{Call, Errno, Ioctl, NtStatus, Transport, raw};
use dxg_conformance::Device;
use dxg_conformance::sweep::{Attempts, sweep};

/// The library as a device.
struct Library;

/// How many are open.
static OPEN: AtomicUsize = AtomicUsize::new(0);

fn load() -> usize {
    let path = CString::new(common::library().to_str().expect("a UTF-8 path")).expect("no NUL");
    // SAFETY: the library under test; loading it runs its constructors.
    let handle = unsafe { libc::dlopen(path.as_ptr(), libc::RTLD_NOW | libc::RTLD_LOCAL) };
    assert!(!handle.is_null(), "{path:?} does not load");
    handle.expose_provenance()
}

/// A function that the library exports; `F` is its type.
fn symbol<F: Copy>(name: &str) -> F {
    static HANDLE: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
    let handle = *HANDLE.get_or_init(load);
    let name = CString::new(name).expect("no NUL");
    // SAFETY: a handle of dlopen's.
    let address = unsafe { libc::dlsym(std::ptr::with_exposed_provenance_mut(handle), name.as_ptr()) };
    assert!(!address.is_null(), "{name:?} is not exported");
    assert_eq!(size_of::<F>(), size_of::<*mut c_void>());
    // SAFETY: a pointer to a function, as its caller declares it.
    unsafe { std::mem::transmute_copy(&address) }
}

type Share = unsafe extern "C" fn(u32, *const u32, *mut c_void, u32, *mut *mut c_void) -> i32;

// SAFETY: the functions follow the pointers that the table lists, and keep none.
unsafe impl Transport for Library {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        let ioctl = Ioctl::from_request(request).ok_or(Errno::ENOTTY)?;
        let status = if ioctl == Ioctl::ShareObjects {
            // SAFETY: the caller promised an argument of this type.
            let argument = unsafe { arg.cast::<raw::D3DKMT_SHAREOBJECTS>().read() };
            let share: Share = symbol("D3DKMTShareObjects");
            let raw::D3DKMT_SHAREOBJECTS { ObjectCount: count, ObjectHandleArray: objects, .. } = argument;
            // SAFETY: the caller's promise.
            unsafe { share(count, objects, std::ptr::null_mut(), 0, argument.pSharedNtHandle.cast()) }
        } else {
            let function: unsafe extern "C" fn(*mut c_void) -> i32 = symbol(ioctl.call().function);
            // SAFETY: the caller's promise.
            unsafe { function(arg) }
        };
        match NtStatus(status) {
            // What the library says of EFAULT, which has no status of its own.
            NtStatus::UNSUCCESSFUL => Err(Errno::EFAULT),
            other => other.to_ioctl_result(),
        }
    }
}

impl Drop for Library {
    fn drop(&mut self) {
        if OPEN.fetch_sub(1, Ordering::Relaxed) == 1 {
            let close: unsafe extern "C" fn() = symbol("D3DKMTCloseDxCoreDevice");
            // SAFETY: takes nothing.
            unsafe { close() };
        }
    }
}

fn main() -> ExitCode {
    if cfg!(not(feature = "emu")) && std::env::var_os("DXG_TEST_LIBRARY").is_none() {
        println!("NOT RUN: the library has no software device");
        let expected = std::env::var_os("DXG_CI").is_some_and(|value| value == "1");
        return if expected { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    }
    for knob in ["DXG_DRIVER_ROOT", "DXG_VISIBLE_ADAPTERS", "DXG_EMU_CONTROL"] {
        // SAFETY: no other thread runs yet.
        unsafe { std::env::remove_var(knob) };
    }
    // The library looks once at which device it has, so that each machine takes a process. The host of
    // the default machine answers no escapes.
    if std::env::args().any(|argument| argument == AGREEABLE) {
        let result = on(AGREEABLE, |call| call.ioctl == Ioctl::Escape);
        println!("not tried: {:?}", result.untried);
        return passed(&result, result.untried.is_empty() && result.tried > 50);
    }
    let result = on("emu", |call| call.thunk == Thunk::Plain);
    let escapes = std::env::current_exe().and_then(|own| Command::new(own).arg(AGREEABLE).status());
    let covered = result.untried.iter().all(|(structure, _)| *structure == "D3DDDI_BUILDTESTCOMMANDBUFFER");
    passed(&result, covered && result.tried > 1000 && escapes.is_ok_and(|status| status.success()))
}

/// A machine whose host says yes to everything.
const AGREEABLE: &str = "emu:golden";

fn passed(result: &Attempts, complete: bool) -> ExitCode {
    println!("{} calls of exported functions with a bad pointer", result.tried);
    result.problems.iter().for_each(|problem| println!("{problem}"));
    if result.problems.is_empty() && complete { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The sweep on a machine.
fn on(machine: &str, wanted: impl Fn(&Call) -> bool) -> Attempts {
    // SAFETY: no other thread runs yet.
    unsafe { std::env::set_var("DXG_DEVICE", machine) };
    let open = || -> Result<Box<dyn Transport>, Errno> {
        OPEN.fetch_add(1, Ordering::Relaxed);
        Ok(Box::new(Library))
    };
    let device = Device::behind("libdxcore.so", Box::new(open)).expect("the library finds its device");
    // A function that got no argument makes no call.
    sweep(&device, Errno::EINVAL, wanted)
}
