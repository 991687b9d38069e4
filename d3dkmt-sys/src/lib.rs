//! The ABI of `/dev/dxg`, the paravirtual GPU device of WSL2 and Hyper-V guests, as data.
//!
//! * [`table`]: one row for each ioctl of dxgkrnl 2.0.3 and for each function that exists in C alone;
//!   everything that must know the calls is derived from it.
//! * [`inner`]: structures in the memory that arguments point to, and the pointers in these.
//! * [`raw`]: the structures, unions and enumerations, generated from `include/d3dkmthk.h`, with
//!   16-bit wide characters as the driver sees them.
//! * [`status`]: NTSTATUS values, and how they travel through `errno`.
//! * [`transport`]: the one seam of the project, at the system call.
//!
//! There is no logic here and no dependency; `no_std`.
#![no_std]

#[cfg(not(all(target_pointer_width = "64", target_endian = "little")))]
compile_error!("the /dev/dxg structures are described for 64-bit little-endian Linux only");

pub mod inner;
pub mod raw;
pub mod status;
pub mod table;
pub mod transport;

pub use status::{Errno, NtStatus};
pub use table::{CALLS, Call, Ioctl};
pub use transport::Transport;
