import Deadlines
import Timescales

/// A way of writing audited cases.
protocol CaseLayout: Sendable {
  /// The bytes before the first case.
  var header: [UInt8] { get }

  /// Writes a case of a block.
  mutating func write(
    _ reference: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes)
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

/// The headings of the columns of a deadline.
enum DeadlineColumns {
  static let names = [
    "due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed", "robust",
  ]
  /// Those of a limit that may be extended, which come after the others.
  static let ofMaximum = ["maximum-due", "days-beyond-maximum"]
}

/// Writes the columns of a deadline, each with a comma after it.
struct DeadlineFields: Sendable {
  private let days = DayText.calendar
  private let statuses = Deadline.Status.allCases.map { ShortText("\($0.rawValue),") ?? .none }
  private let yes = ShortText("yes,") ?? .none
  private let no = ShortText("no,") ?? .none
  private let comma = ShortText(",") ?? .none

  func append(_ deadline: BriefDeadline, withMaximum: Bool, to output: inout OutputBytes) {
    output.appendField(number: deadline.due, days)
    output.appendField(number: deadline.operativeDue, days)
    output.append(statuses[deadline.status.position])
    if deadline.late != BriefDeadline.blank { output.append(Int(deadline.late)) }
    output.append(byte: UInt8(ascii: ","))
    output.appendField(number: deadline.lawDue, days)
    output.append(deadline.lawStatus.map { statuses[$0.position] } ?? comma)
    output.append(deadline.due == BriefDeadline.blank ? comma : deadline.isDisputed ? yes : no)
    output.append(deadline.due == BriefDeadline.blank ? comma : deadline.isRobust ? yes : no)
    guard withMaximum else { return }
    output.appendField(number: deadline.maximumDue, days)
    if deadline.beyond > 0 { output.append(Int(deadline.beyond)) }
    output.append(byte: UInt8(ascii: ","))
  }
}
