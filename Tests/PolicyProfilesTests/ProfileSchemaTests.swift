import JSONTree
import TestSupport
import Testing
import Timescales
import WorkingDays

@testable import PolicyProfiles

@Suite("The JSON Schema of the profile format")
struct ProfileSchemaTests {
  // MARK: Words

  private static func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> [String] {
    Word.allCases.map(\.rawValue)
  }

  private static let lists: [(String, [String])] = [
    ("calendar", words(CalendarName.self)), ("sharedEvent", CaseEvent.standard.map(\.rawValue)),
    ("fact", words(CaseFact.self)), ("dayFact", CaseFact.days.map(\.rawValue)),
    ("groundFact", CaseFact.extensionGrounds.map(\.rawValue)), ("sharedCondition", words(Condition.self)),
    ("stage", words(Timescale.Stage.self)), ("kind", words(Timescale.Kind.self)),
    ("party", words(Timescale.Party.self)),
    ("binding", words(Timescale.Binding.self)), ("route", words(Timescale.Route.self)),
    ("ground", words(ExtensionGround.self)), ("unit", words(Period.Unit.self)),
    ("direction", words(Period.Direction.self)), ("firstDay", words(FirstDay.self)),
    ("counting", ["first", "last"]),
    ("end", ["as-it-falls", "next-working-day"]), ("origin", words(Timescale.Extension.Origin.self)),
    ("outcome", words(PolicyProfile.Passage.Outcome.self)), ("pauseEffect", words(PolicyProfile.PauseRule.Effect.self)),
    ("sharedTimescale", StandardTimescale.all.map(\.id.rawValue)),
  ]

  @Test("lists the words that the library knows", arguments: lists)
  func listsWords(definition: String, expected: [String]) throws {
    let schema = try Self.schema()
    #expect(schema["$defs"]?[definition]?["enum"]?.strings == expected)
  }

  @Test("every list of words is checked above")
  func allEnumsAreChecked() throws {
    guard case .object(let definitions)? = try Self.schema()["$defs"]?.content else {
      Issue.record("there are no definitions")
      return
    }
    #expect(definitions.count { $0.value["enum"] != nil } == Self.lists.count)
  }

  @Test("asks for each shared timescale once at most")
  func eachOnce() throws {
    guard case .array(let rules)? = try Self.schema()["$defs"]?["eachOnce"]?["allOf"]?.content else {
      Issue.record("there are no rules")
      return
    }
    let ids = rules.compactMap { $0["contains"]?["properties"]?["id"]?["const"]?.string }
    #expect(ids == StandardTimescale.all.map(\.id.rawValue))
  }

  @Test("takes whole counts up to the same bounds, and the same version of the format")
  func bounds() throws {
    let schema = try Self.schema()
    #expect(schema["$defs"]?["count"]?["minimum"]?.integer == 1)
    #expect(schema["$defs"]?["count"]?["maximum"]?.integer == 100_000)
    #expect(schema["properties"]?["schemaVersion"]?["const"]?.integer == ProfileFormat.version)
  }

  // MARK: Keys

  /// Where an object with one unknown key is read, and what the schema calls such an object.
  private static let objects = [
    ("$.effective", "effective"), ("$.document", "document"), ("$.events[0]", "ownEvent"),
    ("$.timescales[0]", "timescale"), ("$.timescales[1].clock", "conditionalClock"), ("$.timescales[1].limit", "limit"),
    ("$.timescales[1].maximum", "extension"), ("$.timescales[1].maximum.beyond", "beyond"),
    ("$.timescales[1].citation", "citation"),
    ("$.timescales[1].readings[0]", "reading"), ("$.timescales[1].notes[0]", "note"),
    ("$.facts[0]", "ownFact"), ("$.daysOff[0]", "daysOff"), ("$.timescales[1].otherLimits[0]", "otherLimit"),
    ("$.relaxations[0]", "relaxation"), ("$.bands[0]", "bands"), ("$.governance[0]", "governance"),
    ("$.governance[1].due", "due"), ("$.governance[1].readings[0]", "governanceReading"),
    ("$.pauses", "pauses"), ("$.passages[0]", "passage"),
  ]

  private static let unknownKeys = #"""
    {
      "effective": {"?": 0}, "document": {"?": 0}, "events": [{"?": 0}], "facts": [{"?": 0}], "daysOff": [{"?": 0}],
      "timescales": [
        {"?": 0},
        {
          "clock": {"when": "oral", "?": 0}, "limit": {"?": 0}, "otherLimits": [{"?": 0}],
          "maximum": {"openWhen": "oral", "?": 0, "beyond": {"?": 0}},
          "citation": {"?": 0}, "readings": [{"?": 0}], "notes": [{"?": 0}]
        },
        {"clock": {"?": 0}}
      ],
      "relaxations": [{"?": 0}], "bands": [{"?": 0}], "governance": [{"?": 0}, {"due": {"?": 0}, "readings": [{"?": 0}]}], "pauses": {"?": 0},
      "passages": [{"?": 0}], "?": 0
    }
    """#

  @Test("allows and asks for the keys that the library allows and asks for", arguments: objects)
  func keys(path: String, name: String) throws {
    let schema = try Self.schema()
    let definition = schema["$defs"]?[name]
    #expect(try Self.allowed(at: path) == Set(try #require(definition?["properties"]).keys))
    let required = try Self.missing(at: path).union(name == "conditionalClock" ? ["when"] : [])
    #expect(required == Set(definition?["required"]?.strings ?? []))
  }

  @Test("allows the same keys at the top and in a clock")
  func otherKeys() throws {
    let schema = try Self.schema()
    #expect(try Self.allowed(at: "$") == Set(try #require(schema["properties"]).keys))
    let given: Set = ["effective", "document", "timescales"]
    #expect(try Self.missing(at: "$").union(given) == Set(schema["required"]?.strings ?? []))
    let clocks = ["factClock", "choiceClock", "workingDayClock", "borrowedClock"]
    let keys = clocks.flatMap { schema["$defs"]?[$0]?["properties"]?.keys ?? [] }
    #expect(try Self.allowed(at: "$.timescales[2].clock") == Set(keys))
  }

  @Test("describes every key and refuses every other")
  func describesEveryKey() throws {
    let schema = try Self.schema()
    let isHelper = ["ruleWithSharedEvents", "withSharedEvents", "clockWithSharedEvents"]
    guard case .object(let definitions)? = schema["$defs"]?.content else { return }
    for (name, object) in [("the file", schema)] + definitions.map({ ($0.key, $0.value) })
    where object["properties"] != nil && !isHelper.contains(name) {
      #expect(object["additionalProperties"]?.flag == false, "\(name)")
      guard case .object(let members)? = object["properties"]?.content else { continue }
      for member in members {
        #expect(member.value["description"]?.string?.hasSuffix(".") == true, "\(name), \(member.key)")
      }
    }
  }

  private static func schema() throws -> JSON { try JSONReader.read(Array(ProfileSchema.json.utf8)) }

  private static func faults() -> [ProfileFault] {
    do throws(ProfileError) {
      _ = try PolicyProfile(json: Array(unknownKeys.utf8), file: "keys")
      return []
    } catch {
      return error.faults
    }
  }

  /// What the library says may stand there instead of the unknown key.
  private static func allowed(at path: String) throws -> Set<String> {
    let fault = try #require(faults().first { $0.path == "\(path).?" })
    return Set(fault.instead.dropFirst("use only ".count).split(separator: ",").map { $0.filter { $0 != " " } })
  }

  private static func missing(at path: String) throws -> Set<String> {
    let quoted = /the key “(.+)” is missing/
    return Set(
      try faults().filter { $0.path == path }.compactMap { try quoted.wholeMatch(in: $0.problem).map { String($0.1) } })
  }
}

extension JSON {
  fileprivate var strings: [String] {
    if case .array(let elements) = content { elements.compactMap(\.string) } else { [] }
  }
}
