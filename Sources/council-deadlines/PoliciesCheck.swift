import CouncilDeadlines
import DeadlineReports
import JSONTree

/// `policies check`: every fault of the given profiles, and the departures of the valid ones from
/// the law.
enum PoliciesCheck {
  /// Checks files and prints the findings: faults on standard error, departures on standard output,
  /// or both in one JSON document.
  ///
  /// All files are read before anything is printed, so that a missing one does not leave half a
  /// report.
  static func run(_ paths: some Sequence<String>, asJSON: Bool) throws -> ToolError.ExitCode {
    var findings: [Finding] = []
    for path in paths { findings.append(Finding(path: path, bytes: try Files.read(path))) }
    guard !findings.isEmpty else { throw ToolError.usage("policies check needs one FILE or more") }
    if asJSON {
      let document: JSON = ["schemaVersion": .schemaVersion, "files": .array(findings.map(\.json))]
      try Console.print(document.text + "\n")
    } else {
      for finding in findings { try finding.print() }
    }
    return findings.allSatisfy(\.faults.isEmpty) ? .ok : .data
  }
}

/// The findings in one file: faults, or a profile and its departures.
private struct Finding {
  let path: String
  private(set) var faults: [ProfileFault] = []
  private(set) var profile: PolicyProfile?
  private(set) var law: PolicyProfile?
  private(set) var departures: [Departure] = []
  private(set) var remarks: [Remark] = []

  /// What is not a fault, but most likely not meant.
  struct Remark {
    let kind: String
    let message: String
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    do {
      let profile = try PolicyProfile(json: bytes, file: path)
      self.profile = profile
      remarks = Self.remarks(on: profile, bytes, path: path)
      // The law in force when the profile begins to apply.
      guard let law = try? PolicyLibrary.embedded.policy(PolicyProfile.regulationsID, on: profile.effectiveFrom).law
      else {
        return
      }
      self.law = law
      departures = profile.departures(from: law)
    } catch {
      faults = error.faults
    }
  }

  /// The name of the file, and an id that is built in.
  private static func remarks(on profile: PolicyProfile, _ bytes: [UInt8], path: String) -> [Remark] {
    var remarks: [Remark] = []
    let (name, expected) = (path.split(separator: "/").last.map(String.init) ?? path, "\(profile.qualifiedID).json")
    if name != expected {
      remarks.append(Remark(kind: "file-name", message: "the file is called \(name); call it \(expected)"))
    }
    // The built-in file itself is not another one.
    if PolicyLibrary.embeddedJSON(profile.qualifiedID) == bytes { return remarks }
    let versions = PolicyLibrary.embedded.versions(of: profile.id)
    if versions.contains(where: { $0.version == profile.version }) {
      let message =
        "\(profile.qualifiedID) is built in, so this file cannot be used with it; give it another version or id"
      remarks.append(Remark(kind: "built-in", message: message))
    } else if !versions.isEmpty {
      let message = "\(profile.id) is built in: this file is a further version of it; give it another id if it is not"
      remarks.append(Remark(kind: "built-in", message: message))
    }
    return remarks
  }

  func print() throws {
    for fault in faults {
      Console.error("\(path):\(fault.line):\(fault.column): \(fault.path)")
      Console.error(Lines.wrapped("\(fault.problem); \(fault.instead)", indent: 4))
    }
    guard let profile else {
      Console.error("\(path): \(counted(faults.count, "fault"))")
      return
    }
    var text = "\(path):\n  \(profile.qualifiedID) is sound, with \(counted(profile.timescales.count, "timescale"))"
    if !departures.isEmpty, let law {
      text += " and \(counted(departures.count, "departure")) from \(law.qualifiedID)"
    }
    text += "\n"
    for remark in remarks { text += Lines.wrapped("note: \(remark.message).", indent: 2) + "\n" }
    for departure in departures {
      text += "  warning: \(departure.timescale), \(departure.kind.rawValue)\n"
      text += Lines.wrapped("\(departure.message). Here: \(departure.citation.place).", indent: 4) + "\n"
    }
    try Console.print(report: text, Console.style)
  }

  private func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

  var json: JSON {
    [
      "file": .string(path), "policy": .string(profile?.qualifiedID), "law": .string(law?.qualifiedID),
      "sound": .bool(faults.isEmpty),
      "remarks": .array(remarks.map { ["kind": .string($0.kind), "message": .string($0.message)] }),
      "faults": .array(
        faults.map {
          [
            "path": .string($0.path), "line": .integer($0.line), "column": .integer($0.column),
            "problem": .string($0.problem), "instead": .string($0.instead),
          ]
        }),
      "warnings": .array(
        departures.map {
          [
            "timescale": .string($0.timescale), "kind": .string($0.kind.rawValue), "message": .string($0.message),
            "favours": .string($0.favours?.rawValue ?? "unknown"),
            "citation": ["document": .string($0.citation.document), "place": .string($0.citation.place)],
            "law": ["document": .string($0.law.document), "place": .string($0.law.place)],
          ]
        }),
    ]
  }
}

/// Text for a terminal.
private enum Lines {
  /// The text in indented lines of at most 100 characters, or of the terminal's if it has fewer,
  /// broken at spaces.
  ///
  /// A longer word has a line to itself.
  static func wrapped(_ text: String, indent: Int) -> String {
    let width = min(Console.style.width ?? 100, 100)
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? "\(word)" : " \(word)"
    }
    return (lines + [margin + line]).joined(separator: "\n")
  }
}
