#!/usr/bin/env python3
"""Breaks one rule at a time in a copy of the package, and tells which broken rules no test notices.

Each mutation is a text that stands once in a file, another text, and the rule that the change breaks. The quick tests of
Deadlines run first, then its random cases, and the others only if those pass. A mutation that makes no difference to any result does not belong here.

usage: mutants.py [--only WORD] [--work FOLDER] [--list]

The exit status is 1 if a mutation survives, does not compile, or is no longer found in its file.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENGINE = "Sources/Deadlines/Engine/"
RULES = ENGINE + "Rules/"

# The suites of random cases, which take most of the time.
SLOW = r"\.(CalendarImpact|ScheduleProperties|CaseColumns|ManyCases|OddProfiles|RandomProfiles|AllExplanations|EveryPossibleDay" \
    r"|UncertainDayProperties|ReadingProperties|NewHolidayProperties|Codable|ExtremeValues)Tests/"

# Each: the file, the text, what stands in its place, and the rule that is broken.
MUTATIONS = [
    (RULES + "DoneAfterEnd.swift",
     "guard day < done, day <= end,", "guard day < done, day <= done,",
     "only an end within the limit leaves an act after it in doubt"),
    (RULES + "DoneAfterEnd.swift",
     "day < act && act < done && act <= end", "day < act && act <= done && act <= end",
     "the act itself does not show that the case was taken up again"),
    (RULES + "Endings.swift",
     "if isPossible, stands(ending, program, rows, lane) {", "if isPossible, false {",
     "no clock starts after an end that stands"),
    ("Sources/Deadlines/Case/FieldIndex.swift",
     "withdrawn: steps, closed: steps,", "withdrawn: Array(acts), closed: Array(acts),",
     "only a step of the next stage takes a withdrawn or closed case up again"),
    (ENGINE + "PossibleRecords.swift",
     "high = min(high, last(of: pair.later))", "high = min(high, first(of: pair.later))",
     "a range ends by the last day of what follows it"),
    (ENGINE + "PossibleRecords.swift",
     "low = max(low, first(of: pair.earlier))", "low = max(low, last(of: pair.earlier))",
     "a range begins by the first day of what it follows"),
    ("Sources/Deadlines/Case/CaseRow.swift",
     "guard let end = self[field], end <= day", "guard let end = self[field], end < day",
     "a case closed on the as-of day is over, and nothing of it is projected"),
    (RULES + "SkippedStage1.swift",
     "$0.map { skipped > $0 } ?? false", "$0.map { skipped >= $0 } ?? false",
     "stage 1 may be skipped on the day of its answer"),
    (RULES + "SkippedStage1.swift",
     "if day <= asOf { return nil }", "if day < asOf { return nil }",
     "the way straight to stage 2 is closed on the day of the answer"),
    (RULES + "Extension.swift",
     "maximum == Outcome.blank ? requested : min(requested, maximum)",
     "maximum == Outcome.blank ? requested : max(requested, maximum)",
     "an extension beyond the maximum ends at the maximum"),
    (RULES + "Extension.swift",
     "lanes.operativeDue[index] = max(due, extended)", "lanes.operativeDue[index] = extended",
     "an extension to a day before the due day shortens nothing"),
    (RULES + "Extension.swift",
     "granted > due { faults.insert(.grantedLate) }", "granted >= due { faults.insert(.grantedLate) }",
     "an extension may be granted on the due day"),
    (RULES + "Extension.swift",
     "guard let day = self[Field.stage1Extended], day > asOf", "guard let day = self[Field.stage1Extended], day >= asOf",
     "an extension of the as-of day has been granted"),
    (RULES + "LaterStart.swift",
     "!recorded[$0] && $0 > last", "!recorded[$0] && $0 != last",
     "an event that comes before the recorded one in a case cannot make a window start later"),
    (RULES + "Extension.swift",
     "if asOf > due { noteAlternative", "if asOf >= due { noteAlternative",
     "on day 25 itself it does not matter which later date was given"),
    (RULES + "ImpossibleDays.swift",
     "contains { day($0, lane) > day(later, lane) }", "contains { day($0, lane) >= day(later, lane) }",
     "an answer on the day of the complaint is possible"),
    (RULES + "ImpossibleDays.swift",
     "if impossible & (deciding.starts | deciding.acts) != 0 { return true }", "",
     "an answer dated before the complaint counts for nothing"),
    (RULES + "NotRecorded.swift",
     "scratch) <= maximum\n", "scratch) < maximum\n",
     "an answer on the last day of the maximum is within it"),
    (RULES + "NotRecorded.swift",
     "case .notStarted, .cannotCompute: continue", "case .notStarted, .cannotCompute, .overdue: continue",
     "what no column can show is not overdue"),
    (RULES + "Overtaking.swift",
     "if last == Outcome.blank || day <= last {", "if last == Outcome.blank || day < last {",
     "a request for stage 2 on the last day of stage 1 leaves nothing late"),
    (RULES + "BeyondMaximum.swift",
     "granted > lanes.operativeDue[index]", "granted >= lanes.operativeDue[index]",
     "an exception may be approved on the last day so far"),
    (RULES + "BeyondMaximum.swift",
     "granted > done", "granted >= done",
     "an agreement to wait may be made on the day of the answer"),
    (RULES + "BeyondMaximum.swift",
     "requested > lastDay(beyond, index, lanes)", "requested >= lastDay(beyond, index, lanes)",
     "a day up to the maximum is not beyond it"),
    (RULES + "OpenExtension.swift",
     "lanes.metOn[index] <= day", "lanes.metOn[index] < day",
     "an answer of day 25 needs no date in a notice"),
    (RULES + "DelayNotice.swift",
     "if answer.day <= lanes.due[index] {", "if answer.day < lanes.due[index] {",
     "no notice of delay is owed if the answer was given on the notice's last day"),
    (RULES + "OpenRights.swift",
     "last != Outcome.blank && last < asOf", "last != Outcome.blank && last <= asOf",
     "a right opens the day after the time of what it follows is out"),
    (ENGINE + "Rights.swift",
     "let timeIsOut = before.operativeDue?.next", "let timeIsOut = before.operativeDue",
     "a right's first day is the day after a last day"),
    (RULES + "Pause.swift",
     "start >= resumed else { continue }", "start > resumed else { continue }",
     "a pause may begin on the day another ends"),
    (RULES + "Pause.swift",
     "guard pause.from <= due else { break }", "guard pause.from < due else { break }",
     "a pause that begins on the due day moves it"),
    (RULES + "Pause.swift",
     "let last = min(pause.last ?? end, end)", "let last = min(pause.from, end)",
     "the day on which a case is resumed counts"),
    (RULES + "Relaxation.swift",
     "step.days.overlaps(min(start, due)...max(start, due))", "step.days.contains(due)",
     "a limit whose time touches the relaxation is a target"),
    (RULES + "Relaxation.swift",
     "for field in Field.endings where program.recorded[field] { end = min(end, rows.day(field, lane)) }", "",
     "a withdrawn complaint was no longer considered at stage 2"),
    (RULES + "Relaxation.swift",
     "days = relaxation.days.lowerBound.number...relaxation.days.upperBound.number",
     "days = relaxation.days.lowerBound.number...relaxation.days.upperBound.number + 1",
     "the relaxation ends with its last day"),
    (RULES + "Resubmission.swift",
     "let again = days(Field.resubmitted), again.lowerBound <= asOf", "let again = days(Field.resubmitted), again.lowerBound < asOf",
     "a complaint resubmitted on the as-of day chooses the version by that day"),
    (RULES + "Resubmission.swift",
     "isNew ? day < again && !Field.outlasting", "isNew ? day <= again && !Field.outlasting",
     "what happened on the day of resubmission belongs to the new complaint"),
    (RULES + "StageOneStart.swift",
     "return appointed > received", "return appointed >= received",
     "an advocate appointed on the day of receipt was not awaited"),
    (RULES + "StageOneStart.swift",
     "let start = self[Field.stage1StartDay], let received = self[Field.received], start < received",
     "let start = self[Field.stage1StartDay], let received = self[Field.received], start <= received",
     "a start agreed for the day of receipt is not early"),
    (RULES + "StageOneStart.swift",
     "guard let due = outcome.operativeDue, requested > due", "guard let due = outcome.operativeDue, requested >= due",
     "an advocate requested on the last day of stage 1 is awaited"),
    (ENGINE + "Readings.swift",
     "case .earliest: if let current = best, day >= current.day { continue }",
     "case .earliest: if let current = best, day <= current.day { continue }",
     "the earliest reading is the one with the earliest day"),
    (ENGINE + "Readings.swift",
     "case .latest: if let current = best, day <= current.day { continue }",
     "case .latest: if let current = best, day < current.day { continue }",
     "of readings with one day the adopted one is followed"),
    (ENGINE + "StartRule.swift",
     "isLatest ? start.day <= current.day : start.day >= current.day",
     "isLatest ? start.day < current.day : start.day > current.day",
     "of events on one day the first that a clock names starts it"),
    (ENGINE + "StartRule.swift",
     "if let awaited, EventOrder.isProved(awaited, in: recorded.events) { continue }", "",
     "a clock waits for the alternative that must already have happened"),
    (ENGINE + "Standing.swift",
     "status = last > asOf ? running : status", "status = last >= asOf ? running : status",
     "what is due on the as-of day is due today"),
    (ENGINE + "Standing.swift",
     "all(isDuty, closed >= start) & all(closed <= end, true)", "all(isDuty, closed >= start) & all(closed < end, true)",
     "a case closed on the as-of day, within the time, leaves it uncertain what was owed"),
    (ENGINE + "Standing.swift",
     "operative == Outcome.blank || operative >= until {",
     "operative == Outcome.blank || operative > until {",
     "a duty ends with the agreement to skip stage 1 on its last day"),
    (ENGINE + "Acts.swift",
     "let first = day <= asOf ? min(day, current) : current", "let first = day < asOf ? min(day, current) : current",
     "an act of the as-of day is done"),
    (ENGINE + "DayTables.swift",
     "let shift = firstDay == .excluded ? 1 : 0", "let shift = firstDay == .excluded ? 0 : 1",
     "the first day is counted, or not, as the limit says"),
    (ENGINE + "Checks.swift",
     "if day > asOf { findings.add(Finding(.eventAfterAsOf", "if day >= asOf { findings.add(Finding(.eventAfterAsOf",
     "an event of the as-of day does not lie ahead"),
    (ENGINE + "Checks.swift",
     "due < rows.day(Field.panelArrangedFor, lane) {", "due <= rows.day(Field.panelArrangedFor, lane) {",
     "a panel arranged for the last day is not late"),
    (ENGINE + "Projection.swift",
     "assumed.record(event, in: field, on: max(day, asOf))", "assumed.record(event, in: field, on: day)",
     "an overdue step is assumed on the as-of day"),
    (ENGINE + "Relations.swift",
     "own < law ? .stricter : .looser", "own < law ? .looser : .stricter",
     "an earlier last day is stricter"),
    (ENGINE + "CaseOutcomes+Uncertainty.swift",
     "return isLatest ? max(own, others, 0) : min(max(own, 0), max(others, 0))",
     "return isLatest ? max(own, others, 0) : max(own, others, 0)",
     "of counts that differ between days the least is kept too"),
    (ENGINE + "CaseOutcomes+Uncertainty.swift",
     "extensionFaults.formIntersection(other.extensionFaults)", "extensionFaults.formUnion(other.extensionFaults)",
     "a fault of an extension that only some days have is not reported"),
    (ENGINE + "MergedOutcome.swift",
     "any.formUnion(flagColumn[lane])", "any = flagColumn[lane]",
     "a deadline is disputed if readings differ on any of the days"),
    (ENGINE + "PossibleOutcomes.swift",
     "findings = number == 0 ? found : findings.filter { found.contains($0) }", "findings = found",
     "a problem that only some days have is not reported"),
    (ENGINE + "BlockRunner.swift",
     "for lane in range { target[base &+ lane] = days[base &+ order[lane]] }",
     "for lane in range { target[base &+ lane] = days[base &+ lane] }",
     "each row of a block keeps its own days"),
    (ENGINE + "PlanCalendars.swift",
     "subscript(step: RuleStep) -> WorkingCalendar { step.isLaw ? law : council }",
     "subscript(step: RuleStep) -> WorkingCalendar { step.isLaw ? council : council }",
     "a council's closures never move the law's days"),
    (ENGINE + "WorkingDayCounts.swift",
     "lastDays[unchecked: range.lowerBound &+ lane] = met == Outcome.blank ? min(asOf, over) : met",
     "lastDays[unchecked: range.lowerBound &+ lane] = met == Outcome.blank ? asOf : met",
     "an act that is undone gets no later once the case is over"),
    (ENGINE + "CompiledLayer.swift",
     "return (reading?.rule ?? lender.rule).clock", "return lender.rule.clock",
     "a borrowed clock is that of the reading chosen by name"),
    (ENGINE + "ProgramBuilder.swift",
     "let isProof = !isUsedEarly && rule.limit?.period.direction != .before", "let isProof = !isUsedEarly",
     "papers sent before a panel do not prove that it was held"),
    (ENGINE + "CaseOutcomes.swift",
     "for reading in readings(index) { all[reading].status = self[council: index].status }",
     "all[readings(index).lowerBound].status = self[council: index].status",
     "every reading of a right stands as the right does"),
    ("Sources/Deadlines/Case/EventOrder.swift",
     "where ancestors[event] & descendants[ancestor] & events == 0 {", "{",
     "an order that follows from two others is not reported again"),
    ("Sources/Deadlines/Case/EventOrder.swift",
     "in: row).map { $0 <= day } ?? false", "in: row).map { $0 < day } ?? false",
     "an event of a day proves on that day what must precede it"),
    ("Sources/Deadlines/Impact/CalendarImpact.swift",
     "changedDays.isEmpty && pairs.allSatisfy { $0.old.coverage == $0.new.coverage }", "changedDays.isEmpty",
     "a calendar that reaches further moves days that had none"),
    ("Sources/Deadlines/Impact/CalendarImpact+Columns.swift",
     "<= length ? 1 : 0", "< length ? 1 : 0",
     "a case at the end of a window is touched too"),
    ("Sources/Deadlines/Impact/ImpactReach.swift",
     "var high = day\n", "var high = first\n",
     "a deadline counted back from a later day moves too"),
    ("Sources/Deadlines/Comparison/PolicyComparison.swift",
     "hasOtherStart: !row.isInherited && hasClockInLaw && !comparison.hasSameStart",
     "hasOtherStart: !row.isInherited && hasClockInLaw && comparison.hasSameStart",
     "a comparison marks the clocks that start otherwise than in law"),
    ("Sources/Timescales/Timescale+Comparison.swift",
     "return basicUnit == .months ? (units, -1) : (units - 1, 0)", "return basicUnit == .months ? (units, 0) : (units, 0)",
     "a limit that includes its first day is a day shorter"),
    ("Sources/WorkingDays/WorkingCalendar.swift",
     "let start = firstHoliday { $0 >= days.lowerBound }", "let start = firstHoliday { $0 > days.lowerBound }",
     "the holidays of a range include that of its first day"),
    (RULES + "Arrival.swift",
     "if last != Outcome.blank, sent > last {", "if last != Outcome.blank, sent >= last {",
     "what was sent on the last day may have arrived in time"),
    (RULES + "Arrival.swift",
     "recorded[sending], !recorded[act.event] else", "recorded[sending] else",
     "a sending says nothing where the arrival is recorded"),
    (RULES + "OpposedRows.swift",
     "return rule.satisfiedBy.filter { !taken.contains($0.event) }", "return rule.satisfiedBy",
     "one answer does not count for a director who agrees and for one who does not"),
    (ENGINE + "ProgramBuilder.swift",
     "guard row.holds(under: recorded.words.procedure) else {", "guard row.holds(under: nil) else {",
     "what holds for one procedure does not apply to a case of the other"),
    (ENGINE + "Relations.swift",
     "guard law[statute].holds(under: procedure) else {", "guard law[counterpart].holds(under: nil) else {",
     "the Regulations have nothing to compare with under the corporate procedure"),
    (ENGINE + "Run.swift",
     "copy(Field.closed, of: program", "copy(Field.withdrawn, of: program",
     "nothing more is owed in a case that is closed"),
    (ENGINE + "Run.swift",
     "lanes.copy(from: from, to: to, rows.lanes)", "lanes.copy(from: to, to: from, rows.lanes)",
     "a timescale that the policy leaves to the law has the law's outcome"),
    (ENGINE + "Due.swift",
     "step.isPaused ? rows.pauses[lane] ?? [] : []", "rows.pauses[lane] ?? []",
     "a pause does not stop the law's clock"),
    (ENGINE + "Due.swift",
     "case .open: lanes.flags[index].insert(.stopped)", "case .open: break",
     "a clock that is stopped and not resumed says so"),
    (ENGINE + "SingleRule.swift",
     "if !pauses.isEmpty { rows.pauses[0] = pauses }", "",
     "a pause moves the projected days of the steps ahead"),
    (ENGINE + "SingleRule.swift",
     "law.map { builder.addPlace($0) }", "law.flatMap { _ in nil as Int? }",
     "a projected rule inherits the extension of the law's"),
    (ENGINE + "ComparedDays.swift",
     "days.rivals = endings + Field.acts.filter { program.recorded[$0] }", "days.rivals = endings",
     "an act after the day of closing opens the case again, on every day of a range"),
    (ENGINE + "ComparedDays.swift",
     "case .open(let limit, _): limits.append(limit)", "case .open: break",
     "the ends of an extension's maximum are turning days of a range"),
    (ENGINE + "ComparedDays.swift",
     "others += fields(grant.grants)", "",
     "the day of a grant is a turning day of a range"),
    (ENGINE + "Finding.swift",
     "guard isThere & (1 &<< position) == 0", "guard isThere & (1 &<< position) == 0 || count > 3",
     "a file lists each problem of a case once"),
    (ENGINE + "Finding.swift",
     "if keepsAll { lists[lane].append(finding) }", "if keepsAll, !codes[lane].list.contains(finding.code) { lists[lane].append(finding) }",
     "a schedule lists a problem for every event that has it"),
    (ENGINE + "Recorded.swift",
     "directorAgrees.map { !$0 }", "words.directorAgrees",
     "a director who agrees need not consult the chair"),
    (ENGINE + "Recorded.swift",
     "words.mode == .oral && !isFormal ? nil : false", "words.mode == .oral ? nil : false",
     "an oral complaint that was registered is not settled informally"),
]


def run(command, folder, seconds):
    """Whether a command ends well in time, and the last lines that it printed."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", timeout=seconds)
    except subprocess.TimeoutExpired:
        return False, "it did not end"
    return done.returncode == 0, (done.stdout + done.stderr).strip()


def copy(folder):
    """Brings the files that belong to the package, as they now are, to a folder that may hold an earlier copy."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    for name in filter(None, names.split("\0")):
        source, target = ROOT / name, folder / name
        if not source.is_file() or target.exists() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def attempt(folder, first):
    """What becomes of the mutation that the folder now holds."""
    builds, text = run(["swift", "build", "--build-tests"], folder, 1800)
    if not builds:
        faults = [line for line in text.splitlines() if "error:" in line]
        return "did not compile", faults[0] if faults else text[-200:]
    # The quick tests first: most broken rules are noticed in seconds.
    own = ["--filter", first]
    for options in [own + ["--skip", SLOW], own, ["--skip", first]]:
        passes, text = run(["swift", "test", "--skip-build", *options], folder, 900)
        if not passes:
            faults = [line for line in text.splitlines() if "✘ Test" in line and "recorded an issue" in line]
            return "killed", faults[0].split("recorded an issue")[0][2:].strip() if faults else "the tests end"
    return "survived", ""


def main():
    parser = argparse.ArgumentParser(description="Breaks one rule at a time and tells which the tests do not notice.")
    parser.add_argument("--only", default="", help="only mutations whose file or rule holds this word")
    parser.add_argument("--work", type=pathlib.Path, help="a folder to work in, kept for the next run")
    parser.add_argument("--list", action="store_true", help="only check that every text stands once in its file")
    options = parser.parse_args()
    wanted = [mutation for mutation in MUTATIONS if options.only in mutation[0] + mutation[3]]
    stale = [(file, old) for file, old, _, _ in wanted if (ROOT / file).read_text(encoding="utf-8").count(old) != 1]
    for file, old in stale:
        print(f"{file} does not hold this once: {old}")
    if options.list or stale:
        print(f"{len(wanted)} mutations")
        sys.exit(1 if stale else 0)

    folder = options.work or pathlib.Path(tempfile.mkdtemp(prefix="mutants-"))
    copy(folder)
    builds, text = run(["swift", "build", "--build-tests"], folder, 3600)
    if not builds:
        sys.exit(f"the package does not build:\n{text[-2000:]}")
    results = []
    for number, (file, old, new, rule) in enumerate(wanted, 1):
        target = folder / file
        original = target.read_text(encoding="utf-8")
        begun = time.monotonic()
        try:
            target.write_text(original.replace(old, new), encoding="utf-8")
            result, reason = attempt(folder, r"^DeadlinesTests\.")
        finally:
            target.write_text(original, encoding="utf-8")
        results.append((result, file, rule, reason))
        print(f"{number:3}/{len(wanted)} {time.monotonic() - begun:4.0f} s  {result:15} {rule}  [{reason[:120]}]", flush=True)
    if not options.work:
        shutil.rmtree(folder)

    print("\n| | file | rule |\n| --- | --- | --- |")
    for result, file, rule, _ in results:
        print(f"| {result} | {pathlib.Path(file).name} | {rule} |")
    others = [result for result in results if result[0] != "killed"]
    print(f"\n{len(results) - len(others)} of {len(results)} broken rules are noticed")
    sys.exit(1 if others else 0)


if __name__ == "__main__":
    main()
