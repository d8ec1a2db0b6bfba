import DeadlineReports
import Deadlines
import TestSupport
import Testing
import Timescales

@Suite("The text of a schedule")
struct ScheduleTextTests {
  // By hand, from Saturday 10 January 2026, the earliest day for the request for stage 2. 12
  // January to 13 February are 25 working days, 16 February to 13 March 20. 16 March to 28 April
  // are 30 (Easter: 3 and 6 April), 29 April to 6 May 5 (4 May), 7 to 28 May 15 (25 May).
  @Test("The law alone: what is late, what is open, what is needed, what lies ahead")
  func law() throws {
    let schedule = try Reports.schedule(
      "regulations", "received=2025-12-19", "stage-1-responded=2026-01-08", reference: "A-17")
    #expect(
      schedule.text == """
        England (the law) (regulations@2006), as of 2026-01-10, calendar england-and-wales
        Reference: A-17

                                    due                              status                                 source
        Time to make the complaint  needs grounds-arose              cannot-compute                         reg 9(1)
        Response at stage 1         2026-01-07 (at most 2026-01-21)  missed 2026-01-08, 1 working day late  reg 14(1), 14(3) to 14(5)
        Request for stage 2         -                                open                                   reg 15(2)
        Complaint to the Ombudsman  needs became-aware               cannot-compute                         s 26B

        Projected dates, if each remaining step is taken on its due date (overdue steps: today):
                                            due
          Notice that stage 2 will be late  2026-02-13
          Response at stage 2               2026-02-13
          Request for a review panel        2026-03-13
          Review panel                      2026-04-28
          Report of the panel               2026-05-06
          Response to the panel             2026-05-28

        What the complainant may do:
          Request for stage 2: from 2026-01-08; no limit in law (The Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738), reg 15(2))

        """)
  }

  /// The words of the line that begins so, columns apart.
  private static func line(_ start: String, of schedule: Schedule, after mark: String = "") -> [String]? {
    let lines = schedule.text.split(separator: "\n").map(String.init)
    let rest = mark.isEmpty ? lines[...] : lines.drop { !$0.hasPrefix(mark) }.dropFirst()
    guard let line = rest.first(where: { $0.hasPrefix(start) }) else { return nil }
    var cells: [String] = []
    var cell = ""
    var spaces = 0
    for character in line {
      if character == " " {
        spaces += 1
        continue
      }
      if spaces > 1, !cell.isEmpty {
        cells.append(cell)
        cell = ""
      } else if spaces == 1 {
        cell += " "
      }
      spaces = 0
      cell.append(character)
    }
    return cells + [cell]
  }

  @Test("The council's day with the law's below it")
  func bothLayers() throws {
    let schedule = try Reports.schedule("luton", "received=2025-12-19")
    let title = "Response at stage 1"
    #expect(
      Self.line(title, of: schedule) == [
        title, "2026-01-14 (at most 2026-01-28)", "running, 3 left", "13.6, 13.8, 13.9",
      ])
    #expect(
      Self.line("  in law", of: schedule, after: title) == [
        "in law: looser", "2026-01-07 (at most 2026-01-21)", "overdue, 2 working days late",
        "reg 14(1), 14(3) to 14(5)",
      ])
  }

  // By hand, as in the tests of Cheshire East.
  @Test("Under the corporate procedure there is no line of the law, and a council without times says so")
  func corporate() throws {
    let schedule = try Reports.schedule("cheshire-east", "received=2026-03-23", "route=corporate", asOf: "2026-04-01")
    let title = "Response at stage 1"
    #expect(
      Self.line(title, of: schedule) == [
        title, "2026-04-08 (at most 2026-04-22)", "running, 3 left", "Timescales for Stage 1",
      ])
    #expect(Self.line("Acknowledgement", of: schedule)?[1...2] == ["2026-03-26", "overdue, 4 working days late"])
    #expect(!schedule.text.contains("in law: "))
    #expect(!schedule.text.contains("reg 14"))
    let silent = try Reports.schedule("luton", "received=2026-03-23", "route=corporate", asOf: "2026-04-01")
    #expect(
      silent.text.contains(
        """

        Please check:
          no-timescale-for-route: luton@2020-08 has no time limits for the stages of the corporate procedure; the Ombudsman's Code (the profile “complaint-handling-code”) may apply

        """))
    let json = silent.json(provenance: Reports.provenance())
    #expect(json.contains(#""code": "no-timescale-for-route""#))
    var record = CaseRecord()
    record.record(.received, on: day("2026-03-23"))
    try record.set(.route, to: "corporate")
    let assessed = DeadlinePlan(schedule.policy).assessed(record, asOf: day("2026-04-01"))
    let law = try #require(assessed.explanations(of: .stage1Response).last)
    #expect(law.text.contains("\n  Start: none, because it is not for the procedure that is recorded\n"))
    #expect(law.text.hasSuffix("\n  No date can be given: the status is not-applicable.\n"))
  }

  @Test("An extension that stands, and one that does not")
  func extensions() throws {
    let granted = try Reports.schedule(
      "dudley", "received=2025-12-19", "stage-1-extended=2025-12-22", "stage-1-extension-ground=agreed")
    // Dudley extends if the complainant agrees; the law does not.
    #expect(Self.line("Response at stage 1", of: granted)?[1] == "2026-01-21 (extended from 2026-01-07)")
    #expect(Self.line("  in law", of: granted, after: "Response at stage 1")?[1] == "2026-01-07 (at most 2026-01-21)")
    #expect(granted.text.contains("  extension-ground-not-allowed: "))
  }

  @Test("A disputed day is marked")
  func disputed() throws {
    let schedule = try Reports.schedule("luton", "received=2025-12-19", "complaint-clarified=2025-12-23")
    #expect(Self.line("Response at stage 1", of: schedule)?[2] == "running, 3 left, disputed")
  }

  // By hand: 27, 28 and 29 December 2028 are days 3 to 5, 2 January 2029 is day 6 by the rules.
  @Test("A day past the published holidays is marked")
  func provisional() throws {
    let schedule = try Reports.schedule("worcestershire", "received=2028-12-20", asOf: "2028-12-20")
    let acknowledgement = "Acknowledgement of the complaint"
    #expect(Self.line(acknowledgement, of: schedule)?[1...2] == ["2028-12-27", "running, 3 left"])
    #expect(
      Self.line("Response at stage 1", of: schedule)?[1...2] == [
        "2029-01-08 (at most 2029-01-22)", "running, 10 left, provisional",
      ])
  }

  @Test("A target that has passed is not a breach")
  func targetPassed() throws {
    let schedule = try Reports.schedule(
      "regulations", "received=2020-03-02", "stage-2-requested=2020-05-11", "stage-2-responded=2020-07-31",
      "stage-3-requested=2020-08-10", asOf: "2021-01-29")
    #expect(Self.line("Review panel", of: schedule)?[1...2] == ["2020-09-22", "target-passed"])
  }

  @Test("Without a last day")
  func openEnded() throws {
    let schedule = try Reports.schedule(
      "cheshire-east", "received=2025-10-01", "stage-2-requested=2025-10-20", "stage-2-responded=2025-11-28",
      "stage-3-requested=2025-12-01", "complainant-unavailable=yes")
    #expect(Self.line("Review panel", of: schedule)?[1] == "open-ended")
  }

  @Test("Before the council's first version the law is assumed, and the text says so")
  func assumed() throws {
    let schedule = try Reports.schedule("luton", "received=2020-07-31", asOf: "2020-08-03")
    #expect(schedule.text.contains("No version of the policy is known for that day: the law is assumed.\n"))
    #expect(Self.line("Response at stage 1", of: schedule)?.last == "reg 14(1), 14(3) to 14(5) (assumed)")
  }
}
