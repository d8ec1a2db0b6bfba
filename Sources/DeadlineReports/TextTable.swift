/// A table of text in columns, for terminals.
///
/// Where a width is given and the table is wider, cells wrap between words. Where words would have
/// to be cut even so, each row becomes a block: its first cell, and below it a line for each other.
struct TextTable {
  /// The text of a cell, and how it is marked.
  struct Cell {
    var text: String
    var mark: TextStyle.Mark?
  }

  private var rows: [[Cell]] = []
  private var header: [String] = []
  private let alignment: [Alignment]
  private let indent: Int
  private let style: TextStyle

  enum Alignment {
    case left
    case right
  }

  private static let gap = 2
  /// How far a cell of the first column is set in after its first line.
  private static let hanging = 2

  /// A table; columns beyond those named are aligned left.
  init(_ alignment: [Alignment] = [], indent: Int = 0, _ style: TextStyle = .plain) {
    self.alignment = alignment
    self.indent = indent
    self.style = style
  }

  mutating func header(_ cells: [String]) {
    header = cells
    rows.append(cells.map { Cell(text: $0, mark: .heading) })
  }

  mutating func header(_ cells: String...) { header(cells) }
  mutating func row(_ cells: [Cell]) { rows.append(cells) }
  mutating func row(_ cells: [String]) { rows.append(cells.map { Cell(text: $0) }) }
  mutating func row(_ cells: String...) { row(cells) }

  /// The rows.
  ///
  /// Each column is as wide as its widest cell if the table may be so wide, with two spaces between
  /// columns.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let natural = widths(columns) { cell, _ in cell.count }
    guard let width = style.width else { return lines(natural) }
    let room = width - indent - Self.gap * (columns - 1)
    guard natural.reduce(0, +) > room else { return lines(natural) }
    let narrowest = widths(columns) { Wrapping.narrowest($0, hanging: $1 == 0 ? Self.hanging : 0) }
    var spare = room - narrowest.reduce(0, +)
    guard spare >= 0 else { return blocks(width) }
    var widths = narrowest
    // The narrowest column that has something to gain gets the next character.
    while spare > 0,
      let column = widths.indices.filter({ widths[$0] < natural[$0] }).min(by: { widths[$0] < widths[$1] })
    {
      widths[column] += 1
      spare -= 1
    }
    return lines(widths)
  }

  private func widths(_ columns: Int, _ width: (_ cell: String, _ column: Int) -> Int) -> [Int] {
    (0..<columns).map { column in
      rows.map { column < $0.count ? width($0[column].text, column) : 0 }.max() ?? 0
    }
  }

  private func lines(_ widths: [Int]) -> String {
    var text = ""
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        Wrapping.lines(cell.text, to: max(2, widths[column]), hanging: column == 0 ? Self.hanging : 0)
      }
      for index in 0..<(cells.map(\.count).max() ?? 1) {
        var line = String(repeating: " ", count: indent)
        for (column, cell) in cells.enumerated() {
          let part = index < cell.count ? cell[index] : ""
          let padding = String(repeating: " ", count: max(0, widths[column] - part.count))
          let isRight = column < alignment.count && alignment[column] == .right
          let shown = style.marked(part, row[column].mark)
          line += (column > 0 ? "  " : "") + (isRight ? padding + shown : shown + padding)
        }
        while line.last == " " { line.removeLast() }
        text += line + "\n"
      }
    }
    return text
  }

  /// The rows as blocks, each cell led by the heading of its column.
  private func blocks(_ width: Int) -> String {
    var text = ""
    for row in header.isEmpty ? rows[...] : rows.dropFirst() {
      let lead = (row.first?.text ?? "").prefix { $0 == " " }.count
      for (column, cell) in row.enumerated() where !cell.text.isEmpty {
        let name = column < header.count && column > 0 && !header[column].isEmpty ? "\(header[column]): " : ""
        let space = String(repeating: " ", count: indent + (column > 0 ? lead + Self.hanging : 0))
        let lines = Wrapping.lines(space + name + cell.text, to: width, hanging: Self.hanging)
        for (index, line) in lines.enumerated() {
          let lead = index == 0 ? (space + name).count : line.prefix { $0 == " " }.count
          text += line.prefix(lead) + style.marked(String(line.dropFirst(lead)), cell.mark) + "\n"
        }
      }
    }
    return text
  }
}
