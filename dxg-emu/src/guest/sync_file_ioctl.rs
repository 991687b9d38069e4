//! What the kernel itself answers on a sync file, of whichever driver: merging two, and asking what one
//! waits for (`linux/sync_file.h`). Only a way in that sees a program's every ioctl can bring these here.

use std::sync::Arc;

use d3dkmt_sys::Errno;

use crate::descriptors::Descriptors;
use crate::emulator::Emulator;
use crate::guest::sync_file::{Point, SyncFile};
use crate::reply::{Answer, Effect, Reply};
use crate::uaccess::{UserAddress, UserMemory};
use crate::wire::{get, put};

/// `SYNC_IOC_MERGE`: a name of 32 bytes, the other descriptor, the new one, flags, padding.
const MERGE: u32 = 0xc030_3e03;
const MERGE_SIZE: usize = 48;
const MERGE_OTHER: usize = 32;
const MERGE_NEW: usize = 36;
const MERGE_FLAGS: usize = 40;

/// `SYNC_IOC_FILE_INFO`: the name, a status, flags, how many records there is room for, padding, where
/// they go.
const FILE_INFO: u32 = 0xc038_3e04;
const INFO_SIZE: usize = 56;
const INFO_STATUS: usize = 32;
const INFO_FLAGS: usize = 36;
const INFO_COUNT: usize = 40;
const INFO_PADDING: usize = 44;
const INFO_RECORDS: usize = 48;

/// A record: names of 32 bytes of the timeline and of the driver, a status, flags, a time.
const RECORD_SIZE: usize = 80;
const RECORD_DRIVER: usize = 32;
const RECORD_STATUS: usize = 64;
const RECORD_TIME: usize = 72;

/// `SYNC_IOC_SET_DEADLINE`: a wish, which a driver may leave alone; a time, padding.
const SET_DEADLINE: u32 = 0x4010_3e05;

const NAME_SIZE: usize = 32;
const DRIVER: &[u8] = b"dxgkrnl";
const TIMELINE: &[u8] = b"no_timeline";

impl Emulator {
    /// Makes a call of the kernel's own on a descriptor of the program's; `None` where that is no sync
    /// file of this emulator.
    pub fn sync_file_call(
        self: &Arc<Self>,
        descriptors: &dyn Descriptors,
        number: i32,
        request: u32,
        arg: UserAddress,
        memory: &dyn UserMemory,
    ) -> Option<Reply> {
        let file = self.sync_files().find(descriptors, u64::from(number.cast_unsigned()))?;
        Some(match request {
            MERGE => merge(self, &file, descriptors, arg, memory).into(),
            FILE_INFO => info(&file, arg, memory).into(),
            SET_DEADLINE => set_deadline(arg, memory).into(),
            _ => Errno::ENOTTY.into(),
        })
    }
}

fn merge(
    emulator: &Arc<Emulator>,
    one: &SyncFile,
    descriptors: &dyn Descriptors,
    arg: UserAddress,
    memory: &dyn UserMemory,
) -> Result<Answer, Errno> {
    let mut argument = [0; MERGE_SIZE];
    memory.read(arg, &mut argument)?;
    if get::<u64>(&argument, MERGE_FLAGS) != 0 {
        return Err(Errno::EINVAL);
    }
    let number = get::<u32>(&argument, MERGE_OTHER);
    let other = emulator.sync_files().find(descriptors, number.into()).ok_or(Errno::ENOENT)?;
    let name = argument[..NAME_SIZE].split(|byte| *byte == 0).next().unwrap_or_default();
    let mut points: Vec<Point> = one.points.iter().chain(other.points.iter()).cloned().collect();
    // What is reached needs no waiting for; something must be left.
    let last = points.last().cloned();
    points.retain(|point| !point.is_reached());
    if points.is_empty() {
        points.extend(last);
    }
    let descriptor = SyncFile::open(emulator, emulator.host().timeline(), name, points, one.maker)?;
    // The descriptor's 32 bits are followed by the flags, which are 0: a number of 64 bits fits.
    let number_at = arg.plus(MERGE_NEW);
    Ok(Answer::new(Ok(0), vec![Effect::Install { descriptor, number_at }], None))
}

/// 1 where it is reached, else 0.
fn status(points: &[Point]) -> i32 {
    points.iter().all(Point::is_reached).into()
}

fn info(file: &SyncFile, arg: UserAddress, memory: &dyn UserMemory) -> Result<i32, Errno> {
    let mut argument = [0; INFO_SIZE];
    memory.read(arg, &mut argument)?;
    if get::<u32>(&argument, INFO_FLAGS) != 0 || get::<u32>(&argument, INFO_PADDING) != 0 {
        return Err(Errno::EINVAL);
    }
    let room = get::<u32>(&argument, INFO_COUNT) as usize;
    if room != 0 {
        if room < file.points.len() {
            return Err(Errno::EINVAL);
        }
        let mut records = vec![0; RECORD_SIZE * file.points.len()];
        for (record, point) in records.chunks_exact_mut(RECORD_SIZE).zip(file.points.iter()) {
            record[..TIMELINE.len()].copy_from_slice(TIMELINE);
            record[RECORD_DRIVER..RECORD_DRIVER + DRIVER.len()].copy_from_slice(DRIVER);
            put(record, RECORD_STATUS, i32::from(point.is_reached()));
            put(record, RECORD_TIME, file.reached_at());
        }
        memory.write(UserAddress(get(&argument, INFO_RECORDS)), &records)?;
    }
    argument[..NAME_SIZE].fill(0);
    let length = file.name.len().min(NAME_SIZE - 1);
    argument[..length].copy_from_slice(&file.name[..length]);
    put(&mut argument, INFO_STATUS, status(&file.points));
    put(&mut argument, INFO_COUNT, u32::try_from(file.points.len()).unwrap_or(u32::MAX));
    memory.write(arg, &argument)?;
    Ok(0)
}

fn set_deadline(arg: UserAddress, memory: &dyn UserMemory) -> Result<i32, Errno> {
    let mut argument = [0; 16];
    memory.read(arg, &mut argument)?;
    if get::<u64>(&argument, 8) == 0 { Ok(0) } else { Err(Errno::EINVAL) }
}
