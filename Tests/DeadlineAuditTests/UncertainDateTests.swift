import DeadlineAudit
import PolicyProfiles
import Testing

/// A column may have a month or a range where the day is not known.
@Suite("Days of a file that are not known exactly")
struct UncertainDateTests {
  private static func row(
    _ cells: [(heading: String, text: String)], policy: String = "regulations", asOf: String = "2026-07-20",
    format: DateFormat = .iso
  ) throws -> AuditRun {
    let text =
      (["reference"] + cells.map(\.heading)).joined(separator: ",") + "\n"
      + CSVText.row(["A"] + cells.map(\.text))
    return try AuditRun(text, policy: policy, asOf: day(asOf)) { $0.dateFormat = format }
  }

  // numpy: 10 working days after the first of the days.
  @Test(
    "A month, a range of days and a range of months, in the form of the file",
    arguments: [
      (DateFormat.iso, "2026-06", "2026-06-15"), (.iso, "2026-06-01..2026-06-05", "2026-06-15"),
      (.iso, " 2026-06-01 .. 2026-06-05 ", "2026-06-15"), (.iso, "2026-06-01..2026-06-01", "2026-06-15"),
      (.iso, "2026-02..2026-03", "2026-02-13"), (.iso, " 2026-06 ", "2026-06-15"),
      (.iso, "2026-06-01T00:00..2026-06-05T09:30", "2026-06-15"), (.iso, "2026-06-01/2026-06-05", "2026-06-15"),
      (.iso, "June 2026", "2026-06-15"), (.uk, "06/2026", "2026-06-15"),
      (.uk, "6/2026", "2026-06-15"), (.uk, "01/06/2026..05/06/2026", "2026-06-15"),
      (.uk, "1/6/2026 .. 5/6/2026", "2026-06-15"), (.uk, "02/2026..03/2026", "2026-02-13"),
      (.uk, "1/6/2026..6/2026", "2026-06-15"),
    ])
  func accepted(format: DateFormat, text: String, due: String) throws {
    let run = try Self.row([("received", text)], format: format)
    #expect(run.refused == [])
    #expect(run.cases.first?["stage-1-response-due"] == due)
  }

  @Test(
    "Anything else is refused with the reason",
    arguments: [
      (DateFormat.iso, "2026-13", "“2026-13”: there is no month 13: months are 01 to 12"),
      (
        .iso, "2026-06-05..2026-06-01",
        "“2026-06-05..2026-06-01”: the range ends on 2026-06-01, before it begins on 2026-06-05"
      ),
      (.iso, "2026-07..2026-06", "“2026-07..2026-06”: the range ends on 2026-06-30, before it begins on 2026-07-01"),
      (
        .iso, "2026-06-31..2026-07-01",
        "“2026-06-31..2026-07-01”: there is no day 31 in month 6 of 2026: it has 30 days"
      ),
      (.iso, "2026 -06", "“2026 -06” is not a date of the form yyyy-mm-dd"),
      (.iso, "20 26-06", "“20 26-06” is not a date of the form yyyy-mm-dd"),
      (.iso, "2026-06..", "“2026-06..” is not a date of the form yyyy-mm-dd"),
      (.iso, "..2026-06", "“..2026-06” is not a date of the form yyyy-mm-dd"),
      (.iso, "2026-06-01...2026-06-05", "“2026-06-01...2026-06-05” is not a date of the form yyyy-mm-dd"),
      (.iso, "06/2026", "“06/2026” is not a date of the form yyyy-mm-dd"),
      (.iso, "20260", "“20260” is not a date of the form yyyy-mm-dd"),
      (
        .iso, "2026-06-01..2026-06-05T9",
        "“2026-06-01..2026-06-05T9” has a time of day that cannot be read; give hh:mm, or the date alone"
      ),
      (.uk, "2026-06", "“2026-06” is not a date of the form dd/mm/yyyy"),
      (.uk, "13/2026", "“13/2026”: there is no month 13: months are 01 to 12"),
      (
        .uk, "05/06/2026..01/06/2026",
        "“05/06/2026..01/06/2026”: the range ends on 2026-06-01, before it begins on 2026-06-05"
      ),
    ])
  func refused(format: DateFormat, text: String, reason: String) throws {
    let run = try Self.row([("received", text)], format: format)
    #expect(run.cases == [])
    #expect(run.refused == [Refused(2, "received", reason, reference: "A")])
  }

  @Test("A fact that is a day is agreed, and so known exactly")
  func facts() throws {
    let run = try Self.row([("received", "2026-06-01"), ("stage-1-extended-to", "2026-06")])
    #expect(run.refused.map(\.column) == ["stage-1-extended-to"])
  }

  // numpy: 10 working days after 1 June; 20 after 1 and 31 May; 4 and 25 working days from the due
  // days to the as-of day.
  @Test("A row has one day: the first of an act that is owed, the last of a window; and says that they are uncertain")
  func shown() throws {
    let late = try #require(try Self.row([("received", "2026-06")]).cases.first)
    #expect(late["stage-1-response-due"] == "2026-06-15")
    #expect(late["stage-1-response-operative-due"] == "2026-06-15")
    #expect(late["stage-1-response-statute-due"] == "2026-06-15")
    #expect(late["stage-1-response-status"] == "overdue")
    #expect(late["problems"] == "uncertain-day")

    let window = try #require(
      try Self.row(
        [
          ("received", "2026-01-05"), ("stage-2-requested", "2026-03-02"), ("stage-2-responded", "2026-04-01"),
          ("stage-2-response-received", "2026-05"),
        ], asOf: "2026-06-10"
      ).cases.first)
    #expect(window["stage-3-request-due"] == "2026-06-26")
    #expect(window["stage-3-request-statute-due"] == "2026-06-26")
    #expect(window["stage-3-request-status"] == "uncertain")
    #expect(window["problems"] == "uncertain-day;uncertain-status")
  }

  @Test("A range that spans two versions of a policy is reported")
  func version() throws {
    let run = try Self.row([("received", "2020-07-25..2020-08-05")], policy: "luton", asOf: "2020-08-10")
    #expect(run.cases.first?["policy"] == "luton@before-2020-08")
    #expect(run.cases.first?["problems"]?.contains("version-uncertain") == true)
  }

  @Test("What is only on the road ahead has no day in a file: nothing of it has happened")
  func noProjectedDay() throws {
    for policy in ["regulations", "luton", "cheshire-east", "dudley"] {
      let run = try Self.row([("received", "2026-06-01")], policy: policy, asOf: "2026-06-01")
      let row = try #require(run.cases.first)
      #expect(row["stage-1-response-due"] != "")
      for id in ["stage-2-response", "stage-3-request", "panel", "panel-report", "stage-3-response"] {
        #expect(row["\(id)-due"] == "" && row["\(id)-operative-due"] == "" && row["\(id)-statute-due"] == "")
        #expect(row["\(id)-status"] == "not-started")
      }
    }
  }

  // numpy: 3 and 15 working days after the new day of receipt.
  @Test("A complaint made again has its new periods in a file too, and its old ones as of the day before")
  func resubmitted() throws {
    let cells = [
      ("received", "2026-01-05"), ("acknowledged", "2026-01-07"), ("proceedings-ended", "2026-03-02"),
      ("resubmitted", "2026-06-01"),
    ]
    let new = try #require(try Self.row(cells, policy: "luton", asOf: "2026-06-10").cases.first)
    #expect(new["acknowledgement-due"] == "2026-06-04")
    #expect(new["acknowledgement-status"] == "overdue")
    #expect(new["stage-1-response-due"] == "2026-06-22")
    #expect(new["complaint-limit-status"] == "not-applicable")
    #expect(new["problems"]?.contains("made-again") == true)
    let old = try #require(try Self.row(cells, policy: "luton", asOf: "2026-05-29").cases.first)
    #expect(old["acknowledgement-status"] == "met")
    #expect(old["problems"]?.contains("made-again") == false)
  }
}
