/// The values of a column by which cases are counted, each with a number.
///
/// Only so many values have figures of their own: the first in the order of their bytes. Whatever the
/// order of the rows and however a file is cut, these are the same, and no case of theirs is missed: a
/// value that is among the first of all is among the first of those seen so far, from its first case on.
struct ColumnValues: Sendable {
  /// How many values have figures of their own.
  static let most = AuditSummary.mostValues
  /// The number of all other values.
  static let other = 0

  /// The column of the file.
  let column: Int
  /// The value of each number; `nil` for those that are free.
  private(set) var names: [[UInt8]?]
  /// The number of each value.
  private var numbers: [[UInt8]: Int] = [:]
  /// The value that was found last, which often comes again.
  private var last: (name: [UInt8], number: Int) = ([], -1)
  /// The greatest value, once there are so many that another one may replace it.
  private var greatest: [UInt8]?

  init(column: Int) {
    self.column = column
    names = [[UInt8]?](repeating: nil, count: Self.most + 1)
  }

  /// How many numbers there are.
  static var slots: Int { most + 1 }

  /// Finds the number of a value.
  ///
  /// - Parameter text: the value; spaces around it are left out, and only the first 100 bytes count.
  /// - Returns: the number, and whether the cases that had it before are to be counted with all others
  ///   first, because their value gives way to this one.
  mutating func number(of text: ArraySlice<UInt8>) -> (number: Int, isGivenUp: Bool) {
    let name = Self.trimmed(text)
    if last.number >= 0, name.elementsEqual(last.name) { return (last.number, false) }
    let own = Array(name)
    let found = numbers[own].map { ($0, false) } ?? newNumber(of: own)
    last = (own, found.0)
    return found
  }

  private mutating func newNumber(of name: [UInt8]) -> (Int, Bool) {
    var free = names.indices.first { $0 != Self.other && names[$0] == nil }
    let isGivenUp = free == nil
    if let greatest, free == nil {
      guard name.lexicographicallyPrecedes(greatest) else { return (Self.other, false) }
      free = numbers.removeValue(forKey: greatest)
    }
    guard let free else { return (Self.other, false) }
    names[free] = name
    numbers[name] = free
    greatest = numbers.count < Self.most ? nil : numbers.keys.max { $0.lexicographicallyPrecedes($1) }
    return (free, isGivenUp)
  }

  /// A value without the spaces around it, cut to 100 bytes before a character that does not fit.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var text = text.drop(while: isSpace)
    while let end = text.last, isSpace(end) { text.removeLast() }
    guard text.count > 100 else { return text }
    var end = text.startIndex + 100
    while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    text = text[..<end]
    while let end = text.last, isSpace(end) { text.removeLast() }
    return text
  }
}
