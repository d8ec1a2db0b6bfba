package import DeadlineAudit
package import JSONTree

extension FileForm {
  /// How the file was read, as lines: the form in one line, and what was passed over or read as blank
  /// in one each.
  package var text: String {
    guard !columns.isEmpty else { return "" }
    var lines = [line]
    if !blanks.isEmpty {
      let words = blanks.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "“\($0.key)” (\($0.value))" }
      lines.append("Read as blank in columns of dates: \(words.joined(separator: ", "))")
    }
    if totals.count > 0 {
      lines.append("\(totals.count == 1 ? "Row" : "Rows") of totals, passed over: \(Self.lines(totals))")
    }
    if blankReferences.count > 0 {
      lines.append("Cases without a reference: \(blankReferences.count) (\(Self.lines(blankReferences)))")
    }
    if repeats > 0 {
      let listed = repeatedReferences.map { "\($0.reference) (line \($0.line))" }.joined(separator: ", ")
      let rest = repeats > repeatedReferences.count ? " and more" : ""
      let cut = areRepeatsCut ? ", in the first 100,000 rows" : ""
      lines.append("References that came again: \(repeats)\(cut): \(listed)\(rest)")
    }
    if repairedLines.count > 0 {
      lines.append("Bytes that are not text in kept columns, shown as “\u{FFFD}”: \(Self.lines(repairedLines))")
    }
    let dates = columns.filter(\.isPerhapsMissed).map(\.heading)
    if !dates.isEmpty {
      lines.append(
        "Columns skipped that hold dates: \(dates.map(Self.plain).joined(separator: ", ")); "
          + "say what they are with --map \"\(Self.plain(dates[0]))=stage-1-responded\" or another event")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The form in one line.
  package var line: String {
    var parts = [encoding.title, "separated by \(delimiterName)"]
    if endsLinesWithCR { parts.append("lines that end with CR") }
    parts.append(
      headerLine == 0
        ? "header given" : "header on line \(headerLine)\(titles.isEmpty ? "" : " (above it: \(Self.quoted(titles)))")")
    parts.append(datesText)
    let renamed = columns.filter { $0.isRenamed && $0.meaning != nil }
      .map { "\(Self.plain($0.heading)) = \($0.meaning ?? "")" }
    if !renamed.isEmpty { parts.append("columns taken: \(renamed.joined(separator: ", "))") }
    if hasNoReference {
      parts.append("no reference, so cases are known by their line")
    }
    let left = columns.filter { $0.meaning == nil && !$0.heading.isBlank }
    parts += left.filter { $0.reason == .stageNotSaid }
      .map { "\(Self.plain($0.heading)): left out, as its stage is in another column" }
    let skipped = left.filter { $0.reason != .stageNotSaid }.map { Self.plain($0.heading) + $0.whySkipped }
    if !skipped.isEmpty { parts.append("columns skipped: \(skipped.joined(separator: ", "))") }
    return "Read as \(parts.joined(separator: "; "))"
  }

  /// The forms of the dates: one for all, or by column.
  private var datesText: String {
    let dated = columns.filter { $0.isDate && !$0.dates.words.isEmpty }
    guard let first = dated.first else { return "no dates among the first rows" }
    let forms = dated.map(\.dates.words)
    if forms.allSatisfy({ $0 == first.dates.words }) { return "dates \(first.dates.words)" }
    return "dates " + zip(dated, forms).map { "\(Self.plain($0.heading)) \($1)" }.joined(separator: ", ")
  }

  private static func quoted(_ titles: [Title]) -> String {
    let shown = titles.prefix(3).map { "“\(plain($0.text).prefix(40))”" }.joined(separator: ", ")
    return titles.count > 3 ? "\(shown) and \(titles.count - 3) more" : shown
  }

  /// A text of the file in one line.
  private static func plain(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func lines(_ list: LineList) -> String {
    let word = list.count == 1 ? "line" : "lines"
    let rest = list.count > list.first.count ? " and \(list.count - list.first.count) more" : ""
    return "\(word) \(list.first.map(String.init).joined(separator: ", "))\(rest)"
  }

  /// The same as JSON.
  package var json: JSON {
    [
      "encoding": .string(encoding.rawValue), "delimiter": .string(String(Unicode.Scalar(delimiter))),
      "headerLine": .integer(headerLine),
      "titles": .array(titles.map { ["line": .integer($0.line), "text": .string($0.text)] }),
      "columns": .array(columns.map(\.json)),
      "blanks": .array(
        blanks.sorted { $0.key < $1.key }.map { ["word": .string($0.key), "count": .integer($0.value)] }),
      "totals": totals.json, "blankReferences": blankReferences.json, "repaired": repairedLines.json,
      "repeatedReferences": [
        "count": .integer(repeats), "within": areRepeatsCut ? 100_000 : nil,
        "first": .array(
          repeatedReferences.map { ["reference": .string($0.reference), "line": .integer($0.line)] }),
      ],
    ]
  }
}

extension LineList {
  fileprivate var json: JSON { ["count": .integer(count), "first": .array(first.map { .integer($0) })] }
}

extension ColumnDates {
  /// The ways of writing a day, in words.
  package var words: String {
    var words = shapes.joined(separator: " and ")
    if isDayFirstAssumed { words += " (taken as day first; no value shows it)" }
    guard !refusedShapes.isEmpty else { return words }
    let refused = "\(refusedShapes.joined(separator: " and ")) refused"
    return words.isEmpty ? refused : "\(words) (\(refused))"
  }
}

extension ColumnForm {
  /// Whether it holds dates but is skipped, and nothing says why.
  fileprivate var isPerhapsMissed: Bool {
    meaning == nil && dates.areMostlyDates && reason != .taken && reason != .secondReference && !heading.isBlank
  }

  /// Why a skipped column is skipped, where that may surprise; else empty.
  var whySkipped: String {
    switch reason {
    case .stageNotSaid: " (left out, as its stage is in another column)"
    case .taken, .secondReference: " (another column is that)"
    case .own, .mapped, .synonym, .unknown: ""
    }
  }

  package var json: JSON {
    [
      "heading": .string(heading), "meaning": .string(meaning), "because": .string(reason.rawValue),
      "dates": isDate || meaning == nil && dates.areMostlyDates ? .array(dates.shapes.map { .string($0) }) : nil,
      "refusedDates": isDate ? .array(dates.refusedShapes.map { .string($0) }) : nil,
      "dayFirstAssumed": isDate ? .bool(dates.isDayFirstAssumed) : nil,
    ]
  }
}
