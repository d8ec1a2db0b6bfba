import Deadlines
import Timescales
import WorkingDays

/// Writes one row for each case: the reference, the policy, seven columns for each timescale, and the problems.
struct WideLayout {
  /// What stands behind a timescale's word in the headings of its columns.
  static let parts = ["due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed"]

  /// The timescales, in the order of the columns.
  let timescales: [TimescaleID]
  /// For each plan, the index in its council layer of each column's timescale.
  private let positions: [[Int?]]
  private let isForSpreadsheet: Bool

  init(plans: [DeadlinePlan], isForSpreadsheet: Bool) {
    let used = Set(plans.flatMap { $0.timescales.map(\.id) })
    let standard = StandardTimescale.all.map(\.id)
    let own = used.subtracting(standard).sorted { $0.rawValue < $1.rawValue }
    let timescales = standard.filter(used.contains) + own
    self.timescales = timescales
    positions = plans.map { plan in
      timescales.map { id in plan.council.firstIndex { $0.timescale.id == id } }
    }
    self.isForSpreadsheet = isForSpreadsheet
  }

  var header: [UInt8] {
    let columns = timescales.flatMap { id in Self.parts.map { "\(id)-\($0)" } }
    return Array((["reference", "policy"] + columns + ["problems"]).joined(separator: ",").utf8) + [0x0A]
  }

  func write(
    reference: [UInt8], plan index: Int, plan: DeadlinePlan, results: Assessments, problems: [DeadlinePlan.Finding],
    to output: inout [UInt8]
  ) {
    CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    output.append(UInt8(ascii: ","))
    output.append(contentsOf: plan.policy.profile.id.utf8)
    output.append(UInt8(ascii: "@"))
    output.append(contentsOf: plan.policy.profile.version.utf8)
    for position in positions[index] {
      guard let position else {
        output.append(contentsOf: repeatElement(UInt8(ascii: ","), count: Self.parts.count))
        continue
      }
      write(plan, position, results, to: &output)
    }
    output.append(UInt8(ascii: ","))
    var written: Set<Problem.Code> = []
    for problem in problems where written.insert(problem.code).inserted {
      if written.count > 1 { output.append(UInt8(ascii: ";")) }
      output.append(contentsOf: problem.code.rawValue.utf8)
    }
    output.append(0x0A)
  }

  private func write(_ plan: DeadlinePlan, _ position: Int, _ results: Assessments, to output: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    let own = results.council[position]
    output.append(comma)
    let kind = plan.council[position].timescale.kind
    let shown = results.shown(council: position, kind)
    CSVField.append(shown.due, to: &output)
    output.append(comma)
    CSVField.append(shown.operativeDue, to: &output)
    output.append(comma)
    output.append(contentsOf: own.status.rawValue.utf8)
    output.append(comma)
    if let late = own.workingDaysLate { CSVField.append(late, to: &output) }
    output.append(comma)
    if let counterpart = plan.council[position].counterpart {
      let statutory = results.law[counterpart]
      CSVField.append(results.shown(law: counterpart, kind), to: &output)
      output.append(comma)
      output.append(contentsOf: statutory.status.rawValue.utf8)
    } else {
      output.append(comma)
    }
    output.append(comma)
    if own.due != nil {
      output.append(contentsOf: (results.isDisputed(council: position) ? "yes" : "no").utf8)
    }
  }
}
