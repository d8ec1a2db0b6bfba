import Deadlines

/// The distinct lists of problems in the cases of a file, each as text with the number of its
/// cases.
///
/// Most cases share a few lists, so that a case costs a comparison or a look-up.
struct ProblemTally: Sendable {
  private struct Entry {
    let codes: [RecordProblem.Code]
    /// Where its text is among the others.
    let text: Range<Int>
    var cases = 0
  }

  private var entries: [Entry] = []
  /// The codes of each list, separated by semicolons: one text, so that a case counts no references.
  private var texts: [UInt8] = []
  private var known: [ProblemCodes: Int] = [:]
  /// The lists found last, indexed by a few of their bits.
  private var recent = [(codes: ProblemCodes, index: Int)?](repeating: nil, count: 64)

  /// Counts a case with these problems and returns the index of the list.
  mutating func count(_ codes: ProblemCodes) -> Int {
    let index = index(of: codes)
    entries[index].cases += 1
    return index
  }

  /// Writes the codes of a list, separated by semicolons.
  @inline(__always)
  func append(_ index: Int, to output: inout OutputBytes) { output.append(texts.span, entries[index].text) }

  /// The codes of a list, separated by semicolons.
  func text(_ index: Int) -> ArraySlice<UInt8> { texts[entries[index].text] }

  /// How many cases have each problem.
  var cases: [RecordProblem.Code: Int] {
    var cases: [RecordProblem.Code: Int] = [:]
    for entry in entries { for code in entry.codes { cases[code, default: 0] += entry.cases } }
    return cases
  }

  private static let room = 64

  private mutating func index(of codes: ProblemCodes) -> Int {
    let place = Int(truncatingIfNeeded: (codes.bits &* 0x9E37_79B9_7F4A_7C15) &>> 58)
    if let last = recent[place], last.codes == codes { return last.index }
    let index = known[codes] ?? entries.count
    if index == entries.count {
      let text = codes.list.map(\.rawValue).joined(separator: ";").utf8
      // A short text is copied in whole words, for which there has to be room after it.
      texts.removeLast(entries.isEmpty ? 0 : Self.room)
      entries.append(Entry(codes: codes.list, text: texts.count..<texts.count + text.count))
      texts += text
      texts += repeatElement(0, count: Self.room)
      known[codes] = index
    }
    recent[place] = (codes, index)
    return index
  }
}
