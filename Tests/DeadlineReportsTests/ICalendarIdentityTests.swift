import DeadlineReports
import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("By what a calendar knows an entry again")
struct ICalendarIdentityTests {
  private static func uids(_ schedule: Schedule) -> [String] {
    ICalendarText(schedule.iCalendar()).events.compactMap { $0["UID"] }
  }

  /// The UIDs of stage 1, the policy's and the law's.
  private static func stage1(_ schedule: Schedule) -> [String] {
    ICalendarText(schedule.iCalendar()).events.filter { $0["SUMMARY"]?.hasPrefix("Response at stage 1") == true }
      .compactMap { $0["UID"] }
  }

  @Test("Each entry of a file has a UID of its own")
  func distinct() throws {
    let uids = Self.uids(try Reports.schedule("luton", "received=2025-12-19", reference: "A-17"))
    #expect(uids.count == 4)
    #expect(Set(uids).count == 4)
  }

  @Test("A later schedule, another status and another day leave the UIDs as they are")
  func stable() throws {
    let first = try Reports.schedule("luton", "received=2025-12-19", reference: "A-17", asOf: "2025-12-19")
    let later = try Reports.schedule("luton", "received=2025-12-19", reference: "A-17", asOf: "2026-02-10")
    let extended = try Reports.schedule(
      "luton", "received=2025-12-19", "stage-1-extended=2025-12-22", "stage-1-extension-ground=complex",
      "acknowledged=2025-12-22", reference: "A-17", asOf: "2026-01-10")
    #expect(Self.stage1(first).count == 2)
    #expect(Self.stage1(later) == Self.stage1(first))
    #expect(Self.stage1(extended) == Self.stage1(first))
  }

  @Test("With a reference the day of receipt may be put right and the UIDs stay")
  func corrected() throws {
    let wrong = try Reports.schedule("luton", "received=2025-12-19", reference: "A-17")
    let right = try Reports.schedule("luton", "received=2025-12-18", reference: "A-17")
    #expect(Self.uids(wrong) == Self.uids(right))
  }

  @Test("Other cases and other policies have other UIDs")
  func different() throws {
    let schedules = try [
      Reports.schedule("luton", "received=2025-12-19", reference: "A-17"),
      Reports.schedule("luton", "received=2025-12-19", reference: "A-18"),
      Reports.schedule("luton", "received=2025-12-19", reference: "a-17"),
      Reports.schedule("luton", "received=2025-12-19", reference: "2025-12-19"),
      Reports.schedule("luton", "received=2025-12-19"),
      Reports.schedule("luton", "received=2025-12-18"),
      Reports.schedule("cheshire-east", "received=2025-12-19", reference: "A-17"),
    ]
    let uids = schedules.flatMap(Self.uids)
    #expect(uids.count == 6 * 4 + 4)
    #expect(Set(uids).count == uids.count)
  }

  @Test("A reference without text is none")
  func emptyReference() throws {
    let empty = try Reports.schedule("luton", "received=2025-12-19", reference: "").iCalendar()
    #expect(try Reports.schedule("luton", "received=2025-12-19").iCalendar() == empty)
  }

  @Test(
    "The sequence grows with the as-of day, and is never negative",
    arguments: [("0001-01-01", "0"), ("1969-12-31", "719161"), ("2026-01-10", "739625"), ("2026-01-11", "739626")])
  func sequence(_ asOf: String, _ expected: String) throws {
    var record = CaseRecord()
    record.record(.groundsArose, on: day(asOf))
    let schedule = Schedule(
      of: record, under: try PolicyLibrary.embedded.policy("regulations@2006", on: day(asOf)),
      asOf: day(asOf), calendars: .englandAndWales)
    let event = try #require(ICalendarText(schedule.iCalendar()).events.first)
    #expect(event["SEQUENCE"] == expected)
    #expect(event["DTSTAMP"] == asOf.filter { $0 != "-" } + "T000000Z")
  }
}
