import Deadlines
import UKBankHolidays
import WorkingDays

extension Calendars {
  /// Copies of the calendars of each plan, with their own tables.
  func copies(for plans: [DeadlinePlan]) throws(CalendarError) -> [PlanCalendars] {
    var copies: [WorkingCalendar: WorkingCalendar] = [:]
    func copy(_ calendar: WorkingCalendar) throws(CalendarError) -> WorkingCalendar {
      if let known = copies[calendar] { return known }
      let copy = try calendar.copy()
      copies[calendar] = copy
      return copy
    }
    var calendars: [PlanCalendars] = []
    for plan in plans {
      let own = plan.calendars(from: self)
      calendars.append(PlanCalendars(law: try copy(own.law), council: try copy(own.council)))
    }
    return calendars
  }
}

extension WorkingCalendar {
  /// A copy of the calendar with its own tables.
  fileprivate func copy() throws(CalendarError) -> WorkingCalendar {
    try WorkingCalendar(name: name, coverage: coverage, publishedThrough: publishedThrough, holidays: holidays)
  }
}
