//! What a program sees of the machine while it runs on an engine: memory by GPU virtual addresses,
//! time, and the notes.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::host::engine::Engine;
use crate::host::gpu_va::Found;
use crate::host::processor::{Fault, Gpu, Width};
use crate::host::timeline::{Executor, Timeline};
use crate::host::{Client, Fence};
use crate::time::Nanos;

/// A slice of a program's life.
pub(super) struct Execution<'a> {
    engine: &'a Engine,
    client: &'a Client,
    /// Held by the engines of a machine while they add to a program's own memory.
    adding: &'a Mutex<()>,
    start: Nanos,
    /// When it really begins: later than it counts from, where its thread was late. Memory is as it is then.
    now: Nanos,
    spent: Nanos,
    stores: Stores,
}

/// What a slice did to memory.
#[derive(Default)]
pub(super) struct Stores {
    /// Fences whose value was stored.
    pub(super) fences: Vec<Arc<Fence>>,
    /// Whether anything was.
    pub(super) wrote: bool,
}

impl<'a> Execution<'a> {
    pub(super) fn new(engine: &'a Engine, on: &'a Executor, timeline: &'a Timeline, start: Nanos) -> Self {
        let (adding, now) = (timeline.adding(), timeline.clock().now().max(start));
        Self { engine, client: &on.client, adding, start, now, spent: 0, stores: Stores::default() }
    }

    /// How long the slice takes on the modelled hardware, and what it did.
    pub(super) fn finish(self) -> (Nanos, Stores) {
        (self.spent, self.stores)
    }

    /// Calls `visit` with what lies behind each part of a range, and with which of its bytes.
    fn walk(
        &self,
        address: u64,
        length: usize,
        write: bool,
        mut visit: impl FnMut(&Found, usize, usize) -> Option<()>,
    ) -> Result<(), Fault> {
        let mut done = 0;
        while done < length {
            let fault = |at| Fault::Page { address: at, write };
            let at = address.checked_add(done as u64).ok_or(fault(address))?;
            let found = self.client.addresses().find(at, write, self.now).ok_or(fault(at))?;
            let room = usize::try_from(found.length).unwrap_or(usize::MAX);
            let part = room.min(length - done);
            visit(&found, done, part).ok_or(fault(at))?;
            done += part;
        }
        Ok(())
    }
}

impl Gpu for Execution<'_> {
    fn read(&mut self, address: u64, into: &mut [u8]) -> Result<(), Fault> {
        self.walk(address, into.len(), false, |found, start, length| {
            found.read(&mut into[start..start + length])
        })
    }

    fn write(&mut self, address: u64, from: &[u8]) -> Result<(), Fault> {
        let mut fences = Vec::new();
        let written = self.walk(address, from.len(), true, |found, start, length| {
            fences.extend(found.fence_value());
            found.write(&from[start..start + length])
        });
        self.stores.fences.append(&mut fences);
        self.stores.wrote |= !from.is_empty();
        written
    }

    fn fetch_add(&mut self, address: u64, width: Width, value: u64) -> Result<u64, Fault> {
        let fault = Fault::Page { address, write: true };
        let aligned = address.is_multiple_of(width.bytes() as u64);
        let found = self.client.addresses().find(address, true, self.now).filter(|_| aligned);
        let found = found.ok_or(fault.clone())?;
        self.stores.fences.extend(found.fence_value());
        self.stores.wrote = true;
        found.fetch_add(width, value, self.adding).ok_or(fault)
    }

    fn timestamp(&self) -> u64 {
        let now = u128::from(self.start) + u128::from(self.spent);
        let ticks = now * u128::from(self.engine.gpu_frequency()) / 1_000_000_000;
        #[expect(clippy::cast_possible_truncation, reason = "a counter of 64 bits wraps")]
        let ticks = ticks as u64;
        ticks
    }

    fn spend(&mut self, time: Duration) {
        let time = Nanos::try_from(time.as_nanos()).unwrap_or(Nanos::MAX);
        self.spent = self.spent.saturating_add(time);
    }

    fn bandwidth(&self) -> u64 {
        self.engine.bandwidth()
    }

    fn skipped(&mut self, name: &'static str) {
        self.client.tally().packets().skipped(name);
    }

    fn unknown(&mut self, address: u64, words: &[u32]) {
        self.client.tally().packets().unknown(address, words);
    }
}
