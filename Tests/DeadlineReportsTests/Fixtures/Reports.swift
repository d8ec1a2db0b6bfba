import DeadlineReports
import Deadlines
import JSONTree
import PolicyProfiles
import Timescales
import UKBankHolidays
import WorkingDays
import TestSupport

/// Reports of cases that the tests state in words such as `received=2025-12-19`.
enum Reports {
  static func schedule(
    _ policy: String, _ words: String..., reference: String? = nil, asOf: String = "2026-01-10"
  ) throws -> Schedule {
    try schedule(words, under: policy, reference: reference, asOf: asOf)
  }

  /// The case in words.
  static func record(_ words: [String], reference: String? = nil) throws -> CaseRecord {
    var record = CaseRecord(reference: reference)
    for word in words {
      let parts = word.split(separator: "=").map(String.init)
      if let fact = CaseFact(rawValue: parts[0]) {
        try record.set(fact, to: parts[1])
      } else {
        record.record(CaseEvent(rawValue: parts[0]), on: day(parts[1]))
      }
    }
    return record
  }

  static func schedule(
    _ words: [String], under policy: String, reference: String? = nil, asOf: String = "2026-01-10"
  ) throws -> Schedule {
    let record = try record(words, reference: reference)
    let received = record.day(of: .received) ?? day(asOf)
    return Schedule(
      of: record, under: try PolicyLibrary.embedded.policy(policy, on: received), asOf: day(asOf),
      calendars: .englandAndWales)
  }

  static func provenance(asOf: String = "2026-01-10") -> Provenance {
    Provenance(
      tool: "a test 1.0", dataVersion: "2026-02-25",
      profiles: [.init(id: "luton@2020-08", digest: "00ff"), .init(id: "mine@1", digest: nil)],
      calendar: .englandAndWales, asOf: day(asOf))
  }

  static func json(_ schedule: Schedule) throws -> JSON {
    try JSONReader.read(Array(schedule.json(provenance: provenance()).utf8))
  }
}

extension Calendars {
  /// The calendar of England and Wales for every profile, whatever calendar it names.
  static let englandAndWales = Calendars(.englandAndWales, named: [:])
}
