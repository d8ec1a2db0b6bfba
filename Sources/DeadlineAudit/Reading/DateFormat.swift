import WorkingDays

/// How days are written in a file of cases.
public enum DateFormat: String, CaseIterable, Sendable {
  /// `2025-12-19` (ISO 8601).
  case iso
  /// `19/12/2025`: day, month, year; the day and the month may have one digit.
  case uk

  /// The form in words.
  package var form: String {
    switch self {
    case .iso: "yyyy-mm-dd"
    case .uk: "dd/mm/yyyy"
    }
  }

  /// The days that a field allows: one day, a month such as `2025-12` or `12/2025`, or a first and
  /// a last with two dots between.
  func days(_ bytes: ArraySlice<UInt8>) -> Result<ClosedRange<Day>, DateFault> {
    let one = day(bytes)
    switch one {
    case .success(let day): return .success(day...day)
    // With a space before the dots, the rest after the first day looks like a time.
    case .failure(.form), .failure(.time): return range(bytes) ?? month(bytes) ?? one.map { $0...$0 }
    case .failure(let fault): return .failure(fault)
    }
  }

  /// A first and a last day or month with two dots between; `nil` without the dots.
  private func range(_ bytes: ArraySlice<UInt8>) -> Result<ClosedRange<Day>, DateFault>? {
    let dot = UInt8(ascii: ".")
    guard let dots = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }) else {
      return nil
    }
    let ends = [bytes[..<dots], bytes[(dots + 2)...]].map { end in month(end) ?? day(end).map { $0...$0 } }
    do {
      let (first, last) = (try ends[0].get().lowerBound, try ends[1].get().upperBound)
      return first <= last ? .success(first...last) : .failure(.noSuchDay(DayError(.lastBeforeFirst(first, last))))
    } catch {
      return .failure(error)
    }
  }

  /// A month, written `2025-12` or `12/2025`; `nil` for anything else.
  private func month(_ bytes: ArraySlice<UInt8>) -> Result<ClosedRange<Day>, DateFault>? {
    var reader = DigitReader(bytes)
    guard let (year, month) = self == .iso ? reader.isoMonth() : reader.ukMonth(), reader.isAtEnd else { return nil }
    do {
      let first = try Day(year: year, month: month, day: 1)
      return .success(first...first.lastOfMonth)
    } catch {
      return .failure(.noSuchDay(error))
    }
  }

  /// The day in a field, or why it is not one.
  ///
  /// Spaces around it and a time of midnight after it are ignored.
  func day(_ bytes: ArraySlice<UInt8>) -> Result<Day, DateFault> {
    var reader = DigitReader(bytes)
    let parts: (year: Int, month: Int, day: Int)?
    switch self {
    case .iso: parts = reader.isoDate()
    case .uk: parts = reader.ukDate()
    }
    guard let parts else { return .failure(.form) }
    guard reader.isAtEnd || reader.midnight() else { return .failure(reader.isAtTime ? .time : .form) }
    do {
      return .success(try Day(year: parts.year, month: parts.month, day: parts.day))
    } catch {
      return .failure(.noSuchDay(error))
    }
  }
}

/// Why a text is not a date.
enum DateFault: Error {
  /// It is not of the required form.
  case form
  /// It has a time of day that is not midnight.
  case time
  /// The date does not exist.
  case noSuchDay(DayError)
}

extension DateFault {
  /// What is wrong with a text that should be a date, in words.
  func reason(of bytes: ArraySlice<UInt8>, _ format: DateFormat) -> String {
    guard let text = String(validating: bytes, as: UTF8.self)?.prefix(40) else { return "the text is not valid UTF-8" }
    switch self {
    case .form: return "“\(text)” is not a date of the form \(format.form)"
    case .time: return "“\(text)” has a time of day; give the date alone"
    case .noSuchDay(let error): return "“\(text)”: \(error)"
    }
  }
}

private struct DigitReader {
  let bytes: ArraySlice<UInt8>
  var index: Int
  let end: Int

  /// Reads bytes without the spaces around them.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 { end -= 1 }
    (index, self.end) = (start, end)
  }

  var isAtEnd: Bool { index == end }
  /// The rest after the date looks like a time.
  var isAtTime: Bool { index < end && (bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "T")) }

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

  mutating func take(_ byte: UInt8) -> Bool {
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func isoDate() -> (year: Int, month: Int, day: Int)? {
    guard let year = number(digits: 4...4), take(UInt8(ascii: "-")), let month = number(digits: 2...2),
      take(UInt8(ascii: "-")), let day = number(digits: 2...2)
    else { return nil }
    return (year, month, day)
  }

  mutating func ukDate() -> (year: Int, month: Int, day: Int)? {
    guard let day = number(digits: 1...2), take(UInt8(ascii: "/")), let month = number(digits: 1...2),
      take(UInt8(ascii: "/")), let year = number(digits: 4...4)
    else { return nil }
    return (year, month, day)
  }

  mutating func isoMonth() -> (year: Int, month: Int)? {
    guard let year = number(digits: 4...4), take(UInt8(ascii: "-")), let month = number(digits: 1...2) else {
      return nil
    }
    return (year, month)
  }

  mutating func ukMonth() -> (year: Int, month: Int)? {
    guard let month = number(digits: 1...2), take(UInt8(ascii: "/")), let year = number(digits: 4...4) else {
      return nil
    }
    return (year, month)
  }

  /// Whether the rest is a time of midnight: `T00:00`, ` 00:00:00`, with a fraction of zeros or
  /// `Z`.
  func midnight() -> Bool {
    guard isAtTime else { return false }
    var time = bytes[(index + 1)..<end]
    if time.last == UInt8(ascii: "Z") { time.removeLast() }
    let written = Array("00:00:00.".utf8)
    guard time.starts(with: written.prefix(time.count)) else { return false }
    let fraction = time.dropFirst(written.count)
    return fraction.isEmpty ? time.count == 5 || time.count == 8 : fraction.allSatisfy { $0 == 0x30 }
  }
}
