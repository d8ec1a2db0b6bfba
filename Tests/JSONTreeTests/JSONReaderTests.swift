import JSONTree
import Testing

/// The text of the error that reading ends with, with its line and column, or `none`.
private func fault(_ bytes: [UInt8]) -> String {
  do {
    _ = try JSONReader.read(bytes)
    return "none"
  } catch {
    let position = TextPosition(offset: error.offset, in: bytes)
    return "\(position.line):\(position.column) \(error)"
  }
}

/// A value on one line, with the kind of every number visible.
func shape(_ json: JSON) -> String {
  switch json.content {
  case .null: "null"
  case .bool(let flag): "\(flag)"
  case .integer(let number): "\(number)"
  case .number(let number): "double \(number)"
  case .string(let text): text.debugDescription
  case .array(let elements): "[\(elements.map(shape).joined(separator: " "))]"
  case .object(let members):
    "{\(members.map { "\($0.key.debugDescription):\(shape($0.value))" }.joined(separator: " "))}"
  }
}

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "What RFC 8259 allows is read",
    arguments: [
      ("null", "null"), ("true", "true"), ("false", "false"), ("[]", "[]"), ("{}", "{}"), (#""""#, #""""#),
      (" \t\r\n[ 1 , 2 ]\n", "[1 2]"), ("[[[]],{}]", "[[[]] {}]"),
      (#"{"b":1,"a":{"b":2}}"#, #"{"b":1 "a":{"b":2}}"#), (#"{"":0}"#, #"{"":0}"#),
      ("0", "0"), ("-0", "0"), ("-1", "-1"), ("1234567890", "1234567890"),
      ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
      ("9223372036854775808", "double 9.223372036854776e+18"), ("1.0", "double 1.0"), ("1.25", "double 1.25"),
      ("1e2", "double 100.0"), ("1E+2", "double 100.0"), ("12e-1", "double 1.2"), ("0e0", "double 0.0"),
      ("-0.5", "double -0.5"), ("1e-400", "double 0.0"),
      (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u{08}\u{0C}\n\r\t""#), (#""\u0041\u00e9\u20AC""#, #""Aé€""#),
      (#""\ud83d\ude00""#, #""😀""#), (#""\u0000""#, #""\0""#), (#""é€😀""#, #""é€😀""#), ("\"\u{7F}\"", #""\u{7F}""#),
      (#""New Year’s Day""#, #""New Year’s Day""#),
    ])
  func accepted(text: String, expected: String) throws {
    #expect(shape(try JSONReader.read(Array(text.utf8))) == expected)
  }

  @Test(
    "What RFC 8259 does not allow is refused with its place",
    arguments: [
      ("", "1:1 the JSON text ends too early"),
      (" ", "1:2 the JSON text ends too early"),
      ("[", "1:2 the JSON text ends too early"),
      ("[1", "1:3 the JSON text ends too early"),
      ("[1,", "1:4 the JSON text ends too early"),
      ("{", "1:2 the JSON text ends too early"),
      (#"{"a""#, "1:5 the JSON text ends too early"),
      (#"{"a":"#, "1:6 the JSON text ends too early"),
      (#"{"a":1"#, "1:7 the JSON text ends too early"),
      (#"{"a":1,"#, "1:8 the JSON text ends too early"),
      (#""abc"#, "1:5 the JSON text ends too early"),
      (#""abc\"#, "1:6 the JSON text ends too early"),
      (#""\u12"#, "1:6 the JSON text ends too early"),
      ("tru", "1:4 the JSON text ends too early"),
      ("[1,]", "1:4 a JSON value expected, found “]”"),
      ("[,1]", "1:2 a JSON value expected, found “,”"),
      ("[1 2]", "1:4 “,” or “]” expected, found “2”"),
      ("[1}", "1:3 “,” or “]” expected, found “}”"),
      ("{1:2}", "1:2 a key in quotes expected, found “1”"),
      ("{a:1}", "1:2 a key in quotes expected, found “a”"),
      (#"{"a" 1}"#, "1:6 “:” expected, found “1”"),
      (#"{"a":1,}"#, "1:8 a key in quotes expected, found “}”"),
      (#"{"a":1 "b":2}"#, "1:8 “,” or “}” expected, found “\"”"),
      (#"{"a":}"#, "1:6 a JSON value expected, found “}”"),
      ("'a'", "1:1 a JSON value expected, found “'”"),
      ("// no\n1", "1:1 a JSON value expected, found “/”"),
      ("NaN", "1:1 a JSON value expected, found “N”"),
      ("Infinity", "1:1 a JSON value expected, found “I”"),
      ("+1", "1:1 a JSON value expected, found “+”"),
      (".5", "1:1 a JSON value expected, found “.”"),
      ("True", "1:1 a JSON value expected, found “T”"),
      ("\u{A0}1", "1:1 a JSON value expected, found byte 194"),
      ("\u{0}", "1:1 a JSON value expected, found byte 0"),
      ("nul1", "1:4 “null” expected, found “1”"),
      ("01", "1:1 a number is not of JSON's form"),
      ("-01", "1:1 a number is not of JSON's form"),
      ("-", "1:1 a number is not of JSON's form"),
      ("-a", "1:1 a number is not of JSON's form"),
      ("1.", "1:1 a number is not of JSON's form"),
      ("[1.e1]", "1:2 a number is not of JSON's form"),
      ("1e", "1:1 a number is not of JSON's form"),
      ("1e+", "1:1 a number is not of JSON's form"),
      ("1e999", "1:1 a number is not of JSON's form"),
      ("1 2", "1:3 there is more text after the end of the JSON value"),
      ("{}}", "1:3 there is more text after the end of the JSON value"),
      ("0x10", "1:2 there is more text after the end of the JSON value"),
      ("true1", "1:5 there is more text after the end of the JSON value"),
      (#""\x""#, "1:2 an escape in a string is not one of JSON's"),
      (#""a\'""#, "1:3 an escape in a string is not one of JSON's"),
      (#""\U0041""#, "1:2 an escape in a string is not one of JSON's"),
      (#""\u00g0""#, "1:6 an escape in a string is not one of JSON's"),
      (#""\ud83d""#, "1:2 an escape in a string is not one of JSON's"),
      (#""\ud83dabcdef""#, "1:2 an escape in a string is not one of JSON's"),
      (#""\ud83d\n""#, "1:2 an escape in a string is not one of JSON's"),
      (#""\ud83d\u0041""#, "1:2 an escape in a string is not one of JSON's"),
      (#""\ud83d\ue000""#, "1:2 an escape in a string is not one of JSON's"),
      (#""\ud83dA""#, "1:2 an escape in a string is not one of JSON's"),
      (#""\ude00""#, "1:2 an escape in a string is not one of JSON's"),
      ("\"a\nb\"", "1:3 a control character in a string must be escaped"),
      ("\"\t\"", "1:2 a control character in a string must be escaped"),
      ("\"\\n\u{1}\"", "1:4 a control character in a string must be escaped"),
      (#"{"a":1,"b":2,"a":3}"#, "1:14 the key “a” stands twice in one object"),
      (#"{"a":1,"\u0061":3}"#, "1:8 the key “a” stands twice in one object"),
    ])
  func refused(text: String, expected: String) {
    #expect(fault(Array(text.utf8)) == expected)
  }

  @Test(
    "Bytes that are not UTF-8 are refused where the string begins",
    arguments: [
      [0xFF], [0xC3], [0xC3, 0x28], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let quote = [UInt8(ascii: "\"")]
    #expect(fault(quote + bytes + quote) == "1:1 the text is not valid UTF-8")
    #expect(fault(quote + Array(#"\n"#.utf8) + bytes + quote) == "1:1 the text is not valid UTF-8")
  }

  @Test("UTF-16 is refused")
  func notUTF16() {
    #expect(fault([0xFE, 0xFF, 0x00, 0x31]) == "1:1 a JSON value expected, found byte 254")
    #expect(fault([0x31, 0x00]) == "1:2 there is more text after the end of the JSON value")
  }

  @Test("A byte order mark at the start is passed over, and one elsewhere is refused")
  func byteOrderMark() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(shape(try JSONReader.read(mark + Array("[1]".utf8))) == "[1]")
    #expect(fault(mark) == "1:1 the JSON text ends too early")
    #expect(fault(mark + Array("[x]".utf8)) == "1:2 a JSON value expected, found “x”")
    #expect(fault(mark + mark + Array("1".utf8)) == "1:1 a JSON value expected, found byte 239")
  }

  @Test("A key may not come twice among many keys either, wherever the two stand")
  func duplicateAmongMany() throws {
    let keys = (0..<40).map { "k\($0)" }
    func text(_ keys: [String]) -> [UInt8] { Array("{\(keys.map { "\"\($0)\":0" }.joined(separator: ","))}".utf8) }
    let missed = keys.indices.filter { index in
      (index + 1..<41).contains { later in
        var repeated = keys
        repeated.insert(keys[index], at: later)
        guard case .duplicateKey(keys[index])? = (error(text(repeated)))?.reason else { return true }
        return false
      }
    }
    #expect(missed.isEmpty)
    #expect(fault(text(keys)) == "none")
  }

  private func error(_ bytes: [UInt8]) -> JSONError? {
    do {
      _ = try JSONReader.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("The same key may stand in different objects")
  func sameKeyElsewhere() throws {
    #expect(fault(Array(#"{"a":{"a":1},"b":[{"a":1},{"a":2}]}"#.utf8)) == "none")
  }

  @Test("Sixty-four levels of nesting are read, and one more is refused however deep the text goes on")
  func depth() {
    func nested(_ levels: Int, _ open: String, _ close: String) -> [UInt8] {
      Array((String(repeating: open, count: levels) + "0" + String(repeating: close, count: levels)).utf8)
    }
    #expect(fault(nested(64, "[", "]")) == "none")
    #expect(fault(nested(65, "[", "]")) == "1:66 values are nested deeper than 64 levels")
    #expect(fault(nested(100_000, "[", "]")) == "1:66 values are nested deeper than 64 levels")
    #expect(fault(nested(64, #"{"a":"#, "}")) == "none")
    #expect(fault(nested(65, #"{"a":"#, "}")) == "1:326 values are nested deeper than 64 levels")
  }

  @Test("A long text of one kind is read in full")
  func longTexts() throws {
    let numbers = "[\(repeatElement("1", count: 50_000).joined(separator: ","))]"
    guard case .array(let elements) = try JSONReader.read(Array(numbers.utf8)).content else {
      Issue.record("an array was expected")
      return
    }
    #expect(elements.count == 50_000)
    let string = "\"\(String(repeating: "é", count: 50_000))\""
    #expect(shape(try JSONReader.read(Array(string.utf8))).count == 50_002)
  }
}
