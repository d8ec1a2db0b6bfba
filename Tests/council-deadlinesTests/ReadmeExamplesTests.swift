import Foundation
import TestSupport
import Testing

/// What README shows of the tool is what the tool prints.
@Suite("The examples in README")
struct ReadmeExamplesTests {
  /// A command as README shows it, and what it prints there.
  struct Example: CustomTestStringConvertible, Sendable {
    let command: String
    var output = ""

    var testDescription: String { command }
  }

  /// The commands of the tool in README's blocks of console text; those with the shell's own signs are left out.
  static let examples: [Example] = {
    let text = (try? String(contentsOf: packageFolder.appending(path: "README.md"), encoding: .utf8)) ?? ""
    var examples: [Example] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      var current: Example?
      for line in block.components(separatedBy: "```")[0].components(separatedBy: "\n").dropLast() {
        if line.hasPrefix("$ ") {
          if let current { examples.append(current) }
          let words = line.dropFirst(2).replacingOccurrences(
            of: "swift run -c release council-deadlines", with: "council-deadlines")
          current = words.hasPrefix("council-deadlines ") ? Example(command: words) : nil
        } else {
          current?.output += line + "\n"
        }
      }
      if let current { examples.append(current) }
    }
    return examples.filter { !$0.command.contains { "<>|\"".contains($0) } }
  }()

  @Test("There are examples of every command that people use first")
  func found() {
    for command in ["due", "count", "schedule", "audit", "policies"] {
      #expect(Self.examples.contains { $0.command.hasPrefix("council-deadlines \(command)") }, "\(command)")
    }
  }

  @Test("print what README says", arguments: examples)
  func prints(_ example: Example) throws {
    let folder = try TemporaryFolder()
    // What README writes beside it goes to a folder of its own here.
    var words = example.command.split(separator: " ").dropFirst().map(String.init)
    let outputs = ["--output", "--rejects", "--summary", "--ics"]
    for index in words.indices.dropFirst() where outputs.contains(words[index - 1]) {
      words[index] = folder.path(words[index])
    }
    let run = try BuiltTool(words, in: packageFolder)
    #expect(run.error == "")
    #expect(run.exit == 0)
    #expect(run.output == example.output)
  }
}
