import CSVRecords
import Deadlines
import JSONTree
import Timescales
public import WorkingDays

/// The content of a column in a file of cases.
enum CaseColumn: Hashable {
  case reference
  case policy
  case event(CaseEvent)
  case fact(CaseFact)
  /// A fact that only some policies know, and that is a word.
  case ownFact(String)
  /// A further day of an event that may happen again, such as a suspension.
  case again(CaseEvent, number: Int)
  case skipped

  /// The event whose day the column holds.
  var event: CaseEvent? {
    switch self {
    case .event(let event), .again(let event, _): event
    case .reference, .policy, .fact, .ownFact, .skipped: nil
    }
  }
}

/// The header of a file of cases: the content of each column, and which columns are skipped.
struct CaseHeading {
  let columns: [CaseColumn]
  /// The headings exactly as the file has them.
  let headings: [String]
  /// The headings of the columns that are not recognised.
  let skipped: [String]

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - headings: the fields of the file's first record.
  ///   - map: the recognised heading that a heading of the file means.
  ///   - ownEvents: the events that profiles add to the shared ones.
  ///   - repeated: those of which every day, or the last one, counts.
  ///   - facts: the facts that profiles add to the shared ones.
  /// - Throws: ``HeadingError`` for a heading that is close to a recognised one or appears twice,
  ///   and if there is no `reference`.
  init(
    _ headings: [String], map: [String: String], ownEvents: [CaseEvent], repeated: [CaseEvent] = [],
    facts: [PolicyProfile.OwnFact] = []
  ) throws(HeadingError) {
    var known: [String: CaseColumn] = ["reference": .reference, "policy": .policy]
    for event in CaseEvent.standard + ownEvents { known[event.rawValue] = .event(event) }
    for fact in facts {
      known[fact.id] = fact.isDay ? .event(CaseEvent(rawValue: fact.id)) : .ownFact(fact.id)
    }
    for fact in CaseFact.allCases { known[fact.rawValue] = .fact(fact) }
    let repeated = CaseEvent.standard.filter { $0.suspends || $0.resumes } + repeated
    for event in repeated {
      for number in 2...Self.most { known["\(event.rawValue)-\(number)"] = .again(event, number: number) }
    }

    for (heading, target) in map.sorted(by: { $0.key < $1.key }) {
      guard known[target] != nil || target == Self.skip else {
        throw HeadingError(
          .unknownTarget(target, suggestion: Suggestion.closest(to: target, among: known.keys.sorted())))
      }
      guard headings.contains(heading) else { throw HeadingError(.mappedHeadingMissing(heading)) }
    }

    let words = known.keys.sorted()
    var columns: [CaseColumn] = []
    var skipped: [String] = []
    var seen: [CaseColumn: String] = [:]
    for heading in headings {
      let word = map[heading] ?? Self.normalised(heading)
      var column = known[word] ?? .skipped
      // Further columns may be mapped to the word of an event that may happen again.
      if case .event(let event) = column, repeated.contains(event), seen[column] != nil {
        column = (2...Self.most).lazy.map { .again(event, number: $0) }.first { seen[$0] == nil } ?? column
      }
      if column == .skipped {
        if map[heading] == nil, let close = Suggestion.closest(to: word, among: words) {
          throw HeadingError(.closeToKnown(heading, known: close))
        }
        skipped.append(heading)
      } else if let other = seen.updateValue(heading, forKey: column) {
        throw HeadingError(.twice(heading, and: other))
      }
      columns.append(column)
    }
    guard seen[.reference] != nil else { throw HeadingError(.noReference) }
    self.columns = columns
    self.headings = headings
    self.skipped = skipped
  }

  /// The columns that the file does not have, so that it cannot show what they would.
  func absent(among fields: FieldIndex) -> AbsentColumns {
    let known = columns.flatMap { column in
      switch column {
      case .fact(let fact): fields.field(of: fact).map { [$0] } ?? []
      case .ownFact(let fact): fields.marks(of: fact)
      default: column.event.flatMap { fields.field(of: $0) }.map { [$0] } ?? []
      }
    }
    let facts = columns.compactMap { column in if case .fact(let fact) = column { fact } else { nil } }
    return AbsentColumns(among: fields, but: Set(known), facts: Set(facts))
  }

  /// How often an event may happen in a row: `suspended`, `suspended-2`, and so on.
  private static let most = 9

  /// The word that a heading is mapped to so that its column is skipped.
  private static let skip = "skip"

  /// Capitals, spaces and underscores make no difference: `Stage 1 responded` is
  /// `stage-1-responded`.
  static func normalised(_ heading: String) -> String {
    let trimmed = heading.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return String(trimmed.map { $0 == " " || $0 == "_" ? "-" : $0 }).lowercased()
  }
}

/// An error in the header of a file of cases.
public struct HeadingError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a header.
  package enum Reason: Hashable, Sendable {
    /// The file does not have a single record.
    case empty
    /// The header is not a record of comma-separated values in UTF-8.
    case unreadable
    /// A heading is most likely a misspelling of a recognised one.
    case closeToKnown(String, known: String)
    /// Two columns have the same content.
    case twice(String, and: String)
    /// The column with the reference is missing.
    case noReference
    /// Neither a column nor an option says which policy applies.
    case noPolicy
    /// A mapping names a heading that the file does not have.
    case mappedHeadingMissing(String)
    /// A requested column is missing.
    case missing(String, suggestion: String?)
    /// The target of a mapping is not a recognised heading.
    case unknownTarget(String, suggestion: String?)
  }
}

extension HeadingError.Reason: CustomStringConvertible {
  /// What is wrong, and what would be right.
  package var description: String {
    switch self {
    case .empty: "the file is empty; give a header and a row for each case"
    case .unreadable: "line 1 is not a header of comma-separated values; save the file as CSV in UTF-8"
    case .closeToKnown(let heading, let known):
      "line 1: the heading “\(heading)” is close to “\(known)”; "
        + "correct it, or say with --map \"\(heading)=\(known)\" that it is meant, or with \"\(heading)=skip\" that it is not"
    case .twice(let heading, let other) where heading == other: "line 1: the heading “\(heading)” comes twice"
    case .twice(let heading, let other): "line 1: the headings “\(other)” and “\(heading)” mean the same"
    case .noReference:
      "line 1: there is no column “reference”; add one, or map yours to it with --map \"Your heading=reference\""
    case .noPolicy: "line 1: there is no column “policy”; add one, or choose one policy with --policy"
    case .mappedHeadingMissing(let heading): "line 1: there is no heading “\(heading)” to map"
    case .missing(let heading, let suggestion):
      "line 1: there is no heading “\(heading)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    case .unknownTarget(let target, let suggestion):
      "--map: there is no heading “\(target)” to map to" + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    }
  }
}

extension CSVReader {
  /// The fields of the first record of a file.
  mutating func readHeadings() throws -> [String] {
    switch try next() {
    case .end: throw HeadingError(.empty)
    case .fault: throw HeadingError(.unreadable)
    case .record: break
    }
    return try fields.map { field in
      guard let heading = String(validating: bytes(field), as: UTF8.self) else { throw HeadingError(.unreadable) }
      return heading
    }
  }
}
