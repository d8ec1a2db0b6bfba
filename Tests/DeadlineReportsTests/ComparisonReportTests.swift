import DeadlineReports
import Deadlines
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Reports of a comparison")
struct ComparisonReportTests {
  private static func comparison(
    _ ids: String..., received: String? = nil, change: (inout PolicyProfile) -> Void = { _ in }
  ) throws -> PolicyComparison {
    let law = try PolicyLibrary.embedded.policy("regulations", on: day("2025-12-19")).profile
    let policies = try ids.map { id in
      var profile = try PolicyLibrary.embedded.policy(id, on: day("2025-12-19")).profile
      change(&profile)
      return ApplicablePolicy(profile: profile, law: law)
    }
    return PolicyComparison(of: policies, law: law, received: received.map(day), calendars: .englandAndWales)
  }

  /// The words of each column of a timescale's row, with the wrapped lines joined.
  private static func columns(_ id: String, in comparison: PolicyComparison) -> [String] {
    let name = comparison.rows.first { $0.timescale.rawValue == id }?.title
    let (title, cell) = (20, 24)
    func column(_ from: Int, _ width: Int, of lines: ArraySlice<[Character]>) -> String {
      lines.flatMap { String($0.dropFirst(from).prefix(width)).split(separator: " ") }.joined(separator: " ")
    }
    let rows = comparison.text(width: 100).split(separator: "\n").map(Array.init)
      .split { $0.starts(with: "---") }
    guard let lines = rows.first(where: { column(0, title, of: $0) == name }) else {
      return comparison.policies.map { _ in "no such row" } + ["no such row"]
    }
    return (0..<comparison.policies.count + 1).map { column(title + 2 + $0 * (cell + 2), cell, of: lines) }
  }

  private static func cell(_ id: String, in comparison: PolicyComparison) throws -> JSON {
    let json = try JSONReader.read(Array(comparison.json(provenance: Reports.provenance()).utf8))
    let row = try #require(json["timescales"]?.elements.first { $0["timescale"]?.string == id })
    return try #require(row["policies"]?.elements.first)
  }

  @Test("The ground of the 65 working days is the notice; a ground that there is says more than the event")
  func grantedBy() throws {
    let dudley = try Self.comparison("dudley")
    let response = Self.columns("stage-2-response", in: dudley)
    #expect(response[0].contains("at most 65 working days if the notice that stage 2 will be late was sent"))
    #expect(
      response[1].contains(
        "at most 65 working days if stage 2 was extended or the notice that stage 2 will be late was sent"))
    #expect(
      Self.columns("stage-1-response", in: dudley)[0].contains("at most 20 working days if the complaint is complex"))
    let json = try Self.cell("stage-2-response", in: dudley)
    #expect(json["grantedBy"]?.elements.map(\.string) == ["stage-2-extended", "delay-notice-sent"])
    #expect(json["needsEvent"] != nil)
    #expect(try Self.cell("panel", in: dudley)["grantedBy"]?.elements.isEmpty == true)
    #expect(
      PolicyLibrary.embedded.profiles.first { $0.qualifiedID == "regulations@2006" }?.text(asOf: day("2026-01-10"))
        .contains("at most 65 working days if the notice that stage 2 will be late was sent") == true)
  }

  @Test("When a timescale applies at all is said, except that stage 1 is not skipped")
  func conditions() throws {
    let luton = try Self.comparison("luton")
    #expect(Self.columns("stage-3-response", in: luton)[1].contains("only if the director agrees with the panel"))
    #expect(Self.columns("stage-2-delay-notice", in: luton)[0].contains("only if “Response at stage 2” is late"))
    #expect(
      Self.columns("resubmission-limit", in: luton)[0].contains(
        "only if the complaint was not considered because of proceedings"))
    #expect(!luton.text(width: 100).contains("not-skipped"))
    #expect(
      try Self.cell("stage-3-disagreement", in: luton)["appliesWhen"]?.elements.map(\.string) == ["director-disagrees"])
    #expect(
      try Self.cell("stage-1-response", in: luton)["appliesWhen"]?.elements.map(\.string) == ["stage-1-not-skipped"])
    #expect(try Self.cell("stage-2-delay-notice", in: luton)["onlyIfLate"]?.string == "stage-2-response")
  }

  @Test("A timescale that is not for the statutory procedure alone says so")
  func routes() throws {
    let council = try Self.comparison("cheshire-east")
    // The word and its cell are broken into lines.
    #expect(council.text(width: 100).contains("only in the corporate"))
    #expect(try Self.cell("corporate-stage-2-response", in: council)["route"]?.string == "corporate")
    #expect(Self.columns("stage-1-response", in: council)[1].contains("in either procedure"))
    #expect(!Self.columns("stage-1-response", in: council)[0].contains("procedure"))
    #expect(Self.columns("ombudsman-complaint", in: council)[0].contains("in either procedure"))
    #expect(!Self.columns("panel", in: council)[1].contains("procedure"))
    #expect(try Self.cell("stage-1-response", in: council)["route"]?.string == "any")
    #expect(try Self.cell("panel", in: council)["route"]?.string == "statutory")
    // A corporate timescale does not correspond to one of the Regulations.
    let own = try Self.comparison("luton") { profile in
      for index in profile.timescales.indices where profile.timescales[index].id == .stage1Response {
        profile.timescales[index].route = .corporate
      }
    }
    #expect(Self.columns("stage-1-response", in: own)[1].contains("local: no rule in law"))
    let profile = try #require(PolicyLibrary.embedded.profiles.first { $0.qualifiedID == "cheshire-east@2023-03" })
    let lines = profile.text(asOf: day("2026-01-10")).split(separator: "\n")
    #expect(lines.filter { $0.hasSuffix("in either procedure") }.count == 7)
    #expect(lines.filter { $0.hasSuffix("only in the corporate procedure") }.count == 1)
  }

  // Cheshire East gives no day for the holding letter; Worcestershire has only a band for stage 2.
  @Test("A limit that the document does not state is marked as inferred")
  func inferred() throws {
    let east = try Self.comparison("cheshire-east")
    #expect(
      Self.columns("holding-letter", in: east)[1].contains(
        "10 working days after the start of “Response at stage 1” (inferred)"))
    #expect(!Self.columns("stage-1-response", in: east)[1].contains("inferred"))
    let band = try Self.comparison("worcestershire")
    #expect(
      Self.columns("stage-2-response", in: band)[1].contains(
        "25 working days after the day stage 2 was requested, in an ordinary case (inferred)"))
    #expect(!Self.columns("stage-2-response", in: band)[0].contains("inferred"))
  }

  @Test("Another unit than in law is marked")
  func otherUnit() throws {
    let comparison = try Self.comparison("luton") { profile in
      guard let index = profile.timescales.firstIndex(where: { $0.id.rawValue == "panel" }),
        let weeks = try? Period(12, .weeks, .after)
      else { return }
      profile.timescales[index].rule.limit?.period = weeks
    }
    #expect(Self.columns("panel", in: comparison)[1].contains("! different unit from the law"))
    #expect(try Self.cell("panel", in: comparison)["otherUnit"]?.flag == true)
    #expect(try Self.cell("stage-3-request", in: comparison)["otherUnit"]?.flag == false)
  }

  @Test("Days outside the calendar are named as such")
  func outsideCoverage() throws {
    let outside = try Self.comparison("luton", received: "2045-01-01")
    #expect(Self.columns("stage-1-response", in: outside)[1].contains("due outside the calendar"))
    #expect(!Self.columns("panel", in: outside)[1].contains("outside"))
    let json = try JSONReader.read(Array(outside.json(provenance: Reports.provenance()).utf8))
    #expect(json["outsideCoverage"]?.flag == true)
  }

  @Test("The readings of a review stand below it, each with its own time")
  func reviewReadings() throws {
    let asOf = day("2026-03-30")
    let profile = try #require(PolicyLibrary.embedded.profiles.first { $0.qualifiedID == "cheshire-east@2023-03" })
    let text = profile.text(asOf: asOf)
    #expect(text.contains("\n    2026-03: "))
    #expect(text.contains("\n    2026-03-29, overdue as of 2026-03-30: Three years after"))
    let json = try JSONReader.read(Array(PolicyLibrary.embedded.json(asOf: asOf).utf8))
    let review = json["policies"]?.first("id", "cheshire-east")?["governance"]?.first("id", "policy-review")
    let readings = try #require(review?["readings"]?.elements)
    #expect(
      readings.map(\.keys)
        == Array(
          repeating: ["id", "says", "expressed", "dueFrom", "due", "overdue", "adopted", "citation"], count: 2))
    #expect(readings.map { $0["due"]?.string } == ["2026-03-31", "2026-03-29"])
    #expect(readings.map { $0["overdue"]?.flag } == [false, true])
    #expect(readings.map { $0["adopted"]?.flag } == [true, false])
  }
}
