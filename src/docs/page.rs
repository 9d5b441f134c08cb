//! What there is to say about a command, for whoever lays it out: `--help` and the man page.

use clap::Arg;

use super::list::about;
use crate::cli;
use crate::command::{Dialect, Entry, Family};

/// A command's page: its parts in their order, all as plain text.
pub struct Page {
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    /// One line about it, without a full stop.
    pub about: String,
    /// What comes after the name: `PolicyName`, `[--cooldown VALUE]` …
    pub usage: Vec<String>,
    /// Paragraphs.
    pub description: Vec<String>,
    pub sections: Vec<Section>,
}

pub struct Section {
    pub title: &'static str,
    pub items: Vec<Item>,
}

/// An option, or an argument, which has no names.
pub struct Item {
    pub short: Option<char>,
    pub long: Option<String>,
    /// What its value is called, if it takes one.
    pub value: Option<String>,
    /// One sentence without a full stop.
    pub text: String,
}

impl Page {
    pub fn of(family: &Family, entry: &Entry) -> Self {
        let definition = cli::definition(family, entry);
        let about = about(&definition);
        let mut description = match definition.get_long_about() {
            Some(long) => long.to_string().split("\n\n").map(sentence).collect(),
            None => vec![sentence(&about)],
        };
        if let Some(question) = entry.confirm {
            let force = definition.get_arguments().find(|arg| arg.get_id() == "force").map(names).unwrap_or_default();
            description.push(format!("Asks \"{question}\" first; with {} it does not.", force.join(" or ")));
        }
        let shown = || definition.get_arguments().filter(|arg| !arg.is_hide_set());
        let general = |arg: &&Arg| arg.get_help_heading() == Some(cli::GENERAL);
        let sections = [
            (cli::ARGUMENTS, shown().filter(is_argument).map(|arg| argument(family, arg)).collect()),
            ("Options", shown().filter(|arg| !is_argument(arg) && !general(arg)).map(option).collect()),
            (cli::GENERAL, shown().filter(general).map(option).collect()),
        ];
        let sections = sections.into_iter().map(|(title, items): (_, Vec<Item>)| Section { title, items });
        Self {
            name: entry.name,
            aliases: entry.aliases,
            about,
            usage: usage(&definition),
            description,
            sections: sections.filter(|section| !section.items.is_empty()).collect(),
        }
    }
}

/// `PolicyName --type VALUE [--cooldown VALUE] [general options]`: required things first.
fn usage(definition: &clap::Command) -> Vec<String> {
    let own = || definition.get_arguments().filter(|arg| arg.get_help_heading() != Some(cli::GENERAL) && !arg.is_hide_set());
    let optional = |text: String, required: bool| if required { text } else { format!("[{text}]") };
    let mut words: Vec<String> = own()
        .filter(is_argument)
        .map(|arg| {
            let many = if takes_many(arg) { "..." } else { "" };
            optional(format!("{}{many}", value(arg)), arg.is_required_set())
        })
        .collect();
    let named = |arg: &Arg| {
        let long = arg.get_long().unwrap_or_default();
        if arg.get_action().takes_values() { format!("--{long} {}", value(arg)) } else { format!("--{long}") }
    };
    let groups: Vec<_> = definition.get_groups().filter(|group| group.is_required_set()).collect();
    let grouped = |arg: &&Arg| groups.iter().any(|group| group.get_args().any(|id| id == arg.get_id()));
    let options = || own().filter(|arg| !is_argument(arg));
    words.extend(options().filter(|arg| arg.is_required_set()).map(named));
    for group in &groups {
        let members: Vec<String> = options().filter(|arg| group.get_args().any(|id| id == arg.get_id())).map(named).collect();
        // Where lines may break.
        words.extend(format!("({})", members.join("\n| ")).split('\n').map(str::to_owned));
    }
    words.extend(options().filter(|arg| !arg.is_required_set() && !grouped(arg)).map(|arg| optional(named(arg), false)));
    words.push("[general options]".into());
    words
}

fn argument(family: &Family, arg: &Arg) -> Item {
    let how = match (family.dialect, takes_many(arg)) {
        (Dialect::Ec2, _) => String::new(),
        (Dialect::Service, false) => format!(" (first word, or {})", names(arg).join(" or ")),
        (Dialect::Service, true) => format!(" (words before the first option, or {})", names(arg).join(" or ")),
    };
    let text = format!("{}{how}", text(arg));
    Item { short: None, long: None, value: Some(value(arg)), text }
}

fn option(arg: &Arg) -> Item {
    let value = arg.get_action().takes_values().then(|| value(arg));
    Item { short: arg.get_short(), long: arg.get_long().map(str::to_owned), value, text: text(arg) }
}

/// The help text, and the possible values where it does not name them.
fn text(arg: &Arg) -> String {
    let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let values = super::values(arg);
    if values.iter().all(|value| text.contains(value)) { text } else { format!("{text}: {}", values.join(", ")) }
}

/// `-n`, `--name`.
pub fn names(arg: &Arg) -> Vec<String> {
    let short = arg.get_short().map(|short| format!("-{short}"));
    short.into_iter().chain(arg.get_long().map(|long| format!("--{long}"))).collect()
}

fn value(arg: &Arg) -> String {
    arg.get_value_names().map(|names| names.join(" ")).unwrap_or_default()
}

/// Whether words without a dash are for it.
fn is_argument(arg: &&Arg) -> bool {
    arg.is_positional() || arg.get_help_heading() == Some(cli::ARGUMENTS)
}

fn takes_many(arg: &Arg) -> bool {
    matches!(arg.get_action(), clap::ArgAction::Append)
}

/// clap takes the full stop off a doc comment; here it is again.
fn sentence(text: &str) -> String {
    let text = text.replace('\n', " ");
    if text.ends_with(['.', '?', ':']) { text } else { text + "." }
}
