import Deadlines
import Foundation
import PolicyProfiles
import TestSupport
import Testing
import Timescales

@Suite("What the documentation says of the JSON")
struct DocumentationTests {
  /// The pages on the JSON and on the codes of problems.
  private let pages: String

  init() throws {
    let folder = packageFolder.appending(path: "Sources/CouncilDeadlines/CouncilDeadlines.docc/Reference")
    pages = try ["JSONOutput.md", "ProblemCodes.md"]
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
  }

  /// The words that the pages do not have in code marks.
  private func missing(_ words: [String]) -> [String] { words.filter { !pages.contains("`\($0)`") } }

  @Test("names every value that a key may have")
  func values() {
    #expect(missing(Timescale.Kind.allCases.map(\.rawValue)) == [])
    #expect(missing(Timescale.Party.allCases.map(\.rawValue)) == [])
    #expect(missing(Timescale.Stage.allCases.map(\.rawValue)) == [])
    #expect(missing(Deadline.Status.allCases.map(\.rawValue)) == [])
    #expect(missing(Deadline.Relation.allCases.map(\.rawValue)) == [])
    #expect(missing(Deadline.Favours.allCases.map(\.rawValue)) == [])
    #expect(missing(Timescale.Basis.Kind.allCases.map(\.rawValue)) == [])
    // While a clock waits, its basis is null.
    #expect(missing(Deadline.ClockBasis.allCases.filter { $0 != .awaited }.map(\.rawValue)) == [])
    #expect(missing(RecordProblem.Code.allCases.map(\.rawValue)) == [])
  }

  @Test("names every right that the law gives")
  func rights() {
    let rights = PolicyLibrary.embedded.versions(of: PolicyProfile.regulationsID).flatMap(\.timescales)
      .filter { $0.kind != .duty }
    #expect(
      Set(rights.map(\.id.rawValue)) == [
        "complaint-limit", "resubmission-limit", "stage-2-request", "stage-3-request", "ombudsman-complaint",
      ])
    #expect(missing(rights.map(\.id.rawValue) + [ComplainantRight.straightToStage2]) == [])
  }

  @Test("names every key")
  func keys() {
    #expect(missing(ScheduleJSONTests.deadlineKeys) == [])
    #expect(missing(ScheduleJSONTests.statuteKeys) == [])
    #expect(missing(ScheduleJSONTests.limitKeys) == [])
    #expect(missing(ScheduleJSONTests.clockKeys + ScheduleJSONTests.workingDaysKeys) == [])
    #expect(missing(ScheduleJSONTests.readingKeys + ScheduleJSONTests.rightKeys) == [])
    let others = [
      "schemaVersion", "reference", "policy", "id", "council", "version", "asOf", "deadlines", "rights", "problems",
      "provenance", "event", "day", "taken", "left", "late", "right", "opens", "closes", "because", "code", "message",
      "document", "place", "adopted", "tool", "dataVersion", "profiles", "calendar", "reading", "inputDigest", "read",
      "audited", "rejected", "skippedColumns", "policies", "cases", "timescales", "percentInTime", "robustBreaches",
      "bands", "chosen", "governance", "expressed", "dueFrom", "overdue", "workingDays", "from", "to", "division",
      "start", "skipped", "date", "form", "cure", "encoding", "delimiter", "headerLine", "titles", "columns", "heading",
      "meaning", "because", "dates", "dayFirstAssumed", "blanks", "totals", "blankReferences", "repeatedReferences",
      "within", "remark", "missing", "starts", "acts", "error", "file", "line", "column", "schedules", "fact", "names",
      "values",
    ]
    #expect(missing(others) == [])
  }
}
