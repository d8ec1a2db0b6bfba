import Timescales
import WorkingDays

// What makes the time of stage 1 start later than the receipt: an advocate who is awaited, or a
// decision on sufficient interest (reg 14(3)), or an agreed day (reg 14(4)).

extension Field {
  static let advocateRequested = position(.advocateRequested)
  static let advocateAppointed = position(.advocateAppointed)
  static let sufficientInterestDecided = position(.sufficientInterestDecided)
  static let stage1StartDay = position(.stage1StartDay)
}

extension CaseRow {
  /// An advocate was requested, and none had been appointed when the complaint was received (reg 14(3)(b)).
  var isAdvocateAwaited: Bool {
    guard let requested = self[Field.advocateRequested] else { return false }
    // An advocate requested after the answer cannot have been awaited.
    if let responded = self[Field.stage1Responded], requested > responded { return false }
    guard let appointed = self[Field.advocateAppointed], let received = self[Field.received] else { return true }
    return appointed > received
  }

  /// A later start of stage 1 can be agreed, not an earlier one (reg 14(4)).
  mutating func dropEarlyStartDay() -> Bool {
    guard let start = self[Field.stage1StartDay], let received = self[Field.received], start < received else {
      return false
    }
    self[Field.stage1StartDay] = nil
    return true
  }

  /// What makes stage 1 start other than with the receipt has to have happened (reg 14(3)).
  mutating func drop(_ field: Int, ifAfter asOf: Day) -> Bool {
    guard let received = self[Field.received], received <= asOf, let day = self[field], day > asOf else { return false }
    self[field] = nil
    return true
  }
}

extension DeadlinePlan {
  /// An advocate requested after the time of stage 1 was out cannot have been awaited (reg 14(3)(b)): the breach stands.
  func dropLateAdvocate(_ row: inout CaseRow, in calendars: PlanCalendars, asOf: Day) -> Bool {
    guard let requested = row[Field.advocateRequested], let received = row[Field.received], requested > received,
      let response = law.first(where: { $0.rules[0].satisfiedBy.first?.event == Field.stage1Responded })
    else { return false }
    var without = row
    without[Field.advocateRequested] = nil
    var single = SingleRule(self, in: calendars, asOf: asOf)
    let outcome = single.outcome(
      response.rules[0], of: response, isLaw: true, for: without, pauses: [], law: nil, beside: [], in: law)
    guard let due = outcome.operativeDue, requested > due else { return false }
    row = without
    return true
  }
}
