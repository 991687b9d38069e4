//! `dlopen`: libraries that reach the device find our functions before the C library's.
//!
//! Intel's compute runtime loads `libdxcore.so` with `RTLD_DEEPBIND`, by which its calls go to the C
//! library whatever was preloaded. That flag is taken away from it, and from nothing else. What lies
//! elsewhere, as `/usr/lib/wsl` may, is loaded from there.

#![expect(unsafe_code, reason = "a C function that goes on in the C library's")]

use std::ffi::{CStr, c_char, c_int, c_void};

use libc::AT_FDCWD;

use crate::next::next;
use crate::paths::{Seen, seen};

type Dlopen = unsafe extern "C" fn(*const c_char, c_int) -> *mut c_void;

/// How a call goes on.
#[repr(C)]
struct Route {
    function: Dlopen,
    name: *const c_char,
    flags: u64,
}

unsafe extern "C" fn unavailable(_name: *const c_char, _flags: c_int) -> *mut c_void {
    std::ptr::null_mut()
}

/// Where a call goes on.
///
/// # Safety
///
/// `name` must be NULL or a C string, and `route` writable.
unsafe extern "C" fn find_route(name: *const c_char, flags: c_int, route: *mut Route) {
    // SAFETY: the program passes a name.
    let ours = !name.is_null() && is_dxcore(unsafe { CStr::from_ptr(name) }.to_bytes());
    let flags = if ours { flags & !libc::RTLD_DEEPBIND } else { flags };
    let function = next!(dlopen: Dlopen).unwrap_or(unavailable);
    // SAFETY: the program passes a name.
    let place = match unsafe { seen(AT_FDCWD, name) } {
        // SAFETY: not NULL, so a C string.
        Seen::Redirected(redirect) => redirect.place(unsafe { CStr::from_ptr(name) }),
        _ => None,
    };
    // Never freed: the linker may look at the name until it has run the library's constructors.
    let name = place.map_or(name, |place| place.into_raw().cast_const());
    // The upper half of the register is nobody's.
    let flags = u64::from(flags.cast_unsigned());
    // SAFETY: `dlopen` below has room for it on its stack.
    unsafe { route.write(Route { function, name, flags }) };
}

/// Whether it is a `libdxcore.so`, ours or Microsoft's.
fn is_dxcore(path: &[u8]) -> bool {
    let file = path.rsplit(|byte| *byte == b'/').next().unwrap_or(path);
    file.starts_with(b"libdxcore.so")
}

/// As the C library's. It looks at who called it, for the paths where to search, so it is not called
/// from here but jumped to: the program's own return address is what it sees.
///
/// # Safety
///
/// As the C library's.
#[cfg(target_arch = "x86_64")]
#[unsafe(no_mangle)]
#[unsafe(naked)]
unsafe extern "C" fn dlopen(name: *const c_char, flags: c_int) -> *mut c_void {
    std::arch::naked_asm!(
        "sub rsp, 40",
        "mov rdx, rsp",
        "call {find_route}",
        "mov rax, [rsp]",
        "mov rdi, [rsp + 8]",
        "mov rsi, [rsp + 16]",
        "add rsp, 40",
        "jmp rax",
        find_route = sym find_route,
    )
}

/// As the C library's, which see through a jump as above.
///
/// # Safety
///
/// As the C library's.
#[cfg(target_arch = "aarch64")]
#[unsafe(no_mangle)]
#[unsafe(naked)]
unsafe extern "C" fn dlopen(name: *const c_char, flags: c_int) -> *mut c_void {
    std::arch::naked_asm!(
        "stp x29, x30, [sp, #-48]!",
        "mov x29, sp",
        "add x2, sp, #16",
        "bl {find_route}",
        "ldr x16, [sp, #16]",
        "ldr x0, [sp, #24]",
        "ldr x1, [sp, #32]",
        "ldp x29, x30, [sp], #48",
        "br x16",
        find_route = sym find_route,
    )
}
