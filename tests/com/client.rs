//! A client of the library: loads it, and calls methods by their number in the vtable.
//!
//! Numbers, GUIDs and codes stand here once more, as facts of the interface, and are not shared with
//! the code under test.

#![expect(unsafe_code, reason = "loads a library and calls through its vtables")]
// Each field and function is a fact of the interface; not every one needs a case of its own.
#![allow(dead_code)]

use std::ffi::{CString, c_void};
use std::ptr::null_mut;
use std::sync::OnceLock;

use crate::common;

/// A GUID as 16 bytes in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, align(4))]
pub(crate) struct Guid([u8; 16]);

const fn guid(a: u32, b: u16, c: u16, d: [u8; 8]) -> Guid {
    let (a, b, c) = (a.to_ne_bytes(), b.to_ne_bytes(), c.to_ne_bytes());
    Guid([a[0], a[1], a[2], a[3], b[0], b[1], c[0], c[1], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]])
}

pub(crate) static UNKNOWN: Guid = guid(0, 0, 0, [0xc0, 0, 0, 0, 0, 0, 0, 0x46]);
pub(crate) static AGILE_OBJECT: Guid =
    guid(0x94ea2b94, 0xe9cc, 0x49e0, [0xc0, 0xff, 0xee, 0x64, 0xca, 0x8f, 0x5b, 0x90]);
pub(crate) static FACTORY: Guid =
    guid(0x78ee5945, 0xc36e, 0x4b13, [0xa6, 0x69, 0x00, 0x5d, 0xd1, 0x1c, 0x0f, 0x06]);
pub(crate) static FACTORY1: Guid =
    guid(0xd5682e19, 0x6d21, 0x401c, [0x82, 0x7a, 0x9a, 0x51, 0xa4, 0xea, 0x35, 0xd7]);
pub(crate) static LIST: Guid =
    guid(0x526c7776, 0x40e9, 0x459b, [0xb7, 0x11, 0xf3, 0x2a, 0xd7, 0x6d, 0xfc, 0x28]);
pub(crate) static ADAPTER: Guid =
    guid(0xf0db4c7f, 0xfe5a, 0x42a2, [0xbd, 0x62, 0xf2, 0xa6, 0xcf, 0x6f, 0xc8, 0x3e]);
pub(crate) static ADAPTER1: Guid =
    guid(0xa0783366, 0xcfa3, 0x43be, [0x9d, 0x79, 0x55, 0xb2, 0xda, 0x97, 0xc6, 0x3c]);

pub(crate) static D3D11_GRAPHICS: Guid =
    guid(0x8c47866b, 0x7583, 0x450d, [0xf0, 0xf0, 0x6b, 0xad, 0xa8, 0x95, 0xaf, 0x4b]);
pub(crate) static D3D12_GRAPHICS: Guid =
    guid(0x0c9ece4d, 0x2f6e, 0x4f01, [0x8c, 0x96, 0xe8, 0x9e, 0x33, 0x1b, 0x47, 0xb1]);
pub(crate) static CORE_COMPUTE: Guid =
    guid(0x248e2800, 0xa793, 0x4724, [0xab, 0xaa, 0x23, 0xa6, 0xde, 0x1b, 0xe0, 0x90]);
pub(crate) static GENERIC_ML: Guid =
    guid(0xb71b0d41, 0x1088, 0x422f, [0xa2, 0x7c, 0x02, 0x50, 0xb7, 0xd3, 0xa9, 0x88]);
pub(crate) static TYPE_GPU: Guid =
    guid(0xb69eb219, 0x3ded, 0x4464, [0x97, 0x9f, 0xa0, 0x0b, 0xd4, 0x68, 0x70, 0x06]);
pub(crate) static TYPE_NPU: Guid =
    guid(0xd46140c4, 0xadd7, 0x451b, [0x9e, 0x56, 0x06, 0xfe, 0x8c, 0x3b, 0x58, 0xed]);

pub(crate) const S_OK: u32 = 0;
pub(crate) const E_NOINTERFACE: u32 = 0x8000_4002;
pub(crate) const E_POINTER: u32 = 0x8000_4003;
pub(crate) const E_ACCESSDENIED: u32 = 0x8007_0005;
pub(crate) const E_OUTOFMEMORY: u32 = 0x8007_000E;
pub(crate) const E_INVALIDARG: u32 = 0x8007_0057;
pub(crate) const INVALID_CALL: u32 = 0x887A_0001;
pub(crate) const UNSUPPORTED: u32 = 0x887A_0004;

/// The integrated GPU of the default machine, its discrete one, and its accelerator.
pub(crate) const LUIDS: [u64; 3] = [0xc0d1, 0xc0d2, 0x1_0000_c0d3];

/// Something that was there before a call, to see whether the call cleared it.
pub(crate) const RUBBISH: *mut c_void = std::ptr::without_provenance_mut(0xdead_beef);

/// A function that the library exports.
pub(crate) fn symbol<F: Copy>(name: &str) -> F {
    static HANDLE: OnceLock<usize> = OnceLock::new();
    let handle = *HANDLE.get_or_init(|| {
        let path = CString::new(common::library().to_str().expect("a UTF-8 path")).expect("no NUL");
        // SAFETY: the library under test; loading it runs its constructors.
        let handle = unsafe { libc::dlopen(path.as_ptr(), libc::RTLD_NOW | libc::RTLD_LOCAL) };
        assert!(!handle.is_null(), "{path:?} does not load");
        handle.expose_provenance()
    });
    let name = CString::new(name).expect("no NUL");
    // SAFETY: a handle of dlopen's.
    let address = unsafe { libc::dlsym(std::ptr::with_exposed_provenance_mut(handle), name.as_ptr()) };
    assert!(!address.is_null(), "{name:?} is not exported");
    assert_eq!(size_of::<F>(), size_of::<*mut c_void>());
    // SAFETY: a pointer to a function, as its caller declares it.
    unsafe { std::mem::transmute_copy(&address) }
}

/// `DXCoreCreateAdapterFactory`.
pub(crate) fn create(iid: *const Guid, out: *mut *mut c_void) -> u32 {
    let create: unsafe extern "C" fn(*const Guid, *mut *mut c_void) -> u32 =
        symbol("DXCoreCreateAdapterFactory");
    // SAFETY: null or valid pointers, as the tests pass them.
    unsafe { create(iid, out) }
}

/// A pointer to an object, with no reference of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Object(pub(crate) *mut c_void);

// SAFETY: objects of DXCore may be used on any thread.
unsafe impl Send for Object {}
// SAFETY: likewise.
unsafe impl Sync for Object {}

impl Object {
    /// The method in this slot, to be called with the object as its first argument.
    pub(crate) fn method<F: Copy>(self, slot: usize) -> F {
        assert_eq!(size_of::<F>(), size_of::<*mut c_void>());
        // SAFETY: an object begins with a pointer to its vtable, and the slot is one of it.
        unsafe { std::mem::transmute_copy(&*(*self.0.cast::<*const usize>()).add(slot)) }
    }

    /// The words before the vtable: offset to the top, type information.
    pub(crate) fn prefix(self) -> [usize; 2] {
        // SAFETY: the library promises two words there.
        unsafe { (*self.0.cast::<*const [usize; 2]>()).sub(1).read() }
    }
}

/// Declares a method of [`Object`] by its slot; pointers are raw, results are what the ABI returns.
macro_rules! methods {
    ($($name:ident = $slot:literal ($($argument:ident: $type:ty),*) -> $result:ty;)*) => {
        impl Object {$(
            pub(crate) fn $name(self $(, $argument: $type)*) -> $result {
                let method: unsafe extern "C" fn(*mut c_void $(, $type)*) -> $result = self.method($slot);
                // SAFETY: the signature of the slot; the arguments are null or valid.
                unsafe { method(self.0 $(, $argument)*) }
            }
        )*}
    };
}

type Out = *mut *mut c_void;
type Bytes = *const c_void;

methods! {
    query_interface = 0 (iid: *const Guid, out: Out) -> u32;
    add_ref = 1 () -> u32;
    release = 2 () -> u32;

    create_list = 3 (count: u32, attributes: *const Guid, iid: *const Guid, out: Out) -> u32;
    adapter_by_luid = 4 (luid: *const u64, iid: *const Guid, out: Out) -> u32;
    is_notification_supported = 5 (kind: u32) -> bool;
    register = 6 (object: *mut c_void, kind: u32, callback: Option<extern "C" fn(u32, *mut c_void, *mut c_void)>, context: *mut c_void, cookie: *mut u32) -> u32;
    unregister = 7 (cookie: u32) -> u32;
    create_list_by_workload = 8 (workload: u32, runtimes: u32, hardware: u32, iid: *const Guid, out: Out) -> u32;

    get_adapter = 3 (index: u32, iid: *const Guid, out: Out) -> u32;
    count = 4 () -> u32;
    is_stale = 5 () -> bool;
    list_factory = 6 (iid: *const Guid, out: Out) -> u32;
    sort = 7 (count: u32, preferences: *const u32) -> u32;
    is_preference_supported = 8 (preference: u32) -> bool;

    is_valid = 3 () -> bool;
    is_attribute_supported = 4 (attribute: *const Guid) -> bool;
    is_property_supported = 5 (property: u32) -> bool;
    get_property = 6 (property: u32, size: usize, data: *mut c_void) -> u32;
    get_property_size = 7 (property: u32, size: *mut usize) -> u32;
    is_query_state_supported = 8 (state: u32) -> bool;
    query_state = 9 (state: u32, input_size: usize, input: Bytes, size: usize, data: *mut c_void) -> u32;
    is_set_state_supported = 10 (state: u32) -> bool;
    set_state = 11 (state: u32, input_size: usize, input: Bytes, size: usize, data: Bytes) -> u32;
    adapter_factory = 12 (iid: *const Guid, out: Out) -> u32;
    get_property_with_input = 13 (property: u32, input_size: usize, input: Bytes, size: usize, data: *mut c_void) -> u32;
}

/// What a call that hands out an object returned, and left in its place.
pub(crate) fn handed_out(call: impl FnOnce(Out) -> u32) -> Result<Object, u32> {
    let mut out = RUBBISH;
    match call(&raw mut out) {
        S_OK => {
            assert!(!out.is_null() && out != RUBBISH, "success without an object");
            Ok(Object(out))
        }
        code => {
            assert!(out.is_null(), "failure {code:#x} left {out:?}");
            Err(code)
        }
    }
}

/// The factory, with a reference added.
pub(crate) fn factory() -> Object {
    handed_out(|out| create(&raw const FACTORY, out)).expect("a factory")
}

impl Object {
    pub(crate) fn query(self, iid: Guid) -> Result<Self, u32> {
        handed_out(|out| self.query_interface(&raw const iid, out))
    }

    /// A list of the adapters with these attributes.
    pub(crate) fn list(self, attributes: &[Guid]) -> Self {
        let count = u32::try_from(attributes.len()).expect("few attributes");
        handed_out(|out| self.create_list(count, attributes.as_ptr(), &raw const LIST, out)).expect("a list")
    }

    /// The adapter at `index`, with a reference added.
    pub(crate) fn at(self, index: u32) -> Self {
        handed_out(|out| self.get_adapter(index, &raw const ADAPTER, out)).expect("an adapter")
    }

    /// The adapter with this LUID.
    pub(crate) fn by_luid(self, luid: u64) -> Result<Self, u32> {
        handed_out(|out| self.adapter_by_luid(&raw const luid, &raw const ADAPTER, out))
    }

    pub(crate) fn property_size(self, property: u32) -> Result<usize, u32> {
        let mut size = usize::MAX;
        match self.get_property_size(property, &raw mut size) {
            S_OK => Ok(size),
            code => {
                assert_eq!(size, 0, "a failure leaves 0");
                Err(code)
            }
        }
    }

    /// A property in a buffer of exactly its size.
    pub(crate) fn property(self, property: u32) -> Result<Vec<u8>, u32> {
        let mut value = vec![0xaa; self.property_size(property)?];
        match self.get_property(property, value.len(), value.as_mut_ptr().cast()) {
            S_OK => Ok(value),
            code => Err(code),
        }
    }

    pub(crate) fn luid(self) -> u64 {
        u64::from_ne_bytes(self.property(0).expect("a LUID").try_into().expect("8 bytes"))
    }

    /// The LUIDs of a list's adapters in their order.
    pub(crate) fn luids(self) -> Vec<u64> {
        (0..self.count())
            .map(|index| {
                let adapter = self.at(index);
                let luid = adapter.luid();
                adapter.release();
                luid
            })
            .collect()
    }
}

/// How many processes have the adapter open, as the device knows them.
pub(crate) fn open_count(luid: u64) -> u64 {
    #[repr(C)]
    struct EnumProcesses {
        luid: u64,
        buffer: *mut u32,
        count: u64,
    }
    let ask: unsafe extern "C" fn(*mut EnumProcesses) -> i32 = symbol("D3DKMTEnumProcesses");
    let mut processes = [0; 16];
    let mut argument = EnumProcesses { luid, buffer: processes.as_mut_ptr(), count: 16 };
    // SAFETY: the structure of this function, with room for 16.
    assert_eq!(unsafe { ask(&raw mut argument) }, 0);
    argument.count
}

/// Memory that ends where an inaccessible page begins: writing behind it is a crash.
pub(crate) struct Guarded {
    start: *mut u8,
    length: usize,
}

impl Guarded {
    /// `length` bytes, each of value 0xaa.
    pub(crate) fn new(length: usize) -> Self {
        const PAGE: usize = 65536;
        let whole = length.next_multiple_of(PAGE) + PAGE;
        // SAFETY: a new mapping, leaked.
        let base = unsafe {
            libc::mmap(
                null_mut(),
                whole,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
                -1,
                0,
            )
        };
        assert_ne!(base, libc::MAP_FAILED);
        // SAFETY: the last page of the mapping.
        let end = unsafe { base.cast::<u8>().add(whole - PAGE) };
        // SAFETY: as above.
        assert_eq!(unsafe { libc::mprotect(end.cast(), PAGE, libc::PROT_NONE) }, 0);
        // SAFETY: within the mapping.
        let start = unsafe { end.sub(length) };
        // SAFETY: as many bytes up to the page.
        unsafe { start.write_bytes(0xaa, length) };
        Self { start, length }
    }

    pub(crate) fn pointer(&self) -> *mut c_void {
        self.start.cast()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        // SAFETY: mapped for good.
        unsafe { std::slice::from_raw_parts(self.start, self.length) }
    }
}
