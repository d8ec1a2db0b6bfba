import DeadlineAudit
import Testing

@Suite("Damaged files")
struct MutationTests {
  private static let header = "reference,note,mode,received,stage-1-responded,stage-1-extended-to\n"

  /// Valid rows with everything that the reader treats specially.
  private static let rows: [String] = (0..<20).map { index in
    switch index % 5 {
    case 0: "R-\(index),,oral,2025-12-19,2026-01-09,\n"
    case 1: "\"R,\(index)\",\"a \"\"note\"\"\",written,2025-11-03,,2025-12-01\r\n"
    case 2: "R\(index),\"two\nlines\",,2021-02-01 00:00,2021-02-28,\n"
    case 3: "Zoë \(index),🙂,,\"2006-08-31\",,\n"
    default: "R\(index),,,2019-02-28,2019-03-28T00:00:00,\r\n"
    }
  }

  /// The bytes that mean something to the reader, and a few that do not.
  private static let bytes: [UInt8] = Array("\",\n\r\n\"0912-/T: aé\u{0}".utf8) + [0x80, 0xFF, 0xC3]

  private static func mutate(_ file: inout [UInt8], from first: Int, with random: inout SplitMix64) {
    let index = Int.random(in: first..<file.count, using: &random)
    let byte = bytes[Int.random(in: 0..<bytes.count, using: &random)]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: file.insert(byte, at: index)
    case 1: file.remove(at: index)
    case 2: file[index] = UInt8.random(in: 0...255, using: &random)
    default: file[index] = byte
    }
  }

  @Test("Whatever happens to the rows, every one is audited or refused, and what comes out is well-formed")
  func rows() throws {
    let body = Self.rows.joined()
    let whole = try AuditRun(Self.header + body)
    #expect(whole.summary.audited == 20)
    #expect(whole.summary.rejected == 0)

    var random = SplitMix64(state: 20_251_219)
    var faults: [String] = []
    var audited = 0
    var rejected = 0
    // Files with 20 changes each.
    let files = Effort.count(100, long: 2500)
    for round in 0..<files {
      var file = Array((Self.header + body).utf8)
      for _ in 0..<20 { Self.mutate(&file, from: Self.header.utf8.count, with: &random) }
      let run = try AuditRun(file, block: [7, 64, 1000, 1 << 20][round % 4])
      let refused = CSVText.records(run.rejects)
      if refused?.count != run.summary.rejected + 1 { faults.append("round \(round): rejects") }
      if refused?.contains(where: { $0.count != 4 || $0[2].isEmpty }) ?? true {
        faults.append("round \(round): reasons")
      }
      if run.summary.read != run.summary.audited + run.summary.rejected { faults.append("round \(round): read") }
      // A change damages its own row or the next one, or opens a quote. It never swallows the file.
      if run.summary.read < 7 { faults.append("round \(round): only \(run.summary.read) rows") }
      audited += run.summary.audited
      rejected += run.summary.rejected
      guard round % 10 == 0 else { continue }
      let records = CSVText.records(run.output)
      if records?.count != run.summary.audited + 1 { faults.append("round \(round): \(run.summary.audited) audited") }
      if records?.contains(where: { $0.count != records?[0].count }) ?? true { faults.append("round \(round): output") }
    }
    #expect(faults == [])
    #expect(audited > 3 * files)
    #expect(rejected > 3 * files)
  }

  @Test("Whatever happens to the header, the run goes on or ends with an error of headings")
  func header() throws {
    let file = Array((Self.header + Self.rows.prefix(5).joined()).utf8)
    var random = SplitMix64(state: 2006_1738)
    var refused = 0
    let rounds = Effort.count(120, long: 2400)
    for _ in 0..<rounds {
      var changed = file
      // Only the header is cut out and changed.
      var header = Array(changed[..<Self.header.utf8.count])
      for _ in 0..<2 { Self.mutate(&header, from: 0, with: &random) }
      changed.replaceSubrange(..<Self.header.utf8.count, with: header)
      do {
        let run = try AuditRun(changed)
        try #require(CSVText.records(run.output)?.count == run.summary.audited + 1)
        try #require(CSVText.records(run.rejects)?.count == run.summary.rejected + 1)
      } catch is HeadingError {
        refused += 1
      }
    }
    #expect(refused > rounds / 2)
  }

  @Test("The size of the blocks plays no part in what comes out")
  func blocks() throws {
    var random = SplitMix64(state: 1989)
    for _ in 0..<Effort.count(10, long: 250) {
      var file = Array((Self.header + Self.rows.joined()).utf8)
      for _ in 0..<8 { Self.mutate(&file, from: Self.header.utf8.count, with: &random) }
      let whole = try AuditRun(file)
      for block in [1, 7, 100] {
        let run = try AuditRun(file, block: block)
        try #require(run.output == whole.output)
        try #require(run.rejects == whole.rejects)
      }
    }
  }
}
