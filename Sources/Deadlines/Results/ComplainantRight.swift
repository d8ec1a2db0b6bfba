package import Timescales
public import WorkingDays

/// What the complainant may do next.
public struct ComplainantRight: Hashable, Sendable {
  /// The timescale that gives the right, such as `stage-2-request`, or `straight-to-stage-2`.
  public let id: String
  /// The right's name for people.
  public let title: String
  /// The first day it may be used; the latest, if the record leaves several.
  public private(set) var opens: Day
  /// The earliest such day, if there are several.
  public private(set) var opensFrom: Day?
  /// The last day, if there is one; the latest, if the record leaves several.
  public private(set) var closes: Day?
  /// The earliest such day, if there are several.
  public private(set) var closesFrom: Day?
  /// Whether it may only be used if the decision-maker allows it.
  public let isAtDiscretion: Bool
  /// Whether it is the law's; if not, the policy's own words give it a different day.
  public let isLaw: Bool
  /// Why the complainant has it, with the source.
  package let reason: Reason
  /// The decision by which the council ended its own procedure, if the right no longer has to wait for
  /// that.
  package internal(set) var decision: Decision?

  /// The word for skipping stage 1 by agreement (SI 2006/1738 reg 14(1), 17(1)(a)).
  package static let straightToStage2 = "straight-to-stage-2"

  /// Why there is a right.
  package enum Reason: Hashable, Sendable {
    /// The time limit is running; the council's own policy may set another last day.
    case timeRuns(councilLastDay: Day?, Citation)
    /// The law sets no limit; the council's own policy may set a last day.
    case noLimit(councilLastDay: Day?, Citation)
    /// Its last day was only a target.
    case targetPassed(hasLimit: Bool, lastDay: Day, Citation)
    /// The time is out, but the decision-maker may still allow it.
    case discretion(PolicyProfile.Note)
    /// The policy's own words let it arise later than the law does.
    case ownWords(inLawFrom: Day, PolicyProfile.Note)
    /// Stage 1 may be skipped by agreement.
    case straightToStage2(PolicyProfile.Note)
    /// It is open, and its last day needs the day of an event that is not recorded.
    case lastDayUnknown(needs: CaseEvent, Citation)
  }

  /// A decision by which the council ended its own procedure.
  package struct Decision: Hashable, Sendable {
    /// The event of the decision.
    package let event: CaseEvent
    /// The first day on which it stands.
    package let day: Day
    /// The policy's own words on it.
    package let words: PolicyProfile.Note?
    /// Whether the law does not allow it (SI 2006/1738 reg 17(1)).
    package let isAgainstLaw: Bool
  }

  init(
    id: String, title: String, opens: Day, closes: Day? = nil, reason: Reason, isAtDiscretion: Bool = false,
    isLaw: Bool = true
  ) {
    self.id = id
    self.title = title
    self.opens = opens
    self.closes = closes
    self.reason = reason
    self.isAtDiscretion = isAtDiscretion
    self.isLaw = isLaw
  }

  init(
    _ timescale: Timescale, title: String? = nil, opens: Day, closes: Day? = nil, reason: Reason,
    isAtDiscretion: Bool = false, isLaw: Bool = true
  ) {
    self.init(
      id: timescale.id.rawValue, title: title ?? timescale.title, opens: opens, closes: closes, reason: reason,
      isAtDiscretion: isAtDiscretion, isLaw: isLaw)
  }
}

extension [ComplainantRight] {
  /// Adds the rights of another record that this uncertain one may represent, and widens the days.
  mutating func merge(_ others: [ComplainantRight]) {
    for other in others {
      let same = firstIndex { ($0.id, $0.isLaw, $0.isAtDiscretion) == (other.id, other.isLaw, other.isAtDiscretion) }
      if let same { self[same].merge(other) } else { append(other) }
    }
  }
}

extension ComplainantRight {
  fileprivate mutating func merge(_ other: ComplainantRight) {
    let opening = Self.ends(opensFrom, opens, other.opens)
    let closing = Self.ends(closesFrom, closes, other.closes)
    (opensFrom, opens) = (opening.first, opening.last ?? opens)
    (closesFrom, closes) = (closing.first, closing.last)
  }

  private static func ends(_ first: Day?, _ last: Day?, _ others: Day?) -> (first: Day?, last: Day?) {
    let days = [first, last, others].compactMap { $0 }
    guard let low = days.min(), let high = days.max() else { return (nil, nil) }
    return (low == high ? nil : low, high)
  }
}
