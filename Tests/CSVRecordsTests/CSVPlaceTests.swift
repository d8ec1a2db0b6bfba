import CSVRecords
import Testing

/// That records are read as they should be is tested through the audit; here it is where they were.
@Suite("Places of comma-separated values in their stream")
struct CSVPlaceTests {
  /// Everything that is read of a text, with offsets.
  private static func outcomes(_ text: String, block: Int, width: Int? = 2) throws -> [String] {
    let bytes = Array(text.utf8)
    var position = 0
    var csv = CSVReader({ buffer in
      let end = min(position + block, bytes.count)
      buffer += bytes[position..<end]
      defer { position = end }
      return end - position
    })
    csv.width = width
    var outcomes: [String] = []
    while true {
      switch try csv.next() {
      case .end: return outcomes
      case .fault(let fault): outcomes.append("\(fault) in \(csv.recordOffset) at \(csv.faultOffset)")
      case .record:
        let fields = csv.fields.map { "\(csv.offset(of: $0)) \(String(decoding: csv.bytes($0), as: UTF8.self))" }
        outcomes.append("\(csv.recordOffset): \(fields.joined(separator: ", "))")
      }
    }
  }

  /// Offsets counted by hand.
  private static let texts: [(String, [String])] = [
    ("a,b\ncc,dd\n", ["0: 0 a, 2 b", "4: 4 cc, 7 dd"]),
    ("\u{FEFF}a,b\r\n\r\n\"c\",\"d\"\"\"", ["3: 3 a, 5 b", "10: 10 c, 14 d\""]),
    ("é,b\n\"c\nc\",d\ne,f", ["0: 0 é, 3 b", "5: 5 c\nc, 11 d", "13: 13 e, 15 f"]),
    ("a,b\nc,d\"d\ne,f\n", ["0: 0 a, 2 b", "quoteInField(field: 1) in 4 at 6", "10: 10 e, 12 f"]),
    ("a,b\nc,\"d\"d\ne,f\n", ["0: 0 a, 2 b", "textAfterQuote(field: 1) in 4 at 6", "11: 11 e, 13 f"]),
    ("a,b\nc,\"d\ne,f\n", ["0: 0 a, 2 b", "unclosedQuote(field: 1) in 4 at 6", "9: 9 e, 11 f"]),
    // The quote closes in a later line, where the width is wrong: its own field is at fault.
    (
      "a,\"b\nc\",d\ne,f\n",
      ["unclosedQuote(field: 1) in 0 at 2", "quoteInField(field: 0) in 5 at 5", "10: 10 e, 12 f"]
    ),
    ("a,b\nc\nd,e", ["0: 0 a, 2 b", "width(found: 1) in 4 at 4", "6: 6 d, 8 e"]),
  ]

  @Test("are the same whatever the size of the blocks in which the bytes come", arguments: texts)
  func offsets(text: String, expected: [String]) throws {
    for block in [1, 2, 7, 1 << 20] {
      #expect(try Self.outcomes(text, block: block) == expected, "in blocks of \(block)")
    }
  }

  @Test("stay right after a line that is longer than the reader keeps")
  func longLine() throws {
    let long = String(repeating: "x", count: CSVReader.longestLine + 2)
    let text = "a,b\n\(long)\nc,d\n"
    for block in [1000, 1 << 22] {
      let last = 4 + long.utf8.count + 1
      #expect(
        try Self.outcomes(text, block: block) == [
          "0: 0 a, 2 b", "tooLong in 4 at 4", "\(last): \(last) c, \(last + 2) d",
        ], "in blocks of \(block)")
    }
  }
}
