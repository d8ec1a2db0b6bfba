public import WorkingDays

/// The result of one rule for one case: its days, how it stands, and how long it took.
///
/// A policy, the law and each reading have their own outcome; ``DeadlineLayer`` adds the rule. Its
/// 52 bytes are numbers without a reference, so that millions cost no more than their memory.
public struct Outcome: Hashable, Sendable, BitwiseCopyable {
  /// The number that marks a missing day or count.
  package static let blank = Int32.min

  package var startNumber = blank
  package var dueNumber = blank
  package var maximumDueNumber = blank
  package var extendedToNumber = blank
  package var operativeDueNumber = blank
  package var metOnNumber = blank
  package var takenNumber = blank
  package var leftNumber = blank
  package var lateNumber = blank
  package var beyondNumber = blank
  /// The field of the event or fact that started the clock or is waited for; -1 for none.
  package var startField: Int16 = -1
  /// How it stands.
  public package(set) var status = Deadline.Status.notStarted
  /// Where the start day comes from.
  package var clockBasis = Deadline.ClockBasis.awaited
  /// What is wrong with an extension that was granted.
  package var extensionFaults: ExtensionFaults = []
  package var flags: Flags = []
  /// Why the status is `uncertain`; otherwise `nil`.
  public package(set) var doubt: Doubt?

  package init() {}

  /// What is true of a rule in one case, apart from its days.
  package struct Flags: OptionSet, Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt16
    package static let openEnded = Flags(rawValue: 1)
    package static let stopped = Flags(rawValue: 2)
    package static let metAtTheLatest = Flags(rawValue: 4)
    package static let conditional = Flags(rawValue: 8)
    package static let target = Flags(rawValue: 16)
    package static let outsideCoverage = Flags(rawValue: 32)
    package static let disputed = Flags(rawValue: 64)
    package static let robust = Flags(rawValue: 128)
    package static let overtaken = Flags(rawValue: 256)
    /// The first limit is past, the maximum is not, and the record cannot show an extension.
    package static let withinMaximum = Flags(rawValue: 1024)
    /// The status depends on what is not recorded of an extension, such as its day.
    package static let dependsOnExtension = Flags(rawValue: 512)
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The same as that of every set of options, which other modules call without knowing the type.
    @inlinable
    package func contains(_ flags: Flags) -> Bool { rawValue & flags.rawValue == flags.rawValue }
  }

  /// Why a status is `uncertain`.
  public enum Doubt: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// Whether the timescale applies depends on a fact that is not recorded.
    case conditional
    /// The act is proved only by something recorded after the last day.
    case provedLate = "proved-late"
    /// It was sent in time, and whether it arrived in time, which is what counts, is not recorded.
    case arrivalNotRecorded = "arrival-not-recorded"
    /// It was late by the days that are recorded, and its clock may have started later.
    case laterStart = "later-start"
    /// The case was closed within the time, and the act is not recorded.
    case closedUndone = "closed-undone"
    /// It was done after the complaint was withdrawn, refused or not considered, and may have been owed no
    /// longer.
    case doneAfterEnd = "done-after-end"
    /// The next step of the procedure, after which it is owed no longer, is proved only by something
    /// recorded after the last day.
    case overtakenAtTheLatest = "overtaken-at-the-latest"
    /// Only the receipt of the answer is recorded, so it may have been sent in time.
    case answeredAtTheLatest = "answered-at-the-latest"
    /// The act, or what started its clock, is dated before what it answers.
    case impossibleDay = "impossible-day"
    /// It was done, or may still be, within the maximum, and the file cannot show whether it was
    /// extended: the notice or the ground has no column.
    case noticeNotRecorded = "notice-not-recorded"
    /// It was done after its clock was stopped, and the day on which that went on is not recorded.
    case pauseEndNotRecorded = "pause-end-not-recorded"
    /// Days are not known exactly, and the status depends on them.
    case varies
  }
}

extension Outcome {
  /// The day the clock started.
  ///
  /// See ``isProjected`` for a day that is not recorded.
  public var start: Day? { Self.day(startNumber) }
  /// The base limit's last day.
  public var due: Day? { Self.day(dueNumber) }
  /// The last day to which it may be extended.
  public var maximumDue: Day? { Self.day(maximumDueNumber) }
  /// The day to which an extension was granted, lawfully or not, capped at the maximum.
  public var extendedTo: Day? { Self.day(extendedToNumber) }
  /// The day that decides the status: the extended day if the grant is valid, else the base day.
  public var operativeDue: Day? { Self.day(operativeDueNumber) }
  /// The day the act was done, if that was by the as-of day.
  public var metOn: Day? { Self.day(metOnNumber) }
  /// Working days from the start to the day it was done, or to the as-of day if it is not done.
  public var workingDaysTaken: Int? { Self.count(takenNumber) }
  /// Working days from the as-of day to the last day, while time remains and the act is not done.
  public var workingDaysLeft: Int? { Self.count(leftNumber) }
  /// Working days from the last day to the act, or to the as-of day; only after the last day.
  public var workingDaysLate: Int? { Self.count(lateNumber) }
  /// Those of the working days late that are beyond ``maximumDue`` too; only after that day.
  public var workingDaysBeyondMaximum: Int? { Self.count(beyondNumber) }

  /// Whether the days are projected: the clock starts then if every step ahead is taken on its last
  /// day.
  public var isProjected: Bool { clockBasis == .projected }
  /// Whether the act is owed without a last day because of a recorded circumstance.
  public var isOpenEnded: Bool { flags.contains(.openEnded) }
  /// Whether a pause that is still open has stopped the clock, so that there is no last day.
  package var isStopped: Bool { flags.contains(.stopped) }
  /// Whether only a later event, such as a receipt, proves that the act was done by ``metOn``.
  public var isMetAtTheLatest: Bool { flags.contains(.metAtTheLatest) }
  /// Whether the timescale applies depends on a fact that is not recorded.
  package var isConditional: Bool { flags.contains(.conditional) }
  /// Whether the next step of the procedure began before the act was done, which is then owed no
  /// longer.
  package var isOvertaken: Bool { flags.contains(.overtaken) }
  /// Whether the status would be another by what is not recorded of an extension.
  package var dependsOnExtension: Bool { flags.contains(.dependsOnExtension) }
  /// Whether a day that is needed lies outside the calendar.
  package var isOutsideCoverage: Bool { flags.contains(.outsideCoverage) }
  /// Whether the day is a limit, or only a target because the law was relaxed.
  package var binding: Deadline.Force { flags.contains(.target) ? .target : .limit }

  private static func day(_ number: Int32) -> Day? { number == blank ? nil : Day(uncheckedNumber: number) }
  private static func count(_ number: Int32) -> Int? { number == blank ? nil : Int(number) }
}
