import JSONTree
import TestSupport
import Testing

@Suite("Damaged JSON")
struct JSONMutationTests {
  private static let text = #"""
    {"england-and-wales": {"division": "england-and-wales", "events": [
      {"title": "New Year’s Day", "date": "2026-01-01", "notes": "", "bunting": true},
      {"title": "Boxing Day \u2014 \ud83d\ude00\n\"", "date": "2026-12-28", "notes": "Substitute day", "bunting": false}
    ]}, "numbers": [0, -1, 1.5, 2e3, -0.25E-2, 12345678901234567890], "null": null, "deep": [[[[[{}]]]]]}
    """#

  @Test("Whatever happens to the bytes, reading ends in a value or an error that lies inside the text")
  func mutations() {
    let valid = Array(Self.text.utf8)
    var random = SplitMix64(state: 2026)
    var refused = 0
    var faults: [[UInt8]] = []
    let rounds = Effort.count(4_000, long: 200_000)
    for _ in 0..<rounds {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
      do {
        let json = try JSONReader.read(bytes)
        let again = try? JSONReader.read(Array(json.text.utf8))
        if again.map(\.text) != json.text { faults.append(bytes) }
      } catch {
        refused += 1
        let position = TextPosition(offset: error.offset, in: bytes)
        if !(0...bytes.count).contains(error.offset) || position.line < 1 || position.column < 1 || "\(error)".isEmpty {
          faults.append(bytes)
        }
      }
    }
    #expect(faults.isEmpty)
    #expect(refused > rounds / 2)
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    guard let index = bytes.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: index)
    case 3: bytes.removeSubrange(index...)
    default: bytes.swapAt(index, Int.random(in: bytes.indices, using: &random))
    }
  }
}
