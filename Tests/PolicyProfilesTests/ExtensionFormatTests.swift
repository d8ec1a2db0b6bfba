import PolicyProfiles
import Testing
import Timescales

@Suite("What a profile may say of an extension")
struct ExtensionFormatTests {
  /// The faults of a profile with one timescale, without their places.
  private static func faults(id: String, _ maximum: String) -> [String] {
    let text = """
      {
        "schemaVersion": 1, "id": "anytown", "version": "2024", "council": "Anytown Council",
        "effective": {"from": "2024-01-01"},
        "document": {"title": "Complaints", "publisher": "Anytown Council", "date": "2024"},
        "timescales": [
          {
            "id": "\(id)", "clock": "received", "limit": {"count": 10, "unit": "working-days"},
            "maximum": \(maximum), "citation": {"place": "1"}
          }
        ]
      }
      """
    do throws(ProfileError) {
      _ = try PolicyProfile(json: Array(text.utf8), file: "anytown")
      return []
    } catch {
      return error.faults.map { "\($0.path.dropFirst("$.timescales[0].".count)): \($0.problem)" }
    }
  }

  private static let length = #""count": 20, "unit": "working-days", "grantedBy": ["stage-1-extended"]"#

  @Test(
    "A ground that no fact can record is a fault, unless the profile names the fact",
    arguments: [
      ("stage-1-response", "", [String]()), ("stage-2-response", "", []), ("stage-3-response", "", []),
      ("stage-3-response", #", "groundFact": "stage-2-extension-ground""#, []),
      (
        "acknowledgement", "", ["maximum.grounds: no fact records the grounds of an extension in “intake”"]
      ),
      (
        "stage-1-response", #", "groundFact": "director-agrees""#,
        ["maximum.groundFact: the fact “director-agrees” does not give the grounds of an extension"]
      ),
    ])
  func grounds(id: String, more: String, expected: [String]) {
    #expect(Self.faults(id: id, #"{\#(Self.length), "grounds": ["agreed"]\#(more)}"#) == expected)
  }

  @Test(
    "An extension without a maximum goes to a day that a fact gives",
    arguments: [
      (#"{"grantedTo": "stage-1-extended-to"}"#, [String]()),
      (#"{"grounds": ["agreed"], "grantedBy": ["stage-1-extended"], "grantedTo": "stage-1-extended-to"}"#, []),
      (
        #"{"grantedTo": "stage-1-extended-to", "from": "due"}"#,
        ["maximum.from: a period without a last day is not extended"]
      ),
      (
        #"{"grantedBy": ["stage-1-extended"]}"#,
        ["maximum: the key “count” is missing", "maximum: the key “unit” is missing"]
      ),
      (
        #"{"grantedTo": "stage-1-extended-to", "beyond": {"grantedTo": "stage-1-extended-to"}}"#,
        ["maximum.beyond: there is no maximum to go beyond"]
      ),
      (#"{\#(length), "beyond": {"grantedTo": "stage-1-extended-to", "afterMaximum": true}}"#, []),
      (#"{\#(length), "beyond": {"grounds": ["agreed"]}}"#, ["maximum.beyond: the key “grantedTo” is missing"]),
      (#"{\#(length), "needsDay": true}"#, ["maximum.needsDay: no fact gives the day to which it is extended"]),
    ])
  func withoutMaximum(maximum: String, expected: [String]) {
    let found = Self.faults(id: "stage-1-response", maximum)
    #expect(found.filter { !$0.contains("nothing records") } == expected)
  }

  @Test("A profile made in code is checked in the same way")
  func madeInCode() throws {
    var profile = try PolicyProfile(json: Array(FaultyProfile.sound.utf8), file: "anytown.json")
    func flaws(_ own: Timescale.Extension, in stage: Timescale.Stage) -> [String] {
      profile.timescales[1].stage = stage
      profile.timescales[1].rule.maximum = .own(own)
      do throws(PolicyProfile.ValidationError) {
        try profile.validate()
        return []
      } catch {
        return error.flaws.map { String($0.path.dropFirst("$.timescales[1].".count)) }
      }
    }
    let agreed = Timescale.Extension(limit: nil, grounds: [.agreed], grantedTo: .stage1ExtendedTo)
    #expect(flaws(agreed, in: .stage1) == [])
    #expect(flaws(agreed, in: .stage3) == [])
    #expect(flaws(agreed, in: .intake) == ["maximum.grounds"])
    #expect(
      flaws(.init(limit: nil, grantedTo: .stage1ExtendedTo, beyond: .init(agreed.grant)), in: .stage1) == [
        "maximum.beyond"
      ])
    #expect(
      flaws(.init(limit: nil, groundFact: .mode, grantedTo: .stage1ExtendedTo), in: .stage1) == [
        "maximum.groundFact"
      ])
  }
}
