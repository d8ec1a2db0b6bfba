extension Deadline {
  /// How a deadline stands as of a day.
  public enum Status: String, CaseIterable, Sendable, Codable, BitwiseCopyable {
    /// The file of cases has no column that could show the act, or what starts its clock.
    case notRecorded = "not-recorded"
    /// Its clock has not started.
    case notStarted = "not-started"
    /// A right without a limit may be used.
    case open
    /// The time runs.
    case running
    /// The last day is the as-of day.
    case dueToday = "due-today"
    /// The last day has passed and the act has not been done.
    case overdue
    /// The act was done by the last day.
    case met
    /// The act was done after the last day, or not done by then when the next step began or the case
    /// ended, so that it is owed no longer.
    case missed
    /// A window has passed unused.
    case lapsed
    /// The day of a target, which is not a limit, has passed.
    case targetPassed = "target-passed"
    /// The clock is stopped.
    case suspended
    /// The record allows more than one answer.
    case uncertain
    /// The timescale does not apply to the case.
    case notApplicable = "not-applicable"
    /// Something that is needed is not recorded, or lies outside the calendar.
    case cannotCompute = "cannot-compute"

    /// Whether the last day has passed without the act: it was done late, not done while it was owed, or is still owed.
    @inlinable public var isBreach: Bool { self == .missed || self == .overdue }

    /// The place of the status in the order of `allCases`, which is the byte that it is kept in.
    @inlinable package var position: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }

    /// The status at a place, which has to be one.
    @inline(__always)
    init(position: Int32) { self = unsafe unsafeBitCast(UInt8(truncatingIfNeeded: position), to: Self.self) }
  }
}
