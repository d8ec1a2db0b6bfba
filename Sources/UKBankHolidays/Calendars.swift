public import WorkingDays

/// The working calendars that deadlines are counted by: one for most profiles, and others by the
/// names that profiles give.
///
/// A profile may name a calendar of its own. That of the Freedom of Information Act names `any-uk`,
/// because a bank holiday in any part of the United Kingdom is not a working day there (s 10(6)).
/// All other profiles count by the general one.
///
///     var council = Calendars.embedded
///     council.closures = try Closures(reading: bytes)
///     let schedule = Schedule(of: record, under: policy, asOf: today, calendars: council)
///
/// A council's closures move only the deadlines of its own policy. The law's deadlines are counted
/// without them.
public struct Calendars: Hashable, Sendable {
  /// The calendar of every profile that does not name one.
  package var general: WorkingCalendar
  /// The calendars that profiles may name, such as `any-uk`.
  package var named: [String: WorkingCalendar]
  /// The days on which the council is closed; `nil` if it has none.
  public var closures: Closures?
  /// What the name of a calendar says about the closures, such as `closures 1f2e3d4c5b6a`.
  ///
  /// With it, `england-and-wales` becomes `england-and-wales (closures 1f2e3d4c5b6a)`, and a name
  /// that already ends in brackets gets it inside them. Without it, the name becomes
  /// `england-and-wales with closures`.
  package var closuresName: String?

  /// England and Wales for most profiles, and every ``Division`` by its raw value, all by the
  /// embedded bank holidays.
  public static let embedded = Calendars(
    .englandAndWales,
    named: Dictionary(uniqueKeysWithValues: Division.allCases.map { ($0.rawValue, WorkingCalendar(of: $0)) }))

  /// One calendar for all profiles but those that name one of the others.
  ///
  /// - Parameters:
  ///   - general: The calendar of every profile that does not name one.
  ///   - named: The calendars that profiles may name, such as `any-uk`: every ``Division`` by the
  ///     embedded bank holidays unless given.
  ///   - closures: The days on which the council is closed.
  ///   - closuresName: What the name of a calendar says about the closures, in brackets. Without
  ///     it, the name becomes `england-and-wales with closures`.
  public init(
    _ general: WorkingCalendar, named: [String: WorkingCalendar]? = nil, closures: Closures? = nil,
    closuresName: String? = nil
  ) {
    self.general = general
    self.named = named ?? Self.embedded.named
    self.closures = closures
    self.closuresName = closuresName
  }

  /// The calendar of a name, without the council's closures: the law counts by it.
  ///
  /// - Parameter name: The name that the profile gives.
  /// - Returns: ``general`` if the name is `nil` or is not in ``named``.
  package func calendar(named name: String?) -> WorkingCalendar {
    name.flatMap { named[$0] } ?? general
  }

  /// The calendar of a name with the council's closures, if there are any: the council's own policy
  /// counts by it.
  ///
  /// - Parameter name: The name that the profile gives.
  /// - Returns: ``general`` with the closures if the name is `nil` or is not in ``named``.
  /// - Complexity: O(1) without closures, else linear in the days that the calendar covers.
  package func councilCalendar(named name: String?) -> WorkingCalendar {
    let calendar = calendar(named: name)
    guard let closures else { return calendar }
    return calendar.closed(on: closures, name: closuresName.map { Self.name(calendar.name, with: $0) })
  }

  private static func name(_ name: String, with mark: String) -> String {
    name.hasSuffix(")") ? "\(name.dropLast()), \(mark))" : "\(name) (\(mark))"
  }
}
