import Deadlines
public import Timescales
package import WorkingDays

/// What newer calendars move in a file of cases.
public struct ImpactSummary: Hashable, Sendable {
  /// The days that are working days only before or only after, in order, for every calendar in use.
  package internal(set) var changedDays: [Day] = []
  /// The number of cases that a changed day may affect, and that were therefore computed again.
  package internal(set) var touched = 0
  /// The number of cases in which a deadline moves.
  package internal(set) var moved = 0
  /// How many deadlines move, by timescale.
  public internal(set) var moves: [TimescaleID: MoveCount] = [:]

  /// How many deadlines of one timescale move.
  public struct MoveCount: Hashable, Sendable {
    /// The deadlines of the policy.
    public internal(set) var policy = 0
    /// The deadlines of the law.
    public internal(set) var law = 0
  }

  mutating func add(_ other: ImpactSummary) {
    changedDays = Set(changedDays + other.changedDays).sorted()
    touched += other.touched
    moved += other.moved
    moves.merge(other.moves) { MoveCount(policy: $0.policy + $1.policy, law: $0.law + $1.law) }
  }
}

/// Writes a row for each deadline that newer calendars move.
struct ImpactWriter {
  private let impacts: [CalendarImpact]
  private let isForSpreadsheet: Bool
  private var counts = ImpactSummary()
  /// For each plan, whether it governed a case.
  private var isUsed: [Bool]

  /// The summary, with the changed days of the calendars in use.
  var summary: ImpactSummary {
    var summary = counts
    summary.changedDays = Set(zip(impacts, isUsed).flatMap { $1 ? $0.changedDays : [] }).sorted()
    return summary
  }

  static let header = Array(
    ("reference,policy,timescale,layer,old-due,new-due,old-maximum-due,new-maximum-due,old-operative-due,new-operative-due,old-status,new-status\n")
      .utf8)

  /// A writer for some plans.
  ///
  /// - Parameters:
  ///   - plans: the plans.
  ///   - old: the calendars of each plan before.
  ///   - new: the calendars of each plan after.
  ///   - isForSpreadsheet: whether cells that a spreadsheet would run are defused.
  init(plans: [DeadlinePlan], old: [PlanCalendars], new: [PlanCalendars], isForSpreadsheet: Bool) {
    impacts = plans.indices.map { CalendarImpact(from: old[$0], to: new[$0], under: plans[$0]) }
    self.isForSpreadsheet = isForSpreadsheet
    isUsed = [Bool](repeating: false, count: plans.count)
  }

  mutating func write(
    reference: ArraySlice<UInt8>, plan index: Int, row: CaseRow, asOf: Day, to output: inout [UInt8]
  ) {
    let impact = impacts[index]
    isUsed[index] = true
    guard impact.touches(row) else { return }
    counts.touched += 1
    let moves = impact.moves(of: row, asOf: asOf)
    guard !moves.isEmpty else { return }
    counts.moved += 1
    let profile = impact.plan.policy.profile
    for move in moves {
      CSVField.append(reference, isForSpreadsheet: isForSpreadsheet, to: &output)
      output.append(contentsOf: ",\(profile.id)@\(profile.version),\(move.timescale)".utf8)
      output.append(contentsOf: (move.isLaw ? ",law" : ",policy").utf8)
      for day in [
        move.old.due, move.new.due, move.old.maximumDue, move.new.maximumDue, move.old.operativeDue,
        move.new.operativeDue,
      ] {
        output.append(UInt8(ascii: ","))
        CSVField.append(day, isForSpreadsheet: isForSpreadsheet, to: &output)
      }
      output.append(contentsOf: ",\(move.old.status.rawValue),\(move.new.status.rawValue)\n".utf8)
      if move.isLaw {
        counts.moves[move.timescale, default: .init()].law += 1
      } else {
        counts.moves[move.timescale, default: .init()].policy += 1
      }
    }
  }
}
