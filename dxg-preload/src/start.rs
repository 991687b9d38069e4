//! What happens when the library is loaded, before the program's own code.

#![expect(unsafe_code, reason = "a constructor")]

use crate::{device, next, process, report, settings};

/// Other libraries' constructors may call us before this one: everything is made at first use then.
extern "C" fn start() {
    next::resolve_all();
    settings::settings();
    process::current();
    report::prepare();
    device::find_neighbours();
}

#[used]
#[unsafe(link_section = ".init_array")]
static START: extern "C" fn() = start;
