/// A time of day after a date, with its distance from universal time if it is given.
struct TimeOfDay: Hashable {
  /// Seconds since midnight.
  var seconds: Int
  /// Seconds by which it is ahead of universal time; `nil` for local time.
  var offset: Int?

  /// What stands after a date.
  enum Reading {
    case none
    case time(TimeOfDay)
    /// The time 24:00.
    case endOfDay
    /// It looks like a time, but is none.
    case unreadable
    /// It does not look like a time.
    case otherText
  }

  /// Reads the rest of a text after its date.
  static func read(_ reader: inout DateBytes) -> Reading {
    let isAfterDate = reader.take(UInt8(ascii: "T")) || reader.take(UInt8(ascii: " ")) || reader.take(UInt8(ascii: ","))
    guard isAfterDate else { return .otherText }
    while reader.take(UInt8(ascii: " ")) {}
    guard let hour = reader.number(digits: 1...2), reader.take(UInt8(ascii: ":")),
      let minute = reader.number(digits: 2...2)
    else { return .unreadable }
    var second = 0
    if reader.take(UInt8(ascii: ":")) {
      guard let number = reader.number(digits: 2...2) else { return .unreadable }
      second = number
      if reader.take(UInt8(ascii: ".")) || reader.take(UInt8(ascii: ",")) { reader.skipDigits() }
    }
    if hour == 24, minute == 0, second == 0, reader.isAtEnd || zone(&reader) != nil { return .endOfDay }
    guard let hours = hoursOfDay(hour, &reader), minute < 60, second < 60 else { return .unreadable }
    let seconds = hours * 3600 + minute * 60 + second
    if reader.isAtEnd { return .time(TimeOfDay(seconds: seconds)) }
    guard let offset = zone(&reader), reader.isAtEnd else { return .unreadable }
    return .time(TimeOfDay(seconds: seconds, offset: offset))
  }

  /// The hour from 0 to 23, with `am` or `pm` after the time.
  private static func hoursOfDay(_ hour: Int, _ reader: inout DateBytes) -> Int? {
    var rest = reader
    while rest.take(UInt8(ascii: " ")) {}
    let isMorning = rest.word("am")
    guard isMorning || rest.word("pm") else { return hour < 24 ? hour : nil }
    reader = rest
    guard 1...12 ~= hour else { return nil }
    return hour % 12 + (isMorning ? 0 : 12)
  }

  /// The seconds by which a zone is ahead of universal time: `Z`, `UTC`, `GMT`, `BST`, `+01:00`.
  private static func zone(_ reader: inout DateBytes) -> Int? {
    while reader.take(UInt8(ascii: " ")) {}
    if reader.take(UInt8(ascii: "Z")) || reader.word("utc") || reader.word("gmt") { return 0 }
    if reader.word("bst") { return 3600 }
    guard let sign = reader.take(oneOf: "+-"), let hours = reader.number(digits: 2...2) else { return nil }
    _ = reader.take(UInt8(ascii: ":"))
    let minutes = reader.number(digits: 2...2) ?? 0
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == UInt8(ascii: "+") ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}
