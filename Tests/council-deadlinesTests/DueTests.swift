import JSONTree
import TestSupport
import Testing

@Suite("council-deadlines due")
struct DueTests {
  /// A count, the day it leads to and the holidays it passes over.
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let due: String
    let skipped: [String]

    init(_ line: String, _ due: String, skipped: [String] = []) {
      self.line = line
      self.due = due
      self.skipped = skipped
    }

    var testDescription: String { line }
  }

  private static let christmas = ["2025-12-25 Christmas Day", "2025-12-26 Boxing Day", "2026-01-01 New Year’s Day"]

  static let rows = [
    Row("10 working-days after 2025-12-19", "2026-01-07", skipped: christmas),
    Row("10 working-days after 2025-12-19 --first-day excluded", "2026-01-07", skipped: christmas),
    Row("10 working-days after 2025-12-19 --first-day included", "2026-01-06", skipped: christmas),
    Row("10 working-days after 2025-12-19 --division england-and-wales", "2026-01-07", skipped: christmas),
    Row("10 working-days after 2025-12-19 --division northern-ireland", "2026-01-07", skipped: christmas),
    Row("65 working-days after 2024-08-29", "2024-11-28"),
    Row(
      "25 working-days after 2026-03-02", "2026-04-08", skipped: ["2026-04-03 Good Friday", "2026-04-06 Easter Monday"]),
    Row(
      "65 working-days after 2026-03-02", "2026-06-05",
      skipped: [
        "2026-04-03 Good Friday", "2026-04-06 Easter Monday", "2026-05-04 Early May bank holiday",
        "2026-05-25 Spring bank holiday",
      ]),
    Row("13 weeks after 2026-03-02", "2026-06-01"),
    Row("10 working-days before 2026-07-13", "2026-06-29"),
    Row(
      "10 working-days after 2026-12-18", "2027-01-06",
      skipped: ["2026-12-25 Christmas Day", "2026-12-28 Boxing Day", "2027-01-01 New Year’s Day"]),
    Row("1 years after 2024-02-29", "2025-02-28"),
    Row("1 year after 2024-02-29", "2025-02-28"),
    Row("12 months after 2024-03-10", "2025-03-10"),
    Row("12 months after 2024-03-10 --first-day included", "2025-03-09"),
    Row("1 months after 2026-01-31", "2026-02-28"),
    Row("28 days after 2006-08-31", "2006-09-28"),
    Row("28 days after 2006-08-31 --first-day included", "2006-09-27"),
    Row("1 day before 2026-03-01", "2026-02-28"),
    Row(
      "1 working-day after 2025-12-24", "2025-12-29", skipped: ["2025-12-25 Christmas Day", "2025-12-26 Boxing Day"]),
  ]

  @Test("leads to the right day", arguments: rows)
  func due(_ row: Row) throws {
    let run = try BuiltTool("due \(row.line) --json")
    #expect(run.exit == 0)
    #expect(run.error == "")
    let json = try run.json
    #expect(json["due"]?.string == row.due)
    let skipped = json["skipped"]?.elements.map { "\($0["date"]?.string ?? "") \($0["title"]?.string ?? "")" }
    #expect(skipped == row.skipped)
    #expect(json["provisional"]?.flag == false)
  }

  @Test("counts Scotland's holidays, or those of any part of the kingdom", arguments: ["scotland", "any-uk"])
  func otherDivisions(_ division: String) throws {
    let json = try BuiltTool("due 10 working-days after 2025-12-19 --division \(division) --json").json
    // 2 January is a holiday in Scotland.
    #expect(json["due"]?.string == "2026-01-08")
    #expect(
      json["skipped"]?.elements.map { $0["date"]?.string } == ["2025-12-25", "2025-12-26", "2026-01-01", "2026-01-02"])
    #expect(json["division"]?.string == division)
  }

  // By hand: 1 March 2025 and 8 March 2025 are Saturdays.
  @Test(
    "A period that ends on a day off may end on the next working day",
    arguments: [
      ("1 month after 2025-02-01", "2025-03-01", "2025-03-03"),
      ("30 days after 2025-02-06", "2025-03-08", "2025-03-10"),
      ("1 month after 2025-02-03", "2025-03-03", "2025-03-03"),
    ])
  func roll(period: String, plain: String, rolled: String) throws {
    #expect(try BuiltTool("due \(period) --json").json["due"]?.string == plain)
    let json = try BuiltTool("due \(period) --roll next-working-day --json").json
    #expect(json["due"]?.string == rolled)
    #expect(json["roll"]?.string == "next-working-day")
    #expect(try BuiltTool("due \(period) --roll following").exit == 2)
  }

  @Test("prints one JSON document with the keys of the contract")
  func keys() throws {
    let run = try BuiltTool("due 10 working-days after 2025-12-19 --json")
    let json = try run.json
    #expect(
      json.keys == [
        "schemaVersion", "dueFrom", "due", "startFrom", "start", "count", "unit", "direction", "firstDay", "roll",
        "division", "skipped", "provisional",
      ])
    #expect(json["schemaVersion"]?.integer == 2)
    #expect(json["start"]?.string == "2025-12-19")
    #expect(json["count"]?.integer == 10)
    #expect(json["unit"]?.string == "working-days")
    #expect(json["direction"]?.string == "after")
    #expect(json["firstDay"]?.string == "excluded")
    #expect(json["division"]?.string == "england-and-wales")
    #expect(json["skipped"]?.elements.first?.keys == ["date", "title"])
    #expect(run.output.hasSuffix("}\n"))
  }

  @Test("says in words what was counted and what was not")
  func text() throws {
    let run = try BuiltTool("due 10 working-days after 2025-12-19")
    #expect(run.exit == 0)
    #expect(
      run.output == """
        2026-01-07 Wednesday
        10 working days after 2025-12-19, first day excluded, working days of England and Wales
          not counted: 2025-12-25 Thursday, Christmas Day
          not counted: 2025-12-26 Friday, Boxing Day
          not counted: 2026-01-01 Thursday, New Year’s Day

        """)
    #expect(
      try BuiltTool("due 13 weeks after 2026-03-02").output
        == "2026-06-01 Monday\n13 weeks after 2026-03-02, first day excluded\n")
  }

  @Test(
    "takes options anywhere, with a space or an equals sign, and no more of them after --",
    arguments: [
      "due --division scotland 10 working-days after 2025-12-19",
      "due 10 --division=scotland working-days after 2025-12-19",
      "due --division=scotland -- 10 working-days after 2025-12-19",
    ])
  func options(_ line: String) throws {
    #expect(try BuiltTool(line).output.hasPrefix("2026-01-08 Thursday\n"))
  }

  @Test("count gives the working days after one day up to another")
  func count() throws {
    #expect(try BuiltTool("count 2025-12-19 2026-01-07").output == "10\n")
    #expect(try BuiltTool("count 2026-01-07 2025-12-19").output == "-10\n")
    #expect(try BuiltTool("count 2025-12-19 2025-12-19").output == "0\n")
    #expect(try BuiltTool("count 2025-12-19 2026-01-07 --division scotland").output == "9\n")
    let json = try BuiltTool("count 2024-08-29 2024-11-28 --json").json
    #expect(json.keys == ["schemaVersion", "workingDays", "from", "to", "division", "provisional"])
    #expect(json["workingDays"]?.integer == 65)
    #expect(json["from"]?.string == "2024-08-29")
    #expect(json["to"]?.string == "2024-11-28")
    #expect(json["division"]?.string == "england-and-wales")
  }

  // By hand: from 1 September 2025 the 65th working day is Monday 1 December. From 30 September there
  // are 23 in October, 20 in November and, without the holidays, 21 in December; 2 January is the 65th.
  @Test("from a month leads to the first and the last day possible")
  func month() throws {
    let run = try BuiltTool("due 65 working-days after 2025-09")
    #expect(run.output.hasPrefix("2025-12-01 Monday to 2026-01-02 Friday\n"))
    #expect(run.output.contains("after a day from 2025-09-01 to 2025-09-30, first day excluded"))
    #expect(run.output.contains("not counted: 2026-01-01 Thursday, New Year’s Day"))
    let json = try BuiltTool("due 65 working-days after 2025-09-01..2025-09-30 --json").json
    #expect((json["dueFrom"]?.string, json["due"]?.string) == ("2025-12-01", "2026-01-02"))
    #expect((json["startFrom"]?.string, json["start"]?.string) == ("2025-09-01", "2025-09-30"))
    #expect(try BuiltTool("due 65 working-days after 2025-09-01 --json").json["dueFrom"]?.isNull == true)
  }

  // By hand: 10 working days before 3 June 2026 are over on 19 May (25 May is a holiday), and before
  // 5 June on 21 May.
  @Test("before a range leads to the first and the last day possible")
  func before() throws {
    let json = try BuiltTool("due 10 working-days before 2026-06-03..2026-06-05 --json").json
    #expect((json["dueFrom"]?.string, json["due"]?.string) == ("2026-05-19", "2026-05-21"))
    #expect(json["skipped"]?.elements.count == 1)
  }

  // By hand: three months after 30 August are 30 November 2025, a Sunday, after 31 August too.
  @Test("from a range may roll to one day")
  func rolled() throws {
    let run = try BuiltTool("due 3 months after 2025-08-30..2025-08-31 --roll next-working-day")
    #expect(run.output.hasPrefix("2025-12-01 Monday\n"))
    #expect(run.output.contains("ends on the next working day after 2025-11-30 Sunday"))
  }
}
