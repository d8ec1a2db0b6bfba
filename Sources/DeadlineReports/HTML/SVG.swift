/// The shapes of a drawing.
///
/// Colours and dashes are in the page's style, by the class of a shape.
enum SVG {
  /// A coordinate, with one decimal place at most.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  private static func attribute(_ name: StaticString, _ value: Double) -> HTMLAttribute {
    HTMLAttribute(name, number(value))
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: StaticString) -> HTML {
    .element(
      "line",
      [.class(style), attribute("x1", x1), attribute("y1", y1), attribute("x2", x2), attribute("y2", y2)])
  }

  /// A rectangle, at least so wide that it is seen.
  static func rectangle(
    _ x: Double, _ y: Double, width: Double, height: Double, _ style: StaticString
  ) -> HTML {
    .element(
      "rect",
      [
        .class(style), attribute("x", x), attribute("y", y), attribute("width", max(1, width)),
        attribute("height", max(0, height)),
      ])
  }

  static func circle(_ x: Double, _ y: Double, radius: Double, _ style: StaticString) -> HTML {
    .element("circle", [.class(style), attribute("cx", x), attribute("cy", y), attribute("r", radius)])
  }

  /// A square that stands on a corner.
  static func diamond(_ x: Double, _ y: Double, radius: Double, _ style: StaticString) -> HTML {
    polygon([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], style)
  }

  static func polygon(_ points: [(x: Double, y: Double)], _ style: StaticString) -> HTML {
    .element("polygon", [.class(style), HTMLAttribute("points", words(points))])
  }

  /// Lines from point to point.
  static func path(_ points: [(x: Double, y: Double)], _ style: StaticString) -> HTML {
    .element("polyline", [.class(style), HTMLAttribute("points", words(points))])
  }

  private static func words(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// Where a text stands from its point.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  static func text(
    _ x: Double, _ y: Double, _ words: String, _ anchor: Anchor = .start, _ style: StaticString? = nil
  ) -> HTML {
    .element(
      "text",
      [attribute("x", x), attribute("y", y)]
        + (anchor == .start ? [] : [HTMLAttribute("text-anchor", anchor.rawValue)])
        + (style.map { [.class($0)] } ?? []),
      HTML(words))
  }
}
