//! Holds the C header, both bindings and the table of calls to the facts in `tests/data/abi.json`.
//!
//! Needs a C compiler and nothing else: `cc`, or what `CC` names. A C++ compiler and Debian's
//! `directx-headers-dev` add checks where they are installed; with `DXG_CI=1` their absence fails.

#![expect(unsafe_code, reason = "bindgen's unions and bit fields are reached through unsafe accessors")]

#[path = "../../src/wide_bindings.rs"]
mod wide_bindings;

mod c_side;
mod compiler;
mod facts;
#[macro_use]
mod mirror;
mod mutation;
mod rust_side;
mod table;

/// The layout of the bindings with 2-byte wide characters.
mod driver {
    include!("driver.rs");
}

/// The layout of the bindings with 4-byte wide characters.
mod client {
    include!("client.rs");
}
