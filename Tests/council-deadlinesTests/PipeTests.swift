import Foundation
import TestSupport
import Testing

/// Parts of a file that pass through pipes, each without a header.
@Suite("Parts of a file in pipes")
struct PipeTests {
  private static let header = "reference,policy,received,stage-1-responded"
  private static let rows = [
    "A,luton,2025-12-19,2026-01-07\n", "B,dudley,2025-12-19,2026-01-16\n", "C,luton,2025-09-19,2025-10-01\n",
    "D,leeds,2025-09-19,\n", "\"E, the\nfifth\",luton,2025-11-03,\n",
  ]
  private static let options = ["--as-of", "2026-02-10", "--columns", "stage-1-response,due,status"]

  private static func audit(_ input: String, _ options: [String]) throws -> BuiltTool {
    try BuiltTool(["audit", "-"] + Self.options + options, input: Array(input.utf8))
  }

  @Test("have the rows and the summary of the whole, also with an empty part and one of refused rows")
  func parts() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("whole.csv", Self.header + "\n" + Self.rows.joined())
    let whole = try BuiltTool(["audit", file, "--summary", folder.path("whole.json")] + Self.options)
    #expect(whole.exit == 65)
    var (rows, summaries) = ("", [String]())
    for (number, part) in (Self.rows + [""]).enumerated() {
      let summary = folder.path("\(number).json")
      let run = try Self.audit(
        part, ["--header", Self.header, "--no-header", "--accept-rejects", "--summary", summary])
      #expect(run.exit == 0, "\(run.error)")
      rows += run.output
      summaries.append(summary)
    }
    let head = whole.output.prefix { $0 != "\n" } + "\n"
    #expect(rows == whole.output.dropFirst(head.count))
    let merged = try BuiltTool(["audit", "merge"] + summaries + ["--json"])
    #expect(merged.exit == 0)
    // The parts have no header, and each has a digest of its own.
    func lines(_ text: String?) -> [Substring] {
      (text ?? "").split(separator: "\n").filter { !$0.contains("\"inputDigest\"") && !$0.contains("\"headerLine\"") }
    }
    #expect(lines(merged.output) == lines(folder.text("whole.json")))
    #expect(merged.output.contains("\"headerLine\": 0,"))
  }

  @Test("number their lines from the first row, and say that the header was given")
  func lines() throws {
    let folder = try TemporaryFolder()
    let run = try Self.audit(
      "A,luton,2025-12-19,\nB,luton,yesterday,\n",
      ["--header", Self.header, "--no-header", "--rejects", folder.path("r.csv"), "--output", folder.path("o.csv")])
    #expect(run.exit == 65)
    #expect(folder.text("r.csv")?.hasPrefix("2,received,") == true)
    #expect(folder.text("o.csv")?.split(separator: "\n").count == 1)
    #expect(run.output.contains("Read as UTF-8; separated by commas; header given; dates"))
  }

  @Test("need a header to be none at all, and one line for it")
  func faults() throws {
    #expect(try Self.audit("", []).exit == 65)
    #expect(try Self.audit("", ["--header", Self.header]).exit == 0)
    let broken = try Self.audit("", ["--header", "reference\npolicy"])
    #expect(broken.exit == 2)
    #expect(broken.error.contains("--header needs the names of the columns in one line"))
    // A header that the rows do not have so many fields for refuses them.
    #expect(try Self.audit("A,luton,2025-12-19\n", ["--header", Self.header]).exit == 65)
    #expect(
      try Self.audit("A;luton;2025-12-19;\n", ["--header", "reference;policy;received;closed", "--delimiter", ";"]).exit
        == 0)
  }

  @Test("are read by due and worklist too")
  func others() throws {
    let due = try BuiltTool(
      ["due", "10 working-days after received", "--cases", "-", "--header", "reference,received", "--no-header"],
      input: Array("A,2025-12-19\n".utf8))
    #expect(due.exit == 0)
    // 10 working days after Friday 19 December 2025: Wednesday 7 January 2026, as in the README.
    #expect(due.output == "A,2025-12-19,2026-01-07\n")
    let refused = ["due", "1 days after received", "--cases", "-", "--header", "received", "--no-header"]
    #expect(try BuiltTool(refused, input: Array("never\n".utf8)).exit == 65)
    #expect(try BuiltTool(refused + ["--accept-rejects"], input: Array("never\n".utf8)).exit == 0)
    let list = [
      "worklist", "-", "--csv", "--no-header", "--header", Self.header, "--as-of", "2026-01-05",
    ]
    let work = try BuiltTool(list, input: Array("A,dudley,2025-12-19,\n".utf8))
    #expect(work.exit == 0)
    #expect(work.output.hasPrefix("A,dudley@2019-02,"))
    #expect(try BuiltTool(list, input: Array("".utf8)).output == "")
  }
}
