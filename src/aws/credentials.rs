//! Where credentials come from.
//!
//! In this order: the options; the credential file (`--aws-credential-file`, `AWS_CREDENTIAL_FILE`); the variables
//! `AWS_ACCESS_KEY` and `AWS_SECRET_KEY`; then all that the SDK knows (environment, profiles, SSO, processes, web
//! identity, instance roles), asked only when a request is signed. Secrets are in no message.

use std::fmt;
use std::io::BufRead;

use aws_config::default_provider::credentials::DefaultCredentialsChain;
use aws_config::provider_config::ProviderConfig;
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::region::Region;

use super::{SANDBOX, SANDBOX_KEYS, Settings, variable};
use crate::command::Dialect;
use crate::error::{Error, Result};

/// No source held any credentials; says what to do.
#[derive(Debug)]
pub struct NoCredentials(&'static str);

impl fmt::Display for NoCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for NoCredentials {}

/// What the original said without any credentials, and what to say when all there is are X.509 certificates.
const NONE: &str = "No Credentials were provided - cannot access the service";
const CERTIFICATE: &str =
    "AWS no longer accepts X.509 certificates: set AWS_CREDENTIAL_FILE, AWS_ACCESS_KEY and AWS_SECRET_KEY, or a profile";

/// The provider for these settings. Legacy sources are read at once, so that a bad file is refused before the user is
/// asked anything; the SDK's chain, through `http`, when a request needs it.
pub fn provider(settings: &Settings, region: &str, http: SharedHttpClient) -> Result<SharedCredentialsProvider> {
    if variable(SANDBOX).is_some() {
        let (id, secret) = SANDBOX_KEYS;
        return Ok(SharedCredentialsProvider::new(Credentials::new(id, secret, None, None, "sandbox")));
    }
    let keys = match settings.family.dialect {
        Dialect::Service => match settings.access_key.clone().zip(settings.secret_key.clone()) {
            Some(keys) => Some(keys),
            None => match settings.credential_file.clone().or_else(|| variable("AWS_CREDENTIAL_FILE")) {
                Some(path) => Some(credential_file(&path)?),
                None => variable("AWS_ACCESS_KEY").zip(variable("AWS_SECRET_KEY")),
            },
        },
        Dialect::Ec2 => ec2_keys(settings)?,
    };
    if let Some((id, secret)) = keys {
        let delegated = || variable("AWS_DELEGATION_TOKEN").filter(|_| settings.family.dialect == Dialect::Ec2);
        let token = settings.token.clone().or_else(delegated);
        return Ok(SharedCredentialsProvider::new(Credentials::new(id, secret, token, None, "legacy settings")));
    }
    if settings.family.dialect == Dialect::Ec2
        && let Some(path) = settings.certificate.as_ref().filter(|path| !std::path::Path::new(path).exists())
    {
        return Err(Error::Input(format!("File not found: '{path}'")));
    }
    let certificate = settings.certificate.is_some() || variable("EC2_CERT").or_else(|| variable("EC2_PRIVATE_KEY")).is_some();
    Ok(SharedCredentialsProvider::new(Chain {
        region: Region::new(region.to_owned()),
        http,
        nothing: if certificate { CERTIFICATE } else { NONE },
    }))
}

/// The keys of an ec2 command: each from its option or its variable. Half a pair is refused as ever it was; the
/// credential file is ours (the other families' users have one).
fn ec2_keys(settings: &Settings) -> Result<Option<(String, String)>> {
    let id = settings.access_key.clone().or_else(|| variable("AWS_ACCESS_KEY")).filter(|id| !id.is_empty());
    let secret = settings.secret_key.clone().or_else(|| variable("AWS_SECRET_KEY")).filter(|secret| !secret.is_empty());
    match (id, secret) {
        (Some(id), Some(secret)) => Ok(Some((id, secret))),
        (Some(_), None) => Err(Error::Input("Required option '-W, --aws-secret-key KEY' missing (-h for usage)".into())),
        (None, Some(_)) => Err(Error::Input("Required option '-O, --aws-access-key KEY' missing (-h for usage)".into())),
        (None, None) => match variable("AWS_CREDENTIAL_FILE") {
            Some(path) => credential_file(&path).map(Some),
            None => Ok(None),
        },
    }
}

/// Reads `AWSAccessKeyId=…` and `AWSSecretKey=…`, for which the originals took a Java properties file: `:` or a blank
/// separates as well.
fn credential_file(path: &str) -> Result<(String, String)> {
    let file = std::fs::File::open(path).map_err(|_| Error::Input(format!("File not found: {path}")))?;
    let (mut id, mut secret) = (None, None);
    for line in std::io::BufReader::new(file).lines() {
        let line = line.map_err(|_| Error::Input(format!("Not a credential file: {path}")))?;
        let line = line.trim();
        let (name, rest) = line.split_at(line.find(['=', ':', ' ', '\t']).unwrap_or(line.len()));
        let value = rest.trim_start();
        let value = value.strip_prefix(['=', ':']).unwrap_or(value).trim_start();
        match name {
            "AWSAccessKeyId" => id = Some(value.to_owned()),
            "AWSSecretKey" => secret = Some(value.to_owned()),
            _ => {}
        }
    }
    let found = |key: &Option<String>| if key.is_some() { "found" } else { "null" };
    let missing = format!("Bad credentials in file: {path} [keyId: {} | secretKey {}]", found(&id), found(&secret));
    id.zip(secret).ok_or(Error::Input(missing))
}

/// The SDK's default chain, built when it is first asked.
#[derive(Debug)]
struct Chain {
    region: Region,
    http: SharedHttpClient,
    nothing: &'static str,
}

impl ProvideCredentials for Chain {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async move {
            let config = ProviderConfig::without_region().with_region(Some(self.region.clone())).with_http_client(self.http.clone());
            let chain = DefaultCredentialsChain::builder().configure(config).region(self.region.clone()).build().await;
            chain.provide_credentials().await.map_err(|error| match error {
                CredentialsError::CredentialsNotLoaded(_) => CredentialsError::not_loaded(NoCredentials(self.nothing)),
                other => other,
            })
        })
    }
}
