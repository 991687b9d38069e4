//! Bad pointers at every pointer of every row.

use d3dkmt_sys::{Errno, Ioctl};
use dxg_conformance::Device;
use dxg_conformance::sweep::sweep;

#[test]
fn a_bad_pointer_is_efault_and_leaves_nothing_behind() {
    let device = Device::named("emu").expect("the default machine");
    let result = sweep(&device, Errno::EFAULT, |_| true);
    println!("{} calls with a bad pointer", result.tried);
    assert!(result.problems.is_empty(), "\n{}", result.problems.join("\n"));
    assert!(result.tried > 1500, "few calls: {}", result.tried);
    // Its host answers no escapes. One machine after the other: another thread could map what is unmapped here.
    assert!(result.untried.iter().all(|(structure, _)| *structure == "D3DDDI_BUILDTESTCOMMANDBUFFER"));
    let device = Device::named("emu:golden").expect("built in");
    let result = sweep(&device, Errno::EFAULT, |call| call.ioctl == Ioctl::Escape);
    println!("{} escapes with a bad pointer", result.tried);
    assert!(result.problems.is_empty(), "\n{}", result.problems.join("\n"));
    assert!(
        result.untried.is_empty() && result.tried > 50,
        "{} calls, without {:?}",
        result.tried,
        result.untried
    );
}
