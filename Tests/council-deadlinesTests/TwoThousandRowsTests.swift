import Foundation
import TestSupport
import Testing
import WorkingDays

/// Two thousand rows as a case system might export them, one in a hundred of them bad, each in its
/// own way.
@Suite("An audit of two thousand rows")
struct TwoThousandRowsTests {
  /// The bank holidays of England and Wales in the months of the rows and after them.
  private static let holidays: Set<String> = [
    "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
    "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25",
  ]

  /// The day this many working days after another, counted one day at a time.
  private static func walk(_ count: Int, from start: Day) -> Day {
    var day = start
    var left = count
    while left > 0, let next = day.next {
      day = next
      if !next.weekday.isWeekend, !holidays.contains(next.description) { left -= 1 }
    }
    return day
  }

  /// The working days of stage 1 by each policy.
  private static let stage1 = [
    ("luton", "luton@2020-08", 15), ("dudley", "dudley@2019-02", 10), ("cheshire-east", "cheshire-east@2023-03", 10),
    ("worcestershire", "worcestershire@2019", 10), ("regulations", "regulations@2006", 10),
  ]

  /// A bad row in place of a good one: its bytes, and what the rejects say of it.
  private struct Bad {
    let bytes: [UInt8]
    let column: String
    let reason: String
    let reference: String

    init(_ text: String, _ column: String, _ reason: String, reference: String = "") {
      self.init(Array(text.utf8), column, reason, reference: reference)
    }

    init(_ bytes: [UInt8], _ column: String, _ reason: String, reference: String = "") {
      self.bytes = bytes
      self.column = column
      self.reason = reason
      self.reference = reference
    }
  }

  private static let ten = [
    Bad(
      "R1,luton,2025-02-30,", "received", "“2025-02-30”: there is no day 30 in month 2 of 2025: it has 28 days",
      reference: "R1"),
    Bad(
      "R2,luton,19/12/2025,", "received",
      "“19/12/2025” has the day first, but the column has the year first: a spreadsheet that swapped day and month "
        + "leaves such a mixture; write it as yyyy-mm-dd", reference: "R2"),
    Bad(
      "R3,luton,2025-12-19,2026-01-09 24:00", "stage-1-responded",
      "“2026-01-09 24:00” has the time 24:00, which may mean this day or the next; give 00:00, or the date alone",
      reference: "R3"),
    Bad("R4,luton", "received", "the row has 2 fields, the header 4", reference: "R4"),
    Bad("R5,luton,2025-12-19,,x", "field 5", "the row has 5 fields, the header 4", reference: "R5"),
    Bad("\"R6,luton,2025-12-19,", "reference", "a quote is opened and not closed"),
    Bad(
      Array("R7".utf8) + [0xFF] + Array(",luton,2025-12-19,".utf8), "reference", "the text is not valid UTF-8",
      reference: "R7\u{FFFD}"),
    Bad(
      "R8,lutn,2025-12-19,", "policy", "there is no policy “lutn”; did you mean “luton”?", reference: "R8"),
    Bad(
      "\"R9\"x,luton,2025-12-19,", "reference", "text stands between a closing quote and the next comma",
      reference: "R9"),
    Bad("R\"10,luton,2025-12-19,", "reference", "a quote stands inside a field that does not begin with one"),
  ]

  @Test("Every good row has its days, and every bad one is reported by line, column and reason")
  func everyRow() throws {
    var file = Array("reference,policy,received,stage-1-responded\n".utf8)
    var audited: [[String]] = []
    var refused: [[String]] = []
    var line = 2
    for index in 0..<2000 {
      let (policy, version, days) = Self.stage1[index % 5]
      if index % 100 == 57 {
        let bad = Self.ten[index / 100 % 10]
        file += bad.bytes + [0x0A]
        refused.append(["\(line)", bad.column, bad.reason, bad.reference])
        line += 1
        continue
      }
      let received = try #require(Day(number: day("2025-01-02").number + Int32(index % 400)))
      let due = Self.walk(days, from: received)
      let lawDue = Self.walk(10, from: received)
      // Some are answered a day late by the policy, some on its last day, some not yet.
      let responded: Day? = [nil, due, due.next][index % 3]
      var reference = "C-\(index)"
      if index % 40 == 5 { reference = "C, \(index)" }
      if index % 40 == 25 { reference = "C \"\(index)\"\nof two lines" }
      let quoted = "\"" + reference.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      file += Array(
        "\(index % 20 == 5 ? quoted : reference),\(policy),\(received),\(responded?.description ?? "")".utf8)
      file += index % 7 == 0 ? [0x0D, 0x0A] : [0x0A]
      line += reference.contains("\n") ? 2 : 1
      // As of 1 April 2026; the last complaint came in on 5 February.
      let status = responded.map { $0 <= due ? "met" : "missed" } ?? "overdue"
      let lawStatus = responded.map { $0 <= lawDue ? "met" : "missed" } ?? "overdue"
      audited.append([reference, version, due.description, status, lawDue.description, lawStatus])
    }
    #expect(refused.count == 20)

    let folder = try TemporaryFolder()
    let input = try folder.write("cases.csv", file).path
    let run = try BuiltTool([
      "audit", input, "--as-of", "2026-04-01", "--encoding", "utf-8", "--output", folder.path("audited.csv"),
      "--rejects",
      folder.path("refused.csv"),
    ])
    #expect(run.exit == 65)
    #expect(run.error == "")
    #expect(run.output.hasSuffix("\n2000 read = 1980 audited + 20 rejected\n"))

    let rejects = Self.records(folder.text("refused.csv") ?? "")
    #expect(rejects.first == ["line", "column", "reason", "reference"])
    #expect(Array(rejects.dropFirst()) == refused)

    let records = Self.records(folder.text("audited.csv") ?? "")
    let header = try #require(records.first)
    let columns = try [
      "reference", "policy", "stage-1-response-due", "stage-1-response-status", "stage-1-response-statute-due",
      "stage-1-response-statute-status",
    ].map { try #require(header.firstIndex(of: $0)) }
    let found = records.dropFirst().map { record in columns.map { record[$0] } }
    #expect(found.count == audited.count)
    let wrong = zip(found, audited).filter { $0 != $1 }
    #expect(wrong.isEmpty, "\(wrong.count) rows, first \(wrong.first.map { "\($0)" } ?? "")")
  }

  /// The records of well-formed comma-separated values.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      switch byte {
      // A doubled quote ends the quoted part and begins it again, so that one of the two has to be
      // put back.
      case UInt8(ascii: "\""):
        if !isQuoted, field.last == 0 { field[field.count - 1] = byte } else if isQuoted { field.append(0) }
        isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        guard !isQuoted else {
          field.append(byte)
          continue
        }
        record.append(String(decoding: field.filter { $0 != 0 }, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        guard byte == UInt8(ascii: "\n") else { continue }
        records.append(record)
        record.removeAll(keepingCapacity: true)
      default: field.append(byte)
      }
    }
    return records
  }
}
