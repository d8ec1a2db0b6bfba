import CSVRecords
import WorkingDays

/// Finds how the dates of each column are written, from the first rows of a file.
///
/// A column has one order of numbers. Where most of its dates have the year first, a date such as
/// 05/03/2024 is refused: a spreadsheet that swapped day and month leaves such a mixture behind.
struct DateForms {
  private var columns: [Seen]
  private let words: BlankWords
  private let digits = DateDigits()
  /// Which columns are taken for dates.
  private let isDate: [Bool]
  /// How many rows of the other columns are still looked at, to see what they hold.
  private var otherRows = 200

  /// What was seen of a column.
  fileprivate struct Seen {
    var yearFirst = 0
    /// Dates in numbers: those that must have the day first, those that must have the month first,
    /// and the others.
    var numbers = (day: 0, month: 0, either: 0)
    var serials = 0
    var named = 0
    var others = 0
    /// The ways of writing a day in words, each with the shape of its first value.
    var shapes: [(title: String, shape: DateShape?)] = []
    var examples: [String] = []
    /// The first date with the month first, and its line.
    var monthFirst: (text: String, line: Int)?

    var inNumbers: Int { numbers.day + numbers.month + numbers.either }
    var dates: Int { yearFirst + inNumbers + named + serials }
    var isDayFirst: Bool { inNumbers > yearFirst }
    /// Whether a date has the month first, and none shows that the day comes first.
    var isMonthFirst: Bool { isDayFirst && numbers.day == 0 && numbers.month > 0 }
  }

  /// Reads the rows of a text.
  ///
  /// - Parameters:
  ///   - text: the text, from its header on.
  ///   - form: how it is written.
  ///   - isDate: which columns are taken for dates.
  ///   - words: the words for nothing.
  init(_ text: ArraySlice<UInt8>, _ form: FileForm, isDate: [Bool], words: BlankWords) {
    let width = isDate.count
    self.isDate = isDate
    columns = [Seen](repeating: Seen(), count: width)
    self.words = words
    var csv = CSVReader(text: text, line: form.headerLine)
    csv.delimiter = form.delimiter
    csv.width = width
    var batch = RowBatch()
    // Reading a text that is in memory cannot fail.
    guard (try? csv.next()) != nil, (try? batch.read(&csv, upTo: .max)) != nil else { return }
    var lines = LineFields(width: width, delimiter: form.delimiter)
    for piece in batch.pieces {
      switch piece {
      case .fault, .totals: continue
      case .record(_, let first, let line):
        read(batch.bytes, batch.fields[first..<first + width].span, line)
      case .lines(let range, let firstLine):
        lines.begin(batch.bytes.span, in: range, firstLine: firstLine)
        reading: while true {
          switch lines.nextRecord(batch.bytes.span) {
          case .end: break reading
          case .other: continue
          case .record: read(batch.bytes, lines.fields.span, lines.line)
          }
        }
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], _ fields: Span<FieldRange>, _ line: Int) {
    let dates = countDates(bytes, fields, line)
    guard dates == 0 else { return }
    // The numbers of a row of totals are no values of their columns.
    var contents: [ArraySlice<UInt8>] = []
    for index in fields.indices { contents.append(fields[index].content(in: bytes)) }
    guard TotalsRow.isOne(contents) else { return }
    for column in columns.indices where !DateBytes(contents[column]).isEmpty {
      columns[column].others = max(0, columns[column].others - 1)
    }
  }

  /// Reads a row and returns how many dates it has.
  private mutating func countDates(_ bytes: [UInt8], _ fields: Span<FieldRange>, _ line: Int) -> Int {
    var dates = 0
    otherRows -= 1
    for column in columns.indices {
      if !isDate[column], otherRows < 0 { continue }
      let field = fields[column]
      if field.isEmpty { continue }
      if columns[column].yearFirst > 8, digits.day(bytes.span, field.range, isISO: true) != nil {
        columns[column].yearFirst += 1
        dates += 1
        continue
      }
      let before = columns[column].dates
      columns[column].read(field.content(in: bytes), line, words)
      dates += columns[column].dates - before
    }
    return dates
  }

  /// The dates of each column.
  ///
  /// - Parameter given: the format that the user says all have.
  /// - Returns: what was found of each column, with the form in which its dates are read.
  func found(given: DateFormat?) -> [ColumnDates] {
    // A column whose first rows show nothing is like the others.
    let isAnyDayFirst = columns.contains { $0.isDayFirst && $0.dates > $0.others }
    return columns.map { seen in
      var dates = ColumnDates()
      dates.examples = seen.examples
      dates.counts = .init(dates: seen.dates, others: seen.others)
      if let given {
        dates.form = DateForm(given)
      } else if seen.serials > 0, seen.serials == seen.dates, seen.others == 0 {
        dates.form = .serial
      } else if seen.inNumbers + seen.yearFirst > 0 {
        dates.form = seen.isDayFirst ? .dayFirst : .yearFirst
        dates.isDayFirstAssumed = seen.isDayFirst && seen.numbers.day == 0 && seen.numbers.month == 0
      } else {
        dates.form = isAnyDayFirst ? .dayFirst : .yearFirst
      }
      let form = dates.form ?? .yearFirst
      let isMonthFirst = seen.isMonthFirst
      let (read, refused) = seen.shapes.split(by: { $0.shape.map(form.accepts) ?? true })
      dates.shapes = read.map { isMonthFirst ? $0.title.replacing("dd/mm", with: "mm/dd") : $0.title }
      dates.refusedShapes = refused.map(\.title)
      return dates
    }
  }

  /// The first date of a column that has the month first, where none shows that the day comes first.
  func monthFirst(in column: Int) -> (text: String, line: Int)? {
    columns[column].isMonthFirst ? columns[column].monthFirst : nil
  }
}

extension DateForms.Seen {
  /// How many different values are kept to be shown.
  private static let mostExamples = 3

  mutating func read(_ bytes: ArraySlice<UInt8>, _ line: Int, _ words: BlankWords) {
    if DateBytes(bytes).isEmpty { return }
    if examples.count < Self.mostExamples {
      let example = String(decoding: bytes.prefix(60), as: UTF8.self)
      if !examples.contains(example) { examples.append(example) }
    }
    guard let text = DateText(bytes) else {
      if words.word(bytes) == nil { count(range: bytes, line) }
      return
    }
    if case .unreadable = text.time { return count(range: bytes, line) }
    note(text)
    count(text, bytes, line)
  }

  private mutating func count(_ text: DateText, _ bytes: ArraySlice<UInt8>, _ line: Int) {
    switch text.shape {
    case .iso, .isoMonth, .isoStrokes, .compact: yearFirst += 1
    case .numbers:
      if text.day > 12, text.month <= 12 {
        numbers.day += 1
      } else if text.month > 12, text.day <= 12 {
        numbers.month += 1
        if monthFirst == nil { monthFirst = (String(decoding: bytes.prefix(40), as: UTF8.self), line) }
      } else {
        numbers.either += 1
      }
    case .monthYear: numbers.either += 1
    case .serial: serials += 1
    case .named, .namedMonth, .year: named += 1
    }
  }

  /// Counts what may be a range, by the order of its first date.
  private mutating func count(range bytes: ArraySlice<UInt8>, _ line: Int) {
    let reader = DateReader(.dayFirst, latestYear: Day.last.year)
    guard case .success = reader.days(bytes), let first = DateReader.ends(bytes).flatMap({ DateText($0.0) }) else {
      return others += 1
    }
    count(first, bytes, line)
    note("ranges", nil)
  }

  private mutating func note(_ text: DateText) {
    var words = text.shape.title
    if case .time(let time) = text.time { words += time.offset == nil ? " hh:mm" : " hh:mm with its zone" }
    note(words, text.shape)
  }

  private mutating func note(_ words: String, _ shape: DateShape?) {
    if !shapes.contains(where: { $0.title == words }) { shapes.append((words, shape)) }
  }
}

extension DateShape {
  /// The way of writing, in words.
  var title: String {
    switch self {
    case .iso: "yyyy-mm-dd"
    case .isoStrokes: "yyyy/mm/dd"
    case .compact: "yyyymmdd"
    case .numbers(let separator, let digits):
      ["dd", "mm", digits == 2 ? "yy" : "yyyy"].joined(separator: String(Unicode.Scalar(separator)))
    case .named(let digits): digits == 2 ? "dd mmm yy" : "dd mmm yyyy"
    case .serial: "Excel day numbers"
    case .isoMonth: "yyyy-mm"
    case .monthYear: "mm/yyyy"
    case .namedMonth: "mmm yyyy"
    case .year: "yyyy"
    }
  }
}

extension Array {
  /// The elements that pass a test, and the others, each in their order.
  fileprivate func split(by isRead: (Element) -> Bool) -> (read: [Element], refused: [Element]) {
    (filter(isRead), filter { !isRead($0) })
  }
}
