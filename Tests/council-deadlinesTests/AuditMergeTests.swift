import Foundation
import JSONTree
import TestSupport
import Testing

@Suite("council-deadlines audit merge")
struct AuditMergeTests {
  private static let header = "reference,policy,Team,received,stage-1-responded,stage-2-requested\n"
  private static let rows = [
    "A,luton,North,2025-12-19,2026-01-07,\n", "B,dudley,South,2025-12-19,2026-01-16,2026-01-20\n",
    "C,luton,South,2025-09-19,2025-10-01,\n", "D,leeds,South,2025-09-19,,\n",
    "E,freedom-of-information,,2025-11-03,,\n",
  ]

  /// Audits some rows in a folder, and returns the path of the summary.
  private static func audit(
    _ rows: some Sequence<String>, _ name: String, in folder: TemporaryFolder, asOf: String = "2026-02-10",
    options: [String] = ["--by", "Team"]
  ) throws -> String {
    let cases = try folder.write("\(name).csv", header + rows.joined())
    let summary = folder.path("\(name).json")
    let run = try BuiltTool(
      ["audit", cases, "--as-of", asOf, "--output", folder.path("out.csv"), "--summary", summary] + options)
    #expect(run.exit == 0 || run.exit == 65)
    return summary
  }

  /// The text without the line of the digest of the input.
  private static func withoutDigest(_ text: String?) -> [Substring] {
    (text ?? "").split(separator: "\n").filter { !$0.contains("\"inputDigest\"") }
  }

  @Test("adds the summaries of the parts of a file to that of the whole")
  func parts() throws {
    let folder = try TemporaryFolder()
    let whole = try Self.audit(Self.rows, "whole", in: folder)
    var parts = [try Self.audit([], "empty", in: folder)]
    for (number, row) in Self.rows.enumerated() { parts.append(try Self.audit([row], "\(number)", in: folder)) }
    let run = try BuiltTool(["audit", "merge"] + parts + ["--json"])
    #expect(run.exit == 0)
    #expect(run.error == "")
    let expected = Self.withoutDigest(try String(contentsOfFile: whole, encoding: .utf8))
    #expect(Self.withoutDigest(run.output) == expected)
    // Written to a file it is the same, and the report goes to standard output.
    let file = try BuiltTool(["audit", "merge"] + parts + ["--summary", folder.path("sum.json")])
    #expect(file.exit == 0)
    #expect(Self.withoutDigest(folder.text("sum.json")) == expected)
    #expect(file.output.hasSuffix("\n5 read = 4 audited + 1 rejected\n"))
    #expect(
      try BuiltTool(["audit", "merge", whole, "--json"]).output == (try String(contentsOfFile: whole, encoding: .utf8)))
  }

  @Test("refuses a summary as of another day, and names both files")
  func otherDay() throws {
    let folder = try TemporaryFolder()
    let first = try Self.audit(Self.rows.prefix(1), "first", in: folder)
    let second = try Self.audit(Self.rows.prefix(1), "second", in: folder, asOf: "2026-02-11")
    let run = try BuiltTool(["audit", "merge", first, second])
    #expect(run.exit == 65)
    #expect(run.output == "")
    #expect(
      run.error
        == "council-deadlines: \(second): the as-of day is 2026-02-11, but 2026-02-10 in \(first); audit both in the same way to add them\n"
    )
    let other = try Self.audit(Self.rows.prefix(1), "other", in: folder, options: ["--period-by", "receipt"])
    #expect(try BuiltTool(["audit", "merge", first, other]).error.contains(": periods are by receipt, but start in "))
    let scotland = try Self.audit(
      Self.rows.prefix(1), "scotland", in: folder, options: ["--by", "Team", "--division", "scotland"])
    #expect(
      try BuiltTool(["audit", "merge", first, scotland]).error.contains(": the calendar is scotland for luton@2020-08"))
    let latest = try Self.audit(
      Self.rows.prefix(1), "latest", in: folder, options: ["--by", "Team", "--reading", "latest"])
    #expect(
      try BuiltTool(["audit", "merge", first, latest]).error.contains(": the reading is latest, but adopted in "))
  }

  @Test("says what is needed where it cannot add")
  func errors() throws {
    let folder = try TemporaryFolder()
    let none = try BuiltTool("audit merge")
    #expect(none.exit == 2)
    #expect(none.error == "council-deadlines: audit merge needs one summary or more, as --summary writes them\n")
    let option = try BuiltTool("audit merge a.json --policy luton")
    #expect(option.exit == 2)
    #expect(option.error == "council-deadlines: audit merge takes no --policy\n")
    let text = try folder.write("bad.json", "{\"read\": 1,}")
    let bad = try BuiltTool(["audit", "merge", text])
    #expect(bad.exit == 65)
    #expect(bad.error.hasPrefix("council-deadlines: \(text):1:12: "))
    #expect(try BuiltTool(["audit", "merge", folder.path("missing.json")]).exit == 66)
  }

  @Test("counts by a column and in other periods, and says so")
  func options() throws {
    let folder = try TemporaryFolder()
    let path = try Self.audit(Self.rows, "cases", in: folder, options: ["--by", "team", "--period-by", "receipt"])
    let json = try JSONReader.read([UInt8](Data(contentsOf: URL(filePath: path))))
    #expect(json["periodBy"]?.string == "receipt")
    #expect(json.at("by.column")?.string == "Team")
    let luton = try #require(json["policies"]?.first("policy", "luton@2020-08"))
    #expect(luton["values"]?.elements.map { $0["value"]?.string } == ["North", "South"])
    #expect(luton["otherValues"]?.kind == "null")
    let wrong = try BuiltTool(
      ["audit", folder.path("cases.csv"), "--by", "Taem", "--output", folder.path("o.csv")])
    #expect(wrong.exit == 65)
    #expect(wrong.error.contains("there is no heading “Taem”; did you mean “Team”?"))
    let period = try BuiltTool(["audit", folder.path("cases.csv"), "--period-by", "end"])
    #expect(period.exit == 2)
    #expect(period.error == "council-deadlines: --period-by is start or receipt or closing\n")
  }
}
