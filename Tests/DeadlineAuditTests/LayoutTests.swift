import UKBankHolidays
import Foundation
import PolicyProfiles
import Deadlines
import Testing
import Timescales
import WorkingDays

@testable import DeadlineAudit

@Suite("Rows in another layout, in JSON, and on several threads")
struct LayoutTests {
  /// Two cases of two policies, one with a comma in its reference and one received in a known
  /// month, and a row that is refused.
  private static let text = """
    reference,policy,received,stage-1-responded
    "A,1",luton,2025-12-19,2026-01-09
    B,worcestershire,2025-11,
    C,luton,2025-02-30,

    """

  private static func run(_ configure: (inout AuditOptions) -> Void) throws -> AuditRun {
    try AuditRun(text, policy: nil, configure: configure)
  }

  @Test("The long layout has a row for each deadline, with what the wide layout has in its columns")
  func long() throws {
    let wide = try Self.run { _ in }.cases
    let long = try Self.run { $0.layout = .long }.cases
    #expect(Set(long.map { $0["reference"] }) == ["A,1", "B"])
    for row in long {
      let timescale = try #require(row["timescale"])
      let whole = try #require(wide.first { $0["reference"] == row["reference"] })
      #expect(row["policy"] == whole["policy"])
      #expect(row["problems"] == whole["problems"])
      for part in [
        "due", "operative-due", "status", "days-late", "statute-due", "statute-status", "disputed", "robust",
      ] {
        #expect(row[part] == whole["\(timescale)-\(part)"], "\(timescale)-\(part)")
      }
    }
    // Luton has 17 rows of its own and inherits 3 of the law. The law has 11, and Worcestershire
    // two more.
    #expect(long.count { $0["reference"] == "A,1" } == 20)
    #expect(long.count { $0["reference"] == "B" } == 13)
  }

  // By hand: 15 working days after 19 December 2025 by Luton's policy, 10 by law. Worcestershire's
  // 10 after 1 and after 30 November 2025.
  @Test(
    "JSON Lines have an object for each case, days as in a schedule: the last, and the first where they are several")
  func jsonLines() throws {
    let lines = try Self.run { $0.format = .jsonl }.outputText.split(separator: "\n").map(Self.object)
    #expect(lines.map { $0["reference"] as? String } == ["A,1", "B"])
    #expect(lines.map { $0["policy"] as? String } == ["luton@2020-08", "worcestershire@2019"])
    let luton = try #require(Self.deadline("stage-1-response", of: lines[0]))
    #expect(luton["due"] as? String == "2026-01-14")
    #expect(luton["dueFrom"] is NSNull)
    #expect(luton["status"] as? String == "met")
    #expect(luton["statuteDue"] as? String == "2026-01-07")
    #expect(luton["statuteStatus"] as? String == "missed")
    #expect(luton["robust"] as? Bool == false)
    let worcestershire = try #require(Self.deadline("stage-1-response", of: lines[1]))
    #expect(worcestershire["dueFrom"] as? String == "2025-11-14")
    #expect(worcestershire["due"] as? String == "2025-12-12")
    #expect((lines[1]["problems"] as? [String])?.contains("uncertain-day") == true)
  }

  @Test("Long JSON Lines have an object for each deadline, with the same keys and values")
  func longJSONLines() throws {
    let cases = try Self.run { $0.format = .jsonl }.outputText.split(separator: "\n").map(Self.object)
    let lines = try Self.run {
      $0.format = .jsonl
      $0.layout = .long
    }.outputText.split(separator: "\n").map(Self.object)
    let expected = cases.flatMap { object in
      (object["deadlines"] as? [[String: Any]] ?? []).map { deadline in
        deadline.merging(object.filter { $0.key != "deadlines" }) { first, _ in first }
      }
    }
    #expect(lines.count == 33)
    #expect(lines.map { NSDictionary(dictionary: $0) } == expected.map { NSDictionary(dictionary: $0) })
  }

  // The Act of 2000 gave its right from 1 January 2005 on.
  @Test("A policy that owes nothing yet leaves a line without deadlines, and no line for a deadline")
  func noDeadlines() throws {
    let text = "reference,received\nA,2004-12-01\n"
    let wide = try AuditRun(text, policy: "freedom-of-information") { $0.format = .jsonl }
    #expect(
      wide.outputText
        == #"{"reference":"A","policy":"freedom-of-information@before-2005-01","deadlines":[],"problems":["before-version"]}"#
        + "\n")
    let long = try AuditRun(text, policy: "freedom-of-information") {
      $0.format = .jsonl
      $0.layout = .long
    }
    #expect(long.outputText == "")
    #expect(long.summary.audited == 1)
  }

  // One copy of sixteen bytes writes a status and its comma; a longer one would be lost.
  @Test("Every status fits into its copy", arguments: Deadline.Status.allCases)
  func statuses(status: Deadline.Status) {
    #expect(ShortText("\(status.rawValue),") != nil)
  }

  @Test("A reference with quotes, backslashes and control characters is read back from JSON as it was")
  func references() throws {
    let text = "reference,received\n\"A \"\"1\"\" \\ \t\u{1}\u{7F} é\",2025-12-19\n"
    let run = try AuditRun(text) { $0.format = .jsonl }
    let object = try Self.object(Substring(run.outputText.dropLast()))
    #expect(object["reference"] as? String == "A \"1\" \\ \t\u{1}\u{7F} é")
    #expect(run.outputText.hasPrefix(#"{"reference":"A \"1\" \\ \t\u0001\u007f é","#))
  }

  @Test(
    "Cases in blocks are written and counted as those that are computed one by one",
    arguments: RowFormat.allCases, RowLayout.allCases)
  func shapes(format: RowFormat, layout: RowLayout) throws {
    var random = SplitMix64(state: 12)
    var text = "reference,policy,received,stage-1-responded,stage-2-requested,panel-held,mode\n"
    let count = Effort.count(150, long: 6000)
    for number in 0..<count {
      func field(_ percent: Int, after days: ClosedRange<Int32>) -> String {
        guard Int.random(in: 0..<100, using: &random) < percent else { return "" }
        return Day(number: day("2025-03-01").number + Int32.random(in: days, using: &random))?.description ?? ""
      }
      let policy = ["luton", "worcestershire"][number % 2]
      let mode = number % 5 == 0 ? "oral" : ""
      text +=
        "\"R, \(number)\",\(policy),\(field(95, after: 0...90)),\(field(60, after: 0...150)),\(field(40, after: 60...200)),"
        + "\(field(20, after: 100...400)),\(mode)\n"
    }
    let runs = try [1 << 20, 0].map { patience in
      try AuditRun(text, policy: nil) {
        $0.format = format
        $0.layout = layout
        $0.tablesAfter = patience
      }
    }
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].summary.audited > count * 59 / 60)
    let counts = runs.map { run in
      run.summary.policies.map { policy in
        policy.timescales.map { row in
          "\(row.timescale.id) \(row.council) \(row.statute) \(row.taken) \(row.disputed) \(row.robustBreaches)"
        } + policy.bands.map { "\($0.counts)" } + policy.periods.map { "\($0.period) \($0.timescales.count)" }
      }
    }
    #expect(counts[0] == counts[1])
    #expect(runs[0].summary.problems == runs[1].summary.problems)
  }

  private static let rows = Effort.count(200, long: 4000)
  private static let manyRows = {
    var text = "reference,policy,received,stage-1-responded,stage-2-requested,mode\n"
    for number in 0..<rows {
      let date = 1 + number % 31
      let day = "2025-\(number % 3 == 0 ? "02" : "10")-\(date < 10 ? "0" : "")\(date)"
      text +=
        "R-\(number),\(["luton", "dudley", "lutn"][number % 7 == 0 ? 2 : number % 2]),\(day),,2025-12-01,written\n"
    }
    return text
  }()

  @Test(
    "Any number of threads, and batches of any size, give the same bytes in the same order", arguments: [1, 2, 3, 8])
  func threads(count: Int) throws {
    let alone = try AuditRun(Self.manyRows, policy: nil)
    let together = try AuditRun(Self.manyRows, policy: nil) {
      $0.threads = count
      $0.batchSize = 300
      // Making tables takes long.
      if Effort.isLong { $0.tablesAfter = 0 }
    }
    #expect(together.output == alone.output)
    #expect(together.rejects == alone.rejects)
    #expect(together.summary.audited == alone.summary.audited)
    #expect(together.summary.read == Self.rows)
    #expect(together.summary.problems == alone.summary.problems)
    #expect(together.summary.policies.map(\.policy) == alone.summary.policies.map(\.policy))
    for (one, other) in zip(together.summary.policies, alone.summary.policies) {
      #expect(one.cases == other.cases)
      #expect(one.timescales.map(\.council) == other.timescales.map(\.council))
      #expect(one.timescales.map(\.statute) == other.timescales.map(\.statute))
    }
  }

  private struct Full: Error {}

  @Test("An output that cannot be written ends the audit with its error, whatever is still on its way")
  func failingOutput() {
    let row = "R,2025-12-19\n"
    let bytes = Array(("reference,received\n" + String(repeating: row, count: 500)).utf8)
    var options = AuditOptions(
      library: .embedded, policy: "luton", asOf: day("2026-01-10"))
    options.threads = 3
    options.batchSize = 100
    var isRead = false
    var written = 0
    #expect(throws: Full.self) {
      try Audit(options).run(
        from: { buffer in
          guard !isRead else { return 0 }
          isRead = true
          buffer += bytes
          return bytes.count
        },
        to: { chunk in
          written += chunk.count
          if written > 20_000 { throw Full() }
        },
        rejects: { _ in })
    }
  }

  // MARK: - Reading back

  private static func object(_ line: Substring) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private static func deadline(_ timescale: String, of object: [String: Any]) -> [String: Any]? {
    (object["deadlines"] as? [[String: Any]])?.first { $0["timescale"] as? String == timescale }
  }
}
