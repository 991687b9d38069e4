//! `libdxg_preload.so`: puts the software device behind the `/dev/dxg` of an unmodified program.
//!
//! Loaded by `LD_PRELOAD`, it stands between the program and the C library's calls on files. Opening
//! the device's path gives a real descriptor, a stand-in, whose ioctls an emulator in the process
//! answers; every other file costs one test of a bit.
//!
//! | variable | meaning |
//! | --- | --- |
//! | `DXG_PRELOAD_DEVICE` | the machine: a built-in one or a file, as in `DXG_DEVICE=emu:...`; empty for the default |
//! | `DXG_PRELOAD_PATH` | the path that is the device, `/dev/dxg` if unset |
//!
//! A child of a fork inherits stand-ins only, which answer `ENOTTY` as the driver does; what it opens
//! itself reaches an emulator of its own.

mod calls;
mod descriptors;
mod device;
mod loader;
mod next;
