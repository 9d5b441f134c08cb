//! What is generated from the registry: help, man pages, completions, lists of commands, suggestions.

mod completions;
mod help;
mod list;
mod man;
mod page;
mod suggest;

pub use completions::{Shell, completions};
pub use help::help;
pub use list::{about, commands, markdown, version};
pub use man::{alias as man_alias, man};
pub use suggest::suggestion;

/// What an option's value may be, if that is a closed list.
fn values(arg: &clap::Arg) -> Vec<String> {
    let values = if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() };
    values.iter().filter(|value| !value.is_hide_set()).map(|value| value.get_name().to_owned()).collect()
}
