public import Deadlines
public import WorkingDays

/// A case that is among the latest under a timescale.
public struct LatestCase: Hashable, Sendable {
  /// The reference, at most 60 bytes of it; `line 12` in a file without one.
  public let reference: String
  /// Whether the act was done late or is overdue.
  public let status: Deadline.Status
  /// The last day on which it was due.
  public let due: Day?
  /// The day on which it was done; `nil` if it was not.
  public let doneOn: Day?
  /// How many working days late it was done, or is as of the day of the audit.
  public let daysLate: Int

  /// A late case.
  package init(reference: String, status: Deadline.Status, due: Day?, doneOn: Day?, daysLate: Int) {
    self.reference = reference
    self.status = status
    self.due = due
    self.doneOn = doneOn
    self.daysLate = daysLate
  }

  /// Whether it comes before another one: the latest first, then by reference, byte by byte, so that the
  /// order depends on nothing but the cases.
  func precedes(_ other: LatestCase) -> Bool {
    if daysLate != other.daysLate { return daysLate > other.daysLate }
    if reference != other.reference { return reference.utf8.lexicographicallyPrecedes(other.reference.utf8) }
    if due != other.due { return (due?.number ?? .min) < (other.due?.number ?? .min) }
    return (doneOn?.number ?? .max) < (other.doneOn?.number ?? .max)
  }
}

/// The latest cases under a timescale, the latest first.
///
/// Of any number of cases in any order it keeps the same ten.
struct LatestCases: Hashable, Sendable {
  /// How many are kept.
  static let most = 10

  private(set) var cases: [LatestCase] = []

  init(_ cases: [LatestCase] = []) {
    for own in cases { add(own) }
  }

  /// How many days late a case has to be to be among them.
  var leastLate: Int { cases.count < Self.most ? 1 : cases[Self.most - 1].daysLate }

  mutating func add(_ other: LatestCase) {
    guard other.daysLate >= leastLate else { return }
    let place = cases.firstIndex { other.precedes($0) } ?? cases.endIndex
    guard place < Self.most else { return }
    cases.insert(other, at: place)
    if cases.count > Self.most { cases.removeLast() }
  }

  mutating func add(_ other: LatestCases) {
    for own in other.cases { add(own) }
  }
}
