//! What is generated from the registry: help, lists of commands, suggestions.

mod help;
mod list;
mod suggest;

pub use help::help;
pub use list::{about, commands, version};
pub use suggest::suggestion;
