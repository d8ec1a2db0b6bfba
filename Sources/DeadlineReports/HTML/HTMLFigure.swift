/// A picture of a page: drawn, with a title and a description for those who do not see it, and with a
/// caption.
///
/// What it shows has to stand in a table of the page too.
struct HTMLFigure {
  /// Its name in the page, which no other figure has.
  let id: String
  let title: String
  /// What is to be seen.
  let description: String
  let caption: String
  /// How large the drawing is, in its own units, of which a letter is 13 high.
  let width: Double
  let height: Double
  let drawing: [HTML]

  /// The figure.
  ///
  /// The drawing does not get smaller than can be read: on a narrow screen it moves sideways in its own
  /// place, also by the keyboard.
  var html: HTML {
    let (titleID, descriptionID) = ("\(id)-title", "\(id)-text")
    let box = "0 0 \(SVG.number(width)) \(SVG.number(height))"
    let svg = HTML.element(
      "svg",
      [
        HTMLAttribute("viewBox", box), HTMLAttribute("role", "img"),
        HTMLAttribute("aria-labelledby", "\(titleID) \(descriptionID)"),
      ],
      [
        .element("title", [.id(titleID)], HTML(title)), .element("desc", [.id(descriptionID)], HTML(description)),
      ] + drawing)
    return .element(
      "figure", [],
      .element("figcaption", [], .element("strong", [], HTML(title)), HTML(caption.isEmpty ? "" : ". \(caption)")),
      .element(
        "div",
        [
          .class("scroll"), HTMLAttribute("role", "region"), HTMLAttribute("tabindex", "0"),
          HTMLAttribute("aria-label", "Picture: \(title)"),
        ], svg))
  }
}
