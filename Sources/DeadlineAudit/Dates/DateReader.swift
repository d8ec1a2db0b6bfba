import WorkingDays

/// Reads the dates of a column.
struct DateReader: Hashable, Sendable {
  var form: DateForm
  /// The latest year that two digits may mean.
  let latestYear: Int

  /// The earliest year that two digits may mean: before it no policy applies.
  static let earliestYear = 1995

  /// A reader of dates of a form.
  ///
  /// - Parameters:
  ///   - form: the form of the dates.
  ///   - latestYear: the latest year that two digits may mean.
  init(_ form: DateForm, latestYear: Int) {
    self.form = form
    self.latestYear = latestYear
  }

  /// The days that a field allows: one day, a month, a year, or a first and a last with two dots, ` - `
  /// or ` to ` between, or a stroke where both are as in ISO 8601.
  func days(_ bytes: ArraySlice<UInt8>) -> Result<ClosedRange<Day>, DateFault> {
    guard let text = DateText(bytes), form.accepts(text.shape) else { return range(bytes) ?? .failure(.form) }
    // With a space before the dots of a range, the rest after the first day looks like a time.
    if case .unreadable = text.time {
      if let range = range(bytes) { return range }
      if Self.looksLikeRange(bytes) { return .failure(.range) }
    }
    return days(of: text)
  }

  /// The day in a field, or why it is not one.
  func day(_ bytes: ArraySlice<UInt8>) -> Result<Day, DateFault> {
    guard let text = DateText(bytes), form.accepts(text.shape) else { return .failure(.form) }
    switch text.shape {
    case .year, .isoMonth, .monthYear, .namedMonth: return .failure(.form)
    case .iso, .isoStrokes, .compact, .numbers, .named, .serial: return day(of: text)
    }
  }

  /// A first and a last with something between that makes a range; `nil` without it.
  private func range(_ bytes: ArraySlice<UInt8>) -> Result<ClosedRange<Day>, DateFault>? {
    guard let (left, right) = Self.ends(bytes) else { return nil }
    do {
      let (first, last) = (try end(left).get().lowerBound, try end(right).get().upperBound)
      return first <= last
        ? .success(first...last) : .failure(.noSuchDay("\(DayError(.lastBeforeFirst(first, last)))"))
    } catch {
      return .failure(error)
    }
  }

  private func end(_ bytes: ArraySlice<UInt8>) -> Result<ClosedRange<Day>, DateFault> {
    guard let text = DateText(bytes), form.accepts(text.shape) else { return .failure(.form) }
    return days(of: text)
  }

  /// The two ends of a range.
  static func ends(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    let dot = UInt8(ascii: ".")
    if let dots = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }) {
      return (bytes[..<dots], bytes[(dots + 2)...])
    }
    for word in words {
      for index in bytes.indices where bytes[index...].starts(with: word) {
        let ends = (bytes[..<index], bytes[(index + word.count)...])
        if [ends.0, ends.1].allSatisfy({ DateText($0).map { !$0.hasTime } ?? false }) { return ends }
      }
    }
    guard let stroke = bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let ends = (bytes[..<stroke], bytes[(stroke + 1)...])
    return [ends.0, ends.1].allSatisfy { DateText($0)?.shape == .iso } ? ends : nil
  }

  /// What people write between two dates, with the spaces around it.
  private static let words = [" - ", " – ", " to "].map { Array($0.utf8) }

  /// Whether there is a hyphen or “to” between two parts of a text.
  private static func looksLikeRange(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { index in words.contains { bytes[index...].starts(with: $0) } }
  }

  private func days(of text: DateText) -> Result<ClosedRange<Day>, DateFault> {
    switch text.shape {
    case .year: return whole(text, last: 12)
    case .isoMonth, .monthYear, .namedMonth: return whole(text, last: text.month)
    case .iso, .isoStrokes, .compact, .numbers, .named, .serial: return day(of: text).map { $0...$0 }
    }
  }

  /// All days from the first month of a text to a last one of its year.
  private func whole(_ text: DateText, last: Int) -> Result<ClosedRange<Day>, DateFault> {
    do {
      let first = try Day(year: text.year, month: text.month, day: 1)
      return .success(first...(try Day(year: text.year, month: last, day: 1).lastOfMonth))
    } catch {
      return .failure(.noSuchDay("\(error)"))
    }
  }

  private func day(of text: DateText) -> Result<Day, DateFault> {
    if case .unreadable = text.time { return .failure(.time) }
    if case .endOfDay = text.time { return .failure(.endOfDay) }
    let year = year(of: text)
    let written: Day
    do {
      written = try text.serial.map { try Self.day(serial: $0) } ?? Day(year: year, month: text.month, day: text.day)
    } catch {
      return .failure(.noSuchDay("\(error)\(text.mayBeMonthFirst ? "; is the month first?" : "")"))
    }
    if year < Self.earliestYear, year != text.year { return .failure(.century(year, year + 100)) }
    if let weekday = text.weekday, weekday != written.weekday { return .failure(.weekday(written.weekday.name)) }
    guard case .time(let time) = text.time, let offset = time.offset else { return .success(written) }
    guard let day = LondonDay.of(written, secondsAfterMidnight: time.seconds - offset) else {
      return .failure(.form)
    }
    return .success(day)
  }

  /// The day of a day number of Excel, where 1 March 1900 is 61.
  private static func day(serial: Int) throws(DayError) -> Day {
    let first = try Day(year: 1900, month: 3, day: 1)
    return Day(uncheckedNumber: first.number + Int32(clamping: serial - 61))
  }

  /// The year that is meant: two digits are the latest year with them that is not too late.
  private func year(of text: DateText) -> Int {
    switch text.shape {
    case .numbers(_, 2), .named(2):
      let century = latestYear - latestYear % 100 + text.year
      return century <= latestYear ? century : century - 100
    default: return text.year
    }
  }
}
