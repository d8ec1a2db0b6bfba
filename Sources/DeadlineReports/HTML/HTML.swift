/// A piece of a page, in which every text is escaped.
///
/// Names of elements and attributes are literals of the program. Whatever comes from data, such as a
/// reference or a note, can get in only as text, and is escaped there: see ``HTMLText``.
struct HTML: Hashable, Sendable {
  /// The markup.
  private(set) var markup: String

  private init(markup: String) { self.markup = markup }

  /// Nothing.
  static let nothing = HTML(markup: "")

  /// A text, escaped.
  init(_ text: String) { markup = HTMLText.escaped(text) }

  /// Markup that the program has word for word.
  init(literal: StaticString) { markup = literal.description }

  /// An element with its content.
  static func element(_ name: StaticString, _ attributes: [HTMLAttribute] = [], _ content: HTML...) -> HTML {
    element(name, attributes, content)
  }

  /// An element with its content.
  static func element(_ name: StaticString, _ attributes: [HTMLAttribute] = [], _ content: [HTML]) -> HTML {
    HTML(markup: "<\(name)\(attributes.map(\.markup).joined())>\(content.map(\.markup).joined())</\(name)>")
  }

  /// An element that has no content and no end, such as a line break.
  static func void(_ name: StaticString, _ attributes: [HTMLAttribute] = []) -> HTML {
    HTML(markup: "<\(name)\(attributes.map(\.markup).joined())>")
  }

  /// Several pieces as one.
  static func all(_ pieces: [HTML], separator: StaticString = "") -> HTML {
    HTML(markup: pieces.map(\.markup).joined(separator: separator.description))
  }

  /// Whether there is nothing.
  var isEmpty: Bool { markup.isEmpty }

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
}

extension HTML: ExpressibleByStringInterpolation {
  /// A text, escaped as any other.
  init(stringLiteral value: String) { self.init(value) }
}

/// An attribute of an element; its value is escaped.
struct HTMLAttribute: Hashable, Sendable {
  fileprivate let markup: String

  init(_ name: StaticString, _ value: String) { markup = " \(name)=\"\(HTMLText.escaped(value))\"" }

  /// An attribute that is either there or not, such as `open`.
  static func flag(_ name: StaticString) -> HTMLAttribute { HTMLAttribute(name, "") }

  /// The classes, which the style knows.
  static func `class`(_ names: StaticString) -> HTMLAttribute { HTMLAttribute("class", names.description) }

  static func id(_ id: String) -> HTMLAttribute { HTMLAttribute("id", id) }
}
