use clap::{Args, ValueHint};

use crate::{command, docs, output};

#[derive(Args)]
pub struct Help {
    /// Command to explain; aws-classic itself without any.
    #[arg(value_hint = ValueHint::CommandName)]
    name: Option<String>,
}

impl Help {
    pub fn run(self) -> anyhow::Result<()> {
        let name = self.name.unwrap_or_default();
        if let Some((family, entry)) = command::find(&name) {
            return output::text(&docs::help(family, entry));
        }
        if let Some(family) = command::FAMILIES.iter().find(|family| family.local.contains(&name.as_str())) {
            return output::text(&docs::commands(family));
        }
        let mut own = super::command();
        own.build();
        let page = match own.find_subcommand_mut(&name) {
            Some(verb) => verb.render_long_help(),
            None if name.is_empty() => own.render_long_help(),
            None => anyhow::bail!("unknown command '{name}'{}", docs::suggestion(&name, &[])),
        };
        output::text(&page.to_string())
    }
}
