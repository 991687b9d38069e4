//! The emulated device: its adapters, the processes that have it open, and the way into a call.

use std::cell::Cell;
use std::collections::{BTreeSet, VecDeque};
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use d3dkmt_sys::Errno;
use thiserror::Error;

use crate::descriptors::Descriptors;
use crate::faults::Faults;
use crate::guest::{Adapter, Call, Process, SyncFile, answer, recognise};
use crate::host::Host;
use crate::machine::{AdapterModel, Machine, MachineError, SegmentGroup};
use crate::neighbours::{Neighbour, Neighbours};
use crate::pending::Pending;
use crate::reply::{Effect, Reply};
use crate::report::{Accounting, Report, Tally};
use crate::shared_file::SharedFiles;
use crate::shared_object::SharedObjects;
use crate::sync::{lock, read, write};
use crate::time::{Clock, VirtualClock, VirtualTime};
use crate::uaccess::{UserAddress, UserMemory};

/// The most adapters of a machine: `EnumAdapters2` takes no larger array.
pub(crate) const MAX_ADAPTERS: usize = 64;

/// An emulated `/dev/dxg` with its machine. Threads share it; each open of it is an [`OpenFile`].
pub struct Emulator {
    host: Arc<Host>,
    /// In the order in which they are enumerated.
    adapters: RwLock<Vec<Arc<Adapter>>>,
    /// In the order of their first open.
    processes: Mutex<Vec<Arc<Process>>>,
    sync_files: SharedFiles<SyncFile>,
    shared: SharedObjects,
    /// Who else uses the machine.
    neighbours: Option<Arc<Neighbours>>,
    /// What is counted of the calls.
    accounting: AtomicU8,
    faults: OnceLock<Faults>,
    ended: Mutex<Ended>,
    /// The number of the last event that the driver has told the host of.
    events: AtomicU64,
}

/// What is known of processes that have closed the device.
#[derive(Default)]
struct Ended {
    /// The last of them, by thread-group id.
    last: VecDeque<(u32, Report)>,
    /// Those before them.
    earlier: Report,
}

/// So many processes that have closed the device are told apart ...
const ENDED: usize = 256;
/// ... and so many leaks of those before are listed.
const EARLIER_LEAKS: usize = 4096;

impl Ended {
    fn add(&mut self, tgid: u32, report: Report) {
        self.last.push_back((tgid, report));
        if self.last.len() > ENDED
            && let Some((_, oldest)) = self.last.pop_front()
        {
            self.earlier.merge(oldest);
            self.earlier.leaks.truncate(EARLIER_LEAKS);
        }
    }
}

/// The thread that opens the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opener {
    /// Its process, by an id that is unique in the machine (the thread-group id).
    pub tgid: u32,
    /// The thread's own id as its process sees it. The driver knows a process by the thread that
    /// opened the device first.
    pub vpid: u32,
    /// The pid namespace, by any number that differs between namespaces.
    pub namespace: u64,
}

/// Who makes a call, and on which open of the device.
#[derive(Clone, Copy, Debug)]
pub struct Caller<'a> {
    /// What the file descriptor stands for.
    pub file: &'a OpenFile,
    /// The calling process, as [`Opener::tgid`].
    pub tgid: u32,
    /// Its open files.
    pub descriptors: &'a dyn Descriptors,
}

/// One open of the device. All opens of a process share its handles; when the last one is dropped
/// the process's objects die.
pub struct OpenFile {
    emulator: Arc<Emulator>,
    process: Arc<Process>,
    released: AtomicBool,
}

/// Why an adapter was not added.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum AddAdapterError {
    /// The description is not valid.
    #[error(transparent)]
    Model(#[from] MachineError),
    /// Another adapter has the LUID.
    #[error("an adapter with the LUID {0} is there already")]
    SameLuid(crate::machine::Luid),
    /// The machine is full.
    #[error("a machine has at most {MAX_ADAPTERS} adapters")]
    Full,
}

impl Emulator {
    /// The device of a machine, opened by nobody yet.
    #[must_use]
    pub fn new(machine: Machine) -> Arc<Self> {
        Self::build(machine, Clock::real(), None)
    }

    /// As [`new`](Self::new), in virtual time: for tests. GPUs and host have no threads, and time moves
    /// on only as [`VirtualClock`] says.
    #[must_use]
    pub fn with_virtual_clock(machine: Machine) -> (Arc<Self>, VirtualClock) {
        let time = VirtualTime::new();
        let emulator = Self::build(machine, Arc::new(Clock::Virtual(Arc::clone(&time))), None);
        (emulator, VirtualClock(time))
    }

    /// As [`new`](Self::new), for one of several processes that use the same machine and are to know of
    /// each other: who has an adapter open, and what is resident of whom. Each has its own emulator.
    #[must_use]
    pub fn with_neighbours(machine: Machine, neighbours: Arc<Neighbours>) -> Arc<Self> {
        Self::build(machine, Clock::real(), Some(neighbours))
    }

    fn build(machine: Machine, clock: Arc<Clock>, neighbours: Option<Arc<Neighbours>>) -> Arc<Self> {
        let host = Arc::new(Host::new(&machine, clock));
        let adapters =
            machine.adapters.into_iter().map(|model| Arc::new(Adapter::new(&host, model))).collect();
        Arc::new(Self {
            host,
            adapters: RwLock::new(adapters),
            processes: Mutex::new(Vec::new()),
            sync_files: SharedFiles::new(),
            shared: SharedObjects::default(),
            neighbours,
            accounting: AtomicU8::new(Accounting::default() as u8),
            faults: OnceLock::new(),
            ended: Mutex::default(),
            events: AtomicU64::new(1),
        })
    }

    /// Opens the device.
    ///
    /// # Errors
    ///
    /// `EBADF` is what the driver answers when it cannot; there is no such case yet.
    pub fn open(self: &Arc<Self>, opener: Opener) -> Result<OpenFile, Errno> {
        let mut processes = lock(&self.processes);
        let process = match processes.iter().find(|process| process.tgid() == opener.tgid) {
            Some(process) => Arc::clone(process),
            None => {
                let presence = self.neighbours.as_ref().and_then(|neighbours| neighbours.enter(opener));
                let process = Arc::new(Process::new(opener, presence));
                processes.push(Arc::clone(&process));
                process
            }
        };
        process.add_open();
        drop(processes);
        Ok(OpenFile { emulator: Arc::clone(self), process, released: AtomicBool::new(false) })
    }

    /// Makes one call, as the driver's ioctl handler would.
    ///
    /// `arg` and the addresses in it mean `memory`. Nothing here blocks: a call that must wait is
    /// answered later. An open of another emulator is `ENOTTY`, as any descriptor that is not ours.
    pub fn call(
        &self,
        caller: &Caller<'_>,
        request: u32,
        arg: UserAddress,
        memory: &dyn UserMemory,
    ) -> Reply {
        if !std::ptr::eq(Arc::as_ptr(&caller.file.emulator), self) {
            return Errno::ENOTTY.into();
        }
        let Caller { file, tgid, descriptors } = *caller;
        let process = &file.process;
        let ioctl = match recognise(process, tgid, request) {
            Ok(ioctl) => ioctl,
            Err(error) => return error.into(),
        };
        let accounting = self.accounting();
        let start = Tally::start(accounting);
        let ordinal = process.tally().number();
        let mut reply = match self.faults.get().and_then(|faults| faults.strike(ioctl)) {
            Some(result) => result.into(),
            None => {
                let asked = Cell::new(0);
                let call = Call { emulator: self, process, ioctl, ordinal, arg, memory, descriptors, asked };
                let reply = answer(&call);
                self.delay(reply, call.asked.get())
            }
        };
        match &mut reply {
            _ if accounting == Accounting::Off => {}
            Reply::Now(answer) if answer.effects.is_empty() => {
                process.tally().count(ioctl, start, &answer.result);
            }
            Reply::Now(answer) => answer.counted(process.tally().count_later(ioctl, start)),
            Reply::Later(pending) => pending.counted(process.tally().count_later(ioctl, start)),
        }
        reply
    }

    /// Lets a call end after the round trips to the host that it has made.
    fn delay(&self, reply: Reply, messages: u32) -> Reply {
        let timeline = self.host.timeline();
        let wait = timeline.policy().latency.saturating_mul(u64::from(messages));
        if wait == 0 {
            return reply;
        }
        let until = timeline.clock().now().saturating_add(wait);
        match reply {
            Reply::Now(answer) => Reply::Later(Pending::later(answer, until, Arc::clone(timeline))),
            Reply::Later(pending) => Reply::Later(pending.not_before(until)),
        }
    }

    /// What all processes did and have open, or had when they closed the device.
    #[must_use]
    pub fn report(&self) -> Report {
        // Under the lock of processes, so that each is either open or ended.
        self.with_processes(|processes| {
            let ended = lock(&self.ended);
            let mut report = ended.earlier.clone();
            ended.last.iter().for_each(|(_, one)| report.merge(one.clone()));
            processes.iter().for_each(|process| report.merge(self.report_of_process(process)));
            report
        })
    }

    /// As [`report`](Self::report), of one process by its thread-group id; `None` where it never opened
    /// the device, or long ago.
    #[must_use]
    pub fn report_of(&self, tgid: u32) -> Option<Report> {
        self.with_processes(|processes| {
            let ended = lock(&self.ended);
            let closed = ended.last.iter().filter(|(process, _)| *process == tgid);
            let closed = closed.map(|(_, report)| report.clone());
            let open = processes.iter().filter(|process| process.tgid() == tgid);
            closed.chain(open.map(|process| self.report_of_process(process))).reduce(|mut sum, report| {
                sum.merge(report);
                sum
            })
        })
    }

    /// Sets how much is counted of the calls from now on.
    pub fn set_accounting(&self, accounting: Accounting) {
        self.accounting.store(accounting as u8, Ordering::Relaxed);
    }

    /// Lets calls fail from now on, in all processes; they are counted with the others. Once for each
    /// emulator.
    ///
    /// # Errors
    ///
    /// The faults, where it has some already.
    pub fn set_faults(&self, faults: Faults) -> Result<(), Faults> {
        self.faults.set(faults)
    }

    fn accounting(&self) -> Accounting {
        let all = [Accounting::Off, Accounting::Calls, Accounting::CallsAndTimes];
        all[usize::from(self.accounting.load(Ordering::Relaxed)).min(all.len() - 1)]
    }

    fn report_of_process(&self, process: &Process) -> Report {
        let mut report = process.report();
        report.leaks.extend(self.sync_files.leaks(process.id(), process.tgid()));
        report.leaks.extend(self.shared.leaks(process.id(), process.tgid()));
        report.leaks.sort_by_key(|leak| leak.ordinal);
        report
    }

    /// Takes an adapter out of the machine, as when its PCI device is removed: it is enumerated and
    /// counted no more, calls on its open handles give `ENODEV`, and closing those still works.
    ///
    /// False when there is no such adapter.
    pub fn remove_adapter(&self, luid: crate::machine::Luid) -> bool {
        let mut adapters = write(&self.adapters);
        let Some(index) = adapters.iter().position(|adapter| adapter.luid() == luid.0) else {
            return false;
        };
        adapters.remove(index).stop();
        true
    }

    /// Stops an adapter but leaves it in the machine, as when its channel to the host closes: it is
    /// still counted but skipped in enumeration, and calls on its handles give `ENODEV`.
    ///
    /// False when there is no such adapter.
    pub fn stop_adapter(&self, luid: crate::machine::Luid) -> bool {
        let adapter = self.find_adapter(luid.0);
        adapter.inspect(|adapter| adapter.stop()).is_some()
    }

    /// Adds an adapter, enumerated last.
    ///
    /// # Errors
    ///
    /// [`AddAdapterError`]; the machine is then as before.
    pub fn add_adapter(&self, model: AdapterModel) -> Result<(), AddAdapterError> {
        self.add_adapters(vec![model])
    }

    /// Adds adapters, enumerated last in their order: all of them at once, or none.
    ///
    /// # Errors
    ///
    /// [`AddAdapterError`]; the machine is then as before.
    pub fn add_adapters(&self, models: Vec<AdapterModel>) -> Result<(), AddAdapterError> {
        for model in &models {
            model.check()?;
        }
        let mut adapters = write(&self.adapters);
        let mut luids: BTreeSet<u64> = adapters.iter().map(|adapter| adapter.luid()).collect();
        for model in &models {
            if !luids.insert(model.luid.0) {
                return Err(AddAdapterError::SameLuid(model.luid));
            }
        }
        if luids.len() > MAX_ADAPTERS {
            return Err(AddAdapterError::Full);
        }
        adapters.extend(models.into_iter().map(|model| Arc::new(Adapter::new(&self.host, model))));
        Ok(())
    }

    /// Changes what one process may use of a segment group of an adapter, in bytes. What is reserved
    /// already stays reserved.
    ///
    /// False when there is no such adapter.
    pub fn set_budget(&self, luid: crate::machine::Luid, group: SegmentGroup, bytes: u64) -> bool {
        let adapter = self.find_adapter(luid.0);
        adapter.inspect(|adapter| adapter.host().set_budget(group, bytes)).is_some()
    }

    /// What stopped devices of an adapter, for people: the first faults of its engines, each with the GPU
    /// virtual address of the memory or of the command. Empty where there is no such adapter.
    #[must_use]
    pub fn faults(&self, luid: crate::machine::Luid) -> Vec<String> {
        self.find_adapter(luid.0).map_or_else(Vec::new, |adapter| adapter.host().faults())
    }

    /// The sync files of programs.
    pub(crate) const fn sync_files(&self) -> &SharedFiles<SyncFile> {
        &self.sync_files
    }

    /// What other descriptors of programs stand for.
    pub(crate) const fn shared(&self) -> &SharedObjects {
        &self.shared
    }

    pub(crate) fn host(&self) -> &Host {
        &self.host
    }

    /// The number of a new event.
    pub(crate) fn new_event_id(&self) -> u64 {
        self.events.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Calls `visit` with all adapters, in order, while none can come or go.
    pub(crate) fn with_adapters<T>(&self, visit: impl FnOnce(&[Arc<Adapter>]) -> T) -> T {
        visit(&read(&self.adapters))
    }

    /// The adapter with this LUID, stopped or not.
    pub(crate) fn find_adapter(&self, luid: u64) -> Option<Arc<Adapter>> {
        self.with_adapters(|all| all.iter().find(|adapter| adapter.luid() == luid).cloned())
    }

    /// Calls `visit` with all processes that have the device open, oldest first.
    pub(crate) fn with_processes<T>(&self, visit: impl FnOnce(&[Arc<Process>]) -> T) -> T {
        visit(&lock(&self.processes))
    }

    /// The processes with emulators of their own that use the same machine and share a pid namespace with
    /// `process`, in no order.
    pub(crate) fn neighbours_of(&self, process: &Process) -> Vec<Neighbour> {
        let mut all = self.neighbours.as_ref().map_or_else(Vec::new, Neighbours::others);
        all.retain(|other| other.namespace == process.namespace());
        all
    }
}

impl OpenFile {
    /// Closes it. With the last open of a process its objects die, and the effects say what is to be
    /// unmapped; when it is just dropped, as by a process that ends, nobody unmaps anything.
    #[must_use]
    pub fn close(self) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.release(&mut effects);
        effects
    }

    fn release(&self, effects: &mut Vec<Effect>) {
        if self.released.swap(true, Ordering::Relaxed) {
            return;
        }
        let mut processes = lock(&self.emulator.processes);
        if self.process.remove_open() {
            processes.retain(|process| !Arc::ptr_eq(process, &self.process));
            let mut report = self.emulator.report_of_process(&self.process);
            report.reclaim();
            lock(&self.emulator.ended).add(self.process.tgid(), report);
            drop(processes);
            self.process.leave();
            self.process.objects().destroy_all(effects);
        }
    }
}

impl Drop for OpenFile {
    fn drop(&mut self) {
        self.release(&mut Vec::new());
    }
}

impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator").finish_non_exhaustive()
    }
}

impl fmt::Debug for OpenFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenFile").field("tgid", &self.process.tgid()).finish_non_exhaustive()
    }
}
