package import DeadlineAudit
package import JSONTree
import Timescales

extension FileInspection {
  /// The columns, one in a line, and what the file cannot show.
  package var text: String { text(.plain) }

  /// The same for a terminal.
  package func text(_ style: TextStyle) -> String {
    var text = form.line + "\n"
    var table = TextTable(indent: 2, style)
    table.header("heading", "first values", "dates", "taken for")
    for column in form.columns {
      table.row(
        Self.short(column.heading), Self.short(column.dates.examples.joined(separator: " | ")),
        column.hasDates ? column.dates.words : "", column.taken)
    }
    text += table.text
    for (column, remark) in zip(form.columns, remarks) {
      if let remark { text += "  ! \(Self.short(column.heading)): \(remark)\n" }
    }
    guard !missing.isEmpty else { return text + "Every timescale of \(policy) has its columns.\n" }
    text += style.heading("No column, under \(policy), for:") + "\n"
    for row in missing { text += "  \(row.timescale): \(row.words)\n" }
    return text
  }

  /// A text of the file in one short line.
  private static func short(_ text: String) -> String {
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }

  /// The same as JSON.
  package var json: JSON {
    [
      "schemaVersion": .schemaVersion, "form": form.json,
      "columns": .array(
        zip(form.columns, remarks).map { column, remark in
          [
            "heading": .string(column.heading), "examples": .array(column.dates.examples.map { .string($0) }),
            "dates": column.hasDates ? .array(column.dates.shapes.map { .string($0) }) : nil,
            "meaning": .string(column.meaning), "because": .string(column.reason.rawValue), "remark": .string(remark),
          ]
        }),
      "policy": .string(policy),
      "missing": .array(
        missing.map {
          [
            "timescale": .string($0.timescale), "starts": .array($0.starts.map { .string($0) }),
            "acts": .array($0.acts.map { .string($0) }),
          ]
        }),
    ]
  }
}

extension FileInspection.Missing {
  /// The columns that would be needed.
  fileprivate var words: String {
    func list(_ events: [CaseEvent]) -> String { events.map(\.rawValue).joined(separator: " or ") }
    let parts = [
      starts.isEmpty ? nil : "its start (\(list(starts)))", acts.isEmpty ? nil : "what meets it (\(list(acts)))",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}

extension ColumnForm {
  /// Whether its values are dates.
  fileprivate var hasDates: Bool { isDate || meaning == nil && dates.areMostlyDates }

  /// What it is taken for, and why.
  fileprivate var taken: String {
    guard let meaning else {
      let isLike = dates.areMostlyDates ? ", although it holds dates" : ""
      return "skipped" + (reason == .mapped ? " (you say so)" : whySkipped.isEmpty ? isLike : whySkipped)
    }
    switch reason {
    case .mapped: return "\(meaning) (you say so)"
    case .synonym: return "\(meaning) (a usual name for it)"
    default: return meaning
    }
  }
}
