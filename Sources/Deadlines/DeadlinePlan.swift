public import Timescales
import WorkingDays

/// A policy made ready to be applied to many cases.
///
/// Making a plan resolves what a profile inherits from the law and every reference by word, once. Applying it to a case then takes
/// a few microseconds (see `Benchmarks`).
public struct DeadlinePlan: Sendable {
  /// The policy.
  public let policy: Policy
  package let slots: Slots
  /// The law's timescales.
  package let law: [CompiledTimescale]
  /// The profile's timescales, its own and those it inherits, in the order of a case.
  package let council: [CompiledTimescale]

  /// Compiles a policy.
  ///
  /// - Complexity: linear in the number of timescales and readings.
  public init(_ policy: Policy) {
    self.init(policy, slots: Slots(ownEvents: Self.ownEvents(of: policy)))
  }

  /// Every event that the policy's rules name.
  package static func ownEvents(of policy: Policy) -> [Event] {
    (policy.profile.timescales + policy.law.timescales).flatMap(\.ownEvents)
  }

  /// Compiles a policy to slots that it shares with others.
  package init(_ policy: Policy, slots: Slots) {
    self.policy = policy
    self.slots = slots
    let isLaw = policy.profile.id == policy.law.id
    let own = isLaw ? policy.law.timescales : policy.profile.timescales
    law = Self.compile(policy.law.timescales, inherited: [], law: policy.law.timescales, slots: slots)
    guard !isLaw else {
      council = law
      return
    }
    let ownIDs = Set(own.map(\.id))
    let inherited = policy.law.timescales.filter { !ownIDs.contains($0.id) }
    let rows = (own + inherited).enumerated().sorted { left, right in
      let order = (left.element.rank, right.element.rank)
      return order.0 == order.1 ? left.offset < right.offset : order.0 < order.1
    }
    council = Self.compile(
      rows.map(\.element), inherited: Set(inherited.map(\.id)), law: policy.law.timescales, slots: slots)
  }

  /// The timescales of the profile, its own and those it inherits, in the order of a case.
  public var timescales: [Timescale] { council.map(\.timescale) }

  private static func compile(
    _ timescales: [Timescale], inherited: Set<TimescaleID>, law: [Timescale], slots: Slots
  ) -> [CompiledTimescale] {
    timescales.map { timescale in
      // A borrowed clock belongs to the layer that the timescale comes from.
      let layer = inherited.contains(timescale.id) ? law : timescales
      func clock(of id: TimescaleID) -> Clock? { layer.first { $0.id == id }?.rule.clock }
      let others = timescale.readings.filter { $0.adoptedBecause == nil }
      let adopted = timescale.readings.first { $0.adoptedBecause != nil }
      let late = timescale.onlyIfLate.flatMap { id in timescales.first { $0.id == id } }
      return CompiledTimescale(
        timescale: timescale, isInherited: inherited.contains(timescale.id),
        counterpart: law.firstIndex { $0.id == timescale.counterpart },
        rules: ([timescale.rule] + others.map(\.rule)).map { CompiledRule($0, slots: slots, clocks: clock(of:)) },
        readings: [adopted] + others.map(Optional.some),
        inTimeEvents: late.map { CompiledRule($0.rule, slots: slots, clocks: clock(of:)).satisfiedBy } ?? [],
        opensAfter: timescale.opensAfter.flatMap { id in timescales.firstIndex { $0.id == id } })
    }
  }
}

extension Timescale {
  /// The place of the timescale in the order of a case; words of a profile's own come last.
  fileprivate var rank: Int {
    StandardTimescale.all.firstIndex { $0.id == id } ?? StandardTimescale.all.count
  }

  /// Every event that its rules name.
  fileprivate var ownEvents: [Event] {
    ([rule] + readings.map(\.rule)).flatMap { rule -> [Event] in
      var events = (rule.clock?.events ?? []) + rule.satisfiedBy
      if case .own(let own) = rule.maximum { events += own.grantedBy }
      return events
    }
  }
}
