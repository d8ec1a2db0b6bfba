import PolicyProfiles
import Testing
import Timescales

@Suite("Faulty profiles")
struct FaultyProfilesTests {
  @Test("the profile that the others are made from has no fault")
  func soundProfile() throws {
    let profile = try PolicyProfile(json: Array(FaultyProfile.sound.utf8), file: "anytown.json")
    #expect(profile.qualifiedID == "anytown@2024-05")
  }

  @Test("the file as a whole", arguments: FaultyProfile.file)
  func file(profile: FaultyProfile) { check(profile) }

  @Test("limits", arguments: FaultyProfile.limits)
  func limits(profile: FaultyProfile) { check(profile) }

  @Test("maxima and bases", arguments: FaultyProfile.maxima)
  func maxima(profile: FaultyProfile) { check(profile) }

  @Test("clocks", arguments: FaultyProfile.clocks)
  func clocks(profile: FaultyProfile) { check(profile) }

  @Test("timescales", arguments: FaultyProfile.timescales)
  func timescales(profile: FaultyProfile) { check(profile) }

  @Test("readings", arguments: FaultyProfile.readings)
  func readings(profile: FaultyProfile) { check(profile) }

  @Test("several faults at once", arguments: FaultyProfile.together)
  func together(profile: FaultyProfile) { check(profile) }

  @Test("readings of reviews", arguments: FaultyProfile.reviews)
  func reviews(profile: FaultyProfile) { check(profile) }

  @Test("events, bands, governance, pauses", arguments: FaultyProfile.rest)
  func rest(profile: FaultyProfile) { check(profile) }

  @Test("calendars, relaxations, passages", arguments: FaultyProfile.passages)
  func passages(profile: FaultyProfile) { check(profile) }

  /// Every fault is reported, with its line and column, its path, what is wrong and what would be
  /// right.
  private func check(_ profile: FaultyProfile, sourceLocation: SourceLocation = #_sourceLocation) {
    do throws(ProfileError) {
      _ = try PolicyProfile(json: Array(profile.text.utf8), file: "anytown.json")
      Issue.record("no fault is found", sourceLocation: sourceLocation)
    } catch {
      #expect(error.faults.map(\.description) == profile.faults, sourceLocation: sourceLocation)
      #expect(error.description.hasPrefix("anytown.json:"), sourceLocation: sourceLocation)
    }
  }
}

/// A sound profile with one thing changed for the worse, and the messages that must follow.
struct FaultyProfile: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var faults: [String]

  var testDescription: String { name }

  init(_ name: String, text: String, faults: [String]) {
    self.name = name
    self.text = text
    self.faults = faults
  }

  init(_ name: String, replace old: String, by new: String, faults: [String]) {
    self.init(name, edits: [(old, new)], faults: faults)
  }

  init(_ name: String, edits: [(String, String)], faults: [String]) {
    var text = Self.sound
    for (old, new) in edits {
      guard let range = text.firstRange(of: old) else { preconditionFailure("“\(old)” is not in the sound profile") }
      text.replaceSubrange(range, with: new)
    }
    self.init(name, text: text, faults: faults)
  }

  static let sound = #"""
    {
      "schemaVersion": 1,
      "id": "anytown",
      "version": "2024-05",
      "council": "Anytown Council",
      "effective": {"from": "2024-05-01"},
      "document": {"title": "Procedure", "publisher": "Anytown Council", "date": "2024-05"},
      "events": [{"id": "letter-signed", "title": "Letter signed"}],
      "timescales": [
        {
          "id": "acknowledgement",
          "clock": "received",
          "limit": {"count": 3, "unit": "working-days"},
          "citation": {"place": "4.1"},
          "readings": [
            {"id": "working-days", "says": "A", "adopted": "Rule 3.", "citation": {"place": "4.1"}},
            {"id": "calendar-days", "says": "B", "limit": {"count": 3, "unit": "days"}, "citation": {"place": "4.1"}}
          ]
        },
        {
          "id": "stage-1-response",
          "clock": {"first": ["sufficient-interest-decided", "received"]},
          "limit": {"count": 10, "unit": "working-days"},
          "maximum": {"count": 20, "unit": "working-days", "grounds": ["complex"], "grantedBy": ["stage-1-extended"]},
          "citation": {"place": "5.2"}
        },
        {
          "id": "stage-2-request",
          "kind": "right",
          "clock": null,
          "limit": null,
          "citation": {"place": "6.1"}
        }
      ],
      "bands": [{"timescale": "stage-1-response", "upTo": [10, 20], "citation": {"place": "9"}}],
      "governance": [{"id": "policy-review", "title": "Review", "due": {"month": "2026-03"}, "citation": {"place": "1"}}],
      "pauses": {"clock": "stops", "citation": {"place": "3"}}
    }
    """#

  /// The readings of the sound profile, with their brackets.
  static let readingList = sound.slice(from: "[\n        {\"id\": \"working-days\"", to: "      ]")
  /// The second of them, with the comma before it.
  static let secondReading = sound.slice(from: ",\n        {\"id\": \"calendar-days\"", to: "\"4.1\"}}")
}

extension String {
  /// The part from the first place of one text to the next end of another.
  fileprivate func slice(from start: String, to end: String) -> String {
    guard let first = firstRange(of: start)?.lowerBound, let last = self[first...].firstRange(of: end)?.upperBound
    else {
      preconditionFailure("“\(start)” … “\(end)” is not in the text")
    }
    return String(self[first..<last])
  }
}
