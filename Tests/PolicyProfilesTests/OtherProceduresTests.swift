import PolicyProfiles
import Testing
import Timescales
import WorkingDays

/// Bank holidays are typed here from the published lists, and due days are worked out by hand and
/// with another program.
@Suite("Other procedures")
struct OtherProceduresTests {
  private static let winter = ["2025-08-25", "2025-12-25", "2025-12-26", "2026-01-01"]
  private static let spring = ["2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"]
  private static let elsewhere = ["2025-11-30", "2025-12-01", "2026-01-02", "2026-03-17", "2026-07-13", "2026-08-03"]

  private func calendar(_ name: String, _ days: [String]) throws -> WorkingCalendar {
    let holidays = try days.map { Holiday(day: try Day(iso8601: $0), title: $0) }
    let coverage = try Day(iso8601: "2025-01-01")...Day(iso8601: "2026-12-31")
    return try WorkingCalendar(name: name, coverage: coverage, holidays: holidays)
  }

  private func englandAndWales() throws -> WorkingCalendar {
    try calendar("england-and-wales", Self.winter + Self.spring)
  }

  private func timescale(_ id: String, of profile: String) throws -> Timescale {
    try #require(try ProfileFiles.profile(profile).timescale(TimescaleID(id)))
  }

  private func due(_ id: String, of profile: String, from start: String, in calendar: WorkingCalendar) throws -> Day? {
    try timescale(id, of: profile).rule.limit?.due(from: Day(iso8601: start), in: calendar)
  }

  /// The day to which the limit may be extended.
  private func maximum(
    _ id: String, of profile: String, from start: String, in calendar: WorkingCalendar
  ) throws -> Day? {
    let rule = try timescale(id, of: profile).rule
    guard case .own(let own) = rule.maximum, let limit = rule.limit else { return nil }
    let start = try Day(iso8601: start)
    return try own.limit?.due(from: own.from == .due ? limit.due(from: start, in: calendar) : start, in: calendar)
  }

  @Test(
    "they stand alone: the Regulations have nothing to say to them",
    arguments: [
      "complaint-handling-code@2024-02", "freedom-of-information@2005-01", "subject-access@2018-05",
      "subject-access@2026-02",
    ])
  func standAlone(name: String) throws {
    let profile = try ProfileFiles.profile(name)
    let law = try ProfileFiles.profile("regulations@2006")
    #expect(profile.standsAlone)
    #expect(profile.timescales.allSatisfy { law.timescale($0.counterpart) == nil })
    #expect(profile.timescales.allSatisfy { $0.readings.isEmpty })
  }

  // MARK: The Complaint Handling Code

  private static let code = "complaint-handling-code@2024-02"

  static let codeRows = [
    Row(id: "acknowledgement", clock: "received", limit: "5 working days after", place: "6.2"),
    Row(id: "logging", clock: "received", limit: "5 working days after", place: "6.2"),
    Row(
      id: "stage-2-acknowledgement", clock: "stage-2-requested", limit: "5 working days after", place: "Stage 2"),
    Row(
      id: "corporate-stage-1-response", clock: "acknowledged", limit: "10 working days after",
      maximum: "10 working days after due, by stage-1-extended, to stage-1-extended-to, "
        + "beyond: by longer-extension-explained, to stage-1-extended-to, only by event", place: "6.3, 6.4"),
    Row(
      id: "corporate-stage-2-response", clock: "stage-2-acknowledged", limit: "20 working days after",
      maximum: "20 working days after due, by stage-2-extended, to stage-2-extended-to", place: "Stage 2"),
  ]

  @Test("the Complaint Handling Code", arguments: codeRows)
  func code(row: Row) throws {
    try row.check(in: ProfileFiles.profile(Self.code))
  }

  @Test("the Code is the corporate route throughout, from February 2024, and says what was not checked")
  func codeProfile() throws {
    let profile = try ProfileFiles.profile(Self.code)
    #expect(profile.timescales.map(\.id.rawValue) == Self.codeRows.map(\.id))
    #expect(profile.timescales.allSatisfy { $0.route == .corporate })
    #expect(profile.effectiveFrom == Day("2024-02-01"))
    #expect(profile.effectiveBasis.kind == .inferred)
    #expect(profile.calendar == nil)
    #expect(profile.notes.contains { $0.text.hasPrefix("Not checked") && $0.citation.codes == ["C-3", "C-4"] })
    #expect(profile.passages.contains { $0.outcome == .right && $0.citation.codes == ["C-5"] })
  }

  @Test("the Code over Christmas and Easter")
  func codeDays() throws {
    let calendar = try englandAndWales()
    #expect(try due("acknowledgement", of: Self.code, from: "2025-12-19", in: calendar) == Day("2025-12-30"))
    #expect(try due("corporate-stage-1-response", of: Self.code, from: "2025-12-30", in: calendar) == Day("2026-01-14"))
    #expect(
      try maximum("corporate-stage-1-response", of: Self.code, from: "2025-12-30", in: calendar) == Day("2026-01-28"))
    #expect(try due("stage-2-acknowledgement", of: Self.code, from: "2026-03-02", in: calendar) == Day("2026-03-09"))
    #expect(try due("corporate-stage-2-response", of: Self.code, from: "2026-03-09", in: calendar) == Day("2026-04-08"))
    #expect(
      try maximum("corporate-stage-2-response", of: Self.code, from: "2026-03-09", in: calendar) == Day("2026-05-07"))
  }

  // MARK: Freedom of information

  private static let information = "freedom-of-information@2005-01"

  static let informationRows = [
    Row(
      id: "fee-payment", clock: "fees-notice-given", limit: "3 months after, first day included", place: "s 9(2)"),
    Row(
      id: "information-response", clock: "latest recorded(received, clarification-received)",
      limit: "20 working days after", place: "s 10(1), 10(6)"),
    Row(
      id: "internal-review", clock: "internal-review-requested", limit: "20 working days after",
      maximum: "40 working days after start, by internal-review-extended", place: "Part 5, Internal reviews"),
  ]

  @Test("the Freedom of Information Act", arguments: informationRows)
  func information(row: Row) throws {
    try row.check(in: ProfileFiles.profile(Self.information))
  }

  @Test("its working days are those of any part of the United Kingdom, and a fees notice stops the clock")
  func informationProfile() throws {
    let profile = try ProfileFiles.profile(Self.information)
    #expect(profile.timescales.map(\.id.rawValue) == Self.informationRows.map(\.id))
    #expect(profile.calendar == "any-uk")
    #expect(profile.effectiveFrom == Day("2005-01-01"))
    #expect(profile.effectiveBasis == .stated)
    #expect(profile.pauses?.stopsClock == true)
    #expect(profile.pauses?.basis == .stated)
    #expect(profile.pauses?.between == .init(from: "fees-notice-given", to: "fee-received"))
    #expect(profile.pauses?.firstDay == .included)
    #expect(try timescale("fee-payment", of: Self.information).kind == .window)
  }

  @Test("20 working days over the New Year holidays of Scotland, three months that begin with the day of the notice")
  func informationDays() throws {
    let anyUK = try calendar("any-uk", Self.winter + Self.spring + Self.elsewhere)
    let england = try englandAndWales()
    #expect(try due("information-response", of: Self.information, from: "2025-12-19", in: anyUK) == Day("2026-01-22"))
    #expect(try due("information-response", of: Self.information, from: "2025-12-19", in: england) == Day("2026-01-21"))
    #expect(try due("information-response", of: Self.information, from: "2026-03-07", in: anyUK) == Day("2026-04-08"))
    #expect(try due("fee-payment", of: Self.information, from: "2026-01-10", in: anyUK) == Day("2026-04-09"))
    #expect(try due("fee-payment", of: Self.information, from: "2025-11-30", in: anyUK) == Day("2026-02-28"))
  }

  // MARK: Subject access

  private static let access = "subject-access@2018-05"

  static let accessRows = [
    Row(
      id: "access-extension-notice", clock: "as access-response", limit: "1 month after, to the next working day",
      place: "Art 12(3)"),
    Row(
      id: "access-response", clock: "received", limit: "1 month after, to the next working day",
      maximum: "3 months after, to the next working day start, by access-extension-explained, only by event",
      basis: .inferred,
      place: "Art 12(3)"),
  ]

  @Test("the right of access to one's data", arguments: accessRows)
  func access(row: Row) throws {
    try row.check(in: ProfileFiles.profile(Self.access))
  }

  @Test("it applies from 25 May 2018, wants the notice only if the answer is late, and says what was not checked")
  func accessProfile() throws {
    let profile = try ProfileFiles.profile(Self.access)
    #expect(profile.timescales.map(\.id.rawValue) == Self.accessRows.map(\.id))
    #expect(profile.effectiveFrom == Day("2018-05-25"))
    #expect(profile.calendar == nil)
    #expect(try timescale("access-extension-notice", of: Self.access).onlyIfLate == TimescaleID("access-response"))
    #expect(profile.notes.contains { $0.text.contains("Article 12A") && $0.text.contains("not checked") })
  }

  @Test("a month ends on the corresponding date, on the last day of a short month, on the next working day")
  func accessDays() throws {
    let calendar = try englandAndWales()
    #expect(try due("access-response", of: Self.access, from: "2025-09-03", in: calendar) == Day("2025-10-03"))
    #expect(try due("access-response", of: Self.access, from: "2025-11-25", in: calendar) == Day("2025-12-29"))
    #expect(try due("access-response", of: Self.access, from: "2026-01-31", in: calendar) == Day("2026-03-02"))
    #expect(try due("access-response", of: Self.access, from: "2026-03-31", in: calendar) == Day("2026-04-30"))
    #expect(try maximum("access-response", of: Self.access, from: "2025-09-03", in: calendar) == Day("2025-12-03"))
    #expect(try maximum("access-response", of: Self.access, from: "2026-03-31", in: calendar) == Day("2026-06-30"))
  }
}
