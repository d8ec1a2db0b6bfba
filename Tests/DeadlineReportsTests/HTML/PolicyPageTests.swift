import DeadlineReports
import Deadlines
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("The pages of policies")
struct PolicyPageTests {
  private static func comparison(_ ids: [String], received: String? = nil) throws -> PolicyComparison {
    let law = try PolicyLibrary.embedded.policy("regulations", on: day("2025-12-19")).profile
    let policies = try ids.map { try PolicyLibrary.embedded.policy($0, on: day("2025-12-19")) }
    return PolicyComparison(of: policies, law: law, received: received.map(day))
  }

  @Test("A comparison has each policy's rule, passage and differences from the law in its cell, as the JSON has them")
  func cells() throws {
    let comparison = try Self.comparison(["luton", "dudley"], received: "2025-12-19")
    let page = try PageChecks.check(comparison.html(provenance: Reports.provenance()))
    let json = try JSONReader.read(Array(comparison.json(provenance: Reports.provenance()).utf8))
    let rows = page.table("The law, and beside it Luton Council and Dudley Metropolitan Borough Council")?.rows ?? []
    for timescale in json["timescales"]?.elements ?? [] {
      let cells = [timescale["law"]] + (timescale["policies"]?.elements ?? []).map { $0 }
      guard cells.contains(where: { $0?.isNull == false }) else { continue }
      let row = try #require(rows.first { $0[0] == timescale["title"]?.string })
      for (cell, text) in zip(cells, row.dropFirst()) {
        guard let cell, !cell.isNull else { continue }
        #expect(text.contains("Source: \(cell.at("citation.place")?.string ?? "?")"))
        if let due = cell["due"]?.string { #expect(text.contains("due \(due)")) }
        if let relation = cell["relation"]?.string, ["stricter", "looser"].contains(relation) {
          #expect(text.contains("departs: \(relation) than law") || text.contains("as in law"), "\(row)")
        }
      }
    }
    // By README, Luton takes 15 working days for stage 1, where the law gives 10.
    let response = try #require(rows.first { $0[0] == "Response at stage 1" })
    #expect(response[1].hasPrefix("10 working days after the day the complaint was received"))
    #expect(response[2].hasPrefix("15 working days after the day the complaint was received"))
    #expect(response[2].contains("departs: looser than law: for the council"))
  }

  @Test("A comparison of many policies has several tables, the law in each")
  func many() throws {
    let ids = ["luton", "dudley", "worcestershire", "cheshire-east", "cheshire-west", "luton", "dudley"]
    let page = try PageChecks.check(try Self.comparison(ids).html(provenance: Reports.provenance()))
    let heads = page.all("table").dropLast().map { $0.rows[0].count }
    #expect(heads == [7, 4])
    #expect(page.all("table").dropLast().allSatisfy { $0.rows[0][1].hasPrefix("England (the law)") })
  }

  @Test(
    "A policy's clocks stand along a line by what starts them, each once",
    arguments: [
      "luton", "dudley", "worcestershire", "cheshire-east", "cheshire-west", "regulations", "freedom-of-information",
      "subject-access", "complaint-handling-code",
    ])
  func clocks(_ id: String) throws {
    let policy = try PolicyLibrary.embedded.policy(id, on: day("2026-01-10"))
    let law = policy.profile.isLaw || policy.profile.standsAlone ? nil : policy.law
    let page = try PageChecks.check(
      policy.profile.html(law: law, asOf: day("2026-01-10"), provenance: Reports.provenance()))
    let road = try #require(page.all("ol").first)
    let titles = road.all("strong").map(\.text)
    let own = policy.profile.timescales.map(\.title)
    #expect(Set(own).isSubset(of: titles))
    #expect(
      titles.count
        == (law.map { DeadlinePlan(ApplicablePolicy(profile: policy.profile, law: $0)).timescales.count } ?? own.count))
    #expect(road.all("h3").map(\.text).contains { $0.hasPrefix("The day") })
  }
}
