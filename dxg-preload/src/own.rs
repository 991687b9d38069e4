//! Descriptors of the emulator's own: a program that closes everything it does not know, as daemons do,
//! leaves them open. Else their numbers would become files of the program's, and the emulator's memory
//! would be looked for there.

use std::cell::Cell;
use std::ffi::c_int;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicI32, AtomicU64, Ordering};

use crate::device::Device;
use crate::process;
use crate::signals::{is_emulators_thread, is_inside};

/// The emulator puts its descriptors here, out of the way of the program's.
pub(crate) const FIRST: usize = 256;

const WORDS: usize = 256;

static OWN: [AtomicU64; WORDS] = [const { AtomicU64::new(0) }; WORDS];

/// The one that children use too, which is made before the program's own code runs; -1 before.
static INHERITED: AtomicI32 = AtomicI32::new(-1);

thread_local! {
    static INHERITING: Cell<bool> = const { Cell::new(false) };
}

fn place(descriptor: c_int) -> Option<(&'static AtomicU64, u64)> {
    let number = usize::try_from(descriptor).ok()?;
    Some((OWN.get(number / 64)?, 1 << (number % 64)))
}

/// A copy that was made just now at a high number: the emulator's, if that made it.
pub(crate) fn copied(descriptor: c_int) {
    if (is_inside() || is_emulators_thread())
        && let Some((word, bit)) = place(descriptor)
    {
        word.fetch_or(bit, Ordering::Release);
        if INHERITING.get() {
            INHERITED.store(descriptor, Ordering::Release);
        }
    }
}

/// Runs `body`, in which the emulator makes what is for children, too.
pub(crate) fn inherited<T>(body: impl FnOnce() -> T) -> T {
    INHERITING.set(true);
    let result = body();
    INHERITING.set(false);
    result
}

/// Whether the program must not close the descriptor, nor put another file there.
#[inline]
pub(crate) fn is_kept(descriptor: c_int) -> bool {
    place(descriptor)
        .is_some_and(|(word, bit)| word.load(Ordering::Acquire) & bit != 0 && is_in_use(descriptor))
}

/// Of a descriptor with a mark: forgets it where the emulator itself is closing it.
#[cold]
fn is_in_use(descriptor: c_int) -> bool {
    let serves = if INHERITED.load(Ordering::Acquire) == descriptor {
        // A child of `vfork` has descriptors of its own.
        process::current().is_some()
    } else {
        // A child has copies that serve nobody.
        Device::current().is_some()
    };
    if !serves {
        return false;
    }
    let by_emulator = is_inside() || is_emulators_thread();
    if by_emulator && let Some((word, bit)) = place(descriptor) {
        word.fetch_and(!bit, Ordering::Release);
    }
    !by_emulator
}

/// The parts of a range of numbers that are the program's to close.
pub(crate) fn others_in(first: u32, last: u32) -> impl Iterator<Item = RangeInclusive<u32>> {
    let kept = (0..).step_by(64).zip(&OWN).flat_map(|(start, word)| {
        let bits = word.load(Ordering::Acquire);
        (0..64).filter(move |bit| bits >> bit & 1 != 0).map(move |bit| start + bit)
    });
    let kept = kept.filter(move |number| (first..=last).contains(number));
    let kept = kept.filter(|number| c_int::try_from(*number).is_ok_and(is_kept));
    let mut from = Some(first);
    // The end of the last part, which there is none behind.
    kept.map(Some).chain([None]).filter_map(move |number| {
        let start = from?;
        from = number.and_then(|number| number.checked_add(1)).filter(|next| *next <= last);
        match number {
            Some(number) => (number > start).then(|| start..=number - 1),
            None => Some(start..=last),
        }
    })
}
