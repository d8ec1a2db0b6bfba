import Deadlines
import Timescales

/// Writes a row for each case: the kept columns, reference, policy, the columns of each timescale, and
/// the problems.
///
/// Unless columns are chosen, the problems have a column only if some case has one, the status of a step that has not been reached is blank, and “disputed”
/// and “robust” are filled only where a reader has to take care.
struct WideLayout: CaseLayout {
  private let plans: [DeadlinePlan]
  private let columns: WideColumns
  /// The fields of each column's timescale.
  private let columnFields: [[(field: DeadlineField, set: DeadlineFieldSet)]]
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
  fileprivate final class Form: Sendable {
    let program: Int
    let pieces: [Piece]
    let text: [UInt8]

    init(_ program: Int, _ pieces: [Piece], text: [UInt8]) {
      self.program = program
      self.pieces = pieces
      self.text = text
    }

    struct Piece {
      /// The text before what varies.
      var text: Range<Int>
      var kind: Kind
      /// The place of the outcome among the lanes; -1 if a whole deadline is written.
      var place = -1
      /// The timescale of the deadline.
      var timescale = -1
      var fields: DeadlineFieldSet = []
    }

    /// What varies.
    enum Kind {
      /// Nothing, at the end of a row.
      case none
      case due, maximumDue, operativeDue, status, daysLate, daysBeyondMaximum
      /// Whether it is disputed, where the timescale has several readings or one.
      case disputed, undisputed
      /// Whether it is robust, where the timescale has one reading or several.
      case robust, robustOfSeveral
      /// Some fields of a deadline.
      case deadline
    }
  }

  init(plans: [DeadlinePlan], columns: WideColumns, lead: LeadColumns, options: AuditOptions) {
    self.plans = plans
    self.columns = columns
    columnFields = columns.timescales.map { column in column.fields.fields.map { ($0, DeadlineFieldSet($0)) } }
    self.lead = lead
    usesTitles = options.usesTitles
    fields = DeadlineFields(isLean: options.columns.isUsual, isForSpreadsheet: options.isForSpreadsheet)
    positions = plans.map { plan in
      columns.timescales.map { column in plan.council.firstIndex { $0.timescale.id == column.timescale } }
    }
  }

  var header: [UInt8] {
    var output = lead.headings(usesTitles: usesTitles)
    let problems = columns.hasProblems ? [usesTitles ? "Problems" : "problems"] : []
    for name in columns.names(usesTitles: usesTitles) + problems {
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
    // Only a case of which some days are not known exactly is written by itself; it has all of its
    // deadlines.
    let number = -1 - audited.plan
    let form = known(number) ?? makeForm(number, of: audited.plan)
    keep(form)
    let (pieces, text) = (form.pieces, form.text)
    output.append(lead, 0..<lead.count)
    for piece in pieces {
      output.append(text.span, piece.text)
      guard piece.timescale >= 0 else { continue }
      fields.append(audited.shown(piece.timescale, in: block), piece.fields, to: &output)
    }
    if columns.hasProblems {
      output.append(problems, 0..<problems.count)
      output.append(byte: 0x0A)
    } else {
      output.replaceLast(by: 0x0A)
    }
  }

  var writesGroups: Bool { true }

  mutating func write(
    _ group: BlockRunner.Group, of block: borrowing BlockRunner, _ cases: inout WaitingCases,
    problems: inout ProblemTally, to output: inout OutputBytes
  ) {
    let number = block.programNumber(of: group)
    let form = known(number) ?? makeForm(number, of: group, in: block)
    keep(form)
    let (pieces, text) = (form.pieces, form.text)
    let hasProblems = columns.hasProblems
    for lane in group.lanes {
      let place = cases.place(ofRow: block.row(lane))
      let start = output.count
      output.append(cases.leads.span, cases.lead(at: place))
      append(pieces, text, lane, group, block, to: &output)
      let list = problems.count(block.codes(inLane: lane))
      if hasProblems {
        problems.append(list, to: &output)
        output.append(byte: 0x0A)
      } else {
        output.replaceLast(by: 0x0A)
      }
      cases.set(start..<output.count, at: place)
    }
  }

  /// Writes what varies in a lane of a group, from the columns of its outcomes, and the texts between.
  @inline(__always)
  private func append(
    _ pieces: [Form.Piece], _ text: [UInt8], _ lane: Int, _ group: BlockRunner.Group, _ block: borrowing BlockRunner,
    to output: inout OutputBytes
  ) {
    let blank = BriefDeadline.blank
    let capacity = block.lanes.capacity
    for piece in pieces {
      // What varies often stands next to each other.
      if !piece.text.isEmpty { output.append(text.span, piece.text) }
      let own = piece.place &* capacity &+ lane
      switch piece.kind {
      case .none: continue
      case .due: output.appendField(number: block.lanes.due[own], fields.days)
      case .maximumDue: output.appendField(number: block.lanes.maximumDue[own], fields.days)
      case .operativeDue: output.appendField(number: block.lanes.operativeDue[own], fields.days)
      case .status: output.append(fields.statuses[block.lanes.status[own].position])
      case .daysLate: fields.append(count: block.lanes.late[own], to: &output)
      case .daysBeyondMaximum: fields.append(count: max(block.lanes.beyond[own], 0), orNone: 0, to: &output)
      case .disputed:
        let isDisputed = block.lanes.flags[own].contains(.disputed)
        output.append(block.lanes.due[own] == blank ? fields.comma : isDisputed ? fields.yes : fields.undisputed)
      case .undisputed: output.append(block.lanes.due[own] == blank ? fields.comma : fields.undisputed)
      case .robust:
        let isRobust = block.lanes.status[own].isKnown && !block.lanes.flags[own].contains(.dependsOnExtension)
        output.append(block.lanes.due[own] == blank ? fields.comma : isRobust ? fields.robust : fields.no)
      case .robustOfSeveral:
        let isRobust = block.lanes.flags[own].contains(.robust)
        output.append(block.lanes.due[own] == blank ? fields.comma : isRobust ? fields.robust : fields.no)
      case .deadline:
        fields.append(block.deadline(piece.timescale, in: group, lane), piece.fields, to: &output)
      }
    }
  }

  private func known(_ number: Int) -> Form? {
    forms[number & (forms.count - 1)].flatMap { $0.program == number ? $0 : nil }
  }

  private mutating func keep(_ form: Form) { forms[form.program & (forms.count - 1)] = form }

  /// The form of the cases of a plan of which some days are not known exactly.
  private func makeForm(_ number: Int, of plan: Int) -> Form {
    var writer = FormWriter(plans[plan])
    for (column, position) in zip(columns.timescales, positions[plan]) {
      guard let position else {
        writer.skip(column.fields.count)
        continue
      }
      writer.add(.deadline, timescale: position, fields: column.fields)
    }
    return writer.form(number)
  }

  /// The form of the cases of a group's program.
  private func makeForm(_ number: Int, of group: BlockRunner.Group, in block: borrowing BlockRunner) -> Form {
    var writer = FormWriter(plans[group.plan])
    for (column, position) in zip(columnFields, positions[group.plan]) {
      guard let position else {
        writer.skip(column.count)
        continue
      }
      let places = block.places(of: position, in: group)
      for (field, set) in column {
        let place = field.isInLaw ? places.law : places.policy
        if place < 0 {
          fields.append(places.first, set, to: &writer.same)
        } else {
          writer.add(
            field.kind(isSeveral: places.isSeveral), place: place, timescale: position, fields: set)
        }
      }
    }
    return writer.form(number)
  }

  /// Puts together a form.
  private struct FormWriter: ~Copyable {
    private var pieces: [Form.Piece] = []
    private var texts: [UInt8] = []
    /// The text before the next piece.
    var same = OutputBytes()

    init(_ plan: DeadlinePlan) { same.append(Array(",\(plan.policy.profile.qualifiedID),".utf8)) }

    /// Leaves fields blank.
    mutating func skip(_ count: Int) { same.append([UInt8](repeating: UInt8(ascii: ","), count: count)) }

    mutating func add(_ kind: Form.Kind, place: Int = -1, timescale: Int, fields: DeadlineFieldSet) {
      let text = same.array
      pieces.append(
        .init(
          text: texts.count..<texts.count + text.count, kind: kind, place: place, timescale: timescale,
          fields: fields))
      texts += text
      same.clear()
    }

    consuming func form(_ number: Int) -> Form {
      add(.none, timescale: -1, fields: [])
      // A short text is copied in whole words, for which there has to be room after it.
      return Form(number, pieces, text: texts + [UInt8](repeating: 0, count: 64))
    }
  }
}

extension DeadlineField {
  /// Whether it tells of the law's counterpart.
  fileprivate var isInLaw: Bool {
    switch self {
    case .statuteDue, .statuteMaximumDue, .statuteStatus, .statuteDaysLate: true
    default: false
    }
  }

  /// How it is written from the columns of outcomes.
  fileprivate func kind(isSeveral: Bool) -> WideLayout.Form.Kind {
    switch self {
    case .due, .statuteDue: .due
    case .maximumDue, .statuteMaximumDue: .maximumDue
    case .operativeDue: .operativeDue
    case .status, .statuteStatus: .status
    case .daysLate, .statuteDaysLate: .daysLate
    case .disputed: isSeveral ? .disputed : .undisputed
    case .robust: isSeveral ? .robustOfSeveral : .robust
    case .daysBeyondMaximum: .daysBeyondMaximum
    case .metOn, .daysTaken: .deadline
    }
  }
}
