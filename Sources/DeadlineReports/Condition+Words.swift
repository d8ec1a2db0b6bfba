import Timescales

extension Condition {
  /// The condition as the rest of a sentence after “only if” or “whether”.
  func clause(_ events: EventWords) -> String {
    switch self {
    case .oral: "the complaint was made orally"
    case .oralToService: "it was made orally to the service itself"
    case .oralInformal: "it was made orally and is not dealt with formally"
    case .advocateAwaited: "an advocate was asked for and had not been appointed on receipt"
    case .stage1Extended: "stage 1 was extended"
    case .stage1NotSkipped: "stage 1 was not skipped"
    case .notResubmitted: "the complaint was not resubmitted"
    case .proceedings: "the complaint was not considered because of proceedings"
    case .complainantUnavailable: "the complainant cannot attend in time"
    case .directorAgrees: "the director agrees with the panel"
    case .directorDisagrees: "the director does not agree with the panel"
    case .fact(let fact, let words): "“\(events.title(ofFact: fact))” is \(words.joined(separator: " or "))"
    case .happened(let event): events.hasHappened(event)
    case .notHappened(let event): events.hasNotHappened(event)
    }
  }

  /// Whether a record may leave open whether it holds.
  var mayBeOpen: Bool {
    switch self {
    case .oralToService, .directorAgrees, .directorDisagrees, .fact: true
    case .oral, .oralInformal, .advocateAwaited, .stage1Extended, .stage1NotSkipped, .notResubmitted, .proceedings,
      .complainantUnavailable, .happened, .notHappened:
      false
    }
  }
}
