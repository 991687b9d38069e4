//! A type of `D3DKMTQueryAdapterInfo`, in the form of the wire.

use d3dkmt::sys::raw::*;
use d3dkmt::{
    Adapter, AdapterType, ComputePreemption, EngineType, GraphicsPreemption, NodeFlags, UmdVersion,
    Wddm12Flags, Wddm13Caps, Wddm20Caps, Wddm27Caps, Wddm31Caps, query_type_name,
};

use super::Answer;
use super::datum::Datum;
use super::layout::{Field, Form, Layout, last_word, layout, size_of_member};
use crate::Failure;
use crate::cli::Query;
use crate::info::flag_names;

/// The most that the driver passes on.
const MOST: usize = 128 << 10;

/// A query type whose answer is understood.
#[derive(Debug)]
struct Known {
    /// Its name without `KMTQAITYPE_`; the one for render adapters, `NAME_RENDER`, answers the same.
    name: &'static str,
    input: Input,
    layout: Layout,
}

/// How the arguments go into the bytes of the question, which are those of the answer.
#[derive(Clone, Copy, Debug)]
enum Input {
    Nothing,
    /// The index of the physical adapter.
    Physical,
    /// The index of the engine, then that of the physical adapter.
    EngineAndPhysical,
    /// Both in one number, that of the engine in its low half.
    Node,
    /// The API whose driver is meant: Direct3D 12.
    Api,
}

/// An answer that is one number.
#[repr(C)]
struct Word {
    word: u32,
}

macro_rules! known {
    ($($name:literal $input:ident $structure:ident { $($fields:tt)* })*) => {
        &[$(Known { name: $name, input: Input::$input, layout: layout!($structure { $($fields)* }) }),*]
    };
}

const KNOWN: &[Known] = known! {
    "UMDRIVERNAME" Api D3DKMT_UMDFILENAMEINFO { UmdFileName: Form::Text, }
    "UMOPENGLINFO" Nothing D3DKMT_OPENGLINFO {
        UmdOpenGlIcdFileName: Form::Text,
        Version: Form::Number,
        Flags: Form::Id,
    }
    "GETSEGMENTSIZE" Nothing D3DKMT_SEGMENTSIZEINFO {
        DedicatedVideoMemorySize: Form::Bytes,
        DedicatedSystemMemorySize: Form::Bytes,
        SharedSystemMemorySize: Form::Bytes,
    }
    "ADAPTERADDRESS" Nothing D3DKMT_ADAPTERADDRESS {
        BusNumber: Form::Number,
        DeviceNumber: Form::Number,
        FunctionNumber: Form::Number,
    }
    "ADAPTERREGISTRYINFO" Nothing D3DKMT_ADAPTERREGISTRYINFO {
        AdapterString: Form::Text,
        BiosString: Form::Text,
        DacType: Form::Text,
        ChipType: Form::Text,
    }
    "CHECKDRIVERUPDATESTATUS" Nothing Word { word: Form::Truth, }
    "DRIVERVERSION" Nothing Word { word: Form::Number, }
    "ADAPTERTYPE" Nothing Word {
        word: Form::Flags(|bits| flag_names(&AdapterType::from_bits_retain(bits))),
    }
    "WDDM_1_2_CAPS" Nothing D3DKMT_WDDM_1_2_CAPS {
        PreemptionCaps.GraphicsPreemptionGranularity: Form::Word(|n| GraphicsPreemption(n).to_string()),
        PreemptionCaps.ComputePreemptionGranularity: Form::Word(|n| ComputePreemption(n).to_string()),
        anon_1: Form::Flags(|bits| flag_names(&Wddm12Flags::from_bits_retain(bits))),
    }
    "UMD_DRIVER_VERSION" Nothing D3DKMT_UMD_DRIVER_VERSION { DriverVersion: Form::Version, }
    "WDDM_1_3_CAPS" Nothing Word {
        word: Form::Flags(|bits| flag_names(&Wddm13Caps::from_bits_retain(bits))),
    }
    "WDDM_2_0_CAPS" Nothing Word {
        word: Form::Flags(|bits| flag_names(&Wddm20Caps::from_bits_retain(bits))),
    }
    "NODEMETADATA" Node D3DKMT_NODEMETADATA {
        NodeData.EngineType: Form::Word(|n| EngineType(n).to_string()),
        NodeData.FriendlyName: Form::Text,
        NodeData.Flags: Form::Flags(|bits| flag_names(&NodeFlags::from_bits_retain(bits & 0xffff))),
        NodeData.GpuMmuSupported: Form::Truth,
        NodeData.IoMmuSupported: Form::Truth,
    }
    "PHYSICALADAPTERCOUNT" Nothing D3DKMT_PHYSICAL_ADAPTER_COUNT { Count: Form::Number, }
    "PHYSICALADAPTERDEVICEIDS" Physical D3DKMT_QUERY_DEVICE_IDS {
        PhysicalAdapterIndex: Form::Number,
        DeviceIds.VendorID: Form::Id,
        DeviceIds.DeviceID: Form::Id,
        DeviceIds.SubVendorID: Form::Id,
        DeviceIds.SubSystemID: Form::Id,
        DeviceIds.RevisionID: Form::Id,
        DeviceIds.BusType: Form::Number,
    }
    "QUERY_GPUMMU_CAPS" Physical D3DKMT_QUERY_GPUMMU_CAPS {
        PhysicalAdapterIndex: Form::Number,
        Caps.Flags: Form::Id,
        Caps.VirtualAddressBitCount: Form::Number,
    }
    "QUERY_HW_PROTECTION_TEARDOWN_COUNT" Nothing Word { word: Form::Number, }
    "GETSEGMENTGROUPSIZE" Physical D3DKMT_SEGMENTGROUPSIZEINFO {
        PhysicalAdapterIndex: Form::Number,
        LegacyInfo.DedicatedVideoMemorySize: Form::Bytes,
        LegacyInfo.DedicatedSystemMemorySize: Form::Bytes,
        LegacyInfo.SharedSystemMemorySize: Form::Bytes,
        LocalMemory: Form::Bytes,
        NonLocalMemory: Form::Bytes,
        NonBudgetMemory: Form::Bytes,
    }
    "KMD_DRIVER_VERSION" Nothing D3DKMT_KMD_DRIVER_VERSION { DriverVersion: Form::Version, }
    "QUERY_ADAPTER_UNIQUE_GUID" Nothing D3DKMT_QUERY_ADAPTER_UNIQUE_GUID { AdapterUniqueGUID: Form::Text, }
    "NODEPERFDATA" EngineAndPhysical D3DKMT_NODE_PERFDATA {
        NodeOrdinal: Form::Number,
        PhysicalAdapterIndex: Form::Number,
        Frequency: Form::Hertz,
        MaxFrequency: Form::Hertz,
        MaxFrequencyOC: Form::Hertz,
        Voltage: Form::Number,
        VoltageMax: Form::Number,
        VoltageMaxOC: Form::Number,
        MaxTransitionLatency: Form::Number,
    }
    "ADAPTERPERFDATA" Physical D3DKMT_ADAPTER_PERFDATA {
        PhysicalAdapterIndex: Form::Number,
        MemoryFrequency: Form::Hertz,
        MaxMemoryFrequency: Form::Hertz,
        MaxMemoryFrequencyOC: Form::Hertz,
        MemoryBandwidth: Form::Number,
        PCIEBandwidth: Form::Number,
        FanRPM: Form::Number,
        Power: Form::Number,
        Temperature: Form::Number,
        PowerStateOverride: Form::Number,
    }
    "ADAPTERPERFDATA_CAPS" Physical D3DKMT_ADAPTER_PERFDATACAPS {
        PhysicalAdapterIndex: Form::Number,
        MaxMemoryBandwidth: Form::Number,
        MaxPCIEBandwidth: Form::Number,
        MaxFanRPM: Form::Number,
        TemperatureMax: Form::Number,
        TemperatureWarning: Form::Number,
    }
    "GPUVERSION" Physical D3DKMT_GPUVERSION {
        PhysicalAdapterIndex: Form::Number,
        BiosVersion: Form::Text,
        GpuArchitecture: Form::Text,
    }
    "DRIVER_DESCRIPTION" Nothing D3DKMT_DRIVER_DESCRIPTION { DriverDescription: Form::Text, }
    "PARAVIRTUALIZATION" Nothing D3DKMT_PARAVIRTUALIZATION { SecureContainer: Form::Truth, }
    "WDDM_2_7_CAPS" Nothing Word {
        word: Form::Flags(|bits| flag_names(&Wddm27Caps::from_bits_retain(bits))),
    }
    "WDDM_2_9_CAPS" Nothing Word { word: Form::Id, }
    "WDDM_3_0_CAPS" Nothing Word { word: Form::Id, }
    "WDDM_3_1_CAPS" Nothing Word {
        word: Form::Flags(|bits| flag_names(&Wddm31Caps::from_bits_retain(bits))),
    }
};

/// What is understood of a query type.
fn known(number: u32) -> Option<&'static Known> {
    let name = query_type_name(KMTQUERYADAPTERINFOTYPE(number))?;
    let name = name.trim_start_matches("KMTQAITYPE_").trim_start_matches("KMTQUITYPE_");
    let plain = name.strip_suffix("_RENDER").unwrap_or(name);
    KNOWN.iter().find(|known| known.name == plain)
}

/// Whether the meaning of a query type's answer is known, and so its size.
pub(super) fn is_known(number: u32) -> bool {
    known(number).is_some()
}

/// Asks a query type.
pub(super) fn ask(adapter: &Adapter, number: u32, arguments: &Query) -> Result<Answer, Failure> {
    let kind = KMTQUERYADAPTERINFOTYPE(number);
    if kind == KMTQUERYADAPTERINFOTYPE::KMTQAITYPE_QUERYREGISTRY && arguments.size.is_none() {
        return Err("this one reads the registry: ask for registry:NAME".to_owned());
    }
    // Of a size of the user's own, the answer is bytes: what is known may not fit them.
    let known = known(number).filter(|known| arguments.size.is_none_or(|size| size == known.layout.size));
    let Some(size) = arguments.size.or(known.map(|known| known.layout.size)) else {
        return Err("the size of its answer is not known here; say it with --size".to_owned());
    };
    if size == 0 || size > MOST {
        return Err(format!("the driver takes 1 to {MOST} bytes, not {size}"));
    }
    let mut bytes = vec![0; size];
    let question = question(known.map_or(Input::Nothing, |known| known.input), arguments);
    for (place, byte) in bytes.iter_mut().zip(question) {
        *place = byte;
    }
    adapter.query_raw(kind, &mut bytes).map_err(|error| error.to_string())?;
    let datum = known.map_or_else(|| Datum::Raw(bytes.clone()), |known| known.layout.read(&bytes));
    Ok(Answer { datum, bytes })
}

/// What the bytes of a question begin with.
fn question(input: Input, arguments: &Query) -> Vec<u8> {
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect();
    match input {
        Input::Nothing => Vec::new(),
        Input::Physical => words(&[arguments.physical]),
        Input::EngineAndPhysical => words(&[arguments.engine, arguments.physical]),
        Input::Node => words(&[arguments.physical << 16 | arguments.engine & 0xffff]),
        Input::Api => words(&[UmdVersion::DX12.0]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_answer_belongs_to_a_query_type() {
        let names: Vec<&str> = (0..super::super::question::MOST_KINDS)
            .filter_map(|number| known(number).map(|known| known.name))
            .collect();
        for known in KNOWN {
            assert!(names.contains(&known.name), "{}", known.name);
        }
    }

    #[test]
    fn render_variants_answer_as_the_plain_ones() {
        let size = |number| known(number).map(|known| known.layout.size);
        assert_eq!((size(15), size(57)), (Some(4), Some(4)));
        assert_eq!((size(65), size(66)), (Some(8192), Some(8192)));
        assert_eq!(size(0), None);
    }
}
