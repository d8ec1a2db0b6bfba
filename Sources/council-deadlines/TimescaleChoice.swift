import CouncilDeadlines
import JSONTree

/// The timescales of a policy as a person names them: by id, by title or its beginning, by stage, or
/// all of them.
struct TimescaleChoice {
  private let policy: String
  private let timescales: [Timescale]

  init(_ plan: DeadlinePlan) {
    policy = plan.policy.profile.qualifiedID
    timescales = plan.timescales
  }

  /// The timescales named, each once, in the order named.
  func ids(named words: [String]) throws(ToolError) -> [TimescaleID] {
    var ids: [TimescaleID] = []
    for word in words {
      for id in try self.ids(named: word) where !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func ids(named word: String) throws(ToolError) -> [TimescaleID] {
    if word == "all" { return timescales.map(\.id) }
    if let stage = Timescale.Stage(rawValue: word) {
      let ids = timescales.filter { $0.stage == stage }.map(\.id)
      guard !ids.isEmpty else { throw .usage("--explain: \(policy) has no timescale of \(word)") }
      return ids
    }
    if let timescale = timescales.first(where: { $0.id.rawValue == word }) { return [timescale.id] }
    let title = word.lowercased()
    let matches = timescales.filter { $0.title.lowercased().hasPrefix(title) }
    if let exact = matches.first(where: { $0.title.lowercased() == title }) { return [exact.id] }
    if matches.count == 1 { return matches.map(\.id) }
    throw .usage("--explain: \(matches.isEmpty ? unknown(word) : ambiguous(word, matches))")
  }

  private func ambiguous(_ word: String, _ matches: [Timescale]) -> String {
    "“\(word)” is the beginning of several titles: \(matches.map { "“\($0.title)”" }.joined(separator: ", "))"
  }

  private func unknown(_ word: String) -> String {
    let known = timescales.map(\.id.rawValue)
    let stages = Timescale.Stage.allCases.filter { stage in timescales.contains { $0.stage == stage } }.map(\.rawValue)
    let all = known + timescales.map(\.title) + stages
    let hint = Suggestion.question(among: MeantWords.timescales(by: word, among: all))
    return "\(policy) has no timescale “\(word)”; \(hint ?? "known are \(known.joined(separator: ", "))")"
  }
}
