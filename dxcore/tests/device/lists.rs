//! Lists: what is in them, and in which order.

use dxcore::{Attribute, Factory, HResult, HardwareTypes, Preference, Runtimes, Workload};

use crate::common::{DISCRETE, Device, INTEGRATED, NPU, luids};

#[test]
fn a_filter_lists_the_adapters_that_have_all_of_its_attributes() {
    let factory = Device::default_machine().factory();
    let list = |attributes: &[Attribute]| luids(&factory.adapters(attributes).unwrap());
    assert_eq!(list(&[Attribute::D3D12_GRAPHICS]), [INTEGRATED, DISCRETE]);
    assert_eq!(list(&[Attribute::D3D12_CORE_COMPUTE]), [INTEGRATED, DISCRETE]);
    assert_eq!(list(&[Attribute::HARDWARE_TYPE_NPU]), [NPU]);
    assert_eq!(list(&[Attribute::D3D12_GENERIC_ML]), [NPU]);
    let gpu = Attribute::HARDWARE_TYPE_GPU;
    assert_eq!(list(&[gpu, Attribute::D3D12_GRAPHICS, gpu]), [INTEGRATED, DISCRETE]);
    assert_eq!(list(&[gpu, Attribute::HARDWARE_TYPE_NPU]), []);
    assert_eq!(list(&[Attribute(dxcore::Guid::from_u128(1))]), []);
    assert_eq!(factory.adapters(&[]).unwrap_err(), HResult::E_INVALIDARG);
}

#[test]
fn the_same_adapter_is_the_same_object_in_every_list() {
    let factory = Device::default_machine().factory();
    let graphics = factory.adapters(&[Attribute::D3D12_GRAPHICS]).unwrap();
    let all = factory.all_adapters().unwrap();
    assert!(graphics.get(1).unwrap().is_same(all.get(1).unwrap()));
    assert!(!graphics.get(0).unwrap().is_same(all.get(1).unwrap()));
}

#[test]
fn hardware_precedes_software_and_rendering_precedes_computing() {
    let device = Device::edited(|text| {
        // Software first, then the accelerator, then the discrete GPU.
        let [head, integrated, discrete, npu] = text.split("[[adapter]]").collect::<Vec<_>>()[..] else {
            panic!("three adapters")
        };
        let software = integrated.replace("integrated = true", "software = true");
        [head, &software, npu, discrete].join("[[adapter]]")
    });
    assert_eq!(luids(&device.factory().all_adapters().unwrap()), [DISCRETE, NPU, INTEGRATED]);
}

#[test]
fn an_order_of_the_users_wins_over_dxcores_own_but_not_over_the_programs() {
    let device = Device::edited(|text| {
        let [head, integrated, discrete, npu] = text.split("[[adapter]]").collect::<Vec<_>>()[..] else {
            panic!("three adapters")
        };
        [head, npu, discrete, integrated].join("[[adapter]]")
    });
    let factory = Factory::with_order(device.factory().dxg().clone(), true);
    assert_eq!(luids(&factory.all_adapters().unwrap()), [NPU, DISCRETE, INTEGRATED]);
    let learning = factory.adapters_by_workload(Workload::MachineLearning, Runtimes::ANY, HardwareTypes::ANY);
    assert_eq!(luids(&learning.unwrap()), [NPU, DISCRETE, INTEGRATED]);
    let mut graphics = factory.adapters(&[Attribute::D3D12_GRAPHICS]).unwrap();
    assert_eq!(luids(&graphics), [DISCRETE, INTEGRATED]);
    graphics.sort(&[Preference::MinimumPower]);
    assert_eq!(luids(&graphics), [INTEGRATED, DISCRETE]);
}

#[test]
fn sorting_reorders_a_list_and_no_other() {
    let factory = Device::default_machine().factory();
    let mut list = factory.all_adapters().unwrap();
    let other = factory.all_adapters().unwrap();
    list.sort(&[Preference::HighPerformance]);
    assert_eq!(luids(&list), [DISCRETE, NPU, INTEGRATED]);
    list.sort(&[Preference::MinimumPower]);
    assert_eq!(luids(&list), [INTEGRATED, DISCRETE, NPU]);
    assert_eq!(luids(&other), [INTEGRATED, DISCRETE, NPU]);
}

#[test]
fn workloads_list_what_can_do_them_the_specialised_first() {
    let factory = Device::default_machine().factory();
    let list = |workload, runtimes, hardware| {
        luids(&factory.adapters_by_workload(workload, runtimes, hardware).unwrap())
    };
    let (any_runtime, any_hardware) = (Runtimes::ANY, HardwareTypes::ANY);
    assert_eq!(list(Workload::Graphics, any_runtime, any_hardware), [INTEGRATED, DISCRETE]);
    assert_eq!(list(Workload::MachineLearning, any_runtime, any_hardware), [NPU, INTEGRATED, DISCRETE]);
    assert_eq!(list(Workload::MachineLearning, any_runtime, HardwareTypes::NPU), [NPU]);
    assert_eq!(list(Workload::MachineLearning, Runtimes::D3D11, any_hardware), [INTEGRATED, DISCRETE]);
    assert_eq!(list(Workload::Compute, Runtimes::D3D12, HardwareTypes::NPU), []);
}

#[test]
fn an_adapter_is_found_by_luid_without_a_list_and_an_unknown_one_is_not() {
    let factory = Device::default_machine().factory();
    for luid in [INTEGRATED, DISCRETE, NPU] {
        let found = factory.adapter_by_luid(dxcore::Luid::from_bits(luid)).unwrap();
        assert_eq!(found.luid().to_bits(), luid);
        let again = factory.all_adapters().unwrap();
        assert!(again.iter().any(|adapter| adapter.is_same(&found)));
    }
    let unknown = factory.adapter_by_luid(dxcore::Luid::from_bits(0xdead));
    assert_eq!(unknown.unwrap_err(), HResult::E_INVALIDARG);
}

#[test]
fn threads_that_make_the_first_list_together_get_the_same_adapters() {
    let device = Device::default_machine();
    let factory = device.factory();
    let lists: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| factory.all_adapters().unwrap())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    for list in &lists {
        assert!(list.iter().zip(&lists[0]).all(|(a, b)| a.is_same(b)));
        assert_eq!(list.len(), 3);
    }
}
