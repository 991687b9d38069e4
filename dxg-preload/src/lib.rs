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
//! | `DXG_PRELOAD_STAND_IN` | the file that is opened in its place, `/dev/null` if unset; a character device that says `ENOTTY` |
//! | `DXG_PRELOAD_REDIRECT` | folders that lie elsewhere: `FROM=TO`, several with colons between them |
//! | `DXG_PRELOAD_REPORT` | a folder in which each process that had the device open leaves its report |
//! | `DXG_PRELOAD_FAIL` | calls that are to fail: `CALL[=RESULT][@N]`, several with commas between them |
//! | `DXG_EMU_CONTROL` | the control channel, as for the library |
//! | `DXG_PRELOAD_PROCESSES` | a file by which processes know of each other that have no common parent; it is made if it is not there |
//!
//! A child of a fork inherits stand-ins only, which answer `ENOTTY` as the driver does; what it opens
//! itself reaches an emulator of its own. So does what a program becomes by `exec`: a descriptor that
//! stays open over it is a plain file from there on.
//!
//! The program may fork, call from signal handlers, and load and unload libraries at any time. No lock
//! is taken before the device is known to be meant, none is held over a fork's child, and no signal
//! handler runs while the emulator works. All memory comes from a heap of the library's own, so that
//! handlers may interrupt the program's allocator, and an allocator may open files. The C library itself
//! takes from the program's heap where the emulator starts a thread, which it does in a process's first
//! waits and timers and for a report or a control channel: a handler that interrupts `malloc` should not be
//! the first to do that.

mod calls;
mod data;
mod descriptors;
mod device;
mod exec;
mod files;
mod heap;
mod links;
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod loader;
mod next;
mod open;
mod own;
mod paths;
mod process;
mod report;
mod settings;
mod signals;
mod start;
mod status;
mod syscall;
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod trampoline;
