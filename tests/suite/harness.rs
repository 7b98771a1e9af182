//! A home of its own for each test, and a run of the real program in it.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// The clock of every test: a Sunday night before a holiday Monday.
pub(crate) const NOW: &str = "2026-11-22T23:40:00+09:00";

/// A statement about yen that were not credited.
pub(crate) const DEPOSIT: &str =
    "昨日の21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ入金が反映されません";

/// The same in English.
pub(crate) const DEPOSIT_EN: &str = "Yesterday at about 9 pm I sent 500,000 yen from Mizuho Bank by \
    bank transfer, and the deposit has still not been credited";

/// A statement about an account that somebody else controls.
pub(crate) const TAKEOVER: &str =
    "アカウントを乗っ取られました。今日の20時ごろ、1.2 BTCが知らないアドレスに送られています";

/// A run that takes longer than this waits for something that will never come.
const PATIENCE: Duration = Duration::from_mins(5);

/// Makes a folder of its own whose name names no secret: one that is drawn by lot may say `Pw`, and is
/// then told as a placeholder.
fn folder() -> TempDir {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let made = (0..1000).find_map(|_| {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}x{number}", std::process::id());
        let letters = name.chars().map(|digit| match digit.to_digit(10) {
            Some(digit) => char::from(b"bcdfghjklm"[digit as usize]),
            None => digit,
        });
        let prefix = format!(".tmp{}", letters.collect::<String>());
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix).rand_bytes(0).tempdir().ok()
    });
    made.expect("a temporary folder can be made")
}

/// A home that vanishes, and an environment that says nothing but what the test says.
pub(crate) struct Sandbox {
    folder: TempDir,
    env: Vec<(String, String)>,
}

impl Sandbox {
    /// Makes an empty home; clock, language and width are fixed.
    pub(crate) fn new() -> Self {
        let folder = folder();
        let sandbox = Self {
            env: Vec::new(),
            folder,
        };
        let home = sandbox.home().display().to_string();
        sandbox
            .env("MADOGUCHI_HOME", &home)
            .env("MADOGUCHI_NOW", NOW)
            .env("MADOGUCHI_LANG", "ja")
            .env("COLUMNS", "80")
    }

    /// Makes a home whose language is English.
    pub(crate) fn english() -> Self {
        Self::new().env("MADOGUCHI_LANG", "en")
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.env.retain(|(known, _)| known != name);
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Leaves a variable of the environment out.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.env.retain(|(known, _)| known != name);
        self
    }

    /// Sets the clock.
    pub(crate) fn at(self, now: &str) -> Self {
        self.env("MADOGUCHI_NOW", now)
    }

    /// Returns the home, which the program makes when it needs it.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Returns the folder around the home, for files of the test.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns where the database is.
    pub(crate) fn database(&self) -> PathBuf {
        self.home().join("madoguchi.db")
    }

    /// Returns the program in this sandbox, ready to be given arguments and streams.
    pub(crate) fn command(&self) -> Command {
        self.inside(Command::new(env!("CARGO_BIN_EXE_madoguchi")))
    }

    /// Returns a shell in this sandbox; `$MADOGUCHI` is the program.
    pub(crate) fn shell(&self, script: &str) -> Command {
        let mut command = self.inside(Command::new("/bin/sh"));
        command
            .args(["-c", script])
            .env("PATH", "/usr/bin:/bin")
            .env("MADOGUCHI", env!("CARGO_BIN_EXE_madoguchi"));
        command
    }

    fn inside(&self, mut command: Command) -> Command {
        command
            .env_clear()
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .current_dir(self.folder.path());
        command
    }

    /// Runs the program.
    #[track_caller]
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command().args(args), None)
    }

    /// Runs the program with bytes on its stdin.
    #[track_caller]
    pub(crate) fn feed(&self, args: &[&str], stdin: &[u8]) -> Run {
        Run::of(self.command().args(args), Some(stdin))
    }

    /// Runs the program, which must succeed, and returns its JSON.
    #[track_caller]
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        self.run(&[args, &["--json"]].concat()).exits(0).json()
    }

    /// Records an incident and returns its JSON.
    #[track_caller]
    pub(crate) fn log(&self, text: &str) -> Value {
        self.json(&["log", text])
    }

    /// Returns every byte of every file below the folder, with the file's name.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).expect("a folder of the test can be read") {
                let path = entry.expect("an entry of the test can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = std::fs::read(&path).expect("a file of the test can be read");
                    found.push((path, bytes));
                }
            }
        }
        found
    }
}

/// What a run left behind.
pub(crate) struct Run {
    status: ExitStatus,
    stdout: Vec<u8>,
    stderr: Vec<u8>,
}

impl Run {
    /// Runs a command to its end; without bytes, stdin is empty.
    #[track_caller]
    pub(crate) fn of(command: &mut Command, stdin: Option<&[u8]>) -> Self {
        let mut child = command
            .stdin(stdin.map_or_else(Stdio::null, |_| Stdio::piped()))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let input = child.stdin.take().zip(stdin.map(<[u8]>::to_vec));
        let writer = thread::spawn(move || {
            // A program that does not want all of its input may close it early.
            input.map(|(mut pipe, bytes)| pipe.write_all(&bytes).ok())
        });
        let stdout = drain(child.stdout.take());
        let stderr = drain(child.stderr.take());
        let status = patiently(&mut child);
        writer.join().expect("the input is written");
        Self {
            status,
            stdout: stdout.join().expect("stdout is read"),
            stderr: stderr.join().expect("stderr is read"),
        }
    }

    /// Returns the exit code; a signal is told as its negative number.
    pub(crate) fn code(&self) -> i32 {
        use std::os::unix::process::ExitStatusExt;
        let signal = || self.status.signal().map_or(i32::MIN, |signal| -signal);
        self.status.code().unwrap_or_else(signal)
    }

    /// Demands an exit code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code(), code, "exit code\n{}", self.block());
        self
    }

    /// Demands a sentence on stderr.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        let told = self.stderr().contains(words);
        assert!(told, "stderr does not say `{words}`\n{}", self.block());
        self
    }

    /// Demands words on stdout.
    #[track_caller]
    pub(crate) fn shows(self, words: &str) -> Self {
        let shown = self.stdout().contains(words);
        assert!(shown, "stdout does not show `{words}`\n{}", self.block());
        self
    }

    /// Returns stdout, which is always UTF-8.
    #[track_caller]
    pub(crate) fn stdout(&self) -> &str {
        std::str::from_utf8(&self.stdout).expect("stdout is UTF-8")
    }

    /// Returns stderr, which is always UTF-8.
    #[track_caller]
    pub(crate) fn stderr(&self) -> &str {
        std::str::from_utf8(&self.stderr).expect("stderr is UTF-8")
    }

    /// Returns stdout as the one JSON document that it must be.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let document: Value = serde_json::from_str(self.stdout())
            .unwrap_or_else(|error| panic!("stdout is no JSON: {error}\n{}", self.block()));
        let first = document.as_object().and_then(|object| object.iter().next());
        let expected = (&"schema".to_owned(), &Value::from(1));
        assert_eq!(first, Some(expected), "a document starts with its schema");
        document
    }

    /// Returns the error of a command that was asked for JSON.
    #[track_caller]
    pub(crate) fn error(&self) -> Value {
        assert_eq!(self.stdout(), "", "an error leaves stdout empty");
        let told: Value = serde_json::from_str(self.stderr())
            .unwrap_or_else(|error| panic!("stderr is no JSON: {error}\n{}", self.block()));
        for key in ["kind", "message"] {
            let text = told["error"][key].as_str().unwrap_or_default();
            assert!(!text.is_empty(), "an error has its {key}: {told}");
        }
        assert!(
            told["error"]["hints"].is_array(),
            "an error has hints: {told}"
        );
        told["error"].clone()
    }

    /// Returns everything that a person sees, as one text.
    pub(crate) fn block(&self) -> String {
        let stdout = String::from_utf8_lossy(&self.stdout);
        let stderr = String::from_utf8_lossy(&self.stderr);
        let line = if stderr.is_empty() {
            ""
        } else {
            "------- stderr -------\n"
        };
        let status = match self.code() {
            0 => String::new(),
            code => format!("[exit status: {code}]\n"),
        };
        format!("{stdout}{line}{stderr}{status}")
    }
}

fn drain(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            pipe.read_to_end(&mut bytes).expect("a pipe can be read");
        }
        bytes
    })
}

#[track_caller]
fn patiently(child: &mut Child) -> ExitStatus {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait().expect("a child can be waited for") {
            return status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().ok();
            panic!("the program waits for something that will never come");
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}
