import CouncilDeadlines
import Foundation

/// The job that `Peers/run` compares with other libraries.
///
///     PeerJob job DIRECTORY REPETITIONS            measures, and leaves the due days in DIRECTORY/ours.i32
///     PeerJob size DIRECTORY REPETITIONS CASES     the job with this many cases: those of DIRECTORY, repeated
///     PeerJob policy DIRECTORY REPETITIONS         the same cases under a council's policy, and what a new bank holiday moves
///     PeerJob stages DIRECTORY REPETITIONS         cases of three stages, from DIRECTORY/EVENT.i32, under the same policy
///
/// Every measurement is a line: its name, and the median in milliseconds.
@main
enum PeerJob {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let repetitions = Int(arguments[3]) else { throw WrongUse() }
    let directory = arguments[2]
    if arguments[1] == "stages" { return try stages(directory, repetitions) }
    let starts = try ["received", "acknowledged", "escalated"].map { try read("\(directory)/\($0).i32") }
    switch arguments[1] {
    case "job": try job(starts, repetitions, output: "\(directory)/ours.i32")
    case "size" where arguments.count == 5: try size(starts, repetitions, cases: Int(arguments[4]) ?? 0)
    case "policy": try policy(starts, repetitions)
    default: throw WrongUse()
    }
  }

  private struct WrongUse: Error {}

  /// Received +3 +5 +10 +20 +25 +65, acknowledged +10 +20, escalated +5 +20 +25 +40 working days.
  private static func deadlines() -> DueColumns {
    let days = [[3, 5, 10, 20, 25, 65], [10, 20], [5, 20, 25, 40]]
    let columns = days.enumerated().flatMap { start, days in
      days.map { DueColumns.Column(.workingDays($0), from: start) }
    }
    return DueColumns(columns, in: .englandAndWales)
  }

  private static func job(_ starts: [[Int32]], _ repetitions: Int, output: String) throws {
    let received = starts[0]
    var column = [Int32](repeating: 0, count: received.count)
    for count in [3, 10, 20, 65] {
      let table = DueTable(.workingDays(count), in: .englandAndWales)
      measure(repetitions, ["add\(count)"]) { _, _ in
        var span = column.mutableSpan
        table.fill(&span, from: received.span)
      }
    }
    measure(repetitions, ["plan"]) { _, _ in _ = deadlines() }

    let plan = deadlines()
    var dues = try plan.dues(from: starts)
    try measure(repetitions, ["job1", "job2"]) { kind, _ in
      try plan.fill(&dues, from: starts, threads: kind + 1)
    }
    try measure(repetitions, ["fresh1", "fresh2"]) { kind, _ in
      dues = try plan.dues(from: starts, threads: kind + 1)
    }

    var bytes = Data(capacity: dues.count * received.count * 4)
    for column in dues { column.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    try bytes.write(to: URL(fileURLWithPath: output))
  }

  private static func size(_ given: [[Int32]], _ repetitions: Int, cases: Int) throws {
    let plan = deadlines()
    // Enough jobs in a row that none finds data of an earlier one in the cache.
    let jobs = max(1, 10 * given[0].count / cases)
    let starts = (0..<jobs).map { job in
      given.map { column in (0..<cases).map { column[(job * cases + $0) % column.count] } }
    }
    var dues = try starts.map { try plan.dues(from: $0) }
    try measure(repetitions, ["job1", "job2"], turns: jobs) { kind, job in
      try plan.fill(&dues[job], from: starts[job], threads: kind + 1)
    }
    guard jobs > 1 else { return }
    try measure(repetitions, ["cached1", "cached2"], turns: jobs) { kind, _ in
      try plan.fill(&dues[0], from: starts[0], threads: kind + 1)
    }
  }

  /// The cases under a council's policy: received, acknowledged and taken to stage 2, none
  /// answered.
  private static func policy(_ starts: [[Int32]], _ repetitions: Int) throws {
    var cases = CaseColumns(count: starts[0].count, assumesComplete: true)
    for (event, days) in zip([CaseEvent.received, .acknowledged, .stage2Requested], starts) {
      try cases.set(event, to: days)
    }
    let asOf = try Day(iso8601: "2024-12-31")
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("cheshire-east", on: asOf))
    try outcomes(of: cases, under: plan, asOf: asOf, repetitions)

    // As the calendar was before the day of the State Funeral, Monday 19 September 2022, was
    // proclaimed.
    let calendar = WorkingCalendar.englandAndWales
    let funeral = try Day(iso8601: "2022-09-19")
    let before = Calendars(
      try WorkingCalendar(
        name: calendar.name, coverage: calendar.coverage, publishedThrough: calendar.publishedThrough,
        holidays: calendar.holidays.filter { $0.day != funeral }))
    let impact = CalendarImpact(from: before, to: .embedded, under: plan)
    let columns = cases
    var moves: [[CaseMove]] = [[], []]
    try measure(repetitions, ["impact1", "impact2"]) { kind, _ in
      moves[kind] = try impact.moves(of: columns, asOf: asOf, threads: kind + 1)
    }
    // To compute everything again means to assess every case by both calendars and to compare.
    var all: [Moved] = []
    try measure(repetitions, ["anew1", "anew2"]) { kind, _ in
      let outcomes = try [before, .embedded].map {
        try plan.outcomes(of: columns, asOf: asOf, calendars: $0, threads: kind + 1)
      }
      all = Moved.all(in: outcomes, under: plan)
    }
    let found = moves[0].filter { $0.move.old.due != $0.move.new.due }.map(Moved.init).sorted()
    guard moves[0] == moves[1], found == all, !all.isEmpty else { throw WrongMoves() }
    print("moved", all.count)
  }

  /// Cases of three stages under the same policy, all received under its own version.
  private static func stages(_ directory: String, _ repetitions: Int) throws {
    let events: [CaseEvent] = [
      .received, .acknowledged, .stage1Responded, .stage2Requested, .stage2Responded, .stage3Requested, .panelHeld,
      .stage3Responded,
    ]
    let columns = try events.map { try read("\(directory)/\($0.rawValue).i32") }
    var cases = CaseColumns(count: columns[0].count, assumesComplete: true)
    for (event, days) in zip(events, columns) { try cases.set(event, to: days) }
    let asOf = try Day(iso8601: "2024-12-31")
    let plan = DeadlinePlan(try PolicyLibrary.embedded.policy("cheshire-east", on: asOf))
    try outcomes(of: cases, under: plan, asOf: asOf, repetitions)
  }

  /// The outcomes of all timescales, those of one, and the counts alone, on one thread and on two.
  private static func outcomes(
    of cases: CaseColumns, under plan: DeadlinePlan, asOf: Day, _ repetitions: Int
  ) throws {
    try measure(repetitions, ["outcomes1", "outcomes2", "one1", "one2", "counts1", "counts2"]) { kind, _ in
      let threads = kind % 2 + 1
      switch kind / 2 {
      case 0: _ = try plan.outcomes(of: cases, asOf: asOf, threads: threads)
      case 1: _ = try plan.outcomes(of: cases, asOf: asOf, only: [.stage1Response], threads: threads)
      default: _ = try PolicySummary(of: cases, under: plan, asOf: asOf, threads: threads)
      }
    }
    let all = try plan.outcomes(of: cases, asOf: asOf, threads: 2)
    let one = try plan.outcomes(of: cases, asOf: asOf, only: [.stage1Response])
    guard one == all.filter({ $0.timescale.id == .stage1Response }), !one.isEmpty else { throw WrongOutcomes() }
  }

  private struct WrongOutcomes: Error {}
  private struct WrongMoves: Error {}

  /// A due day that moved, of the council's own or of the law's.
  private struct Moved: Hashable, Comparable {
    let index: Int
    let timescale: String
    let isLaw: Bool
    let days: [Int32]

    init(_ move: CaseMove) {
      index = move.index
      timescale = "\(move.move.timescale)"
      isLaw = move.move.isLaw
      days = [move.move.old, move.move.new].map { $0.due?.number ?? CaseColumns.blank }
    }

    private init(_ index: Int, _ timescale: TimescaleID, isLaw: Bool, _ days: [Int32]) {
      (self.index, self.timescale, self.isLaw, self.days) = (index, "\(timescale)", isLaw, days)
    }

    static func < (left: Moved, right: Moved) -> Bool {
      (left.index, left.timescale, left.isLaw ? 1 : 0) < (right.index, right.timescale, right.isLaw ? 1 : 0)
    }

    /// The differences between outcomes by two calendars, once for each layer.
    static func all(in outcomes: [[OutcomeColumns]], under plan: DeadlinePlan) -> [Moved] {
      let own = Set(plan.policy.profile.timescales.map(\.id))
      var found: Set<Moved> = []
      for (old, new) in zip(outcomes[0], outcomes[1]) {
        let timescale = old.timescale
        for index in old.due.indices where old.due[index] != new.due[index] && own.contains(timescale.id) {
          found.insert(Moved(index, timescale.id, isLaw: false, [old.due[index], new.due[index]]))
        }
        for index in old.statuteDue.indices where old.statuteDue[index] != new.statuteDue[index] {
          let days = [old.statuteDue[index], new.statuteDue[index]]
          found.insert(Moved(index, timescale.counterpart, isLaw: true, days))
        }
      }
      return found.sorted()
    }
  }

  private static func read(_ path: String) throws -> [Int32] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return [Int32](unsafeUninitializedCapacity: data.count / 4) { column, count in
      count = data.copyBytes(to: column) / 4
    }
  }

  /// Prints the medians in milliseconds of several kinds of work, done in turn.
  ///
  /// `work` receives the index of the kind.
  private static func measure(
    _ repetitions: Int, _ names: [String], turns: Int = 1, _ work: (_ kind: Int, _ turn: Int) throws -> Void
  ) rethrows {
    let clock = ContinuousClock()
    var samples = [[Duration]](repeating: [], count: names.count)
    for _ in 0..<max(1, repetitions) {
      for kind in names.indices {
        samples[kind].append(try clock.measure { for turn in 0..<turns { try work(kind, turn) } })
      }
    }
    for (name, samples) in zip(names, samples) {
      print(name, samples.sorted()[samples.count / 2] / .milliseconds(turns))
    }
  }
}
