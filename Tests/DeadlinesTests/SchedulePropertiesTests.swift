import UKBankHolidays
import Deadlines
import PolicyProfiles
import Testing
import Timescales
import WorkingDays

@Suite("What holds for every case")
struct SchedulePropertiesTests {
  struct Outcome: Sendable {
    var random: RandomCases.Case
    var plan: DeadlinePlan
    var schedule: Schedule
    /// Both layers and every reading of every deadline.
    var assessments: [Assessment]

    var words: String { "\(plan.policy.profile.qualifiedID): \(random.words)" }
  }

  /// Each case under one of the plans, in turn.
  ///
  /// That this ends at all is a test of its own: no day may trap.
  static let outcomes = RandomCases.all.map(outcome)

  /// The same for cases of which some days are known only as a range.
  static let uncertainOutcomes = RandomCases.uncertain.map(outcome)

  private static func outcome(_ random: RandomCases.Case) -> Outcome {
    let plan = RandomCases.plans[random.number % RandomCases.plans.count]
    let schedule = plan.schedule(of: random)
    let assessments = schedule.deadlines.flatMap { deadline in
      [deadline.assessment] + [deadline.statute?.assessment].compactMap(\.self) + deadline.readings.map(\.assessment)
    }
    return Outcome(random: random, plan: plan, schedule: schedule, assessments: assessments)
  }

  /// The first few counterexamples; a property that holds has none.
  private func counterexamples(_ isViolated: (Outcome) -> Bool) -> [String] {
    Array(Self.outcomes.lazy.filter(isViolated).map(\.words).prefix(3))
  }

  @Test("The cases reach every status of this release, every kind of start and every problem")
  func reach() {
    let outcomes = Self.outcomes + Self.uncertainOutcomes
    let deadlines = outcomes.flatMap(\.schedule.deadlines)
    let statuses = Set(deadlines.map(\.assessment.status))
    #expect(Set(Deadline.Status.allCases).subtracting(statuses) == [])
    #expect(Set(deadlines.map(\.assessment.clockBasis)) == Set(Deadline.ClockBasis.allCases))
    #expect(Set(deadlines.compactMap(\.relation)) == Set(Deadline.Relation.allCases))
    let codes = Set(outcomes.flatMap(\.schedule.problems).map(\.code))
    // No plan here stands in for a version that is not known, or for one of two.
    #expect(Set(RecordProblem.Code.allCases).subtracting(codes) == [.beforeVersion, .versionUncertain])
  }

  @Test("The order in which events are recorded does not matter")
  func order() {
    var random = SplitMix64(state: RandomCases.seed + 1)
    var results = Assessments()
    let found = counterexamples { outcome in
      let (example, plan, schedule) = (outcome.random, outcome.plan, outcome.schedule)
      var shuffled = example
      shuffled.record = CaseRecord()
      for entry in example.record.events.shuffled(using: &random) { shuffled.record.record(entry.event, on: entry.day) }
      shuffled.record.copyFacts(of: example.record)
      _ = plan.judge(
        CaseFrame(shuffled.record, slots: plan.slots), in: .englandAndWales, asOf: example.asOf, isProjected: true,
        into: &results)
      for (index, deadline) in schedule.deadlines.enumerated() {
        if results.council[index] != deadline.assessment { return true }
        if Array(results.readings(ofCouncil: index)) != deadline.readings.map(\.assessment) { return true }
      }
      // Rights and problems, which are slower to tell.
      guard example.number.isMultiple(of: 10) else { return false }
      let again = plan.schedule(of: shuffled)
      return again.rights != schedule.rights || again.codes != schedule.codes
    }
    #expect(found.isEmpty)
  }

  @Test("The day that counts is never before the base day, and never past the maximum unless the base day is")
  func betweenBaseAndMaximum() {
    let found = counterexamples { outcome in
      outcome.assessments.contains { assessment in
        guard let due = assessment.due, let operative = assessment.operativeDue else { return false }
        guard operative >= due else { return true }
        return operative > max(due, assessment.maximumDue ?? due)
      }
    }
    #expect(found.isEmpty)
  }

  @Test("Without a good grant the day that counts is the base day")
  func noGrantNoExtension() {
    let found = counterexamples { outcome in
      outcome.assessments.contains { assessment in
        let isVoid = !assessment.extensionFaults.isSubset(of: .capped)
        guard assessment.extendedTo == nil || isVoid, !assessment.isOpenEnded, !assessment.isStopped else {
          return false
        }
        return assessment.operativeDue != assessment.due
      }
    }
    #expect(found.isEmpty)
  }

  @Test("The later of two starts never has the earlier last day")
  func monotonic() {
    var starts: [String: [(start: Day, due: Day, place: Int)]] = [:]
    for (place, outcome) in Self.outcomes.enumerated() where outcome.plan.policy.profile.pauses?.stopsClock != true {
      for deadline in outcome.schedule.deadlines where deadline.timescale.rule.limit?.period.direction == .after {
        for reading in deadline.readings {
          guard let start = reading.assessment.start, let due = reading.assessment.due else { continue }
          let key = "\(outcome.plan.policy.profile.qualifiedID) \(deadline.timescale.id) \(reading.id)"
          starts[key, default: []].append((start, due, place))
        }
      }
    }
    #expect(starts.count > 50)
    for (key, rows) in starts {
      let sorted = rows.sorted { ($0.start, $0.due) < ($1.start, $1.due) }
      let broken = zip(sorted, sorted.dropFirst()).first {
        $0.due > $1.due || ($0.start == $1.start && $0.due != $1.due)
      }
      #expect(broken == nil, "\(key): \(broken.map { [$0.0, $0.1].map { Self.outcomes[$0.place].words } } ?? [])")
    }
  }

  @Test("No council changes anything in the law's layer")
  func lawStandsAlone() {
    let laws = Dictionary(
      Set(RandomCases.plans.map(\.policy.law)).map {
        ($0.version, DeadlinePlan(ApplicablePolicy(profile: $0, law: $0)))
      },
      uniquingKeysWith: { first, _ in first })
    var results = Assessments()
    let found = counterexamples { outcome in
      guard !outcome.plan.policy.profile.standsAlone else { return false }
      guard let plan = laws[outcome.plan.policy.law.version] else { return true }
      let frame = CaseFrame(outcome.random.record, slots: plan.slots)
      _ = plan.judge(frame, in: .englandAndWales, asOf: outcome.random.asOf, isProjected: true, into: &results)
      var beside: [TimescaleID: Assessment] = [:]
      for statute in outcome.schedule.deadlines.compactMap(\.statute) {
        beside[statute.timescale.id] = statute.assessment
      }
      return zip(plan.law, results.law).contains { beside[$0.timescale.id] != $1 }
    }
    #expect(laws.count == 2)
    #expect(found.isEmpty)
  }

  @Test("A procedure that stands alone has no law beside it and gives no right under it")
  func standingAlone() {
    let alone = Self.outcomes.filter(\.plan.policy.profile.standsAlone)
    #expect(Set(alone.map(\.plan.policy.profile.id)).count == 3)
    let found = counterexamples { outcome in
      guard outcome.plan.policy.profile.standsAlone else { return false }
      let schedule = outcome.schedule
      return !schedule.rights.isEmpty || schedule.deadlines.count != outcome.plan.policy.profile.timescales.count
        || schedule.deadlines.contains {
          $0.statute != nil || $0.relation != ($0.isOnRoad ? nil : .noCounterpart) || $0.favours != .neither
        }
    }
    #expect(found.isEmpty)
  }

  @Test("Only the law makes a target of a limit, and a target is never a breach")
  func targets() {
    let found = counterexamples { outcome in
      outcome.schedule.deadlines.contains { deadline in
        let isOwn = deadline.basis.kind == .stated && outcome.plan.policy.profile != outcome.plan.policy.law
        return isOwn && deadline.assessment.binding == .target
      }
        || outcome.assessments.contains {
          ($0.binding == .target && ($0.status.isBreach || $0.status == .lapsed))
            || ($0.status == .targetPassed && $0.binding != .target)
        }
    }
    #expect(found.isEmpty)
  }

  @Test("A deadline is its adopted reading, of which there is one")
  func adopted() {
    let found = counterexamples { outcome in
      outcome.schedule.deadlines.contains { deadline in
        deadline.readings.filter(\.isAdopted).map(\.assessment) != [deadline.assessment]
          || deadline.readings.first?.isAdopted != true
      }
    }
    #expect(found.isEmpty)
  }

  @Test("It is disputed where readings differ in the day, and robust where none differs in the status")
  func disputedAndRobust() {
    let found = counterexamples { outcome in
      outcome.schedule.deadlines.contains { deadline in
        let days = Set(deadline.readings.compactMap(\.assessment.due))
        let isDisputed = deadline.assessment.due != nil && days.count > 1
        let statuses = Set(deadline.readings.map(\.assessment.status))
        let isRobust = statuses.count == 1 && statuses.isDisjoint(with: [.cannotCompute, .uncertain])
        return deadline.isDisputed != isDisputed || deadline.isRobust != isRobust
      }
    }
    #expect(found.isEmpty)
  }

  @Test("On the road ahead nothing has begun: no other status, no act, no count, no relation, no start in the past")
  func road() {
    let found = counterexamples { outcome in
      let isWrong = outcome.assessments.contains { assessment in
        guard assessment.clockBasis == .projected else { return false }
        let days = [assessment.metOn, assessment.extendedTo].compactMap(\.self)
        let counts = [assessment.workingDaysTaken, assessment.workingDaysLeft, assessment.workingDaysLate]
        return assessment.status != .notStarted || !days.isEmpty || !counts.compactMap(\.self).isEmpty
          || assessment.due == nil || assessment.start.map { $0 < outcome.random.asOf } ?? true
      }
      return isWrong
        || outcome.schedule.deadlines.contains { deadline in
          let isOnRoad = deadline.isOnRoad || deadline.statute?.assessment.clockBasis == .projected
          return isOnRoad && (deadline.relation != nil || deadline.favours != .neither)
        }
    }
    #expect(found.isEmpty)
  }

  @Test("The road ahead changes nothing else: an audit says the same, and that a clock on the road waits")
  func roadAlone() {
    let found = counterexamples { outcome in
      let results = outcome.plan.audit(outcome.random.record, asOf: outcome.random.asOf)
      return zip(outcome.schedule.deadlines, results.council).contains { deadline, audited in
        guard deadline.isOnRoad else { return deadline.assessment != audited }
        return audited.status != .notStarted || audited.clockBasis != .awaited || audited.due != nil
      }
    }
    #expect(found.isEmpty)
  }

  @Test("The status follows from the days: what it is measured against, when it was done, and the as-of day")
  func statusFollows() {
    let found = counterexamples { outcome in
      outcome.assessments.contains { assessment in
        let asOf = outcome.random.asOf
        guard let last = assessment.operativeDue else {
          return [.missed, .overdue, .lapsed, .dueToday].contains(assessment.status)
        }
        let isInTime = assessment.metOn.map { $0 <= last }
        return switch assessment.status {
        case .met: isInTime != true
        case .missed: isInTime != false || assessment.isMetAtTheLatest
        case .overdue, .lapsed: assessment.metOn != nil || last >= asOf
        case .running: assessment.metOn != nil || last <= asOf
        case .dueToday: assessment.metOn != nil || last != asOf
        case .notStarted: assessment.metOn != nil
        default: false
        }
      }
    }
    #expect(found.isEmpty)
  }

  @Test("Days taken, left and late are never negative, and only a breach has days late")
  func counts() {
    let found = counterexamples { outcome in
      outcome.assessments.contains { assessment in
        let counts = [assessment.workingDaysTaken, assessment.workingDaysLeft, assessment.workingDaysLate]
        return counts.contains { ($0 ?? 0) < 0 } || (assessment.workingDaysLate != nil && !assessment.status.isBreach)
      }
    }
    #expect(found.isEmpty)
  }

  @Test("Nothing that happened after the as-of day counts as done")
  func nothingFromTheFuture() {
    let found = counterexamples { outcome in
      outcome.assessments.contains { $0.metOn.map { $0 > outcome.random.asOf } ?? false }
    }
    #expect(found.isEmpty)
  }

  @Test("Who gains follows from the relation and from whose time it is")
  func favours() {
    let found = counterexamples { outcome in
      outcome.schedule.deadlines.contains { deadline in
        let isWindow = deadline.timescale.kind == .window
        let expected: Deadline.Favours =
          switch deadline.relation {
          case .stricter: isWindow ? .council : .complainant
          case .looser: isWindow ? .complainant : .council
          case .noLimitInLaw: .council
          default: .neither
          }
        return deadline.favours != expected
      }
    }
    #expect(found.isEmpty)
  }

  @Test("A case may be assessed in the place of another without a trace of it")
  func reuse() {
    var results = Assessments()
    var empty = Assessments()
    for outcome in Self.outcomes.prefix(500) + Self.uncertainOutcomes.prefix(100) {
      let (random, plan) = (outcome.random, outcome.plan)
      var frame = CaseFrame(random.record, slots: plan.slots)
      _ = plan.judge(frame, in: .englandAndWales, asOf: random.asOf, isProjected: true, into: &results)
      #expect(results.council == outcome.schedule.deadlines.map(\.assessment), "\(outcome.words)")
      frame.clear()
      _ = plan.judge(frame, in: .englandAndWales, asOf: random.asOf, isProjected: true, into: &results)
      _ = plan.judge(CaseFrame(plan.slots), in: .englandAndWales, asOf: random.asOf, isProjected: true, into: &empty)
      #expect(results.council == empty.council, "\(outcome.words)")
    }
  }
}
