//! When is a run of the binary like the recorded run of the original tool?
//!
//! The exit code, stdout byte for byte, and what was asked of the service; of a failure also the first line of stderr.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::Outcome;
use crate::support::{Exit, Parameters};

/// Parameters that belong to the signature, the clock or the client library, not to the command; and how many records a page
/// is asked for, which is ours to choose.
const VOLATILE: [&str; 12] = [
    "Signature",
    "SignatureVersion",
    "SignatureMethod",
    "AWSAccessKeyId",
    "Timestamp",
    "Version",
    "SecurityToken",
    "ClientToken",
    "MaxRecords",
    "PageSize",
    "Storage.S3.UploadPolicy",
    "Storage.S3.UploadPolicySignature",
];

/// More lines than this of one difference are counted, not shown.
const SHOWN_LINES: usize = 20;

pub struct Difference {
    /// `exit`, `stdout`, `stderr` or `requests`.
    pub part: &'static str,
    /// Recorded and actual, one under the other.
    pub text: String,
}

/// In which parts `got` is unlike `want`, the outcome recorded for `arguments`; empty when they are alike.
pub fn differences(arguments: &[String], want: &Outcome, got: &Outcome) -> Vec<Difference> {
    let mut found = Vec::new();
    let failed = want.exit != Exit::Code(0);
    if got.exit != want.exit {
        found.push(Difference { part: "exit", text: format!("  exit {}, not {}\n", got.exit, want.exit) });
    }
    if got.stdout != want.stdout {
        found.push(Difference { part: "stdout", text: format!("  stdout\n{}", diff(&want.stdout, &got.stdout)) });
    }
    if failed {
        if first_line(&want.stderr) != first_line(&got.stderr) {
            found.push(Difference { part: "stderr", text: format!("  stderr\n{}", diff(&want.stderr, &got.stderr)) });
        }
    } else if let Some(exit) = found.iter_mut().find(|difference| difference.part == "exit" && !got.stderr.is_empty()) {
        // Not a difference of its own, but very likely the explanation of this one.
        exit.text += &format!("  its stderr\n{}", diff("", &got.stderr));
    }
    if let Some(text) = requests(arguments, failed, &want.requests, &got.requests) {
        found.push(Difference { part: "requests", text });
    }
    found
}

fn requests(arguments: &[String], failed: bool, want: &[Parameters], got: &[Parameters]) -> Option<String> {
    // How often a failing request was tried again is not compared.
    let retried = failed && !want.is_empty() && !got.is_empty();
    if want.len() != got.len() && !retried {
        let mut text = format!("  {} requests, not {}\n", got.len(), want.len());
        for (sign, requests) in [('-', want), ('+', got)] {
            for request in requests {
                let parameters = request.iter().filter(|(name, _)| compared(name));
                let parameters: Vec<_> = parameters.map(|(name, value)| format!("{name}={value}")).collect();
                writeln!(text, "    {sign}{}", visible(&parameters.join("&"))).unwrap();
            }
        }
        return Some(text);
    }
    let mut text = String::new();
    for (number, (want, got)) in want.iter().zip(got).enumerate() {
        let mut lines = String::new();
        for name in want.keys().chain(got.keys()).filter(|name| compared(name)).collect::<BTreeSet<_>>() {
            let (want, got) = (want.get(name), got.get(name));
            if let (Some(want), Some(got)) = (want, got)
                && (same(want, got) || is_now(want, arguments) && is_time(got))
            {
                continue;
            }
            for (sign, value) in [('-', want), ('+', got)] {
                if let Some(value) = value {
                    writeln!(lines, "    {sign}{name}={}", visible(value)).unwrap();
                }
            }
        }
        if !lines.is_empty() {
            let action = want.get("Action").map_or("no action", String::as_str);
            write!(text, "  request {} ({action})\n{lines}", number + 1).unwrap();
        }
    }
    (!text.is_empty()).then_some(text)
}

fn compared(name: &str) -> bool {
    !VOLATILE.contains(&name)
}

/// Whether two spellings of a parameter mean the same to the service: `1` and `1.0`, `true` and `True`, a day and its midnight.
fn same(want: &str, got: &str) -> bool {
    if want == got {
        return true;
    }
    if let (Ok(want), Ok(got)) = (want.trim().parse::<f64>(), got.trim().parse::<f64>())
        && want == got
    {
        return true;
    }
    if want.eq_ignore_ascii_case("true") || want.eq_ignore_ascii_case("false") {
        return want.eq_ignore_ascii_case(got);
    }
    time(want) == time(got)
}

/// A time without what says nothing: `2013-01-01T00:00:00.000Z` and `2013-01-01` are `2013-01-01T00:00:00Z`.
fn time(value: &str) -> String {
    if has_shape(value, "dddd-dd-dd") {
        return format!("{value}T00:00:00Z");
    }
    let Some(seconds) = value.strip_suffix('Z') else { return value.to_owned() };
    let shorter = seconds.trim_end_matches('0').strip_suffix('.').filter(|_| !seconds.ends_with('.'));
    format!("{}Z", shorter.unwrap_or(seconds))
}

fn is_time(value: &str) -> bool {
    let Some((seconds, rest)) = value.split_at_checked(19) else { return false };
    let fraction = rest.strip_suffix('Z').map(|rest| rest.strip_prefix('.').map_or(rest.is_empty(), is_digits));
    has_shape(seconds, "dddd-dd-ddTdd:dd:dd") && fraction == Some(true)
}

/// Whether a recorded time was the clock's, not the command line's.
fn is_now(value: &str, arguments: &[String]) -> bool {
    is_time(value) && !arguments.iter().any(|argument| argument.contains(&value[..10]))
}

/// `d` in a shape stands for a digit, all else for itself.
fn has_shape(value: &str, shape: &str) -> bool {
    let fits = |(v, s): (u8, u8)| if s == b'd' { v.is_ascii_digit() } else { v == s };
    value.len() == shape.len() && value.bytes().zip(shape.bytes()).all(fits)
}

fn is_digits(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit())
}

fn first_line(text: &str) -> &str {
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default()
}

/// Both texts without the lines they begin and end with in common, of which one is kept for orientation.
fn diff(want: &str, got: &str) -> String {
    let (want, got): (Vec<_>, Vec<_>) = (want.split_inclusive('\n').collect(), got.split_inclusive('\n').collect());
    let head = want.iter().zip(&got).take_while(|(w, g)| w == g).count();
    let (want_rest, got_rest) = (&want[head..], &got[head..]);
    let tail = want_rest.iter().rev().zip(got_rest.iter().rev()).take_while(|(w, g)| w == g).count();
    let mut text = String::new();
    let mut show = |sign, lines: &[&str]| {
        for line in lines.iter().take(SHOWN_LINES) {
            writeln!(text, "    {sign}{}", visible(line)).unwrap();
        }
        if lines.len() > SHOWN_LINES {
            writeln!(text, "    {sign}… and {} more lines", lines.len() - SHOWN_LINES).unwrap();
        }
    };
    show(' ', &want[head.saturating_sub(1)..head]);
    show('-', &want_rest[..want_rest.len() - tail]);
    show('+', &got_rest[..got_rest.len() - tail]);
    show(' ', &want_rest[want_rest.len() - tail..][..tail.min(1)]);
    text
}

/// Tabs, line ends and other control characters written out: they are compared, so they must be seen.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(exit: i32, stdout: &str, stderr: &str, requests: &[&[(&str, &str)]]) -> Outcome {
        let parameters = |request: &&[(&str, &str)]| request.iter().map(|&(k, v)| (k.to_owned(), v.to_owned())).collect();
        let requests = requests.iter().map(parameters).collect();
        Outcome { exit: Exit::Code(exit), stdout: stdout.to_owned(), stderr: stderr.to_owned(), requests }
    }

    fn parts(want: &Outcome, got: &Outcome) -> Vec<&'static str> {
        differences(&[], want, got).iter().map(|d| d.part).collect()
    }

    #[test]
    fn exit_code_is_compared_exactly() {
        let want = outcome(1, "", "", &[]);
        assert_eq!(parts(&want, &outcome(1, "", "", &[])), [""; 0]);
        assert_eq!(parts(&want, &outcome(2, "", "", &[])), ["exit"]);
        let killed = Outcome { exit: Exit::Killed, ..outcome(1, "", "", &[]) };
        assert_eq!(parts(&want, &killed), ["exit"]);
    }

    #[test]
    fn stdout_is_compared_byte_for_byte() {
        let want = outcome(0, "A  B\n", "", &[]);
        for got in ["A  B", "A B\n", "A  B \n", "A  B\n\n", ""] {
            assert_eq!(parts(&want, &outcome(0, got, "", &[])), ["stdout"], "{got:?}");
        }
    }

    #[test]
    fn stderr_is_compared_on_failures_by_its_first_line() {
        let want = outcome(1, "", "\nas-x:  No\nusage\n", &[]);
        assert_eq!(parts(&want, &outcome(1, "", "as-x:  No\n", &[])), [""; 0]);
        assert_eq!(parts(&want, &outcome(1, "", "as-x: No\nusage\n", &[])), ["stderr"]);
        assert_eq!(parts(&want, &outcome(1, "", "", &[])), ["stderr"]);
        assert_eq!(parts(&outcome(0, "", "warning", &[]), &outcome(0, "", "", &[])), [""; 0]);
    }

    #[test]
    fn requests_are_compared_by_name_and_meaning() {
        let want = outcome(0, "", "", &[&[("Action", "Put"), ("Size", "1"), ("Version", "2009")]]);
        let got = |request: &[(&str, &str)]| parts(&want, &outcome(0, "", "", &[request]));
        assert_eq!(got(&[("Action", "Put"), ("Size", "1.0"), ("Version", "2011"), ("MaxRecords", "5")]), [""; 0]);
        assert_eq!(got(&[("Action", "Put"), ("Size", "2")]), ["requests"]);
        assert_eq!(got(&[("Action", "Put")]), ["requests"]);
        assert_eq!(got(&[("Action", "Put"), ("Size", "1"), ("Extra", "")]), ["requests"]);
    }

    #[test]
    fn number_of_requests_is_compared_unless_failures_were_tried_again() {
        let (a, b): (&[_], &[_]) = (&[("Action", "A")], &[("Action", "B")]);
        let with = |exit, requests: &[&[(&str, &str)]]| outcome(exit, "", "", requests);
        assert_eq!(parts(&with(0, &[a, a]), &with(0, &[a])), ["requests"]);
        assert_eq!(parts(&with(0, &[]), &with(0, &[a])), ["requests"]);
        assert_eq!(parts(&with(1, &[a, a]), &with(1, &[a])), [""; 0]);
        assert_eq!(parts(&with(1, &[a, a]), &with(1, &[b])), ["requests"]);
        assert_eq!(parts(&with(1, &[a]), &with(1, &[])), ["requests"]);
        assert_eq!(parts(&with(1, &[]), &with(1, &[a])), ["requests"]);
        assert_eq!(parts(&with(0, &[a, b]), &with(0, &[b, a])), ["requests"]);
    }

    #[test]
    fn spellings_of_the_same_value() {
        let alike = [
            ("1", "1.0"),
            ("1e2", "100"),
            ("-0.50", "-.5"),
            ("", ""),
            ("true", "True"),
            ("FALSE", "false"),
            ("2013-01-02", "2013-01-02T00:00:00Z"),
            ("2013-01-02T03:04:05.000Z", "2013-01-02T03:04:05Z"),
            ("2013-01-02T03:04:05Z", "2013-01-02T03:04:05.0Z"),
            ("2013-01-02T00:00:00.00Z", "2013-01-02"),
        ];
        let unlike = [
            ("1", "1.01"),
            ("1", "-1"),
            ("1", "true"),
            ("", "0"),
            ("true", "false"),
            ("a", "A"),
            ("a", "a "),
            ("2013-01-02T03:04:05.100Z", "2013-01-02T03:04:05.1Z"),
            ("2013-01-02T03:04:05Z", "2013-01-02T03:04:06Z"),
            ("2013-01-02T03:04:50Z", "2013-01-02T03:04:5Z"),
            ("2013-01-02T03:04:05.Z", "2013-01-02T03:04:05Z"),
            ("2013-01-02", "2013-01-02T00:00:01Z"),
            ("2013-1-2", "2013-1-2T00:00:00Z"),
        ];
        for (want, got) in alike {
            assert!(same(want, got) && same(got, want), "{want} and {got}");
        }
        for (want, got) in unlike {
            assert!(!same(want, got) && !same(got, want), "{want} and {got}");
        }
    }

    #[test]
    fn a_recorded_now_is_any_time_unless_the_command_line_names_the_day() {
        let want = outcome(0, "", "", &[&[("EndTime", "2013-05-22T23:03:08.001Z")]]);
        let got = |value, argument: &str| {
            let got = outcome(0, "", "", &[&[("EndTime", value)]]);
            differences(&[argument.to_owned()], &want, &got).len()
        };
        assert_eq!(got("2026-01-01T00:00:00Z", "mon-get-stats"), 0);
        assert_eq!(got("2026-01-01T00:00:00Z", "--end-time=2013-05-22T23:03:08.001Z"), 1);
        assert_eq!(got("2026-01-01", "mon-get-stats"), 1);
        assert_eq!(got("2026-01-01T00:00:00.Z", "mon-get-stats"), 1);
        assert_eq!(got("2026-01-01T00:00:00+01:00", "mon-get-stats"), 1);
    }

    #[test]
    fn reports_show_what_differs_and_no_more() {
        let want = outcome(0, "one\ntwo\tx\nthree\nfour\n", "", &[&[("Action", "Put"), ("A", "1"), ("B", "2")]]);
        let got = outcome(1, "one\ntwo x\nthree\nfour", "no\n", &[&[("Action", "Put"), ("A", "1"), ("C", "2")]]);
        let report: String = differences(&[], &want, &got).into_iter().map(|d| d.text).collect();
        let expected = "  exit 1, not 0\n  its stderr\n    +no\\n\n  stdout\n     one\\n\n    -two\\tx\\n\n    -three\\n\n    -four\\n\n    +two x\\n\n    +three\\n\n    +four\n";
        let expected = expected.to_owned() + "  request 1 (Put)\n    -B=2\n    +C=2\n";
        assert_eq!(report, expected);
    }
}
