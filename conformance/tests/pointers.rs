//! Bad pointers at every pointer of every row.

use d3dkmt_sys::Errno;
use dxg_conformance::Device;
use dxg_conformance::sweep::sweep;

#[test]
fn a_bad_pointer_is_efault_and_leaves_nothing_behind() {
    let device = Device::named("emu").expect("the default machine");
    let result = sweep(&device, Errno::EFAULT, |_| true);
    println!("{} calls with a bad pointer", result.tried);
    assert!(result.problems.is_empty(), "\n{}", result.problems.join("\n"));
    assert!(result.tried > 1500, "few calls: {}", result.tried);
}
