@testable import DeadlineReports
import Testing

@Suite("Charts of pages")
struct ChartTests {
  private static func page(_ content: HTML) throws -> PageElement {
    var page = HTMLPage(title: "A page", lead: [], footer: HTML("foot"), generator: "a test")
    page.add("part", "A part", content)
    return try PageChecks.check(page.text)
  }

  private static let quarters = Chart(
    id: "quarters", title: "In time", caption: "By quarter.", placeHeading: "Quarter",
    places: ["2024/25 Q1", "2024/25 Q2", "2024/25 Q3"],
    series: [
      .init(name: "by the policy", layer: .policy, values: [.init(100, "100 %"), nil, .init(50, "50 %")]),
      .init(name: "in law", layer: .law, values: [.init(80, "80 %"), .init(75, "75 %"), .init(50, "50 %")]),
    ])

  @Test("A chart has its values in a table, a row for each place, and what is missing as a dash")
  func table() throws {
    for content in [
      LineChart(chart: Self.quarters, unit: " %", greatest: 100).html, BarChart(chart: Self.quarters).html,
    ] {
      let page = try Self.page(content)
      #expect(
        page.table("In time: the figures")?.rows == [
          ["Quarter", "By the policy", "In law"], ["2024/25 Q1", "100 %", "80 %"], ["2024/25 Q2", "–", "75 %"],
          ["2024/25 Q3", "50 %", "50 %"],
        ])
      #expect(
        page.all("desc").first?.text
          == "by the policy: from 100 % (2024/25 Q1) to 50 % (2024/25 Q3); in law: from 80 % (2024/25 Q1) to 50 % "
          + "(2024/25 Q3). The table below has every value.")
    }
  }

  @Test("The lines of a chart are told apart by dash and mark: round by the policy, square in law")
  func marks() throws {
    let page = try Self.page(LineChart(chart: Self.quarters, unit: " %", greatest: 100).html)
    // Where the second quarter has no value, the policy's line is in two pieces.
    #expect(page.all("polyline").compactMap { $0.attributes["class"] } == ["policy", "policy", "law"])
    #expect(page.all("circle").count == 2)
    #expect(page.all("rect").count == 3)
    // 100 % is at the top of the scale, 50 % half way down.
    #expect(page.all("circle").compactMap { $0.attributes["cy"] } == ["18", "119"])
  }

  @Test("A histogram has every case in its table once, and a line for each limit")
  func histogram() throws {
    let histogram = Histogram(
      id: "taken", title: "Stage 1", caption: "Working days.", counts: [(3, 16), (15, 7), (40, 25)],
      limits: [.init(days: 10, words: "10 days by law"), .init(days: 20, words: "20 days at most")])
    let page = try Self.page(histogram.html)
    #expect(
      page.table("Stage 1: the figures")?.rows == [
        ["Working days", "Cases"], ["3", "16"], ["15", "7"], ["40", "25"],
      ])
    #expect(page.all("line").count { $0.attributes["class"] == "limit" } == 2)
    #expect(
      page.all("desc").first?.text
        == "48 cases. 16 within 10 days by law; 23 within 20 days at most; the longest 40 working days.")
  }

  @Test("A histogram of long times has several days in a bar, and loses no case")
  func longHistogram() throws {
    let counts = (0..<400).map { (days: $0, cases: $0 % 3) }
    let page = try Self.page(Histogram(id: "x", title: "Long", caption: "", counts: counts, limits: []).html)
    let rows = (page.table("Long: the figures")?.rows ?? []).dropFirst()
    #expect(rows.compactMap { Int($0[1]) }.reduce(0, +) == counts.reduce(0) { $0 + $1.cases })
    #expect(rows.first?[0] == "0 to 9")
    #expect(rows.count == 40)
  }

  @Test("A chart without values is not there")
  func empty() {
    #expect(Histogram(id: "x", title: "", caption: "", counts: [], limits: []).html.isEmpty)
    let none = Chart(id: "x", title: "", caption: "", placeHeading: "", places: ["a"], series: [])
    #expect(LineChart(chart: none).html.isEmpty && BarChart(chart: none).html.isEmpty)
  }

  @Test(
    "A scale has round numbers, at most five above 0",
    arguments: [
      (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (48, [0, 10, 20, 30, 40, 50]),
      (100, [0, 20, 40, 60, 80, 100]),
      (101, [0, 50, 100, 150]), (4_200, [0, 1_000, 2_000, 3_000, 4_000, 5_000]),
    ])
  func scale(_ greatest: Int, _ ticks: [Int]) {
    #expect(ChartScale(greatest: greatest, top: 0, bottom: 100).ticks == ticks)
  }

  @Test("Numbers of a drawing have one decimal place at most")
  func numbers() {
    #expect([0, 1, -1.25, 3.14159, 0.05, .nan].map(SVG.number) == ["0", "1", "-1.3", "3.1", "0.1", "0"])
  }

  @Test(
    "Text is escaped, and what cannot be seen is shown",
    arguments: [
      ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"),
      ("\u{0}\u{1B}\u{85}", "\\u{0}\\u{1b}\\u{85}"),
      ("\u{202E}\u{2066}\u{200F}\u{FEFF}", "\\u{202e}\\u{2066}\\u{200f}\\u{feff}"), ("a\nb\tc", "a b c"),
      ("שלום Ж é 👩‍🚒", "שלום Ж é 👩‍🚒"), ("\u{FFFE}\u{1FFFF}", "\\u{fffe}\\u{1ffff}"), ("plain", "plain"), ("", ""),
    ])
  func escaping(_ text: String, _ escaped: String) {
    #expect(HTMLText.escaped(text) == escaped)
    #expect(HTML(text).markup == escaped)
  }

  @Test(
    "Base 64 is that of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ text: String, _ digits: String) {
    #expect(Base64.text(Array(text.utf8)) == digits)
  }
}
