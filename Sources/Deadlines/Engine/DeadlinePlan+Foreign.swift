import Timescales

// The events that only other policies know.

extension DeadlinePlan {
  func unknownEvents(in row: CaseRow) -> [Finding] {
    foreignFields.filter { field in row.recorded[field] || row.ranges.contains { $0.field == field } }
      .map { Finding(.unknownEvent, .event($0)) }
  }

  /// Whether a row has an event that only other policies know.
  func knowsForeign(_ row: CaseRow) -> Bool {
    if row.recorded.events & foreignEvents != 0 { return true }
    return row.recorded.beyond >> UInt64(CaseFact.days.count) != 0 && foreignFields.contains { row.recorded[$0] }
  }

  /// A row without the events that only other policies know: they are reported, and decide nothing but
  /// whether a missing answer says something.
  func withoutForeign(_ row: CaseRow) -> CaseRow {
    var known = row.without(foreignFields)
    known.isAnsweredElsewhere = foreignAnswers.contains { field in
      row.recorded[field] || row.ranges.contains { $0.field == field }
    }
    return known
  }
}
