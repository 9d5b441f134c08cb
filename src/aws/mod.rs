//! From legacy settings to an SDK client.

mod client;
mod credentials;
mod endpoint;
mod proxy;
pub mod query;

pub use client::{Client, Connection, Wire};
pub use credentials::NoCredentials;

use crate::command::Family;

/// What the command line says about where to go and as whom.
#[derive(Debug)]
pub struct Settings {
    pub family: &'static Family,
    pub credential_file: Option<String>,
    /// The service tools ignored one key without the other, the ec2 tools took the other from its variable.
    pub access_key: Option<String>,
    pub secret_key: Option<String>,
    pub token: Option<String>,
    /// An X.509 certificate or its key.
    pub certificate: Option<String>,
    pub region: Option<String>,
    pub url: Option<String>,
    /// Seconds; 30 if not given.
    pub connect_timeout: Option<u32>,
    /// Seconds; no limit if not given.
    pub read_timeout: Option<u32>,
    /// Whether to keep requests and replies for printing.
    pub record: bool,
}

/// Set by `aws-classic sandbox`: the double's URL. While it is set nothing else is called, whatever URLs and
/// credential files a script names; their region still counts.
pub const SANDBOX: &str = "AWS_CLASSIC_SANDBOX";

/// The access key id and the secret key of the sandbox, which checks neither.
pub const SANDBOX_KEYS: (&str, &str) = ("AKIASANDBOX", "sandbox");

/// An environment variable that is set to something.
#[expect(clippy::disallowed_methods, reason = "the one place for it")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
