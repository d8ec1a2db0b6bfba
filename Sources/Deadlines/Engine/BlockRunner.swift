import Timescales
package import WorkingDays

/// Applies plans to many cases, a block of rows at a time.
///
/// Rows of which the same is recorded form a group, over which one program runs a step at a time.
/// Each thread has its own runner; memory stays bounded whatever the number of cases.
package struct BlockRunner: Sendable {
  private let plans: [DeadlinePlan]
  private var runs: [Run]
  package let asOf: Day
  private var casesOfPlan: [Int]
  private var programs: ProgramCache
  private(set) var capacity: Int
  /// How many rows a full block may hold; a few rows pay only for a small one.
  private let mostRows: Int
  /// How many rows are run at a time, if the block is run in pieces.
  private let mostLanes: Int?
  /// How many lanes there are: as many as the rows of the block or of a piece.
  private var width: Int
  /// Where the piece that was run last begins among the sorted rows.
  private var firstLane = 0

  // The rows of the block.
  package private(set) var count = 0
  private var days: [Int32]
  private var keys: [Key]
  private var special: [Int: Special] = [:]
  /// If the rows come as columns, where the days of each field are: the column, and its first row.
  private var sources: [[Int32]]
  private var sourceRow = -1

  // What came out.
  package private(set) var lanes: OutcomeLanes
  private var findings: Findings
  private let keepsFindings: Bool
  private var scratch: Run.Scratch
  private var dense: [Int32]
  private(set) var order: [Int]
  private var positions: [Int]
  private var entries: [Int]
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
  private struct Special {
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
  private let screens: [Screen]

  /// What most rows of a plan do not have, so that they need no closer look.
  private struct Screen: Sendable, BitwiseCopyable {
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
  private let absent: RecordedFields
  /// For each plan and timescale, where its outcome and its counterpart's stand.
  private let briefPlaces: [[BriefPlaces]]

  private struct BriefPlaces: Sendable, BitwiseCopyable {
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

// MARK: - Rows in

extension BlockRunner {
  /// Adds a row under a plan; its days are all known exactly.
  package mutating func append(_ row: CaseRow, plan: Int) {
    if screens[plan].passes(row, asOf: asOf) { return store(row, plan: plan) }
    guard
      !plans[plan].isPlain(row) || row.recorded.hasFurther || plans[plan].knowsForeign(row)
        || plans[plan].hasAskedAhead(row, asOf: asOf)
    else {
      store(row, plan: plan)
      return
    }
    setSpecial(row, plan: plan)
  }

  private mutating func setSpecial(_ record: CaseRow, plan: Int) {
    let own = plans[plan]
    let (row, notes) = own.effective(record, in: runs[plan].calendars, asOf: asOf)
    special[count] = Special(
      row: row, recorded: Recorded(row, asOf: asOf, absent: absent), pauses: own.pauses(of: row, asOf: asOf),
      notes: notes,
      findings: own.unknownEvents(in: record) + notes.findings)
    store(row, plan: plan)
    keys[count - 1].isSpecial = true
  }

  private mutating func store(_ row: CaseRow, plan: Int) {
    defer { self.count += 1 }
    keys[count] = Key(
      events: row.recorded.events, beyond: row.recorded.beyond, words: row.words, plan: Int32(truncatingIfNeeded: plan))
    // Where the rows come as columns, only what has an effect differs from them.
    if sourceRow >= 0 { return }
    let (own, capacity, count) = (row.days.span, capacity, count)
    var target = days.mutableSpan
    for field in Bits(row.recorded.events) { target[field &* capacity &+ count] = own[field] }
    for place in Bits(row.recorded.beyond) {
      let field = place &+ FieldIndex.sharedEvents
      target[field &* capacity &+ count] = own[field]
    }
    if row.recorded.hasFurther {
      for field in FieldIndex.sharedEvents + 64..<row.days.count { days[field &* capacity &+ count] = row.days[field] }
    }
  }
}

extension BlockRunner {
  /// Adds rows from columns; `record` gives a whole row where it needs more than look-ups.
  mutating func append(
    _ number: Int, days columns: [(field: Int, days: [Int32])], from first: Int,
    words: [(fact: CaseFact, words: [String?])], record: (Int) -> CaseRow
  ) {
    sourceRow = first
    var (events, beyond) = ([UInt64](repeating: 0, count: number), [UInt64](repeating: 0, count: number))
    var hasFurther = false
    // What only other policies know is reported, and decides nothing.
    let foreign = plan.foreignFields.reduce(into: RecordedFields()) { $0[$1] = true }
    let pausing = plan.ownPauses.reduce(into: RecordedFields()) { $0[$1] = true }
    for (field, source) in columns {
      sources[field] = source
      let own = source.span.extracting(first..<first + number)
      let isEvent = field < FieldIndex.sharedEvents
      let bit = UInt64(1) &<< UInt64(isEvent ? field : (field - FieldIndex.sharedEvents) & 63)
      hasFurther = hasFurther || field >= FieldIndex.sharedEvents + 64
      if isEvent { Self.mark(own, bit, &events) } else { Self.mark(own, bit, &beyond) }
    }
    for row in 0..<number {
      let isKnown = events[row] & foreign.events == 0 && beyond[row] & foreign.beyond == 0
      guard CaseRow.isPlain(events[row], beyond[row]), isKnown, !hasFurther, plan.asked.isEmpty,
        beyond[row] & pausing.beyond == 0
      else {
        append(record(first + row), plan: 0)
        continue
      }
      keys[row] = Key(events: events[row], beyond: beyond[row])
      for column in words {
        if let word = column.words[first + row] { _ = keys[row].words.set(column.fact, to: word) }
      }
      count += 1
    }
  }

  /// Sets a bit where there is a day.
  private static func mark(_ days: Span<Int32>, _ bit: UInt64, _ marks: inout [UInt64]) {
    var marks = marks.mutableSpan
    for row in 0..<min(days.count, marks.count) { marks[row] |= days[row] == Outcome.blank ? 0 : bit }
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

// MARK: - Outcomes out

extension BlockRunner {
  /// The rows that ran under the same program.
  package struct Group: Sendable {
    fileprivate let entry: Int
    package let plan: Int
    package fileprivate(set) var lanes: Range<Int>
  }

  /// Whether a place differs from case to case in a group.
  @inline(__always)
  func isWritten(_ place: Int, in group: Group) -> Bool { programs.isWritten(place, group.entry) }

  /// The outcome of a place that is the same in every case of a group.
  func template(_ place: Int, of group: Group) -> Outcome { programs.entries[group.entry].program.template[place] }

  var plan: DeadlinePlan { plans[0] }

  /// Where the outcomes of a timescale stand among the lanes of a group.
  package struct Places {
    /// The place of the policy's outcome; -1 if it is the same in every case.
    package let policy: Int
    /// The place of the outcome in law; -1 if it is the same in every case, or the law has none.
    package let law: Int
    /// Whether the timescale has several readings.
    package let isSeveral: Bool
    /// Whether the time taken by the law's clock is of interest too.
    package let isCountedInLaw: Bool
    /// The deadline in the first lane.
    package let first: BriefDeadline
  }

  /// Where the outcomes of a timescale of the profile stand for a group, for a loop over its lanes.
  package func places(of council: Int, in group: Group) -> Places {
    let own = briefPlaces[group.plan][council]
    func varying(_ place: Int) -> Int { place >= 0 && programs.isWritten(place, group.entry) ? place : -1 }
    return Places(
      policy: varying(own.policy), law: varying(own.law), isSeveral: own.isSeveral, isCountedInLaw: own.isCountedInLaw,
      first: deadline(council, in: group, group.lanes.lowerBound))
  }

  /// The number of the program of a group, the same for as long as the runner does not forget programs.
  package func programNumber(of group: Group) -> Int { programs.entries[group.entry].number }

  /// The codes of the problems in a lane.
  package func codes(inLane lane: Int) -> ProblemCodes { findings.codes[lane] }

  /// The timescales of the profile whose own or counterpart's outcome differs within a group.
  package func varying(in group: Group) -> [Int] { programs.entries[group.entry].varying }

  /// The same for the program of a row.
  package func varying(ofRow row: Int) -> [Int] { programs.entries[entries[row]].varying }

  /// A timescale of the profile in a lane of a group.
  package func deadline(_ council: Int, in group: Group, _ lane: Int) -> BriefDeadline {
    deadline(council, group.entry, group.plan, lane)
  }

  /// A timescale of the profile in a row.
  package func deadline(_ council: Int, of row: Int) -> BriefDeadline {
    deadline(council, entries[row], Int(keys[row].plan), lane(of: row))
  }

  @inline(__always)
  private func deadline(_ council: Int, _ entry: Int, _ plan: Int, _ lane: Int) -> BriefDeadline {
    let places = briefPlaces[plan][council]
    var deadline = brief(places.policy, entry, lane, isSeveral: places.isSeveral)
    guard places.law >= 0 else { return deadline }
    if programs.isWritten(places.law, entry) {
      let index = lanes.base(places.law) &+ lane
      (deadline.lawDue, deadline.lawStatus) = (lanes.due[index], lanes.status[index])
      (deadline.lawMaximumDue, deadline.lawLate) = (lanes.maximumDue[index], lanes.late[index])
      deadline.lawOperativeDue = lanes.operativeDue[index]
      let flags = lanes.flags[index]
      deadline.isWithinMaximumInLaw = flags.contains(.withinMaximum)
      deadline.lawStart = lanes.start[index]
      if lanes.metOn[index] != Outcome.blank, !flags.contains(.metAtTheLatest) {
        deadline.lawMetOn = lanes.metOn[index]
        if places.isCountedInLaw { deadline.lawTaken = lanes.taken[index] }
      }
    } else {
      let fixed = programs.entries[entry].program.template[places.law]
      (deadline.lawDue, deadline.lawStatus) = (fixed.dueNumber, fixed.status)
      (deadline.lawMaximumDue, deadline.lawLate) = (fixed.maximumDueNumber, fixed.lateNumber)
      (deadline.lawOperativeDue, deadline.lawStart) = (fixed.operativeDueNumber, fixed.startNumber)
    }
    return deadline
  }

  @inline(__always)
  private func brief(_ place: Int, _ entry: Int, _ lane: Int, isSeveral: Bool) -> BriefDeadline {
    guard programs.isWritten(place, entry) else {
      return BriefDeadline(programs.entries[entry].program.template[place], isSeveral: isSeveral)
    }
    let index = lanes.base(place) &+ lane
    let (status, flags) = (lanes.status[index], lanes.flags[index])
    let isDone = lanes.metOn[index] != Outcome.blank && !flags.contains(.metAtTheLatest)
    return BriefDeadline(
      start: lanes.start[index], due: lanes.due[index], operativeDue: lanes.operativeDue[index],
      taken: isDone ? lanes.taken[index] : Outcome.blank, late: lanes.late[index],
      metOn: isDone ? lanes.metOn[index] : Outcome.blank,
      maximumDue: lanes.maximumDue[index], beyond: lanes.beyond[index], status: status,
      isDisputed: isSeveral && flags.contains(.disputed),
      isRobust: isSeveral ? flags.contains(.robust) : status.isKnown && !flags.contains(.dependsOnExtension),
      isWithinMaximum: flags.contains(.withinMaximum))
  }

  /// The program that a row ran under.
  package func program(of row: Int) -> Program { programs.entries[entries[row]].program }
  /// The number of that program, the same for as long as the runner does not forget programs.
  package func programNumber(of row: Int) -> Int { programs.entries[entries[row]].number }

  /// The outcome of a place for a row.
  package func outcome(_ place: Int, of row: Int) -> Outcome {
    let entry = programs.entries[entries[row]]
    return entry.isWritten[place] ? lanes[place, lane(of: row)] : entry.program.template[place]
  }

  /// Whether a place has other due days or another status in a row than another runner gives it.
  @inline(__always)
  func moves(_ place: Int, of row: Int, from other: borrowing BlockRunner) -> Bool {
    guard isWritten(place, of: row), other.isWritten(place, of: row) else {
      return !outcome(place, of: row).hasDaysAndStatus(of: other.outcome(place, of: row))
    }
    let (own, others) = (lanes.base(place) &+ lane(of: row), other.lanes.base(place) &+ other.lane(of: row))
    return lanes.due[own] != other.lanes.due[others] || lanes.maximumDue[own] != other.lanes.maximumDue[others]
      || lanes.operativeDue[own] != other.lanes.operativeDue[others] || lanes.status[own] != other.lanes.status[others]
  }

  package func lane(of row: Int) -> Int { positions[row] &- firstLane }

  /// Whether a place differs from case to case in the program of a row.
  package func isWritten(_ place: Int, of row: Int) -> Bool { programs.entries[entries[row]].isWritten[place] }

  /// The codes of a row's problems.
  package func codes(of row: Int) -> ProblemCodes { findings.codes[lane(of: row)] }

  /// The problems of a row, if findings are kept.
  func findings(of row: Int) -> [Finding] { findings.findings(lane(of: row)) }
}

extension Run {
  func with(_ tables: DayTables?) -> Run {
    Run(calendars: calendars, asOf: asOf, tables: tables, parts: parts, findsProblems: findsProblems)
  }
}

extension DeadlinePlan {
  func unknownEvents(in row: CaseRow) -> [Finding] {
    foreignFields.filter { field in row.recorded[field] || row.ranges.contains { $0.field == field } }
      .map { Finding(.unknownEvent, .event($0)) }
  }

  /// Whether a row has an event that only other policies know.
  func knowsForeign(_ row: CaseRow) -> Bool {
    if row.recorded.events & foreignEvents != 0 { return true }
    return row.recorded.beyond >> UInt64(CaseFact.days.count) != 0 && foreignFields.contains { row.recorded[$0] }
  }

  /// A row without the events that only other policies know: they are reported, and decide nothing but
  /// whether a missing answer says something.
  func withoutForeign(_ row: CaseRow) -> CaseRow {
    var known = row.without(foreignFields)
    known.isAnsweredElsewhere = foreignAnswers.contains { field in
      row.recorded[field] || row.ranges.contains { $0.field == field }
    }
    return known
  }
}
