public import WorkingDays

/// The day of a date that a test states, such as `2025-12-19`.
public func day(_ text: String) -> Day {
  do { return try Day(iso8601: text) } catch { preconditionFailure("\(error)") }
}

/// The days of a text that a test states: a day, a month, or a range such as `2025-12..2026-01`.
public func days(_ text: String) -> ClosedRange<Day> {
  do { return try Day.range(iso8601: text) } catch { preconditionFailure("\(error)") }
}

/// The text of the error that some work throws, or `none`.
public func errorText(_ work: () throws -> Void) -> String {
  do {
    try work()
    return "none"
  } catch {
    return "\(error)"
  }
}
