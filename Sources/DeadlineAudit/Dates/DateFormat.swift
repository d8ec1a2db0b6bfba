/// How days are written in a file of cases, where the user says so.
///
/// A date with the name of its month, such as `5 March 2024`, cannot be mistaken and is read under
/// either.
public enum DateFormat: String, CaseIterable, Sendable {
  /// `2025-12-19` (ISO 8601).
  case iso
  /// `19/12/2025`: day, month, year; the day and the month may have one digit.
  case uk
}

/// The form of the dates of a column: which ways of writing a day are read.
enum DateForm: Hashable, Sendable {
  /// The year first, because the user says so: `2025-12-19`.
  case iso
  /// The day first, with strokes and a year of four digits, because the user says so.
  case uk
  /// The day first, as it was found: strokes, hyphens or dots, two or four digits for the year. A
  /// date with the year first is read too.
  case dayFirst
  /// The year first, as it was found: `2025-12-19`, `2025/12/19`, `20251219`.
  case yearFirst
  /// The day numbers of Excel and nothing else.
  case serial

  init(_ format: DateFormat) {
    self =
      switch format {
      case .iso: .iso
      case .uk: .uk
      }
  }

  /// Whether the fast reader takes the year first.
  var isYearFirst: Bool { self == .iso || self == .yearFirst }

  /// Whether a way of writing a day is read.
  func accepts(_ shape: DateShape) -> Bool {
    switch (self, shape) {
    case (.serial, .serial): true
    case (.serial, _), (_, .serial): false
    case (_, .named), (_, .namedMonth), (_, .year): true
    case (.iso, .iso), (.iso, .isoMonth): true
    case (.yearFirst, .iso), (.yearFirst, .isoMonth), (.yearFirst, .isoStrokes), (.yearFirst, .compact): true
    case (.uk, .numbers(let separator, let digits)): separator == UInt8(ascii: "/") && digits == 4
    case (.uk, .monthYear): true
    case (.dayFirst, _): true
    case (.iso, _), (.uk, _), (.yearFirst, _): false
    }
  }

  /// The form in words.
  var title: String {
    switch self {
    case .iso, .yearFirst: "yyyy-mm-dd"
    case .uk, .dayFirst: "dd/mm/yyyy"
    case .serial: "an Excel day number"
    }
  }
}

/// A way of writing a day, a month or a year.
enum DateShape: Hashable, Sendable {
  /// `2025-12-19`.
  case iso
  /// `2025/12/19`.
  case isoStrokes
  /// `20251219`.
  case compact
  /// `19/12/2025`, with the character between the numbers and the digits of the year.
  case numbers(separator: UInt8, yearDigits: Int)
  /// `19 December 2025` or `19-Dec-25`.
  case named(yearDigits: Int)
  /// A day number of Excel.
  case serial
  /// `2025-12`.
  case isoMonth
  /// `12/2025`.
  case monthYear
  /// `December 2025`.
  case namedMonth
  /// `2025`.
  case year
}

extension DateShape {
  /// Whether the day or the month comes first, in numbers.
  var isDayFirst: Bool {
    if case .numbers = self { true } else { false }
  }
}

/// Why a text is not a date.
enum DateFault: Error {
  /// It is not of the required form.
  case form
  /// Its time of day cannot be read.
  case time
  /// It looks like a range, but is not one.
  case range
  /// Its two digits may be either of two years, of which the first is long past and the other to come.
  case century(Int, Int)
  /// It has the time 24:00.
  case endOfDay
  /// The date does not exist.
  case noSuchDay(String)
  /// The day of the week is another one.
  case weekday(String)
}

extension DateFault {
  /// What is wrong with a text that should be a date, in words.
  func reason(of bytes: ArraySlice<UInt8>, _ form: DateForm) -> String {
    guard let text = String(validating: bytes, as: UTF8.self)?.prefix(40) else { return "the text is not valid UTF-8" }
    return switch self {
    case .form where form == .yearFirst && DateText(bytes)?.shape.isDayFirst ?? false:
      "“\(text)” has the day first, but the column has the year first: a spreadsheet that swapped "
        + "day and month leaves such a mixture; write it as yyyy-mm-dd"
    case .form: "“\(text)” is not a date of the form \(form.title)"
    case .range: "“\(text)” is not a date; a range is written with .. or /, such as 2013-07-01..2013-09-30"
    case .century(let past, let future):
      "“\(text)”: \(String(future).suffix(2)) would be \(past) or \(future); write the year with four digits"
    case .time: "“\(text)” has a time of day that cannot be read; give hh:mm, or the date alone"
    case .endOfDay:
      "“\(text)” has the time 24:00, which may mean this day or the next; give 00:00, or the date alone"
    case .noSuchDay(let reason): "“\(text)”: \(reason)"
    case .weekday(let name): "“\(text)”: that day is a \(name)"
    }
  }
}
