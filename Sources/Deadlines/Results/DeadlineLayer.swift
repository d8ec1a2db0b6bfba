public import Timescales
public import WorkingDays

/// One layer of a deadline, the policy's or the law's: a rule, its source and its outcome.
///
/// Explanations, reports and calendar entries are made from the layers of a ``Deadline``.
public struct DeadlineLayer: Sendable {
  /// Whose rule it is.
  package enum Origin: String, CaseIterable, Sendable, Codable {
    /// The policy's layer, even where the policy is silent and the law stands in.
    case policy
    /// The law's own layer, beside a rule of the policy.
    case law
  }

  /// The timescale and its readings, shared with the plan.
  ///
  /// Copying them took three tenths of a schedule's time. ``timescale`` still copies: read it once.
  let row: CompiledTimescale
  /// Which of the readings was followed.
  let choice: Int
  /// Whose rule it is.
  package let origin: Origin
  /// The outcome, with the last day and highest count of each interval.
  public let outcome: Outcome
  /// The first days and lowest counts, where days that are not known exactly change the outcome.
  public let earliest: Outcome?
  /// The event or fact that started the clock or is waited for, such as `received`.
  public let startWord: String?
  /// Whether the day depends on holidays later than the published ones.
  public let isProvisional: Bool
  /// The name of the calendar that counts its working days, such as `england-and-wales`.
  public let calendar: String
}

extension DeadlineLayer {
  /// The timescale, as adopted.
  public var timescale: Timescale { row.timescale }
  /// The reading that was followed, if there is more than one.
  package var reading: Timescale.Reading? { row.readings[choice] }
  /// The rule that was followed.
  public var rule: Timescale.Rule { row.rule(choice) }

  /// The passage that was followed.
  public var citation: Citation {
    reading.map { $0.adoptedBecause == nil ? $0.citation : row.timescale.citation } ?? row.timescale.citation
  }

  /// What to show where one day must do: the first for an act that is owed, the last for a window.
  package var shown: Outcome { row.timescale.kind == .duty ? earliest ?? outcome : outcome }

  /// How it stands.
  public var status: Deadline.Status { outcome.status }
  /// The base limit's last day; of several, as ``shown``.
  public var due: Day? { shown.due }
  /// The day that the status is measured against; of several, as ``shown``.
  public var operativeDue: Day? { shown.operativeDue }
}

extension DeadlineLayer: Hashable {
  /// Equal layers have the same rule and the same outcome, whichever plan they come from.
  public static func == (left: DeadlineLayer, right: DeadlineLayer) -> Bool {
    left.origin == right.origin && left.outcome == right.outcome && left.earliest == right.earliest
      && left.choice == right.choice && left.startWord == right.startWord && left.isProvisional == right.isProvisional
      && left.calendar == right.calendar && (left.row === right.row || left.row.timescale == right.row.timescale)
  }

  /// Hashes the timescale's word, the origin and the outcome.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(row.timescale.id)
    hasher.combine(origin)
    hasher.combine(outcome)
  }
}
