import Testing
import Timescales
import WorkingDays

@Suite("The law")
struct RegulationsTests {
  static let rows2006 = [
    Row(id: "complaint-limit", clock: "grounds-arose", limit: "1 year after", place: "reg 9(1)"),
    Row(id: "resubmission-limit", clock: "proceedings-ended", limit: "1 year after", place: "reg 8(4), 8(5)"),
    Row(
      id: "stage-1-response",
      clock:
        "first(fact stage-1-start-day, sufficient-interest-decided, advocate-awaited ? advocate-appointed : received)",
      limit: "10 working days after",
      maximum: "20 working days after start, if complex, by stage-1-extended, to stage-1-extended-to",
      place: "reg 14(1), 14(3) to 14(5)"),
    Row(id: "stage-2-request", clock: "none", limit: "none", place: "reg 15(2)"),
    Row(id: "stage-2-delay-notice", clock: "as stage-2-response", limit: "25 working days after", place: "reg 17(6)"),
    Row(
      id: "stage-2-response", clock: "oral ? written-record-produced : first(stage-1-skipped, stage-2-requested)",
      limit: "25 working days after",
      maximum: "65 working days after start, by delay-notice-sent, to stage-2-extended-to, only by event, "
        + "naming its day",
      place: "reg 17(3) to 17(6)"),
    Row(
      id: "stage-3-request", clock: "stage-2-response-received", limit: "20 working days after", place: "reg 18(2)"),
    Row(id: "panel", clock: "stage-3-requested", limit: "30 working days after", place: "reg 19(4)"),
    Row(id: "panel-report", clock: "panel-held", limit: "5 working days after", place: "reg 20(2)"),
    Row(id: "stage-3-response", clock: "panel-report-received", limit: "15 working days after", place: "reg 20(3)"),
    Row(
      id: "ombudsman-complaint", clock: "became-aware", limit: "12 months after, first day included", place: "s 26B"),
  ]

  static let rows1991 = [
    Row(
      id: "stage-2-response", clock: "first(sufficient-interest-decided, received)", limit: "28 days after",
      place: "reg 4(5), 6(1), 8(1)"),
    Row(id: "stage-3-request", clock: "stage-2-responded", limit: "28 days after", place: "reg 8(2)"),
    Row(id: "panel", clock: "stage-3-requested", limit: "28 days after", place: "reg 8(4)"),
    Row(id: "panel-report", clock: "panel-held", limit: "1 day after", basis: .inferred, place: "reg 9(1)"),
  ]

  @Test("SI 2006/1738", arguments: rows2006)
  func regulations2006(row: Row) throws {
    try row.check(in: ProfileFiles.profile("regulations@2006"))
  }

  @Test("SI 1991/894", arguments: rows1991)
  func regulations1991(row: Row) throws {
    try row.check(in: ProfileFiles.profile("regulations@1991"))
  }

  @Test("the tables are complete and in the order of a case")
  func tablesAreComplete() throws {
    #expect(try ProfileFiles.profile("regulations@2006").timescales.map(\.id.rawValue) == Self.rows2006.map(\.id))
    #expect(try ProfileFiles.profile("regulations@1991").timescales.map(\.id.rawValue) == Self.rows1991.map(\.id))
  }

  @Test("SI 2006/1738 came into force on 1 September 2006, SI 1991/894 on 14 October 1991")
  func inForce() throws {
    let regulations = try ProfileFiles.profile("regulations@2006")
    #expect(regulations.effectiveFrom == Day("2006-09-01"))
    #expect(regulations.effectiveBasis == .stated)
    #expect(try ProfileFiles.profile("regulations@1991").effectiveFrom == Day("1991-10-14"))
  }

  @Test("asking for stage 2 is a right without a limit, everything else has one")
  func onlyStage2RequestIsARight() throws {
    let regulations = try ProfileFiles.profile("regulations@2006")
    #expect(regulations.timescales.filter { $0.kind == .right }.map(\.id.rawValue) == ["stage-2-request"])
  }

  @Test("the law has no readings: a reading is a way to read a council's document", arguments: ["2006", "1991"])
  func noReadings(version: String) throws {
    #expect(try ProfileFiles.profile("regulations@\(version)").timescales.allSatisfy { $0.readings.isEmpty })
  }

  @Test("the law's clocks run on while a case is suspended")
  func clocksRunOn() throws {
    #expect(try ProfileFiles.profile("regulations@2006").pauses?.stopsClock == false)
  }

  @Test("the Ombudsman's twelve months cite their own Act")
  func ombudsmanCitesItsAct() throws {
    let timescale = try ProfileFiles.profile("regulations@2006").timescale(TimescaleID("ombudsman-complaint"))
    #expect(timescale?.citation.document == "Local Government Act 1974")
  }

  @Test("stage 3 was relaxed from 24 April to 25 September 2020, and for what stage 2 considered then")
  func relaxation() throws {
    let relaxations = try ProfileFiles.profile("regulations@2006").relaxations
    #expect(relaxations.count == 1)
    let relaxation = try #require(relaxations.first)
    #expect(
      relaxation.timescales.map(\.rawValue) == ["stage-3-request", "panel", "panel-report", "stage-3-response"])
    #expect(relaxation.days.lowerBound == Day("2020-04-24"))
    #expect(relaxation.days.upperBound == Day("2020-09-25"))
    #expect(relaxation.savedBy == TimescaleID("stage-2-response"))
    #expect(relaxation.citation.document.contains("SI 2020/445"))
    #expect(try ProfileFiles.profile("regulations@1991").relaxations.isEmpty)
  }

  @Test("what is uncertain of the relaxation and of the Ombudsman's limit is noted")
  func uncertainties() throws {
    let law = try ProfileFiles.profile("regulations@2006")
    let relaxation = law.notes.filter { $0.citation.document.contains("SI 2020/445") }
    #expect(relaxation.map(\.citation.place) == ["reg 17", "reg 17", "reg 2, 14(1)"])
    #expect(relaxation.last?.text.contains("wrinkle of one day") == true)
    let ombudsman = law.timescale(TimescaleID("ombudsman-complaint"))?.notes ?? []
    #expect(ombudsman.contains { $0.text.contains("on or after 1 April 2008") && $0.text.contains("section 26(4)") })
    #expect(ombudsman.contains { $0.text.hasPrefix("Not checked: ") })
  }

  @Test("the law counts by the calendar of England and Wales, and is not a procedure that stands alone")
  func calendar() throws {
    for version in ["1991", "2006"] {
      let law = try ProfileFiles.profile("regulations@\(version)")
      #expect(law.calendar == nil && !law.standsAlone)
    }
  }

  @Test("the relaxation of 2020 is noted at the four timescales of stage 3 that it touched")
  func relaxationIsNoted() throws {
    let regulations = try ProfileFiles.profile("regulations@2006")
    let relaxed = regulations.timescales.filter { $0.notes.contains { $0.citation.document.contains("SI 2020/445") } }
    #expect(relaxed.map(\.id.rawValue) == ["stage-3-request", "panel", "panel-report", "stage-3-response"])
  }
}
