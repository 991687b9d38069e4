//! What the factory holds while anything of it is in use.
//!
//! On Windows the factory and the adapters live as long as anything refers to a factory, a list or
//! an adapter, and a program sees that in the counts: an adapter carries one reference of the
//! module's beside those of lists and of the program. When the last reference of the program is
//! gone, all is released and the kernel's handles are closed; the next use begins anew.

#![expect(unsafe_code, reason = "keeps pointers to adapter objects that it owns")]

use core::ffi::c_void;
use core::ptr::{self, NonNull};
use std::sync::{Mutex, MutexGuard, PoisonError};

use d3dkmt::{PerProcess, log};
use d3dkmt_sys::Errno;
use dxcore::{HResult, events};

use super::adapter::AdapterObject;
use super::factory::FACTORY;
use super::list::ListObject;
use super::memory;

/// The module of this process. Its shell is never freed, so a pointer to it is always good; a
/// forked child starts with a shell of its own, whatever its parent's threads were doing.
static MODULE: PerProcess<Module> = PerProcess::new();

/// See the [module documentation](self).
#[derive(Default)]
pub(super) struct Module {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// The safe factory, while there is something to serve.
    core: Option<dxcore::Factory>,
    /// Every adapter object that was ever handed out by this `core`, each with one reference.
    adapters: Vec<NonNull<AdapterObject>>,
    /// Every list object that is alive.
    lists: Vec<NonNull<ListObject>>,
    /// The registrations for notifications: the object that each is for, and its cookie.
    registrations: Vec<(NonNull<c_void>, u32)>,
    /// Calls under way, lists, and adapters that somebody beside the module refers to.
    users: usize,
}

// SAFETY: adapter and list objects may be used and freed on any thread.
unsafe impl Send for State {}

/// An object that notifications can be about.
pub(super) enum Watched<'a> {
    List(&'a ListObject),
    Adapter(dxcore::Adapter),
}

/// A use of the module: it is not torn down before this is dropped.
pub(super) struct Hold {
    module: &'static Module,
}

impl Module {
    /// The module of this process, held, with a factory behind it.
    ///
    /// # Errors
    ///
    /// Those of opening the device, if nothing was in use yet.
    pub(super) fn enter() -> Result<Hold, HResult> {
        let module = MODULE.get_or_init(Self::default).ok_or(HResult::E_OUTOFMEMORY)?;
        let mut state = module.lock();
        if state.core.is_none() {
            let dxg = crate::device::dxg().map_err(not_open)?;
            state.core = Some(dxcore::Factory::of_process(dxg));
        }
        state.users += 1;
        Ok(Hold { module })
    }

    /// As [`Self::enter`], but `None` where nothing is in use: then no object exists.
    pub(super) fn enter_in_use() -> Option<Hold> {
        let module = MODULE.get()?;
        let mut state = module.lock();
        state.core.as_ref()?;
        state.users += 1;
        Some(Hold { module })
    }

    /// Tears down what is no longer in use; for a factory whose count has become 0.
    pub(super) fn settle() {
        if let Some(module) = MODULE.get() {
            module.tear_down_if_unused(module.lock());
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic inside, were there one, cannot have left the state half-changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether this is the module of the running process, not one inherited by a fork.
    fn is_current(&self) -> bool {
        MODULE.get().is_some_and(|current| ptr::eq(current, self))
    }

    /// Counts one more user: an adapter that only the module referred to until now.
    pub(super) fn add_user(&self) {
        if self.is_current() {
            self.lock().users += 1;
        }
    }

    /// Counts one user less, and releases everything after the last. What was inherited stays where
    /// it is: the parent's lock may be held by a thread that does not exist here.
    pub(super) fn remove_user(&self) {
        if self.is_current() {
            let mut state = self.lock();
            state.users = state.users.saturating_sub(1);
            self.tear_down_if_unused(state);
        }
    }

    /// The lock is given up before anything is closed.
    fn tear_down_if_unused(&self, mut state: MutexGuard<'_, State>) {
        if state.users != 0 || FACTORY.is_referenced() {
            return;
        }
        let adapters = core::mem::take(&mut state.adapters);
        let core = state.core.take();
        // Without users there is no list, so these are of adapters.
        let registrations = core::mem::take(&mut state.registrations);
        drop(state);
        end_registrations("adapters", registrations.iter().map(|&(_, cookie)| cookie));
        for adapter in adapters {
            // SAFETY: allocated by `adapter_object`, and taken out of the only list of them.
            let alone = unsafe { adapter.as_ref() }.is_only_the_modules();
            // A program that took a reference where it had none keeps its object, as a leak.
            if alone {
                // SAFETY: as above, and nobody refers to it any more.
                unsafe { memory::free(adapter) };
            }
        }
        drop(core);
    }
}

impl Hold {
    /// The safe factory.
    ///
    /// # Errors
    ///
    /// [`HResult::E_UNEXPECTED`] in the child of a fork that happened inside this very call.
    pub(super) fn factory(&self) -> Result<dxcore::Factory, HResult> {
        if !self.module.is_current() {
            return Err(HResult::E_UNEXPECTED);
        }
        self.module.lock().core.clone().ok_or(HResult::E_UNEXPECTED)
    }

    /// The one object of `adapter`, with a reference added for the caller.
    ///
    /// # Errors
    ///
    /// [`HResult::E_OUTOFMEMORY`].
    pub(super) fn adapter_object(
        &self,
        adapter: &dxcore::Adapter,
    ) -> Result<NonNull<AdapterObject>, HResult> {
        let mut state = self.module.lock();
        // SAFETY: objects in the list are alive.
        let known = |object: &&NonNull<AdapterObject>| unsafe { object.as_ref() }.adapter().is_same(adapter);
        let object = match state.adapters.iter().find(known) {
            Some(&object) => object,
            None => {
                state.adapters.try_reserve(1).map_err(|_| HResult::E_OUTOFMEMORY)?;
                let object = memory::allocate(AdapterObject::new(adapter.clone(), self.module))?;
                state.adapters.push(object);
                object
            }
        };
        // SAFETY: alive, as it is in the list.
        if unsafe { object.as_ref() }.add_reference_in_module() {
            state.users += 1;
        }
        Ok(object)
    }
}

/// Objects, and who wants to hear of them.
impl Hold {
    /// Notes a new list.
    ///
    /// # Errors
    ///
    /// [`HResult::E_OUTOFMEMORY`].
    pub(super) fn note_list(&self, list: NonNull<ListObject>) -> Result<(), HResult> {
        let mut state = self.module.lock();
        state.lists.try_reserve(1).map_err(|_| HResult::E_OUTOFMEMORY)?;
        state.lists.push(list);
        Ok(())
    }

    /// Forgets a list that is about to be freed, and ends its registrations. A list that was
    /// inherited by a fork has none.
    pub(super) fn forget_list(&self, list: NonNull<ListObject>) {
        if !self.module.is_current() {
            return;
        }
        let mut state = self.module.lock();
        state.lists.retain(|other| *other != list);
        let mut ended = Vec::new();
        state.registrations.retain(|&(object, cookie)| {
            let stays = object != list.cast();
            if !stays {
                ended.push(cookie);
            }
            stays
        });
        drop(state);
        end_registrations("a list", ended.into_iter());
    }

    /// The object that a program's pointer means, if it is one of this process's.
    pub(super) fn find(&self, pointer: NonNull<c_void>) -> Option<Watched<'_>> {
        let state = self.module.lock();
        if let Some(list) = state.lists.iter().find(|list| list.cast() == pointer) {
            // SAFETY: in the table, so alive, and the program keeps it for the length of its call.
            return Some(Watched::List(unsafe { list.as_ref() }));
        }
        let adapter = state.adapters.iter().find(|adapter| adapter.cast() == pointer)?;
        // SAFETY: adapters in the list are alive.
        Some(Watched::Adapter(unsafe { adapter.as_ref() }.adapter().clone()))
    }

    /// Notes for which object a registration is.
    ///
    /// # Errors
    ///
    /// [`HResult::E_OUTOFMEMORY`].
    pub(super) fn note_registration(&self, object: NonNull<c_void>, cookie: u32) -> Result<(), HResult> {
        let mut state = self.module.lock();
        state.registrations.try_reserve(1).map_err(|_| HResult::E_OUTOFMEMORY)?;
        state.registrations.push((object, cookie));
        Ok(())
    }

    /// Forgets a registration; false where there is none with this cookie.
    pub(super) fn forget_registration(&self, cookie: u32) -> bool {
        let mut state = self.module.lock();
        let position = state.registrations.iter().position(|&(_, other)| other == cookie);
        position.map(|position| state.registrations.remove(position)).is_some()
    }
}

/// Ends the registrations of objects that are about to be freed, whose callbacks would get them.
///
/// Decision: Windows ends the process here, as the program has broken a rule of DXCore's. A program
/// that goes on is of more use, and who looks for the reason finds it in the log.
fn end_registrations(objects: &str, cookies: impl ExactSizeIterator<Item = u32>) {
    let count = cookies.len();
    if count != 0 {
        log::line(format_args!("{objects} destroyed with {count} registrations, which end"));
    }
    for cookie in cookies {
        let _ = events::unregister(cookie);
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.module.remove_user();
    }
}

/// Why there is no factory. Decision: a machine without the device, or with a device that cannot be
/// opened, has no DXCore; a user who may not open it is told so. A device without adapters is fine.
fn not_open(errno: Errno) -> HResult {
    match errno {
        Errno::EACCES | Errno::EPERM => HResult::E_ACCESSDENIED,
        Errno::ENOMEM => HResult::E_OUTOFMEMORY,
        _ => HResult::DXGI_ERROR_UNSUPPORTED,
    }
}
