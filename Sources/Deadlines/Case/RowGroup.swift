import WorkingDays

/// Rows with the same ``Recorded``, as columns: what a ``Program`` runs over.
///
/// A column holds one field's days; the group has the `lanes` of columns that are `capacity` long.
struct RowGroup: ~Copyable {
  /// The columns, field after field.
  var days: [Int32]
  let capacity: Int
  let lanes: Range<Int>
  /// The pauses of each row that has any, by its lane.
  var pauses: [Int: [Pause]] = [:]
  /// The events of each row that are dated before what they answer; empty if no row has any.
  var impossible = ImpossibleEvents()
  /// Whether it is the turn of the policy's rules, rather than the law's.
  var isInPolicy = false
  /// What was noted of each row before the rules were applied, by its lane.
  var notes: [Int: RowNotes] = [:]

  init(days: [Int32], capacity: Int, lanes: Range<Int>) {
    self.days = days
    self.capacity = capacity
    self.lanes = lanes
  }

  @inline(__always)
  func day(_ field: Int, _ lane: Int) -> Int32 { days[field &* capacity &+ lane] }

  /// Whether an event of a row, by its place in the group, is dated before what it answers.
  @inline(__always)
  func isImpossible(_ field: Int, _ place: Int) -> Bool {
    !impossible.isEmpty && impossible[place, inPolicy: isInPolicy].contains(field)
  }

  /// Whether one of some events of a row, by its lane, is dated before what it answers.
  @inline(__always)
  func isImpossible(_ events: EventSet, _ lane: Int) -> Bool {
    !impossible.isEmpty && impossible[lane &- lanes.lowerBound, inPolicy: isInPolicy].meets(events)
  }

  /// The days of a field, one for each row.
  @inline(__always)
  func column(_ field: Int) -> Range<Int> {
    field &* capacity &+ lanes.lowerBound..<field &* capacity &+ lanes.upperBound
  }
}
