//! Stories in the sandbox: the binary, through its links, against the local double of AWS.
//!
//! The double's Python environment is made on first use in the user's own cache folder, so that it is made once.

use std::env;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::binary;

fn sandbox(words: &[&str]) -> Output {
    let run = Command::new(binary()).arg("sandbox").args(words).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    run.expect("the binary runs")
}

/// Runs a script of `tests/scripts`, which checks itself, and shows what it printed if it failed.
fn story(script: &str) {
    let output = sandbox(&[&format!("tests/scripts/{script}.sh")]);
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{script}: {}\n{stdout}\n{stderr}", output.status);
}

#[test]
fn the_tutorial_runs_to_its_end() {
    story("autoscaling-tutorial");
}

#[test]
fn instances_are_replaced_one_by_one() {
    story("rolling-replacement");
}

#[test]
fn a_group_follows_the_clock() {
    story("scheduled-scaling");
}

#[test]
fn a_deploy_is_not_disturbed() {
    story("suspended-deploy");
}

#[test]
fn long_lists_are_complete() {
    story("paging");
}

#[test]
fn alarms_scale_a_group() {
    story("alarms");
}

#[test]
fn a_load_balancer_serves() {
    story("load-balancer");
}

#[test]
fn sessions_stick() {
    story("stickiness");
}

#[test]
fn notifications_arrive() {
    story("notifications");
}

#[test]
fn a_group_stands_behind_a_load_balancer() {
    story("balanced-group");
}

#[test]
fn the_exit_code_is_the_command_s() {
    assert_eq!(sandbox(&["sh", "-c", "exit 7"]).status.code(), Some(7));
    let missing = sandbox(&["no-such-command"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("cannot run no-such-command"));
}

#[test]
fn an_interrupt_is_the_command_s() {
    // To the whole process group, as a terminal sends it.
    let script = "trap 'as-describe-policies; exit 3' INT; kill -INT 0; exit 4";
    let output = Command::new(binary())
        .args(["sandbox", "bash", "-c", script])
        .process_group(0)
        .output()
        .expect("the binary runs");
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "No policies found\n");
}

#[test]
fn nothing_but_the_double_is_called() {
    // A script's own endpoint and keys: neither is used, but the region in the endpoint's name is.
    let script = "export AWS_AUTO_SCALING_URL=https://autoscaling.eu-west-1.amazonaws.com AWS_CREDENTIAL_FILE=/no/such/file
        as-create-launch-config lc --image-id ami-12c6146b --instance-type m1.small &&
        as-describe-launch-configs --show-long --headers";
    let output = sandbox(&["sh", "-c", script]);
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(stdout.contains("arn:aws:autoscaling:eu-west-1:"), "{stdout}");
}

#[test]
fn the_double_ends_with_the_command() {
    let output = sandbox(&["sh", "-c", "echo $AWS_CLASSIC_SANDBOX"]);
    let url = String::from_utf8(output.stdout).expect("text");
    let address = url.trim().strip_prefix("http://").expect("a URL on loopback");
    assert!(address.starts_with("127.0.0.1:"), "{address}");
    assert!(std::net::TcpStream::connect(address).is_err(), "the double still listens at {address}");
}

#[test]
fn the_double_passes_its_own_tests() {
    assert!(sandbox(&["true"]).status.success());
    let run = Command::new(python())
        .args(["-m", "unittest", "tests/sandbox/test_server.py"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    let output = run.expect("the sandbox's Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The Python that `aws-classic sandbox` made.
fn python() -> PathBuf {
    let home = || env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home).expect("a cache folder");
    cache.join("aws-classic/sandbox/bin/python")
}
