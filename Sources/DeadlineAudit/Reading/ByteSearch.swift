/// Searches for bytes, eight and sixteen at a time.
///
/// Every load is checked against the end of the bytes. It is unsafe in name only, because any type
/// could be loaded.
extension Span<UInt8> {
  /// The eight bytes at a place, the first of them lowest.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  func vector(at index: Int) -> SIMD16<UInt8> {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// The index of the first such byte in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    let wanted = SIMD16<UInt8>(repeating: byte)
    while range.upperBound - index >= 16, !any(vector(at: index) .== wanted) { index += 16 }
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The index of the last such byte in a range.
  func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if self[index] == byte { return index }
      index -= 1
    }
    return nil
  }

  /// Whether the bytes are the same.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// How many such bytes there are in a range.
  func count(of byte: UInt8, in range: Range<Int>) -> Int {
    var index = range.lowerBound
    var count = 0
    let wanted = SIMD16<UInt8>(repeating: byte)
    while range.upperBound - index >= 16 {
      // Each lane counts up to 255 before it is added up.
      let end = Swift.min(range.upperBound - 15, index + 16 * 255)
      var lanes = SIMD16<UInt8>(repeating: 0)
      while index < end {
        lanes &+= SIMD16(repeating: 0).replacing(with: 1, where: vector(at: index) .== wanted)
        index += 16
      }
      count += lanes.total
    }
    while index < range.upperBound {
      if self[index] == byte { count += 1 }
      index += 1
    }
    return count
  }
}

extension SIMD16<UInt8> {
  /// The sum of all lanes.
  fileprivate var total: Int { indices.reduce(0) { $0 + Int(self[$1]) } }
}
