//! Who closes a handle, and when.

use d3dkmt_sys::{Errno, Ioctl};

use super::script::{adapter, device, in_child};
use crate::adapter::Adapter;
use crate::dxg::{Dxg, EnumFilter};
use crate::error::Error;

#[test]
fn dropping_adapters_closes_each_once() {
    let (dxg, script) = device(|asked| {
        if asked.ioctl == Ioctl::EnumAdapters3 {
            asked.list(3);
        }
        Ok(0)
    });
    let adapters = dxg.adapters(EnumFilter::empty()).unwrap();
    drop(dxg);
    assert_eq!(script.closed(), [0; 0], "adapters keep their device");
    drop(adapters);
    assert_eq!(script.closed(), [0x4000_0000, 0x4000_0040, 0x4000_0080]);
}

#[test]
fn closing_by_hand_reports_the_result_and_is_the_only_close() {
    let (dxg, script) = device(|asked| {
        if asked.ioctl == Ioctl::CloseAdapter {
            return Err(Errno::EINVAL);
        }
        asked.list(1);
        Ok(0)
    });
    let adapter = dxg.adapters(EnumFilter::empty()).unwrap().remove(0);
    let error = adapter.close().unwrap_err();
    assert_eq!((error.operation(), error.errno()), (Ioctl::CloseAdapter, Some(Errno::EINVAL)));
    assert_eq!(script.closed(), [0x4000_0000]);
}

#[test]
fn a_forked_child_neither_closes_nor_uses_the_parents_handle() {
    let (adapter, script) = adapter(|_| Ok(0));
    let before = script.asked().len();
    let mut inherited = Some(adapter);
    let child = in_child(|| {
        let adapter = inherited.take().unwrap();
        let refused = adapter.adapter_type().is_err_and(|error| error.is_inherited())
            && adapter.query_raw(d3dkmt_sys::raw::KMTQUERYADAPTERINFOTYPE(0), &mut [0]).is_err()
            && adapter.video_memory(crate::MemoryGroup::Local, 0).is_err()
            && adapter.escape(crate::EscapeType(0), crate::EscapeFlags::empty(), &mut []).is_err();
        drop(adapter);
        refused && script.asked().len() == before
    });
    assert!(child);
    assert!(inherited.as_ref().unwrap().adapter_type().is_ok(), "the parent's is as it was");
    drop(inherited);
    assert_eq!(script.closed(), [0x4000_0000]);
}

#[test]
fn closing_by_hand_in_a_forked_child_is_an_error_and_no_call() {
    let (adapter, script) = adapter(|_| Ok(0));
    let mut inherited = Some(adapter);
    assert!(in_child(|| {
        let result = inherited.take().unwrap().close();
        result.is_err_and(|error| error.is_inherited()) && script.closed().is_empty()
    }));
    assert!(inherited.take().unwrap().close().is_ok());
}

#[test]
fn a_device_may_be_used_in_a_forked_child_to_open_adapters_anew() {
    let (parents, _script) = adapter(|_| Ok(0));
    assert!(in_child(|| {
        let own = parents.dxg().adapters(EnumFilter::empty());
        own.is_ok_and(|own| own[0].adapter_type().is_ok())
    }));
}

#[test]
fn objects_and_errors_cross_threads() {
    fn crosses<T: Send + Sync>() {}
    crosses::<Dxg>();
    crosses::<Adapter>();
    crosses::<Error>();
    fn copies<T: Clone + 'static>() {}
    copies::<Error>();
}
