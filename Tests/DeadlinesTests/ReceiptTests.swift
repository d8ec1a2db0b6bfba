import Deadlines
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("Sending and receipt")
struct ReceiptTests {
  // Law examples for the stage-3 request, by hand for the others.
  @Test(
    "Where the receipt is not recorded the sending stands in for it, and the deadline says so",
    arguments: [
      ("regulations", "stage-3-request", "stage-2-responded 2026-04-02", "2026-05-05"),
      ("regulations", "stage-3-response", "panel-reported 2026-07-08", "2026-07-29"),
      ("cheshire-east", "stage-2-request", "stage-1-responded 2026-06-01", "2026-06-29"),
      ("cheshire-east", "stage-2-response", "investigation-reported 2026-06-01", "2026-06-15"),
      ("luton", "stage-2-request", "stage-1-responded 2026-06-01", "2026-07-09"),
    ])
  func fallback(policy: String, id: TimescaleID, sending: String, due: String) throws {
    let words = sending.replacing(" ", with: "=")
    let deadline = try deadline(id, "received=2026-02-02 \(words)", under: policy)
    #expect(deadline.policy.outcome.clockBasis == .fallback)
    #expect(deadline.words.hasPrefix("\(sending), due \(due), "))
  }

  @Test("Where the receipt is recorded it counts, and the sending does not")
  func receiptCounts() throws {
    let deadline = try deadline(
      "stage-3-request", "stage-2-responded=2026-04-02 stage-2-response-received=2026-04-08")
    #expect(deadline.policy.outcome.clockBasis == .recorded)
    #expect(deadline.words.hasPrefix("stage-2-response-received 2026-04-08, due 2026-05-07"))
  }

  @Test("A period from the letter's date is from the sending, whether or not the receipt is recorded")
  func letterDate() throws {
    for receipt in ["", "stage-2-response-received=2026-04-08"] {
      let deadline = try deadline(
        "stage-3-request", "received=2026-02-02 stage-2-responded=2026-04-02 \(receipt)", under: "cheshire-east")
      #expect(deadline.policy.outcome.clockBasis == .recorded)
      #expect(deadline.policy.startWord == "stage-2-responded")
      #expect(deadline.policy.outcome.due == day("2026-05-05"))
    }
  }

  @Test("The sending does not stand in for a receipt the other way round: a letter's date is not its arrival")
  func noReverse() throws {
    let deadline = try deadline(
      "stage-3-request", "received=2026-02-02 stage-2-response-received=2026-04-08", under: "cheshire-east")
    #expect(deadline.policy.outcome.status == .cannotCompute)
    #expect(deadline.policy.startWord == "stage-2-responded")
  }

  struct Proof: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var id: TimescaleID
    var words: String
    var status: Deadline.Status
    var metOn: String?

    init(_ name: String, _ id: TimescaleID, _ words: String, _ status: Deadline.Status, on metOn: String?) {
      testDescription = name
      self.id = id
      self.words = words
      self.status = status
      self.metOn = metOn
    }
  }

  // By hand. Stage 1 of 2026-06-01 is due on 2026-06-15, stage 2 of 2026-06-01 on 2026-07-06, the
  // report on 2026-07-08.
  @Test(
    "A receipt proves that the sending was on or before it",
    arguments: [
      Proof(
        "received in time, so sent in time", "stage-1-response",
        "received=2026-06-01 stage-1-response-received=2026-06-15", .met, on: "2026-06-15"),
      Proof(
        "received late: perhaps sent in time", "stage-1-response",
        "received=2026-06-01 stage-1-response-received=2026-06-16", .uncertain, on: "2026-06-16"),
      Proof(
        "received late but sent in time", "stage-1-response",
        "received=2026-06-01 stage-1-responded=2026-06-15 stage-1-response-received=2026-06-16", .met,
        on: "2026-06-15"),
      Proof(
        "sent late", "stage-1-response",
        "received=2026-06-01 stage-1-responded=2026-06-16 stage-1-response-received=2026-06-17", .missed,
        on: "2026-06-16"),
      Proof(
        "stage 2 received in time", "stage-2-response",
        "stage-2-requested=2026-06-01 stage-2-response-received=2026-07-06", .met, on: "2026-07-06"),
      Proof(
        "stage 2 received late", "stage-2-response",
        "stage-2-requested=2026-06-01 stage-2-response-received=2026-07-07",
        .uncertain, on: "2026-07-07"),
      Proof(
        "the panel's report received in time", "panel-report", "panel-held=2026-07-01 panel-report-received=2026-07-08",
        .met, on: "2026-07-08"),
      Proof(
        "the panel's report received late", "panel-report", "panel-held=2026-07-01 panel-report-received=2026-07-09",
        .uncertain, on: "2026-07-09"),
      Proof("neither sent nor received", "panel-report", "panel-held=2026-07-01", .overdue, on: nil),
    ])
  func proof(row: Proof) throws {
    let deadline = try deadline(row.id, row.words, asOf: "2026-08-03")
    #expect(deadline.policy.outcome.status == row.status)
    #expect(deadline.policy.outcome.metOn == row.metOn.map(day))
    #expect(deadline.isRobust == (row.status != .uncertain))
  }
}
