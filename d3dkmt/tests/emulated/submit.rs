//! Submissions to contexts.

use d3dkmt::sys::Errno;
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
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let work = Submission {
            private_data: &[1; 48],
            written_primaries: &[surface.handle()],
            history: &[surface.handle(); 2],
            broadcast: &[&*other],
            flags: SubmitFlags::NULL_RENDERING,
            ..Submission::default()
        };
        one.submit(&work).unwrap();
        one.signal(&[fence.at(1)], SignalFlags::empty()).unwrap();
        fence.at(1).wait(None).unwrap();
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
