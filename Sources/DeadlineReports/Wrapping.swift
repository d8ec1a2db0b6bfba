/// Wraps text between words.
enum Wrapping {
  /// The lines of a text, none longer than the width.
  ///
  /// The text keeps its leading spaces. A word that is too long for a line of its own is cut, after
  /// a hyphen if it has one.
  ///
  /// - Parameters:
  ///   - text: the text, without line feeds.
  ///   - width: how many characters a line may have, at least 2.
  ///   - hanging: how much further the lines after the first are set in.
  /// - Returns: the lines; one empty line for an empty text.
  static func lines(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
    guard TextStyle.length(text) > width else { return [text] }
    let lead = leadingSpaces(text)
    let next = String(repeating: " ", count: min(lead + hanging, width / 2))
    var lines: [String] = []
    var line = String(repeating: " ", count: min(lead, width / 2))
    var length = line.count
    var isBlank = true
    for word in text.split(separator: " ") {
      var word = word[...]
      var wordLength = TextStyle.length(word)
      if !isBlank, length + 1 + wordLength > width {
        lines.append(line)
        (line, length, isBlank) = (next, next.count, true)
      }
      while length + wordLength > width {
        let head = word.prefix(max(1, width - length))
        let cut = head.lastIndex(of: "-").map { word.index(after: $0) } ?? head.endIndex
        lines.append(line + word[..<cut])
        word = word[cut...]
        wordLength = TextStyle.length(word)
        (line, length) = (next, next.count)
      }
      line += (isBlank ? "" : " ") + word
      length += (isBlank ? 0 : 1) + wordLength
      isBlank = word.isEmpty
    }
    return isBlank && !lines.isEmpty ? lines : lines + [line]
  }

  /// The width that a cell needs so that none of its words is cut.
  static func narrowest(_ text: String, hanging: Int) -> Int {
    let lead = leadingSpaces(text)
    return text.split(separator: " ").enumerated()
      .map { lead + ($0.offset == 0 ? 0 : hanging) + TextStyle.length($0.element) }.max() ?? 0
  }

  /// The beginning of a line up to its second column, which two spaces or more set off; empty if it
  /// has none.
  static func firstColumn(of line: String) -> String {
    let lead = line.prefix { $0 == " " }
    let rest = line[lead.endIndex...]
    guard let gap = rest.firstRange(of: "  ") else { return "" }
    let end = rest[gap.lowerBound...].firstIndex { $0 != " " } ?? rest.endIndex
    return String(line[..<end])
  }

  private static func leadingSpaces(_ text: String) -> Int { text.prefix { $0 == " " }.count }
}
