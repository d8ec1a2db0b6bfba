/// Every passage about time in the councils' documents, by its code, with its expected
/// representation in the profile.
///
/// It was typed by hand from the documents, so that a passage which a profile drops makes a test
/// fail.
///
/// The bare word of a timescale asks for the timescale itself or a reading of it; everything else
/// is the outcome in words.
enum CoverageTable {
  static let councils = [
    "cheshire-east@2023-03": cheshireEast, "cheshire-west@2017-10": cheshireWest, "dudley@2019-02": dudley,
    "luton@2020-08": luton, "worcestershire@2019": worcestershire,
  ]

  static let cheshireEast = [
    ("CE-1", "governance policy-review"), ("CE-2", "date"), ("CE-3", "not a clock"), ("CE-4", "date"),
    ("CE-5", "acknowledgement"), ("CE-6", "note on stage-1-response"), ("CE-7", "note on stage-2-investigation"),
    ("CE-8", "note on stage-3-request"), ("CE-9", "note on panel"), ("CE-10", "note on panel-report"),
    ("CE-11", "stage-3-response"), ("CE-12", "pause"), ("CE-13", "note"), ("CE-14", "complaint-limit"),
    ("CE-15", "note on complaint-limit"), ("CE-16", "acknowledgement"), ("CE-17", "logging"),
    ("CE-18", "stage-1-response"), ("CE-19", "stage-1-response"), ("CE-20", "holding-letter"),
    ("CE-21", "note on stage-1-response"), ("CE-22", "note on stage-1-response"), ("CE-23", "stage-2-request"),
    ("CE-24", "note on stage-2-request"), ("CE-25", "corporate-stage-2-response"), ("CE-26", "stage-2-investigation"),
    ("CE-26b", "stage-2-investigation"), ("CE-26b", "stage-2-delay-notice"), ("CE-26c", "stage-2-investigation"),
    ("CE-26d", "stage-2-response"),
    ("CE-27", "stage-3-request"), ("CE-28", "not a clock"), ("CE-29", "panel-papers"), ("CE-30", "panel"),
    ("CE-31", "panel-report"), ("CE-32", "note on panel-report"), ("CE-33", "panel-report"),
    ("CE-34", "note on panel-report"), ("CE-35", "stage-3-response"), ("CE-36", "stage-3-response"),
    ("CE-37", "note on stage-3-response"), ("CE-38", "governance action-reporting"), ("CE-39", "not a clock"),
    ("CE-40", "governance reporting"), ("CE-41", "note"), ("CE-42", "note"), ("CE-43", "not a clock"),
    ("CE-44", "not a clock"), ("CE-45", "note on holding-letter"), ("CE-46", "stage-2-request"),
    ("CE-47", "note on stage-3-request"), ("CE-48", "date"), ("CE-49", "date"), ("CE-50", "event"),
    ("CE-51", "note on stage-1-response"), ("CE-52", "note on panel-papers"), ("CE-53", "note"),
    ("CE-54", "note on stage-2-request"), ("CE-55", "not a clock"), ("CE-56", "note on panel-papers"),
    ("CE-57", "not a clock"), ("CE-58", "not a clock"), ("CE-59", "right"), ("CE-60", "stage-2-right-notice"),
    ("CE-61", "not a clock"), ("CE-62", "note on stage-2-response"), ("CE-62", "not a clock"), ("CE-63", "not a clock"),
    ("CE-64", "note on panel-report"),
  ]

  static let cheshireWest = [
    ("CW-1", "note on equality-review"), ("CW-2", "note on equality-review"), ("CW-3", "governance equality-review"),
    ("CW-4", "governance equality-review"), ("CW-5", "governance action-review"), ("CW-6", "governance training"),
    ("CW-7", "not a clock"), ("CW-8", "not a clock"), ("CW-9", "not a clock"), ("CW-10", "not a clock"),
  ]

  static let dudley = [
    ("DU-1", "note"), ("DU-2", "note on stage-1-response"), ("DU-3", "stage-1-response"),
    ("DU-4", "stage-2-response"), ("DU-5", "stage-3-request"), ("DU-6", "panel"), ("DU-7", "panel-report"),
    ("DU-7", "stage-3-response"), ("DU-8", "complaint-limit"), ("DU-9", "date"), ("DU-10", "pause"),
    ("DU-11", "not a clock"), ("DU-12", "resubmission-limit"), ("DU-13", "event"), ("DU-14", "right"),
    ("DU-15", "note"), ("DU-16", "stage-1-response"), ("DU-17", "acknowledgement"), ("DU-17", "logging"),
    ("DU-18", "informal-resolution"), ("DU-19", "note"), ("DU-20", "not a clock"),
    ("DU-21", "note on stage-1-response"), ("DU-22", "note on stage-2-response"), ("DU-23", "note on stage-3-request"),
    ("DU-24", "not a clock"), ("DU-25", "not a clock"), ("DU-26", "not a clock"), ("DU-27", "right"),
    ("DU-28", "not a clock"), ("DU-29", "not a clock"), ("DU-30", "not a clock"), ("DU-31", "not a clock"),
    ("DU-32", "not a clock"), ("DU-33", "event"), ("DU-34", "not a clock"),
  ]

  static let luton = [
    ("LU-1", "note"), ("LU-2", "pause"), ("LU-3", "complaint-limit"), ("LU-4", "acknowledgement"),
    ("LU-5", "first-contact"), ("LU-6", "stage-1-response"), ("LU-7", "stage-1-response"),
    ("LU-8", "stage-1-response"), ("LU-9", "stage-2-request"), ("LU-10", "stage-2-meeting"), ("LU-11", "note"),
    ("LU-12", "note"), ("LU-13", "stage-2-investigation"), ("LU-14", "stage-2-response"), ("LU-15", "not a clock"),
    ("LU-16", "stage-3-request"), ("LU-17", "stage-3-acknowledgement"), ("LU-18", "additional-papers"),
    ("LU-19", "note on additional-papers"), ("LU-20", "panel"), ("LU-21", "note on panel"),
    ("LU-22", "panel-report"), ("LU-23", "panel-report-distribution"), ("LU-24", "panel-report-distribution"),
    ("LU-25", "stage-3-response"), ("LU-26", "stage-3-disagreement"), ("LU-27", "note on stage-3-disagreement"),
    ("LU-28", "stage-1-response"), ("LU-28", "note on acknowledgement"), ("LU-28", "note on first-contact"),
    ("LU-29", "stage-2-request"), ("LU-30", "stage-2-acknowledgement"), ("LU-30", "stage-2-investigation"),
    ("LU-30", "note on stage-2-meeting"), ("LU-30", "note on stage-2-response"), ("LU-30", "note on stage-3-request"),
    ("LU-31", "stage-3-response"), ("LU-31", "stage-3-disagreement"), ("LU-31", "note on stage-3-acknowledgement"),
    ("LU-31", "note on panel-report"), ("LU-31", "note on panel"), ("LU-32", "not a clock"), ("LU-33", "not a clock"),
    ("LU-34", "not a clock"), ("LU-35", "note on stage-1-response"), ("LU-36", "not a clock"),
    ("LU-37", "note on stage-1-response"),
  ]

  static let worcestershire = [
    ("WO-1", "three-months"), ("WO-2", "stage-1-response"), ("WO-3", "stage-1-response"), ("WO-4", "acknowledgement"),
    ("WO-5", "not a clock"), ("WO-6", "not a clock"), ("WO-7", "stage-1-response"),
    ("WO-8", "note on stage-1-response"), ("WO-9", "note"), ("WO-10", "note on stage-2-response"),
    ("WO-11", "note on stage-2-response"), ("WO-12", "note"), ("WO-13", "not a clock"),
    ("WO-14", "governance reporting"), ("WO-15", "bands of stage-1-response"), ("WO-16", "stage-2-response"),
    ("WO-16", "bands of stage-2-response"), ("WO-17", "note"), ("WO-18", "note on stage-2-response"),
    ("WO-19", "not a clock"),
  ]
}
