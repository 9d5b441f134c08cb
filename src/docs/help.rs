//! `--help`: a command's page for the terminal.

use super::page::{Item, Page};
use crate::command::{Entry, Family};

/// No line is longer, unless a single word is.
const WIDTH: usize = 100;

/// Names of options longer than this stand on a line of their own, above their text.
const NAMES: usize = 34;

/// The help page of a command: usage, description, arguments, options, general options, other names.
pub fn help(family: &Family, entry: &Entry) -> String {
    let page = Page::of(family, entry);
    let mut text = String::new();
    let usage = std::iter::once(page.name).chain(page.usage.iter().map(String::as_str));
    fill(&mut text, "Usage: ", "           ", usage);
    for paragraph in &page.description {
        text.push('\n');
        fill(&mut text, "", "", paragraph.split(' '));
    }
    for section in &page.sections {
        text.push_str(&format!("\n{}:\n", section.title));
        let names: Vec<String> = section.items.iter().map(names).collect();
        let column = names.iter().map(|names| names.chars().count()).filter(|&width| width <= NAMES).max().unwrap_or(0);
        for (names, item) in names.iter().zip(&section.items) {
            let indent = " ".repeat(column + 4);
            let beside = format!("  {names:column$}  ");
            let first = if names.chars().count() <= column { &beside } else { &indent };
            if first == &indent {
                text.push_str(&format!("  {names}\n"));
            }
            fill(&mut text, first, &indent, item.text.split(' '));
        }
    }
    if !page.aliases.is_empty() {
        text.push_str(&format!("\nAlso known as: {}\n", page.aliases.join(", ")));
    }
    text
}

/// `-g, --group GROUP`; long names stand in one column, whether or not there is a short one.
fn names(item: &Item) -> String {
    let short = item.short.map(|short| format!("-{short}"));
    let names = match (short, &item.long) {
        (Some(short), Some(long)) => format!("{short}, --{long}"),
        (None, Some(long)) => format!("    --{long}"),
        (short, None) => short.unwrap_or_default(),
    };
    match &item.value {
        Some(value) if names.is_empty() => value.clone(),
        Some(value) => format!("{names} {value}"),
        None => names,
    }
}

/// Appends the words in lines of at most [`WIDTH`] characters: the first line begins with `first`, the others with `indent`.
fn fill<'a>(text: &mut String, first: &str, indent: &str, words: impl Iterator<Item = &'a str>) {
    text.push_str(first);
    let mut width = first.chars().count();
    let mut begun = false;
    for word in words {
        let length = word.chars().count();
        if begun && width + 1 + length > WIDTH {
            text.push('\n');
            text.push_str(indent);
            width = indent.chars().count();
        } else if begun {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += length;
        begun = true;
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, help};
    use crate::command;

    #[test]
    fn the_sections_come_in_the_order_of_reading() {
        let (family, entry) = command::find("as-put-scaling-policy").expect("a command");
        let page = help(family, entry);
        let parts = ["Usage: as-put-scaling-policy PolicyName --", "\n\nCreate or", "\nArguments:", "\nOptions:", "\nGeneral options:"];
        let places: Vec<_> = parts.iter().map(|part| page.find(part).unwrap_or_else(|| panic!("no {part:?} in\n{page}"))).collect();
        assert!(places.is_sorted(), "{page}");
        assert!(page.contains("\n  PolicyName  Name of the policy (first word, or -n or --name)\n"), "{page}");
    }

    #[test]
    fn no_line_is_longer_than_a_terminal_is_wide() {
        for (family, entry) in command::all() {
            for line in help(family, entry).lines() {
                let words = line.split_whitespace().count();
                assert!(line.chars().count() <= WIDTH || words == 1, "{}: {line}", entry.name);
                assert_eq!(line, line.trim_end(), "{}: blanks at the end", entry.name);
            }
        }
    }

    #[test]
    fn a_question_and_other_names_are_told() {
        let (family, entry) = command::find("as-delete-auto-scaling-group").expect("a command");
        let page = help(family, entry).replace('\n', " ");
        assert!(page.contains(entry.confirm.expect("asks")) && page.contains("with -f or --force it does not."), "{page}");
        let (family, entry) = command::find("ec2din").expect("an alias");
        assert!(help(family, entry).ends_with("\nAlso known as: ec2din\n"));
    }
}
