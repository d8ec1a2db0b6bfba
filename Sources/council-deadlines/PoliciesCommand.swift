import CouncilDeadlines
import JSONTree

enum PoliciesCommand: Command {
  static let name = "policies"
  static let summary = "the policies at hand, or one of them in full"
  static let usage = "[ID[@VERSION]] [options]"
  static let options: [Arguments.Option] = [Shared.policyFile, Shared.asOf, Shared.json]
  static let details = """
    With --json and an ID the profile itself is printed, in the profile format.

      council-deadlines policies
      council-deadlines policies luton
    """

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let (library, files) = try Shared.library(arguments)
    guard let name = arguments.positionals.first else {
      let text = arguments.has("json") ? library.json + "\n" : library.text
      try Console.print(text)
      return .ok
    }
    guard arguments.positionals.count == 1 else { throw ToolError.usage("policies takes one ID at most") }
    let id = String(name.prefix { $0 != "@" })
    let matches = library.profiles.filter { name.contains("@") ? $0.qualifiedID == name : $0.id == name }
    guard let profile = matches.last else {
      let known = library.versions(of: id).isEmpty ? library.ids : library.versions(of: id).map(\.qualifiedID)
      throw PolicyError.unknown(name, known: known)
    }
    if arguments.has("json") {
      let bytes = files[profile] ?? PolicyLibrary.embeddedJSON(profile.qualifiedID) ?? []
      try Console.print(String(decoding: bytes, as: UTF8.self))
    } else {
      try Console.print(profile.text(asOf: try Shared.asOf(arguments)))
    }
    return .ok
  }
}
