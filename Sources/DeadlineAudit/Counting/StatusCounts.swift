public import Deadlines

/// How often each status was found.
public struct StatusCounts: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Deadline.Status.allCases.count)

  package init() {}

  /// The counts without a single deadline.
  package static let none = StatusCounts()

  /// The count of a status.
  public package(set) subscript(status: Deadline.Status) -> Int {
    get { counts[status.position] }
    set { counts[status.position] = newValue }
  }

  /// The number of deadlines that are decided: met, missed or overdue.
  ///
  /// A window that was not used is not a failure and does not count.
  public var ended: Int { self[.met] + self[.missed] + self[.overdue] }

  /// The share of decided deadlines that were met, in percent from 0 to 100, halves rounded up;
  /// `nil` if none is decided.
  public var percentInTime: Int? {
    ended == 0 ? nil : (200 * self[.met] + ended) / (2 * ended)
  }

  /// The same in tenths of a percent, from 0 to 1000.
  package var perMilleInTime: Int? {
    ended == 0 ? nil : (2000 * self[.met] + ended) / (2 * ended)
  }
}
