//! How the shared library is linked.

use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    for argument in [
        // The name every client looks for.
        "-Wl,-soname,libdxcore.so",
        // Clients load and unload it in circles; threads and statics outlive that.
        "-Wl,-z,nodelete",
        "-Wl,-z,relro",
        "-Wl,-z,now",
        "-Wl,--as-needed",
        "-Wl,--hash-style=gnu",
    ] {
        println!("cargo:rustc-cdylib-link-arg={argument}");
    }
    link_unwinder_statically();
}

/// Takes the unwinder from `libgcc_eh.a` where the C compiler has one, so that loading this library
/// does not load `libgcc_s.so.1`, which takes longer than all the rest.
///
/// The archive comes first on the line, with its symbols asked for; `--as-needed` then drops the
/// shared one, which rustc names later. With `CARGO_CFG_TARGET_ENV=musl` rustc does so by itself.
fn link_unwinder_statically() {
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    println!("cargo:rerun-if-env-changed=CC");
    if std::env::var("CARGO_CFG_TARGET_ENV").as_deref() != Ok("gnu")
        || std::env::var("HOST") != std::env::var("TARGET")
    {
        return;
    }
    let Ok(output) = Command::new(compiler).arg("-print-file-name=libgcc_eh.a").output() else { return };
    let path = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    // Without the archive the compiler prints the bare name.
    if !path.starts_with('/') {
        return;
    }
    for symbol in ["_Unwind_Resume", "_Unwind_RaiseException", "_Unwind_Backtrace", "_Unwind_GetIPInfo"] {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-u,{symbol}");
    }
    let folder = path.strip_suffix("/libgcc_eh.a").unwrap_or(&path);
    println!("cargo:rustc-link-search=native={folder}");
    println!("cargo:rustc-link-lib=static:-bundle=gcc_eh");
}
