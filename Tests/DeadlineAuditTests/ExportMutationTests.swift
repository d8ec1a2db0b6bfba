@testable import DeadlineAudit
import Testing

@Suite("Damaged exports")
struct ExportMutationTests {
  /// Exports of several forms.
  private static let files: [[UInt8]] = {
    let rows = (0..<12).map { index in
      let day = index + 10
      return "R\(index);\(day)-Mar-24;\(day)/03/2024 14:35;\(["n/a", "x", "\"a;b\"", "£"][index % 4])\r\n"
    }
    let text = "sep=;\r\nTitle;;;\r\nCase Ref;Date Received;Response Sent;Note\r\n\(rows.joined());;;\r\nTotal;12;;\r\n"
    let iso = "reference,received,stage-1-responded\r" + (10..<20).map { "A,2024-03-\($0),\r" }.joined()
    let windows = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let wide = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return [windows, Array(text.utf8), wide, Array(iso.utf8)]
  }()

  @Test("Whatever happens to an export, it ends in a result that adds up, or in an error that says what is wrong")
  func mutations() throws {
    var random = SplitMix64(state: 1_7_2006)
    var faults: [String] = []
    var (read, refused) = (0, 0)
    let rounds = Effort.rounds(150, long: 5000)
    for round in 0..<rounds {
      var file = Self.files[round % Self.files.count]
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let index = Int.random(in: 0..<file.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: file.remove(at: index)
        case 1: file[index] = UInt8.random(in: 0...255, using: &random)
        case 2: file.insert(Array(";,\t\"\n\r-/.:0 T".utf8)[Int.random(in: 0..<13, using: &random)], at: index)
        default: file.swapAt(index, Int.random(in: 0..<file.count, using: &random))
        }
      }
      do {
        let run = try AuditRun(file, policy: "luton", block: [1 << 20, 13][round % 2])
        read += run.summary.read
        if run.summary.read != run.summary.audited + run.summary.rejected { faults.append("round \(round): read") }
        if CSVText.records(run.output)?.count != run.summary.audited + 1 { faults.append("round \(round): output") }
        if CSVText.records(run.rejects)?.count != run.summary.rejected + 1 { faults.append("round \(round): rejects") }
      } catch let error as HeadingError {
        refused += 1
        if error.description.isEmpty { faults.append("round \(round): no words") }
      }
    }
    #expect(faults == [])
    #expect(read > rounds)
    #expect(refused > 0)
  }

  @Test("What is found never changes the meaning of a file that is read as it is said to be")
  func sameMeaning() throws {
    var random = SplitMix64(state: 2024)
    let notes = ["", "x", "\"a, b\"", "a;b", "\"two\nlines\"", "Zoë", "7"]
    let days = [
      "2025-12-19", "2025-12-22", "", "2025-11", "2025-11-03..2025-11-05", " 2025-12-01", "2025-02-30", "soon",
    ]
    for _ in 0..<Effort.count(40, long: 1000) {
      var text = "reference,note,received,stage-1-responded\n"
      for row in 0..<Int.random(in: 1..<40, using: &random) {
        let note = notes[Int.random(in: 0..<notes.count, using: &random)]
        let (first, second) = (
          days[Int.random(in: 0..<days.count, using: &random)], days[Int.random(in: 0..<3, using: &random)]
        )
        text += "R\(row),\(note),\(first),\(second)\n"
      }
      let found = try AuditRun(text)
      let said = try AuditRun(text) {
        ($0.encoding, $0.delimiter, $0.dateFormat) = (.utf8, UInt8(ascii: ","), .iso)
      }
      try #require(found.outputText == said.outputText)
      try #require(found.rejectsText == said.rejectsText)
    }
  }
}
