extension Day: Strideable {
  /// The number of days from this one to another; negative if the other comes before.
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// The day so many days after this one, or before it for a negative number.
  ///
  /// It stops the program where there is no such day. For a number that comes from outside, a ``WorkingCalendar`` adds a ``Period``
  /// and throws instead, and ``init(number:)`` gives `nil`.
  ///
  /// - Precondition: the day lies in years 1 to 9999, from ``first`` to ``last``.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow, let exact = Int32(exactly: sum), let day = Day(number: exact) else {
      preconditionFailure("there is no day \(days) days from \(self): days are those of years 1 to 9999")
    }
    return day
  }
}
