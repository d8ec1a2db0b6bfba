import UKBankHolidays
import DeadlineAudit
import PolicyProfiles
@_exported import TestSupport
import WorkingDays

/// An audit of a text with its output.
struct AuditRun {
  let output: [UInt8]
  let rejects: [UInt8]
  let summary: AuditSummary

  /// Audits a text that is provided in blocks of this many bytes.
  init(
    _ cases: [UInt8], policy: String? = "luton", asOf: Day = day("2026-01-10"), block: Int = 1 << 20,
    configure: (inout AuditOptions) -> Void = { _ in }
  ) throws {
    var options = AuditOptions(library: .embedded, policy: policy, asOf: asOf)
    // Most of these files have few columns, and are meant to show all that happened.
    options.assumesComplete = true
    options.columns = .all
    configure(&options)
    var position = 0
    var output: [UInt8] = []
    var rejects: [UInt8] = []
    summary = try Audit(options).run(
      from: { bytes in
        let end = min(position + block, cases.count)
        bytes += cases[position..<end]
        defer { position = end }
        return end - position
      },
      to: { output += $0 },
      rejects: { rejects += $0 })
    self.output = output
    self.rejects = rejects
  }

  init(
    _ cases: String, policy: String? = "luton", asOf: Day = day("2026-01-10"), block: Int = 1 << 20,
    configure: (inout AuditOptions) -> Void = { _ in }
  ) throws {
    try self.init(Array(cases.utf8), policy: policy, asOf: asOf, block: block, configure: configure)
  }

  // MARK: - Output

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var rejectsText: String { String(decoding: rejects, as: UTF8.self) }

  /// The audited cases, each by the headings of its columns.
  var cases: [[String: String]] {
    guard let records = CSVText.records(output), let header = records.first else { return [] }
    return records.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  var references: [String] { cases.map { $0["reference"] ?? "no column" } }

  /// The refused rows.
  var refused: [Refused] {
    (CSVText.records(rejects) ?? []).dropFirst().map { fields in
      guard fields.count == 4, let line = Int(fields[0]) else { return Refused(-1, "", "no row of rejects: \(fields)") }
      return Refused(line, fields[1], fields[2], reference: fields[3])
    }
  }
}

/// A row of the file of rejects.
struct Refused: Hashable, CustomStringConvertible {
  var line: Int
  var column: String
  var reason: String
  var reference: String

  init(_ line: Int, _ column: String, _ reason: String, reference: String = "") {
    self.line = line
    self.column = column
    self.reason = reason
    self.reference = reference
  }

  var description: String { "line \(line), \(column): \(reason) [\(reference)]" }
}

/// The reason for the error that some work throws, if it is a `HeadingError`.
func headingError(_ work: () throws -> Void) -> HeadingError.Reason? {
  do {
    try work()
    return nil
  } catch {
    return (error as? HeadingError)?.reason
  }
}

/// The text of the error that some work throws, if it is a `HeadingError`.
func headingErrorText(_ work: () throws -> Void) -> String? {
  do {
    try work()
    return nil
  } catch {
    return (error as? HeadingError)?.description
  }
}
