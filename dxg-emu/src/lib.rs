//! A software `/dev/dxg`: the guest driver dxgkrnl 2.0.3, the host behind it and its GPUs, as a
//! library.
//!
//! Two rooms, kept apart. The guest side is the driver's own behaviour: the order of checks, the
//! errno, the handle values, fixed by facts. The host side is policy: what a GPU answers. What the
//! GPUs are is described by a [`Machine`], a TOML file (see `docs/machines.md`).
//!
//! The core knows nothing of system calls. [`Emulator::call`] takes a caller, a request, an address
//! and the caller's memory behind one seam ([`UserMemory`]), and gives a [`Reply`], now or later,
//! with effects that the way in applies. The way in for the calling process is [`InProcess`], a
//! [`Transport`](d3dkmt_sys::Transport).
//!
//! ```
//! use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
//!
//! let machine = Machine::load("").expect("the default machine is well formed");
//! let device = InProcess::open(Emulator::new(machine), MemoryMode::Checked);
//! assert!(device.is_ok());
//! ```

#![expect(dead_code, reason = "parts of objects whose other calls are being written")]

mod control;
mod descriptors;
mod emulator;
mod entry;
mod faults;
mod futex;
mod guest;
mod host;
mod known_file;
pub mod machine;
mod memory;
mod neighbours;
mod pending;
mod reply;
pub mod report;
mod shared_file;
mod shared_object;
mod sync;
mod time;
mod uaccess;
mod view;
mod wire;

pub use control::Control;
pub use descriptors::{Descriptors, OwnDescriptors};
pub use emulator::{AddAdapterError, Caller, Emulator, OpenFile, Opener};
pub use entry::{Begun, InProcess, MemoryMode, Waiting};
pub use faults::{FaultError, Faults};
pub use machine::{Machine, MachineError};
pub use memory::Mapping;
pub use neighbours::Neighbours;
pub use pending::Pending;
pub use reply::{Answer, Effect, Reply, Undo};
pub use report::{Accounting, Leak, ObjectKind, ProcessReport, Report};
pub use time::VirtualClock;
pub use uaccess::{Checked, Direct, Fault, LastingMemory, UserAddress, UserMemory};
