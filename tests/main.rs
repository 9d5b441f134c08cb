//! The one test crate: whatever it says about the tool, it says about the real binary, run as a user would run it.

#![expect(clippy::disallowed_methods, reason = "what a test run was asked for comes from its environment")]

mod multicall;
mod recordings;
mod registry;
mod sandbox;
mod settings;
mod support;
mod today;
