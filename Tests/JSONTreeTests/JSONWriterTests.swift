import JSONTree
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test("Members keep their order, levels are indented, and empty containers stay on their line")
  func layout() {
    let json: JSON = [
      "title": "New Year’s Day", "days": [1, -2], "none": [], "nothing": JSON(.object([])), "flag": true, "absent": nil,
      "deep": ["b": ["a"]], "part": JSON(.number(0.5)),
    ]
    #expect(
      json.text == """
        {
          "title": "New Year’s Day",
          "days": [
            1,
            -2
          ],
          "none": [],
          "nothing": {},
          "flag": true,
          "absent": null,
          "deep": {
            "b": [
              "a"
            ]
          },
          "part": 0.5
        }
        """)
  }

  @Test(
    "Only what has to be escaped is escaped",
    arguments: [
      ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a/b", #""a/b""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("é’😀", #""é’😀""#), ("\r\n", #""\r\n""#),
      ("e\u{301}", "\"e\u{301}\""),
    ])
  func escapes(string: String, text: String) {
    #expect(JSON(.string(string)).text == text)
  }

  @Test("Values that may be absent are null if they are")
  func optionals() {
    #expect(JSON.string(Int?.none).text == "null")
    #expect(JSON.string(Int?.some(5)).text == #""5""#)
    #expect(JSON.integer(nil).text == "null")
    #expect(JSON.integer(5).text == "5")
    #expect(JSON.bool(nil).text == "null")
    #expect(JSON.bool(false).text == "false")
    #expect(JSON.array((1...2).map { JSON.integer($0) }).text == "[\n  1,\n  2\n]")
  }

  @Test("What is written is read again as the same value, for random values")
  func roundTrip() {
    var random = SplitMix64(state: 7)
    let faults = (0..<2_000).filter { _ in
      let value = randomValue(depth: 0, using: &random)
      guard let read = try? JSONReader.read(Array(value.text.utf8)) else { return true }
      return shape(read) != shape(value) || read.text != value.text
    }
    #expect(faults.isEmpty)
  }

  private func randomValue(depth: Int, using random: inout SplitMix64) -> JSON {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
    case 0: return nil
    case 1: return JSON(.bool(.random(using: &random)))
    case 2: return JSON(.integer(.random(in: .min ... .max, using: &random)))
    case 3: return JSON(.number(.random(in: -1e9...1e9, using: &random).rounded(.down) + 0.5))
    case 4: return JSON(.string(randomText(using: &random)))
    case 5:
      let count = Int.random(in: 0..<5, using: &random)
      return JSON(.array((0..<count).map { _ in randomValue(depth: depth + 1, using: &random) }))
    default:
      let count = Int.random(in: 0..<20, using: &random)
      return JSON(
        .object(
          (0..<count).map { index in
            JSON.Member(
              key: "\(index)" + randomText(using: &random), value: randomValue(depth: depth + 1, using: &random))
          }))
    }
  }

  private func randomText(using random: inout SplitMix64) -> String {
    let scalars = (0..<Int.random(in: 0..<8, using: &random)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0..<(Bool.random(using: &random) ? 0x80 : 0x11_0000), using: &random))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
