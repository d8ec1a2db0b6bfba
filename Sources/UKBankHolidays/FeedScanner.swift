internal import JSONTree
internal import WorkingDays

/// A reader of the parts of a JSON text, whose errors name the place of a fault.
struct FeedScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A value and its path from the top of the text, such as `scotland.events[3]`.
  struct Node {
    let json: JSON
    let path: String
  }

  func top() throws(FeedError) -> Node {
    do {
      return Node(json: try JSONReader.read(bytes), path: "")
    } catch {
      throw self.error(.notJSON(error.description), offset: error.offset, path: "")
    }
  }

  func error(_ reason: FeedError.Reason, at node: Node) -> FeedError {
    error(reason, offset: node.json.offset, path: node.path)
  }

  private func error(_ reason: FeedError.Reason, offset: Int, path: String) -> FeedError {
    let position = TextPosition(offset: offset, in: bytes)
    return FeedError(reason, path: path, line: position.line, column: position.column)
  }

  private func wrongKind(_ node: Node, expected: String) -> FeedError {
    error(.wrongKind(found: node.json.kind, expected: expected), at: node)
  }

  /// The members of an object: the required ones in the order of `keys`, and then the optional
  /// ones.
  ///
  /// Any other member is a fault.
  func members(
    of node: Node, _ keys: [String], optional: [String] = []
  ) throws(FeedError) -> (required: [Node], optional: [Node?]) {
    guard case .object(let members) = node.json.content else { throw wrongKind(node, expected: "an object") }
    for member in members where !keys.contains(member.key) && !optional.contains(member.key) {
      let reason = FeedError.Reason.unknownMember(member.key, expected: keys + optional)
      throw error(reason, offset: member.offset, path: path(of: member.key, in: node))
    }
    var required: [Node] = []
    for key in keys {
      guard let json = node.json[key] else { throw error(.missingMember(key, expected: keys), at: node) }
      required.append(Node(json: json, path: path(of: key, in: node)))
    }
    let others = optional.map { key in node.json[key].map { Node(json: $0, path: path(of: key, in: node)) } }
    return (required, others)
  }

  private func path(of key: String, in node: Node) -> String {
    node.path.isEmpty ? key : "\(node.path).\(key)"
  }

  func elements(of node: Node) throws(FeedError) -> [Node] {
    guard case .array(let elements) = node.json.content else { throw wrongKind(node, expected: "an array") }
    return elements.enumerated().map { Node(json: $1, path: "\(node.path)[\($0)]") }
  }

  func string(_ node: Node) throws(FeedError) -> String {
    guard case .string(let text) = node.json.content else { throw wrongKind(node, expected: "a string") }
    return text
  }

  /// A text of one line that is not blank.
  func words(_ node: Node) throws(FeedError) -> String {
    let text = try string(node)
    if let reason = FeedError.Reason(ofWords: text) { throw error(reason, at: node) }
    return text
  }

  func flag(_ node: Node) throws(FeedError) -> Bool {
    guard case .bool(let flag) = node.json.content else { throw wrongKind(node, expected: "true or false") }
    return flag
  }

  func day(_ node: Node) throws(FeedError) -> Day {
    let text = try string(node)
    do {
      return try Day(iso8601: text)
    } catch {
      throw self.error(.notADay(error), at: node)
    }
  }

  /// A day that is not at a weekend.
  func weekday(_ node: Node) throws(FeedError) -> Day {
    let day = try day(node)
    guard !day.weekday.isWeekend else { throw error(.weekend(day), at: node) }
    return day
  }

  /// The value whose raw value is the text.
  func word<Value: RawRepresentable<String>>(_ node: Node, of values: [Value]) throws(FeedError) -> Value {
    let text = try string(node)
    guard let value = values.first(where: { $0.rawValue == text }) else {
      throw error(.unknownWord(text, expected: values.map(\.rawValue)), at: node)
    }
    return value
  }
}
