//! What a call with a bad pointer has to answer, and trying all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use d3dkmt_sys::inner::Inner;
use d3dkmt_sys::table::{BufferField, Direction, State};
use d3dkmt_sys::{CALLS, Call, Errno, Ioctl, NtStatus};
use dxg_emu::Leak;

use crate::arg::Number;
use crate::at;

use crate::case::{Case, Outcome, run};
use crate::cases::all;
use crate::record::{Calls, Made};
use crate::sweep::{Bad, Pointer, Sweep, Swept};
use crate::world::Device;

/// So many cases that make a call are taken for it.
const SAMPLES: usize = 3;
/// A case whose rest does not come about is over soon.
const PATIENCE: Duration = Duration::from_secs(5);

/// A call that a case makes and that succeeds.
struct Sample {
    case: &'static Case,
    /// Which of the case's calls of the row it is.
    at: usize,
    result: i32,
    variant: u32,
    /// Its pointers, and how many of these lead to something.
    pointers: Vec<Pointer>,
    buffers: usize,
}

fn samples(device: &Device) -> BTreeMap<Ioctl, Vec<Sample>> {
    let mut samples: BTreeMap<Ioctl, Vec<Sample>> = BTreeMap::new();
    for case in all() {
        let calls = Calls::default();
        let wrap = |inner| calls.of(inner);
        let world = device.world(&wrap);
        match run(case, &world) {
            Outcome::Passed => {}
            // The default machine has all that any case needs.
            Outcome::CannotRun(_) if device.name != "emu" => continue,
            other => panic!("{}: {other:?}", case.name),
        }
        let (mut made, mut seen) = (BTreeMap::new(), BTreeSet::new());
        for Made { row, result, argument, pointers, buffers } in calls.list() {
            let Some(row) = row else { continue };
            let at = *made.entry(row).and_modify(|at| *at += 1).or_insert(0);
            let variant = variant(row, &argument);
            if let Ok(result) = result
                && seen.insert((row, buffers, variant, pointers.len()))
            {
                let sample = Sample { case, at, result, variant, pointers, buffers };
                samples.entry(row).or_default().push(sample);
            }
        }
    }
    // Those with most buffers, and the latest of these.
    for list in samples.values_mut() {
        list.reverse();
        list.sort_by_key(|sample| std::cmp::Reverse(sample.buffers));
        let others = list.split_off(SAMPLES.min(list.len()));
        // And whatever has a pointer, or a use of one, that these have not.
        for sample in others {
            let known = |pointer| {
                list.iter()
                    .any(|one: &Sample| one.variant == sample.variant && one.pointers.contains(pointer))
            };
            if !sample.pointers.iter().all(known) {
                list.push(sample);
            }
        }
    }
    samples
}

/// What decides, beside the row, how a call uses its pointers.
fn variant(row: Ioctl, argument: &[u8]) -> u32 {
    let word = |offset: usize| u32::take(&argument[offset..]);
    match row {
        Ioctl::CreateAllocation2 => word(FLAGS),
        Ioctl::Escape => word(at!(D3DKMT_ESCAPE.Flags)),
        _ => 0,
    }
}

/// What a call with a bad pointer has to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    /// `EFAULT`.
    Fault,
    /// Another errno.
    Errno(Errno),
    /// As without the bad pointer.
    AsGood,
    /// This.
    Exactly(i32),
    /// `STATUS_INVALID_PARAMETER`, as the driver lets it through; a library may have made `EINVAL` of it.
    Parameter,
    /// As without it, or `EFAULT`: what is behind the pointer may be less than there is room for.
    Either,
}

/// The rule, and where the real driver's recorded answers differ from it.
fn expected(row: Ioctl, pointer: &Pointer, bad: Bad, swept: &Swept) -> Expected {
    use Expected::{AsGood, Either, Errno as Other, Exactly};
    let flags =
        |offset: usize| u32::from_le_bytes(swept.argument[offset..offset + 4].try_into().expect("four"));
    let (direction, name) = match pointer {
        Pointer::Argument => (row.call().direction, ""),
        Pointer::Field(field) => (field.direction, field.name),
        Pointer::Inner { inner, field, .. } => return expected_within(inner, field, bad, swept),
    };
    // Facts of the driver that no rule gives.
    match (row, name) {
        // A sharing resource is opened, and the failure lost, whatever the reason.
        (Ioctl::OpenResourceFromNtHandle, "") if bad == Bad::ReadOnly => return AsGood,
        (Ioctl::OpenResourceFromNtHandle, field) if !field.is_empty() && !swept.bytes.is_empty() => {
            return AsGood;
        }
        // The bytes that could not be written are the result.
        (Ioctl::IsFeatureEnabled, "") if bad == Bad::ReadOnly => return Exactly(4),
        // Any trouble with the data of a context is EINVAL.
        (Ioctl::CreateContextVirtual, "pPrivateDriverData") if !swept.bytes.is_empty() => {
            return Other(Errno::EINVAL);
        }
        // That a queue's data could not be written back is not noticed.
        (Ioctl::CreateHwQueue, "pPrivateDriverData") if bad == Bad::ReadOnly => return AsGood,
        // No buffer asks for the number of adapters.
        (Ioctl::EnumAdapters2 | Ioctl::EnumAdapters3, "pAdapters") if bad == Bad::Null => return AsGood,
        // There may be fewer adapters or processes than there is room for, or none.
        (Ioctl::EnumAdapters2 | Ioctl::EnumAdapters3, "pAdapters") if bad == Bad::Straddling => {
            return AsGood;
        }
        (Ioctl::EnumProcesses, "pBuffer") if bad == Bad::Null => return Other(Errno::EOVERFLOW),
        (Ioctl::EnumProcesses, "pBuffer") => return Either,
        // What the driver does not look at.
        (Ioctl::MakeResident, "PriorityList")
        | (Ioctl::QueryResourceInfoFromNtHandle, "pPrivateRuntimeData") => return AsGood,
        // Signals without values.
        (
            Ioctl::SignalSynchronizationObjectFromCpu
            | Ioctl::SignalSynchronizationObjectFromGpu
            | Ioctl::SignalSynchronizationObjectFromGpu2
            | Ioctl::SubmitSignalSyncObjectsToHwQueue,
            "FenceValueArray" | "MonitoredFenceValueArray",
        ) if bad == Bad::Null && !swept.bytes.is_empty() => return AsGood,
        // The field holds an event then, and an address is none.
        (Ioctl::SignalSynchronizationObjectFromGpu2, "MonitoredFenceValueArray")
            if swept.bytes.is_empty() =>
        {
            return Other(Errno::EINVAL);
        }
        // Exactly one of two lists.
        (Ioctl::OfferAllocations | Ioctl::ReclaimAllocations2, "HandleList" | "pResources")
            if bad == Bad::Null =>
        {
            return Other(Errno::EINVAL);
        }
        // The results are not wanted then, and the status is not lost.
        (Ioctl::ReclaimAllocations2, "pResults") if bad == Bad::Null => return Either,
        // A standard allocation's description shares its field with data that have no size then.
        (Ioctl::CreateAllocation2, "pPrivateDriverData")
            if flags(FLAGS) & STANDARD != 0 && bad == Bad::Null =>
        {
            return Other(Errno::EINVAL);
        }
        (Ioctl::Escape, "pPrivateDriverData") => match escape(swept) {
            // The guest driver reads the code of a translation, and nothing else.
            Some(0 | 1) if matches!(bad, Bad::ReadOnly | Bad::Straddling) => return AsGood,
            // Here alone a bad output is EINVAL.
            None if bad == Bad::ReadOnly && !swept.bytes.is_empty() => return Other(Errno::EINVAL),
            _ => {}
        },
        _ => {}
    }
    // An argument is read always, whatever the driver calls it.
    let reads = direction != Direction::Out || matches!(pointer, Pointer::Argument);
    by_direction(reads, direction != Direction::In, bad, swept)
}

fn by_direction(reads: bool, writes: bool, bad: Bad, swept: &Swept) -> Expected {
    match bad {
        _ if swept.bytes.is_empty() => Expected::AsGood,
        Bad::ReadOnly if !writes => Expected::AsGood,
        Bad::WriteOnly if !reads => Expected::AsGood,
        _ => Expected::Fault,
    }
}

/// The same of a pointer within a structure.
fn expected_within(inner: &Inner, field: &BufferField, bad: Bad, swept: &Swept) -> Expected {
    use Expected::{AsGood, Errno as Other};
    let word = |offset: usize| u32::take(&swept.argument[offset..]);
    if (inner.element, field.name) == ("D3DDDI_ALLOCATIONINFO2", "pSystemMem") {
        // Pages are pinned: to be written, unless the call says otherwise.
        return match bad {
            Bad::Null if word(FLAGS) & STANDARD != 0 => Expected::Parameter,
            // No existing memory, if none of the allocations has any.
            Bad::Null if word(at!(D3DKMT_CREATEALLOCATION.NumAllocations)) == 1 => AsGood,
            Bad::Null => Other(Errno::EINVAL),
            Bad::WriteOnly if word(FLAGS) & READ_ONLY == 0 => AsGood,
            Bad::ReadOnly if word(FLAGS) & READ_ONLY != 0 => AsGood,
            _ => Other(Errno::ENOMEM),
        };
    }
    by_direction(field.direction != Direction::Out, field.direction != Direction::In, bad, swept)
}

/// The code of an escape that the guest driver knows.
fn escape(swept: &Swept) -> Option<u32> {
    let word = |offset: usize| u32::take(&swept.argument[offset..]);
    let known = word(at!(D3DKMT_ESCAPE.Type)) == 0 && word(at!(D3DKMT_ESCAPE.Flags)) & KNOWN_ESCAPE != 0;
    let code = u32::take(swept.bytes.get(..4)?);
    (known && matches!(code, 0 | 1 | 3)).then_some(code)
}

const FLAGS: usize = at!(D3DKMT_CREATEALLOCATION.Flags);
const STANDARD: u32 = 1 << 16;
const READ_ONLY: u32 = 1 << 7;
const KNOWN_ESCAPE: u32 = 1 << 6;

/// Whether what is open may differ after an answer that is no success: the host has done its part then,
/// to addresses that the program named itself.
fn may_leave(row: Ioctl, bad: Bad) -> bool {
    row == Ioctl::UpdateGpuVirtualAddress && bad == Bad::ReadOnly
}

/// What came of a sweep.
#[derive(Clone, Debug, Default)]
pub struct Attempts {
    /// How many calls with a bad pointer were made.
    pub tried: usize,
    /// What was not as it must be.
    pub problems: Vec<String>,
    /// Structure and field of the pointers within structures that no case has where the call succeeds.
    pub untried: Vec<(&'static str, &'static str)>,
}

/// Tries every bad address at every pointer of the live rows that are `wanted`, on a device that checks
/// memory; `null` is what it says to no argument at all.
///
/// # Panics
///
/// When a case fails on the device without a bad pointer.
#[must_use]
pub fn sweep(device: &Device, null: Errno, wanted: impl Fn(&Call) -> bool) -> Attempts {
    let samples = samples(device);
    let (mut problems, mut untried, mut tried) = (Vec::new(), Vec::new(), 0);
    let mut faulted: BTreeSet<(Ioctl, (&str, &str))> = BTreeSet::new();
    for call in CALLS.iter().filter(|call| call.state == State::Live && wanted(call)) {
        let Some(list) = samples.get(&call.ioctl) else {
            // Nothing shares with a host that has no counterpart.
            if call.ioctl != Ioctl::ShareObjectWithHost {
                problems.push(format!("no case makes {} successfully", call.function));
            }
            continue;
        };
        for sample in list {
            let pointers = [Pointer::Argument].into_iter().chain(sample.pointers.iter().copied());
            for (pointer, bad) in pointers.flat_map(|pointer| Bad::ALL.map(|bad| (pointer, bad))) {
                let sweep = Sweep::new(call.ioctl, sample.at, pointer, bad);
                let wrap = |inner| sweep.of(inner);
                let mut world = device.world(&wrap);
                world.blink = Duration::ZERO;
                world.patience = PATIENCE;
                world.our_own().into_iter().for_each(|emulator| sweep.watch(emulator));
                let outcome = run(sample.case, &world);
                let name = pointer.name();
                let what = || format!("{} with {name:?} {bad:?} in \"{}\"", call.function, sample.case.name);
                let Some(swept) = sweep.result() else {
                    problems.push(format!("{}: the case did not come so far: {outcome:?}", what()));
                    continue;
                };
                tried += 1;
                let mut expected = expected(call.ioctl, &pointer, bad, &swept);
                if matches!(pointer, Pointer::Argument) && bad == Bad::Null {
                    expected = Expected::Errno(null);
                }
                let fits = match expected {
                    Expected::Fault => swept.result == Err(Errno::EFAULT),
                    Expected::Errno(error) => swept.result == Err(error),
                    Expected::AsGood => swept.result == Ok(sample.result),
                    Expected::Exactly(result) => swept.result == Ok(result),
                    Expected::Parameter if device.is_emulator() => {
                        swept.result == Ok(NtStatus::INVALID_PARAMETER.0)
                    }
                    Expected::Parameter => swept.result == NtStatus::INVALID_PARAMETER.to_ioctl_result(),
                    Expected::Either => swept.result.is_ok() || swept.result == Err(Errno::EFAULT),
                };
                if !fits {
                    problems.push(format!("{}: {:?}, and not {expected:?}", what(), swept.result));
                }
                // NULL may be refused as an absence and not as an address.
                if bad != Bad::Null && swept.result.is_err() {
                    faulted.insert((call.ioctl, name));
                }
                if !matches!(swept.result, Ok(0..))
                    && swept.before != swept.after
                    && !may_leave(call.ioctl, bad)
                {
                    let differs = |one: &[Leak], other: &[Leak]| -> Vec<Leak> {
                        one.iter().filter(|leak| !other.contains(leak)).cloned().collect()
                    };
                    let (gone, new) =
                        (differs(&swept.before, &swept.after), differs(&swept.after, &swept.before));
                    problems.push(format!("{}: it leaves {new:?}, and took {gone:?}", what()));
                }
            }
        }
        let ignored = [
            "PriorityList",
            "pPrivateRuntimeData",
            "pResourcePrivateDriverData",
            "pTotalPrivateDriverDataBuffer",
            "pOpenAllocationInfo2",
            "pResources",
        ];
        for pointer in Pointer::of(call).filter(|pointer| !ignored.contains(&pointer.name().1)) {
            let had = list.iter().any(|sample| sample.pointers.contains(&pointer));
            match pointer {
                Pointer::Inner { .. } if !had => untried.push(pointer.name()),
                _ if faulted.contains(&(call.ioctl, pointer.name())) => {}
                _ => problems.push(format!("{}: {:?} was never looked at", call.function, pointer.name())),
            }
        }
    }
    Attempts { tried, problems, untried }
}
