public import Timescales
public import WorkingDays

/// Many cases as columns: for each event a day number (``WorkingDays/Day/number``) or ``blank``.
///
///     var cases = CaseColumns(count: 2)
///     try cases.set(.received, to: [20_441, 20_446])
///     try cases.set(.stage1Responded, to: [20_455, CaseColumns.blank])
///     let policy = try PolicyLibrary.embedded.policy("luton", on: Day(iso8601: "2026-01-01"))
///     let plan = DeadlinePlan(policy)
///     let asOf = try Day(iso8601: "2026-06-01")
///     for column in try plan.outcomes(of: cases, asOf: asOf, threads: 2) {
///       print(column.timescale.id, column.status[0], column.due[0])
///     }
///
/// One plan is applied to all: cases under another version of the policy or law need another plan.
/// Each event has one day, so a case can be suspended only once. Record problems are not reported.
public struct CaseColumns: Sendable {
  /// The value that marks a missing day.
  public static let blank = Int32.min

  /// How many cases there are.
  package let count: Int
  private(set) var days: [(name: Name, days: [Int32])] = []
  private(set) var words: [(fact: CaseFact, words: [String?])] = []
  private(set) var ownFacts: [(fact: String, words: [String?])] = []

  enum Name: Hashable, Sendable {
    case event(CaseEvent)
    case fact(CaseFact)
  }

  /// Whether what has no column did not happen.
  ///
  /// Otherwise a column that is missing says nothing: what only it could show is `not-recorded`, and
  /// stands in no percentage. A blank in a column always means that it did not happen.
  public var assumesComplete: Bool

  /// Cases of which nothing is recorded yet.
  public init(count: Int, assumesComplete: Bool = false) {
    self.count = max(0, count)
    self.assumesComplete = assumesComplete
  }

  /// The columns that these cases do not have.
  package func absent(in fields: FieldIndex) -> AbsentColumns {
    guard !assumesComplete else { return .none }
    let columns = days.compactMap { column in
      switch column.name {
      case .event(let event): fields.field(of: event)
      case .fact(let fact): fields.field(of: fact)
      }
    }
    let own = ownFacts.flatMap { fields.marks(of: $0.fact) }
    return AbsentColumns(among: fields, but: Set(columns + own), facts: Set(words.map { $0.fact }))
  }

  /// Records the day of an event in every case that has one.
  ///
  /// - Throws: ``CaseColumnError`` for a wrong length, a number that is not a day, or a repeat.
  /// - Complexity: linear in the number of cases.
  public mutating func set(_ event: CaseEvent, to days: [Int32]) throws(CaseColumnError) {
    try add(.event(event), event.rawValue, days)
  }

  /// Records a fact that is a day, such as the day to which stage 1 was extended.
  ///
  /// - Throws: ``CaseColumnError``, as for events, and if the fact is not a day.
  public mutating func set(_ fact: CaseFact, to days: [Int32]) throws(CaseColumnError) {
    guard fact.isDay else { throw CaseColumnError(.notADay(fact)) }
    try add(.fact(fact), fact.rawValue, days)
  }

  /// Records a fact that is a word, such as the mode; `nil` where it is not recorded.
  ///
  /// The grounds of an extension may be several, such as `complex;agreed`.
  ///
  /// - Throws: ``CaseColumnError`` for a wrong length, a word that does not fit, or a repeat.
  public mutating func set(_ fact: CaseFact, to words: [String?]) throws(CaseColumnError) {
    guard !fact.isDay else {
      throw CaseColumnError(.notAWord(fact, words.first { $0 != nil }.flatMap(\.self) ?? "", case: 0))
    }
    guard words.count == count else {
      throw CaseColumnError(.length(fact.rawValue, found: words.count, expected: count))
    }
    guard !self.words.contains(where: { $0.fact == fact }) else { throw CaseColumnError(.twice(fact.rawValue)) }
    for (index, word) in words.enumerated() {
      guard let word else { continue }
      let isKnown =
        fact.isExtensionGround ? !CaseWords.Grounds.words(in: word).isEmpty : fact.words.contains(word)
      if isKnown { continue }
      throw CaseColumnError(.notAWord(fact, word, case: index))
    }
    self.words.append((fact, words))
  }

  /// Records a fact that only the policy knows and that is a word; `nil` where it is not recorded.
  ///
  /// One that is a day is recorded as an event is.
  ///
  /// - Throws: ``CaseColumnError`` for a wrong length or a repeat. A word that the policy does not
  ///   have is refused when the plan is applied.
  public mutating func set(_ ownFact: String, to words: [String?]) throws(CaseColumnError) {
    guard words.count == count else { throw CaseColumnError(.length(ownFact, found: words.count, expected: count)) }
    guard !ownFacts.contains(where: { $0.fact == ownFact }) else { throw CaseColumnError(.twice(ownFact)) }
    ownFacts.append((ownFact, words))
  }

  private mutating func add(_ name: Name, _ word: String, _ days: [Int32]) throws(CaseColumnError) {
    guard days.count == count else { throw CaseColumnError(.length(word, found: days.count, expected: count)) }
    guard !self.days.contains(where: { $0.name == name }) else { throw CaseColumnError(.twice(word)) }
    let valid = Day.first.number...Day.last.number
    if let index = days.firstIndex(where: { $0 != Self.blank && !valid.contains($0) }) {
      throw CaseColumnError(.notADayNumber(word, number: days[index], case: index))
    }
    self.days.append((name, days))
  }
}

/// Why a column of cases cannot be used.
public struct CaseColumnError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a column.
  package enum Reason: Hashable, Sendable {
    /// A column does not have one entry for each case.
    case length(String, found: Int, expected: Int)
    /// A column is set twice.
    case twice(String)
    /// A number is neither a day of the years 1 to 9999 nor blank; cases count from 0.
    case notADayNumber(String, number: Int32, case: Int)
    /// A fact that is a word was given days.
    case notADay(CaseFact)
    /// A fact cannot have this word; cases count from 0.
    case notAWord(CaseFact, String, case: Int)
    /// The policy knows no such event.
    case unknownEvent(CaseEvent)
    /// The policy knows no such fact, or the fact cannot have this word; cases count from 0.
    case unknownFact(String, String, case: Int)
  }
}

extension CaseColumnError.Reason: CustomStringConvertible {
  /// What is wrong, and what would be right.
  package var description: String {
    switch self {
    case .length(let name, let found, let expected):
      "the column “\(name)” has \(found) entries for \(expected) cases; give one for each"
    case .twice(let name): "the column “\(name)” is set twice; set it once"
    case .notADayNumber(let name, let number, let index):
      "\(name) of case \(index), counted from 0: \(number) is not a valid day number (years 1 to 9999); use CaseColumns.blank for a missing day"
    case .notADay(let fact):
      "\(fact.rawValue) is not a day; give one of \(fact.words.joined(separator: ", ")) for each case"
    case .notAWord(let fact, _, _) where fact.isDay: "\(fact.rawValue) is a day; give day numbers"
    case .notAWord(let fact, let word, let index):
      "\(fact.rawValue) of case \(index), counted from 0, cannot be “\(word)”; give one of \(fact.words.joined(separator: ", "))"
    case .unknownFact(let fact, let word, let index):
      "\(fact) of case \(index), counted from 0, cannot be “\(word)” by the policy"
    case .unknownEvent(let event): "“\(event)” is not an event that the policy uses"
    }
  }
}
