import Testing
import Timescales
import WorkingDays

@Suite("Dudley")
struct DudleyTests {
  private static let both = "(grounds-arose, became-aware)"
  private static let stage1 = "if complex/agreed/advocate, by stage-1-extended, to stage-1-extended-to"

  static let rows = [
    Row(
      id: "complaint-limit", clock: "latest recorded\(both)", limit: "1 year after", place: "3.4",
      readings: [
        "*later-of-both: latest recorded\(both), 1 year after", "event: grounds-arose, 1 year after",
      ]),
    Row(id: "resubmission-limit", clock: "proceedings-ended", limit: "1 year after", place: "3.9"),
    Row(id: "informal-resolution", clock: "received", limit: "1 working day after", place: "4.2"),
    // “Or latest next working day” can be read in one way.
    Row(id: "acknowledgement", clock: "received", limit: "1 working day after", place: "4.1"),
    Row(id: "logging", clock: "received", limit: "1 working day after", place: "4.1"),
    Row(
      id: "stage-1-response", clock: "received", limit: "10 working days after",
      maximum: "20 working days after start, \(stage1)", place: "3.3, 4.1",
      readings: [
        "*first-day-excluded: received, 10 working days after",
        "first-day-included: received, 10 working days after, first day included, "
          + "extended: 20 working days after, first day included start, \(stage1)",
      ]),
    Row(
      id: "stage-2-response", clock: "first(stage-1-skipped, stage-2-requested)", limit: "25 working days after",
      maximum: "65 working days after start, by stage-2-extended/delay-notice-sent, to stage-2-extended-to",
      clockBasis: .inferred, place: "3.3"),
    Row(
      id: "stage-3-request", clock: "stage-2-response-received", limit: "20 working days after",
      clockBasis: .inferred, place: "3.3"),
    Row(
      id: "panel", clock: "stage-3-requested", limit: "30 working days after", clockBasis: .inferred, place: "3.3"),
    Row(id: "panel-report", clock: "panel-held", limit: "5 working days after", clockBasis: .inferred, place: "3.3"),
    Row(
      id: "stage-3-response", clock: "panel-report-received", limit: "15 working days after", clockBasis: .inferred,
      place: "3.3"),
  ]

  @Test("timescale", arguments: rows)
  func timescale(row: Row) throws {
    try row.check(in: ProfileFiles.profile("dudley@2019-02"))
  }

  @Test("the table is complete and in the order of a case")
  func tableIsComplete() throws {
    #expect(try ProfileFiles.profile("dudley@2019-02").timescales.map(\.id.rawValue) == Self.rows.map(\.id))
  }

  @Test("known by month, it applies from 1 February 2019")
  func effective() throws {
    let profile = try ProfileFiles.profile("dudley@2019-02")
    #expect(profile.effectiveFrom == Day("2019-02-01"))
    #expect(profile.effectiveBasis.kind == .inferred)
  }

  // Part 4 is about all complaints, Part 5 about the statutory ones.
  @Test("what 4.1 and 4.2 say is for either procedure")
  func routes() throws {
    let timescales = try ProfileFiles.profile("dudley@2019-02").timescales
    #expect(
      timescales.filter { $0.route != .statutory }.map { "\($0.id) \($0.route)" } == [
        "informal-resolution any", "acknowledgement any", "logging any",
      ])
  }

  @Test("it refuses rather than suspends: its clocks run on")
  func pauses() throws {
    #expect(try ProfileFiles.profile("dudley@2019-02").pauses?.stopsClock == false)
  }

  @Test("informal resolution is for oral complaints")
  func informal() throws {
    let informal = try ProfileFiles.profile("dudley@2019-02").timescale(TimescaleID("informal-resolution"))
    #expect(informal?.appliesWhen == [.oralInformal, .fact("made-to-service", isOneOf: ["yes"])])
  }
}

@Suite("Worcestershire")
struct WorcestershireTests {
  static let section2 = "2. Explanation of time limits and how performance is measured against this"
  static let rows = [
    Row(
      id: "acknowledgement", clock: "received", limit: "3 working days after", clockBasis: .inferred, place: section2),
    Row(
      id: "stage-1-response", clock: "received", limit: "10 working days after",
      maximum: "20 working days after start, if agreed, by stage-1-extended, to stage-1-extended-to",
      place: section2,
      readings: [
        "*at-most-20: received, 10 working days after",
        "agreed-timescale: received, 10 working days after, extended: 20 working days after start, if agreed, "
          + "by stage-1-extended, to stage-1-extended-to, "
          + "beyond: if agreed, by stage-1-extended, to stage-1-extended-to",
      ]),
    Row(
      id: "stage-2-response", clock: "first(stage-1-skipped, stage-2-requested)", limit: "25 working days after",
      maximum: "inherited",
      basis: .inferred, clockBasis: .inferred, maximumBasis: .inherited,
      place: "4. Data for future report: Stage 2 Responses"),
    // Ascribed to the Ombudsman.
    Row(id: "three-months", clock: "received", limit: "3 months after", clockBasis: .inferred, place: section2),
  ]

  @Test("timescale", arguments: rows)
  func timescale(row: Row) throws {
    try row.check(in: ProfileFiles.profile("worcestershire@2019"))
  }

  @Test("it says nothing else: all of stage 3 is the law's")
  func tableIsComplete() throws {
    #expect(try ProfileFiles.profile("worcestershire@2019").timescales.map(\.id.rawValue) == Self.rows.map(\.id))
  }

  @Test("undated, with figures of 2019/20, it applies from 1 April 2019")
  func effective() throws {
    let profile = try ProfileFiles.profile("worcestershire@2019")
    #expect(profile.effectiveFrom == Day("2019-04-01"))
    #expect(profile.effectiveBasis.kind == .inferred)
  }

  @Test("its bands are up to 10, 11 to 20 and over 20 at stage 1, up to 25 and over 25 at stage 2")
  func bands() throws {
    let bands = try ProfileFiles.profile("worcestershire@2019").bands
    #expect(bands.map(\.timescale.rawValue) == ["stage-1-response", "stage-2-response"])
    #expect(bands.map(\.names) == [["up to 10", "11 to 20", "over 20"], ["up to 25", "over 25"]])
  }

  @Test("the “3 months” ascribed to the Ombudsman are a target, not a limit, and not the law's")
  func threeMonths() throws {
    let profile = try ProfileFiles.profile("worcestershire@2019")
    let target = try #require(profile.timescale(TimescaleID("three-months")))
    #expect(target.binding == .target)
    #expect(profile.timescales.filter { $0.binding == .target }.count == 1)
    #expect(try ProfileFiles.profile("regulations@2006").timescale(target.counterpart) == nil)
    #expect(profile.timescale(TimescaleID("ombudsman-complaint")) == nil)
  }
}

@Suite("Cheshire West and Chester")
struct CheshireWestTests {
  @Test("it has no clock for a complaint: every one is the law's")
  func noTimescales() throws {
    #expect(try ProfileFiles.profile("cheshire-west@2017-10").timescales.isEmpty)
  }

  @Test("known by month, it applies from 1 October 2017")
  func effective() throws {
    let profile = try ProfileFiles.profile("cheshire-west@2017-10")
    #expect(profile.effectiveFrom == Day("2017-10-01"))
    #expect(profile.effectiveBasis.kind == .inferred)
  }

  @Test("its own clocks are governance: a review in October 2020, an action in the second financial quarter, training")
  func governance() throws {
    let governance = try ProfileFiles.profile("cheshire-west@2017-10").governance
    #expect(governance.map(\.id) == ["equality-review", "action-review", "training"])
    #expect(governance.map(\.expressed) == ["2020-10", "2017-18 Q2", "at least twice a year"])
    #expect(governance.map(\.due?.lowerBound) == [Day("2020-10-01"), Day("2017-07-01"), nil])
    #expect(governance.map(\.due?.upperBound) == [Day("2020-10-31"), Day("2017-09-30"), nil])
  }
}
