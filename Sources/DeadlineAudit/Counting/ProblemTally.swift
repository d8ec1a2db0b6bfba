import Deadlines

/// The distinct lists of problems in the cases of a file, each as text with the number of its
/// cases.
///
/// Most cases share a few lists, so that a case costs a comparison or a look-up.
struct ProblemTally: Sendable {
  private struct Entry {
    let codes: [RecordProblem.Code]
    /// The codes, separated by semicolons.
    let text: [UInt8]
    var cases = 0

    init(_ codes: [RecordProblem.Code]) {
      self.codes = codes
      text = Array(codes.map(\.rawValue).joined(separator: ";").utf8)
    }
  }

  private var entries: [Entry] = []
  private var known: [ProblemCodes: Int] = [:]
  /// The lists found last, indexed by a few of their bits.
  private var recent = [(codes: ProblemCodes, index: Int)?](repeating: nil, count: 64)

  /// Counts a case with these problems and returns the index of the list.
  mutating func count(_ codes: ProblemCodes) -> Int {
    let index = index(of: codes)
    entries[index].cases += 1
    return index
  }

  /// The codes of a list, separated by semicolons.
  func text(_ index: Int) -> [UInt8] { entries[index].text }

  /// How many cases have each problem.
  var cases: [RecordProblem.Code: Int] {
    var cases: [RecordProblem.Code: Int] = [:]
    for entry in entries { for code in entry.codes { cases[code, default: 0] += entry.cases } }
    return cases
  }

  private mutating func index(of codes: ProblemCodes) -> Int {
    let place = Int(truncatingIfNeeded: (codes.bits &* 0x9E37_79B9_7F4A_7C15) &>> 58)
    if let last = recent[place], last.codes == codes { return last.index }
    let index = known[codes] ?? entries.count
    if index == entries.count {
      entries.append(Entry(codes.list))
      known[codes] = index
    }
    recent[place] = (codes, index)
    return index
  }
}
