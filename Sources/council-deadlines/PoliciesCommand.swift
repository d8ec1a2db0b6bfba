import CouncilDeadlines
import JSONTree

enum PoliciesCommand: Command {
  static let name = "policies"
  static let summary = "the built-in policies, or one of them in full"
  static let usage = "[ID[@VERSION] | check FILE… | schema] [options]"
  static let options: [Arguments.Option] = [
    HTMLFile.option("the policy of the ID"), Shared.policyFile, Shared.asOf, Console.widthOption, Shared.json,
  ]
  static let details = """
    With --json and an ID the profile itself is printed, in the profile format. check names every fault of profiles
    that you have written, and where sound ones depart from the law; it ends with 65 if a file has a fault. schema
    prints the JSON Schema of the profile format, for an editor.

      council-deadlines policies
      council-deadlines policies luton
      council-deadlines policies luton --html luton.html
      council-deadlines policies check ours@2025-04.json
      council-deadlines policies schema > profile.schema.json
    """

  static var words: [String] { PolicyLibrary.embedded.ids + ["check", "schema"] }

  static func run(_ arguments: Arguments) throws -> ToolError.ExitCode {
    switch arguments.positionals.first {
    case "check":
      try refuse(["policy-file", "as-of", "html"], of: arguments, for: "check")
      return try PoliciesCheck.run(arguments.positionals.dropFirst(), asJSON: arguments.has("json"))
    case "schema":
      try refuse(["policy-file", "as-of", "html"], of: arguments, for: "schema")
      guard arguments.positionals.count == 1 else { throw ToolError.usage("policies schema takes nothing more") }
      try Console.print(ProfileSchema.json)
      return .ok
    default: return try show(arguments)
    }
  }

  private static func refuse(_ names: [String], of arguments: Arguments, for word: String) throws(ToolError) {
    for name in names where arguments.has(name) { throw .usage("policies \(word) takes no --\(name)") }
  }

  private static func show(_ arguments: Arguments) throws -> ToolError.ExitCode {
    let (library, files) = try Shared.library(arguments)
    let asOf = try Shared.asOf(arguments)
    let style = try Console.style(arguments)
    let page = try HTMLFile(arguments)
    guard let name = arguments.positionals.first.map({ library.name(written: $0) ?? $0 }) else {
      guard page == nil else { throw ToolError.usage("policies --html needs the ID of a policy") }
      if arguments.has("json") {
        try Console.print(library.json(asOf: asOf) + "\n")
      } else {
        try Console.print(report: library.text(asOf: asOf, style), style)
      }
      return .ok
    }
    guard arguments.positionals.count == 1 else { throw ToolError.usage("policies takes one ID at most") }
    let id = String(name.prefix { $0 != "@" })
    let matches = library.profiles.filter { name.contains("@") ? $0.qualifiedID == name : $0.id == name }
    guard let profile = matches.last else {
      let known = library.versions(of: id).isEmpty ? library.ids : library.versions(of: id).map(\.qualifiedID)
      throw PolicyError(.unknown(name, known: known))
    }
    let law =
      try profile.isLaw || profile.standsAlone
      ? nil : library.policy(profile.qualifiedID, on: profile.effectiveFrom).law
    if let page {
      let policy = ApplicablePolicy(profile: profile, law: law ?? profile)
      let plan = DeadlinePlan(policy)
      let provenance = Shared.provenance(
        [profile] + (law.map { [$0] } ?? []), files: files,
        calendar: plan.calendars(from: .embedded).council,
        calendars: Provenance.PolicyCalendar.all(of: [plan], in: .embedded), asOf: asOf, readings: .adopted)
      try page.write(profile.html(law: law, asOf: asOf, provenance: provenance))
    }
    if arguments.has("json") {
      let bytes = files[profile] ?? PolicyLibrary.embeddedJSON(profile.qualifiedID) ?? []
      try Console.print(String(decoding: bytes, as: UTF8.self))
    } else {
      try Console.print(report: profile.text(law: law, asOf: asOf, style), style)
    }
    return .ok
  }
}
