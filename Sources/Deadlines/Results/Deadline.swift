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
  /// The law's layer, computed whole by the law's own rules; `nil` if the law has no such timescale.
  public let law: DeadlineLayer?
  /// How the council's due day relates to the law's; `nil` while neither clock has started.
  public let relation: Relation?
  /// Who gains from a day that is not the law's.
  public let favours: Favours
  /// What every reading says, the adopted one first.
  public let readings: [Reading]
  /// The due day differs between readings.
  public let isDisputed: Bool
  /// The status is the same under every reading.
  public let isRobust: Bool
  /// How sure the limit is: `inherited` or `assumed` where the law stands in for the profile.
  public let basis: Timescale.Basis
  /// How sure the clock is.
  public let clockBasis: Timescale.Basis
  /// How sure the maximum is, or that there is none.
  public let maximumBasis: Timescale.Basis

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

    /// Its outcome; where days are intervals, their last days.
    public var outcome: Outcome { layer.outcome }
    /// The same with the first days of the intervals, where days are intervals.
    public var earliest: Outcome? { layer.earliest }
    /// The passage.
    public var citation: Citation { layer.reading?.citation ?? layer.timescale.citation }
  }
}

extension Deadline {
  /// The timescale, as adopted.
  public var timescale: Timescale { policy.timescale }
  /// The reading that was followed, if there is more than one.
  public var reading: Timescale.Reading? { policy.reading }
  /// The rule that was followed.
  public var rule: Timescale.Rule { policy.rule }
  /// The passage that was followed.
  public var citation: Citation { policy.citation }
  /// How it stands by the policy.
  public var status: Status { policy.status }
  /// The base limit's last day by the policy; of several, the first of an act that is owed, and the last of a window.
  public var due: Day? { policy.due }
  /// The day that the status is measured against, by the policy.
  public var operativeDue: Day? { policy.operativeDue }
  /// The day depends on holidays later than the published ones.
  public var isProvisional: Bool { policy.isProvisional }

  /// The policy has a rule of its own here.
  public var isPolicyRule: Bool { basis.kind == .stated || basis.kind == .inferred }
}
