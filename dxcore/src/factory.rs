//! The factory: where lists and adapters come from, and where adapters are remembered.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use d3dkmt::{Dxg, EnumFilter, Luid, OpenError, PerProcess, process};

use crate::adapter::{Adapter, lock};
use crate::attribute::Attribute;
use crate::filter::{Filter, HardwareTypes, Runtimes, Workload, generality};
use crate::hresult::HResult;
use crate::list::AdapterList;
use crate::sort;

/// Makes lists of adapters, and finds single ones.
///
/// Clones are the same factory. An adapter is read when it is first met, and remembered for the
/// factory's life: the first list costs an enumeration and about a dozen queries an adapter, later
/// ones the enumeration alone, and properties nothing.
#[derive(Clone)]
pub struct Factory(Arc<Inner>);

struct Inner {
    dxg: Dxg,
    /// Whether adapters stay in the order in which the device lists them.
    device_order: bool,
    /// Every adapter that was ever met, also those that are gone. A forked child begins with none.
    known: PerProcess<Mutex<BTreeMap<Luid, Adapter>>>,
}

impl Factory {
    /// A factory of the adapters of this device, in DXCore's own order.
    #[must_use]
    pub fn new(dxg: Dxg) -> Self {
        Self::with_order(dxg, false)
    }

    /// The factory of the process: of the device that `DXG_DEVICE` names, in the user's order where
    /// `DXG_VISIBLE_ADAPTERS` gives one.
    ///
    /// ```no_run
    /// use dxcore::{Attribute, Factory};
    ///
    /// for adapter in &Factory::open()?.adapters(&[Attribute::D3D12_CORE_COMPUTE])? {
    ///     println!("{}: {}", adapter.luid(), adapter.description());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Why there is no device.
    pub fn open() -> Result<Self, OpenError> {
        Dxg::open().map(Self::of_process)
    }

    /// As [`Self::open`], where the device of the process is open already.
    #[must_use]
    pub fn of_process(dxg: Dxg) -> Self {
        Self::with_order(dxg, process::has_user_order())
    }

    /// `device_order` leaves adapters as the device lists them: an order of the user's wins over
    /// DXCore's own.
    #[must_use]
    pub fn with_order(dxg: Dxg, device_order: bool) -> Self {
        Self(Arc::new(Inner { dxg, device_order, known: PerProcess::new() }))
    }

    /// The device.
    #[must_use]
    pub fn dxg(&self) -> &Dxg {
        &self.0.dxg
    }

    /// The adapters that have all of these attributes; in the same order each time.
    ///
    /// # Errors
    ///
    /// [`HResult::E_INVALIDARG`] for no attributes; those of the enumeration.
    pub fn adapters(&self, attributes: &[Attribute]) -> Result<AdapterList, HResult> {
        if attributes.is_empty() {
            return Err(HResult::E_INVALIDARG);
        }
        self.list(Filter::Attributes(attributes.to_vec()))
    }

    /// Every adapter, compute-only ones included.
    ///
    /// # Errors
    ///
    /// Those of the enumeration.
    pub fn all_adapters(&self) -> Result<AdapterList, HResult> {
        self.list(Filter::All)
    }

    /// The adapters that can do a kind of work, the most specialised first.
    ///
    /// # Errors
    ///
    /// Those of the enumeration.
    pub fn adapters_by_workload(
        &self,
        workload: Workload,
        runtimes: Runtimes,
        hardware: HardwareTypes,
    ) -> Result<AdapterList, HResult> {
        self.list(Filter::Workload(workload, runtimes, hardware))
    }

    fn list(&self, filter: Filter) -> Result<AdapterList, HResult> {
        let mut adapters = self.present()?;
        adapters.retain(|adapter| adapter.is_admitted(&filter));
        if matches!(filter, Filter::Workload(..)) && !self.0.device_order {
            adapters.sort_by_key(|adapter| (generality(adapter.attributes()), !adapter.is_hardware()));
        }
        Ok(AdapterList::new(self.clone(), filter, adapters))
    }

    /// The adapter with this LUID; no list is needed before.
    ///
    /// # Errors
    ///
    /// [`HResult::E_INVALIDARG`] where there is none, [`HResult::DXGI_ERROR_DEVICE_REMOVED`] where
    /// there was one.
    pub fn adapter_by_luid(&self, luid: Luid) -> Result<Adapter, HResult> {
        let mut known = lock(self.known()?);
        if let Some(adapter) = known.get(&luid).cloned() {
            drop(known);
            return if adapter.is_valid() { Ok(adapter) } else { Err(HResult::DXGI_ERROR_DEVICE_REMOVED) };
        }
        let kernel = self.0.dxg.open_adapter(luid).map_err(|error| {
            if error.is_not_found() { HResult::E_INVALIDARG } else { HResult::from(&error) }
        })?;
        let adapter = Adapter::capture(kernel)?;
        known.insert(luid, adapter.clone());
        Ok(adapter)
    }

    /// The adapters that the kernel lists now, in the factory's order.
    pub(crate) fn present(&self) -> Result<Vec<Adapter>, HResult> {
        let listed = self.0.dxg.adapters(EnumFilter::all()).map_err(|error| HResult::from(&error))?;
        // Held while new adapters are read, so that two threads do not read the same one.
        let mut known = lock(self.known()?);
        let mut present = Vec::with_capacity(listed.len());
        for kernel in listed {
            let luid = kernel.luid();
            if let Some(adapter) = known.get(&luid).filter(|adapter| !adapter.is_known_invalid()) {
                // The enumeration has opened it once more; that handle is closed here.
                drop(kernel);
                present.push(adapter.clone());
                continue;
            }
            match Adapter::capture(kernel) {
                Ok(adapter) => {
                    known.insert(luid, adapter.clone());
                    present.push(adapter);
                }
                // Gone between the enumeration and the first question: as if it had gone before.
                Err(HResult::DXGI_ERROR_DEVICE_REMOVED) => {}
                Err(error) => return Err(error),
            }
        }
        drop(known);
        if !self.0.device_order {
            sort::default_order(&mut present);
        }
        Ok(present)
    }

    fn known(&self) -> Result<&Mutex<BTreeMap<Luid, Adapter>>, HResult> {
        self.0.known.get_or_init(Mutex::default).ok_or(HResult::E_OUTOFMEMORY)
    }
}

impl fmt::Debug for Factory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Factory").field("dxg", &self.0.dxg).finish_non_exhaustive()
    }
}
