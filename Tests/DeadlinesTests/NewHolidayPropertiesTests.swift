import Deadlines
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// A holiday may be proclaimed at any time, and every day reported before must be counted again.
@Suite("What a new holiday does")
struct NewHolidayPropertiesTests {
  private static let seed: UInt64 = 20_220_919

  /// The calendar with one weekday more of every month off, chosen at random.
  private static func calendar(_ random: inout SplitMix64) throws -> WorkingCalendar {
    let complete = WorkingCalendar.englandAndWales
    let known = Set(complete.holidays.map(\.day))
    var holidays = complete.holidays
    var month = complete.coverage.lowerBound
    while let next = Day(number: month.number + 30), next <= complete.coverage.upperBound {
      let new = Day(number: Int32(Int.random(in: Int(month.number)..<Int(next.number), using: &random)))
      if let new, !new.weekday.isWeekend, !known.contains(new) {
        holidays.append(Holiday(day: new, title: "a new holiday"))
      }
      month = next
    }
    holidays.sort { $0.day < $1.day }
    return try WorkingCalendar(name: "with new holidays", coverage: complete.coverage, holidays: holidays)
  }

  /// The days of an outcome that a holiday may move.
  private static var paths: [KeyPath<Outcome, Day?>] { [\.due, \.maximumDue] }

  @Test("A due day never moves earlier, and one that is counted back never later, in either layer and every reading")
  func neverShorter() throws {
    var random = SplitMix64(state: Self.seed)
    let calendar = try Self.calendar(&random)
    var moved = 0
    for example in RandomCases.all.shuffled(using: &random).prefix(Effort.count(500, long: 5000)) {
      let plan = RandomCases.plans[example.number % RandomCases.plans.count]
      let row = CaseRow(example.record, fields: plan.fields)
      let before = plan.outcomes(of: row, in: plan.calendars(from: .englandAndWales), asOf: example.asOf)
      let after = plan.outcomes(of: row, in: plan.calendars(from: Calendars(calendar)), asOf: example.asOf)
      for index in plan.council.indices {
        let row = plan.council[index]
        for (offset, place) in before.readings(index).enumerated() {
          let isBackward = row.rules[offset].limit?.period.direction == .before
          for path in Self.paths {
            guard let old = before[place][keyPath: path], let new = after[place][keyPath: path] else { continue }
            if old != new { moved += 1 }
            #expect(
              isBackward ? new <= old : new >= old,
              "seed \(Self.seed): \(row.timescale.id), reading \(offset), \(old) to \(new): \(example.words)")
          }
        }
      }
      for (row, pair) in zip(plan.law, plan.law.indices.map { (before[law: $0], after[law: $0]) }) {
        guard let old = pair.0.due, let new = pair.1.due else { continue }
        #expect(new >= old, "seed \(Self.seed): \(row.timescale.id) in law, \(old) to \(new): \(example.words)")
      }
    }
    // The holidays affect many of the periods.
    #expect(moved > Effort.count(200, long: 2000))
  }

  @Test("On the road ahead, where each period follows the one before, nothing moves earlier either")
  func road() throws {
    var random = SplitMix64(state: Self.seed + 1)
    let calendar = try Self.calendar(&random)
    for policy in RandomCases.plans {
      for _ in 0..<6 {
        guard let received = Day(number: Int32(Int.random(in: 14_000...23_000, using: &random))) else { continue }
        var record = CaseRecord()
        record.record(.received, on: received)
        let before = policy.schedule(of: record, asOf: received, calendars: .englandAndWales)
        let after = policy.schedule(of: record, asOf: received, calendars: Calendars(calendar))
        for (old, new) in zip(before.deadlines, after.deadlines) {
          guard let first = old.policy.outcome.due, let second = new.policy.outcome.due else { continue }
          // Papers count back from a panel that may itself move later.
          guard old.timescale.rule.limit?.period.direction == .after else { continue }
          #expect(second >= first, "seed \(Self.seed + 1): \(old.timescale.id), received on \(received)")
        }
      }
    }
  }
}
