//! Completions for bash, zsh and fish: a function per shell (`completions/`), and a table of all options.
//!
//! clap_complete writes a function per command, 2.8 MB for all of them and three shells. Here an option is one word:
//! `-t,--type=A,B` is called `-t` or `--type` and takes A or B, `--name=` takes anything, `--quiet` nothing; `=A,B` is an
//! argument, and `=@` one that is a command's name.

use clap::builder::ValueHint;
use clap::{Arg, ValueEnum};

use crate::cli;
use crate::command::{self, FAMILIES, Family};
use crate::verbs;

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
}

/// The script that a user of `shell` sources.
pub fn completions(shell: Shell) -> String {
    let script = match shell {
        Shell::Bash => include_str!("completions/aws-classic.bash"),
        Shell::Zsh => include_str!("completions/aws-classic.zsh"),
        Shell::Fish => include_str!("completions/aws-classic.fish"),
    };
    let local = || FAMILIES.iter().flat_map(|family| family.local.iter().copied());
    let names: Vec<&str> = command::all().flat_map(|(_, entry)| entry.names()).chain(local()).collect();
    let verbs: Vec<&str> = verbs::names().collect();
    // What has no general options comes first: the shells take the first branch that fits.
    let bare: Vec<&str> = local().collect();
    let families = FAMILIES.iter().map(|family| (vec![format!("{}*", family.prefix)], general(family)));
    let general: Vec<Branch> = std::iter::once((owned(&bare), String::new())).chain(families).collect();
    let verb_options = verbs::command()
        .get_subcommands()
        .map(|verb| (owned(&[verb.get_name()]), words(verb.get_arguments())))
        .collect();
    let options: Vec<Branch> = command::all()
        .map(|(family, entry)| {
            let definition = cli::definition(family, entry);
            (owned(&entry.names().collect::<Vec<_>>()), words(definition.get_arguments().filter(|arg| !is_general(arg))))
        })
        .chain::<Vec<Branch>>(verb_options)
        .filter(|(_, options)| !options.is_empty())
        .collect();
    script
        .replace("@NAMES@", &names.join(" "))
        .replace("@VERBS@", &verbs.join(" "))
        .replace("@GENERAL@", &branches(shell, "general", &general))
        .replace("@OWN@", &branches(shell, "own", &options))
}

/// Names or patterns of names, and the options of them all.
type Branch = (Vec<String>, String);

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

/// The branches of the shell's `case`, which set `variable`.
fn branches(shell: Shell, variable: &str, branches: &[Branch]) -> String {
    let branch = |(names, options): &Branch| match shell {
        Shell::Bash | Shell::Zsh => format!("{}) {variable}='{options}' ;;", names.join("|")),
        Shell::Fish => format!("case '{}'; set {variable} {options}", names.join("' '")),
    };
    branches.iter().map(branch).collect::<Vec<_>>().join("\n")
}

/// The general options of a family, as most of its commands have them; where a command has an option of the same name, its own
/// comes first.
fn general(family: &Family) -> String {
    let of = |entry| words(cli::definition(family, entry).get_arguments().filter(is_general));
    family.commands.iter().map(of).max_by_key(String::len).unwrap_or_default()
}

fn is_general(arg: &&Arg) -> bool {
    arg.get_help_heading() == Some(cli::GENERAL)
}

fn words<'a>(args: impl Iterator<Item = &'a Arg>) -> String {
    args.filter(|arg| !arg.is_hide_set()).filter_map(word).collect::<Vec<_>>().join(" ")
}

/// One option as a word; nothing for an argument that may be anything.
fn word(arg: &Arg) -> Option<String> {
    let names = super::page::names(arg).join(",");
    if !arg.get_action().takes_values() {
        return Some(names);
    }
    let values = match arg.get_value_hint() {
        ValueHint::CommandName => "@".to_owned(),
        _ => super::values(arg).join(","),
    };
    (!names.is_empty() || !values.is_empty()).then(|| format!("{names}={values}"))
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::{Shell, completions, word};
    use crate::{cli, command};

    #[test]
    fn nothing_needs_quoting() {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_,=./@?".contains(c);
        for (family, entry) in command::all() {
            let definition = cli::definition(family, entry);
            for word in definition.get_arguments().filter_map(word) {
                assert!(word.chars().all(plain), "{}: {word}", entry.name);
            }
        }
    }

    #[test]
    fn every_name_and_placeholder_is_filled_in() {
        for shell in Shell::value_variants() {
            let script = completions(*shell);
            assert!(!["@NAMES@", "@VERBS@", "@GENERAL@", "@OWN@"].iter().any(|holder| script.contains(holder)), "{shell:?}");
            for name in command::all().flat_map(|(_, entry)| entry.names()) {
                assert!(script.contains(name), "{shell:?}: {name}");
            }
        }
    }
}
