import UKBankHolidays
import Foundation
import TestSupport
import Testing
import WorkingDays

@Suite("Reading a feed")
struct FeedReadingTests {
  private static let valid = """
    {
      "england-and-wales": {"division": "england-and-wales", "events": [
        {"title": "Good Friday", "date": "2025-04-18", "notes": "", "bunting": false},
        {"title": "New Year’s Day", "date": "2026-01-01", "notes": "", "bunting": true},
        {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true}
      ]},
      "scotland": {"division": "scotland", "events": [
        {"title": "2nd January", "date": "2026-01-02", "notes": "", "bunting": true}
      ]},
      "northern-ireland": {"division": "northern-ireland", "events": [
        {"title": "St Patrick’s Day", "date": "2026-03-17", "notes": "", "bunting": true},
        {"title": "Good Friday", "date": "2027-03-26", "notes": "", "bunting": false}
      ]}
    }
    """

  @Test("A feed in the form of GOV.UK's is read completely")
  func valid() throws {
    let feed = try BankHolidayFeed(json: Array(Self.valid.utf8))
    #expect(
      feed.holidays(of: .englandAndWales).last
        == BankHoliday(
          division: .englandAndWales, day: date("2026-12-28"), title: "Boxing Day", notes: "Substitute day",
          bunting: true))
    #expect(Division.published.map { feed.holidays(of: $0).count } == [3, 1, 2])
  }

  @Test("It covers whole years, from that of the first holiday to that of the last; all divisions, what each covers")
  func coverage() throws {
    let feed = try BankHolidayFeed(json: Array(Self.valid.utf8))
    #expect(feed.coverage(of: .englandAndWales) == date("2025-01-01")...date("2026-12-31"))
    #expect(feed.coverage(of: .scotland) == date("2026-01-01")...date("2026-12-31"))
    #expect(feed.coverage(of: .northernIreland) == date("2026-01-01")...date("2027-12-31"))
    #expect(feed.coverage(of: .anyUK) == date("2026-01-01")...date("2026-12-31"))
    #expect(
      feed.holidays(of: .anyUK).map(\.day)
        == ["2026-01-01", "2026-01-02", "2026-03-17", "2026-12-28"].map { date($0) })
    for division in Division.allCases {
      #expect(try feed.calendar(for: division).coverage == feed.coverage(of: division))
    }
    #expect(try feed.calendar(for: .anyUK).holidays.count == 4)
  }

  @Test("The order of the keys does not matter")
  func orderOfKeys() throws {
    let list = #"[{"bunting": true, "notes": "", "date": "2026-01-01", "title": "New Year’s Day"}]"#
    let divisions = Division.published.reversed().map {
      #""\#($0.rawValue)": {"events": \#(list), "division": "\#($0.rawValue)"}"#
    }
    let feed = try BankHolidayFeed(json: Array("{\(divisions.joined(separator: ","))}".utf8))
    #expect(feed.holidays(of: .scotland).map(\.division) == [.scotland])
  }

  @Test("A feed longer than a calendar can be is read, and its calendar is an error")
  func longFeed() throws {
    let events = (1900...2100).map { year in
      let day = (1...7).map { date("\(year)-01-0\($0)") }.first { !$0.weekday.isWeekend } ?? Day.first
      return #"{"title": "x", "date": "\#(day)", "notes": "", "bunting": true}"#
    }
    let divisions = Division.published.map {
      #""\#($0.rawValue)": {"division": "\#($0.rawValue)", "events": [\#(events.joined(separator: ","))]}"#
    }
    let feed = try BankHolidayFeed(json: Array("{\(divisions.joined(separator: ","))}".utf8))
    for division in Division.allCases {
      #expect(throws: CalendarError.self) { try feed.calendar(for: division) }
    }
  }

  static let faults: [(String, String, String)] = [
    (
      #""scotland": {"#, #""wales": {"#,
      "line 1, column 1: “scotland” is missing: "
        + "the members are “england-and-wales”, “scotland” and “northern-ireland”"
    ),
    (
      #""scotland": {"#, #""any-uk": {"#,
      "line 1, column 1: “scotland” is missing: "
        + "the members are “england-and-wales”, “scotland” and “northern-ireland”"
    ),
    (
      #""scotland": {"#, #""england-and-wales": {"#,
      "line 7, column 3: the key “england-and-wales” stands twice in one object"
    ),
    (
      #""division": "scotland""#, #""division": "northern-ireland""#,
      "line 7, column 28 (scotland.division): “northern-ireland” is not allowed here: it has to be “scotland”"
    ),
    (
      #""division": "scotland", "#, "",
      "line 7, column 15 (scotland): “division” is missing: the members are “division” and “events”"
    ),
    (
      #""division": "scotland""#, #""division": null"#,
      "line 7, column 28 (scotland.division): this is null, and has to be a string"
    ),
    (
      #"{"title": "2nd January", "date": "2026-01-02", "notes": "", "bunting": true}"#, "",
      "line 7, column 50 (scotland.events): there are no holidays: Scotland has to have at least one"
    ),
    (
      #"{"title": "2nd January", "date": "2026-01-02", "notes": "", "bunting": true}"#, "[]",
      "line 8, column 5 (scotland.events[0]): this is an array, and has to be an object"
    ),
    (
      #"{"title": "New Year’s Day", "#, "{",
      "line 4, column 5 (england-and-wales.events[1]): “title” is missing: "
        + "the members are “title”, “date”, “notes” and “bunting”"
    ),
    (
      #""title": "New Year’s Day""#, #""titel": "New Year’s Day""#,
      "line 4, column 5 (england-and-wales.events[1]): “title” is missing: "
        + "the members are “title”, “date”, “notes” and “bunting”"
    ),
    (
      "New Year’s Day", " ",
      "line 4, column 15 (england-and-wales.events[1].title): the text is empty, and has to say something"
    ),
    (
      "New Year’s Day", #"New\u001B[2J Year"#,
      "line 4, column 15 (england-and-wales.events[1].title): "
        + "the text has a control character, such as a line break, and has to be one plain line"
    ),
    (
      #""New Year’s Day""#, "1",
      "line 4, column 15 (england-and-wales.events[1].title): this is a whole number, and has to be a string"
    ),
    (
      #""2026-01-01", "notes": """#, #""2026-01-01", "notes": null"#,
      "line 4, column 64 (england-and-wales.events[1].notes): this is null, and has to be a string"
    ),
    (
      #""2026-01-01", "notes": "", "bunting": true"#, #""2026-01-01", "notes": "", "bunting": "true""#,
      "line 4, column 79 (england-and-wales.events[1].bunting): this is a string, and has to be true or false"
    ),
    (
      "2026-01-01", "01/01/2026",
      "line 4, column 41 (england-and-wales.events[1].date): "
        + "“01/01/2026” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
    ),
    (
      "2026-01-01", "2026-02-29",
      "line 4, column 41 (england-and-wales.events[1].date): "
        + "there is no day 29 in month 2 of 2026: it has 28 days"
    ),
    (
      "2026-01-01", "2026-01-03",
      "line 4, column 41 (england-and-wales.events[1].date): "
        + "2026-01-03 is a Saturday: a holiday at a weekend is listed on its substitute day only"
    ),
    (
      "2026-01-01", "2026-12-28",
      "line 5, column 37 (england-and-wales.events[2].date): "
        + "2026-12-28 is listed twice: a day is listed once in a division"
    ),
    (
      "2026-12-28", "2025-12-29",
      "line 5, column 37 (england-and-wales.events[2].date): "
        + "2025-12-29 is listed after 2026-01-01: the earlier day comes first"
    ),
    (
      "2025-04-18", "2024-03-29",
      "line 4, column 41 (england-and-wales.events[1].date): "
        + "2025 has no holidays: every year between the first and the last has some"
    ),
    (
      "2026-01-02", "2027-01-04",
      "line 1, column 1: the divisions have no year in common: they have to list the same years"
    ),
    (
      #"true}"#, "true",
      "line 5, column 5: a key in quotes expected, found “{”"
    ),
    ("{\n  \"england", "[\n  \"england", "line 2, column 22: “,” or “]” expected, found “:”"),
  ]

  @Test("A fault is refused with its place, what is wrong and what would be right", arguments: faults)
  func refused(text: String, replacement: String, message: String) throws {
    let range = try #require(Self.valid.range(of: text))
    let damaged = Self.valid.replacingCharacters(in: range, with: replacement)
    #expect(errorText { _ = try BankHolidayFeed(json: Array(damaged.utf8)) } == message)
  }

  @Test(
    "A further key, which a publisher may add any day, is passed over",
    arguments: [
      (#"{"division": "scotland", "events""#, #"{"division": "scotland", "year": 2026, "events""#),
      (#"{"title": "2nd January", "#, #"{"id": 7, "title": "2nd January", "#),
      (#""scotland": {"#, #""wales": [], "scotland": {"#),
    ])
  func furtherKeys(old: String, new: String) throws {
    let text = Self.valid.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.valid)
    let feed = try BankHolidayFeed(json: Array(text.utf8))
    #expect(try feed == BankHolidayFeed(json: Array(Self.valid.utf8)))
  }

  @Test(
    "A text that is not a feed at all is refused",
    arguments: [
      ("", "line 1, column 1: the JSON text ends too early"),
      ("[]", "line 1, column 1: this is an array, and has to be an object"),
      (
        "{}",
        "line 1, column 1: “england-and-wales” is missing: "
          + "the members are “england-and-wales”, “scotland” and “northern-ireland”"
      ),
      (
        #"{"division": "scotland", "events": []}"#,
        "line 1, column 1: this is the list of one division, “scotland”; "
          + "take https://www.gov.uk/bank-holidays.json, which has all three"
      ),
      ("<!DOCTYPE html>", "line 1, column 1: a JSON value expected, found “<”"),
    ])
  func noFeed(text: String, message: String) {
    #expect(errorText { _ = try BankHolidayFeed(json: Array(text.utf8)) } == message)
  }

  @Test("Whatever happens to the bytes, reading ends in a feed with calendars or in an error with a place")
  func mutations() throws {
    let valid = Array(Self.valid.utf8)
    let pieces: [[UInt8]] = ["2026-01-01", "0001-01-01", "9999-12-31", "true", "null", "{}", "[]", "\"x\"", "scotland"]
      .map { Array($0.utf8) }
    var random = SplitMix64(state: 1971)
    var refused = 0
    var faults: [[UInt8]] = []
    let rounds = Effort.count(2_000, long: 50_000)
    for _ in 0..<rounds {
      var bytes = valid
      let index = Int.random(in: valid.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[index] = UInt8.random(in: UInt8(ascii: "0")...UInt8(ascii: "9"), using: &random)
      case 2: bytes.removeSubrange(index..<min(index + Int.random(in: 1...20, using: &random), bytes.count))
      default:
        let piece = pieces.randomElement(using: &random) ?? []
        bytes.replaceSubrange(index..<min(index + piece.count, bytes.count), with: piece)
      }
      do {
        let feed = try BankHolidayFeed(json: bytes)
        for division in Division.allCases where feed.holidays(of: division).isEmpty && division != .anyUK {
          faults.append(bytes)
        }
        for division in Division.allCases {
          let coverage = feed.coverage(of: division)
          guard coverage.upperBound.year - coverage.lowerBound.year < 179 else { continue }
          if try feed.calendar(for: division).coverage != coverage { faults.append(bytes) }
        }
        for division in Division.published {
          let comparison = FeedComparison(of: feed, with: BankHolidayFeed.embedded, in: division)
          if comparison.years == nil, !comparison.changes.isEmpty { faults.append(bytes) }
        }
        // It may be refused; that it ends is what counts.
        _ = try? BankHolidayFeed.embedded.merged(with: feed)
      } catch {
        refused += 1
        guard let error = error as? FeedError, error.line >= 1, error.column >= 1, !error.description.isEmpty else {
          faults.append(bytes)
          continue
        }
      }
    }
    #expect(faults.isEmpty)
    #expect(refused > rounds / 2)
  }
}
