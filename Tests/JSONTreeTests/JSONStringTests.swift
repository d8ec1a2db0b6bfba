import JSONTree
import Testing

@Suite("Strings as JSON text")
struct JSONStringTests {
  @Test("every byte of ASCII is written so that it is read again as itself")
  func ascii() throws {
    for byte in UInt8(0)..<0x80 {
      let bytes = [byte]
      var output = Array("x".utf8)
      JSONString.append(bytes.span, to: &output)
      #expect(output.first == UInt8(ascii: "x"))
      guard case .string(let text) = try JSONReader.read(Array(output.dropFirst())).content else {
        Issue.record("byte \(byte) is not a string")
        continue
      }
      #expect(Array(text.utf8) == bytes)
    }
  }

  @Test("a text needs escapes exactly if more than the quotes is added to it")
  func escapes() {
    for byte in UInt8.min...UInt8.max {
      let bytes = [UInt8(ascii: "a"), byte]
      var output: [UInt8] = []
      JSONString.append(bytes.span, to: &output)
      #expect(JSONString.needsEscapes(bytes.span) == (output.count != bytes.count + 2), "byte \(byte)")
    }
  }

  @Test("bytes that are not ASCII are copied, valid or not")
  func otherBytes() {
    let bytes: [UInt8] = [0xC3, 0xA9, 0xFF]
    var output: [UInt8] = []
    JSONString.append(bytes.span, to: &output)
    #expect(output == [0x22, 0xC3, 0xA9, 0xFF, 0x22])
  }
}
