import UKBankHolidays
import Deadlines
import Foundation
import PolicyProfiles
import Testing
import Timescales
import WorkingDays

/// Cases judged by their shape come to what the plan makes of each.
@Suite("Many cases by their shapes")
struct ManyCasesTests {
  private static let library = PolicyLibrary.embedded
  private static let own = library.profiles.flatMap(\.events).map(\.event)

  /// Every policy beside the law in force, and those that there are beside the law of 1991.
  private static let policies: [ApplicablePolicy] = {
    let names = library.profiles.map(\.qualifiedID)
    return (names.map { ($0, "2026-06-01") } + library.ids.map { ($0, "2000-01-01") }).compactMap { name, on in
      try? library.policy(name, on: day(on))
    }
  }()

  /// The adopted readings, either end, and every reading by its name.
  private static func choices(_ policy: ApplicablePolicy) -> [ReadingChoice] {
    ReadingChoice.Preference.allCases.map { ReadingChoice($0) }
      + policy.profile.timescales.flatMap { timescale in
        timescale.readings.map { ReadingChoice(.adopted, chosen: [timescale.id: $0.id]) }
      }
  }

  /// What is recorded of a made-up case: some of the events, in order on the whole, near each other; few facts.
  ///
  /// Most cases stop on the way, and little is recorded that is still to come.
  private static func frame(_ slots: Slots, _ first: Day, asOf: Day, _ random: inout SplitMix64) -> CaseFrame {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func shifted(_ day: Day, _ range: ClosedRange<Int>) -> Day {
      Day(number: day.number + Int32(Int.random(in: range, using: &random))) ?? day
    }
    var frame = CaseFrame(slots)
    let share = [8, 25, 50, 80].randomElement(using: &random) ?? 50
    var latest = first
    let rare: Set<CaseEvent> = [
      .advocateRequested, .sufficientInterestDecided, .stage1Skipped, .proceedingsStarted, .proceedingsEnded,
      .resubmitted, .suspended, .resumed,
    ]
    let events = CaseEvent.standard + own
    let last = Int.random(in: 1..<2 * events.count, using: &random)
    for (place, event) in events.enumerated() where place <= last || chance(8) {
      let percent = rare.contains(event) ? 1 : event == .received ? 92 : share
      guard let slot = slots.slot(of: event), chance(percent) else { continue }
      latest = shifted(latest, 0...16)
      let day = chance(6) ? shifted(latest, -60...60) : latest
      if day <= asOf || chance(1) { frame.record(event, in: slot, on: day) }
    }
    for (fact, percent) in [
      (CaseFact.stage1StartDay, 1), (.panelArrangedFor, 1), (.stage1ExtendedTo, 15), (.stage2ExtendedTo, 15),
    ] where chance(percent) {
      if let slot = slots.slot(of: fact) { frame[slot] = shifted(first, 0...160) }
    }
    if chance(20) { frame.mode = .oral }
    if chance(10) { frame.route = chance(50) ? .corporate : .statutory }
    if chance(20) { frame.complainantUnavailable = chance(60) }
    if chance(40) { frame.directorAgrees = chance(50) }
    if chance(30) {
      frame.ground =
        [.unknown, .known(.complex), .known(.agreed), .known(.advocate)].randomElement(using: &random) ?? .none
    }
    return frame
  }

  /// Moves the case as a whole, and some of its days by themselves.
  private static func move(_ frame: inout CaseFrame, _ random: inout SplitMix64) {
    let shift = Int.random(in: -20...20, using: &random)
    for slot in frame.days.indices {
      guard let day = frame[slot] else { continue }
      let own = Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: -12...12, using: &random) : 0
      frame[slot] = Day(number: day.number + Int32(shift + own))
    }
  }

  /// How many cases for each policy and choice of readings; a release build can do millions.
  ///
  ///     RANDOM_CASES=1000000 swift test -c release -Xswiftc -enable-testing --disable-xctest --filter ManyCasesTests
  private static let wanted = ProcessInfo.processInfo.environment["RANDOM_CASES"].flatMap(Int.init)

  @Test("A shape is compiled when it has been met twice, and one of each is left to the plan")
  func thirdCase() throws {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-01"))
    let plan = DeadlinePlan(policy)
    var cases = ManyCases([plan], calendars: [.englandAndWales], asOf: day("2026-01-10"), patience: .init(plan: 0))
    var verdicts: [Verdict] = []
    let frames = ["received=2025-12-19", "received=2025-12-22", "received=2025-12-01 closed=2025-12-02"].map {
      CaseFrame(record($0), slots: plan.slots)
    }
    #expect(cases.judge(frames[0], plan: 0, into: &verdicts) == nil)
    #expect(cases.judge(frames[2], plan: 0, into: &verdicts) == nil)
    #expect(cases.judge(frames[1], plan: 0, into: &verdicts) == nil)
    #expect(cases.shapes.isEmpty)
    let third = try #require(cases.judge(frames[0], plan: 0, into: &verdicts))
    #expect(cases.shapes.count == 1)
    #expect(cases.judge(frames[1], plan: 0, into: &verdicts) === third)
  }

  @Test("random cases under every policy and every reading")
  func randomCases() throws {
    var random = SplitMix64(state: 20_261_121)
    var differences: [String] = []
    var (fast, all) = (0, 0)
    var statuses: Set<Deadline.Status> = []
    var codes: Set<RecordProblem.Code> = []
    for policy in Self.policies {
      let slots = Slots(ownEvents: DeadlinePlan.ownEvents(of: policy) + Self.own)
      for choice in Self.choices(policy) {
        let plan = DeadlinePlan(policy, readings: choice, slots: slots)
        let count = Self.wanted ?? (choice.chosen.isEmpty ? 120 : 30)
        for round in stride(from: 0, to: count, by: 1000) {
          // Any day that the calendar knows, and often one near the relaxation of 2020.
          let asOfDays = Bool.random(using: &random) ? 9200...25_900 : 18_370...18_700
          let asOf = try #require(Day(number: Int32(Int.random(in: asOfDays, using: &random))))
          var cases = ManyCases([plan], calendars: [.englandAndWales], asOf: asOf, patience: .init(plan: 0, shape: 0))
          var results = Assessments()
          var verdicts: [Verdict] = []
          var frame = CaseFrame(slots)
          for number in round..<min(round + 1000, count) {
            let age = Int.random(in: Bool.random(using: &random) ? -10...900 : 0...80, using: &random)
            let first = try #require(Day(number: asOf.number - Int32(age)))
            // Every shape comes several times, so that nothing of one case may be left over for the next.
            if number % 5 == 0 {
              frame = Self.frame(slots, first, asOf: asOf, &random)
            } else {
              Self.move(&frame, &random)
            }
            all += 1
            guard let shape = cases.judge(frame, plan: 0, into: &verdicts) else { continue }
            fast += 1
            let found = plan.judge(frame, in: .englandAndWales, asOf: asOf, isProjected: false, into: &results)
            for difference in shape.differences(cases.codes, verdicts, results, found.map(\.code)) {
              let recorded = slots.words.enumerated().compactMap { slot, word in frame[slot].map { "\(word)=\($0)" } }
              differences.append(
                "\(policy.profile.qualifiedID) beside \(policy.law.version) as of \(asOf), \(choice), \(recorded): \(difference)"
              )
            }
            for index in plan.council.indices { statuses.insert(verdicts[shape.lawCount + index].status) }
            codes.formUnion(cases.codes.list)
          }
        }
      }
    }
    #expect(differences.isEmpty, "\(differences.count) differences, first: \(differences.first ?? "")")
    // Most of them went by their shapes, and met what shapes are about.
    #expect(fast * 2 > all, "\(fast) of \(all) \(codes)")
    #expect(Set(Deadline.Status.allCases).subtracting(statuses) == [.suspended])
    #expect(codes.count > 12)
  }
}

extension ShapedPlan {
  /// What differs between the shape's verdicts and the plan's own assessments.
  func differences(
    _ own: ProblemCodes, _ verdicts: [Verdict], _ results: Assessments, _ codes: [RecordProblem.Code]
  ) -> [String] {
    var found: [String] = []
    func compare(_ verdict: Verdict, _ assessment: Assessment, _ name: String) {
      let expected = Verdict(assessment)
      guard
        numbers(verdict) != numbers(expected) || verdict.status != expected.status || verdict.isMet != expected.isMet
      else { return }
      found.append(
        "\(name): \(numbers(verdict)) \(verdict.status), the plan says \(numbers(expected)) \(expected.status)")
    }
    for (index, assessment) in results.law.enumerated() { compare(verdicts[index], assessment, "law \(index)") }
    for (index, assessment) in results.council.enumerated() {
      let verdict = verdicts[lawCount + index]
      compare(verdict, assessment, "profile \(index)")
      if verdict.isDisputed != results.isDisputed(council: index) { found.append("profile \(index): disputed") }
      if verdict.isRobust != results.isRobust(council: index) { found.append("profile \(index): robust") }
    }
    var once: [RecordProblem.Code] = []
    for code in codes where !once.contains(code) { once.append(code) }
    if own.list != once { found.append("\(own.list), the plan says \(once)") }
    return found
  }

  private func numbers(_ verdict: Verdict) -> [Int32] {
    [
      verdict.start, verdict.due, verdict.maximumDue, verdict.operativeDue, verdict.workingDaysTaken,
      verdict.workingDaysLate,
    ]
  }
}
