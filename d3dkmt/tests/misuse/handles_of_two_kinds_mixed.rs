use d3dkmt::{AllocationHandle, Context, Resource, Submission};

pub fn submit(context: &Context, resource: &Resource, right: AllocationHandle) {
    let _ = Submission { written_primaries: &[right], ..Submission::default() };
    let _ = Submission { written_primaries: &[context.handle()], ..Submission::default() }; //~ E0308
    let _ = Submission { history: &[resource.handle()], ..Submission::default() }; //~ E0308
    let _ = context.handle() == right; //~ E0308
}
