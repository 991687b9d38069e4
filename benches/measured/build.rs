//! Lets the library under test, which is loaded at run time, find the benches' own `ioctl`.

fn main() {
    println!("cargo::rustc-link-arg-benches=-Wl,--export-dynamic-symbol=ioctl");
}
