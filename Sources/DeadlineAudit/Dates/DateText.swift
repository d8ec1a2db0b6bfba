import WorkingDays

/// A text that is written like a day, a month or a year, taken apart but not yet judged.
struct DateText {
  var shape: DateShape
  /// As it is written: it may have two digits.
  var year: Int
  var month = 1
  var day = 1
  /// The time of day after it.
  var time = TimeOfDay.Reading.none
  /// The day of the week before it.
  var weekday: Weekday?
  /// For an Excel day number, the day.
  var serial: Int?

  /// The first and last day numbers of Excel that are taken for days: 1940 to 2099.
  static let serials = 14_611...73_050

  /// Takes a text apart; `nil` if it is nothing of the kind.
  ///
  /// Spaces around it make no difference.
  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = DateBytes(bytes)
    guard let first = Self.start(&reader) else { return nil }
    self = first
    guard !reader.isAtEnd else { return }
    switch shape {
    case .iso, .isoStrokes, .compact, .numbers, .named: time = TimeOfDay.read(&reader)
    default: return nil
    }
    if case .otherText = time { return nil }
  }

  /// The part of a text before its time of day.
  private static func start(_ reader: inout DateBytes) -> DateText? {
    let weekday = reader.weekday()
    if weekday == nil, let text = digits(&reader) { return text }
    if let month = reader.monthName() {
      guard var text = monthFirst(&reader, month) else { return nil }
      text.weekday = weekday
      return weekday == nil || text.shape != .namedMonth ? text : nil
    }
    guard weekday != nil, let day = reader.number(digits: 1...2), var text = named(&reader, day: day) else {
      return nil
    }
    text.weekday = weekday
    return text
  }

  /// What follows the name of a month: the year, `December 2025`, or the day and the year,
  /// `December 19, 2025`.
  private static func monthFirst(_ reader: inout DateBytes, _ month: Int) -> DateText? {
    reader.takeSeparators()
    var rest = reader
    if let year = rest.number(digits: 4...4), rest.isAtEnd {
      reader = rest
      return DateText(shape: .namedMonth, year: year, month: month)
    }
    guard let day = reader.number(digits: 1...2) else { return nil }
    reader.skipOrdinal(of: day)
    let end = reader.index
    reader.takeSeparators()
    guard reader.index > end, let year = reader.number(digits: 4...4) else { return nil }
    return DateText(shape: .named(yearDigits: 4), year: year, month: month, day: day)
  }

  private static func digits(_ reader: inout DateBytes) -> DateText? {
    if let text = compact(&reader) { return text }
    let start = reader.index
    guard let first = reader.number(digits: 1...5) else { return nil }
    switch reader.index - start {
    case 5: return serial(&reader, first)
    case 4: return yearFirst(&reader, first)
    case 1, 2: return dayFirst(&reader, first)
    default: return nil
    }
  }

  /// Eight digits that are a day: `20251219`.
  private static func compact(_ reader: inout DateBytes) -> DateText? {
    var rest = reader
    guard let year = rest.number(digits: 4...4), let month = rest.number(digits: 2...2),
      let day = rest.number(digits: 2...2), rest.index == rest.end || rest.bytes[rest.index] &- 0x30 >= 10
    else { return nil }
    guard 1900...2100 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    reader = rest
    return DateText(shape: .compact, year: year, month: month, day: day)
  }

  /// A day number, whose fraction is a time of day.
  private static func serial(_ reader: inout DateBytes, _ number: Int) -> DateText? {
    if reader.take(UInt8(ascii: ".")) { reader.skipDigits() }
    guard reader.isAtEnd, serials.contains(number) else { return nil }
    return DateText(shape: .serial, year: 0, serial: number)
  }

  /// A year, or a month or a day that begins with it.
  private static func yearFirst(_ reader: inout DateBytes, _ year: Int) -> DateText? {
    if reader.isAtEnd { return 1900...2100 ~= year ? DateText(shape: .year, year: year) : nil }
    if reader.take(UInt8(ascii: "/")) {
      guard let month = reader.number(digits: 1...2), reader.take(UInt8(ascii: "/")),
        let day = reader.number(digits: 1...2)
      else { return nil }
      return DateText(shape: .isoStrokes, year: year, month: month, day: day)
    }
    guard reader.take(UInt8(ascii: "-")) else { return nil }
    let start = reader.index
    guard let month = reader.number(digits: 1...2) else { return nil }
    if reader.isAtEnd { return DateText(shape: .isoMonth, year: year, month: month) }
    guard reader.index - start == 2, reader.take(UInt8(ascii: "-")), let day = reader.number(digits: 2...2) else {
      return nil
    }
    return DateText(shape: .iso, year: year, month: month, day: day)
  }

  /// A day that comes before its month, or a month in numbers before its year.
  private static func dayFirst(_ reader: inout DateBytes, _ first: Int) -> DateText? {
    let afterFirst = reader
    if let separator = reader.take(oneOf: "/-."), let second = reader.number(digits: 1...2) {
      if reader.take(separator) {
        guard let (year, digits) = reader.year() else { return nil }
        return DateText(
          shape: .numbers(separator: separator, yearDigits: digits), year: year, month: second, day: first)
      }
      reader = afterFirst
      guard reader.take(UInt8(ascii: "/")), let year = reader.number(digits: 4...4), reader.isAtEnd else { return nil }
      return DateText(shape: .monthYear, year: year, month: first)
    }
    reader = afterFirst
    return named(&reader, day: first)
  }

  /// The month by its name and the year, after the day.
  private static func named(_ reader: inout DateBytes, day: Int) -> DateText? {
    reader.skipOrdinal(of: day)
    reader.takeSeparators()
    guard let month = reader.monthName() else { return nil }
    reader.takeSeparators()
    guard let (year, digits) = reader.year() else { return nil }
    return DateText(shape: .named(yearDigits: digits), year: year, month: month, day: day)
  }

  /// Whether a time of day, or something like it, follows the date.
  var hasTime: Bool {
    if case .none = time { false } else { true }
  }

  /// Whether the second number is no month and the first may be one.
  var mayBeMonthFirst: Bool { shape.isDayFirst && month > 12 && day <= 12 }

  private init(shape: DateShape, year: Int, month: Int = 1, day: Int = 1, serial: Int? = nil) {
    (self.shape, self.year, self.month, self.day, self.serial) = (shape, year, month, day, serial)
  }
}

/// The bytes of a text that is taken apart, without the spaces around it.
struct DateBytes {
  let bytes: ArraySlice<UInt8>
  var index: Int
  let end: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, let length = Self.space(bytes[start..<end]) { start += length }
    while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0D { end -= 1 }
    while end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { end -= 2 }
    (index, self.end) = (start, end)
  }

  /// How long the space at the beginning of bytes is; `nil` if there is none.
  private static func space(_ bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes.first {
    case 0x20, 0x09: 1
    // A space that keeps a line together, in UTF-8.
    case 0xC2 where bytes.dropFirst().first == 0xA0: 2
    default: nil
    }
  }

  var isAtEnd: Bool { index == end }
  var isEmpty: Bool { index == end }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while index < end, count < digits.upperBound, bytes[index] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  /// A year of two or four digits that no further digit follows.
  mutating func year() -> (year: Int, digits: Int)? {
    let start = index
    guard let year = number(digits: 2...4) else { return nil }
    let digits = index - start
    let isLonger = index < end && bytes[index] &- 0x30 < 10
    return digits == 3 || isLonger ? nil : (year, digits)
  }

  mutating func skipDigits() {
    while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func take(oneOf characters: String) -> UInt8? {
    guard index < end, characters.utf8.contains(bytes[index]) else { return nil }
    defer { index += 1 }
    return bytes[index]
  }

  /// Skips what may stand between a day, the name of a month and a year.
  mutating func takeSeparators() {
    while take(oneOf: " -/.,") != nil {}
  }

  /// Skips `st`, `nd`, `rd` or `th` if it goes with the number.
  mutating func skipOrdinal(of number: Int) {
    let ending =
      switch (number, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    _ = word(ending)
  }

  /// Takes a word in small letters, in whatever letters it is written.
  mutating func word(_ word: String) -> Bool {
    let letters = word.utf8
    guard end - index >= letters.count else { return false }
    guard zip(bytes[index...], letters).allSatisfy({ $0 | 0x20 == $1 }) else { return false }
    index += letters.count
    return true
  }

  /// The letters that come next, in small ones.
  private var letters: String {
    let run = bytes[index..<end].prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    return String(decoding: run.map { $0 | 0x20 }, as: UTF8.self)
  }

  /// The month whose name comes next, in full or its first three letters.
  mutating func monthName() -> Int? {
    let letters = letters
    let place = Self.months.firstIndex { name in
      name == letters || name.prefix(3) == letters || (name == "september" && letters == "sept")
    }
    guard let place else { return nil }
    index += letters.utf8.count
    return place + 1
  }

  /// The day of the week whose name comes next, with what stands after it.
  mutating func weekday() -> Weekday? {
    let letters = letters
    guard letters.utf8.count >= 3 else { return nil }
    let place = Self.weekdays.firstIndex { name in
      name == letters || name.prefix(3) == letters
        || (letters.utf8.count >= 4 && letters.utf8.count <= 5 && name.hasPrefix(letters))
    }
    guard let place else { return nil }
    index += letters.utf8.count
    takeSeparators()
    return Weekday(rawValue: place + 1)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
