import DeadlineReports
import PolicyProfiles

/// The article on every event and fact, as the documentation shows it.
enum EventsDocument {
  static func text(of library: PolicyLibrary) -> String {
    let entries = Glossary(library).entries
    return heading + events + entries.filter { !$0.isFact }.map(section).joined(separator: "\n")
      + facts + entries.filter(\.isFact).map(section).joined(separator: "\n")
  }

  private static let heading = """
    # Events and facts

    What each event and fact of a case means, what else it is called, and which policies use it.

    <!-- Made from the glossary of the tool, not written by hand: run
    .ci/embed -->

    ## Overview

    An *event* happened on a day: `received=2025-12-19`. A *fact* is a word or a day that is set for one case: `mode=oral`. Both are columns
    of a file, keys of a case's JSON, and arguments of `schedule`. A heading of a file is taken for the event whose name it has in other
    capitals, spaces or punctuation, or one of the headings listed here. “Date of receipt” may be “receipt date” too, and a stage may stand in
    front: “stage 1 receipt date”.

    `council-deadlines events` prints the same, and `council-deadlines events WORD` looks for a word in it.


    """

  private static let events = "## Events, in the order of a case\n\n"
  private static let facts = "\n## Facts\n\n"

  private static func section(of entry: Glossary.Entry) -> String {
    var text = "### `\(entry.word)`\n\n\(entry.meaning)\n\n"
    var rows: [String] = []
    if let source = entry.source { rows.append("Source: \(source)") }
    if entry.isFact {
      rows.append("Value: " + (entry.values.isEmpty ? "a day" : entry.values.map { "`\($0)`" }.joined(separator: ", ")))
    }
    // Each plain name may be given with its stage too.
    let plain = entry.names.filter { !$0.contains("stage") }
    let names = plain.isEmpty ? entry.names : plain
    if !names.isEmpty { rows.append("Headings taken for it: \(names.joined(separator: ", "))") }
    rows.append("Used by: " + (entry.policies.isEmpty ? "no policy" : ids(of: entry).joined(separator: ", ")))
    text += rows.map { "- \($0)\n" }.joined()
    return text
  }

  /// The id of each policy once, however many versions of it use the word.
  private static func ids(of entry: Glossary.Entry) -> [String] {
    var ids: [String] = []
    for id in entry.policies.map({ String($0.prefix { $0 != "@" }) }) where !ids.contains(id) { ids.append(id) }
    return ids
  }
}
