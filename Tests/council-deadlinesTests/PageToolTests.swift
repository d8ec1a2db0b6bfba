import Foundation
import TestSupport
import Testing

@Suite("council-deadlines … --html")
struct PageToolTests {
  private static let commands = [
    ["schedule", "--policy", "luton", "received=2025-12-19", "--as-of", "2026-01-10"], ["compare", "luton"],
    ["policies", "luton", "--as-of", "2026-01-10"],
  ]

  @Test("writes a page, and prints what is printed without", arguments: commands, [[], ["--json"]])
  func writes(_ command: [String], _ options: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(command + options + ["--html", folder.path("a.html")])
    #expect(run.exit == 0)
    #expect(run.error == "")
    #expect(run.output == (try BuiltTool(command + options).output))
    let text = try #require(folder.text("a.html"))
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"))
    #expect(text.hasSuffix("</html>\n"))
    #expect(try folder.names == ["a.html"])
  }

  @Test("gives the same bytes for the same command, in the place of an older file")
  func again() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html", "old")
    let command = Self.commands[0] + ["--html", folder.path("a.html")]
    #expect(try BuiltTool(command).exit == 0)
    let first = folder.text("a.html")
    #expect(try BuiltTool(command).exit == 0)
    #expect(folder.text("a.html") == first)
    #expect(first != "old")
  }

  @Test("prints nothing if the page cannot be written", arguments: commands)
  func cannotWrite(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(command + ["--html", folder.path("none/a.html")])
    #expect(run.exit == 73)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("council-deadlines: cannot write \(folder.path("none/a.html"))"))
  }

  @Test("takes neither standard output nor an input, and needs one policy")
  func refused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("case.json", "{\"received\": \"2025-12-19\"}")
    func error(_ words: [String]) throws -> String {
      let run = try BuiltTool(words)
      #expect(run.exit == 2)
      return run.error
    }
    #expect(try error(Self.commands[0] + ["--html", "-"]).contains("--html needs a file of its own"))
    let input = ["schedule", "--policy", "luton", "--input", path, "--as-of", "2026-01-10"]
    #expect(try error(input + ["--html", path]).contains("is the file of --input"))
    #expect(
      try error(input + ["--html", folder.path("a"), "--ics", folder.path("a")]).contains("is the file of --ics"))
    let all = ["schedule", "--policy", "all", "received=2025-12-19", "--html", folder.path("a")]
    #expect(try error(all).contains("--html is for one policy"))
    #expect(try error(["policies", "--html", folder.path("a")]).contains("needs the ID of a policy"))
    #expect(try error(["policies", "schema", "--html", folder.path("a")]).contains("takes no --html"))
    #expect(try folder.names == ["case.json"])
  }
}
