public import Deadlines
import Timescales
import WorkingDays

extension Schedule {
  /// The schedule as a page for a browser or a printer: one file that has no script and asks for
  /// nothing from anywhere.
  ///
  /// It has the case on a line of days, each deadline with its explanation to unfold, the complainant's
  /// rights and what to check, all in the words of ``text``.
  ///
  /// - Parameters:
  ///   - provenance: what the schedule was made from.
  ///   - explanations: the explanations of its deadlines, as `AssessedCase.explanations` gives them.
  /// - Returns: the text of the file, in HTML.
  public func html(provenance: Provenance, explanations: [Explanation]) -> String {
    let heading = reference.map { "Case \($0): time limits" } ?? "The time limits of a case"
    var page = HTMLPage(
      title: heading, lead: [HTML(headline)] + remarks.map { HTML($0) }, footer: provenance.html,
      generator: provenance.tool)
    page.add("limits", "Time limits", limitsTable, .list(undatedItems))
    page.add(
      "days", "The case day by day", CaseTimeline(self, explanations: explanations).html, recordedTable, daysTable)
    page.add("ahead", "The road ahead", aheadTable)
    page.add("doubts", "What is disputed or not certain", doubts)
    page.add("why", "How each day came about", .all(explained(explanations)))
    page.add("rights", "What the complainant may do", .list(rights.map(\.line)))
    page.add("checks", "Please check", .list(checks.map(\.asCapitalised)))
    return page.text
  }
}

// MARK: - Its parts

extension Schedule {
  /// The deadlines of which a layer has started, the law's below that of the policy.
  private var limitsTable: HTML {
    let lines = lines(of: shown)
    guard !lines.isEmpty else { return .paragraph(silence) }
    let isCompared = lines.contains { $0.gap != nil }
    var table = HTMLTable(
      "Time limits as of \(asOf)",
      [.text("Step"), .text("Who"), .text("Due"), .text("Status")]
        + (isCompared ? [.text("The policy gives")] : []) + [.text("Source")])
    for line in lines {
      let cells =
        [HTML(line.who), HTML(line.due), .marked(line.status, line.layer.status.pageMark)]
        + (isCompared ? [HTML(line.gap ?? "")] : []) + [HTML(line.source)]
      let title = line.isSecond ? "\(line.deadline.timescale.title), in law" : line.title
      table.row(HTML(title), cells, isSecond: line.isSecond)
    }
    return table.html
  }

  private var undatedItems: [HTML] { undated.map { HTML("Without a date: \($0)") } }

  /// What was given of the case.
  private var recordedTable: HTML {
    let words = EventWords(policy.profile)
    var events = HTMLTable("Recorded events", [.text("Event"), .text("Day")])
    for event in record.events { events.row(HTML(words.title(event.event)), [.days(event.days)]) }
    var facts = HTMLTable("Recorded facts", [.text("Fact"), .text("Value")])
    for fact in self.facts { facts.row(HTML(fact.title), [HTML(fact.values.joined(separator: ", "))]) }
    return events.html + facts.html
  }

  /// The last days in their order, with what was not counted on the way to them.
  private var daysTable: HTML {
    let lines = lines(of: shown).compactMap { line in line.layer.shown.operativeDue.map { (day: $0, line: line) } }
    var table = HTMLTable(
      "Last days in their order", [.text("Step"), .text("Last day"), .text("Whose rule"), .text("Status")])
    for (_, line) in lines.enumerated().sorted(by: { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }) {
      let layer = line.line.layer
      let rule = layer.origin == .law || policy.profile.isLaw ? "in law" : "by the policy"
      let last = layer.outcome.operativeDue ?? line.day
      table.row(
        HTML(line.line.deadline.timescale.title),
        [
          .days(min(layer.earliest?.operativeDue ?? last, last)...last), HTML(rule),
          .marked(line.line.status, layer.status.pageMark),
        ])
    }
    return table.html
  }

  /// What has not started, with its projected days.
  private var aheadTable: HTML {
    let ahead = ahead
    if let reason = ahead.reason { return .paragraph(reason) }
    var table = HTMLTable(
      Ahead.heading.hasSuffix(":") ? String(Ahead.heading.dropLast()) : Ahead.heading,
      [.text("Step"), .text("Who"), .text(isBesideLaw ? "By the policy" : "Due")]
        + (isBesideLaw ? [.text("In law")] : []))
    for step in ahead.steps {
      let timescale = step.deadline.timescale
      table.row(
        HTML(timescale.title), [HTML(timescale.ownerName), HTML(step.policy)] + (isBesideLaw ? [HTML(step.law)] : []))
    }
    return table.html + (ahead.othersLine.map { .paragraph($0) } ?? .nothing)
  }

  private var doubts: HTML {
    func part(_ heading: String, _ lines: [String]) -> HTML {
      lines.isEmpty ? .nothing : .element("h3", [], HTML(heading)) + .list(lines)
    }
    return part("Disputed, because the document can be read in another way", disputes) + part("Not certain", unsettled)
  }

  /// Each deadline that has started or is projected, to unfold.
  private func explained(_ explanations: [Explanation]) -> [HTML] {
    let ids = shown.map(\.timescale.id) + ahead.steps.map(\.deadline.timescale.id)
    return ids.compactMap { id -> HTML? in
      let own = explanations.filter { $0.timescale.id == id || $0.timescale.id == self[id]?.law?.timescale.id }
      guard let deadline = self[id], !own.isEmpty else { return nil }
      let due = deadline.policy.status == .notStarted ? "" : ": \(StatusText(deadline.policy).words)"
      return .details(
        HTML(deadline.timescale.title + due),
        own.map { .element("h3", [], HTML($0.heading)) + .list($0.lines()) })
    }
  }
}

extension HTML {
  /// A day, or the first and the last of several.
  static func days(_ days: ClosedRange<Day>) -> HTML {
    days.lowerBound == days.upperBound
      ? day(days.lowerBound) : day(days.lowerBound) + HTML(" to ") + day(days.upperBound)
  }
}

extension Deadline.Status {
  /// How the status is marked in a page, as ``mark`` marks it in a terminal.
  var pageMark: HTML.Mark? {
    switch mark {
    case .late: .late
    case .today: .today
    case .met: .met
    case .heading, nil: nil
    }
  }
}
