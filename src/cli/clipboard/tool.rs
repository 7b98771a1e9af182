//! The platform's own tools for the clipboard, as child processes.

use std::env;
use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::editor::is_on_path;

/// How long a tool may take; one without its display waits for ever.
const PATIENCE: Duration = Duration::from_secs(3);

/// A tool: how it takes a text on stdin, gives it back on stdout, and forgets it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tool {
    /// Its name.
    pub(super) name: &'static str,
    copy: &'static [&'static str],
    read: &'static [&'static str],
    clear: &'static [&'static str],
    /// Whether it takes UTF-16 with a byte order mark: it would read UTF-8 as something else.
    utf16: bool,
    /// The variable that must be set for it to reach a clipboard.
    needs: Option<&'static str>,
    /// Whether it reaches the clipboard of the machine that it runs on, whoever sits there.
    local: bool,
}

const TOOLS: &[Tool] = &[
    Tool {
        name: "pbcopy",
        copy: &["pbcopy"],
        read: &["pbpaste"],
        clear: &[],
        utf16: false,
        needs: None,
        local: true,
    },
    Tool {
        name: "clip.exe",
        copy: &["clip.exe"],
        read: &[],
        clear: &[],
        utf16: true,
        needs: None,
        local: true,
    },
    Tool {
        name: "wl-copy",
        copy: &["wl-copy"],
        read: &["wl-paste", "--no-newline"],
        clear: &["wl-copy", "--clear"],
        utf16: false,
        needs: Some("WAYLAND_DISPLAY"),
        local: false,
    },
    Tool {
        name: "xclip",
        copy: &["xclip", "-selection", "clipboard", "-in"],
        read: &["xclip", "-selection", "clipboard", "-out"],
        clear: &[],
        utf16: false,
        needs: Some("DISPLAY"),
        local: false,
    },
    Tool {
        name: "xsel",
        copy: &["xsel", "--clipboard", "--input"],
        read: &["xsel", "--clipboard", "--output"],
        clear: &["xsel", "--clipboard", "--clear"],
        utf16: false,
        needs: Some("DISPLAY"),
        local: false,
    },
];

/// Returns the tools that can reach the clipboard of the person who looks on, best first.
pub(super) fn at_hand() -> impl Iterator<Item = Tool> {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_remote = is_set("SSH_TTY") || is_set("SSH_CONNECTION");
    TOOLS.iter().copied().filter(move |tool| {
        tool.needs.is_none_or(is_set) && !(tool.local && is_remote) && is_on_path(tool.name)
    })
}

impl Tool {
    /// Hands a text over; false where the tool failed or did not end.
    pub(super) fn copy(self, text: &str) -> bool {
        let bytes = if self.utf16 {
            let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        } else {
            text.as_bytes().to_vec()
        };
        hand_over(self.copy, bytes)
    }

    /// Returns what the clipboard holds; `None` where the tool cannot tell.
    pub(super) fn read(self) -> Option<String> {
        let (program, args) = self.read.split_first()?;
        let mut child = Command::new(program)
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut stdout = child.stdout.take()?;
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let whole = stdout.read_to_end(&mut bytes).is_ok();
            // Nobody listens any more once the patience is over.
            let _ = tell.send(whole.then_some(bytes));
        });
        let bytes = told.recv_timeout(PATIENCE).ok().flatten();
        let ended = ends_well(child);
        String::from_utf8(bytes.filter(|_| ended)?).ok()
    }

    /// Empties the clipboard.
    pub(super) fn clear(self) -> bool {
        if self.clear.is_empty() {
            hand_over(self.copy, Vec::new())
        } else {
            hand_over(self.clear, Vec::new())
        }
    }
}

fn hand_over(command: &[&str], bytes: Vec<u8>) -> bool {
    let Some((program, args)) = command.split_first() else {
        return false;
    };
    // A tool that stays to serve the clipboard would hold our own streams open.
    let child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else { return false };
    let Some(mut stdin) = child.stdin.take() else {
        return false;
    };
    let writer = thread::spawn(move || stdin.write_all(&bytes).is_ok());
    let ended = ends_well(child);
    // A tool that was ended closes its end, so the writer ends too.
    ended && writer.join().unwrap_or(false)
}

/// Waits for the end; a tool that does not end is ended.
fn ends_well(mut child: Child) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(5)),
            Err(_) => return false,
        }
    }
    // If it cannot be ended, it is not ours any more.
    let _ = child.kill().and_then(|()| child.wait());
    false
}
