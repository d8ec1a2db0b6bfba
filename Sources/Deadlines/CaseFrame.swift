package import Timescales
package import WorkingDays

/// Where the day of each event and of each fact that is a day stands in a ``CaseFrame``.
package struct Slots: Sendable {
  /// The words, by slot: the shared events, the facts that are days, then events of profiles.
  package private(set) var words: [String] = CaseEvent.standard.map(\.rawValue) + CaseFact.days.map(\.rawValue)
  private var index: [String: Int]

  package init(ownEvents: some Sequence<CaseEvent>) {
    index = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    for event in ownEvents where index[event.rawValue] == nil {
      index[event.rawValue] = words.count
      words.append(event.rawValue)
    }
  }

  package func slot(of event: CaseEvent) -> Int? { index[event.rawValue] }
  package func slot(of fact: CaseFact) -> Int? { index[fact.rawValue] }

  package var count: Int { words.count }

  /// The slots of events of profiles.
  var ownEvents: Range<Int> { CaseEvent.standard.count + CaseFact.days.count..<words.count }

  /// The slots of shared events that the engine itself looks at.
  enum Fixed {
    static let received = position(.received)
    static let advocateRequested = position(.advocateRequested)
    static let advocateAppointed = position(.advocateAppointed)
    static let sufficientInterestDecided = position(.sufficientInterestDecided)
    static let stage1Extended = position(.stage1Extended)
    static let stage1ExtendedTo = CaseEvent.standard.count + (CaseFact.days.firstIndex(of: .stage1ExtendedTo) ?? 0)
    static let panelArrangedFor = CaseEvent.standard.count + (CaseFact.days.firstIndex(of: .panelArrangedFor) ?? 0)
    static let panelHeld = position(.panelHeld)
    static let acknowledged = position(.acknowledged)
    static let logged = position(.logged)
    static let stage2Requested = position(.stage2Requested)
    static let stage1StartDay = CaseEvent.standard.count + (CaseFact.days.firstIndex(of: .stage1StartDay) ?? 0)
    static let stage1Responded = position(.stage1Responded)
    static let stage1ResponseReceived = position(.stage1ResponseReceived)
    static let stage1Skipped = position(.stage1Skipped)
    static let proceedingsStarted = position(.proceedingsStarted)
    static let proceedingsEnded = position(.proceedingsEnded)
    static let resubmitted = position(.resubmitted)
    static let groundsArose = position(.groundsArose)
    static let becameAware = position(.becameAware)
    static let withdrawn = position(.withdrawn)
    static let closed = position(.closed)

    /// What somebody does, rather than what comes about.
    static let acts: Range<Int> = received..<proceedingsStarted
    /// For the event of an answer, that of what it answers.
    static let answers: [Int: Int] = [
      stage1Responded: received, position(.stage2Responded): stage2Requested,
      position(.stage3Responded): position(.stage3Requested),
    ]

    private static func position(_ event: CaseEvent) -> Int { CaseEvent.standard.firstIndex(of: event) ?? 0 }
  }
}

/// A case as the engine reads it: a day number for each slot, and the facts that are words.
///
/// A row of a file fills one such frame again and again, so that a case costs no allocation.
package struct CaseFrame: Sendable {
  /// No day.
  static let blank = Int32.min

  /// The day number of each slot; ``blank`` for no day.
  package private(set) var days: [Int32]
  /// How many slots belong to shared events; a stored copy, since every day recorded asks for it.
  private let sharedEvents: Int
  /// The shared events that are recorded, a bit each.
  private(set) var recorded: UInt64 = 0
  /// The slots after those of shared events that hold a day, a bit each; the last bit stands for all that have none of their own.
  private(set) var recordedBeyond: UInt64 = 0
  /// Days on which the case was set aside, and on which it was taken up again, in any order.
  package var pauseStarts: [Day] = []
  package var pauseEnds: [Day] = []
  /// Events of which only a range of days is known; they have no day in their slots.
  package private(set) var uncertain: [UncertainEvent] = []
  package var mode: ComplaintMode = .written
  package var route: Procedure?
  package var ground: Ground = .none
  package var complainantUnavailable: Bool?
  package var directorAgrees: Bool?

  package enum Ground: Sendable {
    case none
    case unknown
    case known(ExtensionGround)
  }

  package init(_ slots: Slots) {
    days = [Int32](repeating: Self.blank, count: slots.count)
    sharedEvents = CaseEvent.standard.count
  }

  package subscript(slot: Int) -> Day? {
    get {
      let number = days[slot]
      return number == Self.blank ? nil : Day(uncheckedNumber: number)
    }
    set {
      days[slot] = newValue?.number ?? Self.blank
      if slot < sharedEvents {
        let bit = UInt64(1) &<< UInt64(slot)
        recorded = newValue == nil ? recorded & ~bit : recorded | bit
      } else {
        let bit = UInt64(1) &<< UInt64(min(slot - sharedEvents, 63))
        recordedBeyond = newValue == nil ? recordedBeyond & ~bit : recordedBeyond | bit
      }
    }
  }

  /// Records an event whose slot is known; its earliest day counts, and every day on which the case was set aside or taken up again.
  package mutating func record(_ event: CaseEvent, in slot: Int, on day: Day) {
    self[slot] = min(self[slot] ?? day, day)
    if event.setsAside { pauseStarts.append(day) }
    if event.takesUpAgain { pauseEnds.append(day) }
  }

  /// Records an event of which a range of days is known; a range of one day is that day.
  package mutating func record(_ event: CaseEvent, in slot: Int, on days: ClosedRange<Day>) {
    if days.lowerBound == days.upperBound {
      record(event, in: slot, on: days.lowerBound)
    } else {
      uncertain.append(UncertainEvent(event: event, slot: slot, days: days))
    }
  }

  /// Whether the complaint was withdrawn or the case closed by a day, and nothing was done after that.
  func isOver(by day: Day) -> Bool {
    let ends = [self[Slots.Fixed.withdrawn], self[Slots.Fixed.closed]].compactMap(\.self).filter { $0 <= day }
    guard let end = ends.max() else { return false }
    return !Slots.Fixed.acts.contains { slot in self[slot].map { end < $0 && $0 <= day } ?? false }
  }

  var slots: Range<Int> { days.indices }

  mutating func forgetUncertain() { uncertain.removeAll() }

  /// Whether no day at all is recorded.
  package var isEmpty: Bool { recorded | recordedBeyond == 0 && uncertain.isEmpty }

  /// Forgets the case.
  package mutating func clear() {
    for slot in days.indices { days[slot] = Self.blank }
    recorded = 0
    recordedBeyond = 0
    if !uncertain.isEmpty { uncertain.removeAll(keepingCapacity: true) }
    if !pauseStarts.isEmpty { pauseStarts.removeAll(keepingCapacity: true) }
    if !pauseEnds.isEmpty { pauseEnds.removeAll(keepingCapacity: true) }
    mode = .written
    route = nil
    ground = .none
    complainantUnavailable = nil
    directorAgrees = nil
  }

  package init(_ record: CaseRecord, slots: Slots) {
    self.init(slots)
    for entry in record.events {
      guard let slot = slots.slot(of: entry.event) else { continue }
      self.record(entry.event, in: slot, on: entry.days)
    }
    for (fact, day) in record.dayFacts {
      if let slot = slots.slot(of: fact) { self[slot] = day }
    }
    mode = record.mode
    route = record.route
    ground = record.extensionGround.map { ExtensionGround(rawValue: $0).map(Ground.known) ?? .unknown } ?? .none
    complainantUnavailable = record.complainantUnavailable
    directorAgrees = record.directorAgrees
  }
}

extension CaseFrame {
  /// Whether a condition holds; `nil` if the record does not tell.
  func holds(_ condition: Condition) -> Bool? {
    switch condition {
    case .oral: mode == .oral
    case .oralToService: mode == .oral && !isFormal ? nil : false
    case .advocateAwaited: isAdvocateAwaited
    case .stage1Extended: self[Slots.Fixed.stage1Extended] != nil || self[Slots.Fixed.stage1ExtendedTo] != nil
    case .stage1NotSkipped: self[Slots.Fixed.stage1Skipped] == nil
    case .notResubmitted: !isMadeAgain
    case .proceedings: self[Slots.Fixed.proceedingsStarted] != nil || self[Slots.Fixed.proceedingsEnded] != nil
    case .complainantUnavailable: complainantUnavailable ?? false
    case .directorAgrees: directorAgrees
    case .directorDisagrees: directorAgrees.map { !$0 }
    }
  }

  /// The complaint has been registered, or taken to stage 2.
  private var isFormal: Bool {
    [Slots.Fixed.acknowledged, Slots.Fixed.logged, Slots.Fixed.stage2Requested].contains { self[$0] != nil }
  }

  /// The complaint was made again after proceedings, and this is the new one.
  private var isMadeAgain: Bool {
    guard let again = self[Slots.Fixed.resubmitted] else { return false }
    return self[Slots.Fixed.received].map { $0 >= again } ?? false
  }

  /// A later start of stage 1 can be agreed, not an earlier one (reg 14(4)).
  var hasEarlyStartDay: Bool {
    guard let start = self[Slots.Fixed.stage1StartDay], let received = self[Slots.Fixed.received] else { return false }
    return start < received
  }

  /// An advocate was asked for, and none had been appointed when the complaint was received (reg 14(3)(b)).
  private var isAdvocateAwaited: Bool {
    guard let requested = self[Slots.Fixed.advocateRequested] else { return false }
    // Asked for after the answer, an advocate cannot have been waited for.
    if let responded = self[Slots.Fixed.stage1Responded], requested > responded { return false }
    guard let appointed = self[Slots.Fixed.advocateAppointed], let received = self[Slots.Fixed.received] else {
      return true
    }
    return appointed > received
  }
}

extension CaseEvent {
  /// Whether it sets a case aside, where a policy stops its clocks.
  package var setsAside: Bool { self == .suspended || self == .proceedingsStarted }

  /// Whether a case that was set aside goes on from it.
  package var takesUpAgain: Bool { self == .resumed || self == .proceedingsEnded }
}
