import Deadlines
import Timescales

/// How audited cases are written.
///
/// A case comes either as its shape with the verdicts, or whole.
protocol CaseLayout: Sendable {
  /// What stands before the first case.
  var header: [UInt8] { get }

  /// Writes a case that was judged by its shape.
  mutating func write(
    _ reference: Span<UInt8>, _ shape: ShapedPlan, _ verdicts: [Verdict], problems: Span<UInt8>,
    to output: inout OutputBytes)

  /// Writes any other case.
  func write(_ reference: Span<UInt8>, _ audited: AuditedCase, problems: Span<UInt8>, to output: inout OutputBytes)
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

  func append(_ own: Verdict, _ statute: Verdict?, to output: inout OutputBytes) {
    append(own.due, &output)
    append(own.operativeDue, &output)
    output.append(statuses[own.status.position])
    if own.workingDaysLate != Verdict.blank { output.append(Int(own.workingDaysLate)) }
    output.append(byte: UInt8(ascii: ","))
    if let statute {
      append(statute.due, &output)
      output.append(statuses[statute.status.position])
    } else {
      output.append(byte: UInt8(ascii: ","))
      output.append(byte: UInt8(ascii: ","))
    }
    if own.due != Verdict.blank {
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
