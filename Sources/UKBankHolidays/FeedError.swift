public import WorkingDays

/// The first fault found in a feed of bank holidays, in a list of announcements or in a council's
/// list of closures, and where it stands.
public struct FeedError: Error, Hashable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// Where it stands in the JSON, such as `scotland.events[3].date`, counted from 0; empty for the
  /// whole text.
  ///
  /// In a table it is the column’s name.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int

  init(_ reason: Reason, path: String, line: Int, column: Int) {
    self.reason = reason
    self.path = path
    self.line = line
    self.column = column
  }

  /// What can be wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes are not a JSON text; the words are the reader's.
    case notJSON(String)
    /// A value is of another kind than it has to be.
    case wrongKind(found: String, expected: String)
    /// A member that has to be there is not.
    case missingMember(String, expected: [String])
    /// A member that nothing is known about.
    case unknownMember(String, expected: [String])
    /// A text is not one of those that are possible here.
    case unknownWord(String, expected: [String])
    /// A text that must say something is empty.
    case blank
    /// A text that people are to read in one line has a control character, such as a line break.
    case controlCharacter
    /// A text is not a date.
    case notADay(DayError)
    /// A holiday at a weekend.
    case weekend(Day)
    /// A holiday that is listed after a later one.
    case notAscending(Day, after: Day)
    /// A second holiday on one day.
    case repeatedDay(Day)
    /// A division without a single holiday.
    case noEvents(Division)
    /// A year without holidays between two that have some.
    case yearWithoutEvents(Int)
    /// Divisions that have no year in common.
    case noCommonYear
    /// A moved holiday that does not say which day it replaces.
    case movedWithoutOriginal
    /// A one-off holiday that claims to replace a day.
    case oneOffWithOriginal
    /// A holiday that became known only when it had come.
    case knownTooLate(Day, holiday: Day)
    /// A second closure on one day.
    case repeatedClosure(Day)
    /// A table whose text is not UTF-8.
    case notUTF8
    /// A table that does not begin with the header `date,title`.
    case wrongHeader(String)
    /// A row of a table with another number of fields than the header.
    case wrongWidth(Int, expected: Int)
    /// A field with a quote that is not closed, or not where a quote can stand.
    case strayQuote
  }
}

extension FeedError.Reason {
  /// What is wrong with a text that people are to read in one line; `nil` if nothing is.
  init?(ofWords text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      self = .blank
      return
    }
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
    self = .controlCharacter
  }
}

// MARK: - The text of the error, for people

extension FeedError: CustomStringConvertible {
  /// Where the fault stands, what is wrong and what would be right.
  public var description: String {
    "line \(line), column \(column)\(path.isEmpty ? "" : " (\(path))"): \(reason)"
  }
}

extension FeedError.Reason: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .notJSON(let words): words
    case .wrongKind(let found, let expected): "this is \(found), and has to be \(expected)"
    case .missingMember(let key, let expected): "“\(key)” is missing: there have to be \(list(expected, "and"))"
    case .unknownMember(let key, let expected): "“\(key)” is not known here: there can be \(list(expected, "and"))"
    case .unknownWord(let word, let expected): "“\(word)” cannot stand here: it has to be \(list(expected, "or"))"
    case .blank: "the text is empty, and has to say something"
    case .controlCharacter: "the text has a control character, such as a line break, and has to be one plain line"
    case .notADay(let error): error.description
    case .weekend(let day):
      "\(day) is a \(day.weekday.name): a holiday at a weekend is listed on its substitute day only"
    case .notAscending(let day, let later): "\(day) stands after \(later): the earlier day comes first"
    case .repeatedDay(let day): "\(day) is listed twice: a day is listed once in a division"
    case .noEvents(let division): "there are no holidays: \(division.name) has to have at least one"
    case .yearWithoutEvents(let year): "\(year) has no holidays: every year between the first and the last has some"
    case .noCommonYear: "the divisions have no year in common: they have to list the same years"
    case .movedWithoutOriginal: "“replaces” is missing: a moved holiday says which day it replaces"
    case .oneOffWithOriginal: "“replaces” is not possible here: a one-off holiday replaces no day"
    case .knownTooLate(let known, let holiday):
      "\(known) is not before \(holiday): a holiday is known before it comes"
    case .repeatedClosure(let day): "\(day) is listed twice: a closure is listed once"
    case .notUTF8: "the text is not valid UTF-8"
    case .wrongHeader(let found): "the header is “\(found)”, and has to be “date,title”"
    case .wrongWidth(let found, let expected): "the row has \(found) fields, and has to have \(expected)"
    case .strayQuote:
      "a quote is not closed, or stands inside a field: quote the whole field, and double the quotes in it"
    }
  }

  private func list(_ words: [String], _ conjunction: String) -> String {
    let quoted = words.map { "“\($0)”" }
    return quoted.count < 2
      ? quoted.joined() : "\(quoted.dropLast().joined(separator: ", ")) \(conjunction) \(quoted[quoted.count - 1])"
  }
}
