//! The exported C library: `libdxcore.so`.
