import Timescales

extension PolicyLibrary {
  /// The id, or id and version, of a policy as people write it: `LUTON`, `Luton Council`.
  ///
  /// Capitals, punctuation and words such as “Borough Council” make no difference.
  ///
  /// - Returns: the id; `nil` for a name that is none, or that several policies have.
  package func name(written text: String) -> String? {
    if profiles.contains(where: { $0.id == text || $0.qualifiedID == text }) { return text }
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let key = Self.key(parts.first.map(String.init) ?? "")
    guard !key.isEmpty else { return nil }
    let ids = Set(profiles.filter { Self.key($0.id) == key || Self.key($0.council) == key }.map(\.id))
    guard ids.count == 1, let id = ids.first else { return nil }
    guard parts.count == 2 else { return id }
    let qualified = "\(id)@\(parts[1].lowercased())"
    return profiles.contains { $0.qualifiedID == qualified } ? qualified : nil
  }

  /// A name for comparison: its words in small letters, without those that only say what it is.
  private static func key(_ name: String) -> [String] {
    let kinds: Set<String> = [
      "council", "borough", "city", "county", "metropolitan", "district", "the", "of", "and", "mbc", "bc", "cc",
    ]
    return name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !kinds.contains($0) }
  }
}
