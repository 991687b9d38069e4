//! The shortest call by the shortest ways: a yardstick for what the layers above a system call cost.

#![expect(unsafe_code, reason = "makes system calls on a descriptor of its own")]

use std::ffi::c_void;
use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::path::Path;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::D3DKMT_ENUMADAPTERS2;

use crate::dxg::Dxg;
use crate::error::Error;

/// A file that answers the shortest call: a device node, or a stand-in where there is none.
#[derive(Debug)]
pub struct Yardstick {
    file: File,
    device: bool,
}

impl Yardstick {
    /// The driver behind a node. The call is `D3DKMTEnumAdapters2` without an array, which the Linux driver
    /// answers without the host.
    ///
    /// # Errors
    ///
    /// Those of opening the node.
    pub fn device(node: &Path) -> io::Result<Self> {
        Ok(Self { file: File::options().read(true).write(true).open(node)?, device: true })
    }

    /// `/dev/null`, where the call is `FIOCLEX`: the kernel sets a bit for it, and no driver is asked.
    ///
    /// # Errors
    ///
    /// Those of opening it.
    pub fn stand_in() -> io::Result<Self> {
        Ok(Self { file: File::open("/dev/null")?, device: false })
    }

    /// By the system call itself.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[inline]
    pub fn system_call(&self) -> io::Result<()> {
        let mut argument = D3DKMT_ENUMADAPTERS2 { NumAdapters: 0, pAdapters: std::ptr::null_mut() };
        let argument: *mut c_void = (&raw mut argument).cast();
        // SAFETY: the structure that the request has; the other request takes no argument.
        let result =
            unsafe { libc::syscall(libc::SYS_ioctl, self.file.as_raw_fd(), self.request(), argument) };
        if result < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }

    /// By the C library's `ioctl`.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[inline]
    pub fn c_library(&self) -> io::Result<()> {
        let mut argument = D3DKMT_ENUMADAPTERS2 { NumAdapters: 0, pAdapters: std::ptr::null_mut() };
        let argument: *mut c_void = (&raw mut argument).cast();
        // SAFETY: as above.
        let result = unsafe { libc::ioctl(self.file.as_raw_fd(), self.request(), argument) };
        if result < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }

    fn request(&self) -> libc::Ioctl {
        if self.device { Ioctl::EnumAdapters2.request() as libc::Ioctl } else { libc::FIOCLEX }
    }
}

impl Dxg {
    /// How many adapters there are, compute-only ones left out (`D3DKMTEnumAdapters2` without an array); a
    /// driver before 2.0.3 counts those too.
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
    /// # use d3dkmt::{Dxg, EnumFilter};
    /// # let emulator = Emulator::new(Machine::load("golden")?);
    /// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
    /// # let dxg = Dxg::from_transport(Arc::new(device));
    /// assert_eq!(dxg.adapter_count()? as usize, dxg.adapters(EnumFilter::COMPUTE_ONLY)?.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`adapters`](Self::adapters).
    pub fn adapter_count(&self) -> Result<u32, Error> {
        Ok(self.call_with::<D3DKMT_ENUMADAPTERS2>(&mut [], |_| ()).ok()?.NumAdapters)
    }
}

#[cfg(test)]
mod tests {
    use super::Yardstick;

    #[test]
    fn the_stand_in_answers_by_both_ways() {
        let yardstick = Yardstick::stand_in().expect("every machine has it");
        assert!(yardstick.system_call().is_ok() && yardstick.c_library().is_ok());
        let no_driver = Yardstick::device("/dev/null".as_ref()).expect("opens");
        let errno = no_driver.system_call().expect_err("it is none").raw_os_error();
        assert_eq!(errno, Some(libc::ENOTTY));
    }
}
