import Deadlines

extension RecordProblem.Code {
  /// What is to be checked, for a list that counts the cases.
  var title: String {
    switch self {
    case .eventAfterAsOf: "A day after the as-of date"
    case .skipWithoutEffect: "Stage 1 left out too late to have an effect"
    case .advocateAskedLate: "An advocate requested after the time of stage 1"
    case .advocateNotAsked: "An advocate appointed, and no request for one recorded"
    case .panelArrangedLate: "A panel arranged for a day after its last day in law"
    case .doneBeforeStart: "An act done before its time limit started"
    case .responseBeforeRequest: "An answer dated before what it answers"
    case .nonWorkingDay: "An act on a day off"
    case .lateAtDiscretion: "A late request that may still be accepted"
    case .madeAgain: "A complaint resubmitted after proceedings"
    case .eventsOutOfOrder: "A step dated before one that it follows"
    case .duplicateEvent: "A step recorded more than once"
    case .unknownEvent: "A step that the policy does not use"
    case .unknownFact: "A fact, or a value of one, that the policy does not use"
    case .beforeVersion: "A day before the first known version of the policy"
    case .noTimescaleForRoute: "A procedure for which the policy has no time limits"
    case .receiptNotRecorded: "Day of receipt not recorded"
    case .startMissing: "Start of a time limit not recorded"
    case .extensionWithoutGround: "An extension without a ground"
    case .extensionGroundUnknown: "An extension with a ground that is not recognised"
    case .extensionGroundNotAllowed: "An extension with a ground that does not allow it"
    case .extensionGrantedLate: "An extension granted too late"
    case .extensionWithoutNotice: "An extension without the notice that it needs"
    case .extendedToNotRecorded: "An extension without the date to which it goes"
    case .startDayBeforeReceipt: "An agreed start of stage 1 before the receipt"
    case .extensionBeforeDue: "An extension that ends before the last day"
    case .extensionCapped: "An extension beyond the maximum"
    case .pauseRunsOn: "A suspension or proceedings that do not stop the time limits"
    case .suspensionNotRecorded: "Proceedings, and no suspension recorded"
    case .declinedAgainstLaw: "Stage 2 declined, contrary to the law"
    case .skipNotRecorded: "Stage 2 requested within the time of stage 1"
    case .referredEarly: "A referral to the Ombudsman before stage 2 was answered"
    case .resumedWithoutPause: "A case resumed that was not suspended"
    case .pauseEndNotRecorded: "An answer after a suspension whose end is not recorded"
    case .uncertainDay: "A day known only as a month or a range"
    case .uncertainStatus: "A status that the record leaves uncertain"
    case .noticeNotRecorded: "Within the maximum, and the file cannot show the notice or ground that extends it"
    case .versionUncertain: "More than one version of the policy that may apply"
    case .outsideCoverage: "A day outside the calendar"
    }
  }
}
