import Deadlines
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@testable import DeadlineReports

/// Luton's stage 1: 15 working days, and 25 at most; the law's: 10, and 20 at most.
@Suite("Reports of a list of work")
struct WorklistReportTests {
  private static func record(_ reference: String, _ received: String, _ more: String...) throws -> CaseRecord {
    var record = CaseRecord()
    record.reference = reference
    record.record(.received, on: day(received))
    record.record(.acknowledged, on: day(received))
    record.record(.contacted, on: day(received))
    for word in more {
      let parts = word.split(separator: "=")
      record.record(CaseEvent(rawValue: String(parts[0])), on: day(String(parts[1])))
    }
    return record
  }

  private static func worklist(until: String = "2026-01-21", owedBy: Timescale.Party? = nil) throws -> Worklist {
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2025-12-01"))
    let records = try [
      record("soon", "2025-12-19"), record("late, \"very\"", "2025-11-03"), record("today", "2025-12-17"),
      record("answered", "2025-12-01", "stage-1-responded=2025-12-05"), record("later", "2026-01-05"),
    ]
    return Worklist(of: records, under: policy, asOf: day("2026-01-12"), until: day(until), owedBy: owedBy)
  }

  // By hand: 15 working days after 3 November 2025 end on the 24th; after 17 December, without Christmas,
  // Boxing Day and New Year, on 12 January 2026; after the 19th on the 14th; after 5 January on the 26th.
  // Ten end on 17 November, 5 January, 7 January and 19 January: the last is in law due by the 21st.
  @Test("The soonest first, by the policy or in law, with the days between")
  func order() throws {
    let list = try Self.worklist()
    #expect(list.items.map(\.reference) == ["late, \"very\"", "today", "soon", "later"])
    #expect(list.items.map { $0.due?.description } == ["2025-11-24", "2026-01-12", "2026-01-14", "2026-01-26"])
    #expect(list.items.map { $0.statuteDue?.description } == ["2025-11-17", "2026-01-05", "2026-01-07", "2026-01-19"])
    #expect(list.items.map(\.status) == [.overdue, .dueToday, .running, .running])
    #expect(list.items.map(\.workingDaysLeft) == [nil, 0, 2, 10])
    // 25, 26, 27, 28 November, 23 weekdays of December less two holidays, 1 January off, 6 to 12 January.
    #expect(list.items.map(\.workingDaysLate) == [32, nil, nil, nil])
    // Five more since 17 November; from 5 January the 6th to the 9th and the 12th; from the 7th three.
    #expect(list.items.map(\.statuteWorkingDaysLate) == [37, 5, 3, nil])
    #expect(try Self.worklist(until: "2026-01-18").items.count == 3)
  }

  @Test("As a table: what, who, by which day, how long, and the law's day where it differs")
  func text() throws {
    let text = try Self.worklist().text()
    let lines = text.split(separator: "\n").map(String.init)
    // In law three of them are overdue.
    #expect(lines[0] == "3 overdue, 0 due today, 1 due by 2026-01-21 Wed, as of 2026-01-12 Mon")
    #expect(lines[1].hasPrefix("due ") && lines[1].contains("in law"))
    #expect(lines[2].hasPrefix("2025-11-24 Mon  "))
    #expect(lines[2].contains("  32 late ") && lines[2].contains("2025-11-17 Mon, 37 late"))
    #expect(lines[3].contains("2026-01-12 Mon (at most 2026-01-26)  today "))
    #expect(lines[5].hasSuffix("2026-01-19 Mon"))
    #expect(try Self.worklist(until: "2026-01-12").items.count == 3)
  }

  @Test("As JSON and as comma-separated values, the same items")
  func data() throws {
    let list = try Self.worklist()
    let json = try JSONReader.read(Array(list.json(provenance: Reports.provenance()).utf8))
    let items = try #require(json["items"]?.elements)
    #expect(items.count == 4)
    #expect(items[0]["reference"]?.string == "late, \"very\"")
    #expect(items[0]["workingDaysLate"]?.integer == 32)
    #expect(items[1]["weekday"]?.string == "Monday")
    #expect(items[1]["maximumDue"]?.string == "2026-01-26")
    #expect(items[1]["next"]?.isNull == true)
    let rows = list.csv.split(separator: "\n").map(String.init)
    #expect(rows.count == 5)
    #expect(rows[1].hasPrefix("\"late, \"\"very\"\"\",luton@2020-08,stage-1-response,Response at stage 1,"))
  }

  @Test("As one calendar file, whose entries are those of the single cases")
  func calendar() throws {
    let list = try Self.worklist()
    let lines = list.iCalendar(alarmDaysBefore: 1).split(separator: "\r\n").map(String.init)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 4)
    #expect(lines.contains("DTSTART;VALUE=DATE:20260114"))
    #expect(lines.contains("SUMMARY:Response at stage 1: due – soon"))
    let policy = try PolicyLibrary.embedded.policy("luton", on: day("2025-12-01"))
    let schedule = Schedule(of: try Self.record("soon", "2025-12-19"), under: policy, asOf: day("2026-01-12"))
    let own = Set(schedule.iCalendar().split(separator: "\r\n").filter { $0.hasPrefix("UID") })
    #expect(lines.filter { $0.hasPrefix("UID") }.contains { own.contains($0[...]) })
    let none = Worklist(of: [], under: policy, asOf: day("2026-01-12"), until: day("2026-01-12"))
    #expect(none.iCalendar().contains("BEGIN:VTIMEZONE"))
    #expect(none.text() == "0 overdue, 0 due today, 0 due by 2026-01-12 Mon, as of 2026-01-12 Mon\n")
  }

  @Test("Cases without a reference, or with the same one, keep their own entries")
  func sameReference() throws {
    let policy = try PolicyLibrary.embedded.policy("regulations", on: day("2025-12-01"))
    let records = try ["", "", "A", "A"].map { try Self.record($0, "2025-12-19") }
    let list = Worklist(of: records, under: policy, asOf: day("2026-01-05"), until: day("2026-01-12"))
    let lines = list.iCalendar().split(separator: "\r\n").map(String.init)
    #expect(Set(lines.filter { $0.hasPrefix("UID") }).count == 4)
    #expect(lines.contains("SUMMARY:Response at stage 1: due by law – A"))
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:Owed by the council\\, by law") })
  }

  @Test("The complainant's time is listed only where it is asked for")
  func complainant() throws {
    #expect(try Self.worklist().items.allSatisfy { $0.timescale.owedBy != .complainant })
    // By hand: 28 working days after 5 December 2025 end on 19 January 2026.
    let own = try Self.worklist(owedBy: .complainant)
    #expect(own.items.map(\.reference) == ["answered"])
    #expect(own.items[0].due == day("2026-01-19"))
  }
}
