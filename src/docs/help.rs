//! `--help`: rendered by clap from the doc comments, with the usage line in the original's spelling.

use crate::cli;
use crate::command::{Entry, Family};

/// The help page of a command.
pub fn help(family: &Family, entry: &Entry) -> String {
    let definition = cli::definition(family, entry);
    let usage = usage(&definition, entry.name);
    let mut page = definition.override_usage(usage).render_long_help().to_string();
    if entry.aliases.len() > 0 {
        page.push_str(&format!("\nAlso known as: {}\n", entry.aliases.join(", ")));
    }
    page
}

/// `as-execute-policy PolicyName [--auto-scaling-group VALUE] …`: required things first, general options left out.
pub fn usage(definition: &clap::Command, name: &str) -> String {
    let mut words = vec![name.to_owned()];
    let own = || definition.get_arguments().filter(|arg| arg.get_help_heading() != Some(cli::GENERAL) && !arg.is_hide_set());
    let value = |arg: &clap::Arg| arg.get_value_names().map(|names| names.join(" ")).unwrap_or_default();
    let argument = |arg: &&clap::Arg| arg.is_positional() || arg.get_help_heading() == Some(cli::ARGUMENTS);
    for arg in own().filter(argument) {
        let many = if matches!(arg.get_action(), clap::ArgAction::Append) { "..." } else { "" };
        let text = format!("{}{many}", value(arg));
        words.push(if arg.is_required_set() { text } else { format!("[{text}]") });
    }
    for required in [true, false] {
        for arg in own().filter(|arg| !argument(arg) && arg.is_required_set() == required) {
            let long = arg.get_long().unwrap_or_default();
            let takes_value = arg.get_action().takes_values();
            let text = if takes_value { format!("--{long} {}", value(arg)) } else { format!("--{long}") };
            words.push(if required { text } else { format!("[{text}]") });
        }
    }
    words.push("[general options]".into());
    words.join(" ")
}
