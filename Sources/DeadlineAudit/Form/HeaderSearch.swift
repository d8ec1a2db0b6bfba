import CSVRecords

/// Finds the header among the first lines of a file, and the character between its fields.
///
/// The header is the first line if it has two known headings, else the first of twenty that has,
/// else the line with the most of them.
struct HeaderSearch {
  /// Whether a heading is known.
  let isKnown: (String) -> Bool
  /// How many known headings make a header.
  let enough: Int
  /// The character between two fields, if it is given.
  let delimiter: UInt8?

  /// How many lines are looked at.
  static let most = 20

  /// A line that may be the header.
  struct Place {
    var delimiter: UInt8
    var line: Int
    /// Where it begins in the text.
    var offset: Int
    /// How many of its fields are known.
    var known: Int
    var fields: [String]
    /// Whether it is no record.
    var isFault = false
  }

  /// The header of a text.
  ///
  /// - Parameters:
  ///   - text: the first bytes of the file, in UTF-8.
  ///   - line: the number of the first line.
  /// - Returns: where the header is, and the lines above it; `nil` for a text without a line.
  func find(_ text: ArraySlice<UInt8>, line: Int) -> (header: Place, titles: [FileForm.Title])? {
    let candidates = delimiter.map { [$0] } ?? [",", ";", "\t"].map { UInt8(ascii: $0) }
    let all = candidates.map { places(text, line: line, delimiter: $0) }
    guard let first = best(all.compactMap(\.first)) else { return nil }
    let later = best(all.flatMap { $0.filter { $0.known >= enough } }.filter { $0.line > first.line }) { $0.line }
    let most = best(all.flatMap { $0 })
    let header =
      first.known >= enough ? first : later ?? (first.known > 0 ? first : most.flatMap { $0.known > 0 ? $0 : nil })
    let found = header ?? (first.isFault ? first : widest(all) ?? first)
    let above = all[0].filter { $0.line < found.line && !$0.fields.allSatisfy(\.isBlank) }
    return (found, above.map { .init(line: $0.line, text: $0.fields.filter { !$0.isBlank }.joined(separator: " ")) })
  }

  /// Of some places the one with the most known headings; of several the first.
  private func best(_ places: [Place], by order: ((Place) -> Int)? = nil) -> Place? {
    let least = order.flatMap { order in places.map(order).min() }
    var best: Place?
    for place in places where least == nil || order?(place) == least {
      if best.map({ place.known > $0.known }) ?? true { best = place }
    }
    return best
  }

  /// Where no heading is known: the first line that has two fields or more, of the character that
  /// gives the most.
  private func widest(_ all: [[Place]]) -> Place? {
    var best: Place?
    for places in all {
      guard let first = places.first(where: { $0.fields.count { !$0.isBlank } > 1 }) else { continue }
      if best.map({ first.fields.count > $0.fields.count }) ?? true { best = first }
    }
    return best
  }

  /// The first records of a text, with some character between the fields.
  private func places(_ text: ArraySlice<UInt8>, line: Int, delimiter: UInt8) -> [Place] {
    var csv = CSVReader(text: text, line: line)
    csv.delimiter = delimiter
    var places: [Place] = []
    // Reading a text that is in memory cannot fail.
    while let outcome = try? csv.next(), csv.recordLine < line + Self.most {
      switch outcome {
      case .end: return places
      case .fault:
        let offset = csv.recordOffset
        places.append(
          Place(delimiter: delimiter, line: csv.recordLine, offset: offset, known: 0, fields: [""], isFault: true))
      case .record:
        let fields = csv.fields.map { String(decoding: csv.bytes($0), as: UTF8.self) }
        // A row of cases has dates, and words such as “closed” in it are no headings.
        let isRow = csv.fields.contains { field in
          guard let shape = DateText(field.content(in: csv.buffer))?.shape else { return false }
          return shape != .year && shape != .serial
        }
        places.append(
          Place(
            delimiter: delimiter, line: csv.recordLine, offset: csv.recordOffset,
            known: isRow ? 0 : fields.count(where: isKnown), fields: fields))
      }
    }
    return places
  }
}

extension String {
  /// Whether there is nothing but spaces in it.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
