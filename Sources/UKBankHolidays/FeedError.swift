package import WorkingDays

/// The first fault in a feed of bank holidays or in a council's list of closures, with its place.
public struct FeedError: Error, Hashable, Sendable {
  /// What is wrong.
  package let reason: Reason
  /// The place in the JSON, such as `scotland.events[3].date`, counted from 0; empty for the whole
  /// text.
  ///
  /// In a table it is the name of the column.
  package let path: String
  /// The line of the fault, from 1.
  package let line: Int
  /// The column of the fault in characters, from 1.
  package let column: Int

  init(_ reason: Reason, path: String, line: Int, column: Int) {
    self.reason = reason
    self.path = path
    self.line = line
    self.column = column
  }

  /// What is wrong with a feed or a list.
  package enum Reason: Hashable, Sendable {
    /// The bytes are not valid JSON; the associated text comes from the JSON reader.
    case notJSON(String)
    /// A value has the wrong type.
    case wrongKind(found: String, expected: String)
    /// A required member is missing.
    case missingMember(String, expected: [String])
    /// A member is not part of the format.
    case unknownMember(String, expected: [String])
    /// The text has one division instead of all three.
    case oneDivision(String)
    /// A text is not one of the allowed words.
    case unknownWord(String, expected: [String])
    /// A required text is empty.
    case blank
    /// A text of one line has a control character, such as a line break.
    case controlCharacter
    /// A text is not a date.
    case notADay(DayError)
    /// A holiday is at a weekend.
    case weekend(Day)
    /// A holiday is listed after a later one.
    case notAscending(Day, after: Day)
    /// A day is listed twice in a division.
    case repeatedDay(Day)
    /// A division does not have any holidays.
    case noEvents(Division)
    /// A year between the first and the last does not have any holidays.
    case yearWithoutEvents(Int)
    /// The divisions do not have a year in common.
    case noCommonYear
    /// A moved holiday does not say which day it replaces.
    case movedWithoutOriginal
    /// A one-off holiday says that it replaces a day.
    case oneOffWithOriginal
    /// A holiday became known only on the day itself or later.
    case knownTooLate(Day, holiday: Day)
    /// A closure is listed twice.
    case repeatedClosure(Day)
    /// The text of a table is not UTF-8.
    case notUTF8
    /// A table does not begin with the header `date,title`.
    case wrongHeader(String)
    /// A row of a table does not have as many fields as the header.
    case wrongWidth(Int, expected: Int)
    /// A row of a table has more bytes than the limit.
    case rowTooLong(limit: Int)
    /// A quote is not closed, or is inside a field that is not quoted.
    case strayQuote
  }
}

extension FeedError.Reason {
  /// The fault in a text of one line; `nil` if there is none.
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
  /// The place of the fault, what is wrong and what would be right, as one line of text.
  public var description: String {
    "line \(line), column \(column)\(path.isEmpty ? "" : " (\(path))"): \(reason)"
  }
}

extension FeedError.Reason: CustomStringConvertible {
  /// What is wrong and what would be right, as one line of text.
  package var description: String {
    switch self {
    case .notJSON(let words): words
    case .wrongKind(let found, let expected): "this is \(found), and has to be \(expected)"
    case .missingMember(let key, let expected): "“\(key)” is missing: the members are \(list(expected, "and"))"
    case .unknownMember(let key, let expected):
      "“\(key)” is not recognised here: the members are \(list(expected, "and"))"
    case .oneDivision(let name):
      "this is the list of one division, “\(name)”; take https://www.gov.uk/bank-holidays.json, which has all three"
    case .unknownWord(let word, let expected): "“\(word)” is not allowed here: it has to be \(list(expected, "or"))"
    case .blank: "the text is empty, and has to say something"
    case .controlCharacter: "the text has a control character, such as a line break, and has to be one plain line"
    case .notADay(let error): error.description
    case .weekend(let day):
      "\(day) is a \(day.weekday.name): a holiday at a weekend is listed on its substitute day only"
    case .notAscending(let day, let later): "\(day) is listed after \(later): the earlier day comes first"
    case .repeatedDay(let day): "\(day) is listed twice: a day is listed once in a division"
    case .noEvents(let division): "there are no holidays: \(division.name) has to have at least one"
    case .yearWithoutEvents(let year): "\(year) has no holidays: every year between the first and the last has some"
    case .noCommonYear: "the divisions have no year in common: they have to list the same years"
    case .movedWithoutOriginal: "“replaces” is missing: a moved holiday says which day it replaces"
    case .oneOffWithOriginal: "“replaces” is not allowed here: a one-off holiday does not replace a day"
    case .knownTooLate(let known, let holiday):
      "\(known) is not before \(holiday): a holiday is known before it comes"
    case .repeatedClosure(let day): "\(day) is listed twice: a closure is listed once"
    case .notUTF8: "the text is not valid UTF-8; save it as UTF-8"
    case .wrongHeader(let found): "the header is “\(found)”, and has to be “date,title”"
    case .wrongWidth(let found, let expected): "the row has \(found) fields, and has to have \(expected)"
    case .rowTooLong(let limit): "the row is longer than \(limit) bytes; look for a quote that is not closed"
    case .strayQuote:
      "a quote is not closed, or is inside a field: quote the whole field, and double the quotes in it"
    }
  }

  private func list(_ words: [String], _ conjunction: String) -> String {
    let quoted = words.map { "“\($0)”" }
    return quoted.count < 2
      ? quoted.joined() : "\(quoted.dropLast().joined(separator: ", ")) \(conjunction) \(quoted[quoted.count - 1])"
  }
}
