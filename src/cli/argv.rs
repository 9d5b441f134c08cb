//! The legacy spelling of a command line → what clap understands.
//!
//! Two grammars, observed at the originals (recordings `spelling …`, `mixed`, `extra word`, `value missing`; for ec2
//! #709–#718, #735–#738). clap cannot be configured into either: an option of the service tools swallows every word
//! up to the next option, the first occurrence wins, and unknown one-letter options are ignored.

use std::any::TypeId;
use std::io::Read;

use clap::{Arg, ArgAction, Command};

use super::values::{List, Map, Maps};
use super::{ARGUMENTS, is_flag};
use crate::error::{Error, Result};

/// The options found and their values, in the order of the command line.
#[derive(Default, Debug)]
pub struct Given {
    options: Vec<Found>,
    arguments: Vec<String>,
    /// The positional arguments that `arguments` fills.
    positionals: Vec<String>,
}

#[derive(Debug)]
struct Found {
    id: String,
    long: String,
    flag: bool,
    values: Vec<String>,
}

impl Given {
    pub fn has(&self, id: &str) -> bool {
        self.options.iter().any(|found| found.id == id) || self.positionals.iter().any(|filled| filled == id)
    }

    fn add(&mut self, arg: &Arg) -> &mut Vec<String> {
        let id = arg.get_id().as_str();
        let at = self.options.iter().position(|found| found.id == id).unwrap_or_else(|| {
            let long = arg.get_long().unwrap_or(id).to_owned();
            self.options.push(Found { id: id.to_owned(), long, flag: is_flag(arg), values: Vec::new() });
            self.options.len() - 1
        });
        &mut self.options[at].values
    }

    /// The same command line as clap wants it: `--option=value` words, then `--` and the arguments.
    pub fn into_words(self) -> Vec<String> {
        let options = self.options.into_iter().flat_map(|Found { long, flag, values, .. }| {
            if flag { vec![format!("--{long}")] } else { values.into_iter().map(|value| format!("--{long}={value}")).collect() }
        });
        options.chain(Some("--".to_owned())).chain(self.arguments).collect()
    }
}

/// The grammar of `as-*`, `mon-*`, `elb-*` and `sns-*`.
///
/// Words before the first option are arguments. `--option=value`, `--option value…`, `-option value` and `-ovalue`
/// are the same; an option takes the words up to the next one. Of a single-valued option the first value counts,
/// lists and maps take all. Surrounding double quotes are dropped. Long options may be abbreviated.
pub fn service(definition: &Command, words: Vec<String>) -> Result<Given> {
    let mut given = Given::default();
    let first_option = words.iter().position(|word| is_dashed(word)).unwrap_or(words.len());
    let (arguments, options) = words.split_at(first_option);
    for (arg, values) in occurrences(definition, options)? {
        if values.is_empty() && !is_flag(arg) && !takes_many(arg) && !given.has(arg.get_id().as_str()) {
            return Err(Error::Input(format!("Missing argument(s): {}", key(arg))));
        }
        let values = values.iter().map(|value| unquote(value).to_owned());
        // Of several words behind an option an empty one was never sent.
        given.add(arg).extend(values.filter(|value| !(is_repeated(arg) && value.is_empty())));
    }
    let argument = definition.get_arguments().find(|arg| arg.get_help_heading() == Some(ARGUMENTS));
    if let Some(arg) = argument.filter(|arg| !given.has(arg.get_id().as_str())) {
        // Of several words an empty one is sent, and the service refuses it: `as-describe-auto-scaling-groups "$UNSET"`
        // does not list all groups. A single one is as good as none.
        let words: Vec<String> = match is_repeated(arg) {
            true => arguments.to_vec(),
            false => arguments.iter().take(1).filter(|word| !word.is_empty()).cloned().collect(),
        };
        if !words.is_empty() {
            given.add(arg).extend(words);
        }
    }
    for found in &mut given.options {
        let arg = definition.get_arguments().find(|arg| arg.get_id() == found.id.as_str()).expect("found in this definition");
        found.values = counted(arg, std::mem::take(&mut found.values));
    }
    // An empty value is none at all: `--auto-scaling-group ""` was never sent.
    given.options.retain(|found| found.flag || !found.values.is_empty());
    Ok(given)
}

fn is_dashed(word: &str) -> bool {
    word.starts_with('-') && word != "-"
}

/// The options in the order given, each with the words behind it.
fn occurrences<'a>(definition: &'a Command, words: &[String]) -> Result<Vec<(&'a Arg, Vec<String>)>> {
    let mut found: Vec<(&Arg, Vec<String>)> = Vec::new();
    // `--` ends the options, and words after it belong to none.
    for word in words.iter().take_while(|word| *word != "--") {
        let last = found.last_mut();
        let wants_one = last.as_ref().is_some_and(|(arg, values)| !is_flag(arg) && (takes_many(arg) || values.is_empty()));
        if !is_dashed(word) || wants_one && is_number(word) {
            last.into_iter().for_each(|(_, values)| values.push(word.clone()));
            continue;
        }
        match (options(definition, word), last) {
            (Ok(options), _) => found.extend(options),
            // What is no option is a value of the option before it, if that takes one more: a misspelt option behind
            // `--instances i-1` is another instance (recordings: `unknown option`).
            (Err(_), Some((_, values))) if wants_one => values.extend(word.splitn(2, '=').map(str::to_owned)),
            (Err(unknown), _) => return Err(unknown),
        }
    }
    Ok(found)
}

/// The values of an option that count, joined where its type splits them again.
fn counted(arg: &Arg, mut values: Vec<String>) -> Vec<String> {
    let id = arg.get_value_parser().type_id();
    let is_list = id == TypeId::of::<List>() || id == TypeId::of::<List<i32>>();
    match separator(arg) {
        // A list without a word is an empty list, a map without one was never given.
        Some(_) if values.is_empty() && !is_list => values,
        Some((separator, _)) => vec![values.join(separator)],
        None if takes_many(arg) => values,
        None => {
            values.truncate(1);
            values.retain(|value| !value.is_empty());
            values
        }
    }
}

/// The options that a dashed word names: one, perhaps with a value, or several one-letter flags in a bunch.
fn options<'a>(definition: &'a Command, word: &str) -> Result<Vec<(&'a Arg, Vec<String>)>> {
    let body = word.trim_start_matches('-');
    let (name, value) = match word.strip_prefix("--").and_then(|_| body.split_once('=')) {
        Some((name, value)) => (name, Some(value)),
        None => (body, None),
    };
    let long = match by_long(definition, name) {
        None if word.starts_with("--") => {
            let abbreviated = by_prefix(definition, name)?;
            Some(abbreviated.ok_or_else(|| Error::Input(format!("Unrecognized option:  --{name}")))?)
        }
        found => found,
    };
    if let Some(arg) = long {
        return Ok(vec![(arg, value.into_iter().map(str::to_owned).collect())]);
    }
    let mut found = Vec::new();
    for (at, letter) in body.char_indices() {
        let Some(arg) = by_short(definition, letter) else {
            // Scripts carry `-f` to commands that never asked; one letter was always let pass.
            let alone = body.chars().count() == 1;
            return if alone { Ok(found) } else { Err(Error::Input(format!("Unrecognized option:  {word}"))) };
        };
        let rest = &body[at + letter.len_utf8()..];
        if is_flag(arg) {
            found.push((arg, Vec::new()));
        } else {
            found.push((arg, Some(rest).filter(|rest| !rest.is_empty()).into_iter().map(str::to_owned).collect()));
            break;
        }
    }
    Ok(found)
}

fn by_long<'a>(definition: &'a Command, name: &str) -> Option<&'a Arg> {
    definition
        .get_arguments()
        .find(|arg| arg.get_long() == Some(name) || arg.get_all_aliases().is_some_and(|all| all.contains(&name)))
}

fn by_short(definition: &Command, letter: char) -> Option<&Arg> {
    definition.get_arguments().find(|arg| arg.get_short() == Some(letter))
}

/// The option of which `name` is an unambiguous beginning.
fn by_prefix<'a>(definition: &'a Command, name: &str) -> Result<Option<&'a Arg>> {
    let matching: Vec<&Arg> = definition.get_arguments().filter(|arg| arg.get_long().is_some_and(|long| long.starts_with(name))).collect();
    match matching[..] {
        [] => Ok(None),
        [arg] => Ok(Some(arg)),
        _ if name.is_empty() => Ok(None),
        _ => {
            let names: Vec<String> = matching.iter().filter_map(|arg| arg.get_long()).map(|long| format!("--{long}")).collect();
            Err(Error::Input(format!("Ambiguous option:  --{name} could be {}", names.join(", "))))
        }
    }
}

/// A negative number after an option is its value: `--adjustment -1`, as the tutorials print it.
fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix("\\-").or_else(|| word.strip_prefix('-')).unwrap_or_default();
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') && digits.parse::<f64>().is_ok()
}

fn unquote(value: &str) -> &str {
    // The shim of the Windows tools wrote `\-1` for -1, and scripts copied it.
    let value = value.strip_prefix('\\').filter(|rest| is_number(rest)).unwrap_or(value);
    let value = value.strip_prefix('"').unwrap_or(value);
    value.strip_suffix('"').unwrap_or(value)
}

fn takes_many(arg: &Arg) -> bool {
    is_repeated(arg) || separator(arg).is_some()
}

/// Whether every word is a value of its own, split no further.
fn is_repeated(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append)
}

/// What joins the words of an option whose type splits them again, and what help calls its value.
pub fn separator(arg: &Arg) -> Option<(&'static str, &'static str)> {
    let id = arg.get_value_parser().type_id();
    [
        (TypeId::of::<List>(), ",", "VALUE1,VALUE2,VALUE3..."),
        (TypeId::of::<List<i32>>(), ",", "VALUE1,VALUE2,VALUE3..."),
        (TypeId::of::<Map>(), ",", "\"key1=value1,key2=value2...\""),
        (TypeId::of::<Maps>(), " ", "\"key1=value1,key2=value2...\""),
    ]
    .into_iter()
    .find_map(|(parsed, separator, name)| (id == parsed).then_some((separator, name)))
}

/// The grammar of `ec2-*`.
///
/// Arguments and options in any order, `--` ends the options; an option takes exactly one word; no abbreviations.
/// `-` as a value or an argument reads that many values from stdin, a line each.
pub fn ec2(definition: &Command, words: Vec<String>) -> Result<Given> {
    let mut given = Given::default();
    let mut stdin = Stdin::default();
    let mut words = words.into_iter();
    let mut only_arguments = false;
    while let Some(word) = words.next() {
        if only_arguments || !word.starts_with('-') || word == "-" {
            given.arguments.extend(stdin.expand(word));
            continue;
        }
        if word == "--" {
            only_arguments = true;
            continue;
        }
        let found = ec2_options(definition, &word)
            .ok_or_else(|| Error::Input(format!("Unrecognized option: {} (use -h for usage)", name(&word))))?;
        for (arg, glued) in found {
            if is_flag(arg) {
                given.add(arg);
                // `--flag=x`: what follows the sign counts as an argument.
                given.arguments.extend(glued);
                continue;
            }
            let missing = || Error::Input(format!("Missing argument for option:{} (use -h for usage)", key(arg)));
            let value = match glued {
                Some(value) => value,
                None => words.next().filter(|word| ec2_options(definition, word).is_none()).ok_or_else(missing)?,
            };
            let read = stdin.expand(value);
            if read.is_empty() {
                return Err(missing());
            }
            let values = given.add(arg);
            // The first occurrence counts, unless all do.
            if values.is_empty() || takes_many(arg) {
                values.extend(read);
            }
        }
    }
    let positionals: Vec<&Arg> = definition.get_positionals().collect();
    let many = positionals.iter().any(|arg| takes_many(arg));
    if !many && given.arguments.len() > positionals.len() {
        let extra = given.arguments.split_off(positionals.len());
        crate::output::warn(&format!("WARNING:  Ignoring extra parameter(s): [ {} ]", extra.join(", ")));
    }
    given.positionals = positionals.iter().zip(&given.arguments).map(|(arg, _)| arg.get_id().to_string()).collect();
    Ok(given)
}

/// A dashed word without the value glued to it, which may be a secret behind a misspelt name.
fn name(word: &str) -> &str {
    word.split('=').next().unwrap_or(word)
}

/// The options in a dashed word, the last perhaps with a value glued to it; `None` when it is no option.
fn ec2_options<'a>(definition: &'a Command, word: &str) -> Option<Vec<(&'a Arg, Option<String>)>> {
    if let Some(long) = word.strip_prefix("--") {
        let (name, value) = long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value.to_owned())));
        return by_long(definition, name).map(|arg| vec![(arg, value)]);
    }
    let letters = word.strip_prefix('-').filter(|rest| !rest.is_empty())?;
    let mut found = Vec::new();
    for (at, letter) in letters.char_indices() {
        let arg = by_short(definition, if letter == '?' { 'h' } else { letter })?;
        let rest = &letters[at + letter.len_utf8()..];
        if !is_flag(arg) {
            found.push((arg, Some(rest.to_owned()).filter(|rest| !rest.is_empty())));
            break;
        }
        found.push((arg, None));
    }
    Some(found)
}

/// What the originals called an option in errors: its letter, or its name if it has none.
pub fn key(arg: &Arg) -> String {
    arg.get_short().map_or_else(|| arg.get_long().unwrap_or_default().to_owned(), String::from)
}

/// An option as the ec2 tools print it in errors: `-d, --description GROUP-DESCRIPTION`.
pub fn ec2_name(arg: &Arg) -> String {
    let value = arg.get_value_names().map(|names| names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    let Some(long) = arg.get_long() else { return value.unwrap_or_default() };
    let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let value = value.filter(|_| !is_flag(arg)).map(|value| format!(" {value}")).unwrap_or_default();
    format!("{short}--{long}{value}")
}

/// Stdin, read once: a second `-` gets nothing.
#[derive(Default)]
struct Stdin {
    read: bool,
}

impl Stdin {
    fn expand(&mut self, word: String) -> Vec<String> {
        if word != "-" {
            return vec![word];
        }
        crate::output::notice("-- waiting for stdin --");
        let mut text = String::new();
        if !std::mem::replace(&mut self.read, true) {
            // Not UTF-8 or gone: as good as empty.
            let _ = std::io::stdin().read_to_string(&mut text);
        }
        text.lines().map(str::to_owned).collect()
    }
}
