//! Where credentials, regions and endpoints come from, and what is said when there are none.

use crate::support::{Exit, Home, Output, Reply, Responder, Run};

const GROUPS: &str = "<DescribeAutoScalingGroupsResponse xmlns=\"http://autoscaling.amazonaws.com/doc/2011-01-01/\">\
    <DescribeAutoScalingGroupsResult/></DescribeAutoScalingGroupsResponse>";

/// Runs a line against a responder and returns the access key and the region of the signature (as `KEY/REGION`), and
/// the output. `URL` in the environment stands for the responder's.
fn signer(home: &Home, line: &str, environment: &[(&str, &str)]) -> (String, Output) {
    let responder = Responder::start(vec![Reply { status: 200, body: GROUPS.to_owned() }]);
    let line = line.replace("URL", &responder.url());
    let run = environment
        .iter()
        .fold(Run::new(home, line.split(' ')), |run, (name, value)| run.env(name, &value.replace("URL", &responder.url())));
    let output = run.output();
    let signer = responder.signers().first().cloned().unwrap_or_default();
    let parts: Vec<&str> = signer.split('/').collect();
    (if parts.len() == 4 { format!("{}/{}", parts[0], parts[2]) } else { String::new() }, output)
}

fn home() -> Home {
    Home::new()
        .file("cred", "AWSAccessKeyId = AKIDFILE\nAWSSecretKey = secret\n")
        .file("other", "AWSAccessKeyId=AKIDOTHER\nAWSSecretKey=secret\n")
}

const GROUPS_LINE: &str = "as-describe-auto-scaling-groups --url URL";

#[test]
fn credentials_come_from_the_first_source_that_has_them() {
    let home = home();
    let file = ("AWS_CREDENTIAL_FILE", "cred");
    let legacy = [("AWS_ACCESS_KEY", "AKIDLEGACY"), ("AWS_SECRET_KEY", "secret")];
    let modern = [("AWS_ACCESS_KEY_ID", "AKIDMODERN"), ("AWS_SECRET_ACCESS_KEY", "secret")];
    let all = [&[file][..], &legacy, &modern].concat();
    let options = format!("{GROUPS_LINE} -I AKIDOPTION -S secret");
    assert_eq!(signer(&home, &options, &all).0, "AKIDOPTION/us-east-1");
    assert_eq!(signer(&home, &format!("{GROUPS_LINE} -I AKIDOPTION"), &all).0, "AKIDFILE/us-east-1");
    assert_eq!(signer(&home, &format!("{GROUPS_LINE} --aws-credential-file other"), &all).0, "AKIDOTHER/us-east-1");
    assert_eq!(signer(&home, GROUPS_LINE, &all).0, "AKIDFILE/us-east-1");
    assert_eq!(signer(&home, GROUPS_LINE, &[legacy, modern].concat()).0, "AKIDLEGACY/us-east-1");
    assert_eq!(signer(&home, GROUPS_LINE, &modern).0, "AKIDMODERN/us-east-1");
}

#[test]
fn a_credential_file_is_a_properties_file() {
    for content in ["AWSAccessKeyId : AKIDFILE\n# a note\nAWSSecretKey:s=\n", "AWSAccessKeyId AKIDFILE\r\nAWSSecretKey\ts\r\n"] {
        let home = Home::new().file("cred", content);
        assert_eq!(signer(&home, GROUPS_LINE, &[("AWS_CREDENTIAL_FILE", "cred")]).0, "AKIDFILE/us-east-1", "{content}");
    }
}

#[test]
fn a_profile_gives_keys_and_region() {
    let home = home()
        .file("config", "[profile old]\nregion = ap-southeast-2\n")
        .file("keys", "[old]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = s\n");
    let files = [("AWS_CONFIG_FILE", "config"), ("AWS_SHARED_CREDENTIALS_FILE", "keys"), ("AWS_PROFILE", "old")];
    assert_eq!(signer(&home, GROUPS_LINE, &files).0, "AKIDPROFILE/ap-southeast-2");
    let process = home.file(
        "config",
        "[profile old]\ncredential_process = echo '{\"Version\":1,\"AccessKeyId\":\"AKIDPROCESS\",\"SecretAccessKey\":\"s\"}'\n",
    );
    assert_eq!(signer(&process, GROUPS_LINE, &[files[0], files[2]]).0, "AKIDPROCESS/us-east-1");
}

#[test]
fn the_region_follows_the_options_then_the_variables() {
    let home = home();
    let file = ("AWS_CREDENTIAL_FILE", "cred");
    let both = [file, ("EC2_REGION", "eu-west-1"), ("AWS_REGION", "eu-central-1")];
    assert_eq!(signer(&home, &format!("{GROUPS_LINE} --region sa-east-1"), &both).0, "AKIDFILE/sa-east-1");
    assert_eq!(signer(&home, GROUPS_LINE, &both).0, "AKIDFILE/eu-west-1");
    assert_eq!(signer(&home, GROUPS_LINE, &[both[0], both[2]]).0, "AKIDFILE/eu-central-1");
    // The sns tools took their region from AWS_REGION.
    assert_eq!(signer(&home, "sns-list-topics --url URL", &both).0, "AKIDFILE/eu-central-1");
}

#[test]
fn the_option_s_endpoint_comes_before_the_variable_s() {
    let home = home();
    let elsewhere = [("AWS_CREDENTIAL_FILE", "cred"), ("AWS_AUTO_SCALING_URL", "http://127.0.0.1:9")];
    assert_eq!(signer(&home, GROUPS_LINE, &elsewhere).1.exit, Exit::Code(0));
    let (_, output) = signer(&home, "as-describe-auto-scaling-groups", &elsewhere);
    assert_eq!(output.exit, Exit::Code(31));
    // The tools kept to the URL of the variable whatever --region said.
    let here = [elsewhere[0], ("AWS_AUTO_SCALING_URL", "URL")];
    assert_eq!(signer(&home, "as-describe-auto-scaling-groups --region eu-west-1", &here).0, "AKIDFILE/eu-west-1");
}

#[test]
fn ec2_takes_its_url_from_elder_variables_too() {
    let home = home();
    let keys = [("AWS_ACCESS_KEY", "AKIDLEGACY"), ("AWS_SECRET_KEY", "secret")];
    for name in ["EC2_URL", "C3_URL", "AES_URL", "AES_XINO_URL"] {
        let (signer, _) = signer(&home, "ec2-describe-keypairs", &[keys[0], keys[1], (name, "URL")]);
        assert_eq!(signer, "AKIDLEGACY/us-east-1", "{name}");
    }
    let default = [keys[0], keys[1], ("EC2_DEFAULT_ARGS", "-U URL"), ("EC2_URL", "http://127.0.0.1:9")];
    assert_eq!(signer(&home, "ec2-describe-keypairs", &default).0, "AKIDLEGACY/us-east-1");
}

#[test]
fn a_role_is_asked_for_over_tls_where_the_service_is_not() {
    let home = home().file("token", "token");
    let role = [("AWS_WEB_IDENTITY_TOKEN_FILE", "token"), ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/web")];
    // Nobody listens at port 9, so the proxy refuses before anything leaves the machine.
    let (signer, output) = signer(&home, GROUPS_LINE, &[role[0], role[1], ("HTTPS_PROXY", "http://127.0.0.1:9")]);
    assert_eq!((signer.as_str(), output.exit), ("", Exit::Code(31)));
    assert!(output.stderr.contains("Connection refused"), "{}", output.stderr);
}

/// The originals were Java, and a proxy was among its options.
#[test]
fn java_s_options_name_the_proxy() {
    let home = home();
    let through = |line: &str, variable: &str, options: &str| {
        let proxy = Responder::start(vec![Reply { status: 200, body: GROUPS.to_owned() }]);
        let options = options.replace("PORT", &proxy.port().to_string());
        let run = Run::new(&home, line.split(' ')).env(variable, &options);
        let output = run.env("AWS_ACCESS_KEY", "AKIDEXAMPLE").env("AWS_SECRET_KEY", "secretEXAMPLE").output();
        (output.exit, proxy.requests().len())
    };
    let http = "-Xmx64m -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=PORT";
    let line = "as-describe-auto-scaling-groups --url http://autoscaling.invalid";
    assert_eq!(through(line, "SERVICE_JVM_ARGS", http), (Exit::Code(0), 1));
    // The proxy here makes no tunnels, so there is no answer.
    let https = "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=PORT";
    assert_eq!(through("as-describe-policies --region eu-west-1", "SERVICE_JVM_ARGS", https), (Exit::Code(31), 1));
    assert_eq!(through("ec2-describe-keypairs --region eu-west-1", "EC2_JVM_ARGS", https), (Exit::Code(1), 1));
    // Once http:// at AWS, https:// today.
    let upgraded = "as-describe-policies --url http://autoscaling.eu-west-1.amazonaws.com";
    assert_eq!(through(upgraded, "SERVICE_JVM_ARGS", http), (Exit::Code(31), 1));
    let nonsense = "-Dhttps.proxyHost=<proxy>";
    assert_eq!(through("as-describe-policies --region eu-west-1", "SERVICE_JVM_ARGS", nonsense), (Exit::Code(1), 0));
}

#[test]
fn certificates_alone_are_explained() {
    let home = home().file("pk.pem", "").file("cert.pem", "");
    for environment in [&[("EC2_CERT", "cert.pem"), ("EC2_PRIVATE_KEY", "pk.pem")][..], &[]] {
        let line = if environment.is_empty() { format!("{GROUPS_LINE} -C cert.pem -K pk.pem") } else { GROUPS_LINE.to_owned() };
        let (signer, output) = signer(&home, &line, environment);
        assert_eq!((signer.as_str(), output.exit), ("", Exit::Code(1)));
        assert!(output.stderr.contains("no longer accepts X.509 certificates"), "{}", output.stderr);
    }
    let (_, nothing) = signer(&home, GROUPS_LINE, &[]);
    assert!(nothing.stderr.contains("No Credentials were provided"), "{}", nothing.stderr);
}

#[test]
fn a_bad_credential_file_is_refused_before_the_question() {
    let home = home().file("broken", "nothing of the kind\n");
    for (file, message) in [("missing", "File not found: missing"), ("broken", "Bad credentials in file: broken")] {
        let (_, output) = signer(&home, "as-delete-policy p --url URL", &[("AWS_CREDENTIAL_FILE", file)]);
        assert_eq!((output.exit, output.stdout.as_str()), (Exit::Code(1), ""));
        assert!(output.stderr.contains(message), "{}", output.stderr);
    }
}

#[test]
fn a_sandbox_is_never_left() {
    let home = home();
    let responder = Responder::start(vec![Reply { status: 200, body: GROUPS.to_owned() }]);
    let run = Run::new(&home, ["as-describe-auto-scaling-groups", "--url", "https://autoscaling.eu-west-1.amazonaws.com"]);
    // Nobody listens at port 9.
    let run = run.env("SERVICE_JVM_ARGS", "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttp.nonProxyHosts=none");
    let output = run.env("AWS_CLASSIC_SANDBOX", &responder.url()).env("AWS_CREDENTIAL_FILE", "missing").output();
    assert_eq!(output.exit, Exit::Code(0), "{}", output.stderr);
    let signers = responder.signers();
    assert!(signers[0].starts_with("AKIASANDBOX/") && signers[0].ends_with("/eu-west-1/autoscaling"), "{signers:?}");
}
