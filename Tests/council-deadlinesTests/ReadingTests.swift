import JSONTree
import TestSupport
import Testing

/// Luton has 15 working days from receipt in one place and 10 from clarification in another.
@Suite("council-deadlines --reading")
struct ReadingTests {
  private static let line =
    "schedule --policy luton received=2025-12-19 complaint-clarified=2025-12-22 --as-of 2026-01-10"

  private static func stage1(_ options: String) throws -> (deadline: JSON, provenance: JSON) {
    let run = try BuiltTool("\(line) \(options) --json")
    try #require(run.error == "")
    try #require(run.exit == 0)
    let json = try run.json
    return (
      try #require(json["deadlines"]?.first("timescale", "stage-1-response")), try #require(json["provenance"])
    )
  }

  // By hand: 15 working days after 19 December 2025 are 14 January 2026, 10 after 22 December 8
  // January.
  @Test(
    "chooses what the council's layer is computed by",
    arguments: [
      ("", "2026-01-14", "running", "receipt-plus-15", "adopted"),
      ("--reading adopted", "2026-01-14", "running", "receipt-plus-15", "adopted"),
      ("--reading earliest", "2026-01-08", "overdue", "clarified-plus-10", "earliest"),
      ("--reading=latest", "2026-01-14", "running", "receipt-plus-15", "latest"),
      (
        "--reading stage-1-response=clarified-plus-10", "2026-01-08", "overdue", "clarified-plus-10",
        "adopted, stage-1-response=clarified-plus-10"
      ),
      (
        "--reading latest --reading stage-1-response=clarified-plus-10", "2026-01-08", "overdue", "clarified-plus-10",
        "latest, stage-1-response=clarified-plus-10"
      ),
      (
        "--reading earliest --reading stage-1-response=receipt-plus-15", "2026-01-14", "running", "receipt-plus-15",
        "earliest, stage-1-response=receipt-plus-15"
      ),
    ])
  func chooses(_ options: String, due: String, status: String, reading: String, said: String) throws {
    let (deadline, provenance) = try Self.stage1(options)
    #expect(deadline["due"]?.string == due)
    #expect(deadline["status"]?.string == status)
    let readings = deadline["readings"]?.elements ?? []
    #expect(readings.filter { $0["chosen"]?.flag == true }.map { $0["id"]?.string } == [reading])
    #expect(readings.filter { $0["adopted"]?.flag == true }.map { $0["id"]?.string } == ["receipt-plus-15"])
    #expect(provenance["reading"]?.string == said)
    // The law is never a reading.
    #expect(deadline["statute"]?["due"]?.string == "2026-01-07")
    #expect(deadline["statute"]?["status"]?.string == "overdue")
    #expect(deadline["disputed"]?.flag == true)
    #expect(deadline["robust"]?.flag == false)
  }

  @Test(
    "A reading that the case cannot compute has no day under a choice by name, and is never the earliest or the latest")
  func notComputable() throws {
    let (named, _) = try Self.stage1("--reading stage-1-response=outcome-plus-15")
    #expect(named["due"]?.string == nil)
    #expect(named["status"]?.string == "not-started")
    for preference in ["earliest", "latest"] {
      let json = try BuiltTool(
        "schedule --policy luton received=2025-12-19 --as-of 2026-01-10 --reading \(preference) --json"
      ).json
      #expect(json["deadlines"]?.first("timescale", "stage-1-response")?["due"]?.string == "2026-01-14")
    }
  }

  // By hand: 28 working days, 20 working days or 28 days after 8 April 2026, with a holiday on 4
  // May.
  @Test(
    "The earliest day of a window is the worst for the complainant",
    arguments: [
      ("adopted", "2026-05-19"), ("earliest", "2026-05-06"), ("latest", "2026-05-19"),
      ("stage-2-request=summary-20", "2026-05-07"),
    ])
  func window(_ choice: String, due: String) throws {
    let json = try BuiltTool(
      "schedule --policy luton received=2026-03-16 stage-1-response-received=2026-04-08 --as-of 2026-04-09 --json "
        + "--reading \(choice)"
    ).json
    #expect(json["deadlines"]?.first("timescale", "stage-2-request")?["due"]?.string == due)
  }

  @Test("An audit is computed by the reading chosen, and its summary says so")
  func audit() throws {
    let folder = try TemporaryFolder()
    let cases = "reference,received,complaint-clarified,stage-1-responded\nA,2025-12-19,2025-12-22,2026-01-09\n"
    let run = try BuiltTool(
      "audit - --policy luton --as-of 2026-01-10 --reading earliest --summary \(folder.path("summary.json"))",
      input: Array(cases.utf8))
    #expect(run.exit == 0)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    func cell(_ name: String) throws -> String {
      String(lines[1][try #require(lines[0].firstIndex { $0 == name })])
    }
    #expect(try cell("stage-1-response-due") == "2026-01-08")
    #expect(try cell("stage-1-response-status") == "missed")
    #expect(try cell("stage-1-response-statute-due") == "2026-01-07")
    #expect(try cell("stage-1-response-disputed") == "yes")
    let summary = try JSONReader.read(Array((folder.text("summary.json") ?? "").utf8))
    #expect(summary["provenance"]?["reading"]?.string == "earliest")
  }

  /// A choice that cannot be, and what is known.
  static let errors: [(String, String)] = [
    ("soonest", "--reading “soonest” is not adopted, earliest, latest or TIMESCALE=READING"),
    ("Earliest", "--reading “Earliest” is not adopted, earliest, latest or TIMESCALE=READING"),
    (
      "stage-1-response=clarified",
      "--reading: “stage-1-response” has no reading “clarified”; known are receipt-plus-15, clarified-plus-10, "
        + "outcome-plus-15, extension-calendar-days"
    ),
    (
      "stage-1-response=",
      "--reading: “stage-1-response” has no reading “”; known are receipt-plus-15, clarified-plus-10, outcome-plus-15, "
        + "extension-calendar-days"
    ),
    (
      "acknowledgement=calendar-days",
      "--reading: “acknowledgement” has no reading “calendar-days”: there is only one way to read it"
    ),
  ]

  @Test("refuses what is not a reading of the policy, with the known ones", arguments: errors)
  func refused(_ choice: String, message: String) throws {
    let run = try BuiltTool("\(Self.line) --reading \(choice)")
    #expect(run.exit == 2)
    #expect(run.error == "council-deadlines: \(message)\n")
    #expect(run.output == "")
  }

  @Test("refuses two preferences")
  func twoPreferences() throws {
    let run = try BuiltTool("\(Self.line) --reading earliest --reading latest")
    #expect(run.exit == 2)
    #expect(run.output == "")
  }

  @Test(
    "refuses a reading that the one policy of a file of cases does not have; where cases have their own, one of them must"
  )
  func auditReading() throws {
    let reading = "--reading stage-1-response=clarified-plus-10 --as-of 2026-01-10"
    let one = "reference,received\nA,2025-12-19\n"
    let run = try BuiltTool("audit - --policy dudley \(reading)", input: Array(one.utf8))
    #expect(run.exit == 2)
    #expect(run.output == "")
    #expect(run.error.contains("“stage-1-response” has no reading “clarified-plus-10”; known are first-day-excluded"))
    #expect(try BuiltTool("audit - --policy luton \(reading)", input: Array(one.utf8)).exit == 0)
    let each = "reference,policy,received\nA,dudley,2025-12-19\nB,luton,2025-12-19\n"
    #expect(try BuiltTool("audit - \(reading)", input: Array(each.utf8)).exit == 0)
  }
}
