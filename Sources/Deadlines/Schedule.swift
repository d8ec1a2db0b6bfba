public import Timescales
public import WorkingDays

/// All deadlines and rights of one case under one policy, as of a day.
///
/// It is a function of the record, the policy, the calendar and the day alone: the order in which events were recorded plays no part.
public struct Schedule: Sendable {
  /// The case's reference.
  public let reference: String?
  /// The day that chose the version of the policy: what a case without a reference may be known by.
  public let versionDay: Day?
  /// The policy.
  public let policy: ApplicablePolicy
  /// The day as of which the status is given.
  public let asOf: Day
  /// The name of the calendar.
  public let calendar: String
  /// The deadlines, in the order of a case.
  public let deadlines: [Deadline]
  /// What the complainant may do next.
  public let rights: [ComplainantRight]
  /// What a person should look at.
  public let problems: [RecordProblem]

  /// The schedule of a case.
  ///
  /// For many cases under one policy, make a ``DeadlinePlan`` once and ask it.
  public init(
    of record: CaseRecord, under policy: ApplicablePolicy, readings: ReadingChoice = .adopted,
    calendar: WorkingCalendar,
    asOf: Day
  ) {
    self = DeadlinePlan(policy, readings: readings).schedule(of: record, calendar: calendar, asOf: asOf)
  }

  init(
    reference: String?, versionDay: Day?, policy: ApplicablePolicy, asOf: Day, calendar: String, deadlines: [Deadline],
    rights: [ComplainantRight], problems: [RecordProblem]
  ) {
    self.reference = reference
    self.versionDay = versionDay
    self.policy = policy
    self.asOf = asOf
    self.calendar = calendar
    self.deadlines = deadlines
    self.rights = rights
    self.problems = problems
  }

  /// The deadline of a timescale, if the policy has it.
  public subscript(id: TimescaleID) -> Deadline? {
    deadlines.first { $0.timescale.id == id }
  }

  /// The deadline of a timescale by its word, such as `schedule["stage-1-response"]`.
  public subscript(id: String) -> Deadline? {
    self[TimescaleID(id)]
  }
}

extension DeadlinePlan {
  /// The schedule of a case.
  public func schedule(of record: CaseRecord, calendar: WorkingCalendar, asOf: Day) -> Schedule {
    assessed(record, calendar: calendar, asOf: asOf).schedule
  }

  func schedule(of assessed: AssessedCase) -> Schedule {
    let (record, results, calendar, asOf) = (assessed.record, assessed.results, assessed.calendar, assessed.asOf)
    return Schedule(
      reference: record.reference, versionDay: record.versionDay(asOf: asOf), policy: policy, asOf: asOf,
      calendar: calendar.name,
      deadlines: council.indices.map { deadline($0, results, calendar: calendar) },
      rights: rights(results, frame: assessed.firstFrame, asOf: asOf),
      problems: problems(of: assessed))
  }

  private func deadline(_ index: Int, _ results: Assessments, calendar: WorkingCalendar) -> Deadline {
    let row = council[index]
    let result = results.council[index]
    let relation = relation(council: index, in: results)
    let choice = results.chosen[index]
    return Deadline(
      row: row, choice: choice, assessment: result, earliest: results.earliest(council: index),
      startWord: word(result),
      statute: row.counterpart.map {
        StatutoryDeadline(
          row: law[$0], assessment: results.law[$0], earliest: results.earliest(law: $0),
          startWord: word(results.law[$0]),
          isProvisional: isProvisional(law[$0].rules[0].limit, results.law[$0], calendar))
      },
      relation: relation, favours: favours(relation, kind: row.timescale.kind),
      readings: readings(index, results), isDisputed: results.isDisputed(council: index),
      isRobust: results.isRobust(council: index),
      isProvisional: isProvisional(row.rules[choice].limit, result, calendar),
      basis: basis(row, own: row.timescale.basis), clockBasis: basis(row, own: row.timescale.clockBasis),
      maximumBasis: basis(row, own: row.timescale.maximumBasis))
  }

  /// Whether the days depend on holidays past what is published.
  func isProvisional(_ limit: Timescale.Limit?, _ result: Assessment, _ calendar: WorkingCalendar) -> Bool {
    guard let limit, limit.period.unit == .workingDays || limit.rollsToWorkingDay else { return false }
    let last = [result.start, result.due, result.maximumDue, result.operativeDue].compactMap(\.self).max()
    return last.map { $0 > calendar.publishedThrough } ?? false
  }

  func word(_ result: Assessment) -> String? {
    result.startSlot >= 0 ? slots.words[result.startSlot] : nil
  }

  private func basis(_ row: CompiledTimescale, own: Timescale.Basis) -> Timescale.Basis {
    guard row.isInherited else { return own }
    return policy.basis == .assumed
      ? Timescale.Basis(.assumed, because: "no version of the policy is known for that day") : .inherited
  }

  func readings(_ index: Int, _ results: Assessments) -> [ReadingAssessment] {
    let row = council[index]
    return results.readings(ofCouncil: index).enumerated().map { offset, assessment in
      let reading = row.readings[offset]
      return ReadingAssessment(
        id: reading?.id ?? "as-written", isAdopted: offset == 0, isChosen: offset == results.chosen[index],
        assessment: assessment, earliest: results.earliest(council: index, reading: offset),
        citation: reading?.citation ?? row.timescale.citation)
    }
  }
}
