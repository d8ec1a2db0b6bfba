import Deadlines
import Foundation
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@testable import DeadlineReports

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

                             who          due                              status                                 source
        Response at stage 1  council      2026-01-07 (at most 2026-01-21)  missed 2026-01-08, 1 working day late  reg 14(1), 14(3) to 14(5)
        Request for stage 2  complainant  -                                open                                   reg 15(2)

        Without a date:
          Time to make the complaint: needs the day the matter arose (reg 9(1))
          Complaint to the Ombudsman: needs the day the complainant became aware of the matter (s 26B)

        Projected dates, if each remaining step is taken on its last day (an overdue step: today; a step without a last day: as soon as it is possible):
                                      who           due
          Response at stage 2         council       2026-02-13
          Request for a review panel  complainant   2026-03-13
          Review panel                council       2026-04-28
          Report of the panel         review panel  2026-05-06
          Response to the panel       council       2026-05-28

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
        title, "Stage 1 Investigating Officer", "2026-01-14 (at most 2026-01-28)", "running, 3 working days left",
        "5 working days more than the law", "13.6, 13.8, 13.9",
      ])
    #expect(
      Self.line("  in law", of: schedule, after: title) == [
        "in law", "council", "2026-01-07 (at most 2026-01-21)", "overdue, 2 working days late",
        "reg 14(1), 14(3) to 14(5)",
      ])
  }

  // By hand: 20 working days after Thursday 15 January 2026 are over on 12 February; 13, 16 and 17 follow.
  @Test("A window of the complainant that was used late, or not at all, is not said to be missed or lapsed")
  func windows() throws {
    let words = ["received=2026-01-05", "stage-1-response-received=2026-01-15"]
    let late = try Reports.schedule(
      "cheshire-east", words[0], words[1], "stage-2-requested=2026-02-17", asOf: "2026-02-20")
    #expect(
      Self.line("Request for stage 2", of: late)?[3].hasPrefix(
        "used late 2026-02-17, 3 working days after the last day") == true)
    let unused = try Reports.schedule("cheshire-east", words[0], words[1], asOf: "2026-02-20")
    #expect(
      Self.line("Request for stage 2", of: unused, after: "Response at stage 1")?[3].hasPrefix("not used") == true)
  }

  // Luton 16.3 counts from the agreed complaint, the law from the request: the answer was in time by the one.
  @Test("A row that does not apply gives no more than the law")
  func noGap() throws {
    let schedule = try Reports.schedule(
      "luton", "received=2025-11-03", "stage-2-requested=2025-12-01", "complaint-agreed=2026-03-02",
      "stage-2-responded=2026-04-01", asOf: "2026-04-20")
    let title = "Notice that stage 2 will be late"
    #expect(schedule["stage-2-delay-notice"]?.status == .notApplicable)
    #expect(Self.line(title, of: schedule)?.contains { $0.contains("the law") } == false)
  }

  @Test("Of a request for information no fee and no review are listed as coming")
  func ordinaryCourse() throws {
    #expect(!(try Reports.schedule("freedom-of-information", "received=2026-01-05").text.contains("Not started:")))
    #expect(
      try Reports.schedule("worcestershire", "received=2026-01-05").text.contains("Not started: Request for stage 2\n"))
  }

  // By hand, as in the tests of Cheshire East.
  @Test("Under the corporate procedure there is no line of the law, and a council without times says so")
  func corporate() throws {
    let schedule = try Reports.schedule("cheshire-east", "received=2026-03-23", "route=corporate", asOf: "2026-04-01")
    let title = "Response at stage 1"
    #expect(
      Self.line(title, of: schedule) == [
        title, "Team Manager or Service Manager", "2026-04-08 (at most 2026-04-22)", "running, 3 working days left",
        "Timescales for Stage 1",
      ])
    #expect(Self.line("Acknowledgement", of: schedule)?[2...3] == ["2026-03-26", "overdue, 4 working days late"])
    #expect(!schedule.text.contains("\n  in law "))
    #expect(!schedule.text.contains("reg 14"))
    let silent = try Reports.schedule("luton", "received=2026-03-23", "route=corporate", asOf: "2026-04-01")
    #expect(
      silent.text.contains(
        """
        calendar england-and-wales

        This policy has no time limits for the stages of the corporate procedure; the Ombudsman's Code may apply (the policy “complaint-handling-code”).

        """))
    #expect(!silent.text.contains("Please check"))
    let json = silent.json(provenance: Reports.provenance())
    #expect(json.contains(#""code": "no-timescale-for-route""#))
    var record = CaseRecord()
    record.record(.received, on: day("2026-03-23"))
    try record.set(.route, to: "corporate")
    let assessed = DeadlinePlan(schedule.policy).assessed(record, asOf: day("2026-04-01"))
    let law = try #require(assessed.explanations(of: .stage1Response).last)
    #expect(law.text.contains("\n  It does not apply to the procedure that is recorded.\n"))
    #expect(law.text.hasSuffix("\n  No date can be given. Status: does not apply.\n"))
  }

  @Test("An extension that stands, and one that does not")
  func extensions() throws {
    let granted = try Reports.schedule(
      "dudley", "received=2025-12-19", "stage-1-extended=2025-12-22", "stage-1-extension-ground=agreed")
    // Dudley extends if the complainant agrees; the law does not.
    #expect(Self.line("Response at stage 1", of: granted)?[2] == "2026-01-21 (extended from 2026-01-07)")
    #expect(Self.line("  in law", of: granted, after: "Response at stage 1")?[2] == "2026-01-07 (at most 2026-01-21)")
    // 8 to 21 January are 10 working days.
    #expect(Self.line("Response at stage 1", of: granted)?[4] == "10 working days more than the law")
    #expect(
      granted.text.contains(
        "\nPlease check:\n  the extension of “Response at stage 1” is not valid in law: no recorded ground allows it; the ground has to be “complex”"
      ))
  }

  // By hand, Luton's summary: 24, 29, 30 and 31 December, 2, 5 to 9 January are 10 working days.
  @Test("A disputed day is marked, and the other day and its reading are named")
  func disputed() throws {
    let schedule = try Reports.schedule("luton", "received=2025-12-19", "complaint-clarified=2025-12-23")
    // By that other reading it is late already.
    #expect(Self.line("Response at stage 1", of: schedule)?[3] == "running, 3 working days left, disputed, not certain")
    let section = "\nDisputed, because the document can be read in another way:\n"
    let lines = schedule.text.components(after: section)
    #expect(lines.first?.hasPrefix("  Response at stage 1: 2026-01-09, by this reading: 10 ") == true)
    #expect(lines.count == 1)
    // A reading of the law does not exist, and what is not disputed has no such section.
    #expect(!(try Reports.schedule("regulations", "received=2025-12-19").text.contains(section)))
  }

  // By hand: 27, 28 and 29 December 2028 are days 3 to 5, 2 January 2029 is day 6 by the rules.
  @Test("A day past the published holidays is marked")
  func provisional() throws {
    let schedule = try Reports.schedule("worcestershire", "received=2028-12-20", asOf: "2028-12-20")
    let acknowledgement = "Acknowledgement of the complaint"
    #expect(Self.line(acknowledgement, of: schedule)?[2...3] == ["2028-12-27", "running, 3 working days left"])
    #expect(
      Self.line("Response at stage 1", of: schedule)?[2...3] == [
        "2029-01-08 (at most 2029-01-22)", "running, 10 working days left, provisional",
      ])
  }

  @Test("A target that has passed is not a breach")
  func targetPassed() throws {
    let schedule = try Reports.schedule(
      "regulations", "received=2020-03-02", "stage-2-requested=2020-05-11", "stage-2-responded=2020-07-31",
      "stage-3-requested=2020-08-10", asOf: "2021-01-29")
    #expect(Self.line("Review panel", of: schedule)?[2...3] == ["2020-09-22", "target passed"])
  }

  @Test("Without a last day")
  func openEnded() throws {
    let schedule = try Reports.schedule(
      "cheshire-east", "received=2025-10-01", "stage-2-requested=2025-10-20", "stage-2-responded=2025-11-28",
      "stage-3-requested=2025-12-01", "complainant-unavailable=yes")
    #expect(Self.line("Review panel", of: schedule)?[2] == "open-ended")
  }

  @Test("Before the council's first version the law is assumed, and the text says so")
  func assumed() throws {
    let schedule = try Reports.schedule("luton", "received=2020-07-31", asOf: "2020-08-03")
    #expect(schedule.text.contains("No version of the policy is known for that day: the law is assumed.\n"))
    #expect(Self.line("Response at stage 1", of: schedule)?.last == "reg 14(1), 14(3) to 14(5) (assumed)")
  }

  // By hand: 20 working days after Monday 9 March 2026 end on 8 April, after Thursday the 12th on 13
  // April (Easter: 3 and 6 April).
  @Test("Less time than in law is said, and the review panel's own last day is among the rights")
  func lessThanInLaw() throws {
    let schedule = try Reports.schedule(
      "cheshire-east", "received=2026-01-05", "stage-2-requested=2026-01-26", "stage-2-responded=2026-03-09",
      "stage-2-response-received=2026-03-12", asOf: "2026-03-16")
    let title = "Request for a review panel"
    #expect(Self.line(title, of: schedule)?[1...2] == ["complainant", "2026-04-08"])
    #expect(Self.line(title, of: schedule)?[4] == "3 working days less than the law")
    #expect(Self.line("  in law", of: schedule, after: title)?[1] == "2026-04-13")
    #expect(
      schedule.text.contains(
        "  Request for a review panel: from 2026-03-12 to 2026-04-13; the time limit is running (The Children Act 1989 "
          + "Representations Procedure (England) Regulations 2006 (SI 2006/1738), reg 18(2)); the council's own last day "
          + "is 2026-04-08\n"))
    // Both layers have the same day: it is shown once.
    let same = try Reports.schedule(
      "dudley", "received=2026-01-05", "stage-2-requested=2026-01-26", "stage-2-response-received=2026-03-12",
      asOf: "2026-03-16")
    #expect(Self.line(title, of: same)?[4] == "the same day as the law")
    #expect(!same.text.contains("the council's own last day"))
  }

  // By hand: from 10 March to 2 June 2026 are 21, 30, 31 and 2 days.
  @Test("Where the limit is of years, calendar days are compared")
  func calendarDays() throws {
    let schedule = try Reports.schedule(
      "dudley", "grounds-arose=2025-03-10", "became-aware=2025-06-02", "received=2025-12-19")
    #expect(Self.line("Time to make the complaint", of: schedule)?[4] == "84 calendar days more than the law")
  }

  // Luton's section 14 names the officers of stage 2; the law names the council.
  @Test("Who owes a step stands beside it, in the document's own word where it has one")
  func who() throws {
    let schedule = try Reports.schedule(
      "luton", "received=2026-01-05", "stage-2-requested=2026-02-02", "complaint-agreed=2026-02-06", asOf: "2026-02-09")
    let title = "Report of the investigation"
    #expect(Self.line(title, of: schedule)?[1] == "Investigating Officer")
    #expect(Self.line("Response at stage 2", of: schedule)?[1] == "Adjudicating Officer")
    #expect(Self.line("  in law", of: schedule, after: "Response at stage 2")?[1] == "council")
  }

  // Reg 16(2), 17(5).
  @Test("An oral complaint without its written record waits for a step that is owed now")
  func writtenRecord() throws {
    let words = ["received=2026-03-02", "mode=oral", "stage-2-requested=2026-04-01"]
    let schedule = try Reports.schedule("regulations", words[0], words[1], words[2], asOf: "2026-04-20")
    #expect(
      Self.line("Response at stage 2", of: schedule)?[1...3] == [
        "council", "starts with the written record", "waits for the written record",
      ])
    #expect(
      schedule.text.hasSuffix(
        """

        Please check:
          the written record of the oral complaint is owed now, as soon as possible (reg 16(2)); the time of stage 2 starts when it is produced

        """))
    let answered = try Reports.schedule(
      "regulations", words[0], words[1], words[2], "stage-2-responded=2026-05-01", asOf: "2026-05-04")
    #expect(
      Self.line("Response at stage 2", of: answered)?[2...3] == [
        "needs the day the written record was produced", "cannot be computed",
      ])
  }

  // By hand: 30 working days after Friday 20 March 2026 end on 6 May, and ten before that begin on 21
  // April.
  @Test("No projected day lies before the as-of day")
  func projectedAtOnce() throws {
    let words = ["received=2026-01-05", "stage-2-requested=2026-01-26", "stage-3-requested=2026-03-20"]
    func papers(asOf: String) throws -> [String]? {
      let schedule = try Reports.schedule("cheshire-east", words[0], words[1], words[2], asOf: asOf)
      return Self.line("  Papers for the panel", of: schedule, after: "Projected dates")
    }
    #expect(try papers(asOf: "2026-04-21") == ["Papers for the panel", "Complaints Officer", "2026-04-21", "-"])
    #expect(try papers(asOf: "2026-04-22") == ["Papers for the panel", "Complaints Officer", "at once", "-"])
  }

  @Test("What a document does not state is marked as inferred")
  func inferred() throws {
    let schedule = try Reports.schedule(
      "cheshire-east", "received=2025-12-19", "stage-1-extended=2025-12-22", "stage-1-extension-ground=complex")
    #expect(
      Self.line("Letter explaining a longer stage 1", of: schedule)?.last == "Timescales for Stage 1 (inferred)")
    let band = try Reports.schedule("worcestershire", "received=2025-10-01", "stage-2-requested=2025-12-19")
    #expect(
      Self.line("Response at stage 2", of: band)?.last == "4. Data for future report: Stage 2 Responses (inferred)")
    #expect(Self.line("Response at stage 1", of: band)?.last?.hasSuffix(")") == false)
  }

  @Test("An act that is owed only if another is late says so while its time runs")
  func onlyIfLate() throws {
    let schedule = try Reports.schedule("cheshire-east", "received=2026-01-05", asOf: "2026-01-12")
    // The day after the 20 working days that end on 2 February: 16 after the 12th.
    #expect(
      Self.line("Notice of the right to go straight to stage 2", of: schedule)?[2...3] == [
        "2026-02-03", "running, 16 working days left, only if “Response at stage 1” is late",
      ])
  }

  // MARK: - What is no longer due

  @Test("A withdrawal, a referral, a declined stage 2 and an unused window say what is no longer due")
  func endings() throws {
    func second(_ policy: String, _ words: String...) throws -> Substring? {
      var record = CaseRecord()
      for word in words {
        let parts = word.split(separator: "=").map(String.init)
        record.record(CaseEvent(rawValue: parts[0]), on: day(parts[1]))
      }
      let applicable = try PolicyLibrary.embedded.policy(policy, on: day("2026-01-05"))
      return Schedule(of: record, under: applicable, asOf: day("2026-06-01")).text.split(separator: "\n")[1]
    }
    #expect(
      try second("luton", "received=2026-01-05", "withdrawn=2026-01-12")
        == "Withdrawn on 2026-01-12: no further steps are due.")
    #expect(
      try second(
        "dudley", "received=2026-01-05", "stage-2-requested=2026-02-02", "referred-to-ombudsman=2026-04-01")
        == "Referred to the Ombudsman on 2026-04-01: stage 3 is no longer due.")
    #expect(
      try second("cheshire-east", "received=2026-01-05", "stage-2-requested=2026-02-02", "stage-2-declined=2026-02-06")
        == "Stage 2 was declined on 2026-02-06: by the policy, the steps of stages 2 and 3 are no longer due; in law, they still are."
    )
    // By hand: 20 working days after 12 January 2026, and after 2 March.
    #expect(
      try second("cheshire-east", "received=2026-01-05", "stage-1-response-received=2026-01-12")
        == "Request for stage 2: not recorded by the last day, 2026-02-09, so stage 2 is not due by the policy; in law, the complainant may still ask for it."
    )
    #expect(
      try second(
        "dudley", "received=2026-01-05", "stage-2-requested=2026-02-02", "stage-2-response-received=2026-03-02")
        == "Request for a review panel: not recorded by the last day, 2026-03-30, so stage 3 is not due.")
  }

  // LGA 1974 s 26(5); the document's own words on a late request.
  @Test("The Ombudsman comes after the council's procedure, and a late request is at the council's own discretion")
  func rights() throws {
    let schedule = try Reports.schedule(
      "cheshire-east", "became-aware=2025-12-01", "received=2026-01-05", "stage-1-response-received=2026-01-12",
      asOf: "2026-02-10")
    let lines = schedule.text.components(after: "\nWhat the complainant may do:\n")
    #expect(
      lines.contains {
        $0.hasPrefix("  Complaint to the Ombudsman: from 2025-12-01 to 2026-11-30; ")
          && $0.hasSuffix("; normally after the council's own procedure (Local Government Act 1974, s 26(5))")
      })
    let late = "  Request for stage 2, at discretion: from 2026-02-10; A later request is at the Complaints Officer's"
    #expect(lines.count { $0.hasPrefix(late) } == 1)
    let inTime = try Reports.schedule(
      "cheshire-east", "received=2026-01-05", "stage-1-response-received=2026-01-12", asOf: "2026-02-09")
    #expect(!inTime.text.contains("at discretion"))
  }

  @Test("A procedure that a profile has no times for is named in place of an empty table")
  func otherProcedure() throws {
    let schedule = try Reports.schedule("complaint-handling-code", "received=2026-01-05", "route=statutory")
    #expect(
      schedule.text.hasSuffix(
        """

        This policy has no time limits for the stages of the statutory procedure; the Regulations have them (the policy “regulations”).

        """))
  }

  // MARK: - Plain words

  @Test("Neither a schedule nor an explanation has an identifier in it", arguments: PolicyLibrary.embedded.ids)
  func plainWords(policy: String) throws {
    let applicable = try PolicyLibrary.embedded.policy(policy, on: day("2026-03-02"))
    let plan = DeadlinePlan(applicable)
    let codes =
      (CaseEvent.standard + applicable.profile.events.map(\.event)).map(\.rawValue) + plan.timescales.map(\.id.rawValue)
      + CaseFact.allCases.map(\.rawValue) + Condition.allCases.map(\.rawValue)
      + Deadline.Status.allCases.map(\.rawValue) + RecordProblem.Code.allCases.map(\.rawValue)
    let words = codes.filter { $0.contains("-") }
    var generator = SplitMix64(state: 17)
    for _ in 0..<60 {
      var record = CaseRecord()
      record.record(.received, on: day("2026-03-02"))
      for event in CaseEvent.standard where event != .received && generator.next() % 4 == 0 {
        record.record(event, on: try #require(Day(number: day("2026-03-02").number + Int32(generator.next() % 150))))
      }
      if generator.next() % 2 == 0 { record.mode = .oral }
      let assessed = plan.assessed(record, asOf: day("2026-06-15"))
      // What has to be typed to record a step stands in quotation marks.
      let text = (assessed.schedule.text + assessed.explanations.map(\.text).joined())
        .replacing("record the day of that decision as “not-considered”", with: "")
        .replacing("“proceedings-ended”", with: "")
      let found = words.filter { text.contains($0) }
      #expect(found.isEmpty)
    }
  }

  @Test("Every event and every fact that is a day has words")
  func everyEvent() {
    for event in CaseEvent.standard {
      #expect(EventWords(PolicyLibrary.embedded.profiles[0]).day(of: event.rawValue).hasPrefix("the day "))
      #expect(!EventWords(PolicyLibrary.embedded.profiles[0]).clause(event).contains("“"), "\(event)")
    }
    for fact in CaseFact.days {
      #expect(!EventWords(PolicyLibrary.embedded.profiles[0]).day(of: fact.rawValue).contains("“"), "\(fact)")
    }
  }

  @Test("A procedure for requests speaks of a request, and a profile's own event has its title")
  func otherWords() throws {
    func words(_ id: String) throws -> EventWords {
      EventWords(try PolicyLibrary.embedded.policy(id, on: day("2026-03-02")).profile)
    }
    #expect(try words("freedom-of-information").day(of: "received") == "the day the request was received")
    #expect(try words("complaint-handling-code").day(of: "received") == "the day the complaint was received")
    #expect(
      try words("cheshire-east").day(of: "agreement-letter-received")
        == "the day of “Signed letter of agreement received”")
  }
}

extension String {
  /// The lines that follow a text, up to the next empty one.
  fileprivate func components(after start: String) -> [Substring] {
    guard let range = self.range(of: start) else { return [] }
    return self[range.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
      .map { $0 }
  }
}
