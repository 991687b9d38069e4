//! Engines: the units of a GPU that run work side by side. The kernel calls them nodes.

use d3dkmt::Error;

/// One engine of an adapter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EngineIndex {
    /// The physical adapter, 0 where none are linked.
    pub physical_adapter: u32,
    /// The engine within it.
    pub engine: u32,
}

/// More engines than any adapter has; a host that names them without end is not believed.
const MOST: u32 = 1024;

/// How many engines each physical adapter has, in one query where possible; `None` where the host
/// does not tell.
///
/// The statistics count all physical adapters together, so for linked ones the engines are named one
/// after the other until there is none.
pub(crate) fn count_all(
    adapter: &d3dkmt::Adapter,
    physical_adapters: u32,
) -> Result<Option<Vec<u32>>, Error> {
    if physical_adapters == 1 {
        match adapter.dxg().adapter_statistics(adapter.luid()) {
            Ok(statistics) if statistics.node_count != 0 => return Ok(Some(vec![statistics.node_count])),
            Err(error) if error.is_device_removed() => return Err(error),
            _ => {}
        }
    }
    let mut counts = Vec::new();
    for physical in 0..physical_adapters.min(MOST) {
        counts.push(count_by_name(adapter, physical)?);
    }
    Ok(counts.iter().any(|count| *count != 0).then_some(counts))
}

fn count_by_name(adapter: &d3dkmt::Adapter, physical: u32) -> Result<u32, Error> {
    for node in 0..MOST {
        match adapter.node_metadata(physical, node) {
            Ok(_) => {}
            Err(error) if error.is_device_removed() => return Err(error),
            Err(_) => return Ok(node),
        }
    }
    Ok(MOST)
}
