public import WorkingDays

/// Why a summary cannot be read, or cannot be added to others.
public struct SummaryError: DescribedError {
  /// What is wrong.
  package let reason: Reason
  /// The file or summary at fault; `nil` if no single one is.
  public let file: String?

  package init(_ reason: Reason, file: String? = nil) {
    self.reason = reason
    self.file = file
  }

  /// What is wrong and what would be right, as one line of text.
  public var description: String { file.map { "\($0): \(reason)" } ?? reason.description }

  /// What can be wrong with summaries.
  package enum Reason: Hashable, Sendable {
    /// There is no summary at all.
    case none
    /// The document is another one, such as that of newer calendars.
    case notASummary
    /// The text is not JSON; the words are the reader's.
    case notJSON(String, line: Int, column: Int)
    /// A value is missing or of another kind.
    case wrong(path: String, found: String, expected: String)
    /// No profile is known for a policy of the summary.
    case unknownPolicy(String)
    /// The policy that is known has no such timescale.
    case unknownTimescale(String, policy: String)
    /// It was made otherwise than another one.
    case differs(SummaryDifference, other: String)
  }
}

/// In what two summaries differ.
package struct SummaryDifference: Hashable, Sendable {
  package let kind: Kind
  package let own: String
  package let other: String

  package init(_ kind: Kind, _ own: String, _ other: String) {
    (self.kind, self.own, self.other) = (kind, own, other)
  }

  package enum Kind: Hashable, Sendable {
    case asOf
    case reading
    case calendar
    case dataVersion
    case profile(String)
    case periodBasis
    case byColumn
    case assumesComplete
  }
}

extension SummaryError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .none: "there is no summary to add; name the files that audit --summary wrote"
    case .notASummary: "this is not the summary of an audit; give a file that audit --summary wrote"
    case .notJSON(let words, let line, let column): "line \(line), column \(column): \(words)"
    case .wrong(let path, let found, let expected): "\(path): found \(found); \(expected) is needed"
    case .unknownPolicy(let policy):
      "the policy \(policy) is not known; give its profile with --policy-file"
    case .unknownTimescale(let id, let policy):
      "the policy \(policy) that is known has no time limit “\(id)”; give the profile that the audit used with --policy-file"
    case .differs(let difference, let other): difference.text(other: other)
    }
  }
}

extension SummaryDifference {
  func text(other name: String) -> String {
    let cure = "; audit both in the same way to add them"
    let but = "\(own), but \(other) in \(name)\(cure)"
    return switch kind {
    case .asOf: "the as-of day is \(but)"
    case .reading: "the reading is \(but)"
    case .calendar: "the calendar is \(but)"
    case .dataVersion: "the bank holidays are of \(but)"
    case .profile(let id): "the profile \(id) has the digest \(but)"
    case .periodBasis: "periods are by \(but)"
    case .byColumn: "the figures are by the column \(but)"
    case .assumesComplete: "a missing column is taken as not done: \(but)"
    }
  }
}
