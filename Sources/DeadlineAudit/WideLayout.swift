import Deadlines
import Timescales

/// Writes one row for each case: the reference, the policy, seven columns for each timescale, and the problems.
struct WideLayout: CaseLayout {
  /// The timescales, in the order of the columns.
  private let timescales: [TimescaleID]
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
    let columns = timescales.flatMap { id in DeadlineColumns.names.map { "\(id)-\($0)" } }
    return Array((["reference", "policy"] + columns + ["problems"]).joined(separator: ",").utf8) + [0x0A]
  }

  func write(_ audited: borrowing AuditedCase, to output: inout [UInt8]) {
    CSVField.append(audited.reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    output.append(UInt8(ascii: ","))
    audited.appendPolicy(to: &output)
    for position in positions[audited.index] {
      if let position {
        audited.appendDeadline(position, to: &output)
      } else {
        output.append(contentsOf: repeatElement(UInt8(ascii: ","), count: DeadlineColumns.names.count))
      }
    }
    output.append(UInt8(ascii: ","))
    audited.appendProblems(to: &output)
    output.append(0x0A)
  }
}

/// Writes one row for each deadline of a case: the reference, the policy, the timescale, its seven columns, and the problems of the case.
struct LongLayout: CaseLayout {
  let isForSpreadsheet: Bool

  var header: [UInt8] {
    let columns = ["reference", "policy", "timescale"] + DeadlineColumns.names + ["problems"]
    return Array(columns.joined(separator: ",").utf8) + [0x0A]
  }

  func write(_ audited: borrowing AuditedCase, to output: inout [UInt8]) {
    var head: [UInt8] = []
    CSVField.append(audited.reference, isForSpreadsheet: isForSpreadsheet, to: &head)
    head.append(UInt8(ascii: ","))
    audited.appendPolicy(to: &head)
    head.append(UInt8(ascii: ","))
    var tail: [UInt8] = [UInt8(ascii: ",")]
    audited.appendProblems(to: &tail)
    tail.append(0x0A)
    for position in audited.plan.council.indices {
      output.append(contentsOf: head)
      output.append(contentsOf: audited.plan.council[position].timescale.id.rawValue.utf8)
      audited.appendDeadline(position, to: &output)
      output.append(contentsOf: tail)
    }
  }
}
