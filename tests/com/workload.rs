//! Lists by workload.

use std::ptr::{null, null_mut};

use crate::case::cases;
use crate::client::*;

const GRAPHICS: u32 = 0;
const COMPUTE: u32 = 1;
const MEDIA: u32 = 2;
const MACHINE_LEARNING: u32 = 3;

fn list(workload: u32, runtimes: u32, hardware: u32) -> Result<Object, u32> {
    handed_out(|out| factory().create_list_by_workload(workload, runtimes, hardware, &raw const LIST, out))
}

cases! {
    numbers_out_of_range_are_e_invalidarg => {
        for (workload, runtimes, hardware) in [(4, 0, 0), (u32::MAX, 0, 0), (0, 4, 0), (0, 7, 0), (0, 0, 0x10), (0, 0, 0x1f)] {
            assert_eq!(list(workload, runtimes, hardware), Err(E_INVALIDARG));
        }
        assert!(list(MACHINE_LEARNING, 3, 0xf).is_ok());
    }

    arguments_are_checked_in_order => {
        let factory = factory();
        let by = |workload, iid: *const Guid, out| factory.create_list_by_workload(workload, 0, 0, iid, out);
        assert_eq!(by(4, &raw const ADAPTER, null_mut()), E_POINTER);
        assert_eq!(handed_out(|out| by(4, &raw const ADAPTER, out)), Err(E_INVALIDARG));
        assert_eq!(handed_out(|out| by(0, &raw const ADAPTER, out)), Err(E_NOINTERFACE));
        assert_eq!(handed_out(|out| by(0, null(), out)), Err(E_POINTER));
        assert!(handed_out(|out| by(0, &raw const UNKNOWN, out)).is_ok());
    }

    each_workload_lists_what_can_do_it_the_specialised_first => {
        let [integrated, discrete, npu] = LUIDS;
        let luids = |workload, runtimes, hardware| list(workload, runtimes, hardware).unwrap().luids();
        assert_eq!(luids(GRAPHICS, 0, 0), [integrated, discrete]);
        assert_eq!(luids(COMPUTE, 2, 0), [integrated, discrete]);
        assert_eq!(luids(MEDIA, 0, 1), [integrated, discrete]);
        assert_eq!(luids(MACHINE_LEARNING, 0, 0), [npu, integrated, discrete]);
        assert_eq!(luids(MACHINE_LEARNING, 1, 0), [integrated, discrete]);
        assert_eq!(luids(MACHINE_LEARNING, 0, 4), [npu]);
        assert!(luids(GRAPHICS, 0, 4).is_empty(), "an empty list is a list");
    }
}
