public import Timescales

/// Which reading of an unclear passage a schedule is computed by.
///
/// The law is never a reading: the choice concerns the council's layer alone. For an act that the council owes, the earliest day favours the
/// complainant and the latest the council; for a window of the complainant's it is the other way round.
public struct ReadingChoice: Hashable, Sendable {
  /// The reading of every timescale without a choice of its own.
  public var preference: Preference
  /// For timescales, the id of the reading chosen.
  public var chosen: [TimescaleID: String]

  /// A choice.
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
    /// The one with the earliest operative day among those that the case can compute; the adopted one of equals.
    case earliest
    /// The one with the latest operative day among those that the case can compute; the adopted one of equals.
    case latest
  }

  /// Refuses the names of readings that none of the profiles has.
  ///
  /// - Throws: ``ReadingError`` with what is known.
  public func check(against profiles: [PolicyProfile]) throws(ReadingError) {
    for (timescale, reading) in chosen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard profiles.contains(where: { $0.timescale(timescale) != nil }) else { throw .unknownTimescale(timescale) }
      let readings = profiles.compactMap { $0.timescale(timescale)?.readings }.flatMap(\.self)
      guard !readings.contains(where: { $0.id == reading }) else { continue }
      var known: [String] = []
      for id in readings.map(\.id) where !known.contains(id) { known.append(id) }
      throw .unknown(timescale, reading: reading, known: known)
    }
  }
}

extension ReadingChoice: CustomStringConvertible {
  /// The choice in the words of the tool, such as `earliest` or `adopted, stage-1-response=clarified-plus-10`.
  public var description: String {
    let names = chosen.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key)=\($0.value)" }
    return ([preference.rawValue] + names).joined(separator: ", ")
  }
}

/// Why a reading cannot be chosen.
public enum ReadingError: Error, Hashable, Sendable {
  /// None of the policies has the timescale as a rule of its own.
  case unknownTimescale(TimescaleID)
  /// The timescale has no such reading.
  case unknown(TimescaleID, reading: String, known: [String])
}

extension ReadingError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .unknownTimescale(let timescale): "there is no timescale “\(timescale)” of the policy's own to read"
    case .unknown(let timescale, let reading, let known) where known.isEmpty:
      "“\(timescale)” has no reading “\(reading)”: there is only one way to read it"
    case .unknown(let timescale, let reading, let known):
      "“\(timescale)” has no reading “\(reading)”; known are \(known.joined(separator: ", "))"
    }
  }
}
