import DeadlineAudit
import Testing

@Suite("Dates in a file")
struct DateFormatTests {
  /// A text in a column of dates, and the date a year later, which is the last day for the
  /// complaint; `nil` if the text is not a date.
  struct Accepted: CustomTestStringConvertible, Sendable {
    let text: String
    let yearOn: String?

    init(_ text: String, _ yearOn: String?) {
      self.text = text
      self.yearOn = yearOn
    }

    var testDescription: String { "“\(text)”" }
  }

  /// A text that is refused, and why.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let text: String
    let reason: String

    init(_ text: String, _ reason: String) {
      self.text = text
      self.reason = reason
    }

    var testDescription: String { "“\(text)”" }
  }

  private static let notISO = "is not a date of the form yyyy-mm-dd"
  private static let notUK = "is not a date of the form dd/mm/yyyy"
  private static let time = "has a time of day that cannot be read; give hh:mm, or the date alone"
  private static let endOfDay =
    "has the time 24:00, which may mean this day or the next; give 00:00, or the date alone"

  static let iso = [
    Accepted("2025-12-19", "2026-12-19"),
    Accepted("2024-02-29", "2025-02-28"),
    Accepted("0001-01-01", "0002-01-01"),
    Accepted("9998-12-31", "9999-12-31"),
    Accepted(" 2025-12-19", "2026-12-19"),
    Accepted("2025-12-19   ", "2026-12-19"),
    Accepted("\" 2025-12-19 \"", "2026-12-19"),
    Accepted("2025-12-19T00:00", "2026-12-19"),
    Accepted("2025-12-19 00:00", "2026-12-19"),
    Accepted("2025-12-19T00:00:00", "2026-12-19"),
    Accepted("2025-12-19 00:00:00.000", "2026-12-19"),
    Accepted("2025-12-19T00:00:00Z", "2026-12-19"),
    Accepted(" 2025-12-19 00:00:00 ", "2026-12-19"),
    Accepted("2025-12-19 09:30", "2026-12-19"),
    Accepted("2025-12-19T23:59:59.999", "2026-12-19"),
    Accepted("2025-12-19 11:59 pm", "2026-12-19"),
    // Universal time is London's in winter; in summer London is an hour ahead.
    Accepted("2025-12-19T23:30:00Z", "2026-12-19"),
    Accepted("2025-06-19T22:59:59Z", "2026-06-19"),
    Accepted("2025-06-19T23:00:00Z", "2026-06-20"),
    Accepted("2025-06-19 23:30 UTC", "2026-06-20"),
    Accepted("2025-06-20T00:30+01:00", "2026-06-20"),
    Accepted("2025-06-20T00:30+02:00", "2026-06-19"),
    Accepted("2025-12-19T00:30+0100", "2026-12-18"),
    // Summer time began at 01:00 on 30 March 2025 and ended at 01:00 on 26 October 2025.
    Accepted("2025-03-30T23:30:00Z", "2026-03-31"),
    Accepted("2025-10-25T23:30:00Z", "2026-10-26"),
    Accepted("2025-10-26T23:30:00Z", "2026-10-26"),
    Accepted("19 December 2025", "2026-12-19"),
    Accepted("19-Dec-25", "2026-12-19"),
    Accepted("Fri 19 Dec 2025", "2026-12-19"),
    Accepted("\"Friday, 19th December 2025 14:35\"", "2026-12-19"),
    Accepted("N/A", nil),
    Accepted("TBC", nil),
    Accepted(" - ", nil),
    Accepted("Not  yet", nil),
    Accepted("", nil),
    Accepted("   ", nil),
    Accepted("\"\"", nil),
  ]

  static let uk = [
    Accepted("19/12/2025", "2026-12-19"),
    Accepted("01/02/2025", "2026-02-01"),
    Accepted("1/2/2025", "2026-02-01"),
    Accepted("9/12/2025", "2026-12-09"),
    Accepted("19/1/2025", "2026-01-19"),
    Accepted("29/02/2024", "2025-02-28"),
    Accepted(" 19/12/2025 ", "2026-12-19"),
    Accepted("19/12/2025 00:00", "2026-12-19"),
    Accepted("19/12/2025 00:00:00", "2026-12-19"),
    Accepted("19/12/2025 10:15", "2026-12-19"),
    Accepted("19/Dec/2025", "2026-12-19"),
    Accepted("", nil),
  ]

  static let notISOTexts = [
    Refusal("19/12/2025", "“19/12/2025” \(notISO)"),
    Refusal("12/19/2025", "“12/19/2025” \(notISO)"),
    Refusal("2025/12/19", "“2025/12/19” \(notISO)"),
    Refusal("19-12-2025", "“19-12-2025” \(notISO)"),
    Refusal("20251219", "“20251219” \(notISO)"),
    Refusal("2025-1-5", "“2025-1-5” \(notISO)"),
    Refusal("25-12-19", "“25-12-19” \(notISO)"),
    Refusal("2025-12-190", "“2025-12-190” \(notISO)"),
    Refusal("2025-12-19x", "“2025-12-19x” \(notISO)"),
    Refusal("-2025-12-19", "“-2025-12-19” \(notISO)"),
    Refusal("２０２５-12-19", "“２０２５-12-19” \(notISO)"),
    Refusal("2025–12–19", "“2025–12–19” \(notISO)"),
    Refusal("45280", "“45280” \(notISO)"),
    Refusal("unknown", "“unknown” \(notISO)"),
    Refusal("2025-02-29", "“2025-02-29”: there is no day 29 in month 2 of 2025: it has 28 days"),
    Refusal("2025-04-31", "“2025-04-31”: there is no day 31 in month 4 of 2025: it has 30 days"),
    Refusal("2025-12-00", "“2025-12-00”: there is no day 0 in month 12 of 2025: it has 31 days"),
    Refusal("2025-19-12", "“2025-19-12”: there is no month 19: months are 01 to 12"),
    Refusal("2025-00-12", "“2025-00-12”: there is no month 0: months are 01 to 12"),
    Refusal("0000-01-01", "“0000-01-01”: the year 0 is not between 1 and 9999"),
    Refusal("2025-12-19 25:30", "“2025-12-19 25:30” \(time)"),
    Refusal("2025-12-19T23:60", "“2025-12-19T23:60” \(time)"),
    Refusal("2025-12-19 9h30", "“2025-12-19 9h30” \(time)"),
    Refusal("2025-12-19T09:30 CET", "“2025-12-19T09:30 CET” \(time)"),
    Refusal("2025-12-19T24:00", "“2025-12-19T24:00” \(endOfDay)"),
    Refusal("2025-12-19 24:00:00", "“2025-12-19 24:00:00” \(endOfDay)"),
    Refusal("Thu 19 Dec 2025", "“Thu 19 Dec 2025”: that day is a Friday"),
    Refusal("31 Feb 2025", "“31 Feb 2025”: there is no day 31 in month 2 of 2025: it has 28 days"),
    Refusal("Dec-25", "“Dec-25” \(notISO)"),
  ]

  static let notUKTexts = [
    Refusal("12/19/2025", "“12/19/2025”: there is no month 19: months are 01 to 12; is the month first?"),
    Refusal("31/04/2025", "“31/04/2025”: there is no day 31 in month 4 of 2025: it has 30 days"),
    Refusal("29/02/2025", "“29/02/2025”: there is no day 29 in month 2 of 2025: it has 28 days"),
    Refusal("32/01/2025", "“32/01/2025”: there is no day 32 in month 1 of 2025: it has 31 days"),
    Refusal("2025-12-19", "“2025-12-19” \(notUK)"),
    Refusal("2025/12/19", "“2025/12/19” \(notUK)"),
    Refusal("19/12/25", "“19/12/25” \(notUK)"),
    Refusal("19-12-2025", "“19-12-2025” \(notUK)"),
    Refusal("19.12.2025", "“19.12.2025” \(notUK)"),
    Refusal("019/12/2025", "“019/12/2025” \(notUK)"),
    Refusal("19/12/20255", "“19/12/20255” \(notUK)"),
    Refusal("19/12", "“19/12” \(notUK)"),
    Refusal("19/12/2025 10.15", "“19/12/2025 10.15” \(time)"),
  ]

  private static func run(_ text: String, _ format: DateFormat) throws -> AuditRun {
    let received = format == .iso ? "2025-12-19" : "19/12/2025"
    return try AuditRun("reference,received,grounds-arose\nA,\(received),\(text)\n") { $0.dateFormat = format }
  }

  @Test("ISO dates", arguments: iso)
  func acceptedISO(_ row: Accepted) throws {
    let run = try Self.run(row.text, .iso)
    #expect(run.refused == [])
    #expect(run.cases.first?["complaint-limit-due"] == row.yearOn ?? "")
  }

  @Test("UK dates: the day first", arguments: uk)
  func acceptedUK(_ row: Accepted) throws {
    let run = try Self.run(row.text, .uk)
    #expect(run.refused == [])
    #expect(run.cases.first?["complaint-limit-due"] == row.yearOn ?? "")
  }

  @Test("What is no ISO date is refused with the reason", arguments: notISOTexts)
  func refusedISO(_ row: Refusal) throws {
    let run = try Self.run(row.text, .iso)
    #expect(run.cases == [])
    #expect(run.refused == [Refused(2, "grounds-arose", row.reason, reference: "A")])
  }

  @Test("What is no UK date is refused with the reason: so is a month first", arguments: notUKTexts)
  func refusedUK(_ row: Refusal) throws {
    let run = try Self.run(row.text, .uk)
    #expect(run.cases == [])
    #expect(run.refused == [Refused(2, "grounds-arose", row.reason, reference: "A")])
  }

  @Test("Midnight has the form of a time", arguments: ["2025-12-19 00000", "2025-12-19 0:::0", "2025-12-19T00.00.00"])
  func onlyZeros(_ text: String) throws {
    #expect(try Self.run(text, .iso).refused.count == 1)
  }

  @Test("Everything that is wrong with a row is reported at once")
  func allFaults() throws {
    let run = try AuditRun(
      "reference,received,mode,closed,director-agrees\nA,19/12/2025,spoken,2025-13-01,maybe\n"
    ) { $0.dateFormat = .iso }
    #expect(
      run.refused == [
        Refused(
          2, "received; mode; closed; director-agrees",
          "“19/12/2025” \(Self.notISO); “spoken” is not one of written, oral; "
            + "“2025-13-01”: there is no month 13: months are 01 to 12; “maybe” is not one of yes, no",
          reference: "A")
      ])
  }
}
