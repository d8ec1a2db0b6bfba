/// The first refused rows, to show if no file was named for them.
struct RejectPreview {
  private static let most = 20
  private var bytes: [UInt8] = []

  mutating func take(_ more: Span<UInt8>) {
    for index in more.indices {
      guard bytes.count < 1 << 16 else { return }
      bytes.append(more[index])
    }
  }

  func lines(rejected: Int) -> [String] {
    guard rejected > 0, !bytes.isEmpty else { return [] }
    let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let shown = all.prefix(Self.most + 1)
    var lines = ["Refused rows:"] + shown
    let more = rejected - (shown.count - 1)
    if more > 0 { lines.append("… and \(more) more; name a file for all of them with --rejects") }
    return lines
  }
}
