import Foundation
import JSONTree
import TestSupport
import Testing

@Suite("Facts of a profile's own, and files of other councils")
struct OwnFactsToolTests {
  private static let folder = packageFolder.appending(path: "Tests/PolicyProfilesTests/Fixtures/other-councils")
  private static let review = folder.appending(path: "homelessness-review@2018-04.json").path

  @Test("Nine other councils and four neighbouring regimes are sound, under their own names")
  func check() throws {
    let paths = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
      .map(\.path).filter { $0.hasSuffix(".json") }
    #expect(paths.count == 13)
    let run = try BuiltTool(["policies", "check"] + paths.sorted())
    #expect(run.exit == 0, "\(run.error)")
    #expect(!run.output.contains("note:"))
    // From the request, where the law counts from the panel's report.
    #expect(run.output.contains("stage-3-response, other-start"))
  }

  @Test("A file under another name, and one with a built-in id, are remarked on")
  func remarks() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.review, encoding: .utf8)
    let copy = try folder.write("copy.json", text)
    let run = try BuiltTool(["policies", "check", copy, "--json"])
    let remarks = try run.json["files"]?.elements.first?["remarks"]?.elements ?? []
    #expect(remarks.map { $0["kind"]?.string } == ["file-name"])
    #expect(remarks.first?["message"]?.string?.hasSuffix("call it homelessness-review@2018-04.json") == true)
    let taken = try folder.write(
      "luton@2020-08.json",
      text.replacingOccurrences(of: "homelessness-review", with: "luton").replacingOccurrences(
        of: "2018-04\"", with: "2020-08\""))
    let other = try BuiltTool(["policies", "check", taken])
    #expect(other.exit == 0)
    #expect(other.output.contains("note: luton@2020-08 is built in"))
  }

  // By hand: three weeks that include Monday 2 March end on Sunday the 22nd, eight on 26 April.
  @Test("A fact is recorded as a word, in a JSON case and in a column")
  func facts() throws {
    let line = ["--policy-file", Self.review, "--policy", "homelessness-review", "--as-of", "2026-03-10"]
    let days = ["received=2026-02-02", "review-requested=2026-03-02"]
    func due(_ more: [String]) throws -> String? {
      try BuiltTool(["schedule", "--json"] + line + more).json["deadlines"]?.elements
        .first { $0["timescale"]?.string == "review-decision" }?["due"]?.string
    }
    #expect(try due(days) == "2026-04-26")
    #expect(try due(days + ["decision-kind=three-weeks"]) == "2026-03-22")
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "case.json",
      #"{"received": "2026-02-02", "review-requested": "2026-03-02", "decision-kind": "three-weeks"}"#)
    #expect(try due(["--input", input]) == "2026-03-22")
    let cases = try folder.write(
      "cases.csv",
      "reference,received,review-requested,decision-kind\nA,2026-02-02,2026-03-02,three-weeks\n"
        + "B,2026-02-02,2026-03-02,\nC,2026-02-02,2026-03-02,four-weeks\n")
    let audit = try BuiltTool(["audit", cases] + line)
    #expect(audit.exit == 65)
    #expect(audit.output.contains("2026-03-22"))
    #expect(audit.output.contains("2026-04-26"))
    #expect(audit.error.contains("“four-weeks” is not one of ordinary, three-weeks, ten-weeks, twelve-weeks"))
  }

  @Test("A policy in full lists its facts with their words, and its limits by condition")
  func policyInFull() throws {
    let text = try BuiltTool(["policies", "homelessness-review", "--policy-file", Self.review]).output
    #expect(text.contains("(ordinary, three-weeks, ten-weeks, twelve-weeks; ordinary unless recorded)"))
    #expect(text.contains(", that day included, if “The kind of decision under review” is twelve-weeks\n"))
  }

  @Test("A word that a fact does not have is refused, with the one that was probably meant")
  func misspelt() throws {
    let run = try BuiltTool([
      "schedule", "--policy-file", Self.review, "--policy", "homelessness-review", "received=2026-02-02",
      "decision-kind=ten-week",
    ])
    #expect(run.exit == 2)
    #expect(run.error.contains("give one of ordinary, three-weeks, ten-weeks, twelve-weeks; did you mean “ten-weeks”?"))
    let fact = try BuiltTool([
      "schedule", "--policy-file", Self.review, "--policy", "homelessness-review", "received=2026-02-02",
      "decision-kin=ten-weeks",
    ])
    #expect(fact.exit == 2)
    #expect(fact.error.contains("did you mean “decision-kind”?"))
  }
}
