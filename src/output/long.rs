//! `--show-long`: every column, separated by the delimiter.
//!
//! A column in which every row has an empty text disappears (an empty field, `(nil)`, is none): rows wait for the first
//! that fills it. Few columns ever have one, so that nearly all rows are printed as they come.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Display, NIL, Row, View, quoted};

pub struct Long {
    delimiter: String,
    headers: bool,
    /// The keyword of the table under way at the top level; `None` before the first.
    table: Option<&'static str>,
    /// Whether a row of that table is printed yet.
    begun: bool,
    /// The columns of that table that are no empty text in some row.
    filled: Vec<bool>,
    waiting: Vec<Row>,
}

impl Long {
    pub fn new(display: &Display) -> Self {
        Self {
            delimiter: display.delimiter.clone().unwrap_or_else(|| ",".into()),
            headers: display.headers,
            table: None,
            begun: false,
            filled: Vec::new(),
            waiting: Vec::new(),
        }
    }

    fn line<'a>(&self, tag: &'a str, fields: impl Iterator<Item = Cow<'a, str>>, out: &mut dyn Write) -> io::Result<()> {
        let mut first = true;
        for field in Some(Cow::from(tag)).filter(|tag| !tag.is_empty()).into_iter().chain(fields) {
            if !std::mem::take(&mut first) {
                out.write_all(self.delimiter.as_bytes())?;
            }
            out.write_all(field.as_bytes())?;
        }
        out.write_all(b"\n")
    }

    /// Prints a row and those below it, without the columns that `shown` excludes.
    fn print(&self, row: &Row, new_table: bool, shown: &[bool], out: &mut dyn Write) -> io::Result<()> {
        let cells = || row.cells.iter().enumerate().filter(|(at, _)| shown.get(*at) != Some(&false)).map(|(_, cell)| cell);
        if new_table && self.headers && !row.cells.is_empty() {
            self.line(row.tag, cells().map(|cell| cell.header.into()), out)?;
        }
        if !row.cells.is_empty() {
            self.line(row.tag, cells().map(|cell| cell.value.as_deref().map_or(NIL.into(), |value| quoted(value, &self.delimiter))), out)?;
        }
        let mut table = None;
        for child in &row.children {
            self.print(child, table.replace(child.tag) != Some(child.tag), &[], out)?;
        }
        Ok(())
    }

    fn print_waiting(&mut self, out: &mut dyn Write) -> io::Result<()> {
        for row in std::mem::take(&mut self.waiting) {
            let new_table = !std::mem::replace(&mut self.begun, true);
            self.print(&row, new_table, &self.filled, out)?;
        }
        Ok(())
    }
}

impl View for Long {
    fn row(&mut self, row: Row, out: &mut dyn Write) -> io::Result<()> {
        if self.table != Some(row.tag) {
            self.print_waiting(out)?;
            (self.table, self.begun, self.filled) = (Some(row.tag), false, vec![false; row.cells.len()]);
        }
        for (filled, cell) in self.filled.iter_mut().zip(&row.cells) {
            *filled |= cell.value.as_deref() != Some("");
        }
        self.waiting.push(row);
        if self.filled.contains(&false) { Ok(()) } else { self.print_waiting(out) }
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.print_waiting(out)?;
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(rows: Vec<Row>) -> String {
        let mut out = Vec::new();
        let mut long = Long::new(&Display { headers: true, ..Display::default() });
        rows.into_iter()
            .try_for_each(|row| long.row(row, &mut out))
            .and_then(|()| long.end(&mut out))
            .expect("a vector takes all");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn a_column_of_empty_texts_disappears() {
        // Observed at elb-describe-lbs, whose policies are empty texts for load balancers without any.
        let row = |text: Option<&str>| Row::new("X").col("A", "1").long_text("B", text.map(str::to_owned)).col("C", "");
        assert_eq!(long(vec![row(Some("")), row(Some(""))]), "X,A,C\nX,1,(nil)\nX,1,(nil)\n");
        assert_eq!(long(vec![row(Some("")), row(Some("b"))]), "X,A,B,C\nX,1,,(nil)\nX,1,b,(nil)\n");
        assert_eq!(long(vec![row(None), row(Some(""))]), "X,A,B,C\nX,1,(nil),(nil)\nX,1,,(nil)\n");
    }
}
