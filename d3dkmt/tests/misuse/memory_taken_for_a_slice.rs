use d3dkmt::{Mapping, MemoryView};

pub fn slice(mapping: &Mapping) {
    let view: MemoryView<'_> = mapping.view();
    let _: &[u8] = &view; //~ E0308
    let _ = &view[0]; //~ E0608
    let _ = view.as_ref(); //~ E0599
}
