//! The names that the binary answers to, through links and without them, and how it ends.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Exit, Home, Output, Parameters, Reply, Responder, Run};

const OK: Exit = Exit::Code(0);

fn binary(home: &Home, words: &[&str]) -> Output {
    Run::new(home, words).output()
}

/// A home with links to the binary under test, in the folder `tools`.
fn linked(layout: &str) -> Home {
    let home = Home::new();
    let output = binary(&home, &["link", "tools", "--layout", layout]);
    assert_eq!((output.exit, &*output.stderr), (OK, ""));
    home
}

fn tool(home: &Home, path: &str, words: &[&str]) -> Run {
    Run::program(home.path().join("tools").join(path), home, words)
}

fn entries(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(dir)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort();
    names
}

#[test]
fn a_link_answers_like_the_subcommand() {
    let home = linked("flat");
    let policy = |run: Run| {
        let reply = "<PutScalingPolicyResponse><PutScalingPolicyResult><PolicyARN>arn:1</PolicyARN></PutScalingPolicyResult></PutScalingPolicyResponse>";
        let responder = Responder::start(vec![Reply { status: 200, body: reply.to_owned() }]);
        let keys = run.env("AWS_ACCESS_KEY", "AKIDEXAMPLE").env("AWS_SECRET_KEY", "secretEXAMPLE");
        let output = keys.env("AWS_AUTO_SCALING_URL", &responder.url()).output();
        (output.exit, output.stdout, output.stderr, responder.requests())
    };
    let words = ["scale-up", "--auto-scaling-group", "web", "--adjustment", "1", "--type", "ChangeInCapacity"];
    let through_link = policy(tool(&home, "as-put-scaling-policy", &words));
    let name_and_words = ["as-put-scaling-policy"].into_iter().chain(words);
    assert_eq!(through_link, policy(Run::new(&home, name_and_words)));
    let (exit, stdout, stderr, requests) = through_link;
    assert_eq!((exit, &*stdout, &*stderr), (OK, "arn:1\n", ""));
    let sent = |requests: &[Parameters]| requests.iter().map(|request| request["Action"].clone()).collect::<Vec<_>>();
    assert_eq!(sent(&requests), ["PutScalingPolicy"]);
}

#[test]
fn every_link_answers() {
    let home = linked("flat");
    let links = entries(&home.path().join("tools"));
    assert!(links.len() > 70, "{links:?}");
    for link in links {
        let version = link.ends_with("-version") || link == "ec2ver";
        let output = tool(&home, &link, if version { &[] } else { &["--help"] }).output();
        assert_eq!((output.exit, &*output.stderr), (OK, ""), "{link}");
        assert!(output.stdout.len() > 10, "{link}: {}", output.stdout);
    }
}

#[test]
fn the_old_folders_are_laid_out() {
    let home = linked("aws");
    for path in ["as/bin/as-put-scaling-policy", "as/bin/as-cmd", "elb/bin/elb-version", "ec2/bin/ec2din", "ec2/bin/ec2-run-instances"] {
        assert_eq!(tool(&home, path, &["--help"]).output().exit, OK, "{path}");
    }
    assert_eq!(entries(&home.path().join("tools")), ["as", "cloudwatch", "ec2", "elb", "sns"]);
    assert!(entries(&home.path().join("tools/cloudwatch/bin")).contains(&"mon-version".to_owned()));
    assert!(!home.path().join("tools/elb/bin/as-cmd").exists());
}

#[test]
fn link_tells_what_to_set() {
    let home = Home::new();
    let flat = binary(&home, &["link", "flat"]).stdout;
    assert!(flat.ends_with("links in flat\nexport PATH=\"flat:$PATH\"\n"), "{flat}");
    let aws = binary(&home, &["link", "aws", "--layout", "aws"]).stdout;
    for home in ["AWS_AUTO_SCALING_HOME=\"aws/as\"", "AWS_ELB_HOME=\"aws/elb\"", "EC2_HOME=\"aws/ec2\""] {
        assert!(aws.contains(home), "{aws}");
    }
}

#[test]
fn link_replaces_links() {
    let home = linked("flat");
    let link = home.path().join("tools/as-cmd");
    let target = link.read_link().expect("a link");
    fs::remove_file(&link).expect("a link of ours");
    std::os::unix::fs::symlink("/nowhere", &link).expect("another link");
    assert_eq!(binary(&home, &["link", "tools"]).exit, OK);
    assert_eq!(link.read_link().expect("a link"), target);
}

#[test]
fn link_stops_at_a_file_and_makes_nothing() {
    for (layout, dir) in [("flat", "tools"), ("aws", "tools/ec2/bin")] {
        let home = Home::new();
        fs::create_dir_all(home.path().join(dir)).expect("a folder");
        let home = home.file(&format!("{dir}/ec2din"), "mine");
        let output = binary(&home, &["link", "tools", "--layout", layout]);
        assert_eq!((output.exit, &*output.stdout), (Exit::Code(1), ""));
        assert_eq!(output.stderr, format!("aws-classic: {dir}/ec2din is in the way: not a link\n"));
        assert_eq!(fs::read_to_string(home.path().join(dir).join("ec2din")).expect("the file"), "mine");
        assert_eq!(files(&home.path().join("tools")), [home.path().join(dir).join("ec2din")]);
    }
}

/// Everything below `dir` that is no folder.
fn files(dir: &Path) -> Vec<PathBuf> {
    let paths = entries(dir).into_iter().map(|name| dir.join(name));
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn the_blank_lost_in_every_copy_of_the_tutorial_is_found() {
    let home = Home::new();
    let output = binary(&home, &["mon-put-metric-alarmScaleUpAlarm", "--comparison-operator", "GreaterThanThreshold"]);
    assert_eq!((output.exit, &*output.stdout), (Exit::Code(1), ""));
    let message = "unknown command 'mon-put-metric-alarmScaleUpAlarm': did you mean 'mon-put-metric-alarm ScaleUpAlarm'?";
    assert_eq!(output.stderr, format!("aws-classic: {message}\n"));
}

#[test]
fn an_unknown_name_finds_its_neighbours() {
    let home = Home::new();
    for (name, hint) in [
        ("as-describe-auto-scaling-group", "'as-describe-auto-scaling-groups'"),
        ("as-put-scalling-policy", "did you mean 'as-put-scaling-policy'?"),
        ("ec2-describe-instance", "'ec2-describe-instances'"),
        ("lnik", "did you mean 'link'?"),
        ("frobnicate", "('aws-classic list' shows all)"),
    ] {
        let output = binary(&home, &[name]);
        assert_eq!((output.exit, &*output.stdout), (Exit::Code(1), ""), "{name}");
        assert!(output.stderr.starts_with(&format!("aws-classic: unknown command '{name}'")), "{}", output.stderr);
        assert!(output.stderr.contains(hint), "{}", output.stderr);
    }
}

#[test]
fn a_family_s_own_names_answer() {
    let home = Home::new();
    let commands = binary(&home, &["as-cmd"]);
    assert_eq!((commands.exit, &*commands.stderr), (OK, ""));
    assert!(commands.stdout.starts_with("Command Name ") && commands.stdout.contains("\nas-put-scaling-policy "), "{}", commands.stdout);
    assert_eq!(binary(&home, &["as-version"]).stdout, "Amazon AutoScaling CLI version 1.0.61.2 (API 2011-01-01)\n\n");
    assert_eq!(binary(&home, &["as-cmd", "version"]).stdout, binary(&home, &["as-version"]).stdout);
    for name in ["ec2-version", "ec2ver"] {
        assert_eq!(binary(&home, &[name]).stdout, "1.6.7.1 2013-02-01\n");
    }
    let unknown = binary(&home, &["as-cmd", "frobnicate"]);
    assert_eq!((unknown.exit, &*unknown.stdout), (Exit::Code(1), ""));
    let message = " Malformed input-Unknown command: 'frobnicate'. Use '--help' to see a list of\n valid commands.\n";
    assert_eq!(unknown.stderr, message);
}

#[test]
fn help_is_the_same_wherever_it_is_asked_for() {
    let home = linked("flat");
    let page = binary(&home, &["as-put-scaling-policy", "--help"]).stdout;
    assert!(page.starts_with("Usage: as-put-scaling-policy PolicyName "), "{page}");
    for words in [
        &["help", "as-put-scaling-policy"][..],
        &["as-put-scaling-policy", "-h"],
        &["as-cmd", "as-put-scaling-policy", "--help"],
        &["as-cmd", "help", "as-put-scaling-policy"],
    ] {
        assert_eq!(binary(&home, words).stdout, page, "{words:?}");
    }
    assert_eq!(tool(&home, "as-put-scaling-policy", &["--help"]).output().stdout, page);
    assert_eq!(binary(&home, &["help", "ec2din"]).stdout, binary(&home, &["ec2-describe-instances", "-?"]).stdout);
    let unknown = binary(&home, &["help", "as-put-scalling-policy"]);
    assert_eq!((unknown.exit, &*unknown.stdout), (Exit::Code(1), ""));
    assert!(unknown.stderr.contains("did you mean 'as-put-scaling-policy'?"), "{}", unknown.stderr);
}

/// `-h` of as-execute-policy is --honor-cooldown, and was.
#[test]
fn an_option_of_the_command_s_own_comes_before_help() {
    let home = Home::new();
    let output = binary(&home, &["as-execute-policy", "-h"]);
    assert_eq!((output.exit, &*output.stdout), (Exit::Code(1), ""));
    assert!(output.stderr.contains("--name"), "{}", output.stderr);
    let page = binary(&home, &["as-execute-policy", "--help"]).stdout;
    assert!(page.contains("\n  -h, --honor-cooldown") && page.contains("\n      --help "), "{page}");
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let many = "<member><AutoScalingGroupName>web</AutoScalingGroupName></member>".repeat(1000);
    let reply = format!(
        "<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult><AutoScalingGroups>{many}</AutoScalingGroups>\
         </DescribeAutoScalingGroupsResult></DescribeAutoScalingGroupsResponse>"
    );
    let responder = Responder::start(vec![Reply { status: 200, body: reply }]);
    let home = linked("flat");
    let binary = fs::read_link(home.path().join("tools/as-cmd"))
        .expect("a link")
        .into_os_string()
        .into_string()
        .expect("UTF-8");
    let describe = "as-describe-auto-scaling-groups";
    for line in ["list", "list --markdown", describe, &format!("{describe} --show-xml"), "as-cmd", "ec2din -h", "help", "completions bash"]
    {
        // `true` has gone when the command begins to write.
        let script = "{ sleep 0.2; exec \"$0\" \"$@\"; } | true; exit ${PIPESTATUS[0]}";
        let run = Run::program("bash", &home, ["-c", script, &binary].into_iter().chain(line.split(' ')));
        let run = run.env("AWS_AUTO_SCALING_URL", &responder.url());
        let output = run.env("AWS_ACCESS_KEY", "AKIDEXAMPLE").env("AWS_SECRET_KEY", "secretEXAMPLE").output();
        assert_eq!((output.exit, &*output.stderr), (OK, ""), "{line}");
    }
    assert_eq!(responder.requests().len(), 2);
}

/// The originals never tried twice: a script that reads the reply gets one, the last.
#[test]
fn of_several_attempts_the_last_is_shown() {
    let replies = [(503, "<ErrorResponse/>"), (200, "<DescribePoliciesResponse><DescribePoliciesResult/></DescribePoliciesResponse>")];
    let replies = replies.map(|(status, body)| Reply { status, body: body.to_owned() });
    let responder = Responder::start(replies.to_vec());
    let home = Home::new();
    let run = Run::new(&home, ["as-describe-policies", "--show-xml", "--show-request"]).env("AWS_MAX_ATTEMPTS", "2");
    let run = run.env("AWS_ACCESS_KEY", "AKIDEXAMPLE").env("AWS_SECRET_KEY", "secretEXAMPLE");
    let output = run.env("AWS_AUTO_SCALING_URL", &responder.url()).output();
    assert_eq!((output.exit, &*output.stderr, responder.requests().len()), (OK, "", 2));
    let (request, reply) = output.stdout.split_once("\n\n").expect("a request and a reply");
    assert!(request.starts_with(&responder.url()) && !request.contains('\n'), "{request}");
    assert_eq!(reply, format!("{}\n\n\n", replies[1].body));
}

const SECRETS: [&str; 2] = ["secretEXAMPLE", "tokenEXAMPLE"];

#[test]
fn secrets_are_never_shown() {
    let refusal = "<Response><Errors><Error><Code>SignatureDoesNotMatch</Code><Message>No.</Message></Error></Errors></Response>";
    let refusals = [200, 403, 500].map(|status| Reply { status, body: refusal.to_owned() });
    let home = Home::new()
        .file("cred", "AWSAccessKeyId=AKIDEXAMPLE\nAWSSecretKey=secretEXAMPLE\n")
        .file("broken", "AWSAccessKey=AKIDEXAMPLE\nAWSSecretKey=secretEXAMPLE\n");
    let service = ["as-describe-auto-scaling-groups", "mon-list-metrics", "elb-describe-lbs", "sns-list-topics"];
    let service_options = [
        "-I AKIDEXAMPLE -S secretEXAMPLE",
        "-I AKIDEXAMPLE -SsecretEXAMPLE --show-request --debug",
        "--access-key-id=AKIDEXAMPLE --secret-key=secretEXAMPLE --show-xml --headers --show-request",
        "--aws-credential-file cred --show-request --show-long",
        "--aws-credential-file broken",
        "-S secretEXAMPLE",
        "-S secretEXAMPLE --no-such-option",
        "--secret-kye=secretEXAMPLE",
    ];
    let ec2_options = [
        "-O AKIDEXAMPLE -W secretEXAMPLE -T tokenEXAMPLE -v --debug",
        "--aws-access-key AKIDEXAMPLE --aws-secret-key secretEXAMPLE --security-token tokenEXAMPLE --verbose",
        "-W secretEXAMPLE -T tokenEXAMPLE --no-such-option",
        "-W secretEXAMPLE -v",
        "--aws-secret-kye=secretEXAMPLE",
    ];
    let lines = service.iter().flat_map(|name| service_options.map(|options| format!("{name} {options}")));
    let lines = lines.chain(ec2_options.map(|options| format!("ec2-describe-instances {options}")));
    for line in lines {
        for reply in refusals.iter().map(Some).chain([None]) {
            let responder = Responder::start(reply.cloned().into_iter().collect());
            // Nobody listens at port 9.
            let url = if reply.is_some() { responder.url() } else { "http://127.0.0.1:9".to_owned() };
            let mut run = Run::new(&home, line.split(' '));
            for name in ["AWS_AUTO_SCALING_URL", "AWS_CLOUDWATCH_URL", "AWS_ELB_URL", "AWS_SNS_URL", "EC2_URL"] {
                run = run.env(name, &url);
            }
            // The same from the environment, where the command line says less.
            run = run.env("AWS_SECRET_KEY", "secretEXAMPLE").env("AWS_DELEGATION_TOKEN", "tokenEXAMPLE");
            let output = run.env("AWS_ACCESS_KEY", "AKIDEXAMPLE").output();
            for secret in SECRETS {
                assert!(!format!("{}{}", output.stdout, output.stderr).contains(secret), "{line}\n{}\n{}", output.stdout, output.stderr);
            }
        }
    }
}
