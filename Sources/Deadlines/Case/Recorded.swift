import Timescales
import WorkingDays

/// All that is recorded of a case except the days: what decides *which* days each rule looks at.
///
/// A few questions compare days with each other before any rule is applied, such as whether an advocate is awaited. Their answers
/// are part of it, so that cases with the same value differ in arithmetic alone.
struct Recorded: Hashable, Sendable {
  let fields: RecordedFields
  let words: CaseWords
  private let circumstances: Circumstances

  /// What the days of the case say about each other.
  private struct Circumstances: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let advocateAwaited = Circumstances(rawValue: 1)
    static let resubmitted = Circumstances(rawValue: 2)
    static let skipAhead = Circumstances(rawValue: 4)
  }

  /// What is recorded of a case whose entries all have an effect (``DeadlinePlan/effective(_:in:asOf:)``).
  init(_ row: CaseRow, asOf: Day) {
    fields = row.recorded
    words = row.words
    var circumstances: Circumstances = []
    if fields.events & Self.telling != 0 {
      if row.isAdvocateAwaited { circumstances.insert(.advocateAwaited) }
      if row.isResubmitted { circumstances.insert(.resubmitted) }
      if row[Field.stage1Skipped].map({ $0 > asOf }) ?? false { circumstances.insert(.skipAhead) }
    }
    self.circumstances = circumstances
  }

  /// What is recorded of a case without any of the events in ``CaseRow/conditional``.
  init(plain fields: RecordedFields, _ words: CaseWords) {
    self.fields = fields
    self.words = words
    circumstances = []
  }

  /// The events whose days are compared with others before any rule is applied.
  static let telling: UInt64 =
    1 << UInt64(Field.advocateRequested) | 1 << UInt64(Field.resubmitted) | 1 << UInt64(Field.stage1Skipped)

  /// A number of few bits that differs between most records.
  var hash: UInt64 {
    (fields.events ^ (fields.beyond &<< 44) ^ (UInt64(words.packed) &<< 52) ^ UInt64(circumstances.rawValue))
      &* 0x9E37_79B9_7F4A_7C15
  }

  static func == (left: Recorded, right: Recorded) -> Bool {
    left.fields.events == right.fields.events && left.words == right.words
      && left.circumstances == right.circumstances && left.fields == right.fields
  }

  /// The shared events, a bit each.
  var events: UInt64 { fields.events }

  subscript(field: Int) -> Bool { fields[field] }

  /// The agreement to skip stage 1 lies after the as-of day.
  var isSkipAhead: Bool { circumstances.contains(.skipAhead) }

  /// The complaint is one resubmitted after proceedings.
  var isResubmitted: Bool { circumstances.contains(.resubmitted) }

  /// Whether a condition holds; `nil` if the record does not say.
  func holds(_ condition: Condition) -> Bool? {
    switch condition {
    case .oral: words.mode == .oral
    case .oralToService: words.mode == .oral && !isFormal ? nil : false
    case .advocateAwaited: circumstances.contains(.advocateAwaited)
    case .stage1Extended: self[Field.stage1Extended] || self[Field.stage1ExtendedTo]
    case .stage1NotSkipped: !self[Field.stage1Skipped]
    case .notResubmitted: !isResubmitted
    case .proceedings: self[Field.proceedingsStarted] || self[Field.proceedingsEnded]
    case .complainantUnavailable: words.complainantUnavailable ?? false
    case .directorAgrees: words.directorAgrees
    case .directorDisagrees: words.directorAgrees.map { !$0 }
    }
  }

  /// The complaint has been registered, or taken to stage 2.
  private var isFormal: Bool { self[Field.acknowledged] || self[Field.logged] || self[Field.stage2Requested] }
}

extension CaseRow {
  /// An advocate was requested, and none had been appointed when the complaint was received (reg 14(3)(b)).
  fileprivate var isAdvocateAwaited: Bool {
    guard let requested = self[Field.advocateRequested] else { return false }
    // An advocate requested after the answer cannot have been awaited.
    if let responded = self[Field.stage1Responded], requested > responded { return false }
    guard let appointed = self[Field.advocateAppointed], let received = self[Field.received] else { return true }
    return appointed > received
  }

  /// The complaint was resubmitted after proceedings, and this is the new one.
  fileprivate var isResubmitted: Bool {
    guard let again = self[Field.resubmitted] else { return false }
    return self[Field.received].map { $0 >= again } ?? false
  }
}
