public import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// The schedule as text for a terminal: the council's day and its status, and the law's below it.
  public var text: String { text(.plain) }

  /// The same for a terminal.
  package func text(_ style: TextStyle) -> String {
    var text = style.heading(headline) + "\n"
    if let reference { text += "Reference: \(reference)\n" }
    for sentence in remarks { text += sentence + "\n" }
    let shown = shown
    text += "\n" + (shown.isEmpty ? silence + "\n" : table(shown, style))
    text += part("Without a date:", undated, style)
    text += part("Disputed, because the document can be read in another way:", disputes, style)
    text += part("Not certain:", unsettled, style) + projections(style)
    return text + part("What the complainant may do:", rights.map(\.line), style) + part("Please check:", checks, style)
  }

  /// Lines under a heading; nothing without lines.
  private func part(_ heading: String, _ lines: [String], _ style: TextStyle) -> String {
    lines.isEmpty ? "" : "\n\(style.heading(heading))\n" + lines.map { "  \($0)\n" }.joined()
  }

  /// A line for each deadline, and under it the law's if the council has its own rule.
  private func table(_ deadlines: [Deadline], _ style: TextStyle) -> String {
    let lines = lines(of: deadlines)
    let isCompared = lines.contains { $0.gap != nil }
    var table = TextTable([], style)
    table.header(["", "who", "due", "status"] + (isCompared ? ["the policy gives"] : []) + ["source"])
    for line in lines {
      let cells =
        [line.isSecond ? "  \(line.title)" : line.title, line.who, line.due, line.status]
        + (isCompared ? [line.gap ?? ""] : []) + [line.source]
      table.row(cells.enumerated().map { .init(text: $0.element, mark: $0.offset == 3 ? line.layer.status.mark : nil) })
    }
    return table.text
  }

  /// What has not started, with its projected days.
  private func projections(_ style: TextStyle) -> String {
    let ahead = ahead
    if let reason = ahead.reason { return "\n\(reason)\n" }
    var text = ""
    if !ahead.steps.isEmpty {
      var table = TextTable(indent: 2, style)
      table.header(["", "who", isBesideLaw ? "by the policy" : "due"] + (isBesideLaw ? ["in law"] : []))
      for step in ahead.steps {
        let timescale = step.deadline.timescale
        table.row([timescale.title, timescale.ownerName, step.policy] + (isBesideLaw ? [step.law] : []))
      }
      text += "\n\(style.heading(Ahead.heading))\n" + table.text
    }
    return text + (ahead.othersLine.map { "\n\($0)\n" } ?? "")
  }
}
