import JSONTree
import TestSupport
import Testing

@Suite("One case by every policy")
struct AllPoliciesTests {
  private static let line = "schedule --policy all received=2025-12-19 --as-of 2026-01-10"

  private static func rows(_ output: String, of council: String) -> [String] {
    let lines = output.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix(council) }) else { return [] }
    return [lines[start]] + lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
  }

  /// From Friday 19 December 2025 ten working days end on Wednesday 7 January 2026 (25 and 26 December
  /// and 1 January are no working days), fifteen on Wednesday 14 January; on Saturday 10 January two
  /// working days have passed since the 7th.
  @Test("What is overdue and what is due next stands beside the law's day")
  func table() throws {
    let run = try BuiltTool(Self.line)
    #expect(run.exit == 0 && run.error == "")
    let law = Self.rows(run.output, of: "England (the law)")
    #expect(law.count == 1)
    #expect(law[0].contains("Response at stage 1"))
    #expect(law[0].hasSuffix("2026-01-07 Wednesday  overdue, 2 working days late"))

    let luton = Self.rows(run.output, of: "Luton Council")
    #expect(luton.count == 3)
    #expect(luton[0].contains("Acknowledgement of the complaint") && luton[0].contains("2025-12-24 Wednesday  overdue"))
    let response = try #require(luton.last)
    #expect(response.contains("Response at stage 1") && response.contains("Stage 1 Investigating Officer"))
    #expect(response.contains("2026-01-14 Wednesday  running, 3 working days left"))
    #expect(response.hasSuffix("2026-01-07 Wednesday, overdue, 2 working days late"))
  }

  @Test("Every policy about complaints is there, the law first, and no procedure that stands alone")
  func policies() throws {
    let json = try BuiltTool("\(Self.line) --json").json
    #expect(json["schemaVersion"]?.integer == 2)
    let schedules = try #require(json["schedules"]?.elements)
    #expect(
      schedules.compactMap { $0["policy"]?["id"]?.string }
        == ["regulations", "cheshire-east", "cheshire-west", "dudley", "luton", "worcestershire"])
    for schedule in schedules {
      let id = try #require(schedule["policy"]?["id"]?.string)
      let alone = try BuiltTool("schedule --policy \(id) received=2025-12-19 --as-of 2026-01-10 --json").json
      #expect(JSON(schedule.content).text == alone.text)
    }
  }

  @Test("Where a case has ended nothing is owed")
  func ended() throws {
    let output = try BuiltTool("\(Self.line) withdrawn=2025-12-20").output
    let law = Self.rows(output, of: "England (the law)")
    #expect(law.count == 1 && law.first?.hasSuffix("  nothing is owed") == true)
    #expect(!output.contains("overdue,"))
  }

  @Test("A day that is known roughly gives the first and the last day")
  func ranges() throws {
    let output = try BuiltTool("schedule --policy all received=2026-03-02..2026-03-03 --as-of 2026-03-04").output
    // 10 working days after Monday 2 and Tuesday 3 March 2026.
    #expect(output.contains("2026-03-16 Monday to 2026-03-17 Tuesday"))
  }

  @Test("The table fits the terminal", arguments: [40, 80, 120])
  func width(_ width: Int) throws {
    let output = try BuiltTool("\(Self.line) --width \(width)").output
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(output.contains("Worcestershire"))
  }

  @Test("What is for one policy is refused", arguments: ["explain stage-1", "ics a.ics"])
  func single(_ option: String) throws {
    let run = try BuiltTool("\(Self.line) --\(option)")
    #expect(run.exit == 2)
    #expect(run.error.contains("is for one policy, not for all of them"))
  }
}
