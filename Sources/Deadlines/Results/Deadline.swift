public import Timescales
public import WorkingDays

/// A timescale applied to a case: the council's own layer, with the law's beside it.
///
///     let response = schedule[.stage1Response]
///     response?.policy.due  // by the council's rule
///     response?.law?.due  // in law
public struct Deadline: Hashable, Sendable {
  /// The policy's layer.
  public let policy: DeadlineLayer
  /// The law's layer, computed only by the law's own rules; `nil` if the law has no such timescale.
  public let law: DeadlineLayer?
  /// How the council's due day relates to the law's; `nil` while neither clock has started.
  public let relation: Timescale.Relation?
  /// Who gains where the day differs from the law's.
  package let favours: Favours
  /// How far apart the days of the two layers are; `nil` where the policy has no rule of its own, or
  /// one of the days is missing or projected.
  package let gap: Gap?
  /// What each reading gives, the adopted one first.
  public let readings: [Reading]
  /// Whether the due day, or the last day after an extension, differs between readings.
  public let isDisputed: Bool
  /// Whether the status is the same under every reading, whatever is not recorded of an extension.
  public let isRobust: Bool
  /// How sure the limit is: `inherited` or `assumed` where the law stands in for the profile.
  package let basis: Timescale.Basis
  /// How sure the clock is.
  package let clockBasis: Timescale.Basis
  /// How sure the maximum is, or that there is none.
  package let maximumBasis: Timescale.Basis

  /// What one reading of a timescale says.
  public struct Reading: Hashable, Sendable {
    /// The reading's id; `as-written` for a passage that can be read in one way only.
    public let id: String
    /// Whether it is the adopted one.
    public let isAdopted: Bool
    /// Whether the deadline is computed by it.
    public let isChosen: Bool
    /// Its rule and what it gives.
    public let layer: DeadlineLayer

    /// Its outcome, with the last day of each interval.
    package var outcome: Outcome { layer.outcome }
    /// The same with the first day of each interval; `nil` if there are none.
    package var earliest: Outcome? { layer.earliest }
    /// What it takes the passage to say; `nil` for a passage that can be read in one way only.
    package var says: String? { layer.reading?.says }
    /// The passage that it reads.
    package var citation: Citation { layer.reading?.citation ?? layer.timescale.citation }
  }
}

extension Deadline {
  /// The timescale, as adopted.
  public var timescale: Timescale { policy.timescale }
  /// The reading that was followed, if there is more than one.
  package var reading: Timescale.Reading? { policy.reading }
  /// The rule that was followed.
  package var rule: Timescale.Rule { policy.rule }
  /// The passage that was followed.
  package var citation: Citation { policy.citation }
  /// How it stands by the policy.
  public var status: Status { policy.status }
  /// The base limit's last day by the policy: of several, an owed act's first or a window's last.
  public var due: Day? { policy.due }
  /// The day that the status is measured against, by the policy.
  package var operativeDue: Day? { policy.operativeDue }
  /// Whether the day depends on holidays later than the published ones.
  package var isProvisional: Bool { policy.isProvisional }

  /// Whether the policy has a rule of its own here.
  package var isPolicyRule: Bool { basis.kind == .stated || basis.kind == .inferred }
}
