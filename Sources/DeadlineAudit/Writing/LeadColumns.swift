import JSONTree
/// What a table shows of the file's own fields, before the deadlines: the columns that are kept, and
/// the reference.
struct LeadColumns: Sendable {
  /// The kept columns: their places in the file, and their headings.
  let kept: [(place: Int, heading: String)]
  /// The column of references; without one, a case is known by its line.
  let reference: Int?
  let isForSpreadsheet: Bool

  /// - Throws: ``HeadingError`` for a kept column that the file does not have.
  init(_ options: AuditOptions, heading: CaseHeading) throws(HeadingError) {
    reference = heading.reference
    isForSpreadsheet = options.isForSpreadsheet
    var kept: [(place: Int, heading: String)] = []
    for name in options.keptColumns {
      let place = try heading.place(ofColumn: name)
      kept.append((place, heading.headings[place]))
    }
    if options.keepsAllColumns {
      kept = heading.headings.indices
        .filter { heading.columns[$0] != .reference && heading.columns[$0] != .policy }
        .map { ($0, heading.headings[$0]) }
    }
    self.kept = kept
  }

  /// The headings of these columns and of the policy, separated by commas.
  func headings(usesTitles: Bool) -> [UInt8] {
    var output: [UInt8] = []
    for column in kept {
      CSVField.append(Array(column.heading.utf8), isForSpreadsheet: isForSpreadsheet, to: &output)
      output.append(UInt8(ascii: ","))
    }
    return output + Array((usesTitles ? "Reference,Policy" : "reference,policy").utf8)
  }

  /// Adds the fields of a case, separated by commas.
  func append(_ bytes: [UInt8], _ fields: Span<FieldRange>, line: Int, to lead: inout [UInt8]) {
    for column in kept.isEmpty ? [] : kept {
      CSVField.append(fields[column.place].content(in: bytes), isForSpreadsheet: isForSpreadsheet, to: &lead)
      lead.append(UInt8(ascii: ","))
    }
    guard let reference else { return lead.append(contentsOf: String(line).utf8) }
    let field = fields[reference]
    // A plain reference is copied, which takes a third of the time.
    if !isForSpreadsheet, !field.hasDoubledQuotes, CSVField.isPlain(bytes.span, field.range) {
      return lead.append(copying: bytes.span.extracting(field.range))
    }
    CSVField.append(field.content(in: bytes), isForSpreadsheet: isForSpreadsheet, to: &lead)
  }
}

extension CaseHeading {
  /// The place of a column that is named by its heading, with the same letters or almost.
  ///
  /// - Throws: ``HeadingError`` if the file has no such column.
  func place(ofColumn name: String) throws(HeadingError) -> Int {
    let normalised = HeadingWords.normalised(name)
    let place = headings.firstIndex(of: name) ?? headings.firstIndex { HeadingWords.normalised($0) == normalised }
    guard let place else {
      throw HeadingError(.missing(name, suggestion: Suggestion.closest(to: name, among: headings)))
    }
    return place
  }
}
