//! DXCore's COM objects, and the one function that hands out the first.
//!
//! ```text
//! DXCoreCreateAdapterFactory ──> FACTORY            one a process, a static
//!                                  │ uses
//!                                MODULE             what it holds while anything of it is in use:
//!                                  │                the safe factory, and every adapter object
//!              ListObject ──holds──┤
//!              AdapterObject ──────┘ holds it while anyone but the module itself refers to it
//! ```
//!
//! The objects are thin: what DXCore means is in the `dxcore` crate; here are pointers, reference
//! counts and the order of checks. Reference counts are those that programs see on Windows.
//!
//! Notifications are registered with the `dxcore` crate, whose threads call back; the module notes
//! which object each is for, so that none outlives its object.
//!
//! After a fork, a child's calls find a module of its own. Objects that it inherited go on working:
//! their facts are in memory, their counts are atomic, and what they need beyond is made anew. No
//! lock of the parent's is ever taken by a child.

mod abi;
mod adapter;
mod engine;
mod factory;
mod list;
mod memory;
mod module;
mod notification;
mod state;

use dxcore::{Attribute, Guid, HResult};

use self::abi::GUID;

use crate::boundary::guard;

/// What lies behind the pointers that programs pass from thread to thread.
const _: () = {
    const fn usable_on_any_thread<T: Send + Sync>() {}
    usable_on_any_thread::<dxcore::Factory>();
    usable_on_any_thread::<dxcore::AdapterList>();
    usable_on_any_thread::<dxcore::Adapter>();
    usable_on_any_thread::<module::Hold>();
};

/// Runs the body of a method that returns an HRESULT.
fn method(body: impl FnOnce() -> Result<(), HResult>) -> abi::HRESULT {
    guard(HResult::E_UNEXPECTED, || body().err().unwrap_or(HResult::S_OK)).0
}

/// Whether an object answers to `riid`.
///
/// # Errors
///
/// [`HResult::E_NOINTERFACE`] if not.
fn answers_to(riid: GUID, interfaces: &[GUID]) -> Result<(), HResult> {
    if interfaces.contains(&riid) { Ok(()) } else { Err(HResult::E_NOINTERFACE) }
}

/// The attribute that a program names.
fn attribute(guid: &GUID) -> Attribute {
    Attribute(Guid { data1: guid.Data1, data2: guid.Data2, data3: guid.Data3, data4: guid.Data4 })
}
