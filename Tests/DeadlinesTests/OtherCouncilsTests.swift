import Deadlines
import DeadlineReports
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Councils and regimes whose documents need what the format of the built-in ones does not.
///
/// By hand, with the bank holidays of 3 and 6 April, and 4 and 25 May 2026: from Monday 2 March on,
/// the 10th working day is 16 March, the 15th the 23rd, the 20th the 30th, the 25th 8 April, the
/// 30th the 15th, the 50th 14 May and the 65th 5 June.
@Suite("Other councils and neighbouring regimes")
struct OtherCouncilsTests {
  /// A case under a profile, and how one of its deadlines stands.
  struct Row: Sendable, CustomTestStringConvertible {
    let profile: String
    let timescale: TimescaleID
    let words: String
    let asOf: String
    let due: String
    /// The last day, if an extension makes it another than the first due day.
    let last: String
    let status: Deadline.Status

    init(
      _ profile: String, _ timescale: TimescaleID, _ words: String, asOf: String, due: String, last: String? = nil,
      _ status: Deadline.Status
    ) {
      self.profile = profile
      self.timescale = timescale
      self.words = words
      self.asOf = asOf
      self.due = due
      self.last = last ?? due
      self.status = status
    }

    var testDescription: String { "\(profile), \(timescale): \(words)" }
  }

  static let councils = [
    // An aim of 2 working days: Wednesday 4 March.
    Row("bexley@2024", "acknowledgement", "received=2026-03-02", asOf: "2026-03-10", due: "2026-03-04", .targetPassed),
    Row(
      "bexley@2024", "acknowledgement", "received=2026-03-02 acknowledged=2026-03-05", asOf: "2026-03-10",
      due: "2026-03-04", .targetPassed),
    Row(
      "bexley@2024", "acknowledgement", "received=2026-03-02 acknowledged=2026-03-04", asOf: "2026-03-10",
      due: "2026-03-04", .met),
    // 20 working days after Friday 13 March: four weeks and two holidays on, Tuesday 14 April.
    Row(
      "bexley@2024", "stage-2-request",
      "received=2026-03-02 stage-1-responded=2026-03-12 stage-1-response-received=2026-03-13", asOf: "2026-03-20",
      due: "2026-04-14", .running),
    Row(
      "central-bedfordshire@2024", "stage-1-response", "received=2026-03-02", asOf: "2026-03-10", due: "2026-03-30",
      .running),
    Row(
      "devon@2025-09-29", "stage-3-response", "received=2025-11-03 stage-3-requested=2026-03-02", asOf: "2026-05-15",
      due: "2026-05-14", .overdue),
    // 10 working days are aimed at, 20 are the latest.
    Row(
      "dorset@2024", "stage-1-response-aim", "received=2026-03-02", asOf: "2026-03-20", due: "2026-03-16", .targetPassed
    ),
    Row("dorset@2024", "stage-1-response", "received=2026-03-02", asOf: "2026-03-20", due: "2026-03-30", .running),
    Row(
      "dorset@2024", "stage-1-response", "received=2026-03-02 stage-1-responded=2026-03-31", asOf: "2026-04-20",
      due: "2026-03-30", .missed),
    Row(
      "greenwich@2023", "stage-2-investigation", "received=2026-01-05 stage-2-requested=2026-03-02", asOf: "2026-04-08",
      due: "2026-04-08", .dueToday),
    Row(
      "manchester@2024", "panel-invitation",
      "received=2025-11-03 stage-3-requested=2026-03-02 panel-invitation-sent=2026-04-15", asOf: "2026-05-01",
      due: "2026-04-15", .met),
    Row(
      "middlesbrough@2024", "stage-2-response",
      "received=2026-01-05 stage-2-requested=2026-02-16 complaint-agreed=2026-03-02", asOf: "2026-03-10",
      due: "2026-04-08", .running),
    Row(
      "north-somerset@2024", "panel-report", "received=2025-11-03 panel-held=2026-03-02", asOf: "2026-03-05",
      due: "2026-03-09", .running),
    // 15 working days after Monday 9 March.
    Row(
      "north-somerset@2024", "director-meeting",
      "received=2025-11-03 panel-reported=2026-03-06 panel-report-received=2026-03-09", asOf: "2026-03-31",
      due: "2026-03-30", .overdue),
    Row(
      "southampton@2024", "corporate-stage-1-response", "received=2026-03-02 route=corporate", asOf: "2026-03-10",
      due: "2026-03-30", .running),
  ]

  static let extensions = [
    // Only a complex case may take more than 25 working days at stage 2, up to 65.
    Row(
      "bexley@2024", "stage-2-response",
      "received=2026-01-05 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 stage-2-extended-to=2026-05-29 stage-2-extension-ground=complex",
      asOf: "2026-05-15", due: "2026-04-08", last: "2026-05-29", .running),
    Row(
      "bexley@2024", "stage-2-response",
      "received=2026-01-05 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 stage-2-extended-to=2026-05-29",
      asOf: "2026-05-15", due: "2026-04-08", .overdue),
    Row(
      "bexley@2024", "stage-2-response",
      "received=2026-01-05 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 stage-2-extended-to=2026-05-29 stage-2-extension-ground=agreed",
      asOf: "2026-05-15", due: "2026-04-08", .overdue),
    Row(
      "devon@2025-09-29", "stage-2-response",
      "received=2026-01-05 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 stage-2-extension-ground=complex",
      asOf: "2026-05-15", due: "2026-04-08", last: "2026-06-05", .running),
    Row(
      "devon@2025-09-29", "stage-2-response",
      "received=2026-01-05 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 stage-2-extended-to=2026-06-30 stage-2-extension-ground=complex stage-2-responded=2026-06-08",
      asOf: "2026-06-30", due: "2026-04-08", last: "2026-06-05", .missed),
    Row(
      "devon@2025-09-29", "stage-2-response",
      "received=2026-01-05 stage-2-requested=2026-03-02 stage-2-extended=2026-04-01 stage-1-extension-ground=complex",
      asOf: "2026-05-15", due: "2026-04-08", .overdue),
    // Any later day may be agreed, and counts like a last day.
    Row(
      "central-bedfordshire@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended-to=2027-06-30 stage-1-extension-ground=agreed",
      asOf: "2026-05-01", due: "2026-03-30", last: "2027-06-30", .running),
    Row(
      "central-bedfordshire@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended-to=2026-04-15 stage-1-extension-ground=agreed",
      asOf: "2026-04-16", due: "2026-03-30", last: "2026-04-15", .overdue),
    Row(
      "central-bedfordshire@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended-to=2026-04-15",
      asOf: "2026-04-10", due: "2026-03-30", .overdue),
    // The page sets no most: the day that was given counts.
    Row(
      "manchester@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended=2026-03-12 stage-1-extended-to=2026-05-29",
      asOf: "2026-05-15", due: "2026-03-16", last: "2026-05-29", .running),
    Row(
      "manchester@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended=2026-03-12 stage-1-extended-to=2026-05-29",
      asOf: "2026-06-01", due: "2026-03-16", last: "2026-05-29", .overdue),
    Row(
      "north-somerset@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended=2026-03-12 stage-1-extended-to=2026-05-29",
      asOf: "2026-05-15", due: "2026-03-16", last: "2026-05-29", .running),
    Row(
      "north-somerset@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended=2026-03-12 stage-1-extended-to=2026-05-29",
      asOf: "2026-06-01", due: "2026-03-16", last: "2026-05-29", .overdue),
    // On 17 March there was nothing left to extend.
    Row(
      "north-somerset@2024", "stage-1-response",
      "received=2026-03-02 stage-1-extended=2026-03-17 stage-1-extended-to=2026-05-29",
      asOf: "2026-05-15", due: "2026-03-16", .overdue),
    // A longer period may be agreed before the six months are over, however long.
    Row(
      "adult-social-care@2009-04", "adult-response",
      "received=2026-03-02 stage-1-extended=2026-08-31 stage-1-extended-to=2028-12-01 stage-1-extension-ground=agreed",
      asOf: "2028-11-30", due: "2026-09-01", last: "2028-12-01", .running),
    Row(
      "adult-social-care@2009-04", "adult-response",
      "received=2026-03-02 stage-1-extended=2026-09-02 stage-1-extended-to=2026-12-01 stage-1-extension-ground=agreed",
      asOf: "2026-09-10", due: "2026-09-01", .overdue),
  ]

  static let regimes = [
    // Six months beginning with 2 March end on 1 September.
    Row(
      "adult-social-care@2009-04", "adult-response", "received=2026-03-02", asOf: "2026-03-10", due: "2026-09-01",
      .running),
    // 20 weeks after Monday 2 March: 140 days, Monday 20 July. 16 weeks: 22 June.
    Row("ehc-plans@2014-09", "final-plan", "received=2026-03-02", asOf: "2026-08-03", due: "2026-07-20", .overdue),
    Row(
      "ehc-plans@2014-09", "final-plan", "received=2026-03-02 no-assessment-notified=2026-04-10", asOf: "2026-08-03",
      due: "2026-07-20", .notApplicable),
    Row(
      "ehc-plans@2014-09", "final-plan", "received=2026-03-02 no-assessment-notified=2026-07-21", asOf: "2026-08-03",
      due: "2026-07-20", .missed),
    Row(
      "ehc-plans@2014-09", "final-plan", "received=2026-03-02 no-assessment-notified=2026-04-10", asOf: "2026-04-09",
      due: "2026-07-20", .running),
    Row(
      "ehc-plans@2014-09", "final-plan", "received=2026-03-02 excepted=yes", asOf: "2026-08-03", due: "2026-07-20",
      .notApplicable),
    // Once a draft was served in time, no notice that there will be no plan is owed.
    Row(
      "ehc-plans@2014-09", "no-plan-notice", "received=2026-03-02 draft-plan-served=2026-05-20", asOf: "2026-08-03",
      due: "2026-06-22", .notApplicable),
    Row("ehc-plans@2014-09", "no-plan-notice", "received=2026-03-02", asOf: "2026-08-03", due: "2026-06-22", .overdue),
    // Weeks that include the day of the request: 21, 56 and 84 days less one.
    Row(
      "homelessness-review@2018-04", "review-decision",
      "received=2026-02-02 review-requested=2026-03-02 decision-kind=three-weeks", asOf: "2026-03-10",
      due: "2026-03-22", .running),
    Row(
      "homelessness-review@2018-04", "review-decision", "received=2026-02-02 review-requested=2026-03-02",
      asOf: "2026-03-10", due: "2026-04-26", .running),
    Row(
      "homelessness-review@2018-04", "review-decision",
      "received=2026-02-02 review-requested=2026-03-02 decision-kind=twelve-weeks", asOf: "2026-05-25",
      due: "2026-05-24", .overdue),
    // The Ombudsman sets the day itself.
    Row(
      "housing-ombudsman-code@2024-04", "ombudsman-order", "received=2026-03-02 ombudsman-ordered-for=2026-05-12",
      asOf: "2026-05-01", due: "2026-05-12", .running),
    Row(
      "housing-ombudsman-code@2024-04", "ombudsman-order",
      "received=2026-03-02 ombudsman-ordered-for=2026-05-12 order-complied-with=2026-05-13", asOf: "2026-06-01",
      due: "2026-05-12", .missed),
  ]

  @Test("A council's day and how it stands", arguments: councils)
  func council(row: Row) throws { try check(row) }

  @Test("An extension to the day that a document allows, on the ground that it asks for", arguments: extensions)
  func extended(row: Row) throws { try check(row) }

  // No last day is invented where the promised one is not recorded, and no verdict is sure.
  @Test(
    "An extension whose promised day is not recorded leaves the verdict open",
    arguments: ["manchester", "north-somerset"])
  func promisedDayNotRecorded(council: String) throws {
    let policy = try OwnPolicy.fixture("\(council)@2024")
    let words = "received=2026-03-02 stage-1-extended=2026-03-12"
    let schedule = Schedule(of: record(words), under: policy, asOf: day("2026-03-20"), calendars: .embedded)
    let stage1 = try #require(schedule["stage-1-response"])
    #expect(stage1.policy.outcome.operativeDue == day("2026-03-16"))
    #expect(stage1.status == .overdue)
    #expect(!stage1.isRobust)
    #expect(schedule.problems.contains { $0.code == .extendedToNotRecorded && $0.layer == .policy })
  }

  @Test("A neighbouring regime's day and how it stands", arguments: regimes)
  func regime(row: Row) throws { try check(row) }

  private func check(_ row: Row) throws {
    let deadline = try deadline(row.timescale, row.words, under: OwnPolicy.fixture(row.profile), asOf: row.asOf)
    #expect(deadline.policy.outcome.due?.description == row.due)
    #expect(deadline.policy.outcome.operativeDue?.description == row.last)
    #expect(deadline.status == row.status)
    #expect(deadline.policy.outcome.workingDaysLate == nil || row.status == .overdue || row.status == .missed)
  }

  // What is counted in weeks in brackets ends two days before the 25th working day, on Easter Monday.
  @Test("Another reading of Greenwich's 25 working days is five weeks")
  func weeks() throws {
    let deadline = try deadline(
      "stage-2-investigation", "received=2026-01-05 stage-2-requested=2026-03-02",
      under: OwnPolicy.fixture("greenwich@2023"), asOf: "2026-03-10")
    #expect(deadline.readings.map { $0.layer.outcome.due?.description } == ["2026-04-08", "2026-04-06"])
    #expect(deadline.isDisputed)
  }

  @Test("The Director, whom the document names, owes North Somerset's meeting")
  func title() throws {
    let deadline = try deadline(
      "director-meeting", "received=2025-11-03", under: OwnPolicy.fixture("north-somerset@2024"), asOf: "2026-03-10")
    #expect(deadline.timescale.owedBy == .council)
    #expect(deadline.timescale.owedByTitle == "Director")
  }

  @Test("A word that the policy does not have is reported, and nothing else of the fact changes")
  func unknownWord() throws {
    let policy = try OwnPolicy.fixture("homelessness-review@2018-04")
    let words = "received=2026-02-02 review-requested=2026-03-02 decision-kind=four-weeks mood=bad"
    let schedule = Schedule(of: record(words), under: policy, asOf: day("2026-03-10"), calendars: .embedded)
    #expect(
      schedule.problems.filter { $0.code == .unknownFact }.map { $0.events.map(\.rawValue) } == [
        ["decision-kind"], ["mood"],
      ])
    #expect(schedule["review-decision"]?.policy.outcome.due == day("2026-04-26"))
  }

  @Test("Cases as columns have the limits of their facts")
  func columns() throws {
    let plan = DeadlinePlan(try OwnPolicy.fixture("homelessness-review@2018-04"))
    var cases = CaseColumns(count: 3)
    let requested = day("2026-03-02").number
    try cases.set("review-requested", to: [requested, requested, requested])
    try cases.set("decision-kind", to: ["three-weeks", nil, "twelve-weeks"])
    let columns = try plan.outcomes(of: cases, asOf: day("2026-03-10"), only: ["review-decision"], calendars: .embedded)
    #expect(columns[0].due == ["2026-03-22", "2026-04-26", "2026-05-24"].map { day($0).number })
  }
}
