//! Events of the program's, by which the host tells it something.

use std::fs;
use std::os::fd::AsRawFd;

use d3dkmt_sys::Errno;

use crate::guest::call::Call;
use crate::host::Event;
use crate::uaccess::UserAddress;
use crate::wire::get;

impl Call<'_> {
    /// The eventfd behind a field of 64 bits, of which the driver takes the lower half: `EINVAL`
    /// where it is none.
    pub(crate) fn event(&self, field: u64) -> Result<Event, Errno> {
        #[expect(clippy::cast_possible_truncation, reason = "as the driver does")]
        let number = (field as u32).cast_signed();
        let copy = self.descriptors.copy(number).map_err(|_| Errno::EINVAL)?;
        // The only place that tells what kind of anonymous file it is.
        let name = fs::read_link(format!("/proc/self/fd/{}", copy.as_raw_fd()));
        match name {
            Ok(name) if name.as_os_str() == "anon_inode:[eventfd]" => Ok(Event::new(copy)),
            _ => Err(Errno::EINVAL),
        }
    }

    /// An array of 64-bit values in the caller's memory.
    pub(crate) fn values(&self, at: UserAddress, count: usize) -> Result<Vec<u64>, Errno> {
        let mut bytes = vec![0; 8 * count];
        self.memory.read(at, &mut bytes)?;
        Ok(bytes.chunks_exact(8).map(|word| get(word, 0)).collect())
    }
}
