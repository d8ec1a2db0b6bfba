"""Checks with the validator of jsonschema that what the tool prints as JSON is what its schemas say.

Every command is run on the samples, and every command of the documentation that shows JSON is run again; with --runs also what
the tests have run is checked (COUNCIL_DEADLINES_RUNS names the folder in which they leave it). Each document has to be valid. Then
each is altered in every place: a key is left out, a key is added, a value is of another kind. The schema has to refuse each of
these, but for the places below in which any key is right.

usage: outputs.py [--tool FILE] [--runs FOLDER]
"""

import argparse
import collections
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

import examples
from schema import at, places

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "Tests" / "Samples"
FEED = ROOT / "Calendars" / "bank-holidays.json"
DAY = ["--as-of", "2026-03-31"]
CASES = str(SAMPLES / "cases.csv")

# Commands on the samples. Each is run with --json, unless it writes JSON anyway.
COMMANDS = [
    ["due", "10", "working-days", "after", "2025-12-19"],
    ["due", "65", "working-days", "after", "2025-09", "--roll", "next-working-day"],
    ["due", "2", "months", "before", "2031-12-19", "--division", "scotland"],
    ["due", "--cases", CASES, "10 working-days after received", "--output", "due.csv"],
    ["count", "2025-12-19", "2026-01-07"],
    ["count", "2026-01-07", "2025-12-19", "--division", "any-uk"],
    ["schedule", "--policy", "luton", "received=2025-12-19", "--as-of", "2026-01-10", "--explain", "all"],
    ["schedule", "--policy", "all", "received=2025-12-19", "stage-1-responded=2026-01-20", "mode=oral", *DAY],
    ["schedule", "--policy", "cheshire-east", "received=2025-10", "stage-2-requested=2025-12-01..2025-12-19", "stage-1-extension-ground=complex",
     "stage-1-extended=2025-11-10", "--reference", "A-17", "--explain", "all", "--reading", "earliest", *DAY],
    ["schedule", "--policy", "worcestershire", "received=2025-10-01", "withdrawn=2025-10-20", *DAY],
    ["schedule", "--policy", "freedom-of-information", "received=2026-03-02", "fees-notice-given=2026-03-03", "--explain", "all", *DAY],
    ["schedule", "--policy", "regulations", "received=2019-11-04", "stage-3-requested=2020-03-02", "--explain", "all", *DAY],
    ["schedule", "--policy", "luton", "received=2026-01-10", "acknowledged=2026-01-05", "panel-held=2026-02-31"],
    ["audit", CASES, *DAY, "--output", "a.csv"],
    ["audit", CASES, *DAY, "--output", "a.csv", "--by", "policy", "--period-by", "receipt", "--assume-complete"],
    ["audit", str(SAMPLES / "published-cases.csv"), *DAY, "--output", "a.csv"],
    ["audit", str(SAMPLES / "worcestershire-2019-20.csv"), "--policy", "worcestershire", *DAY, "--output", "a.csv"],
    ["audit", str(SAMPLES / "excel-export.csv"), "--policy", "dudley", *DAY, "--output", "a.csv", "--by", "Team"],
    ["audit", str(SAMPLES / "letters.csv"), "--policy", "luton", *DAY, "--output", "a.csv"],
    ["audit", CASES, *DAY, "--output", "a.csv", "--report", "r.html", "--by", "policy", "--suppress-below", "5"],
    ["audit", "rows.csv", "--header", "reference,policy,received", *DAY, "--output", "a.csv"],
    ["audit", CASES, *DAY, "--summary", "s.json", "--output", "a.csv"],
    ["report", "s.json", "s.json", "--html", "r.html"],
    ["audit", "merge", "s.json"],
    ["audit", CASES, *DAY, "--format", "jsonl", "--keep", "reference", "--rejects", "r.csv"],
    ["audit", CASES, *DAY, "--format", "jsonl", "--layout", "long", "--columns", "all"],
    ["audit", str(SAMPLES / "published-cases.csv"), *DAY, "--format", "jsonl", "--columns", "all"],
    ["worklist", CASES, *DAY, "--days", "30", "--keep", "policy"],
    ["worklist", CASES, *DAY, "--owed-by", "complainant", "--until", "2027-03-31"],
    ["columns", CASES],
    ["columns", str(SAMPLES / "excel-export.csv"), "--policy", "dudley", "--save", "-"],
    ["columns", str(SAMPLES / "letters.csv"), "--policy", "luton"],
    ["compare"],
    ["compare", "luton", "cheshire-east", "complaint-handling-code", "subject-access", "--received", "2025-12-19"],
    ["policies"],
    ["policies", "luton"],
    ["policies", "check", str(ROOT / "Sources/PolicyProfiles/Profiles/luton@2020-08.json"), str(FEED)],
    ["events"],
    ["events", "Ombudsman"],
    ["calendar", "2026"],
    ["calendar", "scotland"],
    ["calendar", "check", str(FEED)],
    ["calendar", "impact", str(FEED), CASES, *DAY, "--output", "m.csv"],
    ["audit", "absent.csv", *DAY],
    ["audit", str(FEED), *DAY],
    ["schedule", "--policy", "lutn", "received=2025-12-19"],
    ["schedule", "--policy", "luton", "recieved=2025-12-19"],
    ["nonsense"],
]
INPUTS = [
    {"policy": "luton", "reference": "A-17", "received": "2025-12-19", "suspended": ["2026-01-05"], "director-agrees": True},
    {"received": "2025-12..2026-01", "mode": "oral", "stage-1-extension-ground": ["complex", "agreed"], "closed": None},
]

# A few documents of each schema have every kind of place.
MOST_ALTERED = 4

# Where a key may be anything: what a file, a document or a policy names.
OPEN = {"kept", "problems", "counts"}
# Figures that are left out where they are zero.
LEAN = {"values", "otherValues"}
ALWAYS_IN_LEAN = {"timescale", "cases", "value", "escalation"}
# What is always in a line of an audit; the rest is as --columns says.
ALWAYS_IN_AUDIT = {"reference", "policy", "timescale", "deadlines", "problems"}


class Run:
    """A command that was run, and what it wrote."""

    def __init__(self, words, output, error):
        self.words, self.output, self.error = words, output, error

    def documents(self):
        """Each JSON document, with the name of its schema."""
        for text in (self.output, self.error):
            lines = text.splitlines()
            if "jsonl" in self.words and text is self.output:
                yield from (("audit", json.loads(line)) for line in lines if line.startswith("{"))
            elif "{" in lines and lines[-1] == "}":
                document = json.loads("\n".join(lines[lines.index("{"):]))
                name = self.schema(document)
                if name:
                    yield name, document

    def schema(self, document):
        """The schema of a document, by the command and what tells its documents apart."""
        if "error" in document:
            return "error"
        words = self.words
        command = words[0] if words else None
        if command == "columns" and "missing" not in document:
            return "mapping"
        if command == "policies":
            return "profile" if "timescales" in document else None if "$schema" in document else "check" if "check" in words else command
        if command == "calendar":
            return {"check": "calendar-check", "impact": "calendar-impact"}.get(words[1] if len(words) > 1 else "", command)
        return {"audit": "summary", "schema": None}.get(command, command)


def run(tool, words, folder, text=None):
    done = subprocess.run([tool, *words], cwd=folder, input=text, capture_output=True, encoding="utf-8")
    return Run(words, done.stdout, done.stderr)


def of_samples(tool, folder):
    (folder / "rows.csv").write_text("A-17,luton,2025-12-19\n", encoding="utf-8")
    for words in COMMANDS:
        yield run(tool, words + ["--json"], folder)
    yield Run(["audit"], (folder / "s.json").read_text(encoding="utf-8"), "")
    for case in INPUTS:
        done = run(tool, ["schedule", "--policy", "luton", "--input", "-", "--json", *DAY], folder, json.dumps(case))
        if not done.output:
            sys.exit(f"the tool refuses a case that is right: {done.error}")
        yield done


def of_pages(folder):
    """What the commands of the documentation print that show JSON."""
    shim = folder / "shim"
    shim.mkdir()
    log = folder / "log"
    # In the place of the tool: what notes the words and passes the output on.
    (shim / "council-deadlines").write_text(
        f'#!/usr/bin/env python3\nimport json, subprocess, sys\nwords = sys.argv[1:]\n'
        f'done = subprocess.run(["{examples.TOOL}", *words], capture_output=True, encoding="utf-8", stdin=sys.stdin)\n'
        f'open("{log}", "a").write(json.dumps([words, done.stdout, done.stderr]) + "\\n")\n'
        f'sys.stdout.write(done.stdout)\nsys.stderr.write(done.stderr)\nsys.exit(done.returncode)\n')
    (shim / "council-deadlines").chmod(0o755)
    tool, examples.TOOL = examples.TOOL, shim / "council-deadlines"
    pages = folder / "pages"
    pages.mkdir()
    try:
        for path in [examples.README, *sorted(examples.CATALOGUE.rglob("*.md"))]:
            page = examples.Page(path, pages)
            for match in examples.BLOCK.finditer(page.text):
                if match.group(1) == "console":
                    examples.console(match.group(2), page.run)
                elif match.group(1) == "python":
                    page.run(f"{sys.executable} -", input=match.group(2))
    finally:
        examples.TOOL = tool
    return [Run(*json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]


def of_tests(folder):
    for file in sorted(folder.glob("*.json")):
        yield Run(*json.loads(file.read_text(encoding="utf-8", errors="replace")))


def alterations(name, document):
    """What a document must not be: each alteration of a place, in words."""
    if name in ("case", "mapping"):
        return
    for path, value in [((), document), *places(document)]:
        names = [key for key in path if isinstance(key, str)]
        if OPEN & set(names):
            continue
        if isinstance(value, dict):
            yield path + ("added",), with_value(document, path + ("unknownKey",), 1)
            for key in value:
                if is_required(name, names, key, value):
                    yield path + (key, "left out"), without(document, path + (key,))
        if path:
            yield path + ("of another kind",), with_value(document, path, [[1.5]])


def is_required(name, names, key, holder):
    """Whether a key may not be left out of its holder."""
    if name == "audit":
        return key in ALWAYS_IN_AUDIT
    if LEAN & set(names) and key not in ALWAYS_IN_LEAN:
        return False
    if name == "events" and key in ("event", "fact"):
        return False
    return not is_status(names, holder)


def is_status(names, value):
    """Whether an object has the counts by status, of which those that are zero are left out."""
    return bool(names) and names[-1] in ("council", "statute") and all(type(count) is int for count in value.values())


def with_value(document, path, value):
    changed = copy.deepcopy(document)
    at(changed, path[:-1])[path[-1]] = value
    return changed


def without(document, path):
    changed = copy.deepcopy(document)
    del at(changed, path[:-1])[path[-1]]
    return changed


def shape(value):
    """What a document is made of, so that one of each kind is altered."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{shape(member)}" for key, member in sorted(value.items())) + "}"
    if isinstance(value, list):
        return "[" + "|".join(sorted({shape(member) for member in value})) + "]"
    return type(value).__name__


def smaller(value):
    """A document with two members of every array, of different kinds."""
    if isinstance(value, dict):
        return {key: smaller(member) for key, member in value.items()}
    if isinstance(value, list) and not all(isinstance(member, (str, int)) for member in value):
        return list({shape(member): smaller(member) for member in value}.values())[:2]
    return value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=ROOT / ".build" / "release" / "council-deadlines")
    parser.add_argument("--runs", type=pathlib.Path, help="the folder in which the tests left what they ran")
    options = parser.parse_args()

    validators = {}

    def validator(name):
        if name not in validators:
            printed = subprocess.run([options.tool, "schema", name], capture_output=True, encoding="utf-8", check=True)
            schema = json.loads(printed.stdout)
            jsonschema.Draft202012Validator.check_schema(schema)
            validators[name] = jsonschema.Draft202012Validator(schema)
        return validators[name]

    faults, counts, kinds = [], collections.Counter(), {}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        runs = [*of_samples(options.tool, folder), *of_pages(folder), *(of_tests(options.runs) if options.runs else [])]
    cases = [("case", case) for case in INPUTS]
    checked = set()
    for name, document in [document for run in runs for document in run.documents()] + cases:
        counts[name] += 1
        text = json.dumps([name, document])
        if text in checked:
            continue
        checked.add(text)
        error = jsonschema.exceptions.best_match(validator(name).iter_errors(document))
        if error:
            faults.append(f"{name}: {error.json_path}: {error.message[:200]}")
        elif name != "profile":
            small = smaller(document)
            kinds.setdefault((name, shape(small)), small)

    altered, seen = 0, collections.Counter()
    for (name, _), document in kinds.items():
        seen[name] += 1
        if seen[name] > MOST_ALTERED:
            continue
        for what, changed in alterations(name, document):
            altered += 1
            if validator(name).is_valid(changed):
                faults.append(f"{name}: the schema takes a document with {'/'.join(map(str, what))}")
    listed = subprocess.run([options.tool, "schema", "-"], capture_output=True, encoding="utf-8").stderr.split("; give one of ")[-1].split()
    for name in listed:
        if name.strip(",") not in counts:
            faults.append(f"no document was checked by the schema {name.strip(',')!r}")
    if faults:
        sys.exit("\n".join(dict.fromkeys(faults)))
    of_each = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    print(f"{sum(counts.values())} documents are what the schemas say ({of_each}); {altered} altered ones are refused.")


if __name__ == "__main__":
    main()
