import DeadlineAudit
import Deadlines
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@testable import DeadlineReports

/// What a complaints officer reads, sentence by sentence.
@Suite("Plain words")
struct PlainWordsTests {
  private static func line(_ start: String, of schedule: Schedule) -> String {
    schedule.text.split(separator: "\n").first { $0.hasPrefix(start) }.map(String.init) ?? "no such line"
  }

  /// The lines under “Please check”.
  private static func checks(_ schedule: Schedule) -> [String] {
    let lines = schedule.text.split(separator: "\n").map(String.init)
    return lines.firstIndex(of: "Please check:").map { Array(lines[($0 + 1)...]) } ?? []
  }

  // MARK: - Who owes it

  /// Where the documents name somebody: Cheshire East's stage-1 and stage-2 chapters and its
  /// arrangements for the panel; Luton 13.2 and its summary; Dudley 4.1, 4.2, 4.3 with 5.1, and 5.2.
  @Test(
    "Who owes a step is named as the document names them",
    arguments: [
      ("cheshire-east", "stage-2-right-notice", "Complaints Officer"),
      ("cheshire-east", "corporate-stage-2-response", "manager from another service"),
      ("cheshire-east", "panel-papers", "Complaints Officer"),
      ("cheshire-east", "panel", "Complaints Manager"),
      ("luton", "acknowledgement", "Complaints team"),
      ("luton", "stage-2-acknowledgement", "Complaints team"),
      ("dudley", "informal-resolution", "manager of the service"),
      ("dudley", "acknowledgement", "Complaints Team"),
      ("dudley", "logging", "Complaints Team"),
      ("dudley", "stage-1-response", "relevant manager"),
      ("dudley", "stage-2-response", "Adjudicating Officer"),
      // Nobody is named.
      ("dudley", "panel", "council"),
      ("worcestershire", "acknowledgement", "council"),
    ] as [(String, TimescaleID, String)])
  func owners(policy: String, id: TimescaleID, owner: String) throws {
    let profile = try PolicyLibrary.embedded.policy(policy, on: day("2026-03-02")).profile
    #expect(profile.timescale(id)?.ownerName == owner)
  }

  // MARK: - Targets

  // By hand: three months after 2 March 2026 end on 2 June; 1 June is the working day before.
  @Test(
    "A target reads as a target, whether it runs, is due, was met or has passed",
    arguments: [
      ("2026-06-01", "", "target running, 1 working day left"),
      ("2026-06-02", "", "target due today"),
      ("2026-06-03", "", "target passed "),
      ("2026-06-03", "closed=2026-05-11", "target met 2026-05-11"),
      ("2026-06-09", "closed=2026-06-08", "target passed, done 2026-06-08"),
    ])
  func target(asOf: String, word: String, status: String) throws {
    let words = ["received=2026-03-02", word].filter { !$0.isEmpty }
    let schedule = try Reports.schedule(words, under: "worcestershire", asOf: asOf)
    #expect(Self.line("End of the complaint", of: schedule).contains("  2026-06-02  "))
    #expect(Self.line("End of the complaint", of: schedule).contains(status))
    #expect(!Self.line("Response at stage 1", of: schedule).contains("target"))
  }

  @Test("A target is nobody's debt in a calendar or an explanation")
  func targetElsewhere() throws {
    let schedule = try Reports.schedule(["received=2026-03-02"], under: "worcestershire", asOf: "2026-05-01")
    let entry = ICalendarText(schedule.iCalendar()).events.last { $0["SUMMARY"] == "End of the complaint: target" }
    #expect(entry?.description.first == "Target of the council, by the policy (Worcestershire (WCF))")
    #expect(entry?.description.contains("A target, not a limit") == true)
    let plan = DeadlinePlan(schedule.policy)
    var record = CaseRecord()
    record.record(.received, on: day("2026-03-02"))
    let text = plan.assessed(record, asOf: day("2026-05-01")).explanations(of: "three-months").first?.text
    #expect(
      text?.contains(
        "  The council has a target of 3 months after the day the complaint was received (Monday 2026-03-02); ") == true
    )
  }

  // MARK: - One rule, one day

  // Luton 13.10; the law's reg 18(2) has the same start.
  @Test(
    "What runs from a receipt says so, also where the sending stands in for it or lies ahead",
    arguments: [
      ("luton", "stage-2-request", "28", "stage 1", ["stage-1-responded=2026-03-18"]),
      ("luton", "stage-3-request", "20", "stage 2", ["stage-2-requested=2026-03-18", "complaint-agreed=2026-03-20"]),
    ] as [(String, TimescaleID, String, String, [String])])
  func receipt(policy: String, id: TimescaleID, count: String, stage: String, words: [String]) throws {
    let record = try Reports.record(["received=2026-03-02"] + words)
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy(policy, on: day("2026-03-02")))
    let text = try #require(plan.assessed(record, asOf: day("2026-03-25")).explanations(of: id).first?.text)
    let rule =
      "  The complainant has \(count) working days after the day the response at \(stage) was received; that day is not counted.\n"
    #expect(text.contains(rule))
    #expect(!text.contains("the response at \(stage) was sent"))
  }

  // By hand, from Monday 2 March 2026: Luton's 15 working days end on the 23rd, the law's 10 on the 16th;
  // by the summary, 10 after the clarification of the 3rd end on the 17th.
  @Test("Where a step is not needed by one reading, what another gives is said")
  func readings() throws {
    func status(_ words: String...) throws -> String {
      let schedule = try Reports.schedule(["received=2026-03-02"] + words, under: "luton", asOf: "2026-04-01")
      return Self.line("Response at stage 1", of: schedule)
    }
    let clarified = try status("complaint-clarified=2026-03-03", "stage-2-requested=2026-03-18")
    #expect(clarified.contains("does not apply; by another reading: missed, 1 working day late  "))
    // Asked for on the 17th, it is needed by neither; without a clarification the other cannot say.
    #expect(try status("complaint-clarified=2026-03-03", "stage-2-requested=2026-03-17").contains("does not apply  "))
    #expect(try status("stage-2-requested=2026-03-18").contains("does not apply  "))
  }

  // MARK: - A slip is one thing to look up

  @Test("A wrong year is one line, with what it leaves uncertain")
  func slip() throws {
    let words = ["received=2026-03-02", "stage-1-responded=2025-03-13"]
    let schedule = try Reports.schedule(words, under: "dudley", asOf: "2026-04-24")
    #expect(
      Self.checks(schedule) == [
        "  the response at stage 1 was sent on 2025-03-13, before the complaint was received on 2026-03-02: one of these "
          + "days must be wrong; until it is corrected, “Acknowledgement of the complaint”, “Logging of the complaint” "
          + "and “Response at stage 1” are uncertain"
      ])
  }

  @Test("A day that contradicts several others is one line too")
  func oneDayAgainstSeveral() throws {
    let words = ["received=2026-03-02", "stage-1-responded=2026-03-13", "stage-2-requested=2025-03-20"]
    let lines = Self.checks(try Reports.schedule(words, under: "dudley", asOf: "2026-04-24"))
    #expect(lines.filter { $0.contains("2025-03-20") }.count == 1)
    #expect(lines.contains { $0.hasPrefix("  stage 2 was requested on 2025-03-20, before ") })
    // Two slips are two lines, and that the one was a Sunday is no third.
    let two = [
      "received=2026-03-02", "acknowledged=2025-03-02", "stage-1-responded=2026-03-13", "stage-2-requested=2025-03-20",
    ]
    #expect(Self.checks(try Reports.schedule(two, under: "dudley", asOf: "2026-04-24")).count == 2)
  }

  // MARK: - The road

  // A year after 15 March 2019 ends on 15 March 2020, a Sunday.
  @Test("No dates are projected for a case of which nothing was recorded for more than a year")
  func oldCase() throws {
    let words = ["received=2019-03-04", "stage-1-responded=2019-03-15"]
    let old = try Reports.schedule(words, under: "dudley", asOf: "2020-03-16").text
    #expect(
      old.contains(
        "\nNo dates are projected for the steps that remain: the last step recorded is that of 2019-03-15, more than a "
          + "year before 2020-03-16.\n"))
    #expect(!old.contains("Projected dates"))
    #expect(!old.contains("Not started:"))
    let recent = try Reports.schedule(words, under: "dudley", asOf: "2020-03-15").text
    #expect(recent.contains("Projected dates"))
    #expect(!recent.contains("No dates are projected"))
  }

  @Test("Where every step is taken on its last day, no notice of delay is ahead", arguments: PolicyLibrary.embedded.ids)
  func noNotice(policy: String) throws {
    let text = try Reports.schedule(["received=2026-03-02"], under: policy, asOf: "2026-03-03").text
    let road = text.split(separator: "\n").drop { !$0.hasPrefix("Projected dates") }
    #expect(!road.contains { $0.contains("Notice that") })
  }

  // MARK: - Extensions, pauses and rights

  @Test("The grounds that an extension may have are named as they are recorded")
  func grounds() throws {
    func checks(_ policy: String, _ ground: String) throws -> [String] {
      let words = ["received=2026-03-02", "stage-1-extended=2026-03-13"] + (ground.isEmpty ? [] : [ground])
      return Self.checks(try Reports.schedule(words, under: policy, asOf: "2026-03-20"))
    }
    #expect(
      try checks("cheshire-east", "").first
        == "  the extension of “Response at stage 1” is not valid by the policy: no ground is recorded; the ground has to be "
        + "“complex” or, for a day beyond the maximum, “agreed”")
    #expect(
      try checks("dudley", "").first?.hasSuffix("; the ground has to be “complex”, “agreed” or “advocate”") == true)
  }

  // Reg 8.
  @Test("A pause without effect asks for the decision that may be missing")
  func pause() throws {
    let schedule = try Reports.schedule(
      ["received=2026-03-02", "proceedings-started=2026-03-09"], under: "cheshire-west", asOf: "2026-03-20")
    #expect(
      Self.checks(schedule).contains {
        $0.hasSuffix(
          "; if it was decided not to consider the complaint because of proceedings (reg 8), record the day of that "
            + "decision as “not-considered”")
      })
  }

  // MARK: - Audits

  @Test("Every kind of problem has a title of its own")
  func titles() {
    let titles = RecordProblem.Code.allCases.map(\.title)
    #expect(Set(titles).count == titles.count)
    for title in titles { #expect(title.first?.isUppercase == true && !title.hasSuffix(".")) }
  }
}
