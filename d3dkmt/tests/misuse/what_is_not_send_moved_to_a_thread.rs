use d3dkmt::{Allocation, Dxg, Wait};
use std::rc::Rc;
use std::sync::Arc;

pub fn shared(dxg: Dxg, wait: Wait, allocation: Arc<Allocation>) {
    std::thread::spawn(move || drop((dxg, wait, allocation)));
}

pub fn counted(allocation: Rc<Arc<Allocation>>) {
    std::thread::spawn(move || drop(allocation)); //~ E0277
}
