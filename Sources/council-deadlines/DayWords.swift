import CouncilDeadlines

/// The words that may stand for a day on the command line: `today`, `yesterday`, `tomorrow`, and
/// `+5wd` or `-3d`, so many working days or days from today or from another day.
///
/// Working days are those of England and Wales.
enum DayWords {
  /// The day that a word stands for; `nil` if it is not one of these words.
  ///
  /// - Parameters:
  ///   - text: the word, in capitals or not.
  ///   - base: the day that is today, and counted from; today in London unless given.
  /// - Returns: the day.
  /// - Throws: for a day outside the calendar.
  static func day(_ text: String, from base: Day? = nil) throws(ToolError) -> Day? {
    switch text.lowercased() {
    case "today": return try start(base)
    case "yesterday": return try moved("-1d", from: start(base))
    case "tomorrow": return try moved("+1d", from: start(base))
    case let word:
      guard word.hasPrefix("+") || word.hasPrefix("-") else { return nil }
      return try moved(word, from: start(base))
    }
  }

  private static func start(_ base: Day?) throws(ToolError) -> Day {
    if let base { return base }
    return try Today.inLondon()
  }

  private static func moved(_ word: String, from base: Day) throws(ToolError) -> Day? {
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let unit = word.dropFirst(digits.count + 1)
    guard let count = Int(digits), ["wd", "d"].contains(unit) else { return nil }
    guard count > 0 else { return base }
    let direction = word.first == "-" ? Period.Direction.before : .after
    do {
      let period = try Period(count, unit == "wd" ? .workingDays : .days, direction)
      return try WorkingCalendar.englandAndWales.due(period, from: base)
    } catch {
      throw .usage("“\(word)” from \(base): \(error)")
    }
  }
}
