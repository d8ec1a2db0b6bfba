import Deadlines
package import Timescales
import JSONTree
import PolicyProfiles

/// What the columns of a file of cases are taken for, and what the file cannot show.
///
/// Unlike an audit it does not stop at a heading that is refused, but says what is wrong with it.
package struct FileInspection: Sendable {
  /// How the file is written.
  package private(set) var form: FileForm
  /// What is wrong with each column; `nil` for one that is fine.
  package private(set) var remarks: [String?]
  /// The policy that ``missing`` is about, with its version.
  package private(set) var policy: String
  /// The timescales that miss a column.
  package private(set) var missing: [Missing]

  /// The columns that a timescale misses.
  package struct Missing: Hashable, Sendable {
    /// The timescale.
    package var timescale: TimescaleID
    /// The events of which one would start its clock; empty if there is a column for one.
    package var starts: [CaseEvent]
    /// The events of which one would show that it was done; empty if there is a column for one.
    package var acts: [CaseEvent]
  }

  /// Looks at the beginning of a file.
  ///
  /// - Throws: ``HeadingError`` for a file that cannot be read, `PolicyError` for an unknown policy,
  ///   and what the source throws.
  package init(of source: @escaping Audit.Source, _ options: AuditOptions) throws {
    let name = try Self.policy(options)
    var options = options
    options.policy = name
    let words = HeadingWords(options)
    let text = try InputText(
      source,
      options: FileForm.Options(
        encoding: options.encoding, delimiter: options.delimiter, header: options.header),
      enough: 2,
      isKnown: words.isKnown)
    form = text.form
    let sample = text.sample
    var csv = text.reader()
    let headings = try csv.readHeadings()
    let meanings = words.meanings(of: headings)
    let dates = DateForms(sample, form, isDate: meanings.map(\.column.isDate), words: options.blankWords)
    let found = dates.found(given: options.dateFormat)
    for index in headings.indices {
      form.columns.append(
        ColumnForm(
          heading: headings[index], meaning: meanings[index].column.name, reason: meanings[index].why,
          isDate: meanings[index].column.isDate, dates: found[index]))
    }
    form.hasNoReference = !meanings.contains { $0.column == .reference }
    remarks = Self.remarks(headings, meanings, words, dates, options, isWhole: text.isSampleWhole)
    policy = name
    missing = []
    let events = Set(meanings.compactMap(\.column.event))
    let table = try PlanTable([name], library: options.library, readings: options.readings)
    guard let place = table.place(of: name) else { return }
    let plan = table.plans[table.plan(at: place, on: options.asOf)]
    let counted = PolicyCounter(plan).counted()
    policy = counted.policy
    missing = counted.timescales.compactMap { Self.missing($0.timescale, events) }
  }

  private static func policy(_ options: AuditOptions) throws -> String {
    guard let given = options.policy else { return PolicyProfile.regulationsID }
    let name = options.library.name(written: given) ?? given
    _ = try options.library.policy(name, on: options.asOf)
    return name
  }

  /// What a timescale misses; `nil` if nothing.
  private static func missing(_ timescale: Timescale, _ events: Set<CaseEvent>) -> Missing? {
    func isThere(_ event: CaseEvent) -> Bool {
      [event, event.receipt, event.sending].contains { $0.map(events.contains) ?? false }
    }
    let (starts, acts) = (timescale.rule.clock?.events ?? [], timescale.rule.satisfiedBy)
    let missing = Missing(
      timescale: timescale.id, starts: starts.contains(where: isThere) ? [] : starts,
      acts: acts.contains(where: isThere) ? [] : acts)
    return missing.starts.isEmpty && missing.acts.isEmpty ? nil : missing
  }

  /// What is wrong with each column.
  private static func remarks(
    _ headings: [String], _ meanings: [HeadingWords.Meaning], _ words: HeadingWords, _ dates: DateForms,
    _ options: AuditOptions, isWhole: Bool
  ) -> [String?] {
    let known = words.known.keys.sorted()
    var seen: [CaseColumn: String] = [:]
    return headings.indices.map { index in
      let meaning = meanings[index]
      if meaning.why == .unknown, let close = Suggestion.closest(to: meaning.word, among: known) {
        return "\(HeadingError.Reason.closeToKnown(headings[index], known: close))"
      }
      guard meaning.column != .skipped else { return nil }
      if let other = seen.updateValue(headings[index], forKey: meaning.column),
        !words.repeated.contains(where: { $0 == meaning.column.event })
      {
        return "\(HeadingError.Reason.twice(headings[index], and: other))"
      }
      guard options.dateFormat == nil, meaning.column.isDate, let (value, line) = dates.monthFirst(in: index) else {
        return nil
      }
      let reason = HeadingError.Reason.monthFirst(column: headings[index], value: value, isWhole: isWhole)
      return "line \(line): \(reason)"
    }
  }
}
