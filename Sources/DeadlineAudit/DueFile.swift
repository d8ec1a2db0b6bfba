internal import CSVRecords
import JSONTree
public import WorkingDays

/// Adds due days to a file of starts: it reads comma-separated values and writes the same rows with
/// a column for each period.
///
///     let calendar = WorkingCalendar.englandAndWales
///     let columns = [DueFile.Column(try Period(10, .workingDays), from: "received")]
///     let summary = try DueFile.run(
///       DueFile.Options(columns, in: calendar), from: source, to: sink, rejects: rejects)
///     print(summary)  // 3 read = 3 written + 0 rejected
///
/// The bytes of a row are copied unchanged, followed by the due days and the row's own line break.
/// A blank start has a blank due day. Blank lines and a byte order mark are left out. A row that is
/// malformed, or whose start cannot be read or is outside the calendar, goes to the rejects, as in
/// an ``Audit``. Memory stays bounded whatever the size of the file.
public enum DueFile {
  /// A column to add.
  public struct Column: Hashable, Sendable {
    /// The period from the start to the due day.
    package var period: Period
    /// The heading of the column with the start, exactly as the file has it.
    package var start: String
    /// The heading of the column to add.
    package var title: String

    /// A column to add, by default with a title such as `10 working-days after received`.
    public init(_ period: Period, from start: String, title: String? = nil) {
      self.period = period
      self.start = start
      self.title = title ?? "\(period.count) \(period.unit.rawValue) \(period.direction.rawValue) \(start)"
    }
  }

  /// What to compute, and how to read the file.
  public struct Options: Hashable, Sendable {
    /// The columns to add, in this order.
    package var columns: [Column]
    /// The calendar that counts working days.
    package var calendar: WorkingCalendar
    /// Whether the day of the start is day 1.
    public var firstDay = FirstDay.excluded
    /// Whether a period that ends on a day off ends on the next working day instead.
    public var rollsToWorkingDay = false
    /// The format of days in the file; `nil` to find it column by column.
    ///
    /// Due days are always written as in ISO 8601.
    public var dateFormat: DateFormat?
    /// The encoding of the file; `nil` to find it.
    ///
    /// The output is always UTF-8.
    public var encoding: FileEncoding?
    /// The character between two fields of the file; `nil` to find it.
    package var delimiter: UInt8?
    /// The header of a file that has none, such as `reference,received`, as a line of the file would have it.
    public var header: String?
    /// Whether the rows and the refused rows begin with a header.
    public var writesHeader = true
    /// The words for nothing in a column of starts.
    package var blankWords = BlankWords.common
    /// How many threads compute, 1 to 64, in addition to the one that reads and writes.
    ///
    /// With 1, one thread does both.
    ///
    /// The result does not depend on it.
    public var threads = 1

    /// How many bytes of records a worker gets at a time.
    var batchSize = 128 * 1024

    /// Options that leave the form of the file to be found, the first day excluded.
    public init(_ columns: [Column], in calendar: WorkingCalendar) {
      self.columns = columns
      self.calendar = calendar
    }
  }

  /// The counts of rows.
  public struct Summary: Hashable, Sendable {
    /// How many rows were written.
    public internal(set) var written = 0
    /// How many rows were refused.
    public internal(set) var rejected = 0
    /// How the file is written, as it was found or given.
    public internal(set) var form = FileForm()
    /// The latest due day found by counting working days; `nil` if there is none.
    package internal(set) var latest: Day?

    /// How many rows were read.
    package var read: Int { written + rejected }

    /// The count in a line, such as `3 read = 2 written + 1 rejected`.
    package var text: String { "\(read) read = \(written) written + \(rejected) rejected" }
  }

  /// Adds due days to a file and blocks the calling thread until it is done.
  ///
  /// - Parameters:
  ///   - options: what to compute, and how to read the file.
  ///   - source: provides the bytes of the file.
  ///   - sink: receives the rows.
  ///   - rejectsSink: receives the refused rows: line, column, reason, and the reference if the
  ///     file has a column with that heading.
  /// - Returns: the counts of rows.
  /// - Throws: ``HeadingError`` for a header that cannot be read or lacks a start, and the errors
  ///   of source and sinks.
  public static func run(
    _ options: Options, from source: @escaping Audit.Source, to sink: Audit.Sink, rejects rejectsSink: Audit.Sink
  ) throws -> Summary {
    try run(
      options, from: source, lending: { bytes in try sink(Array(copying: bytes)) },
      rejects: { bytes in try rejectsSink(Array(copying: bytes)) })
  }

  /// Adds due days to a file and lends its output to the sinks, so that the memory can be used
  /// again.
  package static func run(
    _ options: Options, from source: @escaping Audit.Source, lending sink: (Span<UInt8>) throws -> Void,
    rejects rejectsSink: (Span<UInt8>) throws -> Void
  ) throws -> Summary {
    let starts = Set(options.columns.map { HeadingWords.key($0.start) })
    let text = try InputText(
      source,
      options: FileForm.Options(encoding: options.encoding, delimiter: options.delimiter, header: options.header),
      enough: 1, isKnown: { starts.contains(HeadingWords.key($0)) })
    var form = text.form
    let sample = text.sample
    var csv = text.reader()
    let heading = try DueHeading(&csv, options.columns, form)
    csv.width = heading.headings.count
    csv.keptField = heading.reference
    let isStart = heading.headings.indices.map(heading.starts.contains)
    let dates = DateForms(sample, form, isDate: isStart, words: options.blankWords)
    for start in heading.starts where options.dateFormat == nil {
      guard let (value, line) = dates.monthFirst(in: start) else { continue }
      throw HeadingError(
        .monthFirst(column: heading.headings[start], value: value, isWhole: text.isSampleWhole), line: line)
    }
    let found = dates.found(given: options.dateFormat)
    form.columns = Set(heading.starts).sorted().map { start in
      let name = heading.headings[start]
      return ColumnForm(heading: name, meaning: name, reason: .own, isDate: true, dates: found[start])
    }
    let workerForm = form
    let workers = (0..<min(max(1, options.threads), 64)).map { _ in DueWorker(options, heading, workerForm) }
    if options.writesHeader {
      try sink(heading.bytes.span)
      try rejectsSink(BatchResult.rejectsHeader.span)
    }
    let pipeline = BatchPipeline(workers)
    try pipeline.run(
      read: { try $0.read(&csv, upTo: options.batchSize) },
      write: { result in
        if result.output.count > 0 { try result.output.withBytes(sink) }
        if !result.rejects.isEmpty { try rejectsSink(result.rejects.span) }
      })
    form.encoding = text.form.encoding
    var summary = pipeline.workers.reduce(into: Summary()) { summary, worker in
      summary.written += worker.summary.written
      summary.rejected += worker.summary.rejected
      summary.latest = [summary.latest, worker.summary.latest].compactMap(\.self).max()
      form.blanks.merge(worker.blanks, uniquingKeysWith: +)
    }
    summary.form = form
    return summary
  }
}

/// The header of a file of starts.
struct DueHeading {
  /// The headings exactly as the file has them.
  let headings: [String]
  /// For each column to add, the column of the file with its start.
  let starts: [Int]
  /// The column of references, if there is one.
  let reference: Int?
  /// The header with the titles of the added columns.
  let bytes: [UInt8]

  /// Reads the first record.
  init(_ csv: inout CSVReader, _ columns: [DueFile.Column], _ form: FileForm) throws {
    let headings = try csv.readHeadings()
    self.headings = headings
    starts = try columns.map { column throws(HeadingError) in
      var places = headings.indices.filter { headings[$0] == column.start }
      if places.isEmpty {
        let key = HeadingWords.key(column.start)
        places = headings.indices.filter { HeadingWords.key(headings[$0]) == key }
      }
      guard let place = places.first else {
        let close = Suggestion.closest(to: column.start, among: headings)
        throw HeadingError(.missing(column.start, suggestion: close), line: form.headerLine)
      }
      guard places.count == 1 else {
        throw HeadingError(.twice(headings[places[1]], and: headings[place]), line: form.headerLine)
      }
      return place
    }
    reference = headings.firstIndex { HeadingWords.normalised($0) == "reference" }
    let (content, end) = RowEnd.split(csv.buffer.span, csv.recordRange)
    var bytes = Array(csv.buffer[content])
    for column in columns {
      bytes.append(form.delimiter)
      CSVField.append(Array(column.title.utf8), delimiter: form.delimiter, to: &bytes)
    }
    self.bytes = bytes + (end == .crlf ? [0x0D, 0x0A] : [0x0A])
  }
}

/// How a row ends.
enum RowEnd {
  case lf
  case crlf

  /// A row without its line break, and the kind of line break; LF for a last row without one.
  @inline(__always)
  static func split(_ bytes: Span<UInt8>, _ row: Range<Int>) -> (content: Range<Int>, end: RowEnd) {
    let (start, end) = (row.lowerBound, row.upperBound)
    guard end > start, bytes[end &- 1] == 0x0A else { return (row, .lf) }
    guard end > start &+ 1, bytes[end &- 2] == 0x0D else { return (start..<end &- 1, .lf) }
    return (start..<end &- 2, .crlf)
  }
}
