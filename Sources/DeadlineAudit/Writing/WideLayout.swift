import Deadlines
import Timescales

/// Writes a row for each case: the kept columns, reference, policy, the columns of each timescale, and
/// the problems.
///
/// Unless columns are chosen, the status of a step that has not been reached is blank, and “disputed”
/// and “robust” are filled only where a reader has to take care.
struct WideLayout: CaseLayout {
  private let plans: [DeadlinePlan]
  private let columns: WideColumns
  /// For each plan, the index in its council layer of each column's timescale.
  private let positions: [[Int?]]
  private let lead: LeadColumns
  private let usesTitles: Bool
  private let fields: DeadlineFields
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
      var fields: DeadlineFieldSet
    }
  }

  init(plans: [DeadlinePlan], columns: WideColumns, lead: LeadColumns, options: AuditOptions) {
    self.plans = plans
    self.columns = columns
    self.lead = lead
    usesTitles = options.usesTitles
    fields = DeadlineFields(isLean: options.columns.isUsual, isForSpreadsheet: options.isForSpreadsheet)
    positions = plans.map { plan in
      columns.timescales.map { column in plan.council.firstIndex { $0.timescale.id == column.timescale } }
    }
  }

  var header: [UInt8] {
    var output = lead.headings(usesTitles: usesTitles)
    for name in columns.names(usesTitles: usesTitles) + [usesTitles ? "Problems" : "problems"] {
      output.append(UInt8(ascii: ","))
      CSVField.append(Array(name.utf8), to: &output)
    }
    return output + [0x0A]
  }

  func appendLead(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8]) {
    self.lead.append(bytes, fields, line: line, to: &lead)
  }

  mutating func write(
    _ lead: Span<UInt8>, _ audited: AuditedCase, of block: borrowing BlockRunner, problems: Span<UInt8>,
    to output: inout OutputBytes
  ) {
    let form = form(of: audited, in: block)
    output.append(lead, 0..<lead.count)
    let text = form.text
    for index in form.pieces.indices {
      let piece = form.pieces[index]
      output.append(text.span, piece.text)
      guard piece.timescale >= 0 else { continue }
      fields.append(audited.shown(piece.timescale, in: block), piece.fields, to: &output)
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
    func end(_ timescale: Int, _ fields: DeadlineFieldSet) {
      let text = same.array
      pieces.append(.init(text: texts.count..<texts.count + text.count, timescale: timescale, fields: fields))
      texts += text
      same.clear()
    }
    for (column, position) in zip(columns.timescales, positions[audited.plan]) {
      guard let position else {
        same.append([UInt8](repeating: UInt8(ascii: ","), count: column.fields.count))
        continue
      }
      if varying.contains(position) {
        end(position, column.fields)
      } else {
        fields.append(block.deadline(position, of: audited.row), column.fields, to: &same)
      }
    }
    end(-1, [])
    return Form(number, pieces, text: texts)
  }
}
