//! The state of a stream, which its completions share.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use d3dkmt_sys::Ioctl;

use super::encoder::Encoder;
use super::error::{PipelineCause, PipelineError, Task};
use super::gpu::{CommandMemory, Gpu};
use super::ring::{Ring, Room};
use super::spin;
use super::stream::StreamStatistics;
use super::wakers::Wakers;
use crate::device::Device;
use crate::error::{Cause, Error};
use crate::idle::Idle;
use crate::signal::SignalFlags;
use crate::submit::Submission;
use crate::sync_object::{MonitoredFence, SyncFlags, SyncPoint};
use crate::wait::{Wait, WaitFor};

/// How many submissions the GPU has before work is gathered up to the limit: one that it does and one that
/// it goes on with.
const DEPTH: usize = 2;
/// How often the device is looked at while somebody asks for what is not done, in milliseconds.
const LOOK: u64 = 10;

const WAIT: Ioctl = Ioctl::WaitForSynchronizationObjectFromCpu;

/// What completions need of a stream, whatever its encoder is.
pub(super) trait Pipe: Send + Sync {
    /// Submits what is gathered, where this task is among it.
    fn flush_to(&self, number: u64) -> Result<(), PipelineError>;

    /// What all streams have.
    fn core(&self) -> &Core;

    /// What has become of a task, where `error` ended a wait for it.
    fn verdict(&self, number: u64, error: Option<Error>) -> Verdict;

    /// A task by its number, as errors name it.
    fn task(&self, number: u64) -> Task;
}

/// What has become of a task.
pub(super) enum Verdict {
    Pending,
    Done,
    Failed(PipelineError),
}

/// What does not depend on the encoder and needs no lock.
pub(super) struct Core {
    pub(super) fence: Arc<MonitoredFence>,
    pub(super) idle: Arc<dyn Idle>,
    pub(super) wakers: Wakers,
    /// The last task that is submitted.
    submitted: AtomicU64,
    /// Whether the stream has failed or was dropped.
    ended: AtomicBool,
    start: Instant,
    /// When the device was looked at last because somebody asked, in milliseconds from the start.
    looked: AtomicU64,
    /// The wait that was given up last, for this task. The driver cannot take waits back, so the next one
    /// goes on with it.
    given_up: Mutex<Option<(u64, Wait)>>,
}

/// The state of a stream.
pub(super) struct Shared<E> {
    core: Core,
    state: Mutex<State<E>>,
}

struct State<E> {
    encoder: E,
    /// Gone when the stream is dropped.
    gpu: Option<Gpu>,
    ring: Ring,
    /// Where what is gathered begins, and how much it is.
    start: usize,
    length: usize,
    /// Numbers of the last task and of the last one that is submitted.
    last: u64,
    submitted: u64,
    /// Names of the tasks that may not be done, the oldest first.
    names: VecDeque<Task>,
    /// So many tasks are gathered before a call while the GPU has little to do ...
    target: u64,
    /// ... and never more than these.
    most: u64,
    /// The most bytes of a submission, so that the ring holds two.
    most_bytes: usize,
    /// Why nothing is submitted any more: the task, and what happened.
    failed: Option<(Option<Task>, Error)>,
    /// The last task that was done when it failed or was dropped.
    done_at_end: Option<u64>,
    /// Told by the queue, where submissions have an end: the last task whose submission is read; and the
    /// last one for which it was asked to.
    end: Option<Arc<MonitoredFence>>,
    end_asked: u64,
    statistics: StreamStatistics,
    /// Memory for the commands of a task, kept from one to the next.
    commands: Vec<u8>,
    private_data: Vec<u8>,
}

/// What became of an attempt to add a task.
enum Added {
    Here,
    /// There is no room before this.
    After(Awaited),
}

/// What makes room in the ring.
enum Awaited {
    /// This task is done.
    Task(u64),
    /// The GPU has read the end of all submissions, too.
    End(SyncPoint),
}

impl Core {
    fn new(fence: Arc<MonitoredFence>, idle: Arc<dyn Idle>) -> Self {
        Self {
            fence,
            idle,
            wakers: Wakers::new(),
            submitted: AtomicU64::new(0),
            ended: AtomicBool::new(false),
            start: Instant::now(),
            looked: AtomicU64::new(0),
            given_up: Mutex::default(),
        }
    }

    /// Whether it is time to look at the device, which may be lost although the fence does not show it.
    fn is_time_to_look(&self) -> bool {
        let now = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        let last = self.looked.load(Ordering::Relaxed);
        now >= last.saturating_add(LOOK)
            && self.looked.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }

    /// The last task that is done, as the fence shows; `None` where the fence is lost.
    pub(super) fn completed(&self) -> Option<u64> {
        let value = self.fence.value();
        (value != u64::MAX).then_some(value)
    }

    pub(super) fn device(&self) -> &Arc<Device> {
        self.fence.device()
    }

    fn is_done(&self, number: u64) -> bool {
        self.completed().is_some_and(|completed| completed >= number)
    }

    /// Waits until a task is done.
    fn wait(&self, number: u64, timeout: Option<Duration>) -> Result<(), Error> {
        let point = self.fence.at(number);
        spin::wait_by(&*self.idle, &point, timeout, |left| {
            let given_up = || self.given_up.lock().unwrap_or_else(PoisonError::into_inner);
            let known = given_up().take_if(|(task, _)| *task == number);
            let wait = match known {
                Some((_, wait)) => wait,
                None => self.device().begin_wait(std::slice::from_ref(&point), WaitFor::All)?,
            };
            let result = wait.wait(left);
            if result.as_ref().is_err_and(Error::is_timeout) {
                *given_up() = Some((number, wait));
            }
            result
        })
    }
}

impl<E: Encoder> Shared<E> {
    pub(super) fn new(
        encoder: E,
        gpu: Gpu,
        ring: usize,
        most: u64,
        fence: Arc<MonitoredFence>,
        idle: Arc<dyn Idle>,
    ) -> Arc<Self> {
        let state = State {
            encoder,
            gpu: Some(gpu),
            ring: Ring::new(ring, E::ALIGNMENT),
            start: 0,
            length: 0,
            last: 0,
            submitted: 0,
            names: VecDeque::new(),
            target: 1,
            most: most.max(1),
            most_bytes: ring / 2,
            failed: None,
            done_at_end: None,
            end: None,
            end_asked: 0,
            statistics: StreamStatistics::default(),
            commands: Vec::new(),
            private_data: Vec::new(),
        };
        Arc::new(Self { core: Core::new(fence, idle), state: Mutex::new(state) })
    }

    fn lock(&self) -> MutexGuard<'_, State<E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a task behind these points; its number. Waits for room where `patient`.
    ///
    /// It waits without the lock, so that others can ask, wait and add meanwhile; what was added by then
    /// comes before.
    pub(super) fn add(
        &self,
        task: &E::Task,
        name: &'static str,
        after: &[SyncPoint],
        patient: Option<Option<Duration>>,
    ) -> Result<u64, PipelineError> {
        let start = Instant::now();
        let mut state = self.lock();
        let mut commands = state.encode(task, name)?;
        let bytes = commands.len();
        let mut stalled = false;
        loop {
            let this = state.next(name);
            commands.truncate(bytes);
            let awaited = match state.try_add(&self.core, &mut commands, this, after)? {
                Added::Here => {
                    // For the next one.
                    state.commands = commands;
                    return Ok(this.number);
                }
                Added::After(awaited) => awaited,
            };
            let Some(timeout) = patient else {
                return Err(PipelineError::new(Some(this), PipelineCause::Full));
            };
            state.statistics.stalls += u64::from(!std::mem::replace(&mut stalled, true));
            drop(state);
            let left = timeout.map(|timeout| timeout.saturating_sub(start.elapsed()));
            match awaited {
                Awaited::Task(number) => wait(self, number, left).map_err(|error| error.of_timeout(this))?,
                Awaited::End(point) => spin::wait(&*self.core.idle, &point, left)
                    .map_err(|error| self.lock().failed_with(&self.core, this, error))?,
            }
            state = self.lock();
        }
    }

    pub(super) fn flush(&self) -> Result<(), PipelineError> {
        let mut state = self.lock();
        if let Some(failure) = state.failure() {
            return Err(failure);
        }
        state.flush(&self.core)
    }

    /// The last task that was added.
    pub(super) fn last(&self) -> u64 {
        self.lock().last
    }

    pub(super) fn statistics(&self) -> StreamStatistics {
        self.lock().statistics
    }

    /// Ends the stream: what is gathered is dropped, what was submitted ends with its queue.
    pub(super) fn end(&self) {
        // In a forked child the locks may be held by threads that do not exist, and nothing is to be done.
        if self.core.device().live(WAIT).is_err() {
            return;
        }
        let mut state = self.lock();
        let gpu = state.gpu.take();
        let memory = gpu.map(|Gpu { queue, memory }| {
            // Nothing is done any more after this.
            drop(queue);
            memory
        });
        let done = state.done(&self.core, memory.as_ref());
        // What failed may have been followed by what was done.
        let done = state.done_at_end.map_or(done, |before| before.max(done));
        state.done_at_end = Some(done);
        let left = state.last > done;
        self.core.ended.store(true, Ordering::Release);
        drop(state);
        drop(memory);
        if left {
            // Nobody else will: whoever waits for the fence, here, on the GPU or by a descriptor, goes on
            // and learns what has become of the work.
            let _ = self.core.device().signal(&[self.core.fence.at(u64::MAX)], SignalFlags::empty());
        }
        self.core.wakers.end();
    }
}

impl<E: Encoder> Pipe for Shared<E> {
    fn flush_to(&self, number: u64) -> Result<(), PipelineError> {
        if self.core.submitted.load(Ordering::Acquire) >= number || self.core.ended.load(Ordering::Acquire) {
            return Ok(());
        }
        let mut state = self.lock();
        // Somebody may have done it meanwhile.
        if state.submitted >= number { Ok(()) } else { state.flush(&self.core) }
    }

    fn core(&self) -> &Core {
        &self.core
    }

    fn verdict(&self, number: u64, error: Option<Error>) -> Verdict {
        if self.core.is_done(number) {
            return Verdict::Done;
        }
        let lost = self.core.completed().is_none();
        let mut error = error;
        if !self.core.ended.load(Ordering::Acquire) {
            if lost || error.is_none() && self.core.is_time_to_look() {
                error = error.or_else(|| self.core.device().check_for(WAIT).err());
            }
            // The device runs: nothing will ever be told by the fence.
            let signalled = || lost.then(|| Error::new(WAIT, Cause::Refused(spin::SIGNALLED)));
            let Some(error) = error.or_else(signalled) else { return Verdict::Pending };
            let mut state = self.lock();
            // It may have been dropped meanwhile, which is not to be taken for this.
            if state.gpu.is_some() {
                state.fail(&self.core, error);
            }
        }
        let state = self.lock();
        if state.done_at_end.is_some_and(|done| done >= number) {
            return Verdict::Done;
        }
        let cancelled = || PipelineError::new(state.name_of(number), PipelineCause::Cancelled);
        Verdict::Failed(state.failure().unwrap_or_else(cancelled))
    }

    fn task(&self, number: u64) -> Task {
        self.lock().name_of(number).unwrap_or(Task { number, name: "" })
    }
}

impl<E: Encoder> State<E> {
    /// The task that is added next.
    const fn next(&self, name: &'static str) -> Task {
        Task { number: self.last + 1, name }
    }

    /// A task's commands.
    fn encode(&mut self, task: &E::Task, name: &'static str) -> Result<Vec<u8>, PipelineError> {
        if let Some(failure) = self.failure() {
            return Err(failure);
        }
        let mut commands = std::mem::take(&mut self.commands);
        commands.clear();
        let encoded = self.encoder.encode(task, &mut commands);
        encoded.map_err(|error| PipelineError::new(Some(self.next(name)), PipelineCause::Encoding(error)))?;
        Ok(commands)
    }

    /// Adds a task behind these points where there is room for it now.
    fn try_add(
        &mut self,
        core: &Core,
        commands: &mut Vec<u8>,
        this: Task,
        after: &[SyncPoint],
    ) -> Result<Added, PipelineError> {
        if let Some(failure) = self.failure() {
            return Err(failure);
        }
        let Some(gpu) = &self.gpu else {
            return Err(PipelineError::new(Some(this), PipelineCause::Cancelled));
        };
        // The stores that tell its end.
        self.encoder.store(gpu.memory.done_address(), this.number, commands);
        self.encoder.store(core.fence.gpu_address(), this.number, commands);
        if !after.is_empty() {
            // What was added before does not wait.
            self.submit(core)?;
        }
        let offset = match self.room(core, this, commands.len())? {
            Ok(offset) => offset,
            Err(awaited) => return Ok(Added::After(awaited)),
        };
        if !after.is_empty() {
            self.wait_on_gpu(after)?;
        }
        self.take(offset, commands, this)?;
        if self.is_worth_a_call(core) {
            self.submit(core)?;
        }
        Ok(Added::Here)
    }

    fn wait_on_gpu(&mut self, after: &[SyncPoint]) -> Result<(), PipelineError> {
        self.statistics.gpu_waits += after.len().div_ceil(32) as u64;
        let result = self.gpu.as_ref().map_or(Ok(()), |gpu| gpu.queue.wait(after));
        result.map_err(|error| PipelineError::new(None, PipelineCause::Driver(error)))
    }

    /// Where so many bytes of commands go, or what is to happen before there is room. Submits what is in
    /// the way.
    fn room(
        &mut self,
        core: &Core,
        this: Task,
        bytes: usize,
    ) -> Result<Result<usize, Awaited>, PipelineError> {
        let room = bytes + self.encoder.end().len();
        if self.length != 0 && self.length + room > self.most_bytes {
            self.submit(core)?;
        }
        loop {
            let done = core.completed().unwrap_or(0);
            self.ring.retire(done, self.passed());
            match self.ring.room(room) {
                Room::Here(offset) => return Ok(Ok(offset)),
                Room::Never => {
                    let room = self.most_bytes.saturating_mul(2);
                    let cause = PipelineCause::TooLarge { bytes, room };
                    return Err(PipelineError::new(Some(this), cause));
                }
                Room::AtBegin => {
                    self.submit(core)?;
                    self.ring.wrap();
                }
                Room::None => {
                    self.submit(core)?;
                    if let Some(oldest) = self.ring.oldest(done) {
                        return Ok(Err(Awaited::Task(oldest)));
                    }
                    if !self.ring.is_free() {
                        let end = self.end(core);
                        let end = end.map_err(|error| self.failed_with(core, this, error))?;
                        return Ok(Err(Awaited::End(end)));
                    }
                }
            }
        }
    }

    /// The last task whose submission the GPU has read to its end, as far as that is known.
    fn passed(&self) -> u64 {
        match &self.end {
            // Its last command is the one that tells that it is done.
            _ if self.encoder.end().is_empty() => u64::MAX,
            Some(fence) => fence.value(),
            None => 0,
        }
    }

    /// The moment when the GPU has read all submissions to their end. The commands cannot tell it, so the
    /// queue does; it is asked for where there is no room otherwise.
    fn end(&mut self, core: &Core) -> Result<SyncPoint, Error> {
        let fence = match &self.end {
            Some(fence) => fence,
            None => self.end.insert(MonitoredFence::create(core.device(), 0, SyncFlags::empty())?),
        };
        let point = fence.at(self.submitted);
        if let (Some(gpu), true) = (&self.gpu, self.end_asked < self.submitted) {
            gpu.queue.signal(point.clone())?;
            self.end_asked = self.submitted;
        }
        Ok(point)
    }

    /// What an error means for who adds a task: the time was over, say, or the stream cannot go on.
    fn failed_with(&mut self, core: &Core, this: Task, error: Error) -> PipelineError {
        if is_fatal(&error) {
            self.fail(core, error.clone());
        }
        let other = || PipelineError::new(Some(this), PipelineCause::Driver(error));
        self.failure().unwrap_or_else(other)
    }

    /// Puts the task's commands behind what is gathered.
    fn take(&mut self, offset: usize, commands: &[u8], this: Task) -> Result<(), PipelineError> {
        let Some(gpu) = &self.gpu else {
            return Err(PipelineError::new(Some(this), PipelineCause::Cancelled));
        };
        gpu.memory
            .write(offset, commands)
            .map_err(|error| PipelineError::new(Some(this), PipelineCause::Driver(error)))?;
        if self.length == 0 {
            self.start = offset;
        }
        self.length += commands.len();
        self.ring.take(commands.len());
        self.last = this.number;
        self.names.push_back(this);
        self.statistics.tasks += 1;
        Ok(())
    }

    /// Whether what is gathered is submitted now: so much that it is worth a call, and the GPU soon has
    /// nothing else to do; or all that a call takes.
    fn is_worth_a_call(&mut self, core: &Core) -> bool {
        let gathered = self.last - self.submitted;
        if gathered >= self.most {
            return true;
        }
        if gathered < self.target {
            return false;
        }
        self.ring.depth(core.completed().unwrap_or(0)) < DEPTH
    }

    /// Submits what is gathered although more might come: the next call comes sooner.
    fn flush(&mut self, core: &Core) -> Result<(), PipelineError> {
        let gathered = self.last - self.submitted;
        if gathered == 0 {
            return Ok(());
        }
        self.target = gathered.clamp(1, self.target);
        self.submit(core)
    }

    /// Submits what is gathered, in one call.
    fn submit(&mut self, core: &Core) -> Result<(), PipelineError> {
        if let Some(failure) = self.failure() {
            return Err(failure);
        }
        let (Some(gpu), false) = (&self.gpu, self.length == 0) else { return Ok(()) };
        let end = self.encoder.end();
        let commands = gpu.memory.address(self.start);
        let length = self.length + end.len();
        let written = if end.is_empty() { Ok(()) } else { gpu.memory.write(self.start + self.length, end) };
        // A ring is far below 4 GiB.
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        self.private_data.clear();
        let (fence, last) = (core.fence.gpu_address(), self.last);
        self.encoder.private_data(commands, length, fence, last, &mut self.private_data);
        let private_data = &self.private_data[..];
        let submission = Submission { commands, length, private_data, ..Submission::default() };
        let result = written.and_then(|()| gpu.queue.submit(&submission, last));
        self.ring.take(self.encoder.end().len());
        self.ring.submit(last);
        self.submitted = last;
        core.submitted.store(last, Ordering::Release);
        self.length = 0;
        self.statistics.submissions += 1;
        if let Err(error) = result {
            self.fail(core, error.clone());
            let unknown = || PipelineError::new(None, PipelineCause::Driver(error));
            return Err(self.failure().unwrap_or_else(unknown));
        }
        self.learn(core);
        Ok(())
    }

    /// Where the GPU had done all else before it even got this, the next call carries more.
    fn learn(&mut self, core: &Core) {
        let completed = core.completed().unwrap_or(0);
        if self.ring.before_newest().is_none_or(|before| before <= completed) {
            self.target = self.most.min(self.target * 2);
        }
        self.ring.retire(completed, self.passed());
        while self.names.front().is_some_and(|task| task.number <= completed) {
            self.names.pop_front();
        }
    }

    /// Notes that nothing goes on, and with which task it ended.
    fn fail(&mut self, core: &Core, error: Error) {
        if self.failed.is_some() {
            return;
        }
        let done = self.done(core, self.gpu.as_ref().map(|gpu| &gpu.memory));
        self.done_at_end = Some(done);
        self.failed = Some((self.name_of(done + 1), error));
        core.ended.store(true, Ordering::Release);
    }

    /// The last task that is done, also where the fence is lost: then this memory tells it.
    fn done(&self, core: &Core, memory: Option<&CommandMemory>) -> u64 {
        let told = core.completed().or_else(|| memory.map(CommandMemory::done)).unwrap_or(0);
        // Both are memory that the GPU writes, wherever its commands may lead it.
        told.min(self.submitted)
    }

    fn name_of(&self, number: u64) -> Option<Task> {
        self.names.iter().find(|task| task.number == number).copied()
    }

    /// Why nothing is submitted any more.
    fn failure(&self) -> Option<PipelineError> {
        let (task, error) = self.failed.as_ref()?;
        Some(PipelineError::new(*task, PipelineCause::Driver(error.clone())))
    }
}

/// Whether nothing goes on after this error of a wait: the device or its adapter is lost.
pub(super) fn is_fatal(error: &Error) -> bool {
    error.is_device_removed() || error.device_state().is_some() || error.is_inherited()
}

/// Waits for a task of a stream.
pub(super) fn wait(pipe: &dyn Pipe, number: u64, timeout: Option<Duration>) -> Result<(), PipelineError> {
    pipe.flush_to(number)?;
    let start = Instant::now();
    let (mut error, mut fatal) = (None, None);
    loop {
        match (pipe.verdict(number, fatal.take()), error.take()) {
            (Verdict::Done, _) => return Ok(()),
            (Verdict::Failed(failure), _) => return Err(failure),
            (Verdict::Pending, Some(error)) => {
                return Err(PipelineError::new(Some(pipe.task(number)), PipelineCause::Driver(error)));
            }
            (Verdict::Pending, None) => {}
        }
        let left = timeout.map(|timeout| timeout.saturating_sub(start.elapsed()));
        match pipe.core().wait(number, left) {
            Ok(()) if pipe.core().is_done(number) => return Ok(()),
            // The stream was dropped meanwhile, or somebody signalled its fence.
            Ok(()) => error = Some(Error::new(WAIT, Cause::Refused(spin::SIGNALLED))),
            // The stream knows which task is to blame.
            Err(lost) if is_fatal(&lost) => fatal = Some(lost),
            Err(other) => error = Some(other),
        }
    }
}

/// Whether a task is done, or why it never will be.
pub(super) fn poll(pipe: &dyn Pipe, number: u64) -> Result<bool, PipelineError> {
    pipe.flush_to(number)?;
    match pipe.verdict(number, None) {
        Verdict::Pending => Ok(false),
        Verdict::Done => Ok(true),
        Verdict::Failed(failure) => Err(failure),
    }
}
