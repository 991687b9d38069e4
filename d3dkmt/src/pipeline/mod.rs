//! Queues of small work that hide the round trip to the host.
//!
//! A paravirtual GPU answers each call after a message to the host and back, which takes longer than a
//! small piece of work. A [`Stream`] therefore makes few calls:
//!
//! * Commands are written into a ring of memory that the GPU sees. The commands themselves store the
//!   number of each piece of work into a monitored fence when it is done.
//! * What is done is read from the fence's page, without a call. Who waits spins for a while that adapts,
//!   and blocks then; see [`Idle`].
//! * While the GPU has work, further pieces are gathered, and one call submits all of them.
//! * What depends on other streams waits for them on the GPU.
//! * Where the ring is full, [`Stream::enqueue`] waits for the oldest work.
//!
//! What the commands are an [`Encoder`] knows; [`SoftEncoder`] writes those of the emulated GPUs (feature
//! `soft`).
//!
#![cfg_attr(feature = "soft", doc = "```")]
#![cfg_attr(not(feature = "soft"), doc = "```ignore")]
//! # use std::sync::Arc;
//! # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
//! use d3dkmt::pipeline::{SoftEncoder, Stream, StreamOptions};
//! use d3dkmt::{
//!     Allocation, AllocationFlags, Device, DeviceFlags, Dxg, EnumFilter, GpuMapOptions, GpuMapping,
//!     PagingPriority, PagingQueue, ResidentFlags,
//! };
//! use dxg_soft::Command;
//!
//! # let emulator = Emulator::new(Machine::load("")?);
//! # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
//! # let dxg = Dxg::from_transport(Arc::new(device));
//! let adapter = Arc::new(dxg.adapters(EnumFilter::empty())?.remove(0));
//! let device = Device::create(&adapter, DeviceFlags::empty())?;
//! let paging = PagingQueue::create(&device, PagingPriority::Normal, 0)?;
//! let memory = Allocation::heap(&device, 4096, AllocationFlags::empty())?;
//! let (mapped, mapping_done) = GpuMapping::map(&paging, &memory, GpuMapOptions::default())?;
//! mapping_done.wait(None)?;
//! paging.make_resident(&[&memory], ResidentFlags::empty())?.paging.wait(None)?;
//!
//! let stream = Stream::on_context(&paging, Default::default(), SoftEncoder, StreamOptions::default())?;
//! for index in 0..100 {
//!     let destination = mapped.address() + 4 * u64::from(index);
//!     stream.enqueue([Command::Write32 { value: index, destination }].as_slice())?;
//! }
//! stream.finish(None)?;
//! assert_eq!(memory.lock()?.view().part(4 * 99..4 * 100)?.to_vec(), [99, 0, 0, 0]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod completion;
mod encoder;
mod error;
mod gpu;
mod ring;
mod shared;
#[cfg(feature = "soft")]
mod soft;
mod spin;
mod stream;
mod wakers;

pub use crate::idle::{AdaptiveSpin, Idle, Spin};
pub use completion::Completion;
pub use encoder::{EncodeError, Encoder};
pub use error::{PipelineCause, PipelineError, Task};
#[cfg(feature = "soft")]
pub use soft::SoftEncoder;
pub use stream::{Stream, StreamOptions, StreamStatistics, TaskOptions};
