public import DeadlineAudit
public import Deadlines
import JSONTree
import Timescales
import WorkingDays

// MARK: - Text

extension Worklist {
  /// The list as a table for a terminal, with a line that counts it.
  ///
  /// - Parameter width: the width of the terminal in characters; `nil` for as wide as it takes.
  /// - Returns: the text; it wraps between words.
  public func text(width: Int? = nil) -> String { text(TextStyle(width: width)) }

  package func text(_ style: TextStyle) -> String {
    var text = "\(counts), as of \(asOf.withShortWeekday)\n"
    if !items.isEmpty {
      let heads = ["due", "working days", "case"] + keptColumns + ["what", "who", "in law", "next"]
      // A column that no item fills is left out.
      let cells = items.map { $0.cells(asOf: asOf) }
      let used = heads.indices.filter { column in column < 3 || cells.contains { !$0[column].isEmpty } }
      var table = TextTable([], style)
      table.header(used.map { heads[$0] })
      for (item, row) in zip(items, cells) {
        table.row(used.map { TextTable.Cell(text: row[$0], mark: $0 < 2 ? item.mark(asOf: asOf) : nil) })
      }
      text += "\n" + table.text
    }
    if unsettled > 0 {
      text +=
        "\nNot listed: \(unsettled.counted("act")) that may be due or not, because the record allows more than "
        + "one answer; the audit shows them as uncertain.\n"
    }
    return text
  }

  private var counts: String {
    let overdue = items.count { $0.isOverdue }
    let today = items.count { !$0.isOverdue && $0.isDue(on: asOf) }
    return "\(overdue) overdue, \(today) due today, \(items.count - overdue - today) due by \(until.withShortWeekday)"
  }
}

extension Worklist.Item {
  /// Whether it is overdue by the policy or in law.
  package var isOverdue: Bool { status == .overdue || statuteStatus == .overdue }

  fileprivate func mark(asOf: Day) -> TextStyle.Mark? {
    isOverdue ? .late : isDue(on: asOf) ? .today : nil
  }

  fileprivate func isDue(on day: Day) -> Bool {
    status.isOwed && due == day || statuteStatus?.isOwed ?? false && statuteDue == day
  }

  fileprivate func cells(asOf: Day) -> [String] {
    [dueWords(asOf: asOf), leftWords, reference ?? ""] + kept
      + [timescale.title + (timescale.binding == .target ? " (target)" : ""), timescale.ownerName, lawWords, nextWords]
  }

  /// The last day, and the last one to which it could still be extended.
  private func dueWords(asOf: Day) -> String {
    guard status.isOwed, let due else { return "-" }
    let most = maximumDue.map { $0 >= asOf ? " (at most \($0))" : "" } ?? ""
    return due.withShortWeekday + most
  }

  private var leftWords: String {
    if let late = workingDaysLate { return "\(late) late" }
    guard let left = workingDaysLeft else { return statuteWorkingDaysLate.map { "in law \($0) late" } ?? "" }
    return status == .dueToday ? "today" : "\(left) left"
  }

  /// The law's day, where it is another one.
  private var lawWords: String {
    guard let statuteDue, statuteDue != due || !status.isOwed, statuteStatus?.isOwed ?? false else { return "" }
    return statuteDue.withShortWeekday + (statuteWorkingDaysLate.map { ", \($0) late" } ?? "")
  }

  private var nextWords: String { next.map { "\($0.title), \($0.due)" } ?? "" }
}

extension Day {
  /// The day, with the first letters of its weekday: `2026-01-14 Wed`.
  var withShortWeekday: String { "\(self) \(weekday.name.prefix(3))" }
}

extension Int {
  /// The number with a noun, in the plural unless it is 1.
  func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}

// MARK: - JSON

extension Worklist {
  /// The list as a JSON document, with what it was made from.
  ///
  /// - Parameters:
  ///   - summary: the counts of the file that it was made from; without one, what is said of a file is null.
  ///   - provenance: what it was computed with.
  /// - Returns: the text of the document.
  public func json(summary: AuditSummary? = nil, provenance: Provenance) -> String {
    let document: JSON = [
      "schemaVersion": .schemaVersion, "asOf": .string(asOf), "until": .string(until),
      "items": .array(items.map { $0.json(keptColumns) }), "unsettled": .integer(unsettled),
      "read": .integer(summary?.read), "audited": .integer(summary?.audited), "rejected": .integer(summary?.rejected),
      "form": summary?.form.json ?? nil, "cure": .string(summary?.cure),
      "absentEvents": summary.map { .array($0.absentEvents.map { .string($0) }) } ?? nil,
      "provenance": provenance.json,
    ]
    return document.text
  }
}

extension Worklist.Item {
  fileprivate func json(_ keptColumns: [String]) -> JSON {
    [
      "reference": .string(reference),
      "kept": .init(.object(zip(keptColumns, kept).map { .init(key: $0, value: .string($1)) })),
      "policy": .string(policy), "council": .string(council), "timescale": .string(timescale.id),
      "title": .string(timescale.title),
      "owedBy": .string(timescale.owedBy.rawValue), "owedByTitle": .string(timescale.owedByTitle),
      "due": .string(due), "weekday": .string(due?.weekday.name), "status": .string(status.rawValue),
      "workingDaysLeft": .integer(workingDaysLeft), "workingDaysLate": .integer(workingDaysLate),
      "statuteDue": .string(statuteDue), "statuteStatus": .string(statuteStatus?.rawValue),
      "statuteWorkingDaysLate": .integer(statuteWorkingDaysLate), "maximumDue": .string(maximumDue),
      "next": next.map { ["title": .string($0.title), "due": .string($0.due)] } ?? nil,
    ]
  }
}
