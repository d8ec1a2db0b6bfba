import DeadlineReports
import Testing

@Suite("SHA-256 (FIPS 180-4)")
struct SHA256Tests {
  /// The examples of the standard's annexes and of NIST's collection.
  static let published = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  /// Digests of (7 i + n) mod 256 for i below n, for the lengths around the end of a block, from
  /// Python's hashlib.
  static let aroundABlock = [
    (55, "81afe5b788dc2ce138ff83d9b20164db75a94d75d2b2432eea4a0ef605088c72"),
    (56, "2aba54f0ac632420a2b502431408866e40e1d5e430df4cd822642c78ab2eb9c1"),
    (57, "903284efbf9100e8ba1614ec65eacacad125e03f857cae7acbf8b73b23e0fdfe"),
    (58, "49298f1616fb5777d7a68085f2be223e74b64e84b9dbb9b3e3e6f66599bcbcf1"),
    (59, "1b70d65ef02ab7524c4070295da64f4bc1742de82bc0f53a7241a211827bb65c"),
    (60, "a7395392b500ee1855fd4fb13ce5d863a5581fd02b981710533d5a83fbfab7bd"),
    (61, "eb75a7c80ccaebf13a9fbbe4db10e9fda98c623597d1ff194ba34a21852127d7"),
    (62, "c2c02d573cda0bf7b8c680a27687b40193446315b46675442d1ffacde704d4fc"),
    (63, "733d3d4ee79ee67145bf73da13588f6f235d37414fc64b14a2f00f1762792f5e"),
    (64, "79322907b3e9d013d7dc2c2f256674dbf733045cde01df3539271c6f5605feb8"),
    (65, "d85c007c6eb440f085afa2b84f6f2bce4658b240e9f62cb1364bf0485a57e720"),
  ]

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }
  }

  @Test("The published examples", arguments: published)
  func examples(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: text.utf8) == digest)
  }

  @Test("A million times the letter a, in pieces of any size")
  func aMillion() {
    var digest = SHA256()
    var left = 1_000_000
    var piece = 1
    while left > 0 {
      let count = min(piece, left)
      digest.update(repeatElement(UInt8(ascii: "a"), count: count))
      left -= count
      piece = piece * 3 + 1
    }
    #expect(digest.hexDigest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("Lengths around the end of a block", arguments: aroundABlock)
  func length(_ count: Int, digest: String) {
    #expect(SHA256.hexDigest(of: Self.bytes(count)) == digest)
  }

  @Test("How the bytes are cut into pieces plays no part")
  func pieces() {
    let bytes = Self.bytes(200)
    let whole = SHA256.hexDigest(of: bytes)
    for cut in [0, 1, 55, 63, 64, 65, 127, 128, 129, 199, 200] {
      var digest = SHA256()
      digest.update(bytes[..<cut])
      digest.update([])
      digest.update(bytes[cut...])
      #expect(digest.hexDigest == whole, "cut at \(cut)")
    }
  }

  @Test("The digest so far may be asked for without an end")
  func soFar() {
    var digest = SHA256()
    digest.update("a".utf8)
    _ = digest.hexDigest
    digest.update("bc".utf8)
    #expect(digest.hexDigest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
