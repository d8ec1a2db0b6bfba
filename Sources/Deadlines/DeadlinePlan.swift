public import Timescales
import WorkingDays

/// A policy made ready to be applied to many cases.
///
/// Making a plan resolves what a profile inherits from the law and every reference by word, once. Applying it to a case then takes
/// microseconds. It never changes, and is shared rather than copied.
public final class DeadlinePlan: Sendable {
  /// The policy.
  public let policy: ApplicablePolicy
  /// The readings chosen.
  public let readings: ReadingChoice
  package let slots: Slots
  /// The law's timescales.
  package let law: [CompiledTimescale]
  /// The profile's timescales, its own and those it inherits, in the order of a case.
  package let council: [CompiledTimescale]
  /// The slots of events that other policies know and this one does not.
  let foreignSlots: [Int]
  /// The policy is the law itself, so that both layers are one.
  let isLaw: Bool
  /// What many cases are judged with, for the calendars used last.
  let dayTables = DayTablesCache()

  /// Compiles a policy.
  ///
  /// - Parameter readings: which readings the council's layer is computed by. A reading that the policy does not have changes nothing;
  ///   ``ReadingChoice/check(against:)`` finds such names.
  /// - Complexity: linear in the number of timescales and readings.
  public convenience init(_ policy: ApplicablePolicy, readings: ReadingChoice = .adopted) {
    self.init(policy, readings: readings, slots: Slots(ownEvents: Self.ownEvents(of: policy)))
  }

  /// Every event that the policy's rules name.
  package static func ownEvents(of policy: ApplicablePolicy) -> [CaseEvent] {
    policy.profile.events.map(\.event) + (policy.profile.timescales + policy.law.timescales).flatMap(\.ownEvents)
  }

  /// Compiles a policy to slots that it shares with others.
  package init(_ policy: ApplicablePolicy, readings: ReadingChoice = .adopted, slots: Slots) {
    self.policy = policy
    self.readings = readings
    self.slots = slots
    let profile = policy.profile
    let own = Set(Self.ownEvents(of: policy).map(\.rawValue))
    foreignSlots = slots.ownEvents.filter { !own.contains(slots.words[$0]) }
    let statute = Layer(policy.law.timescales, relaxations: policy.law.relaxations, slots: slots, law: policy.law)
    law = statute.compiled(readings: .adopted)
    isLaw = profile == policy.law
    if isLaw {
      council = law
      return
    }
    let ownIDs = Set(profile.timescales.map(\.id))
    let inherited = profile.standsAlone ? [] : policy.law.timescales.filter { !ownIDs.contains($0.id) }
    let rows = (profile.timescales + inherited).enumerated().sorted { left, right in
      (left.element.rank, left.offset) < (right.element.rank, right.offset)
    }
    let layer = Layer(
      rows.map(\.element), inherited: Set(inherited.map(\.id)),
      relaxations: profile.standsAlone ? [] : policy.law.relaxations, slots: slots,
      law: profile.standsAlone ? nil : policy.law)
    council = layer.compiled(readings: readings)
  }

  /// The timescales of the profile, its own and those it inherits, in the order of a case.
  public var timescales: [Timescale] { council.map(\.timescale) }
}

/// The timescales of one layer on their way to being compiled.
private struct Layer {
  let timescales: [Timescale]
  let inherited: Set<TimescaleID>
  let relaxations: [PolicyProfile.Relaxation]
  let slots: Slots
  /// The law, for counterparts; `nil` for a procedure that the law does not know.
  let law: PolicyProfile?

  init(
    _ timescales: [Timescale], inherited: Set<TimescaleID> = [], relaxations: [PolicyProfile.Relaxation] = [],
    slots: Slots,
    law: PolicyProfile?
  ) {
    self.timescales = timescales
    self.inherited = inherited
    self.relaxations = relaxations
    self.slots = slots
    self.law = law
  }

  func compiled(readings: ReadingChoice) -> [CompiledTimescale] {
    timescales.map { compiled($0, readings: readings) }
  }

  private func compiled(_ timescale: Timescale, readings choice: ReadingChoice) -> CompiledTimescale {
    let others = timescale.readings.filter { $0.adoptedBecause == nil }
    let adopted = timescale.readings.first { $0.adoptedBecause != nil }
    let readings = [adopted] + others.map(Optional.some)
    let late = timescale.onlyIfLate.flatMap { id in timescales.first { $0.id == id } }
    // A rule of a council's own is no rule of law that the law could relax.
    let isOfLaw = law.map { $0.timescales == timescales } ?? false || inherited.contains(timescale.id)
    let relaxation = isOfLaw ? relaxations.first { $0.timescales.contains(timescale.id) } : nil
    return CompiledTimescale(
      timescale: timescale, isInherited: inherited.contains(timescale.id),
      counterpart: law?.timescales.firstIndex { $0.id == timescale.counterpart },
      rules: ([timescale.rule] + others.map(\.rule)).map {
        CompiledRule($0, slots: slots, clocks: { clock(of: $0, for: timescale, readings: choice) })
      },
      readings: readings,
      inTimeEvents: late.map {
        CompiledRule($0.rule, slots: slots, clocks: { clock(of: $0, for: timescale, readings: choice) }).satisfiedBy
      } ?? [],
      opensAfter: timescale.opensAfter.flatMap(index),
      selection: selection(of: timescale.id, among: readings, by: choice), relaxed: relaxation?.days,
      savedBy: relaxation?.savedBy.flatMap(index), isOrdinaryRoute: law == nil || timescale.route == .statutory)
  }

  private func index(of id: TimescaleID) -> Int? { timescales.firstIndex { $0.id == id } }

  /// A borrowed clock belongs to the layer that the timescale comes from, and is that of the reading chosen by name.
  private func clock(of id: TimescaleID, for timescale: Timescale, readings choice: ReadingChoice) -> Timescale.Clock? {
    let source = inherited.contains(timescale.id) ? law?.timescales ?? [] : timescales
    guard let lender = source.first(where: { $0.id == id }) else { return nil }
    let reading = choice.chosen[id].flatMap { name in lender.readings.first { $0.id == name } }
    return (reading?.rule ?? lender.rule).clock
  }

  private func selection(
    of id: TimescaleID, among readings: [Timescale.Reading?], by choice: ReadingChoice
  ) -> CompiledTimescale.Selection {
    if let name = choice.chosen[id], let index = readings.firstIndex(where: { $0?.id == name }) { return .fixed(index) }
    switch choice.preference {
    case .adopted: return .fixed(0)
    case .earliest: return .earliest
    case .latest: return .latest
    }
  }
}

extension Timescale {
  /// The place of the timescale in the order of a case; words of a profile's own come last.
  fileprivate var rank: Int {
    StandardTimescale.all.firstIndex { $0.id == id } ?? StandardTimescale.all.count
  }

  /// Every event that its rules name.
  fileprivate var ownEvents: [CaseEvent] {
    ([rule] + readings.map(\.rule)).flatMap { rule -> [CaseEvent] in
      var events = (rule.clock?.events ?? []) + rule.satisfiedBy
      if case .own(let own) = rule.maximum { events += own.grantedBy }
      return events
    }
  }
}
