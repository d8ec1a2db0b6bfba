import CSVRecords
import Deadlines
import PolicyProfiles
import Timescales

/// A file of cases whose form has been found: its text, its header, and the forms of its dates.
struct CaseFileForm {
  let text: InputText
  let heading: CaseHeading
  let form: FileForm
  /// The reader of the rows, after the header.
  let reader: CSVReader
  /// The column whose dates are not of the given format, and how they look.
  let contradicted: DateContradiction?

  /// Looks at the beginning of a file.
  ///
  /// - Throws: ``HeadingError`` for a file or a header that cannot be read, and what the source
  ///   throws.
  init(_ source: @escaping Audit.Source, _ options: AuditOptions) throws {
    let words = HeadingWords(options)
    text = try InputText(
      source,
      options: FileForm.Options(encoding: options.encoding, delimiter: options.delimiter, header: options.header),
      enough: 2, isKnown: words.isKnown)
    var form = text.form
    let sample = text.sample
    var csv = text.reader()
    let headings = try csv.readHeadings()
    heading = try CaseHeading(headings, words: words, line: form.headerLine)
    csv.width = headings.count
    csv.leastWidth = heading.leastWidth
    csv.keptField = heading.reference
    reader = csv
    let dates = DateForms(sample, form, isDate: heading.columns.map(\.isDate), words: options.blankWords)
    if options.dateFormat == nil { try Self.check(dates, heading, isWhole: text.isSampleWhole) }
    let found = dates.found(given: options.dateFormat)
    let header = heading
    contradicted = options.dateFormat.flatMap { Self.contradiction(of: $0, dates, header) }
    for index in headings.indices {
      form.columns.append(
        ColumnForm(
          heading: headings[index], meaning: heading.columns[index].name, reason: heading.reasons[index],
          isDate: heading.columns[index].isDate, dates: found[index]))
    }
    form.hasNoReference = heading.reference == nil
    self.form = form
  }

  /// The first column of dates that look otherwise than the user says.
  private static func contradiction(
    of format: DateFormat, _ dates: DateForms, _ heading: CaseHeading
  ) -> DateContradiction? {
    for (index, found) in dates.found(given: nil).enumerated() where heading.columns[index].isDate {
      guard let form = found.form, found.counts.dates > 0 else { continue }
      let isOther = form == .serial || format == .iso && form == .dayFirst || format == .uk && form == .yearFirst
      guard isOther, let shape = found.shapes.first else { continue }
      return DateContradiction(column: heading.headings[index], shape: shape, given: format)
    }
    return nil
  }

  /// Refuses a column of dates with the month first.
  private static func check(_ dates: DateForms, _ heading: CaseHeading, isWhole: Bool) throws(HeadingError) {
    for (index, column) in heading.columns.enumerated() where column.isDate {
      guard let (value, line) = dates.monthFirst(in: index) else { continue }
      throw HeadingError(
        .monthFirst(column: heading.headings[index], value: value, isWhole: isWhole), line: line,
        column: index + 1)
    }
  }
}

extension HeadingWords {
  /// The headings that a file may have under some options.
  init(_ options: AuditOptions) {
    let library = options.library
    func own(_ profiles: [PolicyProfile]) -> [CaseEvent] {
      profiles.flatMap { DeadlinePlan.ownEvents(of: ApplicablePolicy(profile: $0, law: $0)) }
    }
    let shared = Set(CaseEvent.standard)
    let policy = options.policy.map { library.versions(of: String($0.prefix { $0 != "@" })) } ?? []
    self.init(
      map: options.headingMap, mapping: options.mapping,
      ownEvents: own(library.profiles).filter { !shared.contains($0) },
      repeated: library.profiles.flatMap(\.repeatedEvents),
      facts: library.profiles.flatMap(\.facts), hasPolicy: options.policy != nil, policyEvents: Set(own(policy)))
  }
}

extension CaseColumn {
  /// The heading here; `nil` for a column that is skipped.
  var name: String? {
    switch self {
    case .reference: "reference"
    case .policy: "policy"
    case .event(let event): event.rawValue
    case .fact(let fact): fact.rawValue
    case .ownFact(let fact): fact
    case .again(let event, let number): "\(event.rawValue)-\(number)"
    case .skipped: nil
    }
  }

  /// Whether the column holds days.
  var isDate: Bool {
    switch self {
    case .event, .again: true
    case .fact(let fact): fact.isDay
    case .reference, .policy, .ownFact, .skipped: false
    }
  }
}

extension FileForm {
  /// Takes what the rows of the file showed.
  mutating func note(_ notes: [RowNotes], _ references: ReferenceIndex) {
    let all = notes.reduce(into: RowNotes()) { $0.add($1) }
    blanks = all.blanks
    totals = all.totals
    blankReferences = all.blankReferences
    repairedLines = all.repaired
    repeatedReferences = references.repeated
    repeats = references.count
  }
}
