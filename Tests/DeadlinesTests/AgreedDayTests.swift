import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

/// A complaint received on 2026-03-02: day 10 is 2026-03-16, day 15 is 2026-03-23, day 20 is
/// 2026-03-30, and ten working days after day 15 is 2026-04-08 (numpy).
@Suite("An extension to an agreed or promised day")
struct AgreedDayTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var asOf: String
    var operative: String
    var status: Deadline.Status
    var isOpen: Bool
    var codes: [String]

    /// `codes` are those of the policy's layer; `open` says that the verdict is not certain.
    init(
      _ name: String, _ words: String, asOf: String = "2026-07-31", _ operative: String, _ status: Deadline.Status,
      open: Bool = false, _ codes: String...
    ) {
      testDescription = name
      self.words = words
      self.asOf = asOf
      self.operative = operative
      self.status = status
      isOpen = open
      self.codes = codes
    }

    func check(under policy: ApplicablePolicy) throws {
      let schedule = Schedule(
        of: record("received=2026-03-02 \(words)"), under: policy, asOf: day(asOf), calendars: .englandAndWales)
      let deadline = try #require(schedule["stage-1-response"])
      #expect(deadline.policy.outcome.operativeDue == day(operative))
      #expect(deadline.status == status)
      #expect(deadline.policy.outcome.flags.contains(.dependsOnExtension) == isOpen)
      let own = schedule.problems.filter { $0.timescale == .stage1Response && $0.layer == .policy }
      #expect(own.map(\.code.rawValue) == codes)
    }
  }

  private static let late = "stage-1-responded=2026-04-13"

  // By hand, from Timescales for Stage 1: 10 working days, 20 if complex; once 20 have passed,
  // longer if the complainant is happy to wait.
  @Test(
    "Cheshire East: if the complainant is happy to wait, once 20 working days have passed",
    arguments: [
      Example(
        "to a day beyond 20 working days, and no ground is recorded", "stage-1-extended-to=2026-04-15 \(late)",
        "2026-03-16", .missed, open: true, "extension-without-ground"),
      Example(
        "complex, to a day beyond 20 working days",
        "stage-1-extended-to=2026-04-15 stage-1-extension-ground=complex \(late)", "2026-03-30", .missed, open: true,
        "extension-capped"),
      Example(
        "agreed, and kept", "stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed \(late)", "2026-04-15",
        .met),
      Example(
        "complex and agreed, and kept",
        "stage-1-extended=2026-03-10 stage-1-extended-to=2026-04-15 stage-1-extension-ground=complex;agreed \(late)",
        "2026-04-15", .met),
      Example(
        "agreed, and passed",
        "stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed stage-1-responded=2026-04-16", "2026-04-15",
        .missed),
      Example(
        "agreed once the 20 working days had passed",
        "stage-1-extended=2026-04-01 stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed \(late)",
        "2026-04-15", .met),
      Example(
        "agreed on the day of the answer",
        "stage-1-extended=2026-04-13 stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed \(late)",
        "2026-04-15", .met),
      Example(
        "agreed to the twentieth working day, which takes complexity",
        "stage-1-extended-to=2026-03-30 stage-1-extension-ground=agreed stage-1-responded=2026-03-30", "2026-03-16",
        .missed, open: true, "extension-ground-not-allowed"),
      Example(
        "agreed after the answer",
        "stage-1-extended=2026-04-14 stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed \(late)",
        "2026-03-16", .missed, "extension-ground-not-allowed", "extension-granted-late"),
      Example(
        "agreed to a day within 20 working days, which takes complexity",
        "stage-1-extended-to=2026-03-25 stage-1-extension-ground=agreed stage-1-responded=2026-03-24", "2026-03-16",
        .missed, open: true, "extension-ground-not-allowed"),
      Example(
        "agreed without a day", "stage-1-extended=2026-04-01 stage-1-extension-ground=agreed \(late)", "2026-03-16",
        .missed, open: true, "extended-to-not-recorded"),
      Example(
        "complex and agreed without a day, answered within 20 working days",
        "stage-1-extended=2026-03-10 stage-1-extension-ground=complex;agreed stage-1-responded=2026-03-30",
        "2026-03-30", .met),
      Example(
        "complex and agreed without a day, answered later",
        "stage-1-extended=2026-03-10 stage-1-extension-ground=complex;agreed \(late)",
        "2026-03-30", .missed, open: true, "extended-to-not-recorded"),
      Example(
        "a promise that has passed", "stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed",
        asOf: "2026-04-16", "2026-04-15", .overdue),
      Example(
        "a promise that has not", "stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed", asOf: "2026-04-01",
        "2026-04-15", .running),
      // Whether the complainant was happy to wait is not recorded; that he was not is not recorded either.
      Example("nothing is recorded of an extension", late, "2026-03-16", .missed, open: true),
      Example(
        "nothing is recorded, and it is not answered", "", asOf: "2026-04-13", "2026-03-16", .overdue, open: true),
      Example("nothing is recorded, and it is answered in time", "stage-1-responded=2026-03-16", "2026-03-16", .met),
      Example("nothing is recorded, on the last day", "", asOf: "2026-03-16", "2026-03-16", .dueToday),
      Example(
        "complex, within 20 working days, and answered later",
        "stage-1-extended-to=2026-03-25 stage-1-extension-ground=complex \(late)", "2026-03-25", .missed, open: true),
    ])
  func cheshireEast(example: Example) throws {
    try example.check(under: PolicyLibrary.embedded.policy("cheshire-east", on: day("2026-03-02")))
  }

  @Test("Cheshire East: the policy's verdict is robust only once the agreement is recorded; the law's stays")
  func cheshireEastInLaw() throws {
    let words = "received=2026-03-02 stage-1-extended-to=2026-04-15 \(Self.late)"
    let unrecorded = try deadline("stage-1-response", words, under: "cheshire-east")
    #expect(unrecorded.status == .missed && !unrecorded.isRobust)
    let agreed = try schedule("\(words) stage-1-extension-ground=agreed", under: "cheshire-east")
    let deadline = try #require(agreed["stage-1-response"])
    #expect(deadline.status == .met && deadline.isRobust)
    #expect(deadline.law?.outcome.status == .missed)
    #expect(deadline.law?.outcome.operativeDue == day("2026-03-16"))
    #expect(agreed.problems.contains { $0.code == .extensionGroundNotAllowed && $0.layer == .law })
  }

  @Test("Cheshire East: an agreement to a day within 20 working days, which only complexity allows, is not certain")
  func agreedWithinMaximum() throws {
    // By hand: day 20 is 30 March 2026.
    for (agreed, status, isRobust) in [("2026-03-30", Deadline.Status.missed, false), ("2026-03-31", .met, true)] {
      let words =
        "received=2026-03-02 stage-1-extended=2026-03-12 stage-1-extended-to=\(agreed) stage-1-extension-ground=agreed "
        + "stage-1-responded=2026-03-24"
      let answer = try deadline("stage-1-response", words, under: "cheshire-east")
      #expect(answer.status == status)
      #expect(answer.isRobust == isRobust, "\(agreed)")
    }
  }

  // Dudley 3.3 has 20 working days where the complainant agrees, which the law does not, and no more. Received on 2
  // March, the tenth day is 16 March or, with the day of receipt as the first, 13 March, and the twentieth 30 or 27 March.
  @Test(
    "Dudley 3.3: an agreement to 20 working days that is not recorded",
    arguments: [
      ("stage-1-responded=2026-03-24", Deadline.Status.missed, false), ("stage-1-responded=2026-03-31", .missed, true),
      ("stage-1-responded=2026-03-13", .met, true),
      ("stage-1-extended=2026-03-10 stage-1-responded=2026-03-24", .missed, false),
      ("stage-1-extended-to=2026-03-23 stage-1-responded=2026-03-24", .missed, true),
      ("stage-1-extended-to=2026-03-23 stage-1-extension-ground=agreed stage-1-responded=2026-03-24", .missed, true),
      ("stage-1-extended-to=2026-03-25 stage-1-extension-ground=agreed stage-1-responded=2026-03-24", .met, true),
      ("stage-1-extended=2026-03-18 stage-1-responded=2026-03-24", .missed, true),
    ])
  func dudley(words: String, status: Deadline.Status, isRobust: Bool) throws {
    let answer = try deadline("stage-1-response", "received=2026-03-02 \(words)", under: "dudley")
    #expect(answer.status == status)
    #expect(answer.isRobust == isRobust)
  }

  @Test(
    "A plain late stage 1 is certain in law, and where the document has no exception of its own",
    arguments: [
      ("cheshire-east", false), ("worcestershire", false), ("luton", false), ("cheshire-west", true),
      ("regulations", true),
    ])
  func plainLate(policy: String, isRobust: Bool) throws {
    let schedule = try schedule("received=2026-03-02 \(Self.late)", under: policy)
    let answer = try #require(schedule[.stage1Response])
    #expect(answer.status == .missed)
    #expect(answer.law?.status == .missed)
    #expect(answer.law?.outcome.dependsOnExtension == false)
    #expect(answer.isRobust == isRobust)
    #expect(schedule.text.contains("\nNot certain:\n  Response at stage 1: ") == !isRobust)
  }

  // By hand: the agreement extends to day 20, 30 March, at most; or, by the other passage, to the day agreed.
  @Test("Worcestershire: the day of the reading by which a timescale is agreed is shown beside the adopted one")
  func agreedTimescale() throws {
    let words = "received=2026-03-02 stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed \(Self.late)"
    let schedule = try schedule(words, under: "worcestershire")
    let answer = try #require(schedule[.stage1Response])
    #expect(answer.readings.map(\.outcome.operativeDue) == [day("2026-03-30"), day("2026-04-15")])
    #expect(answer.readings.map(\.outcome.status) == [.missed, .met])
    #expect(answer.isDisputed && !answer.isRobust)
    #expect(schedule.text.contains("  Response at stage 1: 2026-04-15, by this reading: A timescale that was agreed"))
    #expect(schedule.text.contains("  Response at stage 1: met 2026-04-13 by another reading: A timescale that was"))
  }

  // By hand, from 13.6 and 13.9: 15 working days, 10 more if complex, exceptions if approved.
  @Test(
    "Luton 13.9: if the exception was approved by the last day so far",
    arguments: [
      Example(
        "complex, to a later day, without an approval",
        "stage-1-extended=2026-03-10 stage-1-extension-ground=complex stage-1-extended-to=2026-05-01 \(late)",
        "2026-04-08", .missed, open: true, "extension-capped"),
      Example(
        "complex, to a later day, approved on day 25",
        """
        stage-1-extended=2026-03-10 stage-1-extension-ground=complex stage-1-extended-to=2026-05-01
        stage-1-exception-approved=2026-04-08 stage-1-responded=2026-05-01
        """, "2026-05-01", .met),
      Example(
        "complex, to a later day, approved on day 26",
        """
        stage-1-extended=2026-03-10 stage-1-extension-ground=complex stage-1-extended-to=2026-05-01
        stage-1-exception-approved=2026-04-09 stage-1-responded=2026-05-01
        """, "2026-04-08", .missed, "extension-granted-late", "extension-capped"),
      Example(
        "not complex, approved on day 15",
        "stage-1-extended-to=2026-03-27 stage-1-exception-approved=2026-03-23 stage-1-responded=2026-03-27",
        "2026-03-27", .met),
      Example(
        "approved without a day", "stage-1-exception-approved=2026-03-23 \(late)", "2026-03-23", .missed, open: true,
        "extended-to-not-recorded"),
    ])
  func luton(example: Example) throws {
    try example.check(under: PolicyLibrary.embedded.policy("luton", on: day("2026-03-02")))
  }

  // 2. Explanation of time limits: 20 working days if agreed; "a timescale …, or the default timescale".
  @Test("Worcestershire: an agreed timescale beyond 20 working days counts in one reading")
  func worcestershire() throws {
    let words = """
      received=2026-03-02 stage-1-extended=2026-03-10 stage-1-extension-ground=agreed stage-1-extended-to=2026-04-15
      stage-1-responded=2026-04-13
      """
    let deadline = try deadline("stage-1-response", words, under: "worcestershire")
    let readings = deadline.readings.map { "\($0.id) \($0.outcome.status.rawValue)" }
    #expect(readings == ["at-most-20 missed", "agreed-timescale met"])
    #expect(deadline.status == .missed && !deadline.isRobust)
    let within = try DeadlinesTests.deadline(
      "stage-1-response", words.replacing("04-13", with: "03-30"), under: "worcestershire")
    #expect(within.status == .met && within.isRobust)
  }

  // As Manchester and Central Bedfordshire have it: another day may be agreed, without a maximum.
  @Test(
    "Without a maximum the agreed day is the last",
    arguments: [
      Example(
        "agreed and kept", "stage-1-extended=2026-03-10 stage-1-extended-to=2026-04-15 \(late)", "2026-04-15", .met),
      Example(
        "agreed and passed", "stage-1-extended=2026-03-10 stage-1-extended-to=2026-04-15", asOf: "2026-04-16",
        "2026-04-15", .overdue),
      Example("a day alone is a promise", "stage-1-extended-to=2026-03-26", asOf: "2026-04-01", "2026-03-26", .overdue),
      Example(
        "granted two weeks after the last day", "stage-1-extended=2026-03-30 stage-1-extended-to=2026-04-15 \(late)",
        "2026-03-16", .missed, "extension-granted-late"),
      Example(
        "granted without a day", "stage-1-extended=2026-03-10 \(late)", "2026-03-16", .missed, open: true,
        "extended-to-not-recorded"),
      Example(
        "granted without a day, and not answered", "stage-1-extended=2026-03-10", asOf: "2026-04-01", "2026-03-16",
        .overdue, open: true, "extended-to-not-recorded"),
      Example(
        "granted without a day, and answered in time", "stage-1-extended=2026-03-10 stage-1-responded=2026-03-16",
        "2026-03-16", .met),
      Example(
        "an earlier day", "stage-1-extended-to=2026-03-11 stage-1-responded=2026-03-16", "2026-03-16", .met,
        "extension-before-due"),
    ])
  func withoutMaximum(example: Example) throws {
    try example.check(under: Self.withoutMaximum())
  }

  // By hand: what is recorded says that it was extended, but neither why nor to which day.
  @Test("Where a ground is asked for and none is recorded, the due day stays and is not certain")
  func withoutGround() throws {
    let policy = try Self.withoutMaximum(#""grounds": ["agreed"], "#)
    for days in ["stage-1-extended=2026-03-10", "stage-1-extended-to=2026-04-15"] {
      let example = Example(days, "\(days) \(Self.late)", "2026-03-16", .missed, open: true, "extension-without-ground")
      try example.check(under: policy)
    }
    try Example(
      "with its ground", "stage-1-extended-to=2026-04-15 stage-1-extension-ground=complex;agreed \(Self.late)",
      "2026-04-15", .met
    ).check(under: policy)
  }

  private static func withoutMaximum(_ grounds: String = "") throws -> ApplicablePolicy {
    let text = """
      {
        "schemaVersion": 1, "id": "anytown", "version": "2024", "council": "Anytown Council",
        "effective": {"from": "2024-01-01"},
        "document": {"title": "Complaints", "publisher": "Anytown Council", "date": "2024"},
        "timescales": [
          {
            "id": "stage-1-response", "clock": "received", "limit": {"count": 10, "unit": "working-days"},
            "maximum": {\(grounds)"grantedBy": ["stage-1-extended"], "grantedTo": "stage-1-extended-to"},
            "citation": {"place": "Stage 1"}
          }
        ]
      }
      """
    let law = try PolicyLibrary.embedded.policy("regulations", on: day("2026-03-02")).law
    let profile = try PolicyProfile(json: Array(text.utf8), file: "anytown")
    return ApplicablePolicy(profile: profile, law: law)
  }
}
