import Timescales

/// What an event or a fact means, in a sentence, and where that comes from.
struct Meaning {
  let sentence: String
  let source: String?

  /// The meaning of a shared event.
  init(_ event: CaseEvent) {
    let more = Self.more[event]
    let clause = EventWords.clauses[event].map(\.asCapitalised) ?? event.rawValue
    sentence = clause + (more?.words ?? "") + "."
    source = more?.source
  }

  /// The meaning of a shared fact.
  init(_ fact: CaseFact) {
    let (words, source) = Self.words(fact)
    sentence = words.asSentence
    self.source = source
  }

  /// The meaning of what a profile adds, which its title says.
  init(_ title: String, of profile: PolicyProfile) {
    sentence = title.asSentence
    source = profile.document.title
  }

  /// The beginning of the sentence, which says what it is and not what follows from it.
  var name: String { String(sentence.prefix { $0 != ";" }).withoutFullStop }

  private static let regulations = "SI 2006/1738"

  private static func words(_ fact: CaseFact) -> (words: String, source: String?) {
    let day = EventWords.factDays[fact] ?? fact.rawValue
    return switch fact {
    case .mode: ("how the complaint was made; in writing unless recorded otherwise", "\(regulations) reg 6")
    case .route: ("the procedure by which it is dealt with; the statutory one unless recorded otherwise", nil)
    case .stage1StartDay: (day + ", later than its receipt, at the complainant's request", "\(regulations) reg 14(4)")
    case .stage1ExtensionGround:
      ("why stage 1 was extended, one ground or several; in law only that it is complex", "\(regulations) reg 14(5)")
    case .stage1ExtendedTo: (day + "; the last one possible unless recorded", nil)
    case .stage2ExtensionGround: ("why stage 2 was extended, one ground or several", nil)
    case .stage3ExtensionGround: ("why a step of stage 3 was extended, one ground or several", nil)
    case .stage2ExtendedTo: (day + ", by the notice of the delay", "\(regulations) reg 17(6)(b)")
    case .panelArrangedFor: (day + "; papers count back from it until the panel has met", nil)
    case .complainantUnavailable: ("whether the complainant cannot attend a panel in time", nil)
    case .directorAgrees: ("whether the director agrees with the panel's recommendations", nil)
    }
  }

  /// What the clause of an event does not say: more words for it, and the source of the whole.
  private static let more: [CaseEvent: (words: String, source: String?)] = [
    .groundsArose: ("; the year for making the complaint runs from here", "\(regulations) reg 9(1)"),
    .becameAware: (
      "; the twelve months for a complaint to the Ombudsman run from here", "Local Government Act 1974 s 26B"
    ),
    .received: (" by the authority; in an ordinary case stage 1 runs from here", "\(regulations) reg 14(3)(c)"),
    .logged: (" by the complaints team", nil),
    .advocateRequested: (
      "; if none had been appointed on receipt, stage 1 waits for the appointment", "\(regulations) reg 14(3)(b)"
    ),
    .advocateAppointed: ("; stage 1 runs from here if one had been asked for", "\(regulations) reg 14(3)(b)"),
    .sufficientInterestDecided: (
      "; for a person who needs such an interest, stage 1 runs from here", "\(regulations) reg 14(3)(a)"
    ),
    .contacted: (" at stage 1", nil),
    .stage1Extended: (
      "; in law by up to 10 working days, and only if the complaint is complex", "\(regulations) reg 14(5)"
    ),
    .stage1Responded: (
      "; in law stage 1 takes 10 working days, or 20 if it is complex", "\(regulations) reg 14(1), 14(5)"
    ),
    .stage1ResponseReceived: (" by the complainant", nil),
    .stage1Skipped: (
      "; stage 2 of a written complaint runs from here", "\(regulations) reg 14(1), 17(1)(a), 17(4)(a)"
    ),
    .stage2Requested: (
      ", in writing or orally; stage 2 of a written complaint runs from its receipt",
      "\(regulations) reg 15(2), 17(4)(b)"
    ),
    .stage2Declined: ("; some policies allow it, in law the complaint must be considered", "\(regulations) reg 17(1)"),
    .stage2Contacted: (", in whatever way", nil),
    .writtenRecordProduced: ("; stage 2 of an oral complaint runs from here", "\(regulations) reg 16, 17(5)"),
    .complaintAgreed: (" by the complainant", nil),
    .stage2Extended: (
      "; in law by a written notice within the first 25 working days, to 65 at most", "\(regulations) reg 17(6)"
    ),
    .delayNoticeSent: (", with the reason and the new date", "\(regulations) reg 17(6)"),
    .investigationReportReceived: (" by the officer who adjudicates on it", nil),
    .stage2Responded: (", which is the adjudication", "\(regulations) reg 17(3)"),
    .stage2ResponseReceived: (
      " by the complainant; the 20 working days for requesting a panel run from here", "\(regulations) reg 18(2)"
    ),
    .stage3Requested: (
      "; the 30 working days within which it must meet run from the receipt", "\(regulations) reg 19(4)"
    ),
    .panelPapersReceived: (" by the complainant", nil),
    .panelHeld: ("; its report is due within 5 working days", "\(regulations) reg 19(4), 20(2)"),
    .panelReported: (
      " to the authority, the complainant and the others who have to have it", "\(regulations) reg 20(2)"
    ),
    .panelReportReceived: (" by the authority, whose 15 working days run from here", "\(regulations) reg 20(3)"),
    .stage3Responded: (": what the authority proposes to do", "\(regulations) reg 20(3)"),
    .proceedingsStarted: (
      ": court, tribunal, disciplinary or criminal ones about the matter", "\(regulations) reg 8(1)"
    ),
    .proceedingsEnded: ("; the complaint may be made again within a year", "\(regulations) reg 8(5)"),
    .resubmitted: (" after proceedings, with periods of its own", "\(regulations) reg 8(5)"),
    .suspended: ("; by some policies the clocks of its stages stop", nil),
    .resumed: (" after a suspension", nil),
    .notConsidered: (
      ", or not any further, because that would prejudice proceedings; no further step is due",
      "\(regulations) reg 8(1)"
    ),
    .refused: (
      ", as too late or for want of a sufficient interest; no further step is due", "\(regulations) reg 9, 12"
    ),
    .referredToOmbudsman: (" by the authority before the end of the procedure; stage 3 is no longer due", nil),
    .ombudsmanComplained: (
      "; it is in time within twelve months of becoming aware of the matter", "Local Government Act 1974 s 26B"
    ),
    .withdrawn: (" by the complainant; no further step is due", "\(regulations) reg 7"),
    .closed: ("; no further step is expected", nil),
  ]
}
