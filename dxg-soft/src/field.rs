//! Fields of commands: little-endian numbers at fixed offsets.

/// A number in a command.
pub(crate) trait Field: Copy {
    /// Reads it.
    fn get(bytes: &[u8], offset: usize) -> Self;

    /// Writes it.
    fn put(self, bytes: &mut [u8], offset: usize);
}

macro_rules! fields {
    ($($kind:ty)*) => {
        $(impl Field for $kind {
            fn get(bytes: &[u8], offset: usize) -> Self {
                let mut field = [0; size_of::<Self>()];
                field.copy_from_slice(&bytes[offset..offset + size_of::<Self>()]);
                Self::from_le_bytes(field)
            }

            fn put(self, bytes: &mut [u8], offset: usize) {
                bytes[offset..offset + size_of::<Self>()].copy_from_slice(&self.to_le_bytes());
            }
        })*
    };
}
fields! { u32 u64 f32 }
