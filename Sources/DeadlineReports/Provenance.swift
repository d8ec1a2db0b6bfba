import JSONTree
public import WorkingDays

/// What a report was made from, so that it can be made again.
public struct Provenance: Sendable {
  /// The tool and its version.
  public var tool: String
  /// The state of the bank-holiday data.
  public var dataVersion: String
  /// The profiles, each with the SHA-256 digest of its JSON text, if it was read from one.
  public var profiles: [(id: String, digest: String?)]
  /// The calendar's name.
  public var calendar: String
  /// The days it covers.
  public var coverage: ClosedRange<Day>
  /// The last day whose holidays are published.
  public var publishedThrough: Day
  /// The day as of which the status is given; `nil` for a report without statuses.
  public var asOf: Day?
  /// The reading chosen.
  public var reading: String
  /// The SHA-256 digest of the input file, if there is one.
  public var inputDigest: String?

  /// What a report was made from.
  public init(
    tool: String, dataVersion: String, profiles: [(id: String, digest: String?)], calendar: WorkingCalendar, asOf: Day?,
    reading: String = "adopted", inputDigest: String? = nil
  ) {
    self.tool = tool
    self.dataVersion = dataVersion
    self.profiles = profiles
    self.calendar = calendar.name
    self.coverage = calendar.coverage
    self.publishedThrough = calendar.publishedThrough
    self.asOf = asOf
    self.reading = reading
    self.inputDigest = inputDigest
  }

  var json: JSON {
    [
      "tool": .string(tool), "dataVersion": .string(dataVersion),
      "profiles": .array(profiles.map { ["id": .string($0.id), "digest": .string($0.digest)] }),
      "calendar": [
        "name": .string(calendar), "from": .string(coverage.lowerBound), "through": .string(coverage.upperBound),
        "publishedThrough": .string(publishedThrough),
      ],
      "asOf": .string(asOf), "reading": .string(reading), "inputDigest": .string(inputDigest),
    ]
  }
}
