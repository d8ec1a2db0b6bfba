import DeadlineReports
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales

@Suite("Reports of policies")
struct PoliciesReportTests {
  private static let ids = [
    "cheshire-east@2023-03", "cheshire-west@2017-10", "complaint-handling-code@2024-02", "dudley@2019-02",
    "freedom-of-information@2005-01", "luton@2020-08", "regulations@1991", "regulations@2006", "subject-access@2018-05",
    "subject-access@2026-02", "worcestershire@2019",
  ]

  private static func profile(_ qualifiedID: String) throws -> PolicyProfile {
    try #require(PolicyLibrary.embedded.profiles.first { $0.qualifiedID == qualifiedID })
  }

  @Test("The list as JSON")
  func listJSON() throws {
    let json = try JSONReader.read(Array(PolicyLibrary.embedded.json(asOf: day("2026-04-01")).utf8))
    #expect(json.keys == ["schemaVersion", "asOf", "policies"])
    #expect(json["schemaVersion"]?.integer == 1)
    let rows = json["policies"]?.elements ?? []
    #expect(rows.map { "\($0["id"]?.string ?? "")@\($0["version"]?.string ?? "")" } == Self.ids)
    for row in rows {
      #expect(row.keys == ["id", "version", "council", "effectiveFrom", "timescales", "document", "governance"])
      #expect(row["document"]?.keys == ["title", "publisher", "date", "seenOn"])
    }
    let luton = try #require(json["policies"]?.first("id", "luton"))
    #expect(luton["council"]?.string == "Luton Council")
    #expect(luton["effectiveFrom"]?.string == "2020-08-01")
    #expect(luton["timescales"]?.integer == 17)
    #expect(luton.at("document.date")?.string == "2020-08")
    // The review was due within March 2026, so it is overdue on 1 April and not on 31 March.
    let review = try #require(
      json["policies"]?.first("id", "cheshire-east")?["governance"]?.first("id", "policy-review"))
    #expect(review["dueFrom"]?.string == "2026-03-01")
    #expect(review["due"]?.string == "2026-03-31")
    #expect(review["overdue"]?.flag == true)
  }

  @Test("The list as text has a line for each, with the reviews that are overdue")
  func listText() {
    let lines = PolicyLibrary.embedded.text(asOf: day("2026-03-31")).split(separator: "\n").map(String.init)
    #expect(lines.count == 12)
    #expect(lines.first?.hasSuffix("reviews overdue as of 2026-03-31") == true)
    #expect(
      lines.first { $0.hasPrefix("cheshire-west@") }?.hasSuffix("equality-review (2020-10), action-review (2017-18 Q2)")
        == true)
    #expect(lines.first { $0.hasPrefix("cheshire-east@") }?.contains("policy-review") == false)
    #expect(lines.dropFirst().map { String($0.prefix { $0 != " " }) } == Self.ids)
  }

  @Test("A policy in words: limit, clock, maximum, source, readings")
  func policyText() throws {
    let text = try Self.profile("luton@2020-08").text(asOf: day("2026-01-10"))
    #expect(text.hasPrefix("Luton Council (luton@2020-08), for complaints received from 2020-08-01\n"))
    #expect(text.contains("15 working days after"))
    #expect(text.contains("at most 25 working days if complex"))
    #expect(text.contains("10 working days before"))
    #expect(text.contains("panel-held else panel-arranged-for"))
    #expect(text.contains("maximum as in law"))
    #expect(text.contains("Readings of stage-1-response:\n  receipt-plus-15: "))
    #expect(text.contains("  clarified-plus-10: 10 working days after the day on which the complaint was clarified.\n"))
    #expect(text.contains("  stage-2-request: 13.10\n"))
  }

  @Test("The law in words: clocks with conditions, borrowed clocks, the first day included, no limit")
  func lawText() throws {
    let text = try Self.profile("regulations@2006").text(asOf: day("2026-01-10"))
    #expect(
      text.contains(
        "stage-1-start-day else sufficient-interest-decided else advocate-appointed if advocate-awaited else received"))
    #expect(text.contains("as stage-2-response"))
    #expect(text.contains("12 months after, first day included"))
    #expect(text.contains("at most 20 working days if complex"))
    #expect(text.contains("no limit"))
    #expect(text.contains("whenever it is open"))
  }

  @Test("Clear days are named in a reading's own profile, and a period without an end where a panel waits")
  func cheshireEastText() throws {
    let text = try Self.profile("cheshire-east@2023-03").text(asOf: day("2026-01-10"))
    #expect(text.contains("open-ended if complainant-unavailable"))
  }

  @Test("A review that was due in a month is overdue from the first day of the next")
  func overdueReview() throws {
    let profile = try Self.profile("cheshire-east@2023-03")
    let line = "  Review of the policy: 2026-03"
    #expect(profile.text(asOf: day("2026-03-31")).contains("\(line) ("))
    #expect(profile.text(asOf: day("2026-04-01")).contains("\(line), overdue as of 2026-04-01 ("))
  }

  // Cheshire West's document has no time limit; Worcestershire's has none at stage 3.
  @Test("Where a document is silent the law's timescales are shown as inherited, with their sources")
  func inherited() throws {
    let law = try Self.profile("regulations@2006")
    let west = try Self.profile("cheshire-west@2017-10").text(law: law, asOf: day("2026-01-10"))
    #expect(
      west.contains(
        "\nIt has no time limit of its own; those of the law apply, marked “inherited”: \(law.document.title)\n"))
    for timescale in law.timescales {
      #expect(west.contains("\n\(timescale.id) "), "\(timescale.id)")
      #expect(west.contains("\n  \(timescale.id): \(timescale.citation.place) (inherited)\n"), "\(timescale.id)")
    }
    let lines = try Self.profile("worcestershire@2019").text(law: law, asOf: day("2026-01-10")).split(separator: "\n")
    #expect(lines.contains("Where it is silent, the law applies, marked “inherited”: \(law.document.title)"))
    #expect(lines.contains("  panel: reg 19(4) (inherited)"))
    #expect(lines.contains { $0.hasPrefix("stage-2-response ") && $0.contains("25 working days after (inferred)") })
    #expect(!lines.contains { $0.hasPrefix("stage-1-response ") && $0.contains("inherited") })
    #expect(!law.text(asOf: day("2026-01-10")).contains("inherited"))
  }
}
