//! Hidden adapters: what every call says of them, and that their handles do not stay open.

use std::sync::Arc;

use d3dkmt::sys::raw::{D3DKMT_ADAPTERINFO, D3DKMT_ENUMADAPTERS2, D3DKMT_ENUMADAPTERS3};
use d3dkmt::sys::{Errno, Ioctl};
use d3dkmt::visible::{Selection, VisibleAdapters};
use d3dkmt::{Dxg, EnumFilter, Luid};

use crate::common::{Counting, default_machine, luid};

/// The default machine behind a selection, its LUIDs, and what counts the calls that reach it.
fn machine_with(list: &str) -> (Dxg, Vec<Luid>, Arc<Counting>) {
    let (machine, _, all, counting) = default_machine();
    let luids = machine.adapters().iter().map(luid).collect();
    let complain = |error: &_| panic!("{error}");
    let visible = VisibleAdapters::new(all, Selection::parse(list), complain);
    (Dxg::from_transport(Arc::new(visible)), luids, counting)
}

fn shown(dxg: &Dxg) -> Vec<Luid> {
    let adapters = dxg.adapters(EnumFilter::all()).expect("the device lists");
    adapters.iter().map(d3dkmt::Adapter::luid).collect()
}

#[expect(unsafe_code, reason = "makes a call with a structure of its own")]
fn call<T>(dxg: &Dxg, ioctl: Ioctl, argument: &mut T) -> Result<i32, Errno> {
    // SAFETY: the structure is the call's own, and what it points to as long as it says.
    unsafe { dxg.transport().ioctl(ioctl.request(), std::ptr::from_mut(argument).cast()) }
}

#[test]
fn adapters_appear_in_the_order_of_the_selection() {
    let (dxg, luids, _) = machine_with("2,0");
    assert_eq!(shown(&dxg), [luids[2], luids[0]]);
}

#[test]
fn handles_of_hidden_adapters_are_closed_again() {
    let (dxg, _, counting) = machine_with("1");
    let shown = dxg.adapters(EnumFilter::all()).expect("the device lists");
    assert_eq!((shown.len(), counting.count(Ioctl::CloseAdapter)), (1, 2));
    drop(shown);
    assert_eq!(counting.count(Ioctl::CloseAdapter), 3);
}

#[test]
fn a_hidden_adapter_cannot_be_opened_by_its_luid() {
    let (dxg, luids, _) = machine_with("!1");
    assert!(dxg.open_adapter(luids[0]).is_ok());
    let refused = dxg.open_adapter(luids[1]).expect_err("it is hidden");
    assert_eq!(refused.errno(), Some(Errno::EINVAL), "as for a LUID that does not exist");
}

#[test]
fn a_call_without_an_array_counts_what_is_shown_and_leaves_nothing_open() {
    let (dxg, _, counting) = machine_with("0,2");
    let mut older = D3DKMT_ENUMADAPTERS2::default();
    assert_eq!(call(&dxg, Ioctl::EnumAdapters2, &mut older), Ok(0));
    assert_eq!(older.NumAdapters, 2);
    let mut newer = D3DKMT_ENUMADAPTERS3::default();
    assert_eq!(call(&dxg, Ioctl::EnumAdapters3, &mut newer), Ok(0));
    assert_eq!(newer.NumAdapters, 2);
    assert_eq!(counting.count(Ioctl::CloseAdapter), 6);
}

#[test]
fn compute_only_adapters_need_the_filter_bit_as_ever() {
    let (dxg, luids, _) = machine_with("2,1");
    let graphics = dxg.adapters(EnumFilter::empty()).expect("the device lists");
    assert_eq!(graphics.iter().map(d3dkmt::Adapter::luid).collect::<Vec<_>>(), [luids[1]]);
}

#[test]
fn too_little_room_is_answered_as_the_driver_does_and_the_array_kept() {
    let (dxg, _, counting) = machine_with("1,0");
    let mut array = [D3DKMT_ADAPTERINFO { hAdapter: 7, ..Default::default() }; 1];
    let mut older = D3DKMT_ENUMADAPTERS2 { NumAdapters: 1, pAdapters: array.as_mut_ptr() };
    assert_eq!(call(&dxg, Ioctl::EnumAdapters2, &mut older), Err(Errno::EOVERFLOW));
    assert_eq!(older.NumAdapters, 1, "not written back");
    let mut newer =
        D3DKMT_ENUMADAPTERS3 { NumAdapters: 1, pAdapters: array.as_mut_ptr(), ..Default::default() };
    assert_eq!(call(&dxg, Ioctl::EnumAdapters3, &mut newer), Ok(0));
    assert_eq!((newer.NumAdapters, array[0].hAdapter), (2, 7));
    assert_eq!(counting.count(Ioctl::CloseAdapter), 6, "all that were opened");
}

#[test]
fn a_wrong_selection_shows_nothing_and_says_why() {
    let (_machine, _, all, _) = default_machine();
    let wrong = Selection::parse("no such adapter");
    let visible = VisibleAdapters::new(all, wrong, |error| {
        assert!(error.to_string().contains("names no adapter"), "{error}");
    });
    assert_eq!(shown(&Dxg::from_transport(Arc::new(visible))), []);
}
