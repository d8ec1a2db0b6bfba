import Timescales
import WorkingDays

extension AuditSummary {
  /// The sum of summaries of several files, or of the parts of one.
  ///
  ///     let whole = try AuditSummary.merging([north, south])
  ///
  /// Of a file that was cut between its rows, each part with the header, it has the figures of the whole,
  /// exactly. A reference that comes in several parts is not noticed.
  ///
  /// - Parameter summaries: the summaries, one at least.
  /// - Returns: the sum.
  /// - Throws: ``SummaryError`` if there is none, if one is of newer calendars, or if they have another
  ///   as-of day, ``periodBasis``, ``byColumn`` or ``assumesComplete``.
  /// - Complexity: linear in the figures of all.
  public static func merging(_ summaries: [AuditSummary]) throws(SummaryError) -> AuditSummary {
    let names = summaries.indices.map { "summary \($0 + 1)" }
    return try merging(named: zip(names, summaries).map { ($0, $1) })
  }

  /// The same of summaries with names, which an error quotes.
  package static func merging(named summaries: [(name: String, summary: AuditSummary)]) throws(SummaryError)
    -> AuditSummary
  {
    guard let first = summaries.first else { throw SummaryError(.none) }
    var sum = AuditSummary()
    (sum.periodBasis, sum.byColumn, sum.asOf) = (first.summary.periodBasis, first.summary.byColumn, first.summary.asOf)
    sum.assumesComplete = first.summary.assumesComplete
    sum.form = first.summary.form
    for (name, own) in summaries {
      guard own.impact == nil else { throw SummaryError(.notASummary, file: name) }
      if let difference = own.difference(from: first.summary) {
        throw SummaryError(.differs(difference, other: first.name), file: name)
      }
      sum.audited += own.audited
      sum.rejected += own.rejected
      sum.problems.merge(own.problems, uniquingKeysWith: +)
      sum.skippedColumns += own.skippedColumns.filter { !sum.skippedColumns.contains($0) }
      sum.recordedCure = sum.recordedCure ?? own.recordedCure
      sum.contradictedDates = sum.contradictedDates ?? own.contradictedDates
    }
    sum.policies = summaries.flatMap(\.summary.policies).merged
    sum.form.merge(summaries.dropFirst().map(\.summary.form))
    sum.absentEvents = summaries.flatMap(\.summary.absentEvents).inOrderOfACase
    return sum
  }

  /// In what the figures of two summaries differ so that they cannot be added.
  private func difference(from other: AuditSummary) -> SummaryDifference? {
    if asOf != other.asOf {
      return SummaryDifference(.asOf, asOf?.description ?? "none", other.asOf?.description ?? "none")
    }
    if periodBasis != other.periodBasis {
      return SummaryDifference(.periodBasis, periodBasis.rawValue, other.periodBasis.rawValue)
    }
    if byColumn != other.byColumn { return SummaryDifference(.byColumn, byColumn ?? "none", other.byColumn ?? "none") }
    guard assumesComplete != other.assumesComplete else { return nil }
    return SummaryDifference(
      .assumesComplete, assumesComplete ? "yes" : "no", other.assumesComplete ? "yes" : "no")
  }
}

extension [CaseEvent] {
  /// These events in the order of a case, each once.
  var inOrderOfACase: [CaseEvent] {
    let all = Set(self)
    let shared = CaseEvent.standard.filter { all.contains($0) }
    return shared + all.subtracting(shared).sorted { $0.rawValue < $1.rawValue }
  }
}

extension FileForm {
  /// What files have in common: nothing, unless all have the same columns and are written alike.
  ///
  /// Lines belong to one file, so that only how many there are of a kind is added up.
  fileprivate mutating func merge(_ others: [FileForm]) {
    guard !others.isEmpty else { return }
    guard others.allSatisfy({ $0.isWritten(like: self) }) else {
      self = FileForm()
      return
    }
    var merged = self
    for index in merged.columns.indices {
      let all = [self] + others
      merged.columns[index].dates.merge(all.map { $0.columns[index].dates })
    }
    for other in others {
      merged.blanks.merge(other.blanks, uniquingKeysWith: +)
      merged.totals.add(other.totals)
      merged.blankReferences.add(other.blankReferences)
      merged.repairedLines.add(other.repairedLines)
      merged.repeats += other.repeats
      merged.repeatedReferences = Array((merged.repeatedReferences + other.repeatedReferences).prefix(20))
      merged.areRepeatsCut = merged.areRepeatsCut || other.areRepeatsCut
    }
    self = merged
  }

  private func isWritten(like other: FileForm) -> Bool {
    func columns(_ form: FileForm) -> [[String?]] {
      form.columns.map { [$0.heading, $0.meaning, $0.reason.rawValue] }
    }
    return encoding == other.encoding && delimiter == other.delimiter && headerLine == other.headerLine
      && titles == other.titles && columns(self) == columns(other)
  }
}

extension ColumnDates {
  /// What the columns of several files hold together.
  fileprivate mutating func merge(_ all: [ColumnDates]) {
    let filled = all.filter { !$0.shapes.isEmpty }
    shapes = filled.flatMap(\.shapes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    refusedShapes = all.flatMap(\.refusedShapes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    isDayFirstAssumed = !filled.isEmpty && filled.allSatisfy(\.isDayFirstAssumed)
    counts = all.reduce(into: Counts()) {
      $0.dates += $1.counts.dates
      $0.others += $1.counts.others
    }
  }
}
