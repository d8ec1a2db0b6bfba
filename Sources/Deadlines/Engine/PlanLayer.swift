import Timescales
import WorkingDays

/// The timescales of one layer on their way to being compiled.
struct PlanLayer {
  private let timescales: [Timescale]
  private let inherited: Set<TimescaleID>
  private let relaxations: [PolicyProfile.Relaxation]
  private let fields: FieldIndex
  /// The law, for counterparts; `nil` for a procedure that the law does not know.
  private let law: PolicyProfile?
  private let isLaw: Bool

  /// The law's own layer.
  init(lawOf policy: ApplicablePolicy, fields: FieldIndex) {
    timescales = policy.law.timescales
    inherited = []
    relaxations = policy.law.relaxations
    law = policy.law
    isLaw = true
    self.fields = fields
  }

  /// The council's layer: its own timescales, and those that it inherits.
  init(councilOf policy: ApplicablePolicy, fields: FieldIndex) {
    let profile = policy.profile
    let own = Set(profile.timescales.map { $0.id })
    let silent = profile.standsAlone ? [] : policy.law.timescales.filter { !own.contains($0.id) }
    timescales = (profile.timescales + silent).enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map { $0.element }
    inherited = Set(silent.map { $0.id })
    relaxations = profile.standsAlone ? [] : policy.law.relaxations
    law = profile.standsAlone ? nil : policy.law
    isLaw = false
    self.fields = fields
  }

  func compiled(readings: ReadingChoice, _ limits: inout PlanLimits) -> [CompiledTimescale] {
    timescales.map { compiled($0, readings: readings, &limits) }
  }

  private func compiled(
    _ timescale: Timescale, readings choice: ReadingChoice, _ limits: inout PlanLimits
  ) -> CompiledTimescale {
    // A reading is a way to read a council's document; the law is never a reading.
    let isOfLaw = isLaw || inherited.contains(timescale.id)
    let others = isOfLaw ? [] : timescale.readings.filter { $0.adoptedBecause == nil }
    let readings = [timescale.readings.first { $0.adoptedBecause != nil }] + others.map { Optional($0) }
    func rule(_ rule: Timescale.Rule) -> CompiledRule {
      CompiledRule(rule, isLaw: isOfLaw, fields: fields, limits: &limits) {
        clock(of: $0, for: timescale, readings: choice)
      }
    }
    let late = timescale.onlyIfLate.flatMap { id in timescales.first { $0.id == id } }
    let relaxation = isOfLaw ? relaxations.first { $0.timescales.contains(timescale.id) } : nil
    return CompiledTimescale(
      timescale: timescale, isInherited: inherited.contains(timescale.id),
      counterpart: law?.timescales.firstIndex { $0.id == timescale.counterpart },
      rules: ([timescale.rule] + others.map { $0.rule }).map { rule($0) }, readings: readings,
      announces: late.map { rule($0.rule) }, opensAfter: timescale.opensAfter.flatMap { index(of: $0) },
      selection: selection(of: timescale.id, among: readings, by: choice), relaxed: relaxation?.days,
      savedBy: relaxation?.savedBy.flatMap { index(of: $0) },
      isOrdinaryProcedure: law == nil || timescale.route == .statutory)
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
}
