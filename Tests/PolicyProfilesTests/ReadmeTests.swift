import Foundation
import PolicyProfiles
import Testing
import Timescales
import WorkingDays

@Suite("The description of the profile format")
struct ReadmeTests {
  private let text: String

  init() throws {
    text = try String(contentsOf: ProfileFiles.folder.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("names every word of the format")
  func namesEveryWord() {
    var words = Event.standard.map(\.rawValue) + Fact.days.map(\.rawValue) + Condition.allCases.map(\.rawValue)
    words += Stage.allCases.map(\.rawValue) + Kind.allCases.map(\.rawValue) + Party.allCases.map(\.rawValue)
    words += Route.allCases.map(\.rawValue) + ExtensionGround.allCases.map(\.rawValue)
    words += Period.Unit.allCases.map(\.rawValue) + Period.Direction.allCases.map(\.rawValue)
    words += FirstDay.allCases.map(\.rawValue) + Extension.Origin.allCases.map(\.rawValue)
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test("its list of timescales is the shared one")
  func listsTheSharedTimescales() {
    let rows = text.split(separator: "\n").drop { $0 != "## The shared list of timescales" }
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").prefix(5).map { $0.trimmingCharacters(in: .whitespaces) } }
    let expected = StandardTimescale.all.map { standard in
      [
        "`\(standard.id)`", standard.stage.rawValue, standard.kind.rawValue, standard.owedBy.rawValue,
        standard.satisfiedBy.map(\.rawValue).joined(separator: ", "),
      ]
    }
    #expect(rows == expected)
  }

  @Test("its example is a valid profile")
  func exampleIsValid() throws {
    let example = try #require(
      text.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "```").first)
    let profile = try Profile(json: Array(example.utf8), file: "README.md")
    #expect(profile.qualifiedID == "anytown@2024-05")
  }
}
