import DeadlineAudit
import JSONTree
import Timescales
import WorkingDays

extension AuditSummary {
  /// What newer calendars move, as one JSON document.
  func json(_ impact: ImpactSummary) -> JSON {
    [
      "schemaVersion": .schemaVersion, "read": .integer(read), "audited": .integer(audited),
      "rejected": .integer(rejected),
      "skippedColumns": .array(skippedColumns.map { JSON.string($0) }), "form": form.json,
      "cure": .string(cure),
      "changedDays": .array(impact.changedDays.map { JSON.string($0) }), "touched": .integer(impact.touched),
      "moved": .integer(impact.moved),
      "moves": .array(
        impact.rows.map {
          ["timescale": .string($0.timescale), "policy": .integer($0.policy), "law": .integer($0.law)]
        }),
    ]
  }

  /// The same as text for a terminal.
  func text(_ impact: ImpactSummary, provenance: Provenance, _ style: TextStyle) -> String {
    let days = impact.changedDays.map { "\($0.weekday.name) \($0)" }
    var text = "Changed days: \(days.isEmpty ? "none" : days.joined(separator: ", "))\n"
    text += "Cases touched: \(impact.touched); with a deadline that moves: \(impact.moved)\n"
    if !impact.rows.isEmpty {
      var table = TextTable([.left, .right, .right], indent: 2, style)
      table.header("", "by the policy", "by law")
      for row in impact.rows {
        table.row(
          StandardTimescale.named(row.timescale)?.title ?? row.timescale.rawValue, "\(row.policy)", "\(row.law)")
      }
      text += table.text
    }
    text += form.text + cureText
    return text + "\(read) read = \(audited) audited + \(rejected) rejected\n"
  }
}

extension ImpactSummary {
  /// The counts in the order of a case; timescales that only one profile has come last.
  fileprivate var rows: [(timescale: TimescaleID, policy: Int, law: Int)] {
    let standard = StandardTimescale.all.map(\.id)
    let own = Set(moves.keys).subtracting(standard).sorted { $0.rawValue < $1.rawValue }
    return (standard + own).compactMap { id in moves[id].map { (id, $0.policy, $0.law) } }
  }
}
