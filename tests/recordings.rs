//! Replays command lines that were recorded with the original tools, and compares what the binary does.
//!
//! `tests/recordings/*.jsonl` holds one recorded run per line: the command line and its environment, what the service
//! answered, and what came of it; `observed.jsonl` has what we saw at the originals where the others are silent.
//! `compare.rs` says what counts as alike, `differences.txt` where we knowingly are not.
//!
//! `ONLY=as-put-scaling-policy cargo test recordings` replays those whose id or command line contains that text,
//! `RECORDINGS=one.jsonl:two.jsonl` those of other files.

mod compare;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use std::{env, fs, thread};

use serde_json::Value;

use crate::support::{Exit, Home, Parameters, Reply, Responder, Run};
use compare::{Difference, differences};

/// Families whose commands are still being added: a recording of a command that the binary does not list is skipped
/// there, and fails elsewhere.
const UNFINISHED: &[&str] = &["ec2"];

/// So many differing recordings are shown whole.
const SHOWN: usize = 10;

const FAMILIES: [&str; 5] = ["as", "mon", "elb", "sns", "ec2"];

#[test]
fn autoscaling() {
    replay("as");
}

#[test]
fn cloudwatch() {
    replay("mon");
}

#[test]
fn elb() {
    replay("elb");
}

#[test]
fn sns() {
    replay("sns");
}

#[test]
fn ec2() {
    replay("ec2");
}

#[test]
fn every_recording_is_of_a_family_replayed_here() {
    for recording in recordings() {
        assert!(FAMILIES.contains(&&*recording.family), "{} is of family {}", recording.id, recording.family);
    }
}

#[test]
fn every_recording_has_an_id_of_its_own() {
    let mut ids = BTreeSet::new();
    for recording in recordings() {
        assert!(ids.insert(recording.id.clone()), "{} is there twice", recording.id);
    }
}

/// Else all of them would be skipped, and nothing tested.
#[test]
fn the_binary_knows_a_recorded_command() {
    let known = known_commands();
    assert!(recordings().iter().any(|r| known.contains(r.command())), "of none of {known:?} there is a recording");
}

#[test]
fn every_known_difference_names_a_recording() {
    let recordings = read(&own_files());
    for known in known_differences() {
        assert!(recordings.iter().any(|r| known.names(&r.id)), "no recording is named {}", known.name);
    }
}

struct Recording {
    id: String,
    family: String,
    note: String,
    /// The command first.
    arguments: Vec<String>,
    stdin: String,
    env: BTreeMap<String, String>,
    unset: Vec<String>,
    replies: Vec<Reply>,
    want: Outcome,
}

/// What came of a run. The responder's port reads `PORT` in it.
pub struct Outcome {
    pub exit: Exit,
    pub stdout: String,
    pub stderr: String,
    pub requests: Vec<Parameters>,
}

/// A line of `differences.txt`.
struct KnownDifference {
    /// A recording's id, or the beginning of several followed by `*`.
    name: String,
    line: usize,
}

fn replay(family: &str) {
    let start = Instant::now();
    let known = known_commands();
    let mut recordings = recordings();
    recordings.retain(|r| r.family == family);
    if recordings.is_empty() {
        assert!(partial(), "no recordings of the {family} family");
        return;
    }
    let mut skipped = BTreeMap::<_, usize>::new();
    if UNFINISHED.contains(&family) {
        for recording in recordings.extract_if(.., |r| !known.contains(r.command())) {
            *skipped.entry(recording.command().to_owned()).or_default() += 1;
        }
    }

    let known_differences = known_differences();
    let (mut alike, mut expected, mut stale, mut unlike) = (0, 0, Vec::new(), Vec::new());
    for (recording, found) in recordings.iter().zip(differing(&recordings)) {
        let listed = known_differences.iter().find(|known| known.names(&recording.id));
        match (found.is_empty(), listed) {
            (true, None) => alike += 1,
            // The list speaks of our own recordings. Others may share a name with them by chance.
            (true, Some(_)) if env::var_os("RECORDINGS").is_some() => alike += 1,
            (true, Some(known)) => {
                stale.push(format!("{} is alike, but differences.txt:{} lists it\n", recording.id, known.line));
            }
            (false, Some(_)) => expected += 1,
            (false, None) => unlike.push((recording, found)),
        }
    }

    let skips: Vec<_> = skipped.iter().map(|(command, count)| format!("{count} {command}")).collect();
    let total = format!(
        "recordings {family}: {} replayed, {alike} alike, {expected} known to differ, {} differ, {} alike against differences.txt; \
         {} skipped of {} unknown commands ({:.1} s)\n",
        recordings.len(),
        unlike.len(),
        stale.len(),
        skipped.values().sum::<usize>(),
        skipped.len(),
        start.elapsed().as_secs_f64(),
    );
    let skips = if skips.is_empty() { skips.concat() } else { format!("  skipped: {}\n", skips.join(", ")) };
    // Not `eprint!`, which a passing test keeps to itself.
    std::io::stderr().write_all((total.clone() + &skips).as_bytes()).expect("a stderr");
    assert!(unlike.is_empty() && stale.is_empty(), "\n\n{}{}{total}", report(&unlike), stale.concat());
}

/// The first differences whole, then all of them counted by command.
fn report(unlike: &[(&Recording, Vec<Difference>)]) -> String {
    let mut text = String::new();
    for (recording, found) in unlike.iter().take(SHOWN) {
        let Recording { id, note, .. } = recording;
        writeln!(text, "--- {id}{}{note}\n$ {}", if note.is_empty() { "" } else { ": " }, recording.typed()).unwrap();
        text.extend(found.iter().map(|difference| &*difference.text));
        text.push('\n');
    }
    if unlike.len() > SHOWN {
        writeln!(text, "… and {} more. All, by command:", unlike.len() - SHOWN).unwrap();
        let mut commands = BTreeMap::<_, (usize, BTreeMap<_, usize>)>::new();
        for (recording, found) in unlike {
            let (count, parts) = commands.entry(recording.command()).or_default();
            *count += 1;
            for difference in found {
                *parts.entry(difference.part).or_default() += 1;
            }
        }
        for (command, (count, parts)) in commands {
            let parts: Vec<_> = parts.iter().map(|(part, count)| format!("{part} {count}")).collect();
            writeln!(text, "  {count} {command} ({})", parts.join(", ")).unwrap();
        }
    }
    text
}

/// Replays all, a few at a time, and returns in what each differs, in their order.
fn differing(recordings: &[Recording]) -> Vec<Vec<Difference>> {
    let (next, results) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let work = || {
        let home = Home::new()
            .file("cred", "AWSAccessKeyId=AKIDEXAMPLE\nAWSSecretKey=secretEXAMPLE\n")
            .file("userdata.txt", "#!/bin/sh\necho hello\n")
            .file("policy.json", "{\"Version\":\"2012-10-17\"}\n");
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(recording) = recordings.get(index) else { break };
            let found = differences(&recording.arguments, &recording.want, &recording.run(&home));
            results.lock().expect("no panic while storing").insert(index, found);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(4, Into::into) {
            scope.spawn(work);
        }
    });
    results.into_inner().expect("no panic while storing").into_values().collect()
}

impl Recording {
    fn command(&self) -> &str {
        &self.arguments[0]
    }

    /// The command line as it could be typed into a shell.
    fn typed(&self) -> String {
        let plain = |c: char| c.is_alphanumeric() || "-_./:,=@%+".contains(c);
        let quote = |word: &String| match word.chars().all(plain) && !word.is_empty() {
            true => word.clone(),
            false => format!("'{}'", word.replace('\'', r"'\''")),
        };
        let mut words: Vec<_> = self.env.iter().map(|(name, value)| format!("{name}={}", quote(value))).collect();
        words.extend(self.arguments.iter().map(quote));
        let typed = words.join(" ");
        if self.stdin.is_empty() { typed } else { format!("{typed}  (then types {:?})", self.stdin) }
    }

    fn run(&self, home: &Home) -> Outcome {
        let responder = Responder::start(self.replies.clone());
        let port = responder.port().to_string();
        let to_port = |text: &String| text.replace(":PORT", &format!(":{port}"));
        let from_port = |text: String| text.replace(&format!(":{port}"), ":PORT");

        let mut run = Run::new(home, self.arguments.iter().map(to_port)).stdin(&self.stdin);
        for name in ["AWS_AUTO_SCALING_URL", "AWS_CLOUDWATCH_URL", "AWS_ELB_URL", "AWS_SNS_URL", "EC2_URL"] {
            run = run.env(name, &responder.url());
        }
        // As check-recordings does: the ec2 tools are given keys, the others a file.
        run = match &*self.family {
            "ec2" => run.env("AWS_ACCESS_KEY", "AKIDEXAMPLE").env("AWS_SECRET_KEY", "secretEXAMPLE"),
            _ => run.env("AWS_CREDENTIAL_FILE", "cred"),
        };
        for (name, value) in &self.env {
            run = run.env(name, &value.replace("PORT", &port));
        }
        for name in &self.unset {
            run = run.unset(name);
        }
        let output = run.output();
        Outcome { exit: output.exit, stdout: from_port(output.stdout), stderr: from_port(output.stderr), requests: responder.requests() }
    }

    /// Panics, which fails the test, on anything that is not a recording.
    fn parse(line: &str) -> Self {
        let value: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{e} in {line}"));
        let text = |name: &str| string(&value[name]);
        let object = |value: &Value| -> BTreeMap<String, String> {
            value.as_object().expect("an object").iter().map(|(name, value)| (name.clone(), string(value))).collect()
        };
        let list = |name: &str| value[name].as_array().unwrap_or_else(|| panic!("no list {name} in {line}")).iter();
        Self {
            id: text("id"),
            family: text("family"),
            note: text("note"),
            arguments: list("argv").map(string).collect(),
            stdin: value["stdin"].as_str().unwrap_or_default().to_owned(),
            env: object(&value["env"]),
            // Only the ec2 recordings have it.
            unset: value["unset"].as_array().into_iter().flatten().map(string).collect(),
            replies: list("response").map(Self::reply).collect(),
            want: Outcome {
                exit: Exit::Code(value["exit"].as_i64().and_then(|code| code.try_into().ok()).expect("an exit code")),
                stdout: text("stdout"),
                stderr: text("stderr"),
                requests: list("requests").map(object).collect(),
            },
        }
    }

    fn reply(value: &Value) -> Reply {
        let status = value["status"].as_u64().and_then(|status| status.try_into().ok()).expect("a status");
        Reply { status, body: string(&value["body"]) }
    }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is not a string")).to_owned()
}

/// Those this run was asked to replay.
fn recordings() -> Vec<Recording> {
    let files = env::var("RECORDINGS").map_or_else(|_| own_files(), |paths| env::split_paths(&paths).collect());
    let mut recordings = read(&files);
    if let Ok(text) = env::var("ONLY") {
        recordings.retain(|r| r.id.contains(&text) || r.arguments.join(" ").contains(&text));
    }
    recordings
}

/// Whether this run was asked for less, or for other recordings, than ours.
fn partial() -> bool {
    ["RECORDINGS", "ONLY"].iter().any(|name| env::var_os(name).is_some())
}

fn own_files() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("tests/recordings");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file of tests/recordings").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    files
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "recordings"].iter().collect()
}

fn read(files: &[PathBuf]) -> Vec<Recording> {
    let text = |path: &PathBuf| fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    files.iter().map(text).flat_map(|text| text.lines().map(Recording::parse).collect::<Vec<_>>()).collect()
}

/// What the binary says it knows: the first word of every line.
fn known_commands() -> BTreeSet<String> {
    let output = Run::new(&Home::new(), ["list"]).output();
    assert_eq!(output.exit, Exit::Code(0), "`aws-classic list` failed: {}", output.stderr);
    output.stdout.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn known_differences() -> Vec<KnownDifference> {
    let text = fs::read_to_string(folder().join("differences.txt")).expect("differences.txt");
    parse_known_differences(&text)
}

fn parse_known_differences(text: &str) -> Vec<KnownDifference> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let parse = |(index, line): (usize, &str)| match line.split_once('\t') {
        Some((name, reason)) if !reason.trim().is_empty() => KnownDifference { name: name.to_owned(), line: index + 1 },
        _ => panic!("differences.txt:{}: no tab and reason after the name: {line}", index + 1),
    };
    lines.map(parse).collect()
}

impl KnownDifference {
    fn names(&self, id: &str) -> bool {
        self.name.strip_suffix('*').map_or(id == self.name, |beginning| id.starts_with(beginning))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_differences_name_one_recording_or_many() {
        let known = parse_known_differences("# why\n\nas-a/1\tone\nas-b*\tmany\n");
        let names = |id| known.iter().map(|k| k.names(id)).collect::<Vec<_>>();
        assert_eq!(names("as-a/1"), [true, false]);
        assert_eq!(names("as-a/12"), [false, false]);
        assert_eq!(names("as-b/2"), [false, true]);
        assert_eq!(known.iter().map(|k| k.line).collect::<Vec<_>>(), [3, 4]);
    }

    #[test]
    #[should_panic(expected = "differences.txt:1: no tab and reason")]
    fn known_differences_need_a_reason() {
        parse_known_differences("as-a/1\t \n");
    }

    #[test]
    fn command_lines_are_shown_as_they_could_be_typed() {
        let line = r#"{"id": "x", "family": "as", "argv": ["as-x", "a b", "it's", ""], "note": "", "stdin": "y\n", "env": {"TZ": "UTC"},
            "response": [], "requests": [], "exit": 0, "stdout": "", "stderr": ""}"#;
        let typed = r#"TZ=UTC as-x 'a b' 'it'\''s' ''  (then types "y\n")"#;
        assert_eq!(Recording::parse(line).typed(), typed);
    }
}
