import JSONTree
import Testing

@Suite("Walking through JSON with a path")
struct JSONNodeTests {
  private func node(_ text: String, path: String = "$") throws -> JSONNode {
    JSONNode(try JSONReader.read(Array(text.utf8)), path: path)
  }

  @Test("Members and elements carry the way to them")
  func paths() throws {
    let top = try node(#"{"a": [{"b": 1}, {"b": 2}]}"#)
    #expect(top["a"]?.elements?.map { $0["b"]?.path } == ["$.a[0].b", "$.a[1].b"])
    #expect(top["a"]?.elements?.compactMap { $0["b"]?.integer } == [1, 2])
    #expect(top["x"] == nil)
    #expect(top.path(of: "x") == "$.x")
  }

  @Test("Without a word for the top, a path begins with the first key")
  func emptyPath() throws {
    let top = try node(#"{"a": [true]}"#, path: "")
    #expect(top["a"]?.path == "a")
    #expect(top["a"]?.elements?.first?.path == "a[0]")
    #expect(try node("[0]", path: "").elements?.first?.path == "[0]")
  }

  @Test("Members are known, unknown or missing, and each has its place")
  func sortedMembers() throws {
    let sorted = try #require(try node(#"{"x": 1, "a": 2, "c": 3}"#).members(required: ["a", "b"], optional: ["c"]))
    #expect(sorted.known.mapValues(\.path) == ["a": "$.a", "c": "$.c"])
    #expect(sorted.unknown.map(\.key) == ["x"])
    #expect(sorted.unknown.map(\.offset) == [1])
    #expect(sorted.unknown.map(\.value.path) == ["$.x"])
    #expect(sorted.missing == ["b"])
    #expect(try node("[]").members(required: [], optional: []) == nil)
  }

  @Test("A value of another kind is not there")
  func kinds() throws {
    let values = try #require(try node(#"["text", 1, 1.5, true, null, [], {}]"#).elements)
    #expect(values.map(\.string) == ["text", nil, nil, nil, nil, nil, nil])
    #expect(values.map(\.integer) == [nil, 1, nil, nil, nil, nil, nil])
    #expect(values.map(\.bool) == [nil, nil, nil, true, nil, nil, nil])
    #expect(values.map(\.isNull) == [false, false, false, false, true, false, false])
    #expect(values.map { $0.elements == nil } == [true, true, true, true, true, false, true])
    #expect(values.map { $0.members == nil } == [true, true, true, true, true, true, false])
    #expect(values.map(\.isEmptyArray) == [false, false, false, false, false, true, false])
    #expect(values.map(\.isEmptyObject) == [false, false, false, false, false, false, true])
    #expect(values[0]["key"] == nil)
  }
}
