public import DeadlineAudit
public import Foundation

extension Audit {
  /// Audits a file of cases and writes the audited cases to another file.
  ///
  ///     let options = AuditOptions(library: .embedded, policy: "luton", asOf: .today(in: .london))
  ///     let summary = try Audit(options).run(from: cases, to: audited, rejects: refused)
  ///
  /// It blocks the calling thread until it is done. The files that it writes appear whole or not at
  /// all. They may not be the file that it reads.
  ///
  /// - Parameters:
  ///   - cases: The file of cases.
  ///   - audited: The file for the audited cases; one that is there is replaced.
  ///   - rejects: The file for the refused rows; `nil` to drop them. The summary counts them.
  /// - Returns: The counts.
  /// - Throws: As `run(from:to:rejects:)` for streams, and the errors of reading and writing files.
  public func run(from cases: URL, to audited: URL, rejects: URL? = nil) throws -> AuditSummary {
    let input = try FileHandle(forReadingFrom: cases)
    let output = try ReplacedFile(audited)
    let refused = try rejects.map { try ReplacedFile($0) }
    defer {
      try? input.close()
      output.discard()
      refused?.discard()
    }
    let summary = try run(
      from: { bytes in
        let more = try input.read(upToCount: 1 << 20) ?? Data()
        bytes += more
        return more.count
      }, to: output.write, rejects: { bytes in try refused?.write(bytes) })
    try output.finish()
    try refused?.finish()
    return summary
  }
}

/// A file that is written beside its place and put there when it is whole.
private struct ReplacedFile {
  private let place: URL
  private let part: URL
  private let handle: FileHandle

  init(_ place: URL) throws {
    self.place = place
    part = place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent).\(UUID().uuidString)")
    try Data().write(to: part, options: .withoutOverwriting)
    handle = try FileHandle(forWritingTo: part)
  }

  func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: bytes) }

  func finish() throws {
    try handle.close()
    // The system's own renaming replaces a file in one step; that of `FileManager` does not.
    guard unsafe rename(part.path, place.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
    }
  }

  /// Removes the part if it was not put in its place.
  func discard() {
    try? handle.close()
    try? FileManager.default.removeItem(at: part)
  }
}
