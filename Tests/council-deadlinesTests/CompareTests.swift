import Foundation
import JSONTree
import TestSupport
import Testing

/// What a policy officer reads off the comparison; every expectation is from the documents
/// themselves.
@Suite("council-deadlines compare")
struct CompareTests {
  /// The tables of a comparison, each thought of a cell a sentence.
  private struct Tables {
    /// For each timescale, what stands in the columns, by policy; the law is `law`.
    private(set) var cells: [String: [String: String]] = [:]
    /// The policies of each table, the law first.
    private(set) var heads: [[String]] = []
    let longestLine: Int

    /// Reads tables whose columns begin where the words of their first line begin.
    init(_ text: String) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      longestLine = lines.map(\.count).max() ?? 0
      var starts: [Int] = []
      var head: [String] = []
      var row: [String] = []
      for line in lines where !line.hasPrefix("A complaint received on ") {
        if line.hasPrefix("---") {
          if head.isEmpty {
            head = row
            heads.append(row.dropFirst().map(Self.policy))
          } else {
            for (policy, cell) in zip(heads.last ?? [], row.dropFirst()) { cells[row[0], default: [:]][policy] = cell }
          }
          row = []
        } else if line.isEmpty {
          (starts, head) = ([], [])
        } else {
          if starts.isEmpty { starts = Self.starts(line) }
          if row.isEmpty { row = starts.map { _ in "" } }
          for (index, part) in Self.parts(line, at: starts).enumerated() where !part.isEmpty {
            // A word that is too long is cut after a hyphen.
            row[index] += row[index].isEmpty || row[index].hasSuffix("-") ? part : " \(part)"
          }
        }
      }
    }

    /// Where the columns begin: at the margin, and at each word after two spaces.
    private static func starts(_ line: String) -> [Int] {
      var starts = [0]
      var spaces = 0
      for (index, character) in line.enumerated() {
        if character != " ", spaces > 1 { starts.append(index) }
        spaces = character == " " ? spaces + 1 : 0
      }
      return starts
    }

    /// The id of a policy, by the name that heads its column above its version.
    private static func policy(_ heading: String) -> String {
      let name = heading.components(separatedBy: " version ")[0]
      return names.first { $0.value == name }?.key ?? name
    }

    private static let names = [
      "law": "England (the law)", "cheshire-east": "Cheshire East Council",
      "cheshire-west": "Cheshire West and Chester Council", "dudley": "Dudley Metropolitan Borough Council",
      "luton": "Luton Council", "worcestershire": "Worcestershire (WCF)", "anytown": "Anytown Council",
      "complaint-handling-code": "Corporate complaints (the Ombudsman's Code)",
    ]

    private static let titles = [
      "acknowledgement": "Acknowledgement of the complaint", "stage-1-response": "Response at stage 1",
      "stage-2-request": "Request for stage 2", "stage-2-investigation": "Report of the investigation",
      "stage-2-response": "Response at stage 2", "panel": "Review panel",
    ]

    private static func parts(_ line: String, at starts: [Int]) -> [String] {
      let letters = Array(line)
      return starts.indices.map { index in
        let end = index + 1 < starts.count ? min(starts[index + 1], letters.count) : letters.count
        guard starts[index] < end else { return "" }
        return String(letters[starts[index]..<end]).split(separator: " ").joined(separator: " ")
      }
    }

    func cell(_ timescale: String, _ policy: String) -> String {
      cells[Self.titles[timescale] ?? timescale]?[policy] ?? "no such cell"
    }
  }

  private static func tables(_ line: String = "compare") throws -> Tables {
    let run = try BuiltTool(line)
    try #require(run.exit == 0)
    try #require(run.error == "")
    return Tables(run.output)
  }

  /// What one policy of the comparison says of a timescale; the law is `law`.
  private static func cell(_ timescale: String, _ policy: String, of json: JSON) throws -> JSON {
    let row = try #require(json["timescales"]?.first("timescale", timescale))
    guard policy != "law" else { return try #require(row["law"]) }
    let column = try #require(json["policies"]?.elements.firstIndex { $0["id"]?.string == policy })
    return try #require(row["policies"]?.elements[column])
  }

  @Test("Luton gives itself 15 working days for stage 1, and 25 if extended, against 10 and 20")
  func lutonStage1() throws {
    let tables = try Self.tables()
    let luton = tables.cell("stage-1-response", "luton")
    #expect(
      luton.contains(
        "15 working days after the day the complaint was received at most 25 working days if the complaint is complex"))
    #expect(luton.contains("! looser than law: for the council"))
    #expect(luton.contains("! maximum looser than law"))
    let law = tables.cell("stage-1-response", "law")
    #expect(law.contains("10 working days after the day the complaint was received, in an ordinary case"))
    #expect(law.contains("at most 20 working days if the complaint is complex"))

    let json = try BuiltTool("compare --json").json
    let own = try Self.cell("stage-1-response", "luton", of: json)
    #expect(own["limit"]?.string == "15 working days after")
    #expect(own["maximum"]?.string == "25 working days")
    #expect(own["relation"]?.string == "looser")
    #expect(own["maximumRelation"]?.string == "looser")
    #expect(own["favours"]?.string == "council")
    let statute = try Self.cell("stage-1-response", "law", of: json)
    #expect(statute["limit"]?.string == "10 working days after")
    #expect(statute["maximum"]?.string == "20 working days")
  }

  @Test("Cheshire East starts stage 2 with the agreed complaint, the law with the request")
  func agreedComplaint() throws {
    let tables = try Self.tables()
    let investigation = tables.cell("stage-2-investigation", "cheshire-east")
    #expect(investigation.contains("25 working days after the day the statement of complaint was agreed"))
    #expect(investigation.contains("! different start from the law"))
    #expect(tables.cell("stage-2-investigation", "law") == "see “Response at stage 2”")
    #expect(tables.cell("stage-2-response", "law").contains("25 working days after the day stage 2 was requested"))

    let json = try BuiltTool("compare cheshire-east --json").json
    let own = try Self.cell("stage-2-investigation", "cheshire-east", of: json)
    #expect(own["ordinaryStart"]?.string == "complaint-agreed")
    #expect(own["otherStart"]?.flag == true)
    #expect(own["relation"]?.string == "incomparable")
    let statute = try Self.cell("stage-2-response", "law", of: json)
    #expect(statute["ordinaryStart"]?.string == "stage-2-requested")
    #expect(statute["maximum"]?.string == "65 working days")
  }

  @Test("Luton states no 65 working days for stage 2, so that the law's stand in; Dudley states them")
  func missing65() throws {
    let tables = try Self.tables()
    let sentence = "! no extension stated: the law's at most 65 working days"
    #expect(tables.cell("stage-2-response", "luton").contains(sentence))
    #expect(tables.cell("stage-2-response", "worcestershire").contains(sentence))
    #expect(tables.cell("stage-2-response", "dudley").contains("at most 65 working days"))
    #expect(!tables.cell("stage-2-response", "dudley").contains("!"))

    let json = try BuiltTool("compare luton dudley --json").json
    let luton = try Self.cell("stage-2-response", "luton", of: json)
    #expect(luton["maximumInherited"]?.flag == true)
    #expect(luton["maximum"]?.string == nil)
    let dudley = try Self.cell("stage-2-response", "dudley", of: json)
    #expect(dudley["maximumInherited"]?.flag == false)
    #expect(dudley["maximum"]?.string == "65 working days")
  }

  @Test("The windows to ask for stage 2 are known to no regulation")
  func stage2Windows() throws {
    let tables = try Self.tables()
    #expect(tables.cell("stage-2-request", "law") == "no limit")
    for (council, days) in [("cheshire-east", 20), ("luton", 28)] {
      let window = tables.cell("stage-2-request", council)
      #expect(window.contains("\(days) working days after the day the response at stage 1 was received"))
      #expect(window.contains("! no limit in law: for the council"))
    }
    for council in ["dudley", "worcestershire", "cheshire-west"] {
      #expect(tables.cell("stage-2-request", council) == "as in law")
    }
    let json = try BuiltTool("compare luton --json").json
    let window = try Self.cell("stage-2-request", "luton", of: json)
    #expect(window["limit"]?.string == "28 working days after")
    #expect(window["relation"]?.string == "no-limit-in-law")
    #expect(window["favours"]?.string == "council")
    #expect(try Self.cell("stage-2-request", "law", of: json)["limit"]?.string == nil)
  }

  @Test("Worcestershire extends stage 1 by consent, the law only for a complex complaint")
  func consent() throws {
    let tables = try Self.tables()
    let own = tables.cell("stage-1-response", "worcestershire")
    #expect(own.contains("at most 20 working days if the complainant agrees"))
    #expect(own.contains("= law"))
    #expect(own.contains("! not a ground in law: the complainant agrees"))
    let json = try BuiltTool("compare worcestershire dudley --json").json
    let worcestershire = try Self.cell("stage-1-response", "worcestershire", of: json)
    #expect(worcestershire["grounds"]?.elements.map(\.string) == ["agreed"])
    #expect(worcestershire["groundsNotInLaw"]?.elements.map(\.string) == ["agreed"])
    let dudley = try Self.cell("stage-1-response", "dudley", of: json)
    #expect(Set(dudley["groundsNotInLaw"]?.elements.map(\.string) ?? []) == ["agreed", "advocate"])
    #expect(try Self.cell("stage-1-response", "law", of: json)["grounds"]?.elements.map(\.string) == ["complex"])
  }

  @Test("Cheshire East leaves the panel without a last day while the complainant is unavailable")
  func openEnded() throws {
    let panel = try Self.tables("compare cheshire-east").cell("panel", "cheshire-east")
    #expect(panel.contains("open-ended if the complainant cannot attend in time"))
    #expect(panel.contains("! no such exception in law"))
  }

  // MARK: - Days

  @Test("With a day of receipt the days are computed and compared")
  func received() throws {
    let tables = try Self.tables("compare luton dudley --received 2025-12-19")
    // 10, 15, 20 and 25 working days over Christmas 2025: by hand.
    #expect(tables.cell("stage-1-response", "law").contains("due 2026-01-07 at most 2026-01-21"))
    #expect(tables.cell("stage-1-response", "luton").contains("due 2026-01-14 at most 2026-01-28"))
    #expect(tables.cell("acknowledgement", "dudley").contains("due 2025-12-22 local: no rule in law"))
    let json = try BuiltTool("compare luton --received 2025-12-19 --json").json
    #expect(json["received"]?.string == "2025-12-19")
    let luton = try Self.cell("stage-1-response", "luton", of: json)
    #expect(luton["due"]?.string == "2026-01-14")
    #expect(luton["maximumDue"]?.string == "2026-01-28")
    #expect(try Self.cell("stage-2-response", "luton", of: json)["due"]?.string == nil)
    let scotland = try BuiltTool("compare luton --received 2025-12-19 --division scotland --json").json
    #expect(try Self.cell("stage-1-response", "luton", of: scotland)["due"]?.string == "2026-01-15")
  }

  @Test(
    "The versions of the day are compared: the law alone before a council's first, and the Regulations of 1991 before 2006"
  )
  func versions() throws {
    let before = try BuiltTool("compare luton --received 2020-07-31 --json").json
    #expect(before["policies"]?.elements.first?["version"]?.string == "before-2020-08")
    #expect(before["policies"]?.elements.first?["basis"]?.string == "assumed")
    let stage1 = try Self.cell("stage-1-response", "luton", of: before)
    #expect(stage1["inherited"]?.flag == true)
    #expect(stage1["due"]?.string == "2020-08-14")
    let old = try BuiltTool("compare luton --received 2005-12-01 --json").json
    #expect(old["provenance"]?["profiles"]?.elements.first?["id"]?.string == "regulations@1991")
    #expect(try Self.cell("stage-2-response", "law", of: old)["due"]?.string == "2005-12-29")
  }

  // MARK: - The tables and the document

  @Test("Every council is compared unless said, the law first; other procedures only if they are asked for")
  func everyCouncil() throws {
    let councils = ["cheshire-east", "cheshire-west", "dudley", "luton", "worcestershire"]
    let wide = try Self.tables("compare --width 200")
    #expect(wide.heads == [["law"] + councils])
    let narrow = try Self.tables("compare --width 76")
    #expect(narrow.heads == councils.map { ["law", $0] })
    #expect(narrow.longestLine <= 76)
    #expect(try Self.tables().longestLine <= 100)
    for (timescale, cells) in narrow.cells {
      for (policy, cell) in cells { #expect(wide.cell(timescale, policy) == cell, "\(timescale) \(policy)") }
    }
    let json = try BuiltTool("compare --json").json
    #expect(json["policies"]?.elements.map { $0["id"]?.string } == councils)
    #expect(
      try Self.tables("compare luton complaint-handling-code").heads == [["law", "luton", "complaint-handling-code"]])
  }

  @Test("The JSON has one set of keys, for the law and for every policy")
  func keys() throws {
    let json = try BuiltTool("compare --json").json
    #expect(json.keys == ["schemaVersion", "received", "outsideCoverage", "policies", "timescales", "provenance"])
    #expect(json["schemaVersion"]?.integer == 2)
    let keys = [
      "limit", "clock", "ordinaryStart", "appliesWhen", "onlyIfLate", "route", "maximum", "maximumInherited", "grounds",
      "groundsNotInLaw", "grantedBy", "needsEvent", "needsDay", "withoutMaximum", "openWhen", "due", "maximumDue",
      "relation", "maximumRelation",
      "favours", "otherStart", "otherUnit", "inherited", "basis", "citation",
    ]
    for policy in json["policies"]?.elements ?? [] { #expect(policy.keys == ["id", "council", "version", "basis"]) }
    let rows = json["timescales"]?.elements ?? []
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.keys == ["timescale", "title", "law", "policies"])
      #expect(row["policies"]?.elements.count == 5)
      for cell in ([row["law"]].compactMap(\.self) + (row["policies"]?.elements ?? [])) where !cell.keys.isEmpty {
        #expect(cell.keys == keys)
        #expect(cell["citation"]?.keys == ["document", "place"])
      }
    }
  }

  @Test("A policy from a file is compared with the others")
  func ownPolicy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("anytown.json", OwnProfile.json)
    let run = try BuiltTool(["compare", "anytown", "luton", "--policy-file", path])
    #expect(run.exit == 0)
    let tables = Tables(run.output)
    #expect(tables.heads == [["law", "anytown", "luton"]])
    #expect(tables.cell("stage-1-response", "anytown").contains("! stricter than law: for the complainant"))
  }

  @Test(
    "Days outside the calendar are left out, with what can be said, a sentence and exit 65",
    arguments: [
      ("2045-01-01", "2045-01-01 is outside the calendar england-and-wales, which covers "),
      (
        "2040-12-28",
        "days that follow from the receipt on 2040-12-28 are outside the calendar england-and-wales, which covers "
      ),
    ])
  func outsideCoverage(received: String, words: String) throws {
    for format in ["", " --json"] {
      let run = try BuiltTool("compare luton --received \(received)\(format)")
      #expect(run.exit == 65)
      #expect(run.error.hasPrefix("council-deadlines: \(words)"))
      #expect(run.error.hasSuffix("; what needs them is left out\n"))
      #expect(run.output.contains("25 working days after"))
    }
    #expect(try BuiltTool("compare luton --received 2025-12-19").exit == 0)
  }
}
