import CouncilDeadlines
import DeadlineAudit
import JSONTree

/// A command of the tool.
protocol Command {
  static var name: String { get }
  /// Its purpose, in a line.
  static var summary: String { get }
  /// The arguments after the name, as shown in help.
  static var usage: String { get }
  static var options: [Arguments.Option] { get }
  /// More text for help: examples, forms.
  static var details: String { get }
  /// Words that an argument may be or begin with, which a shell offers; a value follows one that ends with “=”.
  static var words: [String] { get }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode
}

extension Command {
  static var words: [String] { [] }

  static var help: String {
    var text = "\(summary)\n\nUsage: council-deadlines \(name) \(usage)\n"
    if !options.isEmpty {
      text += "\nOptions:\n"
      let names = options.map { "--\($0.name)\($0.value.map { " \($0)" } ?? "")" }
      let width = names.map(\.count).max() ?? 0
      for (option, name) in zip(options, names) {
        text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(option.help)\n"
      }
    }
    return details.isEmpty ? text : text + "\n" + details + "\n"
  }
}

/// Options that several commands share.
enum Shared {
  static let json = Arguments.Option.flag("json", "print one JSON document")
  static let division = Arguments.Option.option(
    "division", "D", "whose bank holidays count: \(Division.allCases.map(\.rawValue).joined(separator: ", "))")
  static let asOf = Arguments.Option.option(
    "as-of", "DAY", "give the status as of this day (today in London by default)")
  static let policyFile = Arguments.Option.option(
    "policy-file", "FILE", "use the profile in this JSON file too", isRepeatable: true)

  static let reading = Arguments.Option.option(
    "reading", "CHOICE",
    "adopted (the default), earliest, latest or TIMESCALE=READING, such as stage-1-response=letter-date",
    isRepeatable: true)

  /// The readings chosen, each of which one of the profiles has.
  static func readings(_ arguments: Arguments, profiles: [PolicyProfile]) throws(ToolError) -> ReadingChoice {
    var choice = ReadingChoice.adopted
    var isPreferenceGiven = false
    for word in arguments.values("reading") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2 {
        choice.chosen[TimescaleID(parts[0])] = parts[1]
      } else if let preference = ReadingChoice.Preference(rawValue: word) {
        guard !isPreferenceGiven else { throw .usage("--reading: give one of adopted, earliest and latest") }
        choice.preference = preference
        isPreferenceGiven = true
      } else {
        throw .usage("--reading “\(word)” is not adopted, earliest, latest or TIMESCALE=READING")
      }
    }
    do {
      try choice.check(against: profiles)
    } catch {
      throw .usage("--reading: \(error)\(hint(error, profiles))")
    }
    return choice
  }

  /// A day, written in ISO 8601 or as one of the ``DayWords``.
  static func day(_ text: String, _ what: String, from base: Day? = nil) throws(ToolError) -> Day {
    if let day = try DayWords.day(text, from: base) { return day }
    do {
      return try Day(iso8601: text)
    } catch {
      throw .usage("\(what): \(error)")
    }
  }

  /// A day, or the days of a month or of a range.
  static func days(_ text: String, _ what: String) throws(ToolError) -> ClosedRange<Day> {
    if let day = try DayWords.day(text) { return day...day }
    do {
      return try Day.range(iso8601: text)
    } catch {
      throw .usage("\(what): \(error)")
    }
  }

  static func division(_ arguments: Arguments) throws(ToolError) -> Division {
    guard let text = arguments.value("division") else { return .englandAndWales }
    return try division(named: text)
  }

  static func division(named text: String) throws(ToolError) -> Division {
    guard let division = Division(rawValue: text) else {
      throw .usage(
        "there is no division “\(text)”; give one of \(Division.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return division
  }

  static func asOf(_ arguments: Arguments) throws(ToolError) -> Day {
    guard let text = arguments.value("as-of") else { return try Today.inLondon() }
    return try day(text, "--as-of")
  }

  /// The embedded profiles and those of `--policy-file`.
  static func library(_ arguments: Arguments) throws -> (library: PolicyLibrary, files: [PolicyProfile: [UInt8]]) {
    var profiles = PolicyLibrary.embedded.profiles
    var files: [PolicyProfile: [UInt8]] = [:]
    for path in arguments.values("policy-file") {
      let bytes = try Files.read(path)
      do {
        let profile = try PolicyProfile(json: bytes, file: path)
        profiles.append(profile)
        files[profile] = bytes
      } catch {
        throw ToolError.data("\(error)")
      }
    }
    guard !files.isEmpty else { return (.embedded, [:]) }
    do {
      return (try PolicyLibrary(profiles), files)
    } catch {
      throw ToolError.data("\(error)")
    }
  }

  static func provenance(
    _ profiles: [PolicyProfile], files: [PolicyProfile: [UInt8]], calendar: WorkingCalendar,
    calendars: [Provenance.PolicyCalendar] = [], asOf: Day?, readings: ReadingChoice,
    inputDigest: String? = nil
  ) -> Provenance {
    Provenance(
      tool: "council-deadlines \(Tool.version)", dataVersion: BankHolidayFeed.embeddedVersion,
      profiles: profiles.map { profile in
        let bytes = files[profile] ?? PolicyLibrary.embeddedJSON(profile.qualifiedID)
        return .init(id: profile.qualifiedID, digest: bytes.map { SHA256.hexDigest(of: $0) })
      },
      calendar: calendar, calendars: calendars, asOf: asOf, reading: readings.description, inputDigest: inputDigest)
  }

  /// Turns an error of the library into one of the tool, with its exit code.
  static func toolError(_ error: any Error) -> ToolError {
    switch error {
    case let error as ToolError: error
    case let error as CalendarError: .data("\(error)")
    case let error as FeedMergeError: .data("\(error)")
    case let error as HeadingError: .usage("\(error)")
    case let error as PolicyError: .usage("\(error)\(hint(error))")
    case let error as ReadingError: .usage("--reading: \(error)")
    case let error as PeriodError: .usage("\(error)")
    default: ToolError(exit: .internal, message: "\(error)")
    }
  }

  /// A suggestion for an unknown timescale: one that has several readings.
  private static func hint(_ error: ReadingError, _ profiles: [PolicyProfile]) -> String {
    guard case .unknownTimescale(let id) = error.reason else { return "" }
    let read = profiles.flatMap(\.timescales).filter { !$0.readings.isEmpty }.map(\.id.rawValue)
    return MeantWords.question(MeantWords.timescales(by: id.rawValue, among: read))
  }

  /// A suggestion for an unknown policy.
  private static func hint(_ error: PolicyError) -> String {
    guard case .unknown(let name, let known) = error.reason else { return "" }
    return Suggestion.closest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
  }
}
