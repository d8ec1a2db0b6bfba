public import Deadlines
import WorkingDays

/// An outcome is coded under the keys that a schedule's JSON document has.
///
/// Days are `yyyy-mm-dd`, and what is absent is null.
///
///     {"clock": {"day": "2025-12-19", "basis": "recorded"}, "due": "2026-01-14", …}
extension Outcome: Codable {
  /// Decodes an outcome.
  ///
  /// - Throws: `DecodingError` for a key that is missing or has a value of another kind.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    let clock = try container.nestedContainer(keyedBy: ClockKey.self, forKey: .clock)
    startNumber = try clock.decodeIfPresent(Day.self, forKey: .day)?.number ?? Self.blank
    clockBasis = try clock.decode(Deadline.ClockBasis.self, forKey: .basis)
    startField = try clock.decodeIfPresent(Int16.self, forKey: .field) ?? -1
    dueNumber = try container.decodeIfPresent(Day.self, forKey: .due)?.number ?? Self.blank
    maximumDueNumber = try container.decodeIfPresent(Day.self, forKey: .maximumDue)?.number ?? Self.blank
    extendedToNumber = try container.decodeIfPresent(Day.self, forKey: .extendedTo)?.number ?? Self.blank
    operativeDueNumber = try container.decodeIfPresent(Day.self, forKey: .operativeDue)?.number ?? Self.blank
    status = try container.decode(Deadline.Status.self, forKey: .status)
    doubt = try container.decodeIfPresent(Doubt.self, forKey: .doubt)
    let counts = try container.nestedContainer(keyedBy: CountKey.self, forKey: .workingDays)
    takenNumber = try counts.decodeIfPresent(Int32.self, forKey: .taken) ?? Self.blank
    leftNumber = try counts.decodeIfPresent(Int32.self, forKey: .left) ?? Self.blank
    lateNumber = try counts.decodeIfPresent(Int32.self, forKey: .late) ?? Self.blank
    beyondNumber = try counts.decodeIfPresent(Int32.self, forKey: .beyondMaximum) ?? Self.blank
    metOnNumber = try container.decodeIfPresent(Day.self, forKey: .metOn)?.number ?? Self.blank
    extensionFaults = try container.decode([RecordProblem.Code].self, forKey: .extensionFaults).reduce(into: []) {
      faults, code in
      for (fault, problem) in ExtensionFaults.problems where problem == code && fault != .exceptionLate {
        faults.insert(fault)
      }
    }
    // Reported as a grant that came too late, as which it would come back.
    if try container.decode(Bool.self, forKey: .exceptionLate) { extensionFaults.insert(.exceptionLate) }
    if try container.decode(Deadline.Force.self, forKey: .binding) == .target { flags.insert(.target) }
    for (flag, key) in Self.flagKeys where try container.decode(Bool.self, forKey: key) { flags.insert(flag) }
  }

  /// Encodes the outcome.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    var clock = container.nestedContainer(keyedBy: ClockKey.self, forKey: .clock)
    try clock.encode(start, forKey: .day)
    try clock.encode(clockBasis, forKey: .basis)
    try clock.encode(startField < 0 ? nil : startField, forKey: .field)
    try container.encode(due, forKey: .due)
    try container.encode(maximumDue, forKey: .maximumDue)
    try container.encode(extendedTo, forKey: .extendedTo)
    try container.encode(operativeDue, forKey: .operativeDue)
    try container.encode(status, forKey: .status)
    try container.encode(doubt, forKey: .doubt)
    var counts = container.nestedContainer(keyedBy: CountKey.self, forKey: .workingDays)
    try counts.encode(workingDaysTaken, forKey: .taken)
    try counts.encode(workingDaysLeft, forKey: .left)
    try counts.encode(workingDaysLate, forKey: .late)
    try counts.encode(workingDaysBeyondMaximum, forKey: .beyondMaximum)
    try container.encode(metOn, forKey: .metOn)
    let faults = ExtensionFaults.problems
      .filter { extensionFaults.contains($0.fault) && $0.fault != .exceptionLate }.map { $0.code }
    try container.encode(faults, forKey: .extensionFaults)
    try container.encode(extensionFaults.contains(.exceptionLate), forKey: .exceptionLate)
    try container.encode(binding, forKey: .binding)
    for (flag, key) in Self.flagKeys { try container.encode(flags.contains(flag), forKey: key) }
  }

  private enum Key: String, CodingKey {
    case clock, due, maximumDue, extendedTo, operativeDue, status, doubt, workingDays, metOn, metAtTheLatest, openEnded
    case stopped, conditional, outsideCoverage, binding, disputed, robust, overtaken, withinMaximum, extensionFaults
    case dependsOnExtension, exceptionLate
  }

  /// The field is the number that the plan has for the event that started the clock.
  private enum ClockKey: String, CodingKey { case day, basis, field }

  private enum CountKey: String, CodingKey { case taken, left, late, beyondMaximum }

  private static let flagKeys: [(flag: Flags, key: Key)] = [
    (.metAtTheLatest, .metAtTheLatest), (.openEnded, .openEnded), (.stopped, .stopped), (.conditional, .conditional),
    (.outsideCoverage, .outsideCoverage), (.disputed, .disputed), (.robust, .robust),
    (.overtaken, .overtaken), (.withinMaximum, .withinMaximum), (.dependsOnExtension, .dependsOnExtension),
  ]
}
