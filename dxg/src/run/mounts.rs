//! What is mounted in the program's own namespace: `/usr/lib/wsl`, and a `/dev` with the device.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use nix::fcntl::OFlag;
use nix::mount::{MntFlags, MsFlags, mount, umount2};

use super::tree::Tree;
use super::{NODE, WSL, shown};
use crate::Failure;

const DEV: &str = "/dev";
/// By what processes in the namespace know each other.
pub(super) const PROCESSES: &str = "/dev/.dxg-processes";
/// The folder that gets the tree where it has none yet.
const LIB: &str = "/usr/lib";
/// Where the tree is built; gone before the program runs.
const STAGE: &str = "/dev/.dxg-run";

/// Entries of `/dev` that the program does not see: with a GPU of the machine's own in sight, Intel's
/// driver would not look for ours.
const HIDDEN: [&str; 2] = ["dri", "dxg"];

/// Mounts everything. The namespace must be the process's own.
pub(super) fn prepare(tree: &Tree) -> Result<(), Failure> {
    small_dev()?;
    let failed = |error: io::Error| format!("{STAGE}: {error}");
    make_folder(Path::new(STAGE)).map_err(failed)?;
    mount_memory(STAGE)?;
    let staged = Path::new(STAGE).join("wsl");
    make_folder(&staged).and_then(|()| tree.build(&staged)).map_err(failed)?;
    let wsl = Path::new(WSL);
    if wsl.is_dir() {
        bind(&staged, wsl)?;
    } else if let Err(refusal) = overlay() {
        // Older kernels, and mounts below the folder that are not this user's to move.
        rebuilt(LIB, &[], |entry, error| Err(format!("{refusal}; {}: {error}", shown(&entry.path()))))?;
        make_folder(wsl).map_err(|error| format!("{WSL}: {error}"))?;
        bind(&staged, wsl)?;
    }
    umount2(STAGE, MntFlags::MNT_DETACH).map_err(|errno| format!("unmounting {STAGE}: {}", errno.desc()))?;
    fs::remove_dir(STAGE).map_err(failed)
}

/// A `/dev` in memory with all that was in it, less what is hidden, and the device: `/dev/null` under
/// another name, so that it is a character device for everybody.
fn small_dev() -> Result<(), Failure> {
    // What cannot be had here is left out: others need not know why.
    let old = rebuilt(DEV, &HIDDEN, |_, _| Ok(()))?;
    let node = Path::new(NODE);
    // Made under another name: where this command runs under itself, the path is a device already.
    make_file(Path::new(STAGE))
        .and_then(|()| fs::rename(STAGE, node))
        .map_err(|error| format!("{NODE}: {error}"))?;
    // Where this command runs under itself, this `/dev` has the outer one's.
    let processes = Path::new(PROCESSES);
    match make_file(processes) {
        // Root's program may become somebody else.
        Ok(()) => fs::set_permissions(processes, Permissions::from_mode(0o666)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
    .map_err(|error| format!("{PROCESSES}: {error}"))?;
    bind(&old.path("null"), node)
}

/// Mounts a folder in memory over another, with everything that was in that one but `left_out`. `failed`
/// judges what could not be taken over.
fn rebuilt(
    folder: &str,
    left_out: &[&str],
    failed: impl Fn(&fs::DirEntry, &str) -> Result<(), Failure>,
) -> Result<Held, Failure> {
    let old = Held::open(folder)?;
    let entries: Vec<_> = fs::read_dir(folder)
        .and_then(Iterator::collect)
        .map_err(|error| format!("{folder} cannot be read: {error}"))?;
    mount_memory(folder)?;
    for entry in entries {
        if !left_out.iter().any(|name| entry.file_name() == *name)
            && let Err(error) = copy_entry(&entry, &old.path(entry.file_name()))
        {
            failed(&entry, &error)?;
        }
    }
    Ok(old)
}

fn copy_entry(entry: &fs::DirEntry, old: &Path) -> Result<(), Failure> {
    let new = entry.path();
    let kind = entry.file_type().map_err(|error| error.to_string())?;
    if kind.is_symlink() {
        let target = fs::read_link(old).map_err(|error| error.to_string())?;
        return symlink(target, new).map_err(|error| error.to_string());
    }
    let made = if kind.is_dir() { make_folder(&new) } else { make_file(&new) };
    made.map_err(|error| error.to_string())?;
    bind(old, &new).inspect_err(|_| {
        let _ = if kind.is_dir() { fs::remove_dir(&new) } else { fs::remove_file(&new) };
    })
}

/// Lays the tree over `/usr/lib`, where nothing else changes.
fn overlay() -> Result<(), Failure> {
    let old = Held::open(LIB)?;
    let below = mounts_below(LIB)?;
    let options = format!("lowerdir={STAGE}:{LIB}");
    mount(Some("dxg-run"), LIB, Some("overlay"), MsFlags::empty(), Some(options.as_str()))
        .map_err(|errno| format!("an overlay on {LIB}: {}", errno.desc()))?;
    for mounted in below {
        bind(&old.path(&mounted), &Path::new(LIB).join(&mounted))?;
    }
    Ok(())
}

/// Mount points below a folder, relative to it; those within others left out.
fn mounts_below(folder: &str) -> Result<Vec<PathBuf>, Failure> {
    let table = fs::read_to_string("/proc/self/mountinfo")
        .map_err(|error| format!("/proc/self/mountinfo: {error}"))?;
    let mut found: Vec<PathBuf> = Vec::new();
    for line in table.lines() {
        let Some(point) = line.split(' ').nth(4).map(unescaped) else { continue };
        match point.strip_prefix(folder) {
            Ok(relative) if !relative.as_os_str().is_empty() => found.push(relative.to_path_buf()),
            _ => {}
        }
    }
    found.sort();
    found.dedup_by(|later, earlier| later.starts_with(earlier));
    Ok(found)
}

/// A path from the kernel's table, where blanks and backslashes are octal numbers.
fn unescaped(text: &str) -> PathBuf {
    let mut path = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        path.push_str(&rest[..at]);
        match rest.get(at + 1..at + 4).and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(byte) => {
                path.push(char::from(byte));
                rest = &rest[at + 4..];
            }
            None => {
                path.push('\\');
                rest = &rest[at + 1..];
            }
        }
    }
    path.push_str(rest);
    path.into()
}

/// A folder as it was before something was mounted on it.
struct Held(File);

impl Held {
    fn open(folder: &str) -> Result<Self, Failure> {
        let flags = OFlag::O_PATH | OFlag::O_DIRECTORY;
        let open = OpenOptions::new().read(true).custom_flags(flags.bits()).open(folder);
        open.map(Self).map_err(|error| format!("{folder}: {error}"))
    }

    fn path(&self, entry: impl AsRef<Path>) -> PathBuf {
        Path::new("/proc/self/fd").join(self.0.as_raw_fd().to_string()).join(entry)
    }
}

fn mount_memory(at: &str) -> Result<(), Failure> {
    mount(Some("dxg-run"), at, Some("tmpfs"), MsFlags::MS_NOSUID, Some("mode=755,size=16m"))
        .map_err(|errno| format!("a file system in memory at {at}: {}", errno.desc()))
}

/// With all that is mounted below: in a user namespace there is no other way.
fn bind(source: &Path, target: &Path) -> Result<(), Failure> {
    mount(Some(source), target, None::<&str>, MsFlags::MS_BIND | MsFlags::MS_REC, None::<&str>)
        .map_err(|errno| format!("mounting {}: {}", target.display(), errno.desc()))
}

fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().mode(0o755).create(path)
}

fn make_file(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o666).open(path).map(|_| ())
}
