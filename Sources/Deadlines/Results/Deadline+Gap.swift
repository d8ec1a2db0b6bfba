import Timescales
import WorkingDays

extension Deadline {
  /// How much more or less time the policy gives than the law, by the days that a report shows.
  package struct Gap: Hashable, Sendable {
    /// The days by which the policy's day is later; negative if it is earlier.
    ///
    /// Several where days are not known exactly.
    package let days: ClosedRange<Int>
    /// Whether they are working days, as both limits count them, rather than calendar days.
    package let areWorkingDays: Bool
  }
}

extension Deadline.Gap {
  /// The gap between the days of the two layers; `nil` unless both have one.
  ///
  /// Working days are the law's, because a council's own closures never move its days.
  init?(from law: DeadlineLayer, to policy: DeadlineLayer, in calendar: WorkingCalendar) {
    guard let lawLast = law.outcome.operativeDue, let policyLast = policy.outcome.operativeDue else { return nil }
    let pairs = [
      (law: lawLast, policy: policyLast),
      (law: law.earliest?.operativeDue ?? lawLast, policy: policy.earliest?.operativeDue ?? policyLast),
    ]
    let working = pairs.compactMap { pair -> Int? in
      let count = try? calendar.count(from: pair.law, to: pair.policy)
      // Two days without a working day between them are still not the same.
      return count == 0 && pair.law != pair.policy ? nil : count
    }
    let countsWorkingDays = [law, policy].allSatisfy { $0.rule.limit?.period.unit == .workingDays }
    areWorkingDays = countsWorkingDays && working.count == pairs.count
    let days = areWorkingDays ? working : pairs.map { Int($0.policy.number - $0.law.number) }
    self.days = min(days[0], days[1])...max(days[0], days[1])
  }
}
