import UKBankHolidays
import DeadlineAudit
import Deadlines
import PolicyProfiles
import Testing
import Timescales
import WorkingDays

/// A file of cases with days that are not known exactly gives the same as one such case at a time.
@Suite("Uncertain days in many cases and in single ones")
struct UncertainCaseEqualityTests {
  private static let columns: [CaseEvent] = [
    .received, .acknowledged, .stage1Responded, .stage2Requested, .complaintAgreed, .delayNoticeSent,
    .investigationReported, .stage2Responded, .stage2ResponseReceived, .stage3Requested, .panelHeld, .panelReported,
    .stage3Responded, .resubmitted, .withdrawn,
  ]

  @Test("An act that is owed has its first day in a file, a window its last, and both the status of the single case")
  func equality() throws {
    let seed: UInt64 = 3100
    var random = SplitMix64(state: seed)
    let asOf = day("2026-06-30")
    for policy in ["regulations", "luton", "cheshire-east", "dudley"] {
      var records: [CaseRecord] = []
      var text = CSVText.row(["reference"] + Self.columns.map(\.rawValue))
      for number in 0..<Effort.count(10, long: 100) {
        var record = CaseRecord()
        var cells = ["C\(number)"]
        var latest = try #require(Day(number: asOf.number - Int32(Int.random(in: 100...300, using: &random))))
        for event in Self.columns {
          let isRare = event == .resubmitted || event == .withdrawn
          guard Int.random(in: 0..<100, using: &random) < (event == .received ? 100 : isRare ? 6 : 55) else {
            cells.append("")
            continue
          }
          latest = try #require(Day(number: latest.number + Int32(Int.random(in: 0...25, using: &random))))
          let length = Int.random(in: 1...4, using: &random) == 1 ? Int.random(in: 1...30, using: &random) : 0
          let last = try #require(Day(number: latest.number + Int32(length)))
          record.record(event, on: latest...last)
          cells.append(length == 0 ? "\(latest)" : "\(latest)..\(last)")
        }
        records.append(record)
        text += CSVText.row(cells)
      }
      let rows = try AuditRun(text, policy: policy, asOf: asOf).cases
      try #require(rows.count == records.count)
      for (record, row) in zip(records, rows) {
        let days = record.versionDays(asOf: asOf) ?? asOf...asOf
        let schedule = Schedule(
          of: record, under: try PolicyLibrary.embedded.policy(policy, on: days), asOf: asOf)
        let reference = "seed \(seed), \(policy), \(row["reference"] ?? "")"
        for deadline in schedule.deadlines where deadline.policy.outcome.clockBasis != .projected {
          let id = deadline.timescale.id
          let shown =
            deadline.timescale.kind == .duty
            ? deadline.policy.earliest ?? deadline.policy.outcome : deadline.policy.outcome
          // For a duty the longest time, from its first day; for a window the shortest, from its
          // last.
          let isDuty = deadline.timescale.kind == .duty
          let late = (isDuty ? deadline.policy.outcome : deadline.policy.earliest ?? deadline.policy.outcome)
            .workingDaysLate
          #expect(row["\(id)-due"] == shown.due?.description ?? "", "\(reference) \(id)")
          #expect(row["\(id)-operative-due"] == shown.operativeDue?.description ?? "", "\(reference) \(id)")
          #expect(row["\(id)-status"] == deadline.policy.outcome.status.rawValue, "\(reference) \(id)")
          #expect(
            row["\(id)-days-late"] == late?.description ?? "", "\(reference) \(id)")
        }
        let codes = Set(schedule.problems.map(\.code))
        for code in [RecordProblem.Code.uncertainDay, .uncertainStatus, .madeAgain] {
          #expect(row["problems"]?.contains(code.rawValue) == codes.contains(code), "\(reference) \(code)")
        }
      }
    }
  }
}
