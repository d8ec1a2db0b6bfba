import JSONTree
import Timescales
import WorkingDays

// MARK: - Values

extension ProfileFormat.Value {
  static let text = defined("text", [.string], "text")
  static let identifier = defined("identifier", [.string], "lower-case letters, digits and hyphens")
  static let day = defined("day", [.string], "a day: `2026-03-29`")
  static let month = defined("month", [.string], "a month: `2026-03`")
  static let date = defined("date", [.string], "a year, a month or a day: `2019`, `2020-08`, `2023-03-29`")
  static let quarter = defined("quarter", [.string], "a quarter of a financial year: `2017-18 Q2`")
  static let flag = Self([.flag], "`true` or `false`", ["type": "boolean"])
  static let version = Self(
    [.integer], "`\(ProfileFormat.version)`", ["type": "integer", "const": .integer(ProfileFormat.version)])
  static let count = defined("count", [.integer], "1 to \(ProfileFormat.largestCount)")
  static let event = defined("event", [.string], "an event")
  static let events = defined("events", [.array], "events")
  static let timescaleID = defined("timescaleID", [.string], "the id of a timescale")
  static let condition = defined("condition", [.string, .object], "a condition")
  static let factWords = defined("factWords", [.string, .array], "a word of the fact, or several")
  static let factValues = defined("factValues", [.string, .array], "`yes-no`, `day`, or two or more words")
  static let clockFact = defined("clockFact", [.string], "a fact that is a day")
  static let dayOff = defined("dayOff", [.string], "a day: `2026-12-29`, or `12-29` for every year")
  static let limit = defined("limitValue", [.string, .object], "`\(ProfileFormat.onTheDay)` or a limit")
  static let clock = defined("clock", [.string, .object], "an event or a clock")
  static let clocks = defined("clocks", [.array], "two or more clocks")
  static let maximum = defined("maximum", [.string, .object], "`inherited` or a maximum")
  static let notes = defined("notes", [.array], "notes")

  /// A word of a list.
  static func word(_ name: String) -> Self {
    let words = ProfileFormat.words(name)
    return defined(name, [.string], words.map { "`\($0)`" }.joined(separator: ", "))
  }

  /// An object of the table, by the name of its definition.
  static func object(_ name: String, _ words: String) -> Self { defined(name, [.object], words) }

  /// The same, or null.
  static func orNull(_ value: Self) -> Self {
    Self(
      [.null] + value.kinds, "\(value.words), or `null`",
      ["anyOf": [JSON(.object(value.schema)), ["type": "null"]]])
  }

  /// An array whose elements must differ, unless `isUnique` is false because their ids are checked
  /// instead.
  static func list(_ element: Self, _ words: String, atLeast least: Int = 0, isUnique: Bool = true) -> Self {
    var schema: [JSON.Member] = [
      .init(key: "type", value: "array"), .init(key: "items", value: JSON(.object(element.schema))),
    ]
    if least > 0 { schema.append(.init(key: "minItems", value: .integer(least))) }
    if isUnique { schema.append(.init(key: "uniqueItems", value: true)) }
    return Self([.array], words, JSON(.object(schema)))
  }

  /// Two or more readings, exactly one of them adopted.
  static func readings(_ name: String) -> Self {
    list(object(name, "a reading"), "two or more readings", atLeast: 2)
      .also(["contains": ["type": "object", "required": ["adopted"]], "minContains": 1, "maxContains": 1])
  }
}

extension ProfileFormat {
  /// The limit of what is due on the very day that its clock gives.
  static let onTheDay = "on-the-day"
}

// MARK: - Words

extension ProfileFormat {
  /// The lists of words, by the names of their definitions in the schema.
  package static let wordLists: [(name: String, words: [String])] = [
    ("calendar", words(CalendarName.self)),
    ("sharedEvent", CaseEvent.standard.map(\.rawValue)),
    ("fact", words(CaseFact.self)),
    ("dayFact", CaseFact.days.map(\.rawValue)),
    ("groundFact", CaseFact.extensionGrounds.map(\.rawValue)),
    ("sharedCondition", words(Condition.self)),
    ("stage", words(Timescale.Stage.self)),
    ("kind", words(Timescale.Kind.self)),
    ("party", words(Timescale.Party.self)),
    ("binding", words(Timescale.Binding.self)),
    ("route", words(Timescale.Route.self)),
    ("ground", words(ExtensionGround.self)),
    ("unit", words(Period.Unit.self)),
    ("direction", words(Period.Direction.self)),
    ("firstDay", words(FirstDay.self)), ("counting", words(PolicyProfile.OwnEvent.Counting.self)),
    ("end", words(LimitEnd.self)),
    ("origin", words(Timescale.Extension.Origin.self)),
    ("outcome", words(PolicyProfile.Passage.Outcome.self)),
    ("pauseEffect", words(PolicyProfile.PauseRule.Effect.self)),
    ("sharedTimescale", StandardTimescale.all.map(\.id.rawValue)),
  ]

  static func words(_ name: String) -> [String] { wordLists.first { $0.name == name }?.words ?? [] }

  private static func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> [String] {
    Word.allCases.map(\.rawValue)
  }
}

// MARK: - Patterns

extension ProfileFormat {
  /// Patterns of texts, by the names of their definitions in the schema.
  static let patterns: [(name: String, pattern: String)] = [
    ("text", #"\S"#),
    ("identifier", "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"),
    ("day", "^\(day)$"),
    ("month", "^\(year)-\(month)$"),
    ("date", "^(\(year)(-\(month))?|\(day))$"),
    ("yearDay", "^\(yearDay)$"),
    ("quarter", "^[0-9]{2}(\(financialYears)) Q[1-4]$"),
  ]

  /// A year from 0001 to 9999.
  private static let year = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
  private static let month = "(0[1-9]|1[0-2])"

  /// A day that some year has.
  private static let yearDay =
    "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"

  /// A day that exists: 29 February in leap years only.
  private static let day = {
    let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    let february = "02-(0[1-9]|1[0-9]|2[0-8])"
    let leap = "(0[48]|[2468][048]|[13579][26])"
    return "(\(year)-(\(long)|\(short)|\(february))|([0-9]{2}\(leap)|\(leap)00)-02-29)"
  }()

  /// The last two digits of each year of a century with those of the next year: `00-01` to `99-00`.
  private static let financialYears = (0..<100).map { year in
    "\(year < 10 ? "0" : "")\(year)-\((year + 1) % 100 < 10 ? "0" : "")\((year + 1) % 100)"
  }.joined(separator: "|")
}
