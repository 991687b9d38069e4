use d3dkmt::Mapping;

pub fn thread(mapping: Mapping) {
    std::thread::scope(|scope| {
        let view = mapping.view();
        scope.spawn(move || view.fill(0));
    });
    std::thread::spawn(|| mapping.view().len()); //~ E0373
}
