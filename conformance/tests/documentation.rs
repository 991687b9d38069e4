//! The table in `docs/conformance.md` is that of the cases.

use std::path::Path;
use std::{env, fs};

use dxg_conformance::document::{BEGIN, END, table};

#[test]
fn the_table_in_the_documentation_is_that_of_the_cases() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/conformance.md");
    let text = fs::read_to_string(&path).expect("docs/conformance.md");
    let (before, rest) = text.split_once(BEGIN).expect("the beginning of the table");
    let (written, after) = rest.split_once(END).expect("the end of the table");
    if written == table() {
        return;
    }
    if env::var_os("DXG_WRITE_DOCS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{}{END}{after}", table())).expect("writes");
        return;
    }
    panic!("docs/conformance.md is behind the cases: run this test again with DXG_WRITE_DOCS=1");
}
