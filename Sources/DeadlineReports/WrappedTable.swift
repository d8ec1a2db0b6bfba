/// A table of text for terminals, whose cells wrap between words, with a rule between rows.
struct WrappedTable {
  private let widths: [Int]
  private let style: TextStyle
  private let headings: [String]
  private(set) var text = ""

  /// A table with columns of these widths, in characters.
  init(_ widths: [Int], _ style: TextStyle = .plain) {
    self.widths = widths
    self.style = style
    headings = []
  }

  /// A table too narrow for columns: each row is a block, in which these headings lead the cells.
  init(blocksUnder headings: [String], width: Int, _ style: TextStyle = .plain) {
    widths = [width]
    self.style = style
    self.headings = headings
  }

  /// Adds a row; each cell is a list of lines, which wrap where they are too long.
  mutating func row(_ cells: [[String]], _ mark: TextStyle.Mark? = nil) {
    if headings.isEmpty { columns(cells, mark) } else { block(cells) }
    text += String(repeating: "-", count: widths.reduce(2 * (widths.count - 1), +)) + "\n"
  }

  private mutating func columns(_ cells: [[String]], _ mark: TextStyle.Mark?) {
    let wrapped = zip(cells, widths).map { cell, width in cell.flatMap { Wrapping.lines($0, to: width) } }
    let height = wrapped.map(\.count).max() ?? 0
    for index in 0..<height {
      var line = ""
      for (column, cell) in wrapped.enumerated() {
        let part = index < cell.count ? cell[index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - part.count))
        line += (column > 0 ? "  " : "") + style.marked(part, mark) + padding
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
  }

  private mutating func block(_ cells: [[String]]) {
    for (column, cell) in cells.enumerated() {
      guard column > 0 else {
        text += cell.map { style.heading($0) + "\n" }.joined()
        continue
      }
      let lines = (column < headings.count ? ["  \(headings[column])"] : []) + cell.map { "    \($0)" }
      text += lines.flatMap { Wrapping.lines($0, to: widths[0], hanging: 2) }.map { $0 + "\n" }.joined()
    }
  }
}
