//! Rows as data: what commands return.

use std::future::Future;
use std::pin::Pin;

use aws_smithy_async::future::pagination_stream::PaginationStream;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::DateTime;

use super::number;
use crate::error::{Error, Result};

/// A line of output: a keyword, cells, and the rows below it.
#[derive(Debug, Default)]
pub struct Row {
    /// The keyword that starts the line; empty for tables without one.
    pub tag: &'static str,
    /// The header line of an ec2 record, whose columns are not named one by one.
    pub heading: &'static str,
    pub cells: Vec<Cell>,
    pub children: Vec<Row>,
    /// Whether rows of this kind have rows below them, be it none.
    pub nests: bool,
    /// Whether only the plain table shows the row, neither `--show-long` nor `--show-empty-fields`.
    pub table_only: bool,
}

#[derive(Debug)]
pub struct Cell {
    pub header: &'static str,
    /// `None` for an empty field, which an empty text is not ([`Row::long_text`]).
    pub value: Option<String>,
    /// Shown by `--show-long` only.
    pub long_only: bool,
    /// The table cuts longer values in the middle.
    pub clip: Option<usize>,
    /// Follows the field before it without a tab.
    pub glued: bool,
    /// The number behind a state, which `--debug` shows.
    pub code: Option<i32>,
}

impl Row {
    pub fn new(tag: &'static str) -> Self {
        Self { tag, ..Self::default() }
    }

    /// A record of `ec2-*` with its header line, tabs included.
    pub fn record(tag: &'static str, heading: &'static str) -> Self {
        Self { tag, heading, ..Self::default() }
    }

    fn cell(mut self, header: &'static str, value: impl Value, long_only: bool, clip: Option<usize>) -> Self {
        self.cells
            .push(Cell { header, value: value.text().filter(|text| !text.is_empty()), long_only, clip, glued: false, code: None });
        self
    }

    /// A column of every view.
    pub fn col(self, header: &'static str, value: impl Value) -> Self {
        self.cell(header, value, false, None)
    }

    /// A column that the table cuts in the middle to `clip` characters.
    pub fn clipped(self, header: &'static str, clip: usize, value: impl Value) -> Self {
        self.cell(header, value, false, Some(clip))
    }

    /// A column of `--show-long` only.
    pub fn long(self, header: &'static str, value: impl Value) -> Self {
        self.cell(header, value, true, None)
    }

    /// A column of `--show-long` where an empty text is printed as such, and which disappears if all rows have one;
    /// `None` is an empty field as ever (recordings: the policies of `elb-describe-lbs`).
    pub fn long_text(mut self, header: &'static str, value: Option<String>) -> Self {
        self.cells.push(Cell { header, value, long_only: true, clip: None, glued: false, code: None });
        self
    }

    /// A field of an ec2 record.
    pub fn field(self, value: impl Value) -> Self {
        self.cell("", value, false, None)
    }

    /// A field with the name of a state, and its number.
    pub fn state(mut self, name: impl Value, code: Option<i32>) -> Self {
        self = self.field(name);
        if let Some(cell) = self.cells.last_mut() {
            cell.code = code;
        }
        self
    }

    /// An empty field that follows the one before without a tab, so that it shows only as `(nil)`.
    pub fn nothing(mut self) -> Self {
        self.cells.push(Cell { header: "", value: None, long_only: false, clip: None, glued: true, code: None });
        self
    }

    /// Shown by the plain table only.
    pub fn table_only(self) -> Self {
        Self { table_only: true, ..self }
    }

    /// Rows below this one.
    pub fn with(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.children.extend(rows);
        self.nests = true;
        self
    }
}

/// What a command found or did.
pub struct Report {
    pages: Box<dyn Pages>,
    /// Printed when there is no row.
    pub(super) otherwise: &'static str,
    /// Whether every page is a table of its own.
    pub(super) page_by_page: bool,
}

impl std::fmt::Debug for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Report").field("otherwise", &self.otherwise).finish_non_exhaustive()
    }
}

type Page<'a> = Pin<Box<dyn Future<Output = Option<Result<Vec<Row>>>> + 'a>>;

trait Pages {
    fn next(&mut self) -> Page<'_>;
}

impl Report {
    /// One sentence, as commands without a result print it.
    pub fn done(sentence: &'static str) -> Self {
        Self::rows([]).or(sentence)
    }

    /// Rows that are all there.
    pub fn rows(rows: impl IntoIterator<Item = Row>) -> Self {
        Self { pages: Box::new(Once(Some(rows.into_iter().collect()))), otherwise: "", page_by_page: false }
    }

    /// Rows that come page by page; at most `limit` of them, all for `None` and for 0.
    pub fn pages<O, E>(
        stream: PaginationStream<Result<O, SdkError<E, HttpResponse>>>,
        limit: Option<usize>,
        rows: impl FnMut(&O) -> Vec<Row> + 'static,
    ) -> Self
    where
        O: 'static,
        E: 'static,
        Error: From<SdkError<E, HttpResponse>>,
    {
        let pages = Stream { stream, left: limit.filter(|&limit| limit > 0), first: true, rows };
        Self { pages: Box::new(pages), otherwise: "", page_by_page: false }
    }

    /// What to print when there is no row.
    pub fn or(self, otherwise: &'static str) -> Self {
        Self { otherwise, ..self }
    }

    /// Makes every page a table of its own: so did the commands that went on to the next page by themselves
    /// (`mon-list-metrics` and the lists of `sns-*`).
    pub fn page_by_page(self) -> Self {
        Self { page_by_page: true, ..self }
    }

    pub(super) async fn next(&mut self) -> Option<Result<Vec<Row>>> {
        self.pages.next().await
    }
}

struct Once(Option<Vec<Row>>);

impl Pages for Once {
    fn next(&mut self) -> Page<'_> {
        Box::pin(std::future::ready(self.0.take().map(Ok)))
    }
}

struct Stream<O, E, F> {
    stream: PaginationStream<Result<O, SdkError<E, HttpResponse>>>,
    left: Option<usize>,
    first: bool,
    rows: F,
}

impl<O, E, F> Pages for Stream<O, E, F>
where
    F: FnMut(&O) -> Vec<Row>,
    Error: From<SdkError<E, HttpResponse>>,
{
    fn next(&mut self) -> Page<'_> {
        Box::pin(async {
            if self.left == Some(0) {
                return None;
            }
            let page = match self.stream.next().await? {
                Ok(page) => page,
                Err(error) => return Some(Err(error.into())),
            };
            let mut rows = (self.rows)(&page);
            if let Some(left) = &mut self.left {
                // The first page was asked for with `page_size`, and is as long as the service thinks right.
                rows.truncate(if std::mem::take(&mut self.first) { rows.len() } else { *left });
                *left = left.saturating_sub(rows.len());
            }
            Some(Ok(rows))
        })
    }
}

/// How many records to ask for on a page: as many as are wanted, or as the service puts on one at most.
pub fn page_size(limit: Option<usize>, largest: i32) -> i32 {
    limit
        .and_then(|limit| i32::try_from(limit).ok())
        .filter(|&limit| limit > 0)
        .map_or(largest, |limit| limit.min(largest))
}

/// What a cell can hold.
pub trait Value {
    /// The text to print, `None` for an empty field.
    fn text(self) -> Option<String>;
}

impl Value for &str {
    fn text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Value for String {
    fn text(self) -> Option<String> {
        Some(self)
    }
}

impl Value for Option<String> {
    fn text(self) -> Option<String> {
        self
    }
}

/// What the SDK puts in place of an enumeration that the model requires and a reply lacks.
const UNSET: &str = "no value was set";

/// Optional texts and the SDK's enumerations.
impl<T: AsRef<str> + ?Sized> Value for Option<&T> {
    fn text(self) -> Option<String> {
        self.map(|value| value.as_ref().to_owned()).filter(|value| value != UNSET)
    }
}

macro_rules! displayed {
    ($($type:ty),*) => {$(
        impl Value for $type {
            fn text(self) -> Option<String> {
                Some(self.to_string())
            }
        }

        impl Value for Option<$type> {
            fn text(self) -> Option<String> {
                self.map(|value| value.to_string())
            }
        }
    )*};
}

displayed!(i32, i64, usize, bool);

impl Value for f64 {
    fn text(self) -> Option<String> {
        Some(number::double(self))
    }
}

impl Value for Option<f64> {
    fn text(self) -> Option<String> {
        self.map(number::double)
    }
}

/// Items separated by commas, as the `as-*` and `mon-*` columns have them.
pub fn list<T: AsRef<str>>(items: &[T]) -> Option<String> {
    joined(items, ",")
}

/// Items separated by commas and blanks, as most `elb-*` columns have them.
pub fn spaced<T: AsRef<str>>(items: &[T]) -> Option<String> {
    joined(items, ", ")
}

fn joined<T: AsRef<str>>(items: &[T], separator: &str) -> Option<String> {
    (!items.is_empty()).then(|| items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(separator))
}

/// Records in braces: `{k=v,k=v},{k=v}`.
pub fn braces<'a>(records: impl IntoIterator<Item = Vec<(&'a str, Option<String>)>>) -> Option<String> {
    let record = |pairs: Vec<(&str, Option<String>)>| {
        let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={}", value.unwrap_or_default())).collect();
        format!("{{{}}}", pairs.join(","))
    };
    let records: Vec<String> = records.into_iter().map(record).collect();
    (!records.is_empty()).then(|| records.join(","))
}

/// A moment as the services write it: `2013-05-22T23:03:08Z`, with three digits of milliseconds if there are any.
/// The epoch is none: the SDK puts it in place of a time that the model requires and a reply lacks.
pub fn time(moment: Option<&DateTime>) -> Option<String> {
    use aws_smithy_types::date_time::Format::DateTime as Iso8601;
    let moment = moment.filter(|moment| moment.as_nanos() != 0)?;
    let whole = DateTime::from_secs(moment.secs()).fmt(Iso8601).ok()?;
    Some(match moment.subsec_nanos() / 1_000_000 {
        0 => whole,
        millis => whole.replace('Z', &format!(".{millis:03}Z")),
    })
}
