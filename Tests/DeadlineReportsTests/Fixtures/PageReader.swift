/// A page as a reader that is not ours sees it: elements with attributes and text.
///
/// It is strict: every element that needs an end has one, in order, and every attribute a value in quotation
/// marks.
final class PageElement {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [PageElement] = []
  /// The text directly in it and in what it contains.
  fileprivate(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The elements of a name within it, in their order.
  func all(_ name: String) -> [PageElement] { children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) } }

  /// Every element within it.
  var everything: [PageElement] { children.flatMap { [$0] + $0.everything } }

  /// The table with a caption.
  func table(_ caption: String) -> PageElement? { all("table").first { $0.all("caption").first?.text == caption } }

  /// The texts of the cells of a table's rows, the headings first.
  var rows: [[String]] { all("tr").map { row in row.children.map(\.text) } }
}

/// Why a page cannot be read.
struct PageFault: Error, CustomStringConvertible {
  let description: String
}

/// Reads a page.
struct PageReader {
  private static let voids: Set<String> = ["meta", "br", "hr", "img", "link"]
  private var rest: Substring
  private var open = [PageElement("page", [:])]

  static func read(_ page: String) throws -> PageElement {
    guard page.hasPrefix("<!DOCTYPE html>\n") else { throw PageFault(description: "no document type") }
    var reader = PageReader(rest: page.dropFirst("<!DOCTYPE html>\n".count))
    return try reader.read()
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func read() throws -> PageElement {
    // In text, the sign of an end is escaped too; only the style has it.
    while let mark = rest.firstIndex(of: "<") {
      add(text: rest[..<mark])
      guard let end = rest[mark...].firstIndex(of: ">") else { throw PageFault(description: "a tag without an end") }
      try take(tag: rest[rest.index(after: mark)..<end])
      rest = rest[rest.index(after: end)...]
    }
    guard open.count == 1 else { throw PageFault(description: "\(open.last?.name ?? "") is not ended") }
    return open[0]
  }

  private func add(text: Substring) {
    for element in open { element.text += Self.plain(String(text)) }
  }

  private mutating func take(tag: Substring) throws {
    if tag.hasPrefix("/") {
      guard open.count > 1, open.last?.name == String(tag.dropFirst()) else {
        throw PageFault(description: "</\(tag.dropFirst())> ends nothing")
      }
      open.removeLast()
      return
    }
    let name = String(tag.prefix { $0 != " " })
    let element = PageElement(name, try Self.attributes(tag.dropFirst(name.count)))
    open.last?.children.append(element)
    if !Self.voids.contains(name) { open.append(element) }
  }

  private static func attributes(_ text: Substring) throws -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text
    while !rest.isEmpty {
      let parts = rest.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, rest.first == " ", parts[0].hasSuffix("=") else {
        throw PageFault(description: "“\(text)” are no attributes")
      }
      let name = String(parts[0].dropFirst().dropLast())
      guard attributes.updateValue(plain(String(parts[1])), forKey: name) == nil else {
        throw PageFault(description: "\(name) comes twice")
      }
      rest = parts[2]
    }
    return attributes
  }

  private static func plain(_ text: String) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
