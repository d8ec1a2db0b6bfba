import Timescales
import WorkingDays

/// A clock, compiled to the slots of a frame.
indirect enum StartFinder: Sendable {
  case slot(Int, sending: Int?)
  case first([StartFinder])
  case earliest([StartFinder], needsAll: Bool)
  case latest([StartFinder], needsAll: Bool)
  case when(Condition, then: StartFinder, otherwise: StartFinder)

  /// What a clock makes of a case.
  enum Finding {
    /// The day, the slot it came from, and whether that is the sending in place of the receipt.
    case found(Day, slot: Int, isFallback: Bool)
    /// Nothing yet; the slot that would start it.
    case awaiting(slot: Int)
    /// It cannot start without this slot, although something else has happened that would start it otherwise.
    case blocked(slot: Int)
  }

  /// Every slot that it looks at, in its order.
  var slots: [Int] {
    switch self {
    case .slot(let slot, _): [slot]
    case .first(let finders), .earliest(let finders, _), .latest(let finders, _): finders.flatMap(\.slots)
    case .when(_, let then, let otherwise): then.slots + otherwise.slots
    }
  }

  func find(in frame: CaseFrame) -> Finding {
    switch self {
    case .slot(let slot, _) where slot == Slots.Fixed.stage1StartDay && frame.hasEarlyStartDay:
      return .awaiting(slot: slot)
    case .slot(let slot, let sending):
      if let day = frame[slot] { return .found(day, slot: slot, isFallback: false) }
      if let sending, let day = frame[sending] { return .found(day, slot: sending, isFallback: true) }
      return .awaiting(slot: slot)
    case .first(let finders):
      var awaited: Int?
      for finder in finders {
        switch finder.find(in: frame) {
        case .awaiting(let slot):
          // The last is waited for, unless one before it must have happened already.
          if let awaited, EventOrder.isProved(awaited, in: frame) { continue }
          awaited = slot
        case let finding: return finding
        }
      }
      return .awaiting(slot: awaited ?? 0)
    case .earliest(let finders, let needsAll): return Self.choose(finders, in: frame, needsAll: needsAll) { $0 < $1 }
    case .latest(let finders, let needsAll): return Self.choose(finders, in: frame, needsAll: needsAll) { $0 > $1 }
    case .when(let condition, let then, let otherwise):
      guard frame.holds(condition) == true else { return otherwise.find(in: frame) }
      let finding = then.find(in: frame)
      guard case .awaiting(let slot) = finding, case .found = otherwise.find(in: frame) else { return finding }
      return .blocked(slot: slot)
    }
  }

  private static func choose(
    _ finders: [StartFinder], in frame: CaseFrame, needsAll: Bool, isBetter: (Day, Day) -> Bool
  ) -> Finding {
    var best: Finding?
    var bestDay: Day?
    var awaited: Int?
    for finder in finders {
      switch finder.find(in: frame) {
      case .awaiting(let slot): awaited = awaited ?? slot
      case .blocked(let slot): return .blocked(slot: slot)
      case .found(let day, let slot, let isFallback):
        if let current = bestDay, !isBetter(day, current) { continue }
        bestDay = day
        best = .found(day, slot: slot, isFallback: isFallback)
      }
    }
    if let awaited, needsAll || best == nil { return .awaiting(slot: awaited) }
    return best ?? .awaiting(slot: 0)
  }
}

extension StartFinder {
  /// Compiles a clock.
  ///
  /// `clocks` gives the clock of another timescale; cycles are refused when a profile is read.
  init(_ clock: Timescale.Clock, slots: Slots, clocks: (TimescaleID) -> Timescale.Clock?) {
    func all(_ clocks: [Timescale.Clock], _ resolve: (TimescaleID) -> Timescale.Clock?) -> [StartFinder] {
      clocks.map { StartFinder($0, slots: slots, clocks: resolve) }
    }
    switch clock {
    case .event(let event):
      self = .slot(slots.slot(of: event) ?? 0, sending: event.sending.flatMap { slots.slot(of: $0) })
    case .fact(let fact): self = .slot(slots.slot(of: fact) ?? 0, sending: nil)
    case .first(let parts): self = .first(all(parts, clocks))
    case .earliest(let parts): self = .earliest(all(parts, clocks), needsAll: true)
    case .latest(let parts): self = .latest(all(parts, clocks), needsAll: true)
    case .earliestRecorded(let parts): self = .earliest(all(parts, clocks), needsAll: false)
    case .latestRecorded(let parts): self = .latest(all(parts, clocks), needsAll: false)
    case .when(let condition, let then, let otherwise):
      self = .when(
        condition, then: StartFinder(then, slots: slots, clocks: clocks),
        otherwise: StartFinder(otherwise, slots: slots, clocks: clocks))
    case .sameAs(let id):
      self = clocks(id).map { StartFinder($0, slots: slots, clocks: clocks) } ?? .first([])
    }
  }
}
