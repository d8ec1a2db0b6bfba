import Testing

@testable import DeadlineReports

@Suite("Tables of text")
struct TextTableTests {
  @Test("Each column is as wide as its widest cell, and nothing hangs over at the end of a line")
  func widths() {
    var table = TextTable()
    table.row("a", "bb", "c")
    table.row("aaa", "b", "")
    table.row("a")
    #expect(table.text == "a    bb  c\naaa  b\na\n")
  }

  @Test("Numbers are aligned right, and the table may be set in")
  func alignment() {
    var table = TextTable([.left, .right, .right], indent: 2)
    table.row("", "met", "late")
    table.row("Stage 1", "9", "10")
    table.row("Stage 10", "100", "-")
    #expect(table.text == "            met  late\n  Stage 1     9    10\n  Stage 10  100     -\n")
  }

  @Test("Columns without an alignment of their own are aligned left")
  func furtherColumns() {
    var table = TextTable([.right])
    table.row("1", "x", "y")
    table.row("10", "xx", "y")
    #expect(table.text == " 1  x   y\n10  xx  y\n")
  }

  @Test("Letters count as people count them")
  func letters() {
    var table = TextTable()
    table.row("Zoë", "1")
    table.row("Zoe\u{308}", "2")
    table.row("Zara", "3")
    #expect(table.text == "Zoë   1\nZoe\u{308}   2\nZara  3\n")
  }

  @Test("No rows, no text")
  func empty() {
    #expect(TextTable().text == "")
  }
}
