#!/usr/bin/env python3
"""Measures whole commands side by side with the same work of other programs.

    cargo build --release --example incidents && cargo build --release
    benches/commands.py [--sizes 100,10000] [--pairs 21] [--madoguchi PATH] [--incidents PATH]

Every program runs once in each round, and the first one of a table is the measure: a ratio is the
median over the rounds of its time divided by that of the first in the same round. So a neighbour on
the machine disturbs both. The sqlite3 shell reads the very file of the record; taskwarrior and
fossil take part where they are installed, with stores filled with the same incidents. Instructions
are counted by valgrind, peak memory is told by the system. Needs Python 3 and the sqlite3 shell.
"""

import argparse, datetime, json, os, re, shutil, statistics, subprocess, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What `list` shows (src/store/list.rs), in one statement, and those of other commands.
LIST = """SELECT id, title, status, category, symptom, provider, logged_at, channel,
 (SELECT ticket FROM inquiry WHERE incident = incident.id AND ticket IS NOT NULL ORDER BY id DESC LIMIT 1),
 substr(text, 1, 400), EXISTS (SELECT 1 FROM timeline_event WHERE incident = incident.id AND kind = 'kept')
 FROM incident {where} ORDER BY id DESC LIMIT 51"""
SHOW = """SELECT * FROM incident WHERE id = {id}; SELECT * FROM fact WHERE incident = {id};
 SELECT * FROM timeline_event WHERE incident = {id}; SELECT * FROM inquiry WHERE incident = {id}"""
ADD = """BEGIN IMMEDIATE; INSERT INTO incident (uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text)
 VALUES (lower(hex(randomblob(18))), 'x', 'open', 'funds', 'funds.fiat_deposit', 1.0, 0, 'form', 'ja', '2026-11-22T09:00:00Z', '{text}', '', '{text}'); COMMIT"""
# Everything that `export` writes of an incident.
EXPORT = "".join(f"SELECT * FROM {table};" for table in
                 ("incident", "fact", "answer", "timeline_event", "draft_revision", "inquiry", "reply", "evidence", "extra"))
# What the search index takes, as a part of the table of incidents.
INDEX = """SELECT 1.0 * sum(pgsize) FILTER (WHERE name LIKE 'search%') / sum(pgsize) FILTER (WHERE name = 'incident')
 FROM dbstat"""
# A bulk load of the same lines by the shell: rows, their indexes, a search index, optimize; neither seals nor clearing.
BULK = """PRAGMA synchronous = EXTRA;
CREATE TABLE line (json TEXT);
.mode ascii
.separator "\\001" "\\n"
.import {lines} line
BEGIN;
CREATE TABLE incident (id INTEGER PRIMARY KEY, uuid TEXT, provider TEXT, status TEXT, category TEXT, symptom TEXT, logged_at TEXT, title TEXT, text TEXT);
CREATE TABLE event (id INTEGER PRIMARY KEY, incident INTEGER, at TEXT, kind TEXT, text TEXT);
CREATE TABLE fact (incident INTEGER, kind TEXT, value TEXT);
INSERT INTO incident SELECT rowid, json ->> 'uuid', json ->> 'provider', json ->> 'status', json ->> 'category', json ->> 'symptom',
 json ->> 'logged_at', json ->> 'title', json ->> 'text' FROM line;
INSERT INTO event SELECT NULL, line.rowid, one.value ->> 'at', one.value ->> 'kind', one.value ->> 'text' FROM line, json_each(line.json, '$.timeline') AS one;
INSERT INTO fact SELECT line.rowid, one.value ->> 'kind', one.value ->> 'value' FROM line, json_each(line.json, '$.facts') AS one;
CREATE UNIQUE INDEX a ON incident (uuid); CREATE INDEX b ON incident (status, id); CREATE INDEX c ON incident (category, id);
CREATE INDEX d ON event (incident, id); CREATE INDEX e ON fact (incident, kind);
CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = 'trigram case_sensitive 1', detail = none);
INSERT INTO words(rowid, text) SELECT id, title || ' ' || text FROM incident;
INSERT INTO words(words) VALUES('optimize');
COMMIT;
"""
# A word that the incidents have in one of ten thousand texts, and words that many have.
RARE = "瑠璃鶲"
FREQUENT = ("振り込み", "入金", "金")
STATEMENT = "昨日の夜21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ反映されません。"


def run(argv, env):
    """Runs a program once; returns seconds and the exit code."""
    null = os.open(os.devnull, os.O_RDWR)
    begin = time.perf_counter()
    pid = os.posix_spawnp(argv[0], argv, env, file_actions=[(os.POSIX_SPAWN_DUP2, null, n) for n in range(3)])
    _, status = os.waitpid(pid, 0)
    taken = time.perf_counter() - begin
    os.close(null)
    return taken, os.waitstatus_to_exitcode(status)


def peak(argv, env):
    """Returns the most memory of a program in MB; None without /usr/bin/time, which starts small."""
    if not os.access("/usr/bin/time", os.X_OK):
        return None
    with tempfile.NamedTemporaryFile() as told:
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", told.name] + argv, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return int(told.read().split()[-1]) / 1024


def instructions(argv, env):
    """Returns the instructions of a program in millions; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        counted = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        told = subprocess.run(counted + argv, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).stderr
    found = re.search(rb"Collected : (\d+)", told)
    return int(found.group(1)) / 1e6 if found else None


def compare(title, programs, pairs, env, count=True):
    """Prints a table of programs, each against the first."""
    times = {name: [] for name, _ in programs}
    for round_ in range(pairs + 1):
        for name, argv in programs:
            taken, code = run(argv, env)
            if code:
                raise SystemExit(f"{name}: exit {code}: {' '.join(argv)}")
            if round_:  # the first round warms up
                times[name].append(taken)
    print(f"\n### {title}\n\n| program | ratio | median ms | peak MB | M instructions |\n|---|---|---|---|---|")
    first = times[programs[0][0]]
    for name, argv in programs:
        ratio = statistics.median(mine / its for mine, its in zip(times[name], first))
        more = [f"{found:.2f}" if (found := (count or of is peak) and of(argv, env)) else "–" for of in (peak, instructions)]
        print(f"| {name} | {ratio:.2f} | {statistics.median(times[name]) * 1e3:.2f} | {more[0]} | {more[1]} |", flush=True)


def fill(size, program, incidents, work):
    """Returns a home with so many incidents, made once; and the file that they were taken from."""
    home, lines = work / f"home-{size}", work / f"incidents-{size}.ndjson"
    if not lines.exists():
        lines.write_bytes(subprocess.run([incidents, str(size)], check=True, capture_output=True).stdout)
    if not (home / "madoguchi.db").exists():
        subprocess.run([program, "--home", str(home), "--quiet", "import", str(lines)], check=True)
    return home, lines


def timed(argv, env, stdin=subprocess.DEVNULL):
    """Runs a program once; returns its seconds, its seconds of the processors, which others on the machine change little, and its peak in MB."""
    with tempfile.NamedTemporaryFile() as told:
        counted = ["/usr/bin/time", "-f", "%U %S %M", "-o", told.name]
        started = time.perf_counter()
        subprocess.run(counted + argv, env=env, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        taken = time.perf_counter() - started
        user, system, most = map(float, told.read().split()[-3:])
    # The processors' time is told in hundredths.
    return taken, max(user + system, 0.01), most / 1024


def load(size, program, lines, work, env, pairs):
    """Prints what an import costs beside a bulk load of the same lines."""
    folder = work / "loaded"
    found = []
    for _ in range(pairs):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / "bulk.sql").write_text(BULK.format(lines=lines))
        with open(folder / "bulk.sql") as sql:
            bulk = timed(["sqlite3", "-init", "/dev/null", str(folder / "bulk.db")], env, sql)
        found.append((timed([program, "--home", str(folder / "home"), "--quiet", "import", str(lines)], env), bulk))
    shutil.rmtree(folder)
    median = lambda of: statistics.median(of(*pair) for pair in found)
    print(f"\n`import` of {size} incidents: {median(lambda ours, bulk: ours[0] / bulk[0]):.2f} times a bulk load ({median(lambda ours, _: ours[0]):.1f} s; {median(lambda _, bulk: bulk[0]):.1f} s); "
          f"of the processors {median(lambda ours, bulk: ours[1] / bulk[1]):.2f} times ({median(lambda ours, _: ours[1]):.1f} s; {median(lambda _, bulk: bulk[1]):.1f} s); "
          f"peak {max(ours[2] for ours, _ in found):.1f} MB.", flush=True)


def steady(size, count, ours, insert, env):
    """Prints how even `log` is right after an import, beside INSERTs."""
    times = {"log": [], "insert": []}
    for _ in range(count):
        times["log"].append(run(ours, env)[0])
        times["insert"].append(run(insert, env)[0])
    told = [f"{name}: median {statistics.median(all_) * 1e3:.1f} ms, longest {max(all_) / statistics.median(all_):.1f} medians" for name, all_ in times.items()]
    print(f"\n{count} times right after an import of {size}: " + "; ".join(told) + ".", flush=True)


def task_line(incident):
    """Returns an incident as taskwarrior writes it into its files: its own import takes an hour for 100,000."""
    text = lambda value: json.dumps(value, ensure_ascii=False).replace("/", "\\/").replace("[", "&open;").replace("]", "&close;")
    at = int(datetime.datetime.fromisoformat(incident["logged_at"]).timestamp())
    is_closed = incident["status"] == "closed"
    fields = {f"annotation_{at}": incident["text"], "description": incident["title"], **({"end": str(at)} if is_closed else {}),
              "entry": str(at), "modified": str(at), "project": incident["category"],
              "status": "completed" if is_closed else "pending", "uuid": incident["uuid"]}
    return "[" + " ".join(f"{name}:{text(value)}" for name, value in fields.items()) + "]\n"


def peers(size, lines, work):
    """Fills the stores of other programs that are installed; returns what each runs to list and to add."""
    lines = lines.read_text().splitlines()
    found = {}
    if shutil.which("task"):
        store = work / f"task-{size}"
        rc = store / "rc"
        task = ["task", f"rc:{rc}", "rc.confirmation=no", "rc.gc=no", "rc.verbose=nothing"]
        if not rc.exists():
            store.mkdir(parents=True)
            rc.write_text(f"data.location={store}\nrecurrence=off\nnews.version=99.0.0\ncolor=off\nreport.recent.filter=status:pending\n"
                          "report.recent.columns=id,entry,project,description.desc\nreport.recent.labels=ID,Entered,Project,Title\nreport.recent.sort=entry-\n")
            open_, done = [], []
            for one in map(json.loads, lines):
                (done if one["status"] == "closed" else open_).append(task_line(one))
            (store / "pending.data").write_text("".join(open_))
            (store / "completed.data").write_text("".join(done))
        found["taskwarrior"] = task + ["recent", "limit:50"], task + ["add", "project:funds", STATEMENT]
    if shutil.which("fossil"):
        store = work / f"fossil-{size}"
        database = store / "it.fossil"
        env = dict(os.environ, HOME=str(store), USER="root")
        if not database.exists():
            store.mkdir(parents=True)
            subprocess.run(["fossil", "new", str(database)], env=env, check=True, capture_output=True)
            for one in map(json.loads, lines):
                fields = ["title", one["title"], "comment", one["text"], "status", "Open", "subsystem", one["category"]]
                subprocess.run(["fossil", "ticket", "add", *fields, "-R", str(database)], env=env, check=True, capture_output=True)
        fossil = lambda *of: ["env", f"HOME={store}", "USER=root", "fossil", "ticket", *of, "-R", str(database)]
        found["fossil"] = fossil("show", "0"), fossil("add", "title", STATEMENT, "status", "Open", "comment", STATEMENT)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,10000")
    parser.add_argument("--pairs", type=int, default=21)
    parser.add_argument("--pairs-long", type=int, default=5, help="rounds of what takes seconds: `export`, `import`")
    parser.add_argument("--madoguchi", default=str(ROOT / "target/release/madoguchi"))
    parser.add_argument("--incidents", default=str(ROOT / "target/release/examples/incidents"))
    parser.add_argument("--work", type=Path, default=ROOT / "target/bench")
    parser.add_argument("--peers-max", type=int, default=1000, help="other programs take part up to so many incidents")
    parser.add_argument("--logs", type=int, default=0, help="how many times `log` is run right after an import; 0: not at all")
    parser.add_argument("--load", action="store_true", help="measure `import` beside a bulk load; needs /usr/bin/time")
    told = parser.parse_args()
    told.work.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "MADOGUCHI_LANG": "ja", "MADOGUCHI_NOW": "2026-11-22T18:00:00+09:00", "COLUMNS": "80"}
    ours = lambda home, *of: [told.madoguchi, "--home", str(home), *of]
    compare("start", [("true", ["/bin/true"]), ("`--version`", [told.madoguchi, "--version"]), ("`--help`", [told.madoguchi, "--help"])], told.pairs, env)
    for size in map(int, told.sizes.split(",")):
        home, lines = fill(size, told.madoguchi, told.incidents, told.work)
        others = peers(size, lines, told.work) if size <= told.peers_max else {}
        shell = lambda sql, home=home: ["sqlite3", "-init", "/dev/null", str(home / "madoguchi.db"), sql]
        run(ours(home, "list"), env)  # a file of an older version is brought up to date
        middle = str(size // 2)
        compare(f"`list`, {size} incidents", [("sqlite3", shell(LIST.format(where=""))), ("madoguchi", ours(home, "list"))]
                + [(name, argv) for name, (argv, _) in others.items()], told.pairs, env)
        compare(f"`list --status open`, {size} incidents", [("sqlite3", shell(LIST.format(where="WHERE status = 'open'"))),
                ("madoguchi", ours(home, "list", "--status", "open"))], told.pairs, env)
        compare(f"`show`, `draft`, {size} incidents", [("sqlite3", shell(SHOW.format(id=middle))), ("`show`", ours(home, "show", middle)),
                ("`draft`", ours(home, "draft", middle))], told.pairs, env)
        like = shell("SELECT id, title FROM incident WHERE title LIKE '%{0}%' OR text LIKE '%{0}%' ORDER BY id DESC LIMIT 51".format(RARE))
        compare(f"`search` of a rare word, {size} incidents", [("sqlite3, LIKE", like), ("`search`", ours(home, "search", RARE)), ("`show`", ours(home, "show", middle))],
                told.pairs, env)
        for word in FREQUENT:
            like = shell("SELECT id, title FROM incident WHERE title LIKE '%{0}%' OR text LIKE '%{0}%' ORDER BY id DESC LIMIT 51".format(word))
            compare(f"`search {word}`, {size} incidents", [("sqlite3, LIKE", like), ("`search`", ours(home, "search", word)), ("`show`", ours(home, "show", middle))],
                    told.pairs, env)
        as_json = ["sqlite3", "-init", "/dev/null", "-json", str(home / "madoguchi.db"), EXPORT]
        compare(f"`export`, {size} incidents", [("sqlite3 -json", as_json), ("`export`", ours(home, "export"))], min(told.pairs, told.pairs_long), env, count=False)
        index = subprocess.run(shell(INDEX), capture_output=True, text=True).stdout.strip()
        print(f"\nThe search index takes {index or 'an unknown part'} of the table of {size} incidents.")
        changed = told.work / "changed"
        shutil.rmtree(changed, ignore_errors=True)
        shutil.copytree(home, changed)
        shutil.copy(home / "madoguchi.db", changed / "other.db")
        insert = ["sqlite3", "-init", "/dev/null", "-cmd", "PRAGMA synchronous = EXTRA", str(changed / "other.db"), ADD.format(text=STATEMENT)]
        if told.load:
            load(size, told.madoguchi, lines, told.work, env, told.pairs_long)
        if told.logs:
            steady(size, told.logs, ours(changed, "log", STATEMENT), insert, env)
        compare(f"`log` of a sentence, {size} incidents", [("sqlite3", insert), ("madoguchi", ours(changed, "log", STATEMENT))]
                + [(name, argv) for name, (_, argv) in others.items()], told.pairs, env, count=False)


if __name__ == "__main__":
    main()
