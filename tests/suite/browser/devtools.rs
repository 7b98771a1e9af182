//! A browser without a screen, spoken to over two pipes: messages in JSON, each ended by a zero.
//! (`chromedevtools.github.io/devtools-protocol`; no port is opened.)

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// A browser with one page.
pub(crate) struct Browser {
    child: Child,
    to: File,
    from: Receiver<Value>,
    session: String,
    last_id: u64,
    events: Vec<Value>,
    _folder: TempDir,
}

impl Browser {
    /// Starts a browser that can reach no host.
    pub(crate) fn start(program: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder is made");
        let [to, from] = ["to", "from"].map(|name| folder.path().join(name));
        let made = Command::new("mkfifo").arg(&to).arg(&from).status();
        assert!(made.is_ok_and(|status| status.success()), "pipes are made");
        // The browser reads from descriptor 3 and writes to 4; a shell can give it those.
        let script = "exec \"$0\" \"$@\" 3<\"$TO\" 4>\"$FROM\"";
        let child = Command::new("sh")
            .args(["-c", script])
            .arg(program)
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-pipe",
            ])
            .arg(format!(
                "--user-data-dir={}",
                folder.path().join("user").display()
            ))
            .env("TO", &to)
            .env("FROM", &from)
            .env("HOME", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the browser starts");
        let to = OpenOptions::new().write(true).open(to);
        let from = File::open(from).expect("the pipe opens");
        let mut browser = Self {
            child,
            to: to.expect("the pipe opens"),
            from: messages(from),
            session: String::new(),
            last_id: 0,
            events: Vec::new(),
            _folder: folder,
        };
        let target = browser.call("Target.createTarget", &json!({"url": "about:blank"}));
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let session = browser.call("Target.attachToTarget", &attach);
        session["sessionId"]
            .as_str()
            .expect("a session")
            .clone_into(&mut browser.session);
        for domain in ["Page", "Runtime", "Log", "Network", "Accessibility"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        browser
    }

    /// Opens an address, and waits until everything of it is loaded.
    pub(crate) fn open(&mut self, url: &str) {
        self.events.clear();
        self.call("Page.navigate", &json!({"url": url}));
        while !self.saw("Page.loadEventFired") {
            let event = self.receive();
            self.events.push(event);
        }
    }

    /// Sets medium, colours and width, as if on a device of that width.
    pub(crate) fn emulate(&mut self, media: &str, scheme: &str, width: u32) {
        let feature = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.call(
            "Emulation.setEmulatedMedia",
            &json!({"media": media, "features": feature}),
        );
        self.call(
            "Emulation.setDeviceMetricsOverride",
            &json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}),
        );
    }

    /// Evaluates an expression in the page.
    #[track_caller]
    pub(crate) fn evaluate(&mut self, expression: &str) -> Value {
        let what = json!({"expression": expression, "returnByValue": true});
        let answer = self.call("Runtime.evaluate", &what);
        assert_eq!(answer["exceptionDetails"], Value::Null, "{answer:#}");
        answer["result"]["value"].clone()
    }

    /// Prints the page, and returns the size of each sheet in points.
    pub(crate) fn print(&mut self) -> Vec<(f64, f64)> {
        let answer = self.call("Page.printToPDF", &json!({"preferCSSPageSize": true}));
        let pdf = decoded(answer["data"].as_str().expect("a PDF"));
        let text: String = pdf.iter().map(|byte| char::from(*byte)).collect();
        text.split("/MediaBox")
            .skip(1)
            .filter_map(|rest| {
                let inside = rest.trim_start().strip_prefix('[')?.split(']').next()?;
                let mut numbers = inside.split_whitespace().skip(2);
                let mut next = || numbers.next()?.parse().ok();
                Some((next()?, next()?))
            })
            .collect()
    }

    /// Returns the roles that a screen reader is told.
    pub(crate) fn roles(&mut self) -> Vec<String> {
        let tree = self.call("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().expect("a tree");
        let seen = nodes.iter().filter(|node| node["ignored"] != true);
        seen.filter_map(|node| node["role"]["value"].as_str().map(str::to_owned))
            .collect()
    }

    /// Returns what the console was told since the page was opened.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let methods = [
            "Runtime.exceptionThrown",
            "Runtime.consoleAPICalled",
            "Log.entryAdded",
        ];
        let told = |event: &&Value| methods.iter().any(|method| event["method"] == *method);
        self.events
            .iter()
            .filter(told)
            .map(Value::to_string)
            .collect()
    }

    /// Returns what was asked for since the page was opened.
    pub(crate) fn requests(&self) -> Vec<String> {
        let asked = |event: &&Value| event["method"] == "Network.requestWillBeSent";
        let url = |event: &Value| {
            event["params"]["request"]["url"]
                .as_str()
                .map(str::to_owned)
        };
        self.events.iter().filter(asked).filter_map(url).collect()
    }

    fn saw(&self, method: &str) -> bool {
        self.events.iter().any(|event| event["method"] == method)
    }

    /// Asks for something, and returns the answer; what happens meanwhile is kept.
    #[track_caller]
    fn call(&mut self, method: &str, params: &Value) -> Value {
        self.last_id += 1;
        let mut message = json!({"id": self.last_id, "method": method, "params": params});
        if !self.session.is_empty() {
            message["sessionId"] = Value::from(self.session.as_str());
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.write_all(&bytes).expect("the browser listens");
        loop {
            let answer = self.receive();
            if answer["id"] == self.last_id {
                assert_eq!(answer["error"], Value::Null, "{method}");
                return answer["result"].clone();
            }
            self.events.push(answer);
        }
    }

    #[track_caller]
    fn receive(&mut self) -> Value {
        self.from
            .recv_timeout(PATIENCE)
            .expect("the browser answers")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn messages(from: File) -> Receiver<Value> {
    let (send, receive) = channel();
    thread::spawn(move || {
        for message in BufReader::new(from).split(0) {
            let Ok(message) = message else { return };
            let read = serde_json::from_slice(&message).unwrap_or_default();
            if send.send(read).is_err() {
                return;
            }
        }
    });
    receive
}

/// Decodes Base64. (RFC 4648)
fn decoded(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        bits = bits << 6 | u32::from(value(letter));
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count).expect("eight bits"));
            bits &= (1 << count) - 1;
        }
    }
    bytes
}
