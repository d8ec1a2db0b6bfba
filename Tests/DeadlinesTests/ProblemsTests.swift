import Deadlines
import Testing
import Timescales

@Suite("Problems in a record are reported, not fixed")
struct ProblemsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var codes: [String]
    var message: String
    var policy = "regulations"
    var asOf = "2028-06-30"

    var testDescription: String { words.replacing("\n", with: " ") + " under \(policy)" }
  }

  // By hand.
  @Test(
    "A problem",
    arguments: [
      Case(
        words: "received=2026-06-01 received=2026-06-03", codes: ["duplicate-event"],
        message: "the day the complaint was received is recorded as 2026-06-01, 2026-06-03; the earliest counts"),
      Case(
        words: "received=2026-06-03 received=2026-06-01", codes: ["duplicate-event"],
        message: "the day the complaint was received is recorded as 2026-06-03, 2026-06-01; the earliest counts"),
      Case(
        words: "received=2026-06-10 acknowledged=2026-06-08", codes: ["events-out-of-order"],
        message: "the complaint was acknowledged on 2026-06-08, before the complaint was received on 2026-06-10"),
      Case(
        words: "stage-1-responded=2026-06-10 stage-1-response-received=2026-06-09 received=2026-06-01",
        codes: ["events-out-of-order"],
        message:
          "the response at stage 1 was received on 2026-06-09, before the response at stage 1 was sent on 2026-06-10"),
      Case(
        words: "received=2026-06-10 grounds-arose=2026-06-11",
        codes: ["events-out-of-order", "uncertain-status"],
        message: "the complaint was received on 2026-06-10, before the matter arose on 2026-06-11"),
      Case(
        words: """
          received=2026-06-10 stage-2-requested=2026-06-10 investigation-reported=2026-06-12
          stage-2-responded=2026-06-11
          """,
        codes: ["events-out-of-order", "skip-not-recorded"],
        message:
          "the response at stage 2 was sent on 2026-06-11, before the report of the investigation was sent on 2026-06-12"
      ),
      Case(
        words: "received=2026-06-01 acknowledged=2026-06-12", codes: ["event-after-as-of"],
        message:
          "the day the complaint was acknowledged is after the as-of date 2026-06-11 and does not yet satisfy any deadline",
        asOf: "2026-06-11"),
      Case(words: "received=2026-06-01 acknowledged=2026-06-12", codes: [], message: "", asOf: "2026-06-12"),
      Case(
        words: "received=2026-06-01 panel-convened=2026-06-12", codes: ["unknown-event"],
        message: "“panel-convened” is not an event this policy uses"),
      Case(
        words: "received=2026-06-01 agreement-letter-received=2026-06-12", codes: ["unknown-event"],
        message: "“agreement-letter-received” is not an event this policy uses", policy: "luton"),
      Case(
        words: "received=2026-06-01 agreement-letter-received=2026-06-12", codes: [], message: "",
        policy: "cheshire-east"),
      Case(
        words: "received=2026-06-01 agreement-letter-received=2026-06-12", codes: ["event-after-as-of"],
        message:
          "the day of “Signed letter of agreement received” is after the as-of date 2026-06-11 and does not yet satisfy any deadline",
        policy: "cheshire-east", asOf: "2026-06-11"),
      Case(
        words: "acknowledged=2026-06-03", codes: ["receipt-not-recorded", "start-missing"],
        message:
          "the day the complaint was received is not recorded; the earliest day that is recorded chose the version"),
      // A pause may be repeated.
      Case(
        words: "received=2026-06-01 suspended=2026-06-02 resumed=2026-06-03 suspended=2026-06-04 resumed=2026-06-05",
        codes: ["pause-runs-on"], message: ""),
      Case(
        words: "received=2026-06-01 resumed=2026-06-03", codes: ["resumed-without-pause"],
        message: "the case was resumed, but no suspension is recorded before that day"),
      // An answer to stage 1 after the request for stage 2 is not a contradiction.
      Case(
        words:
          "received=2026-06-01 stage-2-requested=2026-06-10 stage-1-responded=2026-06-12 stage-2-responded=2026-06-30",
        codes: [], message: ""),
    ])
  func problem(row: Case) throws {
    let schedule = try schedule(row.words, under: row.policy, asOf: row.asOf)
    #expect(schedule.codes == row.codes)
    if !row.message.isEmpty { #expect(schedule.messages.contains(row.message)) }
  }

  @Test("Of an event recorded twice the earliest day counts, in whatever order they are recorded")
  func earliestCounts() throws {
    for words in ["received=2026-06-01 received=2026-06-03", "received=2026-06-03 received=2026-06-01"] {
      #expect(try deadline("stage-1-response", words).words.hasPrefix("received 2026-06-01, due 2026-06-15"))
    }
  }

  @Test("A case without any problem has none")
  func none() throws {
    #expect(
      try schedule(
        """
        grounds-arose=2026-05-01 became-aware=2026-05-02 received=2026-06-01 acknowledged=2026-06-02
        stage-1-responded=2026-06-10
        """
      ).problems.isEmpty)
  }
}
