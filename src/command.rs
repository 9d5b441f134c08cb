//! What a command is, and where all commands are listed. The page to read first.
//!
//! A command is one file: a [`Command`] (its options, its call, its rows) and a constant [`Entry`] that names it.
//! A [`Family`] is a slice of entries; [`FAMILIES`] is everything the binary answers to. Help, man pages,
//! completions, symlinks and the README's table are loops over it.

use std::future::Future;
use std::pin::Pin;

use clap::{ArgMatches, CommandFactory, FromArgMatches};

use crate::aws::{Client, Connection};
use crate::error::Result;
use crate::output::Report;
use crate::{autoscaling, cloudwatch, ec2, elb, sns};

/// Every family, in the order in which help and tables list them.
pub const FAMILIES: &[&Family] = &[&autoscaling::FAMILY, &cloudwatch::FAMILY, &elb::FAMILY, &sns::FAMILY, &ec2::FAMILY];

/// How a family reads its command line and prints its results. There were two frameworks, hence two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// `as-*`, `mon-*`, `elb-*`, `sns-*`: words before the first option are arguments, tables are padded with blanks.
    Service,
    /// `ec2-*`: arguments anywhere, records are tab separated.
    Ec2,
}

/// The commands over one service, and what they have in common.
#[derive(Debug)]
pub struct Family {
    /// `as` of `as-execute-policy`.
    pub prefix: &'static str,
    /// The service's name as the version line and the tables of commands print it.
    pub title: &'static str,
    /// What `*-version` prints (recorded from the last published tools).
    pub version: &'static str,
    pub dialect: Dialect,
    /// Host name prefix of the service's endpoints: `autoscaling` of `autoscaling.eu-west-1.amazonaws.com`.
    pub endpoint_prefix: &'static str,
    /// Environment variables that hold the endpoint's URL; the first that is set counts.
    pub url_variables: &'static [&'static str],
    /// The environment variable that the old tools took the region from.
    pub region_variable: &'static str,
    /// The variable that old shell profiles set to the tool's folder, and that folder under `link --layout aws`.
    pub home: (&'static str, &'static str),
    /// Whether `-H` is short for `--headers`.
    pub short_headers: bool,
    /// Whether `-f` is short for `--force`.
    pub short_force: bool,
    /// Whether errors name the command without the family's prefix (`create-topic:` for `sns-create-topic`).
    pub errors_drop_prefix: bool,
    /// The names besides the commands': one that lists them, one that prints the version.
    pub local: &'static [&'static str],
    pub commands: &'static [Entry],
}

/// One command: its options (a [`clap::Parser`] whose doc comments are the help), one SDK call, its rows.
///
/// A command never prints, reads the environment or exits.
pub trait Command: CommandFactory + FromArgMatches + Sized + 'static {
    /// The SDK client that the call needs; the framework makes it.
    type Client: Client;

    /// The question asked before the call unless `--force` is given, as the original words it.
    const CONFIRM: Option<&'static str> = None;

    /// Calls the service. Take the options apart in the signature, without `..`: an option that is declared and never
    /// sent is then a compiler warning.
    fn call(options: Self, client: Self::Client) -> impl Future<Output = Result<Report>>;
}

/// A command that is under way.
pub type Call = Pin<Box<dyn Future<Output = Result<Report>>>>;

/// A name and the command behind it.
#[derive(Debug)]
pub struct Entry {
    pub name: &'static str,
    /// Other names of the same command (`ec2din` for `ec2-describe-instances`).
    pub aliases: &'static [&'static str],
    pub confirm: Option<&'static str>,
    /// Its own options, without the general ones. Built on demand: a tree of 300 commands would cost more than a call.
    pub options: fn() -> clap::Command,
    pub call: fn(&ArgMatches, &Connection) -> Result<Call>,
}

pub const fn entry<C: Command>(name: &'static str) -> Entry {
    Entry { name, aliases: &[], confirm: C::CONFIRM, options: C::command, call: call::<C> }
}

impl Entry {
    pub const fn aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// Every name it answers to, its own first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }
}

fn call<C: Command>(matches: &ArgMatches, connection: &Connection) -> Result<Call> {
    let command = C::from_arg_matches(matches).map_err(|error| crate::error::Error::Input(error.to_string()))?;
    Ok(Box::pin(C::call(command, connection.client())))
}

/// The command that answers to `name`, and its family.
pub fn find(name: &str) -> Option<(&'static Family, &'static Entry)> {
    all().find(|(_, entry)| entry.names().any(|known| known == name))
}

/// Every command with its family.
pub fn all() -> impl Iterator<Item = (&'static Family, &'static Entry)> {
    FAMILIES.iter().flat_map(|family| family.commands.iter().map(|entry| (*family, entry)))
}

#[cfg(test)]
mod tests;
