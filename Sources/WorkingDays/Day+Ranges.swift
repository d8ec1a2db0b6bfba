extension Day {
  /// The days that a text leaves open: a day, a month, or a first and a last of either.
  ///
  /// Published records often give the day of an event no more exactly than that.
  ///
  ///     try Day.range(iso8601: "2025-09-03")  // that day alone
  ///     try Day.range(iso8601: "2025-09")  // 2025-09-01 to 2025-09-30
  ///     try Day.range(iso8601: "2025-09-01..2025-09-12")  // those twelve days
  ///     try Day.range(iso8601: "2025-09..2025-11")  // 2025-09-01 to 2025-11-30
  ///
  /// - Parameter text: A day `yyyy-mm-dd`, a month `yyyy-mm`, or two of them with two dots between.
  /// - Returns: The first to the last of the days.
  /// - Throws: ``DayError`` for any other form, for a day or month that does not exist, and for a
  ///   last day before the first.
  public static func range(iso8601 text: String) throws(DayError) -> ClosedRange<Day> {
    do throws(DayError) {
      guard let dots = text.firstRange(of: "..") else { return try dayOrMonth(text) }
      let first = try dayOrMonth(String(text[..<dots.lowerBound])).lowerBound
      let last = try dayOrMonth(String(text[dots.upperBound...])).upperBound
      guard first <= last else { throw DayError(.lastBeforeFirst(first, last)) }
      return first...last
    } catch {
      throw error.isNotISO8601 ? DayError(.notADayNorRange(text)) : error
    }
  }

  private static func dayOrMonth(_ text: String) throws(DayError) -> ClosedRange<Day> {
    guard text.utf8.count == 7 else {
      let day = try Day(iso8601: text)
      return day...day
    }
    do {
      let first = try Day(iso8601: text + "-01")
      return first...first.lastOfMonth
    } catch {
      throw error.isNotISO8601 ? DayError(.notISO8601(text)) : error
    }
  }
}

extension ClosedRange where Bound == Day {
  /// The days that a text leaves open: see ``Day/range(iso8601:)``.
  package init(iso8601 text: String) throws(DayError) {
    self = try Day.range(iso8601: text)
  }

  /// A day, or the first and the last with two dots between.
  package var words: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)..\(upperBound)" }
}
