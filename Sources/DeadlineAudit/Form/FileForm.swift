/// How a file of cases is written, as it was found or given.
public struct FileForm: Hashable, Sendable {
  /// How characters are written.
  public package(set) var encoding = FileEncoding.utf8
  /// The character between two fields.
  package var delimiter = UInt8(ascii: ",")
  /// Whether lines end with CR alone.
  package var endsLinesWithCR = false
  /// The line, from 1, on which the header begins; 0 if the file has none and it was given.
  public package(set) var headerLine = 1
  /// The lines above the header that have text, with their numbers.
  package var titles: [Title] = []
  /// The columns, in their order.
  public package(set) var columns: [ColumnForm] = []
  /// Whether cases are known by their line, because no column is the reference.
  package var hasNoReference = false
  /// The words in columns of dates that were read as blank, with their counts.
  package var blanks: [String: Int] = [:]
  /// The lines of totals that were passed over, the first of many, and how many there are.
  package var totals = LineList()
  /// The lines of cases without a reference, where there is a column for it.
  package var blankReferences = LineList()
  /// The lines of which a kept column has bytes that are not text, and that are shown repaired.
  package var repairedLines = LineList()
  /// The references that came again.
  package var repeatedReferences: [RepeatedReference] = []
  /// How many cases have a reference that an earlier one has.
  package var repeats = 0
  /// Whether the file has more rows than were looked at for references that come again.
  package var areRepeatsCut = false

  package init() {}

  /// A reference that an earlier case has.
  package struct RepeatedReference: Hashable, Sendable {
    /// The reference.
    package var reference: String
    /// The line on which it came again.
    package var line: Int

    package init(reference: String, line: Int) { (self.reference, self.line) = (reference, line) }
  }

  /// A line above the header.
  package struct Title: Hashable, Sendable {
    /// The number of the line, from 1.
    package var line: Int
    /// Its text, with one space between two fields.
    package var text: String

    package init(line: Int, text: String) { (self.line, self.text) = (line, text) }
  }

  /// What the user says of the file, so that it is not looked for.
  package struct Options: Hashable, Sendable {
    /// How characters are written.
    package var encoding: FileEncoding?
    /// The character between two fields.
    package var delimiter: UInt8?
    /// The header of a file that has none, as a line of the file would have it.
    package var header: String?

    package init(encoding: FileEncoding? = nil, delimiter: UInt8? = nil, header: String? = nil) {
      self.encoding = encoding
      self.delimiter = delimiter
      self.header = header
    }
  }

  /// The name of the character between two fields.
  package var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: "|"): "vertical bars (|)"
    default: "“\(Unicode.Scalar(delimiter))”"
    }
  }
}
