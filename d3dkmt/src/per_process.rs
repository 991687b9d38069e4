//! A value that belongs to one process: a forked child makes its own.

#![expect(unsafe_code, reason = "installs an allocation by compare-exchange")]

use std::alloc::{Layout, alloc, dealloc};
use std::fmt;
use std::marker::PhantomData;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicPtr, Ordering};

use crate::fork;

/// A value made at first use, once in every process that uses it.
///
/// After a fork the child finds it empty and makes its own; the parent's is abandoned there,
/// neither used nor dropped. So whatever another thread was doing with it when the process forked,
/// such as holding a lock inside, cannot hurt the child. There is no lock here either: of threads
/// that race for the first use, one installs its value, and the others drop theirs.
///
/// ```
/// use std::sync::Mutex;
///
/// static NAMES: d3dkmt::PerProcess<Mutex<Vec<String>>> = d3dkmt::PerProcess::new();
///
/// let names = NAMES.get_or_init(Mutex::default).ok_or("out of memory")?;
/// names.lock().unwrap().push("first".into());
/// assert_eq!(NAMES.get().unwrap().lock().unwrap().len(), 1);
/// # Ok::<(), &str>(())
/// ```
pub struct PerProcess<T> {
    /// Null, or the value of the process that used this last.
    owned: AtomicPtr<Owned<T>>,
    owns: PhantomData<Owned<T>>,
}

struct Owned<T> {
    process: u32,
    value: T,
}

// SAFETY: hands out `&T` on any thread, and drops on any thread what another may have made.
unsafe impl<T: Send + Sync> Sync for PerProcess<T> {}
// SAFETY: owns its value.
unsafe impl<T: Send> Send for PerProcess<T> {}

impl<T> PerProcess<T> {
    /// Empty in every process.
    #[must_use]
    pub const fn new() -> Self {
        Self { owned: AtomicPtr::new(ptr::null_mut()), owns: PhantomData }
    }

    /// The value of this process, if it has been made.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.of(fork::process()).map(|owned| &owned.value)
    }

    /// The value of this process, made by `make` where there is none.
    ///
    /// Two threads may both run `make`; all callers get the same value. `None` says that there is no
    /// memory for it.
    pub fn get_or_init(&self, make: impl FnOnce() -> T) -> Option<&T> {
        match self.get_or_try_init(|| Ok::<T, std::convert::Infallible>(make())) {
            Ok(value) => value,
        }
    }

    /// As [`Self::get_or_init`], with a value whose making may fail.
    ///
    /// # Errors
    ///
    /// What `make` returned; the next call tries again.
    pub fn get_or_try_init<E>(&self, make: impl FnOnce() -> Result<T, E>) -> Result<Option<&T>, E> {
        let process = fork::process();
        if let Some(owned) = self.of(process) {
            return Ok(Some(&owned.value));
        }
        let Some(made) = Owned::allocate(process, make()?) else { return Ok(None) };
        let mut current = self.owned.load(Ordering::Acquire);
        loop {
            // SAFETY: an installed value lives until `self` is dropped, or for ever.
            if let Some(owned) = unsafe { current.as_ref() }.filter(|owned| owned.process == process) {
                // SAFETY: ours was never installed, so nobody else has seen it.
                unsafe { Owned::free(made) };
                return Ok(Some(&owned.value));
            }
            // What is replaced here is another process's: left where it is.
            match self.owned.compare_exchange(current, made.as_ptr(), Ordering::AcqRel, Ordering::Acquire) {
                // SAFETY: installed just now.
                Ok(_) => return Ok(Some(unsafe { &made.as_ref().value })),
                Err(newer) => current = newer,
            }
        }
    }

    fn of(&self, process: u32) -> Option<&Owned<T>> {
        // SAFETY: an installed value lives until `self` is dropped, or for ever.
        let owned = unsafe { self.owned.load(Ordering::Acquire).as_ref() };
        owned.filter(|owned| owned.process == process)
    }
}

impl<T> Owned<T> {
    /// On the heap; `None`, and the value dropped, where that is exhausted.
    fn allocate(process: u32, value: T) -> Option<NonNull<Self>> {
        const { assert!(size_of::<Self>() != 0) };
        // SAFETY: the layout has a size, as it holds the process id.
        let memory = NonNull::new(unsafe { alloc(Layout::new::<Self>()) })?.cast::<Self>();
        // SAFETY: fresh memory of this layout.
        unsafe { memory.write(Self { process, value }) };
        Some(memory)
    }

    /// # Safety
    ///
    /// `this` comes from [`Self::allocate`], and nobody uses it any more.
    unsafe fn free(this: NonNull<Self>) {
        // SAFETY: the caller's promise.
        unsafe { this.drop_in_place() };
        // SAFETY: allocated with this layout.
        unsafe { dealloc(this.as_ptr().cast(), Layout::new::<Self>()) };
    }
}

impl<T> Drop for PerProcess<T> {
    fn drop(&mut self) {
        let Some(owned) = NonNull::new(*self.owned.get_mut()) else { return };
        // SAFETY: an installed value, whole in every process.
        if unsafe { owned.as_ref() }.process == fork::process() {
            // SAFETY: `self` is borrowed mutably, so no reference to the value is left.
            unsafe { Owned::free(owned) };
        }
    }
}

impl<T> Default for PerProcess<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for PerProcess<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PerProcess").field(&self.get()).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Barrier, Mutex};

    use super::PerProcess;

    /// Runs `body` in a forked child and tells whether it returned true.
    fn in_child(body: impl FnOnce() -> bool) -> bool {
        // SAFETY: the child runs `body`, which takes no lock that another thread may hold, and ends
        // without running anything else.
        match unsafe { libc::fork() } {
            0 => {
                let good = std::panic::catch_unwind(std::panic::AssertUnwindSafe(body)).unwrap_or(false);
                // SAFETY: ends the child.
                unsafe { libc::_exit(i32::from(!good)) }
            }
            child => {
                assert!(child > 0);
                let mut status = -1;
                // SAFETY: waits for our own child.
                assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
                status == 0
            }
        }
    }

    #[test]
    fn the_value_is_made_once_and_a_failure_is_tried_again() {
        let cell = PerProcess::new();
        assert_eq!(cell.get(), None);
        assert_eq!(cell.get_or_try_init(|| Err::<i32, _>("no")), Err("no"));
        assert_eq!(cell.get_or_init(|| 1), Some(&1));
        assert_eq!(cell.get_or_init(|| 2), Some(&1));
    }

    #[test]
    fn a_child_makes_its_own_although_the_parents_lock_is_held() {
        let cell = PerProcess::new();
        let held = cell.get_or_init(|| Mutex::new(1)).unwrap().lock().unwrap();
        assert!(in_child(|| {
            cell.get().is_none()
                && cell.get_or_init(|| Mutex::new(2)).is_some_and(|own| *own.lock().unwrap() == 2)
        }));
        drop(held);
        assert_eq!(*cell.get().unwrap().lock().unwrap(), 1);
    }

    #[test]
    fn a_child_does_not_drop_what_it_inherited() {
        struct Counted<'a>(&'a AtomicUsize);
        impl Drop for Counted<'_> {
            fn drop(&mut self) {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }
        let drops = AtomicUsize::new(0);
        let mut cell = Some(PerProcess::new());
        assert!(cell.as_ref().unwrap().get_or_init(|| Counted(&drops)).is_some());
        assert!(in_child(|| {
            drop(cell.take());
            drops.load(Ordering::Relaxed) == 0
        }));
        drop(cell);
        assert_eq!(drops.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn threads_that_race_get_one_value() {
        let cell = PerProcess::new();
        let start = Barrier::new(8);
        let values: Vec<usize> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8_usize)
                .map(|thread| {
                    let (cell, start) = (&cell, &start);
                    scope.spawn(move || {
                        start.wait();
                        *cell.get_or_init(|| thread).unwrap()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(values.iter().all(|value| *value == values[0]), "{values:?}");
    }
}
