use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetLoadBalancerListenerSslCertificate>("elb-set-lb-listener-ssl-cert");

/// Give a listener another SSL certificate.
#[derive(Parser)]
struct SetLoadBalancerListenerSslCertificate {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Port of the load balancer that the listener listens to.
    #[arg(long, short = 'l')]
    lb_port: i32,
    /// ARN of the certificate.
    #[arg(long, short = 'c')]
    cert_id: String,
}

impl Command for SetLoadBalancerListenerSslCertificate {
    type Client = Client;

    async fn call(Self { lb, lb_port, cert_id }: Self, client: Client) -> Result<Report> {
        client
            .set_load_balancer_listener_ssl_certificate()
            .load_balancer_name(lb)
            .load_balancer_port(lb_port)
            .ssl_certificate_id(cert_id)
            .send()
            .await?;
        Ok(Report::done("OK-Setting SSL Certificate"))
    }
}
