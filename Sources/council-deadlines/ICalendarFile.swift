import CouncilDeadlines

/// The file of calendar entries that `schedule --ics` writes in addition to its text.
struct ICalendarFile {
  static let file = Arguments.Option.option(
    "ics", "FILE", "write the open deadlines there as calendar entries (iCalendar); give a --reference with it")
  static let alarm = Arguments.Option.option(
    "alarm", "DAYS", "with --ics: remind at 9:00 this many days before each day, 0 to 365")

  private let path: String
  private let alarmDays: Int?

  /// The file that the command line asks for; `nil` if none.
  init?(_ arguments: Arguments) throws(ToolError) {
    guard let path = arguments.value("ics") else {
      guard !arguments.has("alarm") else { throw .usage("--alarm needs --ics FILE, the file of calendar entries") }
      return nil
    }
    guard path != "-" else {
      throw .usage("--ics needs a file of its own: standard output has the schedule")
    }
    for name in ["input", "policy-file", "closures", "bank-holidays"] {
      guard !arguments.values(name).contains(where: { $0 != "-" && Files.isSame($0, as: path) }) else {
        throw .usage("--ics \(path) is the file of --\(name), which must not be overwritten")
      }
    }
    self.path = path
    alarmDays = try arguments.value("alarm").map(Self.days)
  }

  private static func days(_ text: String) throws(ToolError) -> Int {
    guard let days = Int(text), (0...365).contains(days) else {
      throw .usage("--alarm is a whole number of days from 0 to 365")
    }
    return days
  }

  /// Writes the file of a list of work, whole or not at all.
  func write(_ worklist: Worklist) throws(ToolError) {
    try write(worklist.iCalendar(alarmDaysBefore: alarmDays))
  }

  private func write(_ text: String) throws(ToolError) {
    let file = try OutputFile(path)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  /// Writes the file, whole or not at all.
  ///
  /// If nothing is open, the file is written without entries. A file from an earlier day would
  /// otherwise keep entries that no longer hold.
  func write(_ schedule: Schedule) throws(ToolError) {
    try write(schedule.iCalendar(alarmDaysBefore: alarmDays))
    if schedule.calendarEntryCount == 0 {
      Console.error("council-deadlines: no deadline with a last day is open: \(path) has no entries")
    }
  }
}
