import Deadlines
import JSONTree
import Timescales
import WorkingDays

/// Writes a JSON object on its own line for each case, or for each deadline of a case.
///
/// The keys are those of the wide layout in camel case. If a day is an interval, `due` is its end
/// and `dueFrom` its start, as in the JSON of a schedule.
struct JSONLines: CaseLayout {
  private let layout: RowLayout
  private let lead: LeadColumns
  private let shown: DeadlineFieldSet
  /// For each plan, its timescales that are shown.
  private let timescales: [[Int]]
  private let days = DayText.calendar
  /// For each plan, the text that follows the reference in each of its cases.
  private let policies: [[UInt8]]
  /// For each plan, the beginning of each deadline.
  private let heads: [[[UInt8]]]
  private let texts = Texts()

  init(plans: [DeadlinePlan], layout: RowLayout, selection: ColumnSelection, lead: LeadColumns) {
    self.layout = layout
    self.lead = lead
    shown = DeadlineFieldSet(selection.fields ?? DeadlineField.usual)
    timescales = plans.map { $0.shownTimescales(selection) }
    policies = plans.map { Array(#","policy":"\#($0.policy.profile.qualifiedID)","#.utf8) }
    heads = plans.map { plan in
      plan.council.map { Array(#""timescale":"\#($0.timescale.id)""#.utf8) }
    }
  }

  var header: [UInt8] { [] }

  mutating func write(
    _ lead: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    begin(lead, audited.plan, &output)
    for (position, timescale) in timescales[audited.plan].enumerated() {
      next(position, lead, audited.plan, &output)
      append(audited.plan, timescale, audited.deadline(timescale, in: block), to: &output)
      end(problems: problems, &output)
    }
    end(problems, &output)
  }

  /// The reference as a string, and the kept columns as an object of strings under `kept`.
  func appendLead(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8]) {
    if let reference = self.lead.reference {
      Self.appendString(fields[reference].content(in: bytes), to: &lead)
    } else {
      lead += Array("\"\(line)\"".utf8)
    }
    guard !self.lead.kept.isEmpty else { return }
    lead += texts.kept
    for (index, column) in self.lead.kept.enumerated() {
      if index > 0 { lead.append(UInt8(ascii: ",")) }
      Self.appendString(Array(column.heading.utf8)[...], to: &lead)
      lead.append(UInt8(ascii: ":"))
      Self.appendString(fields[column.place].content(in: bytes), to: &lead)
    }
    lead.append(UInt8(ascii: "}"))
  }

  // MARK: - Lines

  /// Begins the line of a case.
  private func begin(_ lead: Span<UInt8>, _ plan: Int, _ output: inout OutputBytes) {
    guard layout == .wide else { return }
    appendHead(lead, plan, &output)
    output.append(texts.deadlines)
  }

  /// Begins a deadline: after a comma, or on its own line.
  private func next(_ position: Int, _ lead: Span<UInt8>, _ plan: Int, _ output: inout OutputBytes) {
    switch layout {
    case .wide: output.append(position > 0 ? texts.nextDeadline : texts.firstDeadline)
    case .long: appendHead(lead, plan, &output)
    }
  }

  /// Ends a deadline.
  private func end(problems: Span<UInt8>, _ output: inout OutputBytes) {
    switch layout {
    case .wide: output.append(byte: UInt8(ascii: "}"))
    case .long:
      output.append(byte: UInt8(ascii: ","))
      appendProblems(problems, &output)
    }
  }

  /// Ends the line of a case.
  private func end(_ problems: Span<UInt8>, _ output: inout OutputBytes) {
    guard layout == .wide else { return }
    output.append(texts.noMoreDeadlines)
    appendProblems(problems, &output)
  }

  private func appendHead(_ lead: Span<UInt8>, _ plan: Int, _ output: inout OutputBytes) {
    output.append(texts.reference)
    output.append(lead, 0..<lead.count)
    output.append(policies[plan])
  }

  /// The last member of a line, and its end.
  private func appendProblems(_ problems: Span<UInt8>, _ output: inout OutputBytes) {
    output.append(texts.problems)
    if !problems.isEmpty {
      // Codes consist of letters and hyphens, and semicolons separate them.
      output.append(byte: UInt8(ascii: "\""))
      for index in problems.indices {
        if problems[index] == UInt8(ascii: ";") {
          output.append(texts.nextProblem)
        } else {
          output.append(byte: problems[index])
        }
      }
      output.append(byte: UInt8(ascii: "\""))
    }
    output.append(texts.end)
  }

  private func append(_ plan: Int, _ position: Int, _ deadline: BriefDeadline, to output: inout OutputBytes) {
    /// The earliest of a day that is not known exactly.
    func first(_ earliest: Int32?, _ latest: Int32) -> Int32 {
      guard let earliest, earliest != latest else { return BriefDeadline.blank }
      return earliest
    }
    func add(day: Int32, _ key: [UInt8]) {
      output.append(key)
      append(day, to: &output)
    }
    func add(count: Int32, _ key: [UInt8]) {
      output.append(key)
      if count == BriefDeadline.blank { output.append(texts.null) } else { output.append(Int(count)) }
    }
    func add(_ value: [UInt8], _ key: [UInt8]) {
      output.append(key)
      output.append(value)
    }
    output.append(heads[plan][position])
    if shown.contains(.due) {
      add(day: first(deadline.earliest?.due, deadline.due), texts.dueFrom)
      add(day: deadline.due, texts.due)
    }
    if shown.contains(.operativeDue) {
      add(day: first(deadline.earliest?.operativeDue, deadline.operativeDue), texts.operativeDueFrom)
      add(day: deadline.operativeDue, texts.operativeDue)
    }
    if shown.contains(.maximumDue) { add(day: deadline.maximumDue, texts.maximumDue) }
    if shown.contains(.status) { add(texts.statuses[deadline.status.position], texts.status) }
    if shown.contains(.metOn) { add(day: deadline.shownMetOn, texts.metOn) }
    if shown.contains(.daysTaken) { add(count: deadline.taken, texts.daysTaken) }
    if shown.contains(.daysLate) { add(count: deadline.late, texts.daysLate) }
    if shown.contains(.daysBeyondMaximum) {
      add(count: deadline.beyond > 0 ? deadline.beyond : BriefDeadline.blank, texts.daysBeyondMaximum)
    }
    if shown.contains(.statuteDue) {
      add(day: deadline.earliestLawDue, texts.statuteDueFrom)
      add(day: deadline.lawDue, texts.statuteDue)
    }
    if shown.contains(.statuteMaximumDue) { add(day: deadline.lawMaximumDue, texts.statuteMaximumDue) }
    if shown.contains(.statuteStatus) {
      add(deadline.lawStatus.map { texts.statuses[$0.position] } ?? texts.null, texts.statuteStatus)
    }
    if shown.contains(.statuteDaysLate) { add(count: deadline.lawLate, texts.statuteDaysLate) }
    if shown.contains(.disputed) {
      let isUnknown = deadline.due == BriefDeadline.blank
      add(isUnknown ? texts.null : deadline.isDisputed ? texts.yes : texts.no, texts.disputed)
    }
    if shown.contains(.robust) { add(deadline.isRobust ? texts.yes : texts.no, texts.robust) }
  }

  /// A day in quotes, or null.
  private func append(_ day: Int32, to output: inout OutputBytes) {
    guard day != BriefDeadline.blank else { return output.append(texts.null) }
    output.append(byte: UInt8(ascii: "\""))
    output.append(Day(uncheckedNumber: day), days)
    output.append(byte: UInt8(ascii: "\""))
  }

  /// The bytes between the values.
  ///
  /// Making them again for each deadline took most of the time.
  private struct Texts: Sendable {
    let reference = Array(#"{"reference":"#.utf8)
    let deadlines = Array(#""deadlines":["#.utf8)
    let firstDeadline = Array("{".utf8)
    let nextDeadline = Array(",{".utf8)
    let noMoreDeadlines = Array("],".utf8)
    let problems = Array(#""problems":["#.utf8)
    let nextProblem = Array(#"",""#.utf8)
    let end = Array("]}\n".utf8)
    let kept = Array(#","kept":{"#.utf8)
    let dueFrom = Array(#","dueFrom":"#.utf8)
    let due = Array(#","due":"#.utf8)
    let operativeDueFrom = Array(#","operativeDueFrom":"#.utf8)
    let operativeDue = Array(#","operativeDue":"#.utf8)
    let maximumDue = Array(#","maximumDue":"#.utf8)
    let status = Array(#","status":"#.utf8)
    let metOn = Array(#","metOn":"#.utf8)
    let daysTaken = Array(#","daysTaken":"#.utf8)
    let daysLate = Array(#","daysLate":"#.utf8)
    let daysBeyondMaximum = Array(#","daysBeyondMaximum":"#.utf8)
    let statuteDueFrom = Array(#","statuteDueFrom":"#.utf8)
    let statuteDue = Array(#","statuteDue":"#.utf8)
    let statuteMaximumDue = Array(#","statuteMaximumDue":"#.utf8)
    let statuteStatus = Array(#","statuteStatus":"#.utf8)
    let statuteDaysLate = Array(#","statuteDaysLate":"#.utf8)
    let disputed = Array(#","disputed":"#.utf8)
    let robust = Array(#","robust":"#.utf8)
    let null = Array("null".utf8)
    let yes = Array("true".utf8)
    let no = Array("false".utf8)
    let statuses = Deadline.Status.allCases.map { Array("\"\($0.rawValue)\"".utf8) }
  }

  /// A string in quotes.
  private static func appendString(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    guard !JSONString.needsEscapes(bytes.span) else { return JSONString.append(bytes.span, to: &output) }
    output.append(UInt8(ascii: "\""))
    output.append(contentsOf: bytes)
    output.append(UInt8(ascii: "\""))
  }
}
