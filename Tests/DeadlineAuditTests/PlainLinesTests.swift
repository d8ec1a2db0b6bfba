import CSVRecords
import UKBankHolidays
import PolicyProfiles
import Testing
import WorkingDays

@testable import DeadlineAudit

@Suite("Plain lines give the same as records")
struct PlainLinesTests {
  private static let header = "reference,note,mode,received,stage-1-responded\n"

  private static let references: [[UInt8]] = [
    Array("A-1".utf8), Array("\"A, 2\"".utf8), Array("\"A \"\"3\"\"\"".utf8), Array("\"\"".utf8), [],
    Array("Zoë 🙂".utf8), [0x5A, 0xEB], Array("a reference of more than sixteen letters".utf8), Array("A\r".utf8),
    Array("\"\"\"\"".utf8), Array("\"one\ntwo\"".utf8), Array("\"one\r\ntwo\"".utf8),
  ]
  private static let notes: [[UInt8]] = [
    [], [], Array("x".utf8), Array("\"x, y\"".utf8), Array("\"x\ny\"".utf8), Array("x\"y".utf8), Array("\"x".utf8),
    Array("\"x\"y".utf8), Array("\"\"\"".utf8), Array("\r".utf8), Array("x,".utf8), [0xFF], [0x00],
    Array("\"x\n\n\",\"".utf8),
  ]
  private static let dates: [String] = [
    "2025-12-19", "2025-12-19", "2025-12-19", "2026-01-07", "", "\"2025-12-19\"", "2025-12", "2025-12-01..2025-12-19",
    " 2025-12-19", "2025-12-19T00:00", "2025-02-29", "19/12/2025", "2025-1-7", "soon", "2025-12-19\r", "1900-01-01",
  ]
  private static let ends: [String] = [
    "\n", "\n", "\n", "\n", "\r\n", "\n\n", "\r\n\r\n", "\r\r\n", "\n \n", "", ",\n",
  ]

  private static func file(_ random: inout SplitMix64) -> [UInt8] {
    // Most files are mostly plain, so that plain lines come between others.
    let mischief = Int.random(in: 0...20, using: &random)
    func pick<Item>(_ items: [Item], _ random: inout SplitMix64) -> Item {
      Int.random(in: 0..<20, using: &random) < mischief
        ? items[Int.random(in: items.indices, using: &random)] : items[0]
    }
    var bytes: [UInt8] = pick([[], [0xEF, 0xBB, 0xBF]], &random) + Array(header.utf8)
    for _ in 0..<Int.random(in: 1..<60, using: &random) {
      bytes += pick(references, &random) + [0x2C] + pick(notes, &random) + Array(",oral,".utf8)
      bytes += Array("\(pick(dates, &random)),\(pick(dates, &random))\(pick(ends, &random))".utf8)
    }
    if Int.random(in: 0..<3, using: &random) == 0 { bytes.removeLast(Int.random(in: 0..<12, using: &random)) }
    return bytes
  }

  @Test("in any file, cut into blocks and batches of any size, by any number of threads")
  func anyFile() throws {
    var random = SplitMix64(state: 14_1989)
    var different: [Int] = []
    var (audited, rejected) = (0, 0)
    for round in 0..<Effort.count(60, long: 2000) {
      let file = Self.file(&random)
      let sizes = [1, 2, 7, 30, 64, 200, 1000, 1 << 20]
      let format: DateFormat = round % 5 == 0 ? .uk : .iso
      let slow = try AuditRun(file, block: 1 << 20) {
        $0.readsRecordByRecord = true
        $0.dateFormat = format
      }
      let block = sizes[Int.random(in: sizes.indices, using: &random)]
      let batch = sizes[Int.random(in: sizes.indices, using: &random)]
      let fast = try AuditRun(file, block: block) {
        $0.batchSize = batch
        $0.threads = 1 + round % 3
        $0.dateFormat = format
      }
      let isSame =
        fast.output == slow.output && fast.rejects == slow.rejects
        && fast.summary.audited == slow.summary.audited && fast.summary.rejected == slow.summary.rejected
      if !isSame { different.append(round) }
      audited += slow.summary.audited
      rejected += slow.summary.rejected
    }
    #expect(different == [])
    // There is enough to compare.
    #expect(audited > Effort.count(450, long: 15_000))
    #expect(rejected > Effort.count(300, long: 10_000))
  }

  @Test("and the lines between records that are not plain are handed over unchanged")
  func pieces() throws {
    let text = "A,1\nB,\"2, 2\"\n\nC,\"3\n3\"\nD,4\r\nE,5"
    var csv = CSVReader(text: Array(text.utf8)[...])
    csv.width = 2
    var batch = RowBatch()
    try batch.read(&csv, upTo: 1 << 20)
    let pieces = batch.pieces.map { piece in
      switch piece {
      case .lines(let range, let line): "\(line): \(String(decoding: batch.bytes[range], as: UTF8.self))"
      case .record(_, let first, let line): "\(line): \(batch.fields[first...].prefix(2).map { $0.range.count })"
      case .fault(_, _, let line): "\(line): fault"
      case .totals(let line, _): "\(line): totals"
      }
    }
    #expect(pieces == ["1: A,1\nB,\"2, 2\"\n\n", "4: [1, 3]", "6: D,4\r\n", "7: [1, 1]"])
  }

  @Test("The days of eight centuries are read from their digits, or left to be read in another way")
  func digits() {
    let digits = DateDigits()
    var wrong: [Day] = []
    for number in Int32(-100_000)...Int32(200_000) {
      let day = Day(uncheckedNumber: number)
      let (year, month, dayOfMonth) = day.components
      let isAtHand = (1980...2060).contains(year)
      let text = Array("\(day)......".utf8)
      let (d, m) = ("\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)", "\(month < 10 ? "0" : "")\(month)")
      let british = Array("\(d)/\(m)/\(year)......".utf8)
      if digits.day(text.span, 0..<10, isISO: true) != (isAtHand ? day : nil) { wrong.append(day) }
      if digits.day(british.span, 0..<10, isISO: false) != (isAtHand ? day : nil) { wrong.append(day) }
    }
    #expect(wrong == [])
  }

  @Test("Nothing but a day is read as one, whichever byte of it is changed to whatever")
  func damagedDigits() {
    var wrong: [String] = []
    let digits = DateDigits()
    for (form, text) in [(DateForm.iso, "2025-12-19"), (.uk, "19/12/2025")] {
      let reader = DateReader(form, latestYear: 2026)
      for place in 0..<10 {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array("\(text)......".utf8)
          bytes[place] = byte
          let day = digits.day(bytes.span, 0..<10, isISO: form == .iso)
          let expected = try? reader.day(bytes[..<10]).get()
          // Years outside the table, and a day of one digit after a space, are read in another way.
          let isSpace = [0x20, 0x09, 0x0D].contains(byte)
          let isAtHand = expected.map { (1980...2060).contains($0.year) && !isSpace } ?? false
          if day != (isAtHand ? expected : nil) { wrong.append("\(text), byte \(place): \(byte)") }
        }
      }
    }
    #expect(wrong == [])
  }
}
