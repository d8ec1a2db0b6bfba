import DeadlineAudit
import Deadlines
import Timescales

/// A table of a published page: groups of cases that have none in common, such as years or teams, with what is
/// shown of each answer.
///
/// It is shown whole or not at all, answer by answer: nothing is hidden within it that its sums could give
/// back.
struct DisclosedTable {
  /// Cases that are counted together.
  struct Group {
    let name: String
    let cases: Int
    let timescales: [TimescaleSummary]

    func row(_ id: TimescaleID) -> TimescaleSummary? { timescales.first { $0.timescale.id == id } }
  }

  /// How much of an answer is shown.
  enum Level: Int, Comparable {
    /// Nothing.
    case hidden
    /// Met and late by the policy.
    case policy
    /// The same in law too.
    case both

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var groups: [Group]
  /// Whether the number of cases of each group is shown.
  private(set) var showsCases: Bool
  private var levels: [TimescaleID: Level] = [:]

  /// A table of nothing.
  static let none = DisclosedTable()

  private init() { (groups, showsCases) = ([], false) }

  /// A table of groups.
  ///
  /// - Parameters:
  ///   - groups: the groups.
  ///   - rest: the cases of the whole that are in none of them, whose figures are the difference; `nil` if there
  ///     can be none.
  ///   - answers: the answers.
  ///   - whole: the table that the groups' sums are in; an answer is shown no further than there.
  ///   - least: the least number of children that may be shown.
  init(
    _ groups: [Group], rest: Group?, answers: [TimescaleID], within whole: DisclosedTable?, least: Int
  ) {
    self.groups = groups
    showsCases =
      whole?.showsCases ?? true
      && (groups + (rest.map { [$0] } ?? [])).allSatisfy { CountGaps.areSafe([$0.cases], least: least) }
    for id in answers {
      let most = whole.map { $0.level(id) } ?? .both
      levels[id] = [Level.both, .policy].first { level in
        level <= most
          && groups.allSatisfy { Self.isSafe($0.row(id), cases: showsCases ? $0.cases : nil, level, least) }
          && Self.isSafe(rest?.row(id), cases: nil, level, least, isRest: true)
      }
    }
  }

  /// How much of an answer is shown.
  func level(_ id: TimescaleID) -> Level { levels[id] ?? .hidden }

  /// Whether anything is shown.
  var isEmpty: Bool { groups.isEmpty || !showsCases && levels.isEmpty }

  /// Hides an answer.
  mutating func hide(_ id: TimescaleID) { levels[id] = nil }

  /// Whether the figures of an answer may be shown for a group: those by the policy, and perhaps in law.
  private static func isSafe(
    _ row: TimescaleSummary?, cases: Int?, _ level: Level, _ least: Int, isRest: Bool = false
  ) -> Bool {
    guard let row else { return true }
    let layers = level == .both ? [row.council, row.statute] : [row.council]
    // What was answered in time, what has ended, all that were counted; and the cases, where they are shown.
    let own = layers.map { [$0[.met], $0.ended] + (isRest ? [] : [$0.all] + (cases.map { [$0] } ?? [])) }
    // What was in time by the policy and not in law, and the like, is a difference too.
    let between = level == .both ? [layers.map { $0[.met] }, layers.map(\.ended)] : []
    return (own + between).allSatisfy { CountGaps.areSafe($0, least: least) }
  }
}

extension StatusCounts {
  /// How many were counted.
  fileprivate var all: Int { Deadline.Status.allCases.reduce(0) { $0 + self[$1] } }
}
