//! Escapes about a device or a context.

use d3dkmt::sys::Errno;
use d3dkmt::{Cause, Context, ContextOptions, EscapeFlags, EscapeType};

use crate::common::on_device;

#[test]
fn escapes_about_a_device_or_a_context_go_the_adapters_way() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let private = EscapeType::DRIVER_PRIVATE;
        let known = EscapeFlags::DRIVER_KNOWN_ESCAPE;
        // The known escape 0 translates an allocation's handle, which is the same on both sides.
        let mut data = [0, 0, 0, 0, 7, 0, 0, 0];
        setup.device.escape(private, known, &mut data).unwrap();
        context.escape(private, known, &mut data).unwrap();
        assert_eq!(data, [0, 0, 0, 0, 7, 0, 0, 0]);
        // Nobody knows this one.
        let none = EscapeFlags::empty();
        let refused = context.escape(private, none, &mut [0xff; 9]).unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EOVERFLOW), "the reply has no status");
        let addresses = setup.device.escape(private, known, &mut 3_u32.to_le_bytes()).unwrap_err();
        assert!(matches!(addresses.cause(), Cause::Refused(_)));
        setup.remove_adapter();
        assert!(setup.device.escape(private, known, &mut data).unwrap_err().is_device_removed());
    });
}
