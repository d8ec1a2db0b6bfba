import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

/// A complaint received on 2026-06-01 is due on 2026-06-15 and at the latest on 2026-06-29.
///
/// By hand: no holiday falls between.
@Suite("An extension of stage 1 in law (SI 2006/1738 reg 14(5))")
struct StageOneExtensionTests {
  struct Grant: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var extendedTo: String?
    var operative: String
    var codes: Set<String>

    init(_ name: String, _ words: String, to extendedTo: String?, operative: String, _ codes: String...) {
      testDescription = name
      self.words = words
      self.extendedTo = extendedTo
      self.operative = operative
      self.codes = Set(codes)
    }
  }

  // By hand.
  static let grants = [
    Grant(
      "the event with its ground extends to the maximum",
      "stage-1-extended=2026-06-08 stage-1-extension-ground=complex", to: "2026-06-29", operative: "2026-06-29"),
    Grant(
      "the day alone is a grant", "stage-1-extended-to=2026-06-22 stage-1-extension-ground=complex",
      to: "2026-06-22", operative: "2026-06-22"),
    Grant(
      "event and day extend to the day",
      "stage-1-extended=2026-06-08 stage-1-extended-to=2026-06-22 stage-1-extension-ground=complex",
      to: "2026-06-22", operative: "2026-06-22"),
    Grant(
      "on the due day it is in time", "stage-1-extended=2026-06-15 stage-1-extension-ground=complex",
      to: "2026-06-29", operative: "2026-06-29"),
    Grant(
      "on the day after it is too late", "stage-1-extended=2026-06-16 stage-1-extension-ground=complex",
      to: "2026-06-29", operative: "2026-06-15", "extension-granted-late"),
    Grant(
      "without a ground it does not stand", "stage-1-extended=2026-06-08", to: "2026-06-29", operative: "2026-06-15",
      "extension-without-ground"),
    Grant(
      "a day without a ground does not stand", "stage-1-extended-to=2026-06-22", to: "2026-06-22",
      operative: "2026-06-15", "extension-without-ground"),
    Grant(
      "with an unknown ground it is not valid",
      "stage-1-extended=2026-06-08 stage-1-extension-ground=workload", to: "2026-06-29", operative: "2026-06-15",
      "extension-ground-unknown"),
    Grant(
      "the complainant's agreement is not a ground", "stage-1-extended=2026-06-08 stage-1-extension-ground=agreed",
      to: "2026-06-29", operative: "2026-06-15", "extension-ground-not-allowed"),
    Grant(
      "time for an advocate is not a ground", "stage-1-extended=2026-06-08 stage-1-extension-ground=advocate",
      to: "2026-06-29", operative: "2026-06-15", "extension-ground-not-allowed"),
    Grant(
      "beyond the maximum it is capped there",
      "stage-1-extended=2026-06-08 stage-1-extended-to=2026-07-10 stage-1-extension-ground=complex", to: "2026-06-29",
      operative: "2026-06-29", "extension-capped"),
    Grant(
      "the maximum itself is not beyond it", "stage-1-extended-to=2026-06-29 stage-1-extension-ground=complex",
      to: "2026-06-29", operative: "2026-06-29"),
    Grant(
      "too late and too long, it does not stand, so that nothing is capped",
      "stage-1-extended=2026-06-16 stage-1-extended-to=2026-06-30 stage-1-extension-ground=complex", to: "2026-06-29",
      operative: "2026-06-15", "extension-granted-late"),
    Grant(
      "an earlier day does not shorten the period",
      "stage-1-extended=2026-06-08 stage-1-extended-to=2026-06-10 stage-1-extension-ground=complex", to: "2026-06-10",
      operative: "2026-06-15", "extension-before-due"),
    Grant("a ground alone is not a grant", "stage-1-extension-ground=complex", to: nil, operative: "2026-06-15"),
    Grant("nothing is not a grant", "", to: nil, operative: "2026-06-15"),
  ]

  @Test("A grant", arguments: grants)
  func grant(row: Grant) throws {
    let schedule = try schedule("received=2026-06-01 \(row.words)")
    let stage1 = try #require(schedule["stage-1-response"]).policy.outcome
    #expect(stage1.due == day("2026-06-15"))
    #expect(stage1.maximumDue == day("2026-06-29"))
    #expect(stage1.extendedTo == row.extendedTo.map(day))
    #expect(stage1.operativeDue == day(row.operative))
    #expect(Set(schedule.codes) == row.codes)
  }

  @Test("A fault of a grant is reported once under the law, and once for each layer under a council", arguments: grants)
  func faultsAreNotRepeated(row: Grant) throws {
    let words = "received=2026-06-01 \(row.words)"
    #expect(try schedule(words).codes == row.codes.sorted())
    #expect(try schedule(words, under: "cheshire-west").codes == row.codes.sorted())
    // There, agreement is a ground once 20 working days have passed, to a day that is asked for.
    let own = row.words.hasSuffix("agreed") ? ["extended-to-not-recorded"] : row.codes.sorted()
    #expect(try schedule(words, under: "cheshire-east").codes == (row.codes.sorted() + own).sorted())
  }

  // By hand: each layer tests its own grounds.
  @Test(
    "A ground counts where the document has it",
    arguments: [
      ("regulations", "complex", "2026-06-29", "2026-06-29"), ("regulations", "agreed", "2026-06-15", "2026-06-15"),
      ("cheshire-east", "complex", "2026-06-29", "2026-06-29"), ("cheshire-east", "agreed", "2026-06-15", "2026-06-15"),
      ("cheshire-east", "advocate", "2026-06-15", "2026-06-15"), ("dudley", "complex", "2026-06-29", "2026-06-29"),
      ("dudley", "agreed", "2026-06-29", "2026-06-15"), ("dudley", "advocate", "2026-06-29", "2026-06-15"),
      ("worcestershire", "agreed", "2026-06-29", "2026-06-15"),
      ("worcestershire", "complex", "2026-06-15", "2026-06-29"),
      ("worcestershire", "advocate", "2026-06-15", "2026-06-15"),
      ("cheshire-west", "complex", "2026-06-29", "2026-06-29"), ("cheshire-west", "agreed", "2026-06-15", "2026-06-15"),
      // 15 working days, and 10 more from there.
      ("luton", "complex", "2026-07-06", "2026-06-29"), ("luton", "agreed", "2026-06-22", "2026-06-15"),
    ])
  func grounds(policy: String, ground: String, council: String, law: String) throws {
    let deadline = try deadline(
      "stage-1-response", "received=2026-06-01 stage-1-extended=2026-06-10 stage-1-extension-ground=\(ground)",
      under: policy)
    #expect(deadline.policy.outcome.operativeDue == day(council))
    #expect(deadline.law?.outcome.operativeDue == day(law))
  }

  @Test("A grant may be in time by the council's rule and too late in law")
  func inTimeForOneLayer() throws {
    let schedule = try schedule(
      "received=2026-06-01 stage-1-extended=2026-06-22 stage-1-extension-ground=complex", under: "luton")
    let deadline = try #require(schedule["stage-1-response"])
    #expect(deadline.policy.outcome.operativeDue == day("2026-07-06"))
    #expect(deadline.law?.outcome.operativeDue == day("2026-06-15"))
    #expect(schedule.codes == ["extension-granted-late"])
    #expect(schedule.messages.first?.contains("in law") == true)
  }
}
