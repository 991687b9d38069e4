//! What changes while a machine runs: memory, clocks, processes, statistics.

use std::thread::sleep;
use std::time::Duration;

use d3dkmt::sys::Errno;
use d3dkmt::{EscapeFlags, EscapeType, FeatureFlags, FeatureId, MemoryGroup};

use crate::common::{default_machine, for_each_adapter, luid};

#[test]
fn budgets_hold_and_reservations_are_remembered() {
    for_each_adapter(|adapter, model| {
        for group in MemoryGroup::ALL {
            let before = adapter.video_memory(group, 0).unwrap();
            assert!(before.current_usage <= before.budget);
            assert!(before.available_for_reservation <= before.budget);
            assert_eq!(before.current_reservation, 0, "{}", model.name);
            adapter.set_reservation(group, 0, before.available_for_reservation).unwrap();
            let after = adapter.video_memory(group, 0).unwrap();
            assert_eq!(after.current_reservation, before.available_for_reservation);
            let too_much = before.available_for_reservation + 1;
            let error = adapter.set_reservation(group, 0, too_much).unwrap_err();
            assert_eq!(error.errno(), Some(Errno::EINVAL));
            assert_eq!(adapter.video_memory(group, 0).unwrap(), after, "a refusal changes nothing");
        }
        assert!(adapter.video_memory(MemoryGroup::Local, 0).unwrap().budget > 0);
        let error = adapter.video_memory(MemoryGroup::Local, 99).unwrap_err();
        assert_eq!(error.errno(), Some(Errno::EOVERFLOW), "the reply has no status");
    });
}

#[test]
fn clocks_run_at_their_frequencies() {
    for_each_adapter(|adapter, model| {
        let first = adapter.clock_calibration(0, 0).unwrap();
        sleep(Duration::from_millis(2));
        let second = adapter.clock_calibration(0, 0).unwrap();
        assert_eq!(first.gpu_frequency, model.clock.gpu_frequency);
        assert!(second.cpu_counter > first.cpu_counter);
        assert!(second.gpu_counter - first.gpu_counter >= model.clock.gpu_frequency / 500);
        let beyond = u32::try_from(model.engines.len()).unwrap();
        assert_eq!(adapter.clock_calibration(0, beyond).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn features_are_those_of_the_machine_and_others_are_unknown() {
    for_each_adapter(|adapter, model| {
        for expected in &model.features {
            let feature = adapter.feature(FeatureId(expected.id)).unwrap();
            assert_eq!(feature.version, expected.version);
            assert!(feature.flags.contains(FeatureFlags::KNOWN));
            assert_eq!(feature.flags.contains(FeatureFlags::ENABLED), expected.enabled);
            assert_eq!(
                feature.flags.contains(FeatureFlags::SUPPORTED_ON_CURRENT_CONFIG),
                expected.supported_on_config
            );
        }
        assert!(!adapter.feature(FeatureId(999)).unwrap().flags.contains(FeatureFlags::KNOWN));
    });
}

#[test]
fn an_escape_that_no_driver_understands_is_a_short_reply() {
    for_each_adapter(|adapter, _| {
        let flags = EscapeFlags::empty();
        let error = adapter.escape(EscapeType::DRIVER_PRIVATE, flags, &mut [1, 2, 3, 4]).unwrap_err();
        assert_eq!(error.errno(), Some(Errno::EOVERFLOW));
        adapter.escape(EscapeType::DRIVER_PRIVATE, flags, &mut []).unwrap();
    });
}

#[test]
fn the_process_list_names_the_opener_while_the_adapter_is_open() {
    let (machine, _, dxg, _) = default_machine();
    let luid = luid(&machine.adapters()[0]);
    assert_eq!(dxg.processes(luid).unwrap(), [0; 0], "the device is open, the adapter is not");
    let adapter = dxg.open_adapter(luid).unwrap();
    let ids = dxg.processes(luid).unwrap();
    assert_eq!(ids.len(), 1);
    // The thread that opened the device, which is this one.
    assert_eq!(ids[0], nix::unistd::gettid().as_raw().cast_unsigned());
    drop(adapter);
}

#[test]
fn statistics_say_what_an_adapter_consists_of() {
    let (machine, _, dxg, _) = default_machine();
    for model in machine.adapters() {
        let luid = luid(model);
        let whole = dxg.adapter_statistics(luid).unwrap();
        assert_eq!(whole.segment_count as usize, model.segments.len());
        assert_eq!(whole.node_count as usize, model.engines.len());
        for (index, expected) in (0..).zip(&model.segments) {
            let segment = dxg.segment_statistics(luid, index).unwrap();
            assert_eq!((segment.commit_limit, segment.bytes_committed), (expected.size.0, expected.used.0));
            assert_eq!(
                (segment.aperture, segment.system_memory),
                (expected.aperture, expected.system_memory)
            );
            assert_eq!(dxg.process_segment_statistics(luid, None, index).unwrap().bytes_committed, 0);
        }
        for (index, expected) in (0..).zip(&model.engines) {
            let node = dxg.node_statistics(luid, index).unwrap();
            assert_eq!(node.perf.frequency, expected.frequency);
            assert_eq!(dxg.process_node_statistics(luid, None, index).unwrap().running_time, Duration::ZERO);
        }
        let physical = dxg.physical_adapter_statistics(luid, 0).unwrap();
        assert_eq!(physical.perf.temperature, model.performance.temperature);
        assert_eq!(physical.perf_caps.max_temperature, model.performance.max_temperature);
        assert_eq!(physical.version.architecture, model.architecture);
        let error = dxg.segment_statistics(luid, whole.segment_count).unwrap_err();
        assert_eq!(error.errno(), Some(Errno::EINVAL));
        let error = dxg.node_statistics(luid, whole.node_count).unwrap_err();
        assert_eq!(error.errno(), Some(Errno::EINVAL));
    }
}

#[test]
fn a_busy_engine_gathers_time_by_its_load() {
    let (machine, _, dxg, _) = default_machine();
    let model = &machine.adapters()[1];
    let (busy, _) = (0_u32..).zip(&model.engines).find(|(_, engine)| engine.load > 0.0).expect("a load");
    let first = dxg.node_statistics(luid(model), busy).unwrap().global.running_time;
    sleep(Duration::from_millis(20));
    let second = dxg.node_statistics(luid(model), busy).unwrap().global.running_time;
    assert!(second > first && second - first < Duration::from_secs(10), "{first:?} {second:?}");
}

#[test]
fn statistics_of_a_process_are_asked_by_its_pid() {
    let (machine, _, dxg, _) = default_machine();
    let model = &machine.adapters()[1];
    let luid = luid(model);
    let adapter = dxg.open_adapter(luid).unwrap();
    let own = nix::unistd::gettid().as_raw().cast_unsigned();
    let budget = adapter.video_memory(MemoryGroup::Local, 0).unwrap().budget;
    for process in [None, Some(own)] {
        let group = dxg.process_segment_group_statistics(luid, process, MemoryGroup::Local).unwrap();
        assert_eq!((group.budget, group.usage), (budget, 0));
        let whole = dxg.process_adapter_statistics(luid, process).unwrap();
        assert_eq!(whole.segment_count as usize, model.segments.len());
        assert_eq!(dxg.process_statistics(luid, process).unwrap().node_count, whole.node_count);
    }
    let stranger = dxg.process_statistics(luid, Some(u32::MAX)).unwrap_err();
    assert_eq!(stranger.errno(), Some(Errno::EINVAL));
}
