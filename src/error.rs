//! The one error type: its wording and its exit code, in one place.
//!
//! Source: recordings (`missing …`, `unknown option`, `service error …`, `prompt …`) and, for statuses that they
//! lack, runs of the originals against a loopback responder.

use std::error::Error as StdError;
use std::io;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::error::operation::BuildError;

use crate::command::{Dialect, Family};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// The command line, a file or a credential is at fault; nothing was sent.
    Input(String),
    /// The user answered no.
    Stopped,
    /// The service answered with an error.
    Service { status: u16, code: String, message: String, request_id: String },
    /// No answer: the URL that was called, once it is known, and the reason.
    Unreachable { url: String, reason: String },
    /// AWS took the operation away: what happened, and the command lines that do the same today.
    Gone { reason: &'static str, instead: Vec<String> },
    /// Stdout says it already: `--show-xml` shows a refusal as it came.
    Shown(Box<Error>),
    /// Whoever read stdout went away, which is no error.
    ClosedPipe,
    /// Anything else: what was attempted, then why it failed.
    Other(anyhow::Error),
}

impl Error {
    /// The exit code that scripts saw: 1 bad input, 2 stopped at the prompt, 30 service fault, 31 no connection,
    /// 32 refused; `ec2-*` only ever ended with 1.
    pub fn exit_code(&self, dialect: Dialect) -> u8 {
        match (dialect, self) {
            (_, Self::ClosedPipe) => 0,
            (_, Self::Shown(error)) => error.exit_code(dialect),
            (Dialect::Ec2, _) | (_, Self::Input(_) | Self::Gone { .. }) => 1,
            (_, Self::Stopped) => 2,
            (_, Self::Service { status, code, .. }) => match status {
                400 if throttled(code) => 32,
                400 => 1,
                300..=399 | 401 | 403 | 404 | 409 => 32,
                _ => 30,
            },
            (_, Self::Unreachable { .. }) => 31,
            (_, Self::Other(_)) => 99,
        }
    }

    /// The same error, now that it is known which URL was called.
    pub fn at(self, called: &str) -> Self {
        match self {
            Self::Unreachable { reason, .. } => Self::Unreachable { url: called.to_owned(), reason },
            other => other,
        }
    }

    /// The same error, now that stdout shows the service's replies: its refusal needs no further word.
    pub fn shown(self) -> Self {
        if matches!(self, Self::Service { .. }) { Self::Shown(Box::new(self)) } else { self }
    }

    /// What the command prints on stderr, without the last newline, if there is anything to say.
    pub fn report(&self, family: &Family, command: &str) -> Option<String> {
        match (family.dialect, self) {
            (_, Self::ClosedPipe | Self::Shown(_)) => None,
            (Dialect::Service, _) => {
                let name = command.strip_prefix(family.prefix).filter(|_| family.errors_drop_prefix);
                let name = name.map_or(command, |rest| rest.trim_start_matches('-'));
                // `as-cmd` and its siblings do not name themselves.
                let name = if name.is_empty() { " ".to_owned() } else { format!("{name}:  ") };
                Some(format!("{name}{}{}", wrap(&self.sentence(command), LINE, " "), self.instead()))
            }
            (Dialect::Ec2, Self::Service { status, code, message, .. }) => {
                let fault = match status {
                    400..=499 => "Client",
                    500..=599 => "Service",
                    _ => "Unknown",
                };
                let or_null = |text: &'_ str| if text.is_empty() { "null".to_owned() } else { text.to_owned() };
                Some(format!("{fault}.{}: {}", or_null(code), or_null(message)))
            }
            (Dialect::Ec2, Self::Unreachable { url, reason }) if reason == REFUSED => {
                Some(format!("Unable to connect to host: '{url}'\nConnection to {} refused", url.trim_end_matches('/')))
            }
            (Dialect::Ec2, Self::Unreachable { url, reason }) => Some(format!("Unknown problem connecting to host: '{url}'\n{reason}")),
            (Dialect::Ec2, Self::Input(message)) => Some(message.clone()),
            (Dialect::Ec2, Self::Gone { reason, .. }) => Some(format!("{reason}{}", self.instead())),
            (Dialect::Ec2, Self::Stopped) => Some(format!("User stopped the execution of {command}.")),
            (Dialect::Ec2, Self::Other(error)) => Some(format!("Unexpected error: {error:#}")),
        }
    }

    fn sentence(&self, command: &str) -> String {
        match self {
            Self::Input(message) => format!("Malformed input-{message}"),
            Self::Stopped => format!("User stopped the execution of {command}."),
            Self::Service { status, code, message, request_id } => {
                let message = match [message, code].into_iter().find(|text| !text.is_empty()) {
                    Some(text) => text.clone(),
                    // A proxy's error page, say: no XML, so neither.
                    None => format!("HTTP status {status}"),
                };
                let kind = match status {
                    400 if throttled(code) => "Your request was throttled by the service",
                    400 => return format!("Malformed input-{message}"),
                    300..=399 => return "Cannot redirect to service provided destination - check destination URL".into(),
                    401 => return "You are not authorized to connect to the service. Please check your credentials.".into(),
                    403 => "Refused",
                    404 => "Could not find the resource you requested",
                    409 => "Conflicting data provided",
                    _ => "Service error",
                };
                format!("{kind}: {message}  AWSRequestId:{request_id}")
            }
            Self::Unreachable { reason, .. } => format!(
                "Couldn't reach the service (reason: {reason}) - please check your network settings and if the problem continues, contact support."
            ),
            Self::Gone { reason, .. } => (*reason).to_owned(),
            Self::ClosedPipe | Self::Shown(_) => String::new(),
            Self::Other(error) => format!("{error:#}"),
        }
    }

    /// What to run instead, each on a line of its own that is never wrapped: it is there to be copied.
    fn instead(&self) -> String {
        match self {
            Self::Gone { instead, .. } => instead.iter().map(|line| format!("\n{line}")).collect(),
            _ => String::new(),
        }
    }
}

/// What a closed port is called, by the original and by us.
const REFUSED: &str = "Connection refused";

/// `text` as a word of a shell's command line, for [`Error::Gone`].
pub fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./:=,%@+".contains(c);
    if !text.is_empty() && text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// Characters on a line of an error, as the originals broke them.
const LINE: usize = 79;

fn throttled(code: &str) -> bool {
    code.starts_with("Throttling")
}

/// Breaks `text` so that no line is longer than `width` characters, `indent` not counted, with which every further line
/// starts. The blank at which a line ends goes, any before it stay, and line breaks and tabs in the text become blanks.
pub fn wrap(text: &str, width: usize, indent: &str) -> String {
    let text: Vec<char> = text.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c }).collect();
    let mut rest = &text[..];
    let mut lines = String::new();
    while rest.len() > width {
        let blank = |range: std::ops::Range<usize>| range.filter(|&i| rest[i] == ' ');
        // A word longer than a line stays whole.
        let Some(at) = blank(0..width + 1).next_back().or_else(|| blank(width + 1..rest.len()).next()) else { break };
        lines.extend(&rest[..at]);
        lines.push('\n');
        lines.push_str(indent);
        rest = &rest[at + 1..];
    }
    lines.extend(rest);
    lines
}

impl<E> From<SdkError<E, HttpResponse>> for Error
where
    E: ProvideErrorMetadata + StdError + Send + Sync + 'static,
{
    fn from(error: SdkError<E, HttpResponse>) -> Self {
        match &error {
            // The SDK files a reply that it cannot read under errors of the service.
            SdkError::ServiceError(context) if context.raw().status().is_success() => unreadable(&error),
            SdkError::ServiceError(context) => {
                let meta = context.err().meta();
                let body = context.raw().body().bytes().unwrap_or_default();
                Self::Service {
                    status: context.raw().status().as_u16(),
                    code: meta.code().unwrap_or_default().to_owned(),
                    message: meta.message().unwrap_or_default().to_owned(),
                    request_id: request_id(&String::from_utf8_lossy(body)).unwrap_or("null").to_owned(),
                }
            }
            SdkError::DispatchFailure(_) | SdkError::TimeoutError(_) => match input(&error) {
                Some(message) => Self::Input(message),
                None => Self::Unreachable { url: String::new(), reason: reason(&error) },
            },
            SdkError::ConstructionFailure(_) => Self::Input(input(&error).unwrap_or_else(|| reason(&error))),
            _ => unreadable(&error),
        }
    }
}

/// The error of ours somewhere behind an SDK error: the credentials provider reports through one.
fn input(error: &(dyn StdError + 'static)) -> Option<String> {
    causes(error).find_map(|e| e.downcast_ref::<crate::aws::NoCredentials>()).map(ToString::to_string)
}

fn unreadable(error: &(dyn StdError + 'static)) -> Error {
    let reason = reason(error);
    Error::Other(anyhow::anyhow!("The service couldn't process your request at this time. Please try again later. Reason: {reason}"))
}

fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

/// The innermost cause, which is the one that says something ("Connection refused").
fn reason(error: &(dyn StdError + 'static)) -> String {
    let innermost = causes(error).last().expect("the error itself");
    match innermost.downcast_ref::<io::Error>().map(io::Error::kind) {
        Some(io::ErrorKind::ConnectionRefused) => REFUSED.to_owned(),
        _ => innermost.to_string(),
    }
}

/// The request id of a Query error reply: the SDK reads it from a header only, these services send it in the body.
fn request_id(body: &str) -> Option<&str> {
    let (_, rest) = body.split_once("<RequestId>").or_else(|| body.split_once("<RequestID>"))?;
    rest.split_once('<').map(|(id, _)| id)
}

impl From<BuildError> for Error {
    fn from(error: BuildError) -> Self {
        Self::Input(error.to_string())
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::Other(error.into()),
        }
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<io::Error>() {
            Ok(error) => error.into(),
            Err(error) => Self::Other(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LINE, quoted, wrap};

    #[test]
    fn words_that_a_shell_would_split_are_quoted() {
        assert_eq!(quoted("AutoScalingGroupName=web-1"), "AutoScalingGroupName=web-1");
        assert_eq!(quoted("it's $HOME"), r"'it'\''s $HOME'");
        assert_eq!(quoted(""), "''");
    }

    #[test]
    fn a_line_ends_at_the_last_blank_that_fits() {
        let text = "Refused: The request signature we calculated does not match the signature you provided.  AWSRequestId:0";
        assert_eq!(
            wrap(text, LINE, " "),
            "Refused: The request signature we calculated does not match the signature you\n provided.  AWSRequestId:0"
        );
    }

    #[test]
    fn eighty_characters_are_too_many() {
        let text = "You are not authorized to connect to the service. Please check your credentials.";
        assert_eq!(text.len(), 80);
        assert_eq!(wrap(text, LINE, " "), "You are not authorized to connect to the service. Please check your\n credentials.");
    }

    #[test]
    fn the_indent_does_not_count() {
        // Observed: 80 characters with the blank that the line begins with.
        let text = format!("{} does not match the signature you provided. Check your AWS Secret Access Key and signing", "x".repeat(LINE));
        let second = "does not match the signature you provided. Check your AWS Secret Access Key and";
        assert_eq!(wrap(&text, LINE, " ").lines().nth(1), Some(&*format!(" {second}")));
        assert_eq!(second.len(), LINE);
    }

    #[test]
    fn a_long_word_stays_whole() {
        let word = "x".repeat(150);
        assert_eq!(wrap(&format!("Malformed input-{word}"), LINE, " "), format!("Malformed\n input-{word}"));
    }

    #[test]
    fn two_blanks_lose_one() {
        let text = "Your request was throttled by the service: Some message here.  AWSRequestId:abc-1";
        assert_eq!(wrap(text, LINE, " "), "Your request was throttled by the service: Some message here. \n AWSRequestId:abc-1");
    }
}
