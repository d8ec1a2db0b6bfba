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
    let council =
      profile.isLaw ? calendars.calendar(named: profile.calendar) : calendars.councilCalendar(named: profile.calendar)
    return PlanCalendars(law: isLaw ? council : calendars.calendar(named: policy.law.calendar), council: council)
  }
}
