package import WorkingDays

/// Which day chooses the version of a policy that governs a case: receipt, otherwise the earliest event after it.
///
/// A complaint resubmitted by the as-of day is received on that day (SI 2006/1738 reg 8(5)).
enum VersionDay {
  /// The days of which one chooses, where that day is known only as a range; `nil` if no such event is recorded.
  ///
  /// - Parameter days: the days of which one is that of the event of a field.
  static func days(asOf: Day, _ days: (_ field: Int) -> ClosedRange<Day>?) -> ClosedRange<Day>? {
    guard let again = days(Field.resubmitted), again.lowerBound <= asOf else { return first(days) }
    // It may not have been resubmitted by then.
    guard again.upperBound > asOf, let first = first(days) else { return again }
    return min(first.lowerBound, again.lowerBound)...max(first.upperBound, again.upperBound)
  }

  /// The same of a complaint that was not resubmitted.
  private static func first(_ days: (_ field: Int) -> ClosedRange<Day>?) -> ClosedRange<Day>? {
    if let received = days(Field.received) { return received }
    var earliest: ClosedRange<Day>?
    for field in Field.received..<FieldIndex.sharedEvents {
      guard let own = days(field) else { continue }
      earliest = earliest.map { min($0.lowerBound, own.lowerBound)...min($0.upperBound, own.upperBound) } ?? own
    }
    return earliest
  }
}

extension CaseRow {
  /// The days of which one chooses the version of a policy; `nil` if no event says.
  package func versionDays(asOf: Day) -> ClosedRange<Day>? {
    // Nearly every row of a file has its receipt, and was not resubmitted.
    if ranges.isEmpty, !recorded[Field.resubmitted], let received = self[Field.received] { return received...received }
    return VersionDay.days(asOf: asOf) { days(of: $0) }
  }

  /// The days of which one is that of an event.
  private func days(of field: Int) -> ClosedRange<Day>? {
    var own = self[field].map { $0...$0 }
    for entry in ranges where entry.field == field {
      own =
        own.map { min($0.lowerBound, entry.days.lowerBound)...min($0.upperBound, entry.days.upperBound) } ?? entry.days
    }
    return own
  }
}
