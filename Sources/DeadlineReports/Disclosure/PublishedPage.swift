import DeadlineAudit
import Deadlines
import Timescales
import WorkingDays

/// The page of an audit that may be published: without counts of a few children, and without what they could
/// be worked out from.
struct PublishedPage {
  private let summary: AuditSummary
  private let provenance: Provenance
  private let least: Int
  private let policies: [Disclosure]

  init(_ summary: AuditSummary, _ provenance: Provenance, least: Int) {
    (self.summary, self.provenance, self.least) = (summary, provenance, least)
    policies = summary.policies.map { Disclosure($0, least: least) }
  }

  /// What stands where a figure is hidden.
  private var hidden: String { "Hidden, since some count of it is from 1 to \(least - 1), or could be worked out." }

  var text: String {
    var text = ""
    for most in [Int.max, 20, 5, 0] {
      text = page(most)
      if text.utf8.count <= AuditSummary.longestPage { break }
    }
    return text
  }

  private func page(_ most: Int) -> String {
    var page = HTMLPage(
      title: summary.pageTitle,
      lead: [
        HTML("\(rowsLine)\(summary.asOfWords(provenance))."), HTML(AuditSummary.layersWords),
        HTML(
          "For publication: counts from 1 to \(least - 1) are hidden, with every figure from which one could be worked "
            + "out. Zero is shown."),
      ], footer: provenance.html, generator: provenance.tool)
    let shown = policies.prefix(most)
    for (index, disclosure) in shown.enumerated() {
      let name = policies.count == 1 ? "" : "\(disclosure.policy.council), \(disclosure.policy.policy): "
      add(disclosure, name: name, number: index + 1, to: &page)
    }
    if shown.count < policies.count {
      page.add(
        "more", "Other policies",
        .paragraph("So that the page stays short, it has \(shown.count) of \(policies.count) policies."))
    }
    page.add("basis", "What was assumed, and what is left out", basis)
    return page.text
  }

  /// How many cases there are, unless that gives a hidden number away.
  private var rowsLine: String {
    guard policies.allSatisfy(\.showsCases), CountGaps.areSafe([summary.audited], least: least) else {
      return "The number of cases is hidden"
    }
    let cases = "\(summary.audited) \(summary.audited == 1 ? "case" : "cases")"
    return CountGaps.areSafe([summary.rejected], least: least)
      ? "\(cases), and \(summary.rejected) rows that could not be read" : cases
  }

  private func add(_ disclosure: Disclosure, name: String, number: Int, to page: inout HTMLPage) {
    let policy = disclosure.policy
    func heading(_ words: String) -> String { (name + words).asCapitalised }
    guard disclosure.showsCases else {
      page.add("figures-\(number)", heading("the figures"), .paragraph(hidden))
      return
    }
    let tables = PublishedTables(
      disclosure, council: "\(policy.council) (\(policy.policy))", number: number, hidden: hidden)
    page.add("figures-\(number)", heading("the figures"), tables.cards, tables.whole)
    page.add("years-\(number)", heading("by year"), tables.years)
    page.add("quarters-\(number)", heading("in time by quarter"), tables.quarters)
    page.add("taken-\(number)", heading("how long answers took"), tables.bands)
    page.add("stages-\(number)", heading("how far cases went"), tables.stages)
    if let column = summary.byColumn {
      page.add("values-\(number)", heading("by \(column)"), tables.values(column))
    }
  }

  private var basis: HTML {
    .list([
      summary.periodBasis.sentence,
      summary.assumesComplete
        ? "What the file has no column for was taken as not done."
        : "What the file has no column for is not recorded, and counts in no percentage.",
      "Passages that can be read in more than one way: the reading is \(provenance.reading).",
      "Left out, since it is about single cases or a few: the latest cases, open cases, the longest, mean and median "
        + "number of days, time limits other than the answers, cases to check, and rows that were refused.",
    ])
  }
}
