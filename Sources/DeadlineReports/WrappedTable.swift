/// A table of text for terminals, whose cells wrap between words, with a rule between rows.
struct WrappedTable {
  private let widths: [Int]
  private(set) var text = ""

  /// A table with columns of these widths, in characters.
  init(_ widths: [Int]) {
    self.widths = widths
  }

  /// Adds a row; each cell is a list of lines, which wrap where they are too long.
  mutating func row(_ cells: [[String]]) {
    let wrapped = zip(cells, widths).map { cell, width in cell.flatMap { Self.wrap($0, to: width) } }
    let height = wrapped.map(\.count).max() ?? 0
    for index in 0..<height {
      var line = ""
      for (column, cell) in wrapped.enumerated() {
        let part = index < cell.count ? cell[index] : ""
        line += (column > 0 ? "  " : "") + part + String(repeating: " ", count: max(0, widths[column] - part.count))
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    text += String(repeating: "-", count: widths.reduce(2 * (widths.count - 1), +)) + "\n"
  }

  /// The lines of a text, none longer than the width; a word that is too long is cut, after a
  /// hyphen if it has one.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = word[...]
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        let head = word.prefix(width)
        let cut = head.lastIndex(of: "-").map { word.index(after: $0) } ?? head.endIndex
        lines.append(String(word[..<cut]))
        word = word[cut...]
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}
