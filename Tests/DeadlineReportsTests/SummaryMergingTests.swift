import DeadlineAudit
import DeadlineReports
import Deadlines
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// A file that is cut into parts has, added up again, the summary of the whole.
@Suite("Adding summaries")
struct SummaryMergingTests {
  private static let header =
    "reference,policy,Team,received,acknowledged,stage-1-responded,stage-2-requested,complaint-agreed,"
    + "stage-2-responded,stage-3-requested,panel-held,closed\n"

  /// Rows of made-up cases of every policy; some are refused, and some days are known only as months.
  private static func rows(_ count: Int, seed: UInt64, teams: Int = 5) -> [String] {
    var random = SplitMix64(state: seed)
    let policies = PolicyLibrary.embedded.profiles.map(\.id) + ["luton@2020-08", "leeds"]
    return (0..<count).map { number in
      var latest = day("2004-04-01").number + Int32.random(in: 0...7600, using: &random)
      var fields = ["R\(number)", policies[Int.random(in: 0..<policies.count, using: &random)]]
      fields.append("Team \(Int.random(in: 0..<teams, using: &random))")
      for place in 0..<9 {
        latest += Int32.random(in: 0...25, using: &random)
        let isThere = place == 0 || Int.random(in: 0..<100, using: &random) < 70
        let text = isThere ? Day(number: latest)?.description ?? "" : ""
        fields.append(Int.random(in: 0..<40, using: &random) == 0 ? String(text.prefix(7)) : text)
      }
      return fields.joined(separator: ",") + "\n"
    }
  }

  private static func document(
    _ rows: some Sequence<String>, header: String = Self.header, file: String = "a.json", asOf: String = "2026-02-10",
    policy: String? = nil, configure: (inout AuditOptions) -> Void = { _ in }
  ) throws -> AuditDocument {
    let text = header + rows.joined()
    var options = AuditOptions(library: .embedded, policy: policy, asOf: day(asOf))
    options.assumesComplete = true
    configure(&options)
    var isRead = false
    let summary = try Audit(options).run(
      from: { bytes in
        guard !isRead else { return 0 }
        isRead = true
        bytes += Array(text.utf8)
        return text.utf8.count
      }, to: { _ in }, rejects: { _ in })
    return AuditDocument(summary, provenance: try provenance(of: summary, options, text), file: file)
  }

  /// What the tool says that a summary was made from.
  private static func provenance(
    of summary: AuditSummary, _ options: AuditOptions, _ text: String
  ) throws -> Provenance {
    let profiles = options.library.profiles.filter { profile in
      profile.id == "regulations" || summary.policies.contains { $0.policy == profile.qualifiedID }
    }
    var calendars: [Provenance.PolicyCalendar] = []
    for name in summary.policies.map(\.policy) {
      let policy = try options.library.policy(String(name.prefix { $0 != "@" }), on: Day.last)
      var own = Provenance.PolicyCalendar.all(of: [policy], in: options.calendars)
      own[0].policy = name
      for calendar in own where !calendars.contains(calendar) { calendars.append(calendar) }
    }
    return Provenance(
      tool: "a test 1.0", dataVersion: "2026-02-25",
      profiles: profiles.map { .init(id: $0.qualifiedID, digest: "00\($0.version)") },
      calendar: options.calendars.general, calendars: calendars, asOf: options.asOf,
      reading: options.readings.description, inputDigest: SHA256.hexDigest(of: Array(text.utf8)))
  }

  private static func withoutDigest(_ document: AuditDocument) -> String {
    var own = document
    own.provenance.inputDigest = nil
    return own.json
  }

  @Test("A summary that is read and written again is the same text", arguments: PeriodBasis.allCases)
  func again(basis: PeriodBasis) throws {
    let written = try Self.document(Self.rows(75, seed: 5, teams: 240)) {
      ($0.periodBasis, $0.byColumn, $0.assumesComplete) = (basis, "Team", false)
    }
    let read = try AuditDocument(json: Array(written.json.utf8), file: "again.json")
    #expect(read.json == written.json)
    #expect(read.summary.policies == written.summary.policies)
    #expect(read.provenance == written.provenance)
    #expect(read.summary.policies.contains { $0.otherValues != nil })
    #expect(try AuditDocument.merging([read]).json == written.json)
  }

  @Test(
    "Cut into 1, 2, 7 or 64 parts, one empty and one of rejects only, the sum is the whole", arguments: [1, 2, 7, 64])
  func parts(count: Int) throws {
    var random = SplitMix64(state: UInt64(count))
    var rows = Self.rows(Effort.count(75, long: 4000), seed: UInt64(70 + count), teams: 240)
    // A part of nothing but rows that are refused.
    let refused = (0..<3).map { "X\($0),leeds,Team 1,2025-12-19,,,,,,,,\n" }
    rows.insert(contentsOf: refused, at: 50)
    var cuts = [0, rows.count]
    if count >= 7 { cuts += [50, 53, 53] }
    while cuts.count < count + 1 { cuts.append(Int.random(in: 0...rows.count, using: &random)) }
    cuts.sort()
    func configure(_ options: inout AuditOptions) { options.byColumn = "Team" }
    let whole = try Self.document(rows, configure: configure)
    var files: [(name: String, json: [UInt8])] = []
    for (number, (first, last)) in zip(cuts, cuts.dropFirst()).enumerated() {
      let part = try Self.document(rows[first..<last], file: "\(number).json", configure: configure)
      files.append((part.file, Array(part.json.utf8)))
    }
    let parts = try AuditDocument.reading(files)
    #expect(parts.count == count)
    let sum = try AuditDocument.merging(parts)
    #expect(Self.withoutDigest(sum) == Self.withoutDigest(whole))
    #expect(sum.summary.text(provenance: sum.provenance) == whole.summary.text(provenance: whole.provenance))
    // In another order only the ways of writing a day may come in another order.
    #expect(try AuditDocument.merging(parts.reversed()).summary.policies == whole.summary.policies)
    #expect(try AuditSummary.merging(parts.map(\.summary)).policies == whole.summary.policies)
    // Sums of sums are sums.
    let halves = [parts.prefix(count / 2), parts.dropFirst(count / 2)].filter { !$0.isEmpty }
    let nested = try AuditDocument.merging(halves.map { try AuditDocument.merging(Array($0)) })
    #expect(Self.withoutDigest(nested) == Self.withoutDigest(whole))
  }

  @Test("The digest of a sum is that of the parts' digests, in any order")
  func digest() throws {
    let rows = Self.rows(4, seed: 9)
    let parts = try [rows.prefix(2), rows.dropFirst(2)].map { try Self.document($0) }
    let digests = parts.compactMap(\.provenance.inputDigest).sorted()
    let expected = SHA256.hexDigest(of: Array((digests[0] + "\n" + digests[1] + "\n").utf8))
    #expect(try AuditDocument.merging(parts).provenance.inputDigest == expected)
    #expect(try AuditDocument.merging(parts.reversed()).provenance.inputDigest == expected)
  }

  /// The text of the error with which a summary is refused beside another.
  private static func refusal(_ change: (inout AuditDocument) -> Void) throws -> String? {
    let first = try document(rows(20, seed: 11), policy: "luton")
    var second = try document(rows(20, seed: 12), file: "b.json", policy: "luton")
    change(&second)
    do {
      _ = try AuditDocument.merging([first, second])
      return nil
    } catch {
      return error.description
    }
  }

  @Test("Summaries that were made otherwise are refused by name")
  func refusals() throws {
    let cure = "; audit both in the same way to add them"
    #expect(try Self.refusal { _ in } == nil)
    #expect(
      try Self.refusal { $0.provenance.asOf = day("2026-02-11") }
        == "b.json: the as-of day is 2026-02-11, but 2026-02-10 in a.json\(cure)")
    #expect(
      try Self.refusal { $0.provenance.reading = "latest" }
        == "b.json: the reading is latest, but adopted in a.json\(cure)")
    #expect(
      try Self.refusal { $0.provenance.dataVersion = "2027-01-01" }
        == "b.json: the bank holidays are of 2027-01-01, but 2026-02-25 in a.json\(cure)")
    #expect(
      try Self.refusal { document in
        for index in document.provenance.profiles.indices
        where document.provenance.profiles[index].id == "regulations@1991" {
          document.provenance.profiles[index].digest = "ff"
        }
      }
        == "b.json: the profile regulations@1991 has the digest ff, but 001991 in a.json\(cure)")
    let calendar = try Self.refusal { document in
      for index in document.provenance.calendars.indices { document.provenance.calendars[index].name = "scotland" }
    }
    #expect(calendar?.hasPrefix("b.json: the calendar is scotland for ") == true)
    let rows = Self.rows(3, seed: 1)
    let whole = try Self.document(rows)
    func refused(_ configure: (inout AuditOptions) -> Void) throws -> String? {
      let other = try Self.document(rows, file: "b.json", configure: configure)
      do {
        _ = try AuditDocument.merging([whole, other])
        return nil
      } catch {
        return error.description
      }
    }
    #expect(try refused { $0.periodBasis = .receipt } == "b.json: periods are by receipt, but start in a.json\(cure)")
    #expect(
      try refused { $0.byColumn = "Team" } == "b.json: the figures are by the column Team, but none in a.json\(cure)")
    #expect(
      try refused { $0.assumesComplete = false }
        == "b.json: a missing column is taken as not done: no, but yes in a.json\(cure)")
    #expect(throws: SummaryError.self) { try AuditSummary.merging([]) }
  }

  @Test("Files with other columns are added, and nothing is said of how they were written")
  func otherForm() throws {
    let first = try Self.document(["A,luton,2025-12-19\n"], header: "reference,policy,received\n")
    let second = try Self.document(["B;luton;19/12/2025\n"], header: "reference;policy;received\n", file: "b.json")
    let sum = try AuditDocument.merging([first, second])
    #expect(sum.summary.read == 2)
    #expect(try JSONReader.read(Array(sum.json.utf8))["form"]?.kind == "null")
    #expect(try AuditDocument(json: Array(sum.json.utf8), file: "sum.json").json == sum.json)
  }

  @Test(
    "A document that is not a summary is refused with the place",
    arguments: [
      ("{", "s.json: line 1, column 2: the JSON text ends too early"),
      ("[]", "s.json: this is not the summary of an audit; give a file that audit --summary wrote"),
      ("{\"schemaVersion\": 1}", "s.json: this is not the summary of an audit; give a file that audit --summary wrote"),
    ])
  func notASummary(text: String, error expected: String) {
    #expect(Self.readingError(text) == expected)
  }

  @Test(
    "A value that is wrong is named with its path",
    arguments: [
      ("\"audited\": 3", "\"audited\": \"3\"", "audited: found a string; a count is needed"),
      ("\"audited\": 3", "\"audited\": 4", "read: found a whole number; audited and rejected together is needed"),
      ("\"rejected\": 0", "\"rejected\": -1", "rejected: found a whole number; a count is needed"),
      (
        "\"periodBy\": \"start\"", "\"periodBy\": \"end\"",
        "periodBy: found a string; start, receipt or closing is needed"
      ),
      ("\"periodBy\"", "\"periodsBy\"", "periodBy: found nothing; a value is needed"),
      (
        "luton@2020-08\",\n      \"council\"", "leeds@1\",\n      \"council\"",
        "the policy leeds@1 is not known; give its profile with --policy-file"
      ),
      (
        "\"timescale\": \"acknowledgement\"", "\"timescale\": \"acknowledgment\"",
        "the policy luton@2020-08 that is known has no time limit “acknowledgment”; give the profile that the audit used with --policy-file"
      ),
      (
        "[[13, 3]]", "[[13, 3, 1]]",
        "policies[0].timescales[1].workingDaysTaken.counts[0]: found an array; a number of days and of cases is needed"
      ),
    ])
  func wrongValue(right: String, wrong: String, message: String) throws {
    // By hand: 13 working days from 19 December 2025 end on 12 January.
    let rows = (0..<3).map { "A\($0),luton,2025-12-19,2026-01-12,2026-01-12\n" }
    let text = try Self.document(rows, header: "reference,policy,received,acknowledged,stage-1-responded\n").json
    try #require(text.contains(right))
    let found = Self.readingError(text.replacing(right, with: wrong, maxReplacements: 1))
    let path = message.contains("[0]") ? found?.replacing(#/timescales\[\d+\]/#, with: "timescales[1]") : found
    #expect(path == "s.json: \(message)")
  }

  @Test("Counts that no file reaches are added up, or refused with their place")
  func enormous() throws {
    let rows = (0..<3).map { "A\($0),luton,2025-12-19,2026-01-12,2026-01-12\n" }
    let text = try Self.document(rows, header: "reference,policy,received,acknowledged,stage-1-responded\n").json
    let counted = #/"cases": 3,(\s+"mean": [^\[]*\[[^\]]*\][^\[]*)\[\[13, 3\]\]/#
    let most = 1 << 40
    try #require(text.contains(counted))
    func document(_ cases: Int, _ counts: String) throws -> AuditDocument {
      let new = text.replacing(counted) { "\"cases\": \(cases),\($0.output.1)\(counts)" }
      return try AuditDocument(json: Array(new.utf8), file: "s.json")
    }
    let read = try document(most, "[[65535, \(most)]]")
    let merged = try AuditDocument.merging([read, read])
    #expect(merged.json.contains("\"mean\": 65535.0"))
    #expect(merged.json.contains("[[65535, \(2 * most)]]"))
    #expect(throws: SummaryError.self) { try document(most + 1, "[[3, \(most + 1)]]") }
    #expect(throws: SummaryError.self) { try document(most, "[[3, \(most)], [4, 1]]") }
    #expect(throws: SummaryError.self) { try document(1, "[[65536, 1]]") }
  }

  private static func readingError(_ text: String) -> String? {
    do {
      _ = try AuditDocument(json: Array(text.utf8), file: "s.json")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("Whatever is left out of a summary or put in its place, reading it ends in a summary or an error")
  func spoiled() throws {
    let bytes = Array(try Self.document(Self.rows(6, seed: 3)) { $0.byColumn = "Team" }.json.utf8)
    var random = SplitMix64(state: 99)
    for _ in 0..<Effort.count(10, long: 1000) {
      var own = bytes
      for _ in 0..<3 {
        let place = Int.random(in: 0..<own.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: own.remove(at: place)
        case 1: own[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        default: own[place] = [UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "]")][place % 3]
        }
      }
      if let read = try? AuditDocument(json: own, file: "s.json") {
        _ = try? AuditDocument.merging([read, read])
        _ = read.json
      }
    }
  }
}
