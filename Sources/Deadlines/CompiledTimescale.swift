package import Timescales
import WorkingDays

/// A timescale of one layer, compiled to slots.
///
/// A class, so that the bulk engine hands it round by one reference instead of copying its many strings.
package final class CompiledTimescale: Sendable {
  package let timescale: Timescale
  /// The profile is silent and the law's timescale stands in.
  package let isInherited: Bool
  /// The index of the statutory counterpart in the law's layer.
  package let counterpart: Int?
  /// The rule as adopted, and then every other reading.
  package let rules: [CompiledRule]
  /// The readings' ids in the order of `rules`.
  package let readings: [Timescale.Reading?]
  /// For a notice of delay: what must not have happened by the day it is due, and for each what proves it by its receipt.
  let inTimeEvents: [(event: Int, receipt: Int?)]
  /// For a right or a window: the index, in the same layer, of the timescale after which it opens.
  package let opensAfter: Int?
  /// Which of `rules` the council's layer is computed by.
  let selection: Selection
  /// For the law: the days in which it is a target.
  let relaxed: ClosedRange<Day>?
  /// The index, in the same layer, of the timescale whose step saves the relaxation.
  let savedBy: Int?
  /// Whether it applies where no route is recorded.
  let isOrdinaryRoute: Bool

  enum Selection: Sendable {
    case fixed(Int)
    case earliest
    case latest
  }

  init(
    timescale: Timescale, isInherited: Bool, counterpart: Int?, rules: [CompiledRule], readings: [Timescale.Reading?],
    inTimeEvents: [(event: Int, receipt: Int?)], opensAfter: Int?, selection: Selection, relaxed: ClosedRange<Day>?,
    savedBy: Int?,
    isOrdinaryRoute: Bool
  ) {
    self.timescale = timescale
    self.isInherited = isInherited
    self.counterpart = counterpart
    self.rules = rules
    self.readings = readings
    self.inTimeEvents = inTimeEvents
    self.opensAfter = opensAfter
    self.selection = selection
    self.relaxed = relaxed
    self.savedBy = savedBy
    self.isOrdinaryRoute = isOrdinaryRoute
  }

  /// The rule of a reading, in the words of the profile.
  func rule(_ reading: Int) -> Timescale.Rule { readings[reading]?.rule ?? timescale.rule }
}

/// A rule, compiled to slots.
///
/// A class, as ``CompiledTimescale`` is.
package final class CompiledRule: Sendable {
  let start: StartFinder?
  package let limit: Timescale.Limit?
  let maximum: CompiledMaximum
  /// What satisfies it, and for each what proves it by its receipt.
  package let satisfiedBy: [(event: Int, receipt: Int?)]
  /// The recorded events that show that an awaited start must have happened, besides those that presuppose it.
  let satisfactionMask: UInt64

  enum CompiledMaximum: Sendable {
    case none
    case inherited
    case own(Timescale.Extension, grantedBy: [Int], grantedTo: Int?)
  }

  init(_ rule: Timescale.Rule, slots: Slots, clocks: (TimescaleID) -> Timescale.Clock?) {
    start = rule.clock.map { StartFinder($0, slots: slots, clocks: clocks) }
    limit = rule.limit
    maximum =
      switch rule.maximum {
      case .none: .none
      case .inherited: .inherited
      case .own(let own):
        .own(
          own, grantedBy: own.grantedBy.compactMap { slots.slot(of: $0) },
          grantedTo: own.grantedTo.flatMap { slots.slot(of: $0) })
      }
    satisfiedBy = rule.satisfiedBy.compactMap { event in
      slots.slot(of: event).map { ($0, event.receipt.flatMap { slots.slot(of: $0) }) }
    }
    // Papers go out before the panel they are counted back from, so they do not prove that it has met.
    let isBackward = rule.limit?.period.direction == .before
    satisfactionMask =
      isBackward
      ? 0 : satisfiedBy.reduce(0) { $1.event < CaseEvent.standard.count ? $0 | UInt64(1) << UInt64($1.event) : $0 }
  }
}
