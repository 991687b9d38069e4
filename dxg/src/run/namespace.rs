//! A mount namespace for this process and what it becomes.

use std::fs;

use nix::mount::{MsFlags, mount};
use nix::sched::{CloneFlags, unshare};
use nix::unistd::{getegid, geteuid};

use crate::Failure;

/// A mount namespace of its own, for who may have one.
pub(super) fn private_mounts() -> Result<(), Failure> {
    unshare(CloneFlags::CLONE_NEWNS).map_err(|errno| format!("a mount namespace: {}", errno.desc()))?;
    // What we mount stays here; what others mount is still seen.
    mount(None::<&str>, "/", None::<&str>, MsFlags::MS_REC | MsFlags::MS_SLAVE, None::<&str>)
        .map_err(|errno| format!("keeping mounts private: {}", errno.desc()))
}

/// A mount namespace in a user namespace in which everybody is who he was. The rights that come with it
/// end where the program begins, unless its user is root.
pub(super) fn private_user() -> Result<(), Failure> {
    let (user, group) = (geteuid(), getegid());
    unshare(CloneFlags::CLONE_NEWUSER | CloneFlags::CLONE_NEWNS)
        .map_err(|errno| format!("a user namespace: {}", errno.desc()))?;
    // Without this, no ordinary user may map a group.
    write("/proc/self/setgroups", "deny")?;
    write("/proc/self/uid_map", &format!("{user} {user} 1"))?;
    write("/proc/self/gid_map", &format!("{group} {group} 1"))?;
    mount(None::<&str>, "/", None::<&str>, MsFlags::MS_REC | MsFlags::MS_SLAVE, None::<&str>)
        .map_err(|errno| format!("keeping mounts private in a user namespace: {}", errno.desc()))
}

fn write(file: &str, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|error| format!("a user namespace: {file}: {error}"))
}
