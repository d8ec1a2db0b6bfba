import JSONTree
import TestSupport
import Testing

/// Worcestershire extends stage 1 if agreed, the law if complex; 2026-06-29 is the twentieth
/// working day.
@Suite("council-deadlines: several grounds of an extension")
struct GroundsTests {
  private static let command = ["schedule", "--policy", "worcestershire", "--as-of", "2026-07-31", "--json"]
  private static let days = ["received=2026-06-01", "stage-1-extended=2026-06-10", "stage-1-responded=2026-06-29"]

  private func check(_ run: BuiltTool) throws {
    #expect(run.exit == 0, "\(run.error)")
    let stage1 = try #require(try run.json["deadlines"]?.first("timescale", "stage-1-response"))
    #expect(stage1["status"]?.string == "met")
    #expect(stage1["statute"]?["status"]?.string == "met")
  }

  @Test(
    "schedule takes them one by one or as a list",
    arguments: [
      ["stage-1-extension-ground=complex", "stage-1-extension-ground=agreed"],
      ["stage-1-extension-ground=complex;agreed"], ["stage-1-extension-ground=agreed, complex"],
    ])
  func words(grounds: [String]) throws {
    try check(BuiltTool(Self.command + Self.days + grounds))
  }

  @Test("schedule --input takes a string or an array", arguments: [#""complex;agreed""#, #"["complex", "agreed"]"#])
  func input(grounds: String) throws {
    let text = """
      {"received": "2026-06-01", "stage-1-extended": "2026-06-10", "stage-1-responded": "2026-06-29",
      "stage-1-extension-ground": \(grounds)}
      """
    try check(BuiltTool(Self.command + ["--input", "-"], input: Array(text.utf8)))
  }

  @Test("Any other fact is still given once")
  func twice() throws {
    let run = try BuiltTool(Self.command + Self.days + ["mode=oral", "mode=written"])
    #expect(run.exit == 2)
    #expect(run.error.contains("the fact “mode” is given twice"))
  }

  @Test("A cell of a file of cases may list them; a word that is not known is named in the problems")
  func audit() throws {
    let text = """
      reference,received,acknowledged,stage-1-extended,stage-1-extension-ground,stage-1-responded
      A,2026-06-01,2026-06-02,2026-06-10,complex;agreed,2026-06-29
      B,2026-06-01,2026-06-02,2026-06-10,"agreed, workload",2026-06-29
      C,2026-06-01,2026-06-02,2026-06-10,;,2026-06-29

      """
    let run = try BuiltTool(
      ["audit", "-", "--policy", "worcestershire", "--as-of", "2026-07-31", "--format", "jsonl"],
      input: Array(text.utf8))
    let lines = try run.output.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
    #expect(lines.count == 2)
    let codes = lines.map { $0["problems"]?.elements.compactMap(\.string) ?? [] }
    #expect(codes == [[], ["extension-ground-unknown", "extension-ground-not-allowed"]])
    #expect(run.error.contains("“;” is not one of complex, agreed, advocate"))
  }
}
