//! Whether a device runs, and why not.

use d3dkmt::sys::{Errno, Ioctl};
use d3dkmt::{
    Device, DeviceErrorReason, DeviceFlags, ExecutionState, FaultCode, MonitoredFence, PageFaultFlags,
    SyncFlags,
};

use crate::common::on_device;

#[test]
fn a_device_is_active_until_it_is_marked_as_in_error_and_its_neighbour_stays_so() {
    on_device(|setup| {
        let other = Device::create(&setup.adapter, DeviceFlags::DISABLE_GPU_TIMEOUT).unwrap();
        assert_eq!(setup.device.execution_state().unwrap(), ExecutionState::ACTIVE);
        setup.device.mark_as_error(DeviceErrorReason::DRIVER).unwrap();
        assert_eq!(setup.device.execution_state().unwrap(), ExecutionState::RESET);
        assert_eq!(other.execution_state().unwrap(), ExecutionState::ACTIVE);
    });
}

#[test]
fn a_device_without_a_fault_says_that_nothing_happened() {
    on_device(|setup| {
        assert!(!setup.device.desktop_switched().unwrap());
        let fault = setup.device.page_fault().unwrap();
        assert_eq!((fault.address, fault.flags), (0, PageFaultFlags::empty()));
        assert_eq!((fault.code, fault.sequence), (FaultCode::General(0), 0));
        // Nothing is shown here.
        assert_eq!(setup.device.present_state(3).unwrap().presents, 0);
        assert_eq!(setup.device.present_state(3).unwrap().source, 3);
        assert_eq!(setup.device.present_queue_full(0).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn a_wait_for_what_a_failed_device_will_never_signal_ends_with_its_state() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        setup.device.mark_as_error(DeviceErrorReason::GENERIC).unwrap();
        let error = fence.at(1).wait(None).unwrap_err();
        assert_eq!(error.device_state(), Some(ExecutionState::RESET));
        assert_eq!(error.operation(), Ioctl::WaitForSynchronizationObjectFromCpu);
        assert_eq!(
            error.to_string(),
            "D3DKMTWaitForSynchronizationObjectFromCpu: the device is in error: reset"
        );
    });
}
