//! Manual pages.

use clap_mangen::roff::{Inline, Roff, bold, italic, roman};

use super::page::{Item, Page};
use crate::command::{Dialect, Entry, Family};
use crate::multicall::NAME;

/// The page of a command in roff.
///
/// Laid out here and not by clap_mangen, which would put values in angle brackets and does not know that the first word stands
/// for an option.
pub fn man(family: &Family, entry: &Entry) -> String {
    let page = Page::of(family, entry);
    let mut roff = Roff::new();
    let source = concat!("aws-classic ", env!("CARGO_PKG_VERSION"));
    // No date: it would change with every build. An empty argument needs its quotes.
    roff.control("TH", [&page.name.to_uppercase(), "1", "\"\"", source, family.title]);
    // Names and values are not hyphenated, nor spread over the line.
    roff.control("nh", []).control("ad", ["l"]);
    section(&mut roff, "Name");
    let names: Vec<&str> = entry.names().collect();
    roff.text([roman(format!("{} - {}", names.join(", "), page.about))]);
    section(&mut roff, "Synopsis");
    roff.text([bold(page.name), roman(format!(" {}", page.usage.join(" ")))]);
    section(&mut roff, "Description");
    paragraphs(&mut roff, page.description.iter().map(String::as_str));
    for of in &page.sections {
        section(&mut roff, of.title);
        for item in &of.items {
            roff.control("TP", []).text(names_of(item)).text([roman(format!("{}.", item.text))]);
        }
    }
    section(&mut roff, "Exit status");
    for (code, meaning) in exit_codes(family.dialect) {
        roff.control("TP", []).text([bold(*code)]).text([roman(*meaning)]);
    }
    section(&mut roff, "See also");
    roff.text([bold(NAME), roman("(1)")]);
    roff.render()
}

/// The page of an alias: go to the other one. The path is from the folder that holds `man1`.
pub fn alias(entry: &Entry) -> String {
    format!(".so man1/{}.1\n", entry.name)
}

/// As [`crate::error::Error::exit_code`] has them.
fn exit_codes(dialect: Dialect) -> &'static [(&'static str, &'static str)] {
    match dialect {
        Dialect::Ec2 => &[("0", "Done."), ("1", "Not done.")],
        Dialect::Service => &[
            ("0", "Done."),
            ("1", "Wrong input, found out here or by the service."),
            ("2", "The answer to the question was no."),
            ("30", "The service failed."),
            ("31", "The service could not be reached."),
            ("32", "The service refused."),
            ("99", "Anything else."),
        ],
    }
}

fn section(roff: &mut Roff, title: &str) {
    roff.control("SH", [&*title.to_uppercase()]);
}

fn paragraphs<'a>(roff: &mut Roff, texts: impl Iterator<Item = &'a str>) {
    for (number, text) in texts.enumerate() {
        if number > 0 {
            roff.control("PP", []);
        }
        roff.text([roman(text)]);
    }
}

fn names_of(item: &Item) -> Vec<Inline> {
    let short = item.short.map(|short| bold(format!("-{short}")));
    let long = item.long.as_ref().map(|long| bold(format!("--{long}")));
    let value = item.value.as_ref().map(italic);
    let comma = (short.is_some() && long.is_some()).then(|| roman(", "));
    let blank = (value.is_some() && (short.is_some() || long.is_some())).then(|| roman(" "));
    [short, comma, long, blank, value].into_iter().flatten().collect()
}
