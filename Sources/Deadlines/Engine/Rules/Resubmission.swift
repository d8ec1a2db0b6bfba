import Timescales
package import WorkingDays

// A complaint resubmitted after proceedings is a new one, received on that day, with fresh periods
// (SI 2006/1738 reg 8(5)). Before that day, only the old one exists.

extension Field {
  static let resubmitted = position(.resubmitted)

  /// What the new complaint has in common with the old one: its matter, and the proceedings.
  fileprivate static let outlasting = Set(
    [.groundsArose, .becameAware, .proceedingsStarted, .proceedingsEnded].map { position($0) })
}

extension CaseRow {
  /// The case as of a day: one of the two complaints.
  func current(asOf: Day) -> CaseRow {
    guard let again = self[Field.resubmitted], !isImpossible(Field.resubmitted) else { return self }
    var row = self
    let isNew = again <= asOf
    row.wasSetAside = isNew && self[Field.notConsidered].map { $0 < again } ?? false
    for field in row.fields where field != Field.resubmitted {
      // Words of facts belong to both.
      guard row.days[field] != CaseRow.mark, let day = row[field],
        isNew ? day < again && !Field.outlasting.contains(field) : day >= again
      else {
        continue
      }
      row[field] = nil
    }
    row.suspensions.removeAll { isNew ? $0 < again : $0 >= again }
    if isNew { row[Field.received] = again }
    return row
  }

  /// Whether a resubmission is recorded, on whatever day.
  var mayBeResubmitted: Bool { self[Field.resubmitted] != nil || ranges.contains { $0.field == Field.resubmitted } }

  /// Whether one of the days on which the complaint may have been resubmitted is not after a day.
  func mayBeResubmitted(by day: Day) -> Bool {
    ranges.contains { $0.field == Field.resubmitted && $0.days.lowerBound <= day }
  }

  /// Whether this is the new complaint.
  var isResubmitted: Bool {
    self[Field.resubmitted].map { self[Field.received] == $0 } ?? false
  }
}

extension StartRule {
  /// Every field whose day may be the start; a resubmitted complaint is received on that day.
  var startingFields: [Int] {
    let fields = ownStartingFields
    return fields.contains(Field.received) ? fields + [Field.resubmitted] : fields
  }
}

/// Which day chooses the version of a policy: receipt, otherwise the earliest event after it.
enum VersionDay {
  /// The days among which it lies, from those of each field; `nil` if no such event is recorded.
  static func days(asOf: Day, _ days: (_ field: Int) -> ClosedRange<Day>?) -> ClosedRange<Day>? {
    guard let again = days(Field.resubmitted), again.lowerBound <= asOf else { return first(days) }
    // What is dated before the complaint itself was not made again on that day.
    if let received = days(Field.received), again.upperBound < received.lowerBound { return received }
    // It may not have been resubmitted by then.
    guard again.upperBound > asOf, let first = first(days) else { return again }
    return min(first.lowerBound, again.lowerBound)...max(first.upperBound, again.upperBound)
  }

  /// The same for a complaint that was not resubmitted.
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
  /// The days among which the day that chooses the version lies; `nil` if no event says.
  package func versionDays(asOf: Day) -> ClosedRange<Day>? {
    // Nearly every row of a file has its receipt, and was not resubmitted.
    if ranges.isEmpty, !recorded[Field.resubmitted], let received = self[Field.received] { return received...received }
    return VersionDay.days(asOf: asOf) { days(of: $0) }
  }

  /// The days on which an event may have happened.
  private func days(of field: Int) -> ClosedRange<Day>? {
    var own = self[field].map { $0...$0 }
    for entry in ranges where entry.field == field {
      own =
        own.map { min($0.lowerBound, entry.days.lowerBound)...min($0.upperBound, entry.days.upperBound) } ?? entry.days
    }
    return own
  }
}
