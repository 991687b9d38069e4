//! The driver of an adapter, as the host has it installed.

use serde::Deserialize;

use crate::machine::{HexBytes, MachineError, Version};

/// The longest path in 16-bit characters, the terminator included.
const MAX_PATH: usize = 260;

/// An installed driver.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriverModel {
    /// The driver model it is written for, times 1000: 3100 is WDDM 3.1.
    pub wddm: u32,
    /// Version of the user-mode driver.
    pub version: Version,
    /// Version of the kernel-mode driver, if another.
    pub kernel_version: Option<Version>,
    /// The folder of the driver's package on the host, a Windows path:
    /// `C:\Windows\System32\DriverStore\FileRepository\...`.
    pub store_path: String,
    /// The file of the kernel-mode driver in that folder, or its whole path.
    pub image: Option<String>,
    /// User-mode drivers.
    #[serde(default)]
    pub umd: UmdNames,
    /// The OpenGL driver.
    pub opengl: Option<OpenGlModel>,
    /// What the kernel-mode driver tells its user-mode driver in private, in hexadecimal.
    pub private_data: Option<HexBytes>,
    /// Whether an update is being installed.
    #[serde(default)]
    pub update_in_progress: bool,
}

/// The files of user-mode drivers by the interface they serve: a name in the driver's folder, or a
/// whole path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct UmdNames {
    /// Direct3D 9.
    pub dx9: Option<String>,
    /// Direct3D 10.
    pub dx10: Option<String>,
    /// Direct3D 11.
    pub dx11: Option<String>,
    /// Direct3D 12.
    pub dx12: Option<String>,
    /// Direct3D 12 for 32-bit Android programs.
    pub dx12_wsa32: Option<String>,
    /// Direct3D 12 for 64-bit Android programs.
    pub dx12_wsa64: Option<String>,
}

/// An OpenGL driver.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenGlModel {
    /// Its file: a name in the driver's folder, or a whole path.
    pub file: String,
    /// Its version.
    #[serde(default)]
    pub version: u32,
    /// Its flags.
    #[serde(default)]
    pub flags: u32,
}

impl DriverModel {
    /// The whole path of a file of the driver's, in parts.
    pub(crate) fn path_of<'a>(&'a self, file: &'a str) -> [&'a str; 3] {
        if file.contains('\\') { ["", "", file] } else { [&self.store_path, "\\", file] }
    }

    pub(crate) fn check(&self) -> Result<(), MachineError> {
        if self.store_path.is_empty() || self.store_path.ends_with('\\') {
            return Err(MachineError::value(
                "store_path",
                "a folder is wanted, without a backslash at its end",
            ));
        }
        self.check_path("store_path", &self.store_path)?;
        let umd = &self.umd;
        for (key, file) in [
            ("image", self.image.as_ref()),
            ("umd.dx9", umd.dx9.as_ref()),
            ("umd.dx10", umd.dx10.as_ref()),
            ("umd.dx11", umd.dx11.as_ref()),
            ("umd.dx12", umd.dx12.as_ref()),
            ("umd.dx12_wsa32", umd.dx12_wsa32.as_ref()),
            ("umd.dx12_wsa64", umd.dx12_wsa64.as_ref()),
            ("opengl.file", self.opengl.as_ref().map(|opengl| &opengl.file)),
        ] {
            if let Some(file) = file {
                self.check_path(key, &self.path_of(file).concat())?;
            }
        }
        Ok(())
    }

    fn check_path(&self, key: &str, path: &str) -> Result<(), MachineError> {
        check_text(key, path)?;
        if path.encode_utf16().count() >= MAX_PATH {
            return Err(MachineError::value(
                key,
                format!("the path has more than {} characters", MAX_PATH - 1),
            ));
        }
        Ok(())
    }
}

/// A string cannot hold the character that ends it.
pub(crate) fn check_text(key: &str, text: &str) -> Result<(), MachineError> {
    if text.contains('\0') {
        return Err(MachineError::value(key, "a NUL character cannot be part of it"));
    }
    Ok(())
}
