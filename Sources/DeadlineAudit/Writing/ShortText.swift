/// A text of at most sixteen bytes that is written often, in one copy, such as a status with its
/// comma.
struct ShortText: Sendable, BitwiseCopyable {
  let bytes: SIMD16<UInt8>
  let count: Int

  /// A short text; `nil` if it is longer.
  init?(_ text: String) {
    guard text.utf8.count <= 16 else { return nil }
    var bytes = SIMD16<UInt8>(repeating: 0)
    for (index, byte) in text.utf8.enumerated() { bytes[index] = byte }
    self.bytes = bytes
    count = text.utf8.count
  }

  /// The empty text.
  static let none = ShortText()

  private init() { (bytes, count) = (SIMD16(repeating: 0), 0) }
}
