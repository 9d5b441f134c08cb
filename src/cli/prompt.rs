//! The question before a deletion.

use std::io::{BufRead, Write};

use crate::error::{Error, Result, wrap};

const INDENT: &str = "    ";

/// Characters on a line behind the indent.
const LINE: usize = 75;

/// Asks `question` and returns only for `y` or `yes`, in any case.
///
/// The layout is the original's: an empty line of four blanks, the question in lines of 75 characters indented by
/// four, the answer typed right behind it (recordings: `prompt …`).
///
/// # Errors
/// [`Error::Stopped`] for any other answer, and for none.
pub fn confirm(question: &str, input: &mut impl BufRead, output: &mut impl Write) -> Result<()> {
    write!(output, "{INDENT}\n{INDENT}{}", wrap(question, LINE, INDENT))?;
    output.flush()?;
    let mut answer = String::new();
    input.read_line(&mut answer)?;
    match answer.trim_end_matches(['\n', '\r']).to_ascii_lowercase().as_str() {
        "y" | "yes" => Ok(()),
        _ => Err(Error::Stopped),
    }
}

#[cfg(test)]
mod tests {
    use super::confirm;

    fn ask(answer: &str) -> (bool, String) {
        let mut output = Vec::new();
        let agreed = confirm("Sure? [Ny]", &mut answer.as_bytes(), &mut output).is_ok();
        (agreed, String::from_utf8(output).expect("text"))
    }

    #[test]
    fn only_yes_is_yes() {
        for answer in ["y", "y\n", "Y\n", "yes\n", "y\r\n"] {
            assert!(ask(answer).0, "{answer:?}");
        }
        for answer in ["", "\n", "n\n", "q\n", " y\n", "yo\n"] {
            assert!(!ask(answer).0, "{answer:?}");
        }
    }

    #[test]
    fn the_answer_follows_the_question() {
        assert_eq!(ask("y").1, "    \n    Sure? [Ny]");
    }
}
