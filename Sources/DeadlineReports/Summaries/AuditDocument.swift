public import DeadlineAudit
import Deadlines
import JSONTree
public import PolicyProfiles
import Timescales
import WorkingDays

/// A summary of an audit with what it was made from, as `audit --summary` writes it.
///
///     let north = try AuditDocument(json: bytes, file: "north.json")
///     let whole = try AuditDocument.merging([north, south])
///     print(whole.json)
public struct AuditDocument: Hashable, Sendable {
  /// The counts.
  public var summary: AuditSummary
  /// What they were made from.
  public var provenance: Provenance
  /// The name by which errors call it.
  public var file: String

  /// A summary and what it was made from.
  ///
  /// - Parameters:
  ///   - summary: the counts.
  ///   - provenance: what they were made from.
  ///   - file: the name by which errors call it.
  public init(_ summary: AuditSummary, provenance: Provenance, file: String) {
    (self.summary, self.provenance, self.file) = (summary, provenance, file)
  }

  /// Reads the JSON document of a summary.
  ///
  /// Written again, it is the same text. What the document does not have, such as the examples of a
  /// column, is not read.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - file: the name of the file, for errors.
  ///   - library: the profiles, among them those of the summary's policies.
  /// - Throws: ``DeadlineAudit/SummaryError`` for text that is not JSON, for another document, for a
  ///   value that is missing or of another kind, and for a policy that the library does not have.
  /// - Complexity: linear in the text, after the policies of the library were compiled.
  public init(json bytes: [UInt8], file: String, library: PolicyLibrary = .embedded) throws(SummaryError) {
    try self.init(json: bytes, file: file, known: KnownTimescales(library))
  }

  /// The same with policies that are known already.
  init(json bytes: [UInt8], file: String, known: KnownTimescales) throws(SummaryError) {
    let tree: JSON
    do {
      tree = try JSONReader.read(bytes)
    } catch {
      let place = TextPosition(offset: error.offset, in: bytes)
      throw SummaryError(.notJSON("\(error)", line: place.line, column: place.column), file: file)
    }
    let root = SummaryNode(node: JSONNode(tree, path: ""), file: file)
    guard root.node["policies"] != nil, root.node["audited"] != nil else {
      throw SummaryError(.notASummary, file: file)
    }
    self.file = file
    provenance = try root.member("provenance").provenance()
    summary = try root.summary(known, asOf: provenance.asOf)
  }

  /// Reads several documents.
  ///
  /// - Parameters:
  ///   - files: the text of each document, and the name of its file.
  ///   - library: the profiles, among them those of the summaries' policies.
  /// - Returns: the summaries, in the order of the files.
  /// - Throws: as ``init(json:file:library:)``.
  public static func reading(
    _ files: [(name: String, json: [UInt8])], library: PolicyLibrary = .embedded
  ) throws(SummaryError) -> [AuditDocument] {
    let known = KnownTimescales(library)
    var documents: [AuditDocument] = []
    for file in files { documents.append(try AuditDocument(json: file.json, file: file.name, known: known)) }
    return documents
  }

  /// The JSON document, without a line break at the end.
  public var json: String { summary.json(provenance: provenance) }

  /// Adds summaries of several files, or of the parts of one.
  ///
  /// Of a file that was cut between its rows, each part with the header, the sum is the document of the
  /// whole but for the digest: that is the digest of the parts' digests, one a line, in alphabetical
  /// order.
  ///
  /// - Parameters:
  ///   - documents: the summaries, one at least.
  ///   - library: the profiles, which give the order of what the sum was made from.
  /// - Returns: the sum, under the name of the first.
  /// - Throws: ``DeadlineAudit/SummaryError`` if there is none, and if one has another as-of day, reading,
  ///   calendar or version of a profile, or was counted in other periods or by another column than the
  ///   first.
  public static func merging(
    _ documents: [AuditDocument], library: PolicyLibrary = .embedded
  ) throws(SummaryError) -> AuditDocument {
    guard let first = documents.first else { throw SummaryError(.none) }
    try Provenance.check(documents)
    let sum = try AuditSummary.merging(named: documents.map { ($0.file, $0.summary) })
    return AuditDocument(
      sum, provenance: Provenance(of: sum, merging: documents.map(\.provenance), library), file: first.file)
  }
}

extension SummaryNode {
  /// The counts of an audit.
  fileprivate func summary(_ known: KnownTimescales, asOf: Day?) throws(SummaryError) -> AuditSummary {
    var summary = AuditSummary()
    guard try count("schemaVersion") == DocumentSchema.version else {
      throw try member("schemaVersion").wrong("\(DocumentSchema.version)")
    }
    summary.asOf = asOf
    summary.audited = try count("audited")
    summary.rejected = try count("rejected")
    guard try count("read") == summary.read else { throw try member("read").wrong("audited and rejected together") }
    summary.skippedColumns = try strings("skippedColumns")
    summary.form = try member("form").orNull?.form() ?? FileForm()
    if let dates = try member("contradictedDates").orNull {
      summary.contradictedDates = DateContradiction(
        column: try dates.string("column"), shape: try dates.string("shape"),
        given: try dates.member("given").word("iso or uk"))
    }
    summary.recordedCure = try member("cure").orNull?.string()
    summary.absentEvents = try strings("absentEvents").map { CaseEvent($0) }
    for (key, value) in try member("problems").members() {
      guard let code = RecordProblem.Code(rawValue: key) else {
        throw value.wrong("a known problem in place of “\(key)”")
      }
      summary.problems[code] = try value.count()
    }
    summary.periodBasis = try member("periodBy").word("start, receipt or closing")
    summary.byColumn = try member("by").orNull?.string("column")
    summary.assumesComplete = try member("assumeComplete").flag()
    for policy in try elements("policies") {
      var own = try policy.policy(known)
      own.asOf = asOf
      summary.policies.append(own)
    }
    return summary
  }
}
