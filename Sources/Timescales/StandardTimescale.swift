/// The shared meaning of a timescale's word: its name, its place in the procedure, who owes it and
/// what satisfies it.
///
/// A profile adds clock, limit and source. It may override the shared meaning, and must state the
/// meaning of a word of its own.
package struct StandardTimescale: Hashable, Sendable {
  /// The word.
  package let id: TimescaleID
  /// The name for people.
  package let title: String
  /// The part of the procedure.
  package let stage: Timescale.Stage
  /// Whether it is owed, a window or a right.
  package let kind: Timescale.Kind
  /// Who owes it or has it.
  package let owedBy: Timescale.Party
  /// What satisfies it.
  package let satisfiedBy: [CaseEvent]
  /// For which procedure it holds.
  package let route: Timescale.Route
  /// What must hold for it to apply.
  package let appliesWhen: [Condition]
  /// For a notice of delay: the timescale that must be late.
  package let onlyIfLate: TimescaleID?
  /// For what is owed: the next steps of the procedure, from which on it is owed no longer.
  package let overtakenBy: [CaseEvent]
  /// For a window or a right: the timescale after which it opens.
  package let opensAfter: TimescaleID?
  /// The statutory timescale that corresponds to it.
  package let counterpart: TimescaleID

  init(
    _ id: TimescaleID, _ title: String, _ stage: Timescale.Stage, _ kind: Timescale.Kind, _ owedBy: Timescale.Party,
    _ satisfiedBy: CaseEvent...,
    route: Timescale.Route = .statutory, appliesWhen: [Condition] = [], onlyIfLate: TimescaleID? = nil,
    overtakenBy: [CaseEvent] = [], opensAfter: TimescaleID? = nil, counterpart: TimescaleID? = nil
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.kind = kind
    self.owedBy = owedBy
    self.satisfiedBy = satisfiedBy
    self.route = route
    self.appliesWhen = appliesWhen
    self.onlyIfLate = onlyIfLate
    self.overtakenBy = overtakenBy
    self.opensAfter = opensAfter
    self.counterpart = counterpart ?? id
  }

  /// What overtakes the steps before the answer at stage 1: that answer, or stage 2 in its place.
  private static let afterStage1: [CaseEvent] = [.stage1Responded, .stage2Requested, .stage2Responded]

  /// The shared words, in the order of a case.
  package static let all: [StandardTimescale] = [
    .init(
      .complaintLimit, "Time to make the complaint", .intake, .window, .complainant, .received,
      appliesWhen: [.notResubmitted]),
    .init(
      .resubmissionLimit, "Time to make the complaint again after proceedings", .intake, .window, .complainant,
      .resubmitted, appliesWhen: [.proceedings]),
    .init(
      .informalResolution, "Informal resolution", .intake, .duty, .council, .closed, .stage1Responded,
      appliesWhen: [.oralToService]),
    .init(
      .acknowledgement, "Acknowledgement of the complaint", .intake, .duty, .council, .acknowledged,
      overtakenBy: afterStage1),
    .init(.logging, "Logging of the complaint", .intake, .duty, .council, .logged, overtakenBy: afterStage1),
    .init(
      .firstContact, "First contact with the complainant", .stage1, .duty, .council, .contacted, .complaintClarified,
      overtakenBy: afterStage1),
    .init(
      .stage1Response, "Response at stage 1", .stage1, .duty, .council, .stage1Responded,
      appliesWhen: [.stage1NotSkipped], overtakenBy: [.stage1Skipped, .stage2Requested, .stage2Responded]),
    .init(
      .holdingLetter, "Letter explaining a longer stage 1", .stage1, .duty, .council, .holdingLetterSent,
      appliesWhen: [.stage1Extended], overtakenBy: afterStage1),
    .init(
      .stage2Request, "Request for stage 2", .stage2, .window, .complainant, .stage2Requested,
      appliesWhen: [.stage1NotSkipped], opensAfter: .stage1Response),
    .init(
      .stage2Acknowledgement, "Acknowledgement of the stage-2 request", .stage2, .duty, .council, .stage2Acknowledged,
      overtakenBy: [.stage2Responded]),
    .init(
      .stage2Meeting, "Investigator's contact with the complainant", .stage2, .duty, .investigator, .stage2Contacted,
      .complainantMet, .complaintAgreed, overtakenBy: [.stage2Responded]),
    .init(
      .stage2Investigation, "Report of the investigation", .stage2, .duty, .investigator, .investigationReported,
      overtakenBy: [.stage2Responded], counterpart: .stage2Response),
    .init(
      .stage2DelayNotice, "Notice that stage 2 will be late", .stage2, .duty, .council, .delayNoticeSent,
      onlyIfLate: .stage2Response, overtakenBy: [.stage2Responded]),
    .init(.stage2Response, "Response at stage 2", .stage2, .duty, .council, .stage2Responded),
    .init(
      .stage3Request, "Request for a review panel", .stage3, .window, .complainant, .stage3Requested,
      opensAfter: .stage2Response),
    .init(
      .stage3Acknowledgement, "Acknowledgement of the panel request", .stage3, .duty, .council, .stage3Acknowledged,
      overtakenBy: [.panelHeld, .stage3Responded]),
    .init(
      .panelPapers, "Papers for the panel", .stage3, .duty, .council, .panelPapersSent,
      overtakenBy: [.panelHeld, .stage3Responded]),
    .init(.additionalPapers, "Additional papers for the panel", .stage3, .window, .parties, .additionalPapersSent),
    .init(.panel, "Review panel", .stage3, .duty, .council, .panelHeld, overtakenBy: [.stage3Responded]),
    .init(
      .panelReport, "Report of the panel", .stage3, .duty, .panel, .panelReported, overtakenBy: [.stage3Responded]),
    .init(
      .panelReportDistribution, "Panel's recommendations to the complainant", .stage3, .duty, .council,
      .complainantInformed, overtakenBy: [.stage3Responded]),
    .init(.stage3Response, "Response to the panel", .stage3, .duty, .council, .stage3Responded),
    .init(
      .stage3Disagreement, "Meeting of the director with the panel's Chair", .stage3, .duty, .council,
      .directorMetChair, appliesWhen: [.directorDisagrees]),
    .init(
      .ombudsmanComplaint, "Complaint to the Ombudsman", .ombudsman, .window, .complainant, .ombudsmanComplained,
      route: .any),
    .init(
      .corporateStage1Response, "Response at stage 1 of the corporate procedure", .stage1, .duty, .council,
      .stage1Responded, route: .corporate, overtakenBy: [.stage1Skipped, .stage2Requested, .stage2Responded]),
    .init(
      .corporateStage2Response, "Response at stage 2 of the corporate procedure", .stage2, .duty, .council,
      .stage2Responded, route: .corporate),
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The shared meaning of a word, if it has one.
  package static func named(_ id: TimescaleID) -> StandardTimescale? { byID[id] }
}
