/// What began and ended of one timescale, in one layer, in a period: the acts that are owed, whose
/// days are known exactly.
///
/// They are counted on their own days, whatever decides the period of an outcome. What is still open
/// at the end of a period is what was opened up to then less what was done up to then.
public struct Flow: Hashable, Sendable {
  /// How many time limits began to run.
  public internal(set) var opened = 0
  /// How many acts were done, whenever their time began.
  public internal(set) var done = 0
  /// How many last days passed without the act.
  public internal(set) var becameOverdue = 0
  /// How many acts were done that had become overdue, in this period or before.
  public internal(set) var overdueDone = 0

  package init() {}

  /// The counts of a flow.
  package init(opened: Int, done: Int, becameOverdue: Int, overdueDone: Int) {
    (self.opened, self.done, self.becameOverdue, self.overdueDone) = (opened, done, becameOverdue, overdueDone)
  }

  /// The four counts in their order.
  init(_ counts: ArraySlice<Int>) {
    let first = counts.startIndex
    self.init(
      opened: counts[first], done: counts[first + 1], becameOverdue: counts[first + 2], overdueDone: counts[first + 3])
  }

  /// How many acts are open: began but not done.
  package var open: Int { opened - done }
  /// How many of them are overdue.
  package var overdue: Int { becameOverdue - overdueDone }

  mutating func add(_ other: Flow) {
    opened += other.opened
    done += other.done
    becameOverdue += other.becameOverdue
    overdueDone += other.overdueDone
  }
}
