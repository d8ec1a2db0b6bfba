import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

/// The tables of a page that is published, about the cases under one policy.
struct PublishedTables {
  private let disclosure: Disclosure
  private let council: String
  private let number: Int
  /// What stands in place of a table that is hidden.
  private let hidden: String

  init(_ disclosure: Disclosure, council: String, number: Int, hidden: String) {
    (self.disclosure, self.council, self.number, self.hidden) = (disclosure, council, number, hidden)
  }

  private func caption(_ words: String) -> String { "\(council), \(words)" }

  /// The number of cases, and the shares that are shown.
  var cards: HTML {
    let cases = disclosure.policy.cases
    var cards = [("\(cases)", cases == 1 ? "case" : "cases")]
    for answer in disclosure.answers {
      let row = disclosure.whole.groups.first?.row(answer.id)
      let level = disclosure.whole.level(answer.id)
      if level > .hidden, let share = row?.council.share {
        cards.append((share.words, "\(answer.title): in time by the policy"))
      }
      if level == .both, let share = row?.statute.share {
        cards.append((share.words, "\(answer.title): in time in law"))
      }
    }
    return .list(cards.map { HTML.element("b", [], HTML($0.0)) + HTML(" \($0.1)") }, [.class("cards")])
  }

  /// Each answer in all cases.
  var whole: HTML {
    var table = HTMLTable(caption("in all"), [.text("Answer")] + columns(.both))
    let shown = disclosure.answers.filter { disclosure.whole.level($0.id) > .hidden }
    for group in disclosure.whole.groups {
      for answer in shown {
        table.row(HTML(answer.title), cells(group, answer.id, level(disclosure.whole, answer.id)).map { HTML($0) })
      }
    }
    return table.html + hiddenAnswers(disclosure.whole)
  }

  var years: HTML {
    let years = disclosure.years
    guard !years.groups.isEmpty else { return .nothing }
    return table(years, "by financial year", "Year") + hiddenAnswers(years)
  }

  var quarters: HTML {
    let quarters = disclosure.quarters
    guard !quarters.groups.isEmpty else { return .nothing }
    let charts = disclosure.answers.enumerated().map { index, answer -> HTML in
      let level = level(quarters, answer.id)
      guard level > .hidden else { return .nothing }
      return InTimeChart(
        id: "quarters-\(number)-\(index + 1)", title: caption("\(answer.title): in time by quarter"), row: answer.id,
        quarters: disclosure.shownQuarters.filter { quarter in
          let own = quarter.row(answer.id)
          return (own?.council.ended ?? 0) > 0 || level == .both && (own?.statute.ended ?? 0) > 0
        }, hasLaw: level == .both
      ).html(hasPicture: true)
    }
    return .all(charts) + table(quarters, "by quarter", "Quarter") + hiddenAnswers(quarters)
  }

  func values(_ column: String) -> HTML {
    let values = disclosure.values
    guard !values.isEmpty else { return .paragraph(hidden) }
    return table(values, "by \(column)", column) + hiddenAnswers(values)
  }

  /// The working days taken in bands up to the limits.
  var bands: HTML {
    .all(
      disclosure.answers.enumerated().map { index, answer in
        guard let bands = disclosure.bands(answer.id) else {
          return .paragraph("\(answer.title): \(hidden.lowercasedFirst)")
        }
        let chart = Chart(
          id: "bands-\(number)-\(index + 1)", title: caption("\(answer.title): working days taken"),
          caption: "Up to each limit of the policy and of the law, and over the last.", placeHeading: "Working days",
          places: bands.map(\.name),
          series: [.init(name: "cases", layer: .policy, values: bands.map { .init(count: $0.cases) })])
        return BarChart(chart: chart).html
      })
  }

  /// How many cases reached each stage.
  var stages: HTML {
    guard disclosure.showsStages else { return .paragraph(hidden) }
    let reached = disclosure.policy.escalation
    let chart = Chart(
      id: "stages-\(number)", title: caption("how far cases went"),
      caption: "A case that went to stage 3 is counted at stage 2 too.", placeHeading: "Stage",
      places: ["All cases"] + EscalationCounts.stages.map(\.title),
      series: [
        .init(
          name: "cases", layer: .policy,
          values: ([disclosure.policy.cases] + EscalationCounts.stages.map { reached[keyPath: $0.counts] })
            .map { .init(count: $0) })
      ])
    return BarChart(chart: chart).html
  }

  /// A table for each answer that is shown, with a row for each group.
  ///
  /// It says how many were in time and how many late in each layer. Without an answer it has the cases alone.
  private func table(_ table: DisclosedTable, _ words: String, _ heading: String) -> HTML {
    let shown = disclosure.answers.filter { table.level($0.id) > .hidden }
    let cases: [HTMLTable.Column] = table.showsCases ? [.number("Cases")] : []
    func rows(_ caption: String, _ columns: [HTMLTable.Column], _ cells: (DisclosedTable.Group) -> [String]) -> HTML {
      var html = HTMLTable(caption, [.text(heading)] + cases + columns)
      for group in table.groups {
        let row = (table.showsCases ? ["\(group.cases)"] : []) + cells(group)
        // A period in which nothing that is shown happened would say that something else did.
        if row.contains(where: { $0 != "0" && $0 != Chart.noValue }) {
          html.row(.isolated(group.name), row.map { HTML($0) })
        }
      }
      return html.html
    }
    guard !shown.isEmpty else { return table.showsCases ? rows(caption(words), []) { _ in [] } : .nothing }
    return .all(
      shown.map { answer in
        let level = level(table, answer.id)
        return rows(caption("\(answer.title): \(words)"), columns(level)) { cells($0, answer.id, level) }
      })
  }

  private func columns(_ level: DisclosedTable.Level) -> [HTMLTable.Column] {
    let layers = level == .both ? ["By the policy", "In law"] : ["By the policy"]
    return layers.flatMap { [.number("\($0): in time"), .number("\($0): late")] }
  }

  /// How much of an answer a table shows; not more than the policy's where the law has no such answer.
  private func level(_ table: DisclosedTable, _ id: TimescaleID) -> DisclosedTable.Level {
    min(table.level(id), disclosure.hasLaw(id) ? .both : .policy)
  }

  /// How many were in time and how many late, by the policy and in law.
  private func cells(_ group: DisclosedTable.Group, _ id: TimescaleID, _ level: DisclosedTable.Level) -> [String] {
    let row = group.row(id)
    func words(_ counts: StatusCounts?) -> [String] {
      let (met, ended) = (counts?[.met] ?? 0, counts?.ended ?? 0)
      return ["\(met)", "\(ended - met)"]
    }
    return words(row?.council) + (level == .both ? words(row?.statute) : [Chart.noValue, Chart.noValue])
  }

  /// The answers of which a table shows nothing, or nothing in law.
  private func hiddenAnswers(_ table: DisclosedTable) -> HTML {
    var lines = table.showsCases ? [] : ["The number of cases: \(hidden.lowercasedFirst)"]
    for answer in disclosure.answers {
      switch table.level(answer.id) {
      case .hidden: lines.append("\(answer.title): \(hidden.lowercasedFirst)")
      case .policy where !disclosure.hasLaw(answer.id): break
      case .policy: lines.append("\(answer.title), in law: \(hidden.lowercasedFirst)")
      case .both: break
      }
    }
    return .list(lines)
  }
}
