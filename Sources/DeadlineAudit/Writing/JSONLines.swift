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
  private let days = DayText.calendar
  /// For each plan, the text that follows the reference in each of its cases.
  private let policies: [[UInt8]]
  /// For each plan, the beginning of each deadline.
  private let heads: [[[UInt8]]]
  private let texts = Texts()

  init(plans: [DeadlinePlan], layout: RowLayout) {
    self.layout = layout
    policies = plans.map { Array(#","policy":"\#($0.policy.profile.qualifiedID)","#.utf8) }
    heads = plans.map { plan in
      plan.council.map { Array(#""timescale":"\#($0.timescale.id)","dueFrom":"#.utf8) }
    }
  }

  var header: [UInt8] { [] }

  mutating func write(
    _ reference: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    begin(reference, audited.plan, &output)
    for timescale in heads[audited.plan].indices {
      next(timescale, reference, audited.plan, &output)
      append(audited.plan, timescale, audited.deadline(timescale, in: block), to: &output)
      end(timescale, problems, &output)
    }
    end(problems, &output)
  }

  // MARK: - Lines

  /// Begins the line of a case.
  private func begin(_ reference: Span<UInt8>, _ plan: Int, _ output: inout OutputBytes) {
    guard layout == .wide else { return }
    appendHead(reference, plan, &output)
    output.append(texts.deadlines)
  }

  /// Begins a deadline: after a comma, or on its own line.
  private func next(_ position: Int, _ reference: Span<UInt8>, _ plan: Int, _ output: inout OutputBytes) {
    switch layout {
    case .wide: output.append(position > 0 ? texts.nextDeadline : texts.firstDeadline)
    case .long: appendHead(reference, plan, &output)
    }
  }

  /// Ends a deadline.
  private func end(_ position: Int, _ problems: Span<UInt8>, _ output: inout OutputBytes) {
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

  private func appendHead(_ reference: Span<UInt8>, _ plan: Int, _ output: inout OutputBytes) {
    output.append(texts.reference)
    Self.appendString(reference, to: &output)
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
    output.append(heads[plan][position])
    append(first(deadline.earliest?.due, deadline.due), to: &output)
    output.append(texts.due)
    append(deadline.due, to: &output)
    output.append(texts.operativeDueFrom)
    append(first(deadline.earliest?.operativeDue, deadline.operativeDue), to: &output)
    output.append(texts.operativeDue)
    append(deadline.operativeDue, to: &output)
    output.append(texts.maximumDue)
    append(deadline.maximumDue, to: &output)
    output.append(texts.status)
    output.append(texts.statuses[deadline.status.position])
    output.append(texts.daysLate)
    if deadline.late == BriefDeadline.blank {
      output.append(texts.null)
    } else {
      output.append(Int(deadline.late))
    }
    output.append(texts.daysBeyondMaximum)
    if deadline.beyond > 0 { output.append(Int(deadline.beyond)) } else { output.append(texts.null) }
    output.append(texts.statuteDueFrom)
    append(deadline.earliestLawDue, to: &output)
    output.append(texts.statuteDue)
    append(deadline.lawDue, to: &output)
    output.append(texts.statuteStatus)
    output.append(deadline.lawStatus.map { texts.statuses[$0.position] } ?? texts.null)
    output.append(texts.disputed)
    output.append(deadline.due == BriefDeadline.blank ? texts.null : deadline.isDisputed ? texts.yes : texts.no)
    output.append(texts.robust)
    output.append(deadline.isRobust ? texts.yes : texts.no)
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
    let due = Array(#","due":"#.utf8)
    let operativeDueFrom = Array(#","operativeDueFrom":"#.utf8)
    let operativeDue = Array(#","operativeDue":"#.utf8)
    let maximumDue = Array(#","maximumDue":"#.utf8)
    let daysBeyondMaximum = Array(#","daysBeyondMaximum":"#.utf8)
    let status = Array(#","status":"#.utf8)
    let daysLate = Array(#","daysLate":"#.utf8)
    let statuteDueFrom = Array(#","statuteDueFrom":"#.utf8)
    let statuteDue = Array(#","statuteDue":"#.utf8)
    let statuteStatus = Array(#","statuteStatus":"#.utf8)
    let disputed = Array(#","disputed":"#.utf8)
    let robust = Array(#","robust":"#.utf8)
    let null = Array("null".utf8)
    let yes = Array("true".utf8)
    let no = Array("false".utf8)
    let statuses = Deadline.Status.allCases.map { Array("\"\($0.rawValue)\"".utf8) }
  }

  /// A string in quotes.
  private static func appendString(_ bytes: Span<UInt8>, to output: inout OutputBytes) {
    guard !JSONString.needsEscapes(bytes) else {
      var text: [UInt8] = []
      JSONString.append(bytes, to: &text)
      return output.append(text)
    }
    output.append(byte: UInt8(ascii: "\""))
    output.append(bytes, 0..<bytes.count)
    output.append(byte: UInt8(ascii: "\""))
  }
}
