import WorkingDays

extension HTML {
  /// A paragraph.
  static func paragraph(_ text: String) -> HTML { element("p", [], HTML(text)) }

  /// A text whose direction does not move what stands beside it: for what comes from data, within a
  /// sentence.
  static func isolated(_ text: String) -> HTML { element("bdi", [], HTML(text)) }

  /// A list; nothing without items.
  static func list(_ items: [HTML], _ attributes: [HTMLAttribute] = []) -> HTML {
    items.isEmpty ? .nothing : element("ul", attributes, items.map { element("li", [], $0) })
  }

  /// A list of texts; nothing without items.
  static func list(_ items: [String]) -> HTML { list(items.map { HTML($0) }) }

  /// A part of the page with a heading of the second level, by which it is also named.
  static func section(_ id: String, _ heading: String, _ content: HTML...) -> HTML {
    element(
      "section", [HTMLAttribute("aria-labelledby", id)], [element("h2", [.id(id)], HTML(heading))] + content)
  }

  /// What unfolds when its first line is asked for.
  static func details(_ summary: HTML, _ content: [HTML], isOpen: Bool = false) -> HTML {
    element("details", isOpen ? [.flag("open")] : [], [element("summary", [], summary)] + content)
  }

  /// A day, for machines too.
  static func day(_ day: Day) -> HTML {
    element("time", [HTMLAttribute("datetime", day.description)], HTML(day.description))
  }

  /// The text with a mark before it that says without colour what it is.
  static func marked(_ text: String, _ mark: Mark?) -> HTML {
    guard let mark else { return HTML(text) }
    let sign = element("span", [HTMLAttribute("aria-hidden", "true")], HTML("\(mark.sign) "))
    return element("span", [HTMLAttribute("class", mark.rawValue)], sign, HTML(text))
  }

  /// What a text is, so far as that is shown by colour and a sign.
  enum Mark: String {
    case late
    case today
    case met
    case departs

    fileprivate var sign: String {
      switch self {
      case .late: "▲"
      case .today: "●"
      case .met: "✓"
      case .departs: "≠"
      }
    }
  }
}
