import Deadlines
import Foundation
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// Policies that are not in the library.
enum OwnPolicy {
  /// A profile under `Tests/PolicyProfilesTests/Fixtures/other-councils`.
  static func fixture(_ name: String) throws -> ApplicablePolicy {
    let folder = packageFolder.appending(path: "Tests/PolicyProfilesTests/Fixtures/other-councils")
    return try policy([UInt8](Data(contentsOf: folder.appending(path: "\(name).json"))))
  }

  /// Anytown's profile with these members beside those that every profile has.
  static func anytown(_ members: String) throws -> ApplicablePolicy {
    let head =
      #""schemaVersion": 1, "id": "anytown", "version": "2024", "council": "Anytown", "#
      + #""effective": {"from": "2024-01-01"}, "document": {"title": "P", "publisher": "A", "seenOn": "2024-05"}"#
    return try policy(Array("{\(head), \(members)}".utf8))
  }

  private static func policy(_ json: [UInt8]) throws -> ApplicablePolicy {
    let profile = try PolicyProfile(json: json, file: "own.json")
    try profile.validate()
    let library = try PolicyLibrary.embedded.adding(profile)
    return try library.policy(profile.qualifiedID, on: day("2026-03-02"))
  }
}

/// One deadline of a case under a policy.
func deadline(
  _ id: TimescaleID, _ words: String, under policy: ApplicablePolicy, asOf: String
) throws -> Deadline {
  let schedule = Schedule(of: record(words), under: policy, asOf: day(asOf), calendars: .embedded)
  return try #require(schedule[id], "there is no \(id)")
}
