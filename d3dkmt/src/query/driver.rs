//! The drivers of an adapter: versions, names, files.

use core::fmt;
use core::str::FromStr;

use d3dkmt_sys::raw::*;

use super::query_types;
use crate::adapter::Adapter;
use crate::error::Error;
use crate::open_enum::open_enum;
use crate::utf16;
use crate::wire::Word;

/// The driver model that the kernel-mode driver follows: 2700 is WDDM 2.7.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WddmVersion(pub u32);

impl WddmVersion {
    /// The number before the point.
    #[must_use]
    pub const fn major(self) -> u32 {
        self.0 / 1000
    }

    /// The number after the point.
    #[must_use]
    pub const fn minor(self) -> u32 {
        self.0 % 1000 / 100
    }
}

impl fmt::Display for WddmVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("WDDM {}.{}", self.major(), self.minor()))
    }
}

/// The version of a driver package, four numbers of 16 bits: `32.0.15.6094`.
///
/// ```
/// let version: d3dkmt::DriverVersion = "32.0.15.6094".parse()?;
/// assert_eq!(version.parts(), [32, 0, 15, 6094]);
/// assert_eq!(version.to_string(), "32.0.15.6094");
/// # Ok::<(), d3dkmt::ParseDriverVersionError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DriverVersion(pub u64);

impl DriverVersion {
    /// From the four numbers, the most significant first.
    #[must_use]
    pub fn from_parts(parts: [u16; 4]) -> Self {
        Self(parts.into_iter().fold(0, |bits, part| bits << 16 | u64::from(part)))
    }

    /// The four numbers, the most significant first.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "takes the words apart")]
    pub const fn parts(self) -> [u16; 4] {
        [(self.0 >> 48) as u16, (self.0 >> 32) as u16, (self.0 >> 16) as u16, self.0 as u16]
    }
}

impl fmt::Display for DriverVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.parts();
        f.pad(&format!("{a}.{b}.{c}.{d}"))
    }
}

impl fmt::Debug for DriverVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DriverVersion({self})")
    }
}

/// A text is not four decimal numbers below 65536 with points between them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a driver version: expected four numbers below 65536, as in 32.0.15.6094")]
pub struct ParseDriverVersionError;

impl FromStr for DriverVersion {
    type Err = ParseDriverVersionError;

    fn from_str(text: &str) -> Result<Self, ParseDriverVersionError> {
        let mut parts = [0; 4];
        let mut fields = text.split('.');
        for part in &mut parts {
            let digits = fields.next().ok_or(ParseDriverVersionError)?;
            // `parse` would also take a plus sign.
            if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(ParseDriverVersionError);
            }
            *part = digits.parse().map_err(|_| ParseDriverVersionError)?;
        }
        fields.next().map_or(Ok(Self::from_parts(parts)), |_| Err(ParseDriverVersionError))
    }
}

open_enum! {
    /// Which user-mode driver is meant, by the API that it serves.
    pub struct UmdVersion: u32 {
        /// Direct3D 9.
        DX9 = 0, "Direct3D 9";
        /// Direct3D 10.
        DX10 = 1, "Direct3D 10";
        /// Direct3D 11.
        DX11 = 2, "Direct3D 11";
        /// Direct3D 12.
        DX12 = 3, "Direct3D 12";
        /// Direct3D 12 in the 32-bit Windows Subsystem for Android.
        DX12_WSA32 = 4, "Direct3D 12 (WSA, 32-bit)";
        /// Direct3D 12 in the 64-bit Windows Subsystem for Android.
        DX12_WSA64 = 5, "Direct3D 12 (WSA, 64-bit)";
    }
}

/// The OpenGL driver of an adapter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OpenGlInfo {
    /// Its file.
    pub file_name: String,
    /// Its version, a number of the driver's own.
    pub version: u32,
    /// Flags of the driver's own.
    pub flags: u32,
}

/// Typed queries: the adapter's drivers.
impl Adapter {
    /// The driver model (query types 56 and 13).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_version(&self) -> Result<WddmVersion, Error> {
        self.query::<D3DKMT_DRIVERVERSION>(|_| ()).map(|raw| WddmVersion(raw.0))
    }

    /// The version of the user-mode drivers (query type 18).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn umd_driver_version(&self) -> Result<DriverVersion, Error> {
        self.query::<D3DKMT_UMD_DRIVER_VERSION>(|_| ())
            .map(|raw| DriverVersion(raw.DriverVersion.word().cast_unsigned()))
    }

    /// The version of the host's kernel-mode driver (query type 49).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn kmd_driver_version(&self) -> Result<DriverVersion, Error> {
        self.query::<D3DKMT_KMD_DRIVER_VERSION>(|_| ())
            .map(|raw| DriverVersion(raw.DriverVersion.word().cast_unsigned()))
    }

    /// The adapter's name for people, as its driver gives it (query types 66 and 65).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn driver_description(&self) -> Result<String, Error> {
        self.query::<D3DKMT_DRIVER_DESCRIPTION>(|_| ()).map(|raw| utf16::decode(&raw.DriverDescription))
    }

    /// The file of a user-mode driver, on the host (query type 1). [`crate::store`] says where the
    /// guest has it.
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `ENOENT` where the adapter has no driver for this API.
    pub fn umd_name(&self, version: UmdVersion) -> Result<String, Error> {
        self.query::<D3DKMT_UMDFILENAMEINFO>(|raw| raw.Version = KMTUMDVERSION(version.0))
            .map(|raw| utf16::decode(&raw.UmdFileName))
    }

    /// The OpenGL driver (query type 2).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn opengl_info(&self) -> Result<OpenGlInfo, Error> {
        self.query::<D3DKMT_OPENGLINFO>(|_| ()).map(|raw| OpenGlInfo {
            file_name: utf16::decode(&raw.UmdOpenGlIcdFileName),
            version: raw.Version,
            flags: raw.Flags,
        })
    }

    /// Whether the driver is being updated just now (query types 55 and 11).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn is_driver_update_in_progress(&self) -> Result<bool, Error> {
        let types =
            query_types!(KMTQAITYPE_CHECKDRIVERUPDATESTATUS_RENDER, KMTQAITYPE_CHECKDRIVERUPDATESTATUS);
        self.query_as(types, |_: &mut u32| ()).map(|flag| flag != 0)
    }
}
