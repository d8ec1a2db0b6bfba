/// What codes are ordered by: digits that stand together count as one number, so that CE-2 comes
/// before CE-10.
struct CodeKey: Comparable {
  private var parts: [Part] = []

  private enum Part: Comparable {
    case text(String)
    /// The digits without leading zeros, the shorter number first: no number is too long.
    case number(length: Int, digits: String)
  }

  init(_ code: String) {
    var rest = code[...]
    while let first = rest.first {
      let run = rest.prefix { Self.isDigit($0) == Self.isDigit(first) }
      rest = rest[run.endIndex...]
      if Self.isDigit(first) {
        let digits = String(run.drop { $0 == "0" })
        parts.append(.number(length: digits.count, digits: digits))
      } else {
        parts.append(.text(String(run)))
      }
    }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  static func < (left: CodeKey, right: CodeKey) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
