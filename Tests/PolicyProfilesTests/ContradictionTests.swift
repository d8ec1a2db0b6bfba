import Testing
import Timescales

/// A contradiction or a gap in a document that moves no computed day: a note that has to be there,
/// with its passages.
struct Contradiction: Sendable, CustomTestStringConvertible {
  var profile: String
  /// The timescale or governance clock that the note is on; the profile as a whole if there is
  /// none.
  var subject: String?
  var codes: [String]
  var place: String
  /// Words that the note must have.
  var words: String

  var testDescription: String { codes.joined(separator: ", ") }

  init(_ profile: String, _ subject: String?, _ codes: [String], _ place: String, _ words: String) {
    self.profile = profile
    self.subject = subject
    self.codes = codes
    self.place = place
    self.words = words
  }
}

@Suite("Contradictions that only make a note")
struct ContradictionTests {
  private static let section2 = "2. Explanation of time limits and how performance is measured against this"

  static let rows = [
    // Cheshire East
    Contradiction(
      "cheshire-east@2023-03", "stage-3-request", ["CE-8", "CE-27", "CE-47"],
      "Requests for Stage 3 Review Panel; Flowchart; Standard Paragraphs: End of Stage 2", "orally or in writing"),
    Contradiction(
      "cheshire-east@2023-03", "stage-3-request", ["CE-47"], "Standard Paragraphs: End of Stage 2",
      "receipt, the start in law, is nowhere named"),
    Contradiction(
      "cheshire-east@2023-03", "panel-report", ["CE-10", "CE-31", "CE-32"],
      "Flowchart; The Panel Report; Timescales for Panel", "The same 5 working days"),
    Contradiction(
      "cheshire-east@2023-03", "stage-2-request", ["CE-22"],
      "Timescales for Stage 1; Request for Stage 2 Investigation", "not extended and was due within 10"),
    Contradiction(
      "cheshire-east@2023-03", "stage-1-response", ["CE-22"], "Timescales for Stage 1", "No last day is given"),
    Contradiction(
      "cheshire-east@2023-03", "stage-2-request", ["CE-23", "CE-46"],
      "Request for Stage 2 Investigation; Standard Paragraphs: Stage 1 letters", "in law it may be oral"),
    Contradiction(
      "cheshire-east@2023-03", "stage-2-investigation", ["CE-7", "CE-26"], "Timescale for Stage 2; Flowchart",
      "the flowchart measures the report"),
    Contradiction(
      "cheshire-east@2023-03", "stage-2-response", ["CE-26c", "CE-26d"],
      "Timescale for Stage 2; Response from the Service to Stage 2 investigations", "75 working days"),
    Contradiction(
      "cheshire-east@2023-03", "panel", ["CE-9", "CE-30"], "Timescales for Panel; Flowchart", "“arranged”"),
    Contradiction(
      "cheshire-east@2023-03", nil, ["CE-53"], "Dealing with complaints: General", "no start is given for the complaint"
    ),
    // Luton
    Contradiction("luton@2020-08", nil, ["LU-11"], "14.1, 16.1", "16.1 always"),
    Contradiction(
      "luton@2020-08", "stage-2-investigation", ["LU-13", "LU-14"], "14.3, 14.7", "the same 25 working days"),
    Contradiction(
      "luton@2020-08", "stage-2-response", ["LU-14", "LU-30"], "14.7; Summary of complaint stages: Stage two",
      "the last five or 25 more"),
    Contradiction(
      "luton@2020-08", "panel-report", ["LU-22", "LU-31"], "19.12; Summary of complaint stages: Stage three",
      "19.12 gives no start"),
    Contradiction(
      "luton@2020-08", "stage-3-response", ["LU-25"], "20.5",
      "for sending the response to the complainant there is none"
    ),
    // Dudley
    Contradiction("dudley@2019-02", "stage-1-response", ["DU-2", "DU-16"], "3.2, 4.1", "by the Directorate in 3.2"),
    Contradiction("dudley@2019-02", nil, ["DU-10"], "3.9", "in law both are needed"),
    Contradiction("dudley@2019-02", "informal-resolution", ["DU-18"], "4.2", "its periods run from receipt"),
    Contradiction("dudley@2019-02", "stage-2-response", ["DU-22"], "5.2", "measures the report"),
    // Worcestershire
    Contradiction("worcestershire@2019", "stage-1-response", ["WO-8"], section2, "cannot be met as written"),
    Contradiction("worcestershire@2019", nil, ["WO-9"], "Types of complaints", "no period is given"),
    Contradiction(
      "worcestershire@2019", nil, ["WO-17"], "4. Data for future report", "quarter 2 and headed with the year 2019/20"),
    // Cheshire West and Chester
    Contradiction(
      "cheshire-west@2017-10", "action-review", ["CW-5", "CW-4"], "Action plan; Sign off: Moderation and/or Scrutiny",
      "had ended before the moderation"),
    Contradiction(
      "cheshire-west@2017-10", "equality-review", ["CW-1", "CW-2", "CW-3"], "Sign off: date analysis to be reviewed",
      "no rating is stated"),
  ]

  /// What the profile says about a timescale apart from its days: its notes, and those about a
  /// right.
  private static func remarks(_ timescale: Timescale) -> [PolicyProfile.Note] {
    timescale.notes + [timescale.opensAtMaximum, timescale.discretion].compactMap(\.self)
  }

  @Test("the note is there, with its passages", arguments: rows)
  func note(row: Contradiction) throws {
    let profile = try ProfileFiles.profile(row.profile)
    let notes =
      row.subject.map { subject in
        profile.timescale(TimescaleID(subject)).map(Self.remarks) ?? profile.governance.first { $0.id == subject }?
          .notes ?? []
      } ?? profile.notes
    let note = notes.first { $0.citation.codes == row.codes && $0.text.contains(row.words) }
    #expect(note != nil, "no note of \(row.codes) has “\(row.words)”: \(notes.map(\.text))")
    #expect(note?.citation.place == row.place)
    #expect(note?.citation.document == profile.document.title)
  }
}
