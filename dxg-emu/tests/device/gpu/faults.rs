//! What stops a device, and what that does to its work.

use super::*;
use crate::objects::on_handle;
use crate::sync::{count, event, number, signal_cpu};
use d3dkmt_sys::Errno;
use dxg_emu::machine::Luid;
use dxg_soft::Compare;

const LOST: u64 = u64::MAX;
const RESET: u32 = 2;
const HUNG: u32 = 3;
const DMA_FAULT: u32 = 6;
const PAGE_FAULT: u32 = 7;

/// A second device with a context and a fence, which a fault of the first must not touch.
fn neighbour(gpu: &Gpu) -> Env {
    let on = create_device(&gpu.env.device, gpu.fixture.adapter).expect("creates");
    let mut context = D3DKMT_CREATECONTEXTVIRTUAL { hDevice: on, ..Default::default() };
    call(&gpu.env.device, Ioctl::CreateContextVirtual, &mut context).expect("creates");
    Env { device: open_again(&gpu.env.device), on, context: context.hContext, queue: 0, progress: 0 }
}

fn check_lost(gpu: &Gpu, state: u32) {
    let (fence, page, _) = gpu_fence(&gpu.env);
    assert_eq!(gpu.state(gpu.env.on).0, state);
    assert_eq!(value_at(gpu.fence.1), LOST, "as on Windows");
    assert_eq!(wait_cpu(&gpu.env, &[(gpu.fence.0, 1000)], false, 0), Ok(0), "nobody waits for it");
    assert_eq!(gpu.submit(&[gpu.write(0x200, 1)]), Err(Errno::ENODEV), "no more work");
    assert_eq!(value_at(page), 0, "a fence that was made later is as it was made");
    assert_eq!(on_handle(&gpu.env.device, Ioctl::DestroySynchronizationObject, fence), Ok(0));
    assert_eq!(gpu.at(0x200), 0);
}

#[test]
fn a_page_fault_stops_the_device_and_says_where() {
    let (gpu, time) = gpu("", "");
    let next_to_it = neighbour(&gpu);
    let (other, page, _) = gpu_fence(&next_to_it);
    let told = event();
    assert_eq!(wait_cpu(&gpu.env, &[(gpu.fence.0, 7)], false, number(&told)), Ok(0));
    let bad = Command::Write32 { value: 1, destination: 0x7000_0000 };
    assert_eq!(gpu.submit(&[gpu.write(0, 1), work(10), bad, gpu.write(8, 1)]), Ok(0));
    assert_eq!(gpu.submit(&[gpu.write(16, 1)]), Ok(0));
    assert_eq!(signal_gpu(&gpu.env, gpu.fence.0, 3), Ok(0));
    assert_eq!(gpu.state(gpu.env.on), (1, 0, 0));
    time.advance(micros(20));
    assert_eq!(gpu.state(gpu.env.on), (PAGE_FAULT, 0x7000_0000, 1 | 2), "written, and fences are void");
    assert_eq!([0, 8, 16].map(|offset| gpu.at(offset)), [1, 0, 0], "what came before is done");
    assert_eq!(count(&told), 1);
    assert_eq!(gpu.env.device.emulator().faults(Luid(LUID)), ["page fault at 0x70000000, written"]);
    check_lost(&gpu, PAGE_FAULT);
    assert_eq!((gpu.state(next_to_it.on).0, value_at(page)), (1, 0));
    assert_eq!(gpu.submit_to(next_to_it.context, &[gpu.write(24, 1)]), Ok(0));
    assert_eq!(signal_gpu(&next_to_it, other, 1), Ok(0));
    assert_eq!(wait_cpu(&next_to_it, &[(other, 1)], false, 0), Ok(0));
    assert_eq!(gpu.at(24), 1, "the process's other device works on");
}

#[test]
fn a_command_that_means_nothing_stops_the_device() {
    let (gpu, time) = gpu("", "");
    assert_eq!(gpu.submit(&[work(1), Command::Write64 { destination: gpu.base + 4, value: 1 }]), Ok(0));
    time.advance(micros(5));
    check_lost(&gpu, DMA_FAULT);
    assert_eq!(gpu.state(gpu.env.on), (DMA_FAULT, 0, 0));
    let [fault] = &gpu.env.device.emulator().faults(Luid(LUID))[..] else { panic!("one fault") };
    let problem = format!("the address {:#x} is no multiple of 8", gpu.base + 4);
    assert_eq!(*fault, format!("command at {:#x}: {problem}", gpu.base + CODE + 16));
}

#[test]
fn work_that_takes_too_long_hangs_the_device_unless_it_may() {
    let (gpu, time) = gpu("", "timeout = \"20ms\"");
    let mut patient = D3DKMT_CREATECONTEXTVIRTUAL { hDevice: gpu.env.on, ..Default::default() };
    patient.Flags.anon_1.Value = 4;
    call(&gpu.env.device, Ioctl::CreateContextVirtual, &mut patient).expect("creates");
    assert_eq!(gpu.submit_to(patient.hContext, &[work(50_000), gpu.write(0, 1)]), Ok(0));
    gpu.finish_on(&gpu.on_context(patient.hContext));
    assert_eq!(gpu.at(0), 1);
    assert_eq!(gpu.submit(&[work(19_999), gpu.write(0, 2)]), Ok(0));
    assert_eq!((gpu.finish(), gpu.at(0)), (2, 2));

    let start = time.now();
    assert_eq!(gpu.submit(&[work(30_000), gpu.write(0, 3)]), Ok(0));
    assert_eq!(gpu.finish(), LOST, "the wait is over all the same");
    assert_eq!((time.now() - start, gpu.at(0)), (micros(20_000), 2));
    check_lost(&gpu, HUNG);
    let mut statistics = vec![0_u8; size_of::<D3DKMT_QUERYSTATISTICS>()];
    statistics[4..12].copy_from_slice(&LUID.to_le_bytes());
    assert_eq!(
        call_at(&gpu.env.device, Ioctl::QueryStatistics.request(), statistics.as_mut_ptr().cast()),
        Ok(0)
    );
    assert_eq!(statistics[24 + 16], 1, "and is counted");
}

#[test]
fn a_wait_for_memory_that_nobody_writes_hangs_the_device() {
    let (gpu, time) = gpu("", "timeout = \"5ms\"");
    let start = time.now();
    let wait = Command::Wait32 { compare: Compare::Equal, address: gpu.base, value: 1, mask: 1 };
    assert_eq!(gpu.submit(&[work(100), wait]), Ok(0));
    assert_eq!(gpu.finish(), LOST);
    assert_eq!(time.now() - start, micros(5100));
    check_lost(&gpu, HUNG);
}

#[test]
fn a_device_that_is_given_up_does_no_more_work_and_leaves_its_fences() {
    let (gpu, time) = gpu("", "");
    assert_eq!(gpu.submit(&[work(1000), gpu.write(0, 1)]), Ok(0));
    assert_eq!(signal_gpu(&gpu.env, gpu.fence.0, 1), Ok(0));
    time.advance(micros(100));
    let mut argument = D3DKMT_MARKDEVICEASERROR { hDevice: gpu.env.on, ..Default::default() };
    assert_eq!(call(&gpu.env.device, Ioctl::MarkDeviceAsError, &mut argument), Ok(0));
    time.advance(micros(2000));
    assert_eq!((gpu.state(gpu.env.on).0, gpu.at(0), value_at(gpu.fence.1)), (RESET, 0, 0));
    assert_eq!(gpu.submit(&[gpu.write(0, 1)]), Err(Errno::ENODEV));
}

#[test]
fn a_gpu_that_is_removed_in_the_middle_of_its_work_stops_and_tells_nobody() {
    let (gpu, time) = gpu("", "");
    let (told, gate) = (event(), gpu_fence(&gpu.env));
    assert_eq!(wait_cpu(&gpu.env, &[(gpu.fence.0, 1)], false, number(&told)), Ok(0));
    let fill = Command::Fill { pattern: 1, destination: gpu.base, length: 0x8_0000 };
    assert_eq!(gpu.submit(&[gpu.write(0x7_fff8, 9), fill]), Ok(0));
    assert_eq!(signal_gpu(&gpu.env, gpu.fence.0, 1), Ok(0));
    assert_eq!(crate::sync::wait_gpu(&gpu.on_context(gpu.context(1)), gate.0, 1), Ok(0));
    time.advance(micros(510));
    assert_eq!((gpu.at(0), gpu.at(0x7_fff8)), (0x1_0000_0001, 9), "in the middle");
    assert!(gpu.env.device.emulator().remove_adapter(Luid(LUID)));
    time.advance(micros(5000));
    assert_eq!((gpu.at(0x7_fff8), value_at(gpu.fence.1), count(&told)), (9, 0, 0));
    assert_eq!(gpu.submit(&[gpu.write(0, 1)]), Err(Errno::ENODEV));
    assert_eq!(signal_cpu(&gpu.env, gpu.fence.0, 1, 0), Err(Errno::ENODEV));
    assert_eq!(on_handle(&gpu.env.device, Ioctl::DestroyDevice, gpu.env.on), Ok(0));
    assert_eq!(close_adapter(&gpu.env.device, gpu.fixture.adapter), Ok(0));
    time.advance(micros(5000));
    assert_eq!(count(&told), 0);
    assert!(gpu.env.device.emulator().report().leaks.is_empty());
}
