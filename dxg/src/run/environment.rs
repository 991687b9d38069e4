//! The variables that the program gets.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::mode::Mode;
use super::{NODE, Plan, WSL, mounts, supervise, variable};
use crate::Failure;

/// A file by which the program's processes know of each other, over an exec too.
const PROCESSES: &str = "DXG_PRELOAD_PROCESSES";

/// Ours to read, and no business of the program's: it sees a plain `/dev/dxg`.
pub(super) const REMOVED: [&str; 8] = [
    "DXG_DEVICE",
    "DXG_DRIVER_ROOT",
    "DXG_PRELOAD_FAIL",
    "DXG_PRELOAD_PATH",
    PROCESSES,
    "DXG_PRELOAD_REDIRECT",
    "DXG_PRELOAD_REPORT",
    "DXG_PRELOAD_STAND_IN",
];

/// Names and values to set. `scratch` is the supervisor's folder, if there is one.
pub(super) fn variables(
    plan: &Plan,
    mode: Mode,
    scratch: Option<&Path>,
) -> Result<Vec<(&'static str, OsString)>, Failure> {
    let preload = plan.libraries.preload.as_os_str();
    // The dynamic linker knows no way to write these within a path.
    if preload.as_bytes().iter().any(|byte| b" :".contains(byte)) {
        return Err(format!(
            "LD_PRELOAD takes no path with a blank or a colon: {}\nMove the libraries, and name their folder \
             by DXG_LIBDIR.",
            plan.libraries.preload.display()
        ));
    }
    let mut variables = vec![
        ("LD_PRELOAD", appended("LD_PRELOAD", preload)),
        ("DXG_PRELOAD_DEVICE", plan.machine.name.clone().into()),
    ];
    if !plan.faults.is_empty() {
        variables.push(("DXG_PRELOAD_FAIL", plan.faults.clone().into()));
    }
    if let Some(reports) = scratch.map(supervise::reports_in).filter(|reports| reports.is_dir()) {
        variables.push(("DXG_PRELOAD_REPORT", reports.into()));
    }
    match scratch.map(supervise::tree_in) {
        Some(tree) if mode == Mode::Env => {
            let mut redirect = OsString::from(WSL);
            for part in [OsStr::new("="), tree.as_os_str(), OsStr::new(":/dev/dri="), tree.as_os_str()] {
                redirect.push(part);
            }
            redirect.push("/none");
            variables.push(("DXG_PRELOAD_REDIRECT", redirect));
            variables.extend(scratch.map(|scratch| (PROCESSES, supervise::processes_in(scratch).into())));
            variables.push(("LD_LIBRARY_PATH", appended("LD_LIBRARY_PATH", tree.join("lib").as_os_str())));
        }
        _ => {
            variables.push(("DXG_PRELOAD_STAND_IN", NODE.into()));
            // In the `/dev` that this program and its children have to themselves.
            variables.push((PROCESSES, mounts::PROCESSES.into()));
            let folder = Path::new(WSL).join("lib");
            variables.push(("LD_LIBRARY_PATH", appended("LD_LIBRARY_PATH", folder.as_os_str())));
        }
    }
    Ok(variables)
}

/// The list in the variable with one more element, unless it has that already. What the user has put
/// there comes first.
fn appended(name: &str, element: &OsStr) -> OsString {
    let Some(mut list) = variable(name) else { return element.to_owned() };
    let known = list.as_bytes().split(|byte| b" :".contains(byte)).any(|part| part == element.as_bytes());
    if !known {
        list.push(":");
        list.push(element);
    }
    list
}
