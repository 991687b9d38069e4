// Generated from include/d3dkmthk.h by `cargo xtask generate`; do not edit.
// Fingerprint of the header: b5bd7361f18b817a
// Fingerprint of what follows: 23612422a81739a9
pub type WCHAR = u16;

#[repr(C)]
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct __BindgenBitfieldUnit<Storage> {
    storage: Storage,
}
impl<Storage> __BindgenBitfieldUnit<Storage> {
    #[inline]
    pub const fn new(storage: Storage) -> Self {
        Self { storage }
    }
}
impl<Storage> __BindgenBitfieldUnit<Storage>
where
    Storage: AsRef<[u8]> + AsMut<[u8]>,
{
    #[inline]
    fn extract_bit(byte: u8, index: usize) -> bool {
        let bit_index = if cfg!(target_endian = "big") {
            7 - (index % 8)
        } else {
            index % 8
        };
        let mask = 1 << bit_index;
        byte & mask == mask
    }
    #[inline]
    pub fn get_bit(&self, index: usize) -> bool {
        debug_assert!(index / 8 < self.storage.as_ref().len());
        let byte_index = index / 8;
        let byte = self.storage.as_ref()[byte_index];
        Self::extract_bit(byte, index)
    }
    #[inline]
    fn change_bit(byte: u8, index: usize, val: bool) -> u8 {
        let bit_index = if cfg!(target_endian = "big") {
            7 - (index % 8)
        } else {
            index % 8
        };
        let mask = 1 << bit_index;
        if val { byte | mask } else { byte & !mask }
    }
    #[inline]
    pub fn set_bit(&mut self, index: usize, val: bool) {
        debug_assert!(index / 8 < self.storage.as_ref().len());
        let byte_index = index / 8;
        let byte = &mut self.storage.as_mut()[byte_index];
        *byte = Self::change_bit(*byte, index, val);
    }
    #[inline]
    pub fn get(&self, bit_offset: usize, bit_width: u8) -> u64 {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < self.storage.as_ref().len());
        debug_assert!(
            (bit_offset + (bit_width as usize) + 7) / 8 <= self.storage.as_ref().len(),
        );
        if bit_width == 0 {
            return 0;
        }
        let mut val = 0u64;
        let storage = self.storage.as_ref();
        let start_byte = bit_offset / 8;
        let bit_shift = bit_offset % 8;
        let bytes_needed = (bit_width as usize + bit_shift + 7) / 8;
        if cfg!(target_endian = "big") {
            for i in 0..bytes_needed {
                val |= (storage[start_byte + i].reverse_bits() as u64) << (i * 8);
            }
        } else {
            for i in 0..bytes_needed {
                val |= (storage[start_byte + i] as u64) << (i * 8);
            }
        }
        val >>= bit_shift;
        if bit_width < 64 {
            val &= (1u64 << bit_width) - 1;
        }
        if cfg!(target_endian = "big") {
            val = val.reverse_bits() >> (64 - bit_width as usize);
        }
        val
    }
    #[inline]
    pub fn set(&mut self, bit_offset: usize, bit_width: u8, val: u64) {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < self.storage.as_ref().len());
        debug_assert!(
            (bit_offset + (bit_width as usize) + 7) / 8 <= self.storage.as_ref().len(),
        );
        if bit_width == 0 {
            return;
        }
        let mut val = val;
        if bit_width < 64 {
            val &= (1u64 << bit_width) - 1;
        }
        if cfg!(target_endian = "big") {
            val = val.reverse_bits() >> (64 - bit_width as usize);
        }
        let storage = self.storage.as_mut();
        let start_byte = bit_offset / 8;
        let bit_shift = bit_offset % 8;
        let bytes_needed = (bit_width as usize + bit_shift + 7) / 8;
        val <<= bit_shift;
        let field_mask = if bit_width as usize + bit_shift >= 64 {
            !0u64 << bit_shift
        } else {
            ((1u64 << bit_width) - 1) << bit_shift
        };
        for i in 0..bytes_needed {
            let byte_val = (val >> (i * 8)) as u8;
            let byte_mask = (field_mask >> (i * 8)) as u8;
            if cfg!(target_endian = "big") {
                let byte = storage[start_byte + i].reverse_bits();
                let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                storage[start_byte + i] = new_byte.reverse_bits();
            } else {
                storage[start_byte + i] = (storage[start_byte + i] & !byte_mask)
                    | (byte_val & byte_mask);
            }
        }
    }
}
/// Const-generic methods for efficient bitfield access when offset and width
/// are known at compile time.
impl<const N: usize> __BindgenBitfieldUnit<[u8; N]> {
    /// Get a field using const generics for compile-time optimization.
    /// Uses native word size operations when the field fits in usize.
    #[inline]
    pub const fn get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&self) -> u64 {
        debug_assert!(BIT_WIDTH <= 64);
        debug_assert!(BIT_OFFSET / 8 < N);
        debug_assert!((BIT_OFFSET + (BIT_WIDTH as usize) + 7) / 8 <= N);
        if BIT_WIDTH == 0 {
            return 0;
        }
        let start_byte = BIT_OFFSET / 8;
        let bit_shift = BIT_OFFSET % 8;
        let bytes_needed = (BIT_WIDTH as usize + bit_shift + 7) / 8;
        if BIT_WIDTH as usize + bit_shift <= usize::BITS as usize {
            let mut val = 0usize;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    val
                        |= (self.storage[start_byte + i].reverse_bits() as usize)
                            << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    val |= (self.storage[start_byte + i] as usize) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if (BIT_WIDTH as u32) < usize::BITS {
                val &= (1usize << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (usize::BITS as usize - BIT_WIDTH as usize);
            }
            val as u64
        } else {
            let mut val = 0u64;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    val
                        |= (self.storage[start_byte + i].reverse_bits() as u64)
                            << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    val |= (self.storage[start_byte + i] as u64) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if BIT_WIDTH < 64 {
                val &= (1u64 << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (64 - BIT_WIDTH as usize);
            }
            val
        }
    }
    /// Set a field using const generics for compile-time optimization.
    /// Uses native word size operations when the field fits in usize.
    #[inline]
    pub fn set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&mut self, val: u64) {
        debug_assert!(BIT_WIDTH <= 64);
        debug_assert!(BIT_OFFSET / 8 < N);
        debug_assert!((BIT_OFFSET + (BIT_WIDTH as usize) + 7) / 8 <= N);
        if BIT_WIDTH == 0 {
            return;
        }
        let start_byte = BIT_OFFSET / 8;
        let bit_shift = BIT_OFFSET % 8;
        let bytes_needed = (BIT_WIDTH as usize + bit_shift + 7) / 8;
        if BIT_WIDTH as usize + bit_shift <= usize::BITS as usize {
            let mut val = val as usize;
            if (BIT_WIDTH as u32) < usize::BITS {
                val &= (1usize << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (usize::BITS as usize - BIT_WIDTH as usize);
            }
            val <<= bit_shift;
            let field_mask = if BIT_WIDTH as usize + bit_shift >= usize::BITS as usize {
                !0usize << bit_shift
            } else {
                ((1usize << BIT_WIDTH) - 1) << bit_shift
            };
            let mut i = 0;
            while i < bytes_needed {
                let byte_val = (val >> (i * 8)) as u8;
                let byte_mask = (field_mask >> (i * 8)) as u8;
                if cfg!(target_endian = "big") {
                    let byte = self.storage[start_byte + i].reverse_bits();
                    let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                    self.storage[start_byte + i] = new_byte.reverse_bits();
                } else {
                    self.storage[start_byte + i] = (self.storage[start_byte + i]
                        & !byte_mask) | (byte_val & byte_mask);
                }
                i += 1;
            }
        } else {
            let mut val = val;
            if BIT_WIDTH < 64 {
                val &= (1u64 << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (64 - BIT_WIDTH as usize);
            }
            val <<= bit_shift;
            let field_mask = if BIT_WIDTH as usize + bit_shift >= 64 {
                !0u64 << bit_shift
            } else {
                ((1u64 << BIT_WIDTH) - 1) << bit_shift
            };
            let mut i = 0;
            while i < bytes_needed {
                let byte_val = (val >> (i * 8)) as u8;
                let byte_mask = (field_mask >> (i * 8)) as u8;
                if cfg!(target_endian = "big") {
                    let byte = self.storage[start_byte + i].reverse_bits();
                    let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                    self.storage[start_byte + i] = new_byte.reverse_bits();
                } else {
                    self.storage[start_byte + i] = (self.storage[start_byte + i]
                        & !byte_mask) | (byte_val & byte_mask);
                }
                i += 1;
            }
        }
    }
    /// Raw pointer get using const generics for compile-time optimization.
    /// Uses native word size operations when the field fits in usize.
    #[inline]
    pub const unsafe fn raw_get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(
        this: *const Self,
    ) -> u64 {
        debug_assert!(BIT_WIDTH <= 64);
        debug_assert!(BIT_OFFSET / 8 < N);
        debug_assert!((BIT_OFFSET + (BIT_WIDTH as usize) + 7) / 8 <= N);
        if BIT_WIDTH == 0 {
            return 0;
        }
        let start_byte = BIT_OFFSET / 8;
        let bit_shift = BIT_OFFSET % 8;
        let bytes_needed = (BIT_WIDTH as usize + bit_shift + 7) / 8;
        let storage_ptr = unsafe { core::ptr::addr_of!((*this).storage) as *const u8 };
        if BIT_WIDTH as usize + bit_shift <= usize::BITS as usize {
            let mut val = 0usize;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte.reverse_bits() as usize) << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte as usize) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if (BIT_WIDTH as u32) < usize::BITS {
                val &= (1usize << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (usize::BITS as usize - BIT_WIDTH as usize);
            }
            val as u64
        } else {
            let mut val = 0u64;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte.reverse_bits() as u64) << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte as u64) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if BIT_WIDTH < 64 {
                val &= (1u64 << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (64 - BIT_WIDTH as usize);
            }
            val
        }
    }
}
pub const MAX_PATH: u32 = 260;
pub const D3DDDI_MAX_BROADCAST_CONTEXT: u32 = 64;
pub const D3DDDI_MAX_OBJECT_SIGNALED: u32 = 32;
pub const D3DDDI_MAX_OBJECT_WAITED_ON: u32 = 32;
pub const D3DDDI_MAX_WRITTEN_PRIMARIES: u32 = 16;
pub const D3DKMT_GET_PTE_MAX: u32 = 64;
pub const D3DKMT_MAX_PRESENT_HISTORY_RECTS: u32 = 16;
pub const D3DKMT_MAX_PRESENT_HISTORY_SCATTERBLTS: u32 = 12;
pub const D3DKMT_MAX_SEGMENT_COUNT: u32 = 32;
pub const D3DKMT_MAX_TRACKED_WORKLOAD_INSTANCE_PAIRS: u32 = 32;
pub const D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT_MAX: u32 = 16;
pub const D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS_MAX: u32 = 5;
pub const D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_MAX: u32 = 4;
pub const D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_BUCKET_COUNT: u32 = 9;
pub const D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_MAX: u32 = 8;
pub const D3DKMT_QUERYSTATISTICS_SEGMENT_PREFERENCE_MAX: u32 = 5;
pub const DXGK_MAX_GPUVERSION_NAME_LENGTH: u32 = 32;
pub const DXGK_MAX_METADATA_NAME_LENGTH: u32 = 32;
pub const DXGK_MAX_PAGE_TABLE_LEVEL_COUNT: u32 = 6;
pub const DXGK_MIN_PAGE_TABLE_LEVEL_COUNT: u32 = 2;
pub const D3DDDI_MAX_MPO_PRESENT_DIRTY_RECTS: u32 = 4095;
pub const D3DKMDT_MAX_OVERLAYS: u32 = 4;
pub const D3DKMDT_MAX_OVERLAYS_BITCOUNT: u32 = 2;
pub const D3DKMDT_MAX_VIDPN_SOURCES: u32 = 16;
pub const D3DKMDT_MAX_VIDPN_SOURCES_BITCOUNT: u32 = 4;
pub const D3DKMT_GETPRESENTHISTORY_MAXTOKENS: u32 = 2048;
pub const D3DKMT_MAX_BUNDLE_OBJECTS_PER_HANDLE: u32 = 16;
pub const D3DKMT_MAX_MULTIPLANE_OVERLAY_ALLOCATIONS_PER_PLANE: u32 = 256;
pub const D3DKMT_MAX_MULTIPLANE_OVERLAY_PLANES: u32 = 8;
pub const D3DKMT_MAX_OBJECTS_PER_HANDLE: u32 = 3;
pub const D3DKMT_MAX_WAITFORVERTICALBLANK_OBJECTS: u32 = 8;
pub const DXGK_DIAG_PROCESS_NAME_LENGTH: u32 = 16;
pub const MAX_ENUM_ADAPTERS: u32 = 16;
pub const D3DDDI_ALLOCATIONPRIORITY_MINIMUM: u32 = 671088640;
pub const D3DDDI_ALLOCATIONPRIORITY_LOW: u32 = 1342177280;
pub const D3DDDI_ALLOCATIONPRIORITY_NORMAL: u32 = 2013265920;
pub const D3DDDI_ALLOCATIONPRIORITY_HIGH: u32 = 2684354560;
pub const D3DDDI_ALLOCATIONPRIORITY_MAXIMUM: u32 = 3355443200;
pub const D3DKMT_CROSS_ADAPTER_RESOURCE_PITCH_ALIGNMENT: u32 = 128;
pub const D3DKMT_CROSS_ADAPTER_RESOURCE_HEIGHT_ALIGNMENT: u32 = 4;
pub const DXGK_FEATURE_SUPPORT_ALWAYS_OFF: u32 = 0;
pub const DXGK_FEATURE_SUPPORT_EXPERIMENTAL: u32 = 1;
pub const DXGK_FEATURE_SUPPORT_STABLE: u32 = 2;
pub const DXGK_FEATURE_SUPPORT_ALWAYS_ON: u32 = 3;
pub const D3DDDI_ID_NOTAPPLICABLE: u32 = 0;
pub const D3DDDI_ID_ALL: u32 = 4294967293;
pub const D3DDDI_ID_ANY: u32 = 4294967294;
pub const D3DDDI_ID_UNINITIALIZED: u32 = 4294967295;
pub const D3DGPU_NULL: u32 = 0;
pub const D3DGPU_UNIQUE_DRIVER_PROTECTION: u64 = 9223372036854775808;
pub const D3DDDI_SYNC_OBJECT_WAIT: u32 = 1;
pub const D3DDDI_SYNC_OBJECT_SIGNAL: u32 = 2;
pub const D3DKMT_SETCONTEXTSCHEDULINGPRIORITY_ABSOLUTE: u32 = 1073741824;
pub const DXGK_BIND_TABLE_ENTRY_UNKNOWN: u32 = 4294967295;
pub type UINT8 = u8;
pub type UCHAR = u8;
pub type BYTE = u8;
pub type UINT16 = u16;
pub type USHORT = u16;
pub type WORD = u16;
pub type UINT32 = u32;
pub type UINT = u32;
pub type ULONG = u32;
pub type DWORD = u32;
pub type BOOL = u32;
pub type UINT64 = u64;
pub type ULONG64 = u64;
pub type ULONGLONG = u64;
pub type ULONG_PTR = u64;
pub type INT8 = i8;
pub type INT16 = i16;
pub type INT32 = i32;
pub type INT = i32;
pub type LONG = i32;
pub type INT64 = i64;
pub type LONG64 = i64;
pub type LONGLONG = i64;
pub type CHAR = ::core::ffi::c_char;
pub type BOOLEAN = ::core::ffi::c_char;
pub type FLOAT = f32;
pub type SIZE_T = usize;
pub type VOID = ::core::ffi::c_void;
pub type PVOID = *mut ::core::ffi::c_void;
pub type LPVOID = *mut ::core::ffi::c_void;
pub type HANDLE = *mut ::core::ffi::c_void;
pub type HWND = ::core::ffi::c_int;
pub type HDC = ::core::ffi::c_int;
/// A globally unique identifier.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct GUID {
    pub Data1: u32,
    pub Data2: u16,
    pub Data3: u16,
    pub Data4: [u8; 8usize],
}
/// Names an adapter until the machine or its driver restarts.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct LUID {
    pub LowPart: ULONG,
    pub HighPart: LONG,
}
/// A rectangle, in pixels.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct RECT {
    pub left: ::core::ffi::c_int,
    pub top: ::core::ffi::c_int,
    pub right: ::core::ffi::c_int,
    pub bottom: ::core::ffi::c_int,
}
/// A point, in pixels.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct POINT {
    pub x: ::core::ffi::c_int,
    pub y: ::core::ffi::c_int,
}
/// 64 bits, whole or in halves.
#[repr(C)]
#[derive(Copy, Clone)]
pub union LARGE_INTEGER {
    pub u: LARGE_INTEGER__bindgen_ty_1,
    pub QuadPart: i64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct LARGE_INTEGER__bindgen_ty_1 {
    pub LowPart: u32,
    pub HighPart: u32,
}
impl Default for LARGE_INTEGER {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// 64 bits, whole or in halves.
pub type PLARGE_INTEGER = *mut LARGE_INTEGER;
pub type NTSTATUS = LONG;
/** Names an object of the process: adapter, device, context, queue, allocation, resource or
 synchronization object; 0 is none.*/
pub type D3DKMT_HANDLE = UINT;
/// An address in the GPU's own address space, in bytes.
pub type D3DGPU_VIRTUAL_ADDRESS = UINT64;
/// A size in the GPU's own address space, in bytes or, where the name says so, in pages.
pub type D3DGPU_SIZE_T = UINT64;
pub type D3DKMT_SIZE_T = UINT64;
pub type D3DKMT_UINT_PTR = UINT64;
pub type D3DKMT_ULONG_PTR = UINT64;
pub type D3DKMT_VISTABLTMODEL_PRESENTHISTORYTOKEN = UINT64;
pub type D3DDDI_VIDEO_PRESENT_SOURCE_ID = UINT;
pub type D3DDDI_VIDEO_PRESENT_TARGET_ID = UINT;
#[repr(C)]
#[derive(Debug)]
pub struct OBJECT_ATTRIBUTES {
    _unused: [u8; 0],
}
pub type POBJECT_ATTRIBUTES = *mut OBJECT_ATTRIBUTES;
/// Argument of D3DKMTOpenAdapterFromLuid.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_OPENADAPTERFROMLUID {
    ///in: which adapter
    pub AdapterLuid: LUID,
    ///out: a new handle; set it to 0 before the call
    pub hAdapter: D3DKMT_HANDLE,
}
/// One adapter in a list; 20 bytes, as the LUID is aligned to 4.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_ADAPTERINFO {
    ///a new handle, the caller's to close
    pub hAdapter: D3DKMT_HANDLE,
    ///names the adapter to every process
    pub AdapterLuid: LUID,
    ///display sources; always 0 on Linux
    pub NumOfSources: ULONG,
    ///always 0 on Linux
    pub bPrecisePresentRegionsPreferred: BOOL,
}
/// Argument of D3DKMTEnumAdapters2.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_ENUMADAPTERS2 {
    /// in: elements of pAdapters; out: adapters, or their total if pAdapters is NULL
    pub NumAdapters: ULONG,
    /// out: the list, or NULL to ask for the total alone
    pub pAdapters: *mut D3DKMT_ADAPTERINFO,
}
impl Default for D3DKMT_ENUMADAPTERS2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Which adapters D3DKMTEnumAdapters3 lists beside those that render.
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_ENUMADAPTERS_FILTER {
    pub anon_1: D3DKMT_ENUMADAPTERS_FILTER__bindgen_ty_1,
    pub Value: ULONGLONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_ENUMADAPTERS_FILTER__bindgen_ty_1 {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl D3DKMT_ENUMADAPTERS_FILTER__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IncludeComputeOnly(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IncludeComputeOnly(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IncludeDisplayOnly(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IncludeDisplayOnly(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 62u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 62u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_ENUMADAPTERS_FILTER {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTEnumAdapters3.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_ENUMADAPTERS3 {
    ///in: see there
    pub Filter: D3DKMT_ENUMADAPTERS_FILTER,
    ///in: elements of pAdapters; out: adapters, or their total
    pub NumAdapters: ULONG,
    /// out: the list, or NULL to ask for the total alone
    pub pAdapters: *mut D3DKMT_ADAPTERINFO,
}
impl Default for D3DKMT_ENUMADAPTERS3 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCloseAdapter.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_CLOSEADAPTER {
    ///in: the handle to close; 0 is a success that does nothing
    pub hAdapter: D3DKMT_HANDLE,
}
impl KMTQUERYADAPTERINFOTYPE {
    ///a blob of the vendor's
    pub const KMTQAITYPE_UMDRIVERPRIVATE: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        0,
    );
    ///D3DKMT_UMDFILENAMEINFO
    pub const KMTQAITYPE_UMDRIVERNAME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        1,
    );
    ///D3DKMT_OPENGLINFO
    pub const KMTQAITYPE_UMOPENGLINFO: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        2,
    );
    ///D3DKMT_SEGMENTSIZEINFO
    pub const KMTQAITYPE_GETSEGMENTSIZE: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        3,
    );
    ///a GUID
    pub const KMTQAITYPE_ADAPTERGUID: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        4,
    );
    ///D3DKMT_FLIPQUEUEINFO
    pub const KMTQAITYPE_FLIPQUEUEINFO: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        5,
    );
    ///D3DKMT_ADAPTERADDRESS
    pub const KMTQAITYPE_ADAPTERADDRESS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        6,
    );
    ///D3DKMT_WORKINGSETINFO
    pub const KMTQAITYPE_SETWORKINGSETINFO: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        7,
    );
    ///D3DKMT_ADAPTERREGISTRYINFO
    pub const KMTQAITYPE_ADAPTERREGISTRYINFO: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        8,
    );
    ///D3DKMT_CURRENTDISPLAYMODE
    pub const KMTQAITYPE_CURRENTDISPLAYMODE: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        9,
    );
    ///an array of D3DKMT_DISPLAYMODE
    pub const KMTQAITYPE_MODELIST: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        10,
    );
    ///a BOOL: a driver update is under way
    pub const KMTQAITYPE_CHECKDRIVERUPDATESTATUS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        11,
    );
    ///D3DKMT_VIRTUALADDRESSINFO
    pub const KMTQAITYPE_VIRTUALADDRESSINFO: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        12,
    );
    ///D3DKMT_DRIVERVERSION
    pub const KMTQAITYPE_DRIVERVERSION: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        13,
    );
    ///D3DKMT_ADAPTERTYPE
    pub const KMTQAITYPE_ADAPTERTYPE: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        15,
    );
    ///D3DKMT_OUTPUTDUPLCONTEXTSCOUNT
    pub const KMTQAITYPE_OUTPUTDUPLCONTEXTSCOUNT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        16,
    );
    ///D3DKMT_WDDM_1_2_CAPS
    pub const KMTQAITYPE_WDDM_1_2_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        17,
    );
    ///D3DKMT_UMD_DRIVER_VERSION
    pub const KMTQAITYPE_UMD_DRIVER_VERSION: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        18,
    );
    ///D3DKMT_DIRECTFLIP_SUPPORT
    pub const KMTQAITYPE_DIRECTFLIP_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        19,
    );
    ///D3DKMT_MULTIPLANEOVERLAY_SUPPORT
    pub const KMTQAITYPE_MULTIPLANEOVERLAY_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        20,
    );
    ///D3DKMT_DLIST_DRIVER_NAME
    pub const KMTQAITYPE_DLIST_DRIVER_NAME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        21,
    );
    ///D3DKMT_WDDM_1_3_CAPS
    pub const KMTQAITYPE_WDDM_1_3_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        22,
    );
    ///D3DKMT_MULTIPLANEOVERLAY_HUD_SUPPORT
    pub const KMTQAITYPE_MULTIPLANEOVERLAY_HUD_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        23,
    );
    ///D3DKMT_WDDM_2_0_CAPS
    pub const KMTQAITYPE_WDDM_2_0_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        24,
    );
    ///D3DKMT_NODEMETADATA
    pub const KMTQAITYPE_NODEMETADATA: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        25,
    );
    ///D3DKMT_CPDRIVERNAME
    pub const KMTQAITYPE_CPDRIVERNAME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        26,
    );
    ///D3DKMT_XBOX
    pub const KMTQAITYPE_XBOX: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(27);
    ///D3DKMT_INDEPENDENTFLIP_SUPPORT
    pub const KMTQAITYPE_INDEPENDENTFLIP_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        28,
    );
    ///D3DKMT_MIRACASTCOMPANIONDRIVERNAME
    pub const KMTQAITYPE_MIRACASTCOMPANIONDRIVERNAME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        29,
    );
    ///D3DKMT_PHYSICAL_ADAPTER_COUNT
    pub const KMTQAITYPE_PHYSICALADAPTERCOUNT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        30,
    );
    ///D3DKMT_QUERY_DEVICE_IDS
    pub const KMTQAITYPE_PHYSICALADAPTERDEVICEIDS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        31,
    );
    ///D3DKMT_DRIVERCAPS_EXT
    pub const KMTQAITYPE_DRIVERCAPS_EXT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        32,
    );
    ///D3DKMT_QUERY_MIRACAST_DRIVER_TYPE
    pub const KMTQAITYPE_QUERY_MIRACAST_DRIVER_TYPE: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        33,
    );
    ///D3DKMT_QUERY_GPUMMU_CAPS
    pub const KMTQAITYPE_QUERY_GPUMMU_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        34,
    );
    ///D3DKMT_MULTIPLANEOVERLAY_DECODE_SUPPORT
    pub const KMTQAITYPE_QUERY_MULTIPLANEOVERLAY_DECODE_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        35,
    );
    ///a 32-bit counter
    pub const KMTQAITYPE_QUERY_HW_PROTECTION_TEARDOWN_COUNT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        36,
    );
    ///D3DKMT_ISBADDRIVERFORHWPROTECTIONDISABLED
    pub const KMTQAITYPE_QUERY_ISBADDRIVERFORHWPROTECTIONDISABLED: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        37,
    );
    ///D3DKMT_MULTIPLANEOVERLAY_SECONDARY_SUPPORT
    pub const KMTQAITYPE_MULTIPLANEOVERLAY_SECONDARY_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        38,
    );
    ///D3DKMT_INDEPENDENTFLIP_SECONDARY_SUPPORT
    pub const KMTQAITYPE_INDEPENDENTFLIP_SECONDARY_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        39,
    );
    ///D3DKMT_PANELFITTER_SUPPORT
    pub const KMTQAITYPE_PANELFITTER_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        40,
    );
    ///D3DKMT_QUERY_PHYSICAL_ADAPTER_PNP_KEY
    pub const KMTQAITYPE_PHYSICALADAPTERPNPKEY: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        41,
    );
    ///D3DKMT_SEGMENTGROUPSIZEINFO
    pub const KMTQAITYPE_GETSEGMENTGROUPSIZE: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        42,
    );
    ///D3DKMT_MPO3DDI_SUPPORT
    pub const KMTQAITYPE_MPO3DDI_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        43,
    );
    ///D3DKMT_HWDRM_SUPPORT
    pub const KMTQAITYPE_HWDRM_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        44,
    );
    ///D3DKMT_MPOKERNELCAPS_SUPPORT
    pub const KMTQAITYPE_MPOKERNELCAPS_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        45,
    );
    ///D3DKMT_MULTIPLANEOVERLAY_STRETCH_SUPPORT
    pub const KMTQAITYPE_MULTIPLANEOVERLAY_STRETCH_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        46,
    );
    ///D3DKMT_GET_DEVICE_VIDPN_OWNERSHIP_INFO
    pub const KMTQAITYPE_GET_DEVICE_VIDPN_OWNERSHIP_INFO: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        47,
    );
    ///D3DDDI_QUERYREGISTRY_INFO
    pub const KMTQAITYPE_QUERYREGISTRY: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        48,
    );
    ///D3DKMT_KMD_DRIVER_VERSION
    pub const KMTQAITYPE_KMD_DRIVER_VERSION: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        49,
    );
    ///D3DKMT_BLOCKLIST_INFO
    pub const KMTQAITYPE_BLOCKLIST_KERNEL: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        50,
    );
    ///D3DKMT_BLOCKLIST_INFO
    pub const KMTQAITYPE_BLOCKLIST_RUNTIME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        51,
    );
    ///a GUID
    pub const KMTQAITYPE_ADAPTERGUID_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        52,
    );
    ///D3DKMT_ADAPTERADDRESS
    pub const KMTQAITYPE_ADAPTERADDRESS_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        53,
    );
    ///D3DKMT_ADAPTERREGISTRYINFO
    pub const KMTQAITYPE_ADAPTERREGISTRYINFO_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        54,
    );
    ///a BOOL
    pub const KMTQAITYPE_CHECKDRIVERUPDATESTATUS_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        55,
    );
    ///D3DKMT_DRIVERVERSION
    pub const KMTQAITYPE_DRIVERVERSION_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        56,
    );
    ///D3DKMT_ADAPTERTYPE
    pub const KMTQAITYPE_ADAPTERTYPE_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        57,
    );
    ///D3DKMT_WDDM_1_2_CAPS
    pub const KMTQAITYPE_WDDM_1_2_CAPS_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        58,
    );
    ///D3DKMT_WDDM_1_3_CAPS
    pub const KMTQAITYPE_WDDM_1_3_CAPS_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        59,
    );
    ///D3DKMT_QUERY_ADAPTER_UNIQUE_GUID
    pub const KMTQAITYPE_QUERY_ADAPTER_UNIQUE_GUID: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        60,
    );
    ///D3DKMT_NODE_PERFDATA
    pub const KMTQAITYPE_NODEPERFDATA: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        61,
    );
    ///D3DKMT_ADAPTER_PERFDATA
    pub const KMTQAITYPE_ADAPTERPERFDATA: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        62,
    );
    ///D3DKMT_ADAPTER_PERFDATACAPS
    pub const KMTQAITYPE_ADAPTERPERFDATA_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        63,
    );
    ///D3DKMT_GPUVERSION
    pub const KMTQUITYPE_GPUVERSION: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        64,
    );
    ///D3DKMT_DRIVER_DESCRIPTION
    pub const KMTQAITYPE_DRIVER_DESCRIPTION: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        65,
    );
    ///D3DKMT_DRIVER_DESCRIPTION
    pub const KMTQAITYPE_DRIVER_DESCRIPTION_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        66,
    );
    ///D3DKMT_QUERY_SCANOUT_CAPS
    pub const KMTQAITYPE_SCANOUT_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        67,
    );
    ///D3DKMT_PARAVIRTUALIZATION
    pub const KMTQAITYPE_PARAVIRTUALIZATION_RENDER: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        68,
    );
    ///a wide string, not converted
    pub const KMTQAITYPE_SERVICENAME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        69,
    );
    ///D3DKMT_WDDM_2_7_CAPS
    pub const KMTQAITYPE_WDDM_2_7_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        70,
    );
    ///D3DKMT_DISPLAY_UMD_FILENAMEINFO
    pub const KMTQAITYPE_DISPLAY_UMDRIVERNAME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        71,
    );
    ///D3DKMT_TRACKEDWORKLOAD_SUPPORT
    pub const KMTQAITYPE_TRACKEDWORKLOAD_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        72,
    );
    ///D3DKMT_HYBRID_DLIST_DLL_SUPPORT
    pub const KMTQAITYPE_HYBRID_DLIST_DLL_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        73,
    );
    ///D3DKMT_DISPLAY_CAPS
    pub const KMTQAITYPE_DISPLAY_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        74,
    );
    ///D3DKMT_WDDM_2_9_CAPS
    pub const KMTQAITYPE_WDDM_2_9_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        75,
    );
    ///D3DKMT_CROSSADAPTERRESOURCE_SUPPORT
    pub const KMTQAITYPE_CROSSADAPTERRESOURCE_SUPPORT: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        76,
    );
    ///D3DKMT_WDDM_3_0_CAPS
    pub const KMTQAITYPE_WDDM_3_0_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        77,
    );
    ///D3DKMT_WSAUMDIMAGENAME
    pub const KMTQAITYPE_WSAUMDIMAGENAME: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        78,
    );
    ///D3DKMT_VGPUINTERFACEID
    pub const KMTQAITYPE_VGPUINTERFACEID: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        79,
    );
    ///D3DKMT_WDDM_3_1_CAPS
    pub const KMTQAITYPE_WDDM_3_1_CAPS: KMTQUERYADAPTERINFOTYPE = KMTQUERYADAPTERINFOTYPE(
        80,
    );
}
#[repr(transparent)]
/** What D3DKMTQueryAdapterInfo asks for, with the type of the payload. A name that ends in
 _RENDER asks the render half of a render and display pair; on Linux prefer it, and fall back
 to the name without. The host decides which values it knows, and 14 is not assigned.*/
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct KMTQUERYADAPTERINFOTYPE(pub ::core::ffi::c_uint);
/// Argument of D3DKMTQueryAdapterInfo.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYADAPTERINFO {
    ///in: the adapter to ask
    pub hAdapter: D3DKMT_HANDLE,
    ///in: what to ask for
    pub Type: KMTQUERYADAPTERINFOTYPE,
    ///in and out: the payload that Type wants
    pub pPrivateDriverData: *mut VOID,
    ///in: bytes, 1 to 131017
    pub PrivateDriverDataSize: UINT,
}
impl Default for D3DKMT_QUERYADAPTERINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query types 15 and 57: what the adapter is and can. The driver overwrites the bits marked so.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_ADAPTERTYPE {
    pub anon_1: D3DKMT_ADAPTERTYPE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_ADAPTERTYPE__bindgen_ty_1 {
    pub anon_1: D3DKMT_ADAPTERTYPE__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_ADAPTERTYPE__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_ADAPTERTYPE__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RenderSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RenderSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DisplaySupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DisplaySupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SoftwareDevice(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SoftwareDevice(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PostDevice(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PostDevice(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HybridDiscrete(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HybridDiscrete(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HybridIntegrated(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HybridIntegrated(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndirectDisplayDevice(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndirectDisplayDevice(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Paravirtualized(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Paravirtualized(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ACGSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ACGSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportSetTimingsFromVidPn(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportSetTimingsFromVidPn(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Detachable(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Detachable(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ComputeOnly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ComputeOnly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Prototype(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<12usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Prototype(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<12usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RuntimePowerManagement(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<13usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RuntimePowerManagement(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<13usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<14usize, 18u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<14usize, 18u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_ADAPTERTYPE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_ADAPTERTYPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query types 6 and 53: where the GPU sits on the host's PCI bus.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_ADAPTERADDRESS {
    pub BusNumber: UINT,
    pub DeviceNumber: UINT,
    pub FunctionNumber: UINT,
}
/// The PCI identity of a physical adapter.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DEVICE_IDS {
    pub VendorID: UINT,
    pub DeviceID: UINT,
    pub SubVendorID: UINT,
    pub SubSystemID: UINT,
    pub RevisionID: UINT,
    pub BusType: UINT,
}
/// Query type 31: the PCI identity of one physical adapter.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERY_DEVICE_IDS {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
    ///out
    pub DeviceIds: D3DKMT_DEVICE_IDS,
}
/// Query type 30: how many physical adapters are linked behind this one, 1 as a rule.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_PHYSICAL_ADAPTER_COUNT {
    pub Count: UINT,
}
impl D3DKMT_PNP_KEY_TYPE {
    pub const D3DKMT_PNP_KEY_HARDWARE: D3DKMT_PNP_KEY_TYPE = D3DKMT_PNP_KEY_TYPE(1);
    pub const D3DKMT_PNP_KEY_SOFTWARE: D3DKMT_PNP_KEY_TYPE = D3DKMT_PNP_KEY_TYPE(2);
}
#[repr(transparent)]
/// Which registry key of a physical adapter is wanted.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_PNP_KEY_TYPE(pub ::core::ffi::c_uint);
/** Query type 41: the registry path of a physical adapter. Its pointers do not survive the way
 to the host.*/
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERY_PHYSICAL_ADAPTER_PNP_KEY {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
    pub PnPKeyType: D3DKMT_PNP_KEY_TYPE,
    ///not converted: 2-byte characters
    pub pDest: *mut WCHAR,
    ///characters
    pub pCchDest: *mut UINT,
}
impl Default for D3DKMT_QUERY_PHYSICAL_ADAPTER_PNP_KEY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query types 8 and 54: four descriptions from the adapter's registry key. Converted: 4160
 bytes here, 2080 at the driver.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_ADAPTERREGISTRYINFO {
    pub AdapterString: [WCHAR; 260usize],
    pub BiosString: [WCHAR; 260usize],
    pub DacType: [WCHAR; 260usize],
    pub ChipType: [WCHAR; 260usize],
}
impl Default for D3DKMT_ADAPTERREGISTRYINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query types 65 and 66: the driver's own words for the adapter. Converted: 16384 bytes here,
 8192 at the driver.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DRIVER_DESCRIPTION {
    pub DriverDescription: [WCHAR; 4096usize],
}
impl Default for D3DKMT_DRIVER_DESCRIPTION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 60: a GUID as text. Converted: 160 bytes here, 80 at the driver.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERY_ADAPTER_UNIQUE_GUID {
    pub AdapterUniqueGUID: [WCHAR; 40usize],
}
impl Default for D3DKMT_QUERY_ADAPTER_UNIQUE_GUID {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query type 64: versions of firmware and architecture as text. Not converted: the driver
 writes 2-byte characters, 132 bytes.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_GPUVERSION {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT32,
    pub BiosVersion: [WCHAR; 32usize],
    pub GpuArchitecture: [WCHAR; 32usize],
}
impl Default for D3DKMT_GPUVERSION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query type 79: the name of the virtual GPU's interface. Not converted: 520 bytes of 2-byte
 characters.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_VGPUINTERFACEID {
    pub VgpuInterfaceId: [WCHAR; 260usize],
}
impl Default for D3DKMT_VGPUINTERFACEID {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 68.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_PARAVIRTUALIZATION {
    ///the host treats this guest as a secure container
    pub SecureContainer: BOOLEAN,
}
/// Query type 27: whether the machine is an Xbox.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_XBOX {
    pub IsXBOX: BOOL,
}
impl D3DKMT_DRIVERVERSION {
    pub const KMT_DRIVERVERSION_WDDM_1_0: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        1000,
    );
    pub const KMT_DRIVERVERSION_WDDM_1_1_PRERELEASE: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        1102,
    );
    pub const KMT_DRIVERVERSION_WDDM_1_1: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        1105,
    );
    pub const KMT_DRIVERVERSION_WDDM_1_2: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        1200,
    );
    pub const KMT_DRIVERVERSION_WDDM_1_3: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        1300,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_0: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2000,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_1: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2100,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_2: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2200,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_3: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2300,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_4: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2400,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_5: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2500,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_6: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2600,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_7: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2700,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_8: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2800,
    );
    pub const KMT_DRIVERVERSION_WDDM_2_9: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        2900,
    );
    pub const KMT_DRIVERVERSION_WDDM_3_0: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        3000,
    );
    pub const KMT_DRIVERVERSION_WDDM_3_1: D3DKMT_DRIVERVERSION = D3DKMT_DRIVERVERSION(
        3100,
    );
}
#[repr(transparent)]
/** Query types 13 and 56: the driver model that the kernel driver implements, as major * 1000 +
 minor * 100. Clients want at least 2500 to 2800.*/
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_DRIVERVERSION(pub ::core::ffi::c_uint);
/// Query type 18: the user-mode driver's version.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_UMD_DRIVER_VERSION {
    ///four 16-bit parts, the highest first
    pub DriverVersion: LARGE_INTEGER,
}
impl Default for D3DKMT_UMD_DRIVER_VERSION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 49: the kernel-mode driver's version.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_KMD_DRIVER_VERSION {
    ///four 16-bit parts, the highest first
    pub DriverVersion: LARGE_INTEGER,
}
impl Default for D3DKMT_KMD_DRIVER_VERSION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl KMTUMDVERSION {
    pub const KMTUMDVERSION_DX9: KMTUMDVERSION = KMTUMDVERSION(0);
    pub const KMTUMDVERSION_DX10: KMTUMDVERSION = KMTUMDVERSION(1);
    pub const KMTUMDVERSION_DX11: KMTUMDVERSION = KMTUMDVERSION(2);
    pub const KMTUMDVERSION_DX12: KMTUMDVERSION = KMTUMDVERSION(3);
    pub const NUM_KMTUMDVERSIONS: KMTUMDVERSION = KMTUMDVERSION(4);
    pub const KMTUMDVERSION_DX12_WSA32: KMTUMDVERSION = KMTUMDVERSION(4);
    pub const KMTUMDVERSION_DX12_WSA64: KMTUMDVERSION = KMTUMDVERSION(5);
}
#[repr(transparent)]
/// Which user-mode driver is asked for.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct KMTUMDVERSION(pub ::core::ffi::c_uint);
/** Query type 1: the file of a user-mode driver, with its path. Converted and translated: 1044
 bytes here, 524 at the driver.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_UMDFILENAMEINFO {
    ///in: for which runtime
    pub Version: KMTUMDVERSION,
    ///out: always terminated
    pub UmdFileName: [WCHAR; 260usize],
}
impl Default for D3DKMT_UMDFILENAMEINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query type 2: the file of the OpenGL driver. Converted and translated: 1048 bytes here, 528
 at the driver.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_OPENGLINFO {
    pub UmdOpenGlIcdFileName: [WCHAR; 260usize],
    pub Version: ULONG,
    pub Flags: ULONG,
}
impl Default for D3DKMT_OPENGLINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl KMT_DISPLAY_UMD_VERSION {
    pub const KMT_DISPLAY_UMDVERSION_1: KMT_DISPLAY_UMD_VERSION = KMT_DISPLAY_UMD_VERSION(
        0,
    );
    pub const NUM_KMT_DISPLAY_UMDVERSIONS: KMT_DISPLAY_UMD_VERSION = KMT_DISPLAY_UMD_VERSION(
        1,
    );
}
#[repr(transparent)]
/// Which display user-mode driver is asked for.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct KMT_DISPLAY_UMD_VERSION(pub ::core::ffi::c_uint);
/** Query type 71: the file of a display user-mode driver. Not converted: 524 bytes with 2-byte
 characters.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DISPLAY_UMD_FILENAMEINFO {
    ///in
    pub Version: KMT_DISPLAY_UMD_VERSION,
    pub UmdFileName: [WCHAR; 260usize],
}
impl Default for D3DKMT_DISPLAY_UMD_FILENAMEINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 21: a driver's file. Not converted: 520 bytes of 2-byte characters.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DLIST_DRIVER_NAME {
    pub DListFileName: [WCHAR; 260usize],
}
impl Default for D3DKMT_DLIST_DRIVER_NAME {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query type 26: the content-protection driver's file. Not converted: 520 bytes of 2-byte
 characters.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CPDRIVERNAME {
    pub ContentProtectionFileName: [WCHAR; 260usize],
}
impl Default for D3DKMT_CPDRIVERNAME {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query type 29: the Miracast companion driver's file. Not converted: 520 bytes of 2-byte
 characters.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_MIRACASTCOMPANIONDRIVERNAME {
    pub MiracastCompanionDriverName: [WCHAR; 260usize],
}
impl Default for D3DKMT_MIRACASTCOMPANIONDRIVERNAME {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Query type 78: the user-mode driver for Android guests. Not converted: 520 bytes of 2-byte
 characters.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WSAUMDIMAGENAME {
    pub WsaUmdImageName: [WCHAR; 260usize],
}
impl Default for D3DKMT_WSAUMDIMAGENAME {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 73.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_HYBRID_DLIST_DLL_SUPPORT {
    pub Supported: BOOL,
}
/// Query types 50 and 51: a block list as text. Not converted: 2-byte characters.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_BLOCKLIST_INFO {
    pub Size: UINT,
    ///the first of as many as there are
    pub BlockList: [WCHAR; 1usize],
}
impl Default for D3DKMT_BLOCKLIST_INFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DDDI_QUERYREGISTRY_TYPE {
    ///the driver's service key
    pub const D3DDDI_QUERYREGISTRY_SERVICEKEY: D3DDDI_QUERYREGISTRY_TYPE = D3DDDI_QUERYREGISTRY_TYPE(
        0,
    );
    ///the adapter's software key
    pub const D3DDDI_QUERYREGISTRY_ADAPTERKEY: D3DDDI_QUERYREGISTRY_TYPE = D3DDDI_QUERYREGISTRY_TYPE(
        1,
    );
    ///no value: the folder of the driver's files
    pub const D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH: D3DDDI_QUERYREGISTRY_TYPE = D3DDDI_QUERYREGISTRY_TYPE(
        2,
    );
    ///no value: the path of the driver itself
    pub const D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH: D3DDDI_QUERYREGISTRY_TYPE = D3DDDI_QUERYREGISTRY_TYPE(
        3,
    );
    pub const D3DDDI_QUERYREGISTRY_MAX: D3DDDI_QUERYREGISTRY_TYPE = D3DDDI_QUERYREGISTRY_TYPE(
        4,
    );
}
#[repr(transparent)]
/// Where a registry query looks.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_QUERYREGISTRY_TYPE(pub ::core::ffi::c_uint);
/// How a registry query treats the value.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_QUERYREGISTRY_FLAGS {
    pub anon_1: D3DDDI_QUERYREGISTRY_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_QUERYREGISTRY_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_QUERYREGISTRY_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_QUERYREGISTRY_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_QUERYREGISTRY_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn TranslatePath(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_TranslatePath(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn MutableValue(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_MutableValue(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_QUERYREGISTRY_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_QUERYREGISTRY_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DDDI_QUERYREGISTRY_STATUS {
    pub const D3DDDI_QUERYREGISTRY_STATUS_SUCCESS: D3DDDI_QUERYREGISTRY_STATUS = D3DDDI_QUERYREGISTRY_STATUS(
        0,
    );
    ///no room; OutputValueSize says how much is needed
    pub const D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW: D3DDDI_QUERYREGISTRY_STATUS = D3DDDI_QUERYREGISTRY_STATUS(
        1,
    );
    pub const D3DDDI_QUERYREGISTRY_STATUS_FAIL: D3DDDI_QUERYREGISTRY_STATUS = D3DDDI_QUERYREGISTRY_STATUS(
        2,
    );
    pub const D3DDDI_QUERYREGISTRY_STATUS_MAX: D3DDDI_QUERYREGISTRY_STATUS = D3DDDI_QUERYREGISTRY_STATUS(
        3,
    );
}
#[repr(transparent)]
/// What became of a registry query whose call succeeded.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_QUERYREGISTRY_STATUS(pub ::core::ffi::c_uint);
/** Query type 48: a registry value, or a path of the driver's. Converted: the part before the
 output has 1064 bytes here and 544 at the driver, the structure 1072 and 552.

 To read a value, ask twice: with the structure alone the call succeeds with an overflow and
 the size needed, then with that many bytes more it succeeds with the value. A value that does
 not exist is STATUS_OBJECT_NAME_INVALID. For the two paths ValueType and TranslatePath must
 be 0.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_QUERYREGISTRY_INFO {
    ///in: where to look
    pub QueryType: D3DDDI_QUERYREGISTRY_TYPE,
    ///in
    pub QueryFlags: D3DDDI_QUERYREGISTRY_FLAGS,
    ///in: terminated; ignored for the two paths
    pub ValueName: [WCHAR; 260usize],
    /** in: as in the registry: 1 string, 2 expandable string, 3 binary, 4 DWORD, 7 several
 strings, 11 QWORD*/
    pub ValueType: ULONG,
    ///in: from 0
    pub PhysicalAdapterIndex: ULONG,
    ///out: bytes of the value; for strings bytes of 4-byte characters
    pub OutputValueSize: ULONG,
    ///out
    pub Status: D3DDDI_QUERYREGISTRY_STATUS,
    pub anon_1: D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1 {
    ///out: the value, as its type has it
    pub OutputDword: DWORD,
    pub OutputQword: UINT64,
    ///out: goes on behind the structure
    pub OutputString: [WCHAR; 1usize],
    pub OutputBinary: [BYTE; 1usize],
}
impl Default for D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_QUERYREGISTRY_INFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 3: how much memory there is, in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SEGMENTSIZEINFO {
    ///on the board, for the GPU alone
    pub DedicatedVideoMemorySize: ULONGLONG,
    ///of the system, for the GPU alone
    pub DedicatedSystemMemorySize: ULONGLONG,
    ///of the system, as far as the GPU may use it
    pub SharedSystemMemorySize: ULONGLONG,
}
/// Query type 42: how much memory a physical adapter has, in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SEGMENTGROUPSIZEINFO {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT32,
    ///out: as type 3 has it
    pub LegacyInfo: D3DKMT_SEGMENTSIZEINFO,
    ///out: fast memory of the local group
    pub LocalMemory: ULONGLONG,
    /// out: system memory of the non-local group; 0 where all memory is one
    pub NonLocalMemory: ULONGLONG,
    ///out: memory outside both groups
    pub NonBudgetMemory: ULONGLONG,
}
/// Of D3DKMT_VIRTUALADDRESSINFO.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIRTUALADDRESSFLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_VIRTUALADDRESSFLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn VirtualAddressSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_VirtualAddressSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
/// Query type 12: whether GPU virtual addresses exist.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIRTUALADDRESSINFO {
    pub VirtualAddressFlags: D3DKMT_VIRTUALADDRESSFLAGS,
}
/// What the GPU's memory management unit can.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_GPUMMU_CAPS {
    pub Flags: D3DKMT_GPUMMU_CAPS__bindgen_ty_1,
    ///bits of a GPU virtual address
    pub VirtualAddressBitCount: UINT,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_GPUMMU_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_GPUMMU_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_GPUMMU_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_GPUMMU_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ReadOnlyMemorySupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ReadOnlyMemorySupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoExecuteMemorySupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoExecuteMemorySupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CacheCoherentMemorySupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CacheCoherentMemorySupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 29u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 29u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_GPUMMU_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_GPUMMU_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 34: the memory management unit of a physical adapter.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERY_GPUMMU_CAPS {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
    ///out
    pub Caps: D3DKMT_GPUMMU_CAPS,
}
impl Default for D3DKMT_QUERY_GPUMMU_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_WORKINGSETINFO.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WORKINGSETFLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WORKINGSETFLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn UseDefault(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_UseDefault(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
/// Query type 7: the working set of the process.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WORKINGSETINFO {
    pub Flags: D3DKMT_WORKINGSETFLAGS,
    pub MinimumWorkingSetPercentile: ULONG,
    pub MaximumWorkingSetPercentile: ULONG,
}
impl DXGK_ENGINE_TYPE {
    ///the metadata's FriendlyName says what
    pub const DXGK_ENGINE_TYPE_OTHER: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(0);
    pub const DXGK_ENGINE_TYPE_3D: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(1);
    pub const DXGK_ENGINE_TYPE_VIDEO_DECODE: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(2);
    pub const DXGK_ENGINE_TYPE_VIDEO_ENCODE: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(3);
    pub const DXGK_ENGINE_TYPE_VIDEO_PROCESSING: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(
        4,
    );
    pub const DXGK_ENGINE_TYPE_SCENE_ASSEMBLY: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(5);
    pub const DXGK_ENGINE_TYPE_COPY: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(6);
    pub const DXGK_ENGINE_TYPE_OVERLAY: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(7);
    pub const DXGK_ENGINE_TYPE_CRYPTO: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(8);
    pub const DXGK_ENGINE_TYPE_MAX: DXGK_ENGINE_TYPE = DXGK_ENGINE_TYPE(9);
}
#[repr(transparent)]
/// What an engine is good for.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct DXGK_ENGINE_TYPE(pub ::core::ffi::c_uint);
/// Of DXGK_NODEMETADATA.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct DXGK_NODEMETADATA_FLAGS {
    pub anon_1: DXGK_NODEMETADATA_FLAGS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union DXGK_NODEMETADATA_FLAGS__bindgen_ty_1 {
    pub anon_1: DXGK_NODEMETADATA_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT32,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct DXGK_NODEMETADATA_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl DXGK_NODEMETADATA_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ContextSchedulingSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ContextSchedulingSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RingBufferFenceRelease(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RingBufferFenceRelease(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportTrackedWorkload(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportTrackedWorkload(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 13u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 13u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn MaxInFlightHwQueueBuffers(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<16usize, 16u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_MaxInFlightHwQueueBuffers(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<16usize, 16u8>(val as u64)
        }
    }
}
impl Default for DXGK_NODEMETADATA_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for DXGK_NODEMETADATA_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Describes an engine; packed. 138 bytes here, 74 at the driver.
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct DXGK_NODEMETADATA {
    pub EngineType: DXGK_ENGINE_TYPE,
    ///filled for DXGK_ENGINE_TYPE_OTHER
    pub FriendlyName: [WCHAR; 32usize],
    pub Flags: DXGK_NODEMETADATA_FLAGS,
    pub GpuMmuSupported: BOOLEAN,
    pub IoMmuSupported: BOOLEAN,
}
impl Default for DXGK_NODEMETADATA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 25: describes one engine; packed. Converted: 142 bytes here, 78 at the driver.
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct D3DKMT_NODEMETADATA {
    /// in: engine in the low 16 bits, physical adapter in the high 16
    pub NodeOrdinalAndAdapterIndex: UINT,
    ///out
    pub NodeData: DXGK_NODEMETADATA,
}
impl Default for D3DKMT_NODEMETADATA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 61: clock and voltage of an engine.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_NODE_PERFDATA {
    ///in: from 0
    pub NodeOrdinal: UINT32,
    ///in: from 0
    pub PhysicalAdapterIndex: UINT32,
    ///out: now, in Hz
    pub Frequency: ULONGLONG,
    ///out: without overclocking, in Hz
    pub MaxFrequency: ULONGLONG,
    ///out: with overclocking, in Hz
    pub MaxFrequencyOC: ULONGLONG,
    ///out: now, in mV
    pub Voltage: ULONG,
    ///out: without overclocking, in mV
    pub VoltageMax: ULONG,
    ///out: with overclocking, in mV
    pub VoltageMaxOC: ULONG,
    ///out: the longest change of frequency, in units of 100 ns
    pub MaxTransitionLatency: ULONGLONG,
}
/// Query type 62: memory clock, fan, power and temperature of a physical adapter.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_ADAPTER_PERFDATA {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT32,
    ///out: now, in Hz
    pub MemoryFrequency: ULONGLONG,
    ///out: without overclocking, in Hz
    pub MaxMemoryFrequency: ULONGLONG,
    ///out: with overclocking, in Hz
    pub MaxMemoryFrequencyOC: ULONGLONG,
    ///out: bytes moved
    pub MemoryBandwidth: ULONGLONG,
    ///out: bytes moved
    pub PCIEBandwidth: ULONGLONG,
    ///out: turns a minute
    pub FanRPM: ULONG,
    ///out: tenths of a percent
    pub Power: ULONG,
    ///out: tenths of a degree Celsius
    pub Temperature: ULONG,
    pub PowerStateOverride: UCHAR,
}
/// Query type 63: the limits of what type 62 reports.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_ADAPTER_PERFDATACAPS {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT32,
    ///out: bytes a second
    pub MaxMemoryBandwidth: ULONGLONG,
    ///out: bytes a second
    pub MaxPCIEBandwidth: ULONGLONG,
    ///out: turns a minute
    pub MaxFanRPM: ULONG,
    ///out: tenths of a degree Celsius
    pub TemperatureMax: ULONG,
    ///out: tenths of a degree Celsius
    pub TemperatureWarning: ULONG,
}
/// Query type 72: whether an engine tracks workloads, which Linux has no calls for; packed.
#[repr(C, packed)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_TRACKEDWORKLOAD_SUPPORT {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
    ///in
    pub EngineType: DXGK_ENGINE_TYPE,
    ///out
    pub Support: BOOL,
}
impl Default for D3DKMT_TRACKEDWORKLOAD_SUPPORT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY {
    pub const D3DKMDT_GRAPHICS_PREEMPTION_NONE: D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY = D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY(
        0,
    );
    pub const D3DKMDT_GRAPHICS_PREEMPTION_DMA_BUFFER_BOUNDARY: D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY = D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY(
        100,
    );
    pub const D3DKMDT_GRAPHICS_PREEMPTION_PRIMITIVE_BOUNDARY: D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY = D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY(
        200,
    );
    pub const D3DKMDT_GRAPHICS_PREEMPTION_TRIANGLE_BOUNDARY: D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY = D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY(
        300,
    );
    pub const D3DKMDT_GRAPHICS_PREEMPTION_PIXEL_BOUNDARY: D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY = D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY(
        400,
    );
    pub const D3DKMDT_GRAPHICS_PREEMPTION_SHADER_BOUNDARY: D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY = D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY(
        500,
    );
}
#[repr(transparent)]
/// Where graphics work can be interrupted, from coarse to fine.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY(pub ::core::ffi::c_uint);
impl D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY {
    pub const D3DKMDT_COMPUTE_PREEMPTION_NONE: D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY = D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY(
        0,
    );
    pub const D3DKMDT_COMPUTE_PREEMPTION_DMA_BUFFER_BOUNDARY: D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY = D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY(
        100,
    );
    pub const D3DKMDT_COMPUTE_PREEMPTION_DISPATCH_BOUNDARY: D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY = D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY(
        200,
    );
    pub const D3DKMDT_COMPUTE_PREEMPTION_THREAD_GROUP_BOUNDARY: D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY = D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY(
        300,
    );
    pub const D3DKMDT_COMPUTE_PREEMPTION_THREAD_BOUNDARY: D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY = D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY(
        400,
    );
    pub const D3DKMDT_COMPUTE_PREEMPTION_SHADER_BOUNDARY: D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY = D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY(
        500,
    );
}
#[repr(transparent)]
/// Where compute work can be interrupted, from coarse to fine.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY(pub ::core::ffi::c_uint);
/// Of D3DKMT_WDDM_1_2_CAPS: how finely work can be interrupted.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMDT_PREEMPTION_CAPS {
    pub GraphicsPreemptionGranularity: D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY,
    pub ComputePreemptionGranularity: D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY,
}
impl Default for D3DKMDT_PREEMPTION_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query types 17 and 58: what WDDM 1.2 added, 12 bytes.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WDDM_1_2_CAPS {
    pub PreemptionCaps: D3DKMDT_PREEMPTION_CAPS,
    pub anon_1: D3DKMT_WDDM_1_2_CAPS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_WDDM_1_2_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_WDDM_1_2_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WDDM_1_2_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WDDM_1_2_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportNonVGA(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportNonVGA(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportSmoothRotation(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportSmoothRotation(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportPerEngineTDR(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportPerEngineTDR(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportKernelModeCommandBuffer(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportKernelModeCommandBuffer(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportCCD(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportCCD(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportSoftwareDeviceBitmaps(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportSoftwareDeviceBitmaps(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportGammaRamp(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportGammaRamp(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportHWCursor(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportHWCursor(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportHWVSync(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportHWVSync(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportSurpriseRemovalInHibernation(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportSurpriseRemovalInHibernation(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 22u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 22u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_WDDM_1_2_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WDDM_1_2_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query types 22 and 59: what WDDM 1.3 added.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WDDM_1_3_CAPS {
    pub anon_1: D3DKMT_WDDM_1_3_CAPS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union D3DKMT_WDDM_1_3_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_WDDM_1_3_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WDDM_1_3_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WDDM_1_3_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportMiracast(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportMiracast(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IsHybridIntegratedGPU(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IsHybridIntegratedGPU(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IsHybridDiscreteGPU(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IsHybridDiscreteGPU(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportPowerManagementPStates(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportPowerManagementPStates(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportVirtualModes(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportVirtualModes(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportCrossAdapterResource(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportCrossAdapterResource(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 26u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 26u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_WDDM_1_3_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WDDM_1_3_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 24: what WDDM 2.0 added.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WDDM_2_0_CAPS {
    pub anon_1: D3DKMT_WDDM_2_0_CAPS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union D3DKMT_WDDM_2_0_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_WDDM_2_0_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WDDM_2_0_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WDDM_2_0_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Support64BitAtomics(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Support64BitAtomics(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn GpuMmuSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_GpuMmuSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IoMmuSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IoMmuSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipOverwriteSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipOverwriteSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportContextlessPresent(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportContextlessPresent(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportSurpriseRemoval(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportSurpriseRemoval(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 26u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 26u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_WDDM_2_0_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WDDM_2_0_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 70: what WDDM 2.7 added: scheduling by the hardware.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WDDM_2_7_CAPS {
    pub anon_1: D3DKMT_WDDM_2_7_CAPS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union D3DKMT_WDDM_2_7_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_WDDM_2_7_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WDDM_2_7_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WDDM_2_7_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwSchSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwSchSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwSchEnabled(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwSchEnabled(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwSchEnabledByDefault(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwSchEnabledByDefault(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentVidPnVSyncControl(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentVidPnVSyncControl(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 28u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 28u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_WDDM_2_7_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WDDM_2_7_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 75: what WDDM 2.9 added.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WDDM_2_9_CAPS {
    pub anon_1: D3DKMT_WDDM_2_9_CAPS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union D3DKMT_WDDM_2_9_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_WDDM_2_9_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WDDM_2_9_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WDDM_2_9_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwSchSupportState(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 2u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwSchSupportState(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwSchEnabled(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwSchEnabled(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SelfRefreshMemorySupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SelfRefreshMemorySupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 28u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 28u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_WDDM_2_9_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WDDM_2_9_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 77: what WDDM 3.0 added.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WDDM_3_0_CAPS {
    pub anon_1: D3DKMT_WDDM_3_0_CAPS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union D3DKMT_WDDM_3_0_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_WDDM_3_0_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WDDM_3_0_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WDDM_3_0_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwFlipQueueSupportState(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 2u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwFlipQueueSupportState(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwFlipQueueEnabled(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwFlipQueueEnabled(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DisplayableSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DisplayableSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 28u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 28u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_WDDM_3_0_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WDDM_3_0_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 80: what WDDM 3.1 added.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WDDM_3_1_CAPS {
    pub anon_1: D3DKMT_WDDM_3_1_CAPS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_WDDM_3_1_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_WDDM_3_1_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WDDM_3_1_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_WDDM_3_1_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NativeGpuFenceSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NativeGpuFenceSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_WDDM_3_1_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WDDM_3_1_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 32; packed.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DRIVERCAPS_EXT {
    pub anon_1: D3DKMT_DRIVERCAPS_EXT__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union D3DKMT_DRIVERCAPS_EXT__bindgen_ty_1 {
    pub anon_1: D3DKMT_DRIVERCAPS_EXT__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DRIVERCAPS_EXT__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_DRIVERCAPS_EXT__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn VirtualModeSupport(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_VirtualModeSupport(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Usb4MonitorSupport(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Usb4MonitorSupport(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_DRIVERCAPS_EXT__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_DRIVERCAPS_EXT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER {
    pub const D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_NONE: D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER = D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER(
        0,
    );
    pub const D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_COPY: D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER = D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER(
        1,
    );
    pub const D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_TEXTURE: D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER = D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER(
        2,
    );
    pub const D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_SCANOUT: D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER = D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER(
        3,
    );
}
#[repr(transparent)]
/// What a resource shared between adapters can be used for.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER(pub ::core::ffi::c_uint);
/// Query type 76.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_CROSSADAPTERRESOURCE_SUPPORT {
    pub SupportTier: D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER,
}
impl Default for D3DKMT_CROSSADAPTERRESOURCE_SUPPORT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 44: whether the hardware protects content.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_HWDRM_SUPPORT {
    pub Supported: BOOLEAN,
}
/// Query type 37.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_ISBADDRIVERFORHWPROTECTIONDISABLED {
    pub Disabled: BOOL,
}
impl D3DDDIFORMAT {
    pub const D3DDDIFMT_UNKNOWN: D3DDDIFORMAT = D3DDDIFORMAT(0);
    pub const D3DDDIFMT_R8G8B8: D3DDDIFORMAT = D3DDDIFORMAT(20);
    pub const D3DDDIFMT_A8R8G8B8: D3DDDIFORMAT = D3DDDIFORMAT(21);
    pub const D3DDDIFMT_X8R8G8B8: D3DDDIFORMAT = D3DDDIFORMAT(22);
    pub const D3DDDIFMT_R5G6B5: D3DDDIFORMAT = D3DDDIFORMAT(23);
    pub const D3DDDIFMT_X1R5G5B5: D3DDDIFORMAT = D3DDDIFORMAT(24);
    pub const D3DDDIFMT_A1R5G5B5: D3DDDIFORMAT = D3DDDIFORMAT(25);
    pub const D3DDDIFMT_A4R4G4B4: D3DDDIFORMAT = D3DDDIFORMAT(26);
    pub const D3DDDIFMT_R3G3B2: D3DDDIFORMAT = D3DDDIFORMAT(27);
    pub const D3DDDIFMT_A8: D3DDDIFORMAT = D3DDDIFORMAT(28);
    pub const D3DDDIFMT_A8R3G3B2: D3DDDIFORMAT = D3DDDIFORMAT(29);
    pub const D3DDDIFMT_X4R4G4B4: D3DDDIFORMAT = D3DDDIFORMAT(30);
    pub const D3DDDIFMT_A2B10G10R10: D3DDDIFORMAT = D3DDDIFORMAT(31);
    pub const D3DDDIFMT_A8B8G8R8: D3DDDIFORMAT = D3DDDIFORMAT(32);
    pub const D3DDDIFMT_X8B8G8R8: D3DDDIFORMAT = D3DDDIFORMAT(33);
    pub const D3DDDIFMT_G16R16: D3DDDIFORMAT = D3DDDIFORMAT(34);
    pub const D3DDDIFMT_A2R10G10B10: D3DDDIFORMAT = D3DDDIFORMAT(35);
    pub const D3DDDIFMT_A16B16G16R16: D3DDDIFORMAT = D3DDDIFORMAT(36);
    pub const D3DDDIFMT_A8P8: D3DDDIFORMAT = D3DDDIFORMAT(40);
    pub const D3DDDIFMT_P8: D3DDDIFORMAT = D3DDDIFORMAT(41);
    pub const D3DDDIFMT_L8: D3DDDIFORMAT = D3DDDIFORMAT(50);
    pub const D3DDDIFMT_A8L8: D3DDDIFORMAT = D3DDDIFORMAT(51);
    pub const D3DDDIFMT_A4L4: D3DDDIFORMAT = D3DDDIFORMAT(52);
    pub const D3DDDIFMT_V8U8: D3DDDIFORMAT = D3DDDIFORMAT(60);
    pub const D3DDDIFMT_L6V5U5: D3DDDIFORMAT = D3DDDIFORMAT(61);
    pub const D3DDDIFMT_X8L8V8U8: D3DDDIFORMAT = D3DDDIFORMAT(62);
    pub const D3DDDIFMT_Q8W8V8U8: D3DDDIFORMAT = D3DDDIFORMAT(63);
    pub const D3DDDIFMT_V16U16: D3DDDIFORMAT = D3DDDIFORMAT(64);
    pub const D3DDDIFMT_W11V11U10: D3DDDIFORMAT = D3DDDIFORMAT(65);
    pub const D3DDDIFMT_A2W10V10U10: D3DDDIFORMAT = D3DDDIFORMAT(67);
    pub const D3DDDIFMT_UYVY: D3DDDIFORMAT = D3DDDIFORMAT(1498831189);
    pub const D3DDDIFMT_R8G8_B8G8: D3DDDIFORMAT = D3DDDIFORMAT(1195525970);
    pub const D3DDDIFMT_YUY2: D3DDDIFORMAT = D3DDDIFORMAT(844715353);
    pub const D3DDDIFMT_G8R8_G8B8: D3DDDIFORMAT = D3DDDIFORMAT(1111970375);
    pub const D3DDDIFMT_DXT1: D3DDDIFORMAT = D3DDDIFORMAT(827611204);
    pub const D3DDDIFMT_DXT2: D3DDDIFORMAT = D3DDDIFORMAT(844388420);
    pub const D3DDDIFMT_DXT3: D3DDDIFORMAT = D3DDDIFORMAT(861165636);
    pub const D3DDDIFMT_DXT4: D3DDDIFORMAT = D3DDDIFORMAT(877942852);
    pub const D3DDDIFMT_DXT5: D3DDDIFORMAT = D3DDDIFORMAT(894720068);
    pub const D3DDDIFMT_D16_LOCKABLE: D3DDDIFORMAT = D3DDDIFORMAT(70);
    pub const D3DDDIFMT_D32: D3DDDIFORMAT = D3DDDIFORMAT(71);
    pub const D3DDDIFMT_D15S1: D3DDDIFORMAT = D3DDDIFORMAT(73);
    pub const D3DDDIFMT_D24S8: D3DDDIFORMAT = D3DDDIFORMAT(75);
    pub const D3DDDIFMT_D24X8: D3DDDIFORMAT = D3DDDIFORMAT(77);
    pub const D3DDDIFMT_D24X4S4: D3DDDIFORMAT = D3DDDIFORMAT(79);
    pub const D3DDDIFMT_D16: D3DDDIFORMAT = D3DDDIFORMAT(80);
    pub const D3DDDIFMT_D32F_LOCKABLE: D3DDDIFORMAT = D3DDDIFORMAT(82);
    pub const D3DDDIFMT_D24FS8: D3DDDIFORMAT = D3DDDIFORMAT(83);
    pub const D3DDDIFMT_D32_LOCKABLE: D3DDDIFORMAT = D3DDDIFORMAT(84);
    pub const D3DDDIFMT_S8_LOCKABLE: D3DDDIFORMAT = D3DDDIFORMAT(85);
    pub const D3DDDIFMT_S1D15: D3DDDIFORMAT = D3DDDIFORMAT(72);
    pub const D3DDDIFMT_S8D24: D3DDDIFORMAT = D3DDDIFORMAT(74);
    pub const D3DDDIFMT_X8D24: D3DDDIFORMAT = D3DDDIFORMAT(76);
    pub const D3DDDIFMT_X4S4D24: D3DDDIFORMAT = D3DDDIFORMAT(78);
    pub const D3DDDIFMT_L16: D3DDDIFORMAT = D3DDDIFORMAT(81);
    pub const D3DDDIFMT_G8R8: D3DDDIFORMAT = D3DDDIFORMAT(91);
    pub const D3DDDIFMT_R8: D3DDDIFORMAT = D3DDDIFORMAT(92);
    pub const D3DDDIFMT_VERTEXDATA: D3DDDIFORMAT = D3DDDIFORMAT(100);
    pub const D3DDDIFMT_INDEX16: D3DDDIFORMAT = D3DDDIFORMAT(101);
    pub const D3DDDIFMT_INDEX32: D3DDDIFORMAT = D3DDDIFORMAT(102);
    pub const D3DDDIFMT_Q16W16V16U16: D3DDDIFORMAT = D3DDDIFORMAT(110);
    pub const D3DDDIFMT_MULTI2_ARGB8: D3DDDIFORMAT = D3DDDIFORMAT(827606349);
    pub const D3DDDIFMT_R16F: D3DDDIFORMAT = D3DDDIFORMAT(111);
    pub const D3DDDIFMT_G16R16F: D3DDDIFORMAT = D3DDDIFORMAT(112);
    pub const D3DDDIFMT_A16B16G16R16F: D3DDDIFORMAT = D3DDDIFORMAT(113);
    pub const D3DDDIFMT_R32F: D3DDDIFORMAT = D3DDDIFORMAT(114);
    pub const D3DDDIFMT_G32R32F: D3DDDIFORMAT = D3DDDIFORMAT(115);
    pub const D3DDDIFMT_A32B32G32R32F: D3DDDIFORMAT = D3DDDIFORMAT(116);
    pub const D3DDDIFMT_CxV8U8: D3DDDIFORMAT = D3DDDIFORMAT(117);
    pub const D3DDDIFMT_A1: D3DDDIFORMAT = D3DDDIFORMAT(118);
    pub const D3DDDIFMT_A2B10G10R10_XR_BIAS: D3DDDIFORMAT = D3DDDIFORMAT(119);
    pub const D3DDDIFMT_DXVACOMPBUFFER_BASE: D3DDDIFORMAT = D3DDDIFORMAT(150);
    pub const D3DDDIFMT_PICTUREPARAMSDATA: D3DDDIFORMAT = D3DDDIFORMAT(150);
    pub const D3DDDIFMT_MACROBLOCKDATA: D3DDDIFORMAT = D3DDDIFORMAT(151);
    pub const D3DDDIFMT_RESIDUALDIFFERENCEDATA: D3DDDIFORMAT = D3DDDIFORMAT(152);
    pub const D3DDDIFMT_DEBLOCKINGDATA: D3DDDIFORMAT = D3DDDIFORMAT(153);
    pub const D3DDDIFMT_INVERSEQUANTIZATIONDATA: D3DDDIFORMAT = D3DDDIFORMAT(154);
    pub const D3DDDIFMT_SLICECONTROLDATA: D3DDDIFORMAT = D3DDDIFORMAT(155);
    pub const D3DDDIFMT_BITSTREAMDATA: D3DDDIFORMAT = D3DDDIFORMAT(156);
    pub const D3DDDIFMT_MOTIONVECTORBUFFER: D3DDDIFORMAT = D3DDDIFORMAT(157);
    pub const D3DDDIFMT_FILMGRAINBUFFER: D3DDDIFORMAT = D3DDDIFORMAT(158);
    pub const D3DDDIFMT_DXVA_RESERVED9: D3DDDIFORMAT = D3DDDIFORMAT(159);
    pub const D3DDDIFMT_DXVA_RESERVED10: D3DDDIFORMAT = D3DDDIFORMAT(160);
    pub const D3DDDIFMT_DXVA_RESERVED11: D3DDDIFORMAT = D3DDDIFORMAT(161);
    pub const D3DDDIFMT_DXVA_RESERVED12: D3DDDIFORMAT = D3DDDIFORMAT(162);
    pub const D3DDDIFMT_DXVA_RESERVED13: D3DDDIFORMAT = D3DDDIFORMAT(163);
    pub const D3DDDIFMT_DXVA_RESERVED14: D3DDDIFORMAT = D3DDDIFORMAT(164);
    pub const D3DDDIFMT_DXVA_RESERVED15: D3DDDIFORMAT = D3DDDIFORMAT(165);
    pub const D3DDDIFMT_DXVA_RESERVED16: D3DDDIFORMAT = D3DDDIFORMAT(166);
    pub const D3DDDIFMT_DXVA_RESERVED17: D3DDDIFORMAT = D3DDDIFORMAT(167);
    pub const D3DDDIFMT_DXVA_RESERVED18: D3DDDIFORMAT = D3DDDIFORMAT(168);
    pub const D3DDDIFMT_DXVA_RESERVED19: D3DDDIFORMAT = D3DDDIFORMAT(169);
    pub const D3DDDIFMT_DXVA_RESERVED20: D3DDDIFORMAT = D3DDDIFORMAT(170);
    pub const D3DDDIFMT_DXVA_RESERVED21: D3DDDIFORMAT = D3DDDIFORMAT(171);
    pub const D3DDDIFMT_DXVA_RESERVED22: D3DDDIFORMAT = D3DDDIFORMAT(172);
    pub const D3DDDIFMT_DXVA_RESERVED23: D3DDDIFORMAT = D3DDDIFORMAT(173);
    pub const D3DDDIFMT_DXVA_RESERVED24: D3DDDIFORMAT = D3DDDIFORMAT(174);
    pub const D3DDDIFMT_DXVA_RESERVED25: D3DDDIFORMAT = D3DDDIFORMAT(175);
    pub const D3DDDIFMT_DXVA_RESERVED26: D3DDDIFORMAT = D3DDDIFORMAT(176);
    pub const D3DDDIFMT_DXVA_RESERVED27: D3DDDIFORMAT = D3DDDIFORMAT(177);
    pub const D3DDDIFMT_DXVA_RESERVED28: D3DDDIFORMAT = D3DDDIFORMAT(178);
    pub const D3DDDIFMT_DXVA_RESERVED29: D3DDDIFORMAT = D3DDDIFORMAT(179);
    pub const D3DDDIFMT_DXVA_RESERVED30: D3DDDIFORMAT = D3DDDIFORMAT(180);
    pub const D3DDDIFMT_DXVA_RESERVED31: D3DDDIFORMAT = D3DDDIFORMAT(181);
    pub const D3DDDIFMT_DXVACOMPBUFFER_MAX: D3DDDIFORMAT = D3DDDIFORMAT(181);
    pub const D3DDDIFMT_BINARYBUFFER: D3DDDIFORMAT = D3DDDIFORMAT(199);
    pub const D3DDDIFMT_FORCE_UINT: D3DDDIFORMAT = D3DDDIFORMAT(2147483647);
}
#[repr(transparent)]
/// Formats of surfaces.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDIFORMAT(pub ::core::ffi::c_uint);
impl D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING {
    pub const D3DDDI_VSSLO_UNINITIALIZED: D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING = D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING(
        0,
    );
    pub const D3DDDI_VSSLO_PROGRESSIVE: D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING = D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING(
        1,
    );
    pub const D3DDDI_VSSLO_INTERLACED_UPPERFIELDFIRST: D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING = D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING(
        2,
    );
    pub const D3DDDI_VSSLO_INTERLACED_LOWERFIELDFIRST: D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING = D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING(
        3,
    );
    pub const D3DDDI_VSSLO_OTHER: D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING = D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING(
        255,
    );
}
#[repr(transparent)]
/// In which order a signal scans its lines.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING(pub ::core::ffi::c_uint);
impl D3DDDI_ROTATION {
    pub const D3DDDI_ROTATION_IDENTITY: D3DDDI_ROTATION = D3DDDI_ROTATION(1);
    pub const D3DDDI_ROTATION_90: D3DDDI_ROTATION = D3DDDI_ROTATION(2);
    pub const D3DDDI_ROTATION_180: D3DDDI_ROTATION = D3DDDI_ROTATION(3);
    pub const D3DDDI_ROTATION_270: D3DDDI_ROTATION = D3DDDI_ROTATION(4);
}
#[repr(transparent)]
/// How far a picture is turned, in degrees.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_ROTATION(pub ::core::ffi::c_uint);
impl D3DKMDT_MODE_PRUNING_REASON {
    pub const D3DKMDT_MPR_UNINITIALIZED: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        0,
    );
    pub const D3DKMDT_MPR_ALLCAPS: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        1,
    );
    pub const D3DKMDT_MPR_DESCRIPTOR_MONITOR_SOURCE_MODE: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        2,
    );
    pub const D3DKMDT_MPR_DESCRIPTOR_MONITOR_FREQUENCY_RANGE: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        3,
    );
    pub const D3DKMDT_MPR_DESCRIPTOR_OVERRIDE_MONITOR_SOURCE_MODE: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        4,
    );
    pub const D3DKMDT_MPR_DESCRIPTOR_OVERRIDE_MONITOR_FREQUENCY_RANGE: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        5,
    );
    pub const D3DKMDT_MPR_DEFAULT_PROFILE_MONITOR_SOURCE_MODE: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        6,
    );
    pub const D3DKMDT_MPR_DRIVER_RECOMMENDED_MONITOR_SOURCE_MODE: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        7,
    );
    pub const D3DKMDT_MPR_MONITOR_FREQUENCY_RANGE_OVERRIDE: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        8,
    );
    pub const D3DKMDT_MPR_CLONE_PATH_PRUNED: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        9,
    );
    pub const D3DKMDT_MPR_MAXVALID: D3DKMDT_MODE_PRUNING_REASON = D3DKMDT_MODE_PRUNING_REASON(
        10,
    );
}
#[repr(transparent)]
/// Why a mode is not offered.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMDT_MODE_PRUNING_REASON(pub ::core::ffi::c_uint);
/// A fraction.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_RATIONAL {
    pub Numerator: UINT,
    pub Denominator: UINT,
}
/// Of D3DKMT_DISPLAYMODE; two words.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMDT_DISPLAYMODE_FLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl Default for D3DKMDT_DISPLAYMODE_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMDT_DISPLAYMODE_FLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ValidatedAgainstMonitorCaps(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ValidatedAgainstMonitorCaps(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RoundedFakeMode(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RoundedFakeMode(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ModePruningReason(&self) -> D3DKMDT_MODE_PRUNING_REASON {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<32usize, 4u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ModePruningReason(&mut self, val: D3DKMDT_MODE_PRUNING_REASON) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<32usize, 4u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Stereo(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<36usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Stereo(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<36usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AdvancedScanCapable(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<37usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AdvancedScanCapable(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<37usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PreferredTiming(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<38usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PreferredTiming(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<38usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PhysicalModeSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<39usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PhysicalModeSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<39usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn VirtualRefreshRate(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<40usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_VirtualRefreshRate(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<40usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<41usize, 23u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<41usize, 23u8>(val as u64)
        }
    }
}
/// Query type 10, as an array: a display mode.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_DISPLAYMODE {
    ///pixels
    pub Width: UINT,
    ///pixels
    pub Height: UINT,
    pub Format: D3DDDIFORMAT,
    ///Hz, rounded
    pub IntegerRefreshRate: UINT,
    ///Hz
    pub RefreshRate: D3DDDI_RATIONAL,
    pub ScanLineOrdering: D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING,
    pub DisplayOrientation: D3DDDI_ROTATION,
    pub DisplayFixedOutput: UINT,
    pub Flags: D3DKMDT_DISPLAYMODE_FLAGS,
}
impl Default for D3DKMT_DISPLAYMODE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 9: the mode of a display source.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_CURRENTDISPLAYMODE {
    ///in
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    ///out
    pub DisplayMode: D3DKMT_DISPLAYMODE,
}
impl Default for D3DKMT_CURRENTDISPLAYMODE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_FLIPQUEUEINFO.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_FLIPINFOFLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_FLIPINFOFLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipInterval(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipInterval(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
/// Query type 5: how many flips can wait.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_FLIPQUEUEINFO {
    pub MaxHardwareFlipQueueLength: UINT,
    pub MaxSoftwareFlipQueueLength: UINT,
    pub FlipFlags: D3DKMT_FLIPINFOFLAGS,
}
/// Query type 16: how often a display source is being duplicated.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_OUTPUTDUPLCONTEXTSCOUNT {
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub OutputDuplicationCount: UINT,
}
/// Query type 19.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DIRECTFLIP_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 20.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MULTIPLANEOVERLAY_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 23.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MULTIPLANEOVERLAY_HUD_SUPPORT {
    pub VidPnSourceId: UINT,
    pub Update: BOOL,
    pub KernelSupported: BOOL,
    pub HudSupported: BOOL,
}
/// Query type 28.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_INDEPENDENTFLIP_SUPPORT {
    pub Supported: BOOL,
}
impl D3DKMT_MIRACAST_DRIVER_TYPE {
    pub const D3DKMT_MIRACAST_DRIVER_NOT_SUPPORTED: D3DKMT_MIRACAST_DRIVER_TYPE = D3DKMT_MIRACAST_DRIVER_TYPE(
        0,
    );
    pub const D3DKMT_MIRACAST_DRIVER_IHV: D3DKMT_MIRACAST_DRIVER_TYPE = D3DKMT_MIRACAST_DRIVER_TYPE(
        1,
    );
    pub const D3DKMT_MIRACAST_DRIVER_MS: D3DKMT_MIRACAST_DRIVER_TYPE = D3DKMT_MIRACAST_DRIVER_TYPE(
        2,
    );
}
#[repr(transparent)]
/// Who wrote the Miracast driver.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_MIRACAST_DRIVER_TYPE(pub ::core::ffi::c_uint);
/// Query type 33.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERY_MIRACAST_DRIVER_TYPE {
    pub MiracastDriverType: D3DKMT_MIRACAST_DRIVER_TYPE,
}
impl Default for D3DKMT_QUERY_MIRACAST_DRIVER_TYPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Query type 35.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MULTIPLANEOVERLAY_DECODE_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 38.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MULTIPLANEOVERLAY_SECONDARY_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 39.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_INDEPENDENTFLIP_SECONDARY_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 40.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_PANELFITTER_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 43.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MPO3DDI_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 45.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MPOKERNELCAPS_SUPPORT {
    pub Supported: BOOL,
}
/// Query type 46.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MULTIPLANEOVERLAY_STRETCH_SUPPORT {
    pub VidPnSourceId: UINT,
    pub Update: BOOL,
    pub Supported: BOOL,
}
/// Query type 47.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_GET_DEVICE_VIDPN_OWNERSHIP_INFO {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    pub bFailedDwmAcquireVidPn: BOOLEAN,
}
/// Query type 67.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERY_SCANOUT_CAPS {
    ///in
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub Caps: UINT,
}
/// Query type 74; packed.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DISPLAY_CAPS {
    pub anon_1: D3DKMT_DISPLAY_CAPS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union D3DKMT_DISPLAY_CAPS__bindgen_ty_1 {
    pub anon_1: D3DKMT_DISPLAY_CAPS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DISPLAY_CAPS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl D3DKMT_DISPLAY_CAPS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PreferPhysicallyContiguous(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PreferPhysicallyContiguous(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 63u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 63u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_DISPLAY_CAPS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_DISPLAY_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_MEMORY_SEGMENT_GROUP {
    ///what the GPU reaches fastest
    pub const D3DKMT_MEMORY_SEGMENT_GROUP_LOCAL: D3DKMT_MEMORY_SEGMENT_GROUP = D3DKMT_MEMORY_SEGMENT_GROUP(
        0,
    );
    ///the rest, system memory as a rule
    pub const D3DKMT_MEMORY_SEGMENT_GROUP_NON_LOCAL: D3DKMT_MEMORY_SEGMENT_GROUP = D3DKMT_MEMORY_SEGMENT_GROUP(
        1,
    );
}
#[repr(transparent)]
/// Which memory of an adapter a call is about.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_MEMORY_SEGMENT_GROUP(pub ::core::ffi::c_uint);
/// Argument of D3DKMTQueryVideoMemoryInfo. Amounts are in bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYVIDEOMEMORYINFO {
    ///in: must be 0
    pub hProcess: HANDLE,
    ///in
    pub hAdapter: D3DKMT_HANDLE,
    ///in
    pub MemorySegmentGroup: D3DKMT_MEMORY_SEGMENT_GROUP,
    ///out: as much as the process should use
    pub Budget: UINT64,
    ///out
    pub CurrentUsage: UINT64,
    ///out: as set by D3DKMTChangeVideoMemoryReservation
    pub CurrentReservation: UINT64,
    ///out: the most that can be reserved
    pub AvailableForReservation: UINT64,
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
}
impl Default for D3DKMT_QUERYVIDEOMEMORYINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTChangeVideoMemoryReservation.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_CHANGEVIDEOMEMORYRESERVATION {
    ///in: must be 0
    pub hProcess: HANDLE,
    ///in
    pub hAdapter: D3DKMT_HANDLE,
    ///in
    pub MemorySegmentGroup: D3DKMT_MEMORY_SEGMENT_GROUP,
    ///in: bytes
    pub Reservation: UINT64,
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
}
impl Default for D3DKMT_CHANGEVIDEOMEMORYRESERVATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTFlushHeapTransitions.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_FLUSHHEAPTRANSITIONS {
    ///in; the driver leaves another number here
    pub hAdapter: D3DKMT_HANDLE,
}
/// An allocation that a command buffer of the older model refers to.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_ALLOCATIONLIST {
    pub hAllocation: D3DKMT_HANDLE,
    pub anon_1: D3DDDI_ALLOCATIONLIST__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_ALLOCATIONLIST__bindgen_ty_1 {
    pub anon_1: D3DDDI_ALLOCATIONLIST__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_ALLOCATIONLIST__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_ALLOCATIONLIST__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn WriteOperation(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_WriteOperation(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DoNotRetireInstance(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DoNotRetireInstance(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn OfferPriority(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 3u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_OfferPriority(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 3u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 27u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 27u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_ALLOCATIONLIST__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_ALLOCATIONLIST {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// A place in a command buffer of the older model where an address goes.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_PATCHLOCATIONLIST {
    pub AllocationIndex: UINT,
    pub anon_1: D3DDDI_PATCHLOCATIONLIST__bindgen_ty_1,
    pub DriverId: UINT,
    pub AllocationOffset: UINT,
    pub PatchOffset: UINT,
    pub SplitOffset: UINT,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_PATCHLOCATIONLIST__bindgen_ty_1 {
    pub anon_1: D3DDDI_PATCHLOCATIONLIST__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_PATCHLOCATIONLIST__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_PATCHLOCATIONLIST__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SlotId(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 24u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SlotId(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 24u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<24usize, 8u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<24usize, 8u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_PATCHLOCATIONLIST__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_PATCHLOCATIONLIST {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_CREATEDEVICE.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_CREATEDEVICEFLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_CREATEDEVICEFLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn LegacyMode(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_LegacyMode(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RequestVSync(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RequestVSync(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DisableGpuTimeout(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DisableGpuTimeout(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 29u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 29u8>(val as u64)
        }
    }
}
/// Argument of D3DKMTCreateDevice.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATEDEVICE {
    pub anon_1: D3DKMT_CREATEDEVICE__bindgen_ty_1,
    ///in
    pub Flags: D3DKMT_CREATEDEVICEFLAGS,
    ///out; set it to 0 before the call
    pub hDevice: D3DKMT_HANDLE,
    ///never written on Linux, like all that follows
    pub pCommandBuffer: *mut VOID,
    pub CommandBufferSize: UINT,
    pub pAllocationList: *mut D3DDDI_ALLOCATIONLIST,
    pub AllocationListSize: UINT,
    pub pPatchLocationList: *mut D3DDDI_PATCHLOCATIONLIST,
    pub PatchLocationListSize: UINT,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_CREATEDEVICE__bindgen_ty_1 {
    ///in; the driver reads these 4 bytes alone
    pub hAdapter: D3DKMT_HANDLE,
    pub pAdapter: *mut VOID,
    pub pAdapter_Align: UINT64,
}
impl Default for D3DKMT_CREATEDEVICE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_CREATEDEVICE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyDevice.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYDEVICE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
}
impl D3DKMT_DEVICESTATE_TYPE {
    pub const D3DKMT_DEVICESTATE_EXECUTION: D3DKMT_DEVICESTATE_TYPE = D3DKMT_DEVICESTATE_TYPE(
        1,
    );
    pub const D3DKMT_DEVICESTATE_PRESENT: D3DKMT_DEVICESTATE_TYPE = D3DKMT_DEVICESTATE_TYPE(
        2,
    );
    pub const D3DKMT_DEVICESTATE_RESET: D3DKMT_DEVICESTATE_TYPE = D3DKMT_DEVICESTATE_TYPE(
        3,
    );
    pub const D3DKMT_DEVICESTATE_PRESENT_DWM: D3DKMT_DEVICESTATE_TYPE = D3DKMT_DEVICESTATE_TYPE(
        4,
    );
    pub const D3DKMT_DEVICESTATE_PAGE_FAULT: D3DKMT_DEVICESTATE_TYPE = D3DKMT_DEVICESTATE_TYPE(
        5,
    );
    pub const D3DKMT_DEVICESTATE_PRESENT_QUEUE: D3DKMT_DEVICESTATE_TYPE = D3DKMT_DEVICESTATE_TYPE(
        6,
    );
}
#[repr(transparent)]
/// What D3DKMTGetDeviceState asks for, and which member of its union is the answer.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_DEVICESTATE_TYPE(pub ::core::ffi::c_uint);
impl D3DKMT_DEVICEEXECUTION_STATE {
    pub const D3DKMT_DEVICEEXECUTION_ACTIVE: D3DKMT_DEVICEEXECUTION_STATE = D3DKMT_DEVICEEXECUTION_STATE(
        1,
    );
    pub const D3DKMT_DEVICEEXECUTION_RESET: D3DKMT_DEVICEEXECUTION_STATE = D3DKMT_DEVICEEXECUTION_STATE(
        2,
    );
    pub const D3DKMT_DEVICEEXECUTION_HUNG: D3DKMT_DEVICEEXECUTION_STATE = D3DKMT_DEVICEEXECUTION_STATE(
        3,
    );
    pub const D3DKMT_DEVICEEXECUTION_STOPPED: D3DKMT_DEVICEEXECUTION_STATE = D3DKMT_DEVICEEXECUTION_STATE(
        4,
    );
    pub const D3DKMT_DEVICEEXECUTION_ERROR_OUTOFMEMORY: D3DKMT_DEVICEEXECUTION_STATE = D3DKMT_DEVICEEXECUTION_STATE(
        5,
    );
    pub const D3DKMT_DEVICEEXECUTION_ERROR_DMAFAULT: D3DKMT_DEVICEEXECUTION_STATE = D3DKMT_DEVICEEXECUTION_STATE(
        6,
    );
    pub const D3DKMT_DEVICEEXECUTION_ERROR_DMAPAGEFAULT: D3DKMT_DEVICEEXECUTION_STATE = D3DKMT_DEVICEEXECUTION_STATE(
        7,
    );
}
#[repr(transparent)]
/// Whether a device runs, and why not.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_DEVICEEXECUTION_STATE(pub ::core::ffi::c_uint);
/// Of D3DKMT_GETDEVICESTATE.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DEVICERESET_STATE {
    pub anon_1: D3DKMT_DEVICERESET_STATE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_DEVICERESET_STATE__bindgen_ty_1 {
    pub anon_1: D3DKMT_DEVICERESET_STATE__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DEVICERESET_STATE__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_DEVICERESET_STATE__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DesktopSwitched(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DesktopSwitched(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_DEVICERESET_STATE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_DEVICERESET_STATE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_DEVICEPRESENT_STATE.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_PRESENT_STATS {
    pub PresentCount: UINT,
    pub PresentRefreshCount: UINT,
    pub SyncRefreshCount: UINT,
    pub SyncQPCTime: LARGE_INTEGER,
    pub SyncGPUTime: LARGE_INTEGER,
}
impl Default for D3DKMT_PRESENT_STATS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_GETDEVICESTATE.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DEVICEPRESENT_STATE {
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub PresentStats: D3DKMT_PRESENT_STATS,
}
impl Default for D3DKMT_DEVICEPRESENT_STATE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_DEVICEPRESENT_STATE_DWM.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_PRESENT_STATS_DWM {
    pub PresentCount: UINT,
    pub PresentRefreshCount: UINT,
    pub PresentQPCTime: LARGE_INTEGER,
    pub SyncRefreshCount: UINT,
    pub SyncQPCTime: LARGE_INTEGER,
    pub CustomPresentDuration: UINT,
}
impl Default for D3DKMT_PRESENT_STATS_DWM {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_GETDEVICESTATE.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DEVICEPRESENT_STATE_DWM {
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub PresentStatsDWM: D3DKMT_PRESENT_STATS_DWM,
}
impl Default for D3DKMT_DEVICEPRESENT_STATE_DWM {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_GETDEVICESTATE.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DEVICEPRESENT_QUEUE_STATE {
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub bQueuedPresentLimitReached: BOOLEAN,
}
impl DXGK_RENDER_PIPELINE_STAGE {
    pub const DXGK_RENDER_PIPELINE_STAGE_UNKNOWN: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        0,
    );
    pub const DXGK_RENDER_PIPELINE_STAGE_INPUT_ASSEMBLER: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        1,
    );
    pub const DXGK_RENDER_PIPELINE_STAGE_VERTEX_SHADER: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        2,
    );
    pub const DXGK_RENDER_PIPELINE_STAGE_GEOMETRY_SHADER: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        3,
    );
    pub const DXGK_RENDER_PIPELINE_STAGE_STREAM_OUTPUT: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        4,
    );
    pub const DXGK_RENDER_PIPELINE_STAGE_RASTERIZER: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        5,
    );
    pub const DXGK_RENDER_PIPELINE_STAGE_PIXEL_SHADER: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        6,
    );
    pub const DXGK_RENDER_PIPELINE_STAGE_OUTPUT_MERGER: DXGK_RENDER_PIPELINE_STAGE = DXGK_RENDER_PIPELINE_STAGE(
        7,
    );
}
#[repr(transparent)]
/// Where in the pipeline a page fault happened.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct DXGK_RENDER_PIPELINE_STAGE(pub ::core::ffi::c_uint);
impl DXGK_PAGE_FAULT_FLAGS {
    pub const DXGK_PAGE_FAULT_WRITE: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(1);
    pub const DXGK_PAGE_FAULT_FENCE_INVALID: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(
        2,
    );
    pub const DXGK_PAGE_FAULT_ADAPTER_RESET_REQUIRED: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(
        4,
    );
    pub const DXGK_PAGE_FAULT_ENGINE_RESET_REQUIRED: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(
        8,
    );
    pub const DXGK_PAGE_FAULT_FATAL_HARDWARE_ERROR: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(
        16,
    );
    pub const DXGK_PAGE_FAULT_IOMMU: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(32);
    pub const DXGK_PAGE_FAULT_HW_CONTEXT_VALID: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(
        64,
    );
    pub const DXGK_PAGE_FAULT_PROCESS_HANDLE_VALID: DXGK_PAGE_FAULT_FLAGS = DXGK_PAGE_FAULT_FLAGS(
        128,
    );
}
#[repr(transparent)]
/// What a page fault was, bits to be combined.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct DXGK_PAGE_FAULT_FLAGS(pub ::core::ffi::c_uint);
impl DXGK_GENERAL_ERROR_CODE {
    pub const DXGK_GENERAL_ERROR_PAGE_FAULT: DXGK_GENERAL_ERROR_CODE = DXGK_GENERAL_ERROR_CODE(
        0,
    );
    pub const DXGK_GENERAL_ERROR_INVALID_INSTRUCTION: DXGK_GENERAL_ERROR_CODE = DXGK_GENERAL_ERROR_CODE(
        1,
    );
}
#[repr(transparent)]
/// Errors that every device can have.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct DXGK_GENERAL_ERROR_CODE(pub ::core::ffi::c_uint);
/// An error of a device, general or its own; packed.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct DXGK_FAULT_ERROR_CODE {
    pub anon_1: DXGK_FAULT_ERROR_CODE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union DXGK_FAULT_ERROR_CODE__bindgen_ty_1 {
    pub anon_1: DXGK_FAULT_ERROR_CODE__bindgen_ty_1__bindgen_ty_1,
    pub anon_2: DXGK_FAULT_ERROR_CODE__bindgen_ty_1__bindgen_ty_2,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGK_FAULT_ERROR_CODE__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl Default for DXGK_FAULT_ERROR_CODE__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl DXGK_FAULT_ERROR_CODE__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IsDeviceSpecificCode(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IsDeviceSpecificCode(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn GeneralErrorCode(&self) -> DXGK_GENERAL_ERROR_CODE {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_GeneralErrorCode(&mut self, val: DXGK_GENERAL_ERROR_CODE) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct DXGK_FAULT_ERROR_CODE__bindgen_ty_1__bindgen_ty_2 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl DXGK_FAULT_ERROR_CODE__bindgen_ty_1__bindgen_ty_2 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IsDeviceSpecificCodeReservedBit(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IsDeviceSpecificCodeReservedBit(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DeviceSpecificCode(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DeviceSpecificCode(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for DXGK_FAULT_ERROR_CODE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for DXGK_FAULT_ERROR_CODE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_GETDEVICESTATE: the page fault that stopped the device.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DEVICEPAGEFAULT_STATE {
    pub FaultedPrimitiveAPISequenceNumber: UINT64,
    pub FaultedPipelineStage: DXGK_RENDER_PIPELINE_STAGE,
    ///DXGK_BIND_TABLE_ENTRY_UNKNOWN if unknown
    pub FaultedBindTableEntry: UINT,
    pub PageFaultFlags: DXGK_PAGE_FAULT_FLAGS,
    pub FaultErrorCode: DXGK_FAULT_ERROR_CODE,
    pub FaultedVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
}
impl Default for D3DKMT_DEVICEPAGEFAULT_STATE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTGetDeviceState.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_GETDEVICESTATE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: which member of the union is wanted
    pub StateType: D3DKMT_DEVICESTATE_TYPE,
    pub anon_1: D3DKMT_GETDEVICESTATE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_GETDEVICESTATE__bindgen_ty_1 {
    ///out, like each member of this union
    pub ExecutionState: D3DKMT_DEVICEEXECUTION_STATE,
    pub PresentState: D3DKMT_DEVICEPRESENT_STATE,
    pub ResetState: D3DKMT_DEVICERESET_STATE,
    pub PresentStateDWM: D3DKMT_DEVICEPRESENT_STATE_DWM,
    pub PageFaultState: D3DKMT_DEVICEPAGEFAULT_STATE,
    pub PresentQueueState: D3DKMT_DEVICEPRESENT_QUEUE_STATE,
}
impl Default for D3DKMT_GETDEVICESTATE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_GETDEVICESTATE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_DEVICE_ERROR_REASON {
    pub const D3DKMT_DEVICE_ERROR_REASON_GENERIC: D3DKMT_DEVICE_ERROR_REASON = D3DKMT_DEVICE_ERROR_REASON(
        -2147483648,
    );
    pub const D3DKMT_DEVICE_ERROR_REASON_DRIVER_ERROR: D3DKMT_DEVICE_ERROR_REASON = D3DKMT_DEVICE_ERROR_REASON(
        -2147483642,
    );
}
#[repr(transparent)]
/// Why a driver gives a device up.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_DEVICE_ERROR_REASON(pub ::core::ffi::c_int);
/// Argument of D3DKMTMarkDeviceAsError.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_MARKDEVICEASERROR {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: not checked
    pub Reason: D3DKMT_DEVICE_ERROR_REASON,
}
impl Default for D3DKMT_MARKDEVICEASERROR {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_CLIENTHINT {
    pub const D3DKMT_CLIENTHINT_UNKNOWN: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(0);
    pub const D3DKMT_CLIENTHINT_OPENGL: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(1);
    pub const D3DKMT_CLIENTHINT_CDD: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(2);
    pub const D3DKMT_CLIENTHINT_OPENCL: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(3);
    pub const D3DKMT_CLIENTHINT_VULKAN: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(4);
    pub const D3DKMT_CLIENTHINT_CUDA: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(5);
    pub const D3DKMT_CLIENTHINT_RESERVED: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(6);
    pub const D3DKMT_CLIENTHINT_DX7: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(7);
    pub const D3DKMT_CLIENTHINT_DX8: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(8);
    pub const D3DKMT_CLIENTHINT_DX9: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(9);
    pub const D3DKMT_CLIENTHINT_DX10: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(10);
    pub const D3DKMT_CLIENTHINT_DX11: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(11);
    pub const D3DKMT_CLIENTHINT_DX12: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(12);
    pub const D3DKMT_CLIENTHINT_9ON12: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(13);
    pub const D3DKMT_CLIENTHINT_11ON12: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(14);
    pub const D3DKMT_CLIENTHINT_MFT_ENCODE: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(15);
    pub const D3DKMT_CLIENTHINT_GLON12: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(16);
    pub const D3DKMT_CLIENTHINT_CLON12: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(17);
    pub const D3DKMT_CLIENTHINT_DML_TENSORFLOW: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(
        18,
    );
    pub const D3DKMT_CLIENTHINT_ONEAPI_LEVEL0: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(
        19,
    );
    pub const D3DKMT_CLIENTHINT_MAX: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(20);
    pub const D3DKMT_CLIENTHINT_DML_PYTORCH: D3DKMT_CLIENTHINT = D3DKMT_CLIENTHINT(20);
}
#[repr(transparent)]
/// Which runtime a context is for.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_CLIENTHINT(pub ::core::ffi::c_uint);
/// Of the structures that make a context. The driver checks none of them.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_CREATECONTEXTFLAGS {
    pub anon_1: D3DDDI_CREATECONTEXTFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_CREATECONTEXTFLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_CREATECONTEXTFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_CREATECONTEXTFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_CREATECONTEXTFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NullRendering(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NullRendering(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn InitialData(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_InitialData(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DisableGpuTimeout(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DisableGpuTimeout(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SynchronizationOnly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SynchronizationOnly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HwQueueSupported(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HwQueueSupported(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoKmdAccess(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoKmdAccess(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 26u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 26u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_CREATECONTEXTFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_CREATECONTEXTFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateContextVirtual.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATECONTEXTVIRTUAL {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: the engine, from 0
    pub NodeOrdinal: UINT,
    ///in
    pub EngineAffinity: UINT,
    ///in
    pub Flags: D3DDDI_CREATECONTEXTFLAGS,
    ///in and out: for the vendor's kernel driver
    pub pPrivateDriverData: *mut VOID,
    ///in: bytes, at most 131001
    pub PrivateDriverDataSize: UINT,
    ///in
    pub ClientHint: D3DKMT_CLIENTHINT,
    ///out
    pub hContext: D3DKMT_HANDLE,
}
impl Default for D3DKMT_CREATECONTEXTVIRTUAL {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateContext.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATECONTEXT {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: the engine, from 0
    pub NodeOrdinal: UINT,
    pub EngineAffinity: UINT,
    pub Flags: D3DDDI_CREATECONTEXTFLAGS,
    pub pPrivateDriverData: *mut VOID,
    ///bytes
    pub PrivateDriverDataSize: UINT,
    pub ClientHint: D3DKMT_CLIENTHINT,
    ///out
    pub hContext: D3DKMT_HANDLE,
    pub pCommandBuffer: *mut VOID,
    pub CommandBufferSize: UINT,
    pub pAllocationList: *mut D3DDDI_ALLOCATIONLIST,
    pub AllocationListSize: UINT,
    pub pPatchLocationList: *mut D3DDDI_PATCHLOCATIONLIST,
    pub PatchLocationListSize: UINT,
    pub CommandBuffer: D3DGPU_VIRTUAL_ADDRESS,
}
impl Default for D3DKMT_CREATECONTEXT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyContext.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYCONTEXT {
    ///in
    pub hContext: D3DKMT_HANDLE,
}
impl D3DKMT_SCHEDULINGPRIORITYCLASS {
    pub const D3DKMT_SCHEDULINGPRIORITYCLASS_IDLE: D3DKMT_SCHEDULINGPRIORITYCLASS = D3DKMT_SCHEDULINGPRIORITYCLASS(
        0,
    );
    pub const D3DKMT_SCHEDULINGPRIORITYCLASS_BELOW_NORMAL: D3DKMT_SCHEDULINGPRIORITYCLASS = D3DKMT_SCHEDULINGPRIORITYCLASS(
        1,
    );
    pub const D3DKMT_SCHEDULINGPRIORITYCLASS_NORMAL: D3DKMT_SCHEDULINGPRIORITYCLASS = D3DKMT_SCHEDULINGPRIORITYCLASS(
        2,
    );
    pub const D3DKMT_SCHEDULINGPRIORITYCLASS_ABOVE_NORMAL: D3DKMT_SCHEDULINGPRIORITYCLASS = D3DKMT_SCHEDULINGPRIORITYCLASS(
        3,
    );
    pub const D3DKMT_SCHEDULINGPRIORITYCLASS_HIGH: D3DKMT_SCHEDULINGPRIORITYCLASS = D3DKMT_SCHEDULINGPRIORITYCLASS(
        4,
    );
    pub const D3DKMT_SCHEDULINGPRIORITYCLASS_REALTIME: D3DKMT_SCHEDULINGPRIORITYCLASS = D3DKMT_SCHEDULINGPRIORITYCLASS(
        5,
    );
}
#[repr(transparent)]
/// Priorities of whole processes.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_SCHEDULINGPRIORITYCLASS(pub ::core::ffi::c_uint);
/// Argument of D3DKMTSetContextSchedulingPriority.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SETCONTEXTSCHEDULINGPRIORITY {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: its range is the host's affair
    pub Priority: INT,
}
/// Argument of D3DKMTGetContextSchedulingPriority.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_GETCONTEXTSCHEDULINGPRIORITY {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///out
    pub Priority: INT,
}
/// Argument of D3DKMTSetContextInProcessSchedulingPriority.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: its range is the host's affair
    pub Priority: INT,
}
/// Argument of D3DKMTGetContextInProcessSchedulingPriority.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///out
    pub Priority: INT,
}
/// Of D3DKMT_CREATEHWQUEUE.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_CREATEHWQUEUEFLAGS {
    pub anon_1: D3DDDI_CREATEHWQUEUEFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_CREATEHWQUEUEFLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_CREATEHWQUEUEFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_CREATEHWQUEUEFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_CREATEHWQUEUEFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DisableGpuTimeout(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DisableGpuTimeout(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoBroadcastSignal(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoBroadcastSignal(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoBroadcastWait(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoBroadcastWait(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoKmdAccess(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoKmdAccess(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 28u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 28u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_CREATEHWQUEUEFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_CREATEHWQUEUEFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateHwQueue.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATEHWQUEUE {
    ///in: a context with HwQueueSupported
    pub hHwContext: D3DKMT_HANDLE,
    ///in
    pub Flags: D3DDDI_CREATEHWQUEUEFLAGS,
    ///in: bytes, at most 130985
    pub PrivateDriverDataSize: UINT,
    ///in and out: for the vendor's kernel driver
    pub pPrivateDriverData: *mut VOID,
    ///out
    pub hHwQueue: D3DKMT_HANDLE,
    /// out: for waits and signals alone; dies with the queue
    pub hHwQueueProgressFence: D3DKMT_HANDLE,
    /// out: a 64-bit value at the start of a page of its own
    pub HwQueueProgressFenceCPUVirtualAddress: *mut VOID,
    ///out
    pub HwQueueProgressFenceGPUVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
}
impl Default for D3DKMT_CREATEHWQUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyHwQueue.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYHWQUEUE {
    ///in
    pub hHwQueue: D3DKMT_HANDLE,
}
/// Of D3DKMT_CREATEHWCONTEXT.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_CREATEHWCONTEXTFLAGS {
    pub anon_1: D3DDDI_CREATEHWCONTEXTFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_CREATEHWCONTEXTFLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_CREATEHWCONTEXTFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_CREATEHWCONTEXTFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_CREATEHWCONTEXTFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 32u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 32u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_CREATEHWCONTEXTFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_CREATEHWCONTEXTFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateHwContext.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATEHWCONTEXT {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: the engine, from 0
    pub NodeOrdinal: UINT,
    pub EngineAffinity: UINT,
    pub Flags: D3DDDI_CREATEHWCONTEXTFLAGS,
    ///bytes
    pub PrivateDriverDataSize: UINT,
    pub pPrivateDriverData: *mut VOID,
    ///out
    pub hHwContext: D3DKMT_HANDLE,
}
impl Default for D3DKMT_CREATEHWCONTEXT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyHwContext.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYHWCONTEXT {
    ///in
    pub hHwContext: D3DKMT_HANDLE,
}
impl D3DDDI_PAGINGQUEUE_PRIORITY {
    pub const D3DDDI_PAGINGQUEUE_PRIORITY_BELOW_NORMAL: D3DDDI_PAGINGQUEUE_PRIORITY = D3DDDI_PAGINGQUEUE_PRIORITY(
        -1,
    );
    pub const D3DDDI_PAGINGQUEUE_PRIORITY_NORMAL: D3DDDI_PAGINGQUEUE_PRIORITY = D3DDDI_PAGINGQUEUE_PRIORITY(
        0,
    );
    pub const D3DDDI_PAGINGQUEUE_PRIORITY_ABOVE_NORMAL: D3DDDI_PAGINGQUEUE_PRIORITY = D3DDDI_PAGINGQUEUE_PRIORITY(
        1,
    );
}
#[repr(transparent)]
/// How urgent the work of a paging queue is.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_PAGINGQUEUE_PRIORITY(pub ::core::ffi::c_int);
/// Argument of D3DKMTCreatePagingQueue.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_CREATEPAGINGQUEUE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: not checked
    pub Priority: D3DDDI_PAGINGQUEUE_PRIORITY,
    ///out
    pub hPagingQueue: D3DKMT_HANDLE,
    /// out: its fence, for waits and signals alone; dies with the queue
    pub hSyncObject: D3DKMT_HANDLE,
    /// out: the completed value, 64 bits at the start of a page of its own
    pub FenceValueCPUVirtualAddress: *mut VOID,
    ///in: from 0; not checked
    pub PhysicalAdapterIndex: UINT,
}
impl Default for D3DKMT_CREATEPAGINGQUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyPagingQueue.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_DESTROYPAGINGQUEUE {
    ///in
    pub hPagingQueue: D3DKMT_HANDLE,
}
/// Of D3DDDI_MAKERESIDENT.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_MAKERESIDENT_FLAGS {
    pub anon_1: D3DDDI_MAKERESIDENT_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_MAKERESIDENT_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_MAKERESIDENT_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_MAKERESIDENT_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_MAKERESIDENT_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CantTrimFurther(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CantTrimFurther(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn MustSucceed(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_MustSucceed(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_MAKERESIDENT_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_MAKERESIDENT_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTMakeResident.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_MAKERESIDENT {
    ///in
    pub hPagingQueue: D3DKMT_HANDLE,
    ///in: 1 to 10240
    pub NumAllocations: UINT,
    /// in: NumAllocations handles, checked by the host alone
    pub AllocationList: *mut D3DKMT_HANDLE,
    ///ignored on Linux
    pub PriorityList: *mut UINT,
    ///in
    pub Flags: D3DDDI_MAKERESIDENT_FLAGS,
    ///out: done once the queue's fence has this value
    pub PagingFenceValue: UINT64,
    ///out: bytes over the budget
    pub NumBytesToTrim: UINT64,
}
impl Default for D3DDDI_MAKERESIDENT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_EVICT.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_EVICT_FLAGS {
    pub anon_1: D3DDDI_EVICT_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_EVICT_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_EVICT_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_EVICT_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_EVICT_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn EvictOnlyIfNecessary(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_EvictOnlyIfNecessary(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NotWrittenTo(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NotWrittenTo(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_EVICT_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_EVICT_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTEvict.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_EVICT {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: 1 to 10240
    pub NumAllocations: UINT,
    ///in: NumAllocations handles
    pub AllocationList: *mut D3DKMT_HANDLE,
    ///in
    pub Flags: D3DDDI_EVICT_FLAGS,
    ///out: bytes over the budget
    pub NumBytesToTrim: UINT64,
}
impl Default for D3DKMT_EVICT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_OFFER_PRIORITY {
    pub const D3DKMT_OFFER_PRIORITY_LOW: D3DKMT_OFFER_PRIORITY = D3DKMT_OFFER_PRIORITY(
        1,
    );
    pub const D3DKMT_OFFER_PRIORITY_NORMAL: D3DKMT_OFFER_PRIORITY = D3DKMT_OFFER_PRIORITY(
        2,
    );
    pub const D3DKMT_OFFER_PRIORITY_HIGH: D3DKMT_OFFER_PRIORITY = D3DKMT_OFFER_PRIORITY(
        3,
    );
    pub const D3DKMT_OFFER_PRIORITY_AUTO: D3DKMT_OFFER_PRIORITY = D3DKMT_OFFER_PRIORITY(
        4,
    );
}
#[repr(transparent)]
/// Which offered memory is taken first: the low.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_OFFER_PRIORITY(pub ::core::ffi::c_uint);
/// Of D3DKMT_OFFERALLOCATIONS.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_OFFER_FLAGS {
    pub anon_1: D3DKMT_OFFER_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_OFFER_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_OFFER_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_OFFER_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_OFFER_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn OfferImmediately(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_OfferImmediately(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AllowDecommit(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AllowDecommit(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_OFFER_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_OFFER_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOfferAllocations.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_OFFERALLOCATIONS {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: NumAllocations resources, or NULL
    pub pResources: *mut D3DKMT_HANDLE,
    ///in: NumAllocations allocations, or NULL
    pub HandleList: *mut D3DKMT_HANDLE,
    ///in: 1 to 10240
    pub NumAllocations: UINT,
    ///in
    pub Priority: D3DKMT_OFFER_PRIORITY,
    ///in
    pub Flags: D3DKMT_OFFER_FLAGS,
}
impl Default for D3DKMT_OFFERALLOCATIONS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DDDI_RECLAIM_RESULT {
    ///contents kept
    pub const D3DDDI_RECLAIM_RESULT_OK: D3DDDI_RECLAIM_RESULT = D3DDDI_RECLAIM_RESULT(
        0,
    );
    ///contents lost
    pub const D3DDDI_RECLAIM_RESULT_DISCARDED: D3DDDI_RECLAIM_RESULT = D3DDDI_RECLAIM_RESULT(
        1,
    );
    ///no memory behind it
    pub const D3DDDI_RECLAIM_RESULT_NOT_COMMITTED: D3DDDI_RECLAIM_RESULT = D3DDDI_RECLAIM_RESULT(
        2,
    );
}
#[repr(transparent)]
/// What became of offered memory.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_RECLAIM_RESULT(pub ::core::ffi::c_uint);
/// Argument of D3DKMTReclaimAllocations2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_RECLAIMALLOCATIONS2 {
    ///in
    pub hPagingQueue: D3DKMT_HANDLE,
    ///in: 1 to 10240
    pub NumAllocations: UINT,
    ///in: NumAllocations resources, or NULL
    pub pResources: *mut D3DKMT_HANDLE,
    ///in: NumAllocations allocations, or NULL
    pub HandleList: *mut D3DKMT_HANDLE,
    pub anon_1: D3DKMT_RECLAIMALLOCATIONS2__bindgen_ty_1,
    ///out: done once the queue's fence has this value
    pub PagingFenceValue: UINT64,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_RECLAIMALLOCATIONS2__bindgen_ty_1 {
    pub pDiscarded: *mut BOOL,
    ///out: NumAllocations results, or NULL
    pub pResults: *mut D3DDDI_RECLAIM_RESULT,
    pub AlignUnionTo64: UINT64,
}
impl Default for D3DKMT_RECLAIMALLOCATIONS2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_RECLAIMALLOCATIONS2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_ALLOCATIONRESIDENCYSTATUS {
    pub const D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINGPUMEMORY: D3DKMT_ALLOCATIONRESIDENCYSTATUS = D3DKMT_ALLOCATIONRESIDENCYSTATUS(
        1,
    );
    pub const D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINSHAREDMEMORY: D3DKMT_ALLOCATIONRESIDENCYSTATUS = D3DKMT_ALLOCATIONRESIDENCYSTATUS(
        2,
    );
    pub const D3DKMT_ALLOCATIONRESIDENCYSTATUS_NOTRESIDENT: D3DKMT_ALLOCATIONRESIDENCYSTATUS = D3DKMT_ALLOCATIONRESIDENCYSTATUS(
        3,
    );
}
#[repr(transparent)]
/// Where an allocation is.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_ALLOCATIONRESIDENCYSTATUS(pub ::core::ffi::c_uint);
/// Argument of D3DKMTQueryAllocationResidency.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYALLOCATIONRESIDENCY {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: a resource, or 0
    pub hResource: D3DKMT_HANDLE,
    ///in: AllocationCount allocations, or NULL
    pub phAllocationList: *mut D3DKMT_HANDLE,
    ///in: 0 for a resource
    pub AllocationCount: UINT,
    /// out: AllocationCount elements, 1 for a resource
    pub pResidencyStatus: *mut D3DKMT_ALLOCATIONRESIDENCYSTATUS,
}
impl Default for D3DKMT_QUERYALLOCATIONRESIDENCY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSetAllocationPriority.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_SETALLOCATIONPRIORITY {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: a resource, or 0
    pub hResource: D3DKMT_HANDLE,
    ///in: AllocationCount allocations, or NULL
    pub phAllocationList: *mut D3DKMT_HANDLE,
    ///in: 0 for a resource
    pub AllocationCount: UINT,
    /// in: AllocationCount of D3DDDI_ALLOCATIONPRIORITY_* or between, 1 for a resource
    pub pPriorities: *mut UINT,
}
impl Default for D3DKMT_SETALLOCATIONPRIORITY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTGetAllocationPriority.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_GETALLOCATIONPRIORITY {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: a resource, or 0
    pub hResource: D3DKMT_HANDLE,
    ///in: AllocationCount allocations, or NULL
    pub phAllocationList: *mut D3DKMT_HANDLE,
    ///in: 0 for a resource
    pub AllocationCount: UINT,
    ///out: AllocationCount elements, 1 for a resource
    pub pPriorities: *mut UINT,
}
impl Default for D3DKMT_GETALLOCATIONPRIORITY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// One allocation to make, in the older form, which Linux does not take.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_ALLOCATIONINFO {
    pub hAllocation: D3DKMT_HANDLE,
    pub pSystemMem: *mut VOID,
    pub pPrivateDriverData: *mut VOID,
    ///bytes
    pub PrivateDriverDataSize: UINT,
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub Flags: D3DDDI_ALLOCATIONINFO__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_ALLOCATIONINFO__bindgen_ty_1 {
    pub anon_1: D3DDDI_ALLOCATIONINFO__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_ALLOCATIONINFO__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_ALLOCATIONINFO__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Primary(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Primary(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Stereo(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Stereo(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_ALLOCATIONINFO__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_ALLOCATIONINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// One allocation to make; 96 bytes.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_ALLOCATIONINFO2 {
    ///out
    pub hAllocation: D3DKMT_HANDLE,
    pub anon_1: D3DDDI_ALLOCATIONINFO2__bindgen_ty_1,
    /// in and out: for the vendor's kernel driver, which learns the size from it
    pub pPrivateDriverData: *mut VOID,
    ///in: bytes, below 131072
    pub PrivateDriverDataSize: UINT,
    ///in
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    ///in
    pub Flags: D3DDDI_ALLOCATIONINFO2__bindgen_ty_2,
    ///never written on Linux
    pub GpuVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub anon_2: D3DDDI_ALLOCATIONINFO2__bindgen_ty_3,
    pub Reserved: [ULONG_PTR; 5usize],
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_ALLOCATIONINFO2__bindgen_ty_1 {
    pub pSystemMem_hSection_Align: UINT64,
    ///not on Linux
    pub hSection: HANDLE,
    ///in: memory of the caller's to use, on a page boundary, or NULL
    pub pSystemMem: *mut VOID,
}
impl Default for D3DDDI_ALLOCATIONINFO2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_ALLOCATIONINFO2__bindgen_ty_2 {
    pub anon_1: D3DDDI_ALLOCATIONINFO2__bindgen_ty_2__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_ALLOCATIONINFO2__bindgen_ty_2__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_ALLOCATIONINFO2__bindgen_ty_2__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Primary(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Primary(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Stereo(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Stereo(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn OverridePriority(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_OverridePriority(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 29u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 29u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_ALLOCATIONINFO2__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_ALLOCATIONINFO2__bindgen_ty_3 {
    ///in, with OverridePriority
    pub Priority: UINT,
    pub Unused: ULONG_PTR,
}
impl Default for D3DDDI_ALLOCATIONINFO2__bindgen_ty_3 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_ALLOCATIONINFO2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_STANDARDALLOCATIONTYPE {
    ///memory that the caller has
    pub const D3DKMT_STANDARDALLOCATIONTYPE_EXISTINGHEAP: D3DKMT_STANDARDALLOCATIONTYPE = D3DKMT_STANDARDALLOCATIONTYPE(
        1,
    );
    ///on Windows
    pub const D3DKMT_STANDARDALLOCATIONTYPE_INTERNALBACKINGSTORE: D3DKMT_STANDARDALLOCATIONTYPE = D3DKMT_STANDARDALLOCATIONTYPE(
        2,
    );
    ///on Linux
    pub const D3DKMT_STANDARDALLOCATIONTYPE_CROSSADAPTER: D3DKMT_STANDARDALLOCATIONTYPE = D3DKMT_STANDARDALLOCATIONTYPE(
        2,
    );
    pub const D3DKMT_STANDARDALLOCATIONTYPE_MAX: D3DKMT_STANDARDALLOCATIONTYPE = D3DKMT_STANDARDALLOCATIONTYPE(
        3,
    );
}
#[repr(transparent)]
/// Allocations that need no private data.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_STANDARDALLOCATIONTYPE(pub ::core::ffi::c_uint);
/// Of D3DKMT_CREATESTANDARDALLOCATION.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_STANDARDALLOCATION_EXISTINGHEAP {
    ///bytes, a multiple of 4096
    pub Size: D3DKMT_SIZE_T,
}
/// Of D3DKMT_CREATESTANDARDALLOCATION.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATESTANDARDALLOCATIONFLAGS {
    pub anon_1: D3DKMT_CREATESTANDARDALLOCATIONFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_CREATESTANDARDALLOCATIONFLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_CREATESTANDARDALLOCATIONFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_CREATESTANDARDALLOCATIONFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_CREATESTANDARDALLOCATIONFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 32u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 32u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_CREATESTANDARDALLOCATIONFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_CREATESTANDARDALLOCATIONFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Describes a standard allocation.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATESTANDARDALLOCATION {
    pub Type: D3DKMT_STANDARDALLOCATIONTYPE,
    ///in, for either type
    pub ExistingHeapData: D3DKMT_STANDARDALLOCATION_EXISTINGHEAP,
    pub Flags: D3DKMT_CREATESTANDARDALLOCATIONFLAGS,
}
impl Default for D3DKMT_CREATESTANDARDALLOCATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_CREATEALLOCATION. The bits from AllowNotZeroed on pass to the host.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_CREATEALLOCATIONFLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_CREATEALLOCATIONFLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CreateResource(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CreateResource(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CreateShared(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CreateShared(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NonSecure(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NonSecure(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CreateProtected(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CreateProtected(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RestrictSharedAccess(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RestrictSharedAccess(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ExistingSysMem(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ExistingSysMem(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NtSecuritySharing(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NtSecuritySharing(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ReadOnly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ReadOnly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CreateWriteCombined(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CreateWriteCombined(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CreateCached(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CreateCached(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SwapChainBackBuffer(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SwapChainBackBuffer(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CrossAdapter(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CrossAdapter(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn OpenCrossAdapter(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<12usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_OpenCrossAdapter(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<12usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PartialSharedCreation(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<13usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PartialSharedCreation(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<13usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Zeroed(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<14usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Zeroed(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<14usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn WriteWatch(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<15usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_WriteWatch(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<15usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn StandardAllocation(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<16usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_StandardAllocation(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<16usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ExistingSection(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<17usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ExistingSection(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<17usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AllowNotZeroed(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<18usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AllowNotZeroed(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<18usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PhysicallyContiguous(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<19usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PhysicallyContiguous(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<19usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoKmdAccess(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<20usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoKmdAccess(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<20usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SharedDisplayable(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<21usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SharedDisplayable(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<21usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<22usize, 10u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<22usize, 10u8>(val as u64)
        }
    }
}
/// Argument of D3DKMTCreateAllocation2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATEALLOCATION {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    /// in: a resource to add to, or 0; out: the new one, with CreateResource
    pub hResource: D3DKMT_HANDLE,
    ///comes back as it went in
    pub hGlobalShare: D3DKMT_HANDLE,
    ///in: kept with a shared resource
    pub pPrivateRuntimeData: *mut VOID,
    ///in: bytes, below 131072
    pub PrivateRuntimeDataSize: UINT,
    pub anon_1: D3DKMT_CREATEALLOCATION__bindgen_ty_1,
    ///in: bytes, below 131072; 0 with StandardAllocation
    pub PrivateDriverDataSize: UINT,
    ///in: 1 to 1024
    pub NumAllocations: UINT,
    pub anon_2: D3DKMT_CREATEALLOCATION__bindgen_ty_2,
    ///in
    pub Flags: D3DKMT_CREATEALLOCATIONFLAGS,
    pub hPrivateRuntimeResourceHandle: HANDLE,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_CREATEALLOCATION__bindgen_ty_1 {
    ///in, with StandardAllocation
    pub pStandardAllocation: *mut D3DKMT_CREATESTANDARDALLOCATION,
    ///in: of the resource
    pub pPrivateDriverData: *mut VOID,
    pub AlignUnionTo64_1: UINT64,
}
impl Default for D3DKMT_CREATEALLOCATION__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_CREATEALLOCATION__bindgen_ty_2 {
    ///not on Linux
    pub pAllocationInfo: *mut D3DDDI_ALLOCATIONINFO,
    ///in and out: NumAllocations elements
    pub pAllocationInfo2: *mut D3DDDI_ALLOCATIONINFO2,
    pub AlignUnionTo64_2: UINT64,
}
impl Default for D3DKMT_CREATEALLOCATION__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_CREATEALLOCATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_DESTROYALLOCATION2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDICB_DESTROYALLOCATION2FLAGS {
    pub anon_1: D3DDDICB_DESTROYALLOCATION2FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDICB_DESTROYALLOCATION2FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDICB_DESTROYALLOCATION2FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDICB_DESTROYALLOCATION2FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDICB_DESTROYALLOCATION2FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AssumeNotInUse(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AssumeNotInUse(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SynchronousDestroy(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SynchronousDestroy(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 29u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 29u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SystemUseOnly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<31usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SystemUseOnly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<31usize, 1u8>(val as u64)
        }
    }
}
impl Default for D3DDDICB_DESTROYALLOCATION2FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDICB_DESTROYALLOCATION2FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyAllocation2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DESTROYALLOCATION2 {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: a resource to destroy, or 0
    pub hResource: D3DKMT_HANDLE,
    /// in: AllocationCount allocations to destroy
    pub phAllocationList: *mut D3DKMT_HANDLE,
    ///in: at most 1024; 0 for a resource
    pub AllocationCount: UINT,
    ///in
    pub Flags: D3DDDICB_DESTROYALLOCATION2FLAGS,
}
impl Default for D3DKMT_DESTROYALLOCATION2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyAllocation.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_DESTROYALLOCATION {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: a resource to destroy, or 0
    pub hResource: D3DKMT_HANDLE,
    /// in: AllocationCount allocations to destroy
    pub phAllocationList: *mut D3DKMT_HANDLE,
    ///in: at most 1024; 0 for a resource
    pub AllocationCount: UINT,
}
impl Default for D3DKMT_DESTROYALLOCATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_LOCK2; ignored by the driver.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDICB_LOCK2FLAGS {
    pub anon_1: D3DDDICB_LOCK2FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDICB_LOCK2FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDICB_LOCK2FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDICB_LOCK2FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDICB_LOCK2FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 32u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 32u8>(val as u64)
        }
    }
}
impl Default for D3DDDICB_LOCK2FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDICB_LOCK2FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTLock2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_LOCK2 {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub hAllocation: D3DKMT_HANDLE,
    ///in
    pub Flags: D3DDDICB_LOCK2FLAGS,
    ///out: the CPU address
    pub pData: PVOID,
}
impl Default for D3DKMT_LOCK2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTUnlock2.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_UNLOCK2 {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub hAllocation: D3DKMT_HANDLE,
}
/// Argument of D3DKMTInvalidateCache.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_INVALIDATECACHE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: checked by the host alone
    pub hAllocation: D3DKMT_HANDLE,
    ///in: bytes
    pub Offset: D3DKMT_SIZE_T,
    ///in: bytes
    pub Length: D3DKMT_SIZE_T,
}
/// Up to five memory segments in the order of preference.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_SEGMENTPREFERENCE {
    pub anon_1: D3DDDI_SEGMENTPREFERENCE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_SEGMENTPREFERENCE__bindgen_ty_1 {
    pub anon_1: D3DDDI_SEGMENTPREFERENCE__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SEGMENTPREFERENCE__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_SEGMENTPREFERENCE__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SegmentId0(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 5u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SegmentId0(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 5u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Direction0(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Direction0(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SegmentId1(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 5u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SegmentId1(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 5u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Direction1(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Direction1(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SegmentId2(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<12usize, 5u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SegmentId2(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<12usize, 5u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Direction2(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<17usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Direction2(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<17usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SegmentId3(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<18usize, 5u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SegmentId3(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<18usize, 5u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Direction3(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<23usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Direction3(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<23usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SegmentId4(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<24usize, 5u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SegmentId4(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<24usize, 5u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Direction4(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<29usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Direction4(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<29usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<30usize, 2u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<30usize, 2u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_SEGMENTPREFERENCE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_SEGMENTPREFERENCE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DDDI_UPDATEALLOCPROPERTY.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_UPDATEALLOCPROPERTY_FLAGS {
    pub anon_1: D3DDDI_UPDATEALLOCPROPERTY_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_UPDATEALLOCPROPERTY_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_UPDATEALLOCPROPERTY_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_UPDATEALLOCPROPERTY_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_UPDATEALLOCPROPERTY_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AccessedPhysically(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AccessedPhysically(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Unmoveable(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Unmoveable(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_UPDATEALLOCPROPERTY_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_UPDATEALLOCPROPERTY_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTUpdateAllocationProperty.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_UPDATEALLOCPROPERTY {
    ///in
    pub hPagingQueue: D3DKMT_HANDLE,
    ///in
    pub hAllocation: D3DKMT_HANDLE,
    ///in: bit mask of segments
    pub SupportedSegmentSet: UINT,
    ///in
    pub PreferredSegment: D3DDDI_SEGMENTPREFERENCE,
    ///in
    pub Flags: D3DDDI_UPDATEALLOCPROPERTY_FLAGS,
    ///out, with STATUS_PENDING alone
    pub PagingFenceValue: UINT64,
    pub anon_1: D3DDDI_UPDATEALLOCPROPERTY__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_UPDATEALLOCPROPERTY__bindgen_ty_1 {
    pub anon_1: D3DDDI_UPDATEALLOCPROPERTY__bindgen_ty_1__bindgen_ty_1,
    pub PropertyMaskValue: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_UPDATEALLOCPROPERTY__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_UPDATEALLOCPROPERTY__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SetAccessedPhysically(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SetAccessedPhysically(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SetSupportedSegmentSet(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SetSupportedSegmentSet(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SetPreferredSegment(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SetPreferredSegment(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SetUnmoveable(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SetUnmoveable(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 28u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 28u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_UPDATEALLOCPROPERTY__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_UPDATEALLOCPROPERTY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// How a range may be used.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE {
    pub anon_1: D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE__bindgen_ty_1 {
    pub anon_1: D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Write(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Write(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Execute(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Execute(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Zero(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Zero(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoAccess(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoAccess(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SystemUseOnly(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SystemUseOnly(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 59u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 59u8>(val as u64)
        }
    }
}
impl Default for D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE {
    ///every use is a fault
    pub const D3DDDIGPUVIRTUALADDRESS_RESERVE_NO_ACCESS: D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE = D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE(
        0,
    );
    ///reads give 0, writes are dropped
    pub const D3DDDIGPUVIRTUALADDRESS_RESERVE_ZERO: D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE = D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE(
        1,
    );
    pub const D3DDDIGPUVIRTUALADDRESS_RESERVE_NO_COMMIT: D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE = D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE(
        2,
    );
}
#[repr(transparent)]
/// What a reserved range does before something is mapped there.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE(pub ::core::ffi::c_uint);
/// Argument of D3DKMTMapGpuVirtualAddress.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_MAPGPUVIRTUALADDRESS {
    ///in
    pub hPagingQueue: D3DKMT_HANDLE,
    ///in: where to map, or 0 to leave it to the host
    pub BaseAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in: lower bound if BaseAddress is 0
    pub MinimumAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in: upper bound if BaseAddress is 0
    pub MaximumAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in
    pub hAllocation: D3DKMT_HANDLE,
    ///in: where in the allocation, in pages of 4096 bytes
    pub OffsetInPages: D3DGPU_SIZE_T,
    ///in: how much, in pages of 4096 bytes
    pub SizeInPages: D3DGPU_SIZE_T,
    ///in
    pub Protection: D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE,
    ///in
    pub DriverProtection: UINT64,
    pub Reserved0: UINT,
    pub Reserved1: UINT64,
    ///out
    pub VirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///out: done once the queue's fence has this value
    pub PagingFenceValue: UINT64,
}
impl Default for D3DDDI_MAPGPUVIRTUALADDRESS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTReserveGpuVirtualAddress.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_RESERVEGPUVIRTUALADDRESS {
    pub anon_1: D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_1,
    ///in: where to reserve, or 0 to leave it to the host
    pub BaseAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in: lower bound if BaseAddress is 0
    pub MinimumAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in: upper bound if BaseAddress is 0
    pub MaximumAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in: bytes
    pub Size: D3DGPU_SIZE_T,
    pub anon_2: D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_2,
    pub anon_3: D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_3,
    ///out
    pub VirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub anon_4: D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_4,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_1 {
    ///in: or an adapter, which the driver tries first
    pub hPagingQueue: D3DKMT_HANDLE,
    ///in
    pub hAdapter: D3DKMT_HANDLE,
}
impl Default for D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_2 {
    ///in
    pub ReservationType: D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE,
    pub Reserved0: UINT,
}
impl Default for D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_3 {
    pub DriverProtection: UINT64,
    pub Reserved1: UINT64,
}
impl Default for D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_3 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_4 {
    ///never written
    pub PagingFenceValue: UINT64,
    pub Reserved2: UINT64,
}
impl Default for D3DDDI_RESERVEGPUVIRTUALADDRESS__bindgen_ty_4 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_RESERVEGPUVIRTUALADDRESS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTFreeGpuVirtualAddress.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_FREEGPUVIRTUALADDRESS {
    ///in
    pub hAdapter: D3DKMT_HANDLE,
    ///in
    pub BaseAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in: bytes
    pub Size: D3DGPU_SIZE_T,
}
impl D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE {
    pub const D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE = D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE(
        0,
    );
    pub const D3DDDI_UPDATEGPUVIRTUALADDRESS_UNMAP: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE = D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE(
        1,
    );
    pub const D3DDDI_UPDATEGPUVIRTUALADDRESS_COPY: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE = D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE(
        2,
    );
    pub const D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP_PROTECT: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE = D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE(
        3,
    );
}
#[repr(transparent)]
/// What an operation of D3DKMTUpdateGpuVirtualAddress does.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE(pub ::core::ffi::c_uint);
/// One change of the page tables.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION {
    /// which member of the union counts
    pub OperationType: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE,
    pub anon_1: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1 {
    pub Map: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_1,
    pub MapProtect: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_2,
    pub Unmap: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_3,
    pub Copy: D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_4,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_1 {
    pub BaseAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub SizeInBytes: D3DGPU_SIZE_T,
    pub hAllocation: D3DKMT_HANDLE,
    pub AllocationOffsetInBytes: D3DGPU_SIZE_T,
    pub AllocationSizeInBytes: D3DGPU_SIZE_T,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_2 {
    pub BaseAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub SizeInBytes: D3DGPU_SIZE_T,
    pub hAllocation: D3DKMT_HANDLE,
    pub AllocationOffsetInBytes: D3DGPU_SIZE_T,
    pub AllocationSizeInBytes: D3DGPU_SIZE_T,
    pub Protection: D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE,
    pub DriverProtection: UINT64,
}
impl Default for D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_3 {
    pub BaseAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub SizeInBytes: D3DGPU_SIZE_T,
    pub Protection: D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE,
}
impl Default for D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_3 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_4 {
    pub SourceAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub SizeInBytes: D3DGPU_SIZE_T,
    pub DestAddress: D3DGPU_VIRTUAL_ADDRESS,
}
impl Default for D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTUpdateGpuVirtualAddress.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_UPDATEGPUVIRTUALADDRESS {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: a monitored fence, signaled when done
    pub hFenceObject: D3DKMT_HANDLE,
    ///in: 1 to 2048, of which the host's messages hold 2046
    pub NumOperations: UINT,
    ///in
    pub Operations: *mut D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION,
    pub Reserved0: D3DKMT_SIZE_T,
    pub Reserved1: UINT64,
    ///in: comes back as it went in
    pub FenceValue: UINT64,
    ///in
    pub Flags: D3DKMT_UPDATEGPUVIRTUALADDRESS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_UPDATEGPUVIRTUALADDRESS__bindgen_ty_1 {
    pub anon_1: D3DKMT_UPDATEGPUVIRTUALADDRESS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_UPDATEGPUVIRTUALADDRESS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_UPDATEGPUVIRTUALADDRESS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DoNotWait(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DoNotWait(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_UPDATEGPUVIRTUALADDRESS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_UPDATEGPUVIRTUALADDRESS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DDDI_SYNCHRONIZATIONOBJECT_TYPE {
    ///belongs to the adapter
    pub const D3DDDI_SYNCHRONIZATION_MUTEX: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(
        1,
    );
    ///belongs to the adapter
    pub const D3DDDI_SEMAPHORE: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(
        2,
    );
    ///belongs to the adapter
    pub const D3DDDI_FENCE: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(
        3,
    );
    ///adds 1 to an eventfd with each signal
    pub const D3DDDI_CPU_NOTIFICATION: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(
        4,
    );
    ///a 64-bit value that CPU and GPU see; belongs to the device
    pub const D3DDDI_MONITORED_FENCE: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(
        5,
    );
    ///counts a display's refreshes
    pub const D3DDDI_PERIODIC_MONITORED_FENCE: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(
        6,
    );
    pub const D3DDDI_SYNCHRONIZATION_TYPE_LIMIT: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(
        7,
    );
}
#[repr(transparent)]
/// Kinds of synchronization objects.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECT_TYPE(pub ::core::ffi::c_uint);
/// Of D3DKMT_CREATESYNCHRONIZATIONOBJECT.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO {
    pub Type: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE,
    pub anon_1: D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1 {
    pub SynchronizationMutex: D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_1,
    pub Semaphore: D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_2,
    pub Reserved: D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_3,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_1 {
    pub InitialState: BOOL,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_2 {
    pub MaxCount: UINT,
    pub InitialCount: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_3 {
    pub Reserved: [UINT; 16usize],
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECTINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of the structures that make or open a synchronization object.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS {
    pub anon_1: D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Shared(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Shared(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NtSecuritySharing(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NtSecuritySharing(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CrossAdapter(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CrossAdapter(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn TopOfPipeline(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_TopOfPipeline(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoSignal(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoSignal(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoWait(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoWait(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoSignalMaxValueOnTdr(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoSignalMaxValueOnTdr(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoGPUAccess(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoGPUAccess(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SignalByKmd(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SignalByKmd(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 22u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 22u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved0(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<31usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved0(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<31usize, 1u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_CREATESYNCHRONIZATIONOBJECT2: what to make, and where its value is seen.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2 {
    /// in: which member of the union counts; checked by the host alone
    pub Type: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE,
    ///in
    pub Flags: D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS,
    pub anon_1: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1,
    ///out, with Shared: not 0
    pub SharedHandle: D3DKMT_HANDLE,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1 {
    pub SynchronizationMutex: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_1,
    pub Semaphore: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_2,
    pub Fence: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_3,
    pub CPUNotification: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_4,
    pub MonitoredFence: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_5,
    pub PeriodicMonitoredFence: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_6,
    pub Reserved: D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_7,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_1 {
    pub InitialState: BOOL,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_2 {
    pub MaxCount: UINT,
    pub InitialCount: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_3 {
    pub FenceValue: UINT64,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_4 {
    /// in: an eventfd; out: the driver's number of the event, not the eventfd
    pub Event: HANDLE,
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_4 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_5 {
    ///in
    pub InitialFenceValue: UINT64,
    /// out: 64 bits at the start of a page of its own
    pub FenceValueCPUVirtualAddress: *mut VOID,
    ///out
    pub FenceValueGPUVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub EngineAffinity: UINT,
    pub Padding: UINT,
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_5 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_6 {
    pub hAdapter: D3DKMT_HANDLE,
    pub VidPnTargetId: D3DDDI_VIDEO_PRESENT_TARGET_ID,
    pub Time: UINT64,
    /// out: 64 bits at the start of a page of its own
    pub FenceValueCPUVirtualAddress: *mut VOID,
    ///out
    pub FenceValueGPUVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub EngineAffinity: UINT,
    pub Padding: UINT,
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_6 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_7 {
    pub Reserved: [UINT64; 8usize],
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_SYNCHRONIZATIONOBJECTINFO2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateSynchronizationObject2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATESYNCHRONIZATIONOBJECT2 {
    ///in: for every kind
    pub hDevice: D3DKMT_HANDLE,
    ///in and out
    pub Info: D3DDDI_SYNCHRONIZATIONOBJECTINFO2,
    ///out
    pub hSyncObject: D3DKMT_HANDLE,
}
impl Default for D3DKMT_CREATESYNCHRONIZATIONOBJECT2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateSynchronizationObject.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATESYNCHRONIZATIONOBJECT {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub Info: D3DDDI_SYNCHRONIZATIONOBJECTINFO,
    ///out
    pub hSyncObject: D3DKMT_HANDLE,
}
impl Default for D3DKMT_CREATESYNCHRONIZATIONOBJECT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroySynchronizationObject.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYSYNCHRONIZATIONOBJECT {
    ///in
    pub hSyncObject: D3DKMT_HANDLE,
}
/// Of the structures that signal.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDICB_SIGNALFLAGS {
    pub anon_1: D3DDDICB_SIGNALFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDICB_SIGNALFLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDICB_SIGNALFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDICB_SIGNALFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDICB_SIGNALFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SignalAtSubmission(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SignalAtSubmission(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn EnqueueCpuEvent(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_EnqueueCpuEvent(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AllowFenceRewind(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AllowFenceRewind(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 28u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 28u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DXGK_SIGNAL_FLAG_INTERNAL0(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<31usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DXGK_SIGNAL_FLAG_INTERNAL0(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<31usize, 1u8>(val as u64)
        }
    }
}
impl Default for D3DDDICB_SIGNALFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDICB_SIGNALFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSignalSynchronizationObject2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: at most 32; 0 is allowed
    pub ObjectCount: UINT,
    ///in: checked by the host alone
    pub ObjectHandleArray: [D3DKMT_HANDLE; 32usize],
    ///in
    pub Flags: D3DDDICB_SIGNALFLAGS,
    ///in: further contexts, at most 63
    pub BroadcastContextCount: ULONG,
    ///in
    pub BroadcastContext: [D3DKMT_HANDLE; 64usize],
    pub anon_1: D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2__bindgen_ty_1 {
    pub Fence: D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2__bindgen_ty_1__bindgen_ty_1,
    ///in, with EnqueueCpuEvent: an eventfd
    pub CpuEventHandle: HANDLE,
    pub Reserved: [UINT64; 8usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2__bindgen_ty_1__bindgen_ty_1 {
    pub FenceValue: UINT64,
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSignalSynchronizationObject.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SIGNALSYNCHRONIZATIONOBJECT {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: at most 32
    pub ObjectCount: UINT,
    pub ObjectHandleArray: [D3DKMT_HANDLE; 32usize],
    pub Flags: D3DDDICB_SIGNALFLAGS,
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSignalSynchronizationObjectFromCpu.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: 1 to 32
    pub ObjectCount: UINT,
    /// in: ObjectCount handles, checked by the host alone
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    ///in: ObjectCount values, or NULL for none
    pub FenceValueArray: *mut UINT64,
    ///in
    pub Flags: D3DDDICB_SIGNALFLAGS,
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSignalSynchronizationObjectFromGpu.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: at least 1; the host's messages hold 10916
    pub ObjectCount: UINT,
    /// in: ObjectCount handles, checked by the host alone
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    pub anon_1: D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU__bindgen_ty_1 {
    ///in: ObjectCount values
    pub MonitoredFenceValueArray: *mut UINT64,
    pub Reserved: [UINT64; 8usize],
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSignalSynchronizationObjectFromGpu2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 {
    ///in: at least 1; 0 with EnqueueCpuEvent
    pub ObjectCount: UINT,
    /// in: ObjectCount handles, checked by the host alone
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    ///in
    pub Flags: D3DDDICB_SIGNALFLAGS,
    ///in: at least 1
    pub BroadcastContextCount: ULONG,
    /// in: contexts, of which the driver checks the first alone
    pub BroadcastContextArray: *mut D3DKMT_HANDLE,
    pub anon_1: D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2__bindgen_ty_1 {
    ///in: for fences that are not monitored
    pub FenceValue: UINT64,
    ///in, with EnqueueCpuEvent: an eventfd, not 0
    pub CpuEventHandle: HANDLE,
    ///in: ObjectCount values
    pub MonitoredFenceValueArray: *mut UINT64,
    pub Reserved: [UINT64; 8usize],
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSubmitSignalSyncObjectsToHwQueue.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE {
    ///in
    pub Flags: D3DDDICB_SIGNALFLAGS,
    ///in: 1 to 64
    pub BroadcastHwQueueCount: ULONG,
    /// in: hardware queues, of which the driver checks the first alone
    pub BroadcastHwQueueArray: *mut D3DKMT_HANDLE,
    ///in: 1 to 32
    pub ObjectCount: UINT,
    /// in: ObjectCount handles, checked by the host alone
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    ///in: ObjectCount values
    pub FenceValueArray: *mut UINT64,
}
impl Default for D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTWaitForSynchronizationObject2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: 1 to 32; with more than 8 the driver reads beyond the values
    pub ObjectCount: UINT,
    ///in
    pub ObjectHandleArray: [D3DKMT_HANDLE; 32usize],
    pub anon_1: D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2__bindgen_ty_1 {
    pub Fence: D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2__bindgen_ty_1__bindgen_ty_1,
    pub Reserved: [UINT64; 8usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2__bindgen_ty_1__bindgen_ty_1 {
    pub FenceValue: UINT64,
}
impl Default for D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTWaitForSynchronizationObject.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WAITFORSYNCHRONIZATIONOBJECT {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: 1 to 32
    pub ObjectCount: UINT,
    pub ObjectHandleArray: [D3DKMT_HANDLE; 32usize],
}
/// Of D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS {
    pub anon_1: D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn WaitAny(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_WaitAny(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTWaitForSynchronizationObjectFromCpu.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: at least 1; the host's messages hold 10916
    pub ObjectCount: UINT,
    /// in: ObjectCount handles, checked by the host alone
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    ///in: ObjectCount values
    pub FenceValueArray: *mut UINT64,
    ///in: an eventfd, or 0 to wait in the call
    pub hAsyncEvent: HANDLE,
    ///in
    pub Flags: D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS,
}
impl Default for D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTWaitForSynchronizationObjectFromGpu.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU {
    ///in
    pub hContext: D3DKMT_HANDLE,
    ///in: 1 to 32
    pub ObjectCount: UINT,
    /// in: the kind of the first decides for all
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    pub anon_1: D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU__bindgen_ty_1 {
    ///in: ObjectCount values, for monitored fences
    pub MonitoredFenceValueArray: *mut UINT64,
    ///in: one value, for all other kinds
    pub FenceValue: UINT64,
    pub Reserved: [UINT64; 8usize],
}
impl Default for D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSubmitWaitForSyncObjectsToHwQueue.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE {
    ///in
    pub hHwQueue: D3DKMT_HANDLE,
    ///in: 1 to 32
    pub ObjectCount: UINT,
    ///in: ObjectCount handles
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    ///in: ObjectCount values
    pub FenceValueArray: *mut UINT64,
}
impl Default for D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOpenSynchronizationObject.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_OPENSYNCHRONIZATIONOBJECT {
    ///in
    pub hSharedHandle: D3DKMT_HANDLE,
    ///out
    pub hSyncObject: D3DKMT_HANDLE,
    pub Reserved: [UINT64; 8usize],
}
/// Of D3DKMT_SUBMITCOMMAND.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SUBMITCOMMANDFLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_SUBMITCOMMANDFLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NullRendering(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NullRendering(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentRedirected(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentRedirected(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoKmdAccess(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoKmdAccess(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 29u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 29u8>(val as u64)
        }
    }
}
/// Argument of D3DKMTSubmitCommand.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_SUBMITCOMMAND {
    /// in: where the commands are; the driver does not read them
    pub Commands: D3DGPU_VIRTUAL_ADDRESS,
    ///in: bytes
    pub CommandLength: UINT,
    ///in
    pub Flags: D3DKMT_SUBMITCOMMANDFLAGS,
    pub PresentHistoryToken: ULONGLONG,
    ///in: 1 to 64
    pub BroadcastContextCount: UINT,
    /// in: contexts, of which the driver checks the first alone
    pub BroadcastContext: [D3DKMT_HANDLE; 64usize],
    ///in: for the vendor's kernel driver
    pub pPrivateDriverData: *mut VOID,
    ///in: bytes, with 4 for each history buffer at most 130648
    pub PrivateDriverDataSize: UINT,
    ///in: at most 131072, but WrittenPrimaries has 16
    pub NumPrimaries: UINT,
    ///in
    pub WrittenPrimaries: [D3DKMT_HANDLE; 16usize],
    ///in: at most 1024
    pub NumHistoryBuffers: UINT,
    ///in: NumHistoryBuffers handles
    pub HistoryBufferArray: *mut D3DKMT_HANDLE,
}
impl Default for D3DKMT_SUBMITCOMMAND {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSubmitCommandToHwQueue.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_SUBMITCOMMANDTOHWQUEUE {
    ///in
    pub hHwQueue: D3DKMT_HANDLE,
    ///in: what the queue's fence has when this work is done
    pub HwQueueProgressFenceId: UINT64,
    /// in: where the commands are; the driver does not read them
    pub CommandBuffer: D3DGPU_VIRTUAL_ADDRESS,
    ///in: bytes
    pub CommandLength: UINT,
    ///in: bytes, with 4 for each primary at most 130976
    pub PrivateDriverDataSize: UINT,
    ///in: for the vendor's kernel driver
    pub pPrivateDriverData: *mut VOID,
    ///in
    pub NumPrimaries: UINT,
    ///in: NumPrimaries handles
    pub WrittenPrimaries: *mut D3DKMT_HANDLE,
}
impl Default for D3DKMT_SUBMITCOMMANDTOHWQUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_RENDER.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_RENDERFLAGS {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_RENDERFLAGS {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ResizeCommandBuffer(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ResizeCommandBuffer(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ResizeAllocationList(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ResizeAllocationList(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ResizePatchLocationList(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ResizePatchLocationList(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NullRendering(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NullRendering(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentRedirected(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentRedirected(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RenderKm(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RenderKm(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RenderKmReadback(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RenderKmReadback(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 25u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 25u8>(val as u64)
        }
    }
}
/// Argument of D3DKMTRender.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_RENDER {
    pub anon_1: D3DKMT_RENDER__bindgen_ty_1,
    pub CommandOffset: UINT,
    pub CommandLength: UINT,
    pub AllocationCount: UINT,
    pub PatchLocationCount: UINT,
    pub pNewCommandBuffer: *mut VOID,
    pub NewCommandBufferSize: UINT,
    pub pNewAllocationList: *mut D3DDDI_ALLOCATIONLIST,
    pub NewAllocationListSize: UINT,
    pub pNewPatchLocationList: *mut D3DDDI_PATCHLOCATIONLIST,
    pub NewPatchLocationListSize: UINT,
    pub Flags: D3DKMT_RENDERFLAGS,
    pub PresentHistoryToken: ULONGLONG,
    pub BroadcastContextCount: ULONG,
    pub BroadcastContext: [D3DKMT_HANDLE; 64usize],
    pub QueuedBufferCount: ULONG,
    pub NewCommandBuffer: D3DGPU_VIRTUAL_ADDRESS,
    pub pPrivateDriverData: *mut VOID,
    pub PrivateDriverDataSize: UINT,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_RENDER__bindgen_ty_1 {
    pub hDevice: D3DKMT_HANDLE,
    pub hContext: D3DKMT_HANDLE,
}
impl Default for D3DKMT_RENDER__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_RENDER {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// What the driver gets from D3DKMTShareObjects, whose C form is an argument list.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_SHAREOBJECTS {
    ///in: 1
    pub ObjectCount: UINT,
    ///in
    pub ObjectHandleArray: *mut D3DKMT_HANDLE,
    ///ignored by the driver
    pub pObjectAttributes: PVOID,
    ///ignored by the driver
    pub DesiredAccess: DWORD,
    ///out: a descriptor, 64 bits
    pub pSharedNtHandle: *mut HANDLE,
}
impl Default for D3DKMT_SHAREOBJECTS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOpenSyncObjectFromNtHandle2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 {
    ///in: a descriptor of D3DKMTShareObjects
    pub hNtHandle: HANDLE,
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: for this process
    pub Flags: D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS,
    ///out
    pub hSyncObject: D3DKMT_HANDLE,
    pub anon_1: D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1 {
    pub MonitoredFence: D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1__bindgen_ty_1,
    pub Reserved: [UINT64; 8usize],
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1__bindgen_ty_1 {
    /// out: 64 bits at the start of a page of its own
    pub FenceValueCPUVirtualAddress: *mut VOID,
    ///out
    pub FenceValueGPUVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
    ///in
    pub EngineAffinity: UINT,
}
impl Default for D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTQueryResourceInfoFromNtHandle.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: a descriptor of D3DKMTShareObjects
    pub hNtHandle: HANDLE,
    ///ignored on Linux
    pub pPrivateRuntimeData: *mut VOID,
    ///out: bytes
    pub PrivateRuntimeDataSize: UINT,
    ///out: bytes, of all allocations together
    pub TotalPrivateDriverDataSize: UINT,
    ///out: bytes
    pub ResourcePrivateDriverDataSize: UINT,
    ///out
    pub NumAllocations: UINT,
}
impl Default for D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// One allocation of a resource that D3DKMTOpenResource opens; 24 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_OPENALLOCATIONINFO {
    ///out
    pub hAllocation: D3DKMT_HANDLE,
    ///out
    pub pPrivateDriverData: *mut VOID,
    ///out: bytes
    pub PrivateDriverDataSize: UINT,
}
impl Default for D3DDDI_OPENALLOCATIONINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// One allocation of an opened resource; 80 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_OPENALLOCATIONINFO2 {
    ///out
    pub hAllocation: D3DKMT_HANDLE,
    ///out: into pTotalPrivateDriverDataBuffer
    pub pPrivateDriverData: *mut VOID,
    ///out: bytes
    pub PrivateDriverDataSize: UINT,
    ///out: 0 on Linux
    pub GpuVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
    pub Reserved: [ULONG_PTR; 6usize],
}
impl Default for D3DDDI_OPENALLOCATIONINFO2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOpenResourceFromNtHandle.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_OPENRESOURCEFROMNTHANDLE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in: a descriptor of D3DKMTShareObjects
    pub hNtHandle: HANDLE,
    ///in: exactly as many as there are
    pub NumAllocations: UINT,
    /// out: NumAllocations elements
    pub pOpenAllocationInfo2: *mut D3DDDI_OPENALLOCATIONINFO2,
    ///in: bytes, at least what is needed
    pub PrivateRuntimeDataSize: UINT,
    ///out
    pub pPrivateRuntimeData: *mut VOID,
    ///in: bytes, at least what is needed
    pub ResourcePrivateDriverDataSize: UINT,
    ///out
    pub pResourcePrivateDriverData: *mut VOID,
    /// in: bytes, at least what is needed; out: bytes used
    pub TotalPrivateDriverDataBufferSize: UINT,
    /// out: the private data of all allocations
    pub pTotalPrivateDriverDataBuffer: *mut VOID,
    ///out
    pub hResource: D3DKMT_HANDLE,
    ///never written on Linux
    pub hKeyedMutex: D3DKMT_HANDLE,
    pub pKeyedMutexPrivateRuntimeData: *mut VOID,
    pub KeyedMutexPrivateRuntimeDataSize: UINT,
    ///never written on Linux
    pub hSyncObject: D3DKMT_HANDLE,
}
impl Default for D3DKMT_OPENRESOURCEFROMNTHANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTShareObjectWithHost.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SHAREOBJECTWITHHOST {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub hObject: D3DKMT_HANDLE,
    pub Reserved: UINT64,
    ///out: the host's name for the object
    pub hVailProcessNtHandle: UINT64,
}
/// Argument of D3DKMTQueryResourceInfo.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYRESOURCEINFO {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub hGlobalShare: D3DKMT_HANDLE,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
    pub TotalPrivateDriverDataSize: UINT,
    pub ResourcePrivateDriverDataSize: UINT,
    pub NumAllocations: UINT,
}
impl Default for D3DKMT_QUERYRESOURCEINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOpenResource.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_OPENRESOURCE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub hGlobalShare: D3DKMT_HANDLE,
    ///in: at most 65536
    pub NumAllocations: UINT,
    pub anon_1: D3DKMT_OPENRESOURCE__bindgen_ty_1,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
    pub pResourcePrivateDriverData: *mut VOID,
    pub ResourcePrivateDriverDataSize: UINT,
    pub pTotalPrivateDriverDataBuffer: *mut VOID,
    pub TotalPrivateDriverDataBufferSize: UINT,
    ///out
    pub hResource: D3DKMT_HANDLE,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_OPENRESOURCE__bindgen_ty_1 {
    /// out: NumAllocations elements; the library makes the driver's longer ones of them
    pub pOpenAllocationInfo: *mut D3DDDI_OPENALLOCATIONINFO,
    pub pOpenAllocationInfo2: *mut D3DDDI_OPENALLOCATIONINFO2,
    pub AlignUnionTo64: UINT64,
}
impl Default for D3DKMT_OPENRESOURCE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_OPENRESOURCE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTGetSharedResourceAdapterLuid.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_GETSHAREDRESOURCEADAPTERLUID {
    ///in
    pub hGlobalShare: D3DKMT_HANDLE,
    pub hNtHandle: HANDLE,
    ///out
    pub AdapterLuid: LUID,
}
impl Default for D3DKMT_GETSHAREDRESOURCEADAPTERLUID {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOpenNtHandleFromName, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_OPENNTHANDLEFROMNAME {
    pub dwDesiredAccess: DWORD,
    pub pObjAttrib: *mut OBJECT_ATTRIBUTES,
    pub hNtHandle: HANDLE,
}
impl Default for D3DKMT_OPENNTHANDLEFROMNAME {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOpenSyncObjectNtHandleFromName, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_OPENSYNCOBJECTNTHANDLEFROMNAME {
    pub dwDesiredAccess: DWORD,
    pub pObjAttrib: *mut OBJECT_ATTRIBUTES,
    pub hNtHandle: HANDLE,
}
impl Default for D3DKMT_OPENSYNCOBJECTNTHANDLEFROMNAME {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateSyncFile.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_CREATESYNCFILE {
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub hMonitoredFence: D3DKMT_HANDLE,
    ///in: what the fence must reach
    pub FenceValue: UINT64,
    ///out: a descriptor
    pub hSyncFile: UINT64,
}
/// Argument of D3DKMTWaitSyncFile.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_WAITSYNCFILE {
    ///in: a descriptor of D3DKMTCreateSyncFile
    pub hSyncFile: UINT64,
    ///in
    pub hContext: D3DKMT_HANDLE,
    pub Reserved: UINT,
}
/// Argument of D3DKMTOpenSyncObjectFromSyncFile.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_OPENSYNCOBJECTFROMSYNCFILE {
    ///in: a descriptor of D3DKMTCreateSyncFile
    pub hSyncFile: UINT64,
    ///in
    pub hDevice: D3DKMT_HANDLE,
    ///out: for waits alone; set it to 0 before the call
    pub hSyncObject: D3DKMT_HANDLE,
    ///out: what the fence must reach
    pub FenceValue: UINT64,
    /// out: 64 bits at the start of a page of its own
    pub FenceValueCPUVirtualAddress: *mut VOID,
    ///out
    pub FenceValueGPUVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
}
impl Default for D3DKMT_OPENSYNCOBJECTFROMSYNCFILE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_QUERYSTATISTICS_TYPE {
    pub const D3DKMT_QUERYSTATISTICS_ADAPTER: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        0,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        1,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        2,
    );
    pub const D3DKMT_QUERYSTATISTICS_SEGMENT: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        3,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        4,
    );
    pub const D3DKMT_QUERYSTATISTICS_NODE: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        5,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_NODE: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        6,
    );
    pub const D3DKMT_QUERYSTATISTICS_VIDPNSOURCE: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        7,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        8,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        9,
    );
    pub const D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        10,
    );
    pub const D3DKMT_QUERYSTATISTICS_ADAPTER2: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        11,
    );
    pub const D3DKMT_QUERYSTATISTICS_SEGMENT2: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        12,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER2: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        13,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT2: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        14,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP2: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        15,
    );
    pub const D3DKMT_QUERYSTATISTICS_SEGMENT_USAGE: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        16,
    );
    pub const D3DKMT_QUERYSTATISTICS_SEGMENT_GROUP_USAGE: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        17,
    );
    pub const D3DKMT_QUERYSTATISTICS_NODE2: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        18,
    );
    pub const D3DKMT_QUERYSTATISTICS_PROCESS_NODE2: D3DKMT_QUERYSTATISTICS_TYPE = D3DKMT_QUERYSTATISTICS_TYPE(
        19,
    );
}
#[repr(transparent)]
/** What D3DKMTQueryStatistics asks for: which member of its result is the answer, and which of
 its last union the question.*/
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_QUERYSTATISTICS_TYPE(pub ::core::ffi::c_uint);
impl D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT {
    pub const D3DKMT_PreemptionAttempt: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        0,
    );
    pub const D3DKMT_PreemptionAttemptSuccess: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        1,
    );
    pub const D3DKMT_PreemptionAttemptMissNoCommand: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        2,
    );
    pub const D3DKMT_PreemptionAttemptMissNotEnabled: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        3,
    );
    pub const D3DKMT_PreemptionAttemptMissNextFence: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        4,
    );
    pub const D3DKMT_PreemptionAttemptMissPagingCommand: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        5,
    );
    pub const D3DKMT_PreemptionAttemptMissSplittedCommand: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        6,
    );
    pub const D3DKMT_PreemptionAttemptMissFenceCommand: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        7,
    );
    pub const D3DKMT_PreemptionAttemptMissRenderPendingFlip: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        8,
    );
    pub const D3DKMT_PreemptionAttemptMissNotMakingProgress: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        9,
    );
    pub const D3DKMT_PreemptionAttemptMissLessPriority: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        10,
    );
    pub const D3DKMT_PreemptionAttemptMissRemainingQuantum: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        11,
    );
    pub const D3DKMT_PreemptionAttemptMissRemainingPreemptionQuantum: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        12,
    );
    pub const D3DKMT_PreemptionAttemptMissAlreadyPreempting: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        13,
    );
    pub const D3DKMT_PreemptionAttemptMissGlobalBlock: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        14,
    );
    pub const D3DKMT_PreemptionAttemptMissAlreadyRunning: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        15,
    );
    pub const D3DKMT_PreemptionAttemptStatisticsMax: D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT = D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(
        16,
    );
}
#[repr(transparent)]
/// Index of a counter of attempts to preempt.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT(pub ::core::ffi::c_uint);
impl D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS {
    pub const D3DKMT_AllocationPriorityClassMinimum: D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS = D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS(
        0,
    );
    pub const D3DKMT_AllocationPriorityClassLow: D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS = D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS(
        1,
    );
    pub const D3DKMT_AllocationPriorityClassNormal: D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS = D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS(
        2,
    );
    pub const D3DKMT_AllocationPriorityClassHigh: D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS = D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS(
        3,
    );
    pub const D3DKMT_AllocationPriorityClassMaximum: D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS = D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS(
        4,
    );
    pub const D3DKMT_MaxAllocationPriorityClass: D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS = D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS(
        5,
    );
}
#[repr(transparent)]
/// Index of a counter by priority.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS(pub ::core::ffi::c_uint);
impl D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE {
    pub const D3DKMT_ClientRenderBuffer: D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE(
        0,
    );
    pub const D3DKMT_ClientPagingBuffer: D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE(
        1,
    );
    pub const D3DKMT_SystemPagingBuffer: D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE(
        2,
    );
    pub const D3DKMT_SystemPreemptionBuffer: D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE(
        3,
    );
    pub const D3DKMT_DmaPacketTypeMax: D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE(
        4,
    );
}
#[repr(transparent)]
/// Index of a counter by the kind of work at the hardware.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE(pub ::core::ffi::c_uint);
impl D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE {
    pub const D3DKMT_RenderCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        0,
    );
    pub const D3DKMT_DeferredCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        1,
    );
    pub const D3DKMT_SystemCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        2,
    );
    pub const D3DKMT_MmIoFlipCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        3,
    );
    pub const D3DKMT_WaitCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        4,
    );
    pub const D3DKMT_SignalCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        5,
    );
    pub const D3DKMT_DeviceCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        6,
    );
    pub const D3DKMT_SoftwareCommandBuffer: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        7,
    );
    pub const D3DKMT_QueuePacketTypeMax: D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE = D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(
        8,
    );
}
#[repr(transparent)]
/// Index of a counter by the kind of work in the queues.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE(pub ::core::ffi::c_uint);
/// How many, and how much.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_COUNTER {
    pub Count: ULONG,
    ///all together
    pub Bytes: ULONGLONG,
}
/// Of the adapter's statistics: references to allocations in the older model.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_REFERENCE_DMA_BUFFER {
    pub NbCall: ULONG,
    pub NbAllocationsReferenced: ULONG,
    pub MaxNbAllocationsReferenced: ULONG,
    pub NbNULLReference: ULONG,
    pub NbWriteReference: ULONG,
    pub NbRenamedAllocationsReferenced: ULONG,
    pub NbIterationSearchingRenamedAllocation: ULONG,
    pub NbLockedAllocationReferenced: ULONG,
    pub NbAllocationWithValidPrepatchingInfoReferenced: ULONG,
    pub NbAllocationWithInvalidPrepatchingInfoReferenced: ULONG,
    pub NbDMABufferSuccessfullyPrePatched: ULONG,
    pub NbPrimariesReferencesOverflow: ULONG,
    pub NbAllocationWithNonPreferredResources: ULONG,
    pub NbAllocationInsertedInMigrationTable: ULONG,
}
/// Of the adapter's statistics: allocations given other memory.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_RENAMING {
    pub NbAllocationsRenamed: ULONG,
    pub NbAllocationsShrinked: ULONG,
    pub NbRenamedBuffer: ULONG,
    pub MaxRenamingListLength: ULONG,
    pub NbFailuresDueToRenamingLimit: ULONG,
    pub NbFailuresDueToCreateAllocation: ULONG,
    pub NbFailuresDueToOpenAllocation: ULONG,
    pub NbFailuresDueToLowResource: ULONG,
    pub NbFailuresDueToNonRetiredLimit: ULONG,
}
/// Of the adapter's statistics: work made ready.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_PREPRATION {
    pub BroadcastStall: ULONG,
    pub NbDMAPrepared: ULONG,
    pub NbDMAPreparedLongPath: ULONG,
    pub ImmediateHighestPreparationPass: ULONG,
    pub AllocationsTrimmed: D3DKMT_QUERYSTATISTICS_COUNTER,
}
/// Of the adapter's statistics: allocations brought in and evicted.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_PAGING_FAULT {
    pub Faults: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub FaultsFirstTimeAccess: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub FaultsReclaimed: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub FaultsMigration: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub FaultsIncorrectResource: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub FaultsLostContent: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub FaultsEvicted: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub AllocationsMEM_RESET: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub AllocationsUnresetSuccess: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub AllocationsUnresetFail: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub AllocationsUnresetSuccessRead: ULONG,
    pub AllocationsUnresetFailRead: ULONG,
    pub Evictions: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub EvictionsDueToPreparation: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub EvictionsDueToLock: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub EvictionsDueToClose: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub EvictionsDueToPurge: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub EvictionsDueToSuspendCPUAccess: D3DKMT_QUERYSTATISTICS_COUNTER,
}
/// Of the adapter's statistics: bytes moved.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_PAGING_TRANSFER {
    pub BytesFilled: ULONGLONG,
    pub BytesDiscarded: ULONGLONG,
    pub BytesMappedIntoAperture: ULONGLONG,
    pub BytesUnmappedFromAperture: ULONGLONG,
    pub BytesTransferredFromMdlToMemory: ULONGLONG,
    pub BytesTransferredFromMemoryToMdl: ULONGLONG,
    pub BytesTransferredFromApertureToMemory: ULONGLONG,
    pub BytesTransferredFromMemoryToAperture: ULONGLONG,
}
/// Of the adapter's statistics.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_SWIZZLING_RANGE {
    pub NbRangesAcquired: ULONG,
    pub NbRangesReleased: ULONG,
}
/// Of the adapter's statistics: CPU mappings.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_LOCKS {
    pub NbLocks: ULONG,
    pub NbLocksWaitFlag: ULONG,
    pub NbLocksDiscardFlag: ULONG,
    pub NbLocksNoOverwrite: ULONG,
    pub NbLocksNoReadSync: ULONG,
    pub NbLocksLinearization: ULONG,
    pub NbComplexLocks: ULONG,
}
/// Of the adapter's statistics: lives of allocations.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_ALLOCATIONS {
    pub Created: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub Destroyed: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub Opened: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub Closed: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub MigratedSuccess: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub MigratedFail: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub MigratedAbandoned: D3DKMT_QUERYSTATISTICS_COUNTER,
}
/// Of the adapter's statistics: ends of allocations.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATSTICS_TERMINATIONS {
    pub TerminatedShared: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub TerminatedNonShared: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub DestroyedShared: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub DestroyedNonShared: D3DKMT_QUERYSTATISTICS_COUNTER,
}
/// Of the adapter's statistics.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS {
    pub anon_1: D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NumberOfMemoryGroups(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 2u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NumberOfMemoryGroups(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportsDemotion(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportsDemotion(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 61u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 61u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Statistics of type 0: of an adapter as a whole.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION {
    ///how many ids type 3 has, from 0
    pub NbSegments: ULONG,
    ///how many ids type 5 has, from 0
    pub NodeCount: ULONG,
    ///how many ids type 7 has, from 0
    pub VidPnSourceCount: ULONG,
    pub VSyncEnabled: ULONG,
    ///how often an engine hung
    pub TdrDetectedCount: ULONG,
    pub ZeroLengthDmaBuffers: LONGLONG,
    pub RestartedPeriod: ULONGLONG,
    pub ReferenceDmaBuffer: D3DKMT_QUERYSTATSTICS_REFERENCE_DMA_BUFFER,
    pub Renaming: D3DKMT_QUERYSTATSTICS_RENAMING,
    pub Preparation: D3DKMT_QUERYSTATSTICS_PREPRATION,
    pub PagingFault: D3DKMT_QUERYSTATSTICS_PAGING_FAULT,
    pub PagingTransfer: D3DKMT_QUERYSTATSTICS_PAGING_TRANSFER,
    pub SwizzlingRange: D3DKMT_QUERYSTATSTICS_SWIZZLING_RANGE,
    pub Locks: D3DKMT_QUERYSTATSTICS_LOCKS,
    pub Allocations: D3DKMT_QUERYSTATSTICS_ALLOCATIONS,
    pub Terminations: D3DKMT_QUERYSTATSTICS_TERMINATIONS,
    pub Flags: D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS,
    pub Reserved: [UINT64; 7usize],
}
impl Default for D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/** Statistics of type 10: of a physical adapter. Not converted: 240 bytes with 2-byte
 characters.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION {
    pub AdapterPerfData: D3DKMT_ADAPTER_PERFDATA,
    pub AdapterPerfDataCaps: D3DKMT_ADAPTER_PERFDATACAPS,
    pub GpuVersion: D3DKMT_GPUVERSION,
}
impl Default for D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of a segment's statistics.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_MEMORY {
    ///bytes
    pub TotalBytesEvicted: ULONGLONG,
    pub AllocsCommitted: ULONG,
    pub AllocsResident: ULONG,
}
/// Statistics of type 3: of a memory segment, in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION {
    ///the segment's size
    pub CommitLimit: ULONGLONG,
    pub BytesCommitted: ULONGLONG,
    pub BytesResident: ULONGLONG,
    pub Memory: D3DKMT_QUERYSTATISTICS_MEMORY,
    ///not 0: a window on system memory, not memory of the GPU's
    pub Aperture: ULONG,
    pub TotalBytesEvictedByPriority: [ULONGLONG; 5usize],
    pub SystemMemoryEndAddress: UINT64,
    pub PowerFlags: D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_1,
    pub SegmentProperties: D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_2,
    pub Reserved: [UINT64; 5usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_1 {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PreservedDuringStandby(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PreservedDuringStandby(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PreservedDuringHibernate(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PreservedDuringHibernate(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PartiallyPreservedDuringHibernate(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PartiallyPreservedDuringHibernate(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 61u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 61u8>(val as u64)
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_2 {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_2 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SystemMemory(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SystemMemory(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PopulatedByReservedDDRByFirmware(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PopulatedByReservedDDRByFirmware(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT64 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 62u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 62u8>(val as u64)
        }
    }
}
/// Attempts to preempt, by D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PREEMPTION_INFORMATION {
    pub PreemptionCounter: [ULONG; 16usize],
}
/// Work in the queues, of one kind.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION {
    pub PacketSubmited: ULONG,
    pub PacketCompleted: ULONG,
}
/// Work at the hardware, of one kind.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION {
    pub PacketSubmited: ULONG,
    pub PacketCompleted: ULONG,
    pub PacketPreempted: ULONG,
    pub PacketFaulted: ULONG,
}
/** Work by kind: see D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE and
 D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE.*/
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION {
    pub QueuePacket: [D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION; 8usize],
    pub DmaPacket: [D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION; 4usize],
}
/// Statistics of type 6: of an engine, for one process.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION {
    ///units of 100 ns
    pub RunningTime: LARGE_INTEGER,
    ///how often the engine changed to another context
    pub ContextSwitch: ULONG,
    pub PreemptionStatistics: D3DKMT_QUERYSTATISTICS_PREEMPTION_INFORMATION,
    pub PacketStatistics: D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION,
    pub Reserved: [UINT64; 8usize],
}
impl Default for D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Statistics of type 5: of an engine.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_NODE_INFORMATION {
    ///all processes
    pub GlobalInformation: D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION,
    ///the system's own work
    pub SystemInformation: D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION,
    pub NodePerfData: D3DKMT_NODE_PERFDATA,
    pub Reserved: [UINT32; 3usize],
}
impl Default for D3DKMT_QUERYSTATISTICS_NODE_INFORMATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Statistics of type 8: of a display source, for one process.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION {
    pub Frame: ULONG,
    pub CancelledFrame: ULONG,
    pub QueuedPresent: ULONG,
    pub Padding: UINT,
    pub IsVSyncEnabled: UINT64,
    ///ms
    pub VSyncOnTotalTimeMs: UINT64,
    ///ms
    pub VSyncOffKeepPhaseTotalTimeMs: UINT64,
    ///ms
    pub VSyncOffNoPhaseTotalTimeMs: UINT64,
    pub Reserved: [UINT64; 4usize],
}
/// Statistics of type 7: of a display source.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION {
    ///all processes
    pub GlobalInformation: D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION,
    /// the system's own work
    pub SystemInformation: D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION,
    pub Reserved: [UINT64; 8usize],
}
/// Of a process's statistics, in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_SYSTEM_MEMORY {
    pub BytesAllocated: ULONGLONG,
    pub BytesReserved: ULONGLONG,
    pub SmallAllocationBlocks: ULONG,
    pub LargeAllocationBlocks: ULONG,
    pub WriteCombinedBytesAllocated: ULONGLONG,
    pub WriteCombinedBytesReserved: ULONGLONG,
    pub CachedBytesAllocated: ULONGLONG,
    pub CachedBytesReserved: ULONGLONG,
    pub SectionBytesAllocated: ULONGLONG,
    pub SectionBytesReserved: ULONGLONG,
    pub BytesZeroed: ULONGLONG,
}
/// Statistics of type 1: of a process on all adapters.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION {
    pub NodeCount: ULONG,
    pub VidPnSourceCount: ULONG,
    pub SystemMemory: D3DKMT_QUERYSTATISTICS_SYSTEM_MEMORY,
    pub Reserved: [UINT64; 7usize],
}
/// Of a process's statistics on an adapter.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_DMA_BUFFER {
    pub Size: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub AllocationListBytes: ULONG,
    pub PatchLocationListBytes: ULONG,
}
/// Of a process's statistics on an adapter, in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_COMMITMENT_DATA {
    pub TotalBytesEvictedFromProcess: UINT64,
    pub BytesBySegmentPreference: [UINT64; 5usize],
}
/// Of a process's statistics on an adapter.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_POLICY {
    pub PreferApertureForRead: [ULONGLONG; 5usize],
    pub PreferAperture: [ULONGLONG; 5usize],
    pub MemResetOnPaging: ULONGLONG,
    pub RemovePagesFromWorkingSetOnPaging: ULONGLONG,
    pub MigrationEnabled: ULONGLONG,
}
/// Of a process's statistics on an adapter.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_COUNTERS {
    pub InterferenceCount: [UINT64; 9usize],
}
/// Statistics of type 2: of a process on an adapter.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION {
    pub NbSegments: ULONG,
    pub NodeCount: ULONG,
    pub VidPnSourceCount: ULONG,
    pub VirtualMemoryUsage: ULONG,
    pub DmaBuffer: D3DKMT_QUERYSTATISTICS_DMA_BUFFER,
    pub CommitmentData: D3DKMT_QUERYSTATISTICS_COMMITMENT_DATA,
    pub _Policy: D3DKMT_QUERYSTATISTICS_POLICY,
    pub ProcessInterferenceCounters: D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_COUNTERS,
    pub ClientHint: D3DKMT_CLIENTHINT,
}
impl Default for D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of a process's statistics in a segment.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_VIDEO_MEMORY {
    pub AllocsCommitted: ULONG,
    ///by preference, the best first
    pub AllocsResidentInP: [D3DKMT_QUERYSTATISTICS_COUNTER; 5usize],
    /// in a segment that was not asked for
    pub AllocsResidentInNonPreferred: D3DKMT_QUERYSTATISTICS_COUNTER,
    pub TotalBytesEvictedDueToPreparation: ULONGLONG,
}
/// Of a process's statistics in a segment.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_POLICY {
    pub UseMRU: ULONGLONG,
}
/// Statistics of type 4: of a process in a segment, in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION {
    pub BytesCommitted: ULONGLONG,
    pub MaximumWorkingSet: ULONGLONG,
    pub MinimumWorkingSet: ULONGLONG,
    pub NbReferencedAllocationEvictedInPeriod: ULONG,
    pub Padding: UINT,
    pub VideoMemory: D3DKMT_QUERYSTATISTICS_VIDEO_MEMORY,
    pub _Policy: D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_POLICY,
    pub Reserved: [UINT64; 8usize],
}
/// Statistics of type 9: of a process in a memory group, in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION {
    pub Budget: UINT64,
    pub Requested: UINT64,
    pub Usage: UINT64,
    pub Demoted: [UINT64; 5usize],
}
/// The answer; the type says which member.
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_QUERYSTATISTICS_RESULT {
    pub AdapterInformation: D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION,
    pub PhysAdapterInformation: D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION,
    pub SegmentInformation: D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION,
    pub NodeInformation: D3DKMT_QUERYSTATISTICS_NODE_INFORMATION,
    pub VidPnSourceInformation: D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION,
    pub ProcessInformation: D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION,
    pub ProcessAdapterInformation: D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION,
    pub ProcessSegmentInformation: D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION,
    pub ProcessNodeInformation: D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION,
    pub ProcessVidPnSourceInformation: D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION,
    pub ProcessSegmentGroupInformation: D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION,
}
impl Default for D3DKMT_QUERYSTATISTICS_RESULT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Which segment, from 0.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT {
    pub SegmentId: ULONG,
}
/// Which engine, from 0.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_QUERY_NODE {
    pub NodeId: ULONG,
}
/// Which display source, from 0.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE {
    pub VidPnSourceId: ULONG,
}
/// Which physical adapter, from 0.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS_QUERY_PHYSICAL_ADAPTER {
    pub PhysicalAdapterIndex: ULONG,
}
/// Argument of D3DKMTQueryStatistics; 808 bytes.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERYSTATISTICS {
    ///in
    pub Type: D3DKMT_QUERYSTATISTICS_TYPE,
    ///in
    pub AdapterLuid: LUID,
    ///in: the id of a process, or 0; comes back as 0
    pub hProcess: HANDLE,
    ///out
    pub QueryResult: D3DKMT_QUERYSTATISTICS_RESULT,
    pub anon_1: D3DKMT_QUERYSTATISTICS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_QUERYSTATISTICS__bindgen_ty_1 {
    /// in, like each member of this union: of what, by the type
    pub QuerySegment: D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT,
    pub QueryProcessSegment: D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT,
    pub QueryProcessSegmentGroup: D3DKMT_MEMORY_SEGMENT_GROUP,
    pub QueryNode: D3DKMT_QUERYSTATISTICS_QUERY_NODE,
    pub QueryProcessNode: D3DKMT_QUERYSTATISTICS_QUERY_NODE,
    pub QueryVidPnSource: D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE,
    pub QueryProcessVidPnSource: D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE,
    pub QueryPhysAdapter: D3DKMT_QUERYSTATISTICS_QUERY_PHYSICAL_ADAPTER,
}
impl Default for D3DKMT_QUERYSTATISTICS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_QUERYSTATISTICS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of DXGK_GPUCLOCKDATA; packed.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct DXGK_GPUCLOCKDATA_FLAGS {
    pub anon_1: DXGK_GPUCLOCKDATA_FLAGS__bindgen_ty_1,
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub union DXGK_GPUCLOCKDATA_FLAGS__bindgen_ty_1 {
    pub anon_1: DXGK_GPUCLOCKDATA_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT32,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct DXGK_GPUCLOCKDATA_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl DXGK_GPUCLOCKDATA_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ContextManagementProcessor(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ContextManagementProcessor(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for DXGK_GPUCLOCKDATA_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for DXGK_GPUCLOCKDATA_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Two clocks read together; packed, 28 bytes.
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct DXGK_GPUCLOCKDATA {
    ///Hz, of the GPU's counter
    pub GpuFrequency: ULONGLONG,
    ///the GPU's counter
    pub GpuClockCounter: ULONGLONG,
    ///the CPU's counter at the same moment
    pub CpuClockCounter: ULONGLONG,
    pub Flags: DXGK_GPUCLOCKDATA_FLAGS,
}
impl Default for DXGK_GPUCLOCKDATA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTQueryClockCalibration; packed, 40 bytes.
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERYCLOCKCALIBRATION {
    ///in
    pub hAdapter: D3DKMT_HANDLE,
    ///in: the engine, from 0
    pub NodeOrdinal: UINT32,
    ///in: from 0
    pub PhysicalAdapterIndex: UINT32,
    ///out
    pub ClockData: DXGK_GPUCLOCKDATA,
}
impl Default for D3DKMT_QUERYCLOCKCALIBRATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTEnumProcesses.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_ENUMPROCESSES {
    ///in
    pub AdapterLuid: LUID,
    ///out: ids, one for each process
    pub pBuffer: *mut UINT,
    /// in: elements; out: processes, in the low 32 bits alone: set the high ones to 0
    pub BufferCount: UINT64,
}
impl Default for D3DKMT_ENUMPROCESSES {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl DXGK_FEATURE_ID {
    ///scheduling by the hardware
    pub const DXGK_FEATURE_HWSCH: DXGK_FEATURE_ID = DXGK_FEATURE_ID(0);
    pub const DXGK_FEATURE_PAGE_BASED_MEMORY_MANAGER: DXGK_FEATURE_ID = DXGK_FEATURE_ID(
        32,
    );
    pub const DXGK_FEATURE_KERNEL_MODE_TESTING: DXGK_FEATURE_ID = DXGK_FEATURE_ID(33);
    pub const DXGK_FEATURE_MAX: DXGK_FEATURE_ID = DXGK_FEATURE_ID(34);
}
#[repr(transparent)]
/// Features that a driver can have.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct DXGK_FEATURE_ID(pub ::core::ffi::c_uint);
/// What is known of a feature.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct DXGK_ISFEATUREENABLED_RESULT {
    ///of the feature
    pub Version: UINT16,
    pub anon_1: DXGK_ISFEATUREENABLED_RESULT__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union DXGK_ISFEATUREENABLED_RESULT__bindgen_ty_1 {
    pub anon_1: DXGK_ISFEATUREENABLED_RESULT__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT16,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct DXGK_ISFEATUREENABLED_RESULT__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u16; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 2usize]>,
}
impl DXGK_ISFEATUREENABLED_RESULT__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Enabled(&self) -> UINT16 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Enabled(&mut self, val: UINT16) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn KnownFeature(&self) -> UINT16 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_KnownFeature(&mut self, val: UINT16) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportedByDriver(&self) -> UINT16 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportedByDriver(&mut self, val: UINT16) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SupportedOnCurrentConfig(&self) -> UINT16 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SupportedOnCurrentConfig(&mut self, val: UINT16) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT16 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 12u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT16) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 12u8>(val as u64)
        }
    }
}
impl Default for DXGK_ISFEATUREENABLED_RESULT__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for DXGK_ISFEATUREENABLED_RESULT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTIsFeatureEnabled.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_ISFEATUREENABLED {
    ///in: not 0
    pub hAdapter: D3DKMT_HANDLE,
    ///in: not checked
    pub FeatureId: DXGK_FEATURE_ID,
    ///out
    pub Result: DXGK_ISFEATUREENABLED_RESULT,
}
impl Default for D3DKMT_ISFEATUREENABLED {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_ESCAPETYPE {
    ///the vendor's kernel driver
    pub const D3DKMT_ESCAPE_DRIVERPRIVATE: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(0);
    pub const D3DKMT_ESCAPE_VIDMM: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(1);
    pub const D3DKMT_ESCAPE_TDRDBGCTRL: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(2);
    pub const D3DKMT_ESCAPE_VIDSCH: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(3);
    pub const D3DKMT_ESCAPE_DEVICE: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(4);
    pub const D3DKMT_ESCAPE_DMM: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(5);
    pub const D3DKMT_ESCAPE_DEBUG_SNAPSHOT: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(6);
    pub const D3DKMT_ESCAPE_DRT_TEST: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(8);
    pub const D3DKMT_ESCAPE_DIAGNOSTICS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(9);
    pub const D3DKMT_ESCAPE_OUTPUTDUPL_SNAPSHOT: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        10,
    );
    pub const D3DKMT_ESCAPE_OUTPUTDUPL_DIAGNOSTICS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        11,
    );
    pub const D3DKMT_ESCAPE_BDD_PNP: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(12);
    pub const D3DKMT_ESCAPE_BDD_FALLBACK: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(13);
    pub const D3DKMT_ESCAPE_ACTIVATE_SPECIFIC_DIAG: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        14,
    );
    pub const D3DKMT_ESCAPE_MODES_PRUNED_OUT: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        15,
    );
    pub const D3DKMT_ESCAPE_WHQL_INFO: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(16);
    pub const D3DKMT_ESCAPE_BRIGHTNESS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(17);
    pub const D3DKMT_ESCAPE_EDID_CACHE: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(18);
    pub const D3DKMT_ESCAPE_MIRACAST_DISPLAY_REQUEST: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        20,
    );
    pub const D3DKMT_ESCAPE_HISTORY_BUFFER_STATUS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        21,
    );
    pub const D3DKMT_ESCAPE_MIRACAST_ADAPTER_DIAG_INFO: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        23,
    );
    pub const D3DKMT_ESCAPE_FORCE_BDDFALLBACK_HEADLESS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        24,
    );
    pub const D3DKMT_ESCAPE_REQUEST_MACHINE_CRASH: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        25,
    );
    pub const D3DKMT_ESCAPE_SOFTGPU_ENABLE_DISABLE_HMD: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        27,
    );
    pub const D3DKMT_ESCAPE_PROCESS_VERIFIER_OPTION: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        28,
    );
    pub const D3DKMT_ESCAPE_ADAPTER_VERIFIER_OPTION: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        29,
    );
    pub const D3DKMT_ESCAPE_IDD_REQUEST: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(30);
    pub const D3DKMT_ESCAPE_DOD_SET_DIRTYRECT_MODE: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        31,
    );
    pub const D3DKMT_ESCAPE_LOG_CODEPOINT_PACKET: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        32,
    );
    pub const D3DKMT_ESCAPE_LOG_USERMODE_DAIG_PACKET: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        33,
    );
    pub const D3DKMT_ESCAPE_GET_EXTERNAL_DIAGNOSTICS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        34,
    );
    pub const D3DKMT_ESCAPE_GET_DISPLAY_CONFIGURATIONS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        36,
    );
    pub const D3DKMT_ESCAPE_QUERY_IOMMU_STATUS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        37,
    );
    pub const D3DKMT_ESCAPE_CCD_DATABASE: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(38);
    pub const D3DKMT_ESCAPE_QUERY_DMA_REMAPPING_STATUS: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        39,
    );
    pub const D3DKMT_ESCAPE_WIN32K_START: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(1024);
    pub const D3DKMT_ESCAPE_WIN32K_HIP_DEVICE_INFO: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1024,
    );
    pub const D3DKMT_ESCAPE_WIN32K_QUERY_CD_ROTATION_BLOCK: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1025,
    );
    pub const D3DKMT_ESCAPE_WIN32K_DPI_INFO: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1026,
    );
    pub const D3DKMT_ESCAPE_WIN32K_PRESENTER_VIEW_INFO: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1027,
    );
    pub const D3DKMT_ESCAPE_WIN32K_SYSTEM_DPI: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1028,
    );
    pub const D3DKMT_ESCAPE_WIN32K_BDD_FALLBACK: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1029,
    );
    pub const D3DKMT_ESCAPE_WIN32K_DDA_TEST_CTL: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1030,
    );
    pub const D3DKMT_ESCAPE_WIN32K_USER_DETECTED_BLACK_SCREEN: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1031,
    );
    pub const D3DKMT_ESCAPE_WIN32K_DISPBROKER_TEST: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1035,
    );
    pub const D3DKMT_ESCAPE_WIN32K_COLOR_PROFILE_INFO: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1036,
    );
    pub const D3DKMT_ESCAPE_WIN32K_SET_DIMMED_STATE: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1037,
    );
    pub const D3DKMT_ESCAPE_WIN32K_SPECIALIZED_DISPLAY_TEST: D3DKMT_ESCAPETYPE = D3DKMT_ESCAPETYPE(
        1038,
    );
}
#[repr(transparent)]
/// Whom an escape is for. The host decides which it passes on.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_ESCAPETYPE(pub ::core::ffi::c_uint);
/// Of D3DKMT_ESCAPE.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_ESCAPEFLAGS {
    pub anon_1: D3DDDI_ESCAPEFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_ESCAPEFLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDI_ESCAPEFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_ESCAPEFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDI_ESCAPEFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HardwareAccess(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HardwareAccess(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DeviceStatusQuery(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DeviceStatusQuery(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ChangeFrameLatency(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ChangeFrameLatency(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoAdapterSynchronization(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoAdapterSynchronization(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn VirtualMachineData(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_VirtualMachineData(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DriverKnownEscape(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DriverKnownEscape(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DriverCommonEscape(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DriverCommonEscape(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved2(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 24u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved2(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 24u8>(val as u64)
        }
    }
}
impl Default for D3DDDI_ESCAPEFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_ESCAPEFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTEscape.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_ESCAPE {
    ///in
    pub hAdapter: D3DKMT_HANDLE,
    ///in: not checked
    pub hDevice: D3DKMT_HANDLE,
    ///in
    pub Type: D3DKMT_ESCAPETYPE,
    ///in
    pub Flags: D3DDDI_ESCAPEFLAGS,
    ///in and out
    pub pPrivateDriverData: *mut VOID,
    ///in: bytes, at most 131001
    pub PrivateDriverDataSize: UINT,
    ///in: not checked
    pub hContext: D3DKMT_HANDLE,
}
impl Default for D3DKMT_ESCAPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DDDI_DRIVERESCAPETYPE {
    pub const D3DDDI_DRIVERESCAPETYPE_TRANSLATEALLOCATIONHANDLE: D3DDDI_DRIVERESCAPETYPE = D3DDDI_DRIVERESCAPETYPE(
        0,
    );
    pub const D3DDDI_DRIVERESCAPETYPE_TRANSLATERESOURCEHANDLE: D3DDDI_DRIVERESCAPETYPE = D3DDDI_DRIVERESCAPETYPE(
        1,
    );
    pub const D3DDDI_DRIVERESCAPETYPE_CPUEVENTUSAGE: D3DDDI_DRIVERESCAPETYPE = D3DDDI_DRIVERESCAPETYPE(
        2,
    );
    pub const D3DDDI_DRIVERESCAPETYPE_MAX: D3DDDI_DRIVERESCAPETYPE = D3DDDI_DRIVERESCAPETYPE(
        3,
    );
    ///on Linux
    pub const D3DDDI_DRIVERESCAPETYPE_BUILDTESTCOMMANDBUFFER: D3DDDI_DRIVERESCAPETYPE = D3DDDI_DRIVERESCAPETYPE(
        3,
    );
}
#[repr(transparent)]
/// Escapes that every driver knows; the first 32 bits of their data.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_DRIVERESCAPETYPE(pub ::core::ffi::c_uint);
/// Data of a known escape.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_DRIVERESCAPE_TRANSLATEALLOCATIONEHANDLE {
    pub EscapeType: D3DDDI_DRIVERESCAPETYPE,
    ///in and out: unchanged on Linux
    pub hAllocation: D3DKMT_HANDLE,
}
impl Default for D3DDDI_DRIVERESCAPE_TRANSLATEALLOCATIONEHANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of a known escape.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_DRIVERESCAPE_TRANSLATERESOURCEHANDLE {
    pub EscapeType: D3DDDI_DRIVERESCAPETYPE,
    ///in and out: unchanged on Linux
    pub hResource: D3DKMT_HANDLE,
}
impl Default for D3DDDI_DRIVERESCAPE_TRANSLATERESOURCEHANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of a known escape: what a CPU notification is used for.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_DRIVERESCAPE_CPUEVENTUSAGE {
    pub EscapeType: D3DDDI_DRIVERESCAPETYPE,
    ///in: of the kind D3DDDI_CPU_NOTIFICATION
    pub hSyncObject: D3DKMT_HANDLE,
    pub hKmdCpuEvent: UINT64,
    pub Usage: [UINT; 8usize],
}
impl Default for D3DDDI_DRIVERESCAPE_CPUEVENTUSAGE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DDDI_BUILDTESTCOMMANDBUFFER.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_TESTCOMMAND {
    pub buffer: [::core::ffi::c_char; 72usize],
}
impl Default for D3DDDI_TESTCOMMAND {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of a known escape: lets the vendor's kernel driver build commands for a test; 112 bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_BUILDTESTCOMMANDBUFFER {
    pub EscapeType: D3DDDI_DRIVERESCAPETYPE,
    pub hDevice: D3DKMT_HANDLE,
    pub hContext: D3DKMT_HANDLE,
    pub Flags: UINT,
    ///in: what to build
    pub Command: D3DDDI_TESTCOMMAND,
    ///out: the commands
    pub pDmaBuffer: *mut VOID,
    ///out
    pub pDmaBufferPrivateData: *mut VOID,
    ///in and out: bytes, 4 to 4096
    pub DmaBufferSize: UINT,
    ///in and out: bytes, at most 1024
    pub DmaBufferPrivateDataSize: UINT,
}
impl Default for D3DDDI_BUILDTESTCOMMANDBUFFER {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_DEVICEESCAPE_TYPE {
    pub const D3DKMT_DEVICEESCAPE_VIDPNFROMALLOCATION: D3DKMT_DEVICEESCAPE_TYPE = D3DKMT_DEVICEESCAPE_TYPE(
        0,
    );
    pub const D3DKMT_DEVICEESCAPE_RESTOREGAMMA: D3DKMT_DEVICEESCAPE_TYPE = D3DKMT_DEVICEESCAPE_TYPE(
        1,
    );
}
#[repr(transparent)]
/// Of D3DKMT_DEVICE_ESCAPE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_DEVICEESCAPE_TYPE(pub ::core::ffi::c_uint);
/// Data of D3DKMT_ESCAPE_DEVICE.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_DEVICE_ESCAPE {
    pub Type: D3DKMT_DEVICEESCAPE_TYPE,
    pub VidPnFromAllocation: D3DKMT_DEVICE_ESCAPE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DEVICE_ESCAPE__bindgen_ty_1 {
    pub hPrimaryAllocation: D3DKMT_HANDLE,
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
}
impl Default for D3DKMT_DEVICE_ESCAPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_TDRDBGCTRLTYPE {
    pub const D3DKMT_TDRDBGCTRLTYPE_FORCETDR: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        0,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_DISABLEBREAK: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        1,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_ENABLEBREAK: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        2,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_UNCONDITIONAL: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        3,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_VSYNCTDR: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        4,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_GPUTDR: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        5,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_FORCEDODTDR: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        6,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_FORCEDODVSYNCTDR: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        7,
    );
    pub const D3DKMT_TDRDBGCTRLTYPE_ENGINETDR: D3DKMT_TDRDBGCTRLTYPE = D3DKMT_TDRDBGCTRLTYPE(
        8,
    );
}
#[repr(transparent)]
/// Of D3DKMT_TDRDBGCTRL_ESCAPE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_TDRDBGCTRLTYPE(pub ::core::ffi::c_uint);
/// Data of D3DKMT_ESCAPE_TDRDBGCTRL: forces a reset of a hung GPU, for tests.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_TDRDBGCTRL_ESCAPE {
    pub TdrControl: D3DKMT_TDRDBGCTRLTYPE,
    pub NodeOrdinal: ULONG,
}
impl Default for D3DKMT_TDRDBGCTRL_ESCAPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_VIDMMESCAPETYPE {
    pub const D3DKMT_VIDMMESCAPETYPE_SETFAULT: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        0,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_RUN_COHERENCY_TEST: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        1,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_RUN_UNMAP_TO_DUMMY_PAGE_TEST: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        2,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_APERTURE_CORRUPTION_CHECK: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        3,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_SUSPEND_CPU_ACCESS_TEST: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        4,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_EVICT: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        5,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_EVICT_BY_NT_HANDLE: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        6,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_GET_VAD_INFO: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        7,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_SET_BUDGET: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        8,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_SUSPEND_PROCESS: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        9,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_RESUME_PROCESS: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        10,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_GET_BUDGET: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        11,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_SET_TRIM_INTERVALS: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        12,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_EVICT_BY_CRITERIA: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        13,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_WAKE: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        14,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_DEFRAG: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        15,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_DELAYEXECUTION: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        16,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_VALIDATE_INTEGRITY: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        17,
    );
    pub const D3DKMT_VIDMMESCAPETYPE_SET_EVICTION_CONFIG: D3DKMT_VIDMMESCAPETYPE = D3DKMT_VIDMMESCAPETYPE(
        18,
    );
}
#[repr(transparent)]
/// Of D3DKMT_VIDMM_ESCAPE: which member of its union counts.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_VIDMMESCAPETYPE(pub ::core::ffi::c_uint);
impl D3DKMT_VAD_ESCAPE_COMMAND {
    pub const D3DKMT_VAD_ESCAPE_GETNUMVADS: D3DKMT_VAD_ESCAPE_COMMAND = D3DKMT_VAD_ESCAPE_COMMAND(
        0,
    );
    pub const D3DKMT_VAD_ESCAPE_GETVAD: D3DKMT_VAD_ESCAPE_COMMAND = D3DKMT_VAD_ESCAPE_COMMAND(
        1,
    );
    pub const D3DKMT_VAD_ESCAPE_GETVADRANGE: D3DKMT_VAD_ESCAPE_COMMAND = D3DKMT_VAD_ESCAPE_COMMAND(
        2,
    );
    pub const D3DKMT_VAD_ESCAPE_GET_PTE: D3DKMT_VAD_ESCAPE_COMMAND = D3DKMT_VAD_ESCAPE_COMMAND(
        3,
    );
    pub const D3DKMT_VAD_ESCAPE_GET_GPUMMU_CAPS: D3DKMT_VAD_ESCAPE_COMMAND = D3DKMT_VAD_ESCAPE_COMMAND(
        4,
    );
    pub const D3DKMT_VAD_ESCAPE_GET_SEGMENT_CAPS: D3DKMT_VAD_ESCAPE_COMMAND = D3DKMT_VAD_ESCAPE_COMMAND(
        5,
    );
}
#[repr(transparent)]
/// Of D3DKMT_VIDMM_ESCAPE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_VAD_ESCAPE_COMMAND(pub ::core::ffi::c_uint);
impl D3DKMT_DEFRAG_ESCAPE_OPERATION {
    pub const D3DKMT_DEFRAG_ESCAPE_GET_FRAGMENTATION_STATS: D3DKMT_DEFRAG_ESCAPE_OPERATION = D3DKMT_DEFRAG_ESCAPE_OPERATION(
        0,
    );
    pub const D3DKMT_DEFRAG_ESCAPE_DEFRAG_UPWARD: D3DKMT_DEFRAG_ESCAPE_OPERATION = D3DKMT_DEFRAG_ESCAPE_OPERATION(
        1,
    );
    pub const D3DKMT_DEFRAG_ESCAPE_DEFRAG_DOWNWARD: D3DKMT_DEFRAG_ESCAPE_OPERATION = D3DKMT_DEFRAG_ESCAPE_OPERATION(
        2,
    );
    pub const D3DKMT_DEFRAG_ESCAPE_DEFRAG_PASS: D3DKMT_DEFRAG_ESCAPE_OPERATION = D3DKMT_DEFRAG_ESCAPE_OPERATION(
        3,
    );
    pub const D3DKMT_DEFRAG_ESCAPE_VERIFY_TRANSFER: D3DKMT_DEFRAG_ESCAPE_OPERATION = D3DKMT_DEFRAG_ESCAPE_OPERATION(
        4,
    );
}
#[repr(transparent)]
/// Of D3DKMT_VIDMM_ESCAPE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_DEFRAG_ESCAPE_OPERATION(pub ::core::ffi::c_uint);
/// Of D3DKMT_VIDMM_ESCAPE: a range of GPU virtual addresses.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VAD_DESC {
    pub VadIndex: UINT,
    pub VadAddress: UINT64,
    pub NumMappedRanges: UINT,
    pub VadType: UINT,
    pub StartAddress: UINT64,
    pub EndAddress: UINT64,
}
/// Of D3DKMT_VIDMM_ESCAPE: a mapped part of a range.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VA_RANGE_DESC {
    pub VadAddress: UINT64,
    pub VaRangeIndex: UINT,
    pub PhysicalAdapterIndex: UINT,
    pub StartAddress: UINT64,
    pub EndAddress: UINT64,
    pub DriverProtection: UINT64,
    pub OwnerType: UINT,
    pub pOwner: UINT64,
    pub OwnerOffset: UINT64,
    pub Protection: UINT,
}
/// Of DXGK_ESCAPE_GPUMMUCAPS: one level of the page tables.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_PAGE_TABLE_LEVEL_DESC {
    pub IndexBitCount: UINT,
    pub IndexMask: UINT64,
    pub IndexShift: UINT64,
    pub LowerLevelsMask: UINT64,
    pub EntryCoverageInPages: UINT64,
}
/// Of D3DKMT_GET_GPUMMU_CAPS.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct DXGK_ESCAPE_GPUMMUCAPS {
    pub ReadOnlyMemorySupported: BOOLEAN,
    pub NoExecuteMemorySupported: BOOLEAN,
    pub ZeroInPteSupported: BOOLEAN,
    pub CacheCoherentMemorySupported: BOOLEAN,
    pub LargePageSupported: BOOLEAN,
    pub DualPteSupported: BOOLEAN,
    pub AllowNonAlignedLargePageAddress: BOOLEAN,
    pub VirtualAddressBitCount: UINT,
    pub PageTableLevelCount: UINT,
    pub PageTableLevelDesk: [D3DKMT_PAGE_TABLE_LEVEL_DESC; 6usize],
}
/// Of D3DKMT_VIDMM_ESCAPE.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_GET_GPUMMU_CAPS {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
    pub GpuMmuCaps: DXGK_ESCAPE_GPUMMUCAPS,
}
/// Of D3DKMT_GET_PTE: an entry of a page table.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct DXGK_PTE {
    pub anon_1: DXGK_PTE__bindgen_ty_1,
    pub anon_2: DXGK_PTE__bindgen_ty_2,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union DXGK_PTE__bindgen_ty_1 {
    pub anon_1: DXGK_PTE__bindgen_ty_1__bindgen_ty_1,
    pub Flags: ULONGLONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct DXGK_PTE__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl DXGK_PTE__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Valid(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Valid(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Zero(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Zero(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CacheCoherent(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CacheCoherent(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ReadOnly(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ReadOnly(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoExecute(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoExecute(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Segment(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 5u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Segment(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 5u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn LargePage(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_LargePage(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PhysicalAdapterIndex(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 6u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PhysicalAdapterIndex(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 6u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PageTablePageSize(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<17usize, 2u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PageTablePageSize(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<17usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SystemReserved0(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<19usize, 1u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SystemReserved0(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<19usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> ULONGLONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<20usize, 44u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: ULONGLONG) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<20usize, 44u8>(val as u64)
        }
    }
}
impl Default for DXGK_PTE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union DXGK_PTE__bindgen_ty_2 {
    pub PageAddress: ULONGLONG,
    pub PageTableAddress: ULONGLONG,
}
impl Default for DXGK_PTE__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for DXGK_PTE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_VIDMM_ESCAPE: entries of a page table.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_GET_PTE {
    pub PhysicalAdapterIndex: UINT,
    pub PageTableLevel: UINT,
    pub PageTableIndex: [UINT; 6usize],
    pub b64KBPte: BOOLEAN,
    pub NumPtes: UINT,
    pub Pte: [DXGK_PTE; 64usize],
    pub NumValidEntries: UINT,
}
impl Default for D3DKMT_GET_PTE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_GET_SEGMENT_CAPS: a memory segment.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_SEGMENT_CAPS {
    ///bytes
    pub Size: UINT64,
    ///bytes
    pub PageSize: UINT,
    pub SegmentId: ULONG,
    pub bAperture: BOOLEAN,
    pub bReservedSysMem: BOOLEAN,
    pub BudgetGroup: D3DKMT_MEMORY_SEGMENT_GROUP,
}
impl Default for D3DKMT_SEGMENT_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_VIDMM_ESCAPE: the memory segments.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_GET_SEGMENT_CAPS {
    ///in: from 0
    pub PhysicalAdapterIndex: UINT,
    pub NumSegments: UINT,
    pub SegmentCaps: [D3DKMT_SEGMENT_CAPS; 32usize],
}
impl Default for D3DKMT_GET_SEGMENT_CAPS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_VIDMM_ESCAPE: which allocations to evict.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_EVICTION_CRITERIA {
    ///bytes
    pub MinimumSize: UINT64,
    ///bytes
    pub MaximumSize: UINT64,
    pub anon_1: D3DKMT_EVICTION_CRITERIA__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_EVICTION_CRITERIA__bindgen_ty_1 {
    pub Flags: D3DKMT_EVICTION_CRITERIA__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_EVICTION_CRITERIA__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_EVICTION_CRITERIA__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Primary(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Primary(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_EVICTION_CRITERIA__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_EVICTION_CRITERIA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of D3DKMT_ESCAPE_VIDMM: looks into the host's memory manager and steers it, for tests.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE {
    pub Type: D3DKMT_VIDMMESCAPETYPE,
    pub anon_1: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_VIDMM_ESCAPE__bindgen_ty_1 {
    pub SetFault: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1,
    pub Evict: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_2,
    pub EvictByNtHandle: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_3,
    pub GetVads: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4,
    pub SetBudget: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_5,
    pub SuspendProcess: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_6,
    pub ResumeProcess: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_7,
    pub GetBudget: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_8,
    pub SetTrimIntervals: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_9,
    pub EvictByCriteria: D3DKMT_EVICTION_CRITERIA,
    pub Wake: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_10,
    pub Defrag: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_11,
    pub DelayExecution: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_12,
    pub VerifyIntegrity: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_13,
    pub DelayedEvictionConfig: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_14,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1 {
    pub anon_1: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    pub anon_1: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1,
    pub Value: ULONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ProbeAndLock(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ProbeAndLock(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SplitPoint(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SplitPoint(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoDemotion(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoDemotion(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SwizzlingAperture(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SwizzlingAperture(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PagingPathLockSubRange(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PagingPathLockSubRange(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PagingPathLockMinRange(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PagingPathLockMinRange(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ComplexLock(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ComplexLock(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FailVARotation(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FailVARotation(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoWriteCombined(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoWriteCombined(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoPrePatching(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoPrePatching(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AlwaysRepatch(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AlwaysRepatch(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ExpectPreparationFailure(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ExpectPreparationFailure(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FailUserModeVAMapping(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<12usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FailUserModeVAMapping(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<12usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NeverDiscardOfferedAllocation(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<13usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NeverDiscardOfferedAllocation(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<13usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AlwaysDiscardOfferedAllocation(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<14usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AlwaysDiscardOfferedAllocation(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<14usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> ULONG {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<15usize, 17u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: ULONG) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<15usize, 17u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_2 {
    pub ResourceHandle: D3DKMT_HANDLE,
    pub AllocationHandle: D3DKMT_HANDLE,
    pub hProcess: HANDLE,
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_3 {
    pub NtHandle: UINT64,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4 {
    pub anon_1: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4__bindgen_ty_1,
    pub Command: D3DKMT_VAD_ESCAPE_COMMAND,
    pub Status: NTSTATUS,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4__bindgen_ty_1 {
    pub GetNumVads: D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1,
    pub GetVad: D3DKMT_VAD_DESC,
    pub GetVadRange: D3DKMT_VA_RANGE_DESC,
    pub GetGpuMmuCaps: D3DKMT_GET_GPUMMU_CAPS,
    pub GetPte: D3DKMT_GET_PTE,
    pub GetSegmentCaps: D3DKMT_GET_SEGMENT_CAPS,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1 {
    pub NumVads: UINT,
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_5 {
    pub LocalMemoryBudget: ULONGLONG,
    pub SystemMemoryBudget: ULONGLONG,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_6 {
    pub hProcess: HANDLE,
    pub bAllowWakeOnSubmission: BOOL,
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_6 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_7 {
    pub hProcess: HANDLE,
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_7 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_8 {
    pub NumBytesToTrim: UINT64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_9 {
    pub MinTrimInterval: ULONG,
    pub MaxTrimInterval: ULONG,
    pub IdleTrimInterval: ULONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_10 {
    pub bFlush: BOOL,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_11 {
    pub Operation: D3DKMT_DEFRAG_ESCAPE_OPERATION,
    pub SegmentId: UINT,
    pub TotalCommitted: ULONGLONG,
    pub TotalFree: ULONGLONG,
    pub LargestGapBefore: ULONGLONG,
    pub LargestGapAfter: ULONGLONG,
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_11 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_12 {
    pub hPagingQueue: D3DKMT_HANDLE,
    pub PhysicalAdapterIndex: UINT,
    pub Milliseconds: ULONG,
    pub PagingFenceValue: ULONGLONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_13 {
    pub SegmentId: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_14 {
    pub TimerValue: LONGLONG,
}
impl Default for D3DKMT_VIDMM_ESCAPE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_VIDMM_ESCAPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_VIDSCHESCAPETYPE {
    pub const D3DKMT_VIDSCHESCAPETYPE_PREEMPTIONCONTROL: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        0,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_SUSPENDSCHEDULER: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        1,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_TDRCONTROL: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        2,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_SUSPENDRESUME: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        3,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_ENABLECONTEXTDELAY: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        4,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_CONFIGURE_TDR_LIMIT: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        5,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_VGPU_RESET: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        6,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_PFN_CONTROL: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        7,
    );
    pub const D3DKMT_VIDSCHESCAPETYPE_VIRTUAL_REFRESH_RATE: D3DKMT_VIDSCHESCAPETYPE = D3DKMT_VIDSCHESCAPETYPE(
        8,
    );
}
#[repr(transparent)]
/// Of D3DKMT_VIDSCH_ESCAPE: which member of its union counts.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_VIDSCHESCAPETYPE(pub ::core::ffi::c_uint);
impl D3DKMT_ESCAPE_PFN_CONTROL_COMMAND {
    pub const D3DKMT_ESCAPE_PFN_CONTROL_DEFAULT: D3DKMT_ESCAPE_PFN_CONTROL_COMMAND = D3DKMT_ESCAPE_PFN_CONTROL_COMMAND(
        0,
    );
    pub const D3DKMT_ESCAPE_PFN_CONTROL_FORCE_CPU: D3DKMT_ESCAPE_PFN_CONTROL_COMMAND = D3DKMT_ESCAPE_PFN_CONTROL_COMMAND(
        1,
    );
    pub const D3DKMT_ESCAPE_PFN_CONTROL_FORCE_GPU: D3DKMT_ESCAPE_PFN_CONTROL_COMMAND = D3DKMT_ESCAPE_PFN_CONTROL_COMMAND(
        2,
    );
}
#[repr(transparent)]
/// Of D3DKMT_VIDSCH_ESCAPE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_ESCAPE_PFN_CONTROL_COMMAND(pub ::core::ffi::c_uint);
impl D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE {
    pub const D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_BASE_DESKTOP_DURATION: D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE = D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE(
        0,
    );
    pub const D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_VSYNC_MULTIPLIER: D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE = D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE(
        1,
    );
    pub const D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_PROCESS_BOOST_ELIGIBLE: D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE = D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE(
        2,
    );
}
#[repr(transparent)]
/// Of D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE(pub ::core::ffi::c_uint);
/// Of D3DKMT_VIDSCH_ESCAPE.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE {
    pub Type: D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE,
    pub VidPnSourceId: UINT,
    pub ProcessBoostEligible: BOOLEAN,
    pub VSyncMultiplier: UINT,
    pub BaseDesktopDuration: UINT,
    pub Reserved: [UCHAR; 16usize],
}
impl Default for D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of D3DKMT_ESCAPE_VIDSCH: steers the host's scheduler, for tests.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_VIDSCH_ESCAPE {
    pub Type: D3DKMT_VIDSCHESCAPETYPE,
    pub anon_1: D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1,
    pub VirtualRefreshRateControl: D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1 {
    pub PreemptionControl: BOOL,
    pub EnableContextDelay: BOOL,
    pub TdrControl2: D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1__bindgen_ty_1,
    pub SuspendScheduler: BOOL,
    pub TdrControl: ULONG,
    pub SuspendTime: ULONG,
    pub TdrLimit: D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1__bindgen_ty_2,
    pub PfnControl: D3DKMT_ESCAPE_PFN_CONTROL_COMMAND,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1__bindgen_ty_1 {
    pub TdrControl: ULONG,
    pub NodeOrdinal: ULONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1__bindgen_ty_2 {
    pub Count: UINT,
    pub Time: UINT,
}
impl Default for D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_VIDSCH_ESCAPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_DMMESCAPETYPE {
    pub const D3DKMT_DMMESCAPETYPE_UNINITIALIZED: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        0,
    );
    pub const D3DKMT_DMMESCAPETYPE_GET_SUMMARY_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        1,
    );
    pub const D3DKMT_DMMESCAPETYPE_GET_VIDEO_PRESENT_SOURCES_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        2,
    );
    pub const D3DKMT_DMMESCAPETYPE_GET_VIDEO_PRESENT_TARGETS_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        3,
    );
    pub const D3DKMT_DMMESCAPETYPE_GET_ACTIVEVIDPN_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        4,
    );
    pub const D3DKMT_DMMESCAPETYPE_GET_MONITORS_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        5,
    );
    pub const D3DKMT_DMMESCAPETYPE_RECENTLY_COMMITTED_VIDPNS_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        6,
    );
    pub const D3DKMT_DMMESCAPETYPE_RECENT_MODECHANGE_REQUESTS_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        7,
    );
    pub const D3DKMT_DMMESCAPETYPE_RECENTLY_RECOMMENDED_VIDPNS_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        8,
    );
    pub const D3DKMT_DMMESCAPETYPE_RECENT_MONITOR_PRESENCE_EVENTS_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        9,
    );
    pub const D3DKMT_DMMESCAPETYPE_ACTIVEVIDPN_SOURCEMODESET_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        10,
    );
    pub const D3DKMT_DMMESCAPETYPE_ACTIVEVIDPN_COFUNCPATHMODALITY_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        11,
    );
    pub const D3DKMT_DMMESCAPETYPE_GET_LASTCLIENTCOMMITTEDVIDPN_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        12,
    );
    pub const D3DKMT_DMMESCAPETYPE_GET_VERSION_INFO: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        13,
    );
    pub const D3DKMT_DMMESCAPETYPE_VIDPN_MGR_DIAGNOSTICS: D3DKMT_DMMESCAPETYPE = D3DKMT_DMMESCAPETYPE(
        14,
    );
}
#[repr(transparent)]
/// Of D3DKMT_DMM_ESCAPE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_DMMESCAPETYPE(pub ::core::ffi::c_uint);
/// Data of D3DKMT_ESCAPE_DMM: the state of displays.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_DMM_ESCAPE {
    pub Type: D3DKMT_DMMESCAPETYPE,
    ///bytes
    pub ProvidedBufferSize: D3DKMT_SIZE_T,
    ///bytes
    pub MinRequiredBufferSize: D3DKMT_SIZE_T,
    ///the first of as many as there are
    pub Data: [UCHAR; 1usize],
}
impl Default for D3DKMT_DMM_ESCAPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of D3DKMT_ESCAPE_DEBUG_SNAPSHOT.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DEBUG_SNAPSHOT_ESCAPE {
    ///bytes
    pub Length: ULONG,
    ///the first of as many as there are
    pub Buffer: [BYTE; 1usize],
}
impl D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE {
    pub const D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE_EXTRA_CCD_DATABASE_INFO: D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE = D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE(
        0,
    );
    pub const D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE_MODES_PRUNED: D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE = D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE(
        15,
    );
}
#[repr(transparent)]
/// Of D3DKMT_ACTIVATE_SPECIFIC_DIAG_ESCAPE.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE(pub ::core::ffi::c_uint);
/// Data of D3DKMT_ESCAPE_ACTIVATE_SPECIFIC_DIAG.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_ACTIVATE_SPECIFIC_DIAG_ESCAPE {
    pub Type: D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE,
    pub Activate: BOOL,
}
impl Default for D3DKMT_ACTIVATE_SPECIFIC_DIAG_ESCAPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of D3DKMT_ESCAPE_REQUEST_MACHINE_CRASH.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_REQUEST_MACHINE_CRASH_ESCAPE {
    pub Param1: D3DKMT_ULONG_PTR,
    pub Param2: D3DKMT_ULONG_PTR,
    pub Param3: D3DKMT_ULONG_PTR,
}
impl DXGKVGPU_ESCAPE_TYPE {
    pub const DXGKVGPU_ESCAPE_TYPE_READ_PCI_CONFIG: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        0,
    );
    pub const DXGKVGPU_ESCAPE_TYPE_WRITE_PCI_CONFIG: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        1,
    );
    pub const DXGKVGPU_ESCAPE_TYPE_INITIALIZE: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        2,
    );
    pub const DXGKVGPU_ESCAPE_TYPE_RELEASE: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        3,
    );
    pub const DXGKVGPU_ESCAPE_TYPE_GET_VGPU_TYPE: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        4,
    );
    pub const DXGKVGPU_ESCAPE_TYPE_POWERTRANSITIONCOMPLETE: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        5,
    );
    pub const DXGKVGPU_ESCAPE_TYPE_PAUSE: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        6,
    );
    pub const DXGKVGPU_ESCAPE_TYPE_RESUME: DXGKVGPU_ESCAPE_TYPE = DXGKVGPU_ESCAPE_TYPE(
        7,
    );
}
#[repr(transparent)]
/// Escapes to the driver of a virtual GPU.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct DXGKVGPU_ESCAPE_TYPE(pub ::core::ffi::c_uint);
/// Of DXGKVGPU_ESCAPE_HEAD: the virtual GPU that is meant.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct GPUP_DRIVER_ESCAPE_INPUT {
    pub vfLUID: LUID,
}
/// The first part of each escape to the driver of a virtual GPU.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGKVGPU_ESCAPE_HEAD {
    pub Luid: GPUP_DRIVER_ESCAPE_INPUT,
    pub Type: DXGKVGPU_ESCAPE_TYPE,
}
impl Default for DXGKVGPU_ESCAPE_HEAD {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of DXGKVGPU_ESCAPE_TYPE_INITIALIZE.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGKVGPU_ESCAPE_INITIALIZE {
    pub Header: DXGKVGPU_ESCAPE_HEAD,
    pub VmGuid: GUID,
}
impl Default for DXGKVGPU_ESCAPE_INITIALIZE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of DXGKVGPU_ESCAPE_TYPE_POWERTRANSITIONCOMPLETE.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGKVGPU_ESCAPE_POWERTRANSITIONCOMPLETE {
    pub Header: DXGKVGPU_ESCAPE_HEAD,
    pub PowerState: UINT,
}
impl Default for DXGKVGPU_ESCAPE_POWERTRANSITIONCOMPLETE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of DXGKVGPU_ESCAPE_TYPE_READ_PCI_CONFIG, followed by what is read.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGKVGPU_ESCAPE_READ_PCI_CONFIG {
    pub Header: DXGKVGPU_ESCAPE_HEAD,
    ///bytes
    pub Offset: UINT,
    ///bytes
    pub Size: UINT,
}
impl Default for DXGKVGPU_ESCAPE_READ_PCI_CONFIG {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of DXGKVGPU_ESCAPE_TYPE_GET_VGPU_TYPE.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGKVGPU_ESCAPE_READ_VGPU_TYPE {
    pub Header: DXGKVGPU_ESCAPE_HEAD,
}
impl Default for DXGKVGPU_ESCAPE_READ_VGPU_TYPE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of DXGKVGPU_ESCAPE_TYPE_RELEASE.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGKVGPU_ESCAPE_RELEASE {
    pub Header: DXGKVGPU_ESCAPE_HEAD,
}
impl Default for DXGKVGPU_ESCAPE_RELEASE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Data of DXGKVGPU_ESCAPE_TYPE_WRITE_PCI_CONFIG, followed by what is written.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct DXGKVGPU_ESCAPE_WRITE_PCI_CONFIG {
    pub Header: DXGKVGPU_ESCAPE_HEAD,
    ///bytes
    pub Offset: UINT,
    ///bytes
    pub Size: UINT,
}
impl Default for DXGKVGPU_ESCAPE_WRITE_PCI_CONFIG {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_LOCK.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDICB_LOCKFLAGS {
    pub anon_1: D3DDDICB_LOCKFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDICB_LOCKFLAGS__bindgen_ty_1 {
    pub anon_1: D3DDDICB_LOCKFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDICB_LOCKFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DDDICB_LOCKFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ReadOnly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ReadOnly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn WriteOnly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_WriteOnly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DonotWait(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DonotWait(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IgnoreSync(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IgnoreSync(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn LockEntire(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_LockEntire(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DonotEvict(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DonotEvict(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AcquireAperture(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AcquireAperture(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Discard(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Discard(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NoExistingReference(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NoExistingReference(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn UseAlternateVA(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_UseAlternateVA(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IgnoreReadSync(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IgnoreReadSync(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 21u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 21u8>(val as u64)
        }
    }
}
impl Default for D3DDDICB_LOCKFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDICB_LOCKFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTLock, which Linux does not have; D3DKMT_LOCK2 is what to use.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_LOCK {
    pub hDevice: D3DKMT_HANDLE,
    pub hAllocation: D3DKMT_HANDLE,
    pub PrivateDriverData: UINT,
    pub NumPages: UINT,
    pub pPages: *mut UINT,
    pub pData: *mut VOID,
    pub Flags: D3DDDICB_LOCKFLAGS,
    pub GpuVirtualAddress: D3DGPU_VIRTUAL_ADDRESS,
}
impl Default for D3DKMT_LOCK {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTUnlock, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_UNLOCK {
    pub hDevice: D3DKMT_HANDLE,
    pub NumAllocations: UINT,
    pub phAllocations: *mut D3DKMT_HANDLE,
}
impl Default for D3DKMT_UNLOCK {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_PINRESOURCES.
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_PINRESOURCEFLAGS {
    pub anon_1: D3DKMT_PINRESOURCEFLAGS__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_PINRESOURCEFLAGS__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_PINRESOURCEFLAGS__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DirectFlipResources(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DirectFlipResources(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_PINRESOURCEFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTPinResources, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_PINRESOURCES {
    pub hDevice: D3DKMT_HANDLE,
    pub ResourceCount: UINT,
    pub pResourceList: *mut D3DKMT_HANDLE,
    pub Flags: D3DKMT_PINRESOURCEFLAGS,
    pub hPagingQueue: D3DKMT_HANDLE,
    pub PagingFence: UINT64,
}
impl Default for D3DKMT_PINRESOURCES {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTUnpinResources, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_UNPINRESOURCES {
    pub hDevice: D3DKMT_HANDLE,
    pub ResourceCount: UINT,
    pub pResourceList: *mut D3DKMT_HANDLE,
    pub Reserved: UINT,
}
impl Default for D3DKMT_UNPINRESOURCES {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSetStablePowerState, which Linux does not have.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SETSTABLEPOWERSTATE {
    pub hAdapter: D3DKMT_HANDLE,
    pub Enabled: BOOL,
}
/// Of D3DKMT_CREATEKEYEDMUTEX2.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATEKEYEDMUTEX2_FLAGS {
    pub anon_1: D3DKMT_CREATEKEYEDMUTEX2_FLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_CREATEKEYEDMUTEX2_FLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_CREATEKEYEDMUTEX2_FLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_CREATEKEYEDMUTEX2_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_CREATEKEYEDMUTEX2_FLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NtSecuritySharing(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NtSecuritySharing(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 31u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 31u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_CREATEKEYEDMUTEX2_FLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_CREATEKEYEDMUTEX2_FLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateKeyedMutex2, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATEKEYEDMUTEX2 {
    pub InitialValue: UINT64,
    pub hSharedHandle: D3DKMT_HANDLE,
    pub hKeyedMutex: D3DKMT_HANDLE,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
    pub Flags: D3DKMT_CREATEKEYEDMUTEX2_FLAGS,
}
impl Default for D3DKMT_CREATEKEYEDMUTEX2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTOpenKeyedMutex2, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_OPENKEYEDMUTEX2 {
    pub hSharedHandle: D3DKMT_HANDLE,
    pub hKeyedMutex: D3DKMT_HANDLE,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
}
impl Default for D3DKMT_OPENKEYEDMUTEX2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTAcquireKeyedMutex2, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_ACQUIREKEYEDMUTEX2 {
    pub hKeyedMutex: D3DKMT_HANDLE,
    pub Key: UINT64,
    pub pTimeout: PLARGE_INTEGER,
    pub FenceValue: UINT64,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
}
impl Default for D3DKMT_ACQUIREKEYEDMUTEX2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTReleaseKeyedMutex2, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_RELEASEKEYEDMUTEX2 {
    pub hKeyedMutex: D3DKMT_HANDLE,
    pub Key: UINT64,
    pub FenceValue: UINT64,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
}
impl Default for D3DKMT_RELEASEKEYEDMUTEX2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyKeyedMutex, which Linux does not have.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYKEYEDMUTEX {
    pub hKeyedMutex: D3DKMT_HANDLE,
}
/// Argument of D3DKMTCreateProtectedSession, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_CREATEPROTECTEDSESSION {
    pub hDevice: D3DKMT_HANDLE,
    pub hSyncObject: D3DKMT_HANDLE,
    pub pPrivateDriverData: *mut VOID,
    pub PrivateDriverDataSize: UINT,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
    pub hHandle: D3DKMT_HANDLE,
}
impl Default for D3DKMT_CREATEPROTECTEDSESSION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyProtectedSession, which Linux does not have.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYPROTECTEDSESSION {
    pub hHandle: D3DKMT_HANDLE,
}
/// Argument of D3DKMTOpenProtectedSessionFromNtHandle, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_OPENPROTECTEDSESSIONFROMNTHANDLE {
    pub hNtHandle: HANDLE,
    pub hHandle: D3DKMT_HANDLE,
}
impl Default for D3DKMT_OPENPROTECTEDSESSIONFROMNTHANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_PROTECTED_SESSION_STATUS {
    pub const D3DKMT_PROTECTED_SESSION_STATUS_OK: D3DKMT_PROTECTED_SESSION_STATUS = D3DKMT_PROTECTED_SESSION_STATUS(
        0,
    );
    pub const D3DKMT_PROTECTED_SESSION_STATUS_INVALID: D3DKMT_PROTECTED_SESSION_STATUS = D3DKMT_PROTECTED_SESSION_STATUS(
        1,
    );
}
#[repr(transparent)]
/// Of D3DKMT_QUERYPROTECTEDSESSIONSTATUS.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_PROTECTED_SESSION_STATUS(pub ::core::ffi::c_uint);
/// Argument of D3DKMTQueryProtectedSessionStatus, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYPROTECTEDSESSIONSTATUS {
    pub hHandle: D3DKMT_HANDLE,
    pub Status: D3DKMT_PROTECTED_SESSION_STATUS,
}
impl Default for D3DKMT_QUERYPROTECTEDSESSIONSTATUS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTQueryProtectedSessionInfoFromNtHandle, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_QUERYPROTECTEDSESSIONINFOFROMNTHANDLE {
    pub hNtHandle: HANDLE,
    pub pPrivateDriverData: *mut VOID,
    pub PrivateDriverDataSize: UINT,
    pub pPrivateRuntimeData: *mut VOID,
    pub PrivateRuntimeDataSize: UINT,
}
impl Default for D3DKMT_QUERYPROTECTEDSESSIONINFOFROMNTHANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_TRACKEDWORKLOADPOLICY {
    pub const D3DKMT_TRACKEDWORKLOADPOLICY_NORMAL: D3DKMT_TRACKEDWORKLOADPOLICY = D3DKMT_TRACKEDWORKLOADPOLICY(
        0,
    );
    pub const D3DKMT_TRACKEDWORKLOADPOLICY_ENERGY_EFFICIENT: D3DKMT_TRACKEDWORKLOADPOLICY = D3DKMT_TRACKEDWORKLOADPOLICY(
        1,
    );
    pub const D3DKMT_TRACKEDWORKLOADPOLICY_HIGH_SPEED: D3DKMT_TRACKEDWORKLOADPOLICY = D3DKMT_TRACKEDWORKLOADPOLICY(
        2,
    );
}
#[repr(transparent)]
/// Of D3DKMT_CREATETRACKEDWORKLOAD.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_TRACKEDWORKLOADPOLICY(pub ::core::ffi::c_uint);
impl D3DKMT_TRACKEDWORKLOADDEADLINETYPE {
    pub const D3DKMT_TRACKEDWORKLOADDEADLINETYPE_ABSOLUTE: D3DKMT_TRACKEDWORKLOADDEADLINETYPE = D3DKMT_TRACKEDWORKLOADDEADLINETYPE(
        0,
    );
    pub const D3DKMT_TRACKEDWORKLOADDEADLINETYPE_VBLANK: D3DKMT_TRACKEDWORKLOADDEADLINETYPE = D3DKMT_TRACKEDWORKLOADDEADLINETYPE(
        1,
    );
}
#[repr(transparent)]
/// Of D3DKMT_CREATETRACKEDWORKLOAD.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_TRACKEDWORKLOADDEADLINETYPE(pub ::core::ffi::c_uint);
/// Of D3DKMT_CREATETRACKEDWORKLOAD.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_TRACKEDWORKLOADFLAGS {
    pub anon_1: D3DKMT_TRACKEDWORKLOADFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_TRACKEDWORKLOADFLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_TRACKEDWORKLOADFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_TRACKEDWORKLOADFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_TRACKEDWORKLOADFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Periodic(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Periodic(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SimilarLoad(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SimilarLoad(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_TRACKEDWORKLOADFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_TRACKEDWORKLOADFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTCreateTrackedWorkload, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_CREATETRACKEDWORKLOAD {
    pub cbSize: ULONG,
    pub ContextCount: ULONG,
    pub ContextArray: *mut D3DKMT_HANDLE,
    pub DeadlineType: D3DKMT_TRACKEDWORKLOADDEADLINETYPE,
    pub VidPnTargetId: UINT32,
    pub Flags: D3DKMT_TRACKEDWORKLOADFLAGS,
    pub Policy: D3DKMT_TRACKEDWORKLOADPOLICY,
    pub MaxInstances: UINT,
    pub MaxInstancePairs: UINT,
    pub hResourceQueryTimestamps: D3DKMT_HANDLE,
    pub hTrackedWorkload: D3DKMT_HANDLE,
}
impl Default for D3DKMT_CREATETRACKEDWORKLOAD {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTDestroyTrackedWorkload, which Linux does not have.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DESTROYTRACKEDWORKLOAD {
    pub cbSize: ULONG,
    pub hTrackedWorkload: D3DKMT_HANDLE,
}
/// Of D3DKMT_UPDATETRACKEDWORKLOAD.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_TRACKEDWORKLOADDEADLINE {
    pub anon_1: D3DKMT_TRACKEDWORKLOADDEADLINE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_TRACKEDWORKLOADDEADLINE__bindgen_ty_1 {
    ///units of 100 ns
    pub VBlankOffsetHundredsNS: UINT64,
    pub AbsoluteQPC: UINT64,
}
impl Default for D3DKMT_TRACKEDWORKLOADDEADLINE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_TRACKEDWORKLOADDEADLINE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTUpdateTrackedWorkload, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_UPDATETRACKEDWORKLOAD {
    pub cbSize: ULONG,
    pub hTrackedWorkload: D3DKMT_HANDLE,
    pub FinishDeadline: D3DKMT_TRACKEDWORKLOADDEADLINE,
    pub BeginTrackedWorkloadIndex: UINT,
    pub EndTrackedWorkloadIndex: UINT,
    pub Resume: BOOL,
    pub Suspend: BOOL,
    pub PairID: UINT64,
    pub FenceSubmissionValue: UINT64,
    pub FenceCompletedValue: UINT64,
    pub GPUTimestampFrequency: UINT64,
    pub GPUCalibrationTimestamp: UINT64,
    pub CPUCalibrationTimestamp: UINT64,
    pub TimestampArray: [UINT64; 64usize],
    pub TimestampArrayProcessed: BOOL,
}
impl Default for D3DKMT_UPDATETRACKEDWORKLOAD {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTGetAvailableTrackedWorkloadIndex, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_GETAVAILABLETRACKEDWORKLOADINDEX {
    pub cbSize: ULONG,
    pub hTrackedWorkload: D3DKMT_HANDLE,
    pub FenceCompletedValue: UINT64,
    pub TimestampArray: [UINT64; 64usize],
    pub AvailableTrackedWorkloadIndex: UINT,
    pub TimestampArrayProcessed: BOOL,
}
impl Default for D3DKMT_GETAVAILABLETRACKEDWORKLOADINDEX {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_GETTRACKEDWORKLOADSTATISTICS.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_TRACKEDWORKLOAD_STATISTICS {
    pub Mean: INT64,
    pub Minimum: INT64,
    pub Maximum: INT64,
    pub Variance: INT64,
    pub Count: UINT64,
}
/// Of D3DKMT_GETTRACKEDWORKLOADSTATISTICS.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_TRACKEDWORKLOADSTATEFLAGS {
    pub anon_1: D3DKMT_TRACKEDWORKLOADSTATEFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_TRACKEDWORKLOADSTATEFLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_TRACKEDWORKLOADSTATEFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_TRACKEDWORKLOADSTATEFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_TRACKEDWORKLOADSTATEFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Saturated(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Saturated(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn NotEnoughSamples(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_NotEnoughSamples(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_TRACKEDWORKLOADSTATEFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_TRACKEDWORKLOADSTATEFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTGetTrackedWorkloadStatistics, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_GETTRACKEDWORKLOADSTATISTICS {
    pub cbSize: ULONG,
    pub hTrackedWorkload: D3DKMT_HANDLE,
    pub FenceCompletedValue: UINT64,
    pub TimestampArray: [UINT64; 64usize],
    pub TimestampArrayProcessed: BOOL,
    ///units of 100 ns
    pub DeadlineOffsetHundredsNS: D3DKMT_TRACKEDWORKLOAD_STATISTICS,
    pub MissedDeadlines: UINT64,
    pub Flags: D3DKMT_TRACKEDWORKLOADSTATEFLAGS,
}
impl Default for D3DKMT_GETTRACKEDWORKLOADSTATISTICS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTResetTrackedWorkloadStatistics, which Linux does not have.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_RESETTRACKEDWORKLOADSTATISTICS {
    pub cbSize: ULONG,
    pub hTrackedWorkload: D3DKMT_HANDLE,
}
/// Of D3DKMT_GETMULTISAMPLEMETHODLIST.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MULTISAMPLEMETHOD {
    pub NumSamples: UINT,
    pub NumQualityLevels: UINT,
    pub Reserved: UINT,
}
/// Argument of D3DKMTGetMultisampleMethodList, which Linux does not have.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_GETMULTISAMPLEMETHODLIST {
    pub hAdapter: D3DKMT_HANDLE,
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub Width: UINT,
    pub Height: UINT,
    pub Format: D3DDDIFORMAT,
    pub pMethodList: *mut D3DKMT_MULTISAMPLEMETHOD,
    pub MethodCount: UINT,
}
impl Default for D3DKMT_GETMULTISAMPLEMETHODLIST {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSetDisplayPrivateDriverFormat, which Linux does not have.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SETDISPLAYPRIVATEDRIVERFORMAT {
    pub hDevice: D3DKMT_HANDLE,
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub PrivateDriverFormatAttribute: UINT,
}
impl D3DKMT_QUEUEDLIMIT_TYPE {
    pub const D3DKMT_SET_QUEUEDLIMIT_PRESENT: D3DKMT_QUEUEDLIMIT_TYPE = D3DKMT_QUEUEDLIMIT_TYPE(
        1,
    );
    pub const D3DKMT_GET_QUEUEDLIMIT_PRESENT: D3DKMT_QUEUEDLIMIT_TYPE = D3DKMT_QUEUEDLIMIT_TYPE(
        2,
    );
}
#[repr(transparent)]
/// Of D3DKMT_SETQUEUEDLIMIT.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_QUEUEDLIMIT_TYPE(pub ::core::ffi::c_uint);
/// Argument of D3DKMTSetQueuedLimit, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SETQUEUEDLIMIT {
    pub hDevice: D3DKMT_HANDLE,
    pub Type: D3DKMT_QUEUEDLIMIT_TYPE,
    pub anon_1: D3DKMT_SETQUEUEDLIMIT__bindgen_ty_1,
    pub QueuedPendingFlipLimit: UINT,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_SETQUEUEDLIMIT__bindgen_ty_1 {
    pub QueuedPresentLimit: UINT,
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
}
impl Default for D3DKMT_SETQUEUEDLIMIT__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_SETQUEUEDLIMIT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_PRESENT_MODEL {
    pub const D3DKMT_PM_UNINITIALIZED: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(0);
    pub const D3DKMT_PM_REDIRECTED_GDI: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(1);
    pub const D3DKMT_PM_REDIRECTED_FLIP: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(
        2,
    );
    pub const D3DKMT_PM_REDIRECTED_BLT: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(3);
    pub const D3DKMT_PM_REDIRECTED_VISTABLT: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(
        4,
    );
    pub const D3DKMT_PM_SCREENCAPTUREFENCE: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(
        5,
    );
    pub const D3DKMT_PM_REDIRECTED_GDI_SYSMEM: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(
        6,
    );
    pub const D3DKMT_PM_REDIRECTED_COMPOSITION: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(
        7,
    );
    pub const D3DKMT_PM_SURFACECOMPLETE: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(
        8,
    );
    pub const D3DKMT_PM_FLIPMANAGER: D3DKMT_PRESENT_MODEL = D3DKMT_PRESENT_MODEL(9);
}
#[repr(transparent)]
/// Of D3DKMT_PRESENTHISTORYTOKEN: which member of its union counts.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_PRESENT_MODEL(pub ::core::ffi::c_uint);
impl D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE {
    pub const D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE_FLIP_SUBMITTED: D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE = D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE(
        0,
    );
    pub const D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE_FLIP_COMPLETE: D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE = D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE(
        1,
    );
}
#[repr(transparent)]
/// Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE(pub ::core::ffi::c_uint);
impl D3DDDI_FLIPINTERVAL_TYPE {
    pub const D3DDDI_FLIPINTERVAL_IMMEDIATE: D3DDDI_FLIPINTERVAL_TYPE = D3DDDI_FLIPINTERVAL_TYPE(
        0,
    );
    pub const D3DDDI_FLIPINTERVAL_ONE: D3DDDI_FLIPINTERVAL_TYPE = D3DDDI_FLIPINTERVAL_TYPE(
        1,
    );
    pub const D3DDDI_FLIPINTERVAL_TWO: D3DDDI_FLIPINTERVAL_TYPE = D3DDDI_FLIPINTERVAL_TYPE(
        2,
    );
    pub const D3DDDI_FLIPINTERVAL_THREE: D3DDDI_FLIPINTERVAL_TYPE = D3DDDI_FLIPINTERVAL_TYPE(
        3,
    );
    pub const D3DDDI_FLIPINTERVAL_FOUR: D3DDDI_FLIPINTERVAL_TYPE = D3DDDI_FLIPINTERVAL_TYPE(
        4,
    );
    pub const D3DDDI_FLIPINTERVAL_IMMEDIATE_ALLOW_TEARING: D3DDDI_FLIPINTERVAL_TYPE = D3DDDI_FLIPINTERVAL_TYPE(
        5,
    );
}
#[repr(transparent)]
/// Refreshes between two flips.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_FLIPINTERVAL_TYPE(pub ::core::ffi::c_uint);
impl D3DDDI_COLOR_SPACE_TYPE {
    pub const D3DDDI_COLOR_SPACE_RGB_FULL_G22_NONE_P709: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        0,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_FULL_G10_NONE_P709: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        1,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_STUDIO_G22_NONE_P709: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        2,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_STUDIO_G22_NONE_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        3,
    );
    pub const D3DDDI_COLOR_SPACE_RESERVED: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        4,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_NONE_P709_X601: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        5,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P601: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        6,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P601: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        7,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P709: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        8,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P709: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        9,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        10,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        11,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_FULL_G2084_NONE_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        12,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G2084_LEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        13,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_STUDIO_G2084_NONE_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        14,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_TOPLEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        15,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G2084_TOPLEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        16,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_FULL_G22_NONE_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        17,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_GHLG_TOPLEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        18,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_FULL_GHLG_TOPLEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        19,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_STUDIO_G24_NONE_P709: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        20,
    );
    pub const D3DDDI_COLOR_SPACE_RGB_STUDIO_G24_NONE_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        21,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_LEFT_P709: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        22,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_LEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        23,
    );
    pub const D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_TOPLEFT_P2020: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        24,
    );
    pub const D3DDDI_COLOR_SPACE_CUSTOM: D3DDDI_COLOR_SPACE_TYPE = D3DDDI_COLOR_SPACE_TYPE(
        -1,
    );
}
#[repr(transparent)]
/// Colour spaces.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_COLOR_SPACE_TYPE(pub ::core::ffi::c_int);
impl D3DDDI_HDR_METADATA_TYPE {
    pub const D3DDDI_HDR_METADATA_TYPE_NONE: D3DDDI_HDR_METADATA_TYPE = D3DDDI_HDR_METADATA_TYPE(
        0,
    );
    pub const D3DDDI_HDR_METADATA_TYPE_HDR10: D3DDDI_HDR_METADATA_TYPE = D3DDDI_HDR_METADATA_TYPE(
        1,
    );
    pub const D3DDDI_HDR_METADATA_TYPE_HDR10PLUS: D3DDDI_HDR_METADATA_TYPE = D3DDDI_HDR_METADATA_TYPE(
        2,
    );
}
#[repr(transparent)]
/// Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN.
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct D3DDDI_HDR_METADATA_TYPE(pub ::core::ffi::c_uint);
/// Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DDDI_HDR_METADATA_HDR10 {
    pub RedPrimary: [UINT16; 2usize],
    pub GreenPrimary: [UINT16; 2usize],
    pub BluePrimary: [UINT16; 2usize],
    pub WhitePoint: [UINT16; 2usize],
    pub MaxMasteringLuminance: UINT,
    pub MinMasteringLuminance: UINT,
    pub MaxContentLightLevel: UINT16,
    pub MaxFrameAverageLightLevel: UINT16,
}
/// Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DDDI_HDR_METADATA_HDR10PLUS {
    pub Data: [BYTE; 72usize],
}
impl Default for D3DDDI_HDR_METADATA_HDR10PLUS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of the tokens: what changed.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_DIRTYREGIONS {
    pub NumRects: UINT,
    pub Rects: [RECT; 16usize],
}
/// Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS {
    pub anon_1: D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl Default for D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Video(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Video(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RestrictedContent(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RestrictedContent(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ClipToView(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ClipToView(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn StereoPreferRight(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_StereoPreferRight(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn TemporaryMono(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_TemporaryMono(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipRestart(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipRestart(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn HDRMetaDataChanged(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_HDRMetaDataChanged(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn AlphaMode(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 2u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_AlphaMode(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SignalLimitOnTokenCompletion(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SignalLimitOnTokenCompletion(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn YCbCrFlags(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 3u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_YCbCrFlags(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 3u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlip(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<13usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlip(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<13usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipStage(&self) -> D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<14usize, 2u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipStage(
        &mut self,
        val: D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE,
    ) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<14usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipReleaseCount(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<16usize, 2u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipReleaseCount(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<16usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipForceNotifyDwm(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<18usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipForceNotifyDwm(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<18usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn UseCustomDuration(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<19usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_UseCustomDuration(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<19usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipRequestDwmConfirm(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<20usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipRequestDwmConfirm(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<20usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipCandidate(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<21usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipCandidate(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<21usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipCheckNeeded(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<22usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipCheckNeeded(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<22usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipTrueImmediate(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<23usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipTrueImmediate(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<23usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipRequestDwmExit(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<24usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipRequestDwmExit(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<24usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CompSurfaceNotifiedEarly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<25usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CompSurfaceNotifiedEarly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<25usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn IndependentFlipDoNotFlip(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<26usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_IndependentFlipDoNotFlip(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<26usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RequirePairedToken(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<27usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RequirePairedToken(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<27usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn VariableRefreshOverrideEligible(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<28usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_VariableRefreshOverrideEligible(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<28usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<29usize, 3u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<29usize, 3u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_SCATTERBLTS.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SCATTERBLT {
    pub hLogicalSurfaceDestination: ULONG64,
    pub hDestinationCompSurfDWM: LONG64,
    pub DestinationCompositionBindingId: UINT64,
    pub SourceRect: RECT,
    pub DestinationOffset: POINT,
}
/// Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SCATTERBLTS {
    pub NumBlts: UINT,
    pub Blts: [D3DKMT_SCATTERBLT; 12usize],
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN {
    pub FenceValue: UINT64,
    pub hLogicalSurface: ULONG64,
    pub dxgContext: D3DKMT_UINT_PTR,
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub SwapChainIndex: UINT,
    pub PresentLimitSemaphoreId: UINT64,
    pub FlipInterval: D3DDDI_FLIPINTERVAL_TYPE,
    pub Flags: D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS,
    pub hCompSurf: LONG64,
    pub compSurfLuid: LUID,
    pub confirmationCookie: UINT64,
    pub CompositionSyncKey: UINT64,
    pub RemainingTokens: UINT,
    pub ScrollRect: RECT,
    pub ScrollOffset: POINT,
    pub PresentCount: UINT,
    pub RevealColor: [FLOAT; 4usize],
    pub Rotation: D3DDDI_ROTATION,
    pub anon_1: D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1,
    pub InkCookie: UINT,
    pub SourceRect: RECT,
    pub DestWidth: UINT,
    pub DestHeight: UINT,
    pub TargetRect: RECT,
    pub Transform: [FLOAT; 6usize],
    pub CustomDuration: UINT,
    pub CustomDurationFlipInterval: D3DDDI_FLIPINTERVAL_TYPE,
    pub PlaneIndex: UINT,
    pub ColorSpace: D3DDDI_COLOR_SPACE_TYPE,
    pub DirtyRegions: D3DKMT_DIRTYREGIONS,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1 {
    pub ScatterBlts: D3DKMT_SCATTERBLTS,
    pub anon_1: D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1 {
    pub hSyncObject: HANDLE,
    pub HDRMetaDataType: D3DDDI_HDR_METADATA_TYPE,
    pub anon_1: D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    pub HDRMetaDataHDR10: D3DDDI_HDR_METADATA_HDR10,
    pub HDRMetaDataHDR10Plus: D3DDDI_HDR_METADATA_HDR10PLUS,
}
impl Default
for D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_BLTMODEL_PRESENTHISTORYTOKEN {
    pub hLogicalSurface: ULONG64,
    pub hPhysicalSurface: ULONG64,
    pub EventId: ULONG64,
    pub DirtyRegions: D3DKMT_DIRTYREGIONS,
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_GDIMODEL_PRESENTHISTORYTOKEN {
    pub hLogicalSurface: ULONG64,
    pub hPhysicalSurface: ULONG64,
    pub ScrollRect: RECT,
    pub ScrollOffset: POINT,
    pub DirtyRegions: D3DKMT_DIRTYREGIONS,
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_FENCE_PRESENTHISTORYTOKEN {
    pub Key: UINT64,
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_GDIMODEL_SYSMEM_PRESENTHISTORYTOKEN {
    pub hlsurf: ULONG64,
    pub dwDirtyFlags: DWORD,
    pub uiCookie: UINT64,
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_COMPOSITION_PRESENTHISTORYTOKEN {
    pub hPrivateData: ULONG64,
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN {
    pub hPrivateData: ULONG64,
    pub PresentAtQpc: ULONGLONG,
    pub Flags: D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN__bindgen_ty_1 {
    pub anon_1: D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Discard(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Discard(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentAt(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentAt(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn hPrivateDataIsPointer(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_hPrivateDataIsPointer(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 29u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 29u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_PRESENTHISTORYTOKEN.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_SURFACECOMPLETE_PRESENTHISTORYTOKEN {
    pub hLogicalSurface: ULONG64,
}
/// Of D3DKMT_PRESENT.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_PRESENTHISTORYTOKEN {
    pub Model: D3DKMT_PRESENT_MODEL,
    pub TokenSize: UINT,
    pub CompositionBindingId: UINT64,
    pub Token: D3DKMT_PRESENTHISTORYTOKEN__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_PRESENTHISTORYTOKEN__bindgen_ty_1 {
    pub Flip: D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN,
    pub Blt: D3DKMT_BLTMODEL_PRESENTHISTORYTOKEN,
    pub VistaBlt: D3DKMT_VISTABLTMODEL_PRESENTHISTORYTOKEN,
    pub Gdi: D3DKMT_GDIMODEL_PRESENTHISTORYTOKEN,
    pub Fence: D3DKMT_FENCE_PRESENTHISTORYTOKEN,
    pub GdiSysMem: D3DKMT_GDIMODEL_SYSMEM_PRESENTHISTORYTOKEN,
    pub Composition: D3DKMT_COMPOSITION_PRESENTHISTORYTOKEN,
    pub FlipManager: D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN,
    pub SurfaceComplete: D3DKMT_SURFACECOMPLETE_PRESENTHISTORYTOKEN,
}
impl Default for D3DKMT_PRESENTHISTORYTOKEN__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_PRESENTHISTORYTOKEN {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_PRESENT.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_PRESENTFLAGS {
    pub anon_1: D3DKMT_PRESENTFLAGS__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_PRESENTFLAGS__bindgen_ty_1 {
    pub anon_1: D3DKMT_PRESENTFLAGS__bindgen_ty_1__bindgen_ty_1,
    pub Value: UINT,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_PRESENTFLAGS__bindgen_ty_1__bindgen_ty_1 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl D3DKMT_PRESENTFLAGS__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Blt(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Blt(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ColorFill(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ColorFill(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Flip(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Flip(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipDoNotFlip(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipDoNotFlip(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipDoNotWait(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipDoNotWait(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipRestart(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipRestart(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DstRectValid(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DstRectValid(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SrcRectValid(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SrcRectValid(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RestrictVidPnSource(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RestrictVidPnSource(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn SrcColorKey(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_SrcColorKey(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DstColorKey(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DstColorKey(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn LinearToSrgb(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_LinearToSrgb(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentCountValid(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<12usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentCountValid(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<12usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Rotate(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<13usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Rotate(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<13usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentToBitmap(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<14usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentToBitmap(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<14usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RedirectedFlip(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<15usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RedirectedFlip(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<15usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RedirectedBlt(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<16usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RedirectedBlt(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<16usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipStereo(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<17usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipStereo(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<17usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipStereoTemporaryMono(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<18usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipStereoTemporaryMono(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<18usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn FlipStereoPreferRight(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<19usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_FlipStereoPreferRight(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<19usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn BltStereoUseRight(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<20usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_BltStereoUseRight(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<20usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentHistoryTokenOnly(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<21usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentHistoryTokenOnly(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<21usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentRegionsValid(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<22usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentRegionsValid(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<22usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentDDA(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<23usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentDDA(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<23usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn ProtectedContentBlankedOut(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<24usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_ProtectedContentBlankedOut(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<24usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn RemoteSession(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<25usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_RemoteSession(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<25usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn CrossAdapter(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<26usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_CrossAdapter(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<26usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn DurationValid(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<27usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_DurationValid(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<27usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentIndirect(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<28usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentIndirect(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<28usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn PresentHMD(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<29usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_PresentHMD(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<29usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn Reserved(&self) -> UINT {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<30usize, 2u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_Reserved(&mut self, val: UINT) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<30usize, 2u8>(val as u64)
        }
    }
}
impl Default for D3DKMT_PRESENTFLAGS__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_PRESENTFLAGS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Of D3DKMT_PRESENT_RGNS.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct D3DKMT_MOVE_RECT {
    pub SourcePoint: POINT,
    pub DestRect: RECT,
}
/// Of D3DKMT_PRESENT.
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct D3DKMT_PRESENT_RGNS {
    pub DirtyRectCount: UINT,
    pub pDirtyRects: *mut RECT,
    pub MoveRectCount: UINT,
    pub pMoveRects: *mut D3DKMT_MOVE_RECT,
}
impl Default for D3DKMT_PRESENT_RGNS {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTPresent, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_PRESENT {
    pub anon_1: D3DKMT_PRESENT__bindgen_ty_1,
    pub anon_2: D3DKMT_PRESENT__bindgen_ty_2,
    pub VidPnSourceId: D3DDDI_VIDEO_PRESENT_SOURCE_ID,
    pub hSource: D3DKMT_HANDLE,
    pub hDestination: D3DKMT_HANDLE,
    pub Color: UINT,
    pub DstRect: RECT,
    pub SrcRect: RECT,
    pub SubRectCnt: UINT,
    pub pSrcSubRects: *mut RECT,
    pub PresentCount: UINT,
    pub FlipInterval: D3DDDI_FLIPINTERVAL_TYPE,
    pub Flags: D3DKMT_PRESENTFLAGS,
    pub BroadcastContextCount: ULONG,
    pub BroadcastContext: [D3DKMT_HANDLE; 64usize],
    pub PresentLimitSemaphore: HANDLE,
    pub PresentHistoryToken: D3DKMT_PRESENTHISTORYTOKEN,
    pub pPresentRegions: *mut D3DKMT_PRESENT_RGNS,
    pub anon_3: D3DKMT_PRESENT__bindgen_ty_3,
    pub Duration: UINT,
    pub BroadcastSrcAllocation: *mut D3DKMT_HANDLE,
    pub BroadcastDstAllocation: *mut D3DKMT_HANDLE,
    pub PrivateDriverDataSize: UINT,
    pub pPrivateDriverData: PVOID,
    pub bOptimizeForComposition: BOOLEAN,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_PRESENT__bindgen_ty_1 {
    pub hDevice: D3DKMT_HANDLE,
    pub hContext: D3DKMT_HANDLE,
}
impl Default for D3DKMT_PRESENT__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_PRESENT__bindgen_ty_2 {
    pub hWindow_Align: UINT64,
    pub hWindow: HWND,
}
impl Default for D3DKMT_PRESENT__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DKMT_PRESENT__bindgen_ty_3 {
    pub hAdapter: D3DKMT_HANDLE,
    pub hIndirectContext: D3DKMT_HANDLE,
}
impl Default for D3DKMT_PRESENT__bindgen_ty_3 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DKMT_PRESENT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
/// Argument of D3DKMTSubmitPresentToHwQueue, which Linux does not have.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_SUBMITPRESENTTOHWQUEUE {
    pub hHwQueues: *mut D3DKMT_HANDLE,
    pub PrivatePresentData: D3DKMT_PRESENT,
}
impl Default for D3DKMT_SUBMITPRESENTTOHWQUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
