public import DeadlineAudit
public import Deadlines
import Timescales
import WorkingDays

extension AuditSummary {
  /// The counts of an audit as a page for a committee: one file that has no script and asks for nothing
  /// from anywhere.
  ///
  /// It has, for each policy, the headline figures with the year before beside them, the share in time
  /// by quarter by the policy and in law, the working days that answers took, how far cases went, what
  /// was open, the figures by the values of the chosen column, the latest cases and every time limit;
  /// then what was assumed, what is to be checked, and what was refused. Every figure is one that the
  /// JSON has.
  ///
  ///     let page = summary.html(provenance: provenance, suppressingBelow: 5)
  ///
  /// - Parameters:
  ///   - provenance: what the audit was made from.
  ///   - worklist: the open cases that are due next, if they are known; a summary does not have them.
  ///   - least: the least number of children that may be shown, for a page that is published; 3 or more,
  ///     and less is taken as 3. Smaller counts are hidden, and every figure from which one could be worked
  ///     out; zero is shown. `nil` for a page that hides nothing.
  /// - Returns: the text of the file, in HTML, at most ``longestPage`` bytes of it unless names are very long.
  public func html(
    provenance: Provenance, worklist: Worklist? = nil, suppressingBelow least: Int? = nil
  ) -> String {
    if let least { return PublishedPage(self, provenance, least: max(least, Self.leastToHide)).text }
    var text = ""
    for detail in AuditPageDetail.all {
      text = AuditPage(summary: self, provenance: provenance, worklist: worklist, detail: detail).text
      if text.utf8.count <= Self.longestPage { break }
    }
    return text
  }

  /// The most bytes that a page has; where there is more to show, the longest lists are cut, and the page
  /// says so.
  public static let longestPage = 150_000

  /// The least number below which counts can be hidden: of two children in two hidden places one could say
  /// that there is one in each.
  public static let leastToHide = 3
}

/// The page of an audit that hides nothing.
struct AuditPage {
  let summary: AuditSummary
  let provenance: Provenance
  let worklist: Worklist?
  let detail: AuditPageDetail

  var text: String {
    var page = HTMLPage(
      title: summary.pageTitle,
      lead: [
        HTML("\(summary.rowsLine)\(summary.asOfWords(provenance))."), HTML(AuditSummary.layersWords),
        HTML("For internal use: nothing is hidden, and small numbers may point to a child."),
      ] + detail.lines.map { HTML($0) },
      footer: provenance.html, generator: provenance.tool)
    let policies = summary.policies.prefix(detail.policies)
    for (index, policy) in policies.enumerated() {
      AuditPageParts(
        policy, number: index + 1, isOnly: summary.policies.count == 1, summary: summary, detail: detail
      ).add(to: &page)
    }
    page.add("next", "Open cases that are due next", next)
    page.add("assumed", "What was assumed, and what the file does not record", assumed)
    page.add("checks", "Cases to check", checksTable.html)
    page.add("file", "How the file was read, and what was refused", file)
    return page.text
  }

  /// The acts that are due next; where they are not known, where to find them.
  private var next: HTML {
    guard let worklist else {
      return .paragraph(
        "They are not on this page: a summary has counts, not cases. “council-deadlines worklist” lists them from the file."
      )
    }
    let items = worklist.items.filter { $0.status == .running || $0.status == .dueToday }
    let shown = items.prefix(detail.latest * 2)
    guard !shown.isEmpty else { return .paragraph("None is due by \(worklist.until).") }
    var table = HTMLTable(
      "Due from \(worklist.asOf) to \(worklist.until): \(shown.count) of \(items.count)",
      [.text("Case"), .text("What"), .text("Whose policy"), .text("Due"), .text("In law")])
    for item in shown {
      table.row(
        .isolated(item.reference ?? Chart.noValue),
        [
          HTML(item.timescale.title), HTML(item.council ?? "the Regulations"), .day(orNone: item.due),
          .day(orNone: item.statuteDue),
        ])
    }
    return table.html
  }

  private var assumed: HTML {
    var lines = [summary.periodBasis.sentence]
    lines.append(
      summary.assumesComplete
        ? "What the file has no column for was taken as not done."
        : "What the file has no column for is not recorded, and counts in no percentage.")
    lines.append("Passages that can be read in more than one way: the reading is \(provenance.reading).")
    for policy in summary.policies.prefix(detail.policies) {
      let name = summary.policies.count == 1 ? "" : "\(policy.council): "
      lines += policy.withinMaximumLines.map { name + $0 + "." }
      lines += policy.notRecordedLines.map { name + $0 }
    }
    let absent = summary.absentEvents.prefix(60).map { HTML(Meaning($0).sentence) }
    return .list(lines)
      + (absent.isEmpty ? HTML.nothing : .paragraph(AuditSummary.absentWords) + .list(absent))
  }

  private var checksTable: HTMLTable {
    var table = HTMLTable("Cases to check", [.text("What"), .number("Cases")])
    for check in summary.checks { table.row(HTML(check.title), [HTML("\(check.cases)")]) }
    return table
  }

  private var file: HTML {
    let lines = (summary.form.text + summary.cureText).split(separator: "\n").map { line in
      line.count <= 4000 ? String(line) : "\(line.prefix(4000)) …"
    }
    return .list(lines + [summary.rowsLine])
  }
}

// MARK: - Words that pages of an audit share

extension AuditSummary {
  var pageTitle: String {
    let names = policies.map(\.council).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let question = "were complaints answered in time?"
    return names.count == 1 ? "\(names[0]): \(question)" : question.asCapitalised
  }

  func asOfWords(_ provenance: Provenance) -> String { provenance.asOf.map { ", as of \($0)" } ?? "" }

  static let layersWords =
    "“By the policy” counts by the council's own rule, “in law” by the Regulations beside it. A share is of those "
    + "that were met, missed or are overdue; what the file does not show is in no share."
}

extension PeriodBasis {
  /// What decides the period of an outcome, in a sentence.
  var sentence: String {
    switch self {
    case .start: "An outcome counts in the period in which its time limit started, in law by the law's own start."
    case .receipt: "An outcome counts in the period in which the complaint was received."
    case .closing: "An outcome counts in the period in which the complaint ended."
    }
  }
}

extension HTML {
  /// A day, or what stands where there is none.
  static func day(orNone day: Day?) -> HTML { day.map { .day($0) } ?? HTML(Chart.noValue) }
}
