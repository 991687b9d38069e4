//! What a stream asks of a GPU's command set.

/// Why a piece of work cannot be written as commands.
pub type EncodeError = Box<dyn std::error::Error + Send + Sync>;

/// Writes commands of a GPU.
pub trait Encoder: Send + 'static {
    /// A piece of work.
    type Task: ?Sized;

    /// Submissions begin at multiples of this, in bytes: a power of 2, 4096 at most. Within a submission
    /// the commands of one piece of work follow those of another without a gap.
    const ALIGNMENT: usize;

    /// Appends the commands of a piece of work. They must not depend on those of other pieces of work: some
    /// may be refused afterwards, for want of room say, and where several threads add some, another order
    /// than that of these calls may be the one in which they are submitted.
    ///
    /// # Errors
    ///
    /// Whatever is wrong with the piece of work; nothing of it is submitted then.
    fn encode(&mut self, task: &Self::Task, commands: &mut Vec<u8>) -> Result<(), EncodeError>;

    /// Appends a command that stores 64 bits at a GPU virtual address, a multiple of 8, when all commands
    /// before it are done and what they wrote can be seen; at the address of a monitored fence this
    /// signals it.
    fn store(&mut self, address: u64, value: u64, commands: &mut Vec<u8>);

    /// What stands at the end of each submission, behind the last command; the same each time. The GPU reads
    /// it when the work is already told to be done, so the stream leaves it alone for longer.
    fn end(&self) -> &[u8] {
        &[]
    }

    /// Appends the private data that the vendor's kernel driver wants with a submission: `length` bytes of
    /// commands at `commands`, after which the fence at the address `fence` has the value `value`.
    fn private_data(&mut self, commands: u64, length: u32, fence: u64, value: u64, data: &mut Vec<u8>) {
        let _ = (commands, length, fence, value, data);
    }
}
