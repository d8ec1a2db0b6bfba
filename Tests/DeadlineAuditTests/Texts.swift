import WorkingDays

/// The day of a date that the test states, which has to exist.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}
