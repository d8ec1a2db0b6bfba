import Foundation
import JSONTree
import Testing

@Suite("Encoding JSON")
struct JSONEncodableTests {
  @Test("JSONEncoder writes what the value's own text says")
  func encoder() throws {
    let json: JSON = [
      "text": "a\"b\n’", "count": -3, "flag": true, "none": nil, "list": [1, "two", []], "object": ["b": 1, "a": 2],
      "part": JSON(.number(0.5)), "largest": .integer(.max),
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(json), as: UTF8.self)
    #expect(
      text == #"""
        {"count":-3,"flag":true,"largest":9223372036854775807,"list":[1,"two",[]],"none":null,\#
        "object":{"a":2,"b":1},"part":0.5,"text":"a\"b\n’"}
        """#)
  }

  @Test("a plain value is a document too", arguments: ["null", "true", "7", #""text""#, "[]", "{}"])
  func plainValues(text: String) throws {
    let json = try JSONReader.read(Array(text.utf8))
    #expect(String(decoding: try JSONEncoder().encode(json), as: UTF8.self) == text)
  }
}
