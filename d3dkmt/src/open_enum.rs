//! Enumerations that keep values this crate does not know.

/// Declares a newtype over an integer with named values: `NAME = value, "text for people";`.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        pub struct $name:ident: $bits:ty {
            $($(#[$doc:meta])* $constant:ident = $value:expr, $text:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $bits);

        impl $name {
            $($(#[$doc])* pub const $constant: Self = Self($value);)*

            /// The name for people, of a value that is known.
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                $(if self.0 == Self::$constant.0 {
                    return Some($text);
                })*
                None
            }
        }

        impl ::core::fmt::Display for $name {
            /// The name, or the number of an unknown value.
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self.name() {
                    Some(name) => f.pad(name),
                    None => f.pad(&format!("unknown ({})", self.0)),
                }
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $(if self.0 == Self::$constant.0 {
                    return f.write_str(concat!(stringify!($name), "::", stringify!($constant)));
                })*
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    };
}

pub(crate) use open_enum;
