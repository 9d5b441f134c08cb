use clap::Args;

use crate::command::FAMILIES;
use crate::{docs, output};

#[derive(Args)]
pub struct List {
    /// List the commands of this family only: as, mon, elb, sns or ec2.
    family: Option<String>,
}

impl List {
    pub fn run(self) -> anyhow::Result<()> {
        let families = FAMILIES.iter().filter(|family| self.family.as_deref().is_none_or(|prefix| prefix == family.prefix));
        let rows: Vec<(&str, String)> = families
            .flat_map(|family| family.commands)
            .map(|entry| (entry.name, docs::about(&(entry.options)())))
            .collect();
        anyhow::ensure!(!rows.is_empty(), "no such family: {}", self.family.unwrap_or_default());
        let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        output::text(&rows.iter().map(|(name, about)| format!("{name:width$}  {about}\n")).collect::<String>())
    }
}
