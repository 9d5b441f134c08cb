use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateLbCookieStickinessPolicy>("elb-create-lb-cookie-stickiness-policy");

/// Create a policy that keeps a session on one instance by a cookie of the load balancer.
#[derive(Parser)]
struct CreateLbCookieStickinessPolicy {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Name of the policy.
    #[arg(long, short = 'p')]
    policy_name: String,
    /// Seconds after which the cookie expires; it lives as long as the browser by default.
    #[arg(long, short = 'e')]
    expiration_period: Option<i64>,
}

impl Command for CreateLbCookieStickinessPolicy {
    type Client = Client;

    async fn call(Self { lb, policy_name, expiration_period }: Self, client: Client) -> Result<Report> {
        client
            .create_lb_cookie_stickiness_policy()
            .load_balancer_name(lb)
            .policy_name(policy_name)
            .set_cookie_expiration_period(expiration_period)
            .send()
            .await?;
        Ok(Report::done("OK-Creating LB Stickiness Policy"))
    }
}
