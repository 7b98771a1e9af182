# Sourced by what counts instructions: sets `program` and `work`, or ends the script where nothing
# can be counted. Counts repeat on every machine of the same kind, however busy it is; times do not.
cd "$(dirname "$0")/.."
program=${1:-target/release/madoguchi}

if ! command -v valgrind >/dev/null; then
    echo "valgrind is not installed: no instructions are counted" >&2
    exit 0
fi
if [ ! -x "$program" ]; then
    echo "$program is not there: run \`cargo build --release\` first" >&2
    exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MADOGUCHI_HOME="$work/home" MADOGUCHI_LANG=ja MADOGUCHI_NOW=2026-11-22T18:00:00+09:00 COLUMNS=80

# instructions COMMAND…: how many the program takes for a command that reads this function's stdin.
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}
