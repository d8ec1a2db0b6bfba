import Foundation
import Testing
import Timescales

@testable import PolicyProfiles
@testable import documents

@Suite("What became of every passage")
struct CoverageTests {
  private func codes(_ prefix: String, _ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { "\(prefix)-\($0)" }
  }

  @Test("the codes of the councils' documents are these, and no others")
  func codesAreComplete() throws {
    let expected = [
      "cheshire-east@2023-03": codes("CE", 1...26) + ["CE-26b", "CE-26c", "CE-26d"] + codes("CE", 27...64),
      "cheshire-west@2017-10": codes("CW", 1...10), "dudley@2019-02": codes("DU", 1...34),
      "luton@2020-08": codes("LU", 1...37), "worcestershire@2019": codes("WO", 1...19),
    ]
    for (name, codes) in expected {
      var found: [String] = []
      for entry in try ProfileFiles.profile(name).coverage where entry.code != found.last { found.append(entry.code) }
      #expect(found == codes, "\(name)")
      let table = Set((CoverageTable.councils[name] ?? []).map(\.0))
      #expect(table == Set(codes), "the table of \(name)")
    }
    #expect(Set(CoverageTable.councils.keys) == Set(expected.keys))
  }

  @Test("every passage is what the table says", arguments: CoverageTable.councils.keys.sorted())
  func outcomes(name: String) throws {
    let coverage = try ProfileFiles.profile(name).coverage
    for (code, outcome) in CoverageTable.councils[name] ?? [] {
      let found = coverage.filter { $0.code == code }
      let isThere = found.contains { entry in
        switch entry.outcome {
        case .timescale(let id), .reading(_, of: let id): id.rawValue == outcome
        default: entry.outcome.description == outcome
        }
      }
      #expect(isThere, "\(code) is to be “\(outcome)” and is \(found.map(\.outcome.description))")
    }
  }

  @Test("what says a number of working days in a document is a timescale that its profile has")
  func tableNamesOwnTimescales() throws {
    for (name, rows) in CoverageTable.councils {
      let profile = try ProfileFiles.profile(name)
      let own = Set(profile.timescales.map(\.id.rawValue))
      let named = Set(rows.map(\.1).filter { own.contains($0) || StandardTimescale.named(TimescaleID($0)) != nil })
      #expect(named == own, "\(name)")
    }
  }

  @Test("an entry has the place, the outcome and the words of its source")
  func entries() throws {
    let coverage = try ProfileFiles.profile("cheshire-east@2023-03").coverage
    let place = "Stage 2 Actions List"
    #expect(
      coverage.filter { $0.code == "CE-38" } == [
        CoverageEntry(
          code: "CE-38", place: place, outcome: .governance("action-reporting"),
          because:
            "Actions from stage 2 in the quarterly report: in the quarter in which the stage-2 investigation is completed"
        ),
        CoverageEntry(
          code: "CE-38", place: place, outcome: .note(on: "action-reporting"),
          because: "Whether the report or the response completes stage 2 is not said, nor which quarters are meant."),
      ])
    #expect(
      coverage.filter { $0.code == "CE-46" }.map(\.outcome) == [
        .reading("letter-date", of: TimescaleID("stage-2-request")), .note(on: "stage-2-request"),
      ])
    #expect(coverage.first { $0.code == "CE-2" }?.outcome == .passage(.date))
    #expect(coverage.first { $0.code == "CE-12" }?.because.hasPrefix("The clocks stop: ") == true)
  }

  @Test("a place in another document is led by its title, and a relaxation says from when to when")
  func otherDocuments() throws {
    let law = try ProfileFiles.profile("regulations@2006").coverage
    #expect(law.first { $0.code == "O-1" }?.place == "Local Government Act 1974, s 26B")
    #expect(law.first { $0.code == "CV-6" }?.because == "Targets only from 2020-04-24 to 2020-09-25")
  }

  @Test("codes are in their natural order: numbers by their value, a number before it with a letter")
  func order() {
    let codes = [
      "CE-2", "CE-9", "CE-10", "CE-26", "CE-26b", "CE-26c", "CE-27", "CE-100", "R8-3", "R14-3a", "R14-10", "R20-2",
    ]
    var shuffled = codes
    for _ in 0..<20 {
      shuffled.shuffle()
      #expect(shuffled.sorted { CodeKey($0) < CodeKey($1) } == codes)
    }
    #expect(CodeKey("CE-99999999999999999999") < CodeKey("CE-100000000000000000000"))
    #expect(!(CodeKey("CE-1") < CodeKey("CE-1")))
    #expect(CodeKey("") < CodeKey("CE-1"))
  }

  @Test("a profile without codes has no entries, and a passage with two codes has two")
  func codesMakeEntries() throws {
    let bare = try PolicyProfile(json: Array(FaultyProfile.sound.utf8), file: "anytown.json")
    #expect(bare.coverage.isEmpty)
    let text = FaultyProfile.sound.replacing(
      #""pauses": {"clock": "stops", "citation": {"place": "3"}}"#,
      with: #""passages": [{"became": "event", "because": "B.", "citation": {"place": "7", "codes": ["A-2", "A-1"]}}]"#)
    let profile = try PolicyProfile(json: Array(text.utf8), file: "anytown.json")
    #expect(profile.coverage.map(\.code) == ["A-1", "A-2"])
    #expect(profile.coverage.allSatisfy { $0.outcome == .passage(.event) && $0.place == "7" && $0.because == "B." })
  }

  @Test("COVERAGE.md is what the profiles make of it, byte for byte")
  func documentIsCurrent() throws {
    let profiles = try ProfileFiles.names.map { try PolicyProfile(json: ProfileFiles.bytes($0), file: $0) }
    let text = CoverageDocument.text(of: profiles)
    let file = ProfileFiles.folder.appending(path: "COVERAGE.md")
    let isCurrent = try Data(contentsOf: file) == Data(text.utf8)
    #expect(isCurrent, "run: .ci/embed")
  }
}
