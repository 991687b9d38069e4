//! Which device to look at, and what to say when there is none.

use std::ffi::{CString, OsStr, OsString};
use std::os::unix::ffi::OsStrExt;

use d3dkmt::sys::Errno;
use d3dkmt::{Dxg, OpenError};

use crate::Failure;

/// The device of WSL2 and of Hyper-V guests.
const NODE: &str = "/dev/dxg";

/// A device to ask.
#[derive(Debug)]
pub(crate) struct Device {
    pub(crate) dxg: Dxg,
    /// As for `DXG_DEVICE`.
    pub(crate) name: String,
    pub(crate) emulated: bool,
    /// Whether it stands in for a `/dev/dxg` that is not there.
    pub(crate) fallback: bool,
}

/// Opens what `--device` asks for, else what `DXG_DEVICE` asks for, else `/dev/dxg`; where that does
/// not exist and nothing was asked for, the emulated default machine.
pub(crate) fn open(option: Option<&str>) -> Result<Device, Failure> {
    let variable = std::env::var_os("DXG_DEVICE").filter(|value| !value.is_empty());
    match option.map(OsString::from).or(variable) {
        Some(name) => open_named(&name, false).map_err(|error| explain(&error)),
        None => match open_named(OsStr::new(NODE), false) {
            Err(OpenError::Node { errno: Errno::ENOENT, .. }) if cfg!(feature = "emu") => {
                open_named(OsStr::new("emu"), true).map_err(|error| explain(&error))
            }
            result => result.map_err(|error| explain(&error)),
        },
    }
}

fn open_named(name: &OsStr, fallback: bool) -> Result<Device, OpenError> {
    // Neither an argument nor a variable can hold a NUL.
    let text = CString::new(name.as_bytes()).unwrap_or_default();
    let dxg = Dxg::open_device(&text)?;
    let emulated = matches!(d3dkmt::selection::parse(&text), d3dkmt::selection::Selection::Emulated(_));
    Ok(Device { dxg, name: name.to_string_lossy().into_owned(), emulated, fallback })
}

/// The failure, what it means, and how to go on.
fn explain(error: &OpenError) -> Failure {
    let advice = match error {
        OpenError::Node { errno, .. } => advice(*errno),
        // A file's own errors say it all.
        OpenError::Machine { name, .. } if !name.contains('/') && !name.ends_with(".toml") => {
            "A machine is the name of a built-in one, or the path of a TOML file: with a slash, or ending \
             in .toml."
        }
        OpenError::NoEmulator => "Build with the feature 'emu' to have it.",
        _ => "",
    };
    let mut text = error.to_string();
    for paragraph in [advice, emulated_instead(error)].iter().filter(|paragraph| !paragraph.is_empty()) {
        text = format!("{text}\n\n{paragraph}");
    }
    text
}

/// What is left to those who have no device.
fn emulated_instead(error: &OpenError) -> &'static str {
    match error {
        OpenError::Node { errno: Errno::ENOENT, .. } if cfg!(feature = "emu") => {
            "To look at emulated adapters: dxg --device emu info"
        }
        _ => "",
    }
}

/// What an errno of `open` says about the machine.
fn advice(errno: Errno) -> &'static str {
    const ENXIO: Errno = Errno(6);
    const ENOTDIR: Errno = Errno(20);
    match errno {
        Errno::ENOENT | ENOTDIR => NO_NODE,
        Errno::EACCES | Errno::EPERM => NOT_ALLOWED,
        Errno::EBADF => NO_GPU,
        Errno::ENODEV | ENXIO => NO_DRIVER,
        _ => "",
    }
}

const NO_NODE: &str = "\
There is no such device. Either this is neither WSL2 nor a Hyper-V guest with a GPU partition, or the
kernel module dxgkrnl is not loaded (`modprobe dxgkrnl`). In a container, the device must be passed in
(`docker run --device /dev/dxg`).";

const NOT_ALLOWED: &str = "\
The device is there, but not for this process. Look at its owner and mode (`ls -l /dev/dxg`); in a
container, at its rule for devices (`docker run --device /dev/dxg`).";

const NO_GPU: &str = "\
The driver is loaded, but the host gives this machine no virtual GPU. On WSL2, update WSL and the host's
GPU driver, and see that /etc/wsl.conf does not say `enabled=false` under [gpu]. On a Hyper-V guest, add
a GPU partition (Add-VMGpuPartitionAdapter) and start the guest again.";

const NO_DRIVER: &str = "\
The node is there, but no driver stands behind it. Is the kernel module dxgkrnl loaded?";

#[cfg(test)]
mod tests {
    use super::*;

    fn said(errno: Errno) -> String {
        explain(&OpenError::Node { node: NODE.into(), errno })
    }

    #[test]
    fn each_way_of_having_no_device_gets_its_own_advice() {
        assert!(said(Errno::ENOENT).contains("modprobe dxgkrnl"));
        assert!(said(Errno::EACCES).contains("owner and mode"));
        assert!(said(Errno::EPERM).contains("container"));
        assert!(said(Errno::EBADF).contains("no virtual GPU"));
        for errno in [Errno::ENOENT, Errno::EACCES, Errno::EBADF, Errno::EMFILE] {
            assert!(said(errno).starts_with("cannot open /dev/dxg: "), "{}", said(errno));
        }
    }
}
