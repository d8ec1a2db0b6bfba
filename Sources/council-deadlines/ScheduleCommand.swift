import CouncilDeadlines
import JSONTree

enum ScheduleCommand: Command {
  static let name = "schedule"
  static let summary = "every deadline of one case, by the council's policy and by law"
  static let usage = "--policy ID[@VERSION] EVENT=DAY… [FACT=VALUE…] [options]"
  static let options: [Arguments.Option] = [
    .option(
      "policy", "ID", "the policy: \(PolicyLibrary.embedded.ids.joined(separator: ", ")); a version may follow @"),
    .option("reference", "R", "the case's reference, for the report"),
    .option("input", "FILE", "read the case from a JSON object of events and facts; - is standard input"),
    .option(
      "explain", "TIMESCALE",
      "say how its due day came about, day by day: a title or its beginning, an id, a stage such as stage-1, or all",
      isRepeatable: true),
    ICalendarFile.file, ICalendarFile.alarm,
    Shared.policyFile, Shared.reading, Shared.division, CalendarOptions.bankHolidays, CalendarOptions.closures,
    CalendarOptions.knownOn, Shared.asOf, Console.widthOption, Shared.json,
  ]
  static let details = """
    Events: \(CaseEvent.standard.map(\.rawValue).joined(separator: ", ")).
    A day is 2025-12-19. Of an event it may be known only as a month, 2025-12, or as a range, 2025-12-01..2025-12-19.
    Facts: \(CaseFact.allCases.map(describe).joined(separator: "; ")).
    An extension may have several grounds: stage-1-extension-ground="complex;agreed", or once for each of them.

      council-deadlines schedule --policy luton received=2025-12-19 --as-of 2026-01-10
      council-deadlines schedule --policy luton received=2025-12-19 --as-of 2026-01-10 --explain "Response at stage 1"
      council-deadlines schedule --policy luton received=2025-12-19 --reference A-17 --ics a-17.ics --alarm 3

    The entries of a calendar file are known by the reference: the file of a later day updates those of an earlier one.
    """

  private static func describe(_ fact: CaseFact) -> String {
    "\(fact.rawValue)=\(fact.isDay ? "DAY" : fact.words.joined(separator: "|"))"
  }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let (library, files) = try Shared.library(arguments)
    let own = files.keys.map(\.id)
    guard let written = arguments.value("policy") ?? (own.count == 1 ? own.first : nil) else {
      throw ToolError.usage("schedule needs --policy: one of \(library.ids.joined(separator: ", "))")
    }
    let name = library.name(written: written) ?? written
    let asOf = try Shared.asOf(arguments)
    let style = try Console.style(arguments)
    let calendarFile = try ICalendarFile(arguments)
    let words = OwnWords(library.profiles)
    var record = CaseRecord()
    if let path = arguments.value("input") {
      try CaseInput.read(try Files.read(path), file: path, own: words, into: &record)
    }
    let given = CaseInput.joiningGrounds(arguments.positionals)
    for word in given { try CaseInput.add(word, own: words, to: &record) }
    try CaseInput.checkFacts(given, own: words)
    record.reference = arguments.value("reference") ?? record.reference
    guard !record.events.isEmpty || !record.dayFacts.isEmpty else {
      throw ToolError.usage("schedule needs an event, such as received=2025-12-19")
    }

    let policy = try library.policy(name, on: record.versionDays(asOf: asOf) ?? asOf...asOf)
    let calendars = try CalendarOptions(arguments).calendars(arguments)
    let readings = try Shared.readings(arguments, profiles: [policy.profile])
    let plan = DeadlinePlan(policy, readings: readings)
    let assessed = plan.assessed(record, asOf: asOf, calendars: calendars)
    let schedule = assessed.schedule
    let explained = try TimescaleChoice(plan).ids(named: arguments.values("explain"))
    let explanations = explained.flatMap { assessed.explanations(of: $0) }
    // Before the text, so that if the file cannot be written, nothing is printed.
    try calendarFile?.write(schedule)
    if arguments.has("json") {
      let profiles = policy.profile == policy.law ? [policy.law] : [policy.profile, policy.law]
      let provenance = Shared.provenance(
        profiles, files: files, calendar: plan.calendars(from: calendars).council,
        calendars: Provenance.PolicyCalendar.all(of: [plan], in: calendars), asOf: asOf, readings: readings)
      try Console.print(schedule.json(provenance: provenance, explanations: explanations) + "\n")
    } else {
      let text =
        explanations.isEmpty ? schedule.text(style) : explanations.map { $0.text(style) }.joined(separator: "\n")
      try Console.print(report: text, style)
    }
    let outside = schedule.problems.filter { $0.code == .outsideCoverage }
    for problem in outside { Console.error("council-deadlines: \(problem.message(in: schedule))") }
    return outside.isEmpty ? .ok : .data
  }
}
