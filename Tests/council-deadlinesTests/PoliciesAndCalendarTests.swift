import Foundation
import JSONTree
import TestSupport
import Testing

@Suite("council-deadlines policies and calendar")
struct PoliciesAndCalendarTests {
  private static let ids = [
    "cheshire-east@2023-03", "cheshire-west@2017-10", "complaint-handling-code@2024-02", "dudley@2019-02",
    "freedom-of-information@2005-01", "luton@2020-08", "regulations@1991", "regulations@2006", "subject-access@2018-05",
    "subject-access@2026-02", "worcestershire@2019",
  ]

  @Test("policies lists every version, in words and as JSON")
  func list() throws {
    let text = try BuiltTool("policies")
    #expect(text.exit == 0)
    let lines = text.output.split(separator: "\n").map(String.init)
    #expect(lines.dropFirst().map { String($0.prefix { $0 != " " }) } == Self.ids)
    let json = try BuiltTool("policies --json").json
    #expect(json["schemaVersion"]?.integer == 2)
    let listed = json["policies"]?.elements.map { "\($0["id"]?.string ?? "")@\($0["version"]?.string ?? "")" }
    #expect(listed == Self.ids)
  }

  @Test("policies ID --json is the profile itself, byte for byte", arguments: ids)
  func profile(_ id: String) throws {
    let file = packageFolder.appending(path: "Sources/PolicyProfiles/Profiles/\(id).json")
    let run = try BuiltTool("policies \(id) --json")
    #expect(run.exit == 0)
    #expect(run.outputBytes == [UInt8](try Data(contentsOf: file)))
  }

  @Test("An id without a version is the latest one")
  func latest() throws {
    #expect(try BuiltTool("policies regulations --json").json["version"]?.string == "2006")
    #expect(try BuiltTool("policies regulations").output.hasPrefix("England (the law) (regulations@2006), "))
  }

  @Test("policies ID says what is due, from when and where it says so; a review that is over is marked")
  func words() throws {
    let text = try BuiltTool("policies luton").output
    #expect(text.contains("\n  15 working days after the day the complaint was received\n"))
    #expect(text.contains("\nReadings of “Response at stage 1” (stage-1-response):\n"))
    let before = try BuiltTool("policies cheshire-east --as-of 2026-03-31").output
    // By the other reading, three years after 29 March 2023, it is over.
    #expect(before.contains("Review of the policy: 2026-03 ("))
    #expect(before.contains("    2026-03-29, overdue as of 2026-03-31: "))
    let after = try BuiltTool("policies cheshire-east --as-of 2026-04-01").output
    #expect(after.contains("Review of the policy: 2026-03, overdue as of 2026-04-01"))
  }

  // Cheshire East is to review its policy in March 2026; Cheshire West its actions in the second
  // quarter of 2017-18 and its analysis in October 2020. What is due in a month or a quarter is
  // overdue from the day after it.
  @Test(
    "The list marks the reviews that are overdue as of a day",
    arguments: [
      ("2017-10-01", ["action-review"]), ("2017-09-30", []), ("2020-10-31", ["action-review"]),
      ("2020-11-01", ["action-review", "equality-review"]), ("2026-03-31", ["action-review", "equality-review"]),
      ("2026-04-01", ["action-review", "equality-review", "policy-review"]),
    ])
  func overdueReviews(_ asOf: String, overdue: [String]) throws {
    let json = try BuiltTool("policies --as-of \(asOf) --json").json
    #expect(json["asOf"]?.string == asOf)
    var found: [String] = []
    for policy in json["policies"]?.elements ?? [] {
      for review in policy["governance"]?.elements ?? [] {
        #expect(review.keys == ["id", "title", "expressed", "dueFrom", "due", "overdue", "citation", "readings"])
        if review["overdue"]?.flag == true { found.append(review["id"]?.string ?? "") }
      }
    }
    #expect(found.sorted() == overdue)
    let text = try BuiltTool("policies --as-of \(asOf)").output
    #expect(text.hasPrefix("policy"))
    #expect(text.contains("reviews overdue as of \(asOf)\n"))
    let titles = [
      "action-review": "Review of the action plan (training)", "equality-review": "Review of the equality analysis",
      "policy-review": "Review of the policy",
    ]
    for (review, title) in titles {
      #expect(text.contains("\(title) (") == overdue.contains(review), "\(review)")
    }
  }

  @Test("policies schema prints the schema of the profile format, and a line break at its end")
  func schema() throws {
    let run = try BuiltTool("policies schema")
    #expect(run.exit == 0)
    #expect(run.output.hasSuffix("}\n"))
    let schema = try JSONReader.read(run.outputBytes)
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["properties"]?["schemaVersion"]?["const"]?.integer == 1)
    #expect(schema["$defs"]?["timescale"]?["properties"]?["clock"]?["description"]?.string?.isEmpty == false)
  }

  @Test("policies check names every fault by line and column, and ends with 65")
  func check() throws {
    let folder = try TemporaryFolder()
    let sound = try folder.write("sound.json", OwnProfile.json)
    let faulty = try folder.write(
      "faulty.json", OwnProfile.json.replacingOccurrences(of: "\"count\": 7", with: "\"count\": 0"))
    let good = try BuiltTool(["policies", "check", sound])
    #expect(good.exit == 0)
    #expect(good.error == "")
    #expect(good.output.hasPrefix("\(sound):\n  anytown@2024-05 is sound, with 2 timescales"))
    let bad = try BuiltTool(["policies", "check", sound, faulty])
    #expect(bad.exit == 65)
    #expect(bad.output == good.output)
    #expect(bad.error.hasPrefix("\(faulty):19:"))
    #expect(bad.error.hasSuffix("\n\(faulty): 1 fault\n"))
    let json = try BuiltTool(["policies", "check", sound, faulty, "--json"])
    #expect(json.exit == 65)
    let files = try json.json["files"]?.elements ?? []
    #expect(files.map { $0["sound"]?.flag } == [true, false])
    #expect(files.map { $0["policy"]?.string } == ["anytown@2024-05", nil])
    #expect(files.last?["faults"]?.elements.map { $0["line"]?.integer } == [19])
  }

  @Test("A policy file is one of the policies, and printed as it was read")
  func ownPolicy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("anytown.json", OwnProfile.json)
    let list = try BuiltTool(["policies", "--policy-file", path])
    #expect(list.output.contains("\nanytown@2024-05 "))
    let own = try BuiltTool(["policies", "anytown", "--policy-file", path, "--json"])
    #expect(own.output == OwnProfile.json)
  }

  /// The bank holidays of 2026 as GOV.UK publishes them.
  static let holidays2026: [(String, [String])] = [
    (
      "england-and-wales",
      [
        "2026-01-01 New Year’s Day", "2026-04-03 Good Friday", "2026-04-06 Easter Monday",
        "2026-05-04 Early May bank holiday", "2026-05-25 Spring bank holiday", "2026-08-31 Summer bank holiday",
        "2026-12-25 Christmas Day", "2026-12-28 Boxing Day",
      ]
    ),
    (
      "northern-ireland",
      [
        "2026-01-01 New Year’s Day", "2026-03-17 St Patrick’s Day", "2026-04-03 Good Friday",
        "2026-04-06 Easter Monday",
        "2026-05-04 Early May bank holiday", "2026-05-25 Spring bank holiday",
        "2026-07-13 Battle of the Boyne (Orangemen’s Day)", "2026-08-31 Summer bank holiday",
        "2026-12-25 Christmas Day",
        "2026-12-28 Boxing Day",
      ]
    ),
  ]

  @Test("calendar gives the bank holidays of a division and a year", arguments: holidays2026)
  func calendar(_ division: String, holidays: [String]) throws {
    let json = try BuiltTool("calendar \(division) 2026 --json").json
    #expect(
      json.keys == [
        "schemaVersion", "division", "calendar", "year", "from", "through", "publishedThrough", "dataVersion",
        "provisional", "holidays",
      ])
    #expect(json["division"]?.string == division)
    #expect(json["year"]?.integer == 2026)
    #expect(json["holidays"]?.elements.first?.keys == ["date", "title", "provisional"])
    let listed = json["holidays"]?.elements.map { "\($0["date"]?.string ?? "") \($0["title"]?.string ?? "")" }
    #expect(listed == holidays)
  }

  @Test("calendar without a division is that of England and Wales, in words with the day of the week")
  func calendarText() throws {
    let run = try BuiltTool("calendar 2026")
    #expect(run.exit == 0)
    #expect(
      run.output == """
        Bank holidays in England and Wales, published through 2028-12-31
        2026-01-01 Thursday, New Year’s Day
        2026-04-03 Friday, Good Friday
        2026-04-06 Monday, Easter Monday
        2026-05-04 Monday, Early May bank holiday
        2026-05-25 Monday, Spring bank holiday
        2026-08-31 Monday, Summer bank holiday
        2026-12-25 Friday, Christmas Day
        2026-12-28 Monday, Boxing Day

        """)
  }

  @Test("calendar without a year gives every year")
  func everyYear() throws {
    let json = try BuiltTool("calendar --json").json
    guard case .null = json["year"]?.content else {
      Issue.record("a year is given")
      return
    }
    let years = Set(json["holidays"]?.elements.compactMap { $0["date"]?.string?.prefix(4) } ?? [])
    #expect(years.count == 46)
    #expect(years.min() == "1995")
    #expect(years.max() == "2040")
  }
}
