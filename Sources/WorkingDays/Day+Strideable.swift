extension Day: Strideable {
  /// The number of days from this day to another; negative if the other is earlier.
  ///
  /// - Parameter other: The day to count to.
  /// - Returns: The difference of the two ``number`` values.
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// The day a number of days after this one; before it, if the number is negative.
  ///
  /// The program stops if that date does not exist. For a number that comes from outside, use
  /// ``adding(_:firstDay:)``, which throws, or ``init(number:)``, which returns `nil`.
  ///
  /// - Parameter days: The number of days.
  /// - Returns: The day that many days away.
  /// - Precondition: The day is in years 1 to 9999, from ``first`` to ``last``.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow, let exact = Int32(exactly: sum), let day = Day(number: exact) else {
      preconditionFailure("\(days) days from \(self) is outside the years 1 to 9999")
    }
    return day
  }
}
