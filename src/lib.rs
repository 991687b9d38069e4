//! `libdxcore.so`: the D3DKMT functions and DXCore, as C programs call them.
//!
//! What a thunk does on its hot path is in [`thunks`]; everything that is not "load a descriptor,
//! make the system call, return" is cold and lives in [`device`] and in `d3dkmt::process`.

mod boundary;
mod com;
mod device;
mod note;
mod older_forms;
mod open_resource;
mod query_adapter_info;
mod registry;
mod thunks;
mod wide;
mod wide_bindings;
