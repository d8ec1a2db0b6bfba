import Deadlines
import Timescales

/// Writes a row for each case: reference, policy, eight columns for each timescale, two more for one
/// that may be extended, and the problems.
struct WideLayout: CaseLayout {
  private let plans: [DeadlinePlan]
  /// The timescales, in the order of the columns.
  private let timescales: [TimescaleID]
  /// For each plan, the index in its council layer of each column's timescale.
  private let positions: [[Int?]]
  /// The timescales that may be extended under one of the plans.
  private let withMaximum: Set<TimescaleID>
  private let isForSpreadsheet: Bool
  private let fields = DeadlineFields()
  /// What is the same in all cases of a program, by the last bits of its number.
  private var forms = [Form?](repeating: nil, count: 4096)

  /// A row: constant texts, and between them the deadlines that vary from case to case.
  ///
  /// It is a class, so that using it retains one reference only.
  private final class Form: Sendable {
    let program: Int
    let pieces: [Piece]
    let text: [UInt8]

    init(_ program: Int, _ pieces: [Piece], text: [UInt8]) {
      self.program = program
      self.pieces = pieces
      self.text = text
    }

    struct Piece {
      /// The text before the deadline.
      var text: Range<Int>
      /// The timescale of the deadline; -1 for none.
      var timescale: Int
      var withMaximum: Bool
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
    withMaximum = Set(
      plans.flatMap { plan in plan.council.filter { $0.hasMaximum }.map { $0.timescale.id } })
    self.isForSpreadsheet = isForSpreadsheet
  }

  private func columns(of timescale: TimescaleID) -> [String] {
    DeadlineColumns.names + (withMaximum.contains(timescale) ? DeadlineColumns.ofMaximum : [])
  }

  var header: [UInt8] {
    let columns = timescales.flatMap { id in self.columns(of: id).map { "\(id)-\($0)" } }
    return Array((["reference", "policy"] + columns + ["problems"]).joined(separator: ",").utf8) + [0x0A]
  }

  mutating func write(
    _ reference: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    let form = form(of: audited, in: block)
    CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
    let text = form.text
    for index in form.pieces.indices {
      let piece = form.pieces[index]
      output.append(text.span, piece.text)
      guard piece.timescale >= 0 else { continue }
      fields.append(audited.shown(piece.timescale, in: block), withMaximum: piece.withMaximum, to: &output)
    }
    output.append(problems, 0..<problems.count)
    output.append(byte: 0x0A)
  }

  private mutating func form(of audited: AuditedCase, in block: borrowing BlockRunner) -> Form {
    // A case of which some days are not known exactly has all of its deadlines.
    let number = audited.uncertain == nil ? block.programNumber(of: audited.row) : -1 - audited.plan
    let place = number & (forms.count - 1)
    if let known = forms[place], known.program == number { return known }
    let form = makeForm(number, audited, in: block)
    forms[place] = form
    return form
  }

  private func makeForm(_ number: Int, _ audited: AuditedCase, in block: borrowing BlockRunner) -> Form {
    let plan = plans[audited.plan]
    let varying = audited.uncertain == nil ? block.varying(ofRow: audited.row) : Array(plan.council.indices)
    var pieces: [Form.Piece] = []
    var texts: [UInt8] = []
    var same = OutputBytes()
    same.append(Array(",\(plan.policy.profile.qualifiedID),".utf8))
    func end(_ timescale: Int, withMaximum: Bool) {
      let text = same.array
      pieces.append(
        .init(text: texts.count..<texts.count + text.count, timescale: timescale, withMaximum: withMaximum))
      texts += text
      same.clear()
    }
    for (id, position) in zip(timescales, positions[audited.plan]) {
      let withMaximum = withMaximum.contains(id)
      guard let position else {
        same.append([UInt8](repeating: UInt8(ascii: ","), count: columns(of: id).count))
        continue
      }
      if varying.contains(position) {
        end(position, withMaximum: withMaximum)
      } else {
        fields.append(block.deadline(position, of: audited.row), withMaximum: withMaximum, to: &same)
      }
    }
    end(-1, withMaximum: false)
    return Form(number, pieces, text: texts)
  }
}
