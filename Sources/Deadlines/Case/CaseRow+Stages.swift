package import Timescales
package import WorkingDays

/// The stages after the first that a complaint reached.
package struct StagesReached: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Stage 2 was requested, or stage 1 was skipped, or a step of stage 2 or 3 was taken.
  package static let stage2 = StagesReached(rawValue: 1)
  /// Stage 3 was requested, or a step of it was taken.
  package static let stage3 = StagesReached(rawValue: 2)
  /// The complaint was made or referred to the Ombudsman.
  package static let ombudsman = StagesReached(rawValue: 4)
}

extension CaseRow {
  /// The stages that were reached by a day, by the events on record; an event known only as a range
  /// counts once the range is over.
  package func stagesReached(by day: Day, _ fields: StageFields) -> StagesReached {
    guard recorded.events & fields.all != 0 || !ranges.isEmpty else { return [] }
    var reached: StagesReached = []
    for field in Bits(recorded.events & fields.all) where days[field] <= day.number {
      reached.formUnion(fields.stages(of: field))
    }
    for entry in ranges where entry.field < FieldIndex.sharedEvents && entry.days.upperBound <= day {
      if fields.all & UInt64(1) << UInt64(entry.field) != 0 { reached.formUnion(fields.stages(of: entry.field)) }
    }
    return reached
  }

  /// The day of an event of the shared list; of a range, its last day; `nil` if it is not recorded.
  package func lastDay(of event: CaseEvent) -> Day? {
    let field = Field.position(event)
    let ranged = ranges.last { $0.field == field }?.days.upperBound
    guard let own = self[field] else { return ranged }
    return ranged.map { max($0, own) } ?? own
  }

  /// The day of receipt, the last one of a range; ``blank`` if it is not recorded.
  package func receivedNumber(_ fields: StageFields) -> Int32 {
    if ranges.isEmpty { return days[fields.received] }
    return lastDay(of: .received)?.number ?? Self.blank
  }

  /// The day on which the complaint ended: that of its closing or, if none is recorded, of the first
  /// withdrawal or decision not to consider it; ``blank`` without one by this day.
  package func endNumber(by day: Day) -> Int32 {
    let closed = lastDay(of: .closed)
    let ends = closed.map { [$0] } ?? [.withdrawn, .notConsidered, .refused].compactMap { lastDay(of: $0) }
    return ends.filter { $0 <= day }.min()?.number ?? Self.blank
  }
}

/// The fields that show which stage a complaint reached.
///
/// Kept as a value, because what is static would be looked up for each case.
package struct StageFields: Sendable {
  let received = Field.received
  private let stage2 = Self.bits([
    .stage1Skipped, .stage2Requested, .investigatorAppointed, .complaintAgreed, .investigationReported,
    .stage2Responded,
  ])
  private let stage3 = Self.bits([.stage3Requested, .panelHeld, .panelReported, .stage3Responded])
  /// All of these fields, one bit each.
  let all: UInt64

  package init() { all = stage2 | stage3 | Self.bits([.referredToOmbudsman, .ombudsmanComplained]) }

  func stages(of field: Int) -> StagesReached {
    let bit = UInt64(1) << UInt64(field)
    if stage2 & bit != 0 { return .stage2 }
    return stage3 & bit != 0 ? [.stage2, .stage3] : .ombudsman
  }

  private static func bits(_ events: [CaseEvent]) -> UInt64 {
    events.reduce(0) { $0 | UInt64(1) << UInt64(Field.position($1)) }
  }
}
