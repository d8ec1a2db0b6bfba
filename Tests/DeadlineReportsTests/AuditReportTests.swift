import UKBankHolidays
import DeadlineAudit
import DeadlineReports
import JSONTree
import PolicyProfiles
import TestSupport
import Testing

@Suite("Reports of an audit")
struct AuditReportTests {
  static func summary(
    _ text: String, policy: String? = nil, configure: (inout AuditOptions) -> Void = { _ in }
  ) throws -> AuditSummary {
    var options = AuditOptions(library: .embedded, policy: policy, asOf: day("2026-02-10"))
    options.assumesComplete = true
    configure(&options)
    var isRead = false
    return try Audit(options).run(
      from: { bytes in
        guard !isRead else { return 0 }
        isRead = true
        bytes += Array(text.utf8)
        return text.utf8.count
      },
      to: { _ in }, rejects: { _ in })
  }

  static let cases = """
    reference,policy,Ward,received,stage-1-responded
    A,worcestershire,x,2025-12-19,2026-01-07
    B,worcestershire,x,2025-12-19,2026-01-08
    C,worcestershire,x,2025-12-19,2026-02-02
    D,regulations,x,,2026-02-11
    E,leeds,x,2025-12-19,

    """

  @Test("as JSON")
  func json() throws {
    let summary = try Self.summary(Self.cases)
    let json = try JSONReader.read(Array(summary.json(provenance: Reports.provenance(asOf: "2026-02-10")).utf8))
    #expect(
      json.keys == [
        "schemaVersion", "read", "audited", "rejected", "skippedColumns", "form", "cure", "contradictedDates",
        "absentEvents", "problems", "periodBy", "by", "assumeComplete", "policies", "provenance",
      ])
    #expect(json["schemaVersion"]?.integer == 2)
    #expect(json["read"]?.integer == 5)
    #expect(json["audited"]?.integer == 4)
    #expect(json["rejected"]?.integer == 1)
    #expect(json["skippedColumns"]?.elements.map(\.string) == ["Ward"])
    #expect(json["problems"]?.keys == ["event-after-as-of", "receipt-not-recorded", "start-missing"])
    #expect(json.at("problems.event-after-as-of")?.integer == 1)
    #expect(json["policies"]?.elements.map { $0["policy"]?.string } == ["regulations@2006", "worcestershire@2019"])
    #expect(json.at("provenance.asOf")?.string == "2026-02-10")

    let worcestershire = try #require(json["policies"]?.first("policy", "worcestershire@2019"))
    #expect(
      worcestershire.keys == [
        "policy", "council", "laws", "cases", "escalation", "timescales", "periods", "bands", "values", "otherValues",
      ])
    #expect(json["periodBy"]?.string == "start")
    #expect(worcestershire["cases"]?.integer == 3)
    let stage1 = try #require(worcestershire["timescales"]?.first("timescale", "stage-1-response"))
    #expect(
      stage1.keys == [
        "timescale", "title", "council", "percentInTime", "statute", "percentInTimeInLaw", "withinMaximum",
        "withinMaximumInLaw", "disputed", "robustBreaches", "workingDaysTaken", "workingDaysTakenInLaw", "flow",
        "flowInLaw", "limits", "latest",
      ])
    // Of 10, 11 and 28 working days the second is the half, and the third both nine of ten and the
    // longest.
    #expect(
      stage1["workingDaysTaken"]?.keys == [
        "cases", "mean", "median", "ninetiethPercentile", "longest", "bands", "counts",
      ])
    // The mean of 10, 11 and 28 is 16.33.
    guard case .number(16.3) = stage1.at("workingDaysTaken.mean")?.content else {
      Issue.record("mean: \(stage1.at("workingDaysTaken.mean")?.kind ?? "absent")")
      return
    }
    let written = summary.json(provenance: Reports.provenance(asOf: "2026-02-10"))
    #expect(written.contains("\"counts\": [[10, 1], [11, 1], [28, 1]]\n"))
    #expect(
      written.contains(
        "\"bands\": [{\"upTo\": 10, \"cases\": 1}, {\"upTo\": 20, \"cases\": 1}, {\"upTo\": null, \"cases\": 1}],"))
    // 28 working days are 18 too many, 11 are one.
    #expect(stage1["latest"]?.elements.map { $0["reference"]?.string } == ["C", "B"])
    #expect(stage1["latest"]?.elements.map { $0["daysLate"]?.integer } == [18, 1])
    let quarter = worcestershire["periods"]?.elements.first { $0["quarter"]?.integer == 3 }
    let stage1InQuarter = quarter?["timescales"]?.first("timescale", "stage-1-response")
    // All three were received in December and answered in the next quarter; none was late by its end.
    #expect(["opened", "done", "becameOverdue"].map { stage1InQuarter?["flow"]?[$0]?.integer } == [3, 0, 0])
    #expect(["open", "overdue"].map { stage1InQuarter?["atEnd"]?[$0]?.integer } == [3, 0])
    #expect(worcestershire.at("escalation.cases")?.integer == 3)
    #expect(
      ["cases", "median", "ninetiethPercentile", "longest"].map { stage1["workingDaysTaken"]?[$0]?.integer }
        == [3, 11, 28, 28])
    #expect(stage1["council"]?.keys == ["met", "missed"])
    #expect(stage1.at("council.met")?.integer == 1)
    #expect(stage1.at("council.missed")?.integer == 2)
    #expect(stage1.at("statute.missed")?.integer == 2)
    // Whether the complainants had agreed to a longer time is not recorded.
    #expect(stage1["robustBreaches"]?.integer == 0)
    guard case .number(33.3) = stage1["percentInTime"]?.content else {
      Issue.record("percentInTime: \(stage1["percentInTime"]?.kind ?? "absent")")
      return
    }
    let acknowledgement = try #require(worcestershire["timescales"]?.first("timescale", "acknowledgement"))
    #expect(acknowledgement["statute"]?.keys == [])

    let bands = worcestershire["bands"]?.elements ?? []
    #expect(bands.map { $0["timescale"]?.string } == ["stage-1-response", "stage-2-response"])
    #expect(bands.first?.keys == ["timescale", "counts", "total"])
    #expect(bands.first?["counts"]?.keys == ["up to 10", "11 to 20", "over 20"])
    // 10 working days; 11; and to 2 February 28.
    #expect(["up to 10", "11 to 20", "over 20"].map { bands.first?["counts"]?[$0]?.integer } == [1, 1, 1])
    #expect(bands.first?["total"]?.integer == 3)
    #expect(bands.last?["total"]?.integer == 0)
  }

  @Test("as text, every figure in its column, and the sum at the end")
  func text() throws {
    let summary = try Self.summary(Self.cases)
    let text = summary.text(provenance: Reports.provenance(asOf: "2026-02-10"))
    #expect(
      text.contains(
        """
        Worcestershire (WCF) (worcestershire@2019): 3 cases
                                            met  missed  overdue  running  other  in time  met in law  late in law  disputed
          Time to make the complaint          0       0        0        0      3        -           0            0         0
          Acknowledgement of the complaint    0       3        0        0      0      0 %           -            -         0
          Response at stage 1                 1       2        0        0      0     33 %           1            2         0
          Request for stage 2                 0       0        0        3      0        -           0            0         0
          Complaint to the Ombudsman          0       0        0        0      3        -           0            0         0
          End of the complaint (target)       0       0        0        3      0        -           -            -         0
          Response at stage 1, working days taken: half within 11, 90 % within 28, the longest 28, mean 16.3
          Response at stage 1, working days taken: up to 10: 1, 11 to 20: 1, over 20: 1; total 3
          Open on 2025-12-31: 3 “Response at stage 1” (0 overdue); 3 “End of the complaint” (0 overdue)


        """))
    #expect(text.contains("England (the law) (regulations@2006): 1 case\n"))
    #expect(
      text.hasSuffix(
        """
        Cases to check, with the word that marks them in the output:
          A day after the as-of date          1  event-after-as-of
          Day of receipt not recorded         1  receipt-not-recorded
          Start of a time limit not recorded  1  start-missing

        Read as UTF-8; separated by commas; header on line 1; dates yyyy-mm-dd; columns skipped: Ward
        As of 2026-02-10; calendar england-and-wales, published through 2028-12-31
        5 read = 4 audited + 1 rejected

        """))
  }

  // What is due is the answer at stage 1, for which the file has no column; what has no column at
  // all in a file is missing in the file, not in a case.
  @Test("Where there are no figures a sentence says why, and a column that is absent is named as such")
  func silence() throws {
    func incomplete(_ options: inout AuditOptions) { options.assumesComplete = false }
    let provenance = Reports.provenance(asOf: "2026-02-10")
    let unanswered = try Self.summary("reference,received\nA,2026-02-02\n", policy: "dudley", configure: incomplete)
      .text(
        provenance: provenance)
    #expect(
      unanswered.hasPrefix(
        """
        Dudley Metropolitan Borough Council (dudley@2019-02): 1 case
          No figures: the file has no column that shows whether what is due was done.


        """))
    let early = try Self.summary(
      "reference,stage-1-responded\nA,2026-02-04\n", policy: "regulations", configure: incomplete
    ).text(
      provenance: provenance)
    #expect(early.contains("\n  Day of receipt not recorded: the file has no such column"))
    #expect(!early.contains("start-missing"))
    let blank = try Self.summary(
      "reference,received,stage-2-requested\nA,,2026-02-04\n", policy: "regulations", configure: incomplete
    ).text(provenance: provenance)
    #expect(blank.contains("\n  Day of receipt not recorded    "))
  }

  // Worcestershire's document has only a band of 25 working days for stage 2.
  @Test("A limit that the document does not state is marked as inferred")
  func inferred() throws {
    let text = """
      reference,received,stage-1-responded,stage-2-requested
      A,2025-12-19,2026-01-07,2026-01-12

      """
    let lines = try Self.summary(text, policy: "worcestershire").text(
      provenance: Reports.provenance(asOf: "2026-02-10")
    )
    .split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  Response at stage 2 (inferred) ") })
    #expect(lines.contains { $0.hasPrefix("  Response at stage 1  ") })
  }

  // By hand: 46 of 93 are 49.46 %.
  @Test("A share is rounded once: to tenths in JSON, to whole percent in the text")
  func share() throws {
    let rows =
      (0..<46).map { "M\($0),2025-12-19,2026-01-07\n" } + (0..<47).map { "L\($0),2025-12-19,2026-01-08\n" }
    let summary = try Self.summary("reference,received,stage-1-responded\n" + rows.joined(), policy: "regulations")
    let provenance = Reports.provenance(asOf: "2026-02-10")
    let line = summary.text(provenance: provenance).split(separator: "\n").first {
      $0.hasPrefix("  Response at stage 1 ")
    }
    #expect(line?.contains(" 49 % ") == true)
    let json = try JSONReader.read(Array(summary.json(provenance: provenance).utf8))
    let stage1 = json["policies"]?.elements.first?["timescales"]?.first("timescale", "stage-1-response")
    guard case .number(49.5) = stage1?["percentInTime"]?.content else {
      Issue.record("percentInTime: \(stage1?["percentInTime"]?.kind ?? "absent")")
      return
    }
  }

  @Test("A passed target stands among the others in the text, and has its own count in JSON")
  func targetPassed() throws {
    let text = """
      reference,received,stage-2-requested,stage-2-responded,stage-3-requested,panel-held
      A,2020-03-02,2020-05-11,2020-06-12,2020-07-01,2020-11-02
      B,2020-03-02,2020-05-11,2020-06-12,2020-07-01,2020-08-12

      """
    let summary = try Self.summary(text, policy: "regulations")
    let provenance = Reports.provenance(asOf: "2026-02-10")
    let lines = summary.text(provenance: provenance).split(separator: "\n")
    let panel = lines.first { $0.hasPrefix("  Review panel") }?.dropFirst("  Review panel".count)
    // Met, missed, overdue, running, other, in time, met in law, late in law, disputed.
    #expect(panel?.split(separator: " ") == ["1", "0", "0", "0", "1", "100", "%", "1", "0", "0"])
    let json = try JSONReader.read(Array(summary.json(provenance: provenance).utf8))
    let row = json["policies"]?.elements.first?["timescales"]?.first("timescale", "panel")
    #expect(row?["council"]?.keys == ["met", "target-passed"])
  }

  @Test("of no case at all")
  func empty() throws {
    let summary = try Self.summary("reference,received\n", policy: "luton")
    #expect(
      summary.text(provenance: Reports.provenance(asOf: "2026-02-10"))
        == "Read as UTF-8; separated by commas; header on line 1; no dates among the first rows\n"
        + "As of 2026-02-10; calendar england-and-wales, published through 2028-12-31\n0 read = 0 audited + 0 rejected\n"
    )
  }
}
