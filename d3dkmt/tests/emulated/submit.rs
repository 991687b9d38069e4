//! Submissions to contexts.

use std::mem::offset_of;

use d3dkmt::sys::Errno;
use d3dkmt::sys::raw::D3DKMT_SUBMITCOMMAND;
use d3dkmt::{
    Allocation, AllocationFlags, AllocationHandle, Cause, Context, ContextOptions, MonitoredFence,
    SignalFlags, Submission, SubmitFlags, SyncFlags,
};

use crate::common::on_device;

#[test]
fn work_is_taken_with_all_that_it_can_bring_along_and_signals_follow_it() {
    on_device(|setup| {
        let context = || Context::create(&setup.device, ContextOptions::default()).unwrap();
        let (one, other) = (context(), context());
        let surface = Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        let second = Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let work = Submission {
            private_data: &[1, 2, 3],
            written_primaries: &[surface.handle()],
            history: &[surface.handle(), second.handle()],
            broadcast: &[&*other],
            flags: SubmitFlags::NULL_RENDERING,
            ..Submission::default()
        };
        one.submit(&work).unwrap();
        one.signal(&[fence.at(1)], SignalFlags::empty()).unwrap();
        fence.at(1).wait(None).unwrap();

        one.submit(&Submission { commands: 0x1234_5000, length: 0x6780, ..work }).unwrap();
        // Each part is where the driver looks for it.
        let said = setup.calls.submitted();
        assert_eq!(said.u64(offset_of!(D3DKMT_SUBMITCOMMAND, Commands)), 0x1234_5000);
        assert_eq!(said.u32(offset_of!(D3DKMT_SUBMITCOMMAND, CommandLength)), 0x6780);
        assert_eq!(said.u32(offset_of!(D3DKMT_SUBMITCOMMAND, Flags)), 1);
        assert_eq!(said.u32(offset_of!(D3DKMT_SUBMITCOMMAND, BroadcastContextCount)), 2);
        let contexts = offset_of!(D3DKMT_SUBMITCOMMAND, BroadcastContext);
        let given = [contexts, contexts + 4, contexts + 8].map(|at| said.u32(at));
        assert_eq!(given, [one.handle().raw(), other.handle().raw(), 0]);
        assert_eq!(said.u32(offset_of!(D3DKMT_SUBMITCOMMAND, NumPrimaries)), 1);
        let primaries = offset_of!(D3DKMT_SUBMITCOMMAND, WrittenPrimaries);
        assert_eq!([said.u32(primaries), said.u32(primaries + 4)], [surface.handle().raw(), 0]);
        let history = [surface.handle(), second.handle()].map(|handle| handle.raw().to_le_bytes()).concat();
        assert_eq!(said.buffers, [vec![1, 2, 3], history]);
    });
}

#[test]
fn more_than_the_call_has_room_for_is_refused() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let surface = Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        let handles: [AllocationHandle; 1025] = [surface.handle(); 1025];
        let contexts = [&*context; 64];
        let calls = setup.calls.calls().len();
        let primaries = Submission { written_primaries: &handles[..17], ..Submission::default() };
        let broadcast = Submission { broadcast: &contexts, ..Submission::default() };
        for wrong in [primaries, broadcast] {
            let refused = context.submit(&wrong).unwrap_err();
            assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
        }
        assert_eq!(setup.calls.calls().len(), calls);
        let history = Submission { history: &handles, ..Submission::default() };
        let data = Submission { private_data: &[0; 130_649], ..Submission::default() };
        for wrong in [history, data] {
            assert_eq!(context.submit(&wrong).unwrap_err().errno(), Some(Errno::EINVAL));
        }
    });
}

#[test]
fn a_removed_adapter_takes_no_work() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        setup.remove_adapter();
        assert!(context.submit(&Submission::default()).unwrap_err().is_device_removed());
    });
}
