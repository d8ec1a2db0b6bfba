import JSONTree
import TestSupport
import Testing
import Timescales

@Suite("The schemas of the tool's documents")
struct SchemaTests {
  static let names = [
    "audit", "calendar", "calendar-check", "calendar-impact", "case", "check", "columns", "compare", "count", "due",
    "error", "events", "mapping", "policies", "profile", "schedule", "summary", "worklist",
  ]

  @Test("Each is a document of draft 2020-12 that needs no other file", arguments: names)
  func alone(_ name: String) throws {
    let run = try BuiltTool("schema \(name)")
    #expect(run.exit == 0 && run.error == "")
    #expect(try run.json["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    #expect(!run.output.contains("shared.json"))
    #expect(run.output == (try BuiltTool("schema \(name) --json").output))
  }

  @Test("The schema of profiles is that of policies schema")
  func profile() throws {
    #expect(try BuiltTool("schema profile").output == BuiltTool("policies schema").output)
  }

  @Test(
    "Documents have the version that their schemas ask for",
    arguments: [
      ("due", "due 10 days after 2025-12-19"), ("count", "count 2025-12-19 2026-01-07"), ("events", "events received"),
      ("policies", "policies"), ("compare", "compare luton"), ("calendar", "calendar 2026"),
      ("error", "count today"),
    ])
  func version(_ name: String, command: String) throws {
    let asked = try BuiltTool("schema \(name)").json["$defs"]?["schemaVersion"]?["const"]?.integer
    let run = try BuiltTool("\(command) --json")
    let document = run.exit == 0 ? try run.json : try JSONReader.read(Array(run.error.utf8))
    #expect(asked == 2)
    #expect(document["schemaVersion"]?.integer == asked)
  }

  @Test("A case may have every shared event and fact, and the words of its facts")
  func vocabulary() throws {
    let schema = try BuiltTool("schema case").json
    let words = CaseEvent.standard.map(\.rawValue) + CaseFact.allCases.map(\.rawValue)
    #expect(schema["properties"]?.keys == ["reference", "policy"] + words)
    for fact in [CaseFact.mode, .route] {
      let listed = schema["properties"]?[fact.rawValue]?["enum"]?.elements.compactMap(\.string)
      #expect(listed == fact.words)
    }
  }

  @Test(
    "A name that is missing or not known is answered with those that are",
    arguments: [
      ("schema", "schema needs one NAME: \(names.joined(separator: ", "))"),
      ("schema shedule", "there is no schema “shedule”; did you mean “schedule”?"),
      ("schema xyz", "there is no schema “xyz”; give one of \(names.joined(separator: ", "))"),
    ])
  func slips(_ command: String, message: String) throws {
    let run = try BuiltTool(command)
    #expect(run.exit == 2)
    #expect(run.error == "council-deadlines: \(message)\n")
  }
}
