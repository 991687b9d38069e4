//! Which adapter the programs that people run would choose here.
//!
//! Each rule is that of the program's own source: Mesa's `d3d12` driver and Intel's compute runtime go
//! through DXCore; the search for CUDA's library goes through the enumeration of the driver. None of
//! the programs is asked or started.

use std::ffi::OsStr;

use dxcore::{Attribute, Factory};
use serde::Serialize;

use super::report::{AdapterReport, Kind, Visibility};

/// What a program would choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Choice {
    /// `mesa-d3d12`, `cuda` or `intel-compute`.
    pub(crate) program: &'static str,
    /// Its name, for people.
    #[serde(skip)]
    pub(crate) name: &'static str,
    /// The adapters that it would use, by index, its first choice first.
    pub(crate) adapters: Vec<usize>,
    /// Why those, or why none.
    pub(crate) reason: String,
    /// The variable of its own that changes the choice. `DXG_VISIBLE_ADAPTERS` changes all.
    pub(crate) variable: Option<&'static str>,
}

/// The variable by which Mesa's users name an adapter.
const MESA_VARIABLE: &str = "MESA_D3D12_DEFAULT_ADAPTER_NAME";

/// The library that the search for CUDA ends at.
const CUDA_LIBRARY: &str = "libcuda.so.1.1";

/// The oldest driver model that the search for CUDA accepts: 2.5.
const CUDA_MODEL: (u32, u32) = (2, 5);

/// What the description of an adapter must contain for Intel's runtime to try it.
const INTEL_NAMES: [&str; 3] = ["Intel", "Citrix", "Virtual Render"];

/// What the rules look at.
pub(super) struct Machine<'a> {
    /// All adapters, in the order of the driver.
    pub(super) adapters: &'a [AdapterReport],
    /// Those that programs see, in the order of enumeration.
    enumerated: Vec<usize>,
    /// Those that DXCore lists as usable for graphics, in its order.
    graphics: Vec<usize>,
    /// The same, for compute.
    compute: Vec<usize>,
}

impl<'a> Machine<'a> {
    pub(super) fn new(
        adapters: &'a [AdapterReport],
        factory: &Factory,
        visible: Option<&Visibility>,
    ) -> Self {
        let enumerated: Vec<usize> = match visible {
            Some(visible) => visible.order.clone(),
            None => (0..adapters.len()).collect(),
        };
        let listed = |attribute: Attribute| {
            let list = factory.adapters(&[attribute]).ok();
            let luids: Vec<String> =
                list.iter().flat_map(|list| list.iter()).map(|adapter| adapter.luid().to_string()).collect();
            let index = |luid: &String| adapters.iter().position(|adapter| adapter.luid == *luid);
            let dxcores: Vec<usize> = luids.iter().filter_map(index).collect();
            match visible {
                // An order of the user's wins over DXCore's.
                Some(visible) if visible.orders => {
                    enumerated.iter().copied().filter(|index| dxcores.contains(index)).collect()
                }
                _ => dxcores.into_iter().filter(|index| enumerated.contains(index)).collect(),
            }
        };
        let (graphics, compute) = (listed(Attribute::D3D12_GRAPHICS), listed(Attribute::D3D12_CORE_COMPUTE));
        Machine { adapters, enumerated, graphics, compute }
    }

    /// What each program would choose.
    pub(super) fn choices(&self) -> Vec<Choice> {
        vec![self.mesa(std::env::var_os(MESA_VARIABLE).as_deref()), self.cuda(), self.intel()]
    }

    fn name(&self, index: usize) -> &str {
        self.adapters[index].name.as_deref().unwrap_or_default()
    }

    /// Mesa takes the adapter that its user names by a part of the description, in whatever case; else
    /// the first integrated one; else the first.
    fn mesa(&self, wanted: Option<&OsStr>) -> Choice {
        let wanted = wanted.map(OsStr::to_string_lossy);
        let named = wanted.as_ref().and_then(|part| {
            let part = part.to_lowercase();
            self.graphics.iter().copied().find(|&index| self.name(index).to_lowercase().contains(&part))
        });
        let integrated =
            || self.graphics.iter().copied().find(|&i| self.adapters[i].kind == Some(Kind::Integrated));
        let mut unmatched = String::new();
        if let (Some(wanted), None) = (&wanted, named) {
            unmatched = format!("; {MESA_VARIABLE}={wanted} names none");
        }
        let (adapter, why) = if let Some(named) = named {
            (Some(named), format!("named by {MESA_VARIABLE}"))
        } else if let Some(integrated) = integrated() {
            (Some(integrated), format!("the first integrated one{unmatched}"))
        } else if let Some(&first) = self.graphics.first() {
            (Some(first), format!("the first, as none is integrated{unmatched}"))
        } else {
            (None, "no adapter can be used with D3D12 for graphics".to_owned())
        };
        Choice {
            program: "mesa-d3d12",
            name: "Mesa (d3d12)",
            adapters: adapter.into_iter().collect(),
            reason: why,
            variable: Some(MESA_VARIABLE),
        }
    }

    /// CUDA's library comes from the first driver store that has it. The call by which it is looked for
    /// lists no compute-only adapters.
    fn cuda(&self) -> Choice {
        let full = |&index: &usize| self.adapters[index].kind != Some(Kind::ComputeOnly);
        let has_library = |index: &usize| {
            let store = self.adapters[*index].driver_store.as_ref();
            store.is_some_and(|store| std::path::Path::new(&store.path).join(CUDA_LIBRARY).exists())
        };
        let having: Vec<usize> = self.enumerated.iter().copied().filter(full).filter(has_library).collect();
        let recent = |index: &usize| model(&self.adapters[*index]).is_some_and(|model| model >= CUDA_MODEL);
        let chosen = having.iter().copied().find(recent);
        let reason = if chosen.is_some() {
            format!("the first whose driver store has {CUDA_LIBRARY}")
        } else if having.is_empty() {
            format!("no adapter's driver store has {CUDA_LIBRARY}")
        } else {
            "the drivers that have it are older than WDDM 2.5".to_owned()
        };
        Choice {
            program: "cuda",
            name: "CUDA",
            adapters: chosen.into_iter().collect(),
            reason,
            variable: None,
        }
    }

    /// Intel's runtime takes every hardware adapter for compute whose description it knows.
    fn intel(&self) -> Choice {
        let known = |&index: &usize| {
            let adapter = &self.adapters[index];
            adapter.kind != Some(Kind::Software)
                && INTEL_NAMES.iter().any(|part| self.name(index).contains(part))
        };
        let adapters: Vec<usize> = self.compute.iter().copied().filter(known).collect();
        let reason = if adapters.is_empty() {
            "no hardware for D3D12 compute is called Intel, Citrix or Virtual Render".to_owned()
        } else {
            "hardware for D3D12 compute that is called Intel, Citrix or Virtual Render".to_owned()
        };
        Choice { program: "intel-compute", name: "Intel compute", adapters, reason, variable: None }
    }
}

/// The driver model as two numbers.
fn model(adapter: &AdapterReport) -> Option<(u32, u32)> {
    let (major, minor) = adapter.driver.wddm.as_deref()?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::super::report::{Amount, Driver, DriverStore, Memory};
    use super::*;

    fn adapter(index: usize, name: &str, kind: Kind) -> AdapterReport {
        AdapterReport {
            index,
            name: Some(name.to_owned()),
            emulated: false,
            visible: true,
            kind: Some(kind),
            luid: format!("00000000:{index:08x}"),
            ids: None,
            driver: Driver { version: None, wddm: Some("3.1".to_owned()) },
            memory: Memory { dedicated: Amount::default(), shared: Amount::default() },
            engines: Vec::new(),
            attributes: Vec::new(),
            driver_store: None,
            details: None,
        }
    }

    fn laptop() -> Vec<AdapterReport> {
        vec![
            adapter(0, "NVIDIA GeForce", Kind::Discrete),
            adapter(1, "Intel(R) Iris", Kind::Integrated),
            adapter(2, "Microsoft Basic Render Driver", Kind::Software),
        ]
    }

    fn machine(adapters: &[AdapterReport], order: Vec<usize>) -> Machine<'_> {
        Machine { adapters, enumerated: order.clone(), graphics: order.clone(), compute: order }
    }

    #[test]
    fn mesa_takes_the_named_one_else_the_integrated_one_else_the_first() {
        let adapters = laptop();
        let all = machine(&adapters, vec![0, 1, 2]);
        assert_eq!(all.mesa(Some(OsStr::new("geforce"))).adapters, [0]);
        assert_eq!(all.mesa(None).adapters, [1]);
        assert_eq!(machine(&adapters, vec![2, 0]).mesa(None).adapters, [2]);
        assert_eq!(machine(&adapters, Vec::new()).mesa(None).adapters, [0; 0]);
    }

    #[test]
    fn a_name_that_mesa_does_not_find_is_mentioned_and_changes_nothing() {
        let adapters = laptop();
        let choice = machine(&adapters, vec![0, 1]).mesa(Some(OsStr::new("radeon")));
        assert_eq!(choice.adapters, [1]);
        assert!(choice.reason.contains("=radeon names none"), "{}", choice.reason);
    }

    #[test]
    fn cuda_takes_the_first_driver_store_with_its_library_and_a_recent_driver() {
        let folder = std::env::temp_dir().join(format!("dxg-choice-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        std::fs::write(folder.join(CUDA_LIBRARY), "").expect("a file");
        let store = || Some(DriverStore { path: folder.to_str().expect("UTF-8").to_owned(), exists: true });
        let mut adapters = laptop();
        let none = machine(&adapters, vec![0, 1, 2]).cuda();
        adapters[0].driver_store = store();
        adapters[1].driver_store = store();
        let first = machine(&adapters, vec![0, 1, 2]).cuda();
        let reordered = machine(&adapters, vec![1, 0]).cuda();
        adapters[0].driver.wddm = Some("2.4".to_owned());
        let older = machine(&adapters, vec![0]).cuda();
        let second = machine(&adapters, vec![0, 1, 2]).cuda();
        adapters[1].kind = Some(Kind::ComputeOnly);
        let unlisted = machine(&adapters, vec![1]).cuda();
        std::fs::remove_dir_all(&folder).expect("the folder was ours");

        assert_eq!((none.adapters, none.reason.contains("no adapter")), (vec![], true));
        assert_eq!(first.adapters, [0]);
        assert_eq!(reordered.adapters, [1]);
        assert_eq!((older.adapters, older.reason.contains("older")), (vec![], true));
        assert_eq!(second.adapters, [1]);
        assert_eq!(unlisted.adapters, [0; 0]);
    }

    #[test]
    fn intel_takes_all_hardware_whose_name_it_knows() {
        let mut adapters = laptop();
        adapters.push(adapter(3, "Intel(R) Arc", Kind::Discrete));
        adapters.push(adapter(4, "Intel(R) software", Kind::Software));
        adapters.push(adapter(5, "intel in small letters", Kind::Discrete));
        let choice = machine(&adapters, vec![3, 0, 1, 2, 4, 5]).intel();
        assert_eq!(choice.adapters, [3, 1]);
        assert_eq!(machine(&adapters, vec![0]).intel().adapters, [0; 0]);
    }
}
