//! The one test crate: whatever it says about the tool, it says about the real binary, run as a user would run it.

mod recordings;
mod support;
