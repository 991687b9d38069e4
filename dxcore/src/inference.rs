//! Which attributes an adapter has: what its driver declares, and what follows where it is silent.
//!
//! A pure function of what the driver answered, so that every rule can be tested without a device.

use crate::attribute::Attribute;

/// What the decision rests on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    /// The GUIDs of the driver's registry value, in its order.
    pub(crate) declared: Vec<Attribute>,
    /// `ADAPTERTYPE.ComputeOnly`.
    pub(crate) compute_only: bool,
    /// `ADAPTERTYPE.RenderSupported`.
    pub(crate) render_supported: bool,
    /// A user-mode driver for Direct3D 12 is named.
    pub(crate) driver_12: bool,
    /// A user-mode driver for Direct3D 11 is named.
    pub(crate) driver_11: bool,
}

impl Evidence {
    /// Whether the driver left the Direct3D attributes to be inferred, so that it is worth asking
    /// for the names of its user-mode drivers.
    pub(crate) fn lacks_direct3d(&self) -> bool {
        !self.declared.iter().any(Attribute::is_direct3d)
    }
}

/// The attributes of an adapter, in the driver's order, the inferred ones behind.
///
/// What Windows does where a driver declares nothing is not documented; each rule here is a decision.
pub(crate) fn attributes(evidence: &Evidence) -> Vec<Attribute> {
    let mut result: Vec<Attribute> = Vec::with_capacity(evidence.declared.len() + 4);
    let mut has_type = false;
    for &attribute in &evidence.declared {
        // Decision: an adapter has exactly one hardware type; of several declared ones the first counts.
        let repeated = result.contains(&attribute) || (has_type && attribute.is_hardware_type());
        if !repeated {
            has_type |= attribute.is_hardware_type();
            result.push(attribute);
        }
    }
    if evidence.lacks_direct3d() {
        infer_direct3d(evidence, &mut result);
    }
    if !has_type {
        result.push(infer_hardware_type(evidence.compute_only, &result));
    }
    result
}

/// Decision: a named user-mode driver makes the API usable; graphics needs an adapter that renders,
/// so a compute-only one gets the compute part alone. Nothing is looked up on disk: the adapter says
/// what it can do, not what is installed in this guest.
///
/// Decision: `GENERIC_ML` and `GENERIC_MEDIA` are never inferred. Clients ask for them first and fall
/// back to `CORE_COMPUTE` on an empty list; a wrong "yes" would break them with a runtime that lacks
/// the matching feature level.
fn infer_direct3d(evidence: &Evidence, result: &mut Vec<Attribute>) {
    let graphics = !evidence.compute_only;
    let before = result.len();
    if evidence.driver_11 && graphics {
        result.push(Attribute::D3D11_GRAPHICS);
    }
    if evidence.driver_12 && graphics {
        result.push(Attribute::D3D12_GRAPHICS);
    }
    if evidence.driver_12 {
        result.push(Attribute::D3D12_CORE_COMPUTE);
    }
    // Decision: a host too old to name its drivers still shares a GPU that renders; without this its
    // users would see no adapter at all.
    if result.len() == before && evidence.render_supported && graphics {
        result.extend([Attribute::D3D12_GRAPHICS, Attribute::D3D12_CORE_COMPUTE]);
    }
}

/// Decision: what renders is a GPU; of the rest, what runs machine learning but no general compute
/// is an NPU, and all else a compute accelerator.
fn infer_hardware_type(compute_only: bool, attributes: &[Attribute]) -> Attribute {
    let has = |attribute| attributes.contains(&attribute);
    if !compute_only {
        Attribute::HARDWARE_TYPE_GPU
    } else if has(Attribute::D3D12_GENERIC_ML) && !has(Attribute::D3D12_CORE_COMPUTE) {
        Attribute::HARDWARE_TYPE_NPU
    } else {
        Attribute::HARDWARE_TYPE_COMPUTE_ACCELERATOR
    }
}

/// The GUIDs of a `REG_MULTI_SZ`: strings up to an empty one or the end, as far as they are GUIDs in
/// braces. What follows the first string that is none is ignored, as Windows' own readers do.
pub(crate) fn parse_declared(strings: &[String]) -> Vec<Attribute> {
    strings
        .iter()
        .map_while(|text| if text.starts_with('{') { text.parse().ok().map(Attribute) } else { None })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Evidence, attributes, parse_declared};
    use crate::guid::Guid;

    const UNPUBLISHED: Attribute = Attribute(Guid::from_u128(0x42696d9d_d678_4006_a93d_300c3565bbe5));

    fn declared(list: &[Attribute]) -> Evidence {
        Evidence { declared: list.to_vec(), render_supported: true, ..Evidence::default() }
    }

    #[test]
    fn a_full_declaration_stands_as_it_is() {
        let list = [
            Attribute::HARDWARE_TYPE_GPU,
            Attribute::D3D12_GRAPHICS,
            Attribute::D3D12_CORE_COMPUTE,
            Attribute::D3D12_GENERIC_ML,
            UNPUBLISHED,
        ];
        let evidence = Evidence { driver_11: true, driver_12: true, ..declared(&list) };
        assert_eq!(attributes(&evidence), list);
    }

    #[test]
    fn a_silent_driver_gets_its_uses_from_the_drivers_it_names() {
        let evidence = Evidence { driver_12: true, render_supported: true, ..Evidence::default() };
        assert_eq!(
            attributes(&evidence),
            [Attribute::D3D12_GRAPHICS, Attribute::D3D12_CORE_COMPUTE, Attribute::HARDWARE_TYPE_GPU]
        );
        let evidence = Evidence { driver_11: true, ..evidence };
        assert!(attributes(&evidence).contains(&Attribute::D3D11_GRAPHICS));
        let evidence = Evidence { driver_12: false, ..evidence };
        assert_eq!(attributes(&evidence), [Attribute::D3D11_GRAPHICS, Attribute::HARDWARE_TYPE_GPU]);
    }

    #[test]
    fn a_gpu_without_any_answer_still_serves_direct3d_12() {
        let evidence = Evidence { render_supported: true, ..Evidence::default() };
        assert_eq!(
            attributes(&evidence),
            [Attribute::D3D12_GRAPHICS, Attribute::D3D12_CORE_COMPUTE, Attribute::HARDWARE_TYPE_GPU]
        );
        assert_eq!(attributes(&Evidence::default()), [Attribute::HARDWARE_TYPE_GPU]);
    }

    #[test]
    fn a_compute_only_adapter_never_gets_graphics() {
        let evidence = Evidence {
            compute_only: true,
            driver_11: true,
            driver_12: true,
            render_supported: true,
            ..Evidence::default()
        };
        assert_eq!(
            attributes(&evidence),
            [Attribute::D3D12_CORE_COMPUTE, Attribute::HARDWARE_TYPE_COMPUTE_ACCELERATOR]
        );
        let evidence = Evidence { driver_11: false, driver_12: false, ..evidence };
        assert_eq!(attributes(&evidence), [Attribute::HARDWARE_TYPE_COMPUTE_ACCELERATOR]);
    }

    #[test]
    fn machine_learning_without_compute_means_an_npu() {
        let evidence = Evidence { compute_only: true, ..declared(&[Attribute::D3D12_GENERIC_ML]) };
        assert_eq!(attributes(&evidence), [Attribute::D3D12_GENERIC_ML, Attribute::HARDWARE_TYPE_NPU]);
        let evidence = Evidence {
            compute_only: true,
            ..declared(&[Attribute::D3D12_GENERIC_ML, Attribute::D3D12_CORE_COMPUTE])
        };
        assert!(attributes(&evidence).contains(&Attribute::HARDWARE_TYPE_COMPUTE_ACCELERATOR));
    }

    #[test]
    fn uses_are_inferred_when_only_the_hardware_type_is_declared() {
        let evidence = Evidence { driver_12: true, ..declared(&[Attribute::HARDWARE_TYPE_GPU]) };
        assert_eq!(
            attributes(&evidence),
            [Attribute::HARDWARE_TYPE_GPU, Attribute::D3D12_GRAPHICS, Attribute::D3D12_CORE_COMPUTE]
        );
    }

    #[test]
    fn the_first_of_several_hardware_types_counts_and_repetitions_vanish() {
        let evidence = declared(&[
            Attribute::HARDWARE_TYPE_NPU,
            Attribute::D3D12_GENERIC_ML,
            Attribute::HARDWARE_TYPE_GPU,
            Attribute::D3D12_GENERIC_ML,
        ]);
        assert_eq!(attributes(&evidence), [Attribute::HARDWARE_TYPE_NPU, Attribute::D3D12_GENERIC_ML]);
    }

    #[test]
    fn generic_uses_are_never_inferred() {
        for bits in 0..16_u8 {
            let evidence = Evidence {
                declared: Vec::new(),
                compute_only: bits & 1 != 0,
                render_supported: bits & 2 != 0,
                driver_12: bits & 4 != 0,
                driver_11: bits & 8 != 0,
            };
            let list = attributes(&evidence);
            assert!(!list.contains(&Attribute::D3D12_GENERIC_ML), "{evidence:?}");
            assert!(!list.contains(&Attribute::D3D12_GENERIC_MEDIA), "{evidence:?}");
            assert_eq!(list.iter().filter(|a| a.is_hardware_type()).count(), 1, "{evidence:?}");
        }
    }

    fn strings(list: &[&str]) -> Vec<String> {
        list.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn declared_values_are_read_up_to_the_first_string_that_is_no_guid_in_braces() {
        let npu = "{D46140C4-ADD7-451B-9E56-06FE8C3B58ED}";
        let ml = "{b71b0d41-1088-422f-a27c-0250b7d3a988}";
        let expected = [Attribute::HARDWARE_TYPE_NPU, Attribute::D3D12_GENERIC_ML];
        assert_eq!(parse_declared(&strings(&[npu, ml])), expected);
        for bad in ["", "x", "{}", &ml[1..37], &ml[..37], &ml[1..], "{\u{fffd}"] {
            assert_eq!(parse_declared(&strings(&[npu, bad, ml])), expected[..1], "{bad:?}");
        }
        assert!(parse_declared(&[]).is_empty());
    }
}
