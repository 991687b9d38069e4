//! The copy engine: rectangles of linear memory, copied or filled a part at a time.

use std::time::Duration;

use super::canonical;
use crate::host::processor::{Fault, Gpu, SLICE};

/// Bytes that are moved before others may run, at most.
const PART: u64 = 4 << 20;
/// Bytes that are moved at once.
const CHUNK: u64 = 256 << 10;

/// A rectangle in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rectangle {
    start: u64,
    pitch: u64,
}

/// What goes into the destination.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Source {
    Memory(Rectangle),
    /// One pixel, over and over.
    Color(Vec<u8>),
}

/// A blit that is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Blit {
    source: Source,
    destination: Rectangle,
    /// Bytes of a row.
    width: u64,
    rows: u64,
    row: u64,
    /// Bytes of the row that are done.
    done: u64,
    /// Bytes whose time has passed.
    paid: u64,
}

/// Why a blit cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unsupported {
    /// The memory is tiled or compressed.
    Tiling,
    /// No such number of bits in a pixel.
    Depth,
}

/// Bytes of a pixel, from bits 21:19 of the first word.
fn pixel(first: u32) -> Result<u64, Unsupported> {
    Ok(match first >> 19 & 7 {
        0 => 1,
        1 => 2,
        2 => 4,
        3 => 8,
        4 => 12,
        5 => 16,
        _ => return Err(Unsupported::Depth),
    })
}

/// The pitch in bytes; bits 31:30 tell the tiling, and 29 whether it is compressed.
fn pitch(word: u32) -> Result<u64, Unsupported> {
    if word >> 29 != 0 { Err(Unsupported::Tiling) } else { Ok(u64::from(word & 0x3_ffff) + 1) }
}

/// Left or right, and top or bottom.
fn corner(word: u32) -> (u64, u64) {
    (u64::from(word & 0xffff), u64::from(word >> 16))
}

/// A base address with the offset in pixels that belongs to it.
fn base(low: u32, high: u32, offset: u32, pixel: u64, pitch: u64) -> u64 {
    let (x, y) = (u64::from(offset & 0x3fff), u64::from(offset >> 16 & 0x3fff));
    canonical(u64::from(high) << 32 | u64::from(low)) + y * pitch + x * pixel
}

impl Blit {
    /// `XY_BLOCK_COPY_BLT`; `words` are the whole packet.
    pub(super) fn copy(words: &[u32]) -> Result<Self, Unsupported> {
        let (from_x, from_y) = corner(words[7]);
        let source_pitch = pitch(words[8])?;
        let size = pixel(words[0])?;
        let start = base(words[9], words[10], words[11], size, source_pitch);
        let start = start + from_y * source_pitch + from_x * size;
        Self::new(words, Source::Memory(Rectangle { start, pitch: source_pitch }))
    }

    /// `XY_FAST_COLOR_BLT`.
    pub(super) fn fill(words: &[u32]) -> Result<Self, Unsupported> {
        let size = usize::try_from(pixel(words[0])?).map_err(|_| Unsupported::Depth)?;
        let mut color: Vec<u8> = words[7..11].iter().flat_map(|word| word.to_le_bytes()).collect();
        color.truncate(size);
        Self::new(words, Source::Color(color))
    }

    /// The destination is in the same words of both.
    fn new(words: &[u32], source: Source) -> Result<Self, Unsupported> {
        let (size, pitch) = (pixel(words[0])?, pitch(words[1])?);
        let ((left, top), (right, bottom)) = (corner(words[2]), corner(words[3]));
        let start = base(words[4], words[5], words[6], size, pitch) + top * pitch + left * size;
        let width = right.saturating_sub(left) * size;
        let rows = bottom.saturating_sub(top);
        let mut blit =
            Self { source, destination: Rectangle { start, pitch }, width, rows, row: 0, done: 0, paid: 0 };
        // Rows without gaps are one long row.
        let gapless = match &blit.source {
            Source::Memory(rectangle) => rectangle.pitch == width && pitch == width,
            Source::Color(_) => pitch == width,
        };
        if gapless {
            (blit.width, blit.rows) = (width * rows, rows.min(1));
        }
        Ok(blit)
    }

    /// What the next part costs, if it has not been paid for. Rows cost something even without bytes.
    pub(super) fn pay(&mut self, bandwidth: u64) -> Option<Duration> {
        if self.paid != 0 || self.row >= self.rows {
            return None;
        }
        let in_slice = u128::from(bandwidth) * SLICE.as_nanos() / 1_000_000_000;
        let part = u64::try_from(in_slice).unwrap_or(PART).clamp(1, PART);
        let left = (self.rows - self.row).saturating_mul(self.width.max(1)) - self.done;
        self.paid = part.min(left);
        Some(time(self.paid, bandwidth))
    }

    /// Moves what was paid for; whether all is done.
    pub(super) fn run(&mut self, gpu: &mut dyn Gpu) -> Result<bool, Fault> {
        let mut buffer = Vec::new();
        while self.row < self.rows && self.paid != 0 {
            if self.done == self.width {
                (self.row, self.done) = (self.row + 1, 0);
                self.paid -= u64::from(self.width == 0);
                continue;
            }
            let length = (self.width - self.done).min(CHUNK).min(self.paid);
            let to = canonical(self.destination.start + self.row * self.destination.pitch + self.done);
            match &self.source {
                Source::Memory(rectangle) => {
                    let from = canonical(rectangle.start + self.row * rectangle.pitch + self.done);
                    buffer.resize(bytes(length), 0);
                    gpu.read(from, &mut buffer)?;
                }
                Source::Color(color) => {
                    let start = bytes(self.done % color.len() as u64);
                    buffer.clear();
                    buffer.extend(color.iter().cycle().skip(start).take(bytes(length)));
                }
            }
            gpu.write(to, &buffer)?;
            self.done += length;
            self.paid -= length;
            if self.done == self.width {
                (self.row, self.done) = (self.row + 1, 0);
            }
        }
        Ok(self.row >= self.rows)
    }
}

/// No chunk is longer than memory.
fn bytes(length: u64) -> usize {
    usize::try_from(length).unwrap_or(0)
}

fn time(moved: u64, bandwidth: u64) -> Duration {
    let nanoseconds = u128::from(moved) * 1_000_000_000 / u128::from(bandwidth.max(1));
    Duration::from_nanos(u64::try_from(nanoseconds).unwrap_or(u64::MAX))
}
