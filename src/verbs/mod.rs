//! The binary's own verbs, beside the legacy commands.

mod completions;
mod help;
mod link;
mod list;
mod man;
mod sandbox;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::multicall::NAME;
use crate::output;

/// Amazon's legacy command line tools, over the AWS SDK for Rust.
///
/// Every command answers as `aws-classic as-put-scaling-policy …` and, through a symlink, as `as-put-scaling-policy …`.
#[derive(Parser)]
#[command(name = NAME, version, arg_required_else_help = true, disable_help_subcommand = true)]
struct Binary {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// List all commands.
    List(list::List),
    /// Make symlinks for all names.
    Link(link::Link),
    /// Run a command, or a shell, against a local double of AWS.
    Sandbox(sandbox::Sandbox),
    /// Print a manual page, or write all of them.
    Man(man::Man),
    /// Print the completions of all names for a shell.
    Completions(completions::Completions),
    /// Show the help of a command.
    Help(help::Help),
}

pub fn names() -> impl Iterator<Item = &'static str> {
    ["list", "link", "sandbox", "man", "completions", "help"].into_iter()
}

/// The binary's own command line, for those who document it.
pub fn command() -> clap::Command {
    Binary::command()
}

/// Whether the word is for this module: a verb, or an option of the binary itself.
pub fn is_verb(word: &str) -> bool {
    word.starts_with('-') || names().any(|verb| verb == word)
}

/// Runs `aws-classic VERB …`; without any words, shows the help.
pub fn run(words: &[String]) -> ExitCode {
    let argv = std::iter::once(NAME.to_owned()).chain(words.iter().cloned());
    let verb = match Binary::command().try_get_matches_from(argv).and_then(|matches| Binary::from_arg_matches(&matches)) {
        Ok(binary) => binary.verb,
        Err(error) => {
            // clap words its own help and errors, and knows which is which.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(1) } else { ExitCode::SUCCESS };
        }
    };
    let result = match verb {
        Verb::List(list) => list.run(),
        Verb::Link(link) => link.run(),
        Verb::Sandbox(sandbox) => return output::or_report(NAME, sandbox.run()),
        Verb::Man(man) => man.run(),
        Verb::Completions(completions) => completions.run(),
        Verb::Help(help) => help.run(),
    };
    output::or_report(NAME, result.map(|()| ExitCode::SUCCESS))
}

#[cfg(test)]
mod tests {
    use super::{command, names};

    #[test]
    fn every_verb_has_a_name_here() {
        command().debug_assert();
        assert!(command().get_subcommands().map(clap::Command::get_name).eq(names()));
    }
}
