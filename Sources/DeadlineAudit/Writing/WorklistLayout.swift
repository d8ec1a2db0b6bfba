import Deadlines
import Timescales
import WorkingDays

/// Collects what is overdue, due or soon due in the cases, instead of writing them.
struct WorklistLayout: CaseLayout {
  private let lead: LeadColumns
  /// The columns of what is shown of a case: its reference, and the kept ones.
  private let shown: [Int]
  private let choice: WorklistChoice
  private let plans: [DeadlinePlan]
  /// For each plan and timescale, whether it may be listed.
  private let mayList: [[Bool]]
  /// The same, whether it may be the next act after one that is listed.
  private let mayBeNext: [[Bool]]
  private(set) var found = FoundActs()
  private(set) var unsettled = 0
  /// Which lanes of a group may have something to list.
  private var isListed: [Bool] = []

  /// The acts to list, with what they show of their cases.
  struct FoundActs: Sendable {
    fileprivate var acts: [Act] = []
    /// What is kept of the cases, one after the other.
    fileprivate var leads: [UInt8] = []

    /// An act, and what decides its place in the list.
    fileprivate struct Act: Sendable {
      let day: Day
      /// The line of the case, and the place of the timescale in it.
      let line: Int
      let place: Int
      let plan: Int
      /// Where what is kept of the case begins.
      let lead: Int
      let entry: WorklistEntry
      let next: Worklist.Item.Next?
    }

    /// The acts that several workers found.
    init(_ parts: [FoundActs]) {
      for part in parts {
        acts += part.acts.map { act in
          Act(
            day: act.day, line: act.line, place: act.place, plan: act.plan, lead: leads.count + act.lead,
            entry: act.entry, next: act.next)
        }
        leads += part.leads
      }
    }

    init() {}
  }

  init(plans: [DeadlinePlan], choice: WorklistChoice, lead: LeadColumns) {
    self.plans = plans
    self.choice = choice
    self.lead = lead
    shown = (lead.reference.map { [$0] } ?? []) + lead.kept.map(\.place)
    mayList = plans.map { plan in plan.council.map { choice.mayList($0.timescale) } }
    mayBeNext = plans.map { plan in plan.council.map { WorklistChoice.mayBeNext($0.timescale) } }
  }

  var header: [UInt8] { [] }

  /// The headings of the kept fields.
  var keptColumns: [String] { lead.kept.map(\.heading) }

  /// The line and, each after its length, the reference and the kept fields.
  func appendLead(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8]) {
    lead.append(number: line)
    for place in shown {
      let field = fields[place]
      if field.hasDoubledQuotes {
        let content = field.content(in: bytes)
        lead.append(number: content.count)
        lead += content
      } else {
        lead.append(number: field.range.count)
        lead.append(copying: bytes.span.extracting(field.range))
      }
    }
  }

  /// The reference and the kept fields of a case, from what ``appendLead(_:_:line:to:)`` made of them.
  private func texts(in leads: [UInt8], from start: Int) -> (reference: String?, kept: [String]) {
    var position = start + [UInt8].bytesOfNumber
    func text() -> String {
      let count = leads.span.number(at: position)
      let first = position + [UInt8].bytesOfNumber
      position = first + count
      return String(decoding: leads[first..<position], as: UTF8.self)
    }
    let reference = self.lead.reference.map { _ in text() }
    return (reference, self.lead.kept.map { _ in text() })
  }

  mutating func write(
    _ lead: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    list(
      mayList[audited.plan].indices.filter { isLooked(at: $0, audited.plan) }.map {
        ($0, audited.shown($0, in: block))
      }, plan: audited.plan, lead)
  }

  var writesGroups: Bool { true }

  mutating func write(
    _ group: BlockRunner.Group, of block: borrowing BlockRunner, _ cases: inout WaitingCases,
    problems: inout ProblemTally, to output: inout OutputBytes
  ) {
    for lane in group.lanes { _ = problems.count(block.codes(inLane: lane)) }
    // What does not vary has not started.
    let places = block.varying(in: group).filter { mayList[group.plan][$0] }
    guard !places.isEmpty else { return }
    mark(places, group, block)
    let looked = block.varying(in: group).filter { isLooked(at: $0, group.plan) }
    for lane in group.lanes where isListed[lane - group.lanes.lowerBound] {
      let lead = cases.lead(at: cases.place(ofRow: block.row(lane)))
      list(
        looked.map { ($0, block.deadline($0, in: group, lane)) }, plan: group.plan, cases.leads.span.extracting(lead))
    }
  }

  /// Marks the lanes that may have something to list: few, as most cases of a file are done.
  private mutating func mark(_ places: [Int], _ group: BlockRunner.Group, _ block: borrowing BlockRunner) {
    isListed.removeAll(keepingCapacity: true)
    isListed.append(contentsOf: repeatElement(false, count: group.lanes.count))
    for timescale in places {
      let own = block.places(of: timescale, in: group)
      for (place, same) in [(own.policy, own.first.status), (own.law, own.first.lawStatus ?? .notApplicable)] {
        guard place >= 0 else {
          if same.mayBeListed { for lane in isListed.indices { isListed[lane] = true } }
          continue
        }
        let statuses = block.lanes.status.span.extracting(block.lanes.columns(place, group.lanes))
        for lane in statuses.indices where statuses[lane].mayBeListed { isListed[lane] = true }
      }
    }
  }

  /// Whether a timescale of a plan may be listed, or be the next act after one that is.
  private func isLooked(at place: Int, _ plan: Int) -> Bool { mayList[plan][place] || mayBeNext[plan][place] }

  /// Lists what is owed of the deadlines of a case.
  private mutating func list(_ deadlines: [(place: Int, brief: BriefDeadline)], plan: Int, _ lead: Span<UInt8>) {
    var entries: [(place: Int, entry: WorklistEntry)] = []
    for (place, brief) in deadlines {
      if brief.status == .uncertain, brief.metOn == BriefDeadline.blank, mayList[plan][place] { unsettled += 1 }
      guard brief.status.isOwed || brief.lawStatus?.isOwed ?? false else { continue }
      entries.append((place, WorklistEntry(brief, of: plans[plan].council[place].timescale)))
    }
    let acts = entries.filter { mayBeNext[plan][$0.place] }
    for (place, entry) in entries where mayList[plan][place] {
      guard let day = choice.firstDay(entry) else { continue }
      found.acts.append(
        .init(
          day: day, line: lead.number(at: 0), place: place, plan: plan, lead: found.leads.count, entry: entry,
          next: choice.next(after: place, entry, among: acts)))
      found.leads.append(copying: lead)
    }
  }

  /// The items of what was found, in order.
  func items(_ found: FoundActs, calendars: [PlanCalendars]) -> [Worklist.Item] {
    let acts = plans.map { plan in plan.council.map { Worklist.Item.Act($0.timescale, of: plan.policy.profile) } }
    return found.acts.sorted { ($0.day, $0.line, $0.place) < ($1.day, $1.line, $1.place) }.map { act in
      let (reference, kept) = texts(in: found.leads, from: act.lead)
      let name = reference ?? ""
      let left = act.entry.due.flatMap { due in
        due < choice.asOf ? nil : try? calendars[act.plan].council.count(from: choice.asOf, to: due)
      }
      return Worklist.Item(
        act.entry, of: acts[act.plan][act.place], next: act.next, left: left,
        reference: name.isEmpty ? "line \(act.line)" : name, kept: kept)
    }
  }
}

extension Deadline.Status {
  /// Whether an act with this status is listed, or counted as not certain.
  fileprivate var mayBeListed: Bool { isOwed || self == .uncertain }
}

extension [UInt8] {
  fileprivate static let bytesOfNumber = 8

  fileprivate mutating func append(number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

extension Span<UInt8> {
  /// The number that begins at a place.
  fileprivate func number(at place: Int) -> Int {
    (0..<[UInt8].bytesOfNumber).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }
}
