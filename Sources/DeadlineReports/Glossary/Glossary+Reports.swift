package import JSONTree

extension Glossary {
  /// Entries as one JSON document.
  package static func json(_ entries: [Entry]) -> JSON {
    ["schemaVersion": .schemaVersion, "events": .array(entries.map(\.json))]
  }

  /// Entries as text, a block for each.
  package static func text(_ entries: [Entry], _ style: TextStyle) -> String {
    entries.map { $0.text(style) }.joined(separator: "\n")
  }
}

extension Glossary.Entry {
  fileprivate var json: JSON {
    [
      isFact ? "fact" : "event": .string(word), "meaning": .string(meaning), "source": .string(source),
      "values": isFact ? .array((values.isEmpty ? ["day"] : values).map { .string($0) }) : nil,
      "names": .array(names.map { .string($0) }), "policies": .array(policies.map { .string($0) }),
    ]
  }

  fileprivate func text(_ style: TextStyle) -> String {
    let value = values.isEmpty ? "DAY" : values.joined(separator: "|")
    var text = style.heading(isFact ? "\(word)=\(value)" : word) + "\n"
    text += "  " + (source.map { "\(meaning.withoutFullStop) (\($0))." } ?? meaning) + "\n"
    // Each plain name may be given with its stage too.
    let plain = names.filter { !$0.contains("stage") }
    let shown = plain.isEmpty ? names : plain
    if !shown.isEmpty { text += "  Headings taken for it: \(shown.joined(separator: ", "))\n" }
    // An id once, however many versions of it use the word.
    var ids: [String] = []
    for id in policies.map({ String($0.prefix { $0 != "@" }) }) where !ids.contains(id) { ids.append(id) }
    if !ids.isEmpty { text += "  Used by: \(ids.joined(separator: ", "))\n" }
    return text
  }
}
