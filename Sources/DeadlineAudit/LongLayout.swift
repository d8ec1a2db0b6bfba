import Deadlines
import Timescales

/// Writes one row for each deadline of a case: the reference, the policy, the timescale, its seven columns, and the problems of the case.
struct LongLayout: CaseLayout {
  private let plans: [DeadlinePlan]
  private let isForSpreadsheet: Bool
  private let fields = DeadlineFields()
  /// For each plan, what stands between the reference and the columns of each timescale.
  private let middles: [[[UInt8]]]

  init(plans: [DeadlinePlan], isForSpreadsheet: Bool) {
    self.plans = plans
    self.isForSpreadsheet = isForSpreadsheet
    middles = plans.map { plan in
      plan.council.map { Array(",\(plan.policy.profile.qualifiedID),\($0.timescale.id),".utf8) }
    }
  }

  var header: [UInt8] {
    let columns = ["reference", "policy", "timescale"] + DeadlineColumns.names + ["problems"]
    return Array(columns.joined(separator: ",").utf8) + [0x0A]
  }

  mutating func write(
    _ reference: Span<UInt8>, _ shape: borrowing ManyCases.Shape, index: Int, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    let plan = plans[shape.plan]
    for position in plan.council.indices {
      let statute = plan.council[position].counterpart.map { shape.law($0) }
      write(reference, shape.plan, position, (shape.council(position), statute), problems, &output)
    }
  }

  func write(_ reference: Span<UInt8>, _ audited: AuditedCase, problems: Span<UInt8>, to output: inout OutputBytes) {
    let plan = plans[audited.plan]
    for position in plan.council.indices {
      let shown = audited.shown(position, plan.council[position].timescale.kind)
      write(reference, audited.plan, position, shown, problems, &output)
    }
  }

  private func write(
    _ reference: Span<UInt8>, _ plan: Int, _ position: Int, _ shown: (own: Verdict, statute: Verdict?),
    _ problems: Span<UInt8>, _ output: inout OutputBytes
  ) {
    CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    output.append(middles[plan][position])
    fields.append(shown.own, shown.statute, to: &output)
    output.append(problems, 0..<problems.count)
    output.append(byte: 0x0A)
  }
}
