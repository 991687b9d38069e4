//! The command line's grammar and help.

#[cfg(feature = "emu")]
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

#[cfg(feature = "emu")]
use crate::run::Mode;

/// Looks at the GPUs behind /dev/dxg, on WSL2, on Hyper-V guests, or emulated.
#[derive(Debug, Parser)]
#[command(name = "dxg", version, propagate_version = true, disable_help_subcommand = true)]
#[command(after_help = "`dxg COMMAND --help` tells more about a command.")]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// The device to use: a path, `emu`, `emu:NAME` or `emu:FILE.toml`; overrides DXG_DEVICE
    #[arg(long, global = true, value_name = "SPEC")]
    pub(crate) device: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show the adapters: names, memory, engines, drivers
    #[command(after_help = INFO_NOTES)]
    Info(Info),

    /// Ask one adapter for one thing: a property, a state, a query type, a registry value
    #[command(after_help = QUERY_NOTES)]
    Query(Query),

    /// Take the time of calls on the device, beside the raw system call
    #[command(after_help = BENCH_NOTES)]
    Bench(Bench),

    /// Run a program on an emulated device
    #[cfg(feature = "emu")]
    #[command(after_help = RUN_NOTES, override_usage = "dxg run [OPTIONS] [--] PROGRAM [ARGUMENTS]...")]
    Run(Run),
}

/// Arguments of `dxg info`.
#[derive(Debug, Args)]
pub(crate) struct Info {
    /// Print JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,

    /// Show everything known: every property, segment, engine, registry value and feature
    #[arg(short, long)]
    pub(crate) verbose: bool,
}

const INFO_NOTES: &str = "\
Without a /dev/dxg, and with no device asked for, the adapters of the emulated default machine are
shown and marked as emulated. With --device or DXG_DEVICE nothing else is shown instead: a device that
cannot be used is an error, exit status 1.

Environment:
  DXG_DEVICE            the device to use, as for --device
  DXG_DRIVER_ROOT       the folder of driver stores, instead of /usr/lib/wsl/drivers
  DXG_VISIBLE_ADAPTERS  the adapters that programs see; all are shown here, and which are hidden
  NO_COLOR              no colour, even on a terminal
  COLUMNS               the width to keep to";

/// Arguments of `dxg query`.
#[derive(Debug, Args)]
pub(crate) struct Query {
    /// The adapter: its index, LUID, vendor:device, or a part of its name
    #[arg(required_unless_present = "list")]
    pub(crate) adapter: Option<String>,

    /// What to ask: PROPERTY, state:STATE, type:TYPE or `registry:NAME[:TYPE]`
    #[arg(required_unless_present = "list")]
    pub(crate) what: Option<String>,

    /// Print what can be asked
    #[arg(long, conflicts_with_all = ["adapter", "what"])]
    pub(crate) list: bool,

    /// Print JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,

    /// Print the answer's bytes
    #[arg(long, conflicts_with = "json")]
    pub(crate) hex: bool,

    /// Which of the linked GPUs, where it matters
    #[arg(long, value_name = "INDEX", default_value_t = 0)]
    pub(crate) physical: u32,

    /// Which engine, where it matters
    #[arg(long, value_name = "INDEX", default_value_t = 0)]
    pub(crate) engine: u32,

    /// Which memory, for the state AdapterMemoryBudget
    #[arg(long, default_value = "local")]
    pub(crate) group: Group,

    /// Which memory, for the states AdapterMemoryUsage...
    #[arg(long, default_value = "dedicated")]
    pub(crate) memory: Memory,

    /// Which process, for the states ...ByProcess...; 0 is this command itself
    #[arg(long, value_name = "PID", default_value_t = 0)]
    pub(crate) process: u32,

    /// How many bytes a query type answers, where that is not known
    #[arg(long, value_name = "BYTES")]
    pub(crate) size: Option<usize>,
}

/// A group of memory segments.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Group {
    /// Near the GPU
    Local,
    /// System memory beside it
    NonLocal,
}

impl From<Group> for dxcore::SegmentGroup {
    fn from(group: Group) -> Self {
        match group {
            Group::Local => Self::Local,
            Group::NonLocal => Self::NonLocal,
        }
    }
}

/// A type of memory.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Memory {
    /// The adapter's own
    Dedicated,
    /// The system's
    Shared,
}

impl From<Memory> for dxcore::MemoryType {
    fn from(memory: Memory) -> Self {
        match memory {
            Memory::Dedicated => Self::Dedicated,
            Memory::Shared => Self::Shared,
        }
    }
}

const QUERY_NOTES: &str = "\
Examples:
  dxg query 0 DriverDescription
  dxg query nvidia state:AdapterMemoryBudget --group non-local
  dxg query 8086:9a49 type:KMTQAITYPE_GETSEGMENTSIZE --json
  dxg query 0 type:UMDRIVERPRIVATE --size 256
  dxg query 0 registry:DriverDesc
  dxg query --list

All adapters can be asked, also those that DXG_VISIBLE_ADAPTERS hides.";

/// Arguments of `dxg bench`.
#[derive(Debug, Args)]
pub(crate) struct Bench {
    /// The adapter: its index, LUID, vendor:device, or a part of its name
    #[arg(default_value = "0")]
    pub(crate) adapter: String,

    /// How long to measure each row
    #[arg(long, value_name = "SECONDS", default_value = "0.5", value_parser = seconds)]
    pub(crate) time: Duration,

    /// Print JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,

    /// Draw the times into an SVG file, too
    #[arg(long, value_name = "FILE")]
    pub(crate) plot: Option<PathBuf>,
}

/// A time that a person would wait for.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    if (0.001..=600.0).contains(&seconds) {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err("a time from 0.001 to 600 seconds".to_owned())
    }
}

const BENCH_NOTES: &str = "\
Without a /dev/dxg, and with no device asked for, the emulated default machine is measured; the raw call
is then the shortest ioctl of this kernel. Nothing is submitted: the commands of a vendor's GPU are its
driver's to know. What the figures mean: docs/performance.md.";

/// Arguments of `dxg run`.
#[cfg(feature = "emu")]
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The program and its arguments
    #[arg(required = true, trailing_var_arg = true, value_name = "PROGRAM")]
    pub(crate) program: Vec<OsString>,

    /// How the program comes to see the device
    #[arg(long, value_name = "MODE", default_value = "auto")]
    pub(crate) mode: Mode,

    /// After the program, tell what its processes left open, which calls they made, and which commands
    /// were not executed; to FILE as JSON
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    #[expect(clippy::option_option, reason = "the option, and its value")]
    pub(crate) report: Option<Option<PathBuf>>,

    /// Let calls of the program fail: the N-th call of that name, or each one, with an errno or an
    /// NTSTATUS; may be repeated
    #[arg(long, value_name = "CALL[=RESULT][@N]")]
    pub(crate) fail: Vec<String>,

    /// A folder of driver stores whose files the program finds in /usr/lib/wsl/drivers; overrides
    /// DXG_DRIVER_ROOT
    #[arg(long, value_name = "DIR")]
    pub(crate) driver_root: Option<PathBuf>,

    /// Do not say what is lacking where no mount namespace can be had, nor that a program cannot be
    /// reached
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Try a mode, and run nothing
    #[arg(long, hide = true)]
    pub(crate) probe: bool,

    /// The folder that a supervisor keeps for this run
    #[arg(long, hide = true)]
    pub(crate) scratch: Option<PathBuf>,

    /// The process id of the supervisor
    #[arg(long, hide = true)]
    pub(crate) supervisor: Option<i32>,

    /// Signals that the supervisor has blocked
    #[arg(long, hide = true, value_delimiter = ',')]
    pub(crate) unblock: Vec<i32>,
}

#[cfg(feature = "emu")]
const RUN_NOTES: &str = "\
Examples:
  dxg run -- ls -l /dev/dxg
  dxg run --device emu:./machine.toml -- python3 train.py
  dxg run --device emu:intel-dg2 --report -- clinfo
  dxg run --fail D3DKMTCreateDevice=ENOMEM@2 -- your/tests

The program finds /dev/dxg, our library at /usr/lib/wsl/lib/libdxcore.so, and the machine's driver
stores in /usr/lib/wsl/drivers. As root, or where users may have namespaces, these are mounts that only
the program and its children see; elsewhere the environment alone must do, which is said. The exit
status and the signal that ends it are the program's; 125 says that it could not be started here, 126
that it cannot be executed, 127 that there is none of that name.

Environment:
  DXG_DEVICE       the device, as for --device; the default is emu
  DXG_DRIVER_ROOT  as for --driver-root
  DXG_LIBDIR       the folder of libdxcore.so and libdxg_preload.so";
