use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};

use crate::command::{FAMILIES, Family};
use crate::output;

#[derive(Args)]
pub struct Link {
    /// Folder for the links; made if need be.
    dir: PathBuf,
    /// All links in DIR (flat), or as the old tools lay: DIR/as/bin, DIR/elb/bin … (aws).
    #[arg(long, value_enum, default_value_t = Layout::Flat)]
    layout: Layout,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Layout {
    Flat,
    Aws,
}

impl Link {
    pub fn run(self) -> anyhow::Result<()> {
        let links = link(&self.dir, self.layout)?;
        let mut text = format!("{links} links in {}\n", self.dir.display());
        match self.layout {
            Layout::Flat => text.push_str(&format!("export PATH=\"{}:$PATH\"\n", self.dir.display())),
            Layout::Aws => {
                for (variable, dir) in FAMILIES.iter().map(|family| family.home) {
                    let home = self.dir.join(dir);
                    text.push_str(&format!("export {variable}=\"{0}\" PATH=\"{0}/bin:$PATH\"\n", home.display()));
                }
            }
        }
        output::text(&text)
    }
}

/// Makes the links and returns their number. Links of an earlier run are replaced; anything else in the way is left
/// alone, and then nothing is linked at all.
pub fn link(dir: &Path, layout: Layout) -> anyhow::Result<usize> {
    let binary = std::env::current_exe().and_then(|path| path.canonicalize()).context("the binary's own path")?;
    let mut links = Vec::new();
    for family in FAMILIES {
        let bin = match layout {
            Layout::Flat => dir.to_owned(),
            Layout::Aws => dir.join(family.home.1).join("bin"),
        };
        links.extend(names(family).map(|name| bin.join(name)));
    }
    if let Some(taken) = links.iter().find(|link| link.symlink_metadata().is_ok_and(|found| !found.is_symlink())) {
        bail!("{} is in the way: not a link", taken.display());
    }
    for link in &links {
        if link.is_symlink() {
            std::fs::remove_file(link).with_context(|| link.display().to_string())?;
        }
        let bin = link.parent().expect("every link lies in a folder");
        std::fs::create_dir_all(bin).with_context(|| bin.display().to_string())?;
        symlink(&binary, link).with_context(|| link.display().to_string())?;
    }
    Ok(links.len())
}

fn names(family: &'static Family) -> impl Iterator<Item = &'static str> {
    family.commands.iter().flat_map(|entry| entry.names()).chain(family.local.iter().copied())
}
