//! The two lines that tie a generated file to its source, and its text to what the generator wrote.
//!
//! They let a test without libclang tell a stale or hand-edited file from a current one. FNV-1a is
//! enough: this guards against forgetting, not against malice.

const SOURCE: &str = "// Fingerprint of the header: ";
const BODY: &str = "// Fingerprint of what follows: ";

fn fnv1a(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// `body` with the two lines before it.
pub(super) fn mark(body: &str, header: &str) -> String {
    format!("{SOURCE}{:016x}\n{BODY}{:016x}\n{body}", fnv1a(header), fnv1a(body))
}

/// `body`, a C header, after a comment with the same two lines.
#[cfg(feature = "interfaces")]
pub(super) fn mark_c(body: &str, source: &str) -> String {
    let head = "// Generated from src/com/abi/ by `cargo xtask generate`; do not edit.";
    // A line comment of C11.
    format!("{head}\n{}", mark(body, source))
}

/// Checks both lines of a file against the header and against the file's own text.
#[cfg(test)]
pub(super) fn verify(file: &str, header: &str) -> Result<(), &'static str> {
    let missing = "the fingerprints are missing";
    let marked = file.find(SOURCE).map(|at| &file[at + SOURCE.len()..]).ok_or(missing)?;
    let (of_header, rest) = marked.split_once('\n').ok_or(missing)?;
    let (of_body, body) = rest.strip_prefix(BODY).and_then(|rest| rest.split_once('\n')).ok_or(missing)?;
    if of_header != format!("{:016x}", fnv1a(header)) {
        return Err("made of another header");
    }
    if of_body != format!("{:016x}", fnv1a(body)) {
        return Err("edited by hand");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{mark, verify};

    #[test]
    fn a_changed_header_and_a_changed_file_are_both_noticed() {
        let file = format!("// preamble\n{}", mark("pub struct A;\n", "struct a;"));
        assert_eq!(verify(&file, "struct a;"), Ok(()));
        assert_eq!(verify(&file, "struct b;"), Err("made of another header"));
        assert_eq!(verify(&file.replace("struct A", "struct B"), "struct a;"), Err("edited by hand"));
        assert_eq!(verify("pub struct A;\n", "struct a;"), Err("the fingerprints are missing"));
    }
}
