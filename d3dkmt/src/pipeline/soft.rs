//! The soft command set of the emulated GPUs.

use dxg_soft::{ALIGNMENT, Command};

use super::encoder::{EncodeError, Encoder};

/// Writes commands of the emulated GPUs; a piece of work is a list of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct SoftEncoder;

impl Encoder for SoftEncoder {
    type Task = [Command];

    const ALIGNMENT: usize = ALIGNMENT;

    fn encode(&mut self, task: &[Command], commands: &mut Vec<u8>) -> Result<(), EncodeError> {
        for command in task {
            let before = commands.len();
            command.append_to(commands);
            // What cannot be encoded appends nothing. An end would cut off what is gathered behind it.
            if commands.len() == before || matches!(command, Command::End | Command::Branch { .. }) {
                return Err(format!("{command:?} cannot stand in a stream").into());
            }
        }
        Ok(())
    }

    fn store(&mut self, address: u64, value: u64, commands: &mut Vec<u8>) {
        Command::Write64 { destination: address, value }.append_to(commands);
    }
}
