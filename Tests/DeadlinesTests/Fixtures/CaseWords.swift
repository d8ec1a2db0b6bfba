import DeadlineReports
import Deadlines
import PolicyProfiles
@_exported import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// A case from words such as `received=2025-12-19 mode=oral`.
func record(_ words: String) -> CaseRecord {
  var record = CaseRecord()
  for word in words.split(whereSeparator: \.isWhitespace) {
    let parts = word.split(separator: "=").map(String.init)
    precondition(parts.count == 2, "\(word) is not of the form EVENT=DAY or FACT=VALUE")
    if let fact = CaseFact(rawValue: parts[0]) {
      do { try record.set(fact, to: parts[1]) } catch { preconditionFailure("\(error)") }
    } else if parts[1].first?.isLetter ?? false {
      record.set(parts[0], to: parts[1])
    } else {
      record.record(CaseEvent(rawValue: parts[0]), on: days(parts[1]))
    }
  }
  return record
}

/// The schedule of a case given in words, under the version of the policy that governs it.
///
/// By default it is as of a day long after the cases, so that everything recorded has happened.
func schedule(_ words: String, under policy: String = "regulations", asOf: String = "2028-06-30") throws -> Schedule {
  let record = record(words)
  let asOfDay = day(asOf)
  let policy = try PolicyLibrary.embedded.policy(policy, on: record.versionDays(asOf: asOfDay) ?? asOfDay...asOfDay)
  return Schedule(of: record, under: policy, asOf: asOfDay, calendars: .englandAndWales)
}

/// One deadline of that schedule.
func deadline(
  _ id: TimescaleID, _ words: String, under policy: String = "regulations", asOf: String = "2028-06-30"
) throws -> Deadline {
  try #require(schedule(words, under: policy, asOf: asOf)[id], "\(policy) has no \(id)")
}

extension CaseRecord {
  /// The record in the words that ``record(_:)`` takes.
  var words: String {
    var words = events.map { "\($0.event)=\($0.days.words)" } + dayFacts.map { "\($0.rawValue)=\($1)" }.sorted()
    words.append("mode=\(mode.rawValue)")
    if let route { words.append("route=\(route.rawValue)") }
    for (fact, grounds) in [
      ("1", stage1ExtensionGrounds), ("2", stage2ExtensionGrounds), ("3", stage3ExtensionGrounds),
    ] where !grounds.isEmpty {
      words.append("stage-\(fact)-extension-ground=\(grounds.sorted().joined(separator: ";"))")
    }
    if let complainantUnavailable { words.append("complainant-unavailable=\(complainantUnavailable ? "yes" : "no")") }
    if let directorAgrees { words.append("director-agrees=\(directorAgrees ? "yes" : "no")") }
    return words.joined(separator: " ")
  }
}

extension Schedule {
  /// The problems in words.
  var messages: [String] { problems.map { $0.message(in: self) } }

  /// The codes of the problems, each as often as it is reported.
  var codes: [String] { problems.map(\.code.rawValue).sorted() }
}

extension DeadlinePlan {
  /// A case as a file of many cases has it: in both layers, without projected days.
  func audit(_ record: CaseRecord, asOf: Day) -> CaseOutcomes {
    outcomes(of: CaseRow(record, fields: fields), in: calendars(from: .englandAndWales), asOf: asOf)
  }
}

extension Calendars {
  /// The calendar of England and Wales for every profile, whatever calendar it names.
  static let englandAndWales = Calendars(.englandAndWales, named: [:])
}

extension Deadline {
  /// Whether its clock has not started, and its day is projected from the steps before it.
  var isOnRoad: Bool { policy.outcome.clockBasis == .projected }

  /// What the council's layer says, in words.
  var words: String { policy.words }
}

extension DeadlineLayer {
  /// What the layer says, in words.
  var words: String { outcome.words(from: startWord) }
}

extension Deadline.Reading {
  /// What the reading says, in words.
  var words: String { "\(id): \(outcome.words(from: nil))" }
}

extension Outcome {
  /// Start, days and status, such as `received 2025-12-19, due 2026-01-07, met`.
  ///
  /// What is absent is left out: a maximum, an extension, the working days late. An extension that
  /// does not move the day the status is measured against is `in vain`.
  func words(from word: String?) -> String {
    var parts: [String] = []
    if let start, let word { parts.append("\(word) \(start)") }
    if let due { parts.append("due \(due)") }
    if let maximumDue { parts.append("max \(maximumDue)") }
    if let extendedTo {
      parts.append("extended to \(extendedTo)\(extendedTo == operativeDue || extendedTo == due ? "" : " in vain")")
    }
    parts.append(status.rawValue + (workingDaysLate.map { " by \($0)" } ?? ""))
    return parts.joined(separator: ", ")
  }
}
