//! `docs/ioctls.md`: the table of calls for human readers.

use std::fmt::Write;

use d3dkmt_sys::inner::{INNER, Inner};
use d3dkmt_sys::table::{
    C_FUNCTIONS, CALLS, CBehaviour, Call, Direction, HIGHEST_NR, Object, Role, State, Thunk,
};

pub(super) const PATH: &str = "docs/ioctls.md";

const INTRODUCTION: &str = "\
<!-- Written by `cargo xtask generate` from d3dkmt-sys/src/table.rs; do not edit. -->

# The ioctls of `/dev/dxg`

Every call of dxgkrnl 2.0.3, and every function of the C interface that makes none. The source is the
one table in [`d3dkmt-sys/src/table.rs`](../d3dkmt-sys/src/table.rs); what each function does, its
fields, units and errors stand in [`include/d3dkmthk.h`](../include/d3dkmthk.h).

A request word is `_IOWR('G', nr, size)`: the driver compares all 32 bits, so another size is another
request, and `ENOTTY`.

How to read the columns:

* **size**: of the argument structure, in bytes.
* **argument**: its type; *in* is read by the driver, *in/out* is written too. `const` is what the C
  prototype promises, and in a few places the driver writes all the same.
* **thunk**: *plain* calls pass the structure to the driver as it is; *custom* ones convert something
  first (wide characters, an argument list, an older structure).
* **handles**: what becomes of the objects that fields name. A *descriptor* is a file descriptor in a
  64-bit field.
* **nested memory**: memory of the caller's that fields point to, as `pointer[count]`, with its
  element type.
";

const STRUCTURES: &str = "
## Structures in nested memory

What holds pointers of its own, or is a structure only where the argument says so.

| function | memory | when | structure | its pointers |
|---|---|---|---|---|
";

/// The page.
pub(super) fn text() -> String {
    let mut page = String::from(INTRODUCTION);
    let live: Vec<&Call> = CALLS.iter().filter(|call| call.state == State::Live).collect();
    let empty: Vec<&Call> = CALLS.iter().filter(|call| call.state == State::Empty).collect();

    let _ = write!(page, "\n## Live: {} ioctls\n\n", live.len());
    page.push_str(
        "| nr | request | size | kernel | function | argument | thunk | handles | nested memory |\n",
    );
    page.push_str("|---|---|---|---|---|---|---|---|---|\n");
    for call in live {
        row(&mut page, call);
    }

    page.push_str(STRUCTURES);
    INNER.iter().for_each(|one| inner(&mut page, one));

    let _ = write!(page, "\n## Empty slots: {} numbers\n\n", empty.len());
    let _ = write!(
        page,
        "Numbers up to {HIGHEST_NR:#04x} without a handler: the driver answers `ENOTTY`. The exported functions still make the \
         call,\nand turn that answer into `STATUS_NOT_SUPPORTED`. The kernel's names are those they would have.\n\n"
    );
    page.push_str(
        "| nr | request | size | kernel | function | argument | thunk | handles | nested memory |\n",
    );
    page.push_str("|---|---|---|---|---|---|---|---|---|\n");
    for call in empty {
        row(&mut page, call);
    }

    let _ = write!(page, "\n## Functions without an ioctl: {}\n\n", C_FUNCTIONS.len());
    page.push_str("| function | argument | what it does |\n|---|---|---|\n");
    for function in C_FUNCTIONS {
        let argument = match (function.argument, function.c_const) {
            ("", _) => String::from("none"),
            (name, true) => format!("`const {name}`"),
            (name, false) => format!("`{name}`"),
        };
        let behaviour = match function.behaviour {
            CBehaviour::NotSupported => String::from("`STATUS_NOT_SUPPORTED`: the platform does not have it"),
            CBehaviour::OlderFormOf(newer) => {
                format!("the older form of `{}`, which does the work", newer.call().function)
            }
            CBehaviour::Local => String::from("acts on the library alone"),
        };
        let _ = writeln!(page, "| `{}` | {argument} | {behaviour} |", function.function);
    }
    page
}

fn row(page: &mut String, call: &Call) {
    let direction = direction(call.direction);
    let thunk = match call.thunk {
        Thunk::Plain => "plain",
        Thunk::Custom => "custom",
    };
    let _ = writeln!(
        page,
        "| {:#04x} | `{:#010x}` | {} | `{}` | `{}` | `{}{}`, {direction} | {thunk} | {} | {} |",
        call.nr,
        call.request(),
        call.size,
        call.kernel_name,
        call.function,
        if call.c_const { "const " } else { "" },
        call.argument,
        handles(call),
        buffers(call),
    );
}

fn inner(page: &mut String, inner: &Inner) {
    let words = inner.when.iter().map(|word| match word.mask {
        u32::MAX => format!("`{}` is {}", word.name, word.value),
        mask if mask == word.value => format!("`{}` has {mask:#x}", word.name),
        mask => format!("`{} & {mask:#x}` is {:#x}", word.name, word.value),
    });
    let code = inner.code.map(|code| format!("it begins with {code}"));
    let when: Vec<String> = words.chain(code).collect();
    let pointers: Vec<String> = inner
        .pointers
        .iter()
        .map(|pointer| format!("`{}`, {}", pointer.name, direction(pointer.direction)))
        .collect();
    let or = |list: Vec<String>, nothing: &str| match list.is_empty() {
        true => nothing.to_owned(),
        false => list.join("; "),
    };
    let _ = writeln!(
        page,
        "| `{}` | `{}` | {} | `{}` | {} |",
        inner.ioctl.call().function,
        inner.buffer,
        or(when, "always"),
        inner.element,
        or(pointers, "none"),
    );
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "in",
        Direction::Out => "out",
        Direction::InOut => "in/out",
    }
}

fn handles(call: &Call) -> String {
    let one = |handle: &d3dkmt_sys::table::HandleField| {
        let role = match handle.role {
            Role::Uses => "uses",
            Role::Makes => "makes",
            Role::Destroys => "destroys",
        };
        format!("{role} {} `{}`", object(handle.object), handle.name)
    };
    list(call.handles.iter().map(one))
}

fn object(object: Object) -> &'static str {
    match object {
        Object::Adapter => "adapter",
        Object::Device => "device",
        Object::Context => "context",
        Object::HwQueue => "hardware queue",
        Object::PagingQueue => "paging queue",
        Object::Allocation => "allocation",
        Object::Resource => "resource",
        Object::SyncObject => "sync object",
        Object::AdapterOrPagingQueue => "adapter or paging queue",
        Object::Shareable => "resource or sync object",
        Object::Descriptor => "descriptor",
        Object::Absent => "absent object",
    }
}

fn buffers(call: &Call) -> String {
    let counts = counts(call);
    let one = |(buffer, count): (&d3dkmt_sys::table::BufferField, &&str)| {
        let direction = direction(buffer.direction);
        let element = match buffer.element {
            "u8" => String::from("bytes"),
            named => format!("`{named}`"),
        };
        format!("`{}[{count}]` of {element}, {direction}", buffer.name)
    };
    list(call.buffers.iter().zip(counts.iter()).map(one))
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { String::from("none") } else { items.join("; ") }
}

/// The counts of a call's buffers as the row spells them. At run time the table knows only where a
/// count lies, so the names come from the rows themselves.
fn counts(call: &Call) -> &'static [&'static str] {
    NAMED_COUNTS[usize::from(call.nr) - 1]
}

macro_rules! count_name {
    ((wide $field:ident)) => {
        stringify!($field)
    };
    (($field:ident or one)) => {
        concat!(stringify!($field), " or 1")
    };
    ($count:tt) => {
        stringify!($count)
    };
}

macro_rules! count_names {
    (
        ioctls {
            $({ $nr:literal $state:tt $size:literal $kernel:ident;
                $variant:ident = $function:ident ($($argument:tt)*) $thunk:tt;
                handles [$($handles:tt)*];
                buffers [$($way:tt $element:ident $($pointer:ident).+ * $count:tt),*]; })*
        }
        c_functions { $($rest:tt)* }
    ) => {
        static NAMED_COUNTS: [&[&str]; HIGHEST_NR as usize] = [$(&[$(count_name!($count)),*]),*];
    };
}

d3dkmt_sys::for_each_call!(count_names);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_on_the_page_with_its_request_word() {
        let page = text();
        for call in &CALLS {
            let found = page.lines().filter(|line| line.starts_with(&format!("| {:#04x} ", call.nr))).count();
            assert_eq!(found, 1, "{}", call.function);
            assert!(
                page.contains(&format!("| `{:#010x}` | {} |", call.request(), call.size)),
                "{}",
                call.function
            );
        }
        for function in C_FUNCTIONS {
            assert!(page.contains(&format!("| `{}` |", function.function)), "{}", function.function);
        }
    }

    #[test]
    fn structures_in_memory_are_listed_with_their_condition_and_their_pointers() {
        let page = text();
        assert_eq!(page.matches("\n| `D3DKMT").count(), INNER.len() + C_FUNCTIONS.len());
        assert!(page.contains(
            "| `D3DKMTEscape` | `pPrivateDriverData` | `Type` is 0; `Flags` has 0x40; it begins with 3 | \
             `D3DDDI_BUILDTESTCOMMANDBUFFER` | `pDmaBuffer`, out; `pDmaBufferPrivateData`, out |"
        ));
    }

    #[test]
    fn every_buffer_has_a_named_count() {
        for call in &CALLS {
            assert_eq!(call.buffers.len(), counts(call).len(), "{}", call.function);
        }
        assert!(text().contains("`pResidencyStatus[AllocationCount or 1]`"));
        assert!(text().contains("`pBuffer[BufferCount]` of `UINT`, out"));
    }
}
