/// What the rows of a file show of how it is written, to be said once.
struct RowNotes: Sendable {
  /// The words in columns of dates that were read as blank.
  var blanks: BlankTally = [:]
  /// The lines of totals that were passed over.
  var totals = LineList()
  /// The lines of cases with a blank reference.
  var blankReferences = LineList()
  /// The lines with bytes that are not text in a kept column.
  var repaired = LineList()

  /// Adds what another worker saw.
  mutating func add(_ other: RowNotes) {
    blanks.merge(other.blanks, uniquingKeysWith: +)
    totals.add(other.totals)
    blankReferences.add(other.blankReferences)
    repaired.add(other.repaired)
  }
}
