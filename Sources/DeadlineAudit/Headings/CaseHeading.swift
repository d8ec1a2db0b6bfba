import CSVRecords
import Deadlines
import JSONTree
import PolicyProfiles
import Timescales
public import WorkingDays

/// The content of a column in a file of cases.
enum CaseColumn: Hashable {
  case reference
  case policy
  case event(CaseEvent)
  case fact(CaseFact)
  /// A fact that only some policies know, and that is a word.
  case ownFact(String)
  /// A further day of an event that may happen again, such as a suspension.
  case again(CaseEvent, number: Int)
  case skipped

  /// The event whose day the column holds.
  var event: CaseEvent? {
    switch self {
    case .event(let event), .again(let event, _): event
    case .reference, .policy, .fact, .ownFact, .skipped: nil
    }
  }
}

/// The header of a file of cases: the content of each column, and which columns are skipped.
struct CaseHeading {
  let columns: [CaseColumn]
  /// Why each column is taken for what it is.
  let reasons: [ColumnReason]
  /// The headings exactly as the file has them.
  let headings: [String]
  /// The headings of the columns that are not recognised.
  let skipped: [String]
  /// The place of the column with the reference; without one, a case is known by its line.
  let reference: Int?

  /// How many fields a row has at least: those under the blank headings at the end may be missing.
  var leastWidth: Int { (headings.lastIndex { !HeadingWords.key($0).isEmpty } ?? 0) + 1 }

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - headings: the fields of the header.
  ///   - words: the headings that are known.
  ///   - line: the line on which the header is.
  /// - Throws: ``HeadingError`` for a heading that is close to a recognised one or appears twice,
  ///   and if no column is an event.
  init(_ headings: [String], words: HeadingWords, line: Int = 1) throws(HeadingError) {
    try Self.check(words, headings, line)
    let known = words.known.keys.sorted()
    var columns: [CaseColumn] = []
    var skipped: [String] = []
    var seen: [CaseColumn: String] = [:]
    let meanings = words.meanings(of: headings)
    for (heading, meaning) in zip(headings, meanings) {
      var column = meaning.column
      // Further columns may be mapped to the word of an event that may happen again.
      if case .event(let event) = column, words.repeated.contains(event), seen[column] != nil {
        column =
          (2...HeadingWords.most).lazy.map { .again(event, number: $0) }.first { seen[$0] == nil } ?? column
      }
      if column == .skipped {
        if meaning.why == .unknown, let close = Suggestion.closest(to: meaning.word, among: known) {
          throw HeadingError(.closeToKnown(heading, known: close), line: line, column: columns.count + 1)
        }
        // A spreadsheet leaves columns without a heading behind the others.
        if !heading.isBlank { skipped.append(heading) }
      } else if let other = seen.updateValue(heading, forKey: column) {
        throw HeadingError(.twice(heading, and: other), line: line, column: columns.count + 1)
      }
      columns.append(column)
    }
    guard columns.contains(where: { ![.reference, .policy, .skipped].contains($0) }) else {
      if headings.count == 1, let separator = Self.separator(in: headings[0]) {
        throw HeadingError(.otherSeparator(separator), line: line)
      }
      throw HeadingError(.noEvent(headings: headings), line: line)
    }
    self.columns = columns
    reasons = meanings.map(\.why)
    self.headings = headings
    self.skipped = skipped
    reference = columns.firstIndex(of: .reference)
  }

  /// The character that most likely stands between the fields of a header that was read as one.
  private static func separator(in heading: String) -> Character? {
    let counts = "|^~¦;,\t".map { separator in (separator, heading.count { $0 == separator }) }
    return counts.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }

  /// Refuses a map to a word that is not known, or of a heading that is not there.
  private static func check(_ words: HeadingWords, _ headings: [String], _ line: Int) throws(HeadingError) {
    let keys = Set(headings.map(HeadingWords.key))
    for (heading, target) in words.map.sorted(by: { $0.key < $1.key }) {
      let word = words.word(target)
      guard words.known[word] != nil || word == HeadingWords.skip else {
        throw HeadingError(
          .unknownTarget(target, suggestions: MeantWords.events(by: word, among: words.known.keys.sorted())))
      }
      if words.optional.contains(heading) { continue }
      guard headings.contains(heading) || keys.contains(HeadingWords.key(heading)) else {
        throw HeadingError(.mappedHeadingMissing(heading, headings: headings), line: line)
      }
    }
  }

  /// The columns that the file does not have, so that it cannot show what they would.
  func absent(among fields: FieldIndex) -> AbsentColumns {
    let known = columns.flatMap { column in
      switch column {
      case .fact(let fact): fields.field(of: fact).map { [$0] } ?? []
      case .ownFact(let fact): fields.marks(of: fact)
      default: column.event.flatMap { fields.field(of: $0) }.map { [$0] } ?? []
      }
    }
    let facts = columns.compactMap { column in if case .fact(let fact) = column { fact } else { nil } }
    return AbsentColumns(among: fields, but: Set(known), facts: Set(facts))
  }
}

/// An error in the header of a file of cases.
public struct HeadingError: DescribedError {
  /// What is wrong.
  package let reason: Reason
  /// The line at fault.
  package let line: Int
  /// The number of the field at fault, from 1, if it is known.
  package let column: Int?

  package init(_ reason: Reason, line: Int = 1, column: Int? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  /// Whether a line is at fault, and not the file or the command line.
  package var isAtLine: Bool {
    switch reason {
    case .empty, .otherKind, .unknownTarget: false
    default: true
    }
  }

  /// What is wrong and what would be right, as one line of text.
  public var description: String {
    switch reason {
    case _ where !isAtLine: reason.description
    case .unreadable: "line \(line) \(reason)"
    default: "line \(line): \(reason)"
    }
  }

  /// What can be wrong with a header.
  package enum Reason: Hashable, Sendable {
    /// The file does not have a single record.
    case empty
    /// The file is of another kind, such as a workbook.
    case otherKind(FileKind)
    /// The dates of a column have the month first, in the whole file or in its first rows.
    case monthFirst(column: String, value: String, isWhole: Bool)
    /// The header is not a record of comma-separated values in UTF-8.
    case unreadable
    /// A heading is most likely a misspelling of a recognised one.
    case closeToKnown(String, known: String)
    /// Two columns have the same content.
    case twice(String, and: String)
    /// The header is one field, with a character in it that stands between fields elsewhere.
    case otherSeparator(Character)
    /// No column is an event or a fact.
    case noEvent(headings: [String])
    /// Neither a column nor an option says which policy applies.
    case noPolicy
    /// A mapping names a heading that the file does not have.
    case mappedHeadingMissing(String, headings: [String])
    /// A requested column is missing.
    case missing(String, suggestion: String?)
    /// The target of a mapping is not a recognised heading.
    case unknownTarget(String, suggestions: [String])
  }
}

extension HeadingError.Reason: CustomStringConvertible {
  /// What is wrong, and what would be right.
  package var description: String { cure.map { "\(fault); \($0)" } ?? fault }

  /// A word for the kind of error, for programs.
  package var code: String {
    switch self {
    case .empty: "empty"
    case .otherKind: "other-kind"
    case .monthFirst: "month-first"
    case .unreadable: "unreadable-header"
    case .closeToKnown: "close-to-known"
    case .twice: "twice"
    case .otherSeparator: "other-separator"
    case .noEvent: "no-event"
    case .noPolicy: "no-policy"
    case .mappedHeadingMissing, .missing: "no-such-heading"
    case .unknownTarget: "unknown-target"
    }
  }

  /// What is wrong.
  package var fault: String {
    switch self {
    case .empty: "the file is empty"
    case .otherKind(let kind): "the file \(kind.name)"
    case .unreadable: "is not a header of comma-separated values"
    case .closeToKnown(let heading, let known): "the heading “\(heading)” is close to “\(known)”"
    case .twice(let heading, let other) where heading == other: "the heading “\(heading)” comes twice"
    case .twice(let heading, let other): "the headings “\(other)” and “\(heading)” mean the same"
    case .otherSeparator(let character): "the header is one field, with “\(character)” in it"
    case .noEvent(let headings): "no column is an event; the headings are \(Self.list(headings))"
    case .noPolicy: "there is no column “policy”"
    case .mappedHeadingMissing(let heading, _): "there is no heading “\(heading)” to map"
    case .missing(let heading, _): "there is no heading “\(heading)”"
    case .unknownTarget(let target, _): "--map: there is no heading “\(target)” to map to"
    case .monthFirst(let column, let value, let isWhole):
      "column “\(column)”: “\(value)” has the month first, and no date in \(isWhole ? "the column" : "its first rows") "
        + "shows that the day comes first"
    }
  }

  /// What would be right; `nil` if nothing can be said.
  package var cure: String? {
    switch self {
    case .empty: "give a header and a row for each case"
    case .otherKind(let kind): kind.cure
    case .unreadable: "save the file as CSV in UTF-8"
    case .closeToKnown(let heading, let known):
      "correct it, or say with --map \"\(heading)=\(known)\" that it is meant, or with \"\(heading)=skip\" that it is not"
    case .twice(let heading, let other):
      heading == other ? nil : "skip one of them with --map \"\(heading)=skip\""
    case .otherSeparator(let character): "say with --delimiter \"\(character)\" that it stands between the fields"
    case .noEvent: "say what they are with --map \"Your heading=received\""
    case .noPolicy: "add one, or choose one policy with --policy"
    case .mappedHeadingMissing(_, let headings): "the headings are \(Self.list(headings))"
    case .missing(_, let suggestion): Suggestion.question(among: suggestion.map { [$0] } ?? [])
    case .unknownTarget(_, let suggestions): Suggestion.question(among: suggestions)
    case .monthFirst:
      "give the dates as yyyy-mm-dd or dd/mm/yyyy, or say with --date-format uk that the day comes first "
        + "(the row is then refused)"
    }
  }

  /// Headings in a list, the first twenty of many.
  private static func list(_ headings: [String]) -> String {
    let shown = headings.prefix(20).map { "“\($0.prefix(40))”" }.joined(separator: ", ")
    return headings.count > 20 ? "\(shown) and \(headings.count - 20) more" : shown
  }
}

extension CSVReader {
  /// The fields of the first record of a file.
  ///
  /// Bytes that are not text are repaired, since the column may be one that is skipped.
  mutating func readHeadings() throws -> [String] {
    let first = line
    switch try next() {
    case .end: throw HeadingError(.empty)
    case .fault: throw HeadingError(.unreadable, line: first)
    case .record: break
    }
    return fields.map { String(decoding: bytes($0), as: UTF8.self) }
  }
}
