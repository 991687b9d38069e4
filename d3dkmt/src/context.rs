//! Contexts: streams of work for one engine, and their priorities.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::device::{Device, made};
use crate::error::Error;
use crate::handle::ContextHandle;
use crate::owned::owned;
use crate::statistics::ClientHint;

bitflags::bitflags! {
    /// What a context is to be. The driver passes the bits on.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct ContextFlags: u32 {
        /// Work is dropped.
        const NULL_RENDERING = 1 << 0;
        /// The private data is the initial state.
        const INITIAL_DATA = 1 << 1;
        /// Work may take longer than the host's timeout.
        const DISABLE_GPU_TIMEOUT = 1 << 2;
        /// For waits and signals, not for work.
        const SYNCHRONIZATION_ONLY = 1 << 3;
        /// The context gets hardware queues.
        const HW_QUEUES = 1 << 4;
        /// The vendor's kernel driver does not touch its work.
        const NO_KMD_ACCESS = 1 << 5;
    }
}

/// Among which contexts a priority counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PriorityScope {
    /// All contexts of the machine.
    Machine,
    /// Those of this process.
    Process,
}

/// What a context is made from.
#[derive(Clone, Debug, Default)]
pub struct ContextOptions {
    /// The engine, from 0.
    pub node: u32,
    /// Which of the engine's instances, as bits by physical adapter; 0 leaves it to the host.
    pub engine_affinity: u32,
    /// What it is to be.
    pub flags: ContextFlags,
    /// Which runtime it is for.
    pub client_hint: ClientHint,
    /// For the vendor's kernel driver, at most 131001 bytes.
    pub private_data: Vec<u8>,
}

/// A context of a device: what is submitted to it is done in order.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{Context, ContextOptions, MonitoredFence, SignalFlags, SyncFlags};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = d3dkmt::Dxg::from_transport(Arc::new(device));
/// # let adapter = Arc::new(dxg.adapters(d3dkmt::EnumFilter::empty())?.remove(0));
/// # let device = d3dkmt::Device::create(&adapter, d3dkmt::DeviceFlags::empty())?;
/// let first = Context::create(&device, ContextOptions::default())?;
/// let second = Context::create(&device, ContextOptions::default())?;
/// let fence = MonitoredFence::create(&device, 0, SyncFlags::empty())?;
///
/// // The second waits for the first on the GPU.
/// second.wait(&[fence.at(1)])?;
/// second.signal(&[fence.at(2)], SignalFlags::empty())?;
/// first.signal(&[fence.at(1)], SignalFlags::empty())?;
/// fence.at(2).wait(None)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Context {
    device: Arc<Device>,
    handle: ContextHandle,
    private_data: Vec<u8>,
    open: bool,
}

impl Context {
    /// Makes a context with GPU virtual addresses (`D3DKMTCreateContextVirtual`).
    ///
    /// # Errors
    ///
    /// `EINVAL` where the host refuses, for whatever reason; `ENODEV` where the adapter is gone.
    pub fn create(device: &Arc<Device>, options: ContextOptions) -> Result<Arc<Self>, Error> {
        const OPERATION: Ioctl = Ioctl::CreateContextVirtual;
        let ContextOptions { node, engine_affinity, flags, client_hint, mut private_data } = options;
        let parent = device.handle().raw();
        let reply =
            device.live(OPERATION)?.call_with::<D3DKMT_CREATECONTEXTVIRTUAL>(&mut private_data, |argument| {
                argument.hDevice = parent;
                argument.NodeOrdinal = node;
                argument.EngineAffinity = engine_affinity;
                argument.Flags.anon_1.Value = flags.bits();
                argument.ClientHint = D3DKMT_CLIENTHINT(client_hint.0);
            });
        let handle = ContextHandle::new(made(OPERATION, reply.ok()?.hContext)?);
        Ok(Arc::new(Self { device: Arc::clone(device), handle, private_data, open: true }))
    }

    /// The device that it is a context of.
    #[must_use]
    pub const fn device(&self) -> &Arc<Device> {
        &self.device
    }

    /// The handle; valid while this object lives.
    #[must_use]
    pub const fn handle(&self) -> ContextHandle {
        self.handle
    }

    /// The private data as the vendor's kernel driver left it.
    #[must_use]
    pub fn private_data(&self) -> &[u8] {
        &self.private_data
    }

    /// The priority (`D3DKMTGetContextSchedulingPriority`,
    /// `D3DKMTGetContextInProcessSchedulingPriority`); 0 is normal.
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone.
    pub fn priority(&self, scope: PriorityScope) -> Result<i32, Error> {
        let handle = self.handle.raw();
        match scope {
            PriorityScope::Machine => {
                let dxg = self.device.live(Ioctl::GetContextSchedulingPriority)?;
                let reply =
                    dxg.call::<D3DKMT_GETCONTEXTSCHEDULINGPRIORITY>(|argument| argument.hContext = handle);
                reply.ok().map(|argument| argument.Priority)
            }
            PriorityScope::Process => {
                let dxg = self.device.live(Ioctl::GetContextInProcessSchedulingPriority)?;
                let reply = dxg.call::<D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY>(|argument| {
                    argument.hContext = handle;
                });
                reply.ok().map(|argument| argument.Priority)
            }
        }
    }

    /// Sets the priority (`D3DKMTSetContextSchedulingPriority`,
    /// `D3DKMTSetContextInProcessSchedulingPriority`). Windows hosts know -7 to 7.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a priority that the host refuses, `ENODEV` where the adapter is gone.
    pub fn set_priority(&self, scope: PriorityScope, priority: i32) -> Result<(), Error> {
        let handle = self.handle.raw();
        let result = match scope {
            PriorityScope::Machine => {
                let dxg = self.device.live(Ioctl::SetContextSchedulingPriority)?;
                dxg.call::<D3DKMT_SETCONTEXTSCHEDULINGPRIORITY>(|argument| {
                    argument.hContext = handle;
                    argument.Priority = priority;
                })
                .result
            }
            PriorityScope::Process => {
                let dxg = self.device.live(Ioctl::SetContextInProcessSchedulingPriority)?;
                dxg.call::<D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY>(|argument| {
                    argument.hContext = handle;
                    argument.Priority = priority;
                })
                .result
            }
        };
        result.map(drop)
    }
}

owned!(Context: DestroyContext, |context| {
    let handle = context.handle.raw();
    let dxg = context.device.live(Ioctl::DestroyContext)?;
    dxg.call::<D3DKMT_DESTROYCONTEXT>(|argument| argument.hContext = handle).result.map(drop)
});
