//! The types of option values: one parser each.

use std::fmt;
use std::str::FromStr;

use aws_smithy_types::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

/// Stands for the option in messages of this module, which does not know it.
const OPTION: &str = "{option}";

/// Why a value was refused.
#[derive(Debug, PartialEq)]
pub struct BadValue(String);

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadValue {}

impl BadValue {
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// The ec2 tools' refusal of `text`.
    pub fn argument(text: &str) -> Self {
        Self(format!("Invalid argument for option '{OPTION}': '{text}' (-h for usage)"))
    }

    /// The message, once the option is known.
    pub fn about(&self, option: &str) -> String {
        self.0.replace(OPTION, option)
    }
}

/// `a,b,c`, also over several words or occurrences. Blanks around a comma inside one word are sent as they are
/// (recordings: `--processes "a, b"` sends ` b`), empty elements are dropped.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List<T = String>(pub Vec<T>);

impl FromStr for List {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        Ok(Self(text.split(',').filter(|element| !element.trim().is_empty()).map(str::to_owned).collect()))
    }
}

/// Whole numbers.
impl FromStr for List<i32> {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let List(elements) = text.parse::<List>()?;
        let number = |element: &String| {
            let number = element.trim().parse();
            number.map_err(|_| BadValue::new(format!("Invalid value '{element}' for {OPTION}: not a whole number")))
        };
        elements.iter().map(number).collect::<Result<_, _>>().map(Self)
    }
}

impl List {
    /// The elements as another type, mostly an SDK enumeration.
    pub fn map<T>(self, f: impl FnMut(&str) -> T) -> Vec<T> {
        self.0.iter().map(String::as_str).map(f).collect()
    }
}

fn no_separator(pair: &str) -> BadValue {
    BadValue::new(format!("No value separator = found in {pair}").trim_end())
}

/// `k=v,k=v`; a key given twice keeps its place and takes the last value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(pub Vec<(String, String)>);

impl FromStr for Map {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        if text.trim().is_empty() {
            return Err(no_separator(""));
        }
        let mut pairs: Vec<(String, String)> = Vec::new();
        for pair in text.split(',').map(str::trim_start).filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').ok_or_else(|| no_separator(pair))?;
            match pairs.iter_mut().find(|(known, _)| known == key) {
                Some((_, old)) => *old = value.to_owned(),
                None => pairs.push((key.to_owned(), value.to_owned())),
            }
        }
        Ok(Self(pairs))
    }
}

impl Map {
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone())
    }

    /// The value of `key` as a number, say.
    pub fn parse<T: FromStr>(&self, key: &str) -> crate::error::Result<Option<T>> {
        self.get(key)
            .map(|value| value.parse().map_err(|_| crate::error::Error::Input(format!("Invalid value '{value}' for {key}"))))
            .transpose()
    }
}

/// Several maps: `k=v,k=v k=v,k=v`, or the option repeated. A blank after a comma belongs to the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Maps(pub Vec<Map>);

impl FromStr for Maps {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        if text.trim().is_empty() {
            return Err(no_separator(""));
        }
        let mut joined = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !joined.is_empty() && !joined.ends_with(',') {
                joined.push(' ');
            }
            joined.push_str(word);
        }
        joined.split_whitespace().map(str::parse).collect::<Result<_, _>>().map(Self)
    }
}

/// Which keys maps may have, `*` after those each must have: `keys("protocol* lb-port* cert-id")`.
fn check(keys: &str, maps: &[Map]) -> Result<(), BadValue> {
    let keys = || keys.split(' ').map(|key| (key.trim_end_matches('*'), key.ends_with('*')));
    let given = maps.iter().flat_map(|map| map.0.iter().map(|(key, _)| key.as_str()));
    let illegal: Vec<&str> = given.filter(|key| keys().all(|(known, _)| known != *key)).collect();
    if !illegal.is_empty() {
        return Err(BadValue::new(format!("Illegal key(s) definition for {OPTION} : {}", illegal.join(" "))));
    }
    let lacking = maps.iter().flat_map(|map| keys().filter(|(key, required)| *required && map.get(key).is_none()));
    let missing: Vec<&str> = lacking.map(|(key, _)| key).collect();
    if missing.is_empty() { Ok(()) } else { Err(BadValue::new(format!("Missing key(s) definition for {OPTION} : {}", missing.join(" ")))) }
}

/// A parser of one map with these keys.
pub fn map(keys: &'static str) -> impl Fn(&str) -> Result<Map, BadValue> + Clone + Send + Sync + 'static {
    move |text| text.parse().and_then(|map: Map| check(keys, std::slice::from_ref(&map)).map(|()| map))
}

/// A parser of several maps with these keys each.
pub fn maps(keys: &'static str) -> impl Fn(&str) -> Result<Maps, BadValue> + Clone + Send + Sync + 'static {
    move |text| {
        let maps: Maps = text.parse()?;
        check(keys, &maps.0).map(|()| maps)
    }
}

/// A moment in ISO 8601, UTC unless it says otherwise: `2013-05-07`, `2013-05-07T18:46:16Z`, `2013-05-07 18:46:16`,
/// `2013-05-07T18:46:16+02:00`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time(pub DateTime);

impl FromStr for Time {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let text = text.trim();
        let utc = || text.parse::<civil::DateTime>()?.to_zoned(TimeZone::UTC).map(|zoned| zoned.timestamp());
        let moment = text.parse::<Timestamp>().or_else(|_| utc()).ok();
        moment
            .and_then(|moment| DateTime::from_nanos(moment.as_nanosecond()).ok())
            .map(Self)
            .ok_or_else(|| BadValue::new(format!("Invalid time '{text}' for {OPTION}: use the form 2013-05-07T18:46:16Z")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn maps_of(text: &str) -> Vec<Vec<(String, String)>> {
        text.parse::<Maps>().expect("maps").0.into_iter().map(|map| map.0).collect()
    }

    #[test]
    fn a_list_drops_empty_elements_only() {
        assert_eq!("a, b,,c, ,".parse::<List>().unwrap().0, ["a", " b", "c"]);
    }

    #[test]
    fn a_list_of_numbers_holds_nothing_else() {
        assert_eq!("80, 443".parse(), Ok(List(vec![80, 443])));
        assert_eq!(
            "80,http".parse::<List<i32>>().unwrap_err().about("--lb-ports"),
            "Invalid value 'http' for --lb-ports: not a whole number"
        );
    }

    #[test]
    fn a_blank_after_a_comma_stays_in_the_map() {
        assert_eq!(maps_of("a=1, b=2 a=3"), maps_of("a=1,b=2 a=3"));
        assert_eq!(maps_of("a=1, b=2 a=3").len(), 2);
    }

    #[test]
    fn an_empty_word_is_no_map() {
        assert_eq!("".parse::<Map>().unwrap_err().to_string(), "No value separator = found in");
        assert_eq!(" ".parse::<Maps>().unwrap_err().to_string(), "No value separator = found in");
    }

    #[test]
    fn keys_are_checked() {
        let parse = maps("id* t* k* v");
        assert_eq!(parse("k=a,v=b").unwrap_err().to_string(), "Missing key(s) definition for {option} : id t");
        assert_eq!(parse("id=1,t=2,k=3,z=4").unwrap_err().to_string(), "Illegal key(s) definition for {option} : z");
        assert_eq!(parse("id=1,t=2 t=3").unwrap_err().to_string(), "Missing key(s) definition for {option} : k id k");
    }

    #[test]
    fn times_come_in_the_old_forms() {
        let seconds = |text: &str| text.parse::<Time>().expect(text).0.secs();
        for text in
            ["2013-05-07T18:46:16Z", "2013-05-07 18:46:16", "2013-05-07T18:46:16", "2013-05-07T20:46:16+02:00", "2013-05-07T20:46:16+0200"]
        {
            assert_eq!(seconds(text), 1_367_952_376, "{text}");
        }
        assert_eq!(seconds("2013-05-07"), seconds("2013-05-07T00:00Z"));
        assert_eq!("1969-12-31T23:59:59.25Z".parse::<Time>().unwrap().0.as_nanos(), -750_000_000);
        assert!("yesterday".parse::<Time>().is_err());
    }
}
