import DeadlineAudit
import PolicyProfiles
import Timescales
import WorkingDays

// What summaries have in common, and what their sum was made from.

extension SummaryNode {
  /// What a report was made from.
  func provenance() throws(SummaryError) -> Provenance {
    var profiles: [Provenance.Profile] = []
    for profile in try elements("profiles") {
      profiles.append(.init(id: try profile.string("id"), digest: try profile.member("digest").orNull?.string()))
    }
    var calendars: [Provenance.PolicyCalendar] = []
    for calendar in try elements("calendars") {
      calendars.append(try calendar.calendar(of: calendar.string("policy")))
    }
    return Provenance(
      tool: try string("tool"), dataVersion: try string("dataVersion"), profiles: profiles,
      calendar: try member("calendar").calendar(of: ""), calendars: calendars,
      asOf: try member("asOf").orNull?.day(), reading: try string("reading"),
      inputDigest: try member("inputDigest").orNull?.string())
  }

  private func calendar(of policy: String) throws(SummaryError) -> Provenance.PolicyCalendar {
    let (from, through) = (try member("from").day(), try member("through"))
    let last = try through.day()
    guard from <= last else { throw through.wrong("a day that is not before “from”") }
    return Provenance.PolicyCalendar(
      policy: policy, name: try string("name"), coverage: from...last,
      publishedThrough: try member("publishedThrough").day())
  }
}

extension Provenance {
  /// What a sum of summaries was made from.
  init(of sum: AuditSummary, merging parts: [Provenance], _ library: PolicyLibrary) {
    self = parts[0]
    tool = parts.map(\.tool).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
      separator: " and ")
    let order = Dictionary(uniqueKeysWithValues: library.profiles.enumerated().map { ($1.qualifiedID, $0) })
    profiles = parts.flatMap(\.profiles).reduce(into: [Profile]()) { if !$0.contains($1) { $0.append($1) } }
      .sorted { (order[$0.id] ?? .max, $0.id) < (order[$1.id] ?? .max, $1.id) }
    let general = Self.generalCalendar(of: parts)
    calendars = Self.calendars(of: sum, parts, library)
    let only = Set(calendars.map(\.name)).count == 1 ? calendars.first : nil
    (calendar, coverage, publishedThrough) =
      (only ?? general).map { ($0.name, $0.coverage, $0.publishedThrough) } ?? (calendar, coverage, publishedThrough)
    let digests = parts.compactMap(\.inputDigest)
    if parts.count > 1 {
      inputDigest =
        digests.isEmpty ? nil : SHA256.hexDigest(of: Array((digests.sorted().joined(separator: "\n") + "\n").utf8))
    }
  }

  /// The calendar of most policies: that of the law, where it is concerned.
  private static func generalCalendar(of parts: [Provenance]) -> PolicyCalendar? {
    let all = parts.flatMap(\.calendars)
    return parts.first { Set($0.calendars.map(\.name)).count != 1 }?.ownCalendar
      ?? all.first { $0.policy.hasPrefix(PolicyProfile.regulationsID + "@") }
  }

  private var ownCalendar: PolicyCalendar {
    PolicyCalendar(policy: "", name: calendar, coverage: coverage, publishedThrough: publishedThrough)
  }

  /// The calendar of every policy that has cases, each followed by that of its law.
  private static func calendars(
    of sum: AuditSummary, _ parts: [Provenance], _ library: PolicyLibrary
  ) -> [PolicyCalendar] {
    let all = parts.flatMap(\.calendars).reduce(into: [PolicyCalendar]()) { if !$0.contains($1) { $0.append($1) } }
    guard !sum.policies.isEmpty else { return all }
    var calendars: [PolicyCalendar] = []
    for policy in sum.policies {
      // A policy's own calendar is followed by the law's, whatever the version of the law.
      let latest = try? library.policy(String(policy.policy.prefix { $0 != "@" }), on: Day.last)
      let law = latest.flatMap { $0.profile.standsAlone ? nil : $0.law.qualifiedID }
      let own = all.filter { $0.policy == policy.policy } + all.filter { $0.policy == law }
      for calendar in own where !calendars.contains(calendar) { calendars.append(calendar) }
    }
    return calendars
  }
}

extension Provenance {
  /// Refuses summaries that were made otherwise than the first.
  static func check(_ documents: [AuditDocument]) throws(SummaryError) {
    guard let first = documents.first else { return }
    // What each profile and calendar was when it was met first.
    var profiles: [String: (digest: String?, file: String)] = [:]
    var calendars: [String: (calendar: PolicyCalendar, file: String)] = [:]
    for document in documents {
      let own = document.provenance
      if let difference = own.difference(from: first.provenance) {
        throw SummaryError(.differs(difference, other: first.file), file: document.file)
      }
      for profile in own.profiles {
        if let other = profiles[profile.id], other.digest != profile.digest {
          let difference = SummaryDifference(.profile(profile.id), profile.digest ?? "none", other.digest ?? "none")
          throw SummaryError(.differs(difference, other: other.file), file: document.file)
        }
        profiles[profile.id] = (profile.digest, document.file)
      }
      for calendar in own.calendars {
        if let other = calendars[calendar.policy], other.calendar != calendar {
          let difference = SummaryDifference(.calendar, calendar.words, other.calendar.words)
          throw SummaryError(.differs(difference, other: other.file), file: document.file)
        }
        calendars[calendar.policy] = (calendar, document.file)
      }
    }
  }

  private func difference(from other: Provenance) -> SummaryDifference? {
    if asOf != other.asOf {
      return SummaryDifference(.asOf, asOf?.description ?? "none", other.asOf?.description ?? "none")
    }
    if reading != other.reading { return SummaryDifference(.reading, reading, other.reading) }
    if dataVersion != other.dataVersion { return SummaryDifference(.dataVersion, dataVersion, other.dataVersion) }
    return nil
  }
}

extension Provenance.PolicyCalendar {
  fileprivate var words: String {
    "\(name) for \(policy), from \(coverage.lowerBound) to \(coverage.upperBound), published through \(publishedThrough)"
  }
}
