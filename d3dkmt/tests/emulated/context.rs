//! Contexts and their priorities.

use d3dkmt::sys::Errno;
use d3dkmt::{ClientHint, Context, ContextFlags, ContextOptions, PriorityScope};

use crate::common::on_device;

#[test]
fn priorities_of_both_scopes_are_remembered_apart_and_have_limits() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let (machine, process) = (PriorityScope::Machine, PriorityScope::Process);
        assert_eq!((context.priority(machine).unwrap(), context.priority(process).unwrap()), (0, 0));
        context.set_priority(machine, -7).unwrap();
        context.set_priority(process, 5).unwrap();
        assert_eq!((context.priority(machine).unwrap(), context.priority(process).unwrap()), (-7, 5));
        for scope in [machine, process] {
            assert_eq!(context.set_priority(scope, 8).unwrap_err().errno(), Some(Errno::EINVAL));
        }
        assert_eq!((context.priority(machine).unwrap(), context.priority(process).unwrap()), (-7, 5));
        context.close().unwrap();
    });
}

#[test]
fn private_data_comes_back_and_an_engine_that_is_not_there_is_refused() {
    on_device(|setup| {
        let options = ContextOptions {
            node: 1,
            flags: ContextFlags::DISABLE_GPU_TIMEOUT,
            client_hint: ClientHint::CUDA,
            private_data: vec![1, 2, 3],
            ..ContextOptions::default()
        };
        let context = Context::create(&setup.device, options.clone()).unwrap();
        assert_eq!(context.private_data(), [1, 2, 3]);
        let beyond = ContextOptions { node: 99, ..options.clone() };
        assert_eq!(Context::create(&setup.device, beyond).unwrap_err().errno(), Some(Errno::EINVAL));
        let large = ContextOptions { private_data: vec![0; 131_073], ..options };
        assert_eq!(Context::create(&setup.device, large).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn a_removed_adapter_is_said_by_every_call_on_its_contexts() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        setup.remove_adapter();
        assert!(context.priority(PriorityScope::Machine).unwrap_err().is_device_removed());
        assert!(context.set_priority(PriorityScope::Process, 1).unwrap_err().is_device_removed());
        let more = Context::create(&setup.device, ContextOptions::default());
        assert!(more.unwrap_err().is_device_removed());
    });
}
