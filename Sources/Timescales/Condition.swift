/// A question about a case that its record answers with yes, no or unknown.
package enum Condition: String, CaseIterable, Sendable {
  /// The complaint was made orally.
  case oral
  /// The complaint was made orally to the service itself. A record never shows this for certain,
  /// and it no longer holds once the complaint is dealt with formally.
  case oralToService = "oral-to-service"
  /// The complainant asked for an advocate, and none was appointed when the complaint was received
  /// (SI 2006/1738 reg 14(3)(b)).
  case advocateAwaited = "advocate-awaited"
  /// Stage 1 was extended: the event or the day to which it was extended is recorded.
  case stage1Extended = "stage-1-extended"
  /// The parties did not agree to skip stage 1.
  case stage1NotSkipped = "stage-1-not-skipped"
  /// The complaint was not resubmitted after proceedings (reg 8(5)).
  case notResubmitted = "not-resubmitted"
  /// There are or were concurrent proceedings, or the complaint was not considered because of them
  /// (reg 8).
  case proceedings
  /// The complainant cannot attend a panel in time.
  case complainantUnavailable = "complainant-unavailable"
  /// The director agrees with the panel; unknown until recorded.
  case directorAgrees = "director-agrees"
  /// The director does not agree with the panel; unknown until recorded.
  case directorDisagrees = "director-disagrees"
}
