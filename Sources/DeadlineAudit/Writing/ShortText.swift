/// A text of at most sixteen bytes that is written again and again, such as a status and the comma behind it: one copy.
struct ShortText: Sendable, BitwiseCopyable {
  let bytes: SIMD16<UInt8>
  let count: Int

  /// `nil` for a longer text.
  init?(_ text: String) {
    guard text.utf8.count <= 16 else { return nil }
    var bytes = SIMD16<UInt8>(repeating: 0)
    for (index, byte) in text.utf8.enumerated() { bytes[index] = byte }
    self.bytes = bytes
    count = text.utf8.count
  }

  /// No text.
  static let none = ShortText()

  private init() { (bytes, count) = (SIMD16(repeating: 0), 0) }
}
