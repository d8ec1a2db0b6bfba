import WorkingDays

/// A problem and what it is about, as numbers.
package struct Finding: Hashable, Sendable {
  package let code: RecordProblem.Code
  let subject: Subject

  /// What a problem is about: events by their fields, a timescale by its index in its layer.
  enum Subject: Hashable, Sendable {
    case record
    case event(Int)
    /// Two, the later in the order of a case first.
    case events(Int, Int)
    case policy(Int)
    case law(Int)
  }

  init(_ code: RecordProblem.Code, _ subject: Subject = .record) {
    self.code = code
    self.subject = subject
  }
}

/// The problems of the rows of a group, in the order in which they are found.
struct Findings: Sendable {
  /// The findings of each lane; empty where only the codes are wanted.
  private var lists: [[Finding]]
  /// The codes of each lane, each once.
  private(set) var codes: [ProblemCodes]
  private let keepsAll: Bool

  init(capacity: Int, keepsAll: Bool) {
    codes = [ProblemCodes](repeating: ProblemCodes(), count: capacity)
    self.keepsAll = keepsAll
    lists = [[Finding]](repeating: [], count: keepsAll ? capacity : 0)
  }

  mutating func add(_ finding: Finding, _ lane: Int) {
    if keepsAll { lists[lane].append(finding) }
    codes[lane].add(finding.code)
  }

  mutating func clear(_ count: Int) {
    for lane in 0..<min(count, lists.count) where !lists[lane].isEmpty {
      lists[lane].removeAll(keepingCapacity: true)
    }
    for lane in 0..<min(count, codes.count) { codes[lane] = ProblemCodes() }
  }

  /// The findings of one lane.
  func findings(_ lane: Int) -> [Finding] { lists[lane] }
}

/// The codes of a case's problems, each once, in the order in which they were found.
///
/// Four words hold them, so that equal lists are found by one comparison.
package struct ProblemCodes: Hashable, Sendable {
  /// Six bits for each code: its position among all codes, plus one.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// How many codes there are.
  package private(set) var count = 0
  /// A bit for each code that is there.
  private var isThere: UInt64 = 0

  package init() {}

  /// How many different codes there may be.
  package static let most = 40

  package static func == (left: ProblemCodes, right: ProblemCodes) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  /// A number of few bits that differs between most lists.
  package var bits: UInt64 { words.0 ^ words.1 &* 31 ^ words.2 &* 961 ^ words.3 &* 29_791 }

  package var list: [RecordProblem.Code] { (0..<count).map { RecordProblem.Code.allCases[place($0)] } }

  private func place(_ index: Int) -> Int {
    let word =
      switch index / 10 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return Int((word &>> UInt64(6 * (index % 10))) & 63) - 1
  }

  /// Adds a code, unless it is there.
  package mutating func add(_ code: RecordProblem.Code) {
    let position = UInt64(code.position)
    guard isThere & (1 &<< position) == 0 else { return }
    isThere |= 1 &<< position
    let own = (position + 1) &<< UInt64(6 * (count % 10))
    switch count / 10 {
    case 0: words.0 |= own
    case 1: words.1 |= own
    case 2: words.2 |= own
    default: words.3 |= own
    }
    count += 1
  }
}
