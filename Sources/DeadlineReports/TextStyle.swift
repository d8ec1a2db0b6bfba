import Deadlines

/// How a report in text is laid out: as wide as it comes and without colours, or for a terminal.
package struct TextStyle: Hashable, Sendable {
  /// How many characters a line may have; `nil` for as many as it takes.
  package var width: Int?
  /// Whether headings are bold and some statuses in colour.
  package var isColoured: Bool

  package init(width: Int? = nil, isColoured: Bool = false) {
    self.width = width
    self.isColoured = isColoured
  }

  /// For a pipe or a file.
  package static let plain = TextStyle()

  /// What a piece of a report is, so far as that is shown.
  enum Mark: String, CaseIterable {
    case heading = "\u{1B}[1m"
    case late = "\u{1B}[31m"
    case today = "\u{1B}[33m"
    case met = "\u{1B}[32m"
  }

  private static let end = "\u{1B}[0m"
  /// Every sequence of characters that colours text here.
  package static let codes = Mark.allCases.map(\.rawValue) + [end]

  /// A text on one line, marked if reports have colours.
  func marked(_ text: String, _ mark: Mark?) -> String {
    guard isColoured, let mark, !text.isEmpty else { return text }
    return mark.rawValue + text + Self.end
  }

  /// A heading, on as many lines as it takes, without a line feed at the end.
  func heading(_ text: String) -> String {
    let lines = width.map { Wrapping.lines(text, to: $0, hanging: 2) } ?? [text]
    return lines.map { marked($0, .heading) }.joined(separator: "\n")
  }

  /// The number of characters that are seen of a text.
  static func length(_ text: some StringProtocol) -> Int {
    guard text.utf8.contains(0x1B) else { return text.count }
    return codes.reduce(String(text)) { $0.replacing($1, with: "") }.count
  }

  /// The text with the lines that are too long wrapped between words, each further line set in.
  ///
  /// What is set out as two columns, such as an option and what it does, stays so if there is room.
  package func fitted(_ text: String) -> String {
    guard let width else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      let line = String(line)
      guard Self.length(line) > width else { return [line] }
      let name = Wrapping.firstColumn(of: line)
      guard !name.isEmpty, name.count <= width / 2 else { return Wrapping.lines(line, to: width, hanging: 2) }
      let rest = Wrapping.lines(String(line.dropFirst(name.count)), to: width - name.count)
      let space = String(repeating: " ", count: name.count)
      return rest.enumerated().map { ($0.offset == 0 ? name : space) + $0.element }
    }
    return lines.joined(separator: "\n")
  }
}

extension Deadline.Status {
  /// How the status is marked: late is red, due today yellow, met green.
  var mark: TextStyle.Mark? {
    switch self {
    case .overdue, .missed: .late
    case .dueToday: .today
    case .met: .met
    default: nil
    }
  }
}
