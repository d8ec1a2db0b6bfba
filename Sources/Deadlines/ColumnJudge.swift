import Timescales
package import WorkingDays

/// Judges the cases of columns one after the other, on one thread.
package struct ColumnJudge: Sendable {
  package let plan: DeadlinePlan
  private let calendar: WorkingCalendar
  private let asOf: Day
  private let days: [DayColumn]
  private let words: [(fact: CaseFact, words: [String?])]
  private var frame: CaseFrame
  private var cases: ManyCases
  private var results = Assessments()
  /// The verdicts on the case judged last: the law's, the profile's, then others.
  package private(set) var verdicts: [Verdict] = []

  private struct DayColumn {
    let slot: Int
    /// An event of which there may be several, which is recorded in another way.
    let pause: CaseEvent?
    let days: [Int32]
  }

  /// - Throws: ``CaseColumnError/unknownEvent(_:)``.
  package init(
    _ cases: CaseColumns, plan: DeadlinePlan, calendar: WorkingCalendar, asOf: Day
  ) throws(CaseColumnError) {
    self.plan = plan
    self.calendar = calendar
    self.asOf = asOf
    var days: [DayColumn] = []
    for column in cases.days {
      switch column.name {
      case .fact(let fact):
        guard let slot = plan.slots.slot(of: fact) else { continue }
        days.append(DayColumn(slot: slot, pause: nil, days: column.days))
      case .event(let event):
        guard let slot = plan.slots.slot(of: event) else { throw .unknownEvent(event) }
        let isPause = event.setsAside || event.takesUpAgain
        days.append(DayColumn(slot: slot, pause: isPause ? event : nil, days: column.days))
      }
    }
    self.days = days
    words = cases.words
    frame = CaseFrame(plan.slots)
    // Few cases would not come as columns.
    self.cases = ManyCases([plan], calendars: [calendar], asOf: asOf, patience: .init(plan: 0))
  }

  /// The shapes that have been met.
  package var shapes: [ShapedPlan] { cases.shapes }

  /// Judges a case, and leaves the outcome in ``verdicts``.
  ///
  /// - Returns: the shape by which it was judged; `nil` if the plan itself judged it.
  package mutating func judge(_ row: Int) -> ShapedPlan? {
    fill(row)
    if let shape = cases.judge(frame, plan: 0, into: &verdicts) { return shape }
    _ = plan.judge(frame, in: calendar, asOf: asOf, isProjected: false, into: &results)
    verdicts.removeAll(keepingCapacity: true)
    for assessment in results.law { verdicts.append(Verdict(assessment)) }
    for index in results.council.indices {
      verdicts.append(
        Verdict(
          results.council[index], isDisputed: results.isDisputed(council: index),
          isRobust: results.isRobust(council: index)))
    }
    return nil
  }

  private mutating func fill(_ row: Int) {
    frame.clear()
    for index in days.indices {
      let number = days[index].days[row]
      guard number != CaseColumns.blank else { continue }
      let day = Day(uncheckedNumber: number)
      if let pause = days[index].pause {
        frame.record(pause, in: days[index].slot, on: day)
      } else {
        frame[days[index].slot] = day
      }
    }
    for column in words { if let word = column.words[row] { frame.set(column.fact, to: word) } }
  }
}

extension CaseFrame {
  /// Sets a fact that is a word, which it can have.
  fileprivate mutating func set(_ fact: CaseFact, to word: String) {
    switch fact {
    case .mode: mode = ComplaintMode(rawValue: word) ?? mode
    case .route: route = Procedure(rawValue: word)
    case .stage1ExtensionGround: ground = ExtensionGround(rawValue: word).map(Ground.known) ?? .unknown
    case .complainantUnavailable: complainantUnavailable = word == "yes"
    case .directorAgrees: directorAgrees = word == "yes"
    case .stage1StartDay, .stage1ExtendedTo, .stage2ExtendedTo, .panelArrangedFor: break
    }
  }
}
