import Foundation
import TestSupport
import Testing

@Suite("The terminal")
struct TerminalTests {
  /// On that day the acknowledgement is met, the first contact is overdue and stage 1 is due.
  static let schedule =
    "schedule --policy luton received=2025-12-19 acknowledged=2025-12-22 --as-of 2026-01-14"
  static let reports = [
    schedule, "schedule --policy luton received=2025-12-19 --as-of 2026-01-10 --explain all",
    "compare luton dudley --received 2025-12-19", "policies --as-of 2026-01-10", "policies luton --as-of 2026-01-10",
    "columns \(packageFolder.path)/Tests/Samples/published-cases.csv",
  ]
  private static let escape: Character = "\u{1B}"

  private static func longest(_ text: String) -> Int { text.split(separator: "\n").map(\.count).max() ?? 0 }

  private static func uncoloured(_ text: String) -> String {
    ["[1m", "[31m", "[32m", "[33m", "[0m"].reduce(text) { $0.replacing("\(escape)\($1)", with: "") }
  }

  @Test("Reports are no wider than COLUMNS or --width says", arguments: reports, [40, 60, 80, 120])
  func widths(_ report: String, width: Int) throws {
    let byVariable = try BuiltTool(report, environment: ["COLUMNS": "\(width)"])
    #expect(byVariable.exit == 0)
    #expect(Self.longest(byVariable.output) <= width)
    let byOption = try BuiltTool("\(report) --width \(width)", environment: ["COLUMNS": "200"])
    #expect(byOption.output == byVariable.output)
  }

  @Test("A terminal's own width is kept to where nothing else is said", arguments: [60, 100])
  func ownWidth(_ width: UInt16) throws {
    let shown = Self.uncoloured(try TerminalRun(Self.schedule, columns: width).output)
    #expect(Self.longest(shown) <= width)
    #expect(shown == (try BuiltTool("\(Self.schedule) --width \(width)").output))
  }

  @Test("A file or a pipe has lines as long as they come", arguments: [[:], ["COLUMNS": "0"], ["COLUMNS": "wide"]])
  func pipe(_ environment: [String: String]) throws {
    let output = try BuiltTool(Self.schedule, environment: environment).output
    // The rule of this table alone has 150 characters or more.
    #expect(Self.longest(output) > 150)
  }

  @Test("On a terminal late is red, due today yellow, met green, and headings are bold")
  func colours() throws {
    let output = try TerminalRun(Self.schedule, columns: 200).output
    #expect(output.hasPrefix("\(Self.escape)[1mLuton Council"))
    #expect(output.contains("\(Self.escape)[32mmet 2025-12-22\(Self.escape)[0m"))
    #expect(output.contains("\(Self.escape)[31moverdue, "))
    #expect(output.contains("\(Self.escape)[33mdue today\(Self.escape)[0m"))
    #expect(output.contains("\(Self.escape)[1mProjected dates"))
  }

  @Test(
    "No colours with NO_COLOR or on a terminal that has none",
    arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"], [:]])
  func withoutColours(_ environment: [String: String]) throws {
    #expect(!(try TerminalRun(Self.schedule, columns: 100, environment: environment).output.contains(Self.escape)))
  }

  @Test("JSON and help have no colours on a terminal", arguments: ["\(schedule) --json", "--help", "schedule --help"])
  func json(_ line: String) throws {
    #expect(!(try TerminalRun(line, columns: 100).output.contains(Self.escape)))
  }

  @Test("What is not a terminal never gets a colour", arguments: reports)
  func neverColoured(_ report: String) throws {
    let run = try BuiltTool(report, environment: ["TERM": "xterm", "COLUMNS": "80"])
    #expect(!run.output.contains(Self.escape) && !run.error.contains(Self.escape))
  }

  @Test("A reference cannot bring control characters to the output")
  func controls() throws {
    let arguments = Self.schedule.split(separator: " ").map(String.init) + ["--reference", "\u{1B}[31mA-17\u{07}"]
    let output = try BuiltTool(arguments).output
    #expect(output.contains("Reference: \\u{1b}[31mA-17\\u{7}\n"))
  }

  @Test("Help fits the terminal, and its examples can still be copied")
  func help() throws {
    let lines = try BuiltTool("schedule --help", environment: ["COLUMNS": "80"]).output.split(separator: "\n")
    let examples = lines.filter { $0.hasPrefix("  council-deadlines ") }
    #expect(examples.contains { $0.count > 80 })
    #expect(lines.allSatisfy { $0.count <= 80 || examples.contains($0) })
  }
}
