extension Day: LosslessStringConvertible {
  /// The day of an ISO 8601 calendar date of the exact form `yyyy-mm-dd`; `nil` for any other text.
  ///
  /// `Day("2025-12-19")` is that Friday. `Day("2025-02-29")`, `Day("19/12/2025")` and
  /// `Day("2025-12-19T00:00")` are `nil`; ``init(iso8601:)`` reports the reason.
  ///
  /// - Parameter description: The text, such as `2025-12-19`.
  public init?(_ description: String) {
    guard let day = try? Day(iso8601: description) else { return nil }
    self = day
  }

  /// The day of an ISO 8601 calendar date of the exact form `yyyy-mm-dd`, in ASCII digits.
  ///
  ///     try Day(iso8601: "2025-12-19").weekday  // friday
  ///
  /// - Parameter text: The text, such as `2025-12-19`.
  /// - Throws: ``DayError`` for any other form, and for a day that does not exist.
  public init(iso8601 text: some StringProtocol) throws(DayError) {
    var digits: (year: Int, month: Int, day: Int) = (0, 0, 0)
    var position = 0
    for byte in text.utf8 {
      switch position {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { throw DayError(.notISO8601(String(text))) }
      case 0..<10:
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw DayError(.notISO8601(String(text))) }
        let digit = Int(byte - UInt8(ascii: "0"))
        if position < 4 {
          digits.year = digits.year * 10 + digit
        } else if position < 7 {
          digits.month = digits.month * 10 + digit
        } else {
          digits.day = digits.day * 10 + digit
        }
      default:
        throw DayError(.notISO8601(String(text)))
      }
      position += 1
    }
    guard position == 10 else { throw DayError(.notISO8601(String(text))) }
    try self.init(year: digits.year, month: digits.month, day: digits.day)
  }

  /// The ISO 8601 calendar date, such as `2025-12-19`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ value: Int, to width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension Day: Codable {
  /// Decodes a day from its ISO 8601 text, such as `"2025-12-19"`.
  ///
  /// - Parameter decoder: The decoder to read from.
  /// - Throws: ``DayError`` for a text that is not a day, and the errors of the decoder.
  public init(from decoder: any Decoder) throws {
    try self.init(iso8601: try decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes a day as its ISO 8601 text, such as `"2025-12-19"`.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: The errors of the encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
