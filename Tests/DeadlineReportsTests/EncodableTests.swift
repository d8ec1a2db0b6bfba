import DeadlineAudit
import DeadlineReports
import Deadlines
import Foundation
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Results are encoded as the documents have them")
struct EncodableTests {
  /// The text of a value with its keys in order, so that texts can be compared.
  private static func sorted(_ bytes: some Sequence<UInt8>) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
    return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
  }

  private static func encoded(_ value: some Encodable) throws -> String {
    try sorted(JSONEncoder().encode(value))
  }

  private static func written(_ value: JSON?) throws -> String { try sorted(try #require(value).text.utf8) }

  private static func without(_ keys: [String], _ json: JSON) -> JSON {
    guard case .object(let members) = json.content else { return json }
    return JSON(.object(members.filter { !keys.contains($0.key) }))
  }

  private static let words = [
    "received=2025-12-19", "stage-1-extended=2025-12-30", "stage-1-responded=2026-01-30", "closed=2026-02-02",
  ]

  private static func schedule(_ policy: String) throws -> Schedule {
    try Reports.schedule(policy, words[0], words[1], words[2], words[3], reference: "A-17")
  }

  @Test("A schedule, without provenance and explanations", arguments: ["luton", "regulations", "subject-access"])
  func schedules(_ policy: String) throws {
    let schedule = try Self.schedule(policy)
    let document = Self.without(["provenance", "explanations"], try Reports.json(schedule))
    #expect(try Self.encoded(schedule) == Self.written(document))
  }

  @Test("Each part of it, alone")
  func parts() throws {
    let schedule = try Self.schedule("luton")
    let document = try Reports.json(schedule)
    for (deadline, json) in zip(schedule.deadlines, document["deadlines"]?.elements ?? []) {
      #expect(try Self.encoded(deadline) == Self.written(json))
      #expect(try Self.encoded(deadline.readings) == Self.written(json["readings"]))
      guard let law = deadline.law, let statute = json["statute"] else { continue }
      #expect(try Self.encoded(law) == Self.written(Self.without(["relation", "favours", "robust"], statute)))
    }
    #expect(try Self.encoded(schedule.rights) == Self.written(document["rights"]))
    let problems = (document["problems"]?.elements ?? []).map { Self.without(["message"], $0) }
    #expect(!problems.isEmpty)
    #expect(try Self.encoded(schedule.problems) == Self.written(.array(problems)))
  }

  @Test("An explanation and a comparison")
  func others() throws {
    var record = CaseRecord()
    record.record(.received, on: day("2025-12-19"))
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2025-12-19"))
    let assessed = DeadlinePlan(policy).assessed(record, asOf: day("2026-01-10"))
    let text = assessed.schedule.json(provenance: Reports.provenance(), explanations: assessed.explanations)
    let document = try JSONReader.read(Array(text.utf8))
    #expect(try Self.encoded(assessed.explanations) == Self.written(document["explanations"]))

    let comparison = PolicyComparison(of: [policy], law: policy.law, received: day("2025-12-19"))
    let compared = try JSONReader.read(Array(comparison.json(provenance: Reports.provenance()).utf8))
    #expect(try Self.encoded(comparison) == Self.written(Self.without(["provenance"], compared)))
    #expect(comparison == PolicyComparison(of: [policy], law: policy.law, received: day("2025-12-19")))
  }

  @Test("The summary of an audit, and of what newer calendars move")
  func summaries() throws {
    // 2 January 2026 becomes a holiday, which moves the day on which ten working days after
    // 2025-12-19 end.
    let closed = try Closures(reading: Array("date,title\n2026-01-02,A new holiday\n".utf8))
    let newer = Calendars(WorkingCalendar.englandAndWales.closed(on: closed))
    let plain = try AuditReportTests.summary(AuditReportTests.cases)
    let moved = try AuditReportTests.summary(AuditReportTests.cases) { $0.updatedCalendars = newer }
    #expect(!plain.policies.isEmpty)
    #expect(moved.impact?.moves["stage-1-response"] != nil)
    for summary in [plain, moved] {
      let document = try JSONReader.read(Array(summary.json(provenance: Reports.provenance()).utf8))
      #expect(document["provenance"] != nil)
      #expect(try Self.encoded(summary) == Self.written(Self.without(["provenance"], document)))
      for (policy, json) in zip(summary.policies, document["policies"]?.elements ?? []) {
        #expect(try Self.encoded(policy) == Self.written(json))
      }
    }
  }
}
