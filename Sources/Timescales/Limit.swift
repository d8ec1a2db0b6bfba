public import WorkingDays

/// How long a timescale is, and how it is counted.
public struct Limit: Hashable, Sendable {
  /// The count, the unit and the direction.
  public var period: Period
  /// Whether the day of the event is day 1.
  public var firstDay: FirstDay
  /// Whether the whole count of days must lie between the two ends ("clear days"): one more step than otherwise.
  public var isClear: Bool
  /// Whether a period that ends on a day off ends on the next working day instead, which no rule of the Regulations does.
  public var rollsToWorkingDay: Bool

  /// A limit; plainly counted unless said.
  public init(
    _ period: Period, firstDay: FirstDay = .excluded, isClear: Bool = false, rollsToWorkingDay: Bool = false
  ) {
    self.period = period
    self.firstDay = firstDay
    self.isClear = isClear
    self.rollsToWorkingDay = rollsToWorkingDay
  }

  /// The day on which the limit ends if it starts on `start`.
  ///
  /// - Throws: ``WorkingDays/CalendarError`` if the calendar does not reach that far.
  public func due(from start: Day, in calendar: WorkingCalendar) throws(CalendarError) -> Day {
    var day = try calendar.due(period, from: start, firstDay: firstDay)
    if isClear { day = try calendar.step(from: day, unit: period.unit, direction: period.direction) }
    return rollsToWorkingDay ? try calendar.nextOrSame(day) : day
  }
}

/// How far a limit may be extended, why and how.
public struct Extension: Hashable, Sendable {
  /// How long the period may become; `nil` if the source sets no maximum.
  public var limit: Limit?
  /// What the maximum is counted from.
  public var from: Origin
  /// The grounds that allow it; none means that no particular ground is asked for.
  public var grounds: [ExtensionGround]
  /// The events that record a grant.
  public var grantedBy: [Event]
  /// The fact that gives the day to which the period was extended.
  public var grantedTo: Fact?
  /// Whether only such an event is a grant; otherwise the day in ``grantedTo`` alone is one too.
  public var needsEvent: Bool
  /// What leaves the period open, without any last day.
  public var openWhen: Condition?

  /// An extension.
  public init(
    limit: Limit?, from: Origin = .start, grounds: [ExtensionGround] = [], grantedBy: [Event] = [],
    grantedTo: Fact? = nil, needsEvent: Bool = false, openWhen: Condition? = nil
  ) {
    self.limit = limit
    self.from = from
    self.grounds = grounds
    self.grantedBy = grantedBy
    self.grantedTo = grantedTo
    self.needsEvent = needsEvent
    self.openWhen = openWhen
  }

  /// What a maximum is counted from.
  public enum Origin: String, CaseIterable, Sendable {
    /// The start of the period, so that the maximum is the whole length.
    case start
    /// The base due day, so that it is an addition.
    case due
  }
}

/// What a profile says of extending a timescale.
public enum Maximum: Hashable, Sendable {
  /// The period cannot be extended.
  case none
  /// The profile's own extension.
  case own(Extension)
  /// The document is silent: the extension of the statutory counterpart applies, from the law's own start.
  case inherited
}
