import Timescales
package import WorkingDays

/// Applies plans to many cases, a block of rows at a time.
///
/// Rows of which the same is recorded form a group, over which one program runs a step at a time.
/// Each thread has its own runner; memory stays bounded whatever the number of cases.
package struct BlockRunner: Sendable {
  let plans: [DeadlinePlan]
  private(set) var runs: [Run]
  package let asOf: Day
  private var casesOfPlan: [Int]
  private(set) var programs: ProgramCache
  private(set) var capacity: Int
  /// How many rows a full block may hold; a few rows pay only for a small one.
  private let mostRows: Int
  /// How many rows are run at a time, if the block is run in pieces.
  private let mostLanes: Int?
  /// How many lanes there are: as many as the rows of the block or of a piece.
  private var width: Int
  /// Where the piece that was run last begins among the sorted rows.
  private(set) var firstLane = 0

  // The rows of the block.
  package internal(set) var count = 0
  var days: [Int32]
  var keys: [Key]
  var special: [Int: Special] = [:]
  /// If the rows come as columns, where the days of each field are: the column, and its first row.
  var sources: [[Int32]]
  var sourceRow = -1

  // What came out.
  package private(set) var lanes: OutcomeLanes
  private(set) var findings: Findings
  private let keepsFindings: Bool
  private var scratch: Run.Scratch
  private var dense: [Int32]
  private(set) var order: [Int]
  private(set) var positions: [Int]
  private(set) var entries: [Int]
  /// The groups of the block, which together have every row once.
  package private(set) var groups: [Group] = []
  private var places: [Int] = []

  /// What decides which program a row needs, apart from what is special.
  struct Key: Hashable, Sendable {
    var events: UInt64 = 0
    var beyond: UInt64 = 0
    var words = CaseWords()
    var plan: Int32 = 0
    /// Whether the row has what no key says.
    var isSpecial = false

    var hash: UInt64 {
      (events ^ (beyond &<< UInt64(FieldIndex.sharedEvents)) ^ (UInt64(words.packed) &<< 48) ^ UInt64(
        truncatingIfNeeded: plan)
        &* 0xD6E8_FEB8_6659_FD93)
        &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// What a row has that its key does not say.
  struct Special {
    var row: CaseRow
    var recorded: Recorded
    var pauses: [Pause]
    var notes: RowNotes
    var findings: [Finding]
  }

  /// Makes a runner for plans that share fields, each with its calendars and wanted timescales.
  ///
  /// Tables are made after `tablesAfter` cases under a plan, since they cost as much as some 600.
  /// Findings are kept with their subjects if `keepsFindings` says so; by default, if details are
  /// wanted. `absent` says which columns the cases do not have.
  /// A block that `grows` begins small, so that a short file pays little. One with `mostLanes` is run in
  /// pieces of at most so many rows, whose outcomes stay in the first caches, by `run(_:from:)` alone.
  package init(
    _ plans: [DeadlinePlan], calendars: [PlanCalendars], asOf: Day, parts: Run.Parts, findsProblems: Bool,
    keepsFindings: Bool? = nil, wanted: [[Int]]? = nil, absent: AbsentColumns = .none, capacity: Int,
    mostLanes: Int? = nil, tablesAfter: Int = 1000, grows: Bool = false
  ) {
    self.absent = absent.fields
    self.plans = plans
    self.asOf = asOf
    mostRows = max(1, capacity)
    self.capacity = grows ? min(64, mostRows) : mostRows
    self.mostLanes = mostLanes
    width = min(mostLanes ?? self.capacity, self.capacity)
    self.tablesAfter = tablesAfter
    screens = plans.map { Screen(foreignEvents: $0.foreignEvents, asks: !$0.asked.isEmpty) }
    briefPlaces = plans.map { plan in
      plan.council.indices.map { index in
        let row = plan.council[index]
        return BriefPlaces(
          policy: plan.councilPlaces[index], law: row.statute ?? -1, isSeveral: row.rules.count > 1,
          isCountedInLaw: row.statute.map { plan.isCountedFromStartInLaw[$0] } ?? false)
      }
    }
    runs = calendars.map {
      Run(calendars: $0, asOf: asOf.number, tables: nil, parts: parts, findsProblems: findsProblems)
    }
    casesOfPlan = plans.map { _ in 0 }
    programs = ProgramCache(
      stride: plans.map { $0.placeCount }.max() ?? 0, wanted: wanted, detail: parts.contains(.detail),
      findsProblems: findsProblems, absent: absent.fields)
    let fields = plans.map { $0.fields.count }.max() ?? 0
    days = [Int32](repeating: Outcome.blank, count: fields * self.capacity)
    keys = [Key](repeating: Key(), count: self.capacity)
    self.keepsFindings = keepsFindings ?? parts.contains(.detail)
    sources = [[Int32]](repeating: [], count: fields)
    lanes = OutcomeLanes(capacity: width)
    findings = Findings(capacity: findsProblems ? width : 0, keepsAll: self.keepsFindings)
    scratch = Run.Scratch(capacity: width)
    dense = [Int32](repeating: Outcome.blank, count: fields * width)
    order = [Int](repeating: 0, count: self.capacity)
    positions = order
    entries = order
  }

  /// Which rows of each plan are plain at first sight.
  let screens: [Screen]

  /// What most rows of a plan do not have, so that they need no closer look.
  struct Screen: Sendable, BitwiseCopyable {
    let foreignEvents: UInt64
    /// A condition asks for an event that may lie ahead.
    let asks: Bool

    @inline(__always)
    func passes(_ row: CaseRow, asOf: Day) -> Bool {
      !asks && row.recorded.events & foreignEvents == 0 && row.recorded.beyond &>> UInt64(FieldIndex.facts.count) == 0
        && row.isPlain(onceExtendedBy: asOf) && !row.recorded.hasFurther
    }
  }

  private let tablesAfter: Int
  let absent: RecordedFields
  /// For each plan and timescale, where its outcome and its counterpart's stand.
  let briefPlaces: [[BriefPlaces]]

  struct BriefPlaces: Sendable, BitwiseCopyable {
    let policy: Int
    /// -1 if the law has no such timescale.
    let law: Int
    let isSeveral: Bool
    /// Whether the time taken by the law's clock is of interest too.
    let isCountedInLaw: Bool
  }

  package var isFull: Bool { count == capacity }

  private mutating func grow() {
    capacity = min(4 * capacity, mostRows)
    days = [Int32](repeating: Outcome.blank, count: sources.count * capacity)
    keys = [Key](repeating: Key(), count: capacity)
    width = min(mostLanes ?? capacity, capacity)
    lanes = OutcomeLanes(capacity: width)
    findings = Findings(capacity: findings.codes.isEmpty ? 0 : width, keepsAll: keepsFindings)
    scratch = Run.Scratch(capacity: width)
    dense = [Int32](repeating: Outcome.blank, count: sources.count * width)
    order = [Int](repeating: 0, count: capacity)
    positions = order
    entries = order
  }

  /// Forgets the rows but keeps the memory.
  package mutating func clear() {
    if count == capacity, capacity < mostRows { grow() }
    count = 0
    firstLane = 0
    groups.removeAll(keepingCapacity: true)
    programs.forgetIfFull()
    if !special.isEmpty { special.removeAll(keepingCapacity: true) }
  }
}

// MARK: - Running

extension BlockRunner {
  /// Runs all rows of the block.
  package mutating func run() {
    sort()
    findings.clear(count)
    for group in groups { run(programs.entries[group.entry], group.lanes) }
  }

  /// Runs the next rows of a group, from a place among the sorted rows, and returns them as a group of
  /// their own; the outcomes of those before are lost.
  package mutating func run(_ group: Group, from first: Int) -> Group {
    firstLane = first
    var piece = group
    piece.lanes = 0..<min(group.lanes.upperBound - first, width)
    findings.clear(piece.lanes.count)
    run(programs.entries[group.entry], piece.lanes)
    return piece
  }

  /// The row in a lane of the piece that was run last.
  package func row(_ lane: Int) -> Int { order[firstLane &+ lane] }

  /// Finds the program of each row, and puts rows of the same program next to each other.
  package mutating func sort() {
    var entry = 0
    for row in 0..<count {
      // Neighbours often have the same entries.
      if row == 0 || keys[row] != keys[row - 1] || keys[row].isSpecial {
        let recorded = keys[row].isSpecial ? special[row]?.recorded : nil
        entry = programs.entry(keys[row], recorded, plans)
        if places.count <= entry { places += repeatElement(0, count: entry + 1 - places.count) }
        // The places of each program's rows are counted here, and added up below.
        if places[entry] == 0 { groups.append(Group(entry: entry, plan: Int(keys[row].plan), lanes: 0..<0)) }
      }
      entries[row] = entry
      places[entry] += 1
    }
    var first = 0
    for index in groups.indices {
      let entry = groups[index].entry
      let end = first + places[entry]
      casesOfPlan[groups[index].plan] += places[entry]
      groups[index].lanes = first..<end
      places[entry] = first
      first = end
    }
    for row in 0..<count {
      let place = places[entries[row]]
      places[entries[row]] = place &+ 1
      order[place] = row
      positions[row] = place
    }
    for group in groups { places[group.entry] = 0 }
    lanes.reserve(groups.map { plans[$0.plan].placeCount }.max() ?? 0)
  }

  private mutating func run(_ entry: ProgramCache.Entry, _ range: Range<Int>) {
    let program = entry.program
    let plan = entry.plan
    gather(entry.fields, range)
    var rows = RowGroup(days: [], capacity: width, lanes: range)
    swap(&rows.days, &dense)
    if !special.isEmpty {
      for lane in range where keys[row(lane)].isSpecial {
        guard let own = special[row(lane)] else { continue }
        if !own.pauses.isEmpty { rows.pauses[lane] = own.pauses }
        if own.notes != [] { rows.notes[lane] = own.notes }
      }
    }
    makeTables(of: plan)
    let run = runs[plan]
    rows.findImpossibleDays(entry.order, entry.least)
    run.run(program, &rows, needed: entry.needed, into: &lanes, &scratch)
    if run.findsProblems {
      for lane in range where !special.isEmpty && keys[row(lane)].isSpecial {
        for finding in special[row(lane)]?.findings ?? [] { findings.add(finding, lane) }
      }
      run.check(program, rows, lanes, isWritten: entry.isWritten, &findings)
    }
    swap(&rows.days, &dense)
  }

  /// The tables of a plan, once enough of its cases have been run.
  mutating func tables(of plan: Int) -> DayTables? {
    makeTables(of: plan)
    return runs[plan].tables
  }

  private mutating func makeTables(of plan: Int) {
    guard casesOfPlan[plan] > tablesAfter, runs[plan].tables == nil else { return }
    runs[plan] = runs[plan].with(plans[plan].memory.tables(plans[plan], for: runs[plan].calendars))
  }

  /// Copies the days that the steps look at to columns without gaps.
  private mutating func gather(_ fields: [Int], _ range: Range<Int>) {
    var gathered: [Int32] = []
    swap(&gathered, &dense)
    var target = gathered.mutableSpan
    for field in fields {
      let (base, own) = (field &* width, field &* capacity)
      if sourceRow >= 0 {
        let source = sources[field]
        for lane in range where !source.isEmpty { target[base &+ lane] = source[sourceRow &+ row(lane)] }
        for lane in range where !special.isEmpty && keys[row(lane)].isSpecial {
          if let own = special[row(lane)] { target[base &+ lane] = own.row.days[field] }
        }
      } else {
        for lane in range { target[base &+ lane] = days[own &+ order[firstLane &+ lane]] }
      }
    }
    swap(&gathered, &dense)
  }
}

extension Run {
  func with(_ tables: DayTables?) -> Run {
    Run(calendars: calendars, asOf: asOf, tables: tables, parts: parts, findsProblems: findsProblems)
  }
}
