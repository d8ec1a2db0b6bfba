public import Timescales
import UKBankHolidays
import WorkingDays

/// A policy made ready to be applied to many cases.
///
/// It resolves what a profile inherits and every reference by word once; a case then takes
/// microseconds. It never changes, and is shared rather than copied.
public final class DeadlinePlan: Sendable {
  /// The policy.
  public let policy: ApplicablePolicy
  /// The readings chosen.
  package let readings: ReadingChoice
  package let fields: FieldIndex
  /// The law's timescales.
  package let law: [CompiledTimescale]
  /// The profile's timescales, its own and those it inherits, in the order of a case.
  package let council: [CompiledTimescale]
  /// The distinct limits of all rules.
  let limits: PlanLimits
  /// For each field, the places of the limits that may start with its day.
  private let limitsByField: [[Int]]
  /// The fields that may start a clock with several readings.
  let readingFields: Set<Int>
  /// The fields whose day may be moved to a working day before a clock starts.
  let movedFields: Set<Int>
  /// Where each timescale of the profile stands among a program's outcomes; the law's stand first.
  package let councilPlaces: [Int]
  /// For each timescale of the profile, where the outcomes of its readings stand.
  let readingPlaces: [Range<Int>]
  /// For each timescale of the profile, where its readings begin among those of all.
  let firstReading: [Int]
  /// How many outcomes a program has.
  let placeCount: Int
  /// The fields of events that other policies know and this one does not.
  let foreignFields: [Int]
  /// Those of them that are shared, one bit each.
  let foreignEvents: UInt64
  /// Those of them that answer a complaint, where the policy is about requests.
  let foreignAnswers: [Int]
  /// Whether the policy is about requests, such as those for information, and not about complaints.
  let isAboutRequests: Bool
  /// The fields of events that conditions ask for, each with that of its mark for lying ahead.
  let asked: [(field: Int, ahead: Int)]
  /// The fields of the profile's own events between which its clocks stop.
  let ownPauses: [Int]
  /// The fields of the answers, which show that a pause is over.
  let answers: [Int]
  /// For each timescale of the law, whether its time taken is of interest beside the policy's: that of
  /// an answer which the policy counts from a later event.
  let isCountedFromStartInLaw: [Bool]
  /// What events of the policy's own answer, by what it says.
  let ownAnswers: [Answer]
  /// Whether the policy is the law itself, so that both layers are one.
  let isLaw: Bool
  /// What similar cases share, and tables of due days, kept for the next case.
  let memory = PlanMemory()

  /// Compiles a policy.
  ///
  /// - Parameters:
  ///   - policy: the policy.
  ///   - readings: the readings of unclear passages; a name that the profile lacks has no effect.
  /// - Complexity: linear in the number of timescales and readings.
  public convenience init(_ policy: ApplicablePolicy, readings: ReadingChoice = .adopted) {
    self.init(policy, readings: readings, fields: FieldIndex([policy]))
  }

  /// Every event that the policy's rules name.
  package static func ownEvents(of policy: ApplicablePolicy) -> [CaseEvent] {
    policy.profile.events.map { $0.event }
      + (policy.profile.timescales + policy.law.timescales).flatMap { $0.ownEvents }
  }

  /// Compiles a policy to fields that it shares with others.
  package init(_ policy: ApplicablePolicy, readings: ReadingChoice = .adopted, fields: FieldIndex) {
    self.policy = policy
    self.readings = readings
    self.fields = fields
    let profile = policy.profile
    let own = Set(Self.ownEvents(of: policy).map { $0.rawValue })
    let conditions = (profile.timescales + policy.law.timescales).flatMap { $0.conditions }
    asked = Set(conditions.compactMap { $0.event }).compactMap { event in
      guard let field = fields.field(of: event), let ahead = fields.ahead(of: event) else { return nil }
      return (field, ahead)
    }
    // A procedure that names no step of a complaint knows none.
    isAboutRequests = profile.isAboutRequests
    let steps = isAboutRequests ? Array(Field.acts.dropFirst()) : []
    foreignFields = steps + fields.ownEvents.filter { !own.contains(fields.words[$0]) }
    foreignAnswers = isAboutRequests ? Field.answers.keys.sorted() : []
    foreignEvents = foreignFields.reduce(0) { $1 < FieldIndex.sharedEvents ? $0 | 1 &<< UInt64($1) : $0 }
    ownAnswers = fields.answers(of: profile.events + policy.law.events)
    var limits = PlanLimits()
    law = CompiledLayer(lawOf: policy, fields: fields).compiled(readings: .adopted, &limits)
    isLaw = profile == policy.law
    council = isLaw ? law : CompiledLayer(councilOf: policy, fields: fields).compiled(readings: readings, &limits)
    self.limits = limits
    ownPauses = (profile.pauses?.between.map { [$0.from, $0.to] } ?? []).compactMap { fields.field(of: $0) }
    answers = Self.answers(of: council, fields)
    isCountedFromStartInLaw = law.indices.map { [law, council] index in
      council.contains { row in
        row.statute == index && !row.isInherited && row !== law[index] && row.timescale.kind == .duty
          && row.announces == nil
          && !TimescaleComparison(row.timescale, of: profile, with: law[index].timescale, of: policy.law).hasSameStart
      }
    }
    firstReading = council.indices.map { [council] in council[..<$0].reduce(0) { $0 + $1.rules.count } }
    (councilPlaces, readingPlaces, placeCount) = Self.places(law, council, isLaw: isLaw)
    var limitsByField = [[Int]](repeating: [], count: fields.count)
    for rule in (law + council).flatMap({ $0.rules }) {
      for field in rule.start?.startingFields ?? [] {
        for place in rule.lengths.flatMap({ [$0.place, $0.maximumPlace] })
        where place >= 0 && !limitsByField[field].contains(place) {
          limitsByField[field].append(place)
        }
      }
    }
    self.limitsByField = limitsByField
    movedFields = Set(
      (law + council).flatMap { $0.rules }.flatMap { rule -> [Int] in
        let sendings = rule.satisfiedBy.compactMap { $0.sending }
        guard let start = rule.start, start.isMoved || !sendings.isEmpty else { return sendings }
        return start.startingFields + sendings
      })
    readingFields = Set(
      council.filter { $0.rules.count > 1 }.flatMap { $0.rules }.flatMap { $0.start?.startingFields ?? [] })
  }

  /// Where outcomes stand: the law's, then one for each rule of the profile and choice of readings.
  private static func places(
    _ law: [CompiledTimescale], _ council: [CompiledTimescale], isLaw: Bool
  ) -> ([Int], [Range<Int>], Int) {
    var (places, readings, count) = ([Int](), [Range<Int>](), law.count)
    for (index, row) in council.enumerated() {
      let isLawsOwn = row.isInherited && row.rules[0].limit != nil
      if isLaw || isLawsOwn, let twin = isLaw ? index : row.counterpart {
        places.append(twin)
        readings.append(twin..<twin + 1)
        continue
      }
      readings.append(count..<count + row.rules.count)
      places.append(count + (row.ownReading ?? row.rules.count))
      count += row.rules.count + (row.ownReading == nil ? 1 : 0)
    }
    return (places, readings, count)
  }

  /// The places of the limits that may start with the day of a field.
  func limits(from field: Int) -> [Int] { limitsByField[field] }

  /// The timescales of the profile, its own and those it inherits, in the order of a case.
  public var timescales: [Timescale] { council.map { $0.timescale } }

  func index(of id: TimescaleID) -> Int? { council.firstIndex { $0.timescale.id == id } }
}

extension PolicyProfile {
  /// Whether it stands alone and names no step of a complaint, such as one for requests for information.
  package var isAboutRequests: Bool {
    standsAlone && Set(timescales.flatMap(\.ownEvents)).isDisjoint(with: CaseEvent.standard[Field.acts.dropFirst()])
  }

  /// The acts that answer: those of its duties, but for a notice that an answer will be late.
  package var answeringEvents: [CaseEvent] {
    timescales.filter { $0.isAnswer }.flatMap { $0.rule.satisfiedBy }
  }
}

extension Timescale {
  /// Whether it is a duty other than a notice that something else will be late.
  var isAnswer: Bool { kind == .duty && onlyIfLate == nil }

  /// Every event that its rules name.
  fileprivate var ownEvents: [CaseEvent] {
    conditions.compactMap { $0.event }
      + ([rule] + readings.map { $0.rule }).flatMap { rule -> [CaseEvent] in
        var events = (rule.clock?.events ?? []) + rule.satisfiedBy + overtakenBy
        if case .own(let own) = rule.maximum { events += own.grant.grantedBy + (own.beyond?.grant.grantedBy ?? []) }
        return events
      }
  }
}
