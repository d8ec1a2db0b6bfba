"""Checks the calendar files of `schedule --ics` with a reader that is not ours, the package icalendar.

What a file must hold is written here by hand: the days are counted in the comments, an identifier the digest of the parts
of its case, a sequence the days since 0001-01-01.

usage: icalendar_check.py [--tool FILE]
"""

import argparse
import datetime
import hashlib
import pathlib
import subprocess
import sys
import tempfile

import icalendar

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAY = datetime.timedelta(days=1)
HARD = "A;17, \\ é 👩‍👧\nEND:VEVENT\t" + "long " * 300

# Each case: the words after `schedule`, the as-of day, the reference, the days of the alarm, and what must be in the file: timescale, layer,
# day, summary, and whether the day is still to come.
CASES = [
    # 22, 23, 24, 29, 30, 31 December, 2, 5, 6, 7 January are the working days 1 to 10 after 19 December 2025; 8, 9, 12, 13, 14 are 11 to 15.
    (
        ["--policy", "luton", "received=2025-12-19"], "2026-01-10", "A-17", 3,
        [
            ("acknowledgement", "policy", "2025-12-24", "Acknowledgement of the complaint: overdue"),
            ("first-contact", "policy", "2025-12-30", "First contact with the complainant: overdue"),
            ("stage-1-response", "policy", "2026-01-14", "Response at stage 1: due"),
            ("stage-1-response", "law", "2026-01-07", "Response at stage 1: overdue by law"),
        ],
    ),
    # Both layers on one day make one entry; a reference may hold anything.
    (
        ["--policy", "dudley", "received=2025-12-19", "acknowledged=2025-12-22", "logged=2025-12-22"], "2025-12-29", HARD, 0,
        [("stage-1-response", "policy", "2026-01-07", "Response at stage 1: due")],
    ),
    # 25 working days after 20 October 2025, none of them a holiday: 21 to 24, 27 to 31 October, 3 to 7, 10 to 14, 17 to 21, 24 November.
    (
        ["--policy", "regulations", "received=2025-10-01", "stage-1-responded=2025-10-10", "stage-2-requested=2025-10-20"],
        "2025-11-24", "B-1", 1,
        [
            ("stage-2-delay-notice", "policy", "2025-11-24", "Notice that stage 2 will be late: due by law"),
            ("stage-2-response", "policy", "2025-11-24", "Response at stage 2: due by law"),
        ],
    ),
    # 20 working days after 2 March 2026: 3 to 6, 9 to 13, 16 to 20, 23 to 27 and 30 March; 15 end on the 23rd.
    (
        ["--policy", "luton", "received=2025-10-01", "acknowledged=2025-10-01", "contacted=2025-10-01",
         "stage-1-responded=2025-10-01", "stage-2-requested=2025-10-02", "stage-2-acknowledged=2025-10-02",
         "investigator-appointed=2025-10-02", "complainant-met=2025-10-02", "complaint-agreed=2025-10-02",
         "investigation-reported=2025-10-03", "stage-2-responded=2025-10-06", "stage-3-requested=2025-10-07",
         "stage-3-acknowledged=2025-10-07", "panel-held=2025-11-03", "panel-reported=2025-11-04",
         "complainant-informed=2025-11-04", "panel-report-received=2026-03-02", "additional-papers-sent=2025-10-08"],
        "2026-03-25", "C-1", 2,
        [
            ("stage-3-response", "policy", "2026-03-23",
             "Response to the panel: due (uncertain, if the director agrees with the panel)"),
            ("stage-3-response", "law", "2026-03-23", "Response to the panel: overdue by law"),
            ("stage-3-disagreement", "policy", "2026-03-30",
             "Meeting of the director with the panel's Chair: due (if the director does not agree with the panel)"),
        ],
    ),
    # The answer was given, and in law nothing with a last day follows.
    (["--policy", "regulations", "received=2025-12-19", "stage-1-responded=2026-01-05"], "2026-01-10", "D-1", 3, []),
]


def uid(policy, reference, timescale, layer):
    """The identifier of an entry: each part led by its length in bytes."""
    parts = [policy, "reference", reference, timescale, layer]
    text = "".join(f"{len(part.encode())}:{part}" for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:32] + "@council-deadlines"


def as_text(reference):
    """The reference as a calendar can hold it."""
    return reference.replace("\t", " ")


def check_lines(raw):
    """What the package does not look at: line breaks, the length of lines, and control characters (RFC 5545 section 3.1)."""
    assert raw.endswith(b"\r\n"), "the file does not end with CRLF"
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75, f"a line of {len(line)} octets: {line}"
        line.decode("utf-8")
        assert not any(byte < 32 or byte == 127 for byte in line), f"a control character in {line}"


def read(raw):
    """The calendar, read and complained of at the least fault."""
    calendar = icalendar.Calendar.from_ical(raw)
    found = [component for component in calendar.walk() if component.errors]
    assert not found, [component.errors for component in found]
    assert calendar["VERSION"] == "2.0" and calendar["CALSCALE"] == "GREGORIAN" and "METHOD" not in calendar
    assert calendar["PRODID"] == "-//CouncilDeadlines//council-deadlines//EN"
    assert calendar.subcomponents, "a calendar needs a component (section 3.6)"
    return calendar


def check_event(event, as_of, policy, reference, alarm, expected):
    timescale, layer, day, summary = expected
    day = datetime.date.fromisoformat(day)
    assert event["UID"] == uid(policy, reference, timescale, layer), event["UID"]
    assert type(event.decoded("DTSTART")) is datetime.date and event.decoded("DTSTART") == day, event["DTSTART"].dt
    assert type(event.decoded("DTEND")) is datetime.date and event.decoded("DTEND") == day + DAY
    midnight = datetime.datetime.combine(as_of, datetime.time(), datetime.timezone.utc)
    assert event.decoded("DTSTAMP") == midnight, event["DTSTAMP"].dt
    assert event["SEQUENCE"] == (as_of - datetime.date.min).days
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["SUMMARY"] == f"{summary} – {as_text(reference)}", event["SUMMARY"]
    assert f"{day:%A} {day}" in event["DESCRIPTION"] and f"As of {as_of}: " in event["DESCRIPTION"], event["DESCRIPTION"]
    assert event["CATEGORIES"].cats == ["Law" if "by law" in summary else "Policy"]
    alarms = [component for component in event.subcomponents if component.name == "VALARM"]
    assert len(alarms) == (day >= as_of) and len(event.subcomponents) == len(alarms)
    for component in alarms:
        assert component["ACTION"] == "DISPLAY" and component["DESCRIPTION"] == event["SUMMARY"]
        # Nine in the morning, that many days before the midnight with which the day begins.
        assert component.decoded("TRIGGER") == datetime.timedelta(hours=9) - alarm * DAY, component["TRIGGER"]


def check(tool, folder, words, as_of, reference, alarm, expected):
    file = folder / "case.ics"
    command = [
        tool, "schedule", *words, "--as-of", as_of, "--reference", reference, "--ics", file, "--alarm", str(alarm)]
    subprocess.run(command, check=True, capture_output=True)
    raw = file.read_bytes()
    check_lines(raw)
    events = read(raw).walk("VEVENT")
    assert len(events) == len(expected), [str(event["SUMMARY"]) for event in events]
    for event, one in zip(events, expected):
        check_event(event, datetime.date.fromisoformat(as_of), words[1], reference, alarm, one)
    return len(events)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=ROOT / ".build" / "release" / "council-deadlines")
    tool = parser.parse_args().tool
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            try:
                count += check(tool, pathlib.Path(folder), *case)
            except AssertionError:
                print(f"wrong: {' '.join(case[0])}, as of {case[1]}", file=sys.stderr)
                raise
    print(f"icalendar {icalendar.__version__} reads {len(CASES)} calendar files, with the {count} entries expected.")


if __name__ == "__main__":
    main()
