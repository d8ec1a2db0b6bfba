import Deadlines
package import Timescales
package import WorkingDays

extension PolicyProfile {
  /// The profile as a page for a browser or a printer: one file that has no script and asks for nothing
  /// from anywhere.
  ///
  /// Its clocks stand along one line, by what starts them, in the order of a case.
  ///
  /// - Parameters:
  ///   - law: The law that it inherits from; without one, only its own timescales are shown.
  ///   - asOf: Reviews that were due before this day are marked as overdue.
  ///   - provenance: what the page is made from.
  /// - Returns: the text of the file, in HTML.
  package func html(law: PolicyProfile? = nil, asOf: Day, provenance: Provenance) -> String {
    let content = PolicyContent(self, law: law, asOf: asOf)
    var page = HTMLPage(
      title: "\(council): time limits for complaints received from \(effectiveFrom)",
      lead: [HTML("\(qualifiedID). \(content.documentLine)")] + (content.silence.map { [HTML($0)] } ?? []),
      footer: provenance.html, generator: provenance.tool)
    page.add("clocks", "The clocks along one line", clocks(content))
    page.add("reviews", "Reviews", .list(content.reviews))
    page.add("own", "Events and facts of its own", .list(content.ownEvents + content.ownFacts))
    page.add("calendar", "Days off, calendar and targets", .list(content.days))
    page.add("notes", "Notes", .list(content.notes))
    page.add("passages", "Passages about time that are not timescales", .list(content.passages))
    return page.text
  }

  /// Each start in the order of a case, and the time limits that run from it.
  private func clocks(_ content: PolicyContent) -> HTML {
    var stations: [(start: String, timescales: [Timescale])] = []
    for timescale in content.timescales {
      let start = timescale.rule.clock?.sentence(content.words).asCapitalised ?? "At any time"
      if let place = stations.firstIndex(where: { $0.start == start }) {
        stations[place].timescales.append(timescale)
      } else {
        stations.append((start, [timescale]))
      }
    }
    let items = stations.map { station -> HTML in
      HTML.element("h3", [], HTML(station.start))
        + .list(station.timescales.map { clock($0, content) })
    }
    return .element("ol", [.class("road")], items.map { .element("li", [], $0) })
  }

  /// A time limit: its name, whose it is, how long, by which passage, and how else that can be read.
  private func clock(_ timescale: Timescale, _ content: PolicyContent) -> HTML {
    let lines = content.lines(of: timescale).joined(separator: "; ")
    return .element("strong", [], HTML(timescale.title))
      + HTML(" (\(timescale.id)), \(timescale.ownerName): \(lines). ")
      + .element("span", [.class("soft")], HTML("Source: \(timescale.citation.place)")) + timescale.readingsHTML
  }
}
