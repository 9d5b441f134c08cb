//! `aws-classic`: Amazon's legacy command line tools over the AWS SDK for Rust. Start reading at [`command`].

mod autoscaling;
mod aws;
mod cli;
mod cloudwatch;
mod command;
mod docs;
mod ec2;
mod elb;
mod error;
mod multicall;
mod output;
mod sns;
mod verbs;

use std::process::ExitCode;

fn main() -> ExitCode {
    multicall::run(std::env::args_os().collect())
}
