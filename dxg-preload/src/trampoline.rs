//! Functions whose list of arguments has no end that could be seen from here: `execl` and its kin. Ours
//! are entered and left with all arguments in place.

#![expect(unsafe_code, reason = "machine code that passes arguments on as they are")]

use std::ffi::c_void;

use crate::next::{Name, resolve};
use crate::report;

/// What happens before, and where to go then.
macro_rules! before_exec {
    ($($hook:ident $name:ident)*) => {$(
        extern "C" fn $hook() -> *mut c_void {
            report::before_exec();
            resolve(Name::$name)
        }
    )*};
}
before_exec! { before_execl execl before_execlp execlp before_execle execle }

/// Exports `$name`, which asks `$hook` and goes where that says.
macro_rules! jumping {
    ($($name:ident $hook:ident)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[cfg(target_arch = "x86_64")]
        #[unsafe(no_mangle)]
        #[unsafe(naked)]
        unsafe extern "C" fn $name() {
            std::arch::naked_asm!(
                "push rdi",
                "push rsi",
                "push rdx",
                "push rcx",
                "push r8",
                "push r9",
                "sub rsp, 8",
                "call {hook}",
                "mov r11, rax",
                "add rsp, 8",
                "pop r9",
                "pop r8",
                "pop rcx",
                "pop rdx",
                "pop rsi",
                "pop rdi",
                // How many vector registers a variadic call uses: none.
                "xor eax, eax",
                "jmp r11",
                hook = sym $hook,
            )
        }

        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[cfg(target_arch = "aarch64")]
        #[unsafe(no_mangle)]
        #[unsafe(naked)]
        unsafe extern "C" fn $name() {
            std::arch::naked_asm!(
                "stp x29, x30, [sp, #-80]!",
                "mov x29, sp",
                "stp x0, x1, [sp, #16]",
                "stp x2, x3, [sp, #32]",
                "stp x4, x5, [sp, #48]",
                "stp x6, x7, [sp, #64]",
                "bl {hook}",
                "mov x16, x0",
                "ldp x0, x1, [sp, #16]",
                "ldp x2, x3, [sp, #32]",
                "ldp x4, x5, [sp, #48]",
                "ldp x6, x7, [sp, #64]",
                "ldp x29, x30, [sp], #80",
                "br x16",
                hook = sym $hook,
            )
        }
    )*};
}

jumping! {
    execl before_execl
    execlp before_execlp
    execle before_execle
}
