import Timescales
import WorkingDays

/// All that is recorded of a case except the days: what decides *which* days each rule looks at.
///
/// It includes the answers to questions that compare days before any rule applies, such as whether
/// an advocate is awaited. Cases with the same value therefore differ in arithmetic alone.
struct Recorded: Hashable, Sendable {
  let fields: RecordedFields
  let words: CaseWords
  private let circumstances: Circumstances
  /// The fields for which the cases have no column, so that a missing day says nothing.
  let absent: RecordedFields

  /// What the days of the case say about each other.
  private struct Circumstances: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let advocateAwaited = Circumstances(rawValue: 1)
    static let resubmitted = Circumstances(rawValue: 2)
    static let skipAhead = Circumstances(rawValue: 4)
    static let chairMet = Circumstances(rawValue: 8)
    static let setAside = Circumstances(rawValue: 16)
    static let answeredElsewhere = Circumstances(rawValue: 32)
  }

  /// What is recorded of a case that ``DeadlinePlan/effective(_:in:asOf:)`` has reduced.
  init(_ row: CaseRow, asOf: Day, absent: RecordedFields = RecordedFields()) {
    var circumstances: Circumstances = []
    if !row.isPlain {
      if row.isAdvocateAwaited { circumstances.insert(.advocateAwaited) }
      if row.isResubmitted { circumstances.insert(.resubmitted) }
      if row.isSkipAhead(asOf: asOf) { circumstances.insert(.skipAhead) }
      if let met = row[Field.directorMetChair], met <= asOf { circumstances.insert(.chairMet) }
      if row.wasSetAside { circumstances.insert(.setAside) }
    }
    if row.isAnsweredElsewhere { circumstances.insert(.answeredElsewhere) }
    (fields, words, self.circumstances, self.absent) = (row.recorded, row.words, circumstances, absent)
  }

  /// What is recorded of a plain case.
  init(plain fields: RecordedFields, _ words: CaseWords, absent: RecordedFields = RecordedFields()) {
    (self.fields, self.words, circumstances, self.absent) = (fields, words, [], absent)
  }

  /// The shared events, one bit each.
  var events: UInt64 { fields.events }

  subscript(field: Int) -> Bool { fields[field] }

  /// Whether an answer to a request is recorded as one to a complaint, so that a missing answer says nothing.
  var isAnsweredElsewhere: Bool { circumstances.contains(.answeredElsewhere) }

  /// Whether the agreement to skip stage 1 lies after the as-of day.
  var isSkipAhead: Bool { circumstances.contains(.skipAhead) }

  /// What is reported of every case with this record.
  var findings: [Finding] {
    circumstances.contains(.resubmitted) ? [Finding(.madeAgain, .event(Field.resubmitted))] : []
  }

  /// Whether a shared condition holds; `nil` if the record does not say.
  func holdsShared(_ condition: Condition) -> Bool? {
    switch condition {
    case .oral: words.mode == .oral
    case .oralToService: words.mode == .oral && !isFormal ? nil : false
    case .oralInformal: words.mode == .oral && !isFormal
    case .advocateAwaited: circumstances.contains(.advocateAwaited)
    case .stage1Extended:
      // A letter that explains a longer stage 1 is sent only where it takes longer.
      self[Field.stage1Extended] || self[Field.stage1ExtendedTo] || self[Field.holdingLetterSent]
    case .stage1NotSkipped: !self[Field.stage1Skipped]
    case .notResubmitted: !circumstances.contains(.resubmitted)
    case .proceedings: self[Field.notConsidered] || circumstances.contains(.setAside)
    case .complainantUnavailable: words.complainantUnavailable ?? false
    case .directorAgrees: directorAgrees
    case .directorDisagrees: directorAgrees.map { !$0 }
    case .fact, .happened, .notHappened: nil
    }
  }

  /// Whether the director agrees with the panel; that he met its Chair shows that he does not.
  private var directorAgrees: Bool? { words.directorAgrees ?? (circumstances.contains(.chairMet) ? false : nil) }

  /// Whether an answer at stage 1, or its receipt, is recorded.
  var isStage1Answered: Bool { self[Field.stage1Responded] || self[Field.stage1ResponseReceived] }

  /// The same at stage 2.
  var isStage2Answered: Bool { self[Field.stage2Responded] || self[Field.stage2ResponseReceived] }

  /// Whether the complaint has been registered, stage 1 extended, or stage 2 requested.
  private var isFormal: Bool {
    self[Field.acknowledged] || self[Field.logged] || self[Field.stage1Extended] || self[Field.stage2Requested]
  }
}

// MARK: - What has an effect

extension CaseRow {
  /// Whether every entry of the row has an effect, whatever its days.
  var isPlain: Bool { ranges.isEmpty && !isAnsweredElsewhere && Self.isPlain(recorded.events, recorded.beyond) }

  /// The same by what is recorded, if no day is a range.
  static func isPlain(_ events: UInt64, _ beyond: UInt64) -> Bool {
    events & compared.events == 0 && beyond & compared.beyond == 0
  }

  /// The same where what was done by a day has its effect: then an extension has, as most rows with one
  /// show.
  func isPlain(onceExtendedBy asOf: Day) -> Bool {
    guard ranges.isEmpty, !isAnsweredElsewhere else { return false }
    guard !Self.isPlain(recorded.events, recorded.beyond) else { return true }
    return Self.isPlain(recorded.events & ~Self.extended, recorded.beyond) && days[Field.stage1Extended] <= asOf.number
  }

  private static let extended = UInt64(1) << UInt64(Field.stage1Extended)

  /// The fields whose days are compared with others before any rule is applied.
  private static let compared: RecordedFields = {
    var fields = RecordedFields()
    for field in [
      Field.stage1Skipped, Field.advocateRequested, Field.sufficientInterestDecided, Field.stage1Extended,
      Field.resubmitted, Field.stage1StartDay, Field.directorMetChair,
    ] + Field.pauses {
      fields[field] = true
    }
    return fields
  }()
}

/// What is noted of a row before the rules are applied to it.
struct RowNotes: OptionSet, Sendable {
  let rawValue: UInt16
  static let skipWithoutEffect = RowNotes(rawValue: 1)
  static let extensionAhead = RowNotes(rawValue: 2)
  static let advocateAhead = RowNotes(rawValue: 4)
  static let interestAhead = RowNotes(rawValue: 8)
  static let advocateAskedLate = RowNotes(rawValue: 16)
  static let startDayBeforeReceipt = RowNotes(rawValue: 32)
  static let paused = RowNotes(rawValue: 64)
  static let resumedFirst = RowNotes(rawValue: 128)
  static let proceedings = RowNotes(rawValue: 256)
  static let suspendedAgain = RowNotes(rawValue: 512)
  static let pauseWithoutEnd = RowNotes(rawValue: 1024)

  /// What is reported before anything else.
  var findings: [Finding] { Self.first.filter { contains($0.note) }.map { $0.finding } }

  private static let first: [(note: RowNotes, finding: Finding)] = [
    (.skipWithoutEffect, Finding(.skipWithoutEffect, .event(Field.stage1Skipped))),
    (.extensionAhead, Finding(.eventAfterAsOf, .event(Field.stage1Extended))),
    (.advocateAhead, Finding(.eventAfterAsOf, .event(Field.advocateRequested))),
    (.interestAhead, Finding(.eventAfterAsOf, .event(Field.sufficientInterestDecided))),
    (.advocateAskedLate, Finding(.advocateAskedLate, .event(Field.advocateRequested))),
  ]

  /// What is reported after events that lie ahead.
  static let early = (
    note: startDayBeforeReceipt,
    finding: Finding(.startDayBeforeReceipt, .events(Field.stage1StartDay, Field.received))
  )
}

extension DeadlinePlan {
  /// Whether every entry of a row has an effect, whatever its days; an event that begins or ends a pause
  /// moves others.
  func isPlain(_ row: CaseRow) -> Bool {
    row.isPlain && (ownPauses.isEmpty || !ownPauses.contains { row.recorded[$0] })
  }

  /// The complaint that is open on a day, with only the entries that have an effect, and the notes.
  func effective(_ record: CaseRow, in calendars: PlanCalendars, asOf: Day) -> (row: CaseRow, notes: RowNotes) {
    let record = knowsForeign(record) ? withoutForeign(record) : record
    if isPlain(record) {
      guard hasAskedAhead(record, asOf: asOf) else { return (record, []) }
      var row = record
      markAhead(&row, asOf: asOf)
      return (row, [])
    }
    var (row, notes) = (record.current(asOf: asOf), RowNotes())
    if row.dropEarlyStartDay() { notes.insert(.startDayBeforeReceipt) }
    if row.dropVoidSkip() { notes.insert(.skipWithoutEffect) }
    if row.dropExtensionAhead(asOf: asOf) { notes.insert(.extensionAhead) }
    if row.drop(Field.advocateRequested, ifAfter: asOf) { notes.insert(.advocateAhead) }
    if row.drop(Field.sufficientInterestDecided, ifAfter: asOf) { notes.insert(.interestAhead) }
    if dropLateAdvocate(&row, in: calendars, asOf: asOf) { notes.insert(.advocateAskedLate) }
    notes.formUnion(self.notes(on: row, asOf: asOf))
    markAhead(&row, asOf: asOf)
    return (row, notes)
  }
}
