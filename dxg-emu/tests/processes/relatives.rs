//! Children of this process, and ways to talk to them.

use std::io::{IoSlice, IoSliceMut, Read, Write};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::net::UnixStream;
use std::panic::{AssertUnwindSafe, catch_unwind};

use nix::sys::signal::{Signal, kill};
use nix::sys::socket::{ControlMessage, ControlMessageOwned, MsgFlags, recvmsg, sendmsg};
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::{ForkResult, Pid, fork};

/// A child, until it is asked how it ended.
pub(crate) struct Child {
    pub(crate) pid: Pid,
}

/// Seconds after which a child is held to hang.
const PATIENCE: u32 = 60;

/// Runs `body` in a child, which ends with it: badly where it panics or takes too long.
pub(crate) fn child(body: impl FnOnce()) -> Child {
    // SAFETY: this process has no thread but this one, or the others are an emulator's, which the child
    // leaves alone.
    match unsafe { fork() }.expect("a process") {
        ForkResult::Parent { child } => Child { pid: child },
        ForkResult::Child => {
            nix::unistd::alarm::set(PATIENCE);
            let outcome = catch_unwind(AssertUnwindSafe(body));
            // SAFETY: ends the process without running what belongs to its parent.
            unsafe { libc::_exit(i32::from(outcome.is_err())) }
        }
    }
}

impl Child {
    pub(crate) fn ended_well(self) -> bool {
        waitpid(self.pid, None) == Ok(WaitStatus::Exited(self.pid, 0))
    }

    /// Kills it without giving it a chance to say anything.
    pub(crate) fn kill(self) {
        kill(self.pid, Signal::SIGKILL).expect("it lives");
        waitpid(self.pid, None).expect("it ends");
    }
}

/// Two ends between a process and its child.
pub(crate) fn ends() -> (UnixStream, UnixStream) {
    UnixStream::pair().expect("descriptors")
}

pub(crate) fn tell(mut end: &UnixStream) {
    end.write_all(b"x").expect("somebody listens");
}

pub(crate) fn hear(mut end: &UnixStream) {
    end.read_exact(&mut [0]).expect("somebody tells");
}

pub(crate) fn send(end: &UnixStream, descriptor: &OwnedFd) {
    let descriptors = [descriptor.as_raw_fd()];
    let message = [ControlMessage::ScmRights(&descriptors)];
    sendmsg::<()>(end.as_raw_fd(), &[IoSlice::new(b"d")], &message, MsgFlags::empty(), None).expect("sends");
}

pub(crate) fn receive(end: &UnixStream) -> OwnedFd {
    let mut byte = [0];
    let mut data = [IoSliceMut::new(&mut byte)];
    let mut space = nix::cmsg_space!([RawFd; 1]);
    let flags = MsgFlags::MSG_CMSG_CLOEXEC;
    let message = recvmsg::<()>(end.as_raw_fd(), &mut data, Some(&mut space), flags).expect("receives");
    let descriptor = message.cmsgs().expect("whole").find_map(|message| match message {
        ControlMessageOwned::ScmRights(list) => list.first().copied(),
        _ => None,
    });
    // SAFETY: the kernel has just made it for this process.
    unsafe { OwnedFd::from_raw_fd(descriptor.expect("a descriptor")) }
}
