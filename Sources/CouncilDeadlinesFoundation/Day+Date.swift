public import Foundation
public import WorkingDays

// A `Date` is a moment and a `Day` is a civil date, so a time zone connects the two. The calendar
// of a `Day` is the proleptic Gregorian one. Foundation's Gregorian calendar is the Julian one
// before October 1582, so the days are computed from the number of seconds.

extension Day {
  /// The civil day of a moment in a time zone.
  ///
  ///     let london = TimeZone.london
  ///     let moment = try Date("2026-06-30T23:30:00Z", strategy: .iso8601)
  ///     try Day(moment, in: london)  // 2026-07-01, because of summer time
  ///
  /// - Parameters:
  ///   - date: The moment.
  ///   - timeZone: The time zone, such as `TimeZone.london`.
  /// - Throws: `DayError` if the moment is not in years 1 to 9999.
  public init(_ date: Date, in timeZone: TimeZone) throws(DayError) {
    let seconds = date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))
    let days = (seconds / Self.secondsPerDay).rounded(.down)
    guard let number = Int32(exactly: days), let day = Day(number: number) else {
      throw DayError(.yearOutOfRange(Self.year(beyond: days)))
    }
    self = day
  }

  /// The civil day of the current moment in a time zone.
  ///
  /// It reads the clock of the system. Pass the day on as an argument, such as `asOf`, so that
  /// tests can give another one.
  ///
  /// - Parameter timeZone: The time zone, such as `TimeZone.london`.
  /// - Returns: Today.
  public static func today(in timeZone: TimeZone) -> Day {
    do {
      return try Day(Date.now, in: timeZone)
    } catch {
      // Only a clock before year 1 or after year 9999 leads here; no input does.
      preconditionFailure("the clock of the system: \(error)")
    }
  }

  static let secondsPerDay: Double = 86_400

  /// The year of a day outside years 1 to 9999, as nearly as an error needs it.
  private static func year(beyond days: Double) -> Int {
    let year = (1970 + days / 365.2425).rounded(.down)
    guard let exact = Int(exactly: year) else { return days < 0 ? .min : .max }
    return days < 0 ? min(exact, 0) : max(exact, 10_000)
  }
}

extension Date {
  /// The first moment of a day in a time zone.
  ///
  ///     Date(day, in: .london)  // 2026-06-30 23:00 UTC for 2026-07-01
  ///
  /// That is usually midnight. Where the clocks go forward at midnight, it is the moment after the
  /// gap.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - timeZone: The time zone, such as `TimeZone.london`.
  public init(_ day: Day, in timeZone: TimeZone) {
    let noon = (Double(day.number) + 0.5) * Day.secondsPerDay
    let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: noon))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self = calendar.startOfDay(for: Date(timeIntervalSince1970: noon - Double(offset)))
  }
}

extension TimeZone {
  /// The time zone of the United Kingdom, `Europe/London`.
  ///
  /// - Precondition: The system knows this time zone.
  public static var london: TimeZone {
    guard let london = TimeZone(identifier: "Europe/London") else {
      preconditionFailure("the system does not know the time zone Europe/London")
    }
    return london
  }
}
