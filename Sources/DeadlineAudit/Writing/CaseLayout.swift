import Deadlines
import Timescales

/// How audited cases are written.
protocol CaseLayout: Sendable {
  /// What stands before the first case.
  var header: [UInt8] { get }

  /// Writes a case of a block.
  mutating func write(
    _ reference: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes)
}

/// Which case is written.
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
}

/// The columns of a deadline, in the words of their headings.
enum DeadlineColumns {
  static let names = ["due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed"]
}

/// Writes the seven columns of a deadline, each with a comma behind it.
struct DeadlineFields: Sendable {
  private let days = DayText.calendar
  private let statuses = Deadline.Status.allCases.map { ShortText("\($0.rawValue),") ?? .none }
  private let yes = ShortText("yes,") ?? .none
  private let no = ShortText("no,") ?? .none

  /// - Parameter isDuty: an act that somebody owes, as opposed to a window or a right.
  func append(_ deadline: BriefDeadline, isDuty: Bool, to output: inout OutputBytes) {
    let (own, statute) = deadline.shown(isDuty: isDuty)
    append(own.due, &output)
    append(own.operativeDue, &output)
    output.append(statuses[own.status.position])
    if own.late != BriefOutcome.blank { output.append(Int(own.late)) }
    output.append(byte: UInt8(ascii: ","))
    if let statute {
      append(statute.due, &output)
      output.append(statuses[statute.status.position])
    } else {
      output.append(byte: UInt8(ascii: ","))
      output.append(byte: UInt8(ascii: ","))
    }
    if own.due != BriefOutcome.blank {
      output.append(own.isDisputed ? yes : no)
    } else {
      output.append(byte: UInt8(ascii: ","))
    }
  }

  @inline(__always)
  private func append(_ day: Int32, _ output: inout OutputBytes) {
    output.appendField(number: day, days)
  }
}
