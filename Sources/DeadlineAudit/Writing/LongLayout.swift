import Deadlines
import Timescales

/// Writes a row for each deadline of a case: the kept columns, reference, policy, timescale, its fields,
/// and the problems of the case.
struct LongLayout: CaseLayout {
  private let lead: LeadColumns
  private let shown: DeadlineFieldSet
  private let usesTitles: Bool
  private let fields: DeadlineFields
  /// For each plan, its timescales that are shown, and the text between the reference and their fields.
  private let middles: [[(timescale: Int, text: [UInt8])]]

  init(plans: [DeadlinePlan], selection: ColumnSelection, lead: LeadColumns, usesTitles: Bool) {
    self.lead = lead
    self.usesTitles = usesTitles
    fields = DeadlineFields(isForSpreadsheet: lead.isForSpreadsheet)
    shown = DeadlineFieldSet(selection.fields ?? DeadlineField.usual)
    middles = plans.map { plan in
      plan.shownTimescales(selection).map { index in
        (index, Array(",\(plan.policy.profile.qualifiedID),\(plan.council[index].timescale.id),".utf8))
      }
    }
  }

  var header: [UInt8] {
    let names = shown.fields.map { usesTitles ? $0.title : $0.rawValue }
    let columns = usesTitles ? ["Timescale"] + names + ["Problems"] : ["timescale"] + names + ["problems"]
    return lead.headings(usesTitles: usesTitles) + Array(("," + columns.joined(separator: ",")).utf8) + [0x0A]
  }

  func appendLead(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8]) {
    self.lead.append(bytes, fields, line: line, to: &lead)
  }

  mutating func write(
    _ lead: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    for index in middles[audited.plan].indices {
      output.append(lead, 0..<lead.count)
      output.append(middles[audited.plan][index].text)
      fields.append(audited.shown(middles[audited.plan][index].timescale, in: block), shown, to: &output)
      output.append(problems, 0..<problems.count)
      output.append(byte: 0x0A)
    }
  }
}

extension DeadlinePlan {
  /// The timescales that a selection shows, as places in the council's layer.
  func shownTimescales(_ selection: ColumnSelection) -> [Int] {
    council.indices.filter { selection.timescales?.contains(council[$0].timescale.id) ?? true }
  }
}
