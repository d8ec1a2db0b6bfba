import Deadlines
import Timescales

/// A way of writing audited cases.
protocol CaseLayout: Sendable {
  /// The bytes before the first case.
  var header: [UInt8] { get }
  /// Whether all deadlines of a case are needed, or only those that vary from case to case.
  var needsAll: Bool { get }

  /// Writes a case of a block.
  mutating func write(
    _ reference: Span<UInt8>, _ audited: AuditedCase, _ deadlines: borrowing BriefDeadlines,
    of block: borrowing BlockRunner, problems: Span<UInt8>, to output: inout OutputBytes)
}

/// The case to write.
struct AuditedCase {
  /// The index of its plan.
  let plan: Int
  /// Its row in the block; -1 if some of its days are not known exactly.
  let row: Int
}

/// The headings of the columns of a deadline.
enum DeadlineColumns {
  static let names = ["due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed"]
}

/// Writes the seven columns of a deadline, each with a comma after it.
struct DeadlineFields: Sendable {
  private let days = DayText.calendar
  private let statuses = Deadline.Status.allCases.map { ShortText("\($0.rawValue),") ?? .none }
  private let yes = ShortText("yes,") ?? .none
  private let no = ShortText("no,") ?? .none

  /// Writes the columns of a deadline; of a day that is an interval, a duty shows the first and a
  /// window or right the last.
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
