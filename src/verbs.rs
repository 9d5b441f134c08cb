//! The binary's own verbs, beside the legacy commands.

use std::process::ExitCode;

pub fn names() -> impl Iterator<Item = &'static str> {
    ["help", "list"].into_iter()
}

pub fn is_verb(name: &str) -> bool {
    names().any(|verb| verb == name)
}

pub fn run(_name: &str, _words: &[String]) -> ExitCode {
    for (_, e) in crate::command::all() {
        crate::output::notice(e.name);
    }
    ExitCode::SUCCESS
}
