//! The order of adapters: DXCore's own, and those that a program asks for.

use std::cmp::Reverse;

use crate::adapter::Adapter;

/// What a program prefers; the discriminant is its number in the C interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Preference {
    /// Hardware before software.
    Hardware = 0,
    /// Integrated before discrete before detachable.
    MinimumPower = 1,
    /// Detachable before discrete before integrated.
    HighPerformance = 2,
}

impl Preference {
    /// The preference with this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Hardware),
            1 => Some(Self::MinimumPower),
            2 => Some(Self::HighPerformance),
            _ => None,
        }
    }

    /// Smaller is better.
    ///
    /// Decision: a software adapter is the last choice for power as well as for performance. Windows
    /// does not promise it, but programs that sort by performance alone stop at the first adapter
    /// that is no hardware.
    fn rank(self, kind: &Kind) -> u8 {
        match (self, kind) {
            (Self::Hardware, Kind::Software) => 1,
            (Self::Hardware, _) => 0,
            (_, Kind::Software) => 3,
            (Self::MinimumPower, Kind::Integrated) | (Self::HighPerformance, Kind::Detachable) => 0,
            (_, Kind::Discrete) => 1,
            (Self::MinimumPower, Kind::Detachable) | (Self::HighPerformance, Kind::Integrated) => 2,
        }
    }
}

/// How an adapter is built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Software,
    Integrated,
    Discrete,
    Detachable,
}

impl Kind {
    fn of(adapter: &Adapter) -> Self {
        if !adapter.is_hardware() {
            Self::Software
        } else if adapter.is_detachable() {
            Self::Detachable
        } else if adapter.is_integrated() {
            Self::Integrated
        } else {
            Self::Discrete
        }
    }
}

/// The order that `preferences` ask for, the first weighing most: for each place the index in
/// `adapters` of the one that belongs there.
///
/// Decision: among adapters that a preference for power or performance finds equal, the one with
/// more memory of its own comes first; all other ties, and all adapters where nothing is preferred,
/// keep their order.
#[must_use]
pub fn sorted(adapters: &[&Adapter], preferences: &[Preference]) -> Vec<usize> {
    let facts: Vec<(Kind, u64)> =
        adapters.iter().map(|adapter| (Kind::of(adapter), adapter.dedicated_memory())).collect();
    order(&facts, preferences)
}

fn order(facts: &[(Kind, u64)], preferences: &[Preference]) -> Vec<usize> {
    let by_memory = preferences.iter().any(|preference| *preference != Preference::Hardware);
    let mut order: Vec<usize> = (0..facts.len()).collect();
    order.sort_by_cached_key(|&i| {
        let (kind, memory) = &facts[i];
        let ranks: Vec<u8> = preferences.iter().map(|preference| preference.rank(kind)).collect();
        (ranks, Reverse(if by_memory { *memory } else { 0 }))
    });
    order
}

/// The order of a list that nobody sorted.
///
/// Decision: hardware before software, what renders before what only computes, and else as the
/// kernel lists them. It is the same on each call, as the documentation asks, and its first adapter
/// is the one that clients which look at no other will want.
pub(crate) fn default_order(adapters: &mut [Adapter]) {
    adapters.sort_by_key(|adapter| (!adapter.is_hardware(), adapter.is_compute_only()));
}

#[cfg(test)]
mod tests {
    use super::{Kind, Preference, order};

    const ALL: [(Kind, u64); 4] =
        [(Kind::Software, 0), (Kind::Integrated, 0), (Kind::Discrete, 8), (Kind::Detachable, 4)];

    #[test]
    fn each_preference_ranks_as_documented_with_software_last() {
        assert_eq!(order(&ALL, &[Preference::Hardware]), [1, 2, 3, 0]);
        assert_eq!(order(&ALL, &[Preference::MinimumPower]), [1, 2, 3, 0]);
        assert_eq!(order(&ALL, &[Preference::HighPerformance]), [3, 2, 1, 0]);
    }

    #[test]
    fn the_first_preference_weighs_most() {
        let both = [(Kind::Software, 0), (Kind::Discrete, 0), (Kind::Integrated, 0)];
        assert_eq!(order(&both, &[Preference::MinimumPower, Preference::HighPerformance]), [2, 1, 0]);
        assert_eq!(order(&both, &[Preference::HighPerformance, Preference::MinimumPower]), [1, 2, 0]);
        assert_eq!(order(&both, &[Preference::Hardware, Preference::MinimumPower]), [2, 1, 0]);
    }

    #[test]
    fn more_memory_breaks_ties_of_power_and_performance_only() {
        let twins = [(Kind::Discrete, 4), (Kind::Discrete, 8), (Kind::Discrete, 8)];
        assert_eq!(order(&twins, &[Preference::HighPerformance]), [1, 2, 0]);
        assert_eq!(order(&twins, &[Preference::MinimumPower]), [1, 2, 0]);
        assert_eq!(order(&twins, &[Preference::Hardware]), [0, 1, 2]);
    }

    #[test]
    fn without_a_preference_all_stay_where_they_are() {
        assert_eq!(order(&ALL, &[]), [0, 1, 2, 3]);
        assert!(order(&[], &[Preference::Hardware]).is_empty());
    }
}
