/// A field of a deadline that a table of audited cases may have a column for.
///
/// The columns of a wide table are named after the timescale and the field:
/// `stage-1-response-due`.
public enum DeadlineField: String, CaseIterable, Hashable, Sendable {
  /// The last day of the council's own limit, without an extension.
  case due
  /// The last day to which it may be extended.
  case maximumDue = "maximum-due"
  /// The day that the status is measured against: as extended, where an extension stands.
  case operativeDue = "operative-due"
  /// How it stands.
  case status
  /// The day on which the act was done, where it is judged and the day is known.
  case metOn = "met-on"
  /// The working days from the start to the act.
  case daysTaken = "days-taken"
  /// The working days after the last day.
  case daysLate = "days-late"
  /// The working days late that are beyond the maximum too.
  case daysBeyondMaximum = "days-beyond-maximum"
  /// The last day in law.
  case statuteDue = "statute-due"
  /// The last day to which it may be extended in law.
  case statuteMaximumDue = "statute-maximum-due"
  /// How it stands in law.
  case statuteStatus = "statute-status"
  /// The working days after the last day in law.
  case statuteDaysLate = "statute-days-late"
  /// Whether readings of the document lead to different last days.
  case disputed
  /// Whether the status is the same under every reading, whatever is not recorded of an extension.
  case robust

  /// The field in words, as the heading of a column has it.
  public var title: String {
    switch self {
    case .due: "due"
    case .maximumDue: "due at the latest"
    case .operativeDue: "due as extended"
    case .status: "status"
    case .metOn: "done on"
    case .daysTaken: "working days taken"
    case .daysLate: "working days late"
    case .daysBeyondMaximum: "working days beyond the latest day"
    case .statuteDue: "due in law"
    case .statuteMaximumDue: "due in law at the latest"
    case .statuteStatus: "status in law"
    case .statuteDaysLate: "working days late in law"
    case .disputed: "disputed"
    case .robust: "certain"
    }
  }

  /// The fields that a wide table has unless others are chosen.
  public static let usual: [DeadlineField] = [
    .due, .maximumDue, .operativeDue, .status, .daysLate, .daysBeyondMaximum, .statuteDue, .statuteStatus,
    .statuteDaysLate, .disputed, .robust,
  ]
}

/// A set of fields, each as a bit.
struct DeadlineFieldSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ field: DeadlineField) {
    self.init(rawValue: 1 << UInt16(DeadlineField.allCases.firstIndex(of: field) ?? 0))
  }

  init(_ fields: some Sequence<DeadlineField>) {
    self = fields.reduce(into: []) { $0.formUnion(Self($1)) }
  }

  static let all = Self(DeadlineField.allCases)

  static let due = Self(.due)
  static let maximumDue = Self(.maximumDue)
  static let operativeDue = Self(.operativeDue)
  static let status = Self(.status)
  static let metOn = Self(.metOn)
  static let daysTaken = Self(.daysTaken)
  static let daysLate = Self(.daysLate)
  static let daysBeyondMaximum = Self(.daysBeyondMaximum)
  static let statuteDue = Self(.statuteDue)
  static let statuteMaximumDue = Self(.statuteMaximumDue)
  static let statuteStatus = Self(.statuteStatus)
  static let statuteDaysLate = Self(.statuteDaysLate)
  static let disputed = Self(.disputed)
  static let robust = Self(.robust)

  /// The fields, in the order of their columns.
  var fields: [DeadlineField] { DeadlineField.allCases.filter { contains(Self($0)) } }

  var count: Int { rawValue.nonzeroBitCount }
}
