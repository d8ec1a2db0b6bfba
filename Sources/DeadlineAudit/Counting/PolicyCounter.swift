import Deadlines
import Timescales
import WorkingDays

/// Counts the outcomes of the cases under one plan.
struct PolicyCounter {
  private let summary: PolicySummary
  private let timescales: Int
  /// For each of the profile's bands, the index of its timescale.
  private let bandRows: [Int?]
  private let bands: [PolicyProfile.ReportingBands]
  /// For each timescale, whether its breach in law is its own: a notice of delay that is not sent makes
  /// the answer late in law, which is counted there.
  private let isBreachInLaw: [Bool]
  private var cases = 0
  private var tally: Tally
  private var escalation: EscalationTally
  private var latest: [LatestCases]
  /// For each of the profile's bands, the cases in each band.
  private var bandCounts: [[Int]]

  /// A counter.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - basis: what decides the period of an outcome.
  ///   - slots: by how many values of a column cases are counted; see ``ColumnValues``.
  ///   - findsLatest: whether the latest cases are looked for, by their references.
  init(_ plan: DeadlinePlan, basis: PeriodBasis = .start, slots: Int = 1, findsLatest: Bool = false) {
    let profile = plan.policy.profile
    timescales = plan.council.count
    isBreachInLaw = plan.council.map { $0.timescale.onlyIfLate == nil }
    bandRows = profile.bands.map { bands in plan.council.firstIndex { $0.timescale.id == bands.timescale } }
    bands = profile.bands
    summary = PolicySummary(
      policy: profile.qualifiedID, council: profile.council, laws: [plan.policy.law.qualifiedID],
      timescales: plan.council.map { row in
        TimescaleSummary(timescale: row.timescale, limits: WorkingDayLimits(row, of: plan))
      },
      bands: profile.bands.map { bands in
        BandSummary(
          bands: bands, title: plan.timescales.first { $0.id == bands.timescale }?.title ?? bands.timescale.rawValue,
          counts: [Int](repeating: 0, count: bands.upTo.count + 1))
      })
    let isDuty = plan.council.map { $0.timescale.kind == .duty }
    tally = Tally(isDuty: isDuty, basis: basis, slots: slots, findsLatest: findsLatest)
    escalation = EscalationTally(slots: slots)
    latest = [LatestCases](repeating: LatestCases(), count: timescales)
    bandCounts = summary.bands.map(\.counts)
  }

  // MARK: - Counting

  /// Counts the stages that a case reached, in the period of a day.
  @inline(__always)
  mutating func count(_ reached: StagesReached, on day: Int32, slot: Int) {
    escalation.add(reached, on: day, slot: slot)
  }

  /// Counts what was counted for one value under another.
  mutating func move(_ slot: Int, to other: Int) {
    tally.move(slot, to: other)
    escalation.move(slot, to: other)
  }

  /// Counts the cases of a group; `source` gives the place of the case of each lane, where more is known
  /// of the cases than their outcomes.
  mutating func count(
    _ group: BlockRunner.Group, in runner: borrowing BlockRunner,
    _ source: (cases: CountedCases, waiting: WaitingCases)? = nil
  ) {
    cases += group.lanes.count
    tally.notes.removeAll(keepingCapacity: true)
    if let source, !tally.isPlain {
      for lane in group.lanes { tally.notes.append(source.cases.note(source.waiting.place(ofRow: runner.row(lane)))) }
    }
    let alike = tally.alike(group.lanes.count)
    let varying = runner.varying(in: group)
    for timescale in 0..<timescales {
      if varying.contains(timescale) {
        count(timescale, of: group, in: runner, source)
      } else {
        // What is the same in every case has no time taken.
        let same = runner.deadline(timescale, in: group, group.lanes.lowerBound)
        for (note, cases) in alike {
          tally.add(timescale, same, isBreachInLaw: isBreachInLaw[timescale], note, cases: cases)
        }
      }
    }
  }

  /// Counts a timescale that differs from case to case in a group.
  private mutating func count(
    _ timescale: Int, of group: BlockRunner.Group, in runner: borrowing BlockRunner,
    _ source: (cases: CountedCases, waiting: WaitingCases)?
  ) {
    let places = runner.places(of: timescale, in: group)
    guard places.policy >= 0 else {
      for (index, lane) in group.lanes.enumerated() {
        let note = tally.notes.isEmpty ? .plain : tally.notes[index]
        count(timescale, runner.deadline(timescale, in: group, lane), note)
      }
      return
    }
    tally.add(timescale, group.lanes, places, of: runner.lanes, isBreachInLaw: isBreachInLaw[timescale])
    for index in bandRows.indices where bandRows[index] == timescale {
      count(band: index, runner.lanes, runner.lanes.columns(places.policy, group.lanes))
    }
    guard !tally.lateLanes.isEmpty else { return }
    if let source {
      for lane in tally.lateLanes.map({ group.lanes.lowerBound + $0 }) {
        let deadline = runner.deadline(timescale, in: group, lane)
        addLatest(timescale, deadline, source.cases.reference(source.waiting.place(ofRow: runner.row(lane))))
      }
    }
    tally.lateLanes.removeAll(keepingCapacity: true)
  }

  /// Adds a case to the latest under a timescale, if it is one of them and its days are known.
  private mutating func addLatest(_ timescale: Int, _ deadline: BriefDeadline, _ reference: String) {
    guard deadline.status.isBreach, deadline.late != BriefDeadline.blank, deadline.earliest == nil else { return }
    latest[timescale].add(
      LatestCase(
        reference: reference, status: deadline.status, due: Day(known: deadline.operativeDue),
        doneOn: Day(known: deadline.metOn), daysLate: Int(deadline.late)))
    tally.leastLate[timescale] = Int32(truncatingIfNeeded: latest[timescale].leastLate)
  }

  /// Counts the times taken in a range of the columns, which are known exactly.
  private mutating func count(band index: Int, _ lanes: OutcomeLanes, _ range: Range<Int>) {
    let (ends, blank) = (bands[index].upTo, BriefDeadline.blank)
    for place in range where lanes.taken[place] != blank && lanes.metOn[place] != blank {
      if lanes.flags[place].contains(.metAtTheLatest) { continue }
      let days = Int(lanes.taken[place])
      bandCounts[index][ends.firstIndex { days <= $0 } ?? ends.count] += 1
    }
  }

  /// Counts a case of which some days are not known exactly.
  mutating func count(_ uncertain: UncertainCase, _ note: CaseNote, reference: () -> String) {
    cases += 1
    for timescale in 0..<timescales {
      let deadline = uncertain.deadline(timescale)
      count(timescale, deadline, note)
      if deadline.status.isBreach, deadline.late >= tally.leastLate[timescale] {
        addLatest(timescale, deadline, reference())
      }
    }
  }

  @inline(__always)
  private mutating func count(_ timescale: Int, _ deadline: BriefDeadline, _ note: CaseNote) {
    tally.add(timescale, deadline, isBreachInLaw: isBreachInLaw[timescale], note)
    for index in bandRows.indices where bandRows[index] == timescale { count(band: index, deadline) }
  }

  /// A time that is not known exactly counts if it falls into one band only.
  private mutating func count(band index: Int, _ deadline: BriefDeadline) {
    let most = deadline.taken
    guard most != BriefDeadline.blank else { return }
    let band = bands[index].band(ofWorkingDays: Int(most))
    let least = deadline.earliest?.taken ?? most
    guard least == most || bands[index].band(ofWorkingDays: Int(max(0, least))) == band else { return }
    bandCounts[index][band] += 1
  }

  // MARK: - The counts

  /// The summary of the counts.
  ///
  /// - Parameter names: the values of the column by which cases are counted, by their numbers.
  /// - Returns: the counts, with the figures of each value.
  func counted(_ names: [[UInt8]?] = []) -> PolicySummary {
    var sum = summary
    sum.cases = cases
    let stages = escalation.all
    let all = Figures(summary.timescales, tally, stages) { _ in true }
    (sum.timescales, sum.escalation, sum.periods) = (all.timescales, all.escalation, all.periods)
    for index in sum.timescales.indices { sum.timescales[index].latestCases = latest[index] }
    for index in sum.bands.indices { sum.bands[index].counts = bandCounts[index] }
    for (slot, name) in names.enumerated() where stages.contains(where: { $0.key.slot == slot }) {
      let own = Figures(summary.timescales, tally, stages) { $0 == slot }
      let value = ValueSummary(own, of: name.map { String(decoding: $0, as: UTF8.self) } ?? "")
      if slot == ColumnValues.other { sum.otherValues = value } else { sum.values.append(value) }
    }
    sum.values.sort { $0.precedes($1) }
    return sum
  }
}
