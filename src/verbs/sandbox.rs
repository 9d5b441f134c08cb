//! A local double of AWS (moto and a small overlay, `src/sandbox`) to rehearse old scripts with.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};

use anyhow::{Context, bail};
use clap::Args;
use tokio::runtime::{Builder, Runtime};
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::link::{Layout, link};
use crate::aws::{SANDBOX, SANDBOX_KEYS, variable};
use crate::command::FAMILIES;
use crate::multicall::NAME;
use crate::output;

const SERVER: &str = include_str!("../sandbox/server.py");
const REQUIREMENTS: &str = include_str!("../sandbox/requirements.txt");

#[derive(Args)]
pub struct Sandbox {
    /// Command to run, with its arguments; your shell by default.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    command: Vec<String>,
}

impl Sandbox {
    /// Runs the command and returns its exit code. The double ends with it.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let python = environment()?;
        let dir = tempfile::tempdir().context("a folder for the sandbox")?;
        let double = Double::start(&python, dir.path())?;
        let (bin, homes, credentials) = (dir.path().join("bin"), dir.path().join("homes"), dir.path().join("credentials"));
        link(&bin, Layout::Flat)?;
        std::os::unix::fs::symlink(std::env::current_exe()?, bin.join(NAME)).context("the sandbox's link to the binary")?;
        link(&homes, Layout::Aws)?;
        let (id, secret) = SANDBOX_KEYS;
        std::fs::write(&credentials, format!("AWSAccessKeyId={id}\nAWSSecretKey={secret}\n")).context("the sandbox's credential file")?;

        let interactive = self.command.is_empty();
        let words = if interactive { vec![shell()] } else { self.command };
        let mut command = Command::new(&words[0]);
        let path = std::env::join_paths(std::iter::once(bin).chain(std::env::split_paths(&variable("PATH").unwrap_or_default())))?;
        command
            .args(&words[1..])
            .env("PATH", path)
            .env(SANDBOX, &double.url)
            .envs([("AWS_ACCESS_KEY", id), ("AWS_SECRET_KEY", secret), ("AWS_ACCESS_KEY_ID", id), ("AWS_SECRET_ACCESS_KEY", secret)])
            .env("AWS_CREDENTIAL_FILE", &credentials);
        for family in FAMILIES {
            command.env(family.url_variables[0], &double.url).env(family.home.0, homes.join(family.home.1));
        }
        // For other clients that a script may call: aws, boto3.
        command.env("AWS_ENDPOINT_URL", &double.url).env_remove("AWS_SESSION_TOKEN").env_remove("AWS_PROFILE");
        if interactive {
            output::warn(&format!("sandbox at {}: the old commands talk to a local double of AWS until you leave this shell", double.url));
        }
        let _interrupts = take_interrupts()?;
        let status = command.status().with_context(|| format!("cannot run {}", words[0]))?;
        Ok(code(status))
    }
}

/// Ctrl-C is for the command: it may well go on, and we have the double and its folder to clear away.
fn take_interrupts() -> io::Result<(Runtime, Signal)> {
    let runtime = Builder::new_current_thread().enable_io().build()?;
    let interrupts = runtime.block_on(async { signal(SignalKind::interrupt()) })?;
    Ok((runtime, interrupts))
}

fn shell() -> String {
    variable("SHELL").unwrap_or_else(|| "/bin/sh".into())
}

/// A command's exit code; 128 and the signal's number, as shells count, if a signal ended it.
fn code(status: ExitStatus) -> ExitCode {
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal)).and_then(|code| u8::try_from(code).ok());
    ExitCode::from(code.unwrap_or(1))
}

/// The running double. Dropping it closes its standard input, at which it ends.
struct Double {
    process: Child,
    url: String,
}

impl Double {
    fn start(python: &Path, dir: &Path) -> anyhow::Result<Self> {
        let script = dir.join("server.py");
        std::fs::write(&script, SERVER).context("the double's program")?;
        let mut process = Command::new(python)
            .arg(&script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0) // a Ctrl-C in the terminal is not for the double
            .spawn()
            .with_context(|| format!("cannot run {}", python.display()))?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("piped"))
            .read_line(&mut line)
            .context("the double's first line")?;
        match line.trim().strip_prefix("READY ") {
            Some(port) => Ok(Self { url: format!("http://127.0.0.1:{port}"), process }),
            None => bail!("the double did not start: {}", process.wait()?),
        }
    }
}

impl Drop for Double {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

/// The Python that has moto: made on first use in the user's cache folder, with pip's progress on stderr, and again
/// when the pinned versions change.
fn environment() -> anyhow::Result<PathBuf> {
    let cache = cache()?.join("aws-classic");
    std::fs::create_dir_all(&cache).with_context(|| cache.display().to_string())?;
    let (venv, stamp) = (cache.join("sandbox"), cache.join("sandbox/requirements.txt"));
    let python = venv.join("bin/python");
    // Two first runs at once: the second waits for the first, then finds it done.
    let lock = File::create(cache.join("sandbox.lock")).context("the sandbox's lock")?;
    lock.lock().context("the sandbox's lock")?;
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == REQUIREMENTS) {
        return Ok(python);
    }
    output::warn(&format!("preparing the sandbox in {} (once; 140 MB)", venv.display()));
    step(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv), "python3 with its venv module is needed")?;
    let wanted = cache.join("requirements.txt");
    std::fs::write(&wanted, REQUIREMENTS).context("the sandbox's requirements")?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--requirement"]).arg(&wanted);
    step(&mut pip, "the sandbox's packages could not be installed")?;
    std::fs::rename(&wanted, &stamp).context("the sandbox's stamp")?;
    Ok(python)
}

fn cache() -> anyhow::Result<PathBuf> {
    let home = || variable("HOME").map(|home| PathBuf::from(home).join(".cache"));
    variable("XDG_CACHE_HOME").map(PathBuf::from).or_else(home).context("neither XDG_CACHE_HOME nor HOME is set")
}

/// Runs a step of the preparation, its output on stderr.
fn step(command: &mut Command, otherwise: &'static str) -> anyhow::Result<()> {
    io::stderr().flush()?;
    let status = command.stdin(Stdio::null()).stdout(io::stderr()).status().context(otherwise)?;
    if status.success() { Ok(()) } else { bail!("{otherwise} ({status})") }
}
