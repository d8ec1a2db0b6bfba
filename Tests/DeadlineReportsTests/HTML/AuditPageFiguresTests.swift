import DeadlineAudit
import DeadlineReports
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import WorkingDays

/// Every number in the tables of a page is that of the JSON.
@Suite("The figures of the page of an audit")
struct AuditPageFiguresTests {
  /// Cases of several years and teams, some not answered, some at stage 2.
  private static func file(_ count: Int, seed: UInt64) -> String {
    var random = SplitMix64(state: seed)
    let rows = (0..<count).map { number -> String in
      var latest = day("2023-05-01").number + Int32.random(in: 0...980, using: &random)
      var fields = ["R\(number)", ["luton", "dudley"][number % 2], "Team \(number % 3)"]
      for place in 0..<4 {
        let isThere = fields.last != "" && (place == 0 || Int.random(in: 0..<100, using: &random) < 75)
        fields.append(isThere ? Day(number: latest)?.description ?? "" : "")
        latest += Int32.random(in: 1...35, using: &random)
      }
      return fields.joined(separator: ",")
    }
    return "reference,policy,Team,received,stage-1-responded,stage-2-requested,stage-2-responded\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private struct Made {
    let page: PageElement
    let policy: JSON
    let name: String

    func rows(_ words: String) throws -> [[String]] {
      try #require(page.table("\(name), \(words)")?.rows, "\(words)")
    }
  }

  private static func made() throws -> [Made] {
    let summary = try AuditReportTests.summary(file(400, seed: 1)) { $0.byColumn = "Team" }
    let provenance = Reports.provenance(asOf: "2026-02-10")
    let page = try PageChecks.check(summary.html(provenance: provenance))
    let json = try JSONReader.read(Array(summary.json(provenance: provenance).utf8))
    return (json["policies"]?.elements ?? []).map { Made(page: page, policy: $0, name: $0["council"]?.string ?? "") }
  }

  /// A number as the page has it.
  private static func text(_ json: JSON?) -> String {
    switch json?.content {
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    default: "–"
    }
  }

  private static func percent(_ json: JSON?) -> String { json?.isNull ?? true ? "–" : "\(text(json)) %" }

  private static func responses(_ policy: JSON) -> [JSON] {
    (policy["timescales"]?.elements ?? []).filter {
      ["stage-1-response", "stage-2-response"].contains($0["timescale"]?.string)
    }
  }

  private static func periods(_ policy: JSON, quarters: Bool) -> [JSON] {
    (policy["periods"]?.elements ?? []).filter { ($0["quarter"]?.isNull == false) == quarters }
  }

  private static func name(_ quarter: JSON) -> String {
    "\(quarter["year"]?.string ?? "") Q\(quarter["quarter"]?.integer ?? 0)"
  }

  @Test("of the latest year and of the one before it")
  func years() throws {
    for made in try Self.made() {
      let rows = try made.rows("the year and the year before")
      let years = Self.periods(made.policy, quarters: false).suffix(2)
      // 2025-26 ends after 10 February 2026.
      #expect(rows[0] == ["Figure", "2024-25", "2025-26 so far", "All in the file"])
      func row(_ title: String) -> [String] { rows.first { $0[0] == title } ?? [] }
      #expect(
        row("Cases").dropFirst()
          == (years.map { Self.text($0.at("escalation.cases")) } + [Self.text(made.policy["cases"])])[...])
      #expect(
        row("Reached stage 2").dropFirst()
          == (years.map { Self.text($0.at("escalation.stage2")) } + [Self.text(made.policy.at("escalation.stage2"))])[
            ...])
      for response in Self.responses(made.policy) {
        let (id, title) = (response["timescale"]?.string ?? "", response["title"]?.string ?? "")
        let all = years.map { $0["timescales"]?.first("timescale", id) } + [response]
        // What has no value in either year has no row.
        func expect(_ title: String, _ cells: [String]) {
          let isThere = cells[0] != "–" || cells[1] != "–"
          #expect(Array(row(title).dropFirst()) == (isThere ? cells : []), "\(title)")
        }
        for (key, words) in [("percentInTime", "by the policy"), ("percentInTimeInLaw", "in law")] {
          expect("\(title), \(words): in time", all.map { Self.percent($0?[key]) })
        }
        expect("\(title): working days taken, mean", all.map { Self.text($0?.at("workingDaysTaken.mean")) })
        expect("\(title): working days taken, half within", all.map { Self.text($0?.at("workingDaysTaken.median")) })
      }
    }
  }

  @Test("of each quarter: in time, open and overdue")
  func quarters() throws {
    for made in try Self.made() {
      let quarters = Self.periods(made.policy, quarters: true)
      #expect(quarters.count == 12)
      for response in Self.responses(made.policy) {
        let (id, title) = (response["timescale"]?.string ?? "", response["title"]?.string ?? "")
        let inTime = try made.rows("\(title): in time by quarter: the figures")
        let own = quarters.map { ($0, $0["timescales"]?.first("timescale", id)) }
        // A layer without a value in any quarter has no column.
        let shares = [("percentInTime", "By the policy"), ("percentInTimeInLaw", "In law")].filter { key, _ in
          own.contains { $0.1?[key]?.isNull == false }
        }
        #expect(inTime[0] == ["Quarter"] + shares.map(\.1))
        #expect(
          Array(inTime.dropFirst()) == own.map { own in [Self.name(own.0)] + shares.map { Self.percent(own.1?[$0.0]) } }
        )
        for (key, words) in [("atEnd", "by the policy"), ("atEndInLaw", "in law")] {
          // The last quarter has not ended.
          let expected = own.dropLast().map {
            [Self.name($0), "\($1?[key]?["open"]?.integer ?? 0)", "\($1?[key]?["overdue"]?.integer ?? 0)"]
          }
          let open = made.page.table(
            "\(made.name), \(title): not answered at the end of the quarter, \(words): the figures")
          let isOpen = expected.contains { $0[1] != "0" }
          #expect((open?.rows.dropFirst()).map { Array($0) } == (isOpen ? expected : nil))
        }
      }
    }
  }

  @Test("of the working days taken: the mean and the others, each number of days, and up to each limit")
  func taken() throws {
    for made in try Self.made() {
      let table = try made.rows("working days taken")
      for response in Self.responses(made.policy) {
        for (key, words) in [("workingDaysTaken", ""), ("workingDaysTakenInLaw", ", counted from the start in law")] {
          let title = (response["title"]?.string ?? "") + words
          let taken = try #require(response[key])
          let row = table.first { $0[0] == title }
          guard taken["cases"]?.integer != 0 else {
            #expect(row == nil)
            continue
          }
          #expect(
            row?.dropFirst()
              == ["cases", "mean", "median", "ninetiethPercentile", "longest"].map { Self.text(taken[$0]) }[...])
          let limits = try made.rows("\(title): by the limits").dropFirst()
          #expect(limits.map { $0[1] } == (taken["bands"]?.elements ?? []).map { Self.text($0["cases"]) })
          // Pictures of what is counted from the start in law are the first that a long page leaves out.
          guard words.isEmpty else { continue }
          // Each number of days has a row where one bar is one day; else the bars add up.
          let counts = (taken["counts"]?.elements ?? []).map { $0.elements.map { "\($0.integer ?? 0)" } }
          let bars = try made.rows("\(title): how many working days it took: the figures").dropFirst()
          if bars.allSatisfy({ !$0[0].contains("to") }) { #expect(Array(bars) == counts) }
          #expect(bars.reduce(0) { $0 + (Int($1[1]) ?? 0) } == taken["cases"]?.integer)
        }
      }
    }
  }

  @Test("of the values of a column, and of the latest cases")
  func values() throws {
    for made in try Self.made() {
      let table = try made.rows("by Team")
      let values = made.policy["values"]?.elements ?? []
      #expect(values.count == 3 && table.count == 4)
      for (row, value) in zip(table.dropFirst(), values) {
        #expect(row[0] == value["value"]?.string)
        #expect(
          Array(row.dropFirst())
            == ["cases", "stage2", "stage3", "ombudsman"].map { Self.text(value.at("escalation.\($0)")) })
      }
      for response in Self.responses(made.policy) {
        let rows = try made.rows("\(response["title"]?.string ?? ""): by Team")
        for (row, value) in zip(rows.dropFirst(), values) {
          let own = value["timescales"]?.first("timescale", response["timescale"]?.string ?? "")
          #expect(row[0] == value["value"]?.string)
          #expect([row[2], row[4]] == [Self.percent(own?["percentInTime"]), Self.percent(own?["percentInTimeInLaw"])])
          for (place, key) in [(1, "council"), (3, "statute")] {
            let ended = ["met", "missed", "overdue"].reduce(0) { $0 + (own?[key]?[$1]?.integer ?? 0) }
            #expect(row[place] == "\(ended)")
          }
          let taken = own?["workingDaysTaken"]
          #expect([row[5], row[6]] == [Self.text(taken?["mean"]), Self.text(taken?["median"])])
        }
      }
      for timescale in made.policy["timescales"]?.elements ?? [] where !(timescale["latest"]?.elements ?? []).isEmpty {
        let rows = try made.rows("\(timescale["title"]?.string ?? ""): the latest").dropFirst()
        let latest = (timescale["latest"]?.elements ?? []).map { late in
          [
            late["reference"]?.string ?? "", "▲ \(late["status"]?.string ?? "")", late["due"]?.string ?? "–",
            late["doneOn"]?.string ?? "–", Self.text(late["daysLate"]),
          ]
        }
        // All ten, unless the page says that it has fewer.
        let isCut = made.page.all("p").contains { $0.text.contains("5 of the latest cases") }
        #expect(rows.count == min(latest.count, isCut ? 5 : 10))
        #expect(Array(rows) == Array(latest.prefix(rows.count)))
      }
    }
  }

  @Test("are the same on a page made from the summary in JSON, but for what is due next")
  func fromJSON() throws {
    let summary = try AuditReportTests.summary(Self.file(60, seed: 2)) { $0.byColumn = "Team" }
    let provenance = Reports.provenance(asOf: "2026-02-10")
    let read = try AuditDocument(json: Array(summary.json(provenance: provenance).utf8), file: "a.json")
    #expect(read.summary.html(provenance: read.provenance) == summary.html(provenance: provenance))
    for least in [3, 5] {
      #expect(
        read.summary.html(provenance: read.provenance, suppressingBelow: least)
          == summary.html(provenance: provenance, suppressingBelow: least))
    }
  }

  @Test("stay within 150 kB: of every policy, fifty teams with long names, and long references")
  func size() throws {
    let policies = ["luton", "dudley", "worcestershire", "cheshire-east", "cheshire-west", "regulations"]
    let team = String(repeating: "<&\">'", count: 19)
    let rows = (0..<1500).map { number in
      let received = Day(number: day("2022-04-05").number + Int32(number % 1300))?.description ?? ""
      let answered = Day(number: day("2022-04-05").number + Int32(number % 1300 + 40))?.description ?? ""
      return
        "\(String(repeating: "&", count: 56))\(number),\(policies[number % 6]),\"\(team.replacing("\"", with: "\"\""))\(number % 60)\",\(received),\(answered)"
    }
    let text = "reference,policy,Team,received,stage-1-responded\n" + rows.joined(separator: "\n") + "\n"
    let summary = try AuditReportTests.summary(text) { $0.byColumn = "Team" }
    let provenance = Reports.provenance(asOf: "2026-02-10")
    let page = summary.html(provenance: provenance)
    _ = try PageChecks.check(page)
    #expect(page.contains("So that the page stays short"))
    _ = try PageChecks.check(summary.html(provenance: provenance, suppressingBelow: 5))
  }

  @Test("are beside references, teams and titles that do nothing", arguments: [nil, 3])
  func hostile(_ least: Int?) throws {
    let evil = "<script>alert(1)</script><img src=x onerror=y>\u{202E}\u{7}&'"
    let text =
      "\(evil) title\nreference,policy,\(evil),received,stage-1-responded\n"
      + (0..<12).map { "\(evil)\($0),luton,\(evil)\($0 % 2),2025-04-01,2025-0\($0 % 4 + 5)-01\n" }.joined()
    let summary = try AuditReportTests.summary(text) { $0.byColumn = evil }
    let page = try PageChecks.check(
      summary.html(provenance: Reports.provenance(asOf: "2026-02-10"), suppressingBelow: least))
    #expect(page.all("img").isEmpty && page.all("script").isEmpty)
    // The teams are there, as text, with what cannot be seen as escapes.
    #expect(
      page.all("th").contains { $0.text.hasPrefix("<script>alert(1)</script>") && $0.text.contains("\\u{202e}\\u{7}") })
    #expect(page.all("bdi").isEmpty == false)
  }

  @Test("have what is due next beside them where the cases are at hand")
  func next() throws {
    let text = "reference,policy,received\nA,luton,2026-01-30\nB,luton,2026-02-02\n"
    let summary = try AuditReportTests.summary(text)
    let provenance = Reports.provenance(asOf: "2026-02-10")
    let without = try PageChecks.check(summary.html(provenance: provenance))
    #expect(
      without.all("p").contains { $0.text.hasPrefix("They are not on this page: a summary has counts, not cases.") })
    var options = AuditOptions(library: .embedded, policy: nil, asOf: day("2026-02-10"))
    options.assumesComplete = true
    var isRead = false
    let worklist = try Audit(options).worklist(
      from: { bytes in
        guard !isRead else { return 0 }
        isRead = true
        bytes += Array(text.utf8)
        return text.utf8.count
      }, until: day("2026-03-10"), rejects: { _ in }
    ).worklist
    let page = try PageChecks.check(summary.html(provenance: provenance, worklist: worklist))
    let table = try #require(
      page.all("table").first { $0.all("caption").first?.text.hasPrefix("Due from 2026-02-10") ?? false })
    // Luton's 15 working days from 30 January end on 20 February, and 10 in law on 13 February.
    #expect(table.rows.contains(["A", "Response at stage 1", "Luton Council", "2026-02-20", "2026-02-13"]))
    #expect(!summary.html(provenance: provenance, worklist: worklist, suppressingBelow: 3).contains("2026-02-20"))
  }
}
