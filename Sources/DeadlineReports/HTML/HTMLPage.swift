/// A page that is one file: it has no script and asks for nothing from anywhere, which its own policy
/// forbids as well.
struct HTMLPage {
  /// What the page is about, which is its first heading too.
  let title: String
  /// A sentence or two below the heading.
  let lead: [HTML]
  /// The parts of the page, each with a heading of the second level.
  var parts: [Part] = []
  /// What it was made from.
  let footer: HTML
  /// The program that made it.
  let generator: String
  /// Whether it is printed on its side.
  var isWide = false

  /// A part of the page.
  struct Part {
    let id: String
    let heading: String
    let content: HTML
  }

  /// Adds a part, unless it is empty.
  mutating func add(_ id: String, _ heading: String, _ content: HTML...) {
    let content = HTML.all(content)
    if !content.isEmpty { parts.append(Part(id: id, heading: heading, content: content)) }
  }

  /// The text of the file.
  var text: String {
    let head = HTML.element(
      "head", [], .void("meta", [HTMLAttribute("charset", "utf-8")]),
      meta("viewport", "width=device-width, initial-scale=1"),
      .void(
        "meta", [HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", PageStyle.policy)]),
      meta("color-scheme", "light dark"), meta("generator", generator), meta("robots", "noindex"),
      .element("title", [], HTML(title)), .element("style", [], HTML(literal: PageStyle.sheet)))
    let body = HTML.element(
      "body", isWide ? [.class("wide")] : [], header,
      .element("main", [], parts.map { .section($0.id, $0.heading, $0.content) }),
      .element("footer", [], footer), HatchPattern.all)
    return "<!DOCTYPE html>\n" + HTML.element("html", [HTMLAttribute("lang", "en-GB")], head, body).markup + "\n"
  }

  private var header: HTML {
    let links = parts.map { part in
      HTML.element("li", [], .element("a", [HTMLAttribute("href", "#\(part.id)")], HTML(part.heading)))
    }
    let contents =
      parts.count < 3
      ? HTML.nothing
      : .element("nav", [HTMLAttribute("aria-label", "On this page")], .element("ul", [], links))
    return .element("header", [], [.element("h1", [], HTML(title))] + lead.map { .element("p", [], $0) } + [contents])
  }

  private func meta(_ name: String, _ content: String) -> HTML {
    .void("meta", [HTMLAttribute("name", name), HTMLAttribute("content", content)])
  }
}
