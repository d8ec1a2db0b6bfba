import JSONTree
import TestSupport
import Testing

@Suite("The digest of the input")
struct InputDigestTests {
  @Test("is that of the whole file, however many blocks and threads there are", arguments: [1, 2, 3])
  func digest(threads: Int) throws {
    let note = String(repeating: "x", count: 10_000)
    let text = "reference,note,received\n" + (0..<300).map { "R\($0),\(note),2025-12-19\n" }.joined()
    let folder = try TemporaryFolder()
    let run = try BuiltTool(
      "audit - --policy luton --as-of 2026-02-10 --threads \(threads) --json --output \(folder.path("audited.csv"))",
      input: Array(text.utf8))
    let json = try run.json
    #expect(json["read"]?.integer == 300)
    // Three megabytes; from Python's hashlib.
    #expect(
      json["provenance"]?["inputDigest"]?.string == "1d0b6dcd245aad9a424f7704f270e27f61ef6baafcb41cd1f666d0c8b59a388c")
  }
}
