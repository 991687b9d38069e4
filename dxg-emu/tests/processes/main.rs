//! What passes between processes that use one emulated machine, each with an emulator of its own.
//!
//! Not the usual harness: these tests fork, which a process with other threads had better not do.

#![expect(unsafe_code, reason = "forks, and owns the descriptors that come over a socket")]

#[path = "../device/common.rs"]
#[expect(dead_code, reason = "much of it is for the other tests")]
mod common;
#[path = "../device/objects.rs"]
#[expect(dead_code, unused_imports, reason = "the tests in it run elsewhere")]
mod objects;
#[path = "../device/share.rs"]
#[expect(dead_code, unused_imports, reason = "the tests in it run elsewhere")]
mod share;
#[path = "../device/sync.rs"]
#[expect(dead_code, unused_imports, reason = "the tests in it run elsewhere")]
mod sync;

mod limits;
mod list;
mod objects_shared;
mod relatives;

use std::process::ExitCode;

const TESTS: &[(&str, fn())] = &[
    ("a_fences_value_and_waits_for_it_pass_both_ways", objects_shared::fence_both_ways),
    ("a_context_waits_for_another_process", objects_shared::context_waits),
    ("a_resource_is_the_same_memory_in_two_processes", objects_shared::resource),
    ("what_is_shared_outlives_its_owner", objects_shared::owner_dead),
    ("a_semaphore_counts_for_all_processes_together", objects_shared::semaphore),
    ("a_mutex_excludes_other_processes", objects_shared::mutex),
    ("a_periodic_fence_goes_on_without_its_owner", objects_shared::periodic),
    ("a_file_that_pretends_to_be_an_object_is_refused", objects_shared::forgeries),
    ("processes_list_each_other_oldest_first", list::oldest_first),
    ("the_dead_are_listed_no_more_and_their_places_are_used_again", list::the_dead),
    ("statistics_of_another_process_are_its_own", list::statistics),
    ("processes_without_a_common_parent_meet_at_a_file", list::file),
    ("a_child_of_a_fork_opens_the_device_whatever_others_did_in_its_parent", list::forks),
    ("the_last_close_gives_memory_and_mappings_back", limits::nothing_left),
    ("a_limit_of_file_sizes_is_lack_of_memory_and_no_signal", limits::file_size),
    ("a_file_of_another_kind_is_refused_and_left_as_it_is", list::other_files),
];

fn main() -> ExitCode {
    let filters: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let wanted =
        |name: &str| filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()));
    let mut failed = 0;
    for (name, test) in TESTS.iter().filter(|(name, _)| wanted(name)) {
        // A process for each, so that none inherits what another left behind.
        let passed = relatives::child(*test).ended_well();
        println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
        failed += u32::from(!passed);
    }
    ExitCode::from(u8::from(failed != 0))
}
