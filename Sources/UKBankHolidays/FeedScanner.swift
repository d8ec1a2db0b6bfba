internal import JSONTree
internal import WorkingDays

/// A reader of the parts of a JSON text, whose errors name the place of a fault.
struct FeedScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func top() throws(FeedError) -> JSONNode {
    do {
      return JSONNode(try JSONReader.read(bytes), path: "")
    } catch {
      throw self.error(.notJSON(error.description), offset: error.offset, path: "")
    }
  }

  func error(_ reason: FeedError.Reason, at node: JSONNode) -> FeedError {
    error(reason, offset: node.json.offset, path: node.path)
  }

  private func error(_ reason: FeedError.Reason, offset: Int, path: String) -> FeedError {
    let position = TextPosition(offset: offset, in: bytes)
    return FeedError(reason, path: path, line: position.line, column: position.column)
  }

  private func wrongKind(_ node: JSONNode, expected: String) -> FeedError {
    error(.wrongKind(found: node.json.kind, expected: expected), at: node)
  }

  /// The members of an object: the required ones in the order of `keys`, and then the optional
  /// ones.
  ///
  /// Any other member is a fault, unless further ones are passed over.
  func members(
    of node: JSONNode, _ keys: [String], optional: [String] = [], passesOverOthers: Bool = false
  ) throws(FeedError) -> (required: [JSONNode], optional: [JSONNode?]) {
    guard let members = node.members(required: keys, optional: optional) else {
      throw wrongKind(node, expected: "an object")
    }
    if let member = members.unknown.first, !passesOverOthers {
      let reason = FeedError.Reason.unknownMember(member.key, expected: keys + optional)
      throw error(reason, offset: member.offset, path: member.value.path)
    }
    if let key = members.missing.first { throw error(.missingMember(key, expected: keys), at: node) }
    return (keys.compactMap { members.known[$0] }, optional.map { members.known[$0] })
  }

  func elements(of node: JSONNode) throws(FeedError) -> [JSONNode] {
    guard let elements = node.elements else { throw wrongKind(node, expected: "an array") }
    return elements
  }

  func string(_ node: JSONNode) throws(FeedError) -> String {
    guard let text = node.string else { throw wrongKind(node, expected: "a string") }
    return text
  }

  /// A text of one line that is not blank.
  func words(_ node: JSONNode) throws(FeedError) -> String {
    let text = try string(node)
    if let reason = FeedError.Reason(ofWords: text) { throw error(reason, at: node) }
    return text
  }

  func flag(_ node: JSONNode) throws(FeedError) -> Bool {
    guard let flag = node.bool else { throw wrongKind(node, expected: "true or false") }
    return flag
  }

  func day(_ node: JSONNode) throws(FeedError) -> Day {
    let text = try string(node)
    do {
      return try Day(iso8601: text)
    } catch {
      throw self.error(.notADay(error), at: node)
    }
  }

  /// A day that is not at a weekend.
  func weekday(_ node: JSONNode) throws(FeedError) -> Day {
    let day = try day(node)
    guard !day.weekday.isWeekend else { throw error(.weekend(day), at: node) }
    return day
  }

  /// The value whose raw value is the text.
  func word<Value: RawRepresentable<String>>(_ node: JSONNode, of values: [Value]) throws(FeedError) -> Value {
    let text = try string(node)
    guard let value = values.first(where: { $0.rawValue == text }) else {
      throw error(.unknownWord(text, expected: values.map(\.rawValue)), at: node)
    }
    return value
  }
}
