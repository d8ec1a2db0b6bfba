@testable import DeadlineAudit
import Testing
import WorkingDays

@Suite("The form of the dates of each column is found")
struct DateFormsTests {
  /// The days on which cases were received, by the year after which they lapse.
  private static func days(_ texts: [String], asOf: String = "2026-01-10") throws -> [String] {
    let rows = texts.enumerated().map { "R\($0.offset),\"\($0.element)\",2025-01-01\n" }.joined()
    let run = try AuditRun("reference,grounds-arose,received\n" + rows, asOf: day(asOf))
    #expect(run.refused == [])
    return run.cases.map { $0["complaint-limit-due"] ?? "none" }
  }

  // A year after 5 March 2024 is 5 March 2025.
  static let marchTheFifth = [
    ["2024-03-05"], ["05/03/2024"], ["5/3/24", "25/3/24"], ["05-03-2024"], ["5.3.2024"], ["05.03.24"],
    ["5 March 2024"], ["05-Mar-24"], ["5 MAR 2024"], ["Tue 5 Mar 2024"], ["Tuesday 5 March 2024"],
    ["5th March 2024"], ["05/03/2024 14:35"], ["05/03/2024 23:59:59"], ["5-Mar-24 09:00"], ["2024-03-05T14:35:00.000Z"],
    ["2024-03-05 14:35"], ["45356"], ["45356.6076"], ["\u{A0}05/03/2024 "], ["2024-03-05T23:59:00+00:00"],
    ["2024/03/05"], ["2024/3/5"], ["20240305"], ["2024/03/05 14:35"], ["March 5, 2024"], ["Mar 5 2024 09:00"],
    ["Tuesday, March 5th, 2024"], ["05/03/2024 2:35 PM"], ["5 March 2024", "2024-03-05"],
    ["5-Mar-24", "05/03/2024 14:35"],
  ]

  @Test("5 March 2024, as exports write it", arguments: marchTheFifth)
  func forms(_ texts: [String]) throws {
    #expect(try Self.days(texts).first == "2025-03-05")
    guard texts.count == 2, !texts[1].hasPrefix("25") else { return }
    #expect(try Self.days(texts).last == "2025-03-05")
  }

  @Test("Two digits are the latest year with them that is not after the as-of day or the day of reading")
  func twoDigits() throws {
    #expect(try Self.days(["5-Mar-26", "5-Mar-99", "5/3/95"]) == ["2027-03-05", "2000-03-05", "1996-03-05"])
    // A report as of an earlier day still reads the years up to the day on which it is made.
    let early = try AuditRun("reference,received\nA,05/03/24\nB,25/03/21\n", asOf: day("2022-03-31")) {
      $0.today = day("2026-11-30")
    }
    #expect(early.refused == [])
    #expect(early.cases.map { $0["stage-1-response-due"] } == ["2024-03-26", "2021-04-19"])
  }

  @Test("Two digits that would be before every policy, or to come, are refused with both years")
  func neitherCentury() throws {
    let run = try AuditRun("reference,received\nA,5-Mar-27\nB,05/03/94\nC,5-Mar-26\n", asOf: day("2026-06-30"))
    #expect(run.references == ["C"])
    #expect(
      run.refused.map(\.reason) == [
        "“5-Mar-27”: 27 would be 1927 or 2027; write the year with four digits",
        "“05/03/94”: 94 would be 1994 or 2094; write the year with four digits",
      ])
    // A day that is set for a case may be in the next year.
    let set = try AuditRun("reference,received,stage-1-extended-to\nA,5-Dec-26,8-Jan-27\n", asOf: day("2026-12-20"))
    #expect(set.refused == [])
  }

  @Test("A range is also written with a hyphen or “to” between two whole dates")
  func rangesInWords() throws {
    let written = [
      "01/07/2025 - 30/09/2025", "1 July 2025 to 30 Sept 2025", "01/07/2025..30/09/2025", "1/7/25 – 30/9/25",
      "July 2025 to September 2025",
    ]
    let run = try AuditRun("reference,received\n" + written.map { "R,\($0)\n" }.joined())
    #expect(run.refused == [])
    #expect(Set(run.cases.map { $0["stage-1-response-due"] }).count == 1)
    let wrong = try AuditRun("reference,received\nA,25/07/2025\nB,01/07/2025 - soon\n")
    #expect(
      wrong.refused.map(\.reason) == [
        "“01/07/2025 - soon” is not a date; a range is written with .. or /, such as 2013-07-01..2013-09-30"
      ])
  }

  @Test("A month, a year and a range")
  func ranges() throws {
    let run = try AuditRun(
      "reference,received\nA,2025-11\nB,2025\nC,2025-11-03/2025-11-05\nD,November 2025\nE,2025-11-03..2025-11-05\n")
    #expect(run.refused == [])
    #expect(run.summary.form.columns[1].dates.shapes == ["yyyy-mm", "yyyy", "ranges", "mmm yyyy"])
    // 15 working days from 3 November end on 24 November.
    #expect(run.cases[2]["stage-1-response-due"] == run.cases[4]["stage-1-response-due"])
    #expect(run.cases[0]["stage-1-response-due"] == run.cases[3]["stage-1-response-due"])
  }

  @Test("Without proof the day comes first, and that is said")
  func unproved() throws {
    let unproved = try AuditRun("reference,received\nA,05/03/2024\nB,06/03/2024\n").summary.form.columns[1]
    #expect(unproved.dates.isDayFirstAssumed)
    #expect(unproved.dates.shapes == ["dd/mm/yyyy"])
    let proved = try AuditRun("reference,received\nA,05/03/2024\nB,28/03/2024\n").summary.form.columns[1]
    #expect(!proved.dates.isDayFirstAssumed)
  }

  @Test("A date with the month first is a fault that names its line")
  func monthFirst() throws {
    let text = "reference,received\nA,05/03/2024\nB,03/28/2024\nC,04/29/2024\n"
    #expect(
      headingErrorText { _ = try AuditRun(text) }
        == "line 3: column “received”: “03/28/2024” has the month first, and no date in the column shows that the day "
        + "comes first; give the dates as yyyy-mm-dd or dd/mm/yyyy, or say with --date-format uk that the day comes "
        + "first (the row is then refused)")
    #expect(try AuditRun(text) { $0.dateFormat = .uk }.references == ["A"])
    // Where another date proves that the day comes first, it is a slip in one row.
    let mixed = try AuditRun("reference,received\nA,25/03/2024\nB,03/28/2024\n")
    #expect(mixed.references == ["A"])
    #expect(
      mixed.refused.map(\.reason) == ["“03/28/2024”: there is no month 28: months are 01 to 12; is the month first?"])
    // Where only the first megabyte was looked at, no more is said.
    let large = text + (0..<60_000).map { "R\($0),05/03/2024\n" }.joined()
    #expect(headingErrorText { _ = try AuditRun(large) }?.contains("no date in its first rows shows") == true)
    // It is no matter in a column that is skipped.
    #expect(try AuditRun("reference,received,printed\nA,2024-03-05,03/28/2024\n").references == ["A"])
  }

  @Test("In a column with the year first another order is refused, wherever it stands")
  func mixture() throws {
    let run = try AuditRun("reference,received\nA,05/03/2024\nB,2024-03-05\nC,2024-03-06\nD,5 March 2024\n")
    #expect(run.references == ["B", "C", "D"])
    #expect(
      run.refused.map(\.reason) == [
        "“05/03/2024” has the day first, but the column has the year first: a spreadsheet that swapped day "
          + "and month leaves such a mixture; write it as yyyy-mm-dd"
      ])
    let dates = run.summary.form.columns[1].dates
    #expect(dates.shapes == ["yyyy-mm-dd", "dd mmm yyyy"])
    #expect(dates.refusedShapes == ["dd/mm/yyyy"])
  }

  @Test("What comes after the first megabyte and contradicts it is refused by line and column")
  func contradiction() throws {
    let note = String(repeating: "note ", count: 100)
    let rows = (0..<2200).map { "R\($0),25/03/2024,,\(note)\n" }.joined()
    let run = try AuditRun(
      "reference,received,closed,Notes\n\(rows)X,03/26/2024,,\nY,45356,,\nZ,26/03/2024,5/4/2024,\n")
    #expect(rows.utf8.count > 1 << 20)
    #expect(run.summary.audited == 2201)
    #expect(run.refused.map(\.line) == [2202, 2203])
    #expect(run.refused.map(\.column) == ["received", "received"])
    // A column without a value at first is like the others.
    #expect(run.cases.last?["reference"] == "Z")
  }

  @Test("Day numbers of Excel are days only where a column holds nothing else")
  func serials() throws {
    let mixed = try AuditRun("reference,received\nA,45356\nB,2024-03-05\n")
    #expect(mixed.references == ["B"])
    let alone = try AuditRun("reference,received,stage-1-responded\nA,45356,2024-03-18\nB,45357,n/a\n")
    #expect(alone.refused == [])
    #expect(alone.summary.form.columns[1].dates.shapes == ["Excel day numbers"])
    #expect(headingError { _ = try AuditRun("reference,received\nA,12\n") } == nil)
    #expect(try AuditRun("reference,received\nA,12\n").refused.count == 1)
  }

  @Test("Words for nothing are blank and counted; other words refuse the row unless they are added")
  func blanks() throws {
    let text =
      "reference,received,stage-1-responded\nA,2025-12-19,N/A\nB,2025-12-19,n/a\nC,2025-12-19,Not yet\n"
      + "D,2025-12-19,pending\nE,none,tbc\n"
    let run = try AuditRun(text)
    #expect(run.references == ["A", "B", "C"])
    #expect(run.cases.map { $0["stage-1-response-status"] } == ["running", "running", "running"])
    #expect(run.refused.map(\.column) == ["stage-1-responded", "received"])
    #expect(run.refused.last?.reason == "the row has no event")
    #expect(run.summary.form.blanks == ["n/a": 2, "not yet": 1, "none": 1, "tbc": 1])
    let added = try AuditRun(text) { $0.blankWords = BlankWords.common.adding(["Pending"]) }
    #expect(added.references == ["A", "B", "C", "D"])
    #expect(added.summary.form.blanks["pending"] == 1)
  }

  @Test("The London day of every hour around the changes of summer time")
  func london() {
    // The changes of 1990 (28 October), 1995 (22 October), 2000 (29 October) and 2025.
    let changes = [
      ("1990-03-25", "1990-10-28"), ("1995-03-26", "1995-10-22"), ("2000-03-26", "2000-10-29"),
      ("2025-03-30", "2025-10-26"),
    ]
    for (spring, autumn) in changes {
      let (spring, autumn) = (day(spring), day(autumn))
      func isNext(_ day: Day, _ hours: Int) -> Bool {
        LondonDay.of(day, secondsAfterMidnight: hours * 3600) == day.next
      }
      #expect(spring.previous.map { !isNext($0, 23) } == true)
      #expect(isNext(spring, 23))
      #expect(!isNext(spring, 22))
      #expect(autumn.previous.map { isNext($0, 23) } == true)
      #expect(!isNext(autumn, 23))
    }
  }
}
