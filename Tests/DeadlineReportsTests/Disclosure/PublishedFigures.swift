import JSONTree
import TestSupport

/// What a reader of a published page knows, and what nobody may find out: the figures of one policy.
///
/// It is made from the tables of the page and from what anybody knows of such figures: that they add up.
struct PublishedFigures {
  private(set) var knowledge = LinearKnowledge()
  /// The true counts by name, from the JSON.
  private(set) var truth: [String: Int] = [:]
  /// How many tables of the page were read.
  private(set) var tables = 0
  private let policy: JSON
  private let name: String
  private let answers: [(id: String, title: String)]
  private static let layers = [("council", "by the policy"), ("statute", "in law")]

  init(_ page: PageElement, _ policy: JSON) {
    self.policy = policy
    name = "\(policy["council"]?.string ?? "") (\(policy["policy"]?.string ?? ""))"
    let shown = Set(page.table("\(name), in all")?.rows.map { $0[0] } ?? [])
    answers = (policy["timescales"]?.elements ?? []).compactMap { row in
      guard let id = row["timescale"]?.string, let title = row["title"]?.string else { return nil }
      return id.hasSuffix("-response") || shown.contains(title) ? (id, title) : nil
    }
    let periods = policy["periods"]?.elements ?? []
    let years = periods.filter { $0["quarter"]?.isNull == true }
    let quarters = periods.filter { $0["quarter"]?.isNull == false }
    let values = policy["values"]?.elements ?? []
    addTruth("all", policy, cases: policy["cases"]?.integer)
    for year in years { addTruth(Self.name(year), year, cases: year.at("escalation.cases")?.integer) }
    for quarter in quarters { addTruth(Self.name(quarter), quarter, cases: quarter.at("escalation.cases")?.integer) }
    for value in values { addTruth(Self.name(value), value, cases: value["cases"]?.integer) }
    addRest(years)
    addSums("all", years.map(Self.name) + ["none"])
    if !values.isEmpty { addSums("all", values.map(Self.name)) }
    for year in years {
      addSums(Self.name(year), quarters.filter { $0["year"]?.string == year["year"]?.string }.map(Self.name))
    }
    addBetweenLayers(["all", "none"] + (periods + values).map(Self.name))
    addStages()
    addBands()
    read(page, values.map(Self.name))
  }

  private static func name(_ group: JSON) -> String {
    if let value = group["value"]?.string { return value.isEmpty ? "(blank)" : value }
    let year = group["year"]?.string ?? ""
    return group["quarter"]?.integer.map { "\(year) Q\($0)" } ?? year
  }

  // MARK: - The truth, and how it adds up

  private mutating func addTruth(_ group: String, _ json: JSON, cases: Int?) {
    truth["\(group)/cases"] = cases ?? 0
    for answer in answers {
      let row = json["timescales"]?.first("timescale", answer.id)
      for (layer, _) in Self.layers {
        let counts = (row?[layer]?.keys ?? []).map { ($0, row?[layer]?[$0]?.integer ?? 0) }
        let name = "\(group)/\(answer.id)/\(layer)"
        let met = counts.first { $0.0 == "met" }?.1 ?? 0
        let late = counts.filter { ["missed", "overdue"].contains($0.0) }.reduce(0) { $0 + $1.1 }
        truth["\(name)/met"] = met
        truth["\(name)/late"] = late
        truth["\(name)/other"] = counts.reduce(0) { $0 + $1.1 } - met - late
      }
    }
  }

  /// The cases that are in no period.
  private mutating func addRest(_ years: [JSON]) {
    for (name, count) in truth where name.hasPrefix("all/") {
      let rest = "none/" + name.dropFirst(4)
      truth[rest] = count - years.reduce(0) { $0 + (truth[Self.name($1) + "/" + name.dropFirst(4)] ?? 0) }
    }
  }

  private mutating func addSums(_ whole: String, _ parts: [String]) {
    for name in truth.keys where name.hasPrefix("\(whole)/") {
      let figure = name.dropFirst(whole.count)
      knowledge.add(name, isSumOf: parts.map { $0 + figure })
    }
  }

  /// What is met, late and neither is all; what is met in law is met by the policy, where that holds.
  private mutating func addBetweenLayers(_ groups: [String]) {
    for answer in answers {
      let names = groups.flatMap { group in Self.layers.map { "\(group)/\(answer.id)/\($0.0)" } }
      for group in groups where names.allSatisfy({ !$0.hasPrefix("none/") || truth["\($0)/other", default: 0] >= 0 }) {
        for (layer, _) in Self.layers {
          let name = "\(group)/\(answer.id)/\(layer)"
          let parts = ["met", "late", "other"].map { "\(name)/\($0)" }
          // Where every case is counted, as nearly always, the reader may take it that it is.
          if groups.allSatisfy({ isWhole($0, answer.id, layer) }) { knowledge.add("\(group)/cases", isSumOf: parts) }
          truth["\(name)/ended"] = parts.prefix(2).reduce(0) { $0 + (truth[$1] ?? 0) }
          knowledge.add("\(name)/ended", isSumOf: Array(parts.prefix(2)))
        }
      }
      for figure in ["met", "ended"] {
        addDifference(groups.map { ("\($0)/\(answer.id)/council/\(figure)", "\($0)/\(answer.id)/statute/\(figure)") })
        addDifference(groups.map { ("\($0)/\(answer.id)/statute/\(figure)", "\($0)/\(answer.id)/council/\(figure)") })
      }
    }
  }

  private func isWhole(_ group: String, _ answer: String, _ layer: String) -> Bool {
    ["met", "late", "other"].reduce(0) { $0 + (truth["\(group)/\(answer)/\(layer)/\($1)"] ?? 0) }
      == truth["\(group)/cases"]
  }

  /// The larger counts are the smaller ones and a difference, if that is so of all.
  private mutating func addDifference(_ pairs: [(large: String, small: String)]) {
    guard pairs.allSatisfy({ (truth[$0.large] ?? 0) >= (truth[$0.small] ?? 0) }) else { return }
    for (large, small) in pairs {
      truth["\(large) - \(small)"] = (truth[large] ?? 0) - (truth[small] ?? 0)
      knowledge.add(large, isSumOf: [small, "\(large) - \(small)"])
    }
  }

  private mutating func addStages() {
    for stage in ["stage2", "stage3", "ombudsman"] {
      truth["all/\(stage)"] = policy.at("escalation.\(stage)")?.integer ?? 0
      addDifference([("all/cases", "all/\(stage)")])
    }
    addDifference([("all/stage2", "all/stage3")])
    for (answer, stage) in [("stage-2-response", "stage2"), ("stage-3-response", "stage3")] {
      for (layer, _) in Self.layers where truth["all/\(answer)/\(layer)/ended"] != nil {
        addDifference([("all/\(stage)", "all/\(answer)/\(layer)/ended")])
      }
    }
  }

  /// The bands add up to what was done, of which what was done within a limit is what was met, where that holds.
  private mutating func addBands() {
    for answer in answers {
      let row = policy["timescales"]?.first("timescale", answer.id)
      let bands = row?.at("workingDaysTaken.bands")?.elements ?? []
      let names = bands.indices.map { "\(answer.id)/band \($0)" }
      guard !bands.isEmpty else { continue }
      for (name, band) in zip(names, bands) { truth[name] = band["cases"]?.integer ?? 0 }
      truth["\(answer.id)/done"] = row?.at("workingDaysTaken.cases")?.integer ?? 0
      knowledge.add("\(answer.id)/done", isSumOf: names)
      for (layer, _) in Self.layers { addDifference([("all/\(answer.id)/\(layer)/ended", "\(answer.id)/done")]) }
      addDifference([("all/cases", "\(answer.id)/done")])
      for place in bands.indices {
        let within = names.prefix(place + 1)
        for (layer, _) in Self.layers {
          let met = "all/\(answer.id)/\(layer)/met"
          guard within.reduce(0, { $0 + (truth[$1] ?? 0) }) == truth[met] else { continue }
          knowledge.add(met, isSumOf: Array(within))
        }
      }
    }
  }

  // MARK: - The page

  private mutating func read(_ page: PageElement, _ values: [String]) {
    if let rows = page.table("\(name), in all")?.rows {
      for row in rows.dropFirst() {
        guard let answer = answers.first(where: { $0.title == row[0] }) else { continue }
        add(rows[0], row, of: ["all"], answer.id)
      }
      tables += 1
    }
    for kind in ["by financial year", "by quarter", "by Team"] {
      let own = answers.map { ("\(name), \($0.title): \(kind)", $0.id) } + [("\(name), \(kind)", "")]
      for (caption, id) in own {
        guard let rows = page.table(caption)?.rows else { continue }
        let named = Set(rows.dropFirst().map { $0[0] })
        for row in rows.dropFirst() {
          let isRest = row[0] == "All others together"
          add(rows[0], row, of: isRest ? values.filter { !named.contains($0) } : [row[0]], id)
        }
        tables += 1
      }
    }
    if let rows = page.table("\(name), how far cases went: the figures")?.rows {
      for (stage, row) in zip(["cases", "stage2", "stage3", "ombudsman"], rows.dropFirst()) {
        knowledge.add("all/\(stage)", is: Int(row[1]) ?? -1)
      }
      tables += 1
    }
    for answer in answers {
      guard let rows = page.table("\(name), \(answer.title): working days taken: the figures")?.rows else { continue }
      for (place, row) in rows.dropFirst().enumerated() {
        knowledge.add("\(answer.id)/band \(place)", is: Int(row[1]) ?? -1)
      }
      tables += 1
    }
  }

  /// What a row says of some groups together.
  private mutating func add(_ headings: [String], _ row: [String], of groups: [String], _ answer: String) {
    for (heading, cell) in zip(headings, row).dropFirst() where cell != "–" {
      guard let figure = Self.figures[heading] else { continue }
      let own = figure == "cases" ? figure : "\(answer)/\(figure)"
      knowledge.add(groups.map { "\($0)/\(own)" }, sumTo: Int(cell) ?? -1)
    }
  }

  /// The name of the count under a heading.
  private static let figures = [
    "Cases": "cases", "By the policy: in time": "council/met", "By the policy: late": "council/late",
    "In law: in time": "statute/met", "In law: late": "statute/late",
  ]
}
