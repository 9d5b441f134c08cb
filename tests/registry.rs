//! Whether sources, recordings, generated files and the binary's list of commands speak of the same commands.
//!
//! What must hold for every definition is tested beside the registry, in `src/command/tests.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Exit, Home, Output, Run};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn stdout<const N: usize>(words: [&str; N]) -> String {
    let output = Run::new(&Home::new(), words).output();
    assert_eq!((output.exit, &*output.stderr), (Exit::Code(0), ""), "{words:?}");
    output.stdout
}

/// What the binary lists: every command with its aliases.
fn commands() -> BTreeMap<String, Vec<String>> {
    let tables = stdout(["list", "--markdown"]);
    let rows = tables.lines().filter(|line| line.starts_with("| `"));
    let cells = rows.map(|row| row.split(" | ").take(2).map(|cell| cell.trim_start_matches("| ")).collect::<Vec<_>>());
    let quoted = |cell: &str| cell.split(", ").filter_map(|word| word.strip_prefix('`')?.strip_suffix('`')).map(str::to_owned).collect();
    cells.map(|cells| (cells[0].trim_matches('`').to_owned(), quoted(cells[1]))).collect()
}

/// A family's folder, its prefix and its `mod.rs`.
fn families() -> Vec<(PathBuf, String, String)> {
    let folders = fs::read_dir(root().join("src")).expect("src").map(|entry| entry.expect("an entry of src").path());
    let families = folders.filter_map(|folder| {
        let module = fs::read_to_string(folder.join("mod.rs")).ok()?;
        let (_, prefix) = module.split_once("const FAMILY: Family")?.1.split_once("prefix: \"")?;
        let prefix = prefix.split('"').next()?.to_owned();
        Some((folder, prefix, module))
    });
    families.collect()
}

#[test]
fn every_source_file_is_a_module_and_every_command_is_registered() {
    let listed = commands();
    let mut found = BTreeSet::new();
    for (folder, prefix, module) in families() {
        for entry in fs::read_dir(&folder).expect("a family's folder") {
            let path = entry.expect("an entry").path();
            let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("UTF-8").to_owned();
            if stem == "mod" {
                continue;
            }
            assert!(module.contains(&format!("mod {stem};\n")), "{} is in no mod line", path.display());
            if !read(&path).contains("pub const COMMAND: Entry") {
                continue;
            }
            assert!(module.contains(&format!("{stem}::COMMAND")), "{} is not in FAMILY.commands", path.display());
            let name = format!("{prefix}-{}", stem.replace('_', "-"));
            assert!(listed.contains_key(&name), "{} should be the command {name}, which is not listed", path.display());
            found.insert(name);
        }
    }
    let listed: BTreeSet<_> = listed.into_keys().collect();
    assert_eq!(listed.difference(&found).collect::<Vec<_>>(), Vec::<&String>::new(), "without a file of their name");
}

#[test]
fn both_lists_name_the_same_commands() {
    let names: BTreeSet<_> = stdout(["list"]).lines().map(|line| line.split(' ').next().expect("a word").to_owned()).collect();
    assert_eq!(names, commands().into_keys().collect());
}

/// A command without a recording stands in `recordings/unrecorded.txt`, with the reason.
#[test]
fn every_command_is_recorded() {
    let files = fs::read_dir(root().join("tests/recordings"))
        .expect("tests/recordings")
        .map(|entry| entry.expect("an entry").path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    let recorded: BTreeSet<String> = files
        .map(read)
        .flat_map(|text| {
            let recordings = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a recording"));
            recordings.map(|recording| recording["argv"][0].as_str().expect("a command").to_owned()).collect::<Vec<_>>()
        })
        .collect();
    let excused = read("tests/recordings/unrecorded.txt");
    let excused = excused.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let excused: BTreeMap<_, _> =
        excused.map(|line| line.split_once('\t').unwrap_or_else(|| panic!("no tab and reason: {line}"))).collect();
    let commands = commands();
    let is_recorded =
        |(name, aliases): &(&String, &Vec<String>)| std::iter::once(*name).chain(*aliases).any(|name| recorded.contains(name));
    let (with, without): (Vec<_>, Vec<_>) = commands.iter().partition(is_recorded);
    let missing: Vec<_> = without.iter().map(|(name, _)| name).filter(|name| !excused.contains_key(name.as_str())).collect();
    assert!(missing.is_empty(), "no recording of {missing:?}: add one, or say in tests/recordings/unrecorded.txt why not");
    let stale: Vec<_> = with.iter().map(|(name, _)| name).filter(|name| excused.contains_key(name.as_str())).collect();
    assert!(stale.is_empty(), "unrecorded.txt names what is recorded: {stale:?}");
    let gone: Vec<_> = excused.keys().filter(|name| !commands.contains_key(**name)).collect();
    assert!(gone.is_empty(), "unrecorded.txt names what is no command: {gone:?}");
}

#[test]
fn ec2_commands_have_the_other_names_they_had() {
    let known = read("tests/registry/ec2-aliases.txt");
    let known = known.lines().filter(|line| !line.starts_with('#')).map(|line| line.split(' ').collect::<Vec<_>>());
    let known: BTreeMap<_, _> = known.map(|words| (words[0], words[1..].to_vec())).collect();
    for (name, aliases) in commands().iter().filter(|(name, _)| name.starts_with("ec2-")) {
        let mut aliases: Vec<_> = aliases.iter().map(String::as_str).collect();
        aliases.sort_unstable();
        let mut expected = known.get(name.as_str()).unwrap_or_else(|| panic!("{name} was no ec2 command")).clone();
        expected.sort_unstable();
        assert_eq!(aliases, expected, "aliases of {name}");
    }
}

#[test]
fn the_readme_lists_the_commands() {
    let readme = read("README.md");
    let between = readme.split_once("<!-- commands -->\n").and_then(|(_, rest)| rest.split_once("<!-- /commands -->"));
    let (shown, _) = between.expect("both markers in README.md");
    assert!(
        shown.trim() == stdout(["list", "--markdown"]).trim(),
        "README.md is behind; run\n  (sed '/<!-- commands -->/q' README.md; cargo run -- list --markdown; \
         sed -n '/<!-- .commands -->/,$p' README.md) > new && mv new README.md"
    );
}

const SHELLS: [&str; 3] = ["bash", "zsh", "fish"];

#[test]
fn the_completions_are_up_to_date() {
    for shell in SHELLS {
        let file = format!("completions/aws-classic.{shell}");
        assert!(stdout(["completions", shell]) == read(&file), "{file} is behind; run `cargo run -- completions {shell} > {file}`");
    }
}

/// Runs a script in a shell; nothing if that shell is not installed.
fn run(shell: &str, script: &str) -> Option<Output> {
    let home = Home::new();
    let installed = Run::program("sh", &home, ["-c", "command -v \"$0\"", shell]).output().exit == Exit::Code(0);
    if !installed {
        // Not `eprintln!`, which a passing test keeps to itself.
        let _ = std::io::Write::write_all(
            &mut std::io::stderr(),
            format!("registry: {shell} is not installed, its completions are not tried\n").as_bytes(),
        );
    }
    let script = format!("{script}\n").replace("SCRIPT", &root().join("completions/aws-classic").display().to_string());
    installed.then(|| Run::program(shell, &home, ["-c", &script]).output())
}

/// Completes `line` in bash, whose words are parted by blanks, and returns what is offered.
fn bash(line: &str) -> BTreeSet<String> {
    let script = format!(
        "source SCRIPT.bash; COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _aws_classic; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    );
    offered(run("bash", &script).expect("bash is what the tests run on"))
}

fn fish(line: &str) -> Option<BTreeSet<String>> {
    run("fish", &format!("source SCRIPT.fish; complete -C '{}'", line.replace("''", ""))).map(offered)
}

fn offered(output: Output) -> BTreeSet<String> {
    assert_eq!((output.exit, &*output.stderr), (Exit::Code(0), ""));
    output.stdout.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn completions_offer_what_fits() {
    // The line with '' for an empty last word, what must be offered, what must not.
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("aws-classic ''", &["as-put-scaling-policy", "ec2-run-instances", "ec2run", "as-cmd", "link", "man"], &["--region"]),
        ("aws-classic as-put-sca", &["as-put-scaling-policy"], &["as-cmd", "link"]),
        ("aws-classic as-put-scaling-policy --", &["--adjustment", "--type", "--region", "--show-xml"], &["--force", "--verbose"]),
        ("as-put-scaling-policy --", &["--adjustment", "--name", "--secret-key"], &["--force", "as-cmd"]),
        ("/opt/as/bin/as-delete-auto-scaling-group -", &["-f", "--force", "-H", "--force-delete"], &["-v"]),
        ("elb-describe-lbs -", &["--lbs", "--headers", "-U"], &["-H", "-f"]),
        ("ec2-run-instances --s", &["--subnet", "--security-token", "--show-empty-fields"], &["--show-table", "--tenancy"]),
        ("ec2run --tenancy ''", &["default", "dedicated"], &["--tenancy"]),
        ("ec2run --tenancy de", &["default", "dedicated"], &[]),
        ("ec2run --subnet ''", &[], &["default", "--tenancy", "ec2run"]),
        ("ec2run ami-1 --ten", &["--tenancy"], &["--type"]),
        ("as-cmd as-put-sca", &["as-put-scaling-policy"], &["mon-cmd"]),
        ("as-cmd ''", &["as-put-scaling-policy", "as-version"], &["elb-describe-lbs", "link"]),
        ("as-cmd as-put-scaling-policy --adj", &["--adjustment"], &[]),
        ("aws-classic sandbox as-put-scaling-policy --adj", &["--adjustment"], &[]),
        ("aws-classic help ec2r", &["ec2run"], &["help"]),
        ("aws-classic link --layout ''", &["flat", "aws"], &[]),
        ("aws-classic completions ''", &["bash", "fish", "zsh"], &[]),
        ("aws-classic list ''", &["as", "mon", "elb", "sns", "ec2"], &["--markdown"]),
    ];
    for (line, wanted, unwanted) in cases {
        for (shell, offered) in [("bash", Some(bash(line))), ("fish", fish(line))] {
            let Some(offered) = offered else { continue };
            for name in *wanted {
                assert!(offered.contains(*name), "{shell}: {line}: no {name} in {offered:?}");
            }
            for name in *unwanted {
                assert!(!offered.contains(*name), "{shell}: {line}: {name} in {offered:?}");
            }
        }
    }
    // bash parts words at the sign, too.
    assert_eq!(bash("ec2run --tenancy = ded"), BTreeSet::from(["dedicated".to_owned()]));
}

#[test]
fn every_name_is_completed() {
    let script =
        "source SCRIPT.bash; for name in $_aws_classic_names; do complete -p \"$name\" >/dev/null || exit; done; echo $_aws_classic_names";
    let completed = run("bash", script).expect("bash").stdout;
    let completed: BTreeSet<_> = completed.split_whitespace().collect();
    for (name, aliases) in commands() {
        for name in std::iter::once(&name).chain(&aliases) {
            assert!(completed.contains(name.as_str()), "{name}");
        }
    }
}

#[test]
fn zsh_can_read_its_completions() {
    let script = "zsh -n SCRIPT.zsh && compdef() { print $# } && source SCRIPT.zsh && words=(ec2run --tenancy '') CURRENT=3 PREFIX= && \
                  compadd() { shift; print -l -- \"$@\" } && _aws_classic";
    if let Some(output) = run("zsh", script) {
        assert_eq!((output.exit, &*output.stderr), (Exit::Code(0), ""));
        let lines: Vec<_> = output.stdout.lines().collect();
        assert_eq!(lines[1..], ["default", "dedicated"]);
    }
}

#[test]
fn man_writes_a_page_for_every_name() {
    let home = Home::new();
    let output = Run::new(&home, ["man", "--dir", "share"]).output();
    assert_eq!((output.exit, &*output.stderr), (Exit::Code(0), ""));
    let page = |name: &str| fs::read_to_string(home.path().join(format!("share/man1/{name}.1"))).unwrap_or_else(|e| panic!("{name}: {e}"));
    for (name, aliases) in commands() {
        let text = page(&name);
        assert!(text.contains(&format!(".TH {} 1 ", name.to_uppercase())), "{name}");
        assert!(text.contains(".SH SYNOPSIS\n") && text.contains(".SH \"GENERAL OPTIONS\"\n"), "{name}");
        for alias in aliases {
            assert_eq!(page(&alias), format!(".so man1/{name}.1\n"));
        }
    }
    assert!(page("aws-classic").contains("aws\\-classic\\-link(1)"));
    assert_eq!(page("as-put-scaling-policy"), stdout(["man", "as-put-scaling-policy"]));
    assert_eq!(page("ec2-run-instances"), stdout(["man", "ec2run"]));
}
