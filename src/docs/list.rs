//! `as-cmd`, `as-version` and their siblings.

use crate::command::Family;

/// What `as-cmd` prints: every command with a line about it. The layout is the original's, the words are ours.
pub fn commands(family: &Family) -> String {
    let mut rows: Vec<(String, String)> = family.commands.iter().map(|entry| (entry.name.to_owned(), about(&(entry.options)()))).collect();
    rows.push((format!("{}-version", family.prefix), "Print the version of the command line tools and the API".into()));
    rows.sort();
    let name = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let about = rows.iter().map(|(_, about)| about.len()).max().unwrap_or(0);
    let line = |(left, right): &(String, String)| format!("{left:name$} {right:about$}\n");
    let head = [("Command Name".to_owned(), "Description".to_owned()), ("------------".to_owned(), "-----------".to_owned())];
    let body: String = head.iter().chain(&rows).map(line).collect();
    format!("{body}\n    For help on a specific command, type '<commandname> --help'\n\n")
}

/// The first sentence of a command's help, without the full stop.
pub fn about(options: &clap::Command) -> String {
    options.get_about().map(ToString::to_string).unwrap_or_default().trim_end_matches('.').to_owned()
}

/// What `as-version` prints: the version of the last published tools, which scripts compare, then an empty line.
pub fn version(family: &Family) -> String {
    match family.dialect {
        crate::command::Dialect::Service => format!("{}\n\n", family.version),
        crate::command::Dialect::Ec2 => format!("{}\n", family.version),
    }
}
