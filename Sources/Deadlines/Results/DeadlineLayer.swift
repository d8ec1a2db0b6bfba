public import Timescales
public import WorkingDays

/// One layer of a deadline, the policy's or the law's: a rule, its source and its outcome.
///
/// Explanations, reports and calendar entries are made from the layers of a ``Deadline``.
public struct DeadlineLayer: Hashable, Sendable {
  /// Whose rule it is.
  public enum Origin: String, CaseIterable, Sendable, Codable {
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
  /// The limit that counts by what is recorded.
  let limit: Timescale.Limit?
  /// Whose rule it is.
  public let origin: Origin
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
  public var rule: Timescale.Rule {
    var rule = row.rule(choice)
    rule.limit = limit
    return rule
  }

  /// The passage that was followed.
  public var citation: Citation {
    reading.map { $0.adoptedBecause == nil ? $0.citation : row.timescale.citation } ?? row.timescale.citation
  }

  /// What to show where one day must do: the first for an act that is owed, the last for a window.
  package var shown: Outcome { row.timescale.kind == .duty ? earliest ?? outcome : outcome }

  /// How it stands.
  public var status: Deadline.Status { outcome.status }
  /// The base limit's last day; of several, an owed act's first or a window's last.
  public var due: Day? { shown.due }
  /// The day that the status is measured against; of several, likewise.
  public var operativeDue: Day? { shown.operativeDue }
}

extension CompiledTimescale: Hashable {
  /// Layers are equal whichever plan they come from, so a row is compared by what was compiled.
  package static func == (left: CompiledTimescale, right: CompiledTimescale) -> Bool {
    left === right || left.timescale == right.timescale
  }

  /// Hashes the timescale's word alone.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(timescale.id)
  }
}
