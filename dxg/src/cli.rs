//! The command line's grammar and help.

use clap::{Args, Parser, Subcommand};

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
