import Timescales
package import WorkingDays

/// Applies plans to many cases, one after the other, and remembers what is the same in all cases of one shape.
///
/// A case whose shape is known costs its look-ups and comparisons. The others are the plan's own, one by one.
package struct ManyCases: Sendable {
  private let plans: [DeadlinePlan]
  private let calendars: [WorkingCalendar]
  private let asOf: Day
  /// For each plan, its tables, once a case has come under it.
  private var tables: [DayTables?]
  /// The shapes that are known, in the order in which they were met.
  package private(set) var shapes: [ShapedPlan] = []
  /// The index of the shape for a plan and what is recorded; -1 where there are no steps for it, and less for one that has been met so often
  /// less one.
  private var known: [Key: Int] = [:]
  /// The shapes met last, by a few bits of their keys.
  private var recent: [(key: Key, shape: Int)?]

  /// The problems of the case judged last.
  package private(set) var codes = ProblemCodes()

  private struct Key: Hashable {
    let shape: CaseShape
    let plan: Int
  }

  /// A file of many shapes gains nothing by compiling all of them, and each takes some 10 KB.
  private static let mostShapes = 512
  /// So many are counted at most.
  private static let mostKnown = 8192
  private static let recentShapes = 256
  private let patience: Patience
  /// For each plan, how many cases went to the plan itself.
  private var casesOfPlan: [Int]

  /// How many cases go to the plan itself before it pays to do otherwise.
  package struct Patience: Sendable {
    /// Before tables are made for a plan, which costs as much as some 600 cases.
    package var plan: Int
    /// Before a shape is compiled, which costs as much as two or three cases.
    package var shape: Int

    package init(plan: Int = 1000, shape: Int = 2) {
      self.plan = plan
      self.shape = shape
    }
  }

  /// - Parameters:
  ///   - calendars: for each plan, the calendar that it counts by.
  ///   - patience: how many cases are left to the plan.
  package init(_ plans: [DeadlinePlan], calendars: [WorkingCalendar], asOf: Day, patience: Patience = Patience()) {
    self.patience = patience
    casesOfPlan = [Int](repeating: 0, count: plans.count)
    self.plans = plans
    self.calendars = calendars
    self.asOf = asOf
    tables = [DayTables?](repeating: nil, count: plans.count)
    recent = [(key: Key, shape: Int)?](repeating: nil, count: Self.recentShapes)
  }

  /// Judges a case by its shape, and leaves the problems in ``codes``.
  ///
  /// - Parameter verdicts: is overwritten with the law's verdicts, the profile's, and those of readings.
  /// - Returns: the shape; `nil` if the case is one for the plan itself.
  package mutating func judge(_ frame: CaseFrame, plan: Int, into verdicts: inout [Verdict]) -> ShapedPlan? {
    guard let own = CaseShape(frame) else { return nil }
    let index = shape(own, plan, like: frame)
    guard index >= 0 else { return nil }
    let shape = shapes[index]
    if verdicts.count < shape.template.count {
      verdicts += repeatElement(Verdict(), count: shape.template.count - verdicts.count)
    }
    return shape.judge(frame, into: &verdicts, &codes) ? shape : nil
  }

  /// The index of a shape, which is compiled when it has been met often enough; -1 for none.
  private mutating func shape(_ shape: CaseShape, _ plan: Int, like frame: CaseFrame) -> Int {
    let key = Key(shape: shape, plan: plan)
    let place = Int(truncatingIfNeeded: (shape.hash &+ UInt64(plan) &* 0xD6E8_FEB8_6659_FD93) &>> 56)
    if let last = recent[place], last.key == key { return last.shape }
    let seen = known[key] ?? -2
    let index = seen < -1 ? met(key, like: frame) : seen
    if index >= 0 { recent[place] = (key, index) }
    return index
  }

  /// Counts a case of a shape that is not compiled, and compiles it when its turn has come.
  @inline(never)
  private mutating func met(_ key: Key, like frame: CaseFrame) -> Int {
    casesOfPlan[key.plan] += 1
    guard casesOfPlan[key.plan] > patience.plan else { return -1 }
    let isRoom = known[key] != nil || known.count < Self.mostKnown
    guard isRoom, shapes.count < Self.mostShapes, plans[key.plan].slots.count - CaseEvent.standard.count < 64 else {
      return -1
    }
    let before = known[key].map { -1 - $0 } ?? 0
    guard before >= patience.shape else {
      known[key] = -2 - before
      return -1
    }
    return compiled(key, like: frame)
  }

  private mutating func compiled(_ key: Key, like frame: CaseFrame) -> Int {
    let plan = plans[key.plan]
    let own = tables[key.plan] ?? plan.dayTables.tables(for: calendars[key.plan], of: plan)
    tables[key.plan] = own
    guard let parts = ShapeCompiler.compile(plan, like: frame, asOf: asOf, tables: own) else {
      known[key] = -1
      return -1
    }
    known[key] = shapes.count
    shapes.append(
      ShapedPlan(
        parts, plan: key.plan, index: shapes.count, lawCount: plan.law.count, tables: own, asOf: asOf.number))
    return shapes.count - 1
  }
}
