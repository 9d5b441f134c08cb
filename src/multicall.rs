//! The name we are called by → the command that answers.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::aws::Connection;
use crate::cli::{self, Asked};
use crate::command::{self, Dialect, Entry, Family};
use crate::error::{Error, Result};
use crate::output::Mode;
use crate::{aws, docs, output, verbs};

/// The name of the binary itself, under which commands are subcommands.
pub const NAME: &str = "aws-classic";

/// Runs what `argv` asks for: the first word if it is a link's name, else the second.
pub fn run(argv: Vec<OsString>) -> ExitCode {
    let mut words = argv.into_iter().map(|word| word.into_string().map_err(|word| word.to_string_lossy().into_owned()));
    let called = words.next().unwrap_or(Ok(NAME.into())).unwrap_or_else(|lossy| lossy);
    let words: Vec<String> = match words.collect() {
        Ok(words) => words,
        Err(word) => {
            output::warn(&format!("{NAME}: an argument is not UTF-8: {word}"));
            return ExitCode::from(1);
        }
    };
    let link = Path::new(&called).file_stem().map_or(called.clone(), |name| name.to_string_lossy().into_owned());
    match known(&link) {
        Some(command) => command.run(words),
        None => match words.split_first() {
            Some((name, rest)) => dispatch(name, rest.to_vec()),
            None => verbs::run(&[]),
        },
    }
}

fn dispatch(name: &str, words: Vec<String>) -> ExitCode {
    match known(name) {
        Some(command) => command.run(words),
        None if verbs::is_verb(name) => verbs::run(&std::iter::once(name.to_owned()).chain(words).collect::<Vec<_>>()),
        None => {
            output::warn(&format!("{NAME}: unknown command '{name}'{}", docs::suggestion(name, &words)));
            ExitCode::from(1)
        }
    }
}

/// What a name stands for.
enum Known {
    Command(&'static Family, &'static Entry),
    /// `as-cmd` and its siblings: list the family's commands, or run the one named.
    Lister(&'static Family),
    /// `as-version` and its siblings.
    Version(&'static Family),
}

fn known(name: &str) -> Option<Known> {
    if let Some((family, entry)) = command::find(name) {
        return Some(Known::Command(family, entry));
    }
    let family = command::FAMILIES.iter().find(|family| family.local.contains(&name))?;
    Some(if name.ends_with("-cmd") { Known::Lister(family) } else { Known::Version(family) })
}

impl Known {
    fn run(self, words: Vec<String>) -> ExitCode {
        let (family, name, result) = match self {
            Self::Command(family, entry) => (family, entry.name, command(family, entry, words)),
            Self::Version(family) => (family, "version", text(&docs::version(family))),
            Self::Lister(family) => match words.split_first() {
                Some((name, rest)) if let Some(inner @ (Self::Command(..) | Self::Version(_))) = known(name) => {
                    return inner.run(rest.to_vec());
                }
                Some((name, rest)) if name == "help" && !rest.is_empty() => return dispatch(&rest[0], vec!["--help".into()]),
                Some((name, _)) if name == "version" => (family, "version", text(&docs::version(family))),
                Some((name, _)) if !matches!(name.as_str(), "help" | "--help" | "-h") => {
                    let error = Error::Input(format!("Unknown command: '{name}'. Use '--help' to see a list of valid commands."));
                    (family, "", Err(error))
                }
                _ => (family, "cmd", text(&docs::commands(family))),
            },
        };
        finish(family, name, result)
    }
}

fn text(text: &str) -> Result<()> {
    Ok(output::text(text)?)
}

/// Says what went wrong, if anything, and returns the exit code.
fn finish(family: &Family, name: &str, result: Result<()>) -> ExitCode {
    let Err(error) = result else { return ExitCode::SUCCESS };
    if let Some(report) = error.report(family, name) {
        output::warn(&report);
    }
    ExitCode::from(error.exit_code(family.dialect))
}

/// Runs one command: options, credentials, the question, the call, the report.
fn command(family: &'static Family, entry: &Entry, words: Vec<String>) -> Result<()> {
    let words = if family.dialect == Dialect::Ec2 { with_default_arguments(words) } else { words };
    let matches = match cli::parse(family, cli::definition(family, entry), words)? {
        Asked::Help => return text(&docs::help(family, entry)),
        Asked::Run(matches) => matches,
    };
    // One thread: a process makes one call after the other, and starting more threads takes longer than a call.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(call(family, entry, &matches))
}

async fn call(family: &'static Family, entry: &Entry, matches: &ArgMatches) -> Result<()> {
    let general = cli::general::general(family, matches);
    let connection = Connection::new(&general.settings).await?;
    let call = (entry.call)(matches, &connection)?;
    if let Some(question) = entry.confirm
        && !matches.get_flag("force")
    {
        cli::prompt::confirm(question, &mut io::stdin().lock(), &mut io::stdout().lock())?;
    }
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    let printed = match call.await {
        Ok(report) => output::print(report, &general.display, connection.wire.as_ref(), &mut out).await,
        Err(error) => {
            // `--show-request` and `-v` show the request that failed, too.
            let shown = connection.wire.as_ref().map_or(Ok(()), |wire| output::exchange(wire, &general.display, &mut out));
            shown.map_err(Error::from).and(Err(error))
        }
    };
    // What was printed before an error stays printed.
    out.flush()?;
    printed.map_err(|error| {
        let error = error.at(&connection.url);
        if general.display.mode == Mode::Xml { error.shown() } else { error }
    })
}

/// `EC2_DEFAULT_ARGS`, split at blanks, stands before the user's words (ec2 #539, #743).
fn with_default_arguments(words: Vec<String>) -> Vec<String> {
    let defaults = aws::variable("EC2_DEFAULT_ARGS").unwrap_or_default();
    defaults.split_whitespace().map(str::to_owned).chain(words).collect()
}
