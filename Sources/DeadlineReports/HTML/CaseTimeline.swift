import Deadlines
import Timescales
import WorkingDays

/// The picture of a case: its events, and for each deadline the time that it had by the policy and in
/// law, what came after the last day, and the road ahead.
struct CaseTimeline {
  private let schedule: Schedule
  private let explanations: [Explanation]
  private let lines: [Schedule.Line]
  private let ahead: [Schedule.Ahead.Step]

  private static let left = 8.0
  private static let right = 752.0
  private static let width = 760.0
  private static let rowHeight = 42.0
  /// Where the first row begins, below the months and the events.
  private static let top = 64.0

  init(_ schedule: Schedule, explanations: [Explanation]) {
    self.schedule = schedule
    self.explanations = explanations
    lines = schedule.lines(of: schedule.shown).filter { $0.layer.outcome.start != nil }
    ahead = schedule.ahead.steps
  }

  /// The picture; nothing where no day is known.
  var html: HTML {
    let days = allDays
    guard let first = days.min(), let last = days.max() else { return .nothing }
    let scale = DayScale(first...last, from: Self.left, to: Self.right)
    let deadlines = rows
    let aheadTop = Self.top + Double(deadlines.count) * Self.rowHeight
    let bottom = aheadTop + (ahead.isEmpty ? 0 : 24 + Double(ahead.count) * Self.rowHeight)
    var drawing = pauses(scale, to: bottom) + scale.months(from: 14, to: bottom)
    drawing += now(scale, to: bottom) + events(scale)
    for (index, row) in deadlines.enumerated() {
      drawing += draw(row, scale, at: Self.top + Double(index) * Self.rowHeight)
    }
    if !ahead.isEmpty {
      drawing.append(SVG.line(0, aheadTop + 6, Self.width, aheadTop + 6, "axis"))
      drawing.append(SVG.text(Self.left, aheadTop + 22, "Projected: not started yet", .start, "head"))
      for (index, step) in ahead.enumerated() {
        drawing += draw(step, scale, at: aheadTop + 24 + Double(index) * Self.rowHeight)
      }
    }
    drawing += legend(at: bottom + 20)
    return HTMLFigure(
      id: "timeline", title: "The case on a line of days", description: description,
      caption: "Each bar is the time that a step had. The days are in the tables of this page.", width: Self.width,
      height: bottom + 74, drawing: drawing
    ).html
  }

  /// What the picture shows, in a sentence or two.
  private var description: String {
    let late = lines.filter { $0.layer.status.isBreach }.count
    let events = schedule.record.events.count
    return "\(events) recorded \(events == 1 ? "event" : "events"); \(rows.count) time limits that have started, "
      + "by the policy and in law, of which \(late) of \(lines.count) are late or were missed; \(ahead.count) steps "
      + "that are projected."
  }
}

// MARK: - What is drawn

extension CaseTimeline {
  /// A deadline that has started, with its layers.
  private struct Row {
    let timescale: TimescaleID
    let title: String
    var policy: DeadlineLayer?
    var law: DeadlineLayer?
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for line in lines {
      let timescale = line.deadline.timescale
      if rows.last?.timescale != timescale.id { rows.append(Row(timescale: timescale.id, title: timescale.title)) }
      if line.isSecond { rows[rows.count - 1].law = line.layer } else { rows[rows.count - 1].policy = line.layer }
    }
    return rows
  }

  private var allDays: [Day] {
    var days = schedule.record.events.flatMap { [$0.days.lowerBound, $0.days.upperBound] } + [schedule.asOf]
    for line in lines {
      let outcome = line.layer.shown
      days += [outcome.start, outcome.operativeDue, outcome.metOn].compactMap { $0 }
    }
    for step in ahead {
      days += [step.deadline.policy.outcome.due, step.deadline.law?.outcome.due].compactMap { $0 }
    }
    return days
  }

  private func events(_ scale: DayScale) -> [HTML] {
    schedule.record.events.flatMap { event -> [HTML] in
      let (from, to) = (scale.x(event.days.lowerBound), scale.x(event.days.upperBound))
      let range = from < to ? [SVG.line(from, 44, to, 44, "holiday")] : []
      return range + [SVG.diamond(to, 44, radius: 6, "event")]
    }
  }

  private func now(_ scale: DayScale, to bottom: Double) -> [HTML] {
    let x = scale.x(schedule.asOf)
    let isRight = x > Self.width * 0.8
    return [
      SVG.line(x, 20, x, bottom, "now"),
      SVG.text(isRight ? x - 4 : x + 4, 30, "as of \(schedule.asOf)", isRight ? .end : .start, "small"),
    ]
  }

  /// The days that some clock left out: holidays as strokes, suspensions as a ground.
  private func pauses(_ scale: DayScale, to bottom: Double) -> [HTML] {
    var seen: Set<Day> = []
    return explanations.flatMap(\.days).compactMap { day -> HTML? in
      switch day.skipped {
      case .weekend, nil: return nil
      case .holiday:
        guard seen.insert(day.day).inserted else { return nil }
        return SVG.line(scale.x(day.day), 52, scale.x(day.day), 58, "holiday")
      case .pause:
        guard seen.insert(day.day).inserted else { return nil }
        return SVG.rectangle(scale.x(day.day), 36, width: scale.perDay + 0.5, height: bottom - 36, "pause")
      }
    }
  }

  /// The bar of each layer, with its last day, what came after it and the day it was done.
  private func draw(_ row: Row, _ scale: DayScale, at y: Double) -> [HTML] {
    var drawing = [SVG.text(Self.left, y + 13, row.title, .start, "label")]
    if let policy = row.policy { drawing += draw(policy, scale, at: y + 18, height: 9, "time") }
    if let law = row.law { drawing += draw(law, scale, at: y + 30, height: 6, "timelaw") }
    let outcomes = [row.policy?.shown, row.law?.shown].compactMap { $0 }
    if let done = outcomes.first(where: { $0.metOn != nil }), let day = done.metOn {
      drawing.append(SVG.circle(scale.x(day), y + 22.5, radius: 5, done.isMetAtTheLatest ? "doneby" : "done"))
    }
    return drawing
  }

  private func draw(
    _ layer: DeadlineLayer, _ scale: DayScale, at y: Double, height: Double, _ style: StaticString
  ) -> [HTML] {
    let outcome = layer.shown
    // What one layer alone has started stands below with its projected days.
    guard let start = outcome.start, layer.status != .notStarted else { return [] }
    let from = scale.x(start)
    guard let due = outcome.operativeDue.map({ scale.x($0) }) else {
      // Without a last day, the time runs on.
      let end = scale.x(max(outcome.metOn ?? schedule.asOf, start))
      return [SVG.rectangle(from, y, width: end - from, height: height, style)]
    }
    var drawing = [SVG.rectangle(min(from, due), y, width: abs(due - from), height: height, style)]
    if layer.status.isBreach {
      let end = scale.x(outcome.metOn ?? overtaking(layer) ?? schedule.asOf)
      if end > due { drawing.append(SVG.rectangle(due, y, width: end - due, height: height, "over")) }
    }
    drawing.append(mark(layer.origin, at: due, y, height: height))
    return drawing
  }

  /// The day on which what was late was owed no longer: the next step, or the end of the case.
  private func overtaking(_ layer: DeadlineLayer) -> Day? {
    guard layer.status == .missed, let due = layer.shown.operativeDue else { return nil }
    let steps = layer.timescale.overtakenBy + (schedule.ended.map { [$0.event] } ?? [])
    return schedule.record.events.filter { steps.contains($0.event) && $0.days.upperBound > due }
      .map(\.days.upperBound).min()
  }

  /// The last day: a stroke by the policy, a triangle in law.
  private func mark(_ origin: DeadlineLayer.Origin, at x: Double, _ y: Double, height: Double) -> HTML {
    origin == .policy
      ? SVG.line(x, y - 4, x, y + height + 3, "due")
      : SVG.polygon([(x - 5, y + height + 4), (x + 5, y + height + 4), (x, y - 3)], "duelaw")
  }

  /// The projected last days of a step.
  private func draw(_ step: Schedule.Ahead.Step, _ scale: DayScale, at y: Double) -> [HTML] {
    var drawing = [SVG.text(Self.left, y + 13, step.deadline.timescale.title, .start, "label")]
    let (own, law) = (step.deadline.policy, step.deadline.law)
    if own.status == .notStarted, let due = own.outcome.due {
      let (from, to) = (scale.x(min(own.outcome.start ?? due, due)), scale.x(due))
      drawing.append(SVG.rectangle(from, y + 18, width: to - from, height: 9, "ahead"))
      drawing.append(mark(.policy, at: to, y + 18, height: 9))
    }
    if schedule.isBesideLaw, let law, law.status == .notStarted, let due = law.outcome.due {
      drawing.append(mark(.law, at: scale.x(due), y + 30, height: 6))
    }
    return drawing
  }

  private func legend(at y: Double) -> [HTML] {
    var drawing: [HTML] = []
    func entry(_ x: Double, _ row: Double, _ sign: [HTML], _ words: String) {
      drawing += sign + [SVG.text(x + 30, y + row * 20 + 4, words, .start, "small")]
    }
    entry(8, 0, [SVG.diamond(18, y, radius: 6, "event")], "recorded event")
    entry(150, 0, [SVG.rectangle(152, y - 4, width: 20, height: 9, "time")], "time by the policy")
    entry(310, 0, [SVG.rectangle(312, y - 3, width: 20, height: 6, "timelaw")], "time in law")
    entry(430, 0, [SVG.rectangle(432, y - 4, width: 20, height: 9, "over")], "after the last day")
    entry(570, 0, [SVG.circle(582, y, radius: 5, "done")], "done")
    entry(640, 0, [SVG.circle(652, y, radius: 5, "doneby")], "done by then")
    entry(8, 1, [SVG.line(18, y + 12, 18, y + 28, "due")], "last day by the policy")
    entry(
      200, 1, [SVG.polygon([(207, y + 26), (217, y + 26), (212, y + 15)], "duelaw")], "last day in law")
    entry(350, 1, [SVG.line(362, y + 16, 362, y + 24, "holiday")], "holiday left out")
    entry(510, 1, [SVG.rectangle(512, y + 14, width: 20, height: 12, "pause")], "suspended")
    return drawing
  }
}
