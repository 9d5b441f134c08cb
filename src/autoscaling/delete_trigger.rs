use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::{Error, Result, quoted};
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteTrigger>("as-delete-trigger");

/// Say how to delete the policies and alarms that took a trigger's place; triggers themselves left AWS in 2011.
#[derive(Parser)]
struct DeleteTrigger {
    /// Name of the trigger.
    #[arg(long, value_name = "TriggerName", help_heading = ARGUMENTS)]
    name: String,
    /// Group of the trigger.
    #[arg(long, short = 'g')]
    auto_scaling_group: String,
    /// Accepted for old scripts; nothing is asked.
    #[arg(long, short = 'f', hide = true)]
    force: bool,
}

impl Command for DeleteTrigger {
    type Client = Client;

    async fn call(Self { name, auto_scaling_group, force: _ }: Self, _: Client) -> Result<Report> {
        let [lower, upper] = ["lower", "upper"].map(|side| quoted(&format!("{name}-{side}")));
        let group = quoted(&auto_scaling_group);
        let policy = |policy| format!("as-delete-policy {policy} --auto-scaling-group {group} --force");
        let instead = vec![format!("mon-delete-alarms {lower} {upper} --force"), policy(&lower), policy(&upper)];
        Err(Error::Gone { reason: "AWS no longer has triggers; delete the alarms and policies that took their place:", instead })
    }
}
