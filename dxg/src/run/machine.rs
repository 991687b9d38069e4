//! Which machine the program gets, and where its drivers have their folders.

use std::path::{Component, Path, PathBuf};

use dxg_emu::Machine;

use crate::Failure;

/// The machine that was asked for.
#[derive(Debug)]
pub(super) struct Chosen {
    /// As the preload library takes it: nothing for the default machine, a name, or an absolute path.
    pub(super) name: String,
    /// A driver store for each adapter that has one, relative to the folder of all of them.
    pub(super) stores: Vec<Store>,
}

/// The folder of a driver.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Store {
    pub(super) folder: PathBuf,
    /// Whether it is of an Intel GPU whose runtime loads a helper library from there.
    pub(super) helper: bool,
}

impl Chosen {
    /// As for `--device`.
    pub(super) fn device(&self) -> String {
        format!("emu:{}", self.name)
    }
}

/// What `--device` asks for, else what `DXG_DEVICE` asks for, else the default machine.
pub(super) fn choose(option: Option<&str>) -> Result<Chosen, Failure> {
    let variable = super::variable("DXG_DEVICE").map(|value| value.to_string_lossy().into_owned());
    let (origin, device) = match (option, variable) {
        (Some(device), _) => ("--device", device.to_owned()),
        (None, Some(device)) => ("DXG_DEVICE", device),
        (None, None) => ("--device", "emu".to_owned()),
    };
    let name = match (device.as_str(), device.strip_prefix("emu:")) {
        ("emu", _) => "",
        (_, Some(name)) => name,
        _ => {
            return Err(format!(
                "{origin} {device}: a program can be run on an emulated device only: emu, emu:NAME or \
                 emu:FILE.toml"
            ));
        }
    };
    let machine = Machine::load(name).map_err(|error| format!("{origin} {device}: {error}"))?;
    let mut name = name.to_owned();
    if name.contains('/') || name.ends_with(".toml") {
        // The program may change its folder.
        let path = std::path::absolute(&name).map_err(|error| format!("{name}: {error}"))?;
        name = path.to_str().ok_or_else(|| format!("{name}: the path is not UTF-8"))?.to_owned();
    }
    let mut stores: Vec<Store> = Vec::new();
    for adapter in machine.adapters() {
        let driver = &adapter.driver;
        // A driver that is installed elsewhere is out of the guest's sight.
        let Some(folder) = d3dkmt::store::translate(&driver.store_path, "") else { continue };
        let folder = relative(Path::new(&folder))
            .ok_or_else(|| format!("{origin} {device}: no driver store: {}", driver.store_path))?;
        let helper = adapter.intel.is_some();
        match stores.iter_mut().find(|store| store.folder == folder) {
            Some(known) => known.helper |= helper,
            None => stores.push(Store { folder, helper }),
        }
    }
    Ok(Chosen { name, stores })
}

/// The path below the folder of all stores; `None` where it leads out of that.
fn relative(path: &Path) -> Option<PathBuf> {
    let path = path.strip_prefix("/").unwrap_or(path);
    let inside = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    (inside && path.components().next().is_some()).then(|| path.components().collect())
}
