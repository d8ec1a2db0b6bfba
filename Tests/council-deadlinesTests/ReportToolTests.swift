import Foundation
import TestSupport
import Testing

@Suite("council-deadlines report")
struct ReportToolTests {
  private static let header = "reference,policy,Team,received,stage-1-responded\n"

  /// Twelve cases of two teams, half of them late.
  private static func rows(_ name: String) -> String {
    (1...12).map { "\(name)\($0),luton,Team \($0 % 2),2025-04-01,2025-0\($0 % 2 == 0 ? 4 : 7)-08\n" }.joined()
  }

  private static func summary(_ name: String, in folder: TemporaryFolder, asOf: String = "2026-02-10") throws -> String
  {
    let cases = try folder.write("\(name).csv", header + rows(name))
    let summary = folder.path("\(name).json")
    let run = try BuiltTool([
      "audit", cases, "--by", "Team", "--as-of", asOf, "--output", folder.path("out.csv"), "--summary", summary,
    ])
    #expect(run.exit == 0)
    return summary
  }

  @Test("makes the page of several summaries as of their sum, and prints nothing")
  func several() throws {
    let folder = try TemporaryFolder()
    let (north, south) = (try Self.summary("n", in: folder), try Self.summary("s", in: folder))
    let run = try BuiltTool(["report", north, south, "--html", folder.path("a.html")])
    #expect(run.exit == 0)
    #expect(run.output == "" && run.error == "")
    let page = try #require(folder.text("a.html"))
    #expect(page.contains("24 read = 24 audited + 0 rejected, as of 2026-02-10."))
    #expect(try BuiltTool(["audit", "merge", north, south, "--summary", folder.path("sum.json")]).exit == 0)
    #expect(try BuiltTool(["report", folder.path("sum.json"), "--html", folder.path("b.html")]).exit == 0)
    #expect(folder.text("b.html") == page)
    #expect(page.contains("They are not on this page: a summary has counts, not cases."))
  }

  @Test("hides small counts where it is asked to, and the page of an audit does too")
  func suppressed() throws {
    let folder = try TemporaryFolder()
    let summary = try Self.summary("n", in: folder)
    let published = folder.path("p.html")
    #expect(try BuiltTool(["report", summary, "--html", published, "--suppress-below", "5"]).exit == 0)
    let page = try #require(folder.text("p.html"))
    #expect(page.contains("For publication: counts from 1 to 4 are hidden"))
    // Six of each team, all of one late and none of the other: nothing is small.
    #expect(page.contains("12 cases"))
    #expect(!page.contains("n11"))
    #expect(try BuiltTool(["report", summary, "--html", published, "--suppress-below", "7"]).exit == 0)
    #expect(folder.text("p.html")?.contains("Hidden, since some count of it is from 1 to 6") == true)
    let audit = try BuiltTool([
      "audit", folder.path("n.csv"), "--by", "Team", "--as-of", "2026-02-10", "--output", folder.path("out.csv"),
      "--report", folder.path("q.html"), "--suppress-below", "7",
    ])
    #expect(audit.exit == 0)
    #expect(folder.text("q.html") == folder.text("p.html"))
  }

  @Test("lists what is due next where it has the cases")
  func next() throws {
    let folder = try TemporaryFolder()
    let cases = try folder.write("c.csv", "reference,policy,received,stage-1-responded\nA-7,dudley,2026-01-30,\n")
    let run = try BuiltTool([
      "audit", cases, "--as-of", "2026-02-03", "--output", folder.path("o.csv"), "--report", folder.path("r.html"),
    ])
    #expect(run.exit == 0)
    let page = try #require(folder.text("r.html"))
    #expect(page.contains("Due from 2026-02-03 to 2026-03-03"))
    // Ten working days after Friday 30 January are Friday 13 February.
    #expect(page.contains("<bdi>A-7</bdi>") && page.contains("<time datetime=\"2026-02-13\">"))
  }

  @Test("says what is wrong")
  func errors() throws {
    let folder = try TemporaryFolder()
    let summary = try Self.summary("n", in: folder)
    func error(_ words: [String], exit: Int32 = 2) throws -> String {
      let run = try BuiltTool(words)
      #expect(run.exit == exit)
      return run.error
    }
    #expect(
      try error(["report"])
        == "council-deadlines: report needs one summary or more, as audit --summary writes them\n")
    #expect(try error(["report", summary]) == "council-deadlines: report needs --html FILE, where to write the page\n")
    #expect(try error(["report", summary, "--html", summary]).contains("is one of the summaries"))
    for number in ["2", "0", "-1", "x", "1001"] {
      let words = ["report", summary, "--html", folder.path("a"), "--suppress-below", number]
      #expect(
        try error(words) == "council-deadlines: --suppress-below “\(number)” is not a number from 3 to 1000\n")
    }
    #expect(
      try error(["audit", folder.path("n.csv"), "--suppress-below", "5"])
        == "council-deadlines: --suppress-below goes with --report, the page that it is about\n")
    let other = try Self.summary("m", in: folder, asOf: "2026-02-11")
    #expect(
      try error(["report", summary, other, "--html", folder.path("a")], exit: 65).contains(
        "the as-of day is 2026-02-11, but 2026-02-10"))
    #expect(
      try error(["report", folder.path("none.json"), "--html", folder.path("a")], exit: 66).contains("cannot read"))
    #expect(!(try folder.names.contains("a")))
  }
}
