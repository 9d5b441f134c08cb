//! What commands return and how it reaches stdout.

mod long;
pub mod number;
mod report;
mod table;
mod tabs;
mod xml;

use std::borrow::Cow;
use std::io::{self, Write};
use std::process::ExitCode;

pub use report::{Report, Row, braces, list, page_size, spaced, time};
pub use xml::exchange;

use crate::aws::Wire;
use crate::error::Result;

/// The ways to show a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    Table,
    Long,
    Xml,
    Quiet,
    /// The tab separated records of `ec2-*`.
    Tabs,
}

/// How the user wants to see a report.
#[derive(Clone, Debug, Default)]
pub struct Display {
    pub mode: Mode,
    pub headers: bool,
    /// Between columns, instead of the view's own: two blanks in tables, a comma in `--show-long`.
    pub delimiter: Option<String>,
    pub show_empty_fields: bool,
    pub show_request: bool,
    pub hide_tags: bool,
    pub verbose: bool,
    pub debug: bool,
}

/// What stands for an empty field.
const NIL: &str = "(nil)";

/// A value that contains the separator of columns would look like two, so it is quoted.
fn quoted<'a>(value: &'a str, separator: &str) -> Cow<'a, str> {
    if value.contains(separator) { format!("\"{value}\"").into() } else { value.into() }
}

/// A way to show rows: fed row by row, so that what needs no column widths is printed at once.
trait View {
    fn row(&mut self, row: Row, out: &mut dyn Write) -> io::Result<()>;

    /// Called after the last row of a page, if pages are tables of their own.
    fn page(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Called once, after the last row.
    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.flush()
    }
}

/// Prints a report, page by page where the format allows.
///
/// # Errors
/// What the service answers for a later page, and [`crate::error::Error::ClosedPipe`]; rows before it stay printed.
pub async fn print(mut report: Report, display: &Display, wire: Option<&Wire>, out: &mut dyn Write) -> Result<()> {
    let mut view: Box<dyn View> = match display.mode {
        Mode::Table => Box::new(table::Table::new(display)),
        Mode::Long => Box::new(long::Long::new(display)),
        Mode::Xml | Mode::Quiet => Box::new(Nothing),
        Mode::Tabs => Box::new(tabs::Tabs::new(display)),
    };
    let mut empty = true;
    loop {
        let page = report.next().await;
        if let Some(wire) = wire {
            exchange(wire, display, out)?;
        }
        let rows = match page.transpose() {
            Ok(Some(rows)) => rows,
            Ok(None) => break,
            Err(error) => {
                view.end(out)?;
                return Err(error);
            }
        };
        let plain = display.mode == Mode::Table && !display.show_empty_fields;
        for row in rows.into_iter().filter(|row| plain || !row.table_only) {
            empty = false;
            view.row(row, out)?;
        }
        if report.page_by_page {
            view.page(out)?;
        }
    }
    view.end(out)?;
    if empty && !report.otherwise.is_empty() && matches!(display.mode, Mode::Table | Mode::Long) {
        writeln!(out, "{}", report.otherwise)?;
    }
    if let Some(wire) = wire
        && display.verbose
    {
        writeln!(out, "REQUEST ID\t{}", wire.request_id().unwrap_or_default())?;
    }
    Ok(out.flush()?)
}

/// Shows no rows: `--quiet`, and `--show-xml`, which shows the reply instead.
struct Nothing;

impl View for Nothing {
    fn row(&mut self, _: Row, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// A line on stderr that is no error.
#[expect(clippy::print_stderr, reason = "the one place for it")]
pub fn warn(line: &str) {
    eprintln!("{line}");
}

/// Text on stdout that is no report: lists, help.
pub fn text(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// The exit code of a verb; says on stderr why it failed. A closed pipe is no failure.
pub fn or_report(name: &str, result: anyhow::Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|error| match error.downcast_ref::<io::Error>().map(io::Error::kind) {
        Some(io::ErrorKind::BrokenPipe) => ExitCode::SUCCESS,
        _ => {
            warn(&format!("{name}: {error:#}"));
            ExitCode::from(1)
        }
    })
}

/// A line on stdout before there is a report. A closed pipe will show at the report.
pub fn notice(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}
