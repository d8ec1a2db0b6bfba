import DeadlineAudit
import DeadlineReports
import Foundation
import JSONTree
import TestSupport
import Testing

@Suite("The page of an audit")
struct AuditPageTests {
  private static func made(_ text: String) throws -> (page: PageElement, json: JSON) {
    let summary = try AuditReportTests.summary(text)
    let provenance = Reports.provenance(asOf: "2026-02-10")
    return (
      try PageChecks.check(summary.html(provenance: provenance)),
      try JSONReader.read(Array(summary.json(provenance: provenance).utf8))
    )
  }

  @Test("has Worcestershire's table of 2019/20: 16, 7 and 25 of 48 at stage 1, and 5 of 5 at stage 2 beyond 25 days")
  func worcestershire() throws {
    let file = packageFolder.appending(path: "Tests/Samples/worcestershire-2019-20.csv")
    let page = try Self.made(String(decoding: Data(contentsOf: file), as: UTF8.self)).page
    #expect(
      page.table("Worcestershire (WCF), Response at stage 1: working days taken: the figures")?.rows == [
        ["Band", "Cases"], ["up to 10", "16"], ["11 to 20", "7"], ["over 20", "25"],
      ])
    #expect(
      page.table("Worcestershire (WCF), Response at stage 2: working days taken: the figures")?.rows == [
        ["Band", "Cases"], ["up to 25", "0"], ["over 25", "5"],
      ])
    // 16 of 48 are 33.3 %; no case is of the year before.
    let years = try #require(page.table("Worcestershire (WCF), the year and the year before")?.rows)
    #expect(years[0] == ["Figure", "2018-19", "2019-20", "All in the file"])
    #expect(years.contains(["Cases", "–", "48", "48"]))
    #expect(years.contains(["Response at stage 1, by the policy: in time", "–", "33.3 %", "33.3 %"]))
    #expect(years.contains(["Response at stage 1, by the policy: met, missed or overdue", "–", "48", "48"]))
    // The chart says the same as the table: 48 cases, and a bar with its number for each band.
    let chart = try #require(
      page.all("figure").first { $0.text.hasPrefix("Worcestershire (WCF), Response at stage 1: working days taken.") })
    #expect(chart.all("text").map(\.text) == ["up to 10", "16 ", "11 to 20", "7 ", "over 20", "25 "])
    #expect(chart.all("rect").count == 3)
    // The sample's limits: 10 working days, and 20 where it is extended (regulation 14(1), (5)).
    #expect(
      page.table("Worcestershire (WCF), Response at stage 1: by the limits")?.rows.dropFirst() == [
        ["up to 10", "16"], ["11 to 20", "7"], ["over 20", "25"],
      ])
    #expect(
      page.table("Worcestershire (WCF), how far cases went: the figures")?.rows.dropFirst() == [
        ["All cases", "48"], ["Reached stage 2", "5"], ["Reached stage 3", "0"], ["Went to the Ombudsman", "0"],
      ])
  }

  @Test("has for each time limit, quarter and layer the figures of the JSON")
  func figures() throws {
    // Two quarters, in each one answer in time and one late; the last one is late in law alone.
    let (page, json) = try Self.made(
      """
      reference,policy,received,stage-1-responded
      A,luton,2025-04-01,2025-04-08
      B,luton,2025-04-01,2025-06-30
      C,luton,2025-09-01,2025-09-08
      D,luton,2025-09-01,2025-09-19

      """)
    let policy = try #require(json["policies"]?.elements.first)
    let quarters = (policy["periods"]?.elements ?? []).filter { $0["quarter"]?.isNull == false }
    let rows = page.table("Luton Council, Response at stage 1: in time by quarter: the figures")?.rows ?? []
    #expect(rows.count == quarters.count + 1)
    for (quarter, row) in zip(quarters, rows.dropFirst()) {
      #expect(row[0] == "\(quarter["year"]?.string ?? "") Q\(quarter["quarter"]?.integer ?? 0)")
      let own = quarter["timescales"]?.first("timescale", "stage-1-response")
      guard case .number(let share)? = own?["percentInTime"]?.content else {
        Issue.record("no share in \(row[0])")
        continue
      }
      #expect(row[1] == "\(share) %")
    }
    // 15 working days by the policy, 10 in law: of two in each quarter both or one.
    #expect(rows.dropFirst().map { [$0[1], $0[2]] } == [["50.0 %", "50.0 %"], ["100.0 %", "50.0 %"]])
    let limits = page.table("Luton Council (luton@2020-08): every time limit, 4 cases")?.rows ?? []
    for timescale in policy["timescales"]?.elements ?? [] {
      guard let row = limits.first(where: { $0[0] == timescale["title"]?.string }) else { continue }
      for (place, status) in [(1, "met"), (2, "missed"), (3, "overdue")] {
        #expect(row[place] == "\(timescale.at("council.\(status)")?.integer ?? 0)")
      }
    }
  }

  @Test("names what the file could not show, what is to be checked and what was refused")
  func gaps() throws {
    let page = try Self.made(AuditReportTests.cases).page
    #expect(page.all("li").map(\.text).contains("5 read = 4 audited + 1 rejected"))
    #expect(
      page.table("Cases to check")?.rows == [
        ["What", "Cases"], ["A day after the as-of date", "1"], ["Day of receipt not recorded", "1"],
        ["Start of a time limit not recorded", "1"],
      ])
  }

  @Test("is a page without cases too, and does nothing that a heading or a reference says")
  func hostile() throws {
    _ = try Self.made("reference,policy,received\n")
    let text = "reference,policy,received,<img src=x onerror=alert(1)>\n</script><script>,luton,yesterday,\u{202E}\n"
    #expect(try Self.made(text).page.all("img").isEmpty)
  }
}
