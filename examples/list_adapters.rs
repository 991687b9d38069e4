//! Lists the adapters in safe Rust.
//!
//! `DXG_DEVICE=emu cargo run --example list_adapters`

use std::error::Error;
use std::process::ExitCode;

use dxcore::Factory;

fn main() -> ExitCode {
    match list() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("no adapters: {error}");
            ExitCode::FAILURE
        }
    }
}

fn list() -> Result<(), Box<dyn Error>> {
    let factory = Factory::open()?;
    for adapter in factory.all_adapters()?.iter() {
        let id = adapter.hardware_id().ok_or("an adapter does not say what it is")?;
        let memory = adapter.dedicated_memory() >> 20;
        let (luid, name) = (adapter.luid(), adapter.description());
        println!("{luid}  {:04x}:{:04x}  {memory:>5} MiB  {name}", id.vendor, id.device);
    }
    Ok(())
}
