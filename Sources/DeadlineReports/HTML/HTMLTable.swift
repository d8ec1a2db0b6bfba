/// A table of a page: a caption, a heading for each column, and a heading for each row.
///
/// Where there is little room, each row becomes a block, and each cell has its column's heading before
/// it.
struct HTMLTable {
  /// A column.
  struct Column {
    let heading: HTML
    /// The heading before each cell where rows are blocks.
    let label: String
    let isNumber: Bool

    init(_ heading: String, isNumber: Bool = false) {
      self.init(HTML(heading), label: heading, isNumber: isNumber)
    }

    init(_ heading: HTML, label: String, isNumber: Bool = false) {
      self.heading = heading
      self.label = label
      self.isNumber = isNumber
    }

    static func text(_ heading: String) -> Column { Column(heading) }
    static func number(_ heading: String) -> Column { Column(heading, isNumber: true) }
  }

  /// A row: its heading and a cell for each further column.
  struct Row {
    let heading: HTML
    let cells: [HTML]
    /// Whether it says more about the row above it.
    let isSecond: Bool

    init(_ heading: HTML, _ cells: [HTML], isSecond: Bool = false) {
      self.heading = heading
      self.cells = cells
      self.isSecond = isSecond
    }
  }

  let caption: String
  let columns: [Column]
  private(set) var rows: [Row] = []
  /// Whether it needs a wide page, so that its rows become blocks earlier.
  let isWide: Bool

  /// A table; the first column has the headings of the rows.
  init(_ caption: String, _ columns: [Column], isWide: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.isWide = isWide
  }

  /// Adds a row; missing cells are empty.
  mutating func row(_ heading: HTML, _ cells: [HTML], isSecond: Bool = false) {
    rows.append(Row(heading, cells, isSecond: isSecond))
  }

  /// The table; nothing without rows.
  var html: HTML {
    guard !rows.isEmpty else { return .nothing }
    let head = columns.map { column in
      HTML.element("th", [HTMLAttribute("scope", "col")] + (column.isNumber ? [.class("n")] : []), column.heading)
    }
    return .element(
      "table", isWide ? [.class("wide")] : [], .element("caption", [], HTML(caption)),
      .element("thead", [], .element("tr", [], head)), .element("tbody", [], rows.map(line)))
  }

  private func line(_ row: Row) -> HTML {
    let heading = HTML.element("th", [HTMLAttribute("scope", "row")], row.heading)
    let cells = columns.dropFirst().enumerated().map { index, column -> HTML in
      let cell = index < row.cells.count ? row.cells[index] : .nothing
      // A cell without content has no heading of its own either.
      let label = cell.isEmpty ? [] : [HTMLAttribute("data-l", column.label)]
      return .element("td", (column.isNumber ? [.class("n")] : []) + label, cell)
    }
    return .element("tr", row.isSecond ? [.class("second")] : [], [heading] + cells)
  }
}
