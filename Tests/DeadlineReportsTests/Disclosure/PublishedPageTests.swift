import DeadlineAudit
import DeadlineReports
import JSONTree
import TestSupport
import Testing
import WorkingDays

/// A page that is published gives no small count away.
@Suite("The page of an audit that is published")
struct PublishedPageTests {
  private static let header = "reference,policy,Team,received,stage-1-responded,stage-2-requested,stage-2-responded\n"

  /// A file of some cases: few or many, of teams of very different sizes, late or in time.
  private static func file(_ random: inout SplitMix64) -> String {
    let policies =
      [["luton"], ["dudley"], ["worcestershire"], ["cheshire-west"], ["luton", "dudley"]].randomElement(
        using: &random) ?? []
    let (count, teams) = (Int.random(in: 1...140, using: &random), Int.random(in: 1...5, using: &random))
    let (slow, far) = (Int.random(in: 6...40, using: &random), Int.random(in: 0...60, using: &random))
    return header
      + (0..<count).map { number in
        let received = day("2024-01-05").number + Int32.random(in: 0...420, using: &random)
        func later(_ most: Int, after start: Int32) -> Int32 {
          start + Int32.random(in: 0...Int32(most), using: &random)
        }
        func text(_ number: Int32) -> String { Day(number: number)?.description ?? "" }
        // Half of all in the first team, a quarter in the second, and so on.
        let team = min(teams - 1, Int.random(in: 1..<32, using: &random).leadingZeroBitCount - 59)
        let answered = later(slow * 2, after: received + 1)
        let isAnswered = Int.random(in: 0..<100, using: &random) < 90
        let asks = isAnswered && Int.random(in: 0..<100, using: &random) < far
        let asked = later(15, after: answered)
        let isDone = asks && Int.random(in: 0..<100, using: &random) < 80
        return [
          "R\(number)", policies[number % policies.count], "Team \(team)", text(received),
          isAnswered ? text(answered) : "", asks ? text(asked) : "", isDone ? text(later(130, after: asked)) : "",
        ].joined(separator: ",") + "\n"
      }.joined()
  }

  @Test("shows no count below the least one, and none that its sums give away")
  func random() throws {
    var random = SplitMix64(state: 13)
    var (shown, hidden) = (0, 0)
    for _ in 0..<Effort.count(60, long: 2500) {
      let least = Int.random(in: 3...7, using: &random)
      let text = Self.file(&random)
      let summary = try AuditReportTests.summary(text) { $0.byColumn = "Team" }
      let provenance = Reports.provenance(asOf: "2026-02-10")
      let page = try PageChecks.check(summary.html(provenance: provenance, suppressingBelow: least))
      let json = try JSONReader.read(Array(summary.json(provenance: provenance).utf8))
      for policy in json["policies"]?.elements ?? [] {
        let figures = PublishedFigures(page, policy)
        let known = figures.knowledge.determined()
        shown += figures.tables
        for (name, count) in figures.truth where (1..<least).contains(count) {
          if known[name] != nil {
            Issue.record("\(name) is known to be \(count), below \(least), of\n\(text.prefix(3000))")
          }
          hidden += 1
        }
        // What was worked out is what the JSON has: the reader reads the page rightly.
        for (name, count) in known where count != figures.truth[name] {
          Issue.record("\(name) is \(figures.truth[name] ?? -1), and not \(count)")
        }
      }
    }
    // Neither is everything hidden nor nothing.
    #expect(shown > Effort.count(150, long: 10_000))
    #expect(hidden > Effort.count(1000, long: 40_000))
  }

  @Test("would be found out by the reader of these tests if it hid the small count alone")
  func reader() {
    // Of 12 cases in three teams, 2 are hidden; the others are 7 and 3.
    var knowledge = LinearKnowledge()
    knowledge.add("all", isSumOf: ["a", "b", "c"])
    knowledge.add("all", is: 12)
    knowledge.add("a", is: 7)
    #expect(knowledge.determined()["c"] == nil)
    knowledge.add("b", is: 3)
    #expect(knowledge.determined()["c"] == 2)
    // Two rows and two columns that leave one way only: each of the four is at most its sums.
    var square = LinearKnowledge()
    square.add(["aa", "ab"], sumTo: 5)
    square.add(["ba", "bb"], sumTo: 2)
    square.add(["aa", "ba"], sumTo: 7)
    square.add(["ab", "bb"], sumTo: 0)
    #expect(square.determined() == ["aa": 5, "ab": 0, "ba": 2, "bb": 0])
    var open = LinearKnowledge()
    open.add(["aa", "ab"], sumTo: 5)
    open.add(["ba", "bb"], sumTo: 2)
    open.add(["aa", "ba"], sumTo: 4)
    open.add(["ab", "bb"], sumTo: 3)
    #expect(open.determined().isEmpty)
  }

  @Test(
    "differences of sets within each other decide what is shown",
    arguments: [
      // 12 cases, 10 ended, 9 of them in time: one late, two not ended.
      ([12, 10, 9], false), ([12, 7, 0], true), ([12, 12, 12], true), ([12, 8, 8], false), ([4], false),
      ([0, 0], true),
      ([5], true), ([], true),
    ])
  func gaps(_ counts: [Int], _ isSafe: Bool) {
    #expect(CountGaps.areSafe(counts, least: 5) == isSafe)
  }
}
