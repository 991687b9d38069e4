use d3dkmt::{Allocation, Context, HwQueue, Semaphore};
use std::sync::Arc;

pub fn wait(
    context: &Context,
    queue: &Arc<HwQueue>,
    semaphore: &Arc<Semaphore>,
    allocation: &Arc<Allocation>,
) {
    let _ = context.wait(&[queue.at(3)]);
    let _ = context.wait(&[semaphore.point()]);
    let _ = context.wait(&[semaphore.at(3)]); //~ E0599
    let _ = context.wait(&[allocation.at(3)]); //~ E0599
}
