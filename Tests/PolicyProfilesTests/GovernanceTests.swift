import PolicyProfiles
import Testing
import Timescales
import WorkingDays

/// What a profile says of one review or regular act; days and words are typed by hand.
struct GovernanceRow: Sendable, CustomTestStringConvertible {
  var profile: String
  var id: String
  var expressed: String
  /// The first and the last day on which it is due; none if only how often is known.
  var due: (first: String, last: String)?
  var codes: [String]

  var testDescription: String { "\(profile): \(id)" }
}

@Suite("Governance clocks")
struct GovernanceTests {
  static let rows = [
    GovernanceRow(
      profile: "cheshire-east@2023-03", id: "policy-review", expressed: "2026-03", due: ("2026-03-01", "2026-03-31"),
      codes: ["CE-1"]),
    GovernanceRow(
      profile: "cheshire-east@2023-03", id: "reporting", expressed: "quarterly and annually", codes: ["CE-40"]),
    GovernanceRow(
      profile: "cheshire-east@2023-03", id: "action-reporting",
      expressed: "in the quarter in which the stage-2 investigation is completed", codes: ["CE-38"]),
    // Low impact: three years after the moderation of October 2017.
    GovernanceRow(
      profile: "cheshire-west@2017-10", id: "equality-review", expressed: "2020-10", due: ("2020-10-01", "2020-10-31"),
      codes: ["CW-3", "CW-4"]),
    // The second quarter of a financial year is July to September.
    GovernanceRow(
      profile: "cheshire-west@2017-10", id: "action-review", expressed: "2017-18 Q2",
      due: ("2017-07-01", "2017-09-30"), codes: ["CW-5"]),
    GovernanceRow(
      profile: "cheshire-west@2017-10", id: "training", expressed: "at least twice a year", codes: ["CW-6"]),
    GovernanceRow(
      profile: "worcestershire@2019", id: "reporting", expressed: "quarterly and annually", codes: ["WO-14"]),
    GovernanceRow(
      profile: "regulations@2006", id: "reporting",
      expressed: "as soon as possible after each financial year, which ends on 31 March", codes: ["R13-3", "R13-4"]),
    GovernanceRow(
      profile: "regulations@1991", id: "reporting", expressed: "at least once in every period of twelve months",
      codes: []),
  ]

  @Test("review or regular act", arguments: rows)
  func clock(row: GovernanceRow) throws {
    let clock = try #require(try ProfileFiles.profile(row.profile).governance.first { $0.id == row.id })
    #expect(clock.expressed == row.expressed)
    #expect(clock.due?.lowerBound == row.due.flatMap { Day($0.first) })
    #expect(clock.due?.upperBound == row.due.flatMap { Day($0.last) })
    #expect(clock.citation.codes == row.codes)
  }

  @Test("Cheshire East's review is due in March 2026, or three years after the approval of 29 March 2023")
  func reviewReadings() throws {
    let review = try #require(
      try ProfileFiles.profile("cheshire-east@2023-03").governance.first { $0.id == "policy-review" })
    #expect(review.readings.map(\.id) == ["review-month", "three-years"])
    #expect(review.readings.map { $0.adoptedBecause != nil } == [true, false])
    #expect(review.readings.map(\.expressed) == ["2026-03", "2026-03-29"])
    #expect(review.readings[0].due == review.due)
    let approved = try Day(iso8601: "2023-03-29")
    let threeYears = try Period(3, .years, .after)
    let calendar = try WorkingCalendar(name: "none", coverage: approved...approved, holidays: [])
    let due = try calendar.due(threeYears, from: approved, firstDay: .excluded)
    #expect(review.readings[1].due == due...due)
    #expect(try review.readings[1].isOverdue(asOf: Day(iso8601: "2026-03-30")))
    #expect(try !review.isOverdue(asOf: Day(iso8601: "2026-03-30")))
    let others = try ProfileFiles.names.flatMap { name in
      try PolicyProfile(json: ProfileFiles.bytes(name), file: name).governance.filter { !$0.readings.isEmpty }
    }
    #expect(others == [review])
  }

  @Test("these are all")
  func tableIsComplete() throws {
    let found = try ProfileFiles.names.flatMap { name in
      try PolicyProfile(json: ProfileFiles.bytes(name), file: name).governance.map { "\(name) \($0.id)" }
    }
    #expect(Set(found) == Set(Self.rows.map { "\($0.profile).json \($0.id)" }))
    #expect(found.count == Self.rows.count)
  }

  @Test("Cheshire West's action review had ended before the moderation, of which only the month is known")
  func actionReviewLayBefore() throws {
    let profile = try ProfileFiles.profile("cheshire-west@2017-10")
    let review = try #require(profile.governance.first { $0.id == "action-review" }?.due)
    #expect(try review.upperBound < Day(iso8601: "2017-10-01"))
  }

  @Test("which quarters and which year is not said, and noted")
  func quartersAreNoted() throws {
    for (name, id) in [
      ("cheshire-east@2023-03", "reporting"), ("cheshire-east@2023-03", "action-reporting"),
      ("worcestershire@2019", "reporting"), ("cheshire-west@2017-10", "training"),
    ] {
      let notes = try ProfileFiles.profile(name).governance.first { $0.id == id }?.notes ?? []
      #expect(notes.contains { $0.text.contains("quarters") || $0.text.contains("kind of year") }, "\(name) \(id)")
    }
  }
}
