import CouncilDeadlines
import JSONTree

enum ScheduleCommand: Command {
  static let name = "schedule"
  static let summary = "every deadline of one case, by the council's policy and by law"
  static let usage = "--policy ID[@VERSION] EVENT=DAY… [FACT=VALUE…] [options]"
  static let options: [Arguments.Option] = [
    .option(
      "policy", "ID",
      "the policy: \(PolicyLibrary.embedded.ids.joined(separator: ", ")); a version may follow @; or all"),
    .option("reference", "R", "the case's reference, for the report"),
    .option("input", "FILE", "read the case from a JSON object of events and facts; - is standard input"),
    .option(
      "explain", "TIMESCALE",
      "say how its due day came about, day by day: a title or its beginning, an id, a stage such as stage-1, or all",
      isRepeatable: true),
    ICalendarFile.file, ICalendarFile.alarm, HTMLFile.option("the case with its time limits and their explanations"),
    Shared.policyFile, Shared.reading, Shared.division, CalendarOptions.bankHolidays, CalendarOptions.closures,
    CalendarOptions.knownOn, Shared.asOf, Console.widthOption, Shared.json,
  ]
  static let details = """
    Events: \(CaseEvent.standard.map(\.rawValue).joined(separator: ", ")).
    A day is 2025-12-19. Of an event it may be known only as a month, 2025-12, or as a range, 2025-12-01..2025-12-19.
    Facts: \(CaseFact.allCases.map(describe).joined(separator: "; ")).
    council-deadlines events says what each of them means.
    --policy all gives what is overdue and what is due next by every council's policy and in law, in one table.
    An extension may have several grounds: stage-1-extension-ground="complex;agreed", or once for each of them.

      council-deadlines schedule --policy luton received=2025-12-19 --as-of 2026-01-10
      council-deadlines schedule --policy luton received=2025-12-19 --as-of 2026-01-10 --explain "Response at stage 1"
      council-deadlines schedule --policy luton received=2025-12-19 --reference A-17 --ics a-17.ics --alarm 3
      council-deadlines schedule --policy luton received=2025-12-19 --reference A-17 --html a-17.html

    The entries of a calendar file are known by the reference: the file of a later day updates those of an earlier one.
    """

  static var words: [String] { EventsCommand.words.map { $0 + "=" } }

  private static func describe(_ fact: CaseFact) -> String {
    "\(fact.rawValue)=\(fact.isDay ? "DAY" : fact.words.joined(separator: "|"))"
  }

  /// The word for every policy about complaints, the law among them.
  private static let all = "all"

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let (library, files) = try Shared.library(arguments)
    let own = files.keys.map(\.id)
    // Read once, because standard input can be.
    let input = try arguments.value("input").map { (file: $0, bytes: try Files.read($0)) }
    let named = try arguments.value("policy") ?? input.flatMap { try CaseInput.policy(in: $0.bytes, file: $0.file) }
    guard let written = named ?? (own.count == 1 ? own.first : nil) else {
      throw ToolError.usage("schedule needs --policy: one of \(library.ids.joined(separator: ", ")), or all")
    }
    let isAll = written == all && library.name(written: written) == nil
    let names = isAll ? library.complaintIDs : [library.name(written: written) ?? written]
    let asOf = try Shared.asOf(arguments)
    let style = try Console.style(arguments)
    let calendarFile = try ICalendarFile(arguments)
    let page = try HTMLFile(arguments)
    if isAll {
      for name in ["explain", "ics", "html"] where arguments.has(name) {
        throw ToolError.usage("--\(name) is for one policy, not for all of them")
      }
    }
    let record = try record(arguments, library, names, input)

    let policies = try names.map { try library.policy($0, on: record.versionDays(asOf: asOf) ?? asOf...asOf) }
    let calendars = try CalendarOptions(arguments).calendars(arguments)
    let readings = try Shared.readings(arguments, profiles: policies.map(\.profile))
    let plans = policies.map { DeadlinePlan($0, readings: readings) }
    let assessed = plans.map { $0.assessed(record, asOf: asOf, calendars: calendars) }
    let schedules = assessed.map(\.schedule)
    func provenance(_ index: Int) -> Provenance {
      let (plan, policy) = (plans[index], policies[index])
      let profiles = policy.profile == policy.law ? [policy.law] : [policy.profile, policy.law]
      return Shared.provenance(
        profiles, files: files, calendar: plan.calendars(from: calendars).council,
        calendars: Provenance.PolicyCalendar.all(of: [plan], in: calendars), asOf: asOf, readings: readings)
    }
    func document(_ index: Int, _ explanations: [Explanation] = []) -> JSON {
      schedules[index].document(provenance: provenance(index), explanations: explanations)
    }
    if isAll {
      if arguments.has("json") {
        try Console.print(NearDays.json(schedules.indices.map { document($0) }).text + "\n")
      } else {
        try Console.print(report: NearDays(schedules).text(style), style)
      }
      return end(schedules)
    }
    let schedule = schedules[0]
    let explained = try TimescaleChoice(plans[0]).ids(named: arguments.values("explain"))
    let explanations = explained.flatMap { assessed[0].explanations(of: $0) }
    // Before the text, so that if a file cannot be written, nothing is printed.
    try calendarFile?.write(schedule)
    try page?.write(schedule.html(provenance: provenance(0), explanations: assessed[0].explanations))
    if arguments.has("json") {
      try Console.print(document(0, explanations).text + "\n")
    } else {
      let text =
        explanations.isEmpty ? schedule.text(style) : explanations.map { $0.text(style) }.joined(separator: "\n")
      try Console.print(report: text, style)
    }
    return end(schedules)
  }

  /// The case of the command line and of `--input`.
  private static func record(
    _ arguments: Arguments, _ library: PolicyLibrary, _ names: [String], _ input: (file: String, bytes: [UInt8])?
  ) throws -> CaseRecord {
    let chosen = names.flatMap { library.versions(of: String($0.prefix { $0 != "@" })) }
    let words = OwnWords(library.profiles, chosen: chosen)
    var record = CaseRecord()
    if let input {
      try CaseInput.read(input.bytes, file: input.file, own: words, into: &record)
    }
    let given = CaseInput.joiningGrounds(arguments.positionals)
    for word in given { try CaseInput.add(word, own: words, to: &record) }
    try CaseInput.checkFacts(given, own: words)
    record.reference = arguments.value("reference") ?? record.reference
    guard !record.events.isEmpty || !record.dayFacts.isEmpty else {
      throw ToolError.usage("schedule needs an event, such as received=2025-12-19")
    }
    return record
  }

  /// Says so if something lies outside the calendar.
  private static func end(_ schedules: [Schedule]) -> ToolError.ExitCode {
    var messages: [String] = []
    for schedule in schedules {
      for problem in schedule.problems where problem.code == .outsideCoverage {
        let message = problem.message(in: schedule)
        if !messages.contains(message) { messages.append(message) }
      }
    }
    for message in messages { Console.error("council-deadlines: \(message)") }
    return messages.isEmpty ? .ok : .data
  }
}

extension PolicyLibrary {
  /// The ids of the law and of the policies under it, without the procedures that stand alone.
  fileprivate var complaintIDs: [String] { ids.filter { !versions(of: $0).contains(where: \.standsAlone) } }
}
