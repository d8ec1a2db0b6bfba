import Deadlines
import Timescales

/// Writes one row for each case: the reference, the policy, seven columns for each timescale, and the problems.
struct WideLayout: CaseLayout {
  private let plans: [DeadlinePlan]
  /// The timescales, in the order of the columns.
  private let timescales: [TimescaleID]
  /// For each plan, the index in its council layer of each column's timescale.
  private let positions: [[Int?]]
  private let isForSpreadsheet: Bool
  private let fields = DeadlineFields()
  /// What is the same in all cases of a shape, by the shape's index.
  private var forms: [Form?] = []

  /// The row of a shape: texts, and the deadlines between them that differ from case to case.
  private struct Form {
    var pieces: [Piece] = []
    var text: [UInt8] = []

    struct Piece {
      /// The text before the deadline.
      var text: Range<Int>
      /// The verdicts of the deadline, in the shape's list; -1 for none.
      var own: Int
      var statute: Int
    }
  }

  init(plans: [DeadlinePlan], isForSpreadsheet: Bool) {
    self.plans = plans
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

  mutating func write(
    _ reference: Span<UInt8>, _ shape: borrowing ManyCases.Shape, index: Int, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    while forms.count <= index { forms.append(nil) }
    let form = forms[index] ?? form(of: shape)
    if forms[index] == nil { forms[index] = form }
    CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    for piece in form.pieces {
      output.append(form.text.span, piece.text)
      guard piece.own >= 0 else { continue }
      fields.append(
        shape.verdicts[piece.own], piece.statute >= 0 ? shape.verdicts[piece.statute] : nil, to: &output)
    }
    output.append(problems, 0..<problems.count)
    output.append(byte: 0x0A)
  }

  func write(_ reference: Span<UInt8>, _ audited: AuditedCase, problems: Span<UInt8>, to output: inout OutputBytes) {
    let plan = plans[audited.plan]
    CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    output.append(Array(",\(plan.policy.profile.qualifiedID),".utf8))
    for position in positions[audited.plan] {
      guard let position else {
        output.append([UInt8](repeating: UInt8(ascii: ","), count: DeadlineColumns.names.count))
        continue
      }
      let shown = audited.shown(position, plan.council[position].timescale.kind)
      fields.append(shown.own, shown.statute, to: &output)
    }
    output.append(problems, 0..<problems.count)
    output.append(byte: 0x0A)
  }

  private func form(of shape: borrowing ManyCases.Shape) -> Form {
    let plan = plans[shape.plan]
    var form = Form()
    var same = OutputBytes()
    same.append(Array(",\(plan.policy.profile.qualifiedID),".utf8))
    func end(_ own: Int, _ statute: Int) {
      let text = same.array
      form.pieces.append(.init(text: form.text.count..<form.text.count + text.count, own: own, statute: statute))
      form.text += text
      same.clear()
    }
    for position in positions[shape.plan] {
      guard let position else {
        same.append([UInt8](repeating: UInt8(ascii: ","), count: DeadlineColumns.names.count))
        continue
      }
      let statute = plan.council[position].counterpart
      if shape.shaped.varies[position] {
        end(shape.shaped.lawCount + position, statute ?? -1)
      } else {
        fields.append(shape.council(position), statute.map { shape.law($0) }, to: &same)
      }
    }
    end(-1, -1)
    return form
  }
}
