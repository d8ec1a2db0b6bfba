import Timescales
package import UKBankHolidays
package import WorkingDays

/// The calendars that the two layers of a policy are counted by.
///
/// A council's closures move only its own layer: SI 2006/1738 reg 2 does not exclude them.
package struct PlanCalendars: Sendable, Equatable {
  package let law: WorkingCalendar
  package let council: WorkingCalendar

  package init(law: WorkingCalendar, council: WorkingCalendar) {
    self.law = law
    self.council = council
  }

  subscript(isLaw isLaw: Bool) -> WorkingCalendar { isLaw ? law : council }
  subscript(step: RuleStep) -> WorkingCalendar { step.isLaw ? law : council }
}

extension DeadlinePlan {
  /// The calendars of the plan's policy: the one that its profile names, or the general one.
  package func calendars(from calendars: Calendars) -> PlanCalendars {
    let profile = policy.profile
    let general =
      profile.isLaw ? calendars.calendar(named: profile.calendar) : calendars.councilCalendar(named: profile.calendar)
    let council = general.without(profile.daysOff, of: profile)
    return PlanCalendars(law: isLaw ? council : calendars.calendar(named: policy.law.calendar), council: council)
  }
}

extension WorkingCalendar {
  /// The calendar without the days on which a profile does not count.
  ///
  /// - Complexity: O(1) without such days, else linear in the days that the calendar covers.
  fileprivate func without(_ daysOff: [PolicyProfile.DaysOff], of profile: PolicyProfile) -> WorkingCalendar {
    guard !daysOff.isEmpty else { return self }
    var own = holidays
    for days in daysOff { own += days.days(in: coverage).map { Holiday(day: $0, title: days.title) } }
    // The coverage of a calendar fits.
    return
      (try? WorkingCalendar(
        name: "\(name) without days off of \(profile.qualifiedID)", coverage: coverage,
        publishedThrough: publishedThrough, holidays: own)) ?? self
  }
}
