//! A call in a child of a fork.

#![expect(unsafe_code, reason = "forks, and makes one call in the child")]

use d3dkmt_sys::Errno;

use crate::client::Client;

/// What a call answers in a child of a fork: 0 or its errno. `None` where the child did not end by
/// itself.
///
/// # Panics
///
/// When there can be no child.
#[must_use]
pub fn answer_in_child(client: &Client, request: u32) -> Option<i32> {
    let mut argument = [0_u64; 128];
    let at = argument.as_mut_ptr().expose_provenance();
    // SAFETY: the child makes one call, which must not touch what other threads of the parent may hold
    // locked, and ends without running anything else.
    unsafe {
        match libc::fork() {
            -1 => panic!("fork: {}", std::io::Error::last_os_error()),
            0 => {
                let answer = match client.call_at(request, at) {
                    Ok(_) => 0,
                    Err(Errno(errno)) => errno,
                };
                libc::_exit(answer)
            }
            child => {
                let mut status = 0;
                while libc::waitpid(child, &raw mut status, 0) == -1 {}
                libc::WIFEXITED(status).then(|| libc::WEXITSTATUS(status))
            }
        }
    }
}
