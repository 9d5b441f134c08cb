use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateAppCookieStickinessPolicy>("elb-create-app-cookie-stickiness-policy");

/// Create a policy that keeps a session on one instance for as long as a cookie of the application lives.
#[derive(Parser)]
struct CreateAppCookieStickinessPolicy {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Name of the policy.
    #[arg(long, short = 'p')]
    policy_name: String,
    /// Name of the cookie that the application sets.
    #[arg(long, short = 'c')]
    cookie_name: String,
}

impl Command for CreateAppCookieStickinessPolicy {
    type Client = Client;

    async fn call(Self { lb, policy_name, cookie_name }: Self, client: Client) -> Result<Report> {
        client
            .create_app_cookie_stickiness_policy()
            .load_balancer_name(lb)
            .policy_name(policy_name)
            .cookie_name(cookie_name)
            .send()
            .await?;
        Ok(Report::done("OK-Creating App Stickiness Policy"))
    }
}
