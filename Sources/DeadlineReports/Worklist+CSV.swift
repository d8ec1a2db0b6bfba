import DeadlineAudit
public import Deadlines
import Timescales
import WorkingDays

extension Worklist {
  /// The list as comma-separated values (RFC 4180), with a header.
  public var csv: String { csv(isForSpreadsheet: false, usesTitles: false) }

  /// The same.
  ///
  /// - Parameters:
  ///   - isForSpreadsheet: whether it is for a spreadsheet in the United Kingdom: after a byte-order mark,
  ///     with days as dd/mm/yyyy, and with an apostrophe before text that it would run as a formula.
  ///   - usesTitles: whether the headings are in words.
  ///   - hasHeader: whether there is a header.
  /// - Returns: the text, a line for each item.
  package func csv(isForSpreadsheet: Bool, usesTitles: Bool, hasHeader: Bool = true) -> String {
    var output: [UInt8] = isForSpreadsheet ? [0xEF, 0xBB, 0xBF] : []
    func row(_ cells: [Cell]) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        switch cell {
        case .day(let day): CSVField.append(day, isForSpreadsheet: isForSpreadsheet, to: &output)
        case .text(let text): CSVField.append(Array(text.utf8), isForSpreadsheet: isForSpreadsheet, to: &output)
        }
      }
      output.append(0x0A)
    }
    if hasHeader { row((keptColumns + Self.heads.map { usesTitles ? $0.title : $0.name }).map { .text($0) }) }
    for item in items { row(item.csvCells) }
    return String(decoding: output, as: UTF8.self)
  }

  fileprivate enum Cell {
    case text(String)
    case day(Day?)

    static func text(_ value: (some CustomStringConvertible)?) -> Cell { .text(value.map { "\($0)" } ?? "") }
  }

  /// The headings after the kept ones, by name and in words.
  private static let heads: [(name: String, title: String)] = [
    ("reference", "Reference"), ("policy", "Policy"), ("timescale", "Timescale"), ("title", "What is owed"),
    ("owed-by", "Owed by"), ("due", "Due"), ("weekday", "Weekday"), ("status", "Status"),
    ("days-left", "Working days left"), ("days-late", "Working days late"), ("statute-due", "Due in law"),
    ("statute-status", "Status in law"), ("statute-days-late", "Working days late in law"),
    ("maximum-due", "Due at the latest"), ("next", "Next"), ("next-due", "Next due"),
  ]
}

extension Worklist.Item {
  fileprivate var csvCells: [Worklist.Cell] {
    kept.map { .text($0) } + [
      .text(reference), .text(policy), .text(timescale.id.rawValue), .text(timescale.title),
      .text(timescale.ownerName), .day(due), .text(due?.weekday.name), .text(status.rawValue),
      .text(workingDaysLeft), .text(workingDaysLate), .day(statuteDue), .text(statuteStatus?.rawValue),
      .text(statuteWorkingDaysLate), .day(maximumDue), .text(next?.title), .day(next?.due),
    ]
  }
}
