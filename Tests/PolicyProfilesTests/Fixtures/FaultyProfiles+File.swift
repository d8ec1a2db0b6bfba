// MARK: - The file as a whole

extension FaultyProfile {
  static let file = [
    FaultyProfile(
      "an empty file", text: "",
      faults: ["1:1: $: the JSON text ends too early; give one valid JSON object"]),
    FaultyProfile(
      "text that is not JSON", text: "stage 1: 10 days",
      faults: ["1:1: $: a JSON value expected, found “s”; give one valid JSON object"]),
    FaultyProfile(
      "an array instead of an object", text: "[]",
      faults: [
        """
        1:1: $: found an array; give an object with schemaVersion, id, version, council, effective, document, \
        timescales
        """
      ]),
    FaultyProfile(
      "a key twice in one object", replace: #""council": "Anytown Council","#,
      by: #""council": "Anytown Council", "council": "Othertown Council","#,
      faults: ["5:33: $: the key “council” stands twice in one object; give one valid JSON object"]),
    FaultyProfile(
      "an unknown key at the top", replace: #""council": "Anytown Council","#,
      by: #""council": "Anytown Council", "contact": "x","#,
      faults: [
        """
        5:33: $.contact: there is no key “contact” here; use only schemaVersion, id, version, council, effective, \
        document, timescales, calendar, standsAlone, law, events, facts, daysOff, relaxations, bands, governance, pauses, \
        straightToStage2, stage2Declined, passages, notes
        """
      ]),
    FaultyProfile(
      "an unknown key in a timescale", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "owner": "council","#,
      faults: [
        """
        11:32: $.timescales[0].owner: there is no key “owner” here; use only id, clock, limit, citation, title, \
        stage, kind, owedBy, owedByTitle, binding, satisfiedBy, route, appliesWhen, onlyIfLate, overtakenBy, opensAfter, opensAtMaximum, \
        discretion, counterpart, clockBasis, otherLimits, aim, basis, maximum, maximumBasis, readings, notes
        """
      ]),
    FaultyProfile(
      "an unknown key in a limit", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 10, "unit": "working-days", "from": "start"}"#,
      faults: [
        """
        23:54: $.timescales[1].limit.from: there is no key “from” here; use only count, unit, direction, firstDay, \
        clear, end
        """
      ]),
    FaultyProfile(
      "no council", replace: #"  "council": "Anytown Council",\#n"#,
      by: "",
      faults: ["1:1: $: the key “council” is missing; add it"]),
    FaultyProfile(
      "no citation", replace: #"      "citation": {"place": "5.2"}"#,
      by: #"      "notes": []"#,
      faults: ["20:5: $.timescales[1]: the key “citation” is missing; add it"]),
    FaultyProfile(
      "a citation without a place", replace: #""citation": {"place": "5.2"}"#,
      by: #""citation": {"codes": ["AN-1"]}"#,
      faults: ["25:19: $.timescales[1].citation: the key “place” is missing; add it"]),
    FaultyProfile(
      "an empty place", replace: #""citation": {"place": "5.2"}"#,
      by: #""citation": {"place": " "}"#,
      faults: ["25:29: $.timescales[1].citation.place: the text is empty; give some text"]),
    FaultyProfile(
      "a schema of the future", replace: #""schemaVersion": 1"#,
      by: #""schemaVersion": 2"#,
      faults: ["2:20: $.schemaVersion: schema version 2 is not known; give 1"]),
    FaultyProfile(
      "a schema version in quotes", replace: #""schemaVersion": 1"#,
      by: #""schemaVersion": "1""#,
      faults: ["2:20: $.schemaVersion: found a string; give a whole number"]),
    FaultyProfile(
      "an id with capitals", replace: #""id": "anytown""#,
      by: #""id": "AnyTown""#,
      faults: ["3:9: $.id: “AnyTown” is not an identifier; use lower-case letters, digits and hyphens"]),
    FaultyProfile(
      "a number as id", replace: #""id": "anytown""#,
      by: #""id": 7"#,
      faults: ["3:9: $.id: found a whole number; give a string"]),
    FaultyProfile(
      "a version that is not a date", replace: #""version": "2024-05""#,
      by: #""version": "v2""#,
      faults: ["4:14: $.version: “v2” is not a version; give the document's year, month or day, such as 2020-08"]),
    FaultyProfile(
      "a version in month 13", replace: #""version": "2024-05""#,
      by: #""version": "2024-13""#,
      faults: [
        "4:14: $.version: “2024-13” is not a version; give the document's year, month or day, such as 2020-08"
      ]),
    FaultyProfile(
      "a day that does not exist", replace: #"{"from": "2024-05-01"}"#,
      by: #"{"from": "2024-02-30"}"#,
      faults: [
        """
        6:25: $.effective.from: there is no day 30 in month 2 of 2024: it has 29 days; give a day that exists as \
        yyyy-mm-dd
        """
      ]),
    FaultyProfile(
      "a day in British order", replace: #"{"from": "2024-05-01"}"#,
      by: #"{"from": "01/05/2024"}"#,
      faults: [
        """
        6:25: $.effective.from: “01/05/2024” is not a date of the form yyyy-mm-dd, such as 2025-12-19; give a day \
        that exists as yyyy-mm-dd
        """
      ]),
    FaultyProfile(
      "a month as the first day", replace: #"{"from": "2024-05-01"}"#,
      by: #"{"from": "2024-05"}"#,
      faults: [
        """
        6:25: $.effective.from: “2024-05” is not a date of the form yyyy-mm-dd, such as 2025-12-19; give a day that \
        exists as yyyy-mm-dd
        """
      ]),
    FaultyProfile(
      "a document's date in words", replace: #""date": "2024-05""#,
      by: #""date": "May 2024""#,
      faults: ["7:78: $.document.date: “May 2024” is not a date; give a year, a month or a day, such as 2020-08"]),
  ]
}

// MARK: - Events, bands, governance, pauses

extension FaultyProfile {
  static let rest = [
    FaultyProfile(
      "an unknown timescale in bands", replace: #""timescale": "stage-1-response""#,
      by: #""timescale": "stage-4-response""#,
      faults: [
        "35:27: $.bands[0].timescale: “stage-4-response” is not a timescale; name one of the shared list or of this profile; did you mean “stage-1-response”?"
      ]),
    FaultyProfile(
      "bands that descend", replace: #""upTo": [10, 20]"#,
      by: #""upTo": [20, 10]"#,
      faults: [
        "35:55: $.bands[0].upTo: the bands do not ascend; give one or more ascending numbers of working days"
      ]),
    FaultyProfile(
      "no bands", replace: #""upTo": [10, 20]"#,
      by: #""upTo": []"#,
      faults: [
        "35:55: $.bands[0].upTo: the bands do not ascend; give one or more ascending numbers of working days"
      ]),
    FaultyProfile(
      "an own event that is a shared word", replace: #""id": "letter-signed""#,
      by: #""id": "panel-held""#,
      faults: [
        "8:14: $.events[0]: “panel-held” is a word of the shared vocabulary; leave it out, or call it something else"
      ]),
    FaultyProfile(
      "an own event that answers none", replace: #""id": "letter-signed""#,
      by: #""answers": ["recieved"], "id": "letter-signed""#,
      faults: [
        """
        8:27: $.events[0].answers[0]: “recieved” is not an event; give an event of the shared vocabulary or list it \
        under $.events; did you mean “received”?
        """
      ]),
    FaultyProfile(
      "a review in no month", replace: #"{"month": "2026-03"}"#,
      by: #"{"month": "2026-13"}"#,
      faults: [
        "36:78: $.governance[0].due.month: “2026-13” is not a month; write 2026-03-29, 2026-03 or 2017-18 Q2"
      ]),
    FaultyProfile(
      "a review in a quarter of the wrong year", replace: #"{"month": "2026-03"}"#,
      by: #"{"quarter": "2017-19 Q2"}"#,
      faults: [
        "36:80: $.governance[0].due.quarter: “2017-19 Q2” is not a quarter; write 2026-03-29, 2026-03 or 2017-18 Q2"
      ]),
    FaultyProfile(
      "a review in a fifth quarter", replace: #"{"month": "2026-03"}"#,
      by: #"{"quarter": "2017-18 Q5"}"#,
      faults: [
        "36:80: $.governance[0].due.quarter: “2017-18 Q5” is not a quarter; write 2026-03-29, 2026-03 or 2017-18 Q2"
      ]),
    FaultyProfile(
      "a review with two due times", replace: #"{"month": "2026-03"}"#,
      by: #"{"month": "2026-03", "day": "2026-03-29"}"#,
      faults: ["36:68: $.governance[0].due: a due time has one key; give one of day, month, quarter"]),
    FaultyProfile(
      "a review that is both due and regular", replace: #""due": {"month": "2026-03"}"#,
      by: #""due": {"month": "2026-03"}, "every": "year""#,
      faults: ["36:18: $.governance[0]: due and every are alternatives; give exactly one of them"]),
    FaultyProfile(
      "a review that is never due", replace: #""due": {"month": "2026-03"}, "#,
      by: "",
      faults: ["36:18: $.governance[0]: due and every are alternatives; give exactly one of them"]),
    FaultyProfile(
      "a pause with an unknown effect", replace: #""clock": "stops""#,
      by: #""clock": "pauses""#,
      faults: ["37:23: $.pauses.clock: “pauses” is not an effect of a pause; give one of stops, restarts, runs"]),
    FaultyProfile(
      "several faults at once",
      edits: [
        (#""id": "anytown""#, #""id": "Any Town""#),
        (#""unit": "days""#, #""unit": "hours""#),
        (#""clock": "stops""#, #""clock": "pauses""#),
      ],
      faults: [
        "3:9: $.id: “Any Town” is not an identifier; use lower-case letters, digits and hyphens",
        """
        17:76: $.timescales[0].readings[1].limit.unit: “hours” is not a unit; give one of working-days, days, weeks, \
        months, years
        """,
        "37:23: $.pauses.clock: “pauses” is not an effect of a pause; give one of stops, restarts, runs",
      ]),
  ]
}
