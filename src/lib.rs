//! The exported C library: `libdxcore.so`.

#[expect(dead_code, reason = "the exports that use it come next")]
mod boundary;
