public import Deadlines
import JSONTree
import Timescales
import WorkingDays

extension PolicyComparison {
  /// The comparison as one JSON document.
  ///
  /// - Parameter provenance: what the comparison was made from.
  /// - Returns: the text of the document.
  public func json(provenance: Provenance) -> String {
    json.with(provenance).text
  }

  /// The comparison alone.
  var json: JSON {
    let timescales = rows.map { row -> JSON in
      [
        "timescale": .string(row.timescale), "title": .string(row.title), "law": row.law?.json ?? nil,
        "policies": .array(row.cells.map { $0?.json ?? nil }),
      ]
    }
    return [
      "schemaVersion": .schemaVersion, "received": .string(received), "outsideCoverage": .bool(isOutsideCoverage),
      "policies": .array(policies.map { $0.json }), "timescales": .array(timescales),
    ]
  }

  /// The comparison as tables no wider than a terminal: timescales as rows, the law and then the
  /// policies as columns.
  ///
  /// Where the policies do not fit side by side, further tables follow, each with the law first.
  ///
  /// - Parameter width: the widest that a table may be, in characters.
  /// - Returns: the tables, in lines.
  public func text(width: Int) -> String { text(TextStyle(width: width)) }

  /// The same in a style, for 100 characters unless it says more or less.
  package func text(_ style: TextStyle) -> String {
    let width = style.width ?? 100
    let perTable = max(1, (width - Self.titleWidth - Self.cellWidth - 2) / (Self.cellWidth + 2))
    var text = received.map { "A complaint received on \($0)\n\n" } ?? ""
    var start = 0
    repeat {
      let range = start..<min(start + perTable, policies.count)
      text += (start > 0 ? "\n" : "") + table(range, width, style)
      start = range.upperBound
    } while start < policies.count
    return text
  }

  private static let titleWidth = 20
  private static let cellWidth = 24

  private func table(_ range: Range<Int>, _ width: Int, _ style: TextStyle) -> String {
    let widths = [Self.titleWidth] + [Int](repeating: Self.cellWidth, count: range.count + 1)
    let headings = [[""], law.heading] + policies[range].map { $0.profile.heading }
    var table = WrappedTable(widths, style)
    if widths.reduce(2 * (widths.count - 1), +) > width {
      table = WrappedTable(blocksUnder: headings.map { $0.joined(separator: ", ") }, width: width, style)
    } else {
      table.row(headings, .heading)
    }
    let (lawWords, words) = (EventWords(law), policies[range].map { EventWords($0.profile) })
    for row in rows where row.law != nil || row.cells[range].contains(where: { $0 != nil }) {
      table.row(
        [[row.title], row.lawLines(lawWords)]
          + zip(row.cells[range], words).map { $0?.lines($1, isLaw: false) ?? ["-"] })
    }
    return table.text
  }
}

extension PolicyComparison.Cell {
  fileprivate var json: JSON {
    let rule = timescale.rule
    return [
      "limit": rule.limit.map { .string($0.words) } ?? nil, "clock": .string(rule.clock?.words),
      "ordinaryStart": .string(ordinaryStart),
      "appliesWhen": .array(timescale.appliesWhen.map { .string($0.rawValue) }),
      "onlyIfLate": .string(timescale.onlyIfLate), "route": .string(timescale.route.rawValue),
      "maximum": timescale.wholeMaximum.map { .string($0.period.measure) } ?? nil,
      "maximumInherited": .bool(rule.maximum == .inherited),
      "grounds": .array((timescale.ownExtension?.grant.grounds ?? []).map { .string($0.rawValue) }),
      "groundsNotInLaw": .array(groundsNotInLaw.map { .string($0.rawValue) }),
      "grantedBy": .array((timescale.ownExtension?.grant.grantedBy ?? []).map { .string($0) }),
      "needsEvent": .bool(timescale.ownExtension?.grant.needsEvent ?? false),
      "needsDay": .bool(timescale.ownExtension?.needsDay ?? false),
      "withoutMaximum": timescale.ownExtension?.uncapped?.grant.json ?? nil,
      "openWhen": .string(timescale.ownExtension?.openWhen?.rawValue), "due": .string(due),
      "maximumDue": .string(maximumDue),
      "relation": .string(relation.rawValue), "maximumRelation": .string(maximumRelation?.rawValue),
      "favours": .string(favours.rawValue), "otherStart": .bool(hasOtherStart), "otherUnit": .bool(hasOtherUnit),
      "inherited": .bool(isInherited),
      "basis": .string(isInherited ? "inherited" : timescale.basis.kind.rawValue),
      "citation": timescale.citation.json,
    ]
  }

  /// The lines of the cell.
  fileprivate func lines(_ words: EventWords, isLaw: Bool) -> [String] {
    ruleLines(words) + (isLaw || isInherited ? [] : differences.map(\.line))
  }

  /// The rule and the days that follow from it.
  func ruleLines(_ words: EventWords) -> [String] {
    guard !isInherited else { return ["as in law"] + dayLines }
    // The special starts of a clock would fill the table. `policies ID` has them.
    let start = timescale.rule.clock.map { self.words(for: $0, words) } ?? ""
    let limit = timescale.rule.limit.map { $0.sentence(from: start) } ?? "no limit"
    var lines = [limit + (timescale.binding == .target ? " (target)" : "") + timescale.basis.mark]
    let maximum = timescale.maximumWords(words)
    if timescale.rule.maximum != .inherited, !maximum.isEmpty { lines.append(maximum) }
    return lines + timescale.conditionLines(words) + dayLines
  }

  /// The ordinary start of a clock; a clock that is another timescale's is called by that
  /// timescale.
  private func words(for clock: Timescale.Clock, _ words: EventWords) -> String {
    if case .sameAs = clock { return clock.sentence(words) }
    return ordinaryStart.map {
      words.day(of: $0.rawValue) + (clock == .event($0) ? "" : ", in an ordinary case")
    } ?? clock.sentence(words)
  }

  /// How the rule relates to the law's, a line each.
  var differences: [Difference] {
    var lines: [Difference] = []
    if hasOtherStart { lines.append(.departs("different start from the law")) }
    if hasOtherUnit { lines.append(.departs("different unit from the law")) }
    switch relation {
    case .same: lines.append(Difference(kind: .same, words: "law"))
    case .noCounterpart: lines.append(Difference(kind: .local, words: "local: no rule in law"))
    case .noLimitInLaw: lines.append(.departs("no limit in law: for the council"))
    case .incomparable: break
    case .stricter, .looser:
      lines.append(
        .departs("\(relation.rawValue) than law\(favours == .neither ? "" : ": for the \(favours.rawValue)")"))
    }
    if let maximumRelation, maximumRelation != .same, maximumRelation != .incomparable {
      lines.append(.departs("maximum \(maximumRelation.rawValue) than law"))
    }
    if timescale.rule.maximum == .inherited, let maximum = counterpart?.wholeMaximum {
      lines.append(.departs("no extension stated: the law's at most \(maximum.period.measure)"))
    }
    for ground in groundsNotInLaw { lines.append(.departs("not a ground in law: \(ground.clause)")) }
    if timescale.ownExtension?.uncapped != nil, counterpart?.ownExtension?.uncapped == nil {
      lines.append(.departs("no extension without a maximum in law"))
    }
    if timescale.ownExtension?.openWhen != nil, counterpart?.ownExtension?.openWhen == nil {
      lines.append(.departs("no such exception in law"))
    }
    return lines
  }

  /// How a rule relates to the law's, in a few words.
  struct Difference {
    /// Whether it departs from the law, is the same, or has nothing in law.
    enum Kind {
      case departs
      case same
      case local
    }

    let kind: Kind
    let words: String

    static func departs(_ words: String) -> Difference { Difference(kind: .departs, words: words) }

    /// The words after the sign that a table in text has for them.
    fileprivate var line: String {
      switch kind {
      case .departs: "! \(words)"
      case .same: "= \(words)"
      case .local: words
      }
    }
  }

  private var dayLines: [String] {
    if isOutsideCoverage { return ["due outside the calendar"] }
    guard let due else { return [] }
    return ["due \(due)"] + (maximumDue.map { ["at most \($0)"] } ?? [])
  }
}

extension PolicyProfile {
  /// Whose it is, and its version.
  var heading: [String] { [council, "version \(version)"] }
}

extension PolicyComparison.Row {
  /// The lines of the law's column; if the councils' timescales correspond to another one of the
  /// law, its word.
  fileprivate func lawLines(_ words: EventWords) -> [String] {
    law?.lines(words, isLaw: true) ?? [lawAbsent(words)]
  }

  /// That the law has no such timescale, or another one.
  func lawAbsent(_ words: EventWords) -> String {
    let other = cells.lazy.compactMap { $0?.counterpart?.id }.first
    return other.map { "see \(words.quotedTitle(of: $0))" } ?? "no rule"
  }
}

extension Timescale.Grant {
  /// What has to be recorded for an extension without a maximum.
  fileprivate var json: JSON {
    [
      "grounds": .array(grounds.map { .string($0.rawValue) }), "grantedBy": .array(grantedBy.map { .string($0) }),
      "grantedTo": .string(grantedTo?.rawValue), "needsEvent": .bool(needsEvent),
    ]
  }
}
