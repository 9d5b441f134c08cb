//! Runs the binary as a user would, in an environment that holds nothing of the developer's own.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// A folder to run in, removed when dropped. It is also the user's home: no `~/.aws` is found in it.
pub struct Home(PathBuf);

impl Home {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("home-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    pub fn file(self, name: &str, content: &str) -> Self {
        fs::write(self.0.join(name), content).expect("a file in the test's folder");
        self
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// One run of a program: `Run::new(&home, ["as-cmd"]).output()`.
pub struct Run {
    command: Command,
    stdin: String,
    limit: Duration,
}

#[derive(Debug)]
pub struct Output {
    pub exit: Exit,
    /// Bytes that are not UTF-8 are replaced by U+FFFD, here and in `stderr`.
    pub stdout: String,
    pub stderr: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Exit {
    Code(i32),
    /// Ended by a signal.
    Killed,
    /// Ended by us, after the limit (30 s).
    TimedOut,
}

/// The binary under test. `TEST_BINARY` names another one, to check a release with the same tests.
pub fn binary() -> OsString {
    std::env::var_os("TEST_BINARY").unwrap_or_else(|| env!("CARGO_BIN_EXE_aws-classic").into())
}

impl Run {
    /// The binary under test.
    pub fn new<S: AsRef<OsStr>>(home: &Home, arguments: impl IntoIterator<Item = S>) -> Self {
        Self::program(binary(), home, arguments)
    }

    pub fn program<S: AsRef<OsStr>>(program: impl AsRef<OsStr>, home: &Home, arguments: impl IntoIterator<Item = S>) -> Self {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(home.path()).env_clear();
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path))).env("HOME", home.path());
        command.env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
        // Whatever a test forgets to set, the run must not ask the network, nor repeat itself.
        command.env("AWS_EC2_METADATA_DISABLED", "true").env("AWS_MAX_ATTEMPTS", "1");
        Self { command, stdin: String::new(), limit: Duration::from_secs(30) }
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn unset(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// What the user types; nothing unless given.
    pub fn stdin(mut self, text: &str) -> Self {
        self.stdin = text.to_owned();
        self
    }

    pub fn output(mut self) -> Output {
        let pipes = self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = pipes.spawn().unwrap_or_else(|e| panic!("cannot run {:?}: {e}", self.command));
        let deadline = Instant::now() + self.limit;

        let mut stdin = child.stdin.take().expect("piped");
        // A program that ends without reading breaks this pipe, as it may.
        thread::spawn(move || stdin.write_all(self.stdin.as_bytes()));
        let stdout = collect(child.stdout.take().expect("piped"));
        let stderr = collect(child.stderr.take().expect("piped"));

        let read = |pipe: mpsc::Receiver<io::Result<Vec<u8>>>| {
            let left = deadline.saturating_duration_since(Instant::now());
            let bytes = pipe.recv_timeout(left).ok()?.expect("a readable pipe");
            Some(String::from_utf8_lossy(&bytes).into_owned())
        };
        if let (Some(stdout), Some(stderr)) = (read(stdout), read(stderr)) {
            // Both ends closed: it has ended or is about to.
            while Instant::now() < deadline {
                if let Some(status) = child.try_wait().expect("a child of ours") {
                    return Output { exit: status.into(), stdout, stderr };
                }
                thread::sleep(Duration::from_micros(200));
            }
        }
        child.kill().expect("a child of ours");
        child.wait().expect("a child of ours");
        Output { exit: Exit::TimedOut, stdout: String::new(), stderr: String::new() }
    }
}

fn collect(mut pipe: impl Read + Send + 'static) -> mpsc::Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // Nobody listens any more after a timeout.
        let _ = sender.send(pipe.read_to_end(&mut bytes).map(|_| bytes));
    });
    receiver
}

impl From<ExitStatus> for Exit {
    fn from(status: ExitStatus) -> Self {
        status.code().map_or(Self::Killed, Self::Code)
    }
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Code(code) => code.fmt(f),
            Self::Killed => f.write_str("killed by a signal"),
            Self::TimedOut => f.write_str("timed out"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(home: &Home, script: &str) -> Run {
        Run::program("/bin/sh", home, ["-c", script])
    }

    #[test]
    fn collects_both_streams_and_the_exact_exit_code() {
        let home = Home::new().file("note", "from the file\n");
        let output = shell(&home, "read answer; echo \"$answer\"; cat note; echo oops >&2; exit 32").stdin("yes\n").output();
        assert_eq!((output.exit, &*output.stdout, &*output.stderr), (Exit::Code(32), "yes\nfrom the file\n", "oops\n"));
    }

    #[test]
    fn passes_only_what_it_was_given() {
        let home = Home::new();
        let output = shell(&home, "env | grep -v ^PATH= | grep -v ^_= | grep -v ^PWD= | grep -v ^SHLVL= | sort");
        let output = output.env("GIVEN", "1").env("TZ", "Asia/Kolkata").unset("LC_ALL").output();
        let home = home.path().display();
        let expected = format!("AWS_EC2_METADATA_DISABLED=true\nAWS_MAX_ATTEMPTS=1\nGIVEN=1\nHOME={home}\nTZ=Asia/Kolkata\n");
        assert_eq!(output.stdout, expected);
    }

    #[test]
    fn large_input_and_output_do_not_block_each_other() {
        let text = "a line of text\n".repeat(100_000);
        let output = shell(&Home::new(), "cat").stdin(&text).output();
        assert!(output.stdout == text && output.exit == Exit::Code(0), "{} bytes, exit {}", output.stdout.len(), output.exit);
        // Not read at all.
        assert_eq!(shell(&Home::new(), "exit 3").stdin(&text).output().exit, Exit::Code(3));
    }

    #[test]
    fn ends_what_does_not_end_by_itself() {
        for script in ["exec sleep 60", "exec sleep 60 >&- 2>&-"] {
            let home = Home::new();
            let mut run = shell(&home, script);
            run.limit = Duration::from_millis(200);
            let start = Instant::now();
            assert_eq!(run.output().exit, Exit::TimedOut, "{script}");
            assert!(start.elapsed() < Duration::from_secs(10), "{script}");
        }
        assert_eq!(shell(&Home::new(), "kill -9 $$").output().exit, Exit::Killed);
    }

    #[test]
    fn a_home_is_removed() {
        let home = Home::new().file("cred", "");
        let path = home.path().to_owned();
        assert!(path.join("cred").exists());
        drop(home);
        assert!(!path.exists());
    }
}
