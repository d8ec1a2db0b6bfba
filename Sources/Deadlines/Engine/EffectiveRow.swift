import Timescales
import WorkingDays

/// What is noted of a row before the rules are applied to it.
struct RowNotes: OptionSet, Sendable {
  let rawValue: UInt16
  static let skipWithoutEffect = RowNotes(rawValue: 1)
  static let extensionAhead = RowNotes(rawValue: 2)
  static let advocateAhead = RowNotes(rawValue: 4)
  static let interestAhead = RowNotes(rawValue: 8)
  static let advocateAskedLate = RowNotes(rawValue: 16)
  static let startDayBeforeReceipt = RowNotes(rawValue: 32)
  /// The case was suspended.
  static let paused = RowNotes(rawValue: 64)
  /// The case was resumed before it was suspended.
  static let resumedFirst = RowNotes(rawValue: 128)

  /// What is reported before anything else.
  static let first: [(note: RowNotes, finding: Finding)] = [
    (.skipWithoutEffect, Finding(.skipWithoutEffect, Field.stage1Skipped)),
    (.extensionAhead, Finding(.eventAfterAsOf, Field.stage1Extended)),
    (.advocateAhead, Finding(.eventAfterAsOf, Field.advocateRequested)),
    (.interestAhead, Finding(.eventAfterAsOf, Field.sufficientInterestDecided)),
    (.advocateAskedLate, Finding(.advocateAskedLate, Field.advocateRequested)),
  ]
}

extension CaseRow {
  /// Whether every entry of the row has an effect, whatever its days.
  var isPlain: Bool {
    recorded.events & Self.conditional == 0 && !recorded[Field.stage1StartDay] && pauseStarts.isEmpty
      && pauseEnds.isEmpty && ranges.isEmpty
  }

  /// The events that make a row other than plain.
  static let unplain: UInt64 =
    conditional
    | [Field.proceedingsStarted, Field.proceedingsEnded, Field.suspended, Field.resumed]
    .reduce(0) { $0 | UInt64(1) << UInt64($1) }

  /// The events that can be without effect.
  static let conditional: UInt64 = [
    Field.stage1Skipped, Field.advocateRequested, Field.sufficientInterestDecided, Field.stage1Extended,
    Field.resubmitted,
  ].reduce(0) { $0 | UInt64(1) << UInt64($1) }
}

extension DeadlinePlan {
  /// What a record amounts to as of a day: the complaint that is open then, without what has no effect on its clocks, and what was
  /// noted on the way.
  func effective(_ record: CaseRow, in calendars: PlanCalendars, asOf: Day) -> (row: CaseRow, notes: RowNotes) {
    if record.isPlain { return (record, []) }
    var (row, notes) = (record.current(asOf: asOf), RowNotes())
    if row.dropEarlyStartDay() { notes.insert(.startDayBeforeReceipt) }
    if row.dropVoidSkip() { notes.insert(.skipWithoutEffect) }
    if row.dropExtensionAhead(asOf: asOf) { notes.insert(.extensionAhead) }
    if row.drop(Field.advocateRequested, ifAfter: asOf) { notes.insert(.advocateAhead) }
    if row.drop(Field.sufficientInterestDecided, ifAfter: asOf) { notes.insert(.interestAhead) }
    if dropLateAdvocate(&row, in: calendars, asOf: asOf) { notes.insert(.advocateAskedLate) }
    if !row.pauseStarts.isEmpty { notes.insert(.paused) }
    if let end = row.pauseEnds.min(), !row.pauseStarts.contains(where: { $0 <= end }) { notes.insert(.resumedFirst) }
    return (row, notes)
  }

  /// An advocate requested after the time of stage 1 was out cannot have been awaited (reg 14(3)(b)): the breach stands.
  private func dropLateAdvocate(_ row: inout CaseRow, in calendars: PlanCalendars, asOf: Day) -> Bool {
    guard let requested = row[Field.advocateRequested], let received = row[Field.received], requested > received,
      let response = law.first(where: { $0.rules[0].satisfiedBy.first?.event == Field.stage1Responded })
    else { return false }
    var without = row
    without[Field.advocateRequested] = nil
    let outcome = lawOutcome(of: response.rules[0], of: response, for: without, in: calendars, asOf: asOf)
    guard let due = outcome.operativeDue, requested > due else { return false }
    row = without
    return true
  }
}

extension CaseRow {
  /// A later start of stage 1 can be agreed, not an earlier one (reg 14(4)).
  fileprivate mutating func dropEarlyStartDay() -> Bool {
    guard let start = self[Field.stage1StartDay], let received = self[Field.received], start < received else {
      return false
    }
    self[Field.stage1StartDay] = nil
    return true
  }

  /// Stage 1 cannot be skipped once it has been answered or stage 2 requested (reg 14(1), 17(4)(a)): that would delay stage 2.
  fileprivate mutating func dropVoidSkip() -> Bool {
    guard let skipped = self[Field.stage1Skipped] else { return false }
    let ends = [
      self[Field.stage1Responded], self[Field.stage1ResponseReceived], self[Field.stage2Requested],
      EventOrder.earliestFollower(Field.stage2Requested, in: self),
    ]
    guard ends.contains(where: { $0.map { skipped > $0 } ?? false }) else { return false }
    self[Field.stage1Skipped] = nil
    return true
  }

  /// An extension recorded for a later day has not been granted, and nothing is owed because of it.
  fileprivate mutating func dropExtensionAhead(asOf: Day) -> Bool {
    guard let day = self[Field.stage1Extended], day > asOf else { return false }
    self[Field.stage1Extended] = nil
    self[Field.stage1ExtendedTo] = nil
    return true
  }

  /// What makes stage 1 start other than with the receipt has to have happened (reg 14(3)).
  fileprivate mutating func drop(_ field: Int, ifAfter asOf: Day) -> Bool {
    guard let received = self[Field.received], received <= asOf, let day = self[field], day > asOf else { return false }
    self[field] = nil
    return true
  }
}

// MARK: - A complaint resubmitted after proceedings

extension CaseRow {
  /// The case as of a day, if the complaint was resubmitted after proceedings: a new one, received on that day, whose periods
  /// start afresh (SI 2006/1738 reg 8(5)); before that day, the old one alone.
  func current(asOf: Day) -> CaseRow {
    guard let again = self[Field.resubmitted] else { return self }
    var row = self
    let isNew = again <= asOf
    for field in row.fields where field != Field.resubmitted {
      guard let day = row[field], isNew ? day < again && !Self.outlasting.contains(field) : day >= again else {
        continue
      }
      row[field] = nil
    }
    row.pauseStarts.removeAll { isNew ? $0 < again : $0 >= again }
    row.pauseEnds.removeAll { isNew ? $0 < again : $0 >= again }
    if isNew { row[Field.received] = again }
    return row
  }

  /// What the new complaint has in common with the old one: its matter, and the proceedings.
  private static let outlasting: Set<Int> = [
    Field.groundsArose, Field.becameAware, Field.proceedingsStarted, Field.proceedingsEnded,
  ]
}
