//! The pkg-config file.

use std::path::Path;

use super::NAME;
use super::options::Layout;

/// What a program that links `libdxcore.a` needs beside it, as rustc reports for this platform.
const STATIC_NEEDS: &str = "-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc";

/// The text of `libdxcore.pc`.
///
/// The `-rpath` is deliberate: the library's folder is outside the loader's search path, so a program
/// linked without it would start only where something else provides a `libdxcore.so`.
pub(super) fn text(layout: &Layout) -> String {
    let prefix = layout.prefix.display();
    let libdir = relative_to_prefix(&layout.libdir, &layout.prefix);
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "prefix={prefix}\n\
         libdir={libdir}\n\
         includedir=${{prefix}}/include\n\
         librarydir=${{libdir}}/{NAME}\n\
         \n\
         Name: {NAME}\n\
         Description: D3DKMT and DXCore for the GPUs behind /dev/dxg\n\
         Version: {version}\n\
         Libs: -L${{librarydir}} -Wl,-rpath,${{librarydir}} -ldxcore\n\
         Libs.private: {STATIC_NEEDS}\n\
         Cflags: -I${{includedir}}/{NAME}\n"
    )
}

/// `libdir` in terms of `${prefix}` where it lies below it, so that the file can be relocated.
fn relative_to_prefix(libdir: &Path, prefix: &Path) -> String {
    match libdir.strip_prefix(prefix) {
        Ok(rest) => format!("${{prefix}}/{}", rest.display()),
        Err(_) => libdir.display().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(libdir: &str) -> Layout {
        Layout { prefix: "/usr".into(), libdir: libdir.into(), destdir: Some("/stage".into()) }
    }

    #[test]
    fn paths_are_relative_to_the_prefix_and_never_name_the_staging_folder() {
        let text = text(&layout("/usr/lib/x86_64-linux-gnu"));
        assert!(text.contains("\nlibdir=${prefix}/lib/x86_64-linux-gnu\n"), "{text}");
        assert!(!text.contains("/stage"), "{text}");
    }

    #[test]
    fn a_library_folder_elsewhere_is_named_in_full() {
        assert!(text(&layout("/opt/lib64")).contains("\nlibdir=/opt/lib64\n"));
    }
}
