/// A place in a text as people count: line and column from 1, the column in characters.
package struct TextPosition: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of one offset.
  ///
  /// For many offsets in one text, make a ``TextLines`` and ask it.
  package init(offset: Int, in bytes: [UInt8]) {
    self = TextLines(bytes).position(of: offset)
  }
}

/// Where the lines of a text begin, and how many characters come before each block of it.
///
/// - Complexity: linear to make; a position then costs a search among the lines and at most one
///   block.
package struct TextLines: Sendable {
  private static let block = 1024
  private let bytes: [UInt8]
  private var lineStarts = [0]
  private var charactersBeforeBlock = [0]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var characters = 0
    for (index, byte) in bytes.enumerated() {
      if index > 0, index % Self.block == 0 { charactersBeforeBlock.append(characters) }
      if byte == UInt8(ascii: "\n") { lineStarts.append(index + 1) }
      if Self.beginsCharacter(byte) { characters += 1 }
    }
  }

  /// The place of an offset; an offset past the end is the end.
  package func position(of offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    // A byte order mark at the start of the text is not a character of its first line.
    let mark = low == 0 && offset >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
    return TextPosition(
      line: low + 1, column: characters(before: offset) - characters(before: lineStarts[low]) - mark + 1)
  }

  private func characters(before offset: Int) -> Int {
    let block = min(offset / Self.block, charactersBeforeBlock.count - 1)
    return charactersBeforeBlock[block] + bytes[(block * Self.block)..<offset].count(where: Self.beginsCharacter)
  }

  /// Continuation bytes of UTF-8 begin no character.
  private static func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
