//! The shared library, built with the profile of the bench and loaded as a driver would load it.

#![expect(unsafe_code, reason = "loads a library and looks up its functions")]

use std::ffi::{CString, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// A function of the C ABI with one argument.
pub type Call = unsafe extern "C" fn(*mut c_void) -> i32;

/// Builds `libdxcore.so`, unless `DXG_TEST_LIBRARY` names one, and loads it.
///
/// # Panics
///
/// Where it cannot be built or loaded.
pub fn function(name: &str) -> Call {
    static HANDLE: OnceLock<usize> = OnceLock::new();
    let handle = *HANDLE.get_or_init(|| {
        let path = std::env::var_os("DXG_TEST_LIBRARY").map_or_else(build, PathBuf::from);
        let text = CString::new(path.as_os_str().as_bytes()).expect("a path");
        // SAFETY: our own library.
        let handle = unsafe { libc::dlopen(text.as_ptr(), libc::RTLD_NOW | libc::RTLD_LOCAL) };
        assert!(!handle.is_null(), "{} does not load", path.display());
        handle.expose_provenance()
    });
    let name = CString::new(name).expect("a name");
    // SAFETY: a handle of dlopen's and a C string.
    let found = unsafe { libc::dlsym(std::ptr::with_exposed_provenance_mut(handle), name.as_ptr()) };
    assert!(!found.is_null(), "the library exports {name:?}");
    // SAFETY: all exported calls take one pointer and return a status.
    unsafe { std::mem::transmute::<*mut c_void, Call>(found) }
}

fn build() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let command = ["build", "--release", "--package", "libdxcore", "--lib", "--message-format=json"];
    let output = Command::new(cargo).current_dir(root).args(command).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8_lossy(&output.stdout);
    let mut parts =
        messages.lines().filter(|line| line.contains("compiler-artifact")).flat_map(|line| line.split('"'));
    parts.find(|part| part.ends_with("/libdxcore.so")).expect("cargo reports the library").into()
}
