import Deadlines
import Timescales

/// Writes a row for each case: reference, policy, seven columns for each timescale, and the
/// problems.
struct WideLayout: CaseLayout {
  private let plans: [DeadlinePlan]
  /// The timescales, in the order of the columns.
  private let timescales: [TimescaleID]
  /// For each plan, the index in its council layer of each column's timescale.
  private let positions: [[Int?]]
  private let isForSpreadsheet: Bool
  private let fields = DeadlineFields()
  /// For each program, by its number, the parts that are the same in all its cases.
  private var forms: [Int: Form] = [:]
  private static let mostForms = 4096

  /// A row: constant texts, and between them the deadlines that vary from case to case.
  ///
  /// It is a class, so that using it retains one reference only.
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
      /// The index of the deadline among those that vary; -1 for none.
      var deadline: Int
      var isDuty: Bool
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

  var needsAll: Bool { false }

  mutating func write(
    _ reference: Span<UInt8>, _ audited: AuditedCase, _ deadlines: borrowing BriefDeadlines,
    of block: borrowing BlockRunner, problems: Span<UInt8>, to output: inout OutputBytes
  ) {
    let form = form(of: audited, deadlines, in: block)
    CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    let text = form.text
    for index in form.pieces.indices {
      let piece = form.pieces[index]
      output.append(text.span, piece.text)
      guard piece.deadline >= 0 else { continue }
      fields.append(deadlines.deadlines[piece.deadline], isDuty: piece.isDuty, to: &output)
    }
    output.append(problems, 0..<problems.count)
    output.append(byte: 0x0A)
  }

  private mutating func form(
    of audited: AuditedCase, _ deadlines: borrowing BriefDeadlines, in block: borrowing BlockRunner
  ) -> Form {
    // A case with days that are not known exactly has all deadlines.
    let number = audited.row < 0 ? -1 - audited.plan : block.programNumber(of: audited.row)
    if let known = forms[number] { return known }
    if forms.count >= Self.mostForms { forms.removeAll() }
    let form = form(audited, deadlines, in: block)
    forms[number] = form
    return form
  }

  private func form(
    _ audited: AuditedCase, _ deadlines: borrowing BriefDeadlines, in block: borrowing BlockRunner
  ) -> Form {
    let plan = plans[audited.plan]
    var pieces: [Form.Piece] = []
    var texts: [UInt8] = []
    var same = OutputBytes()
    same.append(Array(",\(plan.policy.profile.qualifiedID),".utf8))
    func end(_ deadline: Int, isDuty: Bool) {
      let text = same.array
      pieces.append(.init(text: texts.count..<texts.count + text.count, deadline: deadline, isDuty: isDuty))
      texts += text
      same.clear()
    }
    for position in positions[audited.plan] {
      guard let position else {
        same.append([UInt8](repeating: UInt8(ascii: ","), count: DeadlineColumns.names.count))
        continue
      }
      let isDuty = plan.council[position].timescale.kind == .duty
      if let place = deadlines.timescales.firstIndex(of: position) {
        end(place, isDuty: isDuty)
      } else {
        fields.append(block.constantBrief(position, of: audited.row), isDuty: isDuty, to: &same)
      }
    }
    end(-1, isDuty: false)
    return Form(pieces, text: texts)
  }
}
