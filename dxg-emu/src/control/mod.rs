//! The control channel: changes the machine while an unmodified program runs on it.
//!
//! A UNIX stream socket that speaks lines of text, see [`session`]. One thread serves all clients
//! and waits for none of them; it touches the emulator only through its public methods, so a client
//! can delay nothing but other clients. The protocol is described to people in `docs/machines.md`.

mod session;

use std::fmt;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::fs::FileTypeExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::SigSet;

use crate::descriptors::{Descriptors, OwnDescriptors};
use crate::emulator::Emulator;
use session::Session;

/// As many clients are served at a time; others wait until one leaves.
const MAX_CLIENTS: usize = 16;

/// A socket at which an [`Emulator`] takes commands. Dropping it closes the socket and removes its
/// file.
///
/// Sockets are close-on-exec. A child of a fork has no control channel of its own: its copy of this
/// value does nothing, not even when it is dropped.
pub struct Control {
    thread: Option<Running>,
    path: PathBuf,
    pid: u32,
}

struct Running {
    /// Its other end tells the thread to stop.
    stop: UnixStream,
    handle: JoinHandle<()>,
}

impl Control {
    /// Listens at `path`. A socket file there that nobody listens at any more is replaced.
    ///
    /// # Errors
    ///
    /// What the system says about the path; `AddrInUse` when another emulator, or anything that is
    /// no socket, has it.
    pub fn listen(emulator: Arc<Emulator>, path: &Path) -> io::Result<Self> {
        let listener: UnixListener = apart(bind(path)?)?;
        listener.set_nonblocking(true)?;
        let (stop, stopped) = UnixStream::pair()?;
        let (stop, stopped): (UnixStream, UnixStream) = (apart(stop)?, apart(stopped)?);
        let serve = move || {
            // Signals are for the program's own threads.
            let _ = SigSet::all().thread_block();
            serve(&emulator, &listener, &stopped);
        };
        let handle = thread::Builder::new().name("dxg-emu control".to_owned()).spawn(serve)?;
        let thread = Some(Running { stop, handle });
        Ok(Self { thread, path: path.to_owned(), pid: process::id() })
    }

    /// Where it listens.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        // In a child of a fork the thread does not exist and the file is the parent's.
        if process::id() != self.pid {
            std::mem::forget(self.thread.take());
            return;
        }
        let _ = fs::remove_file(&self.path);
        if let Some(Running { stop, handle }) = self.thread.take() {
            drop(stop);
            let _ = handle.join();
        }
    }
}

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Control").field("path", &self.path).finish_non_exhaustive()
    }
}

/// The socket at a number that is out of the way of the program's.
fn apart<S: AsRawFd + From<OwnedFd>>(socket: S) -> io::Result<S> {
    OwnDescriptors
        .copy(socket.as_raw_fd())
        .map(S::from)
        .map_err(|errno| io::Error::from_raw_os_error(errno.0))
}

fn bind(path: &Path) -> io::Result<UnixListener> {
    match UnixListener::bind(path) {
        Err(error) if error.kind() == ErrorKind::AddrInUse && is_abandoned(path) => {
            fs::remove_file(path)?;
            UnixListener::bind(path)
        }
        other => other,
    }
}

fn is_abandoned(path: &Path) -> bool {
    let is_socket = fs::symlink_metadata(path).is_ok_and(|file| file.file_type().is_socket());
    is_socket && UnixStream::connect(path).is_err_and(|error| error.kind() == ErrorKind::ConnectionRefused)
}

struct Client {
    stream: UnixStream,
    session: Session,
}

/// Serves clients until the other end of `stopped` is closed.
fn serve(emulator: &Arc<Emulator>, listener: &UnixListener, stopped: &UnixStream) {
    let mut clients: Vec<Client> = Vec::new();
    loop {
        // The listener comes last, so that it can be left out while there is no room.
        let mut polled: Vec<PollFd<'_>> = Vec::with_capacity(clients.len() + 2);
        polled.push(PollFd::new(stopped.as_fd(), PollFlags::POLLIN));
        polled.extend(clients.iter().map(|client| PollFd::new(client.stream.as_fd(), PollFlags::POLLIN)));
        if clients.len() < MAX_CLIENTS {
            polled.push(PollFd::new(listener.as_fd(), PollFlags::POLLIN));
        }
        match poll(&mut polled, PollTimeout::NONE) {
            Ok(_) => {}
            Err(nix::errno::Errno::EINTR) => continue,
            Err(_) => return,
        }
        let ready: Vec<bool> = polled.iter().map(|one| one.any().unwrap_or(true)).collect();
        if ready[0] {
            return;
        }
        let known = clients.len();
        let mut served = ready[1..].iter();
        clients.retain_mut(|client| !served.next().is_some_and(|ready| *ready) || client.serve(emulator));
        if ready.get(1 + known).is_some_and(|ready| *ready)
            && let Ok((stream, _)) = listener.accept()
            && let Ok(stream) = apart::<UnixStream>(stream)
            && stream.set_nonblocking(true).is_ok()
        {
            clients.push(Client { stream, session: Session::default() });
        }
    }
}

impl Client {
    /// Reads and answers what has come; false when the client is to be dropped.
    fn serve(&mut self, emulator: &Emulator) -> bool {
        let mut bytes = [0; 4096];
        let count = match self.stream.read(&mut bytes) {
            Ok(0) => return false,
            Ok(count) => count,
            Err(error) => return matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted),
        };
        let mut answer = String::new();
        self.session.feed(emulator, &bytes[..count], &mut answer);
        // A client that does not read what it asked for is not waited for.
        self.stream.write_all(answer.as_bytes()).is_ok()
    }
}
