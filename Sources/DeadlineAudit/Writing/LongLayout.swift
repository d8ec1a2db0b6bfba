import Deadlines
import Timescales

/// Writes a row for each deadline of a case: reference, policy, timescale, its ten columns, and
/// the problems of the case.
struct LongLayout: CaseLayout {
  private let isForSpreadsheet: Bool
  private let fields = DeadlineFields()
  /// For each plan, the text between the reference and the columns of each timescale.
  private let middles: [[[UInt8]]]

  init(plans: [DeadlinePlan], isForSpreadsheet: Bool) {
    self.isForSpreadsheet = isForSpreadsheet
    middles = plans.map { plan in
      plan.council.map { Array(",\(plan.policy.profile.qualifiedID),\($0.timescale.id),".utf8) }
    }
  }

  var header: [UInt8] {
    let columns =
      ["reference", "policy", "timescale"] + DeadlineColumns.names + DeadlineColumns.ofMaximum + ["problems"]
    return Array(columns.joined(separator: ",").utf8) + [0x0A]
  }

  mutating func write(
    _ reference: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    for timescale in middles[audited.plan].indices {
      CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
      output.append(middles[audited.plan][timescale])
      fields.append(audited.shown(timescale, in: block), withMaximum: true, to: &output)
      output.append(problems, 0..<problems.count)
      output.append(byte: 0x0A)
    }
  }
}
