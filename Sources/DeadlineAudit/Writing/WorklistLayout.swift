import Deadlines
import Timescales
import WorkingDays

/// Collects what is overdue, due or soon due in the cases, instead of writing them.
struct WorklistLayout: CaseLayout {
  private let lead: LeadColumns
  private let choice: WorklistChoice
  private let plans: [DeadlinePlan]
  /// For each plan and timescale, whether it may be listed.
  private let mayList: [[Bool]]
  private(set) var found: [Found] = []
  private(set) var unsettled = 0

  /// An act to list, and what decides its place in the list.
  struct Found: Sendable {
    let day: Day
    /// The line of the case, and the place of the timescale in it.
    let line: Int
    let place: Int
    let plan: Int
    let lead: [UInt8]
    let entry: WorklistEntry
    let next: Worklist.Item.Next?
  }

  init(plans: [DeadlinePlan], choice: WorklistChoice, lead: LeadColumns) {
    self.plans = plans
    self.choice = choice
    self.lead = lead
    mayList = plans.map { plan in plan.council.map { choice.mayList($0.timescale) } }
  }

  var header: [UInt8] { [] }

  /// The headings of the kept fields.
  var keptColumns: [String] { lead.kept.map(\.heading) }

  /// The line and, each after its length, the reference and the kept fields.
  func appendLead(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8]) {
    append(number: line, to: &lead)
    for place in (self.lead.reference.map { [$0] } ?? []) + self.lead.kept.map(\.place) {
      let content = fields[place].content(in: bytes)
      append(number: content.count, to: &lead)
      lead.append(contentsOf: content)
    }
  }

  private func append(number: Int, to lead: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) { lead.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// The line, the reference and the kept fields.
  func parts(of lead: [UInt8]) -> (line: Int, reference: String?, kept: [String]) {
    var position = 0
    func number() -> Int {
      defer { position += 8 }
      return (0..<8).reduce(0) { $0 | Int(lead[position + $1]) << (8 * $1) }
    }
    func text() -> String {
      let count = number()
      defer { position += count }
      return String(decoding: lead[position..<position + count], as: UTF8.self)
    }
    let line = number()
    let reference = self.lead.reference.map { _ in text() }
    return (line, reference, self.lead.kept.map { _ in text() })
  }

  mutating func write(
    _ lead: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    // What does not vary has not started.
    let varying = audited.uncertain == nil ? block.varying(ofRow: audited.row) : Array(mayList[audited.plan].indices)
    var entries: [(place: Int, entry: WorklistEntry)] = []
    for place in varying where mayList[audited.plan][place] {
      let brief = audited.shown(place, in: block)
      if brief.status == .uncertain, brief.metOn == BriefDeadline.blank { unsettled += 1 }
      guard brief.status.isOwed || brief.lawStatus?.isOwed ?? false else { continue }
      entries.append((place, WorklistEntry(brief, of: plans[audited.plan].council[place].timescale)))
    }
    for (place, entry) in entries {
      guard let day = choice.firstDay(entry) else { continue }
      let bytes = [UInt8](copying: lead)
      found.append(
        Found(
          day: day, line: parts(of: bytes).line, place: place, plan: audited.plan, lead: bytes, entry: entry,
          next: choice.next(after: entry, among: entries.map(\.entry))))
    }
  }

  /// The items of what was found, in order.
  func items(_ found: [Found], calendars: [PlanCalendars]) -> [Worklist.Item] {
    found.sorted { ($0.day, $0.line, $0.place) < ($1.day, $1.line, $1.place) }.map { found in
      let (line, reference, kept) = parts(of: found.lead)
      let name = reference ?? ""
      let left = found.entry.due.flatMap { due in
        due < choice.asOf ? nil : try? calendars[found.plan].council.count(from: choice.asOf, to: due)
      }
      return Worklist.Item(
        found.entry, of: plans[found.plan].council[found.place].timescale, next: found.next, left: left,
        reference: name.isEmpty ? "line \(line)" : name, kept: kept, policy: plans[found.plan].policy.profile)
    }
  }
}
