//! What an emulator takes of its process, and what it does where it cannot have that.

use std::fs;

use crate::common::*;
use crate::objects::{create_device, create_paging_queue};
use crate::sync::{PERIODIC, create, env, monitored, signal_cpu, value_at};
use d3dkmt_sys::Errno;
use dxg_emu::Neighbours;
use nix::sys::resource::{Resource, setrlimit};

/// Descriptors and mappings of the emulator's files.
fn held() -> (usize, usize) {
    let ours = |text: &str| text.contains("memfd:dxg");
    let links = fs::read_dir("/proc/self/fd").expect("readable").filter_map(|entry| entry.ok());
    let links = links.filter_map(|entry| fs::read_link(entry.path()).ok());
    let descriptors = links.filter(|link| ours(&link.to_string_lossy())).count();
    let maps = fs::read_to_string("/proc/self/maps").expect("readable");
    (descriptors, maps.lines().filter(|line| ours(line)).count())
}

pub(crate) fn nothing_left() {
    for _ in 0..3 {
        let env = env("golden");
        let (fence, page) = monitored(&env, 7, 0);
        create(&env, PERIODIC, 0, [0, 0]).expect("creates");
        assert_eq!((signal_cpu(&env, fence, 8, 0), value_at(page)), (Ok(0), 8));
        assert!(held().0 > 0 && held().1 > 0);
        drop(env);
        assert_eq!(held(), (0, 0));
    }
}

pub(crate) fn file_size() {
    // Room for a window of fence pages, and not for two.
    setrlimit(Resource::RLIMIT_FSIZE, (3 << 19) + 100, 1 << 30).expect("lowers it");
    let error = Neighbours::of_descendants().expect_err("it is larger");
    assert_eq!(error.kind(), std::io::ErrorKind::FileTooLarge);
    let device = open("golden");
    let adapter = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let on = create_device(&device, adapter).expect("creates");
    for _ in 0..256 {
        create_paging_queue(&device, on).expect("one of the window");
    }
    assert_eq!(create_paging_queue(&device, on).err(), Some(Errno::ENOMEM));
    setrlimit(Resource::RLIMIT_FSIZE, 1 << 30, 1 << 30).expect("raises it");
    assert!(create_paging_queue(&device, on).is_ok(), "and goes on");
    assert!(Neighbours::of_descendants().is_ok());
}
