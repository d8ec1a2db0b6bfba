import Testing
import Timescales
import WorkingDays

@Suite("Cheshire East")
struct CheshireEastTests {
  private static let stage1 =
    "first(fact stage-1-start-day, sufficient-interest-decided, advocate-awaited ? advocate-appointed : received)"
  private static let starts = "received, advocate-appointed, sufficient-interest-decided"

  static let rows = [
    Row(
      id: "complaint-limit", clock: "grounds-arose", limit: "12 months after", place: "Time limit on making complaints"),
    Row(
      id: "acknowledgement", clock: "received", limit: "3 working days after",
      place: "Acknowledgement of the complaint",
      readings: ["*working-days: received, 3 working days after", "calendar-days: received, 3 days after"]),
    Row(
      id: "logging", clock: "received", limit: "3 working days after", place: "Logging the Complaint",
      readings: ["*working-days: received, 3 working days after", "calendar-days: received, 3 days after"]),
    Row(
      id: "stage-1-response", clock: stage1, limit: "10 working days after",
      maximum: "20 working days after start, if complex, by stage-1-extended, to stage-1-extended-to, "
        + "beyond, after the maximum: if agreed, by stage-1-extended, to stage-1-extended-to",
      clockBasis: .inferred, place: "Timescales for Stage 1",
      readings: [
        "*conditions-in-order: \(stage1), 10 working days after",
        "latest-event: latest recorded(\(starts)), 10 working days after",
        "earliest-event: earliest recorded(\(starts)), 10 working days after",
      ]),
    Row(
      id: "holding-letter", clock: "as stage-1-response", limit: "10 working days after", basis: .inferred,
      clockBasis: .inferred, place: "Timescales for Stage 1"),
    Row(
      id: "stage-2-right-notice", clock: "as stage-1-response", limit: "21 working days after", basis: .inferred,
      clockBasis: .inferred, place: "Timescales for Stage 1"),
    Row(
      id: "stage-2-request", clock: "stage-1-response-received", limit: "20 working days after",
      place: "Request for Stage 2 Investigation",
      readings: [
        "*receipt: stage-1-response-received, 20 working days after",
        "letter-date: stage-1-responded, 20 working days after",
      ]),
    Row(
      id: "stage-2-investigation", clock: "complaint-agreed", limit: "25 working days after",
      maximum: "65 working days after start, by stage-2-extended/delay-notice-sent, to stage-2-extended-to, "
        + "naming its day",
      place: "Timescale for Stage 2",
      readings: [
        "*complaint-agreed: complaint-agreed, 25 working days after",
        "signed-letter: agreement-letter-received, 25 working days after",
      ]),
    Row(
      id: "stage-2-delay-notice", clock: "as stage-2-investigation", limit: "25 working days after", basis: .inferred,
      place: "Timescale for Stage 2"),
    Row(
      id: "stage-2-response", clock: "investigation-report-received", limit: "10 working days after",
      place: "Response from the Service to Stage 2 investigations"),
    Row(
      id: "stage-3-request", clock: "stage-2-responded", limit: "20 working days after",
      place: "Requests for Stage 3 Review Panel"),
    Row(
      id: "panel-papers", clock: "first(panel-held, fact panel-arranged-for)", limit: "10 working days before",
      place: "Arrangements for Panel",
      readings: [
        "*tenth-day-before: first(panel-held, fact panel-arranged-for), 10 working days before",
        "clear-days: first(panel-held, fact panel-arranged-for), 10 working days before, clear",
      ]),
    Row(
      id: "panel", clock: "stage-3-requested", limit: "30 working days after",
      maximum: "to panel-arranged-for, open when complainant-unavailable", place: "Timescales for Panel"),
    Row(
      id: "panel-report", clock: "panel-held", limit: "5 working days after",
      place: "Timescales for Panel; Distribution of the report"),
    Row(
      id: "stage-3-response", clock: "panel-report-received", limit: "15 working days after",
      place: "Timescales for Panel",
      readings: [
        "*receipt-plus-15: panel-report-received, 15 working days after",
        "panel-plus-20: panel-held, 20 working days after",
      ]),
    Row(
      id: "corporate-stage-2-response", clock: "investigator-appointed", limit: "20 working days after",
      clockBasis: .inferred, place: "Request for Stage 2 Investigation",
      readings: [
        "*appointment: investigator-appointed, 20 working days after",
        "calendar-days: investigator-appointed, 20 days after",
        "request: stage-2-requested, 20 working days after",
      ]),
  ]

  @Test("timescale", arguments: rows)
  func timescale(row: Row) throws {
    try row.check(in: ProfileFiles.profile("cheshire-east@2023-03"))
  }

  @Test("the table is complete and in the order of a case")
  func tableIsComplete() throws {
    #expect(try ProfileFiles.profile("cheshire-east@2023-03").timescales.map(\.id.rawValue) == Self.rows.map(\.id))
  }

  @Test("it applies from its approval on 29 March 2023, which is stated")
  func effective() throws {
    let profile = try ProfileFiles.profile("cheshire-east@2023-03")
    #expect(profile.effectiveFrom == Day("2023-03-29"))
    #expect(profile.effectiveBasis == .stated)
  }

  @Test("its review is due within March 2026")
  func review() throws {
    let review = try #require(
      ProfileFiles.profile("cheshire-east@2023-03").governance.first { $0.id == "policy-review" })
    #expect(review.expressed == "2026-03")
    #expect(review.due?.lowerBound == Day("2026-03-01"))
    #expect(review.due?.upperBound == Day("2026-03-31"))
  }

  @Test("its clocks stop while a case is suspended, without a rule on resuming")
  func pauses() throws {
    let pauses = try #require(ProfileFiles.profile("cheshire-east@2023-03").pauses)
    #expect(pauses.stopsClock)
    #expect(pauses.basis.kind == .inferred)
  }

  // Arrangements for Panel: the information should be with the complainant.
  @Test("the papers have to arrive")
  func papersArrive() throws {
    let papers = try ProfileFiles.profile("cheshire-east@2023-03").timescale(.panelPapers)
    #expect(papers?.rule.satisfiedBy == [.panelPapersReceived])
    #expect(papers?.readings.map(\.rule.satisfiedBy) == [[.panelPapersReceived], [.panelPapersReceived]])
  }

  // Responsibilities gives both processes one stage 1; the flowchart keeps the investigating officer
  // and stage 3 to statutory complaints.
  @Test("intake and stage 1 are for either procedure, and stage 2 has a time of its own for each")
  func routes() throws {
    let timescales = try ProfileFiles.profile("cheshire-east@2023-03").timescales
    #expect(timescales.filter { $0.route == .corporate }.map(\.id.rawValue) == ["corporate-stage-2-response"])
    #expect(
      timescales.filter { $0.route == .any }.map(\.id.rawValue) == [
        "complaint-limit", "acknowledgement", "logging", "stage-1-response", "holding-letter", "stage-2-right-notice",
        "stage-2-request",
      ])
  }
}
