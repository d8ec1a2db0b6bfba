import UKBankHolidays
import Testing
import WorkingDays

@testable import DeadlineAudit

@Suite("Due days of a file")
struct DueFileTests {
  /// The result for a file.
  private struct Run {
    var output = ""
    var rejects = ""
    var summary = DueFile.Summary()

    init(
      _ text: [UInt8], _ columns: [DueFile.Column], block: Int = 1 << 20,
      configure: (inout DueFile.Options) -> Void = { _ in }
    ) throws {
      var options = DueFile.Options(columns, in: .englandAndWales)
      configure(&options)
      var position = 0
      var (output, rejects): ([UInt8], [UInt8]) = ([], [])
      summary = try DueFile.run(
        options,
        from: { bytes in
          let end = min(position + block, text.count)
          bytes += text[position..<end]
          defer { position = end }
          return end - position
        }, to: { output += $0 }, rejects: { rejects += $0 })
      self.output = String(decoding: output, as: UTF8.self)
      self.rejects = String(decoding: rejects, as: UTF8.self)
    }

    init(_ text: String, _ columns: [DueFile.Column], configure: (inout DueFile.Options) -> Void = { _ in }) throws {
      try self.init(Array(text.utf8), columns, configure: configure)
    }

    /// The refused rows, without the header.
    var refused: [String] { rejects.split(separator: "\n").dropFirst().map(String.init) }
  }

  private static func column(
    _ count: Int, _ unit: Period.Unit = .workingDays, _ direction: Period.Direction = .after,
    from start: String = "received"
  ) throws -> DueFile.Column {
    DueFile.Column(try Period(count, unit, direction), from: start)
  }

  @Test("Each row comes back as it stands, with a due day behind for each period")
  func rows() throws {
    let text = "reference,received,note\nA,2025-12-19,x\n\"B, 2\",2026-01-05,\"say \"\"y\"\"\"\nC,,\n"
    let run = try Run(text, [try Self.column(10), try Self.column(1, .months, .before)])
    // 22, 23, 24, 29, 30, 31 December, 2, 5, 6, 7 January; 6 to 9, 12 to 16, 19 January.
    #expect(
      run.output == """
        reference,received,note,10 working-days after received,1 months before received
        A,2025-12-19,x,2026-01-07,2025-11-19
        "B, 2",2026-01-05,"say ""y""\",2026-01-19,2025-12-05
        C,,,,

        """)
    #expect(run.rejects == "line,column,reason,reference\n")
    #expect(run.summary.text == "3 read = 3 written + 0 rejected")
    #expect(run.summary.latest == day("2026-01-19"))
  }

  @Test("The first day, the calendar and the form of dates are as they are asked for")
  func options() throws {
    let included = try Run("received\n2025-12-19\n", [try Self.column(10)]) { $0.firstDay = .included }
    #expect(included.output.hasSuffix("\n2025-12-19,2026-01-06\n"))
    // 2 January is a holiday in Scotland.
    let scotland = try Run("received\n2025-12-19\n", [try Self.column(10)]) { $0.calendar = .scotland }
    #expect(scotland.output.hasSuffix("\n2025-12-19,2026-01-08\n"))
    let british = try Run("received\n19/12/2025\n7/1/2026\n", [try Self.column(10)]) { $0.dateFormat = .uk }
    #expect(british.output.hasSuffix("\n19/12/2025,2026-01-07\n7/1/2026,2026-01-21\n"))
  }

  @Test(
    "Line breaks in quotes, CRLF, blank lines, a byte order mark and a last line without an end are taken as they come")
  func forms() throws {
    let text =
      "\u{FEFF}received,note\r\n2025-12-19,\"one\r\ntwo\"\r\n\r\n\"2025-12-19\",x\n2025-12-19T00:00,y\r\n 2025-12-19,z"
    let run = try Run(text, [try Self.column(10)])
    #expect(
      run.output
        == "received,note,10 working-days after received\r\n2025-12-19,\"one\r\ntwo\",2026-01-07\r\n\"2025-12-19\",x,2026-01-07\n2025-12-19T00:00,y,2026-01-07\r\n 2025-12-19,z,2026-01-07\n"
    )
    #expect(run.refused == [])
  }

  @Test("What cannot be read or counted is refused, in the order of the file")
  func refused() throws {
    let text = """
      case,Reference,received,asked
      1,A,2025-02-30,
      2,B,2025-12-19,2025-12-19
      3,C,soon,1994-12-31
      4,D
      5,"E
      6,F,2040-12-24,
      7,G,2025-12,
      """
    let run = try Run(text, [try Self.column(10), try Self.column(5), try Self.column(5, from: "asked")])
    #expect(
      run.output == """
        case,Reference,received,asked,10 working-days after received,5 working-days after received,5 working-days after asked
        2,B,2025-12-19,2025-12-19,2026-01-07,2025-12-30,2025-12-30

        """)
    #expect(
      run.refused == [
        "2,received,“2025-02-30”: there is no day 30 in month 2 of 2025: it has 28 days,A",
        "4,received; asked,\"“soon” is not a date of the form yyyy-mm-dd; 1994-12-31 is outside the calendar england-and-wales, which covers 1995-01-01 to 2040-12-31\",C",
        "5,received,\"the row has 2 fields, the header 4\",D",
        "6,Reference,a quote is opened and not closed,",
        "7,received,\"10 working days after 2040-12-24 is outside the calendar england-and-wales, which covers 1995-01-01 to 2040-12-31\",F",
        "8,received,“2025-12” is not a date of the form yyyy-mm-dd,G",
      ])
    #expect(run.summary.read == 7)
    #expect(run.summary.written == 1)
  }

  @Test("Periods that need no calendar reach beyond it")
  func beyond() throws {
    let run = try Run("received\n1989-07-14\n2060-02-29\n9999-12-31\n", [try Self.column(1, .years)])
    #expect(run.output.hasSuffix("\n1989-07-14,1990-07-14\n2060-02-29,2061-02-28\n"))
    #expect(run.refused.count == 1)
    #expect(run.summary.latest == nil)
  }

  @Test("A heading that is missing or appears twice is reported with a suggestion before a row is written")
  func headings() throws {
    let columns = [try Self.column(10)]
    #expect(
      headingError { _ = try Run("reference,recieved\nA,2025-12-19\n", columns) }
        == .missing("received", suggestion: "recieved"))
    #expect(headingError { _ = try Run("a,b\n1,2\n", columns) } == .missing("received", suggestion: nil))
    #expect(headingError { _ = try Run("Received\n2025-12-19\n", columns) } == nil)
    #expect(headingError { _ = try Run("received,received\n,\n", columns) } == .twice("received", and: "received"))
    #expect(headingError { _ = try Run("", columns) } == .empty)
    #expect(headingError { _ = try Run("\"received\n", columns) } == .unreadable)
  }

  /// The day this many working days after another, counted one day at a time.
  private static func stepped(_ count: Int, from start: Day) throws -> Day {
    let calendar = WorkingCalendar.englandAndWales
    _ = try calendar.isWorkingDay(start)
    var (day, left) = (start, count)
    while left > 0 {
      day = Day(number: day.number + 1) ?? day
      if try calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  private static func text(_ day: Day?) -> String { day.map { "\($0)" } ?? "" }

  @Test("However the file is divided among blocks and threads, the rows are those of a count day by day")
  func anyFile() throws {
    let columns = [
      try Self.column(10), try Self.column(20, from: "asked"), try Self.column(3, .weeks, .before, from: "asked"),
    ]
    var random = SplitMix64(state: 13_31)
    var different: [Int] = []
    for round in 0..<Effort.count(20, long: 600) {
      var (text, expected, written) = ("reference,received,asked\n", "", 0)
      for row in 0..<Int.random(in: 0...400, using: &random) {
        // Two years beyond each end of the calendar, and some blanks.
        let starts = (0..<2).map { _ in Day(number: Int32(Int.random(in: 8_400...26_600, using: &random))) }
        let isBlank = Int.random(in: 0..<3, using: &random) == 0
        let cells = [starts[0], isBlank ? nil : starts[1]]
        let form = Int.random(in: 0..<12, using: &random)
        let reference = form == 0 ? "\"a,\(row)\"" : form == 1 ? "\"a\n\(row)\"" : "a\(row)"
        let line = ([reference] + cells.map { Self.text($0) }).joined(separator: ",")
        text += line + "\n"
        let counted = try? [
          cells[0].map { try Self.stepped(10, from: $0) }, cells[1].map { try Self.stepped(20, from: $0) },
        ]
        guard let counted else { continue }
        let third = cells[1].flatMap { Day(number: $0.number - 21) }
        expected += ([line] + (counted + [third]).map { Self.text($0) }).joined(separator: ",") + "\n"
        written += 1
      }
      let sizes = [1, 7, 100, 3000, 1 << 20]
      let run = try Run(Array(text.utf8), columns, block: sizes[round % 5]) {
        $0.batchSize = sizes[(round / 5) % 5]
        $0.threads = 1 + round % 3
      }
      let rows = run.output.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init)
      if rows != expected || run.summary.written != written { different.append(round) }
    }
    #expect(different == [])
  }
}
