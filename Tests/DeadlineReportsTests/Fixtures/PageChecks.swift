import DeadlineReports
import Testing

/// What holds for every page, whatever is on it.
enum PageChecks {
  static func check(_ page: String) throws -> PageElement {
    #expect(page.utf8.count <= 150_000)
    #expect(!page.contains("<script"))
    let read = try PageReader.read(page)
    let all = read.everything
    for element in all {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(element.name) has \(name)")
        #expect(!value.contains("http") && !value.contains("//"), "\(name)=\(value)")
        if name == "href" { #expect(value.hasPrefix("#")) }
      }
    }
    structure(read, all)
    try policy(read)
    return read
  }

  /// Headings, names of parts, tables and pictures.
  private static func structure(_ page: PageElement, _ all: [PageElement]) {
    #expect(page.children.map { $0.attributes["lang"] } == ["en-GB"])
    for landmark in ["header", "main", "footer", "h1"] {
      #expect(page.all(landmark).count == 1, "\(landmark)")
    }
    let ids = all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in all {
      for id in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(id)))
      }
      if let link = element.attributes["href"] { #expect(ids.contains(String(link.dropFirst()))) }
    }
    var level = 0
    for heading in all where ["h1", "h2", "h3", "h4"].contains(heading.name) {
      let own = Int(heading.name.dropFirst()) ?? 0
      #expect(own <= level + 1, "\(heading.text) after a heading of level \(level)")
      level = own
    }
    let captions = page.all("caption").map(\.text)
    #expect(captions.count == page.all("table").count && Set(captions).count == captions.count)
    for table in page.all("table") {
      #expect(table.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) && !$0.text.isEmpty })
      let lengths = Set(table.all("tr").map(\.children.count))
      #expect(lengths.count == 1, "\(table.all("caption").first?.text ?? "") has rows of \(lengths) cells")
    }
    for picture in page.all("svg") where picture.attributes["aria-hidden"] == nil {
      #expect(picture.attributes["role"] == "img")
      #expect(picture.children.prefix(2).map(\.name) == ["title", "desc"])
      #expect(picture.children.prefix(2).allSatisfy { !$0.text.isEmpty })
    }
  }

  /// The page's policy allows its own style, by a digest that another computer of it has, and nothing else.
  private static func policy(_ page: PageElement) throws {
    let style = try #require(page.all("style").first)
    let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    let words = try #require(policy?.attributes["content"])
    #expect(page.all("style").count == 1)
    let hex = SHA256.hexDigest(of: style.text.utf8)
    let digest = stride(from: 0, to: hex.count, by: 2).compactMap { start in
      UInt8(hex.dropFirst(start).prefix(2), radix: 16)
    }
    let hash = Foundation64.text(digest)
    #expect(words == "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'")
  }
}
