public import WorkingDays

/// One timescale under one rule, applied to one case: what a layer or a reading says.
public struct Assessment: Hashable, Sendable {
  /// The day the clock started.
  public internal(set) var start: Day?
  /// Where that day comes from.
  public internal(set) var clockBasis: Deadline.ClockBasis = .awaited
  /// The base limit's last day.
  public internal(set) var due: Day?
  /// The last day to which it may be extended.
  public internal(set) var maximumDue: Day?
  /// The day to which an extension was granted, lawfully or not, capped at the maximum.
  public internal(set) var extendedTo: Day?
  /// The day that the status is measured against: the extended day if the grant is good, else the base one.
  public internal(set) var operativeDue: Day?
  /// The act is owed, but a recorded circumstance leaves it without a last day.
  public internal(set) var isOpenEnded = false
  /// The clock stands still during a pause that is still open, so there is no last day.
  public internal(set) var isStopped = false
  /// How it stands.
  public internal(set) var status: Deadline.Status = .notStarted
  /// The day the act was done, if it was by the as-of day.
  public internal(set) var metOn: Day?
  /// The act is proved only by the receipt of what was sent, so it was done on or before ``metOn``.
  public internal(set) var isMetAtTheLatest = false
  /// Whether the timescale applies depends on a fact that is not recorded.
  public internal(set) var isConditional = false
  /// Whether the day is a limit, or only a target because the law was relaxed.
  public internal(set) var binding: Deadline.Force = .limit
  /// What is wrong with an extension that was granted.
  public internal(set) var extensionFaults: ExtensionFaults = []
  /// The calendar does not reach far enough.
  public internal(set) var isOutsideCoverage = false
  /// Working days from the start to the day it was done, or to the as-of day if it is not done.
  public internal(set) var workingDaysTaken: Int?
  /// Working days from the as-of day to the last day, if that has not passed and the act is not done.
  public internal(set) var workingDaysLeft: Int?
  /// Working days from the last day to the day it was done, or to the as-of day; only after the last day.
  public internal(set) var workingDaysLate: Int?

  /// The slot of the event or fact that started the clock or is waited for.
  package internal(set) var startSlot: Int = -1

  package init() {}
}

/// What is wrong with an extension that was granted; the base day then stays.
public struct ExtensionFaults: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Faults by their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// No ground is recorded where one is needed.
  public static let noGround = ExtensionFaults(rawValue: 1)
  /// The ground recorded is no known one.
  public static let unknownGround = ExtensionFaults(rawValue: 2)
  /// The ground recorded is not one of those allowed.
  public static let groundNotAllowed = ExtensionFaults(rawValue: 4)
  /// It was granted after the base due day.
  public static let grantedLate = ExtensionFaults(rawValue: 8)
  /// It was granted beyond the maximum and is capped there; the extension itself stands.
  public static let capped = ExtensionFaults(rawValue: 16)
  /// The notice that makes it good is not recorded.
  public static let noNotice = ExtensionFaults(rawValue: 32)

  /// The day to which it was extended lies before the day it was to extend, which stays.
  public static let beforeDue = ExtensionFaults(rawValue: 64)

  static let voiding: ExtensionFaults = [.noGround, .unknownGround, .groundNotAllowed, .grantedLate, .noNotice]
}
