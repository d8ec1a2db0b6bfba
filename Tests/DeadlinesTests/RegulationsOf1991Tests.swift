import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("The Regulations of 1991, before 1 September 2006 (SI 1991/894)")
struct RegulationsOf1991Tests {
  // By hand: 28 calendar days, holidays or not.
  static let words = """
    received=2005-12-01 stage-2-responded=2005-12-29 stage-2-response-received=2006-01-03 stage-3-requested=2006-01-26
    panel-held=2006-02-24 panel-reported=2006-02-25
    """

  @Test(
    "28 days from receipt to the response, from notice to the request for a panel, from there to the panel; then one",
    arguments: [
      ("stage-2-response", "received 2005-12-01, due 2005-12-29, met"),
      ("stage-3-request", "stage-2-responded 2005-12-29, due 2006-01-26, met"),
      ("panel", "stage-3-requested 2006-01-26, due 2006-02-23, missed by 1"),
      // A Saturday: the period ends there.
      ("panel-report", "panel-held 2006-02-24, due 2006-02-25, met"),
    ])
  func days(id: TimescaleID, expected: String) throws {
    let deadline = try deadline(id, Self.words)
    #expect(deadline.words == expected)
    #expect(deadline.timescale.citation.document.contains("SI 1991/894"))
  }

  @Test("They have neither a stage 1 nor a time for the authority's answer to the panel")
  func onlyFour() throws {
    let schedule = try schedule(Self.words)
    #expect(
      schedule.deadlines.map(\.timescale.id.rawValue) == [
        "stage-2-response", "stage-3-request", "panel", "panel-report",
      ])
  }

  @Test("The last complaint under them, and the first under those of 2006")
  func change() throws {
    let last = try deadline("stage-2-response", "received=2006-08-31")
    #expect(last.policy.outcome.due == day("2006-09-28"))
    let first = try schedule("received=2006-09-01")
    #expect(first["stage-1-response"]?.policy.outcome.due == day("2006-09-15"))
    // Receipt no longer starts stage 2: it waits for a request.
    #expect(first["stage-2-response"]?.policy.outcome.clockBasis == .awaited)
    #expect(first["stage-2-response"]?.policy.startWord == "stage-2-requested")
  }

  @Test("A decision on sufficient interest starts them")
  func interest() throws {
    let deadline = try deadline("stage-2-response", "received=2005-12-01 sufficient-interest-decided=2005-12-05")
    #expect(deadline.policy.outcome.due == day("2006-01-02"))
  }
}
