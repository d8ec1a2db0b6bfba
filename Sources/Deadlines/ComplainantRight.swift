import Timescales
public import WorkingDays

/// What the complainant may do next.
public struct ComplainantRight: Hashable, Sendable {
  /// What may be done: the word of the timescale that gives the right, such as `stage-2-request`, or ``straightToStage2``.
  public let id: String
  /// Its name for people.
  public let title: String
  /// The first day it may be used; of several, since the record does not tell, the last.
  public let opens: Day
  /// The earliest such day, if there are several.
  public private(set) var opensFrom: Day?
  /// The last day, if there is one; of several, the last.
  public let closes: Day?
  /// The earliest such day, if there are several.
  public private(set) var closesFrom: Day?
  /// It may only be used if whoever decides lets it.
  public let isAtDiscretion: Bool
  /// It is the law's; otherwise the policy's own words give it another day than the law does.
  public let isLaw: Bool
  /// Why, with the source.
  public let because: String

  /// The word for leaving stage 1 out by agreement (SI 2006/1738 reg 14(1), 17(1)(a)).
  public static let straightToStage2 = "straight-to-stage-2"
}

extension DeadlinePlan {
  /// The rights of a case that are open, or will be, as far as the record tells; none once they are used.
  func rights(_ results: Assessments, frame: CaseFrame, asOf: Day) -> [ComplainantRight] {
    if let rights = results.uncertainty?.rights { return rights }
    return policy.profile.standsAlone ? [] : allRights(results, frame: frame, asOf: asOf)
  }

  private func allRights(_ results: Assessments, frame: CaseFrame, asOf: Day) -> [ComplainantRight] {
    var rights = straightToStage2(results, frame: frame, asOf: asOf).map { [$0] } ?? []
    for index in law.indices where law[index].timescale.kind != .duty {
      guard let right = right(law[index], results.law[index], results) else { continue }
      rights.append(right)
      if let own = ownOpening(of: law[index].timescale.id, besides: right, results) { rights.append(own) }
    }
    return rights
  }

  private func right(_ row: CompiledTimescale, _ result: Assessment, _ results: Assessments) -> ComplainantRight? {
    // Used, though nobody recorded when.
    if result.isMetAtTheLatest { return nil }
    let citation = row.timescale.citation
    let source = row.rules[0].limit == nil ? "no limit in law" : "the time runs"
    var because = "\(source) (\(citation.document), \(citation.place))"
    switch result.status {
    case .lapsed:
      guard let discretion = row.timescale.discretion, let opens = result.operativeDue?.next else { return nil }
      return ComplainantRight(
        id: row.timescale.id.rawValue, title: row.timescale.title, opens: opens, closes: nil, isAtDiscretion: true,
        isLaw: true,
        because: discretion.sentence)
    case .met, .missed, .notApplicable, .cannotCompute: return nil
    case .targetPassed where result.metOn != nil: return nil
    case .targetPassed:
      guard let start = result.start else { return nil }
      because += "; its last day, \(result.operativeDue.map(\.description) ?? ""), was only a target"
      return ComplainantRight(
        id: row.timescale.id.rawValue, title: row.timescale.title, opens: start, closes: nil, isAtDiscretion: false,
        isLaw: true, because: because)
    default:
      // A window begins with its clock's start, which is in the complainant's hands from that day on.
      let start = result.clockBasis == .projected ? nil : result.start
      // Nor does a right follow a step that is itself only on the road.
      let isAhead = row.opensAfter.map { results.law[$0].clockBasis == .projected } ?? false
      guard !isAhead, let opens = row.rules[0].limit == nil ? opening(of: row, results.law) : start else { return nil }
      if row.rules[0].limit == nil, let own = results.council(of: row.timescale.id, in: self),
        own.clockBasis != .projected, let due = own.due
      {
        because += "; the council's own last day is \(due)"
      }
      return ComplainantRight(
        id: row.timescale.id.rawValue, title: row.timescale.title, opens: opens, closes: result.operativeDue,
        isAtDiscretion: false, isLaw: true,
        because: because)
    }
  }

  /// The later day on which the policy's own words let a right arise: after the whole of an extended period, though it was not extended.
  private func ownOpening(of id: TimescaleID, besides right: ComplainantRight, _ results: Assessments)
    -> ComplainantRight?
  {
    guard let row = council.first(where: { $0.timescale.id == id }), let words = row.timescale.opensAtMaximum,
      let before = row.opensAfter.map({ results.council[$0] }), before.clockBasis != .projected
    else { return nil }
    guard let opens = [before.metOn, before.maximumDue?.next].compactMap(\.self).min(), opens > right.opens else {
      return nil
    }
    return ComplainantRight(
      id: right.id, title: right.title, opens: opens, closes: nil, isAtDiscretion: false, isLaw: false,
      because: "by the policy's own words; in law from \(right.opens): \(words.sentence)")
  }

  /// Stage 1 may be left out by agreement for as long as it is not answered.
  private func straightToStage2(_ results: Assessments, frame: CaseFrame, asOf: Day) -> ComplainantRight? {
    guard let words = policy.law.straightToStage2, let received = frame[Slots.Fixed.received], !frame.isOver(by: asOf),
      frame.route != .corporate
    else { return nil }
    let steps = [Slots.Fixed.stage1Skipped, Slots.Fixed.stage1Responded, Slots.Fixed.stage2Requested]
    guard steps.allSatisfy({ frame[$0].map { $0 > asOf } ?? !EventOrder.isProved($0, in: frame, by: asOf) }) else {
      return nil
    }
    return ComplainantRight(
      id: ComplainantRight.straightToStage2, title: "Straight to stage 2", opens: received, closes: nil,
      isAtDiscretion: false,
      isLaw: true,
      because: words.sentence)
  }
}

extension [ComplainantRight] {
  /// Takes in the rights of another record that an uncertain one may stand for: what any of them gives, with the first and the last of its days.
  mutating func merge(_ others: [ComplainantRight]) {
    for other in others {
      let same = firstIndex { ($0.id, $0.isLaw, $0.isAtDiscretion) == (other.id, other.isLaw, other.isAtDiscretion) }
      if let same { self[same] = self[same].merged(with: other) } else { append(other) }
    }
  }
}

extension ComplainantRight {
  fileprivate func merged(with other: ComplainantRight) -> ComplainantRight {
    func ends(_ first: Day?, _ last: Day?, _ others: Day?) -> (first: Day?, last: Day?) {
      let days = [first, last, others].compactMap(\.self)
      guard let low = days.min(), let high = days.max() else { return (nil, nil) }
      return (low == high ? nil : low, high)
    }
    let opening = ends(opensFrom, opens, other.opens)
    let closing = ends(closesFrom, closes, other.closes)
    return ComplainantRight(
      id: id, title: title, opens: opening.last ?? opens, opensFrom: opening.first, closes: closing.last,
      closesFrom: closing.first, isAtDiscretion: isAtDiscretion, isLaw: isLaw, because: because)
  }
}

extension PolicyProfile.Note {
  /// The text with its source.
  var sentence: String {
    let words = text.hasSuffix(".") ? String(text.dropLast()) : text
    return "\(words) (\(citation.document), \(citation.place))"
  }
}

extension Assessments {
  fileprivate func council(of id: TimescaleID, in plan: DeadlinePlan) -> Assessment? {
    plan.council.firstIndex { $0.timescale.id == id }.map { council[$0] }
  }
}
