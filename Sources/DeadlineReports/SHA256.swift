/// The SHA-256 digest (FIPS 180-4) of a stream of bytes, as `sha256sum` prints it.
///
/// With it a reader can check which file a report was made from.
///
/// Swift does not include one on every platform, and the package has no dependencies.
package struct SHA256: Sendable {
  private var rounds = SHA256Rounds()
  /// The bytes that do not fill a block of 64 yet.
  private var pending: [UInt8] = []
  private var count: UInt64 = 0

  /// A digest without any bytes yet.
  package init() {}

  /// Takes in more bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) { update(Array(bytes).span) }

  /// Takes in more bytes.
  package mutating func update(_ bytes: Span<UInt8>) {
    count += UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      for index in 0..<start { pending.append(bytes[index]) }
      guard pending.count == 64 else { return }
      let block = pending
      rounds.take(block.span)
      pending.removeAll(keepingCapacity: true)
    }
    rounds.take(bytes.extracting(start...))
    let rest = (bytes.count - start) % 64
    for index in (bytes.count - rest)..<bytes.count { pending.append(bytes[index]) }
  }

  /// The digest of all bytes so far, in hexadecimal digits.
  package var hexDigest: String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The 32 bytes of the digest of all bytes so far.
  var digest: [UInt8] {
    var copy = self
    let bits = count * 8
    copy.pending.append(0x80)
    while copy.pending.count % 64 != 56 { copy.pending.append(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      copy.pending.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    let last = copy.pending
    copy.rounds.take(last.span)
    let state = copy.rounds.state
    return state.indices.flatMap { index in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: state[index] >> UInt32($0)) }
    }
  }

  /// The digest of bytes, in hexadecimal digits.
  package static func hexDigest(of bytes: some Collection<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.hexDigest
  }
}
