//! The border between this library and its callers: no panic crosses it, and what one would print
//! is at most one line, for those who asked.
//!
//! Every exported function and every COM method runs its body inside [`guard`].

#![expect(unsafe_code, reason = "installs a hook at load")]

#[cfg(not(panic = "unwind"))]
compile_error!("a panic must become an error code at the C border, so panics have to unwind");

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

use d3dkmt::log;

/// Runs `body`; a panic inside becomes `fallback`.
///
/// What the body changed before it panicked stays changed, so bodies keep shared state whole at
/// every step (the reason why this may assert unwind safety for all of them).
#[inline]
pub(crate) fn guard<R>(fallback: R, body: impl FnOnce() -> R) -> R {
    let body = || {
        #[cfg(debug_assertions)]
        panic_if_asked();
        body()
    };
    match panic::catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => value,
        Err(payload) => {
            discard(payload);
            fallback
        }
    }
}

/// Panics where `DXG_TEST_PANIC` is set, so that tests can see a panic in every function. Only in
/// builds with debug assertions.
#[cfg(debug_assertions)]
fn panic_if_asked() {
    assert!(std::env::var_os("DXG_TEST_PANIC").is_none(), "asked for by DXG_TEST_PANIC");
}

/// Drops what a panic carried; that may panic in its turn, and then is left alone.
#[cold]
fn discard(payload: Box<dyn core::any::Any + Send>) {
    if let Err(second) = panic::catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        core::mem::forget(second);
    }
}

/// What this library says of a panic in place of the standard hook's report.
fn report(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let message = match (payload.downcast_ref::<&'static str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => text,
        (None, Some(text)) => text.as_str(),
        (None, None) => "no message",
    };
    match info.location() {
        Some(at) => log::line(format_args!("internal error at {}:{}: {message}", at.file(), at.line())),
        None => log::line(format_args!("internal error: {message}")),
    }
}

/// Installs the hook when the library is loaded: a `Once` on the way to the first call could be
/// forked half-way. The hook belongs to the copy of the standard library inside this shared
/// library, so the panics of a Rust program that loads it keep their own report.
extern "C" fn install_hook() {
    let installed = panic::catch_unwind(|| panic::set_hook(Box::new(report)));
    if let Err(payload) = installed {
        discard(payload);
    }
}

// SAFETY: the loader calls the functions of this section once, with arguments that they may ignore.
#[used]
#[unsafe(link_section = ".init_array")]
static AT_LOAD: extern "C" fn() = install_hook;
