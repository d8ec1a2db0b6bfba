import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("The version of a policy that governs a case")
struct VersionTests {
  // By hand, from the documents' dates.
  @Test(
    "The day received chooses it, for the whole case",
    arguments: [
      ("luton", "2020-08-01", "luton@2020-08", "regulations@2006"),
      ("dudley", "2019-02-01", "dudley@2019-02", "regulations@2006"),
      ("cheshire-east", "2023-03-29", "cheshire-east@2023-03", "regulations@2006"),
      ("cheshire-west", "2017-10-01", "cheshire-west@2017-10", "regulations@2006"),
      ("worcestershire", "2019-04-01", "worcestershire@2019", "regulations@2006"),
      ("regulations", "2006-09-01", "regulations@2006", "regulations@2006"),
      ("regulations", "2006-08-31", "regulations@1991", "regulations@1991"),
      ("regulations", "1995-01-01", "regulations@1991", "regulations@1991"),
    ])
  func governs(policy: String, received: String, version: String, law: String) throws {
    let schedule = try schedule("received=\(received) stage-3-responded=2028-01-05", under: policy)
    #expect(schedule.policy.profile.qualifiedID == version)
    #expect(schedule.policy.law.qualifiedID == law)
    #expect(schedule.policy.basis == .stated)
    #expect(!schedule.codes.contains("before-version"))
  }

  // By hand: the day before each document.
  @Test(
    "Before a council's first version the law applies, as an assumption that is reported",
    arguments: [
      ("luton", "2020-07-31", "2006"), ("dudley", "2019-01-31", "2006"), ("cheshire-east", "2023-03-28", "2006"),
      ("cheshire-west", "2017-09-30", "2006"), ("worcestershire", "2019-03-31", "2006"),
      ("luton", "2006-08-31", "1991"),
    ])
  func before(policy: String, received: String, law: String) throws {
    let words =
      "grounds-arose=\(received) received=\(received) stage-2-requested=\(received) stage-2-responded=\(received)"
    let council = try schedule(words, under: policy)
    let statute = try schedule(words)
    #expect(council.policy.basis == .assumed)
    #expect(council.policy.profile.id == policy)
    #expect(council.policy.law.qualifiedID == "regulations@\(law)")
    #expect(council.codes.filter { $0 == "before-version" }.count == 1)
    #expect(council.deadlines.map(\.timescale.id) == statute.deadlines.map(\.timescale.id))
    #expect(council.deadlines.map(\.policy.outcome) == statute.deadlines.map(\.policy.outcome))
    for deadline in council.deadlines {
      #expect([deadline.basis, deadline.clockBasis, deadline.maximumBasis].allSatisfy { $0.kind == .assumed })
      let isWaiting = deadline.isOnRoad || deadline.policy.outcome.clockBasis == .awaited
      #expect(deadline.relation == (isWaiting && deadline.policy.outcome.status == .notStarted ? nil : .same))
    }
  }

  // By hand.
  @Test("A requested version governs whatever the day, together with the law of that day")
  func explicit() throws {
    let schedule = try schedule("received=2019-01-04", under: "luton@2020-08")
    #expect(schedule.policy.basis == .stated)
    #expect(schedule["stage-1-response"]?.policy.outcome.due == day("2019-01-25"))
    #expect(schedule["stage-1-response"]?.law?.outcome.due == day("2019-01-18"))
    #expect(!schedule.codes.contains("before-version"))
    #expect(try PolicyLibrary.embedded.policy("luton@2020-08", on: day("2006-08-31")).law.version == "1991")
  }

  // By hand: 28 days after 2026-06-01.
  @Test("A version of the Regulations that is asked for is its own law, whatever the day")
  func explicitLaw() throws {
    let schedule = try schedule("received=2026-06-01 stage-2-responded=2026-06-30", under: "regulations@1991")
    #expect(schedule.policy.profile == schedule.policy.law)
    #expect(schedule.policy.basis == .stated)
    #expect(schedule.deadlines.map(\.timescale.id) == schedule.policy.law.timescales.map(\.id))
    let response = try #require(schedule["stage-2-response"])
    #expect(response.words == "received 2026-06-01, due 2026-06-29, missed by 1")
    #expect(response.law?.words == response.words)
    #expect(response.relation == .same)
    let later = try deadline(
      "stage-2-response", "received=2000-06-01 stage-2-requested=2000-07-03", under: "regulations@2006")
    // 25 working days after 2000-07-03: by hand, no holiday until 28 August.
    #expect(later.policy.outcome.due == day("2000-08-07"))
    #expect(later.law?.outcome.due == day("2000-08-07"))
  }

  @Test("Without the day of receipt another day chooses it, and that is reported")
  func receiptNotRecorded() throws {
    let words = "grounds-arose=2020-09-07 acknowledged=2020-07-31 stage-1-responded=2020-08-07"
    let early = try schedule(words, under: "luton")
    #expect(early.policy.basis == .assumed)
    #expect(early.codes.contains("receipt-not-recorded"))
    #expect(early["stage-1-response"]?.policy.outcome.status == .cannotCompute)
    // The day on which the grounds arose tells nothing about the document of that time.
    let late = try schedule("grounds-arose=2020-01-06", under: "luton", asOf: "2026-06-01")
    #expect(late.policy.basis == .stated)
    #expect(late.codes == ["receipt-not-recorded"])
  }
}
