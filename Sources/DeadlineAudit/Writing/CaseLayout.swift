import Deadlines
import Timescales

/// A way of writing audited cases.
protocol CaseLayout: Sendable {
  /// The bytes before the first case.
  var header: [UInt8] { get }

  /// Adds what is written of the file's own fields of a case: its reference and the columns that are kept.
  func appendLead(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8])

  /// Writes a case of a block, whose `lead` is what ``appendLead(_:_:line:to:)`` made of it.
  mutating func write(
    _ lead: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes)

  /// Whether the cases of a block may be written group by group, and put in order later.
  var writesGroups: Bool { get }

  /// Writes the cases of a group, one after the other; they wait at these places.
  ///
  /// The ends of their rows are noted in their places.
  mutating func write(
    _ group: BlockRunner.Group, of block: borrowing BlockRunner, _ cases: inout WaitingCases,
    problems: inout ProblemTally, to output: inout OutputBytes)
}

extension CaseLayout {
  var writesGroups: Bool { false }

  mutating func write(
    _ group: BlockRunner.Group, of block: borrowing BlockRunner, _ cases: inout WaitingCases,
    problems: inout ProblemTally, to output: inout OutputBytes
  ) {}
}

/// The case to write.
struct AuditedCase {
  /// The index of its plan.
  let plan: Int
  /// Its row in the block.
  let row: Int
  /// What it is instead of a row, if some of its days are not known exactly.
  let uncertain: UncertainCase?

  /// A timescale of the profile.
  func deadline(_ timescale: Int, in block: borrowing BlockRunner) -> BriefDeadline {
    uncertain?.deadline(timescale) ?? block.deadline(timescale, of: row)
  }

  /// The same where one day must do.
  func shown(_ timescale: Int, in block: borrowing BlockRunner) -> BriefDeadline {
    uncertain?.shown(timescale) ?? block.deadline(timescale, of: row)
  }
}

/// Writes the fields of a deadline, each with a comma after it.
struct DeadlineFields: Sendable {
  let days: DayText
  let statuses: [ShortText]
  let yes = ShortText("yes,") ?? .none
  let no = ShortText("no,") ?? .none
  let undisputed: ShortText
  let robust: ShortText
  let comma = ShortText(",") ?? .none

  /// - Parameters:
  ///   - isLean: whether the status of a step that has not been reached is left blank, and so is what
  ///     is neither disputed nor uncertain.
  ///   - isForSpreadsheet: whether days are written as a spreadsheet reads them.
  init(isLean: Bool = false, isForSpreadsheet: Bool = false) {
    days = isForSpreadsheet ? .spreadsheet : .calendar
    statuses = Deadline.Status.allCases.map { status in
      ShortText(isLean && status == .notStarted ? "," : "\(status.rawValue),") ?? .none
    }
    undisputed = isLean ? comma : no
    robust = isLean ? comma : yes
  }

  func append(_ deadline: BriefDeadline, _ fields: DeadlineFieldSet, to output: inout OutputBytes) {
    if fields.contains(.due) { output.appendField(number: deadline.due, days) }
    if fields.contains(.maximumDue) { output.appendField(number: deadline.maximumDue, days) }
    if fields.contains(.operativeDue) { output.appendField(number: deadline.operativeDue, days) }
    if fields.contains(.status) { output.append(statuses[deadline.status.position]) }
    if fields.contains(.metOn) { output.appendField(number: deadline.shownMetOn, days) }
    if fields.contains(.daysTaken) { append(count: deadline.taken, to: &output) }
    if fields.contains(.daysLate) { append(count: deadline.late, to: &output) }
    if fields.contains(.daysBeyondMaximum) {
      append(count: max(deadline.beyond, 0), orNone: 0, to: &output)
    }
    if fields.contains(.statuteDue) { output.appendField(number: deadline.lawDue, days) }
    if fields.contains(.statuteMaximumDue) { output.appendField(number: deadline.lawMaximumDue, days) }
    if fields.contains(.statuteStatus) { output.append(deadline.lawStatus.map { statuses[$0.position] } ?? comma) }
    if fields.contains(.statuteDaysLate) { append(count: deadline.lawLate, to: &output) }
    if fields.contains(.disputed) {
      output.append(deadline.due == BriefDeadline.blank ? comma : deadline.isDisputed ? yes : undisputed)
    }
    if fields.contains(.robust) {
      output.append(deadline.due == BriefDeadline.blank ? comma : deadline.isRobust ? robust : no)
    }
  }

  @inline(__always)
  func append(count: Int32, orNone none: Int32 = BriefDeadline.blank, to output: inout OutputBytes) {
    if count != none { output.append(Int(count)) }
    output.append(byte: UInt8(ascii: ","))
  }
}
