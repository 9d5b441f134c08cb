//! From the words of an old script to the matches of a command.

pub mod argv;
pub mod general;
pub mod prompt;
pub mod values;

use std::num::{IntErrorKind, ParseFloatError, ParseIntError};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, ArgMatches, Args};

use crate::command::{Dialect, Entry, Family};
use crate::error::{Error, Result};

/// The heading of the one option that words before the first option stand for (`as-execute-policy NAME` means
/// `--name NAME`). Mark it with `help_heading = ARGUMENTS`; one that takes many values takes all those words.
pub const ARGUMENTS: &str = "Arguments";

/// The heading of the options that every command has.
pub const GENERAL: &str = "General options";

/// The command with its own options and the general ones of its dialect; own short names win
/// (`-h` of `as-execute-policy` is `--honor-cooldown`).
pub fn definition(family: &Family, entry: &Entry) -> clap::Command {
    let mut own = (entry.options)().name(entry.name).disable_help_flag(true).no_binary_name(true);
    if family.dialect == Dialect::Service {
        own = own.mut_args(with_value_name);
    }
    if entry.confirm.is_some() {
        own = own.arg(force(family));
    }
    let shorts: Vec<char> = own.get_arguments().filter_map(clap::Arg::get_short).collect();
    let longs: Vec<String> = own.get_arguments().filter_map(|arg| arg.get_long().map(str::to_owned)).collect();
    let general = match family.dialect {
        Dialect::Service => general::Service::augment_args(clap::Command::new("")),
        Dialect::Ec2 => general::Ec2::augment_args(clap::Command::new("")),
    };
    for arg in general.get_arguments() {
        let mut arg = arg.clone().help_heading(GENERAL);
        let withheld = arg.get_id() == "headers" && !family.short_headers;
        if withheld || arg.get_short().is_some_and(|short| shorts.contains(&short)) {
            arg = arg.short(None);
        }
        if arg.get_long().is_some_and(|long| longs.iter().any(|own| own == long)) {
            continue;
        }
        own = own.arg(arg);
    }
    own
}

/// Values are called as the legacy help calls them, where a command does not name them itself.
fn with_value_name(arg: clap::Arg) -> clap::Arg {
    let by_derive = arg.get_id().as_str().to_uppercase();
    match arg.get_value_names() {
        Some([name]) if *name == by_derive => {
            let name = argv::separator(&arg).map_or("VALUE", |(_, name)| name);
            arg.value_name(name)
        }
        _ => arg,
    }
}

fn force(family: &Family) -> clap::Arg {
    let force = clap::Arg::new("force").long("force").action(ArgAction::SetTrue).help("Do not ask before doing it");
    if family.short_force { force.short('f') } else { force }
}

/// What a command line asks for.
pub enum Asked {
    Help,
    Run(ArgMatches),
}

/// Reads the words after the command's name.
///
/// # Errors
/// [`Error::Input`] with the original's wording, before anything is sent.
pub fn parse(family: &Family, definition: clap::Command, words: Vec<String>) -> Result<Asked> {
    let given = match family.dialect {
        Dialect::Service => argv::service(&definition, words)?,
        Dialect::Ec2 => argv::ec2(&definition, words)?,
    };
    if given.has("help") {
        return Ok(Asked::Help);
    }
    let missing = require(family.dialect, &definition, &given);
    if family.dialect == Dialect::Ec2 {
        missing?;
        return read(family.dialect, definition, given).map(Asked::Run);
    }
    // The service tools read what is there before they said what is missing.
    let groups: Vec<clap::Id> = definition.get_groups().map(|group| group.get_id().clone()).collect();
    let optional = definition.mut_args(|arg| arg.required(false));
    let optional = groups.into_iter().fold(optional, |optional, id| optional.mut_group(id, |group| group.required(false)));
    let matches = read(family.dialect, optional, given)?;
    missing.map(|()| Asked::Run(matches))
}

fn read(dialect: Dialect, mut definition: clap::Command, given: argv::Given) -> Result<ArgMatches> {
    let matches = definition.try_get_matches_from_mut(given.into_words());
    matches.map_err(|error| bad_value(dialect, &definition, &error))
}

/// Says which required options are missing, all of them for the service tools, the first for `ec2-*`.
fn require(dialect: Dialect, definition: &clap::Command, given: &argv::Given) -> Result<()> {
    let mut missing = definition.get_arguments().filter(|arg| arg.is_required_set() && !given.has(arg.get_id().as_str()));
    if dialect == Dialect::Ec2 {
        return missing.next().map_or(Ok(()), |arg| {
            let kind = if arg.is_positional() { "parameter" } else { "option" };
            Err(Error::Input(format!("Required {kind} '{}' missing (-h for usage)", argv::ec2_name(arg))))
        });
    }
    let mut missing: Vec<&clap::Arg> = missing.collect();
    // The originals named the argument first, the others by their short names, or long ones, in alphabetical order.
    missing.sort_by_cached_key(|arg| (arg.get_help_heading() != Some(ARGUMENTS), argv::key(arg).to_lowercase()));
    let mut names: Vec<String> = missing.into_iter().map(|arg| format!("--{}", long(arg))).collect();
    for group in definition.get_groups().filter(|group| group.is_required_set()) {
        let members = members(definition, group);
        if !members.iter().any(|arg| given.has(arg.get_id().as_str())) {
            names.push(format!("--{}", members.iter().map(|arg| long(arg)).collect::<Vec<_>>().join("/")));
        }
    }
    if names.is_empty() { Ok(()) } else { Err(Error::Input(format!("Missing argument(s): {}", names.join("  ")))) }
}

/// The options of a group, in the order in which the group names them.
fn members<'a>(definition: &'a clap::Command, group: &clap::ArgGroup) -> Vec<&'a clap::Arg> {
    let member = |id| definition.get_arguments().find(|arg| arg.get_id() == id);
    group.get_args().filter_map(member).collect()
}

fn long(arg: &clap::Arg) -> &str {
    arg.get_long().unwrap_or(arg.get_id().as_str())
}

/// Whether the option is a flag: takes no value.
fn is_flag(arg: &clap::Arg) -> bool {
    !arg.get_action().takes_values()
}

/// Words clap's refusal of a value, or of two options that exclude each other, as the tools worded theirs. The rest of
/// clap's errors cannot happen: [`argv`] hands it known options only, [`require`] has looked for the others.
fn bad_value(dialect: Dialect, definition: &clap::Command, error: &clap::Error) -> Error {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.as_str(),
        _ => "",
    };
    let (option, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let option = option.split([' ', '=']).next().unwrap_or_default();
    let arg = definition.get_arguments().find(|arg| arg.get_long() == option.strip_prefix("--"));
    let source = std::error::Error::source(error);
    let ours = source.and_then(|source| source.downcast_ref::<values::BadValue>());
    Error::Input(match dialect {
        Dialect::Ec2 => {
            let option = arg.map_or_else(|| option.to_owned(), argv::ec2_name);
            ours.map_or_else(|| format!("Invalid argument for option '{option}': '{value}' (-h for usage)"), |bad| bad.about(&option))
        }
        Dialect::Service if error.kind() == ErrorKind::ArgumentConflict => conflict(definition, arg.expect("an option of this command")),
        Dialect::Service => match (ours, source) {
            (Some(bad), _) => bad.about(option),
            (None, Some(source)) => format!("Invalid value '{value}' for {option}: {}", reason(source)),
            (None, None) => format!("Invalid value '{value}' for {option}"),
        },
    })
}

/// What to say of `arg`, given first of several options of which one may be.
fn conflict(definition: &clap::Command, arg: &clap::Arg) -> String {
    if is_flag(arg) {
        return format!("Already selected:  '{}'", argv::key(arg));
    }
    let mut choices = definition
        .get_groups()
        .filter(|group| !(*group).clone().is_multiple())
        .map(|group| members(definition, group));
    let choice = choices.find(|members| members.iter().any(|member| member.get_id() == arg.get_id())).unwrap_or_default();
    let names: Vec<String> = choice.into_iter().map(|member| format!("--{}", long(member))).collect();
    format!("Conflicting options provided, you may use either {}", names.join("  or "))
}

/// Why a value was refused, in the words of a user: those of std's parsers are a programmer's ("invalid digit found").
fn reason(source: &(dyn std::error::Error + 'static)) -> String {
    match source.downcast_ref::<ParseIntError>().map(ParseIntError::kind) {
        Some(IntErrorKind::InvalidDigit | IntErrorKind::Empty) => "not a whole number".to_owned(),
        _ if source.is::<ParseFloatError>() => "not a number".to_owned(),
        _ => source.to_string(),
    }
}
