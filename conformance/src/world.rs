//! The device under test, and one case's view of it.

#![expect(unsafe_code, reason = "makes system calls on a device node, and interrupts its own threads")]

use std::ffi::c_void;
use std::fmt;
use std::fs::File;
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use d3dkmt_sys::{Errno, Transport};
use dxg_emu::machine::ProcessorKind;
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

use crate::case::{CannotRun, OrCannot, Run};
use crate::client::Client;

/// A device that cases can be run on.
pub struct Device {
    /// What it is called.
    pub name: String,
    kind: Kind,
    survey: Survey,
}

enum Kind {
    Emulator(Box<Machine>),
    Node(PathBuf),
    /// The software device behind something that stands before it.
    Behind(Box<Opener>),
}

/// Opens a device that stands before another one.
pub type Opener = dyn Fn() -> Result<Box<dyn Transport>, Errno> + Send + Sync;

/// What the device offers, found out beforehand.
#[derive(Debug, Default)]
struct Survey {
    /// The adapter that the cases use.
    gpu: Option<u64>,
    /// Why it has no hardware queues, if it has none.
    no_hw_queues: Option<String>,
    /// Whether the host says yes to everything.
    agreeable: bool,
}

/// Puts something between a case and each open of the device.
pub type Wrap<'a> = dyn Fn(Box<dyn Transport>) -> Box<dyn Transport> + Sync + 'a;

/// One case's view of a device. On the emulator each case has a machine of its own.
pub struct World<'a> {
    device: &'a Device,
    emulator: Option<Arc<Emulator>>,
    wrap: &'a Wrap<'a>,
    /// How long a case waits for what must come.
    pub patience: Duration,
    /// How long it looks whether something happens too early.
    pub blink: Duration,
}

/// The handle of no object, which no device ever gives out.
pub const NO_HANDLE: u32 = 0x4003_ffc0;

impl Device {
    /// What `DXG_TEST_DEVICE` says: the path of a node, or `emu:MACHINE`; the emulator's default machine
    /// where it says nothing. No real device is touched unless it is named.
    ///
    /// # Errors
    ///
    /// What is wrong with it, for people.
    pub fn from_env() -> Result<Self, String> {
        match std::env::var("DXG_TEST_DEVICE") {
            Ok(spec) if !spec.is_empty() => Self::named(&spec),
            _ => Self::named("emu"),
        }
    }

    /// The device of this name, as in `DXG_TEST_DEVICE`.
    ///
    /// # Errors
    ///
    /// What is wrong with it, for people.
    pub fn named(spec: &str) -> Result<Self, String> {
        let kind = match spec.split_once(':') {
            Some(("emu", machine)) => Kind::Emulator(Box::new(load(machine)?)),
            None if spec == "emu" => Kind::Emulator(Box::new(load("")?)),
            _ => Kind::Node(PathBuf::from(spec)),
        };
        let mut device = Self { name: spec.to_owned(), kind, survey: Survey::default() };
        device.survey = device.look().map_err(|CannotRun(reason)| format!("{spec}: {reason}"))?;
        Ok(device)
    }

    /// The software device behind a library, which recovers from forks and signals by itself.
    ///
    /// # Errors
    ///
    /// What is wrong with it, for people.
    pub fn behind(name: &str, open: Box<Opener>) -> Result<Self, String> {
        let mut device = Self { name: name.to_owned(), kind: Kind::Behind(open), survey: Survey::default() };
        device.survey = device.look().map_err(|CannotRun(reason)| format!("{name}: {reason}"))?;
        Ok(device)
    }

    /// Whether it is our own, on which every case must run.
    #[must_use]
    pub const fn is_emulator(&self) -> bool {
        matches!(self.kind, Kind::Emulator(_))
    }

    /// A world in which `wrap` stands before each open.
    #[must_use]
    pub fn world<'a>(&'a self, wrap: &'a Wrap<'a>) -> World<'a> {
        let emulator = match &self.kind {
            Kind::Emulator(machine) => Some(Emulator::new((**machine).clone())),
            Kind::Node(_) | Kind::Behind(_) => None,
        };
        World {
            device: self,
            emulator,
            wrap,
            patience: Duration::from_secs(10),
            blink: Duration::from_millis(15),
        }
    }

    /// Finds out what the device offers.
    fn look(&self) -> Run<Survey> {
        let world = self.world(&|transport| transport);
        let client = world.try_open().or_cannot("open")?;
        let listed = client.enum_adapters2(64).or_cannot("list its adapters")?;
        let mut survey = Survey { gpu: listed.first().map(|one| one.luid), ..Survey::default() };
        for one in &listed {
            let queue = client.create_device(one.handle).and_then(|device| {
                let context = client.create_context(device, 0, &mut [])?;
                client.create_hw_queue(context, &mut [])
            });
            match queue {
                Ok(_) => {
                    survey.gpu = Some(one.luid);
                    survey.no_hw_queues = None;
                    break;
                }
                Err(error) => survey.no_hw_queues = Some(format!("no adapter has hardware queues: {error}")),
            }
        }
        if let Some(one) = listed.first() {
            let device = client.create_device(one.handle).or_cannot("make a device")?;
            survey.agreeable = client.invalidate_cache(device, NO_HANDLE, 0, 0).is_ok();
        }
        Ok(survey)
    }
}

fn load(machine: &str) -> Result<Machine, String> {
    Machine::load(machine).map_err(|error| error.to_string())
}

/// A device node.
struct Node(File);

// SAFETY: the driver keeps the contract; it is where it comes from.
unsafe impl Transport for Node {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        // SAFETY: the caller's promise.
        match unsafe { libc::ioctl(self.0.as_raw_fd(), request.into(), arg) } {
            -1 => Err(Errno(nix::errno::Errno::last_raw())),
            result => Ok(result),
        }
    }
}

impl World<'_> {
    /// Opens the device.
    ///
    /// # Panics
    ///
    /// When it cannot be opened.
    #[must_use]
    pub fn open(&self) -> Client {
        self.try_open().expect("the device opens")
    }

    fn try_open(&self) -> Result<Client, Errno> {
        let transport: Box<dyn Transport> = match (&self.emulator, &self.device.kind) {
            (Some(emulator), _) => Box::new(InProcess::open(Arc::clone(emulator), MemoryMode::Checked)?),
            (None, Kind::Node(path)) => {
                let open = File::open(path);
                Box::new(Node(open.map_err(|error| Errno(error.raw_os_error().unwrap_or(libc::EIO)))?))
            }
            (None, Kind::Behind(open)) => open()?,
            (None, Kind::Emulator(_)) => unreachable!("a world of the emulator has one"),
        };
        Ok(Client::new((self.wrap)(transport)))
    }

    /// The adapter that cases use.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] where there is none.
    pub fn gpu(&self) -> Run<u64> {
        self.device.survey.gpu.ok_or_else(|| CannotRun("the device lists no adapter".to_owned()))
    }

    /// For cases of hardware queues.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] where no adapter has them.
    pub fn hw_queues(&self) -> Run {
        match &self.device.survey.no_hw_queues {
            None => Ok(()),
            Some(reason) => Err(CannotRun(reason.clone())),
        }
    }

    /// For cases of what a host refuses.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] where the host says yes to everything.
    pub fn strict_host(&self) -> Run {
        if self.device.survey.agreeable {
            return Err(CannotRun("its host says yes to everything".to_owned()));
        }
        Ok(())
    }

    /// For cases that change the machine.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] where it is not ours.
    pub fn emulator(&self) -> Run<&Arc<Emulator>> {
        self.emulator
            .as_ref()
            .ok_or_else(|| CannotRun("only an emulated machine can be changed while it runs".to_owned()))
    }

    /// For cases of drivers that take any data.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] where the adapters are real.
    pub fn emulated_drivers(&self) -> Run {
        match self.device.kind {
            Kind::Emulator(_) | Kind::Behind(_) => Ok(()),
            Kind::Node(_) => Err(CannotRun("its driver has a format of its own for private data".to_owned())),
        }
    }

    /// For cases of work in the soft command set.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] where the GPU executes other commands.
    pub fn soft_commands(&self) -> Run {
        self.emulated_drivers()?;
        self.strict_host()?;
        let Kind::Emulator(machine) = &self.device.kind else { return Ok(()) };
        let gpu = self.gpu()?;
        let model = machine.adapters().iter().find(|model| model.luid.0 == gpu);
        match model.map(|model| (model.processor, &model.intel)) {
            Some((Some(ProcessorKind::Soft), _) | (None, None)) => Ok(()),
            _ => Err(CannotRun("its engines do not execute the soft command set".to_owned())),
        }
    }

    /// For cases of what the driver says to a process that a library recovers by itself.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] where there is a library.
    pub fn bare(&self) -> Run {
        match self.device.kind {
            Kind::Emulator(_) | Kind::Node(_) => Ok(()),
            Kind::Behind(_) => Err(CannotRun("the library recovers from that by itself".to_owned())),
        }
    }

    /// The emulator, if it is one.
    #[must_use]
    pub const fn our_own(&self) -> Option<&Arc<Emulator>> {
        self.emulator.as_ref()
    }

    /// Waits until something holds, for as long as the world has patience.
    ///
    /// # Panics
    ///
    /// When it does not come to pass.
    pub fn expect(&self, what: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(start.elapsed() < self.patience, "{what}: it never comes");
            std::thread::sleep(Duration::from_micros(200));
        }
    }

    /// Looks for a moment that something does not hold yet.
    ///
    /// # Panics
    ///
    /// When it does.
    pub fn expect_not_yet(&self, what: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while start.elapsed() < self.blink {
            assert!(!holds(), "{what}: it comes too early");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Makes a call on a thread of its own, checks that it blocks, and lets `wake` do something about it,
    /// which gets a way to interrupt it by a signal. A call that never ends is interrupted.
    ///
    /// # Panics
    ///
    /// When the call does not block, or does not end.
    pub fn blocks<T: Send>(
        &self,
        call: impl FnOnce() -> T + Send,
        wake: impl FnOnce(&dyn Fn(Interrupt)),
    ) -> T {
        let (thread, threads) = mpsc::channel();
        let (done, result) = mpsc::channel();
        std::thread::scope(|scope| {
            let caller = scope.spawn(move || {
                // SAFETY: asks for the thread's own names.
                let _ = thread.send(unsafe { (libc::pthread_self(), libc::gettid()) });
                let _ = done.send(call());
            });
            let (thread, id) = threads.recv().expect("the thread runs");
            let interrupt = |kind: Interrupt| {
                kind.handle();
                // SAFETY: the scope has not joined the thread yet.
                unsafe { libc::pthread_kill(thread, kind.signal()) };
            };
            let start = Instant::now();
            while !caller.is_finished() && !is_asleep(id) && start.elapsed() < self.patience {
                std::thread::yield_now();
            }
            let early = result.recv_timeout(self.blink);
            if early.is_err() {
                let woken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| wake(&interrupt)));
                let ended = woken.is_ok().then(|| result.recv_timeout(self.patience));
                if let Some(Ok(result)) = ended {
                    return result;
                }
                while !caller.is_finished() {
                    interrupt(Interrupt::Break);
                    let _ = result.recv_timeout(Duration::from_millis(5));
                }
                if let Err(payload) = woken {
                    std::panic::resume_unwind(payload);
                }
                assert_ne!(
                    ended.and_then(Result::err),
                    Some(RecvTimeoutError::Timeout),
                    "the call never ends"
                );
            }
            panic!("the call does not block");
        })
    }
}

/// Whether a thread of this process sleeps.
fn is_asleep(id: i32) -> bool {
    // The state follows the name, which is in brackets.
    let stat = std::fs::read_to_string(format!("/proc/self/task/{id}/stat"));
    stat.is_ok_and(|stat| stat.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with('S')))
}

/// How a signal interrupts a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interrupt {
    /// By a handler after which the call goes on (`SA_RESTART`).
    Restart,
    /// By one after which it ends with `EINTR`.
    Break,
}

extern "C" fn nothing(_: i32) {}

impl Interrupt {
    const fn signal(self) -> i32 {
        match self {
            Self::Restart => libc::SIGUSR2,
            Self::Break => libc::SIGUSR1,
        }
    }

    fn handle(self) {
        // SAFETY: a handler that does nothing is sound whenever it runs.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = nothing as *const () as usize;
            action.sa_flags = if self == Self::Restart { libc::SA_RESTART } else { 0 };
            libc::sigaction(self.signal(), &raw const action, std::ptr::null_mut());
        }
    }
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Device")
            .field("name", &self.name)
            .field("survey", &self.survey)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for World<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").field("device", &self.device.name).finish_non_exhaustive()
    }
}
