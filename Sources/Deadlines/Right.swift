public import Timescales
public import WorkingDays

/// What the complainant may do next, by the law.
public struct Right: Hashable, Sendable {
  /// The timescale that gives the right, such as `stage-2-request`.
  public let timescale: TimescaleID
  /// The first day it may be used.
  public let opens: Day
  /// The last day, if the law sets one.
  public let closes: Day?
  /// Why, with the source.
  public let because: String
}

extension DeadlinePlan {
  /// The rights of a case that are open, or will be, as far as the record tells; none once they are used.
  func rights(_ results: Assessments, frame: CaseFrame, asOf: Day) -> [Right] {
    guard !policy.profile.standsAlone else { return [] }
    return law.indices.compactMap { index in
      let row = law[index]
      let result = results.law[index]
      guard row.timescale.kind != .duty, row.opensAfter != nil || row.timescale.stage == .ombudsman,
        ![.met, .missed, .lapsed, .notApplicable].contains(result.status)
      else { return nil }
      let isWindow = row.rules[0].limit != nil
      // A window begins with its clock's start, which is in the complainant's hands from that day on.
      guard let opens = isWindow ? result.start : opening(of: row, results.law) else { return nil }
      let citation = row.timescale.citation
      var because = isWindow ? "\(row.timescale.title): the time runs" : "\(row.timescale.title): no limit in law"
      because += " (\(citation.document), \(citation.place))"
      if !isWindow, let own = results.council(of: row.timescale.id, in: self), let due = own.due {
        because += "; the council's own last day is \(due)"
      }
      return Right(timescale: row.timescale.id, opens: opens, closes: result.operativeDue, because: because)
    }
  }
}

extension Assessments {
  fileprivate func council(of id: TimescaleID, in plan: DeadlinePlan) -> Assessment? {
    plan.council.firstIndex { $0.timescale.id == id }.map { council[$0] }
  }
}
