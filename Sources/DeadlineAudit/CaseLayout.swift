import Deadlines
import Timescales
import WorkingDays

/// How audited cases are written.
protocol CaseLayout: Sendable {
  /// What stands before the first case.
  var header: [UInt8] { get }

  /// Writes one case.
  func write(_ audited: borrowing AuditedCase, to output: inout [UInt8])
}

/// A case of a file with everything that was found.
struct AuditedCase {
  let reference: ArraySlice<UInt8>
  /// The index of the plan.
  let index: Int
  let plan: DeadlinePlan
  /// The policy by id and version.
  let policy: [UInt8]
  let results: Assessments
  let problems: [DeadlinePlan.Finding]

  /// The codes of the problems, each once.
  var codes: [Problem.Code] {
    var codes: [Problem.Code] = []
    for problem in problems where !codes.contains(problem.code) { codes.append(problem.code) }
    return codes
  }

  /// The policy by id and version.
  func appendPolicy(to output: inout [UInt8]) {
    output.append(contentsOf: policy)
  }

  /// The codes with semicolons between.
  func appendProblems(to output: inout [UInt8]) {
    for (number, code) in codes.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ";")) }
      output.append(contentsOf: code.rawValue.utf8)
    }
  }

  /// The seven columns of a timescale, each led by a comma.
  func appendDeadline(_ position: Int, to output: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    let own = results.council[position]
    let kind = plan.council[position].timescale.kind
    let shown = results.shown(council: position, kind)
    output.append(comma)
    CSVField.append(shown.due, to: &output)
    output.append(comma)
    CSVField.append(shown.operativeDue, to: &output)
    output.append(comma)
    output.append(contentsOf: own.status.rawValue.utf8)
    output.append(comma)
    if let late = shown.late { CSVField.append(late, to: &output) }
    output.append(comma)
    if let counterpart = plan.council[position].counterpart {
      CSVField.append(results.shown(law: counterpart, kind), to: &output)
      output.append(comma)
      output.append(contentsOf: results.law[counterpart].status.rawValue.utf8)
    } else {
      output.append(comma)
    }
    output.append(comma)
    if own.due != nil {
      output.append(contentsOf: (results.isDisputed(council: position) ? "yes" : "no").utf8)
    }
  }
}

/// The columns of a deadline, in the words of their headings.
enum DeadlineColumns {
  static let names = ["due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed"]
}
