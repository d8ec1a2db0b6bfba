import JSONTree
import TestSupport
import Testing

@Suite("What the tool says when it cannot do what it is asked")
struct ErrorTests {
  /// A command line, its exit code and what it says on standard error.
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let exit: Int32
    let message: String

    init(_ line: String, _ exit: Int32, _ message: String) {
      self.line = line
      self.exit = exit
      self.message = message
    }

    var testDescription: String { line }
  }

  private static let policies =
    "regulations, cheshire-east, cheshire-west, complaint-handling-code, dudley, freedom-of-information, luton, "
    + "subject-access, worcestershire"
  private static let divisions = "england-and-wales, scotland, northern-ireland, any-uk"
  private static let coverage =
    "is outside the calendar england-and-wales, which covers 1995-01-01 to 2040-12-31"
  private static let notISO = "is not a date of the form yyyy-mm-dd, such as 2025-12-19"
  private static let notRange = "\(notISO), nor a month, 2025-12, nor a range, 2025-12-01..2025-12-19"

  static let usage = [
    Row("du", 2, "there is no command “du”; did you mean “due”?"),
    Row("shedule", 2, "there is no command “shedule”; did you mean “schedule”?"),
    Row("compute", 2, "there is no command “compute”; did you mean “compare”?"),
    Row("deadline", 2, "there is no command “deadline”; see council-deadlines --help"),
    Row("due", 2, "due needs COUNT UNIT after|before DAY, not 0 words"),
    Row("due 10 working-days 2025-12-19", 2, "due needs COUNT UNIT after|before DAY, not 3 words"),
    Row("due ten working-days after 2025-12-19", 2, "the count “ten” is not a whole number; give 1 or more"),
    Row("due 1.5 working-days after 2025-12-19", 2, "the count “1.5” is not a whole number; give 1 or more"),
    Row("due 0 working-days after 2025-12-19", 2, "a period counts at least 1 unit, not 0"),
    Row("due -- -5 working-days after 2025-12-19", 2, "a period counts at least 1 unit, not -5"),
    Row(
      "due 9223372036854775808 working-days after 2025-12-19", 2, "the count 9223372036854775808 is too large"),
    Row(
      "due 10 fortnights after 2025-12-19", 2,
      "there is no unit “fortnights”; give one of working-days, days, weeks, months, years"),
    Row("due 10 days since 2025-12-19", 2, "“since” is neither after nor before"),
    Row("due 10 days after 2025-02-29", 2, "DAY: there is no day 29 in month 2 of 2025: it has 28 days"),
    Row("due 10 days after 2025-13-01", 2, "DAY: there is no month 13: months are 01 to 12"),
    Row("due 10 days after 19/12/2025", 2, "DAY: “19/12/2025” \(notRange)"),
    Row("due 10 days after 2025-12-19T00:00", 2, "DAY: “2025-12-19T00:00” \(notRange)"),
    Row("due 10 days after 2025-12-19 --first-day maybe", 2, "--first-day is excluded or included"),
    Row("due 10 days after 2025-12-19 --division wales", 2, "there is no division “wales”; give one of \(divisions)"),
    Row("due 10 days after 2025-12-19 --jsn", 2, "due has no option --jsn; did you mean --json?"),
    Row(
      "due 10 days after 2025-12-19 --divison=scotland", 2,
      "due has no option --divison=scotland; did you mean --division?"),
    Row("due 10 days after 2025-12-19 --quiet", 2, "due has no option --quiet; see council-deadlines due --help"),
    Row("due 10 days after 2025-12-19 -j", 2, "due has no option -j; see council-deadlines due --help"),
    Row("due 10 days after 2025-12-19 --json=yes", 2, "--json takes no value"),
    Row("due 10 days after 2025-12-19 --division", 2, "--division needs a value: D"),
    Row("due 10 days after 2025-12-19 --division scotland --division scotland", 2, "--division is given twice"),
    Row(
      "due 10 days after 2025-12-19 --division scotland --division=scotland", 2, "--division is given twice"),
    Row("count 2025-12-19", 2, "count needs two days: FROM TO"),
    Row("count 2025-12-19 soon", 2, "TO: “soon” \(notISO)"),
    Row("count Friday 2025-12-19", 2, "FROM: “Friday” \(notISO)"),
    Row("schedule received=2025-12-19", 2, "schedule needs --policy: one of \(policies), or all"),
    Row("schedule --policy luton", 2, "schedule needs an event, such as received=2025-12-19"),
    Row(
      "schedule --policy lutn received=2025-12-19", 2,
      "there is no policy “lutn”; known are \(policies); did you mean “luton”?"),
    Row(
      "schedule --policy luton@2020-8 received=2025-12-19", 2,
      "there is no policy “luton@2020-8”; known are luton@2020-08; did you mean “luton@2020-08”?"),
    Row(
      "schedule --policy leeds received=2025-12-19", 2, "there is no policy “leeds”; known are \(policies)"),
    Row(
      "schedule --policy luton recieved=2025-12-19", 2,
      "“recieved” is not an event or a fact; did you mean “received”?"),
    Row(
      "schedule --policy luton phoned=2025-12-19", 2,
      "“phoned” is not an event or a fact; council-deadlines events says what there is"),
    Row(
      "schedule --policy luton received", 2, "“received” is not of the form EVENT=DAY or FACT=VALUE"),
    Row(
      "schedule --policy luton received=", 2,
      "received: “” \(notRange)"),
    Row(
      "schedule --policy luton received=2025-02-30", 2,
      "received: there is no day 30 in month 2 of 2025: it has 28 days"),
    Row(
      "schedule --policy luton received=2025-12-19 mode=spoken", 2, "mode cannot be “spoken”; give one of written, oral"
    ),
    Row(
      "schedule --policy luton received=2025-12-19 stage-1-extended-to=soon", 2,
      "stage-1-extended-to: “soon” \(notISO)"),
    Row("schedule --policy luton received=2025-12-19 --as-of now", 2, "--as-of: “now” \(notISO)"),
    Row("audit", 2, "audit needs one file of cases, or - for standard input"),
    Row("audit a.csv b.csv", 2, "audit needs one file of cases, or - for standard input"),
    Row("audit - --date-format us --policy luton", 2, "--date-format is iso or uk"),
    Row("audit - --map received --policy luton", 2, "--map “received” is not of the form Their heading=event"),
    Row("audit - --map =received --policy luton", 2, "--map “=received” is not of the form Their heading=event"),
    Row("audit - --policy lutn", 2, "there is no policy “lutn”; known are \(policies); did you mean “luton”?"),
    Row("audit - --policy luton --as-of 2026-1-1", 2, "--as-of: “2026-1-1” \(notISO)"),
    Row(
      "audit - --policy luton --rejects -", 2,
      "audited cases (--output, or standard output), --rejects, --summary and --report need a file each"),
    Row("policies dudly", 2, "there is no policy “dudly”; known are \(policies); did you mean “dudley”?"),
    Row("policies luton@2019", 2, "there is no policy “luton@2019”; known are luton@2020-08"),
    Row("policies luton dudley", 2, "policies takes one ID at most"),
    Row("compare lutn", 2, "there is no policy “lutn”; known are \(policies); did you mean “luton”?"),
    Row("compare leeds", 2, "there is no policy “leeds”; known are \(policies)"),
    Row("compare luton --received soon", 2, "--received: “soon” \(notISO)"),
    Row("compare luton --width 39", 2, "--width is a number of characters from 40 to 1000"),
    Row("compare luton --width wide", 2, "--width is a number of characters from 40 to 1000"),
    Row(
      "compare luton --as-of 2026-01-10", 2, "compare has no option --as-of; see council-deadlines compare --help"),
    Row("policies check", 2, "policies check needs one FILE or more"),
    Row("policies schema luton", 2, "policies schema takes nothing more"),
    Row("policies schema --as-of 2026-01-10", 2, "policies schema takes no --as-of"),
    Row("policies --as-of soon", 2, "--as-of: “soon” \(notISO)"),
    Row("calendar wales", 2, "there is no division “wales”; give one of \(divisions)"),
    Row("calendar 0", 2, "“0” is not a year"),
    Row("calendar 2026 2027", 2, "calendar takes a division and a year"),
  ]

  static let data = [
    Row("due 1 working-days after 1994-12-30", 65, "1994-12-30 \(coverage)"),
    Row("due 1 working-days after 2040-12-31", 65, "1 working day after 2040-12-31 \(coverage)"),
    Row("due 1 working-days before 1995-01-03", 65, "1 working day before 1995-01-03 \(coverage)"),
    Row(
      "due 9223372036854775807 working-days after 2025-12-19", 65,
      "9223372036854775807 working days after 2025-12-19 \(coverage)"),
    Row(
      "due 9223372036854775807 weeks after 2025-12-19", 65,
      "9223372036854775807 weeks after 2025-12-19 is outside the years 1 to 9999"),
    Row(
      "due 9223372036854775807 years before 2025-12-19", 65,
      "9223372036854775807 years before 2025-12-19 is outside the years 1 to 9999"),
    Row("due 1 days after 9999-12-31", 65, "1 day after 9999-12-31 is outside the years 1 to 9999"),
    Row("count 1994-12-31 2025-12-19", 65, "1994-12-31 \(coverage)"),
    Row("count 2025-12-19 2041-01-01", 65, "2041-01-01 \(coverage)"),
    Row("calendar 1990", 65, "1990 \(coverage)"),
    Row("calendar scotland 2041", 65, "2041 is outside the calendar scotland, which covers 1995-01-01 to 2040-12-31"),
  ]

  static let files = [
    Row("audit /nowhere/cases.csv --policy luton", 66, "cannot read /nowhere/cases.csv: No such file or directory"),
    Row("audit / --policy luton", 66, "cannot read /: Is a directory"),
    Row(
      "schedule --policy luton --input /nowhere/case.json", 66,
      "cannot read /nowhere/case.json: No such file or directory"),
    Row("policies check /nowhere/mine.json", 66, "cannot read /nowhere/mine.json: No such file or directory"),
    Row("compare --policy-file /nowhere/mine.json", 66, "cannot read /nowhere/mine.json: No such file or directory"),
    Row("policies --policy-file /nowhere/mine.json", 66, "cannot read /nowhere/mine.json: No such file or directory"),
    Row(
      "audit - --policy luton --output /nowhere/audited.csv", 73,
      "cannot write /nowhere/audited.csv: No such file or directory"),
    Row(
      "audit - --policy luton --rejects /nowhere/refused.csv", 73,
      "cannot write /nowhere/refused.csv: No such file or directory"),
    Row(
      "audit - --policy luton --summary /nowhere/summary.json", 73,
      "cannot write /nowhere/summary.json: No such file or directory"),
  ]

  @Test("Exit 2: the command line is wrong, and what would be right is said", arguments: usage)
  func wrongUsage(_ row: Row) throws { try expect(row) }

  @Test("Exit 65: outside the calendar, or outside all years", arguments: data)
  func outside(_ row: Row) throws { try expect(row) }

  @Test("Exit 66 or 73: a file that cannot be read or written", arguments: files)
  func noFile(_ row: Row) throws { try expect(row) }

  private func expect(_ row: Row) throws {
    let run = try BuiltTool(row.line)
    #expect(run.error == "council-deadlines: \(row.message)\n")
    #expect(run.exit == row.exit)
    #expect(run.output == "")
  }

  @Test("A schedule that leaves the calendar is printed all the same, and ends with 65")
  func scheduleOutside() throws {
    let run = try BuiltTool("schedule --policy luton received=2040-12-20 --as-of 2040-12-21 --json")
    #expect(run.exit == 65)
    let json = try run.json
    #expect(json["problems"]?.first("code", "outside-coverage") != nil)
    #expect(json["deadlines"]?.first("timescale", "stage-1-response")?["status"]?.string == "cannot-compute")
    // Three working days are still inside.
    #expect(json["deadlines"]?.first("timescale", "acknowledgement")?["due"]?.string == "2040-12-27")
  }
}
