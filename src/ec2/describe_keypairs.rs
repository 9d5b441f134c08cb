use aws_sdk_ec2::Client;
use clap::Parser;

use super::values::{NameValues, filters};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DescribeKeypairs>("ec2-describe-keypairs").aliases(&["ec2dkey"]);

/// List key pairs and their fingerprints.
#[derive(Parser)]
struct DescribeKeypairs {
    /// Names of the key pairs; all without any.
    #[arg(value_name = "KEY")]
    keys: Vec<String>,
    /// List only what the filter lets pass: name=value[,value…].
    #[arg(long, short = 'F', value_name = "FILTER")]
    filter: Vec<NameValues>,
}

impl Command for DescribeKeypairs {
    type Client = Client;

    async fn call(Self { keys, filter }: Self, client: Client) -> Result<Report> {
        let reply = client.describe_key_pairs().set_key_names(Some(keys)).set_filters(filters(filter)).send().await?;
        let keypair = |pair: &aws_sdk_ec2::types::KeyPairInfo| {
            Row::record("KEYPAIR", "KeyPair\tFingerprint").field(pair.key_name()).field(pair.key_fingerprint())
        };
        Ok(Report::rows(reply.key_pairs().iter().map(keypair)))
    }
}
