import Timescales
package import WorkingDays

/// Applies plans to many cases, one after the other, and remembers what is the same in all cases of one shape.
///
/// A case whose shape is known costs its look-ups and comparisons. The others are the plan's own, one by one.
package struct ManyCases: Sendable {
  private let plans: [DeadlinePlan]
  private let asOf: Day
  /// For each plan, its calendar's tables.
  private let tableOf: [Int]
  private var tables: [DayTables] = []
  /// Every shape that has been met, with the verdicts of its last case.
  package private(set) var shapes: [Shape] = []
  /// The index of the shape for a plan and what is recorded; -1 where there are no steps for it.
  private var known: [Key: Int] = [:]
  /// The shapes met last, by a few bits of their keys.
  private var recent: [(key: Key, shape: Int)?]

  /// A shape of the cases of a plan.
  package struct Shape: Sendable {
    /// The index of the plan.
    package let plan: Int
    /// What is computed.
    package let shaped: ShapedPlan
    /// The verdicts of the case judged last.
    package fileprivate(set) var verdicts: [Verdict]
    /// The problems of the case judged last.
    package fileprivate(set) var codes = ProblemCodes()

    /// The verdict on a timescale of the profile.
    package func council(_ index: Int) -> Verdict { verdicts[shaped.lawCount + index] }
    /// The verdict on a timescale of the law.
    package func law(_ index: Int) -> Verdict { verdicts[index] }

    fileprivate mutating func judge(_ frame: CaseFrame, _ tables: DayTables) -> Bool {
      shaped.judge(frame, tables: tables, into: &verdicts, &codes)
    }
  }

  private struct Key: Hashable {
    let shape: CaseShape
    let plan: Int
  }

  /// A file of many shapes gains nothing by remembering all of them.
  private static let mostShapes = 4096
  private static let recentShapes = 256

  /// - Parameter calendars: for each plan, the calendar that it counts by.
  package init(_ plans: [DeadlinePlan], calendars: [WorkingCalendar], asOf: Day) {
    self.plans = plans
    self.asOf = asOf
    var tableOf: [Int] = []
    for calendar in calendars {
      if let same = tables.firstIndex(where: { $0.calendar.isSame(as: calendar) }) {
        tableOf.append(same)
      } else {
        tableOf.append(tables.count)
        tables.append(DayTables(calendar))
      }
    }
    self.tableOf = tableOf
    recent = [(key: Key, shape: Int)?](repeating: nil, count: Self.recentShapes)
  }

  /// Judges a case by its shape.
  ///
  /// - Returns: the index of the shape, which then holds the verdicts; `nil` if the case is one for the plan itself.
  package mutating func judge(_ frame: CaseFrame, plan: Int) -> Int? {
    guard let own = CaseShape(frame) else { return nil }
    let index = shape(own, plan, like: frame)
    guard index >= 0 else { return nil }
    return shapes[index].judge(frame, tables[tableOf[plan]]) ? index : nil
  }

  /// The index of a shape, which is compiled when it is met for the first time.
  private mutating func shape(_ shape: CaseShape, _ plan: Int, like frame: CaseFrame) -> Int {
    let key = Key(shape: shape, plan: plan)
    let place = Int(truncatingIfNeeded: (shape.hash &+ UInt64(plan) &* 0xD6E8_FEB8_6659_FD93) &>> 56)
    if let last = recent[place], last.key == key { return last.shape }
    let index = known[key] ?? compiled(key, like: frame)
    recent[place] = (key, index)
    return index
  }

  private mutating func compiled(_ key: Key, like frame: CaseFrame) -> Int {
    guard known.count < Self.mostShapes, plans[key.plan].slots.count - Event.standard.count < 64 else { return -1 }
    let shaped = ShapeCompiler.compile(
      plans[key.plan], like: frame, asOf: asOf, tables: &tables[tableOf[key.plan]])
    if let shaped { shapes.append(Shape(plan: key.plan, shaped: shaped, verdicts: shaped.template)) }
    let index = shaped == nil ? -1 : shapes.count - 1
    known[key] = index
    return index
  }
}

extension WorkingCalendar {
  /// Whether it counts as another does.
  fileprivate func isSame(as other: WorkingCalendar) -> Bool {
    coverage == other.coverage && rank == other.rank
  }
}
