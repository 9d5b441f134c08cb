//! The padded table of the service tools: why a column is where it is, or missing.
//!
//! - Two blanks between columns, or what `--delimiter` says; every cell is padded to the widest of its column, but not
//!   the last one that rows of its kind can have, unless they can have rows below. The line of headers never pads its
//!   last one.
//! - A column that is empty in every row disappears, unless `--show-empty-fields`.
//! - The rows of one keyword at one level are one table: `INSTANCE` rows align below their group only.
//! - What is padded loses its tabs, and a line break becomes a blank; widths count the value as it came.
//!
//! Source: recordings `display …` and runs of the originals.

use std::borrow::Cow;
use std::io::{self, Write};

use super::report::Cell;
use super::{Display, NIL, Row, View, quoted};

/// Holds all rows of the top level until the end, since their widths are known only then, as compact as it can:
/// the shown cells in one text, the rows below already in their final form.
pub struct Table {
    separator: String,
    headers: bool,
    show_empty_fields: bool,
    tables: Vec<Columns>,
    rows: Vec<Kept>,
    text: String,
}

/// A row in [`Table::text`]: where its cells end, and where the text of the rows below it ends.
struct Kept {
    table: usize,
    cells: Vec<u32>,
    start: usize,
    end: usize,
}

/// The columns of the rows of one keyword.
struct Columns {
    tag: &'static str,
    headers: Vec<&'static str>,
    widths: Vec<usize>,
    filled: Vec<bool>,
    /// How many columns of a row are padded: all, or all but the last.
    padded: usize,
}

impl Table {
    pub fn new(display: &Display) -> Self {
        let separator = display.delimiter.clone().unwrap_or_else(|| "  ".into());
        Self::empty(separator, display.headers, display.show_empty_fields)
    }

    /// A table of its own, shown alike, for the rows below a row.
    fn nested(&self) -> Self {
        Self::empty(self.separator.clone(), self.headers, self.show_empty_fields)
    }

    fn empty(separator: String, headers: bool, show_empty_fields: bool) -> Self {
        Self { separator, headers, show_empty_fields, tables: Vec::new(), rows: Vec::new(), text: String::new() }
    }

    fn add(&mut self, row: Row) {
        let table = self.tables.iter().position(|columns| columns.tag == row.tag).unwrap_or_else(|| {
            self.tables.push(Columns::of(&row, self.headers));
            self.tables.len() - 1
        });
        let cells: Vec<Cell> = row.cells.into_iter().filter(|cell| !cell.long_only).collect();
        let columns = &mut self.tables[table];
        let start = self.text.len();
        let mut ends = Vec::with_capacity(cells.len());
        for (at, cell) in cells.into_iter().enumerate() {
            columns.filled[at] |= cell.value.is_some() || self.show_empty_fields;
            let value = match &cell.value {
                Some(value) => clip(quoted(value, &self.separator), cell.clip),
                None if self.show_empty_fields => NIL.into(),
                None => "".into(),
            };
            columns.widths[at] = columns.widths[at].max(width(&value));
            self.text.push_str(&value);
            ends.push(u32::try_from(self.text.len() - start).expect("a row is shorter than 4 GB"));
        }
        if !row.children.is_empty() {
            let mut below = self.nested();
            row.children.into_iter().for_each(|child| below.add(child));
            self.text.extend(below.rows());
        }
        self.rows.push(Kept { table, cells: ends, start, end: self.text.len() });
    }

    /// The finished lines, row by row: one text of them all would double the memory.
    fn rows(&self) -> impl Iterator<Item = String> {
        let mut begun = vec![!self.headers; self.tables.len()];
        self.rows.iter().map(move |row| {
            let mut text = String::new();
            let columns = &self.tables[row.table];
            if !columns.headers.is_empty() && !std::mem::replace(&mut begun[row.table], true) {
                columns.line(columns.headers.iter().copied(), columns.headers.len() - 1, &self.separator, &mut text);
            }
            let mut start = row.start;
            if !row.cells.is_empty() {
                let mut from = row.start;
                let cells = row.cells.iter().map(|&end| {
                    let end = row.start + end as usize;
                    &self.text[std::mem::replace(&mut from, end)..end]
                });
                columns.line(cells, columns.padded, &self.separator, &mut text);
                start += *row.cells.last().expect("has cells") as usize;
            }
            text.push_str(&self.text[start..row.end]);
            text
        })
    }
}

impl Columns {
    fn of(row: &Row, with_headers: bool) -> Self {
        let headers: Vec<&'static str> = row.cells.iter().filter(|cell| !cell.long_only).map(|cell| cell.header).collect();
        let widths = headers.iter().map(|header| if with_headers { width(header) } else { 0 }).collect();
        let padded = headers.len().saturating_sub(usize::from(!row.nests));
        Self { tag: row.tag, filled: vec![false; headers.len()], headers, widths, padded }
    }

    fn line<'a>(&self, cells: impl Iterator<Item = &'a str>, padded: usize, separator: &str, out: &mut String) {
        out.push_str(self.tag);
        let mut first = self.tag.is_empty();
        for (at, value) in cells.enumerate().filter(|(at, _)| self.filled[*at]) {
            if !std::mem::take(&mut first) {
                out.push_str(separator);
            }
            if at >= padded {
                out.push_str(value);
                continue;
            }
            let before = out.len();
            push_cleaned(value, out);
            let printed = width(&out[before..]);
            out.extend(std::iter::repeat_n(' ', self.widths[at] - printed));
        }
        out.push('\n');
    }
}

impl View for Table {
    fn row(&mut self, row: Row, _: &mut dyn Write) -> io::Result<()> {
        self.add(row);
        Ok(())
    }

    fn page(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.end(out)?;
        let headers = self.headers && self.rows.is_empty();
        *self = Self { headers, ..self.nested() };
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        for row in self.rows() {
            out.write_all(row.as_bytes())?;
        }
        out.flush()
    }
}

/// Characters as Java counts them.
fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// Cuts the middle out of a value that is longer than `limit`.
fn clip(value: Cow<'_, str>, limit: Option<usize>) -> Cow<'_, str> {
    match limit {
        Some(limit) if value.chars().count() > limit => {
            let chars: Vec<char> = value.chars().collect();
            let head = (limit - 3) / 2;
            let tail = limit - 3 - head;
            chars[..head].iter().chain(&['.'; 3]).chain(&chars[chars.len() - tail..]).collect::<String>().into()
        }
        _ => value,
    }
}

/// A value on one line: tabs go, line breaks become blanks, blanks at the ends go unless they are quoted.
fn push_cleaned(value: &str, out: &mut String) {
    let cleaned = value.chars().filter(|&c| c != '\t' && c != '\r').map(|c| if c == '\n' { ' ' } else { c });
    let before = out.len();
    out.extend(cleaned);
    let trimmed = out[before..].trim_matches(' ');
    if trimmed.len() < out.len() - before {
        let trimmed = trimmed.to_owned();
        out.truncate(before);
        out.push_str(&trimmed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(display: &Display, rows: Vec<Row>) -> String {
        let mut table = Table::new(display);
        rows.into_iter().for_each(|row| table.add(row));
        table.rows().collect()
    }

    fn cell(value: &str) -> String {
        table(&Display::default(), vec![Row::new("X").col("A", value).col("B", "1")])
    }

    #[test]
    fn cells_are_cleaned_and_padded_to_the_raw_width() {
        // Observed at as-describe-auto-scaling-groups.
        assert_eq!(cell("a  b"), "X  \"a  b\"  1\n");
        assert_eq!(cell(" a"), "X  a   1\n");
        assert_eq!(cell("a\tb"), "X  ab   1\n");
        assert_eq!(cell("a \t b"), "X  a  b   1\n");
        assert_eq!(cell("a\n\nb"), "X  a  b  1\n");
        assert_eq!(cell("   "), "X  \"   \"  1\n");
    }

    #[test]
    fn a_last_cell_is_printed_as_it_came() {
        // Observed at sns-get-topic-attributes.
        let last = |value| table(&Display::default(), vec![Row::new("X").col("A", "1").col("B", value)]);
        assert_eq!(last(" a "), "X  1   a \n");
        assert_eq!(last("\ta\n b"), "X  1  \ta\n b\n");
        assert_eq!(last("a  b"), "X  1  \"a  b\"\n");
    }

    #[test]
    fn an_empty_column_disappears() {
        let rows = || vec![Row::new("X").col("A", "1").col("B", None::<&str>).col("C", "2")];
        assert_eq!(table(&Display { headers: true, ..Display::default() }, rows()), "X  A  C\nX  1  2\n");
        assert_eq!(table(&Display { show_empty_fields: true, ..Display::default() }, rows()), "X  1  (nil)  2\n");
    }

    #[test]
    fn pages_share_headers_but_no_widths() {
        // Observed at mon-list-metrics.
        let mut table = Table::new(&Display { headers: true, ..Display::default() });
        let mut out = Vec::new();
        for name in ["a", "bb"] {
            table.add(Row::new("").col("NAME", name).col("B", "1"));
            table.page(&mut out).expect("memory takes it");
        }
        assert_eq!(String::from_utf8(out).expect("text"), "NAME  B\na     1\nbb  1\n");
    }

    #[test]
    fn long_values_lose_their_middle() {
        let arn = "arn:aws:autoscaling:eu-west-1:123456789012:db-db-5e50".to_owned();
        assert_eq!(clip(arn.into(), Some(40)), "arn:aws:autoscalin...56789012:db-db-5e50");
    }

    #[test]
    fn rows_below_align_among_themselves() {
        let group = |name: &'static str, instance: &'static str| {
            Row::new("G").col("NAME", name).with([Row::new("I").col("ID", instance).col("STATE", "up")])
        };
        assert_eq!(table(&Display::default(), vec![group("a", "i-1"), group("bb", "i-22")]), "G  a \nI  i-1  up\nG  bb\nI  i-22  up\n");
    }
}
