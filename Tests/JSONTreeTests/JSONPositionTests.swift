import JSONTree
import Testing

@Suite("Places in a JSON text")
struct JSONPositionTests {
  private let text = """
    {
      "name": "Cheshire East",
      "städte": [1, 2,
        { "é": null }]
    }
    """

  private func place(_ offset: Int) -> String {
    let position = TextPosition(offset: offset, in: Array(text.utf8))
    return "\(position.line):\(position.column)"
  }

  @Test("A value knows where it began, and a member where its key began")
  func offsets() throws {
    let json = try JSONReader.read(Array(text.utf8))
    #expect(place(json.offset) == "1:1")
    #expect(try place(#require(json["name"]).offset) == "2:11")
    guard case .object(let members) = json.content, case .array(let elements) = members[1].value.content else {
      Issue.record("an object with an array was expected")
      return
    }
    #expect(members.map { place($0.offset) } == ["2:3", "3:3"])
    #expect(elements.map { place($0.offset) } == ["3:14", "3:17", "4:5"])
    #expect(try place(#require(elements[2]["é"]).offset) == "4:12")
  }

  @Test(
    "Lines and columns count from 1, columns in characters, and a line break belongs to its line",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("\n\n", 2, 3, 1), ("é’😀x", 9, 1, 4),
      ("a\r\nb", 3, 2, 1), ("", 0, 1, 1), ("abc", -5, 1, 1), ("abc", 99, 1, 4), ("\u{FEFF}ab", 4, 1, 2),
      ("\u{FEFF}a\nb", 5, 2, 1), ("\u{FEFF}a\nb", 6, 2, 2),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let position = TextPosition(offset: offset, in: Array(text.utf8))
    #expect((position.line, position.column) == (line, column))
  }

  @Test("A member that is not there, or of a value that has none, is nil")
  func missingMembers() throws {
    let json = try JSONReader.read(Array(text.utf8))
    #expect(json["nome"] == nil)
    #expect(json["städte"]?["é"] == nil)
  }

  @Test(
    "Every kind of value has its name",
    arguments: [
      ("null", "null"), ("true", "true or false"), ("1", "a whole number"), ("1.5", "a number"), (#""""#, "a string"),
      ("[]", "an array"), ("{}", "an object"),
    ])
  func kinds(text: String, kind: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).kind == kind)
  }
}
