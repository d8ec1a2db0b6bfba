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
  ///
  /// A class, so that a row counts one reference.
  private final class Form: Sendable {
    let pieces: [Piece]
    let text: [UInt8]

    init(_ pieces: [Piece], text: [UInt8]) {
      self.pieces = pieces
      self.text = text
    }

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
    _ reference: Span<UInt8>, _ shape: ShapedPlan, _ verdicts: [Verdict], problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    while forms.count <= shape.index { forms.append(nil) }
    if forms[shape.index] == nil { forms[shape.index] = form(of: shape) }
    guard let form = forms[shape.index] else { return }
    CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    let text = form.text
    for index in form.pieces.indices {
      let piece = form.pieces[index]
      output.append(text.span, piece.text)
      guard piece.own >= 0 else { continue }
      fields.append(
        verdicts[piece.own], piece.statute >= 0 ? verdicts[piece.statute] : nil, to: &output)
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

  private func form(of shape: ShapedPlan) -> Form {
    let plan = plans[shape.plan]
    var pieces: [Form.Piece] = []
    var texts: [UInt8] = []
    var same = OutputBytes()
    same.append(Array(",\(plan.policy.profile.qualifiedID),".utf8))
    func end(_ own: Int, _ statute: Int) {
      let text = same.array
      pieces.append(.init(text: texts.count..<texts.count + text.count, own: own, statute: statute))
      texts += text
      same.clear()
    }
    for position in positions[shape.plan] {
      guard let position else {
        same.append([UInt8](repeating: UInt8(ascii: ","), count: DeadlineColumns.names.count))
        continue
      }
      if let varying = shape.varying.first(where: { $0.timescale == position }) {
        end(varying.own, varying.statute)
      } else {
        let statute = plan.council[position].counterpart.map { shape.template[$0] }
        fields.append(shape.template[shape.lawCount + position], statute, to: &same)
      }
    }
    end(-1, -1)
    return Form(pieces, text: texts)
  }
}
