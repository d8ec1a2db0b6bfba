import Testing

@testable import DeadlineReports

@Suite("Reports that fit a terminal")
struct WrappingTests {
  static let widths = [40, 60, 80, 120]

  /// The words of a text without colours.
  static func words(_ text: String) -> [String] {
    TextStyle.codes.reduce(text) { $0.replacing($1, with: "") }.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static func longest(_ text: String) -> Int {
    text.split(separator: "\n").map { TextStyle.length($0) }.max() ?? 0
  }

  /// A schedule's kind of table: six columns, of which the second row has one blank.
  private static func table(_ style: TextStyle) -> TextTable {
    var table = TextTable([.left, .left, .right], indent: 2, style)
    table.header("", "who", "due", "status", "the policy gives", "source")
    table.row([
      .init(text: "Acknowledgement of the complaint"), .init(text: "Stage 1 Investigating Officer"),
      .init(text: "2026-01-14 (at most 2026-01-28)"), .init(text: "overdue, 9 working days late", mark: .late),
      .init(text: "5 working days more than the law"), .init(text: "reg 14(1), 14(3) to 14(5)"),
    ])
    table.row("  in law", "council", "-", "open", "", "reg 15(2)")
    return table
  }

  @Test("A table is no wider than it may be, cuts no word and loses none", arguments: widths, [false, true])
  func table(width: Int, isColoured: Bool) {
    let text = Self.table(TextStyle(width: width, isColoured: isColoured)).text
    #expect(Self.longest(text) <= width)
    let shown = Self.words(text)
    let all = Self.words(Self.table(.plain).text)
    for word in Set(all) {
      #expect(shown.count { $0.withoutColon == word } >= all.count { $0 == word }, "“\(word)” at \(width)")
    }
    let known = Set(all)
    #expect(shown.allSatisfy { known.contains($0) || known.contains($0.withoutColon) })
  }

  @Test("Without a width, and where there is room, a table is as wide as its cells")
  func room() {
    let plain = Self.table(.plain).text
    #expect(Self.table(TextStyle(width: Self.longest(plain))).text == plain)
    #expect(Self.table(TextStyle(width: Self.longest(plain) - 1)).text != plain)
  }

  @Test("Cells wrap between words, and the first column hangs, so that rows stay apart")
  func cells() {
    // 18 characters for two columns and 2 between them: the widest words need 2 + 5 and 5.
    var table = TextTable([], TextStyle(width: 18))
    table.header("", "state")
    table.row("alpha beta gamma", "one two three")
    table.row("delta", "four")
    #expect(table.text == "          state\nalpha     one two\n  beta    three\n  gamma\ndelta     four\n")
  }

  @Test("Where words would be cut each row becomes a block under its first cell")
  func blocks() {
    var table = TextTable([], TextStyle(width: 20, isColoured: true))
    table.header("", "who", "status")
    table.row([.init(text: "Acknowledgement"), .init(text: "Coordinator"), .init(text: "overdue", mark: .late)])
    table.row("  in law", "council", "")
    #expect(
      table.text == "Acknowledgement\n  who: Coordinator\n  status: \u{1B}[31moverdue\u{1B}[0m\n"
        + "  in law\n    who: council\n")
  }

  @Test("Numbers stay aligned right when another column wraps")
  func numbers() {
    var table = TextTable([.left, .right], TextStyle(width: 11))
    table.row("alpha beta", "9")
    table.row("gamma", "10")
    #expect(table.text == "alpha     9\n  beta\ngamma    10\n")
  }

  @Test("Only a word longer than its line is cut, after a hyphen if it has one")
  func longWords() {
    #expect(Wrapping.lines("a stage-2-requested", to: 10) == ["a", "stage-2-", "requested"])
    #expect(Wrapping.lines("abcdefghijklm", to: 5) == ["abcde", "fghij", "klm"])
    #expect(Wrapping.lines("  set in again", to: 10, hanging: 2) == ["  set in", "    again"])
    #expect(Wrapping.lines("", to: 5) == [""])
  }

  @Test("Sentences wrap between words, and what has two columns keeps them")
  func sentences() {
    let style = TextStyle(width: 22)
    #expect(style.fitted("short\n\nA sentence that goes on.\n") == "short\n\nA sentence that goes\n  on.\n")
    #expect(style.fitted("  --as-of  the day of it\n") == "  --as-of  the day of\n           it\n")
    #expect(TextStyle.plain.fitted("  --as-of  the day of it\n") == "  --as-of  the day of it\n")
  }

  @Test("Colours are not counted as characters, and a heading is bold on every line")
  func colours() {
    let style = TextStyle(width: 12, isColoured: true)
    #expect(style.heading("Please check this") == "\u{1B}[1mPlease check\u{1B}[0m\n\u{1B}[1m  this\u{1B}[0m")
    #expect(style.fitted("\u{1B}[32mmet in  time\u{1B}[0m") == "\u{1B}[32mmet in  time\u{1B}[0m")
    #expect(TextStyle.plain.heading("Please check this") == "Please check this")
  }
}

extension String {
  /// The word without the colon behind the heading of a cell.
  fileprivate var withoutColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
