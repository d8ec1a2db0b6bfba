import Testing
import Timescales
import WorkingDays

@Suite("Luton")
struct LutonTests {
  private static let papers = "first(panel-held, fact panel-arranged-for)"

  static let rows = [
    Row(id: "complaint-limit", clock: "grounds-arose", limit: "12 months after", place: "5.4"),
    Row(
      id: "acknowledgement", clock: "received", limit: "3 working days after", clockBasis: .inferred, place: "13.2"),
    Row(
      id: "first-contact", clock: "received", limit: "5 working days after", place: "13.3",
      readings: [
        "*contact: received, 5 working days after",
        "meeting: received, 5 working days after, satisfied by stage-1-meeting-held",
      ]),
    Row(
      id: "stage-1-response", clock: "received", limit: "15 working days after",
      maximum: "10 working days after due, if complex, by stage-1-extended, to stage-1-extended-to, "
        + "beyond: by stage-1-exception-approved, to stage-1-extended-to, only by event",
      place: "13.6, 13.8, 13.9",
      readings: [
        "*receipt-plus-15: received, 15 working days after",
        "clarified-plus-10: complaint-clarified, 10 working days after",
        "outcome-plus-15: stage-1-investigation-concluded, 15 working days after",
        "extension-calendar-days: received, 15 working days after, extended: 10 days after due, if complex, "
          + "by stage-1-extended, to stage-1-extended-to, "
          + "beyond: by stage-1-exception-approved, to stage-1-extended-to, only by event",
      ]),
    Row(
      id: "stage-2-request", clock: "stage-1-response-received", limit: "28 working days after", place: "13.10",
      readings: [
        "*28-working-days: stage-1-response-received, 28 working days after",
        "summary-20: stage-1-response-received, 20 working days after",
        "28-calendar-days: stage-1-response-received, 28 days after",
      ]),
    Row(
      id: "stage-2-acknowledgement", clock: "stage-2-requested", limit: "3 working days after", clockBasis: .inferred,
      place: "Summary of complaint stages: Stage two"),
    Row(
      id: "stage-2-meeting", clock: "investigator-appointed", limit: "5 working days after", place: "14.1",
      readings: [
        "*contact: investigator-appointed, 5 working days after",
        "meeting: investigator-appointed, 5 working days after, satisfied by complainant-met",
      ]),
    Row(
      id: "stage-2-investigation", clock: "complaint-agreed", limit: "25 working days after", clockBasis: .inferred,
      place: "14.3",
      readings: [
        "*complaint-agreed: complaint-agreed, 25 working days after",
        "clarified-plus-20: stage-2-complaint-clarified, 20 working days after",
        "appointment: investigator-appointed, 25 working days after",
      ]),
    Row(
      id: "stage-2-response", clock: "complaint-agreed", limit: "25 working days after", maximum: "inherited",
      maximumBasis: .inherited, place: "14.7"),
    Row(id: "stage-3-request", clock: "stage-2-response-received", limit: "20 working days after", place: "14.8"),
    Row(id: "stage-3-acknowledgement", clock: "stage-3-requested", limit: "3 working days after", place: "18.1"),
    Row(
      id: "additional-papers", clock: papers, limit: "10 working days before", place: "18.6",
      readings: [
        "*working-days: \(papers), 10 working days before", "calendar-days: \(papers), 10 days before",
      ]),
    Row(id: "panel", clock: "stage-3-requested", limit: "30 working days after", place: "19.1"),
    Row(
      id: "panel-report", clock: "panel-held", limit: "5 working days after", clockBasis: .inferred, place: "19.12"),
    Row(
      id: "panel-report-distribution", clock: "panel-held", limit: "5 working days after", clockBasis: .inferred,
      place: "20.1, 20.2",
      readings: [
        "*panel: panel-held, 5 working days after", "recommendations: panel-reported, 5 working days after",
      ]),
    Row(
      id: "stage-3-response", clock: "panel-report-received", limit: "15 working days after", clockBasis: .inferred,
      place: "20.5",
      readings: [
        "*receipt-plus-15: panel-report-received, 15 working days after",
        "calendar-days: panel-report-received, 15 days after", "panel: panel-held, 15 working days after",
      ]),
    Row(
      id: "stage-3-disagreement", clock: "panel-report-received", limit: "20 working days after",
      clockBasis: .inferred, place: "20.6, 20.7",
      readings: [
        "*meeting: panel-report-received, 20 working days after",
        "response: panel-report-received, 20 working days after, satisfied by stage-3-responded",
        "calendar-days: panel-report-received, 20 days after, satisfied by stage-3-responded",
        "two-periods: panel-report-received, 40 working days after, satisfied by stage-3-responded",
      ]),
  ]

  @Test("timescale", arguments: rows)
  func timescale(row: Row) throws {
    try row.check(in: ProfileFiles.profile("luton@2020-08"))
  }

  @Test("the table is complete and in the order of a case")
  func tableIsComplete() throws {
    #expect(try ProfileFiles.profile("luton@2020-08").timescales.map(\.id.rawValue) == Self.rows.map(\.id))
  }

  @Test("known by month, it applies from 1 August 2020")
  func effective() throws {
    let profile = try ProfileFiles.profile("luton@2020-08")
    #expect(profile.effectiveFrom == Day("2020-08-01"))
    #expect(profile.effectiveBasis.kind == .inferred)
  }

  @Test(
    "what else than the act itself proves it",
    arguments: [
      // 13.3 and 14.1: contact, and a meeting where it is required.
      ("first-contact", "contacted, complaint-clarified, stage-1-meeting-held"),
      (
        "stage-2-meeting", "stage-2-contacted, complainant-met, stage-2-complaint-clarified, complaint-agreed"
      ),
      // 18.6: papers that a party wishes the panel to consider.
      ("additional-papers", "additional-papers-sent"),
      // 20.6: the Director meets the Chair.
      ("stage-3-disagreement", "director-met-chair"),
    ])
  func satisfiedBy(id: String, expected: String) throws {
    let timescale = try #require(ProfileFiles.profile("luton@2020-08").timescale(TimescaleID(id)))
    #expect(timescale.rule.satisfiedBy.map(\.rawValue).joined(separator: ", ") == expected)
    #expect(timescale.kind == (id == "additional-papers" ? .window : .duty))
  }

  @Test("15 working days if the director agrees, 20 if not")
  func directorAgreesOrNot() throws {
    let profile = try ProfileFiles.profile("luton@2020-08")
    #expect(profile.timescale(TimescaleID("stage-3-response"))?.appliesWhen == [.directorAgrees])
    #expect(profile.timescale(TimescaleID("stage-3-disagreement"))?.appliesWhen == [.directorDisagrees])
  }

  @Test("“28?” and “10 days ?” are kept as written")
  func draftingMarksAreKept() throws {
    let profile = try ProfileFiles.profile("luton@2020-08")
    let request = profile.timescale(TimescaleID("stage-2-request"))?.readings.map(\.says).joined() ?? ""
    let response = profile.timescale(TimescaleID("stage-1-response"))?.readings.map(\.says).joined() ?? ""
    #expect(request.contains("28?"))
    #expect(response.contains("10 days ?"))
  }

  @Test("it sets a complaint aside during court proceedings")
  func pauses() throws {
    #expect(try ProfileFiles.profile("luton@2020-08").pauses?.stopsClock == true)
  }
}
