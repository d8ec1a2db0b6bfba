"""Checks the audit of made-up cases against a second, independent reading of each council's own document.

The readings below are written from the documents and not from the profiles or the library: they walk from day to day and are as plain as the
passages they quote. Each says where the passage stands. Where a document is silent and its profile inherits, the reading of the Regulations
in regulations.py is asked. What the documents themselves leave in doubt is not made up here:

- whether a complainant in Cheshire East may say before the 20 working days are over that he is happy to wait longer (he may, here);
- a timescale that was agreed beyond the 20 working days in Worcestershire, where one passage allows it and another does not;
- a notice that stage 2 will be late which gives no new day, a new day without a record of who gave it, and one for an oral complaint in
  Worcestershire that lies between the council's 25 working days and the law's;
- an advocate in Cheshire East who was appointed but never asked for;
- the Director's days in Luton when only the complainant is known to have had the panel's recommendations;
- the duty to tell of the right to stage 2 in Cheshire East for a complaint that is answered while its clock is stopped;
- papers that count back from a panel across a suspension, and new days that were given for a clock that was stopped;
- which of two proceedings the year to complain again follows;
- a referral to the Ombudsman before stage 2 is answered (Dudley 7.4 does not say what becomes of the stage that is under way).

The reviews that two of the documents promise are checked as well.

usage: councils.py [--tool FILE] [--seed N] [--cases N] [--all]
"""

import argparse
import csv
import datetime as dt
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import regulations as law

ROOT = law.ROOT
DAY = law.DAY
AS_OF = law.AS_OF

# Every act has its column, so that an empty cell says that it is not done.
EVENTS = [
    "grounds-arose", "became-aware", "received", "acknowledged", "logged", "advocate-requested", "advocate-appointed",
    "sufficient-interest-decided", "contacted", "complaint-clarified", "stage-1-extended", "stage-1-exception-approved",
    "holding-letter-sent", "stage-2-right-explained", "stage-1-responded", "stage-1-response-received", "stage-1-skipped",
    "stage-2-requested", "stage-2-acknowledged", "stage-2-declined", "investigator-appointed", "stage-2-contacted", "complainant-met",
    "written-record-produced", "complaint-agreed", "stage-2-extended", "delay-notice-sent", "investigation-reported",
    "investigation-report-received", "stage-2-responded", "stage-2-response-received", "stage-3-requested", "stage-3-acknowledged",
    "panel-papers-sent", "panel-papers-received", "additional-papers-sent", "panel-held", "panel-reported", "panel-report-received",
    "complainant-informed", "director-met-chair", "stage-3-responded", "proceedings-started", "proceedings-ended", "resubmitted",
    "suspended", "resumed", "not-considered", "refused", "referred-to-ombudsman", "ombudsman-complained", "withdrawn", "closed",
    "suspended-2", "resumed-2", "proceedings-started-2", "proceedings-ended-2",
]
PAUSES = [("suspended", "resumed"), ("proceedings-started", "proceedings-ended")]
FACTS = [
    "mode", "route", "stage-1-start-day", "stage-1-extension-ground", "stage-1-extended-to", "stage-2-extended-to", "panel-arranged-for",
    "complainant-unavailable", "director-agrees", "made-to-service",
]
# What lies outside the stages.
OUTSIDE = {"complaint-limit", "resubmission-limit", "ombudsman-complaint"}
WINDOWS = {"complaint-limit", "resubmission-limit", "stage-2-request", "stage-3-request", "additional-papers"}
# A complaint that is withdrawn, discontinued or refused is not gone on with: Cheshire East, Eligibility, Relationships with other procedures,
# Time limit; Luton 5.3 and 9.2; Dudley 3.9, 3.10 and 3.16. The Worcestershire note has the Regulations behind it (7, 8, 9 and 12).
ENDS = ["withdrawn", "not-considered", "refused"]
# What comes after a withdrawal or a decision in spite of it shows that the complaint was taken up again: a step of the next stage. To acknowledge a
# complaint, or to speak with the complainant, does not consider it, and a letter at stage 1 may be the notice of the decision (Dudley 3.10), or
# confirm the withdrawal (Dudley 3.16).
STAGE_2 = ["investigator-appointed", "complaint-agreed", "investigation-reported", "stage-2-responded"]
STAGE_3 = ["stage-3-requested", "panel-held", "panel-reported", "stage-3-responded"]
AGAIN = ["stage-1-skipped", "stage-2-requested"] + STAGE_2 + STAGE_3
TAKEN_UP = {
    "withdrawn": AGAIN, "not-considered": AGAIN, "refused": AGAIN, "stage-2-declined": STAGE_2 + STAGE_3, "referred-to-ombudsman": STAGE_3,
}


# Counting


def is_working_day(day):
    return day.weekday() < 5 and day not in law.HOLIDAYS


def count_on(start, count, pauses=()):
    """The last of so many working days after a day; None if the clock is stopped before then and has not gone on. The day on which the
    complaint is taken up again is not counted, as the day of any event is not."""
    day = start
    while count:
        day += DAY
        within = [pause for pause in pauses if pause[0] <= day and (pause[1] is None or day <= pause[1])]
        if any(pause[1] is None for pause in within):
            return None
        if not within and is_working_day(day):
            count -= 1
    return day


def count_back(panel, count):
    """The day of the panel is not counted."""
    day = panel
    while count:
        day -= DAY
        if is_working_day(day):
            count -= 1
    return day


def pauses_of(case, *pairs):
    """The times in which the complaint was suspended, which may overlap: a day within any of them does not count."""
    pairs = [(first + again, last + again) for first, last in pairs for again in ("", "-2")]
    return [(case[first], case.get(last)) for first, last in pairs if first in case]


def earliest(case, events):
    return min((case[event] for event in events if event in case), default=None)


def first_recorded(case, *events):
    return next((case[event] for event in events if event in case), None)


# Standing


class Reading:
    """What a document says of one case: for each timescale the day due, the day that counts, and the status."""

    # The starts of the acts of the case that was read last.
    starts = {}
    # Whether what a notice of delay announces came.
    is_announced = False

    def __init__(self, case):
        self.case = case
        self.found = {}
        Reading.starts, Reading.is_announced = {}, False

    def not_applicable(self, *identifiers):
        for identifier in identifiers:
            self.found[identifier] = (None, None, "not-applicable")

    def put(self, identifier, start, due, last, done, shown=(), over=(), ends=ENDS, presupposed=(), open_ended=False):
        """An act with its start, first day due and day that counts.

        done: the events any of which is the act; shown: later events that show that it was done by then; over: the next steps, after which
        it is owed no longer; presupposed: events that cannot be without the start; open_ended: it has no last day at present.
        """
        case = self.case
        Reading.starts[identifier] = start
        if start is None:
            missing = any(event in case for event in presupposed)
            # Stage 2 is asked for although no answer has set a last day: in time.
            asked = identifier == "stage-2-request" and any(event in case for event in done)
            over = any(self.stands(end) for end in ends)
            self.found[identifier] = (
                None, None, "cannot-compute" if missing else "met" if asked else "not-applicable" if over else "not-started")
            return
        day, proof, over = earliest(case, done), earliest(case, shown), earliest(case, over)
        before_start = last is not None and last < start
        # A decision before the start was about an earlier step, if something shows that the complaint was taken up again.
        # What is counted back from a panel is under way from the request for it.
        begun = case.get("stage-3-requested", dt.date.min) if before_start else start
        endings = [
            event for event in ends
            if event in case and (begun <= case[event] or identifier not in OUTSIDE and self.stands(event))]
        ended = [case[event] for event in endings]

        def in_time(event):
            return event is not None and (last is None or event <= last)

        if (day or proof) and identifier not in WINDOWS and self.is_after(endings, last, min(filter(None, (day, proof)))):
            # It was not owed any more. Whether it was an answer or, say, the letter with the decision, the record does not say.
            state = "uncertain"
        elif in_time(day) or in_time(proof):
            state = "met"
        elif day is not None:
            state = "missed"
        elif proof is not None:
            state = "uncertain"
        elif any(in_time(end) for end in ended):
            state = "not-applicable"
        elif over is not None:
            state = "not-applicable" if in_time(over) else "missed"
        elif ended and min(ended) <= AS_OF and identifier not in WINDOWS:
            # What is not owed any more cannot still be overdue.
            state = "missed"
        elif start > AS_OF and not before_start:
            state = "not-started"
        elif last is None:
            state = "running" if open_ended and due else "suspended"
        elif last >= AS_OF:
            state = "running" if last > AS_OF else "due-today"
        else:
            state = "lapsed" if identifier in WINDOWS else "overdue"
        self.found[identifier] = (due, last, state)

    def taken_up(self, end, until):
        """Whether a step after an end, and by another day, shows that the complaint was taken up again."""
        case = self.case
        return any(event in case and case[end] < case[event] <= until for event in TAKEN_UP[end])

    def stands(self, end):
        """Whether something ended the case, or a part of it, and no step after that shows that it was taken up again."""
        return end in self.case and self.case[end] <= AS_OF and not self.taken_up(end, AS_OF)

    def is_after(self, endings, last, day):
        """Whether an act was done after an end within its limit, before anything shows that the complaint was taken up again."""
        return any(
            self.case[end] < day and (last is None or self.case[end] <= last)
            and not self.taken_up(end, min(day - DAY, last or day))
            for end in endings)

    def count(self, identifier, start, days, done, pauses=(), **more):
        last = count_on(start, days, pauses) if start else None
        self.put(identifier, start, last, last, done, **more)

    def year(self, start):
        if start is None:
            self.found["complaint-limit"] = (None, None, "cannot-compute")
        else:
            due = law.year_after(start)
            self.put("complaint-limit", start, due, due, ["received"])

    def inherit(self, *identifiers):
        found = law.read(self.case)
        for identifier in identifiers:
            if identifier in found:
                self.found[identifier] = found[identifier]


def grounds_of(case):
    """Any ground of the document's own is enough; what else stands beside it does no harm."""
    return set(case.get("stage-1-extension-ground", "").split(";"))


def extended_at_stage_1(case, start, days, most, grounds, pauses=()):
    """The first day due, and the last day if a ground of the document's own was recorded and time was given before it was out."""
    if start is None:
        return None, None
    due, most = count_on(start, days, pauses), count_on(start, most, pauses)
    granted, until = case.get("stage-1-extended"), case.get("stage-1-extended-to")
    if not granted and not until or not grounds_of(case) & grounds:
        return due, due
    if granted and due and granted > due:
        return due, due
    if most is None:
        return due, None
    return due, max(due, min(most, until or most))


def extended_at_stage_2(case, due, most, grants, before):
    """As at stage 1; the new day is in the notice. No ground is asked for but that more time is needed."""
    granted = earliest(case, grants)
    if due is None or granted is None or granted > before:
        return due, due
    return due, None if most is None else max(due, min(most, case.get("stage-2-extended-to", most)))


def read_delay_notice(read, start, due, done, shown=(), **more):
    """A notice that what is due will be late, by the day on which it is due: not owed if that came by then, owed no longer once it came."""
    case, identifier = read.case, "stage-2-delay-notice"
    read.put(identifier, start, due, due, ["delay-notice-sent"], over=done + list(shown), **more)
    came, proof = earliest(case, done), earliest(case, shown)
    Reading.is_announced = bool(came or proof)
    if due and any(day and day <= due for day in (came, proof)):
        read.found[identifier] = (due, due, "not-applicable")
    elif due and proof and not came and read.found[identifier][2] in {"overdue", "missed"}:
        # It came by a later day, and may have come in time.
        read.found[identifier] = (due, due, "uncertain")


# What the next step overtakes. A receipt is acknowledged, a complaint registered and a complainant contacted on the way to an answer: once the
# answer is out, or the next stage is asked for, there is nothing more to acknowledge, register or clarify.
ANSWERED = ["stage-1-responded", "stage-2-requested", "stage-2-responded"]
# A request for stage 2 takes the complaint out of the manager's hands, answered or not.
ESCALATED = ["stage-2-requested", "stage-2-responded"]


# A suspension of which the end is not recorded


def read_all(reading, case):
    """What a document says of a case, of which one suspension may have no recorded end.

    An answer of a stage, or a panel, shows that the suspension was over by then, so that nothing that starts from that day on is suspended.
    What was done after the suspension began was in time if it would have been without it; otherwise nobody can say, unless the time was out
    before. To be told that an answer will be late is owed, or not, by the same days.
    """
    still = reading(case)
    if "proceedings-ended-2" in case:
        still.pop("resubmission-limit", None)
    starts, is_announced = Reading.starts, Reading.is_announced
    began = max((case[first + again] for first, last in PAUSES for again in ("", "-2") if first + again in case and last + again not in case),
                default=None)
    if began is None:
        return still
    closed = {key: value for key, value in case.items() if value != began or key.removesuffix("-2") not in dict(PAUSES)}
    without = reading(closed)
    answered = [case[event] for event in ("stage-1-responded", "stage-2-responded", "panel-held", "stage-3-responded") if event in case]
    answered = min((day for day in answered if began <= day <= AS_OF), default=None)
    found = {}
    for identifier, (due, last, state) in still.items():
        other = without.get(identifier, (due, last, state))
        if answered and starts.get(identifier) and starts[identifier] >= answered:
            found[identifier] = other
        elif last is None and other[1] is not None and state == "met" and other[2] != "met":
            found[identifier] = (due, last, "uncertain")
        elif last is None and identifier == "stage-2-delay-notice" and is_announced and state == "not-applicable" and other[2] in {"missed", "uncertain"}:
            found[identifier] = (due, last, "uncertain")
        else:
            found[identifier] = (due, last, state)
    return found


# The councils


def cheshire_east(case):
    """Cheshire East, Children's Social Care Complaints Policy & Procedures, March 2023 (approved on the 29th)."""
    read = Reading(case)
    received, corporate = case["received"], case.get("route") == "corporate"
    # Relationships with other procedures: the procedure *can be* suspended; proceedings alone stop nothing.
    pauses = pauses_of(case, ("suspended", "resumed"))

    # Time limit on making complaints: 12 months after the cause, in either process.
    read.year(case.get("grounds-arose"))
    # Flowchart, Acknowledgement of the complaint, Logging the Complaint: 3 working days, all complaints. This is not yet an investigation
    # that could be suspended. The steps of stage 1 begin with both and end with the outcome letter.
    read.count("acknowledgement", received, 3, ["acknowledged"], over=ANSWERED)
    read.count("logging", received, 3, ["logged"], over=ANSWERED)

    # Timescales for Stage 1: from receipt, an advocate's appointment or the decision that the complainant is eligible, in the order in which
    # the law has them, with its day agreed on before all.
    asked, appointed = case.get("advocate-requested"), case.get("advocate-appointed")
    start = case.get("stage-1-start-day") or case.get("sufficient-interest-decided")
    if not start:
        # An advocate who is asked for after the answer has nothing to start.
        pending = asked and asked <= case.get("stage-1-responded", asked) and not (appointed and appointed <= received)
        start = appointed if pending else received
    awaited = ["received"]
    due, last = extended_at_stage_1(case, start, 10, 20, {"complex"}, pauses)
    most, until = count_on(start, 20, pauses) if start else None, case.get("stage-1-extended-to")
    if most and until and until > most and "agreed" in grounds_of(case):
        # When the 20 working days are over, a complainant who is happy to wait. No last day is given, so it is the one agreed on.
        last = until
    read.put("stage-1-response", start, due, last, ["stage-1-responded"], over=ESCALATED, presupposed=awaited)
    # The same section: a letter that it will take longer than the first 10 working days, where it is to take longer. Such a letter announces
    # the outcome letter, and says nothing once that is out.
    read.put("holding-letter", start, due, due, ["holding-letter-sent"], over=ANSWERED, presupposed=awaited)
    # The letter itself shows that it was to take longer.
    if not any(event in case for event in ("stage-1-extended", "stage-1-extended-to", "holding-letter-sent")):
        read.not_applicable("holding-letter")
    # The same section: once the 20 working days have elapsed the complainant is told of the right to go straight to stage 2. No day is given: the
    # next one. There is nothing to tell to one who has the answer, or has asked for stage 2.
    read.count("stage-2-right-notice", start, 21, ["stage-2-right-explained"], pauses, over=ANSWERED, presupposed=awaited)
    answered = earliest(case, ["stage-1-responded"])
    last_for_notice = read.found["stage-2-right-notice"][1]
    if answered and last_for_notice and answered <= last_for_notice:
        read.not_applicable("stage-2-right-notice")
    elif answered and not last_for_notice:
        # While the clock is stopped nobody knows whether the 20 working days would have elapsed before the answer.
        del read.found["stage-2-right-notice"]

    # Request for Stage 2 Investigation: 20 working days of receiving the response. Without a response it can be made too, and no day ends that.
    answer = first_recorded(case, "stage-1-response-received", "stage-1-responded")
    read.count("stage-2-request", answer, 20, ["stage-2-requested"], pauses)

    # The same section: stage 2 may be declined, and the complainant is referred to the Ombudsman.
    declined = ENDS + ["stage-2-declined"]
    statutory = [
        "stage-2-investigation", "stage-2-delay-notice", "stage-2-response", "stage-3-request", "panel-papers", "panel", "panel-report",
        "stage-3-response",
    ]
    if corporate:
        # The same section: an appointed manager has 20 days to respond. The flowchart has independent investigators and stage 3 for statutory
        # complaints only.
        read.count("corporate-stage-2-response", case.get("investigator-appointed"), 20, ["stage-2-responded"], pauses, ends=declined,
                   presupposed=["stage-2-contacted", "complainant-met", "investigation-reported", "investigation-report-received",
                                "stage-2-responded"])
        read.not_applicable(*statutory)
        return read.found
    read.not_applicable("corporate-stage-2-response")

    # Timescale for Stage 2: 25 working days from the agreement on what is investigated, up to 65 if confirmed in writing. The Head of Service
    # answers the report: the answer shows that there was one.
    agreed = case.get("complaint-agreed")
    due, most = (count_on(agreed, days, pauses) if agreed else None for days in (25, 65))
    due, last = extended_at_stage_2(case, due, most, ["stage-2-extended", "delay-notice-sent"], due)
    read.put("stage-2-investigation", agreed, due, last, ["investigation-reported"], ends=declined,
             shown=["investigation-report-received", "stage-2-responded"],
             presupposed=["investigation-reported", "investigation-report-received", "stage-2-responded"])
    # The letter that confirms it in writing says that the investigation takes longer.
    reports = ["investigation-report-received", "stage-2-responded"]
    read_delay_notice(read, agreed, due, ["investigation-reported"], reports, ends=declined,
                      presupposed=["delay-notice-sent", "investigation-reported"] + reports)
    # Response from the Service to Stage 2 investigations: 10 working days of receiving the report.
    report = first_recorded(case, "investigation-report-received", "investigation-reported")
    read.count("stage-2-response", report, 10, ["stage-2-responded"], pauses, ends=declined, presupposed=["stage-2-responded"])

    # Fast tracking to the Ombudsman, after stage 2, in place of stage 3: the response confirms the right to a panel only subject to it.
    # Who is referred to the Ombudsman instead of stage 2 comes to no panel either.
    tracked = declined + ["referred-to-ombudsman"]
    # Requests for Stage 3 Review Panel: 20 working days from the date of the response.
    read.count("stage-3-request", case.get("stage-2-responded"), 20, ["stage-3-requested"], pauses, ends=tracked)

    # Arrangements for Panel: the papers are *with* the complainant 10 working days before. They serve to prepare for the panel (Preparation of
    # Panel): once it has met they are not owed any more.
    panel = first_recorded(case, "panel-held", "panel-arranged-for")
    last = count_back(panel, 10) if panel else None
    read.put("panel-papers", panel, last, last, ["panel-papers-received"], over=["panel-held"], ends=tracked)
    sent = case.get("panel-papers-sent")
    if panel and sent and "panel-papers-received" not in case and read.found["panel-papers"][2] != "not-applicable":
        # What was sent too late came too late. First-class post is presumed to arrive by the second working day (Practice Direction
        # [1985] 1 All ER 889; CPR 6.26): what was sent by then was in time, and what was sent later may have been.
        arrived = count_on(sent, 2)
        state = "missed" if sent > last else "uncertain" if arrived > last else "met" if arrived <= AS_OF else "running"
        read.found["panel-papers"] = (last, last, state)
    if pauses:
        del read.found["panel-papers"]

    # Timescales for Panel: 30 working days of the request, unless the complainant cannot; a report 5 working days after the panel; the
    # Director's letter 15 working days after receiving it. The letter comments on the report and shows that there was one.
    asked = case.get("stage-3-requested")
    due = count_on(asked, 30, pauses) if asked else None
    free = case.get("complainant-unavailable") == "yes"
    # For such a complainant it meets on the day that was arranged for it; without one no last day is given.
    arranged = case.get("panel-arranged-for")
    last = due if not free else max(due, arranged) if due and arranged else None
    read.put("panel", asked, due, last, ["panel-held"], over=["stage-3-responded"], ends=tracked, open_ended=free)
    read.count("panel-report", case.get("panel-held"), 5, ["panel-reported"], pauses, shown=["panel-report-received", "complainant-informed", "stage-3-responded"],
               ends=tracked)
    findings = first_recorded(case, "panel-report-received", "panel-reported")
    read.count("stage-3-response", findings, 15, ["stage-3-responded"], pauses, ends=tracked, presupposed=["stage-3-responded"])
    return read.found


def luton(case):
    """Luton, Children's Social Care Complaints Procedure, August 2020."""
    read = Reading(case)
    received = case["received"]
    if case.get("route") == "corporate":
        # 1.3: a corporate complaint has a procedure of its own.
        read.not_applicable(
            "complaint-limit", "acknowledgement", "first-contact", "stage-1-response", "stage-2-request", "stage-2-acknowledgement",
            "stage-2-meeting", "stage-2-investigation", "stage-2-delay-notice", "stage-2-response", "stage-3-request", "stage-3-acknowledgement",
            "additional-papers", "panel", "panel-report", "panel-report-distribution", "stage-3-response", "stage-3-disagreement")
        return read.found
    # 5.3: not considered until the court's proceedings are completed, or until a suspension that was recorded as one is over.
    pauses = pauses_of(case, ("proceedings-started", "proceedings-ended"), ("suspended", "resumed"))

    # 5.4: 12 months after the grounds arose.
    read.year(case.get("grounds-arose"))
    # 13.2: the acknowledgement within 3 working days. It does not consider the complaint, and 5.3 has the complainant written to as well.
    read.count("acknowledgement", received, 3, ["acknowledged"], over=ANSWERED)
    # 13.3: contact, to clarify, within 5 working days of receipt; it serves the investigation that 13.8 ends.
    read.count("first-contact", received, 5, ["contacted", "complaint-clarified"], pauses, over=ANSWERED)
    # 13.6, 13.8, 13.9: 15 working days from receipt, 10 more if complex.
    due, last = extended_at_stage_1(case, received, 15, 25, {"complex"}, pauses)
    # 13.9: exceptions that are approved, here before the time that there was is out, and with the day that was approved.
    approved, until = case.get("stage-1-exception-approved"), case.get("stage-1-extended-to")
    if last and approved and until and approved <= last:
        last = max(last, until)
    read.put("stage-1-response", received, due, last, ["stage-1-responded"], over=ESCALATED)

    # 13.10: 28 working days of receiving the response.
    answer = first_recorded(case, "stage-1-response-received", "stage-1-responded")
    read.count("stage-2-request", answer, 28, ["stage-2-requested"], pauses)
    # Summary, stage two: acknowledged within 3 working days; the answer overtakes it as at stage 1.
    asked = case.get("stage-2-requested")
    read.count("stage-2-acknowledgement", asked, 3, ["stage-2-acknowledged"], pauses, over=["stage-2-responded"])
    # 14.1: the investigator contacts and, where required, meets the complainant within 5 working days of being appointed; so does he who
    # agrees the items of complaint with the complainant (14.7). There is no report without that, nor an answer without a report.
    contact = ["stage-2-contacted", "complainant-met", "complaint-agreed"]
    reported = ["investigation-reported", "investigation-report-received", "stage-2-responded"]
    read.count("stage-2-meeting", case.get("investigator-appointed"), 5, contact, pauses, shown=reported, presupposed=contact + reported)
    # 14.3, 14.7: the investigator's and the adjudicating officer's 25 working days, from the agreement on the items. The answer is the view of
    # the report (14.4, 17.1) and shows that there was one.
    agreed = case.get("complaint-agreed")
    read.count("stage-2-investigation", agreed, 25, ["investigation-reported"], pauses, shown=reported, presupposed=reported)
    due = count_on(agreed, 25, pauses) if agreed else None
    last = due
    begun = law.stage_2_start(case) if asked else None
    if begun:
        # The document has no extension; that of the law is inherited whole: from the law's start, by a notice within the law's 25 working days.
        due, last = extended_at_stage_2(case, due, count_on(begun, 65), ["delay-notice-sent"], count_on(begun, 25))
    read.put("stage-2-response", agreed, due, last, ["stage-2-responded"], presupposed=reported)
    # The law's notice (reg 17(6)), for the answer that the document has.
    read_delay_notice(read, agreed, due, ["stage-2-responded"], presupposed=["delay-notice-sent"] + reported)

    # 14.8: 20 working days of receiving the response.
    answer = first_recorded(case, "stage-2-response-received", "stage-2-responded")
    read.count("stage-3-request", answer, 20, ["stage-3-requested"], pauses)
    # 18.1: contact within 3 working days of receipt. The arrangements that follow (18.2) end with the panel.
    asked = case.get("stage-3-requested")
    read.count("stage-3-acknowledgement", asked, 3, ["stage-3-acknowledged"], pauses, over=["panel-held", "stage-3-responded"])
    # 18.6: what papers the parties wish to add, 10 days before the panel: a last day for something that nobody owes.
    panel = first_recorded(case, "panel-held", "panel-arranged-for")
    if not pauses:
        last = count_back(panel, 10) if panel else None
        read.put("additional-papers", panel, last, last, ["additional-papers-sent"])
    # 19.1, 19.12, 20.1: the panel within 30 working days of the request, its recommendations within 5, and the complainant informed of them
    # within 5. To inform of the recommendations shows that they were made, as does the Director's decision about them (20.4 to 20.8), after
    # which the complainant has his letter.
    read.count("panel", asked, 30, ["panel-held"], pauses, over=["stage-3-responded"])
    held = case.get("panel-held")
    read.count("panel-report", held, 5, ["panel-reported"], pauses,
               shown=["panel-report-received", "complainant-informed", "director-met-chair", "stage-3-responded"])
    read.count("panel-report-distribution", held, 5, ["complainant-informed"], pauses, over=["stage-3-responded"])
    # 20.5, 20.6: the Director who agrees says so within 15 working days; who does not, meets the Chair within 20, and the letter of 20.8 has no
    # day. A meeting with the Chair shows that he does not agree. While nobody knows, both days are shown and neither is a breach.
    findings = first_recorded(case, "panel-report-received", "panel-reported")
    met = case.get("director-met-chair")
    agrees = case.get("director-agrees") or ("no" if met and met <= AS_OF else None)
    decided = ["complainant-informed", "director-met-chair", "stage-3-responded"]
    read.count("stage-3-response", findings, 15, ["stage-3-responded"], pauses, presupposed=decided)
    read.count("stage-3-disagreement", findings, 20, ["director-met-chair"], pauses, presupposed=decided)
    if not findings and not any(event in case for event in decided[1:]):
        # To have informed the complainant of the recommendations (20.1) shows that they were made, not that the Director has them (20.2).
        for identifier in ["stage-3-response", "stage-3-disagreement"] if "complainant-informed" in case else []:
            del read.found[identifier]
    for identifier, other in [("stage-3-response", "no"), ("stage-3-disagreement", "yes")]:
        due, last, state = read.found.get(identifier, (None, None, ""))
        if agrees == other:
            read.not_applicable(identifier)
        elif not agrees and state in {"overdue", "missed"}:
            read.found[identifier] = (due, last, "uncertain")
    return read.found


def dudley(case):
    """Dudley, Compliments, Comments & Complaints Procedure, February 2019."""
    read = Reading(case)
    received, oral = case["received"], case.get("mode") == "oral"
    corporate = case.get("route") == "corporate"

    # 4.1: *all* complaints are registered and acknowledged on the day of receipt or the next working day.
    read.count("acknowledgement", received, 1, ["acknowledged"], over=ANSWERED)
    read.count("logging", received, 1, ["logged"], over=ANSWERED)
    # 4.2: a complaint made orally to the service, which is resolved by the next working day, is not registered. Where no record says
    # to whom it was made, nobody can say; registering, acknowledging or extending it (3.3) says that it was treated as a formal one.
    due = count_on(received, 1)
    read.put("informal-resolution", received, due, due, ["stage-1-responded"])
    formal = any(event in case for event in ["acknowledged", "logged", "stage-1-extended", "stage-2-requested"])
    if not oral or formal or case.get("made-to-service") == "no":
        read.not_applicable("informal-resolution")
    elif "made-to-service" not in case and read.found["informal-resolution"][2] in {"met", "overdue", "missed"}:
        read.found["informal-resolution"] = (due, due, "uncertain")

    statutory = [
        "complaint-limit", "resubmission-limit", "stage-1-response", "stage-2-delay-notice", "stage-2-response", "stage-3-request", "panel",
        "panel-report", "stage-3-response",
    ]
    if corporate:
        # 3.15: two stages, without any time.
        read.not_applicable(*statutory)
        return read.found

    # 3.4: a year after the event or the complainant's awareness of it, the later of the two. Nobody is aware of what has not yet happened: with
    # the awareness alone it is the later; with the event alone, a complaint within the year of the event is in time whatever the other day.
    arose, aware = case.get("grounds-arose"), case.get("became-aware")
    if aware:
        read.year(max(aware, arose or aware))
    elif arose:
        due = law.year_after(arose)
        read.found["complaint-limit"] = (due, due, "met" if received <= due else "uncertain")
    else:
        read.year(None)
    # 3.9: a year after the proceedings, for a complaint that was not considered because of them.
    ended = case.get("proceedings-ended")
    due = law.year_after(ended) if ended else None
    read.put("resubmission-limit", ended, due, due, ["resubmitted"], ends=["withdrawn"])
    if "not-considered" not in case:
        read.not_applicable("resubmission-limit")

    # 3.3, in working days: 10, or 20 if agreed, complex or for an advocate; 25, at most 65, with notice that 25 *will* be exceeded (5.2); 20 to
    # ask for a panel; 30 for it; 5 for its findings; 15 for the Director. The procedure itself knows no suspension: a complaint is not
    # considered further or it is (3.9).
    due, last = extended_at_stage_1(case, received, 10, 20, {"complex", "agreed", "advocate"})
    read.put("stage-1-response", received, due, last, ["stage-1-responded"], over=ESCALATED)
    asked = case.get("stage-2-requested")
    due, most = (count_on(asked, days) if asked else None for days in (25, 65))
    due, last = extended_at_stage_2(case, due, most, ["stage-2-extended", "delay-notice-sent"], due)
    read.put("stage-2-response", asked, due, last, ["stage-2-responded"])
    # 3.3: the notice that the 25 will be exceeded.
    read_delay_notice(read, asked, due, ["stage-2-responded"])
    # 7.4: referred to the Ombudsman before the procedure is exhausted: what is left of it is stage 3.
    referred = ENDS + ["referred-to-ombudsman"]
    answer = first_recorded(case, "stage-2-response-received", "stage-2-responded")
    read.count("stage-3-request", answer, 20, ["stage-3-requested"], ends=referred)
    read.count("panel", case.get("stage-3-requested"), 30, ["panel-held"], over=["stage-3-responded"], ends=referred)
    # The Council's answer is to the findings (5.3) and shows that they were issued.
    read.count("panel-report", case.get("panel-held"), 5, ["panel-reported"], shown=["panel-report-received", "complainant-informed", "stage-3-responded"], ends=referred)
    findings = first_recorded(case, "panel-report-received", "panel-reported")
    read.count("stage-3-response", findings, 15, ["stage-3-responded"], ends=referred, presupposed=["stage-3-responded"])
    return read.found


def worcestershire(case):
    """Worcestershire, Further information for Children Social Care (figures of 2019/20)."""
    read = Reading(case)
    received = case["received"]
    if case.get("route") == "corporate":
        # The note is about children's social care alone, and so are the Regulations behind it.
        read.not_applicable("acknowledgement", "stage-1-response", "stage-2-delay-notice", "stage-2-response")
    else:
        # 2, Explanation of time limits: acknowledged within 3 working days; answered within 10 of receipt, or 20 if that is agreed.
        read.count("acknowledgement", received, 3, ["acknowledged"], over=ANSWERED)
        due, last = extended_at_stage_1(case, received, 10, 20, {"agreed"})
        read.put("stage-1-response", received, due, last, ["stage-1-responded"], over=ESCALATED)
        # 4, Stage 2 Responses: within 25 working days, from the request (1, Types of complaints). More is as in law, from the law's start.
        asked = case.get("stage-2-requested")
        due = last = count_on(asked, 25) if asked else None
        begun = law.stage_2_start(case) if asked else None
        if begun:
            due, last = extended_at_stage_2(case, due, count_on(begun, 65), ["delay-notice-sent"], count_on(begun, 25))
        read.put("stage-2-response", asked, due, last, ["stage-2-responded"])
        # The law's notice (reg 17(6)), for the answer within the note's own 25.
        read_delay_notice(read, asked, due, ["stage-2-responded"])
    # The rest is inherited. From April to September 2020 the law made targets of the limits of stage 3 (SI 2020/445); those cases are left out.
    read.inherit("complaint-limit")
    if received > dt.date(2020, 9, 25):
        read.inherit("stage-3-request", "panel", "panel-report", "stage-3-response")
    return read.found


def cheshire_west(case):
    """Cheshire West and Chester, Children's Social Care Complaint Policy, equality analysis, October 2017: no time for any complaint, so that all
    are the law's."""
    return law.read(case)


# Cases


def make(rng, council, first):
    """A case: a chain of steps that breaks off somewhere, of which some are not recorded."""

    def days(low, high):
        return DAY * rng.randint(low, high)

    def chance(share):
        return rng.random() < share

    received = first + days(0, (AS_OF - first).days)
    case, steps = {"received": received}, {}
    arose = received - DAY * rng.choice([0, 10, 200, 364, 365, 366, 367, 400])
    if chance(0.6):
        case["grounds-arose"] = arose
    if chance(0.4):
        case["became-aware"] = min(received, arose + days(0, 60))
    if chance(0.12):
        case["route"] = "corporate" if chance(0.8) else "statutory"
    if chance(0.2):
        case["mode"] = "oral" if chance(0.8) else "written"
    corporate = case.get("route") == "corporate"

    # In Dudley a complaint made orally may have been dealt with at once (4.2).
    informal = council == "dudley" and case.get("mode") == "oral" and chance(0.4)
    if council == "dudley" and chance(0.6):
        case["made-to-service"] = rng.choice(["yes", "yes", "no"])
    for event, share, latest in [
        ("acknowledged", 0 if informal else 0.8, 4 if council == "dudley" else 8), ("contacted", 0.5, 12),
        ("logged", 0 if informal else 0.8, 4 if council == "dudley" else 8), ("complaint-clarified", 0.3, 12),
    ]:
        if chance(share):
            steps[event] = received + days(0, latest)
    if council == "cheshire-east":
        if chance(0.12):
            steps["advocate-requested"] = received + days(-5, 3)
            if chance(0.8):
                steps["advocate-appointed"] = steps["advocate-requested"] + days(0, 14)
        if chance(0.06):
            steps["sufficient-interest-decided"] = received + days(0, 10)
        if chance(0.06):
            case["stage-1-start-day"] = received + days(0, 15)
    if chance(0.1 if informal else 0.35):
        steps["stage-1-extended"] = received + days(3, 32)
    if chance(0.3):
        steps["holding-letter-sent"] = received + days(5, 30)
    if council == "cheshire-east" and chance(0.3):
        steps["stage-2-right-explained"] = received + days(20, 45)
    if council == "luton" and chance(0.15):
        steps["stage-1-exception-approved"] = received + days(10, 45)

    day, length = received, rng.randint(0, 9)
    if length > 0 and chance(0.85):
        day += days(0, 4) if informal else days(1, 50)
        steps["stage-1-responded"] = day
        # Nobody extends what is answered.
        for event in ["stage-1-extended", "stage-1-exception-approved"]:
            if steps.get(event, day) > day:
                del steps[event]
        if chance(0.5):
            steps["stage-1-response-received"] = day + days(0, 5)
    if length > 1:
        day += days(5, 55)
        steps["stage-2-requested"] = asked = day
        if chance(0.6):
            steps["stage-2-acknowledged"] = asked + days(0, 7)
        if case.get("mode") == "oral" and chance(0.8):
            steps["written-record-produced"] = asked + days(0, 15)
        if council == "cheshire-east" and chance(0.12):
            length = 2
            steps["stage-2-declined"] = asked + days(0, 60)
        if chance(0.8):
            steps["investigator-appointed"] = asked + days(0, 15)
        if chance(0.5):
            steps["stage-2-contacted"] = asked + days(15, 25)
        if chance(0.4):
            steps["complainant-met"] = asked + days(15, 25)
        if chance(0.85):
            steps["complaint-agreed"] = asked + days(15, 25)
        if chance(0.25):
            steps["delay-notice-sent"] = asked + days(25, 80)
        if council in {"cheshire-east", "dudley"} and chance(0.25):
            steps["stage-2-extended"] = asked + days(25, 80)
    if length > 2:
        day += days(25, 110)
        if chance(0.9):
            steps["investigation-reported"] = day
        if chance(0.6):
            steps["investigation-report-received"] = day + days(0, 5)
    if length > 3:
        day += days(5, 25)
        steps["stage-2-responded"] = day
        if chance(0.5):
            steps["stage-2-response-received"] = day + days(0, 5)
    if length > 4 and not corporate:
        day += days(5, 45)
        steps["stage-3-requested"] = day
        if chance(0.6):
            steps["stage-3-acknowledged"] = day + days(0, 7)
    if length > 5 and not corporate:
        day += days(25, 60)
        steps["panel-held"] = day
    if length > 6 and not corporate:
        if chance(0.9) or council == "worcestershire":
            steps["panel-reported"] = day + days(1, 12)
        if chance(0.6):
            steps["panel-report-received"] = day + days(12, 15)
        if chance(0.6):
            steps["complainant-informed"] = steps.get("panel-reported", day) + days(0, 8)
        if chance(0.2) and council == "luton":
            steps["director-met-chair"] = day + days(15, 50)
    if length > 7 and not corporate:
        day += days(16, 50)
        steps["stage-3-responded"] = day
    for event, latest in [("panel-papers-sent", 20), ("panel-papers-received", 20), ("additional-papers-sent", 24)]:
        if "panel-held" in steps and chance(0.5):
            steps[event] = steps["panel-held"] - days(8, latest)
    if "panel-papers-sent" in steps and "panel-papers-received" in steps:
        pair = ["panel-papers-sent", "panel-papers-received"]
        steps.update(zip(pair, sorted(steps[event] for event in pair)))

    # A pause, as the council's document has it or, as a record that moves nothing, as it has it not.
    paused = chance(0.3)
    if paused:
        pair = rng.choice(PAUSES)
        steps[pair[0]] = received + days(-20 if pair[0] == "proceedings-started" else 0, 120)
        if chance(0.75):
            steps[pair[1]] = steps[pair[0]] + days(1, 70)
        # A second one after it, meeting it, within it or overlapping it.
        if pair[1] in steps and chance(0.6):
            again = rng.choice(PAUSES)
            number = "-2" if again == pair else ""
            begun = steps[pair[0]] + days(0, 90)
            steps[again[0] + number] = begun
            if begun <= steps[pair[1]] or chance(0.75):
                steps[again[1] + number] = begun + days(1, 70)
        # What the documents leave in doubt (see above).
        for event in ["delay-notice-sent", "stage-2-extended"]:
            steps.pop(event, None)

    # A refusal of stage 2 or an end of the case: often nothing follows it, or a letter does, or all goes on.
    if "stage-2-declined" in steps:
        steps = {event: when for event, when in steps.items() if when <= steps["stage-2-declined"]}
    end = received + days(0, (day - received).days + 40)
    if chance(0.15):
        if chance(0.6):
            letter = rng.choice(["acknowledged", "contacted", "stage-1-responded", "stage-2-responded", None])
            steps = {event: when for event, when in steps.items() if when <= end or event == letter}
            if "stage-2-requested" not in steps:
                steps.pop("stage-2-responded", None)
        steps[rng.choice(ENDS)] = end
    elif council in {"cheshire-east", "dudley"} and chance(0.3) and steps.get("stage-2-responded", end) < end and not corporate:
        steps = {event: when for event, when in steps.items() if when <= end}
        steps["referred-to-ombudsman"] = end
    # Nobody records what is still to come.
    case.update({event: when for event, when in steps.items() if when <= AS_OF})
    # Of several suspensions, only that which comes after the ends of all others may be without an end: the end of another could be its own.
    pairs = [(first + again, last + again) for first, last in PAUSES for again in ("", "-2") if first + again in case]
    for first, last in pairs:
        others = [pair for pair in pairs if pair[0] != first and pair[0] in case]
        if last not in case and any(case.get(other[1], case[first]) >= case[first] for other in others):
            del case[first]

    # What is recorded with the steps.
    if "stage-1-extended" in case or "stage-1-exception-approved" in case or not paused and chance(0.05):
        ground = rng.choice([
            "complex", "complex", "agreed", "agreed", "advocate", "", "complex;agreed", "agreed;complex", "advocate;agreed", "workload;complex",
            "workload",
        ])
        if ground:
            case["stage-1-extension-ground"] = ground
        longest = {"cheshire-east": 40, "luton": 40, "dudley": 40, "worcestershire": 20}[council]
        if not paused and ("stage-1-extended" not in case or chance(0.6)):
            case["stage-1-extended-to"] = count_on(received, rng.randint(8, longest))
    if "stage-2-extended" in case or "delay-notice-sent" in case:
        case["stage-2-extended-to"] = case["stage-2-requested"] + days(60 if council == "worcestershire" else 30, 150)
    if "stage-3-requested" in case:
        if chance(0.3):
            case["panel-arranged-for"] = case.get("panel-held", case["stage-3-requested"] + days(20, 60))
        if council == "cheshire-east" and chance(0.2):
            case["complainant-unavailable"] = rng.choice(["yes", "no"])
        if council == "luton" and chance(0.7):
            case["director-agrees"] = "no" if "director-met-chair" in case else rng.choice(["yes", "yes", "no"])
    return case


def cell(case, key):
    value = case.get(key, "")
    return value.isoformat() if isinstance(value, dt.date) else value


COUNCILS = [
    ("cheshire-east", dt.date(2023, 3, 29), cheshire_east),
    ("luton", dt.date(2020, 8, 1), luton),
    ("dudley", dt.date(2019, 2, 1), dudley),
    ("worcestershire", dt.date(2019, 4, 1), worcestershire),
    # Its cases are those of the second reading of the Regulations, which come after its day.
    ("cheshire-west", None, cheshire_west),
]


# What is to be reviewed when, as it is printed, and the last day for it.
REVIEWS = [
    # Procedure approval: review due March 2026.
    ("cheshire-east", "2026-03", dt.date(2026, 3, 31)),
    # Sign off: of October 2017, to be reviewed after three years.
    ("cheshire-west", "2020-10", dt.date(2020, 10, 31)),
    # Action plan: quarter 2 of the financial year 2017-18.
    ("cheshire-west", "2017-18 Q2", dt.date(2017, 9, 30)),
]


def check_reviews(tool):
    for policy, due, last in REVIEWS:
        for day, late in [(last, False), (last + DAY, True)]:
            words = ["policies", policy, "--as-of", str(day)]
            text = subprocess.run([tool] + words, check=True, capture_output=True, text=True).stdout
            found = re.search(rf"^  [A-Z].*: {due}(, overdue as of {day})? \(", text, re.MULTILINE)
            if not found or bool(found[1]) != late:
                sys.exit(f"{policy}: a review is due {due}, and on {day} it {'is' if late else 'is not'} overdue\n{' '.join(words)}")


def audited(tool, policy, cases):
    with tempfile.TemporaryDirectory() as folder:
        source, output = pathlib.Path(folder, "cases.csv"), pathlib.Path(folder, "audited.csv")
        with source.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["reference"] + EVENTS + FACTS)
            for number, case in enumerate(cases):
                writer.writerow([number] + [cell(case, key) for key in EVENTS + FACTS])
        words = ["audit", str(source), "--policy", policy, "--columns", "all", "--as-of", str(AS_OF),
                 "--output", str(output)]
        subprocess.run([tool] + words, check=True, stdout=subprocess.DEVNULL)
        with output.open(newline="") as file:
            rows = list(csv.DictReader(file))
    if len(rows) != len(cases):
        sys.exit(f"{policy}: {len(rows)} of {len(cases)} cases were audited")
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=str(ROOT / ".build" / "release" / "council-deadlines"))
    parser.add_argument("--seed", type=int, default=20260630)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--all", action="store_true", help="go on after a difference, and print every one")
    options = parser.parse_args()
    check_reviews(options.tool)
    differences = 0
    for policy, first, reading in COUNCILS:
        rng = random.Random(f"{options.seed} {policy}")
        cases = [make(rng, policy, first) if first else law.make(rng) for _ in range(options.cases)]
        compared = 0
        for case, row in zip(cases, audited(options.tool, policy, cases)):
            for identifier, expected in read_all(reading, case).items():
                if expected is law.LEFT_OUT:
                    continue
                due, last, state = expected
                compared += 1
                parts = [(part, row[f"{identifier}-{part}"]) for part in ("due", "operative-due", "status")]
                expected = (str(due or ""), str(last or ""), state)
                found = tuple(value for _, value in parts)
                # The day of what does not apply is nobody's.
                if found == expected or state == found[2] == "not-applicable" and not due:
                    continue
                differences += 1
                events = " ".join(f"{key.removesuffix('-2')}={cell(case, key)}" for key in EVENTS + FACTS if key in case)
                print(f"{identifier}: the tool says {found}, the document {expected}\nschedule --policy {policy} {events} --as-of {AS_OF}")
                if not options.all:
                    sys.exit(1)
        print(f"{policy}: {compared} deadlines of {len(cases)} cases are compared with a second reading of its document (seed {options.seed}).")
    if differences:
        sys.exit(f"{differences} differences")


if __name__ == "__main__":
    main()
