import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("What holds for every case")
struct SchedulePropertiesTests {
  struct Sample: Sendable {
    var random: RandomCases.Case
    var plan: DeadlinePlan
    var schedule: Schedule
    /// Both layers and every reading of every deadline.
    var outcomes: [Outcome]

    var words: String { "\(plan.policy.profile.qualifiedID): \(random.words)" }

    /// Something that may end the case, or a stage of it, happened by the as-of day; stage 1 may be left out.
    var isOver: Bool {
      let endings: [CaseEvent] = [
        .withdrawn, .notConsidered, .refused, .referredToOmbudsman, .stage2Declined, .closed, .stage1Skipped,
      ]
      return random.record.events.contains { endings.contains($0.event) && $0.days.lowerBound <= random.asOf }
    }
  }

  /// Each case under one of the plans, in turn.
  ///
  /// That this ends at all is also a test: no day may trap.
  static let samples = RandomCases.all.map(sample)

  /// The same for cases of which some days are known only as a range.
  static let uncertainSamples = RandomCases.uncertain.map(sample)

  private static func sample(_ random: RandomCases.Case) -> Sample {
    let plan = RandomCases.plans[random.number % RandomCases.plans.count]
    let schedule = plan.schedule(of: random)
    let outcomes = schedule.deadlines.flatMap { deadline in
      [deadline.policy.outcome] + [deadline.law?.outcome].compactMap(\.self) + deadline.readings.map(\.outcome)
    }
    return Sample(random: random, plan: plan, schedule: schedule, outcomes: outcomes)
  }

  /// The first few counterexamples; a property that holds has none.
  private func counterexamples(_ isViolated: (Sample) -> Bool) -> [String] {
    Array(Self.samples.lazy.filter(isViolated).map(\.words).prefix(3))
  }

  @Test("The cases reach every status of this release, every kind of start and every problem")
  func reach() {
    let samples = Self.samples + Self.uncertainSamples
    let deadlines = samples.flatMap(\.schedule.deadlines)
    let statuses = Set(deadlines.map(\.policy.outcome.status))
    #expect(Set(Deadline.Status.allCases).subtracting(statuses).isEmpty)
    #expect(Set(deadlines.map(\.policy.outcome.clockBasis)) == Set(Deadline.ClockBasis.allCases))
    #expect(Set(deadlines.compactMap(\.relation)) == Set(Deadline.Relation.allCases))
    let codes = Set(samples.flatMap(\.schedule.problems).map(\.code))
    // Every plan here is for one known version, and no file lacks a column.
    #expect(
      Set(RecordProblem.Code.allCases).subtracting(codes)
        == [.beforeVersion, .versionUncertain, .unknownFact, .noticeNotRecorded])
  }

  @Test("The order in which events are recorded does not matter")
  func order() {
    var random = SplitMix64(state: RandomCases.seed + 1)
    let found = counterexamples { sample in
      let (example, plan, schedule) = (sample.random, sample.plan, sample.schedule)
      var shuffled = example
      shuffled.record = CaseRecord()
      for entry in example.record.events.shuffled(using: &random) { shuffled.record.record(entry.event, on: entry.day) }
      shuffled.record.copyFacts(of: example.record)
      let again = plan.schedule(of: shuffled)
      return again.deadlines != schedule.deadlines || again.rights != schedule.rights || again.codes != schedule.codes
    }
    #expect(found.isEmpty)
  }

  @Test("The day that counts is not before the base day, nor past the maximum unless that or an agreed day is")
  func betweenBaseAndMaximum() {
    let found = counterexamples { sample in
      sample.outcomes.contains { outcome in
        guard let due = outcome.due, let operative = outcome.operativeDue else { return false }
        guard operative >= due else { return true }
        let isAgreed = sample.plan.hasAgreedDays && operative == outcome.extendedTo
        return operative > max(due, outcome.maximumDue ?? due) && !isAgreed
      }
    }
    #expect(found.isEmpty)
  }

  @Test("Without a good grant the day that counts is the base day")
  func noGrantNoExtension() {
    let found = counterexamples { sample in
      sample.outcomes.contains { outcome in
        let isVoid = !outcome.extensionFaults.isSubset(of: [.capped, .dayNotRecorded, .unknownGround])
        guard outcome.extendedTo == nil || isVoid, !outcome.isOpenEnded, !outcome.isStopped else {
          return false
        }
        return outcome.operativeDue != outcome.due
      }
    }
    #expect(found.isEmpty)
  }

  @Test("The later of two starts never has the earlier last day")
  func monotonic() {
    var starts: [String: [(start: Day, due: Day, place: Int)]] = [:]
    for (place, sample) in Self.samples.enumerated() where sample.plan.policy.profile.pauses?.stopsClock != true {
      for deadline in sample.schedule.deadlines where deadline.timescale.rule.limit?.period.direction == .after {
        for reading in deadline.readings {
          guard let start = reading.outcome.start, let due = reading.outcome.due else { continue }
          let key = "\(sample.plan.policy.profile.qualifiedID) \(deadline.timescale.id) \(reading.id)"
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
      #expect(broken == nil, "\(key): \(broken.map { [$0.0, $0.1].map { Self.samples[$0.place].words } } ?? [])")
    }
  }

  @Test("No council changes anything in the law's layer")
  func lawStandsAlone() {
    let laws = Dictionary(
      Set(RandomCases.plans.map(\.policy.law)).map {
        ($0.version, DeadlinePlan(ApplicablePolicy(profile: $0, law: $0)))
      },
      uniquingKeysWith: { first, _ in first })
    let found = counterexamples { sample in
      guard !sample.plan.policy.profile.standsAlone else { return false }
      guard let plan = laws[sample.plan.policy.law.version] else { return true }
      var beside: [TimescaleID: Outcome] = [:]
      for statute in sample.schedule.deadlines.compactMap(\.law) {
        beside[statute.timescale.id] = statute.outcome
      }
      return plan.schedule(of: sample.random).deadlines.contains { beside[$0.timescale.id] != $0.policy.outcome }
    }
    #expect(laws.count == 2)
    #expect(found.isEmpty)
  }

  @Test("A procedure that stands alone has neither a layer of the law nor a right under it")
  func standingAlone() {
    let alone = Self.samples.filter(\.plan.policy.profile.standsAlone)
    #expect(Set(alone.map(\.plan.policy.profile.id)).count == 3)
    let found = counterexamples { sample in
      guard sample.plan.policy.profile.standsAlone else { return false }
      let schedule = sample.schedule
      return !schedule.rights.isEmpty || schedule.deadlines.count != sample.plan.policy.profile.timescales.count
        || schedule.deadlines.contains {
          $0.law != nil || $0.relation != ($0.isOnRoad ? nil : .noCounterpart) || $0.favours != .neither
        }
    }
    #expect(found.isEmpty)
  }

  @Test("Only the law and a profile that says so make a target of a limit, and a target is never a breach")
  func targets() {
    let found = counterexamples { sample in
      sample.schedule.deadlines.contains { deadline in
        let isOwn =
          deadline.basis.kind == .stated && deadline.timescale.binding == .limit
          && sample.plan.policy.profile != sample.plan.policy.law
        return isOwn && deadline.policy.outcome.binding == .target
      }
        || sample.outcomes.contains {
          ($0.binding == .target && ($0.status.isBreach || $0.status == .lapsed))
            || ($0.status == .targetPassed && $0.binding != .target)
        }
    }
    #expect(found.isEmpty)
  }

  @Test("A deadline is its adopted reading, of which there is one")
  func adopted() {
    let found = counterexamples { sample in
      sample.schedule.deadlines.contains { deadline in
        deadline.readings.filter(\.isAdopted).map(\.outcome) != [deadline.policy.outcome]
          || deadline.readings.first?.isAdopted != true
      }
    }
    #expect(found.isEmpty)
  }

  @Test("It is disputed where readings differ in the day, and robust where none differs in the status")
  func disputedAndRobust() {
    let found = counterexamples { sample in
      sample.schedule.deadlines.contains { deadline in
        let (days, lastDays) = (
          Set(deadline.readings.compactMap(\.outcome.due)), Set(deadline.readings.compactMap(\.outcome.operativeDue))
        )
        let isDisputed =
          deadline.policy.outcome.due != nil && days.count > 1
          || deadline.policy.outcome.operativeDue != nil && lastDays.count > 1
        let statuses = Set(deadline.readings.map(\.outcome.status))
        let isRobust =
          statuses.count == 1 && statuses.isDisjoint(with: [.cannotCompute, .uncertain, .notRecorded])
          && !deadline.readings.contains { $0.outcome.flags.contains(.dependsOnExtension) }
        return deadline.isDisputed != isDisputed || deadline.isRobust != isRobust
      }
    }
    #expect(found.isEmpty)
  }

  @Test("On the road ahead nothing has begun: no other status, no act, no count, no relation, no start in the past")
  func road() {
    let found = counterexamples { sample in
      let isWrong = sample.outcomes.contains { outcome in
        guard outcome.clockBasis == .projected else { return false }
        let days = [outcome.metOn, outcome.extendedTo].compactMap(\.self)
        let counts = [outcome.workingDaysTaken, outcome.workingDaysLeft, outcome.workingDaysLate]
        return outcome.status != .notStarted || !days.isEmpty || !counts.compactMap(\.self).isEmpty
          || outcome.due == nil || outcome.start.map { $0 < sample.random.asOf } ?? true
      }
      return isWrong
        || sample.schedule.deadlines.contains { deadline in
          let isOnRoad = deadline.isOnRoad || deadline.law?.outcome.clockBasis == .projected
          return isOnRoad && (deadline.relation != nil || deadline.favours != .neither)
        }
    }
    #expect(found.isEmpty)
  }

  @Test("The road ahead changes nothing else: an audit says the same, and that a clock on the road waits")
  func roadAlone() {
    let found = counterexamples { sample in
      let results = sample.plan.audit(sample.random.record, asOf: sample.random.asOf)
      return zip(sample.schedule.deadlines, sample.plan.council.indices).contains { deadline, index in
        let audited = results[council: index]
        guard deadline.isOnRoad else { return deadline.policy.outcome != audited }
        return audited.status != .notStarted || audited.clockBasis != .awaited || audited.due != nil
      }
    }
    #expect(found.isEmpty)
  }

  @Test("The status follows from the days: what it is measured against, when it was done, and the as-of day")
  func statusFollows() {
    let found = counterexamples { sample in
      sample.outcomes.contains { outcome in
        let asOf = sample.random.asOf
        guard let last = outcome.operativeDue else {
          return [.missed, .overdue, .lapsed, .dueToday].contains(outcome.status)
        }
        let isInTime = outcome.metOn.map { $0 <= last }
        return switch outcome.status {
        case .met: isInTime != true
        case .missed: isInTime ?? !(outcome.isOvertaken || sample.isOver) || outcome.isMetAtTheLatest
        case .overdue, .lapsed: outcome.metOn != nil || last >= asOf
        case .running: outcome.metOn != nil || last <= asOf
        case .dueToday: outcome.metOn != nil || last != asOf
        case .notStarted: outcome.metOn != nil
        default: false
        }
      }
    }
    #expect(found.isEmpty)
  }

  @Test("Days taken, left and late are never negative, and only a breach has days late")
  func counts() {
    let found = counterexamples { sample in
      sample.outcomes.contains { outcome in
        let counts = [outcome.workingDaysTaken, outcome.workingDaysLeft, outcome.workingDaysLate]
        return counts.contains { ($0 ?? 0) < 0 } || (outcome.workingDaysLate != nil && !outcome.status.isBreach)
      }
    }
    #expect(found.isEmpty)
  }

  @Test("Nothing that happened after the as-of day counts as done")
  func nothingFromTheFuture() {
    let found = counterexamples { sample in
      sample.outcomes.contains { $0.metOn.map { $0 > sample.random.asOf } ?? false }
    }
    #expect(found.isEmpty)
  }

  @Test("Who gains follows from the relation and from whose time it is")
  func favours() {
    let found = counterexamples { sample in
      sample.schedule.deadlines.contains { deadline in
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
    var blocks: [String: Blocks] = [:]
    var (statuses, codes) = (Set<Deadline.Status>(), Set<RecordProblem.Code>())
    for sample in Self.samples.prefix(Effort.count(100, long: 500)) {
      let key = "\(sample.plan.policy.profile.qualifiedID) \(sample.random.asOf)"
      var block = blocks[key] ?? Blocks(sample.plan, asOf: sample.random.asOf, capacity: 1)
      for record in [sample.random.record, CaseRecord()] {
        block.add(record)
        #expect(block.differences(&statuses, &codes) == [])
      }
      blocks[key] = block
    }
  }
}

extension DeadlinePlan {
  /// Whether the policy lets a timescale be extended to an agreed day, however far.
  fileprivate var hasAgreedDays: Bool {
    policy.profile.timescales.contains { timescale in
      ([timescale.rule] + timescale.readings.map(\.rule)).contains { rule in
        if case .own(let own) = rule.maximum { own.uncapped != nil } else { false }
      }
    }
  }
}
