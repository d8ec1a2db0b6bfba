import Timescales
import WorkingDays

// Stage 1 starts later than the receipt if it waits for an advocate or a decision on sufficient
// interest (reg 14(3)), or if a later day is agreed (reg 14(4)).

extension Field {
  static let advocateRequested = position(.advocateRequested)
  static let advocateAppointed = position(.advocateAppointed)
  static let sufficientInterestDecided = position(.sufficientInterestDecided)
  static let stage1StartDay = position(.stage1StartDay)
}

extension Recorded {
  /// Whether an advocate was appointed without a recorded request, and nothing else starts stage 1.
  var mayLackAdvocateRequest: Bool {
    self[Field.advocateAppointed] && self[Field.received] && !self[Field.advocateRequested]
      && !self[Field.sufficientInterestDecided] && !self[Field.stage1StartDay]
  }
}

extension CompiledTimescale {
  /// Whether an advocate who is awaited would start its clock.
  var mayAwaitAdvocate: Bool { rules[0].start?.fields.contains(Field.advocateAppointed) ?? false }
}

extension CaseRow {
  /// Whether an advocate was requested and none appointed by the day of receipt (reg 14(3)(b)).
  var isAdvocateAwaited: Bool {
    guard let requested = self[Field.advocateRequested] else { return false }
    // An advocate requested after the answer cannot have been awaited.
    if let responded = possibleDay(Field.stage1Responded), requested > responded { return false }
    guard let appointed = self[Field.advocateAppointed], let received = self[Field.received] else { return true }
    return appointed > received
  }

  /// Only a later start of stage 1 can be agreed, not an earlier one (reg 14(4)).
  mutating func dropEarlyStartDay() -> Bool {
    guard let start = self[Field.stage1StartDay], let received = self[Field.received], start < received else {
      return false
    }
    self[Field.stage1StartDay] = nil
    return true
  }

  /// Whatever makes stage 1 start other than with the receipt must have happened (reg 14(3)).
  mutating func drop(_ field: Int, ifAfter asOf: Day) -> Bool {
    guard let received = self[Field.received], received <= asOf, let day = self[field], day > asOf else { return false }
    self[field] = nil
    return true
  }
}

extension DeadlinePlan {
  /// An advocate requested after stage 1's time was not awaited (reg 14(3)(b)): the breach stands.
  func dropLateAdvocate(_ row: inout CaseRow, in calendars: PlanCalendars, asOf: Day) -> Bool {
    guard let requested = row[Field.advocateRequested], let received = row[Field.received], requested > received,
      let response = law.first(where: { $0.rules[0].satisfiedBy.first?.event == Field.stage1Responded })
    else { return false }
    var without = row
    without[Field.advocateRequested] = nil
    var asked = without
    // Whether it was too late is the same question under either procedure.
    asked.words.procedure = nil
    var single = SingleRule(self, in: calendars, asOf: asOf)
    let outcome = single.outcome(
      response.rules[0], of: response, isLaw: true, for: asked, pauses: [], law: nil, beside: [], in: law)
    guard let due = outcome.operativeDue, requested > due else { return false }
    row = without
    return true
  }
}
