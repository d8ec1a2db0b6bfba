import Deadlines

/// The lists of problems that the cases of a file have: each once as text, with how many cases have it.
///
/// Most cases of a file have one of few lists, so that a case costs a comparison or a look-up.
struct ProblemTally: Sendable {
  private struct Entry {
    let codes: [Problem.Code]
    /// The codes with semicolons between.
    let text: [UInt8]
    var cases = 0

    init(_ codes: [Problem.Code]) {
      self.codes = codes
      text = Array(codes.map(\.rawValue).joined(separator: ";").utf8)
    }
  }

  private var entries: [Entry] = []
  private var known: [ProblemCodes: Int] = [:]
  private var last: (codes: ProblemCodes, index: Int)?

  /// Counts a case with such problems and returns the list's index.
  mutating func count(_ codes: ProblemCodes) -> Int {
    let index = index(of: codes)
    entries[index].cases += 1
    return index
  }

  /// Counts a case whose problems are told one by one, each once, and returns the list's index.
  mutating func count(_ codes: [Problem.Code]) -> Int {
    let index = entries.firstIndex { $0.codes == codes } ?? entries.count
    if index == entries.count { entries.append(Entry(codes)) }
    entries[index].cases += 1
    return index
  }

  /// The codes of a list with semicolons between.
  func text(_ index: Int) -> [UInt8] { entries[index].text }

  /// How many cases have each problem.
  var cases: [Problem.Code: Int] {
    var cases: [Problem.Code: Int] = [:]
    for entry in entries { for code in entry.codes { cases[code, default: 0] += entry.cases } }
    return cases
  }

  private mutating func index(of codes: ProblemCodes) -> Int {
    if let last, last.codes == codes { return last.index }
    let index = known[codes] ?? entries.count
    if index == entries.count {
      entries.append(Entry(codes.list))
      known[codes] = index
    }
    last = (codes, index)
    return index
  }
}
