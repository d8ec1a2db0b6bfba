import JSONTree
import Timescales

/// The JSON Schema (draft 2020-12) of the profile format, for editors and for other languages.
///
/// It says what a schema can say. ``Timescales/PolicyProfile/init(json:file:)`` says the rest:
/// whether an event is known, whether the bands ascend, whether a borrowed clock ends somewhere.
package enum ProfileSchema {
  /// The schema's text.
  package static var json: String { document.text + "\n" }

  private static var document: JSON {
    let file = ProfileFormat.Object.file
    let heading: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A profile of complaint deadlines",
      "description":
        "What a council's document, or the law, promises about complaints; the article “Profile format” says more.",
    ]
    let definitions = JSON(.object(scalars + lists + objects + alternatives + helpers))
    return JSON(
      .object(heading.objectMembers + file.schema.objectMembers + [JSON.Member(key: "$defs", value: definitions)]))
  }
}

// MARK: - Definitions

extension ProfileSchema {
  private static func define(_ name: String, _ schema: JSON) -> JSON.Member { JSON.Member(key: name, value: schema) }

  private static var scalars: [JSON.Member] {
    let patterns = ProfileFormat.patterns.map { define($0.name, ["type": "string", "pattern": .string($0.pattern)]) }
    let words = ProfileFormat.wordLists.map { define($0.name, ["enum": .array($0.words.map { .string($0) })]) }
    let count: JSON = ["type": "integer", "minimum": 1, "maximum": .integer(ProfileFormat.largestCount)]
    return patterns + words + [define("count", count)]
  }

  private static var lists: [JSON.Member] {
    [
      define("events", JSON(.object(ProfileFormat.Value.list(.event, "events").schema))),
      define("notes", JSON(.object(ProfileFormat.Value.list(.object("note", "a note"), "notes").schema))),
      define("clocks", ["type": "array", "items": .reference("clock"), "minItems": 2]),
    ]
  }

  private static var objects: [JSON.Member] {
    ProfileFormat.objects.filter { $0.name != ProfileFormat.Object.file.name }.map { define($0.name, $0.schema) }
  }

  /// Values of several forms.
  private static var alternatives: [JSON.Member] {
    [
      define("event", ["anyOf": [.reference("sharedEvent"), .reference("identifier")]]),
      define("timescaleID", ["anyOf": [.reference("sharedTimescale"), .reference("identifier")]]),
      define(
        "condition",
        ["anyOf": [.reference("sharedCondition"), .reference("factCondition"), .reference("eventCondition")]]),
      define("factWords", ["anyOf": [.reference("identifier"), wordList(atLeast: 1)]]),
      define(
        "factValues",
        ["anyOf": [["enum": .array(FactValues.allCases.map { .string($0.rawValue) })], wordList(atLeast: 2)]]),
      define("clockFact", ["anyOf": [.reference("dayFact"), .reference("identifier")]]),
      define("dayOff", ["anyOf": [.reference("day"), .reference("yearDay")]]),
      define("limitValue", ["oneOf": [["const": .string(ProfileFormat.onTheDay)], .reference("limit")]]),
      define(
        "clock",
        [
          "oneOf": [
            .reference("event"), .reference("factClock"), .reference("choiceClock"), .reference("conditionalClock"),
            .reference("workingDayClock"), .reference("borrowedClock"),
          ]
        ]),
      define("maximum", ["oneOf": [["const": "inherited"], .reference("extension")]]),
    ]
  }

  /// Words that differ.
  private static func wordList(atLeast least: Int) -> JSON {
    ["type": "array", "items": .reference("identifier"), "minItems": .integer(least), "uniqueItems": true]
  }

  /// What holds only together with something else in the file.
  private static var helpers: [JSON.Member] {
    let shared: JSON = .reference("clockWithSharedEvents")
    return [
      define(
        "withSharedEvents",
        [
          "$comment": "Without events of its own a profile can name the shared ones only.",
          "$ref": "#/$defs/ruleWithSharedEvents",
          "properties": ["readings": ["items": .reference("ruleWithSharedEvents")]],
        ]),
      define(
        "ruleWithSharedEvents",
        [
          "properties": [
            "clock": shared, "satisfiedBy": ["items": .reference("sharedEvent")],
            "overtakenBy": ["items": .reference("sharedEvent")],
            "appliesWhen": [
              "items": [
                "properties": ["happened": .reference("sharedEvent"), "notHappened": .reference("sharedEvent")]
              ]
            ],
            "maximum": [
              "properties": [
                "grantedBy": ["items": .reference("sharedEvent")],
                "beyond": ["properties": ["grantedBy": ["items": .reference("sharedEvent")]]],
              ]
            ],
          ]
        ]),
      define(
        "clockWithSharedEvents",
        [
          "if": ["type": "string"], "then": .reference("sharedEvent"),
          "else": [
            "properties": ["then": shared, "otherwise": shared, "nextWorkingDay": shared],
            "patternProperties": ["^(first|earliest|latest)": ["items": shared]],
          ],
        ]),
      define(
        "eachOnce",
        [
          "$comment": "A profile names a step of the shared list once at most.",
          "allOf": .array(
            StandardTimescale.all.map {
              [
                "contains": ["properties": ["id": ["const": .string($0.id)]]], "minContains": 0, "maxContains": 1,
              ]
            }),
        ]),
    ]
  }
}

extension ProfileFormat.Object {
  /// The schema of the object.
  fileprivate var schema: JSON {
    var members: [JSON.Member] = [
      .init(key: "type", value: "object"),
      .init(key: "properties", value: JSON(.object(keys.map { .init(key: $0.name, value: $0.schema) }))),
    ]
    if !required.isEmpty { members.append(.init(key: "required", value: .array(required.map { .string($0) }))) }
    members.append(.init(key: "additionalProperties", value: false))
    return JSON(.object(members + constraints))
  }
}

extension ProfileFormat.Key {
  /// The schema of the value under the key.
  fileprivate var schema: JSON {
    JSON(.object([.init(key: "description", value: .string(meaning))] + value.schema))
  }
}
