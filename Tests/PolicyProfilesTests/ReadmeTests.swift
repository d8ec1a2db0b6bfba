import Foundation
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@testable import documents

@Suite("The description of the profile format")
struct ReadmeTests {
  private let text: String
  private let guide: String

  init() throws {
    let catalogue = packageFolder.appending(path: "Sources/CouncilDeadlines/CouncilDeadlines.docc")
    text = try String(contentsOf: catalogue.appending(path: "Reference/ProfileFormat.md"), encoding: .utf8)
    guide = try String(contentsOf: catalogue.appending(path: "Tutorials/AddingYourCouncil.md"), encoding: .utf8)
  }

  private func example(in text: String, file: String) throws -> PolicyProfile {
    let example = try #require(
      text.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "```").first)
    return try PolicyProfile(json: Array(example.utf8), file: file)
  }

  @Test("names every word of the format")
  func namesEveryWord() {
    var words = CaseEvent.standard.map(\.rawValue) + CaseFact.days.map(\.rawValue) + Condition.allCases.map(\.rawValue)
    words +=
      Timescale.Stage.allCases.map(\.rawValue) + Timescale.Kind.allCases.map(\.rawValue)
      + Timescale.Party.allCases.map(\.rawValue)
    words += Timescale.Route.allCases.map(\.rawValue) + ExtensionGround.allCases.map(\.rawValue)
    words += Period.Unit.allCases.map(\.rawValue) + Period.Direction.allCases.map(\.rawValue)
    words += FirstDay.allCases.map(\.rawValue) + Timescale.Extension.Origin.allCases.map(\.rawValue)
    words +=
      PolicyProfile.Passage.Outcome.allCases.map(\.rawValue) + PolicyProfile.PauseRule.Effect.allCases.map(\.rawValue)
    words += [
      "calendar", "standsAlone", "law", "relaxations", "passages", "straightToStage2", "stage2Declined",
      "opensAtMaximum", "discretion", "needsEvent", "savedBy", "because", "any-uk",
    ]
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test("its reference of keys is what the table of the format makes of it")
  func keyReference() {
    #expect(text.contains("\n\n" + KeyReference.text + "\n<!-- The end of the keys. -->\n"), "run: .ci/embed")
  }

  @Test("its list of timescales is the shared one")
  func listsTheSharedTimescales() {
    let rows = text.split(separator: "\n").drop { $0 != "## The shared list of timescales" }
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").prefix(6).map { $0.trimmingCharacters(in: .whitespaces) } }
    let expected = StandardTimescale.all.map { standard in
      [
        "`\(standard.id)`", standard.stage.rawValue, standard.kind.rawValue, standard.owedBy.rawValue,
        standard.satisfiedBy.map(\.rawValue).joined(separator: ", "),
        standard.overtakenBy.map(\.rawValue).joined(separator: ", "),
      ]
    }
    #expect(rows == expected)
  }

  @Test("its example is a valid profile")
  func exampleIsValid() throws {
    #expect(try example(in: text, file: "ProfileFormat.md").qualifiedID == "anytown@2024-05")
  }

  @Test("names the guide and the table of passages")
  func links() {
    #expect(text.contains("<doc:AddingYourCouncil>"))
    #expect(text.contains("`COVERAGE.md`"))
  }

  @Test("names the procedures that stand alone, with their own words and events")
  func otherProcedures() throws {
    for name in [
      "complaint-handling-code@2024-02", "freedom-of-information@2005-01", "subject-access@2018-05",
      "subject-access@2026-02",
    ] {
      let profile = try ProfileFiles.profile(name)
      let words = [name] + profile.timescales.map(\.id.rawValue) + profile.events.map(\.event.rawValue)
      for word in words where !word.hasPrefix("corporate-") { #expect(text.contains("`\(word)`"), "\(word)") }
    }
  }

  @Test("the guide's example is a valid profile in which every code of its list has become something")
  func guideIsValid() throws {
    let profile = try example(in: guide, file: "AddingYourCouncil.md")
    #expect(profile.qualifiedID == "otherbury@2025-04")
    let listed = guide.split(separator: "\n").filter { $0.hasPrefix("| OT-") }
      .compactMap { $0.split(separator: "|").first?.trimmingCharacters(in: .whitespaces) }
    #expect(listed == (1...8).map { "OT-\($0)" })
    #expect(Set(profile.coverage.map(\.code)) == Set(listed))
    #expect(guide.contains("council-deadlines policies check \(profile.qualifiedID).json"))
    #expect(guide.contains("council-deadlines schedule --policy-file \(profile.qualifiedID).json"))
  }

  @Test("the days that the guide gives are those of its example")
  func guideDays() throws {
    let profile = try example(in: guide, file: "AddingYourCouncil.md")
    let march = try Day(iso8601: "2026-03-01")...Day(iso8601: "2026-03-31")
    let calendar = try WorkingCalendar(name: "march", coverage: march, holidays: [])
    let received = try Day(iso8601: "2026-03-02")
    func due(_ rule: Timescale.Rule?) throws -> Day? { try rule?.limit?.due(from: received, in: calendar) }

    #expect(try due(profile.timescale(TimescaleID("acknowledgement"))?.rule) == Day("2026-03-04"))
    let response = try #require(profile.timescale(TimescaleID("stage-1-response")))
    #expect(try due(response.rule) == Day("2026-03-16"))
    #expect(try due(response.readings.last?.rule) == Day("2026-03-12"))
    #expect(response.readings.map(\.id) == ["working-days", "calendar-days"])
  }
}
