import Foundation
import TestSupport
import Testing

@Suite("Completions and the manual page")
struct CompletionsTests {
  /// What bash offers for the last word of a command line; files are those of an empty folder and `cases.csv`.
  private static func offered(_ line: [String]) throws -> Set<String> {
    let folder = try TemporaryFolder()
    let script = try folder.write("completions.bash", BuiltTool("completions bash").outputBytes)
    let empty = try TemporaryFolder()
    _ = try empty.write("cases.csv", [])
    let words = line.map { "'\($0)'" }.joined(separator: " ")
    let program = """
      cd "$1"; . "$2"
      COMP_WORDS=(council-deadlines \(words)) COMP_CWORD=\(line.count)
      $(complete -p council-deadlines | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", program, "bash", empty.url.path, script.path]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return Set(text.split(separator: "\n").map(String.init))
  }

  @Test(
    "bash offers commands, options, their values, words and files",
    arguments: [
      (["sch"], ["schedule", "schema"]), (["--v"], ["--version"]), (["help", "work"], ["worklist"]),
      (["schedule", "--pol"], ["--policy", "--policy-file"]), (["schedule", "--policy", "lu"], ["luton"]),
      (["schedule", "--policy", "=", "lu"], ["luton"]),
      (["due", "--division", ""], ["england-and-wales", "scotland", "northern-ireland", "any-uk"]),
      (["schedule", "panel-h"], ["panel-held="]), (["audit", "--layout", ""], ["wide", "long"]),
      (["audit", "--format=", "j"], []), (["audit", "cas"], ["cases.csv"]), (["audit", "m"], ["merge"]),
      (["audit", "--output", "c"], ["cases.csv"]), (["audit", "--threads", ""], []),
      (["worklist", "--sort", ""], ["due"]), (["worklist", "--json", "--cs"], ["--csv"]),
      (["completions", ""], ["bash", "zsh", "fish", "--help"]), (["count", "--as"], []),
    ])
  func bash(_ line: [String], expected: [String]) throws {
    #expect(try Self.offered(line) == Set(expected))
  }

  @Test("Every option of every command's help is in the script of every shell", arguments: ["bash", "zsh", "fish"])
  func complete(_ shell: String) throws {
    let script = try BuiltTool("completions \(shell)").output
    for command in HelpTests.commands + ["worklist", "columns"] {
      let help = try BuiltTool("\(command) --help").output
      let options = help.matches(of: /(?m)^  --([a-z-]+)/).map { String($0.1) }
      #expect(!options.isEmpty)
      let own = try #require(Self.part(of: command, script, shell))
      for option in options {
        let words =
          switch shell {
          case "bash": " --\(option) "
          case "zsh": "--\(option)["
          default: " -l \(option) "
          }
        #expect(own.contains(words), "\(command) --\(option)")
      }
    }
  }

  /// What a script has for one command.
  private static func part(of command: String, _ script: String, _ shell: String) -> String? {
    let lines = script.split(separator: "\n")
    switch shell {
    case "bash":
      return lines.first { $0.hasPrefix("      \(command)) words=") }
        .map { String($0.replacing("'", with: " ")) }
    case "zsh":
      let first = lines.firstIndex { $0.hasPrefix("    \(command)) _arguments") }
      let last = first.flatMap { first in lines[first...].firstIndex { $0.hasSuffix(" ;;") } }
      return first.flatMap { first in last.map { lines[first...$0].joined(separator: "\n") } }
    default:
      let own = lines.filter { $0.contains("__fish_seen_subcommand_from \(command)'") }
      return own.isEmpty ? nil : own.joined(separator: "\n")
    }
  }

  @Test("A shell that has no script is answered with those that have one", arguments: ["", " tcsh", " bash zsh"])
  func slips(_ words: String) throws {
    let run = try BuiltTool("completions\(words)")
    #expect(run.exit == 2)
    #expect(run.error == "council-deadlines: completions needs a shell: bash, zsh, fish\n")
  }

  @Test("The manual page has every command, its options, and what an exit code means")
  func manual() throws {
    let run = try BuiltTool("manual")
    #expect(run.exit == 0)
    #expect(run.output.hasPrefix(".TH COUNCIL\\-DEADLINES 1 "))
    for command in HelpTests.commands { #expect(run.output.contains("\n.SS \(command)\n")) }
    #expect(run.output.contains("\n\\fB\\-\\-as\\-of\\fR \\fIDAY\\fR\n"))
    #expect(run.output.contains("\n.B 65\nbad data or outside the calendar\n"))
    // A line that begins with a full stop is a request: each is one that man knows.
    let requests = Set(run.output.matches(of: /(?m)^\.([A-Za-z]+)/).map { String($0.1) })
    #expect(requests.isSubset(of: ["TH", "SH", "SS", "TP", "PP", "B", "I", "br", "nf", "fi"]))
    #expect(try BuiltTool("manual x").exit == 2)
  }
}
