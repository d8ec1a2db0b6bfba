import Foundation
import PolicyProfiles
import Timescales

/// The table of all passages and what became of them, as `Profiles/COVERAGE.md` shows it.
enum CoverageDocument {
  static func text(of profiles: [PolicyProfile]) -> String {
    heading + profiles.map(section).joined(separator: "\n")
  }

  private static let catalogue = "../../CouncilDeadlines/CouncilDeadlines.docc"
  private static let format = "\(catalogue)/Reference/ProfileFormat.md"
  private static let guide = "\(catalogue)/Tutorials/AddingYourCouncil.md"

  private static let heading = """
    # What became of every passage

    <!-- Made from the profiles, not written by hand: change the JSON, then run
    .ci/embed -->

    Each passage about time that was found in a council's document has a code, so that nothing is lost in silence: CE for Cheshire East,
    CW for Cheshire West and Chester, DU for Dudley, LU for Luton, WO for Worcestershire. The law's codes are those of its provisions
    (R for SI 2006/1738, P for SI 1991/894, O for the Ombudsman's Act); C, F and D are the other procedures.

    A passage became a *timescale*, a *reading* of one, *bands* for reporting, a *governance* clock or the rule for a *pause*; an *event* that
    is recorded, a *right* without a day, a *date* of the document itself, or *not a clock*, with the reason; or a *note*. A passage that
    says two things has two outcomes. The documentation has the format of a profile, in [Profile format](\(format)), and a
    guide to [adding your council](\(guide)).


    """

  private static func section(of profile: PolicyProfile) -> String {
    var rows =
      "## \(profile.council): `\(profile.qualifiedID)`\n\n\(cell(profile.document.title)), \(profile.document.date ?? profile.document.seenOn.map { "undated, seen \($0)" } ?? "undated")\n\n"
    rows += "| code | place | what became of it |\n| --- | --- | --- |\n"
    var entries = profile.coverage[...]
    while let code = entries.first?.code {
      let group = entries.prefix { $0.code == code }
      entries = entries[group.endIndex...]
      let places = unique(group.flatMap { $0.place.components(separatedBy: "; ") }).joined(separator: "; ")
      let outcomes = unique(group.map(words)).joined(separator: "; ")
      rows += "| \(cell(code)) | \(cell(places)) | \(cell(outcomes)) |\n"
    }
    return rows
  }

  private static func words(for entry: CoverageEntry) -> String {
    switch entry.outcome {
    case .timescale(let id): "`\(id)`"
    case .reading(let reading, let id): "reading `\(reading)` of `\(id)`"
    case .bands(let id): "bands of `\(id)`: \(entry.because)"
    case .governance(let id): "governance `\(id)`: \(entry.because)"
    case .note(let subject?): "note on `\(subject)`: \(sentence(entry.because))"
    case .relaxation, .pause, .passage, .note(nil): "\(entry.outcome): \(sentence(entry.because))"
    }
  }

  /// Without the full stop, because more may follow in the cell.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func unique(_ texts: [String]) -> [String] {
    texts.enumerated().filter { index, text in !texts[..<index].contains(text) }.map(\.element)
  }

  private static func cell(_ text: String) -> String {
    String(text.flatMap { $0 == "|" ? "\\|" : $0.isNewline ? " " : String($0) })
  }
}
