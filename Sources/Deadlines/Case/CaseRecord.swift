public import Timescales
public import WorkingDays

/// What is recorded of one complaint: its events with their days, and a few facts.
///
/// It needs neither names nor the complaint's text. Events may be recorded in any order.
public struct CaseRecord: Hashable, Sendable {
  /// The council's own reference, if any.
  public var reference: String?
  /// How the complaint was made.
  public var mode: ComplaintMode = .written
  /// The procedure; the statutory one unless given, but a procedure that stands alone is its own.
  public var route: Procedure?
  /// Why stage 1 was extended: `complex`, `agreed` or `advocate`, or several; other words are
  /// reported.
  public var stage1ExtensionGrounds: Set<String> = []
  /// Why stage 2 was extended, in the same words.
  public var stage2ExtensionGrounds: Set<String> = []
  /// Why a step of stage 3 was extended, in the same words.
  public var stage3ExtensionGrounds: Set<String> = []
  /// Whether the complainant cannot attend a panel in time; `nil` if not recorded.
  public var complainantUnavailable: Bool?
  /// Whether the director agrees with the panel; `nil` if not recorded.
  public var directorAgrees: Bool?
  /// The words of the facts that only the policy knows, by the facts' own words.
  public private(set) var ownFacts: [String: String] = [:]
  /// The events, as recorded.
  public private(set) var events: [RecordedEvent] = []
  /// The facts that are days.
  public private(set) var dayFacts: [CaseFact: Day] = [:]

  /// A case with events that each happened on one day, or without any.
  ///
  ///     CaseRecord(reference: "A-17", [.received: received, .acknowledged: received])
  ///
  /// What happened several times, or on a day known only as a range, is added with
  /// `record(_:on:)`.
  ///
  /// - Parameters:
  ///   - reference: The council's own reference, if any.
  ///   - days: The day of each event. They are recorded in the order of their days.
  public init(reference: String? = nil, _ days: [CaseEvent: Day] = [:]) {
    self.reference = reference
    guard !days.isEmpty else { return }
    events = days.map { RecordedEvent(event: $0.key, days: $0.value...$0.value) }
    self = inOrder
  }

  /// Records an event; if recorded twice, its earliest day counts and the schedule reports it.
  public mutating func record(_ event: CaseEvent, on day: Day) {
    record(event, on: day...day)
  }

  /// Records an event of which only a month or a range of days is known.
  ///
  /// Days that follow from it become intervals, and a status that differs within is `uncertain`.
  public mutating func record(_ event: CaseEvent, on days: ClosedRange<Day>) {
    events.append(RecordedEvent(event: event, days: days))
  }

  /// The earliest day recorded for an event; of a range, its first.
  package func day(of event: CaseEvent) -> Day? {
    events.lazy.filter { $0.event == event }.map(\.day).min()
  }

  /// The first of ``versionDays(asOf:)``.
  package func versionDay(asOf: Day) -> Day? { versionDays(asOf: asOf)?.lowerBound }

  /// The day that chooses the version of a policy, or the days among which it lies.
  ///
  /// It is the day of receipt or, if that is not recorded, the earliest later event. A complaint
  /// resubmitted by the as-of day counts as received on that day (SI 2006/1738 reg 8(5)).
  ///
  ///     let days = record.versionDays(asOf: today) ?? today...today
  ///     let policy = try library.policy("luton", on: days)
  ///
  /// - Returns: the days; `nil` if no such event is recorded, so that the as-of day chooses.
  public func versionDays(asOf: Day) -> ClosedRange<Day>? {
    VersionDay.days(asOf: asOf) { days(of: CaseEvent.standard[$0]) }
  }

  /// The same, with its events in the order of their days and, on one day, in that of a case.
  var inOrder: CaseRecord {
    func key(_ event: RecordedEvent) -> (Day, Day, Int, String) {
      let place = CaseEvent.standard.firstIndex(of: event.event) ?? CaseEvent.standard.count
      return (event.days.lowerBound, event.days.upperBound, place, event.event.rawValue)
    }
    var record = self
    record.events = events.map { (key: key($0), event: $0) }.sorted { $0.key < $1.key }.map(\.event)
    return record
  }

  /// The last day that is recorded, of an event or a fact; of a range its last.
  var lastDay: Day? { (events.map(\.days.upperBound) + dayFacts.values).max() }

  /// Whether something was recorded in the year before a day, or after it, or nothing at all.
  ///
  /// A case of which nothing has been recorded for longer was ended without a record of it, so that
  /// no step is ahead.
  func isRecent(asOf: Day) -> Bool {
    guard let lastDay, let year = try? Period(1, .years), let end = try? lastDay.adding(year) else { return true }
    return asOf <= end
  }

  /// The days on which an event may have happened; of an event recorded twice, those of the first.
  package func days(of event: CaseEvent) -> ClosedRange<Day>? {
    earliest(events.filter { $0.event == event }.map(\.days))
  }

  /// The days on which the first of several may have been.
  private func earliest(_ days: [ClosedRange<Day>]) -> ClosedRange<Day>? {
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).min() else { return nil }
    return first...last
  }

  /// Sets a fact from its word, as a case system or the tool writes it.
  ///
  /// The grounds of an extension may be several, such as `complex;agreed`, and replace earlier ones.
  ///
  /// - Throws: ``CaseError`` if the fact cannot have that value.
  public mutating func set(_ fact: CaseFact, to value: String) throws(CaseError) {
    if fact.isDay {
      do {
        dayFacts[fact] = try Day(iso8601: value)
      } catch {
        throw CaseError(.notADay(fact, error))
      }
      return
    }
    // Capitals and spaces make no difference.
    let value = String(value.filter { $0 != " " }.lowercased())
    var words = words
    guard words.set(fact, to: value) else { throw CaseError(.noSuchWord(fact, value)) }
    switch fact {
    case .stage1ExtensionGround: stage1ExtensionGrounds = Set(CaseWords.Grounds.words(in: value))
    case .stage2ExtensionGround: stage2ExtensionGrounds = Set(CaseWords.Grounds.words(in: value))
    case .stage3ExtensionGround: stage3ExtensionGrounds = Set(CaseWords.Grounds.words(in: value))
    default: break
    }
    mode = words.mode
    route = words.procedure
    complainantUnavailable = words.complainantUnavailable
    directorAgrees = words.directorAgrees
  }

  /// Sets a fact that only the policy knows, such as `school-closure` to `yes`.
  ///
  /// One that is a day is recorded as an event is. A fact or a word that the policy does not have is
  /// reported by the schedule.
  public mutating func set(_ ownFact: String, to word: String) {
    ownFacts[ownFact] = String(word.filter { $0 != " " }.lowercased())
  }

  var words: CaseWords {
    var words = CaseWords()
    words.mode = mode
    words.procedure = route
    words.complainantUnavailable = complainantUnavailable
    words.directorAgrees = directorAgrees
    words.stage1Grounds = CaseWords.Grounds(stage1ExtensionGrounds)
    words.stage2Grounds = CaseWords.Grounds(stage2ExtensionGrounds)
    words.stage3Grounds = CaseWords.Grounds(stage3ExtensionGrounds)
    return words
  }
}

/// An event and its day, as far as that is known.
public struct RecordedEvent: Hashable, Sendable {
  /// What happened.
  public let event: CaseEvent
  /// The day, or the days among which it lies.
  public let days: ClosedRange<Day>

  /// The first of the days.
  package var day: Day { days.lowerBound }
}

/// Why a fact cannot have a value.
public struct CaseError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a value.
  package enum Reason: Hashable, Sendable {
    /// The fact is a day, but the value is not.
    case notADay(CaseFact, DayError)
    /// The value is not one of the fact's words.
    case noSuchWord(CaseFact, String)
  }
}

extension CaseError.Reason: CustomStringConvertible {
  /// What is wrong, and what would be right.
  package var description: String {
    switch self {
    case .notADay(let fact, let error): "\(fact.rawValue): \(error)"
    case .noSuchWord(let fact, let value):
      "\(fact.rawValue) cannot be “\(value)”; give one of \(fact.words.joined(separator: ", "))"
    }
  }
}
