import CouncilDeadlines

enum CompareCommand: Command {
  static let name = "compare"
  static let summary = "policies side by side, the law first"
  static let usage = "[POLICY…] [options]"
  static let options: [Arguments.Option] = [
    .option("received", "DAY", "compare the days that follow for a complaint received on this day"),
    HTMLFile.option("the comparison"), Console.widthOption,
    Shared.policyFile, Shared.division, CalendarOptions.bankHolidays, CalendarOptions.closures, CalendarOptions.knownOn,
    Shared.json,
  ]
  static let details = """
    Every council if you name none; in a file, 100 characters a line. “looser” than law is a later day, “stricter” an earlier
    one. A line that begins with ! departs from the law.

      council-deadlines compare luton cheshire-east
      council-deadlines compare --received 2025-12-19
      council-deadlines compare --html compared.html
    """

  static var words: [String] { PolicyLibrary.embedded.ids }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let (library, files) = try Shared.library(arguments)
    let received = try arguments.value("received").map { text throws(ToolError) in
      try Shared.day(text, "--received")
    }
    let page = try HTMLFile(arguments)
    let calendars = try CalendarOptions(arguments).calendars(arguments)
    let calendar = calendars.general
    // Without a day, the latest versions are compared.
    let day = received ?? Day.last
    var names = arguments.positionals.map { library.name(written: $0) ?? $0 }
    if names.isEmpty { names = library.ids.filter { $0 != PolicyProfile.regulationsID && !library.standsAlone($0) } }
    let policies = try names.map { try library.policy($0, on: day) }
    let law = try library.policy(PolicyProfile.regulationsID, on: day).profile
    let comparison = PolicyComparison(
      of: policies, law: law, received: received, calendars: calendars)
    let provenance = Shared.provenance(
      [law] + policies.map(\.profile), files: files, calendar: calendar,
      calendars: Provenance.PolicyCalendar.all(of: policies, in: calendars), asOf: received, readings: .adopted)
    try page?.write(comparison.html(provenance: provenance))
    // Side by side, councils need a width: a file has as many characters as most terminals.
    var style = try Console.style(arguments)
    style.width = style.width ?? 100
    if arguments.has("json") {
      try Console.print(comparison.json(provenance: provenance) + "\n")
      return end(comparison, calendar: calendar)
    }
    try Console.print(report: comparison.text(style), style)
    return end(comparison, calendar: calendar)
  }

  /// Says so if days are missing because the calendar does not reach that far.
  private static func end(_ comparison: PolicyComparison, calendar: WorkingCalendar) -> ToolError.ExitCode {
    guard let received = comparison.received, comparison.isOutsideCoverage else { return .ok }
    let coverage = calendar.coverage
    let what = coverage.contains(received) ? "days that follow from the receipt on \(received) are" : "\(received) is"
    Console.error(
      "council-deadlines: \(what) outside the calendar \(calendar.name), which covers \(coverage.lowerBound) to "
        + "\(coverage.upperBound); what needs them is left out")
    return .data
  }
}

extension PolicyLibrary {
  /// Whether a profile is outside the Regulations.
  fileprivate func standsAlone(_ id: String) -> Bool { versions(of: id).contains(where: \.standsAlone) }
}
