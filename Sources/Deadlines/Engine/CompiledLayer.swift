import Timescales
import WorkingDays

/// The timescales of one layer before they are compiled.
struct CompiledLayer {
  let timescales: [Timescale]
  /// Those on which the profile is silent, so that the law's stand in.
  let inherited: Set<TimescaleID>
  let fields: FieldIndex
  /// The law, for counterparts; `nil` for a procedure that the law does not know.
  let law: PolicyProfile?
  let isLaw: Bool
  /// The relaxations of the profile's own limits.
  let ownRelaxations: [PolicyProfile.Relaxation]

  /// The law's own layer.
  init(lawOf policy: ApplicablePolicy, fields: FieldIndex) {
    let law = policy.law.inOrder
    timescales = law.timescales
    inherited = []
    self.law = law
    isLaw = true
    ownRelaxations = []
    self.fields = fields
  }

  /// The council's layer: its own timescales, and those that it inherits, in the order of a case.
  init(councilOf policy: ApplicablePolicy, fields: FieldIndex) {
    let (profile, law) = (policy.profile, policy.law.inOrder)
    let own = Set(profile.timescales.map { $0.id })
    let silent = profile.standsAlone ? [] : law.timescales.filter { !own.contains($0.id) }
    let announcing = silent.compactMap { $0.announcing(answerOf: profile) }
    let lent = silent.filter { law in !announcing.contains { $0.id == law.id } }
    timescales = Timescale.inOrder(profile.timescales + announcing + lent)
    inherited = Set(lent.map { $0.id })
    self.law = profile.standsAlone ? nil : law
    isLaw = false
    ownRelaxations = profile.relaxations
    self.fields = fields
  }

  func compiled(readings: ReadingChoice, _ limits: inout PlanLimits) -> [CompiledTimescale] {
    timescales.map { CompiledTimescale($0, in: self, readings: readings, &limits) }
  }

  func isOfLaw(_ id: TimescaleID) -> Bool { isLaw || inherited.contains(id) }
  func timescale(_ id: TimescaleID) -> Timescale? { timescales.first { $0.id == id } }
  func index(of id: TimescaleID) -> Int? { timescales.firstIndex { $0.id == id } }

  /// A borrowed clock is that of its timescale's layer, in the reading chosen by name.
  func clock(of id: TimescaleID, for timescale: Timescale, readings choice: ReadingChoice) -> Timescale.Clock? {
    let source = inherited.contains(timescale.id) ? law?.timescales ?? [] : timescales
    guard let lender = source.first(where: { $0.id == id }) else { return nil }
    let reading = choice.chosen[id].flatMap { name in lender.readings.first { $0.id == name } }
    return (reading?.rule ?? lender.rule).clock
  }
}

extension PolicyProfile {
  /// The same with its timescales in the order of a case, whatever their order in the profile.
  ///
  /// The steps ahead are projected in that order.
  fileprivate var inOrder: PolicyProfile {
    var profile = self
    profile.timescales = Timescale.inOrder(timescales)
    return profile
  }
}

extension Timescale {
  /// Timescales in the order of a case; those of one place stay as they are.
  fileprivate static func inOrder(_ timescales: [Timescale]) -> [Timescale] {
    timescales.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map { $0.element }
  }

  /// The place of the timescale in the order of a case; a word of a profile's own follows the shared
  /// words of its stage.
  fileprivate var rank: Int {
    let all = StandardTimescale.all
    if let place = all.firstIndex(where: { $0.id == id || TimescaleID("\($0.id)-aim") == id }) { return 2 * place }
    return 2 * (all.lastIndex { $0.stage == stage && $0.route != .corporate } ?? all.count) + 1
  }
}
