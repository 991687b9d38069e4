use d3dkmt::{Allocation, Context, Device, GpuMapping, Mapping};

pub fn cloned(device: &Device, context: &Context, allocation: &Allocation) {
    let _ = (device.handle(), context.handle(), allocation.handle());
    let _: Device = device.clone(); //~ E0308
}

pub fn moved(context: &Context) {
    drop(*context); //~ E0507
}

pub fn twice(mapping: Mapping, gpu: GpuMapping) {
    drop(mapping);
    drop(gpu);
    drop(mapping); //~ E0382
    drop(gpu); //~ E0382
}
