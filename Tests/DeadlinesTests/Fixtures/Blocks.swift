import Deadlines
import PolicyProfiles
import Timescales
import UKBankHolidays
import WorkingDays

/// Cases that go through a block of many rows, to be compared with what each of them gives alone.
struct Blocks {
  let plan: DeadlinePlan
  let calendars: Calendars
  let asOf: Day
  private let own: PlanCalendars
  private var whole: BlockRunner
  private var bare: BlockRunner
  private(set) var records: [CaseRecord] = []

  /// An empty block of this many rows, which looks days up in tables unless said otherwise.
  init(
    _ plan: DeadlinePlan, calendars: Calendars = .englandAndWales, asOf: Day, capacity: Int, usesTables: Bool = true
  ) {
    self.plan = plan
    self.calendars = calendars
    self.asOf = asOf
    let own = plan.calendars(from: calendars)
    self.own = own
    func runner(_ parts: Run.Parts) -> BlockRunner {
      BlockRunner(
        [plan], calendars: [own], asOf: asOf, parts: parts, findsProblems: true, capacity: capacity,
        tablesAfter: usesTables ? 0 : .max)
    }
    whole = runner(.all)
    bare = runner([.taken, .late])
  }

  mutating func add(_ record: CaseRecord) {
    let row = CaseRow(record, fields: plan.fields)
    records.append(record)
    whole.append(row, plan: 0)
    bare.append(row, plan: 0)
  }

  /// What differs between the rows of the block and each case alone; the block is empty afterwards.
  mutating func differences(
    _ statuses: inout Set<Deadline.Status>, _ codes: inout Set<RecordProblem.Code>
  ) -> [String] {
    whole.run()
    bare.run()
    var found: [String] = []
    for (number, record) in records.enumerated() {
      let alone = plan.outcomes(of: CaseRow(record, fields: plan.fields), in: own, asOf: asOf)
      var differences = compare(number, alone)
      var once: [RecordProblem.Code] = []
      // A row has each event once, and none that its fields do not know.
      for problem in plan.schedule(of: record, asOf: asOf, calendars: calendars).problems
      where problem.code != .duplicateEvent && !once.contains(problem.code) {
        let isKnown = problem.events.allSatisfy { plan.fields.field(of: $0) != nil }
        if problem.code != .unknownEvent || isKnown { once.append(problem.code) }
      }
      for runner in [whole, bare] where runner.codes(of: number).list != once {
        differences.append("\(runner.codes(of: number).list), alone \(once)")
      }
      statuses.formUnion(plan.council.indices.map { alone[council: $0].status })
      codes.formUnion(once)
      found += differences.map {
        "\(plan.policy.profile.qualifiedID) beside \(plan.policy.law.version), \(plan.readings), as of \(asOf), "
          + "\(record.words): \($0)"
      }
    }
    records = []
    whole.clear()
    bare.clear()
    return Array(found.prefix(5))
  }

  private func compare(_ number: Int, _ alone: CaseOutcomes) -> [String] {
    var found: [String] = []
    func compare(_ name: String, _ place: Int, _ expected: Outcome, isCounted: Bool) {
      let (own, part) = (whole.outcome(place, of: number), bare.outcome(place, of: number))
      if own.words != expected.words { found.append("\(name): \(own.words), alone \(expected.words)") }
      if part.basic != expected.basic || isCounted && part.counts != expected.counts {
        found.append("\(name), in part: \(part.words), alone \(expected.words)")
      }
    }
    for index in plan.law.indices {
      compare("\(plan.law[index].timescale.id) in law", index, alone[law: index], isCounted: false)
    }
    for index in plan.council.indices {
      let place = plan.councilPlaces[index]
      compare("\(plan.council[index].timescale.id)", place, alone[council: index], isCounted: true)
    }
    // As a file of many cases reads them.
    for runner in [whole, bare] {
      for index in plan.council.indices {
        let brief = runner.deadline(index, of: number)
        let id = plan.council[index].timescale.id
        if brief.isDisputed != alone.isDisputed[index] { found.append("\(id): disputed") }
        if brief.isRobust != alone.isRobust(council: index) { found.append("\(id): robust") }
        if brief.status != alone[council: index].status { found.append("\(id): \(brief.status)") }
      }
    }
    return found
  }
}

extension Outcome {
  /// The questions to many cases, in both layers.
  fileprivate var basic: [Int32?] { [start?.number, due?.number, operativeDue?.number, Int32(status.position)] }

  /// Those in the policy's layer alone.
  fileprivate var counts: [Int?] { [workingDaysTaken, workingDaysLate] }

  /// Everything that the outcome says.
  fileprivate var words: String {
    words(from: "start") + [doubt.map { ", \($0)" }, binding == .target ? ", target" : nil].compactMap(\.self).joined()
      + (workingDaysTaken.map { ", \($0) taken" } ?? "") + (workingDaysLeft.map { ", \($0) left" } ?? "")
      + (metOn.map { ", done \($0)\(isMetAtTheLatest ? " at the latest" : "")" } ?? "")
      + ", \(clockBasis.rawValue), faults \(extensionFaults.rawValue)\(isConditional ? ", conditional" : "")"
      + (isOpenEnded ? ", open-ended" : "") + (isStopped ? ", stopped" : "")
      + (flags.contains(.dependsOnExtension) ? ", of an open extension" : "") + (isOutsideCoverage ? ", outside" : "")
  }
}
