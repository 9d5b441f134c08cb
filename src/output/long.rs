//! `--show-long`: every column, separated by the delimiter.

use std::io::{self, Write};

use super::{Display, NIL, Row, View};

pub struct Long {
    delimiter: String,
    headers: bool,
    /// The keyword of the table under way at the top level; `None` before the first.
    table: Option<&'static str>,
}

impl Long {
    pub fn new(display: &Display) -> Self {
        Self { delimiter: display.delimiter.clone(), headers: display.headers, table: None }
    }

    fn line<'a>(&self, tag: &'a str, fields: impl Iterator<Item = &'a str>, out: &mut dyn Write) -> io::Result<()> {
        let mut first = true;
        for field in Some(tag).filter(|tag| !tag.is_empty()).into_iter().chain(fields) {
            if !std::mem::take(&mut first) {
                out.write_all(self.delimiter.as_bytes())?;
            }
            // A comma is quoted when it is the delimiter, other delimiters never are (recordings: `--delimiter |`).
            if self.delimiter == "," && field.contains(',') {
                write!(out, "\"{field}\"")?;
            } else {
                out.write_all(field.as_bytes())?;
            }
        }
        out.write_all(b"\n")
    }

    fn print(&self, row: &Row, new_table: bool, out: &mut dyn Write) -> io::Result<()> {
        if new_table && self.headers && !row.cells.is_empty() {
            self.line(row.tag, row.cells.iter().map(|cell| cell.header), out)?;
        }
        if !row.cells.is_empty() {
            self.line(row.tag, row.cells.iter().map(|cell| cell.value.as_deref().unwrap_or(NIL)), out)?;
        }
        let mut table = None;
        for child in &row.children {
            self.print(child, table.replace(child.tag) != Some(child.tag), out)?;
        }
        Ok(())
    }
}

impl View for Long {
    fn row(&mut self, row: Row, out: &mut dyn Write) -> io::Result<()> {
        let new_table = self.table.replace(row.tag) != Some(row.tag);
        self.print(&row, new_table, out)
    }
}
