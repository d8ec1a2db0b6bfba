"""Checks the audit of made-up cases against a second, independent reading of the Regulations (SI 2006/1738).

The reading below is written from the law and not from the library: it walks from day to day, knows nothing of profiles, and is as plain as the
paragraphs it quotes. A case that is known only as a range of days is read for each of them.

A second audit is of files that have not every column. What a file has no column for is neither done nor left undone there, unless something later
shows that it was done. In a third, the year of one act is a year too early, a slip of each January; or the act is some days before what it answers,
or before what starts its own time limit. Where the tool says less or more than can be known there, the reading leaves the timescale out (LEFT_OUT)
and says why.

usage: regulations.py [--tool FILE] [--seed N] [--cases N] [--all]
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
    "stage-3-responded", "proceedings-ended", "resubmitted", "not-considered", "refused", "withdrawn", "ombudsman-complained",
]
FACTS = [
    "mode", "route", "stage-1-extension-ground", "stage-1-extended-to", "stage-2-extension-ground", "stage-2-extended-to", "stage-1-start-day",
]
WINDOWS = {"complaint-limit", "resubmission-limit", "stage-3-request", "ombudsman-complaint"}

# What cannot be without the act: receipt is of what was sent, a panel is asked for by one who had the answer of stage 2 (reg 18(1) and (2)), it meets
# on that request (reg 19), reports on what it heard (reg 20(1)), and the authority answers the report (reg 20(3)).
CHAIN = [
    "stage-2-responded", "stage-2-response-received", "stage-3-requested", "panel-held", "panel-reported", "panel-report-received",
    "stage-3-responded",
]
SHOWN_BY = {event: CHAIN[number + 1:] for number, event in enumerate(CHAIN)}
SHOWN_BY["stage-1-responded"] = ["stage-1-response-received"]
# Reg 16 and 17(6): an oral complaint is written down for stage 2, and a notice is about its answer.
SHOWN_BY["stage-2-requested"] = ["written-record-produced", "delay-notice-sent"] + CHAIN
# A timescale that is not compared: each place that gives it says why.
LEFT_OUT = None
RECEIPTS = {
    "stage-1-responded": "stage-1-response-received", "stage-2-responded": "stage-2-response-received",
    "panel-reported": "panel-report-received",
}


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


def year_before(day):
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


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
    return case.get("written-record-produced" if case.get("mode") == "oral" else "stage-2-requested")


NEXT_STEP = {"stage-1-response": ["stage-2-requested"], "stage-2-delay-notice": ["stage-2-responded"]}


def overtaken(identifier, case):
    """The day from which an act is owed no longer because the next step has begun: reg 15(2) and 17(1)(b) end stage 1 with the request for
    stage 2, and a notice that an answer will be late (reg 17(6)) says nothing once the answer is given."""
    steps = NEXT_STEP.get(identifier, [])
    return earliest(case, steps + [event for step in steps for event in SHOWN_BY[step]])


def earliest(case, events):
    return min((case[event] for event in events if event in case and case[event] <= AS_OF), default=None)


def has_column(act, absent):
    """Whether the file could show the act, by itself or by its receipt."""
    return act not in absent or RECEIPTS.get(act, act) not in absent


# An answer at stage 2, or a request for the next stage and what follows it, considers the complaint again (reg 17, 18 and 19). To acknowledge it does
# not; and a letter at stage 1 may be the decision itself, of which reg 8(3) and 12(4) want notice.
TAKEN_UP = ["stage-2-requested", "stage-2-responded", "stage-3-requested", "panel-held", "panel-reported", "stage-3-responded"]


def taken_up(case, end, until):
    """Whether a step after what ended a complaint, and by another day, shows that it was taken up again."""
    return any(event in case and case[end] < case[event] <= until for event in TAKEN_UP)


def is_over(case, end):
    return case[end] <= AS_OF and not taken_up(case, end, AS_OF)


def is_after_end(case, ends, start, last, day):
    """Whether an act was done after its time had been ended within the limit, before anything shows that the complaint was taken up again.

    Reg 7, 8(1), 9 and 12: it was not owed any more. Whether it was an answer or, say, the letter with the decision, the record does not say."""
    return any(
        end in case and (start <= case[end] or is_over(case, end)) and case[end] <= last and case[end] < day
        and not taken_up(case, end, min(day - DAY, last))
        for end in ends)


def status(identifier, due, last, done, start, case, absent):
    # Reg 7: the complainant withdrew. Reg 8(1), 9 and 12: the authority shall not, or need not, consider the complaint; the Ombudsman still may.
    ends = ["withdrawn", "not-considered", "refused"]
    if identifier in {"complaint-limit", "ombudsman-complaint", "resubmission-limit"}:
        ends = [] if identifier == "ombudsman-complaint" else ["withdrawn"]
    day, shown = earliest(case, [done]), earliest(case, SHOWN_BY.get(done, []))
    if (day or shown) and identifier not in WINDOWS and is_after_end(case, ends, start, last, day or shown):
        return "uncertain"
    if day:
        return "met" if day <= last else "missed"
    if shown:
        # It was done by then; the day itself is nowhere.
        return "met" if shown <= last else "uncertain"
    # What started nothing again is over, whatever starts afterwards.
    over_before = identifier not in {"complaint-limit", "resubmission-limit"} and any(
        end in case and case[end] < start and is_over(case, end) for end in ends)
    if start > AS_OF and not over_before:
        return "not-started"
    # What was gone on with in spite of an end that is recorded may have been done too.
    over = overtaken(identifier, case)
    if over and not has_column(done, absent):
        return "not-recorded"
    if over_before or any(event in case and start <= case[event] <= min(AS_OF, last) for event in ends):
        return "not-applicable"
    if not has_column(done, absent):
        return "not-recorded"
    if over:
        if over <= last:
            return "not-applicable"
        # The next step itself may have been in time where only something later shows it.
        return "missed" if earliest(case, NEXT_STEP[identifier]) else "uncertain"
    # What is not owed any more cannot still be overdue: it was missed.
    ended = [case[event] for event in ends if event in case and last < case[event] <= AS_OF]
    if ended and identifier not in WINDOWS:
        return "missed"
    if last >= AS_OF:
        return "running" if last > AS_OF else "due-today"
    return "lapsed" if identifier in WINDOWS else "overdue"


def read(case, absent=frozenset()):
    """For each timescale whose clock has started, or has no column for its start: the day due, the day that counts, and the status."""
    found = {}

    def put(identifier, start, due, last, done):
        found[identifier] = (due, last, status(identifier, due, last, done, start, case, absent))

    def is_absent(*events):
        return all(event in absent for event in events)

    start = stage_1_start(case)
    if start:
        due, last = stage_1_extended(start, case)
        put("stage-1-response", start, due, last, "stage-1-responded")
        if "stage-1-extension-ground" in absent:
            # Reg 14(5): if the authority considered it complex, an extension that is recorded was valid. Nothing can show whether it did.
            last = stage_1_extended(start, dict(case, **{"stage-1-extension-ground": "complex"}))[1]
            with_ground = status("stage-1-response", due, last, "stage-1-responded", start, case, absent)
            if with_ground != found["stage-1-response"][2] and found["stage-1-response"][2] != "not-recorded":
                found["stage-1-response"] = (due, due, "uncertain")
    else:
        # An advocate who was asked for and not appointed; or who may have been, in a file without a column for it.
        found["stage-1-response"] = (None, None, "not-recorded" if is_absent("advocate-appointed") else "cannot-compute")

    found["stage-2-request"] = (None, None, stage_2_request(case, absent, *found["stage-1-response"]))

    start = stage_2_start(case)
    if start:
        due, most = working_days_after(start, 25), working_days_after(start, 65)
        notice = case.get("delay-notice-sent")
        in_time = notice and notice <= due and notice <= AS_OF
        last = max(due, min(most, case.get("stage-2-extended-to", most))) if in_time else due
        put("stage-2-response", start, due, last, "stage-2-responded")
        if is_absent("delay-notice-sent"):
            # Reg 17(6): with a notice in time it was not late before the 65 working days. Nothing can show whether there was one.
            with_notice = status("stage-2-response", due, most, "stage-2-responded", start, case, absent)
            if with_notice != found["stage-2-response"][2] and found["stage-2-response"][2] != "not-recorded":
                # A date in the notice would be the limit, and what is later than that is late in either case. The tool does not go into that yet.
                found["stage-2-response"] = LEFT_OUT if "stage-2-extended-to" in case else (due, due, "uncertain")
        read_delay_notice(case, absent, start, due, found, put)
    elif is_absent("written-record-produced" if case.get("mode") == "oral" else "stage-2-requested"):
        for identifier in ["stage-2-response", "stage-2-delay-notice"]:
            found[identifier] = (None, None, "not-recorded")
    elif case.get("mode") == "oral":
        acts = {"stage-2-requested", "stage-2-responded"} & set(case)
        if acts:
            found["stage-2-response"] = (None, None, "cannot-compute")
        if acts or "delay-notice-sent" in case:
            # Without a day for the answer there is none for announcing that it is late.
            found["stage-2-delay-notice"] = (None, None, "cannot-compute")

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
            receipt = starts[0] if len(starts) > 1 else None
            if receipt in absent and found[identifier][2] in {"missed", "overdue", "lapsed"}:
                # Reg 18(2) and 20(3) count from the receipt. It was on that day or later, and no column could show when.
                found[identifier] = (due, due, "uncertain")
        elif is_absent(*starts):
            found[identifier] = (None, None, "not-recorded")

    for identifier, event, end_of, done in [
        ("complaint-limit", "grounds-arose", year_after, "received"),
        ("ombudsman-complaint", "became-aware", twelve_months_with, "ombudsman-complained"),
        # Reg 8(4) and (5): for a complaint that was not considered because of the proceedings.
        ("resubmission-limit", "proceedings-ended", year_after, "resubmitted"),
    ]:
        if identifier == "resubmission-limit" and "not-considered" not in case:
            # Proceedings alone do not show that the complaint was not considered.
            due = year_after(case[event]) if event in case and not is_absent("not-considered") else None
            found[identifier] = (due, due, "not-recorded" if is_absent("not-considered") else "not-applicable")
        elif event in case:
            due = end_of(case[event])
            put(identifier, case[event], due, due, done)
        elif is_absent(event):
            found[identifier] = (None, None, "not-recorded")
    if case.get("route") == "corporate":
        # The Regulations are about representations under the Children Act alone; section 26B of the 1974 Act is about any complaint.
        for identifier in found:
            if identifier != "ombudsman-complaint" and found[identifier] is not LEFT_OUT:
                found[identifier] = (None, None, "not-applicable")
    return found


def stage_2_request(case, absent, _, last, state):
    """Reg 15(2) and 17(1)(b): once stage 1 is answered or its time is out, stage 2 may be asked for without a limit."""
    if earliest(case, ["stage-2-requested"] + SHOWN_BY["stage-2-requested"]):
        return "met"
    if earliest(case, ["withdrawn", "not-considered", "refused"]):
        return "not-applicable"
    answered = earliest(case, ["stage-1-responded", "stage-1-response-received"])
    if not answered and (last is None or last >= AS_OF):
        return "not-recorded" if state == "not-recorded" and last is None else "not-started"
    return "open" if has_column("stage-2-requested", absent) else "not-recorded"


def read_delay_notice(case, absent, start, due, found, put):
    """Reg 17(6): a notice is owed if the answer does not come within the 25 working days."""
    answered, shown = earliest(case, ["stage-2-responded"]), earliest(case, SHOWN_BY["stage-2-responded"])
    notice = earliest(case, ["delay-notice-sent"])
    identifier = "stage-2-delay-notice"
    if answered and answered <= due or shown and shown <= due:
        # Not owed, whatever can be shown of the notice. Without its column or that of the answer the tool says: not recorded.
        unseen = "delay-notice-sent" in absent or not has_column("stage-2-responded", absent)
        found[identifier] = LEFT_OUT if unseen else (due, due, "not-applicable")
    elif not has_column("stage-2-responded", absent) and not notice:
        # It is not known whether a notice was owed.
        put(identifier, start, due, due, "delay-notice-sent")
        if found[identifier][2] != "not-applicable" or shown:
            found[identifier] = (due, due, "not-recorded")
    elif not has_column("stage-2-responded", absent) and notice > due:
        # Too late, unless the answer had come in time, after which nobody says that it will be late.
        found[identifier] = (due, due, "not-recorded")
    else:
        put(identifier, start, due, due, "delay-notice-sent")
        if shown and not answered and found[identifier][2] in {"missed", "overdue"}:
            # The answer was there by a later day. It may have come within the 25 working days.
            found[identifier] = (due, due, "uncertain")


# Slips


# What each act answers.
ANSWERED = {
    "stage-1-responded": "received", "stage-2-requested": "received", "stage-2-responded": "stage-2-requested",
    "delay-notice-sent": "stage-2-requested", "stage-3-requested": "stage-2-responded", "panel-held": "stage-3-requested",
    "panel-reported": "panel-held", "stage-3-responded": "panel-reported",
    # What ends a complaint.
    "withdrawn": "received", "not-considered": "received", "refused": "received",
}
# What starts the time limit of an act, the first that is recorded: reg 20(3) counts from the receipt of the panel's report, reg 17(5) from the
# written record of an oral complaint, section 26B of the 1974 Act from the notice of the matter. Stage 1 is not here: what moves the start of its
# time (reg 14(3) and (4)) comes after the complaint, which the authority may have answered before that day.
STARTED_BY = {
    "stage-3-responded": ["panel-report-received", "panel-reported"], "stage-2-responded": ["written-record-produced"],
    "ombudsman-complained": ["became-aware"],
}
# The timescales that each meets, starts and overtakes.
CONCERNED = {
    "stage-1-responded": (["stage-1-response"], [], []),
    "stage-2-requested": (["stage-2-request"], ["stage-2-response", "stage-2-delay-notice"], ["stage-1-response"]),
    "stage-2-responded": (["stage-2-response"], ["stage-3-request"], ["stage-2-delay-notice"]),
    "delay-notice-sent": (["stage-2-delay-notice"], [], []),
    "stage-3-requested": (["stage-3-request"], ["panel"], []),
    "panel-held": (["panel"], ["panel-report"], []),
    "panel-reported": (["panel-report"], ["stage-3-response"], []),
    "stage-3-responded": (["stage-3-response"], [], []),
    "ombudsman-complained": (["ombudsman-complaint"], [], []),
}


DONE_BY = {
    "complaint-limit": "received", "stage-1-response": "stage-1-responded", "stage-2-response": "stage-2-responded",
    "stage-2-delay-notice": "delay-notice-sent", "stage-3-request": "stage-3-requested", "panel": "panel-held", "panel-report": "panel-reported",
    "stage-3-response": "stage-3-responded", "resubmission-limit": "resubmitted",
}
MET_BY = {"stage-1-response": "stage-1-responded", "stage-2-delay-notice": "delay-notice-sent"}
# What nobody owes, and what no decision of the authority ends.
OUTLASTING = {"withdrawn": ["ombudsman-complaint"], "refused": ["ombudsman-complaint", "resubmission-limit"]}
OUTLASTING["not-considered"] = OUTLASTING["refused"]


def read_ending_slip(case, act):
    """The reading of a case that was ended on an unknown day: what was done was done, and what was not may have been owed no longer."""
    found = read({event: value for event, value in case.items() if event != act})
    if case.get("route") == "corporate":
        return found
    for identifier, base in found.items():
        if identifier == "stage-2-request" and base[2] != "met" and base[2] != "not-applicable":
            found[identifier] = (None, None, "uncertain")
        elif identifier not in OUTLASTING[act] and base[2] in {"running", "due-today", "overdue", "lapsed", "missed"}:
            # A day by which it was done is compared as it is.
            if base[2] != "missed" or not earliest(case, [DONE_BY[identifier]]):
                found[identifier] = (*base[:2], "uncertain")
    if act == "not-considered":
        # Whether the year after the proceedings runs depends on that decision.
        waiting = "not-applicable" if "withdrawn" in case and is_over(case, "withdrawn") else "not-started"
        found["resubmission-limit"] = (None, None, "uncertain" if "proceedings-ended" in case else waiting)
    return found


def read_slip(case, act):
    """The reading of a case in which an act stands before what it answers: that it was done is known, its day is not."""
    if act not in CONCERNED:
        return read_ending_slip(case, act)
    met, started, overtook = CONCERNED[act]
    found = read({event: value for event, value in case.items() if event != act})
    if case.get("route") == "corporate" and act != "ombudsman-complained":
        return found
    for identifier in met + started + overtook:
        base = found.get(identifier, (None, None, ""))
        if identifier == "stage-2-request" and base[2] == "met":
            # A later act shows that it was made, and it has no limit.
            continue
        if base is LEFT_OUT or base[2] == "cannot-compute":
            continue
        if identifier in started and case.get("mode") == "oral" and act == "stage-2-requested" and "written-record-produced" not in case:
            found[identifier] = (None, None, "cannot-compute")
            continue
        if identifier in started and base[0]:
            # Something else starts the clock: the receipt, or the written record of an oral complaint.
            continue
        if identifier == "stage-1-response" and act == "stage-2-requested" and (
                "written-record-produced" in case or base[2] == "not-applicable" and earliest(case, SHOWN_BY[act])):
            # A later act shows by when stage 2 was asked for. The tool does not go into that.
            found[identifier] = LEFT_OUT
            continue
        if identifier in overtook and (MET_BY[identifier] in case or base[2] == "not-applicable"):
            # It was done, or the complaint ended within its time.
            continue
        if identifier == "stage-2-delay-notice" and act == "stage-2-responded" and RECEIPTS[act] in case:
            # The receipt shows by when the answer was given.
            continue
        found[identifier] = (None, None, "uncertain")
    if act == "stage-1-responded" and found["stage-2-request"][2] == "not-started":
        # It was answered, so that stage 2 may be asked for; nobody knows since when.
        found["stage-2-request"] = (None, None, "uncertain")
    if act == "delay-notice-sent" and found["stage-2-response"][2] not in {"cannot-compute", "not-started", "running"}:
        # The notice was given, in time or not. Where that is the same (an answer within the 25 working days, or after the 65) the status is certain;
        # the tool does not go into that.
        due = found["stage-2-response"][0]
        in_time = read(dict(case, **{act: due}))["stage-2-response"][2]
        found["stage-2-response"] = LEFT_OUT if in_time == found["stage-2-response"][2] else (None, None, "uncertain")
    if act in SHOWN_BY["stage-2-responded"] or act == "stage-2-responded":
        # The notice is owed or not by the day of the answer itself. The tool takes the earlier act, or the impossible answer, for that.
        found["stage-2-delay-notice"] = LEFT_OUT
    if act == "stage-2-responded" and "stage-1-responded" not in case:
        # The request of stage 2 is what ends stage 1, on a day that is in order. The tool is not certain of that, for the answer would end it too.
        found["stage-1-response"] = LEFT_OUT
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
        if LEFT_OUT in rows:
            found[identifier] = LEFT_OUT
            continue
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
        ground = rng.choice([
            "complex", "complex;agreed", "workload;complex", "agreed;workload;complex", "agreed", "advocate;agreed", "workload", "", "advocate"])
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
            case["stage-2-extended-to"] = asked + days(25, 120)
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
        if rng.random() < 0.3:
            case["proceedings-ended"] = case["not-considered"] + days(1, 300)
    elif rng.random() < 0.05:
        case["proceedings-ended"] = received + days(-30, 300)
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


def audited(tool, columns, cases):
    """A row for each case of a file with these columns."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = pathlib.Path(folder, "cases.csv"), pathlib.Path(folder, "audited.csv")
        with source.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["reference"] + columns)
            for number, (case, ranges) in enumerate(cases):
                writer.writerow([number] + [cell(case, ranges, key) for key in columns])
        words = ["audit", str(source), "--policy", "regulations", "--columns", "all", "--as-of", str(AS_OF),
                 "--output", str(output)]
        subprocess.run([tool] + words, check=True, stdout=subprocess.DEVNULL)
        with output.open(newline="") as file:
            rows = list(csv.DictReader(file))
    if len(rows) != len(cases):
        sys.exit(f"{len(rows)} of {len(cases)} cases were audited")
    return rows


class Comparison:
    """What the tool's rows and the reading differ in: the first difference ends the check, unless all are asked for."""

    def __init__(self, goes_on):
        self.goes_on, self.compared, self.differences = goes_on, 0, 0

    def differ(self, text, case, ranges, absent=(), slipped=None):
        events = " ".join(f"{key}={cell(case, ranges, key)}" for key in case)
        text += f"\nschedule --policy regulations {events} --as-of {AS_OF}"
        text += f"\nin a file without {', '.join(sorted(absent))}" if absent else ""
        print(text + (f"\nwith {slipped} before what it answers" if slipped else ""))
        self.differences += 1
        if not self.goes_on:
            sys.exit(1)

    def compare(self, row, found, case, ranges, absent=(), slipped=None):
        for identifier, expected in found.items():
            if expected is LEFT_OUT:
                continue
            self.compared += 1
            expected = tuple(str(part or "") for part in expected)
            said = tuple(row.get(f"{identifier}-{part}", "") for part in ("due", "operative-due", "status"))
            if slipped and expected == ("", "", said[2]):
                # Whatever day is counted from an impossible one is nobody's.
                continue
            if said != expected:
                self.differ(f"{identifier}: the tool says {said}, the law {expected}", case, ranges, absent, slipped)
        for key, value in row.items():
            # What has its columns is started, not yet started or never to be started, but recorded.
            identifier = key.removesuffix("-status")
            if value == "not-recorded" and identifier != key and not identifier.endswith("-statute") and identifier not in found:
                self.differ(f"{identifier}: the tool says that it is not recorded", case, ranges, absent, slipped)


def check_whole(tool, cases, comparison):
    for (case, ranges), row in zip(cases, audited(tool, EVENTS + FACTS, cases)):
        # A problem is reported if there is one on each of the days.
        asked = all(is_date_told_missing(world) for world in worlds_of(case, ranges))
        if asked != ("extended-to-not-recorded" in row["problems"].split(";")):
            comparison.differ(f"the date in the notice is {'' if asked else 'not '}missing", case, ranges)
        comparison.compare(row, read_ranges(case, ranges), case, ranges)


def check_absent(tool, cases, rng, comparison):
    """Files of some cases each, without some of the columns. The day of receipt, which says what law there was, is always there."""
    for first in range(0, len(cases), 50):
        some = [case for case, _ in cases[first:first + 50]]
        absent = set(rng.sample([event for event in EVENTS + FACTS if event not in {"received", "route"}], rng.randint(1, 8)))
        columns = [column for column in EVENTS + FACTS if column not in absent]
        some = [{key: value for key, value in case.items() if key not in absent} for case in some]
        for case, row in zip(some, audited(tool, columns, [(case, {}) for case in some])):
            comparison.compare(row, read(case, absent), case, {}, absent)


def slip_of_year(rng, case):
    """A case in which the year of one act is too early by one, and that act."""
    acts = [act for act, cause in ANSWERED.items() if act in case and cause in case and case[act] <= AS_OF and case[act] < year_after(case[cause])]
    if not acts:
        return case, None
    act = rng.choice(acts)
    return dict(case, **{act: year_before(case[act])}), act


def slip_of_days(rng, case):
    """A case in which one act is some days before what it answers, and that act."""
    acts = [act for act, cause in ANSWERED.items() if act in case and cause in case and case[act] <= AS_OF]
    if not acts:
        return case, None
    act = rng.choice(acts)
    return dict(case, **{act: case[ANSWERED[act]] - DAY * rng.randint(1, 40)}), act


def slip_before_start(rng, case):
    """A case in which one act is some days before what starts its own time limit, and that act."""
    starts = {act: next((case[event] for event in events if event in case), None) for act, events in STARTED_BY.items() if act in case}
    if case.get("mode") != "oral":
        starts.pop("stage-2-responded", None)
    acts = [act for act, start in starts.items() if start and case[act] <= AS_OF]
    if not acts:
        return case, None
    act = rng.choice(acts)
    return dict(case, **{act: starts[act] - DAY * rng.randint(1, 10)}), act


def check_slips(tool, cases, rng, comparison, slip):
    slipped = [slip(rng, case) for case, _ in cases]
    for (case, act), row in zip(slipped, audited(tool, EVENTS + FACTS, [(case, {}) for case, _ in slipped])):
        if act:
            comparison.compare(row, read_slip(case, act), case, {}, slipped=act)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=str(ROOT / ".build" / "release" / "council-deadlines"))
    parser.add_argument("--seed", type=int, default=20260630)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--all", action="store_true", help="go on after a difference, and print every one")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    cases = []
    for number in range(options.cases):
        case = make(rng)
        cases.append((case, blur(rng, case) if number % 4 == 0 else {}))
    comparison = Comparison(options.all)
    check_whole(options.tool, cases, comparison)
    whole = comparison.compared
    check_absent(options.tool, cases, rng, comparison)
    partial = comparison.compared - whole
    for slip in (slip_of_year, slip_of_days, slip_before_start):
        check_slips(options.tool, cases, rng, comparison, slip)
    if comparison.differences:
        sys.exit(f"{comparison.differences} differences")
    print(f"{whole} deadlines of {len(cases)} cases are what a second reading of the Regulations says (seed {options.seed}), and so are {partial} "
          f"of the same cases in files without all the columns, and {comparison.compared - whole - partial} with one act dated before what it answers.")


if __name__ == "__main__":
    main()
