public import WorkingDays

extension Timescale {
  /// The length of a timescale, and how it is counted.
  public struct Limit: Hashable, Sendable {
    /// The count, the unit and the direction.
    public package(set) var period: Period
    /// Whether the day of the event is day 1.
    public package(set) var firstDay: FirstDay
    /// Whether the whole count of days must lie between start and end ("clear days"), which is one
    /// step longer.
    public package(set) var isClear: Bool
    /// Whether a period that ends on a day off ends on the next working day instead.
    ///
    /// No rule of the Regulations does this.
    public package(set) var rollsToWorkingDay: Bool

    /// A limit that is counted plainly unless the other arguments say otherwise.
    package init(
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
    package func due(from start: Day, in calendar: WorkingCalendar) throws(CalendarError) -> Day {
      var day = try calendar.due(period, from: start, firstDay: firstDay)
      if isClear { day = try calendar.step(from: day, unit: period.unit, direction: period.direction) }
      return rollsToWorkingDay ? try calendar.nextOrSame(day) : day
    }

    /// The day of the start itself: that day is day 1 of one day.
    package static let onTheDay = Limit(.days(1), firstDay: .included)
  }
}
