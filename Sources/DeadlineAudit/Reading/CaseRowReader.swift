import Deadlines
import Timescales
import WorkingDays

/// Fills a row from a record of a file, or reports everything that is wrong with it.
struct CaseRowReader {
  let heading: CaseHeading
  /// Whether some column has day numbers of Excel, which a total may look like.
  let hasSerials: Bool
  private let blankWords: BlankWords
  private let digits = DateDigits()
  private let columns: [Column]
  private let fields: FieldIndex

  /// How to read a column, determined once.
  private struct Column {
    /// The kinds have no payloads, which would be retained and released for each row.
    enum Kind {
      /// The day of an event.
      case event
      /// A day of an event that may happen again, such as a suspension.
      case again
      case factDay
      case word
      /// The word of a fact that only some policies know.
      case ownWord
      case text
      case skipped
    }

    var kind: Kind
    var field = 0
    var event: CaseEvent?
    var fact: CaseFact?
    var ownFact: String?
    var dates = DateReader(.iso, latestYear: Day.last.year)
    /// Whether the fast reader takes the year first.
    var isYearFirst = true
    /// The words of a fact as they are listed, each with the number of its value.
    var words = FewWords()
    var values: [CaseWords] = []

    /// Notes the words of the fact, spelled as listed, as most files have them.
    mutating func addWords() {
      guard let fact else { return }
      for word in fact.isExtensionGround ? ExtensionGround.allCases.map(\.rawValue) : fact.words {
        var value = CaseWords()
        guard value.set(fact, to: word) else { continue }
        words.add(Array(word.utf8).span, number: values.count)
        values.append(value)
      }
    }
  }

  /// One fault of a row.
  struct Fault {
    var column: String
    var reason: String
  }

  /// A reader of rows.
  ///
  /// - Parameters:
  ///   - heading: the header.
  ///   - dates: the form of the dates of each column.
  ///   - blankWords: the words for nothing in a column of dates.
  ///   - latestYear: the latest year that two digits may mean; for a day that is set, such as that of an
  ///     extension, the one after it.
  ///   - fields: the fields of a row.
  init(heading: CaseHeading, dates: [DateForm], blankWords: BlankWords, latestYear: Int, fields: FieldIndex) {
    self.heading = heading
    self.blankWords = blankWords
    hasSerials = dates.contains(.serial)
    self.fields = fields
    columns = zip(heading.columns, dates).map { column, form in
      var read = Self.column(column, fields)
      read.dates = DateReader(form, latestYear: latestYear + (read.kind == .factDay ? 1 : 0))
      read.isYearFirst = form.isYearFirst
      return read
    }
  }

  private static func column(_ column: CaseColumn, _ fields: FieldIndex) -> Column {
    switch column {
    case .event(let event), .again(let event, _):
      guard let field = fields.field(of: event) else { return Column(kind: .text) }
      return Column(
        kind: fields.isPausing(event) || fields.isLastCounting(event) ? .again : .event, field: field,
        event: event)
    case .fact(let fact):
      guard let field = fields.field(of: fact) else {
        var column = Column(kind: .word, fact: fact)
        column.addWords()
        return column
      }
      return Column(kind: .factDay, field: field)
    case .ownFact(let fact): return Column(kind: .ownWord, ownFact: fact)
    case .reference, .policy: return Column(kind: .text)
    case .skipped: return Column(kind: .skipped)
    }
  }

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of a batch.
  ///   - fields: where in these bytes the fields of the record are, one for each column of the
  ///     header.
  ///   - isASCII: whether all bytes are ASCII, so that texts need no check.
  ///   - row: the row to fill.
  ///   - faults: receives what is wrong with the record.
  ///   - blanks: counts the words for nothing.
  func read(
    _ bytes: [UInt8], _ fields: Span<FieldRange>, isASCII: Bool, into row: inout CaseRow, faults: inout [Fault],
    blanks: inout BlankTally
  ) {
    row.clear()
    let span = bytes.span
    for index in columns.indices {
      let field = fields[index]
      if field.isEmpty { continue }
      switch columns[index].kind {
      case .event, .factDay:
        // No two columns have the same content, so no earlier day has to be kept.
        if let day = digits.day(span, field.range, isISO: columns[index].isYearFirst) {
          row[columns[index].field] = day
        } else {
          readDay(field.content(in: bytes), column: index, into: &row, faults: &faults, blanks: &blanks)
        }
      case .again: readDay(field.content(in: bytes), column: index, into: &row, faults: &faults, blanks: &blanks)
      case .word:
        // No other column sets the same fact.
        if let number = columns[index].words.number(of: span.extracting(field.range)) {
          row.words.formUnion(columns[index].values[number])
        } else {
          readWord(field.content(in: bytes), column: index, into: &row, faults: &faults)
        }
      case .ownWord: readOwnWord(field.content(in: bytes), column: index, into: &row, faults: &faults)
      case .text:
        guard !isASCII, !Self.isUTF8(bytes[field.range]) else { continue }
        faults.append(Fault(column: heading.headings[index], reason: "the text is not valid UTF-8"))
      case .skipped: continue
      }
    }
  }

  private func readDay(
    _ bytes: ArraySlice<UInt8>, column: Int, into row: inout CaseRow, faults: inout [Fault],
    blanks: inout BlankTally
  ) {
    let place = columns[column].field
    let dates = columns[column].dates
    func refuse(_ fault: DateFault) {
      if DateBytes(bytes).isEmpty { return }
      if let word = blankWords.word(bytes) { return blanks[word, default: 0] += 1 }
      faults.append(Fault(column: heading.headings[column], reason: fault.reason(of: bytes, dates.form)))
    }
    guard let event = columns[column].event else {
      switch dates.day(bytes) {
      case .success(let day): row[place] = day
      case .failure(let fault): refuse(fault)
      }
      return
    }
    switch dates.days(bytes) {
    case .success(let days): row.record(event, in: place, on: days)
    case .failure(let fault): refuse(fault)
    }
  }

  private func readWord(
    _ bytes: ArraySlice<UInt8>, column: Int, into row: inout CaseRow, faults: inout [Fault]
  ) {
    guard let fact = columns[column].fact else { return }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(Fault(column: heading.headings[column], reason: "the text is not valid UTF-8"))
      return
    }
    let word = String(text.filter { $0 != " " }.lowercased())
    guard !word.isEmpty else { return }
    guard !row.words.set(fact, to: word) else { return }
    faults.append(
      Fault(
        column: heading.headings[column],
        reason: "“\(text.prefix(40))” is not one of \(fact.words.joined(separator: ", "))"))
  }

  private func readOwnWord(
    _ bytes: ArraySlice<UInt8>, column: Int, into row: inout CaseRow, faults: inout [Fault]
  ) {
    guard let fact = columns[column].ownFact else { return }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(Fault(column: heading.headings[column], reason: "the text is not valid UTF-8"))
      return
    }
    let word = String(text.filter { $0 != " " }.lowercased())
    guard !word.isEmpty, !row.record(fact, word, in: fields) else { return }
    let words = fields.ownFacts[fact]?.joined(separator: ", ") ?? ""
    faults.append(
      Fault(column: heading.headings[column], reason: "“\(text.prefix(40))” is not one of \(words)"))
  }

  /// Whether bytes are UTF-8; ASCII is recognised quickly.
  static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }
}
