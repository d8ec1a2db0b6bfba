import Timescales
import WorkingDays

/// All that is recorded of a case but the days.
package struct CaseShape: Hashable, Sendable {
  /// The events and facts that have a day.
  private let recorded: UInt64
  private let recordedBeyond: UInt64
  /// The facts that are words.
  private let words: UInt32

  /// The shape of a case; `nil` if more than its recorded days makes a difference: a range of days, or the case set aside.
  package init?(_ frame: CaseFrame) {
    guard frame.uncertain.isEmpty, frame.recorded & Self.special == 0, frame.recordedBeyond & Self.specialFacts == 0
    else { return nil }
    recorded = frame.recorded
    recordedBeyond = frame.recordedBeyond
    var words: UInt32 = frame.mode == .oral ? 1 : 0
    func add(_ value: UInt32, upTo most: UInt32) { words = words * (most + 1) + value }
    add(frame.route.map { $0 == .statutory ? 1 : 2 } ?? 0, upTo: 2)
    add(frame.complainantUnavailable.map { $0 ? 1 : 2 } ?? 0, upTo: 2)
    add(frame.directorAgrees.map { $0 ? 1 : 2 } ?? 0, upTo: 2)
    switch frame.ground {
    case .none: add(0, upTo: 4)
    case .unknown: add(1, upTo: 4)
    case .known(.complex): add(2, upTo: 4)
    case .known(.agreed): add(3, upTo: 4)
    case .known(.advocate): add(4, upTo: 4)
    }
    self.words = words
  }

  /// A word of few bits that differs between most shapes.
  package var hash: UInt64 {
    (recorded ^ (recordedBeyond &<< 44) ^ (UInt64(words) &<< 52)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The events on whose order of days it hangs which rules apply, and those that set a case aside.
  private static let special: UInt64 = [
    CaseEvent.advocateRequested, .sufficientInterestDecided, .stage1Skipped, .proceedingsStarted, .proceedingsEnded,
    .resubmitted, .suspended, .resumed,
  ].reduce(0) { mask, event in CaseEvent.standard.firstIndex(of: event).map { mask | UInt64(1) << UInt64($0) } ?? mask }

  /// The facts that hang together with other days in ways of their own.
  private static let specialFacts: UInt64 = [CaseFact.stage1StartDay, .panelArrangedFor]
    .reduce(0) { mask, fact in CaseFact.days.firstIndex(of: fact).map { mask | UInt64(1) << UInt64($0) } ?? mask }
}

/// What a clock comes to in every case of one shape.
enum ShapedStart {
  /// The earliest or the latest of the days in these slots; of equal ones the first.
  case days([Candidate], isLatest: Bool)
  case awaiting(slot: Int)
  case blocked(slot: Int)

  /// A slot that may start the clock.
  struct Candidate {
    let slot: Int
    /// It is the sending in place of the receipt.
    let isFallback: Bool
  }
}

extension StartFinder {
  /// What the clock comes to in every case that has days in the same slots as one of them; `nil` if that cannot be said in one step.
  func shaped(like frame: CaseFrame) -> ShapedStart? {
    switch self {
    case .slot(let slot, let sending):
      if frame[slot] != nil { return .days([.init(slot: slot, isFallback: false)], isLatest: false) }
      if let sending, frame[sending] != nil { return .days([.init(slot: sending, isFallback: true)], isLatest: false) }
      return .awaiting(slot: slot)
    case .first(let finders):
      var awaited: Int?
      for finder in finders {
        guard let part = finder.shaped(like: frame) else { return nil }
        guard case .awaiting(let slot) = part else { return part }
        if let awaited, EventOrder.isProved(awaited, in: frame) { continue }
        awaited = slot
      }
      return .awaiting(slot: awaited ?? 0)
    case .earliest(let finders, let needsAll):
      return Self.shaped(finders, like: frame, needsAll: needsAll, isLatest: false)
    case .latest(let finders, let needsAll):
      return Self.shaped(finders, like: frame, needsAll: needsAll, isLatest: true)
    case .when(let condition, let then, let otherwise):
      guard frame.holds(condition) == true else { return otherwise.shaped(like: frame) }
      guard let part = then.shaped(like: frame) else { return nil }
      guard case .awaiting(let slot) = part else { return part }
      switch otherwise.shaped(like: frame) {
      case nil: return nil
      case .days?: return .blocked(slot: slot)
      case .awaiting?, .blocked?: return part
      }
    }
  }

  private static func shaped(
    _ finders: [StartFinder], like frame: CaseFrame, needsAll: Bool, isLatest: Bool
  ) -> ShapedStart? {
    var candidates: [ShapedStart.Candidate] = []
    var awaited: Int?
    for finder in finders {
      switch finder.shaped(like: frame) {
      case nil: return nil
      case .awaiting(let slot)?: awaited = awaited ?? slot
      case .blocked(let slot)?: return .blocked(slot: slot)
      case .days(let own, let isOwnLatest)?:
        guard own.count == 1 || isOwnLatest == isLatest else { return nil }
        candidates += own
      }
    }
    if let awaited, needsAll || candidates.isEmpty { return .awaiting(slot: awaited) }
    return candidates.isEmpty ? .awaiting(slot: 0) : .days(candidates, isLatest: isLatest)
  }
}
