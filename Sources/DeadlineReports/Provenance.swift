public import Deadlines
import JSONTree
import PolicyProfiles
public import Timescales
public import UKBankHolidays
public import WorkingDays

/// What a report was made from, so that it can be made again.
public struct Provenance: Hashable, Sendable {
  /// The tool and its version.
  package var tool: String
  /// The state of the bank-holiday data.
  package var dataVersion: String
  /// The profiles.
  package var profiles: [Profile]
  /// The calendar's name.
  package var calendar: String
  /// The days it covers.
  package var coverage: ClosedRange<Day>
  /// The last day whose holidays are published.
  package var publishedThrough: Day
  /// The calendar of every policy concerned, including the law's.
  package var calendars: [PolicyCalendar]
  /// The day as of which the status is given; `nil` for a report without statuses.
  package var asOf: Day?
  /// The reading chosen.
  package var reading: String
  /// The SHA-256 digest of the input file, if there is one.
  package var inputDigest: String?

  /// What a report about some policies was made from.
  ///
  /// An embedded profile is named with the digest of its text, and another one without a digest.
  ///
  /// - Parameters:
  ///   - tool: the program that makes the report, and its version.
  ///   - policies: the policies, at least one; the calendar is that of the first.
  ///   - calendars: the working calendars that the policies choose from.
  ///   - asOf: the day as of which the status is given.
  ///   - readings: the readings chosen.
  ///   - inputDigest: the SHA-256 digest of the input file, if there is one.
  public init(
    tool: String, policies: [ApplicablePolicy], calendars: Calendars = .embedded, asOf: Day?,
    readings: ReadingChoice = .adopted, inputDigest: String? = nil
  ) {
    let plans = policies.map { DeadlinePlan($0) }
    var profiles: [PolicyProfile] = []
    for profile in policies.flatMap({ [$0.profile, $0.law] }) where !profiles.contains(profile) {
      profiles.append(profile)
    }
    self.init(
      tool: tool, dataVersion: BankHolidayFeed.embeddedVersion, profiles: profiles.map { Profile($0) },
      calendar: plans.first?.calendars(from: calendars).council ?? calendars.general,
      calendars: PolicyCalendar.all(of: plans, in: calendars), asOf: asOf, reading: readings.description,
      inputDigest: inputDigest)
  }

  /// What a report was made from.
  ///
  /// - Parameters:
  ///   - tool: the tool and its version.
  ///   - dataVersion: the state of the bank-holiday data.
  ///   - profiles: the profiles.
  ///   - calendar: the calendar of the policy, or of most policies.
  ///   - calendars: the calendar of every policy concerned: see ``PolicyCalendar/all(of:in:)``.
  ///   - asOf: the day as of which the status is given.
  ///   - reading: the reading chosen.
  ///   - inputDigest: the digest of the input file.
  package init(
    tool: String, dataVersion: String, profiles: [Profile], calendar: WorkingCalendar,
    calendars: [PolicyCalendar] = [], asOf: Day?, reading: String = "adopted", inputDigest: String? = nil
  ) {
    self.tool = tool
    self.dataVersion = dataVersion
    self.profiles = profiles
    // Where every policy concerned has the same calendar, no other was used.
    let only = Set(calendars.map { $0.name }).count == 1 ? calendars.first : nil
    self.calendar = only?.name ?? calendar.name
    self.coverage = only?.coverage ?? calendar.coverage
    self.publishedThrough = only?.publishedThrough ?? calendar.publishedThrough
    self.calendars = calendars
    self.asOf = asOf
    self.reading = reading
    self.inputDigest = inputDigest
  }

  /// What a report was made from, as it is known from elsewhere.
  package init(
    tool: String, dataVersion: String, profiles: [Profile], calendar: PolicyCalendar, calendars: [PolicyCalendar],
    asOf: Day?, reading: String, inputDigest: String?
  ) {
    (self.tool, self.dataVersion, self.profiles) = (tool, dataVersion, profiles)
    (self.calendar, coverage, publishedThrough) = (calendar.name, calendar.coverage, calendar.publishedThrough)
    (self.calendars, self.asOf, self.reading, self.inputDigest) = (calendars, asOf, reading, inputDigest)
  }

  /// A profile, and the text that it was read from.
  package struct Profile: Hashable, Sendable {
    /// The profile in its version, such as `luton@2020-08`.
    package var id: String
    /// The SHA-256 digest of its JSON text in hexadecimal digits; `nil` if it was not read from
    /// one.
    package var digest: String?

    /// A profile and the digest of its text.
    package init(id: String, digest: String?) {
      self.id = id
      self.digest = digest
    }

    /// A profile, with the digest of its text if it is an embedded one.
    fileprivate init(_ profile: PolicyProfile) {
      let isEmbedded = PolicyLibrary.embedded.profiles.contains(profile)
      let text = isEmbedded ? PolicyLibrary.embeddedJSON(profile.qualifiedID) : nil
      self.init(id: profile.qualifiedID, digest: text.map { SHA256.hexDigest(of: $0) })
    }
  }

  /// The calendar that counts a policy's days.
  package struct PolicyCalendar: Hashable, Sendable {
    /// The policy in its version, such as `luton@2020-08`.
    package var policy: String
    /// The calendar's name.
    package var name: String
    /// The days it covers.
    package var coverage: ClosedRange<Day>
    /// The last day whose holidays are published.
    package var publishedThrough: Day

    /// A policy and its calendar, as it is known from elsewhere.
    package init(policy: String, name: String, coverage: ClosedRange<Day>, publishedThrough: Day) {
      (self.policy, self.name) = (policy, name)
      (self.coverage, self.publishedThrough) = (coverage, publishedThrough)
    }

    /// A policy and its calendar.
    package init(policy: String, calendar: WorkingCalendar) {
      self.policy = policy
      name = calendar.name
      coverage = calendar.coverage
      publishedThrough = calendar.publishedThrough
    }

    /// The calendars of policies, each followed by that of its law unless it stands alone, without
    /// repetitions.
    ///
    /// - Parameters:
    ///   - policies: the policies.
    ///   - calendars: the working calendars that they choose from.
    /// - Returns: the calendars, in the order of the policies.
    package static func all(of policies: [ApplicablePolicy], in calendars: Calendars) -> [PolicyCalendar] {
      all(of: policies.map { DeadlinePlan($0) }, in: calendars)
    }

    /// The calendars of plans, each followed by that of its law unless it stands alone, without
    /// repetitions.
    ///
    /// - Parameters:
    ///   - plans: the plans.
    ///   - calendars: the working calendars that they choose from.
    /// - Returns: the calendars, in the order of the plans.
    package static func all(of plans: [DeadlinePlan], in calendars: Calendars) -> [PolicyCalendar] {
      var all: [PolicyCalendar] = []
      for plan in plans {
        let own = plan.calendars(from: calendars)
        var concerned = [PolicyCalendar(policy: plan.policy.profile.qualifiedID, calendar: own.council)]
        if !plan.policy.profile.standsAlone {
          concerned.append(PolicyCalendar(policy: plan.policy.law.qualifiedID, calendar: own.law))
        }
        for calendar in concerned where !all.contains(calendar) { all.append(calendar) }
      }
      return all
    }
  }

  /// The calendars that were used, for people: `calendar any-uk, published through 2028-12-31`.
  var calendarWords: String {
    var names = calendars.reduce(into: [calendar]) { if !$0.contains($1.name) { $0.append($1.name) } }
    guard names.count > 1 else { return "calendar \(calendar), published through \(publishedThrough)" }
    let last = names.removeLast()
    let through = calendars.map { $0.publishedThrough }.min() ?? publishedThrough
    return "calendars \(names.joined(separator: ", ")) and \(last), published through \(through)"
  }

  var json: JSON {
    [
      "tool": .string(tool), "dataVersion": .string(dataVersion),
      "profiles": .array(profiles.map { ["id": .string($0.id), "digest": .string($0.digest)] }),
      "calendar": [
        "name": .string(calendar), "from": .string(coverage.lowerBound), "through": .string(coverage.upperBound),
        "publishedThrough": .string(publishedThrough),
      ],
      "calendars": .array(calendars.map { $0.json }), "asOf": .string(asOf), "reading": .string(reading),
      "inputDigest": .string(inputDigest),
    ]
  }
}

extension Provenance.PolicyCalendar {
  fileprivate var json: JSON {
    [
      "policy": .string(policy), "name": .string(name), "from": .string(coverage.lowerBound),
      "through": .string(coverage.upperBound), "publishedThrough": .string(publishedThrough),
    ]
  }
}

extension JSON {
  /// An object with provenance as its last member.
  func with(_ provenance: Provenance) -> JSON {
    guard case .object(let members) = content else { return self }
    return JSON(.object(members + [Member(key: "provenance", value: provenance.json)]))
  }
}
