import JSONTree
import TestSupport
import Testing

@Suite("What is known of holidays: feeds, closures, known-on, projection")
struct CalendarKnowledgeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A feed of 2027 to 2029 in which England and Wales has one day more, one moved, one renamed and
  /// one dropped, and Scotland ends with 2028.
  private func feed(_ replacements: [(String, String)] = []) -> String {
    func events(_ list: String) -> String {
      let events = list.split(separator: "\n").map { line in
        #"{"title": "\#(line.dropFirst(11))", "date": "\#(line.prefix(10))", "notes": "", "bunting": true}"#
      }
      return events.joined(separator: ",\n")
    }
    let common2027 = "2027-03-26 Good Friday\n2027-05-03 Early May bank holiday\n"
    let england = """
      2027-01-01 New Year’s Day
      2027-03-26 Good Friday
      2027-03-29 Easter Monday
      2027-05-03 Early May Day
      2027-06-03 Spring bank holiday
      2027-06-04 Jubilee
      2027-12-27 Christmas Day
      2027-12-28 Boxing Day
      2028-01-03 New Year’s Day
      2028-04-14 Good Friday
      2028-04-17 Easter Monday
      2028-05-01 Early May bank holiday
      2028-05-29 Spring bank holiday
      2028-08-28 Summer bank holiday
      2028-12-25 Christmas Day
      2028-12-26 Boxing Day
      2029-01-01 New Year’s Day
      2029-03-30 Good Friday
      2029-04-02 Easter Monday
      2029-05-07 Early May bank holiday
      2029-05-28 Spring bank holiday
      2029-08-27 Summer bank holiday
      2029-12-25 Christmas Day
      2029-12-26 Boxing Day
      """
    let scotland =
      "2027-01-01 New Year’s Day\n2027-01-04 2nd January\n\(common2027)2027-05-31 Spring bank holiday\n"
      + "2027-08-02 Summer bank holiday\n2027-11-30 St Andrew’s Day\n2027-12-27 Christmas Day\n2027-12-28 Boxing Day"
    let ireland =
      "2027-01-01 New Year’s Day\n2027-03-17 St Patrick’s Day\n2027-03-26 Good Friday\n2027-03-29 Easter Monday\n"
      + "2027-05-03 Early May bank holiday\n2027-05-31 Spring bank holiday\n"
      + "2027-07-12 Battle of the Boyne (Orangemen’s Day)\n2027-08-30 Summer bank holiday\n"
      + "2027-12-27 Christmas Day\n2027-12-28 Boxing Day"
    let divisions = [("england-and-wales", england), ("scotland", scotland), ("northern-ireland", ireland)].map {
      "\"\($0)\": {\"division\": \"\($0)\", \"events\": [\n\(events($1))\n]}"
    }
    var text = "{\n\(divisions.joined(separator: ",\n"))\n}\n"
    for (old, new) in replacements { text = text.split(separator: old, maxSplits: 1).joined(separator: new) }
    return text
  }

  @Test("A day that a letter named is found again with --known-on, in every division")
  func knownOn() throws {
    for division in ["england-and-wales", "scotland", "northern-ireland", "any-uk"] {
      let line = "due 20 working-days after 2022-09-01 --division \(division) --json"
      #expect(try BuiltTool("\(line) --known-on 2022-09-01").json["due"]?.string == "2022-09-29")
      #expect(try BuiltTool("\(line) --known-on 2022-09-10").json["due"]?.string == "2022-09-30")
      #expect(try BuiltTool(line).json["due"]?.string == "2022-09-30")
    }
    #expect(try BuiltTool("count 2022-09-01 2022-09-30 --known-on 2022-09-01").output == "21\n")
    let may2020 = try BuiltTool("calendar 2020 --known-on 2019-06-06").output
    #expect(may2020.contains("2020-05-04 Monday, Early May bank holiday\n"))
    #expect(!may2020.contains("2020-05-08"))
    #expect(may2020.hasPrefix("Bank holidays in England and Wales (known on 2019-06-06), published through"))
  }

  @Test("A case and an audit count with what was known, and say so")
  func knownOnCase() throws {
    let line = "schedule --policy regulations received=2022-09-08 --as-of 2022-09-09 --json"
    func stage1(_ json: JSON) -> String? {
      json["deadlines"]?.first("timescale", "stage-1-response")?["due"]?.string
    }
    let before = try BuiltTool("\(line) --known-on 2022-09-09").json
    #expect(stage1(before) == "2022-09-22")
    #expect(
      before["provenance"]?["calendar"]?["name"]?.string == "england-and-wales (known on 2022-09-09)")
    #expect(stage1(try BuiltTool(line).json) == "2022-09-23")

    let cases = Array("reference,received\nA,2022-09-08\n".utf8)
    let audit = "audit - --policy regulations --as-of 2022-09-09"
    #expect(try BuiltTool(audit, input: cases).output.contains("2022-09-23"))
    let known = try BuiltTool("\(audit) --known-on 2022-09-09", input: cases)
    #expect(known.output.contains("2022-09-22"))
    #expect(!known.output.contains("2022-09-23"))
    #expect(known.error.contains("calendar england-and-wales (known on 2022-09-09), published through 2028-12-31"))
  }

  @Test("Past 2028 the rules project, and what reaches there is provisional in words and in JSON")
  func provisional() throws {
    let note = "  provisional: bank holidays are published through 2028-12-31; the rules project later ones\n"
    let due = try BuiltTool("due 10 working-days after 2028-12-20")
    #expect(due.output.hasPrefix("2029-01-08 Monday\n"))
    #expect(due.output.hasSuffix(note))
    #expect(try BuiltTool("due 10 working-days after 2028-12-20 --json").json["provisional"]?.flag == true)
    #expect(try BuiltTool("due 4 weeks after 2028-12-20 --json").json["provisional"]?.flag == false)
    #expect(try BuiltTool("count 2028-12-20 2029-01-08").output == "10\n" + note)
    #expect(try BuiltTool("count 2029-01-08 2028-12-20 --json").json["provisional"]?.flag == true)
    #expect(try BuiltTool("count 2028-12-20 2028-12-29 --json").json["provisional"]?.flag == false)
    let year = try BuiltTool("calendar scotland 2033")
    #expect(year.output.contains("\n2033-01-04 Tuesday, 2nd January, provisional\n"))
    let json = try BuiltTool("calendar scotland 2033 --json").json
    #expect(json["provisional"]?.flag == true)
    #expect(json["holidays"]?.elements.allSatisfy { $0["provisional"]?.flag == true } == true)
    let schedule = try BuiltTool("schedule --policy dudley received=2028-12-20 --as-of 2028-12-21 --json")
    #expect(schedule.exit == 0)
    let stage1 = try schedule.json["deadlines"]?.first("timescale", "stage-1-response")
    #expect(stage1?["due"]?.string == "2029-01-08")
    #expect(stage1?["provisional"]?.flag == true)
  }

  @Test("A newer feed counts in the years that it has")
  func newerFeed() throws {
    let path = try folder.write("feed.json", feed())
    func due(_ line: String) throws -> JSON {
      try BuiltTool("due \(line) --json --bank-holidays".split(separator: " ").map(String.init) + [path]).json
    }
    let moved = try due("5 working-days after 2027-06-01")
    #expect(moved["due"]?.string == "2027-06-10")
    #expect(
      moved["skipped"]?.elements.map { $0["title"]?.string } == ["Spring bank holiday", "Jubilee"])
    // 31 May and 30 August are working days again; 2026 stays as it was.
    #expect(try due("1 working-days after 2027-05-28")["due"]?.string == "2027-05-31")
    #expect(try due("1 working-days after 2027-08-27")["due"]?.string == "2027-08-30")
    #expect(try due("10 working-days after 2025-12-19")["due"]?.string == "2026-01-07")
    #expect(try due("10 working-days after 2028-12-20")["provisional"]?.flag == false)
    #expect(try due("10 working-days after 2029-12-20")["provisional"]?.flag == true)
    #expect(try due("10 working-days after 2028-12-20 --division any-uk")["provisional"]?.flag == true)
    // The embedded list of February 2026 did not have it.
    #expect(try due("5 working-days after 2027-06-01 --known-on 2026-02-25")["due"]?.string == "2027-06-08")
  }

  @Test("calendar check says what a feed adds, moves, renames or drops, and which years it has")
  func check() throws {
    let path = try folder.write("feed.json", feed())
    let run = try BuiltTool(["calendar", "check", path])
    #expect(run.exit == 0)
    #expect(
      run.output == """
        \(path), against the embedded bank holidays of 2026-02-25
        england-and-wales: 2027 to 2029
          renamed 2027-05-03 Monday, Early May Day, was Early May bank holiday
          moved 2027-05-31 to 2027-06-03 Thursday, Spring bank holiday
          added 2027-06-04 Friday, Jubilee
          dropped 2027-08-30 Monday, Summer bank holiday
          2029: new, as projected
          1995 to 2026: not in the feed, kept
        scotland: 2027
          nothing differs
          1995 to 2026: not in the feed, kept
          2028: not in the feed, kept
        northern-ireland: 2027
          nothing differs
          1995 to 2026: not in the feed, kept
          2028: not in the feed, kept

        """)
    let json = try BuiltTool(["calendar", "check", path, "--json"]).json
    #expect(json.keys == ["schemaVersion", "feed", "dataVersion", "divisions"])
    let england = try #require(json["divisions"]?.first("division", "england-and-wales"))
    #expect(england.keys == ["division", "years", "changes", "newYears", "missingYears", "incompleteYears"])
    #expect(england["changes"]?.elements.map { $0["kind"]?.string } == ["renamed", "moved", "added", "dropped"])
    let moved = try #require(england["changes"]?.first("kind", "moved"))
    #expect(moved.keys == ["kind", "date", "title", "formerDate", "formerTitle", "certainSince", "againstProjection"])
    #expect(moved["formerDate"]?.string == "2027-05-31")
    #expect(england["newYears"]?.elements.first?["from"]?.integer == 2029)
  }

  @Test(
    "A feed with a fault is refused with its place",
    arguments: [
      (
        "2027-03-29\"", "2027-03-26\"",
        "5:36: england-and-wales.events[2].date: 2027-03-26 is listed twice: a day is listed once in a division"
      ),
      (
        "2027-03-29\"", "2027-01-04\"",
        "5:36: england-and-wales.events[2].date: 2027-01-04 is listed after 2027-03-26: the earlier day comes first"
      ),
      (
        "2027-03-29\"", "2027-03-28\"",
        "5:36: england-and-wales.events[2].date: 2027-03-28 is a Sunday: a holiday at a weekend is listed on its substitute day only"
      ),
      (
        "2027-03-29\"", "29 March\"",
        "5:36: england-and-wales.events[2].date: “29 March” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
      ),
      (
        "\"division\": \"england-and-wales\"", "\"division\": \"wales\"",
        "2:35: england-and-wales.division: “wales” is not allowed here: it has to be “england-and-wales”"
      ),
    ])
  func faultyFeed(old: String, new: String, message: String) throws {
    let path = try folder.write("feed.json", feed([(old, new)]))
    let commands = [
      ["calendar", "check", path], ["due", "1", "day", "after", "2025-12-19", "--bank-holidays", path],
      ["schedule", "--policy", "luton", "received=2025-12-19", "--bank-holidays", path],
    ]
    for command in commands {
      let run = try BuiltTool(command)
      #expect(run.exit == 65)
      #expect(run.output == "")
      #expect(run.error == "council-deadlines: \(path):\(message)\n")
    }
  }

  @Test("A council’s own closures move its own days and not the law’s; the report names the calendar of each")
  func closuresOfLayers() throws {
    let path = try folder.write("closures.csv", "date,title\n2025-12-29,Closed\n")
    let line = "schedule --policy luton received=2025-12-19 stage-1-responded=2026-01-10 --as-of 2026-01-12 --json"
    for (options, own, mark) in [([], "2026-01-14", ""), (["--closures", path], "2026-01-15", " (closures ")] {
      let json = try BuiltTool(line.split(separator: " ").map(String.init) + options).json
      let response = json["deadlines"]?.first("timescale", "stage-1-response")
      #expect(response?["due"]?.string == own)
      #expect(response?["statute"]?["due"]?.string == "2026-01-07")
      let calendars = json["provenance"]?["calendars"]?.elements ?? []
      #expect(calendars.map { $0["policy"]?.string } == ["luton@2020-08", "regulations@2006"])
      #expect(calendars.first?["name"]?.string?.hasPrefix("england-and-wales\(mark)") == true)
      #expect(calendars.last?["name"]?.string == "england-and-wales")
      #expect(calendars.last?["publishedThrough"]?.string == "2028-12-31")
    }
  }

  @Test("A council’s own closures are skipped under their titles, from CSV or JSON")
  func closures() throws {
    let csv = try folder.write("closures.csv", "date,title\n2026-12-29,Christmas closure\n2026-12-26,At a weekend\n")
    let json = try folder.write("closures.json", #"[{"date": "2026-12-29", "title": "Christmas closure"}]"#)
    for path in [csv, json] {
      let run = try BuiltTool(["due", "3", "working-days", "after", "2026-12-24", "--closures", path])
      #expect(run.output.hasPrefix("2027-01-04 Monday\n"))
      #expect(run.output.contains("  not counted: 2026-12-29 Tuesday, Christmas closure\n"))
    }
    #expect(try BuiltTool(["count", "2026-12-24", "2027-01-04", "--closures", csv]).output == "3\n")
    let bad = try folder.write("bad.csv", "date,title\n2026-12-29,Closed\n29/12/2026,Closed\n")
    let run = try BuiltTool(["count", "2026-12-24", "2027-01-04", "--closures", bad])
    #expect(run.exit == 65)
    let message = "3:1: date: “29/12/2026” is not a date of the form yyyy-mm-dd, such as 2025-12-19"
    #expect(run.error == "council-deadlines: \(bad):\(message)\n")
  }

  @Test("A feed that may be older is named so on standard error, and counts all the same")
  func olderFeed() throws {
    let years = (2022...2023).map { year in
      #"{"title": "New Year’s Day", "date": "\#(year)-01-03", "notes": "", "bunting": true}, "#
        + #"{"title": "Christmas Day", "date": "\#(year)-12-27", "notes": "", "bunting": true}"#
    }
    let divisions = ["england-and-wales", "scotland", "northern-ireland"].map {
      #""\#($0)": {"division": "\#($0)", "events": [\#(years.joined(separator: ", "))]}"#
    }
    let path = try folder.write("old.json", "{\(divisions.joined(separator: ", "))}")
    let run = try BuiltTool(["due", "20", "working-days", "after", "2022-09-01", "--bank-holidays", path])
    #expect(run.exit == 0)
    #expect(run.output.hasPrefix("2022-09-29 Thursday\n"))
    #expect(run.error.contains("lacks 12 holidays that had become certain, such as 2023-05-08 in Northern Ireland"))
  }

  @Test("A missing file, a word that is not a date, and an option that has no place")
  func refused() throws {
    #expect(try BuiltTool("count 2025-12-19 2026-01-07 --closures /nowhere/c.csv").exit == 66)
    #expect(try BuiltTool("count 2025-12-19 2026-01-07 --bank-holidays /nowhere/f.json").exit == 66)
    #expect(try BuiltTool("calendar check /nowhere/f.json").exit == 66)
    let day = try BuiltTool("count 2025-12-19 2026-01-07 --known-on Friday")
    #expect(day.exit == 2)
    #expect(day.error.hasPrefix("council-deadlines: --known-on: “Friday” is not a date"))
    #expect(try BuiltTool("calendar check").exit == 2)
    #expect(try BuiltTool("calendar check a.json --known-on 2025-12-19").exit == 2)
  }
}
