//! The options that every command has, per dialect, and the settings they amount to.

use clap::{ArgMatches, Args, FromArgMatches};

use crate::aws::Settings;
use crate::command::{Dialect, Family};
use crate::output::{Display, Mode};

/// The general options of `as-*`, `mon-*`, `elb-*` and `sns-*` (facts: `options-as.md`, "Options of every command").
#[derive(Args, Debug)]
pub struct Service {
    /// Read the access keys from this file (default: AWS_CREDENTIAL_FILE).
    #[arg(long, value_name = "FILE")]
    aws_credential_file: Option<String>,
    /// Use this access key id; needs --secret-key.
    #[arg(long, short = 'I', value_name = "ID")]
    access_key_id: Option<String>,
    /// Use this secret key; needs --access-key-id.
    #[arg(long, short = 'S', value_name = "KEY")]
    secret_key: Option<String>,
    /// X.509 certificate, which AWS no longer takes; accepted for old scripts.
    #[arg(long, short = 'C', value_name = "FILE")]
    ec2_cert_file_path: Option<String>,
    /// X.509 private key, which AWS no longer takes; accepted for old scripts.
    #[arg(long, short = 'K', value_name = "FILE")]
    ec2_private_key_file_path: Option<String>,
    /// Call this region (default: EC2_REGION, AWS_REGION, the profile's, us-east-1).
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Call this endpoint instead of the region's.
    #[arg(long, short = 'U', value_name = "URL")]
    url: Option<String>,
    /// Give up connecting after this many seconds (default: 30).
    #[arg(long, value_name = "SECONDS")]
    connection_timeout: Option<u32>,
    /// Print padded columns, the most important ones only (the default).
    #[arg(long)]
    show_table: bool,
    /// Print every column, separated by commas.
    #[arg(long)]
    show_long: bool,
    /// Print the service's reply as it came.
    #[arg(long)]
    show_xml: bool,
    /// Print nothing.
    #[arg(long)]
    quiet: bool,
    /// Separate columns with this text (default: a comma for --show-long, two blanks for tables).
    #[arg(long, value_name = "TEXT")]
    delimiter: Option<String>,
    /// Print a line of column headers.
    #[arg(long, short = 'H')]
    headers: bool,
    /// Print empty columns, with (nil) for empty fields.
    #[arg(long)]
    show_empty_fields: bool,
    /// Print the URL that is called, without the signature.
    #[arg(long)]
    show_request: bool,
    /// Accepted for old scripts; connections are encrypted and verified anyway.
    #[arg(long, hide = true)]
    sslencryptiononly: bool,
    /// Accepted for old scripts; connections are encrypted and verified anyway.
    #[arg(long, hide = true)]
    sslauthenticateserver: bool,
    /// Accepted for old scripts.
    #[arg(long, hide = true)]
    debug: bool,
    /// Print this help.
    #[arg(long, short = 'h')]
    help: bool,
}

/// The general options of `ec2-*` (facts: `ec2-commands.md`, "General options").
#[derive(Args, Debug)]
pub struct Ec2 {
    /// Use this access key id (default: AWS_ACCESS_KEY).
    #[arg(long, short = 'O', value_name = "KEY")]
    aws_access_key: Option<String>,
    /// Use this secret key (default: AWS_SECRET_KEY).
    #[arg(long, short = 'W', value_name = "KEY")]
    aws_secret_key: Option<String>,
    /// Use this session token (default: AWS_DELEGATION_TOKEN).
    #[arg(long, short = 'T', value_name = "TOKEN")]
    security_token: Option<String>,
    /// X.509 private key, which AWS no longer takes; accepted for old scripts.
    #[arg(long, short = 'K', value_name = "KEY")]
    private_key: Option<String>,
    /// X.509 certificate, which AWS no longer takes; accepted for old scripts.
    #[arg(long, short = 'C', value_name = "CERT")]
    cert: Option<String>,
    /// Call this endpoint (default: EC2_URL).
    #[arg(long, short = 'U', value_name = "URL")]
    url: Option<String>,
    /// Call this region (default: EC2_REGION, AWS_REGION, the profile's, us-east-1).
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Print the request, the reply and the request id as well.
    #[arg(long, short = 'v')]
    verbose: bool,
    /// Print a line of column headers.
    #[arg(long, short = 'H')]
    headers: bool,
    /// Print state codes beside states.
    #[arg(long)]
    debug: bool,
    /// Print (nil) for empty fields.
    #[arg(long)]
    show_empty_fields: bool,
    /// Print no TAG lines of resources.
    #[arg(long)]
    hide_tags: bool,
    /// Give up connecting after this many seconds (default: 30).
    #[arg(long, value_name = "SECONDS")]
    connection_timeout: Option<String>,
    /// Give up waiting for the reply after this many seconds.
    #[arg(long, value_name = "SECONDS")]
    request_timeout: Option<String>,
    /// Print this help.
    #[arg(long, short = 'h')]
    help: bool,
}

/// What the general options of a command line amount to.
pub struct General {
    pub settings: Settings,
    pub display: Display,
}

/// Reads the general options out of the matches of a command.
pub fn general(family: &'static Family, matches: &ArgMatches) -> General {
    match family.dialect {
        Dialect::Service => service(family, Service::from_arg_matches(matches).expect("defined on every command")),
        Dialect::Ec2 => ec2(family, Ec2::from_arg_matches(matches).expect("defined on every command")),
    }
}

fn service(family: &'static Family, options: Service) -> General {
    // Several at once: the first of these counts. Source: the originals (`--quiet --show-long` prints a table's text).
    let mode = match options {
        Service { show_table: true, .. } => Mode::Table,
        Service { show_long: true, .. } => Mode::Long,
        Service { show_xml: true, .. } => Mode::Xml,
        Service { quiet: true, .. } => Mode::Quiet,
        _ => Mode::Table,
    };
    General {
        settings: Settings {
            family,
            credential_file: options.aws_credential_file,
            access_key: options.access_key_id,
            secret_key: options.secret_key,
            token: None,
            certificate: options.ec2_cert_file_path.or(options.ec2_private_key_file_path),
            region: options.region,
            url: options.url,
            connect_timeout: options.connection_timeout,
            read_timeout: None,
            record: mode == Mode::Xml || options.show_request,
        },
        display: Display {
            mode,
            headers: options.headers,
            // A blank delimiter was taken for none. Source: the originals.
            delimiter: options.delimiter.filter(|text| !text.trim().is_empty()),
            show_empty_fields: options.show_empty_fields,
            show_request: options.show_request,
            ..Display::default()
        },
    }
}

fn ec2(family: &'static Family, options: Ec2) -> General {
    // A timeout that is no number was ignored. Source: ec2 #038.
    let seconds = |text: Option<String>| text.and_then(|text| text.parse().ok());
    General {
        settings: Settings {
            family,
            credential_file: None,
            access_key: options.aws_access_key,
            secret_key: options.aws_secret_key,
            token: options.security_token,
            certificate: options.private_key.or(options.cert),
            region: options.region,
            url: options.url,
            connect_timeout: seconds(options.connection_timeout),
            read_timeout: seconds(options.request_timeout),
            record: options.verbose,
        },
        display: Display {
            mode: Mode::Tabs,
            headers: options.headers,
            show_empty_fields: options.show_empty_fields,
            hide_tags: options.hide_tags,
            verbose: options.verbose,
            debug: options.debug,
            ..Display::default()
        },
    }
}
