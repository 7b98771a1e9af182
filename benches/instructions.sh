#!/usr/bin/env bash
# Counts the instructions of commands and fails when one takes more than its bound.
# Counts repeat on every machine of the same kind, however busy it is; times do not.
# Usage: benches/instructions.sh [PATH OF A RELEASE BUILD]
set -euo pipefail
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
for number in $(seq 60); do
    "$program" log "昨日の夜21時ごろ、みずほ銀行から${number}万円を振り込みましたが、まだ反映されません。" >/dev/null 2>&1 </dev/null
done

failed=0
# count BOUND COMMAND…: the bound is in thousands of instructions.
count() {
    local bound=$1 counted
    shift
    counted=$(valgrind --tool=callgrind --callgrind-out-file="$work/out" "$program" "$@" 2>&1 >/dev/null </dev/null |
        sed -n 's/.*Collected : //p')
    counted=$((counted / 1000))
    printf '%8d of %6d thousand  madoguchi %s\n' "$counted" "$bound" "$*"
    if [ "$counted" -gt "$bound" ]; then failed=1; fi
}

count 700 --version
count 1700 --help
count 17000 list
count 17000 list --status open
count 13200 show 5
# Shown for the first time, a draft is kept; shown again, nothing is written.
count 22800 draft 5
count 12400 draft 5
count 24000 search 振り込み
count 10500 triage "出金できない"
count 29000 log "出金できません。"
count 27500 export
exit $failed
