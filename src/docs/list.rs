//! `as-cmd`, `as-version` and their siblings, and the README's tables.

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

/// A family's part of the README: a heading and a table.
pub fn markdown(family: &Family) -> String {
    let aliases = family.commands.iter().any(|entry| !entry.aliases.is_empty());
    let cells = |[name, other, about]: [&str; 3]| {
        if aliases { format!("| {name} | {other} | {about} |\n") } else { format!("| {name} | {about} |\n") }
    };
    let mut text = format!("### {}: `{}-*`\n\n", family.title, family.prefix);
    text += &cells(["Command", "Also", "What it does"]);
    text += &cells(["---"; 3]);
    for entry in family.commands {
        let other: Vec<String> = entry.aliases.iter().map(|name| format!("`{name}`")).collect();
        // A bar would end the cell.
        let about = about(&(entry.options)()).replace('|', "\\|");
        text += &cells([&format!("`{}`", entry.name), &other.join(", "), &about]);
    }
    text
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
