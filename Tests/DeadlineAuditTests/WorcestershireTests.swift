import DeadlineAudit
import Foundation
import Testing
import Timescales
import WorkingDays

/// Worcestershire's published table for 2019/20.
///
/// There were 48 answers at stage 1: 16 within 10 working days, 7 within 11 to 20 and 25 later.
/// There were 5 at stage 2, none within 25.
@Suite("Worcestershire's table of responses 2019/20")
struct WorcestershireTests {
  /// The bank holidays of England and Wales in those months.
  private static let holidays = Set(
    [
      "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26", "2020-01-01",
    ].map(day))

  /// The working days that the answers took, at stage 1 and at stage 2.
  private static let upTo10 = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10, 9, 3]
  private static let upTo20 = [11, 12, 14, 17, 19, 20, 20]
  private static let over20 = [
    21, 21, 22, 23, 24, 25, 26, 28, 30, 31, 33, 35, 37, 40, 41, 44, 48, 50, 52, 55, 60, 65, 70, 80, 90,
  ]
  private static let stage2 = [26, 26, 40, 65, 90]

  /// The day this many working days after another, counted one day at a time.
  private static func walk(_ count: Int, from start: Day) -> Day {
    var day = start
    var left = count
    while left > 0, let next = day.next {
      day = next
      if !next.weekday.isWeekend, !holidays.contains(next) { left -= 1 }
    }
    return day
  }

  @Test("Forty-eight made-up cases that took so long fall into the bands of the table")
  func bands() throws {
    let taken = Self.upTo10 + Self.upTo20 + Self.over20
    #expect(taken.count == 48)
    var rows = "reference,received,stage-1-responded,stage-2-requested,stage-2-responded\n"
    for (index, count) in taken.enumerated() {
      // From 1 April, three days apart, weekends and bank holidays among them.
      let received = try #require(Day(number: day("2019-04-01").number + Int32(index * 3)))
      let responded = Self.walk(count, from: received)
      var stage2 = ["", ""]
      if index < Self.stage2.count {
        let requested = try #require(responded.next)
        stage2 = [requested.description, Self.walk(Self.stage2[index], from: requested).description]
      }
      rows += "W\(index),\(received),\(responded),\(stage2[0]),\(stage2[1])\n"
    }
    let run = try AuditRun(rows, policy: "worcestershire", asOf: day("2020-03-31"))
    #expect(run.summary.audited == 48)
    try Self.expectTable(run)
  }

  @Test("So do the cases of the sample file")
  func sample() throws {
    let file = packageFolder.appending(path: "Tests/Samples/worcestershire-2019-20.csv")
    let run = try AuditRun([UInt8](Data(contentsOf: file)), policy: nil, asOf: day("2020-03-31"))
    #expect(run.summary.read == 48)
    #expect(run.summary.audited == 48)
    try Self.expectTable(run)
  }

  private static func expectTable(_ run: AuditRun) throws {
    let policy = try #require(run.summary.policies.first)
    #expect(run.summary.policies.count == 1)
    #expect(policy.policy == "worcestershire@2019")
    #expect(policy.bands.map(\.bands.names) == [["up to 10", "11 to 20", "over 20"], ["up to 25", "over 25"]])
    #expect(policy.bands.map(\.counts) == [[16, 7, 25], [0, 5]])
    #expect(policy.bands.map(\.total) == [48, 5])
  }
}
