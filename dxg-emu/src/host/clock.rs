//! Time, as the host and its GPUs count it.

use d3dkmt_sys::NtStatus;

use crate::host::Adapter;

/// The clocks of a GPU and of the host, read at one moment.
#[derive(Clone, Copy, Default)]
pub(crate) struct ClockData {
    /// Ticks of the GPU's clock in a second.
    pub(crate) gpu_frequency: u64,
    pub(crate) gpu_counter: u64,
    /// In units of 100 ns, as the performance counter of Windows.
    pub(crate) cpu_counter: u64,
}

impl ClockData {
    /// Ticks of the host's clock in a second.
    pub(crate) const CPU_FREQUENCY: u64 = 10_000_000;

    /// The same moment on a clock of the GPU's that counts so fast.
    pub(crate) fn at_frequency(self, frequency: u64) -> Self {
        let ticks =
            u128::from(self.gpu_counter) * u128::from(frequency) / u128::from(self.gpu_frequency.max(1));
        // A counter of 64 bits wraps.
        #[expect(clippy::cast_possible_truncation, reason = "a counter of 64 bits")]
        let gpu_counter = ticks as u64;
        Self { gpu_frequency: frequency, gpu_counter, ..self }
    }
}

impl Adapter {
    /// The clocks for an engine. Nothing but the status says that there is no such engine.
    pub(crate) fn clock_calibration(&self, node: u32, physical: u32) -> (ClockData, NtStatus) {
        if !self.has_physical(physical) || self.engine(node).is_none() {
            return (ClockData::default(), self.host.judge(NtStatus::INVALID_PARAMETER));
        }
        let now = u128::from(self.host.timeline.clock().now());
        let ticks = |frequency: u64| {
            let ticks = now * u128::from(frequency) / 1_000_000_000;
            // The counters wrap, as 64-bit counters do.
            #[expect(clippy::cast_possible_truncation, reason = "a counter of 64 bits")]
            let ticks = ticks as u64;
            ticks
        };
        let gpu_frequency = self.model.clock.gpu_frequency;
        let data = ClockData {
            gpu_frequency,
            gpu_counter: ticks(gpu_frequency),
            cpu_counter: ticks(ClockData::CPU_FREQUENCY),
        };
        (data, NtStatus::SUCCESS)
    }
}
