import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Cases as columns")
struct CaseColumnsTests {
  private static let blank = CaseColumns.blank

  private static func plan(_ id: String, on text: String = "2026-01-01") throws -> DeadlinePlan {
    DeadlinePlan(try PolicyLibrary.embedded.policy(id, on: day(text)))
  }

  // By hand, in law: ten working days after Friday 19 December 2025 end on 7 January, without 25
  // and 26 December and 1 January. After Monday 5 January they end on the 19th. The first was
  // answered on the 8th, a day late. The second is not answered on 30 January, nine days late.
  @Test("Days, statuses and days late stand in the order of the cases")
  func byHand() throws {
    var cases = CaseColumns(count: 3, assumesComplete: true)
    try cases.set(.received, to: [day("2025-12-19").number, day("2026-01-05").number, Self.blank])
    try cases.set(.stage1Responded, to: [day("2026-01-08").number, Self.blank, Self.blank])
    let columns = try Self.plan("regulations").outcomes(
      of: cases, asOf: day("2026-01-30"), only: ["stage-1-response"], calendars: .englandAndWales)
    let response = try #require(columns.first)
    #expect(columns.count == 1)
    #expect(response.timescale.id.rawValue == "stage-1-response")
    #expect(response.due == [day("2026-01-07").number, day("2026-01-19").number, Self.blank])
    #expect(response.operativeDue == response.due)
    #expect(response.status == [.missed, .overdue, .notStarted])
    #expect(response.workingDaysLate == [1, 9, Self.blank])
    #expect(response.statuteDue == response.due)
    #expect(response.statuteStatus == response.status)
    #expect(response.isDisputed == [false, false, false])
    #expect(response.isRobust == [true, true, true])
  }

  @Test("A step of a complaint says nothing of a request for information, as in its schedule")
  func foreignStep() throws {
    var cases = CaseColumns(count: 2, assumesComplete: true)
    try cases.set(.received, to: [Self.blank, day("2026-01-05").number])
    try cases.set(.acknowledged, to: [day("2026-01-06").number, day("2026-01-06").number])
    let plan = try Self.plan("freedom-of-information")
    let columns = try plan.outcomes(of: cases, asOf: day("2026-01-30"), calendars: .englandAndWales)
    for (row, words) in ["acknowledged=2026-01-06", "received=2026-01-05 acknowledged=2026-01-06"].enumerated() {
      let schedule = plan.schedule(of: record(words), asOf: day("2026-01-30"), calendars: .englandAndWales)
      #expect(columns.map { $0.status[row] } == schedule.deadlines.map { $0.status })
    }
    let answer = try #require(columns.first { $0.timescale.id == "information-response" })
    #expect(answer.status == [.notStarted, .running])
  }

  @Test("Every case has the outcomes of its schedule, on one thread and on three")
  func singleCases() throws {
    let asOf = day("2024-12-02")
    var random = SplitMix64(state: 55)
    for id in ["luton", "cheshire-east", "worcestershire"] {
      let plan = try Self.plan(id)
      let events: [CaseEvent] = [
        .received, .acknowledged, .stage1Extended, .stage1Responded, .stage1Skipped, .stage2Requested, .complaintAgreed,
        .delayNoticeSent, .stage2Responded, .suspended, .resumed, .withdrawn, .closed,
      ]
      // Many cases record the same events, as in a file.
      let kinds = (0..<Effort.count(30, long: 2000)).map { _ in
        events.filter { event in
          let percent = [.stage1Skipped, .suspended, .resumed, .withdrawn, .closed].contains(event) ? 4 : 60
          return Int.random(in: 0..<100, using: &random) < percent
        }
      }
      // One policy has more than a block of cases.
      let rows = (0..<(id == "luton" || Effort.isLong ? DeadlinePlan.block : 0) + 600).map { _ in
        let first = Int.random(in: 19_000...20_100, using: &random)
        let recorded = kinds.randomElement(using: &random) ?? events
        return events.map { event in
          recorded.contains(event) ? Int32(first + Int.random(in: 0...70, using: &random)) : Self.blank
        }
      }
      let modes = rows.map { _ in Bool.random(using: &random) ? "oral" : nil }
      let grounds = rows.map { _ in ["complex", "agreed;complex", "holidays", nil].randomElement(using: &random) ?? nil
      }
      var cases = CaseColumns(count: rows.count, assumesComplete: true)
      for (index, event) in events.enumerated() { try cases.set(event, to: rows.map { $0[index] }) }
      try cases.set(.mode, to: modes)
      try cases.set(.stage1ExtensionGround, to: grounds)
      let columns = try plan.outcomes(of: cases, asOf: asOf, calendars: .englandAndWales)
      let threads = try plan.outcomes(of: cases, asOf: asOf, calendars: .englandAndWales, threads: 3)
      var differences: [String] = []
      for (column, other) in zip(columns, threads)
      where column.due != other.due || column.status != other.status || column.statuteDue != other.statuteDue {
        differences.append("\(id) \(column.timescale.id): by threads")
      }
      // Cases of the first piece and of the last.
      let few = Effort.count(60, long: 600)
      for row in Array(0..<few) + Array(rows.count - few..<rows.count) {
        var record = CaseRecord()
        for (event, number) in zip(events, rows[row]) where number != Self.blank {
          record.record(event, on: try #require(Day(number: number)))
        }
        if let mode = modes[row] { try record.set(.mode, to: mode) }
        if let ground = grounds[row] { try record.set(.stage1ExtensionGround, to: ground) }
        let schedule = plan.schedule(of: record, asOf: asOf, calendars: .englandAndWales)
        for (column, deadline) in zip(columns, schedule.deadlines) {
          let isOnRoad = deadline.policy.outcome.clockBasis == .projected
          let due = isOnRoad ? nil : deadline.policy.outcome.due
          let operative = isOnRoad ? nil : deadline.policy.outcome.operativeDue
          let own: [Int32] = [column.due[row], column.operativeDue[row], column.workingDaysLate[row]]
          let expected = [due?.number, operative?.number, deadline.policy.outcome.workingDaysLate.map { Int32($0) }]
          let isSame =
            own == expected.map { $0 ?? Self.blank } && column.status[row] == deadline.policy.outcome.status
            && column.isRobust[row] == deadline.isRobust && (isOnRoad || column.isDisputed[row] == deadline.isDisputed)
            && (column.statuteStatus.isEmpty ? nil : column.statuteStatus[row]) == deadline.law?.outcome.status
          if !isSame { differences.append("\(id) \(column.timescale.id) of case \(row)") }
        }
      }
      #expect(differences.isEmpty, "\(differences.count) differences, first: \(differences.first ?? "")")
    }
  }

  @Test("A column that cannot be is refused, with the place")
  func faults() throws {
    var cases = CaseColumns(count: 2, assumesComplete: true)
    func fault(_ work: () throws -> Void) -> CaseColumnError.Reason? {
      do {
        try work()
        return nil
      } catch {
        return (error as? CaseColumnError)?.reason
      }
    }
    #expect(fault { try cases.set(.received, to: [1]) } == .length("received", found: 1, expected: 2))
    #expect(fault { try cases.set(.received, to: [1, .max]) } == .notADayNumber("received", number: .max, case: 1))
    #expect(
      fault { try cases.set(.received, to: [.min + 1, 1]) } == .notADayNumber("received", number: .min + 1, case: 0))
    try cases.set(.received, to: [1, Self.blank])
    #expect(fault { try cases.set(.received, to: [1, 1]) } == .twice("received"))
    #expect(fault { try cases.set(.mode, to: [1, 1]) } == .notADay(.mode))
    #expect(fault { try cases.set(.mode, to: ["oral", "sung"]) } == .notAWord(.mode, "sung", case: 1))
    #expect(fault { try cases.set(.stage1StartDay, to: [nil, "oral"]) } == .notAWord(.stage1StartDay, "oral", case: 0))
    try cases.set(CaseEvent(rawValue: "comet-seen"), to: [1, 1])
    let plan = try Self.plan("luton")
    #expect(
      fault { _ = try plan.outcomes(of: cases, asOf: day("2026-01-01"), calendars: .englandAndWales) }
        == .unknownEvent(CaseEvent(rawValue: "comet-seen")))
  }

  @Test("Days at the ends of time are judged too, and no case at all is none")
  func ends() throws {
    var cases = CaseColumns(count: 3, assumesComplete: true)
    try cases.set(.received, to: [Day.first.number, Day.last.number, day("2040-12-31").number])
    let plan = try Self.plan("luton")
    let columns = try plan.outcomes(of: cases, asOf: day("2026-01-01"), calendars: .englandAndWales, threads: 64)
    let response = try #require(columns.first { $0.timescale.id.rawValue == "stage-1-response" })
    #expect(response.status[0] == .cannotCompute && response.due[0] == Self.blank)
    #expect(response.due[2] == Self.blank)
    let none = try plan.outcomes(
      of: CaseColumns(count: 0, assumesComplete: true), asOf: day("2026-01-01"), calendars: .englandAndWales, threads: 2
    )
    #expect(none.count == plan.timescales.count && none.allSatisfy { $0.due.isEmpty && $0.status.isEmpty })
  }
}
