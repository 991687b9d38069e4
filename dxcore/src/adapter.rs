//! An adapter: what it is, what it can do, and whether it is still there.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use d3dkmt::{Dxg, Error, Luid, PerProcess};
use d3dkmt_sys::Errno;

use crate::attribute::Attribute;
use crate::capture::Captured;
use crate::engine::EngineIndex;
use crate::hresult::HResult;
use crate::property::{HardwareId, Property, PropertyValue};
use crate::{DriverVersion, filter::Filter};

/// A GPU or another accelerator, as DXCore describes it.
///
/// Clones are the same adapter. Properties and attributes were read when it was first seen, and stay
/// readable when it is gone; states are asked anew each time. After a fork a child may go on using
/// it: the kernel's handle is opened anew there.
#[derive(Clone)]
pub struct Adapter(Arc<Inner>);

struct Inner {
    dxg: Dxg,
    luid: Luid,
    captured: Captured,
    /// The open adapter of each process. Swapped for a new one where the host has lost the handle.
    kernel: PerProcess<Mutex<Arc<d3dkmt::Adapter>>>,
    /// Set once, when the kernel says that the adapter is gone.
    removed: AtomicBool,
    /// Which states were probed, and which of those are supported: one bit each.
    probed_states: AtomicU16,
    supported_states: AtomicU16,
    /// Names of engines, read at first use and constant from then on.
    engine_names: PerProcess<Mutex<BTreeMap<EngineIndex, String>>>,
}

/// An adapter for as long as somebody else keeps it.
pub(crate) struct WeakAdapter(Weak<Inner>);

impl WeakAdapter {
    pub(crate) fn upgrade(&self) -> Option<Adapter> {
        self.0.upgrade().map(Adapter)
    }
}

impl Adapter {
    /// Reads everything that does not change, and keeps the handle.
    ///
    /// # Errors
    ///
    /// That the adapter was removed meanwhile; [`HResult::E_OUTOFMEMORY`].
    pub(crate) fn capture(kernel: d3dkmt::Adapter) -> Result<Self, HResult> {
        let captured = Captured::from_kernel(&kernel).map_err(|error| HResult::from(&error))?;
        let inner = Inner {
            dxg: kernel.dxg().clone(),
            luid: kernel.luid(),
            captured,
            kernel: PerProcess::new(),
            removed: AtomicBool::new(false),
            probed_states: AtomicU16::new(0),
            supported_states: AtomicU16::new(0),
            engine_names: PerProcess::new(),
        };
        let kept = inner.kernel.get_or_init(|| Mutex::new(Arc::new(kernel))).is_some();
        if kept { Ok(Self(Arc::new(inner))) } else { Err(HResult::E_OUTOFMEMORY) }
    }

    /// The LUID.
    #[must_use]
    pub fn luid(&self) -> Luid {
        self.0.luid
    }

    /// Whether both are the same adapter, met once. One that is gone and one that came in its place
    /// are not, although a host may give them the same LUID.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    pub(crate) fn downgrade(&self) -> WeakAdapter {
        WeakAdapter(Arc::downgrade(&self.0))
    }

    /// The value of a property.
    ///
    /// # Errors
    ///
    /// [`HResult::DXGI_ERROR_UNSUPPORTED`] where the host did not tell, and for
    /// [`Property::AdapterEngineName`], which needs an input: see [`Self::engine_name`].
    pub fn property(&self, property: Property) -> Result<&PropertyValue, HResult> {
        self.0.captured.value(property).ok_or(HResult::DXGI_ERROR_UNSUPPORTED)
    }

    /// The value of a property as C programs get it, little-endian.
    ///
    /// # Errors
    ///
    /// As [`Self::property`].
    pub fn property_bytes(&self, property: Property) -> Result<&[u8], HResult> {
        self.0.captured.bytes(property).ok_or(HResult::DXGI_ERROR_UNSUPPORTED)
    }

    /// The size in bytes of a property's C form.
    ///
    /// # Errors
    ///
    /// [`HResult::DXGI_ERROR_UNSUPPORTED`] where the adapter does not have it.
    pub fn property_size(&self, property: Property) -> Result<usize, HResult> {
        if property == Property::AdapterEngineName && self.is_property_supported(property) {
            // The output that goes with an input: the length of the name.
            return Ok(size_of::<u32>());
        }
        self.property_bytes(property).map(<[u8]>::len)
    }

    /// Whether the adapter has the property.
    ///
    /// Decision: a property is supported where the host gave a value, be it 0; names of engines are
    /// where engines can be counted.
    #[must_use]
    pub fn is_property_supported(&self, property: Property) -> bool {
        let asked =
            if property == Property::AdapterEngineName { Property::AdapterEngineCount } else { property };
        self.0.captured.value(asked).is_some()
    }

    /// The attributes, those that the driver declares first and in its order.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.0.captured.attributes
    }

    /// Whether the adapter has the attribute.
    #[must_use]
    pub fn is_attribute_supported(&self, attribute: Attribute) -> bool {
        self.attributes().contains(&attribute)
    }

    pub(crate) fn is_admitted(&self, filter: &Filter) -> bool {
        filter.admits(self.attributes())
    }

    /// What the driver calls itself; empty where it does not say.
    #[must_use]
    pub fn description(&self) -> &str {
        match self.property(Property::DriverDescription) {
            Ok(PropertyValue::Text(text)) => text,
            _ => "",
        }
    }

    /// The version of the driver, where it is known.
    #[must_use]
    pub fn driver_version(&self) -> Option<DriverVersion> {
        match self.property(Property::DriverVersion) {
            Ok(PropertyValue::Version(version)) => Some(*version),
            _ => None,
        }
    }

    /// Vendor, device and so on, where they are known.
    #[must_use]
    pub fn hardware_id(&self) -> Option<HardwareId> {
        match self.property(Property::HardwareIdParts) {
            Ok(PropertyValue::HardwareIdParts(id)) => Some(*id),
            _ => None,
        }
    }

    /// The adapter's own memory in bytes; 0 where it is not known.
    #[must_use]
    pub fn dedicated_memory(&self) -> u64 {
        self.bytes(Property::DedicatedAdapterMemory)
    }

    /// The system memory in bytes that was set aside for the adapter at boot; 0 where it is not known.
    #[must_use]
    pub fn dedicated_system_memory(&self) -> u64 {
        self.bytes(Property::DedicatedSystemMemory)
    }

    /// The system memory in bytes that the adapter may use; 0 where it is not known.
    #[must_use]
    pub fn shared_memory(&self) -> u64 {
        self.bytes(Property::SharedSystemMemory)
    }

    fn bytes(&self, property: Property) -> u64 {
        match self.property(property) {
            Ok(PropertyValue::Bytes(number)) => *number,
            _ => 0,
        }
    }

    /// Whether this is hardware, as is assumed where the host does not tell.
    #[must_use]
    pub fn is_hardware(&self) -> bool {
        self.property(Property::IsHardware) != Ok(&PropertyValue::Bool(false))
    }

    /// Whether the adapter is part of the processor's package.
    #[must_use]
    pub fn is_integrated(&self) -> bool {
        self.property(Property::IsIntegrated) == Ok(&PropertyValue::Bool(true))
    }

    /// Whether the adapter can be detached while the machine runs.
    #[must_use]
    pub fn is_detachable(&self) -> bool {
        self.property(Property::IsDetachable) == Ok(&PropertyValue::Bool(true))
    }

    /// Whether the adapter computes but does not render.
    #[must_use]
    pub fn is_compute_only(&self) -> bool {
        self.0.captured.compute_only
    }

    /// How many physical adapters are linked into this one.
    #[must_use]
    pub fn physical_adapter_count(&self) -> u32 {
        match self.property(Property::PhysicalAdapterCount) {
            Ok(PropertyValue::Number(count)) => *count,
            _ => 1,
        }
    }

    /// How many engines a physical adapter has.
    ///
    /// # Errors
    ///
    /// [`HResult::E_INVALIDARG`] for an index out of range, [`HResult::DXGI_ERROR_UNSUPPORTED`] where
    /// the host does not tell.
    pub fn engine_count(&self, physical_adapter: u32) -> Result<u32, HResult> {
        if physical_adapter >= self.physical_adapter_count() {
            return Err(HResult::E_INVALIDARG);
        }
        let counts = self.0.captured.engine_counts.as_ref().ok_or(HResult::DXGI_ERROR_UNSUPPORTED)?;
        counts.get(physical_adapter as usize).copied().ok_or(HResult::E_INVALIDARG)
    }

    /// What an engine is called, such as `3D` or `Copy`.
    ///
    /// Decision: names are read when they are first asked for, as few programs do and there may be
    /// dozens; a name that was read stays, and can be read from an adapter that is gone.
    ///
    /// # Errors
    ///
    /// [`HResult::E_INVALIDARG`] for an index out of range, [`HResult::DXGI_ERROR_UNSUPPORTED`] where
    /// the host does not tell, [`HResult::DXGI_ERROR_DEVICE_REMOVED`] where it cannot be asked any more.
    pub fn engine_name(&self, engine: EngineIndex) -> Result<String, HResult> {
        self.check_engine(engine)?;
        let names = self.0.engine_names.get_or_init(Mutex::default).ok_or(HResult::E_OUTOFMEMORY)?;
        if let Some(name) = lock(names).get(&engine) {
            return Ok(name.clone());
        }
        let name = self.ask(|kernel| kernel.node_metadata(engine.physical_adapter, engine.engine))?.name();
        Ok(lock(names).entry(engine).or_insert(name).clone())
    }

    pub(crate) fn check_engine(&self, engine: EngineIndex) -> Result<(), HResult> {
        if engine.engine < self.engine_count(engine.physical_adapter)? {
            Ok(())
        } else {
            Err(HResult::E_INVALIDARG)
        }
    }

    pub(crate) fn check_physical(&self, physical_adapter: u32) -> Result<(), HResult> {
        if physical_adapter < self.physical_adapter_count() { Ok(()) } else { Err(HResult::E_INVALIDARG) }
    }

    /// Whether the adapter is still there. Once it is gone it never comes back: what is plugged in
    /// again is another adapter.
    ///
    /// Asks the kernel. Decision: only its word that the adapter was removed counts; any other
    /// failure says nothing about the adapter.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        if self.is_known_invalid() {
            return false;
        }
        match self.kernel() {
            Ok(kernel) if kernel.is_present() => true,
            Ok(_) | Err(HResult::DXGI_ERROR_DEVICE_REMOVED) => {
                self.mark_removed();
                false
            }
            Err(_) => true,
        }
    }

    /// Whether a call has already found the adapter gone. Asks nobody.
    #[must_use]
    pub fn is_known_invalid(&self) -> bool {
        self.0.removed.load(Ordering::Acquire)
    }

    pub(crate) fn mark_removed(&self) {
        self.0.removed.store(true, Ordering::Release);
    }

    /// Asks the kernel for something that may change, and notes if the adapter is gone.
    pub(crate) fn ask<T>(&self, query: impl Fn(&d3dkmt::Adapter) -> Result<T, Error>) -> Result<T, HResult> {
        if self.is_known_invalid() {
            return Err(HResult::DXGI_ERROR_DEVICE_REMOVED);
        }
        let kernel = self.kernel()?;
        match query(&kernel) {
            // The host has lost the handle: once more with a new one.
            Err(error) if error.errno() == Some(Errno::EBADF) => {
                let kernel = self.reopen(&kernel)?;
                query(&kernel).map_err(|error| self.judge(&error))
            }
            other => other.map_err(|error| self.judge(&error)),
        }
    }

    /// What a failure means, having noted whether the adapter is gone.
    fn judge(&self, error: &Error) -> HResult {
        if error.is_device_removed() {
            self.mark_removed();
        } else if error.is_not_found() && !self.is_valid() {
            // Calls that name an adapter by LUID know no difference between "gone" and "never there".
            return HResult::DXGI_ERROR_DEVICE_REMOVED;
        } else if error.errno() == Some(Errno::EBADF) {
            return HResult::DXGI_ERROR_DEVICE_REMOVED;
        }
        HResult::from(error)
    }

    /// The open adapter of this process.
    fn kernel(&self) -> Result<Arc<d3dkmt::Adapter>, HResult> {
        let opened = || self.open().map(|kernel| Mutex::new(Arc::new(kernel)));
        let slot = self.0.kernel.get_or_try_init(opened)?.ok_or(HResult::E_OUTOFMEMORY)?;
        Ok(Arc::clone(&lock(slot)))
    }

    /// A new handle in place of `lost`, or the one that another thread has opened meanwhile.
    fn reopen(&self, lost: &Arc<d3dkmt::Adapter>) -> Result<Arc<d3dkmt::Adapter>, HResult> {
        let slot = self.0.kernel.get().ok_or(HResult::E_UNEXPECTED)?;
        let fresh = Arc::new(self.open()?);
        let mut current = lock(slot);
        if Arc::ptr_eq(&current, lost) {
            *current = fresh;
        }
        Ok(Arc::clone(&current))
    }

    fn open(&self) -> Result<d3dkmt::Adapter, HResult> {
        self.0.dxg.open_adapter(self.0.luid).map_err(|error| {
            if error.is_not_found() || error.is_device_removed() {
                HResult::DXGI_ERROR_DEVICE_REMOVED
            } else {
                HResult::from(&error)
            }
        })
    }

    /// The answer of an earlier probe of this state, by its bit.
    pub(crate) fn probed_state(&self, bit: u16) -> Option<bool> {
        let probed = self.0.probed_states.load(Ordering::Acquire) & bit != 0;
        probed.then(|| self.0.supported_states.load(Ordering::Relaxed) & bit != 0)
    }

    pub(crate) fn note_probed_state(&self, bit: u16, supported: bool) {
        if supported {
            self.0.supported_states.fetch_or(bit, Ordering::Relaxed);
        }
        self.0.probed_states.fetch_or(bit, Ordering::Release);
    }
}

impl fmt::Debug for Adapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Adapter")
            .field("luid", &self.luid())
            .field("description", &self.description())
            .field("attributes", &self.attributes())
            .finish_non_exhaustive()
    }
}

/// No panic can leave these values half-changed, so a poisoned lock is as good as any.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
