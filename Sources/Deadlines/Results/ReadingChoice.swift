public import Timescales
public import WorkingDays

/// Which reading of an unclear passage a schedule is computed by.
///
/// The law is never a reading: the choice concerns the council's layer alone. The earliest day for
/// an act that the council owes favours the complainant; the earliest end of a window, the council.
public struct ReadingChoice: Hashable, Sendable {
  /// The reading of every timescale without a choice of its own.
  package var preference: Preference
  /// The ids of the readings chosen for single timescales.
  package var chosen: [TimescaleID: String]

  /// A choice of readings: a preference, and those chosen by name.
  public init(_ preference: Preference, chosen: [TimescaleID: String] = [:]) {
    self.preference = preference
    self.chosen = chosen
  }

  /// The adopted readings.
  public static let adopted = ReadingChoice(.adopted)

  /// Which reading is taken where none is named.
  public enum Preference: String, CaseIterable, Sendable {
    /// The one that the profile adopts.
    case adopted
    /// The computable one with the earliest operative day; the adopted one if days are equal.
    case earliest
    /// The computable one with the latest operative day; the adopted one if days are equal.
    case latest
  }

  /// Checks that each reading chosen by name exists in one of the profiles.
  ///
  /// - Throws: ``ReadingError``, with the names that are known.
  package func check(against profiles: [PolicyProfile]) throws(ReadingError) {
    for (timescale, reading) in chosen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard profiles.contains(where: { $0.timescale(timescale) != nil }) else {
        throw ReadingError(.unknownTimescale(timescale))
      }
      let readings = profiles.compactMap { $0.timescale(timescale)?.readings }.flatMap(\.self)
      guard !readings.contains(where: { $0.id == reading }) else { continue }
      var known: [String] = []
      for id in readings.map(\.id) where !known.contains(id) { known.append(id) }
      throw ReadingError(.unknown(timescale, reading: reading, known: known))
    }
  }
}

extension ReadingChoice: CustomStringConvertible {
  /// The choice as the tool writes it, such as `adopted, stage-1-response=clarified-plus-10`.
  public var description: String {
    let names = chosen.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key)=\($0.value)" }
    return ([preference.rawValue] + names).joined(separator: ", ")
  }
}

/// Why a reading cannot be chosen.
public struct ReadingError: DescribedError {
  /// What is wrong.
  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// What can be wrong with a choice.
  package enum Reason: Hashable, Sendable {
    /// None of the policies has the timescale as a rule of its own.
    case unknownTimescale(TimescaleID)
    /// The timescale has no such reading.
    case unknown(TimescaleID, reading: String, known: [String])
  }
}

extension ReadingError.Reason: CustomStringConvertible {
  /// What is wrong, and what would be right.
  package var description: String {
    switch self {
    case .unknownTimescale(let timescale):
      "“\(timescale)” is not a timescale of the policy's own, so no reading of it can be chosen"
    case .unknown(let timescale, let reading, let known) where known.isEmpty:
      "“\(timescale)” has no reading “\(reading)”: there is only one way to read it"
    case .unknown(let timescale, let reading, let known):
      "“\(timescale)” has no reading “\(reading)”; known are \(known.joined(separator: ", "))"
    }
  }
}
