use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueHint};

use crate::multicall::NAME;
use crate::{command, docs, output};

#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Man {
    /// Print the page of this command, in roff (to read it, pipe it to man -l -).
    #[arg(value_hint = ValueHint::CommandName)]
    name: Option<String>,
    /// Write all pages to DIR/man1.
    #[arg(long, value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
}

impl Man {
    pub fn run(self) -> anyhow::Result<()> {
        match self.dir {
            Some(dir) => write(&dir),
            None => output::text(&page(&self.name.unwrap_or_default())?),
        }
    }
}

fn page(name: &str) -> anyhow::Result<String> {
    if let Some((family, entry)) = command::find(name) {
        return Ok(docs::man(family, entry));
    }
    let mut own = super::command();
    own.build();
    let of = if name == NAME { Some(&own) } else { own.find_subcommand(name) };
    let of = of.with_context(|| format!("no page for '{name}' ('{NAME} list' shows all commands)"))?;
    let mut page = Vec::new();
    clap_mangen::Man::new(of.clone()).render(&mut page)?;
    Ok(String::from_utf8(page)?)
}

/// Writes the pages of all names, and of the binary and its verbs.
fn write(dir: &Path) -> anyhow::Result<()> {
    let man1 = dir.join("man1");
    std::fs::create_dir_all(&man1).with_context(|| man1.display().to_string())?;
    clap_mangen::generate_to(super::command(), &man1).with_context(|| man1.display().to_string())?;
    for (family, entry) in command::all() {
        let aliases = entry.aliases.iter().map(|name| (name, docs::man_alias(entry)));
        for (name, page) in std::iter::once((&entry.name, docs::man(family, entry))).chain(aliases) {
            let path = man1.join(format!("{name}.1"));
            std::fs::write(&path, page).with_context(|| path.display().to_string())?;
        }
    }
    let (pages, dir) = (man1.read_dir()?.count(), dir.canonicalize()?);
    // Nothing behind the last colon stands for the system's own pages.
    output::text(&format!("{pages} pages in {}\nexport MANPATH=\"{}:$MANPATH\"\n", man1.display(), dir.display()))
}
