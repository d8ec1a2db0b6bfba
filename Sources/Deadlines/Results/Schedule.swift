public import Timescales
public import UKBankHolidays
public import WorkingDays

/// All deadlines and rights of one case under one policy, as of a day.
///
///     var record = CaseRecord()
///     record.record(.received, on: try Day(iso8601: "2025-12-19"))
///     let policy = try PolicyLibrary.embedded.policy("luton", on: try Day(iso8601: "2025-12-19"))
///     let schedule = Schedule(of: record, under: policy, asOf: try Day(iso8601: "2026-01-10"))
///     schedule[.stage1Response]?.due  // 2026-01-14
///
/// It depends only on the record, the policy, the calendars and the day, not on recording order.
public struct Schedule: Hashable, Sendable {
  /// The case as it is recorded, with its events in the order of their days.
  public let record: CaseRecord
  /// The day that chose the policy's version, which identifies a case without a reference.
  package let versionDay: Day?
  /// The policy.
  public let policy: ApplicablePolicy
  /// The day as of which the status is given.
  public let asOf: Day
  /// The last day that is recorded; of a day known only as a range, the range's last.
  package let lastRecorded: Day?
  /// Whether something was recorded in the year before the as-of day, so that the steps ahead have
  /// projected days.
  package let isRecent: Bool
  /// What ended the case, if it was withdrawn, not considered, refused, referred to the Ombudsman or
  /// closed by the as-of day, and no step after that took it up again.
  public let ended: RecordedEvent?
  /// The same, of a case that a later step took up again.
  package let undoneEnd: RecordedEvent?
  /// That stage 2 was declined by the as-of day, where the policy allows it, and was not taken up again.
  package let declined: RecordedEvent?
  /// The name of the calendar that the policy's days are counted by.
  package let calendar: String
  /// The deadlines, in the order of a case.
  public let deadlines: [Deadline]
  /// What the complainant may do next.
  public let rights: [ComplainantRight]
  /// What a person should look at.
  public let problems: [RecordProblem]

  /// The schedule of a case.
  ///
  /// For many cases under one policy, make a ``DeadlinePlan`` once and ask it.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - policy: the policy, in the version that governs the case.
  ///   - asOf: the day as of which statuses are given.
  ///   - readings: which readings of unclear passages it is computed by.
  ///   - calendars: the working calendars; a profile that names its own calendar uses that one.
  public init(
    of record: CaseRecord, under policy: ApplicablePolicy, asOf: Day, readings: ReadingChoice = .adopted,
    calendars: Calendars = .embedded
  ) {
    self = DeadlinePlan(policy, readings: readings).schedule(of: record, asOf: asOf, calendars: calendars)
  }

  init(_ assessed: AssessedCase) {
    let plan = assessed.plan
    record = assessed.record.inOrder
    versionDay = assessed.record.versionDay(asOf: assessed.asOf)
    policy = plan.policy
    asOf = assessed.asOf
    lastRecorded = assessed.record.lastDay
    isRecent = assessed.record.isRecent(asOf: assessed.asOf)
    ended = assessed.end
    undoneEnd = assessed.undoneEnd
    declined = plan.policy.profile.stage2Declined == nil ? nil : assessed.declined
    calendar = assessed.calendars.council.name
    deadlines = plan.council.indices.map { assessed.deadline($0) }
    rights = plan.rights(assessed.outcomes, row: assessed.firstRow, asOf: assessed.asOf)
    problems = assessed.problems
  }

  /// The case's reference.
  public var reference: String? { record.reference }

  /// The deadline of a timescale, if the policy has it.
  public subscript(id: TimescaleID) -> Deadline? {
    deadlines.first { $0.policy.row.timescale.id == id }
  }

  /// The deadlines that are still owed: running, due today or overdue by the policy or in law.
  ///
  /// - Parameter party: who owes them; every party unless given.
  /// - Returns: those deadlines, in the order of a case.
  public func open(owedBy party: Timescale.Party? = nil) -> [Deadline] {
    deadlines.filter { deadline in
      let timescale = deadline.timescale
      guard timescale.kind == .duty, party.map({ $0 == timescale.owedBy }) ?? true else { return false }
      return deadline.policy.status.isOwed || deadline.law?.status.isOwed ?? false
    }
  }
}

extension DeadlinePlan {
  /// Makes the schedule of a case.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - asOf: the day as of which statuses are given.
  ///   - calendars: the working calendars; those of the embedded bank holidays unless given.
  /// - Returns: its deadlines, rights and problems.
  public func schedule(of record: CaseRecord, asOf: Day, calendars: Calendars = .embedded) -> Schedule {
    assessed(record, asOf: asOf, calendars: calendars).schedule
  }
}
