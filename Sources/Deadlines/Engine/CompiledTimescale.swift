package import Timescales
import WorkingDays

/// A timescale of one layer, with every reference by word resolved.
///
/// A class, so that the bulk engine passes it as one reference instead of copying its many strings.
package final class CompiledTimescale: Sendable {
  package let timescale: Timescale
  /// Whether the profile is silent, so that the law's timescale stands in.
  package let isInherited: Bool
  /// The index, in the law's layer, of the timescale whose extension it may inherit.
  let counterpart: Int?
  /// The same if that is the law's own rule for this step, which stands beside the council's.
  ///
  /// The report of an investigation, for one, has no limit in law: that of stage 2 is shown and
  /// counted once, with the response.
  package let statute: Int?
  /// The adopted rule, then that of each other reading; the law and what it lends have only one.
  package let rules: [CompiledRule]
  /// The readings in the order of `rules`.
  package let readings: [Timescale.Reading?]
  /// For a notice of delay: the answer whose delay it announces.
  let announces: CompiledRule?
  /// The fields of the events that overtake it; a notice of delay is overtaken by the answer too.
  let overtakenBy: [Int]
  /// For a right or a window: the index, in the same layer, of the timescale after which it opens.
  package let opensAfter: Int?
  /// Which of `rules` the council's layer is computed by.
  let selection: Selection
  /// The relaxation that may make it a target.
  let relaxation: CompiledRelaxation?
  /// Whether it holds where no procedure is recorded.
  private let isOrdinary: Bool

  enum Selection: Sendable, Hashable {
    case fixed(Int)
    case earliest
    case latest

    init(_ choice: ReadingChoice, of id: TimescaleID, among readings: [Timescale.Reading?]) {
      if let name = choice.chosen[id], let index = readings.firstIndex(where: { $0?.id == name }) {
        self = .fixed(index)
        return
      }
      switch choice.preference {
      case .adopted: self = .fixed(0)
      case .earliest: self = .earliest
      case .latest: self = .latest
      }
    }

    /// The reading that is followed where none has a day.
    var unconditional: Int {
      if case .fixed(let fixed) = self { fixed } else { 0 }
    }
  }

  init(
    _ timescale: Timescale, in layer: CompiledLayer, readings choice: ReadingChoice, _ limits: inout PlanLimits
  ) {
    // A reading is a way to read a council's document; the law is never a reading.
    let isOfLaw = layer.isOfLaw(timescale.id)
    let others = isOfLaw ? [] : timescale.readings.filter { $0.adoptedBecause == nil }
    func compiled(_ rule: Timescale.Rule) -> CompiledRule {
      CompiledRule(rule, in: timescale.stage, isLaw: isOfLaw, fields: layer.fields, limits: &limits) {
        layer.clock(of: $0, for: timescale, readings: choice)
      }
    }
    self.timescale = timescale
    isInherited = layer.inherited.contains(timescale.id)
    // What is of the law is its own counterpart, whatever it names.
    let counterpartID = isOfLaw ? timescale.id : timescale.counterpart
    counterpart = layer.law?.timescales.firstIndex { $0.id == counterpartID && $0.route.meets(timescale.route) }
    statute = counterpart.flatMap { counterpartID == timescale.id ? $0 : nil }
    rules = ([timescale.rule] + others.map { $0.rule }).map { compiled($0) }
    readings = [timescale.readings.first { $0.adoptedBecause != nil }] + others.map { Optional($0) }
    announces = timescale.onlyIfLate.flatMap { layer.timescale($0) }.map { compiled($0.rule) }
    let answers = announces.map { $0.satisfiedBy.map { $0.event } } ?? []
    let next = timescale.overtakenBy.compactMap { layer.fields.field(of: $0) }
    overtakenBy = timescale.kind == .duty ? next + answers.filter { !next.contains($0) } : []
    opensAfter = timescale.opensAfter.flatMap { layer.index(of: $0) }
    selection = Selection(choice, of: timescale.id, among: readings)
    relaxation = CompiledRelaxation(
      of: timescale.id, among: isOfLaw ? layer.law?.relaxations ?? [] : layer.ownRelaxations, in: layer)
    isOrdinary = layer.law == nil || timescale.route.holds(under: .statutory)
  }

  /// The rule of a reading, in the words of the profile.
  func rule(_ reading: Int) -> Timescale.Rule { readings[reading]?.rule ?? timescale.rule }

  /// The rule that always gives the timescale's outcome; `nil` if days choose among the readings,
  /// or for a right, whose status is found for the policy as a whole.
  var ownReading: Int? {
    if rules.count == 1 { return 0 }
    guard case .fixed(let fixed) = selection, rules[0].limit != nil else { return nil }
    return fixed
  }

  /// Whether it holds for a case of which this procedure is recorded, or none.
  func holds(under procedure: Procedure?) -> Bool {
    procedure.map { timescale.route.holds(under: $0) } ?? isOrdinary
  }

  /// Whether one of its readings may be extended to a maximum, of its own or of the law.
  package var hasMaximum: Bool {
    rules.contains { rule in
      if case .inherited = rule.maximum { return counterpart != nil }
      return rule.lengths.contains { $0.maximumPlace >= 0 }
    }
  }

  /// Whether pauses concern it: they suspend the stages, not intake or the Ombudsman's time.
  var isInStage: Bool { [.stage1, .stage2, .stage3].contains(timescale.stage) }
}

/// A rule, with every reference by word resolved.
package final class CompiledRule: Sendable {
  let start: StartRule?
  /// The limit where no condition gives another.
  package let limit: Timescale.Limit?
  /// The limits by condition, in the order in which they are tried; the last has none.
  let lengths: [Length]
  let maximum: Maximum
  /// What satisfies it.
  package let satisfiedBy: [Act]

  /// An event that satisfies a rule, by its field, with that of its receipt or of its sending.
  package struct Act: Sendable {
    package let event: Int
    let receipt: Int?
    let sending: Int?
  }

  /// A limit with its places among the plan's.
  struct Length: Sendable {
    /// The condition under which it counts; `nil` for the ordinary one.
    let condition: Condition?
    let limit: Timescale.Limit?
    /// The places of the limit and of its extension's limit among the plan's; -1 for none.
    let place: Int
    let maximumPlace: Int
    /// A condition before it is not recorded, so that another limit may count.
    var isUnsure = false
  }

  enum Maximum: Sendable {
    case none
    case inherited
    case own(Timescale.Extension, Grant, beyond: Beyond?)
  }

  /// What has to be recorded for an extension, by fields.
  struct Grant: Sendable {
    let grounds: [ExtensionGround]
    let groundFact: CaseFact?
    let grantedBy: [Int]
    let grantedTo: Int?
    let needsEvent: Bool

    init(_ grant: Timescale.Grant, in stage: Timescale.Stage, fields: FieldIndex) {
      grounds = grant.grounds
      groundFact = grant.groundFact(in: stage)
      grantedBy = grant.grantedBy.compactMap { fields.field(of: $0) }
      grantedTo = grant.grantedTo.flatMap { fields.field(of: $0) }
      needsEvent = grant.needsEvent
    }
  }

  /// An extension without a maximum.
  struct Beyond: Sendable {
    let grant: Grant
    let isAfterMaximum: Bool
  }

  init(
    _ rule: Timescale.Rule, in stage: Timescale.Stage, isLaw: Bool, fields: FieldIndex, limits: inout PlanLimits,
    clocks: (TimescaleID) -> Timescale.Clock?
  ) {
    start = rule.clock.map { StartRule($0, fields: fields, clocks: clocks) }
    limit = rule.limit
    switch rule.maximum {
    case .none: maximum = .none
    case .inherited: maximum = .inherited
    case .own(let own):
      maximum = .own(
        own, Grant(own.grant, in: stage, fields: fields),
        beyond: own.uncapped.map {
          Beyond(grant: Grant($0.grant, in: stage, fields: fields), isAfterMaximum: $0.isAfterMaximum)
        })
    }
    var lengths: [Length] = []
    let all = rule.otherLimits.map { ($0.condition, $0.limit) } + [(nil, rule.limit)]
    for (condition, limit): (Condition?, Timescale.Limit?) in all {
      let place = limit.map { limits.place(of: $0, after: nil, isLaw: isLaw) } ?? -1
      var maximumPlace = -1
      if case .own(let own) = rule.maximum, let most = own.limit, let limit {
        maximumPlace = limits.place(of: most, after: own.from == .due ? limit : nil, isLaw: isLaw)
      }
      lengths.append(Length(condition: condition, limit: limit, place: place, maximumPlace: maximumPlace))
    }
    self.lengths = lengths
    satisfiedBy = rule.satisfiedBy.compactMap { event in
      fields.field(of: event).map { field in
        Act(
          event: field, receipt: event.receipt.flatMap { fields.field(of: $0) },
          sending: event.sending.flatMap { fields.field(of: $0) })
      }
    }
  }

  var isForward: Bool { limit?.period.direction == .after }

  /// The limit that counts by what is recorded.
  func length(in recorded: Recorded, _ plan: DeadlinePlan) -> Length {
    var isUnsure = false
    for length in lengths {
      let holds = length.condition.map { recorded.holds($0, in: plan) } ?? true
      if holds == nil { isUnsure = true }
      guard holds == true else { continue }
      var counted = length
      counted.isUnsure = isUnsure
      return counted
    }
    return Length(condition: nil, limit: limit, place: -1, maximumPlace: -1)
  }

  /// The shared events that satisfy it, one bit each.
  var satisfyingEvents: UInt64 {
    satisfiedBy.reduce(0) { $1.event < FieldIndex.sharedEvents ? $0 | UInt64(1) << UInt64($1.event) : $0 }
  }
}

/// The distinct limits of a plan: what a table of due days is made for.
struct PlanLimits: Sendable {
  struct Entry: Hashable, Sendable {
    let limit: Timescale.Limit
    /// The limit at whose end this one begins.
    let after: Timescale.Limit?
    /// Whether the law's calendar counts it, rather than the council's.
    let isLaw: Bool
  }

  private(set) var entries: [Entry] = []

  mutating func place(of limit: Timescale.Limit, after base: Timescale.Limit?, isLaw: Bool) -> Int {
    let entry = Entry(limit: limit, after: base, isLaw: isLaw)
    if let place = entries.firstIndex(of: entry) { return place }
    entries.append(entry)
    return entries.count - 1
  }
}
