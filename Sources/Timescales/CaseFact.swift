/// Something known about a case that is not an event on a day.
public enum CaseFact: String, CaseIterable, Sendable {
  /// How the complaint was made: `written` (unless said) or `oral`.
  case mode
  /// Which procedure applies: `statutory` (unless said) or `corporate`.
  case route
  /// A later start of stage 1, agreed at the complainant's request (SI 2006/1738 reg 14(4)): a day.
  case stage1StartDay = "stage-1-start-day"
  /// Why stage 1 was extended: `complex`, `agreed` or `advocate`, or several of them.
  case stage1ExtensionGround = "stage-1-extension-ground"
  /// The day to which stage 1 was extended; the maximum unless said.
  case stage1ExtendedTo = "stage-1-extended-to"
  /// Why stage 2 was extended: `complex`, `agreed` or `advocate`, or several of them.
  case stage2ExtensionGround = "stage-2-extension-ground"
  /// Why a step of stage 3 was extended: `complex`, `agreed` or `advocate`, or several of them.
  case stage3ExtensionGround = "stage-3-extension-ground"
  /// The day to which stage 2 was extended; the maximum unless said.
  case stage2ExtendedTo = "stage-2-extended-to"
  /// The day for which the panel is arranged; papers count back from it until the panel has met.
  case panelArrangedFor = "panel-arranged-for"
  /// Whether the complainant cannot attend a panel in time: `yes` or `no`.
  case complainantUnavailable = "complainant-unavailable"
  /// Whether the director agrees with the panel's recommendations: `yes` or `no`.
  case directorAgrees = "director-agrees"

  /// Whether the fact's value is a day.
  package var isDay: Bool { CaseFact.days.contains(self) }

  /// The facts whose value is a day.
  package static let days: [CaseFact] = [.stage1StartDay, .stage1ExtendedTo, .stage2ExtendedTo, .panelArrangedFor]

  /// Whether the fact gives the grounds of an extension, of which there may be several.
  package var isExtensionGround: Bool { CaseFact.extensionGrounds.contains(self) }

  /// The facts that give the grounds of an extension.
  package static let extensionGrounds: [CaseFact] = [
    .stage1ExtensionGround, .stage2ExtensionGround, .stage3ExtensionGround,
  ]

  /// The words that a fact which is not a day may have.
  package var words: [String] {
    switch self {
    case .mode: ComplaintMode.allCases.map(\.rawValue)
    case .route: Procedure.allCases.map(\.rawValue)
    case .stage1ExtensionGround, .stage2ExtensionGround, .stage3ExtensionGround:
      ExtensionGround.allCases.map(\.rawValue)
    case .complainantUnavailable, .directorAgrees: ["yes", "no"]
    case .stage1StartDay, .stage1ExtendedTo, .stage2ExtendedTo, .panelArrangedFor: []
    }
  }
}
