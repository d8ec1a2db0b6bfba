/// A question about a case that its record answers with yes, no or unknown.
///
/// The shared ones have a word. A profile may also ask for a fact of its own, and whether an event
/// has happened.
package enum Condition: Hashable, Sendable {
  /// The complaint was made orally.
  case oral
  /// The complaint was made orally to the service itself. A record never shows this for certain,
  /// and it no longer holds once the complaint is dealt with formally.
  case oralToService
  /// The complaint was made orally and is not dealt with formally: it was neither acknowledged nor logged,
  /// its time was not extended, and stage 2 was not requested.
  case oralInformal
  /// The complainant asked for an advocate, and none was appointed when the complaint was received
  /// (SI 2006/1738 reg 14(3)(b)).
  case advocateAwaited
  /// Stage 1 was extended: the event or the day to which it was extended is recorded.
  case stage1Extended
  /// The parties did not agree to skip stage 1.
  case stage1NotSkipped
  /// The complaint was not resubmitted after proceedings (reg 8(5)).
  case notResubmitted
  /// The authority decided not to consider the complaint because of concurrent proceedings (reg 8(1)).
  ///
  /// Proceedings alone do not show that it did.
  case proceedings
  /// The complainant cannot attend a panel in time.
  case complainantUnavailable
  /// The director agrees with the panel; unknown until recorded.
  case directorAgrees
  /// The director does not agree with the panel; unknown until recorded.
  case directorDisagrees
  /// A fact of the profile's own has one of these words; unknown until recorded, unless the profile
  /// says what is assumed.
  case fact(String, isOneOf: [String])
  /// An event has happened.
  case happened(CaseEvent)
  /// An event has not happened; if it happens by the last day, the act need no longer be done.
  case notHappened(CaseEvent)
}

extension Condition: CaseIterable {
  /// The shared conditions.
  package static let allCases: [Condition] = [
    .oral, .oralToService, .oralInformal, .advocateAwaited, .stage1Extended, .stage1NotSkipped, .notResubmitted,
    .proceedings,
    .complainantUnavailable, .directorAgrees, .directorDisagrees,
  ]
}

extension Condition: RawRepresentable {
  /// A shared condition by its word.
  package init?(rawValue: String) {
    guard let shared = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = shared
  }

  /// The word of a shared condition; for the others, words that no other condition has.
  package var rawValue: String {
    switch self {
    case .oral: "oral"
    case .oralToService: "oral-to-service"
    case .oralInformal: "oral-informal"
    case .advocateAwaited: "advocate-awaited"
    case .stage1Extended: "stage-1-extended"
    case .stage1NotSkipped: "stage-1-not-skipped"
    case .notResubmitted: "not-resubmitted"
    case .proceedings: "proceedings"
    case .complainantUnavailable: "complainant-unavailable"
    case .directorAgrees: "director-agrees"
    case .directorDisagrees: "director-disagrees"
    case .fact(let fact, let words): "\(fact) is \(words.joined(separator: " or "))"
    case .happened(let event): "\(event) has happened"
    case .notHappened(let event): "\(event) has not happened"
    }
  }

  /// The event whose having happened it asks about.
  package var event: CaseEvent? {
    switch self {
    case .happened(let event), .notHappened(let event): event
    default: nil
    }
  }
}
