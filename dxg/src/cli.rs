//! The command line's grammar and help.

use clap::{Args, Parser, Subcommand, ValueEnum};

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
