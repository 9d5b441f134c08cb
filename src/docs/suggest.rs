//! "Did you mean": the known name nearest to an unknown one.

use crate::command::{self, FAMILIES};
use crate::multicall::NAME;
use crate::verbs;

/// What to add to "unknown command": a lost blank is found again (`mon-put-metric-alarmScaleUpAlarm`, in every
/// copy of the classic tutorial), else the nearest names are listed.
pub fn suggestion(name: &str, words: &[String]) -> String {
    if let Some((command, argument)) = lost_blank(name) {
        return format!(": did you mean '{command} {argument}'?");
    }
    let mut near: Vec<(f64, &str)> =
        names().map(|known| (strsim::jaro_winkler(name, known), known)).filter(|(score, _)| *score > 0.85).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let near: Vec<String> = near.iter().take(3).map(|(_, known)| format!("'{known}'")).collect();
    match &near[..] {
        [] if words.is_empty() => format!(" ('{NAME} list' shows all)"),
        [] => format!(" ('{NAME} help' shows what there is)"),
        [only] => format!(": did you mean {only}?"),
        several => format!(": did you mean one of {}?", several.join(", ")),
    }
}

/// The longest command that `name` begins with, and what is glued to it.
fn lost_blank(name: &str) -> Option<(&'static str, &str)> {
    let glued = command::all().flat_map(|(_, entry)| entry.names()).filter(|known| known.contains('-')).filter_map(|known| {
        let argument = name.strip_prefix(known)?;
        // A command's name goes on with a small letter or a dash; what is glued to it was an argument or an option.
        argument.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()).then_some((known, argument))
    });
    glued.max_by_key(|(known, _)| known.len())
}

fn names() -> impl Iterator<Item = &'static str> {
    let lists = FAMILIES.iter().flat_map(|family| family.local.iter().copied());
    command::all().flat_map(|(_, entry)| entry.names()).chain(lists).chain(verbs::names())
}

#[cfg(test)]
mod tests {
    use super::suggestion;

    #[test]
    fn the_tutorial_s_typo_is_understood() {
        assert_eq!(suggestion("mon-put-metric-alarmScaleUpAlarm", &[]), ": did you mean 'mon-put-metric-alarm ScaleUpAlarm'?");
    }

    #[test]
    fn a_misspelt_name_finds_its_neighbour() {
        assert!(suggestion("as-create-autoscaling-group", &[]).contains("'as-create-auto-scaling-group'"));
        assert!(!suggestion("frobnicate", &[]).contains("did you mean"));
    }
}
