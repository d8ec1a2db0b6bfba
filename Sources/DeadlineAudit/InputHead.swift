/// The beginning of an input, which is looked at before the whole is read.
struct InputHead {
  /// The bytes of the beginning.
  private(set) var bytes: [UInt8] = []
  /// Whether they are all there is.
  private(set) var isWhole = false
  private let rest: Audit.Source

  /// Reads a source until it has so many bytes, or ends.
  init(of source: @escaping Audit.Source, upTo limit: Int) throws {
    rest = source
    while bytes.count < limit, !isWhole { isWhole = try source(&bytes) == 0 }
  }

  /// A source of the beginning alone.
  var alone: Audit.Source { Self.source(of: bytes) { _ in 0 } }

  /// A source of the beginning and of what follows it.
  var whole: Audit.Source { Self.source(of: bytes, then: isWhole ? { _ in 0 } : rest) }

  private static func source(of head: [UInt8], then rest: @escaping Audit.Source) -> Audit.Source {
    var head = head
    return { bytes in
      guard !head.isEmpty else { return try rest(&bytes) }
      let count = head.count
      bytes.append(contentsOf: head)
      head = []
      return count
    }
  }
}
