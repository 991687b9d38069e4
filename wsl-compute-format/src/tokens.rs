//! Streams of tokens: 32-bit words, little-endian.
//!
//! A scalar is `{u16 id, u8 words, u8 flags}` and so many words; with none, bit 0 of the flags is its
//! value. A structure (bit 4 of the flags) is followed by three words, its index in an array, its bytes
//! and the words that they take, and then by the tokens in it. A word of zeros is nothing.

use alloc::vec::Vec;

const VARIABLE: u8 = 1 << 4;
const WORD: usize = 4;
/// Header, index, bytes, words.
const STRUCTURE: usize = 4 * WORD;

/// One token of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub id: u16,
    /// What it says.
    pub value: Value<'a>,
}

/// What a token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A bit.
    Bool(bool),
    /// A number of up to 64 bits; of a longer value the first 64.
    Number(u64),
    /// Tokens that belong together.
    Structure {
        /// Its index in an array.
        element: u32,
        /// The tokens.
        tokens: &'a [u8],
    },
}

/// A stream that ends in the middle of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// The tokens of a stream, without those that are nothing.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    /// The tokens in these bytes.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn word(&self, index: usize) -> Option<u32> {
        let bytes = self.rest.get(index * WORD..)?.first_chunk()?;
        Some(u32::from_le_bytes(*bytes))
    }

    /// The next token and the bytes that it takes.
    fn token(&self) -> Option<(Token<'a>, usize)> {
        let &[low, high, words, flags] = self.rest.first_chunk()?;
        let id = u16::from_le_bytes([low, high]);
        if flags & VARIABLE != 0 {
            let (element, length, words) = (self.word(1)?, self.word(2)?, self.word(3)?);
            let end = STRUCTURE.checked_add(usize::try_from(words).ok()?.checked_mul(WORD)?)?;
            let inner = self.rest.get(STRUCTURE..end)?;
            let tokens = inner.get(..usize::try_from(length).ok()?)?;
            return Some((Token { id, value: Value::Structure { element, tokens } }, end));
        }
        let end = WORD * (1 + usize::from(words));
        self.rest.get(..end)?;
        let value = match words {
            0 => Value::Bool(flags & 1 != 0),
            1 => Value::Number(u64::from(self.word(1)?)),
            _ => Value::Number(u64::from(self.word(2)?) << 32 | u64::from(self.word(1)?)),
        };
        Some((Token { id, value }, end))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Result<Token<'a>, Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            let Some((token, length)) = self.token() else {
                self.rest = &[];
                return Some(Err(Malformed));
            };
            self.rest = &self.rest[length..];
            if token != (Token { id: 0, value: Value::Bool(false) }) {
                return Some(Ok(token));
            }
        }
        None
    }
}

/// The number at the end of a path of ids, each but the last a structure; the last one where a token
/// is repeated, as the runtime reads them, and `None` where there is none.
///
/// # Errors
///
/// [`Malformed`], where a token on the way to it is.
pub fn find(bytes: &[u8], path: &[u16]) -> Result<Option<u64>, Malformed> {
    let Some((first, rest)) = path.split_first() else { return Ok(None) };
    let mut found = None;
    for token in Tokens::new(bytes) {
        let token = token?;
        if token.id != *first {
            continue;
        }
        match token.value {
            Value::Structure { tokens, .. } if !rest.is_empty() => found = find(tokens, rest)?.or(found),
            Value::Number(number) if rest.is_empty() => found = Some(number),
            Value::Bool(bit) if rest.is_empty() => found = Some(u64::from(bit)),
            _ => {}
        }
    }
    Ok(found)
}

/// Writes a stream.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// An empty stream.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: Vec::new() }
    }

    fn header(&mut self, id: u16, words: u8, flags: u8) {
        let [low, high] = id.to_le_bytes();
        self.bytes.extend([low, high, words, flags]);
    }

    /// Adds a bit.
    pub fn bool(&mut self, id: u16, value: bool) {
        self.header(id, 0, u8::from(value));
    }

    /// Adds a number of 32 bits.
    pub fn dword(&mut self, id: u16, value: u32) {
        self.header(id, 1, 0);
        self.bytes.extend(value.to_le_bytes());
    }

    /// Adds a number of 64 bits.
    pub fn qword(&mut self, id: u16, value: u64) {
        self.header(id, 2, 0);
        self.bytes.extend(value.to_le_bytes());
    }

    /// Adds a structure with the tokens that `inner` adds.
    pub fn structure(&mut self, id: u16, element: u32, inner: impl FnOnce(&mut Self)) {
        self.header(id, 0, VARIABLE);
        self.bytes.extend(element.to_le_bytes());
        let lengths = self.bytes.len();
        self.bytes.extend([0; 2 * WORD]);
        let start = self.bytes.len();
        inner(self);
        // A stream is much shorter than 4 GiB.
        let length = u32::try_from(self.bytes.len() - start).unwrap_or(u32::MAX);
        self.bytes[lengths..lengths + WORD].copy_from_slice(&length.to_le_bytes());
        self.bytes[lengths + WORD..start].copy_from_slice(&(length / 4).to_le_bytes());
    }

    /// The stream.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::{Malformed, Token, Tokens, Value, Writer, find};
    use alloc::vec::Vec;

    fn sample() -> Vec<u8> {
        let mut tokens = Writer::new();
        tokens.structure(7, 0, |outer| {
            outer.bool(200, true);
            outer.structure(3962, 3, |inner| {
                inner.dword(5, 7);
                inner.qword(3919, 0x1_2345_6789);
            });
        });
        tokens.into_bytes()
    }

    #[test]
    fn a_stream_is_written_as_the_runtime_writes_it() {
        let words: Vec<u32> = sample()
            .chunks_exact(4)
            .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
            .collect();
        let expected = [
            0x1000_0007,
            0,
            40,
            10,
            0x0100_00c8,
            0x1000_0f7a,
            3,
            20,
            5,
            0x0001_0005,
            7,
            0x0002_0f4f,
            0x2345_6789,
            1,
        ];
        assert_eq!(words, expected);
    }

    #[test]
    fn what_is_written_is_found_by_its_path_and_zeros_are_nothing() {
        let mut bytes = sample();
        assert_eq!(find(&bytes, &[7, 3962, 3919]), Ok(Some(0x1_2345_6789)));
        assert_eq!(find(&bytes, &[7, 200]), Ok(Some(1)));
        assert_eq!(find(&bytes, &[3962, 3919]), Ok(None));
        assert_eq!(find(&bytes, &[7, 3962]), Ok(None), "a structure is no number");
        bytes.extend([0; 64]);
        assert_eq!(Tokens::new(&bytes).count(), 1);
        assert_eq!(Tokens::new(&[0; 4096]).count(), 0);
    }

    #[test]
    fn of_a_repeated_token_the_last_one_counts() {
        let mut tokens = Writer::new();
        tokens.dword(9, 1);
        tokens.dword(9, 2);
        tokens.structure(4, 0, |inner| inner.dword(9, 3));
        tokens.structure(4, 0, |_| {});
        let bytes = tokens.into_bytes();
        assert_eq!(find(&bytes, &[9]), Ok(Some(2)));
        assert_eq!(find(&bytes, &[4, 9]), Ok(Some(3)));
    }

    #[test]
    fn long_values_are_passed_over() {
        let mut bytes = Vec::from([1, 0, 3, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]);
        bytes.extend([2, 0, 1, 0, 9, 0, 0, 0]);
        let tokens: Vec<_> = Tokens::new(&bytes).collect();
        assert_eq!(tokens[0], Ok(Token { id: 1, value: Value::Number(0x2_0000_0001) }));
        assert_eq!(tokens[1], Ok(Token { id: 2, value: Value::Number(9) }));
    }

    #[test]
    fn a_stream_cut_anywhere_ends_with_an_error_and_never_goes_on() {
        let bytes = sample();
        for length in 1..bytes.len() {
            assert_eq!(find(&bytes[..length], &[7, 3962, 3919]), Err(Malformed), "{length}");
        }
        for start in (0..bytes.len()).step_by(4) {
            for value in [0, 1, 0x7f, 0xff] {
                let mut hostile = bytes.clone();
                hostile[start..start + 4].fill(value);
                assert!(Tokens::new(&hostile).count() <= bytes.len() / 4);
                let _ = find(&hostile, &[7, 3962, 3919]);
            }
        }
    }
}
