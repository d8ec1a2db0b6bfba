import Deadlines
import Timescales

/// Events and facts of a case in words, so that a reader of a report needs no codes.
struct EventWords {
  private let ownTitles: [CaseEvent: String]
  private let facts: [PolicyProfile.OwnFact]
  private let timescaleTitles: [TimescaleID: String]
  let isAboutRequests: Bool

  init(_ profile: PolicyProfile) {
    facts = profile.facts
    timescaleTitles = Dictionary(profile.timescales.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    ownTitles = Dictionary(profile.events.map { ($0.event, $0.title) }, uniquingKeysWith: { first, _ in first })
    isAboutRequests = profile.isAboutRequests
  }

  /// What happened, as a clause such as `the panel met`; for a profile's own event, its title in
  /// quotation marks.
  func clause(_ event: CaseEvent) -> String {
    if isAboutRequests, event == .received { return "the request was received" }
    return Self.clauses[event] ?? "“\(ownTitles[event] ?? title(ofFact: event.rawValue))”"
  }

  /// What happened, as the beginning of a line such as `The panel met`; for a profile's own event, its
  /// title.
  func title(_ event: CaseEvent) -> String {
    Self.clauses[event] == nil ? ownTitles[event] ?? title(ofFact: event.rawValue) : clause(event).asCapitalised
  }

  /// The day of an event or fact, such as `the day the panel met`.
  func day(of word: String) -> String {
    if let day = CaseFact(rawValue: word).flatMap({ Self.factDays[$0] }) { return day }
    let event = CaseEvent(rawValue: word)
    return (Self.clauses[event] == nil ? "the day of " : "the day ") + clause(event)
  }

  /// The day of a shared event, such as `the day the panel met`.
  static func day(_ event: CaseEvent) -> String { "the day \(clauses[event] ?? "of “\(event)”")" }

  /// The name of a fact of the profile's own.
  func title(ofFact id: String) -> String { facts.first { $0.id == id }?.title ?? id }

  /// The title of a timescale, in quotation marks.
  func quotedTitle(of id: TimescaleID) -> String {
    "“\(timescaleTitles[id] ?? StandardTimescale.named(id)?.title ?? id.rawValue)”"
  }

  /// That an event has happened, as a clause such as `the panel met`.
  func hasHappened(_ event: CaseEvent) -> String {
    Self.clauses[event] == nil ? clause(event) + " has happened" : clause(event)
  }

  /// That an event has not happened, as a clause such as `the panel did not meet`.
  func hasNotHappened(_ event: CaseEvent) -> String {
    let words = clause(event)
    guard Self.clauses[event] != nil else { return words + " has not happened" }
    for (verb, negation) in Self.negations where words.contains(verb) {
      return words.replacing(verb, with: negation, maxReplacements: 1)
    }
    return words
  }

  /// The verbs of the clauses.
  private static let negations = [
    (" was ", " was not "), (" met", " did not meet"), (" started", " did not start"), (" ended", " did not end"),
    (" arose", " did not arise"), (" became ", " did not become "), (" first contacted ", " did not contact "),
    (" received ", " did not receive "),
  ]

  static let factDays: [CaseFact: String] = [
    .stage1StartDay: "the day agreed as the start of stage 1",
    .stage1ExtendedTo: "the day to which stage 1 was extended",
    .stage2ExtendedTo: "the day to which stage 2 was extended",
    .panelArrangedFor: "the day for which the panel is arranged",
  ]

  static let clauses: [CaseEvent: String] = [
    .groundsArose: "the matter arose",
    .becameAware: "the complainant became aware of the matter",
    .received: "the complaint was received",
    .acknowledged: "the complaint was acknowledged",
    .logged: "the complaint was logged",
    .advocateRequested: "an advocate was asked for",
    .advocateAppointed: "an advocate was appointed",
    .sufficientInterestDecided: "the complainant's sufficient interest was decided",
    .contacted: "the complainant was first contacted",
    .complaintClarified: "the complaint was clarified with the complainant",
    .stage1Extended: "stage 1 was extended",
    .holdingLetterSent: "the letter explaining a longer stage 1 was sent",
    .stage1Responded: "the response at stage 1 was sent",
    .stage1ResponseReceived: "the response at stage 1 was received",
    .stage1Skipped: "it was agreed to go straight to stage 2",
    .stage2Requested: "stage 2 was requested",
    .stage2Acknowledged: "the request for stage 2 was acknowledged",
    .stage2Declined: "stage 2 was declined",
    .investigatorAppointed: "the investigator was appointed",
    .stage2Contacted: "the investigator first contacted the complainant",
    .complainantMet: "the investigator met the complainant",
    .writtenRecordProduced: "the written record was produced",
    .complaintAgreed: "the statement of complaint was agreed",
    .stage2Extended: "stage 2 was extended",
    .delayNoticeSent: "the notice that stage 2 will be late was sent",
    .investigationReported: "the report of the investigation was sent",
    .investigationReportReceived: "the report of the investigation was received",
    .stage2Responded: "the response at stage 2 was sent",
    .stage2ResponseReceived: "the response at stage 2 was received",
    .stage3Requested: "the review panel was requested",
    .stage3Acknowledged: "the request for a review panel was acknowledged",
    .panelPapersSent: "the papers for the panel were sent",
    .panelPapersReceived: "the papers for the panel were received",
    .additionalPapersSent: "the additional papers for the panel were sent",
    .panelHeld: "the panel met",
    .panelReported: "the panel's report was sent",
    .panelReportReceived: "the panel's report was received",
    .complainantInformed: "the complainant was informed of the panel's recommendations",
    .directorMetChair: "the director met the panel's Chair",
    .stage3Responded: "the response to the panel was sent",
    .proceedingsStarted: "the proceedings started",
    .proceedingsEnded: "the proceedings ended",
    .resubmitted: "the complaint was resubmitted",
    .suspended: "the case was suspended",
    .resumed: "the case was resumed",
    .notConsidered: "it was decided not to consider the complaint",
    .refused: "the complaint was refused",
    .referredToOmbudsman: "the complaint was referred to the Ombudsman",
    .ombudsmanComplained: "the Ombudsman received a complaint",
    .withdrawn: "the complaint was withdrawn",
    .closed: "the case was closed",
  ]
}
