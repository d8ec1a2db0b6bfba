import Timescales
import WorkingDays

/// The programs that the rows of one thread have needed, found again by what is recorded.
struct ProgramCache: Sendable {
  /// A class, so that using one counts one reference only.
  final class Entry: Sendable {
    let program: Program
    let plan: Int
    /// Never reused for another program.
    let number: Int
    /// The recorded fields that the steps look at; all of them where problems are found.
    let fields: [Int]
    /// For each step, whether it is wanted.
    let needed: [Bool]
    /// The events among those fields that answer or carry on another.
    let order: AnswerOrder
    /// Those among which one is out of order if any of all is.
    let least: [Answer]
    /// For each place, whether a step writes it.
    let isWritten: [Bool]
    /// The timescales of the profile whose own or counterpart's outcome varies between cases.
    let varying: [Int]

    init(
      program: Program, plan: Int, number: Int, fields: [Int], needed: [Bool], order: AnswerOrder, least: [Answer],
      isWritten: [Bool], varying: [Int]
    ) {
      (self.program, self.plan, self.number, self.fields) = (program, plan, number, fields)
      (self.needed, self.order, self.least) = (needed, order, least)
      (self.isWritten, self.varying) = (isWritten, varying)
    }
  }

  private(set) var entries: [Entry] = []
  /// Whether a step writes each place of each entry: one list, so that a row counts no references.
  private var written: [Bool] = []
  let stride: Int
  private var plain: [BlockRunner.Key: Int] = [:]
  private var others: [Other: Int] = [:]
  /// The programs found last, by a few bits of their keys.
  private var recent: [(key: BlockRunner.Key, entry: Int)?]
  private let wanted: [[Int]]?
  private let detail: Bool
  private let findsProblems: Bool
  /// The fields for which the cases have no column.
  private let absent: RecordedFields
  private var made = 0

  private struct Other: Hashable {
    let plan: Int
    let recorded: Recorded
  }

  /// A program takes some 15 KB.
  private static let most = 2048
  private static let recentPrograms = 1024

  init(stride: Int, wanted: [[Int]]?, detail: Bool, findsProblems: Bool, absent: RecordedFields) {
    self.absent = absent
    self.findsProblems = findsProblems
    self.stride = stride
    self.wanted = wanted
    self.detail = detail
    recent = [(key: BlockRunner.Key, entry: Int)?](repeating: nil, count: Self.recentPrograms)
  }

  /// Forgets all programs if there are too many; only between blocks, as rows hold their places.
  mutating func forgetIfFull() {
    guard entries.count > Self.most else { return }
    entries = []
    written = []
    plain = [:]
    others = [:]
    recent = [(key: BlockRunner.Key, entry: Int)?](repeating: nil, count: Self.recentPrograms)
  }

  @inline(__always)
  func isWritten(_ place: Int, _ entry: Int) -> Bool { written[entry &* stride &+ place] }

  /// The place of the program for a row; `special` is what is recorded of a row that is not plain.
  mutating func entry(_ key: BlockRunner.Key, _ special: Recorded?, _ plans: [DeadlinePlan]) -> Int {
    if let special {
      let other = Other(plan: Int(key.plan), recorded: special)
      if let known = others[other] { return known }
      let place = add(special, plans[other.plan], other.plan)
      others[other] = place
      return place
    }
    let slot = Int(truncatingIfNeeded: key.hash &>> 54)
    if let last = recent[slot], last.key == key { return last.entry }
    let place = plain[key] ?? addPlain(key, plans)
    recent[slot] = (key, place)
    return place
  }

  private mutating func addPlain(_ key: BlockRunner.Key, _ plans: [DeadlinePlan]) -> Int {
    let fields = RecordedFields(events: key.events, beyond: key.beyond)
    let place = add(Recorded(plain: fields, key.words, absent: absent), plans[Int(key.plan)], Int(key.plan))
    plain[key] = place
    return place
  }

  private mutating func add(_ recorded: Recorded, _ plan: DeadlinePlan, _ index: Int) -> Int {
    let program = plan.memory.program(plan, for: recorded)
    var places = Array(0..<plan.law.count) + plan.councilPlaces
    if let wanted {
      places = wanted[index].flatMap { [plan.councilPlaces[$0]] + (plan.council[$0].statute.map { [$0] } ?? []) }
    }
    let needed = program.steps(for: places, detail: detail)
    var isWritten = [Bool](repeating: false, count: program.template.count)
    for (index, use) in program.uses.enumerated() where needed[index] { isWritten[use.written] = true }
    let varying = plan.council.indices.filter { council in
      isWritten[plan.councilPlaces[council]] || plan.council[council].statute.map { isWritten[$0] } ?? false
    }
    let fields = findsProblems ? program.recordedFields : program.fields(of: needed)
    let order = program.order.among(fields)
    entries.append(
      Entry(
        program: program, plan: index, number: made, fields: fields, needed: needed,
        order: order, least: order.least, isWritten: isWritten, varying: varying))
    written += isWritten + repeatElement(false, count: stride - isWritten.count)
    made += 1
    return entries.count - 1
  }
}
