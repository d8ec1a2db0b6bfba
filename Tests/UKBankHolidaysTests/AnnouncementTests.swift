import UKBankHolidays
import Foundation
import TestSupport
import Testing
import WorkingDays

@Suite("Announcements")
struct AnnouncementTests {
  @Test("Every holiday that no rule gives has one, and nothing else has")
  func complete() {
    let expected = Division.published.flatMap { division in
      Special.all.filter { $0.divisions.contains(division) }.map { special in
        "\(division) \(special.day) \(special.replaces.map { "for \($0)" } ?? "extra")"
      }
    }
    let announcements = Announcement.embedded.map { announcement in
      "\(announcement.division) \(announcement.day) \(announcement.replaces.map { "for \($0)" } ?? "extra")"
    }
    #expect(announcements == expected)
    #expect(Announcement.embedded.count { $0.kind == .moved } == 14)
    #expect(Announcement.embedded.count { $0.kind == .oneOff } == 23)
  }

  @Test("Its holiday is a published one, and the day that it replaces is not")
  func againstHolidays() {
    let faults = Announcement.embedded.filter { announcement in
      let days = BankHolidayFeed.embedded.holidays(of: announcement.division).map(\.day)
      return !days.contains(announcement.day) || announcement.replaces.map(days.contains) ?? false
    }
    #expect(faults.isEmpty)
  }

  @Test(
    "The day on which it became certain is the one on record",
    arguments: [
      (Division.englandAndWales, "1995-05-08", "1993-12-16"), (.scotland, "1995-05-08", "1993-12-16"),
      (.northernIreland, "1999-12-31", "1998-12-31"), (.englandAndWales, "2002-06-03", "2000-11-23"),
      (.scotland, "2002-06-04", "2000-11-23"), (.scotland, "2011-04-29", "2010-11-23"),
      (.englandAndWales, "2012-06-04", "2010-01-05"), (.scotland, "2012-06-04", "2010-03-19"),
      (.northernIreland, "2012-06-05", "2010-01-05"), (.englandAndWales, "2020-05-08", "2019-06-07"),
      (.scotland, "2020-05-08", "2019-06-14"), (.englandAndWales, "2022-06-02", "2020-11-12"),
      (.northernIreland, "2022-06-03", "2020-11-12"), (.englandAndWales, "2022-09-19", "2022-09-10"),
      (.scotland, "2023-05-08", "2022-11-06"), (.scotland, "2026-06-15", "2026-02-04"),
    ])
  func known(division: Division, day: String, known: String) throws {
    let announcement = Announcement.embedded.first { $0.division == division && $0.day == date(day) }
    #expect(try #require(announcement).known == date(known))
  }

  @Test("Where the day is not exact, a note says so")
  func notes() {
    let noted = Announcement.embedded.filter { !$0.note.isEmpty }.map { "\($0.division.rawValue) \($0.day)" }
    #expect(
      noted == [
        "england-and-wales 1999-12-31", "scotland 1999-12-31", "scotland 2002-06-03", "scotland 2002-06-04",
        "scotland 2012-06-04", "scotland 2012-06-05", "scotland 2020-05-08", "scotland 2026-06-15",
        "northern-ireland 1999-12-31",
      ])
  }

  private static let valid = """
    [
      {"division": "scotland", "date": "2022-09-19", "kind": "one-off", "known": "2022-09-10", "note": "", "source": "x"},
      {"division": "scotland", "date": "2020-05-08", "kind": "moved", "known": "2019-06-14", "replaces": "2020-05-04", \
    "note": "n", "source": "y"}
    ]
    """

  @Test("A list in the shape of announcements.json is read")
  func reading() throws {
    let announcements = try Announcement.read(json: Array(Self.valid.utf8))
    #expect(announcements.map(\.kind) == [.oneOff, .moved])
    #expect(announcements.map(\.replaces) == [nil, date("2020-05-04")])
    #expect(announcements.map(\.note) == ["", "n"])
    #expect(announcements.map(\.source) == ["x", "y"])
    #expect(try Announcement.read(json: Array("[]".utf8)) == [])
  }

  @Test(
    "A fault is refused with its place, what is wrong and what would be right",
    arguments: [
      (
        #""scotland", "date": "2022"#, #""any-uk", "date": "2022"#,
        "line 2, column 16 ([0].division): “any-uk” is not allowed here: "
          + "it has to be “england-and-wales”, “scotland” or “northern-ireland”"
      ),
      (
        "one-off", "extra",
        "line 2, column 58 ([0].kind): “extra” is not allowed here: it has to be “one-off” or “moved”"
      ),
      (
        "2022-09-10", "2022-09-19",
        "line 2, column 78 ([0].known): 2022-09-19 is not before 2022-09-19: a holiday is known before it comes"
      ),
      (
        "2022-09-10", "2022-09",
        "line 2, column 78 ([0].known): “2022-09” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
      ),
      (
        "2022-09-19", "2022-09-18",
        "line 2, column 36 ([0].date): 2022-09-18 is a Sunday: "
          + "a holiday at a weekend is listed on its substitute day only"
      ),
      (
        #""replaces": "2020-05-04", "#, "",
        "line 3, column 3 ([1]): “replaces” is missing: a moved holiday says which day it replaces"
      ),
      (
        #""moved""#, #""one-off""#,
        "line 3, column 104 ([1].replaces): “replaces” is not allowed here: a one-off holiday does not replace a day"
      ),
      (
        "2020-05-08", "2022-09-19",
        "line 3, column 36 ([1].date): 2022-09-19 is listed twice: a day is listed once in a division"
      ),
      (
        #""source": "x""#, #""source": " ""#,
        "line 2, column 114 ([0].source): the text is empty, and has to say something"
      ),
      (
        #", "source": "x""#, "",
        "line 2, column 3 ([0]): “source” is missing: "
          + "the members are “division”, “date”, “kind”, “known”, “note” and “source”"
      ),
      (
        #""note": "", "#, #""nota": "", "#,
        "line 2, column 92 ([0].nota): “nota” is not recognised here: "
          + "the members are “division”, “date”, “kind”, “known”, “note”, “source” and “replaces”"
      ),
    ])
  func refused(text: String, replacement: String, message: String) throws {
    let range = try #require(Self.valid.range(of: text))
    let damaged = Self.valid.replacingCharacters(in: range, with: replacement)
    #expect(errorText { _ = try Announcement.read(json: Array(damaged.utf8)) } == message)
  }

  @Test("A list has to be an array of objects")
  func otherKinds() {
    #expect(
      errorText { _ = try Announcement.read(json: Array("{}".utf8)) }
        == "line 1, column 1: this is an object, and has to be an array")
    #expect(
      errorText { _ = try Announcement.read(json: Array("[1]".utf8)) }
        == "line 1, column 2 ([0]): this is a whole number, and has to be an object")
  }
}
