use clap::Args;

use crate::docs::{self, Shell};
use crate::output;

#[derive(Args)]
pub struct Completions {
    /// Shell to print the completions for.
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> anyhow::Result<()> {
        output::text(&docs::completions(self.shell))
    }
}
