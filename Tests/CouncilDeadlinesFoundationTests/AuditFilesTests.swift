import CouncilDeadlinesFoundation
import DeadlineAudit
import Foundation
import PolicyProfiles
import TestSupport
import Testing
import WorkingDays

@Suite("Auditing from a file to a file")
struct AuditFilesTests {
  private let folder: TemporaryFolder
  private let cases: URL
  private let audited: URL
  private let refused: URL

  init() throws {
    folder = try TemporaryFolder()
    // Ten working days after 19 December 2025 is 7 January 2026: see the calendar of 2025 and 2026.
    let text = "reference,received\nA-17,2025-12-19\nA-18,2025-13-19\n"
    cases = try folder.write("cases.csv", Array(text.utf8))
    audited = folder.url.appending(path: "audited.csv")
    refused = folder.url.appending(path: "refused.csv")
  }

  private var audit: Audit { Audit(AuditOptions(library: .embedded, policy: "dudley", asOf: day("2026-01-02"))) }

  /// The names of the files in the folder.
  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test("Audited and refused rows are in their files, and nothing else is left")
  func written() throws {
    let summary = try audit.run(from: cases, to: audited, rejects: refused)
    #expect(summary.read == 2)
    #expect(summary.rejected == 1)
    #expect(try String(contentsOf: audited, encoding: .utf8).contains("A-17,dudley@2019-02,"))
    #expect(try String(contentsOf: audited, encoding: .utf8).contains("2026-01-07"))
    #expect(try String(contentsOf: refused, encoding: .utf8).contains("A-18"))
    #expect(try files() == ["audited.csv", "cases.csv", "refused.csv"])
  }

  @Test("A file that is there is replaced, and refused rows may be dropped")
  func replaced() throws {
    try Data("old".utf8).write(to: audited)
    let summary = try audit.run(from: cases, to: audited)
    #expect(summary.rejected == 1)
    #expect(try !String(contentsOf: audited, encoding: .utf8).contains("old"))
    #expect(try files() == ["audited.csv", "cases.csv"])
  }

  @Test("After an error the file that was there is as it was")
  func kept() throws {
    try Data("old".utf8).write(to: audited)
    let wrong = try folder.write("wrong.csv", Array("reference,recieved\nA-17,2025-12-19\n".utf8))
    #expect(throws: HeadingError.self) { try audit.run(from: wrong, to: audited) }
    #expect(try String(contentsOf: audited, encoding: .utf8) == "old")
    #expect(try files() == ["audited.csv", "cases.csv", "wrong.csv"])
  }
}
