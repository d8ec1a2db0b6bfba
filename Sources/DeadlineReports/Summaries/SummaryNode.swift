import DeadlineAudit
import JSONTree
import WorkingDays

/// A value of a summary in JSON, which is asked for what it has to be.
///
/// Keys that are not known are passed over, so that a summary of a later version can be read too.
struct SummaryNode {
  let node: JSONNode
  let file: String

  /// The error that something else is needed here.
  func wrong(_ expected: String) -> SummaryError {
    SummaryError(.wrong(path: node.path, found: node.json.kind, expected: expected), file: file)
  }

  /// A member, which has to be there; it may be null.
  func member(_ key: String) throws(SummaryError) -> SummaryNode {
    guard node.members != nil else { throw wrong("an object") }
    guard let member = node[key] else {
      throw SummaryError(.wrong(path: node.path(of: key), found: "nothing", expected: "a value"), file: file)
    }
    return SummaryNode(node: member, file: file)
  }

  /// The value, unless it is null.
  var orNull: SummaryNode? { node.isNull ? nil : self }

  /// A count, which is 0 or more.
  func count() throws(SummaryError) -> Int {
    guard let number = node.integer, number >= 0, number <= Self.most else { throw wrong("a count") }
    return number
  }

  /// More than any file has, so that sums of counts cannot overflow.
  static let most = 1 << 40

  func number() throws(SummaryError) -> Int {
    guard let number = node.integer, abs(number) <= Self.most else { throw wrong("a whole number") }
    return number
  }

  func string() throws(SummaryError) -> String {
    guard let text = node.string else { throw wrong("a string") }
    return text
  }

  func flag() throws(SummaryError) -> Bool {
    guard let flag = node.bool else { throw wrong("true or false") }
    return flag
  }

  func day() throws(SummaryError) -> Day {
    guard let text = node.string, let day = try? Day(iso8601: text) else { throw wrong("a date such as 2025-12-19") }
    return day
  }

  /// One of the words of a list.
  func word<Word: RawRepresentable<String>>(_ expected: String) throws(SummaryError) -> Word {
    guard let text = node.string, let word = Word(rawValue: text) else { throw wrong(expected) }
    return word
  }

  func elements() throws(SummaryError) -> [SummaryNode] {
    guard let elements = node.elements else { throw wrong("an array") }
    return elements.map { SummaryNode(node: $0, file: file) }
  }

  func members() throws(SummaryError) -> [(key: String, value: SummaryNode)] {
    guard let members = node.members else { throw wrong("an object") }
    return members.map { ($0.key, SummaryNode(node: $0.value, file: file)) }
  }

  // MARK: - Members of a kind

  func count(_ key: String) throws(SummaryError) -> Int { try member(key).count() }
  func string(_ key: String) throws(SummaryError) -> String { try member(key).string() }
  func elements(_ key: String) throws(SummaryError) -> [SummaryNode] { try member(key).elements() }
  func strings(_ key: String) throws(SummaryError) -> [String] {
    var strings: [String] = []
    for element in try elements(key) { strings.append(try element.string()) }
    return strings
  }
}
