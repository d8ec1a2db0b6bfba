public import Timescales
public import WorkingDays

/// Something about a case's record that a person should look at.
///
/// It is reported, never repaired; the reports put it into words.
public struct RecordProblem: Hashable, Sendable {
  /// What kind of problem it is.
  public let code: Code
  /// The timescale that it is about, if any.
  public package(set) var timescale: TimescaleID?
  /// Whose rule it is about, where that matters.
  public package(set) var layer: DeadlineLayer.Origin?
  /// The events that it is about, or facts that are days; of two, the later in a case comes first.
  public package(set) var events: [CaseEvent] = []
  /// The days that it is about, in the order of the events; a day known exactly is a range of one.
  public package(set) var days: [ClosedRange<Day>] = []
  /// The statuses that a deadline may have, depending on days that are not known exactly.
  package var statuses: [Deadline.Status] = []
  /// The conditions that the record leaves open.
  package var conditions: [Condition] = []
  /// Why a status is uncertain.
  package var doubt: Outcome.Doubt?
  /// The word of a fact.
  package var word: String?
  /// The procedure for which the policy has no times.
  package var procedure: Procedure?

  /// The kinds of problems; the raw value is the code in JSON and CSV.
  public enum Code: String, CaseIterable, Sendable, Codable {
    /// An event lies after the as-of day; it starts clocks but does not yet satisfy any deadline, and no
    /// later step is projected from it.
    case eventAfterAsOf = "event-after-as-of"
    /// Stage 1 was skipped after its answer or a request for stage 2; the skip has no effect.
    case skipWithoutEffect = "skip-without-effect"
    /// An advocate was requested after stage 1's time was out; the clock starts with the receipt.
    case advocateAskedLate = "advocate-asked-late"
    /// An advocate was appointed after the receipt, and no request for one is recorded: if there was
    /// one, stage 1 starts with the appointment (SI 2006/1738 reg 14(3)(b)).
    case advocateNotAsked = "advocate-not-asked"
    /// The panel is arranged for a day after its last day in law (SI 2006/1738 reg 19(4)).
    case panelArrangedLate = "panel-arranged-late"
    /// An act is recorded before its clock started.
    case doneBeforeStart = "done-before-start"
    /// A response is recorded before the request, or the complaint, that it answers.
    case responseBeforeRequest = "response-before-request"
    /// An act was done on a weekend or a holiday, which is allowed: it counts as done on that day.
    case nonWorkingDay = "non-working-day"
    /// A window was used after its last day; the decision-maker may still accept it.
    case lateAtDiscretion = "late-at-discretion"
    /// The complaint was resubmitted after proceedings; the schedule is that of the new one.
    case madeAgain = "made-again"
    /// An event is recorded before one that it presupposes.
    case eventsOutOfOrder = "events-out-of-order"
    /// An event is recorded more than once; its earliest day counts.
    case duplicateEvent = "duplicate-event"
    /// An event is not one that the policy knows.
    case unknownEvent = "unknown-event"
    /// A fact, or its word, is not one that the policy knows.
    case unknownFact = "unknown-fact"
    /// No version of the policy is known for that day; the law stands in.
    case beforeVersion = "before-version"
    /// The policy has no times for the stages of the procedure that is recorded.
    case noTimescaleForRoute = "no-timescale-for-route"
    /// The day of receipt is not recorded; another day chose the version.
    case receiptNotRecorded = "receipt-not-recorded"
    /// A start must have happened, but its day is not recorded.
    case startMissing = "start-missing"
    /// An extension has no ground where one is needed.
    case extensionWithoutGround = "extension-without-ground"
    /// A ground of an extension is not a known one.
    case extensionGroundUnknown = "extension-ground-unknown"
    /// None of the grounds of an extension is one that allows it.
    case extensionGroundNotAllowed = "extension-ground-not-allowed"
    /// An extension was granted after the day it was to extend.
    case extensionGrantedLate = "extension-granted-late"
    /// The notice that makes an extension valid is not recorded.
    case extensionWithoutNotice = "extension-without-notice"
    /// The day to which a period was extended is not recorded, though the grant has to name it.
    case extendedToNotRecorded = "extended-to-not-recorded"
    /// The agreed start of stage 1 lies before the receipt of the complaint, and does not count.
    case startDayBeforeReceipt = "start-day-before-receipt"
    /// The day to which a period was extended lies before its due day, which stays.
    case extensionBeforeDue = "extension-before-due"
    /// An extension goes beyond the maximum and is capped there.
    case extensionCapped = "extension-capped"
    /// A pause is recorded, but the clocks of the law, or of the policy too, run on through it.
    case pauseRunsOn = "pause-runs-on"
    /// Proceedings are recorded, during which the policy may suspend a case, but no suspension is.
    case suspensionNotRecorded = "suspension-not-recorded"
    /// Stage 2 was declined, but in law the authority must consider the complaint (reg 17(1)).
    case declinedAgainstLaw = "declined-against-law"
    /// Stage 2 was requested within the time of stage 1, and no agreement to leave stage 1 out is
    /// recorded (reg 14(1), 17(1)(a)).
    case skipNotRecorded = "skip-not-recorded"
    /// The complaint was referred to the Ombudsman before stage 2 was answered, which stays owed.
    case referredEarly = "referred-early"
    /// A case was resumed that was not suspended.
    case resumedWithoutPause = "resumed-without-pause"
    /// An answer was given after a case was suspended, and the day on which the case went on is not recorded.
    case pauseEndNotRecorded = "pause-end-not-recorded"
    /// Only a month or a range of days is known of an event.
    case uncertainDay = "uncertain-day"
    /// How a deadline stands depends on something that is not recorded, or not known exactly.
    case uncertainStatus = "uncertain-status"
    /// A deadline is late by its first limit and not by the maximum, and the file has no column for the
    /// notice, or the ground, that would extend the one to the other.
    case noticeNotRecorded = "notice-not-recorded"
    /// Several versions may apply, since the day is not known exactly; its first day chooses one.
    case versionUncertain = "version-uncertain"
    /// A day that is needed lies outside the calendar.
    case outsideCoverage = "outside-coverage"

    /// The place among all codes, which is the byte that the code is kept in.
    package var position: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }
  }

  init(_ code: Code, events: [CaseEvent] = [], days: [ClosedRange<Day>] = [], word: String? = nil) {
    self.word = word
    self.code = code
    self.events = events
    self.days = days
  }
}
