public import DeadlineAudit
import Deadlines
import JSONTree
import Timescales
import WorkingDays

extension AuditSummary {
  /// The summary as text for a terminal.
  public func text(provenance: Provenance) -> String { text(provenance: provenance, .plain) }

  /// The same for a terminal.
  package func text(provenance: Provenance, _ style: TextStyle) -> String {
    if let impact { return self.text(impact, provenance: provenance, style) }
    var text = ""
    for policy in policies { text += policy.text(style) + "\n" }
    let checks = checks
    if !checks.isEmpty {
      text += style.heading("Cases to check, with the word that marks them in the output:") + "\n"
      var table = TextTable([.left, .right, .left], indent: 2, style)
      for check in checks { table.row(check.title, "\(check.cases)", check.code.rawValue) }
      text += table.text + "\n"
    }
    text += absentText("so they count in no percentage") + form.text + cureText
    if let asOf = provenance.asOf { text += "As of \(asOf); " }
    text += provenance.calendarWords + "\n"
    return text + rowsLine + "\n"
  }

  /// What a list of work says of the file below it: what the file cannot show, how it was read, what would
  /// keep rows from being refused, and the counts.
  package var worklistText: String {
    absentText("so the list cannot show what depends on them") + form.text + cureText + rowsLine + "\n"
  }

  /// How many rows there were, and what became of them.
  var rowsLine: String { "\(read) read = \(audited) audited + \(rejected) rejected" }

  /// What it means for the figures that the file has no column for an event.
  static let absentWords = "The file has no column for these, so they count in no percentage:"

  /// The events for which the file has no column, and what follows from it.
  private func absentText(_ consequence: String) -> String {
    guard !absentEvents.isEmpty else { return "" }
    return "The file has no column for these, \(consequence):\n" + Self.lines(of: absentEvents.map(\.rawValue))
  }

  /// What is to be checked, and in how many cases.
  ///
  /// An act on a day off is noted for each case, but there is nothing to check.
  var checks: [(code: RecordProblem.Code, title: String, cases: Int)] {
    RecordProblem.Code.allCases.filter { $0 != .nonWorkingDay }.compactMap { code in
      let isAbsent = code == .receiptNotRecorded && absentEvents.contains(.received)
      return problems[code].map { (code, code.title + (isAbsent ? ": the file has no such column" : ""), $0) }
    }
  }
}

extension AuditSummary {
  /// What would keep rows from being refused; `nil` if nothing can be said for many at once.
  var cure: String? {
    let rows = audited == 0 ? "every row was refused" : "rows were refused"
    if let dates = contradictedDates {
      let other = dates.given == .iso ? ", or give --date-format uk" : ", or give --date-format iso"
      let isOther = dates.shape == "dd/mm/yyyy" || dates.shape == "yyyy-mm-dd"
      return "leave out --date-format\(isOther ? other : ""); \(rows), because the dates in “\(dates.column)” "
        + "look like \(dates.shape), not as --date-format \(dates.given.rawValue) says"
    }
    if let recordedCure { return audited == 0 ? recordedCure : nil }
    guard audited == 0, rejected > 0, let column = form.columns.first(where: \.hasUnknownDates) else { return nil }
    let example = column.dates.examples.first.map { "such as “\($0.prefix(40))”, " } ?? ""
    return "write the dates in “\(column.heading)” as 2024-03-05, 05/03/2024, 5 March 2024 or 05-Mar-24, or skip "
      + "the column with --map \"\(column.heading)=skip\"; \(rows), because its values, \(example)are not dates of a "
      + "known form"
  }

  /// The same as a line.
  var cureText: String { cure.map { "To put right: \($0)\n" } ?? "" }

  /// Words in a list, on indented lines of at most 100 characters.
  private static func lines(of words: [String]) -> String {
    var (lines, line) = ("", " ")
    for (index, word) in words.enumerated() {
      let piece = " \(word)" + (index + 1 < words.count ? "," : "")
      if line.count + piece.count > 100 {
        lines += line + "\n"
        line = " "
      }
      line += piece
    }
    return lines + line + "\n"
  }
}

extension PolicySummary {
  fileprivate func text(_ style: TextStyle) -> String {
    var text = style.heading("\(council) (\(policy)): \(cases) \(cases == 1 ? "case" : "cases")") + "\n"
    guard timescales.contains(where: \.hasCases) else { return text + "  \(silence)\n" }
    var table = TextTable([.left] + [TextTable.Alignment](repeating: .right, count: 9), indent: 2, style)
    table.header([""] + TimescaleSummary.headings)
    for row in timescales where row.hasCases { table.row([row.name] + row.cells) }
    text += table.text
    var lines = withinMaximumLines + takenLines
    for summary in bands where summary.total > 0 {
      let counts = zip(summary.bands.names, summary.counts).map { "\($0): \($1)" }.joined(separator: ", ")
      lines.append("\(summary.title), working days taken: \(counts); total \(summary.total)")
    }
    for line in lines + [escalationLine, backlogLine].compactMap(\.self) { text += "  \(line)\n" }
    return text
  }
}

extension PolicySummary {
  /// How many are late by the first limit and not by the maximum, where the file cannot show an extension.
  var withinMaximumLines: [String] {
    timescales.flatMap { row in
      row.withinMaximumByLayer.filter { $0.cases > 0 }.map {
        "\(row.timescale.title): \($0.cases) within the maximum \($0.layer), but no column shows the notice or the "
          + "ground that extends it"
      }
    }
  }

  /// How many working days the answers took, by the policy's start and in law, and how many were given up to
  /// each limit unless the policy has bands of its own.
  var takenLines: [String] {
    let responses = timescales.filter(\.isResponse)
    return responses.filter { $0.taken.cases > 0 }.map { row in
      let hasBands = bands.contains { $0.bands.timescale == row.timescale.id && $0.total > 0 }
      let words = row.taken.words + (hasBands ? "" : row.taken.bandWords(upTo: row.limits.bandEnds))
      return "\(row.timescale.title), working days taken: \(words)"
    }
      + responses.filter { $0.takenInLaw.cases > 0 }.map {
        "\($0.timescale.title), counted from the start in law: \($0.takenInLaw.words)"
          + $0.takenInLaw.bandWords(upTo: $0.limits.bandEnds)
      }
  }

  /// How many cases went on to a later stage; `nil` if none did.
  fileprivate var escalationLine: String? {
    let words = EscalationCounts.stages.filter { escalation[keyPath: $0.counts] > 0 }.map {
      "\(escalation[keyPath: $0.counts]) \($0.title.lowercasedFirst)"
    }
    return words.isEmpty ? nil : "Of \(escalation.cases) cases, \(words.inWords())"
  }

  /// What was open at the end of the last quarter that has ended; `nil` if nothing was.
  fileprivate var backlogLine: String? {
    guard let last = periods.lastIndex(where: { $0.period.quarter != nil && hasEnded($0.period) }) else { return nil }
    let flows = periods.upToTheEnd()[last]
    let words = timescales.filter(\.isResponse).compactMap { row -> String? in
      guard let flow = flows[row.timescale.id] else { return nil }
      let (policy, law) = (Backlog(flow.policy), Backlog(flow.law))
      guard policy.open > 0 || law.open > 0 else { return nil }
      // Where the policy's own clock is not known, what is open in law is.
      return policy.open > 0
        ? "\(policy.open) “\(row.timescale.title)” (\(policy.overdue) overdue)"
        : "\(law.open) “\(row.timescale.title)” in law (\(law.overdue) overdue)"
    }
    let day = periods[last].period.lastDay.map { "on \($0)" } ?? "at the end of \(periods[last].period.words)"
    return words.isEmpty ? nil : "Open \(day): \(words.joined(separator: "; "))"
  }

  /// How many cases of an answer have no record of it.
  var notRecordedLines: [String] {
    timescales.filter { $0.isResponse && $0.council[.notRecorded] > 0 }.map {
      "\($0.timescale.title): not recorded in \($0.council[.notRecorded]) of \($0.cases) cases."
    }
  }

  /// Why there are no figures.
  var silence: String {
    let isUnrecorded = timescales.contains { $0.council[.notRecorded] > 0 || $0.statute[.notRecorded] > 0 }
    return isUnrecorded
      ? "No figures: the file has no column that shows whether what is due was done."
      : "No figures: no time limit has started in these cases."
  }
}

extension TimescaleSummary {
  /// The headings of ``cells``.
  static let headings = [
    "met", "missed", "overdue", "running", "other", "in time", "met in law", "late in law", "disputed",
  ]

  /// Its title, with what it is if that is not a stated limit.
  var name: String { timescale.title + (timescale.binding == .target ? " (target)" : "") + timescale.basis.mark }

  /// Its figures in words.
  var cells: [String] {
    let running = council[.running] + council[.dueToday] + council[.open]
    let others: [Deadline.Status] = [.lapsed, .targetPassed, .suspended, .uncertain, .cannotCompute]
    let other = others.reduce(0) { $0 + council[$1] }
    return [
      "\(council[.met])", "\(council[.missed])", "\(council[.overdue])", "\(running)", "\(other)",
      timescale.kind == .right ? "-" : council.percentInTime.map { "\($0) %" } ?? "-",
      hasStatute ? "\(statute[.met])" : "-", hasStatute ? "\(statute[.missed] + statute[.overdue])" : "-",
      "\(disputed)",
    ]
  }

  /// Whether it, or its counterpart in law, applied to any case and had started.
  var hasCases: Bool {
    Deadline.Status.allCases.contains {
      ![.notStarted, .notApplicable, .notRecorded].contains($0) && (council[$0] > 0 || statute[$0] > 0)
    }
  }

  /// How many are within the maximum in each layer, or in both alike.
  fileprivate var withinMaximumByLayer: [(cases: Int, layer: String)] {
    withinMaximum == withinMaximumInLaw
      ? [(withinMaximum, "by the policy and in law")]
      : [(withinMaximum, "by the policy"), (withinMaximumInLaw, "in law")]
  }

  /// Whether it ends a stage.
  var isResponse: Bool {
    !Set(timescale.rule.satisfiedBy).isDisjoint(with: [.stage1Responded, .stage2Responded, .stage3Responded])
  }

  fileprivate var hasStatute: Bool { statute != StatusCounts.none }
}

extension TimeTaken {
  /// Within how many working days half, nine of ten and all of the cases were done, and the mean.
  fileprivate var words: String {
    [("half within", median), ("90 % within", ninetiethPercentile), ("the longest", longest)]
      .map { "\($0) \($1.map(String.init) ?? "-")" }.joined(separator: ", ") + ", mean \(meanWords ?? "-")"
  }

  /// How many cases took up to each of some limits: `; up to 10: 16, 11 to 20: 7, over 20: 25`.
  fileprivate func bandWords(upTo ends: [Int]) -> String {
    guard !ends.isEmpty else { return "" }
    return "; "
      + zip(Self.bandNames(upTo: ends), bands(upTo: ends)).map { "\($0): \($1.cases)" }.joined(separator: ", ")
  }
}
