//! Escapes, of which the host answers only those that the vendor's kernel-mode driver knows.

use d3dkmt_sys::raw::D3DKMT_ESCAPETYPE as Kind;

use crate::host::{Adapter, Client};

impl Adapter {
    /// Answers an escape in place, or refuses. An agreeable host hands the data back as they came.
    pub(crate) fn escape(&self, client: &Client, kind: Kind, data: &mut [u8]) -> Option<()> {
        if kind == Kind::D3DKMT_ESCAPE_DRIVERPRIVATE {
            let (now, _) = self.clock_calibration(0, 0);
            if let Some(()) = self.kmd.escape(&client.record, now, data) {
                return Some(());
            }
        }
        self.host.is_agreeable().then_some(())
    }

    /// Fills a command buffer for tests and the driver's private data beside it, or refuses. That of
    /// an agreeable host does nothing: it is all zeros.
    pub(crate) fn build_test_command_buffer(&self, dma: &mut [u8], private: &mut [u8]) -> Option<()> {
        dma.fill(0);
        private.fill(0);
        self.host.is_agreeable().then_some(())
    }
}
