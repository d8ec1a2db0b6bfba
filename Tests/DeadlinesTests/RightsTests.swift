import DeadlineReports
import Deadlines
import Testing
import Timescales

@Suite("Rights of the complainant")
struct RightsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var rights: [String]
    var policy = "regulations"
    /// Rights that are used up are not among them.
    var asOf: String?

    var testDescription: String { words.replacing("\n", with: " ") + " under \(policy)" }
  }

  // By hand: reg 15(2) for stage 2, reg 18(2) for stage 3, section 26B of the Local Government Act
  // 1974 for the Ombudsman.
  @Test(
    "A right opens with the step before it, or when its time is out, and closes, or needs leave, where the law says so",
    arguments: [
      Case(words: "received=2026-06-01", rights: ["stage-2-request from 2026-06-16"]),
      Case(words: "received=2026-06-01 stage-1-responded=2026-06-10", rights: ["stage-2-request from 2026-06-10"]),
      Case(words: "received=2026-06-01 stage-1-responded=2026-06-18", rights: ["stage-2-request from 2026-06-16"]),
      Case(
        words: "received=2026-06-01 stage-1-extended=2026-06-08 stage-1-extension-ground=complex",
        rights: ["stage-2-request from 2026-06-30"]),
      // A void extension does not put the right off.
      Case(
        words: "received=2026-06-01 stage-1-extended=2026-06-08 stage-1-extension-ground=agreed",
        rights: ["stage-2-request from 2026-06-16"], policy: "dudley"),
      Case(words: "received=2026-06-01 stage-2-requested=2026-06-22", rights: []),
      Case(
        words:
          """
          received=2026-02-02 stage-2-requested=2026-03-02 stage-2-responded=2026-04-02
          stage-2-response-received=2026-04-08
          """,
        rights: ["stage-3-request from 2026-04-08 to 2026-05-07"], asOf: "2026-05-07"),
      Case(
        words:
          """
          received=2026-02-02 stage-2-requested=2026-03-02 stage-2-responded=2026-04-02
          stage-2-response-received=2026-04-08
          """,
        rights: ["stage-3-request from 2026-05-08 at discretion"], asOf: "2026-05-08"),
      Case(
        words: "received=2026-02-02 stage-2-requested=2026-03-02 stage-2-responded=2026-04-02",
        rights: ["stage-3-request from 2026-04-02 to 2026-05-05"], asOf: "2026-05-05"),
      Case(
        words:
          "received=2026-02-02 stage-2-requested=2026-03-02 stage-2-responded=2026-04-02 stage-3-requested=2026-04-20",
        rights: []),
      // The law's rights, whatever the council's own window.
      Case(
        words: "received=2026-06-01 stage-1-responded=2026-06-10 stage-1-response-received=2026-06-11",
        rights: ["stage-2-request from 2026-06-10"], policy: "luton"),
      Case(words: "received=2026-06-01 withdrawn=2026-06-05", rights: []),
      Case(words: "received=2026-06-01 advocate-requested=2026-06-01", rights: []),
      // Twelve months from the day of which the complainant knew, that day included; whatever stage
      // the complaint has reached.
      Case(
        words: "became-aware=2026-05-30 received=2026-06-01",
        rights: ["stage-2-request from 2026-06-16", "ombudsman-complaint from 2026-05-30 to 2027-05-29"],
        asOf: "2027-05-29"),
      Case(
        words: "became-aware=2026-05-30 received=2026-06-01",
        rights: [
          "stage-2-request from 2026-06-16", "ombudsman-complaint from 2026-05-30 to 2027-05-29",
        ], policy: "worcestershire", asOf: "2026-07-01"),
      // The twelve months ended on 28 February 2025; the Ombudsman may disapply the limit.
      Case(
        words: "became-aware=2024-02-29 received=2026-06-01 stage-2-requested=2026-06-22",
        rights: ["ombudsman-complaint from 2025-03-01 at discretion"]),
      Case(
        words: "became-aware=2026-05-30 received=2026-06-01 ombudsman-complained=2026-09-01",
        rights: ["stage-2-request from 2026-06-16"]),
      // Other procedures lead elsewhere.
      Case(words: "became-aware=2026-05-30 received=2026-06-01", rights: [], policy: "complaint-handling-code"),
      Case(words: "became-aware=2026-05-30 received=2026-06-01", rights: [], policy: "freedom-of-information"),
    ])
  func rights(row: Case) throws {
    let rights = try
      (row.asOf.map { try schedule(row.words, under: row.policy, asOf: $0) }
      ?? schedule(row.words, under: row.policy)).rights
    let others = rights.filter { $0.id != ComplainantRight.straightToStage2 }
    let words = others.map { right in
      "\(right.id) from \(right.opens)" + (right.closes.map { " to \($0)" } ?? "")
        + (right.isAtDiscretion ? " at discretion" : "")
    }
    #expect(words == row.rights)
  }

  // By hand: Luton's 28 working days after 2026-06-11.
  @Test("A right says where it comes from, and names the council's own last day")
  func because() throws {
    let schedule = try schedule(
      "received=2026-06-01 stage-1-responded=2026-06-10 stage-1-response-received=2026-06-11", under: "luton")
    let right = try #require(schedule.rights.first { $0.id == "stage-2-request" })
    #expect(right.because.contains("SI 2006/1738), reg 15(2)"))
    #expect(right.because.hasSuffix("the council's own last day is 2026-07-21"))
  }
}
