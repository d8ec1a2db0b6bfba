"""Checks the audit of made-up cases against a second, independent reading of the Regulations (SI 2006/1738).

The reading below is written from the law and not from the library: it walks from day to day, knows nothing of profiles, and is as plain as the
paragraphs it quotes. A case that is known only as a range of days is read for each of them.

usage: regulations.py [--tool FILE] [--seed N] [--cases N]
"""

import argparse
import csv
import datetime as dt
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAY = dt.timedelta(1)
AS_OF = dt.date(2026, 6, 30)

EVENTS = [
    "grounds-arose", "became-aware", "received", "acknowledged", "advocate-requested", "advocate-appointed",
    "sufficient-interest-decided", "stage-1-extended", "stage-1-responded", "stage-1-response-received",
    "stage-2-requested", "written-record-produced", "delay-notice-sent", "stage-2-responded",
    "stage-2-response-received", "stage-3-requested", "panel-held", "panel-reported", "panel-report-received",
    "stage-3-responded", "not-considered", "refused", "withdrawn", "ombudsman-complained",
]
FACTS = [
    "mode", "route", "stage-1-extension-ground", "stage-1-extended-to", "stage-2-extension-ground", "stage-2-extended-to", "stage-1-start-day",
]
WINDOWS = {"complaint-limit", "stage-3-request", "ombudsman-complaint"}


def holidays():
    feed = json.loads((ROOT / "Calendars" / "bank-holidays.json").read_text())
    return {dt.date.fromisoformat(event["date"]) for event in feed["england-and-wales"]["events"]}


HOLIDAYS = holidays()


def working_days_after(day, count):
    while count:
        day += DAY
        if day.weekday() < 5 and day not in HOLIDAYS:
            count -= 1
    return day


def year_after(day):
    """One year: the corresponding date, or the last of February."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def twelve_months_with(day):
    """Twelve months beginning with the day (Local Government Act 1974 s 26B)."""
    return year_after(day) - DAY if (day.month, day.day) != (2, 29) else year_after(day)


# The Regulations


def stage_1_extended(start, case):
    """Reg 14(1) and (5): ten working days, or up to twenty if the authority considers the complaint complex and says so in time."""
    due, most = working_days_after(start, 10), working_days_after(start, 20)
    granted, until = case.get("stage-1-extended"), case.get("stage-1-extended-to")
    if granted and granted > AS_OF:
        return due, due
    if not granted and not until:
        return due, due
    if "complex" not in case.get("stage-1-extension-ground", "").split(";") or (granted and granted > due):
        return due, due
    return due, max(due, min(most, until or most))


def stage_1_start(case):
    """Reg 14(3) and (4); None for an advocate who was asked for and never appointed."""
    received = case["received"]
    if "stage-1-start-day" in case:
        return case["stage-1-start-day"]
    if "sufficient-interest-decided" in case:
        return case["sufficient-interest-decided"]
    asked, appointed = case.get("advocate-requested"), case.get("advocate-appointed")
    if not asked or (appointed and appointed <= received):
        return received
    if "stage-1-responded" in case and asked > case["stage-1-responded"]:
        return received
    if asked > received and asked > stage_1_extended(received, case)[1]:
        return received
    return appointed


def stage_2_start(case):
    """Reg 17(4)(b) and (5): the request, or for an oral complaint the written record."""
    return case.get("written-record-produced") if case.get("mode") == "oral" else case["stage-2-requested"]


def overtaken(identifier, case):
    """The day from which an act is owed no longer because the next step has begun: reg 15(2) and 17(1)(b) end stage 1 with the request for
    stage 2, and a notice that an answer will be late (reg 17(6)) says nothing once the answer is given."""
    steps = {"stage-1-response": ["stage-2-requested", "stage-2-responded"], "stage-2-delay-notice": ["stage-2-responded"]}
    return min((case[step] for step in steps.get(identifier, []) if step in case and case[step] <= AS_OF), default=None)


def status(identifier, due, last, done, start, case):
    # Reg 7: the complainant withdrew. Reg 8(1), 9 and 12: the authority shall not, or need not, consider the complaint; the Ombudsman still may.
    ends = ["withdrawn", "not-considered", "refused"]
    if identifier in {"complaint-limit", "ombudsman-complaint"}:
        ends = ["withdrawn"] if identifier == "complaint-limit" else []
    if done and done <= AS_OF:
        return "met" if done <= last else "missed"
    # What started afterwards shows that the complaint was taken up again.
    if any(event in case and start <= case[event] <= min(AS_OF, last) for event in ends):
        return "not-applicable"
    over = overtaken(identifier, case)
    if over:
        return "missed" if over > last else "not-applicable"
    # What is not owed any more cannot still be overdue: it was missed.
    ended = [case[event] for event in ends if event in case and last < case[event] <= AS_OF]
    if ended and identifier not in WINDOWS:
        return "missed"
    if start > AS_OF:
        return "not-started"
    if last >= AS_OF:
        return "running" if last > AS_OF else "due-today"
    return "lapsed" if identifier in WINDOWS else "overdue"


def read(case):
    """For each timescale whose clock has started: the day due, the day that counts, and the status."""
    found = {}

    def put(identifier, start, due, last, done):
        found[identifier] = (due, last, status(identifier, due, last, case.get(done), start, case))

    start = stage_1_start(case)
    if start:
        put("stage-1-response", start, *stage_1_extended(start, case), "stage-1-responded")
    else:
        found["stage-1-response"] = (None, None, "cannot-compute")

    if "stage-2-requested" in case:
        start = stage_2_start(case)
        if start:
            due, most = working_days_after(start, 25), working_days_after(start, 65)
            notice = case.get("delay-notice-sent")
            in_time = notice and notice <= due and notice <= AS_OF
            last = max(due, min(most, case.get("stage-2-extended-to", most))) if in_time else due
            put("stage-2-response", start, due, last, "stage-2-responded")
            answered = case.get("stage-2-responded")
            if answered and answered <= min(due, AS_OF):
                found["stage-2-delay-notice"] = (due, due, "not-applicable")
            else:
                put("stage-2-delay-notice", start, due, due, "delay-notice-sent")
        else:
            found["stage-2-response"] = (None, None, "cannot-compute")

    # Reg 18(2), 19(4), 20(2), 20(3): each from its event; a receipt that is not recorded is taken to be the sending.
    for identifier, starts, days, done in [
        ("stage-3-request", ["stage-2-response-received", "stage-2-responded"], 20, "stage-3-requested"),
        ("panel", ["stage-3-requested"], 30, "panel-held"),
        ("panel-report", ["panel-held"], 5, "panel-reported"),
        ("stage-3-response", ["panel-report-received", "panel-reported"], 15, "stage-3-responded"),
    ]:
        start = next((case[event] for event in starts if event in case), None)
        if start:
            due = working_days_after(start, days)
            put(identifier, start, due, due, done)

    if "grounds-arose" in case:
        due = year_after(case["grounds-arose"])
        put("complaint-limit", case["grounds-arose"], due, due, "received")
    if "became-aware" in case:
        due = twelve_months_with(case["became-aware"])
        put("ombudsman-complaint", case["became-aware"], due, due, "ombudsman-complained")
    if case.get("route") == "corporate":
        # The Regulations are about representations under the Children Act alone; section 26B of the 1974 Act is about any complaint.
        for identifier in found:
            if identifier != "ombudsman-complaint":
                found[identifier] = (None, None, "not-applicable")
    return found


def is_date_told_missing(case):
    """Reg 17(6)(b): a valid notice names the day of the answer. It is asked for unless the answer came within the 25 working days."""
    start = stage_2_start(case) if "stage-2-requested" in case and case.get("route") != "corporate" else None
    notice, answered = case.get("delay-notice-sent"), case.get("stage-2-responded")
    if not start or not notice or "stage-2-extended-to" in case:
        return False
    due = working_days_after(start, 25)
    if notice > min(due, AS_OF) or answered and answered <= min(due, AS_OF):
        return False
    return read(case)["stage-2-response"][2] != "not-applicable"


def worlds_of(case, ranges):
    worlds = [case]
    for event, (first, last) in ranges.items():
        days = [first + DAY * n for n in range((last - first).days + 1)]
        worlds = [dict(world, **{event: day}) for world in worlds for day in days]
    return worlds


def read_ranges(case, ranges):
    """What holds whichever of the days it was: of several due days the first of an act that is owed, the last of a window."""
    readings = [read(world) for world in worlds_of(case, ranges)]
    found = {}
    for identifier in readings[0]:
        rows = [reading[identifier] for reading in readings]
        pick = max if identifier in WINDOWS else min
        days = [[row[n] for row in rows if row[n]] for n in (0, 1)]
        statuses = {row[2] for row in rows}
        found[identifier] = (
            *(pick(column) if column else None for column in days), statuses.pop() if len(statuses) == 1 else "uncertain")
    return found


# Cases


def make(rng):
    def days(low, high):
        return DAY * rng.randint(low, high)

    received = dt.date(2022, 1, 3) + days(0, 1500)
    case = {"received": received}
    arose = received - DAY * rng.choice([0, 10, 200, 364, 365, 366, 400])
    if rng.random() < 0.6:
        case["grounds-arose"] = arose
    if rng.random() < 0.5:
        case["became-aware"] = arose
    if rng.random() < 0.1:
        case["advocate-requested"] = max(arose, received + days(-5, 3))
        if rng.random() < 0.8:
            case["advocate-appointed"] = case["advocate-requested"] + days(0, 14)
    if rng.random() < 0.05:
        case["sufficient-interest-decided"] = received + days(0, 10)
    if rng.random() < 0.08:
        case["stage-1-start-day"] = received + days(0, 15)
    if rng.random() < 0.3:
        case["stage-1-extended"] = received + days(5, 25)
        ground = rng.choice(["complex", "complex;agreed", "workload;complex", "agreed", "advocate;agreed", "", "advocate"])
        if ground:
            case["stage-1-extension-ground"] = ground
        if rng.random() < 0.4:
            case["stage-1-extended-to"] = received + days(14, 45)
    if rng.random() < 0.2:
        case["mode"] = "oral"
    if rng.random() < 0.1:
        case["route"] = rng.choice(["corporate", "corporate", "statutory"])

    # The chain of a case, which breaks off somewhere.
    day, length = received, rng.randint(0, 7)
    chain = [
        ("stage-1-responded", 5, 35), ("stage-2-requested", 1, 40), ("stage-2-responded", 25, 120),
        ("stage-3-requested", 1, 40), ("panel-held", 20, 60), ("panel-reported", 1, 12), ("stage-3-responded", 5, 30),
    ]
    for event, low, high in chain[:length]:
        # Stage 1 need not be answered; every other step needs the one before.
        if event == "stage-1-responded" and rng.random() < 0.15:
            continue
        day += days(low, high)
        case[event] = day
    if "stage-2-requested" in case:
        asked = case["stage-2-requested"]
        if case.get("mode") == "oral" and rng.random() < 0.8:
            case["written-record-produced"] = asked + days(1, 20)
        if rng.random() < 0.5:
            case["delay-notice-sent"] = asked + days(20, 45)
        if rng.random() < 0.1:
            # It says nothing in law, where the notice is what extends stage 2.
            case["stage-2-extension-ground"] = rng.choice(["complex", "agreed;workload"])
        if rng.random() < 0.3:
            case["stage-2-extended-to"] = asked + days(40, 120)
    for sent, receipt in [
        ("stage-1-responded", "stage-1-response-received"), ("stage-2-responded", "stage-2-response-received"),
        ("panel-reported", "panel-report-received"),
    ]:
        if sent in case and rng.random() < 0.5:
            case[receipt] = case[sent] + days(0, 4)
    if rng.random() < 0.04:
        case["withdrawn"] = received + days(1, 60)
    if rng.random() < 0.08:
        case["not-considered"] = received + days(0, 150)
    if rng.random() < 0.06:
        case["refused"] = received + days(0, 30)
    if rng.random() < 0.1:
        case["ombudsman-complained"] = day + days(1, 200)
    return case


def blur(rng, case):
    """Ranges around one or two events of the chain, none of which reaches another event."""
    chain = ["stage-2-requested", "stage-2-responded", "stage-3-requested", "panel-held", "panel-reported"]
    ranges = {}
    for event in rng.sample(chain, 2):
        if event not in case:
            continue
        others = [day for other, day in case.items() if other != event and isinstance(day, dt.date)]
        others += [end for ends in ranges.values() for end in ends]
        before = [(case[event] - day).days for day in others if day <= case[event]]
        after = [(day - case[event]).days for day in others if day >= case[event]]
        first = case[event] - DAY * max(0, min(before + [20]) - 1)
        last = case[event] + DAY * max(0, min(after + [20]) - 1)
        if first < last:
            ranges[event] = (first, last)
    return ranges


def cell(case, ranges, key):
    if key in ranges:
        return "{}..{}".format(*ranges[key])
    value = case.get(key, "")
    return value.isoformat() if isinstance(value, dt.date) else value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=str(ROOT / ".build" / "release" / "council-deadlines"))
    parser.add_argument("--seed", type=int, default=20260630)
    parser.add_argument("--cases", type=int, default=2000)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    cases = []
    for number in range(options.cases):
        case = make(rng)
        cases.append((case, blur(rng, case) if number % 4 == 0 else {}))

    with tempfile.TemporaryDirectory() as folder:
        source, output = pathlib.Path(folder, "cases.csv"), pathlib.Path(folder, "audited.csv")
        with source.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["reference"] + EVENTS + FACTS)
            for number, (case, ranges) in enumerate(cases):
                writer.writerow([number] + [cell(case, ranges, key) for key in EVENTS + FACTS])
        words = ["audit", str(source), "--policy", "regulations", "--as-of", str(AS_OF), "--output", str(output)]
        subprocess.run([options.tool] + words, check=True, stdout=subprocess.DEVNULL)
        with output.open(newline="") as file:
            rows = list(csv.DictReader(file))
    if len(rows) != len(cases):
        sys.exit(f"{len(rows)} of {len(cases)} cases were audited")

    compared = 0
    for (case, ranges), row in zip(cases, rows):
        # A problem is reported if there is one on each of the days.
        asked = all(is_date_told_missing(world) for world in worlds_of(case, ranges))
        if asked != ("extended-to-not-recorded" in row["problems"].split(";")):
            events = " ".join(f"{key}={cell(case, ranges, key)}" for key in case)
            sys.exit(f"the date told is {'' if asked else 'not '}missing\nschedule --policy regulations {events} --as-of {AS_OF}")
        for identifier, (due, last, state) in read_ranges(case, ranges).items():
            compared += 1
            expected = (str(due or ""), str(last or ""), state)
            found = tuple(row[f"{identifier}-{part}"] for part in ("due", "operative-due", "status"))
            if found != expected:
                events = " ".join(f"{key}={cell(case, ranges, key)}" for key in case)
                sys.exit(f"{identifier}: the tool says {found}, the law {expected}\nschedule --policy regulations {events} --as-of {AS_OF}")
    print(f"{compared} deadlines of {len(cases)} cases are what a second reading of the Regulations says (seed {options.seed}).")


if __name__ == "__main__":
    main()
