/// Something that happened to a case on a day, such as `received` or `panel-held`.
///
/// The shared vocabulary is below. A profile may add events of its own; a string literal names
/// them.
public struct CaseEvent: Word {
  /// The word for it in profiles, CSV headings and the tool.
  public let rawValue: String

  /// An event by its word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// An event by its word.
  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

// MARK: - Intake and stage 1

extension CaseEvent {
  /// The grounds of the complaint arose; the authority's year runs from here (SI 2006/1738 reg
  /// 9(1)).
  public static let groundsArose = CaseEvent("grounds-arose")
  /// The complainant first had notice of the matter.
  ///
  /// The Ombudsman's twelve months begin here (Local Government Act 1974 s 26B).
  public static let becameAware = CaseEvent("became-aware")
  /// The authority received the complaint.
  public static let received = CaseEvent("received")
  /// The authority acknowledged the complaint.
  public static let acknowledged = CaseEvent("acknowledged")
  /// The complaints team logged the complaint.
  public static let logged = CaseEvent("logged")
  /// The complainant asked for an advocate.
  public static let advocateRequested = CaseEvent("advocate-requested")
  /// An advocate was appointed (reg 14(3)(b)).
  public static let advocateAppointed = CaseEvent("advocate-appointed")
  /// The authority decided that the complainant has sufficient interest (reg 14(3)(a)).
  public static let sufficientInterestDecided = CaseEvent("sufficient-interest-decided")
  /// The investigator first contacted the complainant.
  public static let contacted = CaseEvent("contacted")
  /// The complaint was clarified with the complainant.
  public static let complaintClarified = CaseEvent("complaint-clarified")
  /// Stage 1 was extended.
  public static let stage1Extended = CaseEvent("stage-1-extended")
  /// A letter that explains a delay at stage 1 was sent.
  public static let holdingLetterSent = CaseEvent("holding-letter-sent")
  /// The stage-1 response was sent.
  public static let stage1Responded = CaseEvent("stage-1-responded")
  /// The complainant received the stage-1 response.
  public static let stage1ResponseReceived = CaseEvent("stage-1-response-received")
  /// The complainant and the authority agreed to go straight to stage 2 (reg 14(1), 17(1)(a)).
  public static let stage1Skipped = CaseEvent("stage-1-skipped")
}

// MARK: - Stage 2

extension CaseEvent {
  /// The authority received the request for stage 2 (reg 15(2)).
  public static let stage2Requested = CaseEvent("stage-2-requested")
  /// The authority acknowledged that request.
  public static let stage2Acknowledged = CaseEvent("stage-2-acknowledged")
  /// The authority refused to consider the complaint at stage 2.
  ///
  /// Some policies allow it; in law the authority must consider the complaint (reg 17(1)).
  public static let stage2Declined = CaseEvent("stage-2-declined")
  /// The investigating officer was appointed.
  public static let investigatorAppointed = CaseEvent("investigator-appointed")
  /// The investigator first contacted the complainant, in whatever way.
  public static let stage2Contacted = CaseEvent("stage-2-contacted")
  /// The investigator met the complainant.
  public static let complainantMet = CaseEvent("complainant-met")
  /// The authority produced the final written record of an oral complaint (reg 16, 17(5)).
  public static let writtenRecordProduced = CaseEvent("written-record-produced")
  /// The complainant agreed the statement of complaint.
  public static let complaintAgreed = CaseEvent("complaint-agreed")
  /// Stage 2 was extended.
  public static let stage2Extended = CaseEvent("stage-2-extended")
  /// The written notice of the reason for a delay and of the new date was sent (reg 17(6)).
  public static let delayNoticeSent = CaseEvent("delay-notice-sent")
  /// The investigating officer reported.
  public static let investigationReported = CaseEvent("investigation-reported")
  /// The adjudicating officer received that report.
  public static let investigationReportReceived = CaseEvent("investigation-report-received")
  /// The stage-2 response, the adjudication, was sent (reg 17(3)).
  public static let stage2Responded = CaseEvent("stage-2-responded")
  /// The complainant received it (reg 18(2)).
  public static let stage2ResponseReceived = CaseEvent("stage-2-response-received")
}

// MARK: - Stage 3 and after

extension CaseEvent {
  /// The authority received the request for a review panel (reg 19(4)).
  public static let stage3Requested = CaseEvent("stage-3-requested")
  /// The authority acknowledged that request.
  public static let stage3Acknowledged = CaseEvent("stage-3-acknowledged")
  /// The papers for the panel were sent.
  public static let panelPapersSent = CaseEvent("panel-papers-sent")
  /// The complainant received those papers.
  public static let panelPapersReceived = CaseEvent("panel-papers-received")
  /// Additional papers were sent in for the panel.
  public static let additionalPapersSent = CaseEvent("additional-papers-sent")
  /// The review panel met.
  public static let panelHeld = CaseEvent("panel-held")
  /// The panel sent its report (reg 20(2)).
  public static let panelReported = CaseEvent("panel-reported")
  /// The authority received the panel's recommendations (reg 20(3)).
  public static let panelReportReceived = CaseEvent("panel-report-received")
  /// The complainant was informed of the panel's recommendations.
  public static let complainantInformed = CaseEvent("complainant-informed")
  /// The director met the panel's Chair about recommendations that he does not agree with.
  public static let directorMetChair = CaseEvent("director-met-chair")
  /// The authority's response to the panel was sent (reg 20(3)).
  public static let stage3Responded = CaseEvent("stage-3-responded")
  /// Court, tribunal, disciplinary or criminal proceedings about the matter started (reg 8).
  public static let proceedingsStarted = CaseEvent("proceedings-started")
  /// Those proceedings were discontinued or completed (reg 8(5)).
  public static let proceedingsEnded = CaseEvent("proceedings-ended")
  /// The complaint was resubmitted after proceedings (reg 8(5)).
  public static let resubmitted = CaseEvent("resubmitted")
  /// The case was suspended.
  public static let suspended = CaseEvent("suspended")
  /// The case was resumed.
  public static let resumed = CaseEvent("resumed")
  /// The authority decided not to consider the complaint, or not any further, because that would
  /// prejudice proceedings (reg 8(1)).
  public static let notConsidered = CaseEvent("not-considered")
  /// The authority refused the complaint, as too late or for want of sufficient interest (reg 9,
  /// 12).
  public static let refused = CaseEvent("refused")
  /// The authority referred the complaint to the Ombudsman before the end of the procedure.
  public static let referredToOmbudsman = CaseEvent("referred-to-ombudsman")
  /// The Ombudsman received a complaint.
  public static let ombudsmanComplained = CaseEvent("ombudsman-complained")
  /// The complainant withdrew the complaint (reg 7).
  public static let withdrawn = CaseEvent("withdrawn")
  /// The case was closed.
  public static let closed = CaseEvent("closed")
}

extension CaseEvent {
  /// The shared vocabulary, in the order of a case.
  package static let standard: [CaseEvent] = [
    .groundsArose, .becameAware, .received, .acknowledged, .logged, .advocateRequested, .advocateAppointed,
    .sufficientInterestDecided, .contacted, .complaintClarified, .stage1Extended, .holdingLetterSent, .stage1Responded,
    .stage1ResponseReceived, .stage1Skipped, .stage2Requested, .stage2Acknowledged, .stage2Declined,
    .investigatorAppointed, .stage2Contacted, .complainantMet, .writtenRecordProduced, .complaintAgreed,
    .stage2Extended,
    .delayNoticeSent,
    .investigationReported, .investigationReportReceived, .stage2Responded, .stage2ResponseReceived, .stage3Requested,
    .stage3Acknowledged, .panelPapersSent, .panelPapersReceived, .additionalPapersSent, .panelHeld, .panelReported,
    .panelReportReceived, .complainantInformed, .directorMetChair, .stage3Responded, .proceedingsStarted,
    .proceedingsEnded, .resubmitted, .suspended, .resumed, .notConsidered, .refused, .referredToOmbudsman,
    .ombudsmanComplained, .withdrawn, .closed,
  ]

  /// For the receipt of something, the event of sending it.
  ///
  /// The receipt proves that it was sent on or before that day. If the receipt is not recorded, the
  /// day of sending is used.
  package var sending: CaseEvent? {
    switch self {
    case .stage1ResponseReceived: .stage1Responded
    case .investigationReportReceived: .investigationReported
    case .stage2ResponseReceived: .stage2Responded
    case .panelPapersReceived: .panelPapersSent
    case .panelReportReceived: .panelReported
    default: nil
    }
  }

  /// For the sending of something, the event of its receipt.
  package var receipt: CaseEvent? {
    switch self {
    case .stage1Responded: .stage1ResponseReceived
    case .investigationReported: .investigationReportReceived
    case .stage2Responded: .stage2ResponseReceived
    case .panelPapersSent: .panelPapersReceived
    case .panelReported: .panelReportReceived
    default: nil
    }
  }

  /// The events that must have happened before this one could, one step back.
  ///
  /// Steps that another record can replace are left out: stage 2 may be requested although stage 1
  /// was never answered.
  package var presupposed: [CaseEvent] {
    switch self {
    case .received: [.groundsArose, .becameAware]
    case .acknowledged, .logged, .contacted, .complaintClarified, .stage1Extended, .stage1Responded, .stage1Skipped,
      .stage2Requested:
      [.received]
    case .holdingLetterSent, .sufficientInterestDecided: [.received]
    case .notConsidered, .refused, .referredToOmbudsman, .resubmitted, .withdrawn, .closed: [.received]
    case .writtenRecordProduced: [.stage2Requested]
    case .stage1ResponseReceived: [.stage1Responded]
    case .stage2Acknowledged, .stage2Declined, .investigatorAppointed, .complaintAgreed, .stage2Extended,
      .delayNoticeSent:
      [.stage2Requested]
    case .stage2Contacted, .complainantMet: [.investigatorAppointed]
    case .investigationReported: [.investigatorAppointed, .complaintAgreed]
    case .investigationReportReceived: [.investigationReported]
    case .stage2Responded: [.investigationReportReceived]
    case .stage2ResponseReceived: [.stage2Responded]
    case .stage3Requested: [.stage2ResponseReceived]
    case .stage3Acknowledged, .panelPapersSent, .additionalPapersSent, .panelHeld: [.stage3Requested]
    case .panelPapersReceived: [.panelPapersSent]
    case .panelReported: [.panelHeld]
    case .complainantInformed: [.panelReported]
    case .panelReportReceived: [.panelReported]
    case .directorMetChair, .stage3Responded: [.panelReportReceived]
    default: []
    }
  }
}

extension CaseEvent {
  /// The events that this one answers or carries on, one step back: it cannot be dated before them.
  ///
  /// It is a part of ``presupposed``: a report of the investigation that was filed after the response is
  /// out of order, but in law the response answers the request. The response to the panel answers the
  /// panel's report (reg 20(3)). What else an act answers depends on the policy.
  package var answered: [CaseEvent] {
    switch self {
    case .acknowledged, .logged, .contacted, .complaintClarified, .stage1Extended, .stage1Responded, .stage1Skipped,
      .stage2Requested, .holdingLetterSent, .sufficientInterestDecided, .received, .stage1ResponseReceived,
      .writtenRecordProduced, .stage2Acknowledged, .investigatorAppointed, .complaintAgreed, .stage2Extended,
      .delayNoticeSent, .stage2Contacted, .complainantMet, .investigationReportReceived, .stage2ResponseReceived,
      .stage3Acknowledged, .panelPapersSent, .panelPapersReceived, .additionalPapersSent, .panelHeld, .panelReported,
      .panelReportReceived, .directorMetChair, .stage3Responded, .stage2Declined, .notConsidered, .refused,
      .referredToOmbudsman, .resubmitted, .withdrawn, .closed:
      presupposed
    case .investigationReported: [.investigatorAppointed]
    case .stage2Responded: [.stage2Requested]
    case .stage3Requested: [.stage2Responded]
    case .complainantInformed: [.panelHeld]
    default: []
    }
  }
}

extension CaseEvent {
  /// The shared vocabulary, to look a word up in.
  package static let standardSet = Set(standard)
}
