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

  /// The first refused rows or, if every row of the file was refused for the same reason, one of them.
  func lines(rejected: Int, of read: Int) -> [String] {
    guard rejected > 0, !bytes.isEmpty else { return [] }
    // The mark for a spreadsheet is not for a terminal.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rows = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var all = String(decoding: rows, as: UTF8.self).split(separator: "\n").map(String.init)
    // The last line may be cut.
    if bytes.last != 0x0A { all.removeLast() }
    if rejected == read, rejected > 1, let first = all.dropFirst().first,
      Set(all.dropFirst().prefix(rejected).map(Self.kind)).count == 1
    {
      return ["Every row was refused for the same reason, such as:", all[0], first]
    }
    let shown = all.prefix(Self.most + 1)
    var lines = ["Refused rows:"] + shown
    let more = rejected - (shown.count - 1)
    if more > 0 { lines.append("… and \(more) more; name a file for all of them with --rejects") }
    return lines
  }

  /// A refused row without its line, its reference and what is quoted in its reason.
  private static func kind(_ row: String) -> String {
    let parts = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let last = parts[2].lastIndex(of: ",") else { return row }
    var (kind, isQuoted) = ("\(parts[1]),", false)
    for character in parts[2][..<last] {
      if character == "“" { isQuoted = true }
      if !isQuoted { kind.append(character) }
      if character == "”" { isQuoted = false }
    }
    return kind
  }
}
