use clap::Args;

use crate::command::{FAMILIES, Family};
use crate::{docs, output};

#[derive(Args)]
pub struct List {
    /// List the commands of this family only.
    #[arg(value_parser = FAMILIES.iter().map(|family| family.prefix).collect::<Vec<_>>())]
    family: Option<String>,
    /// Print the README's tables.
    #[arg(long)]
    markdown: bool,
}

impl List {
    pub fn run(self) -> anyhow::Result<()> {
        let wanted = |family: &&&Family| self.family.as_deref().is_none_or(|prefix| prefix == family.prefix);
        let families = FAMILIES.iter().copied().filter(|family| wanted(&family));
        if self.markdown {
            let tables: Vec<String> = families.map(docs::markdown).collect();
            return output::text(&tables.join("\n"));
        }
        let rows: Vec<(&str, String)> = families
            .flat_map(|family| family.commands)
            .map(|entry| (entry.name, docs::about(&(entry.options)())))
            .collect();
        let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        output::text(&rows.iter().map(|(name, about)| format!("{name:width$}  {about}\n")).collect::<String>())
    }
}
