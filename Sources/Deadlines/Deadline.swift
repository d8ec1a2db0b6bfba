public import Timescales

/// A timescale applied to a case: the council's own layer, with the law's beside it.
public struct Deadline: Sendable {
  /// The timescale and its readings, shared with the plan.
  ///
  /// Copies of them, with all their words to count up and down again, took three tenths of a schedule's time. Each look at ``timescale`` still
  /// makes one, so take it once where several of its words are wanted.
  let row: CompiledTimescale
  /// Which of the readings was followed.
  let choice: Int
  /// What the council's layer says; where days are intervals, their last days.
  public let assessment: Assessment
  /// Where days of the record are not known exactly and it matters: the same with the first days of the intervals and the lowest counts.
  public let earliest: Assessment?
  /// The event or fact that started the clock or is waited for.
  public let startWord: String?
  /// The law's layer; `nil` if the law has no such timescale.
  public let statute: StatutoryDeadline?
  /// How the council's due day relates to the law's; `nil` while neither clock has started.
  public let relation: Deadline.Relation?
  /// Who gains from a day that is not the law's.
  public let favours: Deadline.Favours
  /// What every reading says, the adopted one first.
  public let readings: [ReadingAssessment]
  /// The due day differs between readings.
  public let isDisputed: Bool
  /// The status is the same under every reading.
  public let isRobust: Bool
  /// The day lies past what is published of the calendar.
  public let isProvisional: Bool
  /// How sure the limit is: `inherited` or `assumed` where the law stands in for the profile.
  public let basis: Timescale.Basis
  /// How sure the clock is.
  public let clockBasis: Timescale.Basis
  /// How sure the maximum is, or that there is none.
  public let maximumBasis: Timescale.Basis
}

extension Deadline {
  /// The timescale, as adopted.
  public var timescale: Timescale { row.timescale }
  /// The reading that was followed, if there is more than one.
  public var reading: Timescale.Reading? { row.readings[choice] }
  /// The rule that was followed.
  public var rule: Timescale.Rule { row.rule(choice) }

  /// The passage that was followed.
  public var citation: Citation {
    reading.map { $0.adoptedBecause == nil ? $0.citation : timescale.citation } ?? timescale.citation
  }
}

/// The law's layer of a deadline, computed whole by the law's own rules.
public struct StatutoryDeadline: Sendable {
  /// The law's timescale, shared with the plan.
  let row: CompiledTimescale
  /// What it says; where days are intervals, their last days.
  public let assessment: Assessment
  /// The same with the first days of the intervals, where days are intervals.
  public let earliest: Assessment?
  /// The event or fact that started the clock or is waited for.
  public let startWord: String?
  /// The day lies past what is published of the calendar.
  public let isProvisional: Bool
}

extension StatutoryDeadline {
  /// The law's timescale.
  public var timescale: Timescale { row.timescale }
}

/// What one reading of a timescale says.
public struct ReadingAssessment: Sendable {
  /// The reading's id; `as-written` for a passage that can be read in one way only.
  public let id: String
  /// Whether it is the adopted one.
  public let isAdopted: Bool
  /// Whether the deadline is computed by it.
  public let isChosen: Bool
  /// What it says; where days are intervals, their last days.
  public let assessment: Assessment
  /// The same with the first days of the intervals, where days are intervals.
  public let earliest: Assessment?
  /// The passage.
  public let citation: Citation
}
