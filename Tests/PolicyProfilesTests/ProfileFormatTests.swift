import JSONTree
import Testing
import Timescales

@testable import PolicyProfiles

@Suite("The table of the profile format")
struct ProfileFormatTests {
  /// Where an object of the table is read, and what surrounds it there, with `?` for the object.
  private static let places: [(object: String, path: String, text: String)] = [
    ("file", "$", "?"), ("effective", "$.effective", #"{"effective": ?}"#),
    ("document", "$.document", #"{"document": ?}"#),
    ("ownEvent", "$.events[0]", #"{"events": [?]}"#), ("ownFact", "$.facts[0]", #"{"facts": [?]}"#),
    ("daysOff", "$.daysOff[0]", #"{"daysOff": [?]}"#), ("timescale", "$.timescales[0]", #"{"timescales": [?]}"#),
    ("factCondition", "$.timescales[0].appliesWhen[0]", #"{"timescales": [{"appliesWhen": [?]}]}"#),
    ("eventCondition", "$.timescales[0].appliesWhen[0]", #"{"timescales": [{"appliesWhen": [?]}]}"#),
    ("citation", "$.pauses.citation", #"{"pauses": {"citation": ?}}"#),
    ("basis", "$.pauses.basis", #"{"pauses": {"basis": ?}}"#), ("note", "$.notes[0]", #"{"notes": [?]}"#),
    ("factClock", "$.timescales[0].clock", #"{"timescales": [{"clock": ?}]}"#),
    ("choiceClock", "$.timescales[0].clock", #"{"timescales": [{"clock": ?}]}"#),
    ("conditionalClock", "$.timescales[0].clock", #"{"timescales": [{"clock": ?}]}"#),
    ("workingDayClock", "$.timescales[0].clock", #"{"timescales": [{"clock": ?}]}"#),
    ("borrowedClock", "$.timescales[0].clock", #"{"timescales": [{"clock": ?}]}"#),
    ("limit", "$.timescales[0].limit", #"{"timescales": [{"limit": ?}]}"#),
    ("otherLimit", "$.timescales[0].otherLimits[0]", #"{"timescales": [{"otherLimits": [?]}]}"#),
    ("extension", "$.timescales[0].maximum", #"{"timescales": [{"maximum": ?}]}"#),
    ("beyond", "$.timescales[0].maximum.beyond", #"{"timescales": [{"maximum": {"beyond": ?}}]}"#),
    ("reading", "$.timescales[0].readings[0]", #"{"timescales": [{"readings": [?]}]}"#),
    ("relaxation", "$.relaxations[0]", #"{"relaxations": [?]}"#), ("bands", "$.bands[0]", #"{"bands": [?]}"#),
    ("governance", "$.governance[0]", #"{"governance": [?]}"#),
    ("governanceReading", "$.governance[0].readings[0]", #"{"governance": [{"readings": [?]}]}"#),
    ("due", "$.governance[0].due", #"{"governance": [{"due": ?}]}"#), ("pauses", "$.pauses", #"{"pauses": ?}"#),
    ("passage", "$.passages[0]", #"{"passages": [?]}"#),
  ]

  /// A value of each kind.
  private static let samples: [(kind: ProfileFormat.Kind, text: String)] = [
    (.null, "null"), (.flag, "true"), (.integer, "1"), (.string, #""received""#), (.array, "[]"), (.object, "{}"),
  ]

  @Test("every object is read somewhere, and every key once")
  func isComplete() {
    #expect(Self.places.map(\.object) == ProfileFormat.objects.map(\.name))
    for object in ProfileFormat.objects {
      #expect(Set(object.keys.map(\.name)).count == object.keys.count, "\(object.name)")
      for key in object.keys { #expect(key.meaning.hasSuffix("."), "\(object.name), \(key.name)") }
    }
  }

  @Test("the reader refuses a value of a kind that the table does not have, and no other, under every key")
  func kinds() throws {
    for (place, object) in zip(Self.places, ProfileFormat.objects) {
      for key in object.keys {
        for sample in Self.samples {
          // A clock is conditional only if it has a condition.
          let condition = object.name == "conditionalClock" && key.name != "when" ? #""when": "oral", "# : ""
          let inner = #"{\#(condition)"\#(key.name)": \#(sample.text)}"#
          let path = "\(place.path).\(key.name)"
          let faults = Self.faults(place.text.replacing("?", with: inner)).filter { $0.path == path }
          let isRefused = faults.contains { $0.problem.hasPrefix("found ") || $0.problem == "this is not a basis" }
          let isEmptyBasis = key.value.words == "a basis" && sample.kind == .object
          if !isEmptyBasis {
            #expect(isRefused == !key.value.kinds.contains(sample.kind), "\(path): \(sample.text)")
          }
        }
      }
    }
  }

  private static func faults(_ text: String) -> [ProfileFault] {
    do throws(ProfileError) {
      _ = try PolicyProfile(json: Array(text.utf8), file: "kinds")
      return []
    } catch {
      return error.faults
    }
  }
}
