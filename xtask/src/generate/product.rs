//! A checked-in file that the generator writes, or compares with what it would write.

use std::fmt::Write;
use std::path::Path;

/// A checked-in file and the text it should have.
#[derive(Debug)]
pub(super) struct Product {
    /// Its path from the workspace's root.
    pub(super) path: &'static str,
    /// Its text.
    pub(super) text: String,
}

/// Writes the files that differ; with `check`, says where they differ, and fails.
pub(super) fn finish(products: &[Product], root: &Path, check: bool) -> Result<(), String> {
    let mut stale = Vec::new();
    for product in products {
        let path = root.join(product.path);
        let present = std::fs::read_to_string(&path).unwrap_or_default();
        if present == product.text {
            println!("current  {}", product.path);
        } else if check {
            println!("stale    {}\n{}", product.path, difference(&present, &product.text));
            stale.push(product.path);
        } else {
            let parent = path.parent().expect("a product lies in a folder");
            std::fs::create_dir_all(parent)
                .and_then(|()| std::fs::write(&path, &product.text))
                .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
            println!("renewed  {}", product.path);
        }
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("stale: {}; renew with `cargo xtask generate`", stale.join(", ")))
    }
}

/// Where two texts part, with a few lines of each.
fn difference(present: &str, wanted: &str) -> String {
    const SHOWN: usize = 8;
    let first = present.lines().zip(wanted.lines()).take_while(|(a, b)| a == b).count();
    let mut text = format!("  from line {} on:\n", first + 1);
    for (sign, lines) in [('-', present), ('+', wanted)] {
        for line in lines.lines().skip(first).take(SHOWN) {
            let _ = writeln!(text, "  {sign} {line}");
        }
    }
    let _ = write!(text, "  ({} lines present, {} wanted)", present.lines().count(), wanted.lines().count());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_the_first_line_that_differs() {
        let text = difference("a\nb\nc\n", "a\nx\nc\n");
        assert!(text.starts_with("  from line 2 on:\n  - b\n"), "{text}");
        assert!(text.contains("  + x\n"), "{text}");
    }

    #[test]
    fn a_stale_file_fails_the_check_and_is_left_alone_and_a_run_renews_it() {
        let folder = std::env::temp_dir().join(format!("xtask-product-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        std::fs::write(folder.join("file"), "old").expect("a file");
        let products = [Product { path: "file", text: String::from("new") }];

        let check = finish(&products, &folder, true);
        let after_check = std::fs::read_to_string(folder.join("file")).expect("the file");
        let run = finish(&products, &folder, false);
        let after_run = std::fs::read_to_string(folder.join("file")).expect("the file");
        let again = finish(&products, &folder, true);
        std::fs::remove_dir_all(&folder).expect("the folder was ours");

        assert!(check.is_err());
        assert_eq!(after_check, "old");
        assert_eq!(run, Ok(()));
        assert_eq!(after_run, "new");
        assert_eq!(again, Ok(()));
    }
}
