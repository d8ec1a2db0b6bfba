import Deadlines

/// What is known of a case, beside its deadlines, when its outcomes are counted.
struct CaseNote: Sendable, BitwiseCopyable {
  /// The day that decides its period, unless each clock does; ``BriefDeadline/blank`` if it has none.
  var day = BriefDeadline.blank
  /// Which of the values of a column it has; see ``ColumnValues``.
  var slot = 0

  /// A case that is counted by its clocks, among all others.
  static let plain = CaseNote()
}

extension Tally {
  /// The cases of a group by period and value, each with the number of those that share it.
  mutating func alike(_ count: Int) -> [(note: CaseNote, cases: Int)] {
    guard !notes.isEmpty else { return [(.plain, count)] }
    var found: [Int: (note: CaseNote, cases: Int)] = [:]
    for note in notes { found[place(0, note.day, note.slot), default: (note, 0)].cases += 1 }
    return Array(found.values)
  }
}
