# The header's layout against recorded facts: C11 and C++17, alone and after Microsoft's headers. DXG_CI
# makes a missing compiler or package a failure.
cargo test --quiet --test layout --test interfaces
