//! A stand-in for the service: answers on a loopback port with prepared replies and keeps what it was asked.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// The decoded parameters of one request, from its query string and its form body.
pub type Parameters = BTreeMap<String, String>;

#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub body: String,
}

/// Listens from `start` until dropped. One per run of the binary: a late request can then never be counted for the next.
pub struct Responder {
    address: SocketAddr,
    state: Arc<State>,
}

struct State {
    replies: Vec<Reply>,
    requests: Mutex<Vec<Parameters>>,
    signers: Mutex<Vec<String>>,
    stopped: AtomicBool,
}

impl Responder {
    /// The first request gets the first reply, and so on; the last reply is repeated. With no replies, every request gets
    /// a 500: none was expected.
    pub fn start(replies: Vec<Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port");
        let address = listener.local_addr().expect("the port's address");
        let state = Arc::new(State { replies, requests: Mutex::default(), signers: Mutex::default(), stopped: AtomicBool::new(false) });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if shared.stopped.load(Ordering::SeqCst) {
                    break;
                }
                let state = Arc::clone(&shared);
                thread::spawn(move || state.serve(connection));
            }
        });
        Self { address, state }
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Who signed the requests so far, and for what: access key, day, region, service, separated by slashes. Empty for
    /// an unsigned one.
    pub fn signers(&self) -> Vec<String> {
        self.state.signers.lock().expect("no panic while logging").clone()
    }

    /// What was asked so far, in order of arrival.
    pub fn requests(&self) -> Vec<Parameters> {
        self.state.requests.lock().expect("no panic while logging").clone()
    }
}

impl Drop for Responder {
    fn drop(&mut self) {
        self.state.stopped.store(true, Ordering::SeqCst);
        // Only a connection wakes the thread that waits for one. If it is refused, that thread has already gone.
        let _ = TcpStream::connect(self.address);
    }
}

impl State {
    /// Answers request after request until the client hangs up or sends something unreadable.
    fn serve(&self, mut connection: TcpStream) {
        let mut received = Vec::new();
        loop {
            let (parameters, readable) = match read_request(&mut connection, &mut received) {
                Ok(Some(Request { parameters, signer })) => {
                    self.signers.lock().expect("no panic while logging").push(signer);
                    (parameters, true)
                }
                Ok(None) => return,
                // Logged like a request, so that the test fails and shows it.
                Err(why) => (Parameters::from([("unreadable request".to_owned(), why)]), false),
            };
            let reply = self.log(parameters);
            let Reply { status, body } = if readable { reply } else { Reply { status: 400, body: String::new() } };
            let length = body.len();
            let message = format!("HTTP/1.1 {status} \r\nContent-Type: text/xml\r\nContent-Length: {length}\r\n\r\n{body}");
            if connection.write_all(message.as_bytes()).is_err() || !readable {
                return;
            }
        }
    }

    /// Logs before answering: when the client has its answer, the log is complete.
    fn log(&self, parameters: Parameters) -> Reply {
        let mut requests = self.requests.lock().expect("no panic while logging");
        requests.push(parameters);
        let unexpected = || Reply { status: 500, body: "no request was expected".to_owned() };
        self.replies.get(requests.len() - 1).or(self.replies.last()).cloned().unwrap_or_else(unexpected)
    }
}

/// What we want to know of a request.
struct Request {
    parameters: Parameters,
    signer: String,
}

/// Takes one request off the connection; `None` when the client has hung up. What was read beyond it stays in `received`.
fn read_request(connection: &mut TcpStream, received: &mut Vec<u8>) -> Result<Option<Request>, String> {
    loop {
        if let Some((request, end)) = parse(received)? {
            received.drain(..end);
            return Ok(Some(request));
        }
        let mut more = [0; 16 * 1024];
        match connection.read(&mut more) {
            Ok(0) | Err(_) if received.is_empty() => return Ok(None),
            Ok(0) | Err(_) => return Err(format!("cut off after {} bytes", received.len())),
            // A client that speaks TLS to us sends no request, and shall see that this is no TLS.
            Ok(_) if received.is_empty() && more[0] == TLS_HANDSHAKE => return Ok(None),
            Ok(n) => received.extend_from_slice(&more[..n]),
        }
    }
}

/// The first byte of a TLS connection.
const TLS_HANDSHAKE: u8 = 0x16;

/// The request at the head of `bytes` and its length; `None` while it is incomplete.
fn parse(bytes: &[u8]) -> Result<Option<(Request, usize)>, String> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut request = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(head) = request.parse(bytes).map_err(|e| e.to_string())? else {
        return Ok(None);
    };
    let (mut length, mut signer) = (0, String::new());
    for header in request.headers {
        if header.name.eq_ignore_ascii_case("content-length") {
            let digits = str::from_utf8(header.value).map_err(|e| e.to_string())?;
            length = digits.trim().parse().map_err(|_| format!("content length {digits}"))?;
        } else if header.name.eq_ignore_ascii_case("authorization") {
            let scope = str::from_utf8(header.value).ok().and_then(|value| value.split_once("Credential="));
            signer = scope
                .and_then(|(_, rest)| rest.split_once("/aws4_request"))
                .map_or_else(String::new, |(scope, _)| scope.to_owned());
        } else if header.name.eq_ignore_ascii_case("transfer-encoding") {
            return Err("a chunked body, which this responder does not read".to_owned());
        }
    }
    let Some(body) = bytes.get(head..head + length) else {
        return Ok(None);
    };
    let query = request.path.and_then(|path| path.split_once('?')).map_or("", |(_, query)| query);
    let parameters = [query.as_bytes(), body].into_iter().flat_map(|part| form_urlencoded::parse(part).into_owned());
    Ok(Some((Request { parameters: parameters.collect(), signer }, head + length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(status: u16, body: &str) -> Reply {
        Reply { status, body: body.to_owned() }
    }

    /// Sends `bytes` and reads until as much as `expected` has come back, or the responder has hung up.
    fn exchange(connection: &mut TcpStream, bytes: &str, expected: &str) {
        connection.write_all(bytes.as_bytes()).unwrap();
        let mut answer = vec![0; expected.len()];
        connection.read_exact(&mut answer).unwrap();
        assert_eq!(String::from_utf8(answer).unwrap(), expected);
    }

    fn answer(status: u16, body: &str) -> String {
        format!("HTTP/1.1 {status} \r\nContent-Type: text/xml\r\nContent-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn replies_in_order_on_one_connection_and_repeats_the_last() {
        let responder = Responder::start(vec![reply(200, "<one/>"), reply(503, "<two/>")]);
        let mut connection = TcpStream::connect(responder.address).unwrap();
        for (request, expected) in [("a", answer(200, "<one/>")), ("b", answer(503, "<two/>")), ("c", answer(503, "<two/>"))] {
            exchange(&mut connection, &format!("GET /?Action={request} HTTP/1.1\r\nHost: x\r\n\r\n"), &expected);
        }
        let actions: Vec<_> = responder.requests().into_iter().map(|r| r["Action"].clone()).collect();
        assert_eq!(actions, ["a", "b", "c"]);
    }

    #[test]
    fn decodes_query_and_form_and_keeps_empty_values() {
        let responder = Responder::start(vec![reply(200, "")]);
        let mut connection = TcpStream::connect(responder.address).unwrap();
        let form = "Text=a+b%26c%C3%A9&Empty=&Action=Put";
        let head = format!("POST /?Version=1 HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\r\n", form.len());
        // In two pieces: a request need not arrive in one read.
        connection.write_all(head.as_bytes()).unwrap();
        exchange(&mut connection, form, &answer(200, ""));
        let expected = [("Action", "Put"), ("Empty", ""), ("Text", "a b&cé"), ("Version", "1")];
        let expected: Parameters = expected.map(|(k, v)| (k.to_owned(), v.to_owned())).into();
        assert_eq!(responder.requests(), [expected]);
    }

    #[test]
    fn answers_two_requests_sent_at_once() {
        let responder = Responder::start(vec![reply(200, "1"), reply(200, "2")]);
        let mut connection = TcpStream::connect(responder.address).unwrap();
        let both = "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nA=1".to_owned() + "GET /?A=2 HTTP/1.1\r\n\r\n";
        exchange(&mut connection, &both, &(answer(200, "1") + &answer(200, "2")));
        assert_eq!(responder.requests().len(), 2);
    }

    #[test]
    fn without_replies_no_request_is_expected() {
        let responder = Responder::start(vec![]);
        let mut connection = TcpStream::connect(responder.address).unwrap();
        exchange(&mut connection, "GET / HTTP/1.1\r\n\r\n", &answer(500, "no request was expected"));
    }

    #[test]
    fn unreadable_requests_are_logged() {
        for bytes in ["nonsense\r\n\r\n", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"] {
            let responder = Responder::start(vec![reply(200, "fine")]);
            let mut connection = TcpStream::connect(responder.address).unwrap();
            exchange(&mut connection, bytes, &answer(400, ""));
            assert!(responder.requests()[0].contains_key("unreadable request"), "{bytes}");
        }
    }

    #[test]
    fn stops_listening_when_dropped() {
        let responder = Responder::start(vec![]);
        let address = responder.address;
        drop(responder);
        let refused = (0..100).any(|_| {
            thread::sleep(std::time::Duration::from_millis(10));
            TcpStream::connect(address).is_err()
        });
        assert!(refused, "{address} still accepts connections a second later");
    }
}
