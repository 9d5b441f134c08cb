//! What must hold for every command. (What can be seen from outside only is in `tests/registry.rs`.)

use std::collections::BTreeMap;

use super::{Dialect, FAMILIES, all};
use crate::{cli, verbs};

#[test]
fn a_name_means_one_thing() {
    let local = FAMILIES.iter().flat_map(|family| family.local.iter().copied());
    let mut names = BTreeMap::<_, usize>::new();
    for name in all().flat_map(|(_, entry)| entry.names()).chain(local).chain(verbs::names()) {
        *names.entry(name).or_default() += 1;
    }
    names.retain(|_, count| *count > 1);
    assert!(names.is_empty(), "given twice: {names:?}");
}

#[test]
fn commands_are_in_alphabetical_order() {
    for family in FAMILIES {
        for pair in family.commands.windows(2) {
            assert!(pair[0].name < pair[1].name, "{} stands before {}", pair[0].name, pair[1].name);
        }
    }
}

#[test]
fn a_name_begins_with_its_family() {
    for (family, entry) in all() {
        let (prefix, dash) = (family.prefix, format!("{}-", family.prefix));
        assert!(entry.name.starts_with(&dash), "{}", entry.name);
        for alias in entry.aliases {
            // Only the ec2 tools have short names: ec2din.
            let short = family.dialect == Dialect::Ec2 && alias.starts_with(prefix);
            assert!(alias.starts_with(&dash) || short, "{alias} of {}", entry.name);
        }
    }
}

/// clap looks for names given twice, general ones included, and for much else.
#[test]
fn clap_accepts_every_definition() {
    for (family, entry) in all() {
        cli::definition(family, entry).debug_assert();
    }
}

/// A doc comment that is missing, or has become a novel, is a mistake.
#[test]
fn every_command_and_option_is_explained_in_a_sentence() {
    for (family, entry) in all() {
        let definition = cli::definition(family, entry);
        let about = definition.get_about().map(ToString::to_string).unwrap_or_default();
        let options = definition
            .get_arguments()
            .map(|arg| (arg.get_id().as_str(), arg.get_help().map(ToString::to_string).unwrap_or_default()));
        for (of, text) in std::iter::once(("the command", about)).chain(options) {
            assert!(!text.is_empty(), "{}: {of} has no help", entry.name);
            assert!(!text.contains('\n') && !text.ends_with('.'), "{}: {of} has more than a sentence: {text}", entry.name);
        }
    }
}

#[test]
fn words_without_a_dash_go_to_one_option() {
    for (family, entry) in all().filter(|(family, _)| family.dialect == Dialect::Service) {
        let definition = cli::definition(family, entry);
        assert_eq!(definition.get_positionals().count(), 0, "{}: mark an option with ARGUMENTS", entry.name);
        let marked: Vec<_> = definition.get_arguments().filter(|arg| arg.get_help_heading() == Some(cli::ARGUMENTS)).collect();
        assert!(marked.len() <= 1, "{}: {marked:?}", entry.name);
    }
}
