import DeadlineReports
import Foundation
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
    #expect(json["schemaVersion"]?.integer == 2)
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
      lines.first { $0.hasPrefix("cheshire-west@") }?.hasSuffix(
        "Review of the equality analysis (2020-10), Review of the action plan (training) (2017-18 Q2)") == true)
    #expect(lines.first { $0.hasPrefix("cheshire-east@") }?.contains("Review of the policy") == false)
    #expect(lines.dropFirst().map { String($0.prefix { $0 != " " }) } == Self.ids)
  }

  @Test("A policy in words: limit, clock, maximum, source, readings")
  func policyText() throws {
    let text = try Self.profile("luton@2020-08").text(asOf: day("2026-01-10"))
    #expect(text.hasPrefix("Luton Council (luton@2020-08), for complaints received from 2020-08-01\n"))
    #expect(
      text.contains(
        """

        Response at stage 1 (stage-1-response): Stage 1 Investigating Officer
          15 working days after the day the complaint was received
          at most 25 working days if the complaint is complex; beyond that to an agreed day if “Exception to the timescale of stage 1 approved” has happened
          Source: 13.6, 13.8, 13.9

        """))
    #expect(
      text.contains(
        "\n  10 working days before the day the panel met, or else the day for which the panel is arranged\n"))
    #expect(text.contains("\n  maximum as in law\n"))
    #expect(text.contains("\nReadings of “Response at stage 1” (stage-1-response):\n  receipt-plus-15: "))
    #expect(text.contains("  clarified-plus-10: 10 working days after the day on which the complaint was clarified.\n"))
    #expect(text.contains("\nRequest for stage 2 (stage-2-request): complainant\n"))
  }

  @Test("The law in words: clocks with conditions, borrowed clocks, the first day included, no limit")
  func lawText() throws {
    let text = try Self.profile("regulations@2006").text(asOf: day("2026-01-10"))
    #expect(
      text.contains(
        "\n  10 working days after the day agreed as the start of stage 1, or else the day the complainant's sufficient "
          + "interest was decided, or else the day an advocate was appointed if an advocate was asked for and had not "
          + "been appointed on receipt, or else the day the complaint was received\n"))
    #expect(
      text.contains(
        """

        Notice that stage 2 will be late (stage-2-delay-notice): council
          25 working days after the start of “Response at stage 2”
          only if “Response at stage 2” is late
          Source: reg 17(6)

        """))
    #expect(
      text.contains(
        "\n  12 months after the day the complainant became aware of the matter, that day included\n  in either procedure\n"
      ))
    #expect(text.contains("\n  at most 20 working days if the complaint is complex\n"))
    #expect(text.contains("\n  no limit\n"))
  }

  @Test("Clear days are named in a reading's own profile, and a period without an end where a panel waits")
  func cheshireEastText() throws {
    let text = try Self.profile("cheshire-east@2023-03").text(asOf: day("2026-01-10"))
    #expect(text.contains("open-ended if the complainant cannot attend in time"))
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
      let lines =
        west.components(separatedBy: "\n\(timescale.title) (\(timescale.id)): ").last?.split(separator: "\n") ?? []
      #expect(lines.dropFirst().first?.hasSuffix(" (inherited)") == true, "\(timescale.id)")
      #expect(lines.contains("  Source: \(timescale.citation.place)"), "\(timescale.id)")
    }
    let text = try Self.profile("worcestershire@2019").text(law: law, asOf: day("2026-01-10"))
    let lines = text.split(separator: "\n")
    #expect(lines.contains("Where it is silent, the law applies, marked “inherited”: \(law.document.title)"))
    #expect(
      text.contains(
        """

        Review panel (panel): council
          30 working days after the day the review panel was requested (inherited)
          Source: reg 19(4)

        """))
    #expect(
      text.contains(
        "\nResponse at stage 2 (stage-2-response): Director\n  25 working days after the day it was agreed to go straight to stage 2, or else the day stage 2 was requested (inferred)\n"
      ))
    #expect(
      text.contains(
        """

        End of the complaint (three-months): council
          target: 3 months after the day the complaint was received

        """))
    #expect(
      text.contains(
        "(stage-1-response): Team or Group Manager\n  10 working days after the day the complaint was received\n"))
    #expect(!law.text(asOf: day("2026-01-10")).contains("inherited"))
  }
}
