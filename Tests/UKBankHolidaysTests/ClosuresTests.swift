import UKBankHolidays
import TestSupport
import Testing
import WorkingDays

@Suite("A council’s own closures")
struct ClosuresTests {
  private static let json = """
    [
      {"date": "2026-12-30", "title": "Closed, “quietly”"},
      {"date": "2026-12-29", "title": "Christmas closure"}
    ]
    """
  private static let csv = """
    date,title
    2026-12-30,"Closed, “quietly”"

    2026-12-29,Christmas closure

    """

  private func read(_ text: String) throws -> [String] {
    try Closures(reading: Array(text.utf8)).days.map { "\($0.day) \($0.title)" }
  }

  @Test("JSON and comma-separated values say the same, in any order of the days")
  func forms() throws {
    let expected = ["2026-12-29 Christmas closure", "2026-12-30 Closed, “quietly”"]
    #expect(try read(Self.json) == expected)
    #expect(try read(Self.csv) == expected)
    #expect(try read("\u{FEFF}" + Self.csv.replacing("\n", with: "\r\n")) == expected)
    #expect(try read("\u{FEFF}" + Self.json) == expected)
    #expect(try read("date,title\n2026-12-29,\"a \"\"b\"\"\"") == ["2026-12-29 a \"b\""])
    #expect(try read("[]").isEmpty)
    #expect(try read("date,title\n").isEmpty)
  }

  @Test("They are not working days, and are listed among the days passed over")
  func counting() throws {
    let closures = try Closures(reading: Array(Self.csv.utf8))
    let calendar = WorkingCalendar.englandAndWales.closed(on: closures)
    let period = try Period(3, .workingDays)
    // 31 December is day 1, 4 and 5 January are days 2 and 3.
    let due = try calendar.due(period, from: date("2026-12-24"), firstDay: .excluded)
    #expect(due == date("2027-01-05"))
    #expect(
      calendar.skipped(period, from: date("2026-12-24"), to: due, firstDay: .excluded).map(\.title)
        == ["Christmas Day", "Boxing Day", "Christmas closure", "Closed, “quietly”", "New Year’s Day"])
    #expect(calendar.name == "england-and-wales with closures")
    #expect(WorkingCalendar.scotland.closed(on: closures, name: "ours").name == "ours")
    #expect(calendar.coverage == WorkingCalendar.englandAndWales.coverage)
    #expect(calendar.publishedThrough == date("2028-12-31"))
  }

  @Test("At a weekend, on a bank holiday and outside the calendar they change nothing")
  func withoutEffect() throws {
    let text = "date,title\n2026-12-26,weekend\n2026-12-25,holiday\n1990-01-02,early\n2050-01-04,late\n"
    let calendar = WorkingCalendar.englandAndWales.closed(on: try Closures(reading: Array(text.utf8)))
    #expect(calendar.holidays == WorkingCalendar.englandAndWales.holidays)
  }

  @Test("A list of a program says the same as its file; of a day that comes twice, the first title counts")
  func listed() throws {
    let rows = [("2026-12-30", "Closed, “quietly”"), ("2026-12-29", "Christmas closure"), ("2026-12-29", "again")]
    let closures = Closures(rows.map { Holiday(day: date($0.0), title: $0.1) })
    #expect(closures == (try Closures(reading: Array(Self.csv.utf8))))
    #expect(Closures(EmptyCollection<Holiday>()) == Closures())
  }

  static let faults: [(String, String)] = [
    ("", "line 1, column 1: the header is “”, and has to be “date,title”"),
    ("day,title\n", "line 1, column 1: the header is “day,title”, and has to be “date,title”"),
    ("date;title\n", "line 1, column 1: the header is “date;title”, and has to be “date,title”"),
    ("2026-12-29,Closed\n", "line 1, column 1: the header is “2026-12-29,Closed”, and has to be “date,title”"),
    ("date,title\n2026-12-29\n", "line 2, column 1: the row has 1 fields, and has to have 2"),
    ("date,title\n2026-12-29,Closed, all day\n", "line 2, column 1: the row has 3 fields, and has to have 2"),
    (
      "date,title\n29/12/2026,Closed\n",
      "line 2, column 1 (date): “29/12/2026” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
    ),
    (
      "date,title\n2026-12-29,Closed\n2026-02-30,Closed\n",
      "line 3, column 1 (date): there is no day 30 in month 2 of 2026: it has 28 days"
    ),
    ("date,title\n2026-12-29, \n", "line 2, column 12 (title): the text is empty, and has to say something"),
    (
      "date,title\n2026-12-29,\"a\nb\"\n",
      "line 2, column 12 (title): the text has a control character, such as a line break, and has to be one plain line"
    ),
    (
      "date,title\n2026-12-29,“ä”\n2026-12-29,b\n",
      "line 3, column 1 (date): 2026-12-29 is listed twice: a closure is listed once"
    ),
    (
      "date,title\n2026-12-29,\"a\n",
      "line 2, column 12: a quote is not closed, or is inside a field: "
        + "quote the whole field, and double the quotes in it"
    ),
    (
      "date,title\n2026-12-29,a \"b\"\n",
      "line 2, column 12: a quote is not closed, or is inside a field: "
        + "quote the whole field, and double the quotes in it"
    ),
    // The quote closes only in a later row: the row where it opens is at fault.
    (
      "date,title\n2026-12-29,\"a\n2026-12-30,b\"\n2026-12-31,c\n",
      "line 2, column 12 (title): the text has a control character, such as a line break, and has to be one plain line"
    ),
    (
      "date,title\n2026-12-29,\"ä\n2026-12-30,“b”\",c\n",
      "line 2, column 12: a quote is not closed, or is inside a field: "
        + "quote the whole field, and double the quotes in it"
    ),
    ("\n\nday,title\n", "line 3, column 1: the header is “day,title”, and has to be “date,title”"),
    ("date,title\n\n2026-12-29,“ä”,\n", "line 3, column 1: the row has 3 fields, and has to have 2"),
    (
      "date,title\n2026-12-29,\"a\" b\n",
      "line 2, column 12: a quote is not closed, or is inside a field: "
        + "quote the whole field, and double the quotes in it"
    ),
    (#"{"date": "2026-12-29"}"#, "line 1, column 1: this is an object, and has to be an array"),
    ("[1]", "line 1, column 2 ([0]): this is a whole number, and has to be an object"),
    (
      #"[{"date": "2026-12-29"}]"#,
      "line 1, column 2 ([0]): “title” is missing: the members are “date” and “title”"
    ),
    (
      #"[{"date": "2026-12-29", "title": "a", "note": ""}]"#,
      "line 1, column 39 ([0].note): “note” is not recognised here: the members are “date” and “title”"
    ),
    (
      #"[{"date": "2026-12-29", "title": "a"}, {"date": "2026-12-29", "title": "b"}]"#,
      "line 1, column 49 ([1].date): 2026-12-29 is listed twice: a closure is listed once"
    ),
    (
      #"[{"date": "2026-12", "title": "a"}]"#,
      "line 1, column 11 ([0].date): “2026-12” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
    ),
    (
      #"[{"date": "2026-12-29", "title": ""}]"#,
      "line 1, column 34 ([0].title): the text is empty, and has to say something"
    ),
  ]

  @Test("A fault is refused with its place, what is wrong and what would be right", arguments: faults)
  func refused(text: String, message: String) {
    #expect(errorText { _ = try Closures(reading: Array(text.utf8)) } == message)
  }

  @Test("Bytes that are not text are refused with their place")
  func notUTF8() {
    let bytes = Array("date,title\n2026-12-29,a".utf8) + [0xFF, 0x0A]
    #expect(
      errorText { _ = try Closures(reading: bytes) }
        == "line 2, column 12: the text is not valid UTF-8; save it as UTF-8")
  }

  @Test("A row that is longer than any row has reason to be is refused")
  func tooLong() {
    let text = "date,title\n2026-12-29,\(String(repeating: "x", count: 1 << 20))\n"
    #expect(
      errorText { _ = try Closures(reading: Array(text.utf8)) }
        == "line 2, column 1: the row is longer than 1048576 bytes; look for a quote that is not closed")
  }

  @Test("Whatever happens to the bytes, reading ends in closures or in an error with a place", arguments: [json, csv])
  func mutations(text: String) {
    let valid = Array(text.utf8)
    var random = SplitMix64(state: 1604)
    var refused = 0
    var faults: [[UInt8]] = []
    let rounds = Effort.count(2_000, long: 50_000)
    for _ in 0..<rounds {
      var bytes = valid
      let index = Int.random(in: valid.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(index..<min(index + Int.random(in: 1...12, using: &random), bytes.count))
      default: bytes.insert(contentsOf: Array("\",\r\n[".utf8).shuffled(using: &random).prefix(2), at: index)
      }
      do {
        let days = try Closures(reading: bytes).days.map(\.day)
        if days != days.sorted() || Set(days).count != days.count { faults.append(bytes) }
      } catch {
        refused += 1
        if error.line < 1 || error.column < 1 || error.description.isEmpty { faults.append(bytes) }
      }
    }
    #expect(faults.isEmpty)
    #expect(refused > rounds / 5)
  }
}
