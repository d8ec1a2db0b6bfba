/// A table of text in columns, for terminals.
struct TextTable {
  private var rows: [[String]] = []
  private let alignment: [Alignment]
  private let indent: String

  enum Alignment {
    case left
    case right
  }

  /// A table; columns beyond those named are aligned left.
  init(_ alignment: [Alignment] = [], indent: Int = 0) {
    self.alignment = alignment
    self.indent = String(repeating: " ", count: indent)
  }

  mutating func row(_ cells: String...) { rows.append(cells) }
  mutating func row(_ cells: [String]) { rows.append(cells) }

  /// The rows.
  ///
  /// Each column is as wide as its widest cell, with two spaces between columns.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        if column > 0 { line += "  " }
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += column < alignment.count && alignment[column] == .right ? padding + cell : cell + padding
      }
      while line.last == " " { line.removeLast() }
      text += indent + line + "\n"
    }
    return text
  }
}
