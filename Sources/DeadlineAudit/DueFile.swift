internal import CSVRecords
public import WorkingDays

/// Adds due days to a file of starts: comma-separated values in, the same rows with a column for each period out.
///
///     let calendar = WorkingCalendar.englandAndWales
///     let columns = [DueFile.Column(try Period(10, .workingDays), from: "received")]
///     let summary = try DueFile.run(
///       DueFile.Options(columns, in: calendar), from: source, to: sink, rejects: rejects)
///     print(summary)  // 3 read = 3 written + 0 rejected
///
/// The bytes of a row are copied as they stand, with the due days and the row's own line break behind them; a blank start has a blank due day.
/// Blank lines and a byte order mark are left out. A row with a day that cannot be read, or is outside the calendar, or with faults of
/// form, goes to the rejects, as in an ``Audit``. Memory stays bounded whatever the size of the file.
public enum DueFile {
  /// A column to be added.
  public struct Column: Hashable, Sendable {
    /// How long after or before the start.
    public var period: Period
    /// The heading of the file's column that holds the start, exactly as it is written there.
    public var start: String
    /// The heading of the column to be added.
    public var title: String

    /// A column with a title such as `10 working-days after received`, unless another is given.
    public init(_ period: Period, from start: String, title: String? = nil) {
      self.period = period
      self.start = start
      self.title = title ?? "\(period.count) \(period.unit.rawValue) \(period.direction.rawValue) \(start)"
    }
  }

  /// What is to be computed, and how the file is read.
  public struct Options: Hashable, Sendable {
    /// The columns to be added, in their order.
    public var columns: [Column]
    /// The calendar that counts working days.
    public var calendar: WorkingCalendar
    /// Whether the day of the start is day 1.
    public var firstDay = FirstDay.excluded
    /// How days are written in the file; due days are always written as in ISO 8601.
    public var dateFormat = DateFormat.iso
    /// How many threads compute, 1 to 64, beside the one that reads and writes; with 1 there is no other.
    ///
    /// The result does not depend on it.
    public var threads = 1

    /// How many bytes of records are handed to a worker at a time.
    var batchSize = 128 * 1024

    /// Options with ISO dates, the first day excluded.
    public init(_ columns: [Column], in calendar: WorkingCalendar) {
      self.columns = columns
      self.calendar = calendar
    }
  }

  /// What became of the rows of a file.
  public struct Summary: Hashable, Sendable, CustomStringConvertible {
    /// How many rows were written.
    public internal(set) var written = 0
    /// How many were refused.
    public internal(set) var rejected = 0
    /// The last day that was reached by counting working days; `nil` if there was none.
    public internal(set) var latest: Day?

    /// How many rows were read.
    public var read: Int { written + rejected }

    /// The count in a line, such as `3 read = 2 written + 1 rejected`.
    public var description: String { "\(read) read = \(written) written + \(rejected) rejected" }
  }

  /// Adds due days to a file, and holds the calling thread until it is done.
  ///
  /// - Parameters:
  ///   - source: gives the bytes of the file.
  ///   - sink: takes the rows.
  ///   - rejectsSink: takes the refused rows: line, column, reason, and the reference if the file has a column of that heading.
  /// - Throws: ``HeadingError`` for a header that cannot be read or lacks a start, and what source and sinks throw.
  public static func run(
    _ options: Options, from source: @escaping Audit.Source, to sink: Audit.Sink, rejects rejectsSink: Audit.Sink
  ) throws -> Summary {
    try run(
      options, from: source, lending: { bytes in try sink(Array(copying: bytes)) },
      rejects: { bytes in try rejectsSink(Array(copying: bytes)) })
  }

  /// Adds due days to a file; what is written is lent, not handed over, so that its memory can be used again.
  package static func run(
    _ options: Options, from source: @escaping Audit.Source, lending sink: (Span<UInt8>) throws -> Void,
    rejects rejectsSink: (Span<UInt8>) throws -> Void
  ) throws -> Summary {
    var csv = CSVReader(source)
    let heading = try DueHeading(&csv, options.columns)
    csv.width = heading.headings.count
    csv.keptField = heading.reference
    let workers = (0..<min(max(1, options.threads), 64)).map { _ in DueWorker(options, heading) }
    try sink(heading.bytes.span)
    try rejectsSink(BatchResult.rejectsHeader.span)
    let pipeline = BatchPipeline(workers)
    try pipeline.run(
      read: { try $0.read(&csv, upTo: options.batchSize) },
      write: { result in
        if result.output.count > 0 { try result.output.withBytes(sink) }
        if !result.rejects.isEmpty { try rejectsSink(result.rejects.span) }
      })
    return pipeline.workers.reduce(into: Summary()) { summary, worker in
      summary.written += worker.summary.written
      summary.rejected += worker.summary.rejected
      summary.latest = [summary.latest, worker.summary.latest].compactMap(\.self).max()
    }
  }
}

/// The header of a file of starts.
struct DueHeading {
  /// The headings as they stand in the file.
  let headings: [String]
  /// For each column to be added, the file's column that holds its start.
  let starts: [Int]
  /// The column of references, if there is one.
  let reference: Int?
  /// The header with the titles of the columns to be added.
  let bytes: [UInt8]

  /// Reads the first record.
  init(_ csv: inout CSVReader, _ columns: [DueFile.Column]) throws {
    let headings = try csv.readHeadings()
    self.headings = headings
    starts = try columns.map { column throws(HeadingError) in
      let places = headings.indices.filter { headings[$0] == column.start }
      guard let place = places.first else {
        throw .missing(column.start, suggestion: Suggestion.closest(to: column.start, among: headings))
      }
      guard places.count == 1 else { throw .twice(column.start, and: column.start) }
      return place
    }
    reference = headings.firstIndex { CaseHeading.normalised($0) == "reference" }
    let (content, end) = RowEnd.split(csv.buffer.span, csv.recordRange)
    var bytes = Array(csv.buffer[content])
    for column in columns {
      bytes.append(UInt8(ascii: ","))
      CSVField.append(Array(column.title.utf8), to: &bytes)
    }
    self.bytes = bytes + (end == .crlf ? [0x0D, 0x0A] : [0x0A])
  }
}

/// How a row ends.
enum RowEnd {
  case lf
  case crlf

  /// A row without its line break, and which that is; LF for a last row that has none.
  @inline(__always)
  static func split(_ bytes: Span<UInt8>, _ row: Range<Int>) -> (content: Range<Int>, end: RowEnd) {
    let (start, end) = (row.lowerBound, row.upperBound)
    guard end > start, bytes[end &- 1] == 0x0A else { return (row, .lf) }
    guard end > start &+ 1, bytes[end &- 2] == 0x0D else { return (start..<end &- 1, .lf) }
    return (start..<end &- 2, .crlf)
  }
}
