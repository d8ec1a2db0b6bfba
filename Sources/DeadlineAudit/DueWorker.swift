import CSVRecords
import WorkingDays

/// Adds due days to batches of rows.
///
/// It handles some hundred rows at a time. Their starts become columns of numbers, each period
/// turns one of these into a column of due days, and then the rows are written. Rows that need the
/// slow path keep their place and are parsed again individually.
struct DueWorker: BatchWorker {
  private(set) var summary = DueFile.Summary()

  private let options: DueFile.Options
  private let heading: DueHeading
  private let digits = DateDigits()
  private let delimiter: UInt8
  /// For each start column, how its dates are written.
  private let dates: [DateReader]
  /// The words read as blank.
  private(set) var blanks: BlankTally = [:]
  private let texts = DayText.calendar

  /// The columns of the file that hold a start, each once.
  private let startColumns: [Int]
  /// For each column to add, the index of its start among these, and its due days.
  private let dues: [(start: Int, table: DueTable)]
  /// The next working day from each day, if periods end there.
  private let rolling: DueTable?
  private var lines: LineFields

  /// Rows that are not written yet.
  private var rows: [Row] = []
  /// A column of day numbers for each start, one after the other.
  private var startNumbers: [Int32]
  /// The due days of one column, and those of all, row by row.
  private var column: [Int32]
  private var dueNumbers: [Int32]

  private struct Row {
    var range: Range<Int>
    var line: Int
    /// It needs the slow path.
    var isOdd: Bool
  }

  /// How many rows are collected before they are written: few enough for the first-level cache.
  private static let most = 128

  init(_ options: DueFile.Options, _ heading: DueHeading, _ form: FileForm) {
    self.options = options
    self.heading = heading
    delimiter = form.delimiter
    let startColumns = Set(heading.starts).sorted()
    self.startColumns = startColumns
    // The form has the start columns only.
    let latestYear = options.calendar.publishedThrough.year + 1
    dates = form.columns.map { DateReader($0.dates.form ?? .yearFirst, latestYear: latestYear) }
    dues = zip(options.columns, heading.starts).map { column, start in
      (
        startColumns.firstIndex(of: start) ?? 0,
        DueTable(column.period, firstDay: options.firstDay, in: options.calendar)
      )
    }
    // The first working day, the day itself included.
    let next = try? Period(1, .workingDays)
    rolling =
      options.rollsToWorkingDay
      ? next.map { DueTable($0, firstDay: .included, in: options.calendar) } : nil
    lines = LineFields(width: heading.headings.count, delimiter: form.delimiter)
    startNumbers = [Int32](repeating: DueTable.blank, count: startColumns.count * Self.most)
    column = [Int32](repeating: DueTable.blank, count: Self.most)
    dueNumbers = [Int32](repeating: DueTable.blank, count: dues.count * Self.most)
  }

  mutating func work(_ batch: borrowing RowBatch, into result: inout BatchResult) {
    for piece in batch.pieces {
      switch piece {
      case .lines(let range, let firstLine):
        work(batch.bytes, lines: range, firstLine: firstLine, into: &result)
      case .record(let range, _, let line): add(Row(range: range, line: line, isOdd: true), batch.bytes, into: &result)
      case .totals(let line, let width):
        write(batch.bytes, into: &result)
        let fault = CSVReader.Fault.width(found: width)
        reject(line, [CaseRowReader.Fault(fault, headings: heading.headings)], [], into: &result)
      case .fault(let fault, let reference, let line):
        write(batch.bytes, into: &result)
        reject(line, [CaseRowReader.Fault(fault, headings: heading.headings)], reference[...], into: &result)
      }
    }
    write(batch.bytes, into: &result)
  }

  private mutating func work(_ bytes: [UInt8], lines range: Range<Int>, firstLine: Int, into result: inout BatchResult)
  {
    lines.begin(bytes.span, in: range, firstLine: firstLine)
    while true {
      switch lines.nextRecord(bytes.span) {
      case .end: return
      case .other: add(Row(range: lines.range, line: lines.line, isOdd: true), bytes, into: &result)
      case .record:
        let isOdd = !readStarts(bytes.span)
        add(Row(range: lines.range, line: lines.line, isOdd: isOdd), bytes, into: &result)
      }
    }
  }

  /// Reads the starts of the current record, and returns whether the fast reader could read them
  /// all.
  private mutating func readStarts(_ bytes: Span<UInt8>) -> Bool {
    for (place, column) in startColumns.enumerated() {
      let field = lines.fields[column]
      var number = DueTable.blank
      if !field.isEmpty {
        guard let day = digits.day(bytes, field.range, isISO: dates[place].form.isYearFirst) else { return false }
        number = day.number
      }
      startNumbers[place &* Self.most &+ rows.count] = number
    }
    return true
  }

  private mutating func add(_ row: Row, _ bytes: [UInt8], into result: inout BatchResult) {
    if row.isOdd {
      for place in startColumns.indices { startNumbers[place &* Self.most &+ rows.count] = DueTable.blank }
    }
    rows.append(row)
    if rows.count == Self.most { write(bytes, into: &result) }
  }

  // MARK: - Writing

  /// Writes the rows collected.
  private mutating func write(_ bytes: [UInt8], into result: inout BatchResult) {
    for place in dues.indices { count(place) }
    noteLatest()
    let span = bytes.span
    for index in rows.indices {
      guard !rows[index].isOdd else {
        writeOdd(rows[index], bytes, into: &result)
        continue
      }
      let (content, end) = RowEnd.split(span, rows[index].range)
      result.output.append(span, content)
      result.output.append(byte: delimiter)
      let first = index &* dues.count
      for place in first..<first &+ dues.count {
        result.output.appendField(number: dueNumbers[place], texts)
        if delimiter != UInt8(ascii: ",") { result.output.replaceLast(by: delimiter) }
      }
      result.output.endRow(end)
      summary.written &+= 1
    }
    rows.removeAll(keepingCapacity: true)
  }

  /// Counts one period from the starts of all collected rows.
  ///
  /// Rows whose start has no due day get the slow path.
  private mutating func count(_ place: Int) {
    let due = dues[place]
    let offset = due.start * Self.most
    let numbers = startNumbers
    let starts = numbers.span.extracting(offset..<offset + rows.count)
    // Moved out for now, so that the rest of the worker can be read.
    var column: [Int32] = []
    swap(&column, &self.column)
    defer { swap(&column, &self.column) }
    var span = column.mutableSpan
    due.table.fill(&span, from: starts)
    if let rolling {
      let ends = Array(column[..<rows.count])
      var rolled = column.mutableSpan
      rolling.fill(&rolled, from: ends.span)
    }
    for index in rows.indices {
      let number = column[index]
      dueNumbers[index &* dues.count &+ place] = number
      if number == DueTable.blank, starts[index] != DueTable.blank { rows[index].isOdd = true }
    }
  }

  /// Notes the latest due day found by counting working days, among the rows that are written.
  private mutating func noteLatest() {
    var latest = DueTable.blank
    for place in dues.indices where dues[place].table.period.unit == .workingDays {
      for index in rows.indices where !rows[index].isOdd {
        latest = max(latest, dueNumbers[index &* dues.count &+ place])
      }
    }
    if latest != DueTable.blank { note(Day(uncheckedNumber: latest)) }
  }

  private mutating func note(_ day: Day) { summary.latest = max(summary.latest ?? day, day) }

  /// Reads a row again on its own, and writes or refuses it.
  private mutating func writeOdd(_ row: Row, _ bytes: [UInt8], into result: inout BatchResult) {
    let batch = RowBatch(
      line: bytes[row.range], number: row.line, width: heading.headings.count, delimiter: delimiter,
      keptField: heading.reference)
    for piece in batch.pieces {
      switch piece {
      case .fault(let fault, let reference, let line):
        reject(line, [CaseRowReader.Fault(fault, headings: heading.headings)], reference[...], into: &result)
      case .record(let range, let first, let line):
        let fields = Array(batch.fields[first..<first + heading.headings.count])
        var faults: [CaseRowReader.Fault] = []
        let days = dueDays(batch.bytes, fields, &faults)
        guard faults.isEmpty else {
          let reference = heading.reference.map { fields[$0].content(in: batch.bytes) } ?? []
          reject(line, faults, reference, into: &result)
          continue
        }
        let (content, end) = RowEnd.split(batch.bytes.span, range)
        result.output.append(batch.bytes[content])
        result.output.append(byte: delimiter)
        for day in days {
          result.output.appendField(day, texts)
          result.output.replaceLast(by: delimiter)
        }
        for (day, column) in zip(days, options.columns) where column.period.unit == .workingDays {
          day.map { note($0) }
        }
        result.output.endRow(end)
        summary.written += 1
      case .lines, .totals: continue
      }
    }
  }

  /// The due days of a record, or everything that is wrong with its starts.
  private mutating func dueDays(
    _ bytes: [UInt8], _ fields: [FieldRange], _ faults: inout [CaseRowReader.Fault]
  ) -> [Day?] {
    var starts: [Int: Day] = [:]
    for (column, dates) in zip(startColumns, dates) {
      let text = fields[column].content(in: bytes)
      switch dates.day(text) {
      case .success(let day): starts[column] = day
      case .failure where DateBytes(text).isEmpty: continue
      case .failure(let fault):
        if let word = options.blankWords.word(text) {
          blanks[word, default: 0] += 1
        } else {
          faults.append(.init(column: heading.headings[column], reason: fault.reason(of: text, dates.form)))
        }
      }
    }
    return zip(options.columns, heading.starts).map { column, start in
      guard let day = starts[start] else { return nil }
      do {
        let end = try options.calendar.due(column.period, from: day, firstDay: options.firstDay)
        return options.rollsToWorkingDay ? try options.calendar.nextOrSame(end) : end
      } catch {
        let name = heading.headings[start]
        // One reason for each start is enough.
        if !faults.contains(where: { $0.column == name }) { faults.append(.init(column: name, reason: "\(error)")) }
        return nil
      }
    }
  }

  private mutating func reject(
    _ line: Int, _ faults: [CaseRowReader.Fault], _ reference: ArraySlice<UInt8>, into result: inout BatchResult
  ) {
    summary.rejected += 1
    result.reject(line, faults, reference: reference)
  }
}
