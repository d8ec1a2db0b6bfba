import WorkingDays

/// The day of a date that the test states, which has to exist.
func date(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// The text of the error that a piece of work ends with, or `none`.
func errorText(_ work: () throws -> Void) -> String {
  do {
    try work()
    return "none"
  } catch {
    return "\(error)"
  }
}
