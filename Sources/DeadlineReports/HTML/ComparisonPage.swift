public import Deadlines
import Timescales
import WorkingDays

extension PolicyComparison {
  /// The comparison as a page for a browser or a printer: one file that has no script and asks for
  /// nothing from anywhere.
  ///
  /// The law stands first, and beside it the policies; each cell has its passage, its differences from
  /// the law in words and, to unfold, the other ways to read it. Many policies are in several tables.
  ///
  /// - Parameter provenance: what the comparison was made from.
  /// - Returns: the text of the file, in HTML.
  public func html(provenance: Provenance) -> String {
    let names = policies.map(\.profile.council)
    let day = received.map { [HTML("A complaint received on \($0)")] } ?? []
    var page = HTMLPage(
      title: names.count > 2 ? "\(names.count) policies beside the law" : "\(names.inWords()) beside the law",
      lead: day + [
        HTML(
          "What is not as in law is marked “departs”. “Looser” is a later day, “stricter” an earlier one.")
      ], footer: provenance.html, generator: provenance.tool, isWide: true)
    let count = (policies.count + Self.perTable - 1) / max(1, Self.perTable)
    for part in 0..<count {
      let range = part * Self.perTable..<min((part + 1) * Self.perTable, policies.count)
      let heading = count == 1 ? "Side by side" : policies[range].map(\.profile.council).inWords()
      page.add("table-\(part + 1)", heading, table(range).html)
    }
    page.add("documents", "The documents", documents)
    return page.text
  }

  /// How many policies stand beside the law in one table.
  private static let perTable = 5

  private func table(_ range: Range<Int>) -> HTMLTable {
    let columns = ([law] + policies[range].map(\.profile)).map { profile in
      HTMLTable.Column(profile.heading.joined(separator: ", "))
    }
    let names = policies[range].map(\.profile.council).inWords()
    var table = HTMLTable("The law, and beside it \(names)", [.text("Time limit")] + columns, isWide: true)
    let (lawWords, words) = (EventWords(law), policies[range].map { EventWords($0.profile) })
    for row in rows where row.law != nil || row.cells[range].contains(where: { $0 != nil }) {
      let own = zip(row.cells[range], words).map { $0?.html($1, isLaw: false) ?? HTML("no rule") }
      table.row(
        HTML(row.title), [row.law?.html(lawWords, isLaw: true) ?? HTML(row.lawAbsent(lawWords))] + own)
    }
    return table
  }

  /// The documents of the law and of each policy.
  private var documents: HTML {
    var table = HTMLTable("Documents compared", [.text("Council"), .text("Version"), .text("Document")])
    for profile in [law] + policies.map(\.profile) {
      let document = profile.document
      table.row(
        HTML(profile.council),
        [HTML(profile.qualifiedID), HTML("\(document.title), \(document.publisher), \(document.dateWords)")])
    }
    return table.html
  }
}

extension PolicyComparison.Cell {
  /// The rule, how it relates to the law's, its passage, and the other readings to unfold.
  fileprivate func html(_ words: EventWords, isLaw: Bool) -> HTML {
    var items = ruleLines(words).map { HTML($0) }
    if !isLaw, !isInherited { items += differences.map(\.html) }
    items.append(.element("span", [.class("soft")], HTML("Source: \(timescale.citation.place)")))
    return .list(items) + timescale.readingsHTML
  }
}

extension PolicyComparison.Cell.Difference {
  fileprivate var html: HTML {
    switch kind {
    case .departs: .marked("departs: \(words)", .departs)
    case .same: HTML("as the law")
    case .local: HTML(words)
    }
  }
}

extension Timescale {
  /// The ways to read the passage, to unfold; nothing where there is only one.
  var readingsHTML: HTML {
    guard !readings.isEmpty else { return .nothing }
    let items = readings.map { reading in
      "\(reading.says) (\(reading.citation.place))" + (reading.adoptedBecause.map { " Adopted: \($0)" } ?? "")
    }
    return .details(HTML("\(readings.count) readings"), [.list(items)])
  }
}
