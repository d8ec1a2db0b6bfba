// MARK: - Clocks

extension FaultyProfile {
  static let clocks = [
    FaultyProfile(
      "an unknown event", replace: #""clock": "received""#,
      by: #""clock": "recieved""#,
      faults: [
        """
        12:16: $.timescales[0].clock: “recieved” is not an event; give an event of the shared vocabulary or list it \
        under $.events; did you mean “received”?
        """
      ]),
    FaultyProfile(
      "a number as clock", replace: #""clock": "received""#,
      by: #""clock": 1"#,
      faults: [
        """
        12:16: $.timescales[0].clock: found a whole number; give an event, or an object that says how the start is \
        found
        """
      ]),
    FaultyProfile(
      "a clock with two keys", replace: #""clock": "received""#,
      by: #""clock": {"first": ["received", "logged"], "fact": "stage-1-start-day"}"#,
      faults: [
        """
        12:16: $.timescales[0].clock: a clock has one key, not 2; give one of fact, first, earliest, latest, \
        earliestRecorded, latestRecorded, nextWorkingDay, sameAs, or when, then and otherwise
        """
      ]),
    FaultyProfile(
      "a clock without a key", replace: #""clock": "received""#,
      by: #""clock": {}"#,
      faults: [
        """
        12:16: $.timescales[0].clock: a clock has one key, not 0; give one of fact, first, earliest, latest, \
        earliestRecorded, latestRecorded, nextWorkingDay, sameAs, or when, then and otherwise
        """
      ]),
    FaultyProfile(
      "a choice of one", replace: #""clock": "received""#,
      by: #""clock": {"latest": ["received"]}"#,
      faults: [
        "12:27: $.timescales[0].clock.latest: fewer than two clocks; give two or more clocks to choose from"
      ]),
    FaultyProfile(
      "a fact that is not a day", replace: #""clock": "received""#,
      by: #""clock": {"fact": "mode"}"#,
      faults: [
        """
        12:25: $.timescales[0].clock.fact: the fact “mode” is not a day; give one of stage-1-start-day, \
        stage-1-extended-to, stage-2-extended-to, panel-arranged-for
        """
      ]),
    FaultyProfile(
      "an unknown fact", replace: #""clock": "received""#,
      by: #""clock": {"fact": "moon"}"#,
      faults: [
        """
        12:25: $.timescales[0].clock.fact: “moon” is not a fact; give one of mode, route, stage-1-start-day, \
        stage-1-extension-ground, stage-1-extended-to, stage-2-extension-ground, stage-3-extension-ground, \
        stage-2-extended-to, \
        panel-arranged-for, complainant-unavailable, director-agrees
        """
      ]),
    FaultyProfile(
      "an unknown condition", replace: #""clock": "received""#,
      by: #""clock": {"when": "by-post", "then": "logged", "otherwise": "received"}"#,
      faults: [
        """
        12:25: $.timescales[0].clock.when: “by-post” is not a condition; give one of oral, oral-to-service, oral-informal, \
        advocate-awaited, stage-1-extended, stage-1-not-skipped, not-resubmitted, proceedings, \
        complainant-unavailable, director-agrees, director-disagrees
        """
      ]),
    FaultyProfile(
      "a condition without an otherwise", replace: #""clock": "received""#,
      by: #""clock": {"when": "oral", "then": "logged"}"#,
      faults: ["12:16: $.timescales[0].clock: the key “otherwise” is missing; add it"]),
    FaultyProfile(
      "the clock of a timescale that the profile does not have", replace: #""clock": "received""#,
      by: #""clock": {"sameAs": "panel"}"#,
      faults: [
        """
        10:5: $.timescales[0]: the clock of “acknowledgement” is that of “panel”, which the profile does not have; let \
        it end at a timescale with its own clock
        """
      ]),
    FaultyProfile(
      "the clock of a right", replace: #""clock": "received""#,
      by: #""clock": {"sameAs": "stage-2-request"}"#,
      faults: [
        """
        10:5: $.timescales[0]: the clock of “acknowledgement” is that of “stage-2-request”, which has none; let it end \
        at a timescale with its own clock
        """
      ]),
    FaultyProfile(
      "a clock that leads back to itself", replace: #""clock": "received""#,
      by: #""clock": {"sameAs": "acknowledgement"}"#,
      faults: [
        """
        10:5: $.timescales[0]: the clock of “acknowledgement” leads back to itself; let it end at a timescale with its \
        own clock
        """
      ]),
    FaultyProfile(
      "a clock borrowed from one that is borrowed itself",
      edits: [
        (#""clock": "received""#, #""clock": {"sameAs": "stage-1-response"}"#),
        (#"["sufficient-interest-decided", "received"]"#, #"[{"sameAs": "stage-2-request"}, "received"]"#),
      ],
      faults: [
        """
        10:5: $.timescales[0]: the clock of “acknowledgement” is that of “stage-1-response”, which borrows its own; let \
        it end at a timescale with its own clock
        """,
        """
        20:5: $.timescales[1]: the clock of “stage-1-response” is that of “stage-2-request”, which has none; let it end at \
        a timescale with its own clock
        """,
      ]),
    FaultyProfile(
      "two clocks that lead to each other",
      edits: [
        (#""clock": "received""#, #""clock": {"sameAs": "stage-1-response"}"#),
        (#"["sufficient-interest-decided", "received"]"#, #"[{"sameAs": "acknowledgement"}, "received"]"#),
      ],
      faults: [
        """
        10:5: $.timescales[0]: the clock of “acknowledgement” leads back to itself; let it end at a timescale with its \
        own clock
        """,
        """
        20:5: $.timescales[1]: the clock of “stage-1-response” leads back to itself; let it end at a timescale with its \
        own clock
        """,
      ]),
  ]
}

// MARK: - Timescales

extension FaultyProfile {
  static let timescales = [
    FaultyProfile(
      "a duty without a limit", replace: #""limit": {"count": 10, "unit": "working-days"},"#,
      by: #""limit": null,"#,
      faults: ["20:5: $.timescales[1]: a limit is missing; give one, or make kind “right” if there is none"]),
    FaultyProfile(
      "a duty without a clock", replace: #""clock": "received""#,
      by: #""clock": null"#,
      faults: ["10:5: $.timescales[0]: a clock is missing; say from which event the limit runs"]),
    FaultyProfile(
      "a window without a limit", replace: #"      "kind": "right",\#n"#,
      by: "",
      faults: ["27:5: $.timescales[2]: a limit is missing; give one, or make kind “right” if there is none"]),
    FaultyProfile(
      "a right with a limit", replace: #""limit": null"#,
      by: #""limit": {"count": 20, "unit": "working-days"}"#,
      faults: ["27:5: $.timescales[2]: a right has no limit; make limit null, or kind “window”"]),
    FaultyProfile(
      "an unknown kind", replace: #""kind": "right""#,
      by: #""kind": "privilege""#,
      faults: [
        "29:15: $.timescales[2].kind: “privilege” is not a kind of timescale; give one of duty, window, right"
      ]),
    FaultyProfile(
      "a timescale twice", replace: #""id": "stage-1-response""#,
      by: #""id": "acknowledgement""#,
      faults: [
        "20:5: $.timescales[1]: two timescales are called “acknowledgement”; give each its own id", intakeGround,
      ]),
    FaultyProfile(
      "an own timescale without its meaning", replace: #""id": "acknowledgement""#,
      by: #""id": "apology""#,
      faults: [
        "10:5: $.timescales[0]: the key “title” is missing; add it: “apology” is not a word of the shared list",
        "10:5: $.timescales[0]: the key “stage” is missing; add it: “apology” is not a word of the shared list",
        "10:5: $.timescales[0]: the key “kind” is missing; add it: “apology” is not a word of the shared list",
        "10:5: $.timescales[0]: the key “owedBy” is missing; add it: “apology” is not a word of the shared list",
        "10:5: $.timescales[0]: the key “satisfiedBy” is missing; add it: “apology” is not a word of the shared list",
      ]),
    FaultyProfile(
      "an act that nothing satisfies", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "satisfiedBy": [],"#,
      faults: ["10:5: $.timescales[0]: no event satisfies the timescale; add satisfiedBy"]),
    FaultyProfile(
      "an unknown condition for applying", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "appliesWhen": ["by-post"],"#,
      faults: [
        """
        11:48: $.timescales[0].appliesWhen[0]: “by-post” is not a condition; give one of oral, oral-to-service, oral-informal, \
        advocate-awaited, stage-1-extended, stage-1-not-skipped, not-resubmitted, proceedings, \
        complainant-unavailable, director-agrees, director-disagrees
        """
      ]),
    FaultyProfile(
      "an unknown timescale in onlyIfLate", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "onlyIfLate": "stage-4-response","#,
      faults: [
        """
        10:5: $.timescales[0]: “acknowledgement” refers to “stage-4-response”, which is not a timescale; name one that \
        there is
        """
      ]),
    FaultyProfile(
      "an unknown timescale in opensAfter", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "opensAfter": "stage-4-response","#,
      faults: [
        """
        10:5: $.timescales[0]: “acknowledgement” refers to “stage-4-response”, which is not a timescale; name one that \
        there is
        """
      ]),
    FaultyProfile(
      "an unknown counterpart", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "counterpart": "stage-4-response","#,
      faults: [
        """
        10:5: $.timescales[0]: “acknowledgement” refers to “stage-4-response”, which is not a timescale; name one that \
        there is
        """
      ]),
  ]
}

// MARK: - Readings

extension FaultyProfile {
  static let readings = [
    FaultyProfile(
      "no readings in the list", replace: readingList,
      by: "[]",
      faults: [
        "15:19: $.timescales[0].readings: fewer than two readings; give at least two, or leave the key out",
        "15:19: $.timescales[0].readings: 0 readings are adopted; mark exactly one as adopted, with the reason",
      ]),
    FaultyProfile(
      "only one reading", replace: secondReading,
      by: "",
      faults: [
        "15:19: $.timescales[0].readings: fewer than two readings; give at least two, or leave the key out"
      ]),
    FaultyProfile(
      "no adopted reading", replace: #""adopted": "Rule 3.", "#,
      by: #""limit": {"count": 4, "unit": "days"}, "#,
      faults: [
        "15:19: $.timescales[0].readings: 0 readings are adopted; mark exactly one as adopted, with the reason"
      ]),
    FaultyProfile(
      "two adopted readings", replace: #""limit": {"count": 3, "unit": "days"}, "#,
      by: #""adopted": "Rule 4.", "#,
      faults: [
        "15:19: $.timescales[0].readings: 2 readings are adopted; mark exactly one as adopted, with the reason"
      ]),
    FaultyProfile(
      "an adopted reading without a reason", replace: #""adopted": "Rule 3.""#,
      by: #""adopted": """#,
      faults: ["16:56: $.timescales[0].readings[0].adopted: the text is empty; give some text"]),
    FaultyProfile(
      "an adopted reading that changes the limit", replace: #""adopted": "Rule 3.", "#,
      by: #""adopted": "Rule 3.", "limit": {"count": 3, "unit": "days"}, "#,
      faults: [
        """
        16:9: $.timescales[0].readings[0]: the adopted reading changes something; put its values into the timescale \
        itself
        """
      ]),
    FaultyProfile(
      "a reading that changes nothing", replace: #""limit": {"count": 3, "unit": "days"}, "#,
      by: "",
      faults: [
        """
        17:9: $.timescales[0].readings[1]: the reading changes nothing; give clock, limit, maximum or satisfiedBy, \
        or make it a note
        """
      ]),
    FaultyProfile(
      "two readings of one name", replace: #""id": "calendar-days""#,
      by: #""id": "working-days""#,
      faults: ["15:19: $.timescales[0].readings: two readings are called “working-days”; give each its own id"]),
    FaultyProfile(
      "a reading with an empty name", replace: #""id": "calendar-days""#,
      by: #""id": """#,
      faults: ["17:16: $.timescales[0].readings[1].id: the text is empty; give some text"]),
    FaultyProfile(
      "a reading without a citation", replace: #""limit": {"count": 3, "unit": "days"}, "citation": {"place": "4.1"}"#,
      by: #""limit": {"count": 3, "unit": "days"}"#,
      faults: ["17:9: $.timescales[0].readings[1]: the key “citation” is missing; add it"]),
    FaultyProfile(
      "two adopted readings, one of which changes something",
      replace: #""limit": {"count": 3, "unit": "days"}, "#,
      by: #""adopted": "Rule 4.", "limit": {"count": 3, "unit": "days"}, "#,
      faults: [
        "15:19: $.timescales[0].readings: 2 readings are adopted; mark exactly one as adopted, with the reason",
        """
        17:9: $.timescales[0].readings[1]: the adopted reading changes something; put its values into the timescale \
        itself
        """,
      ]),
    FaultyProfile(
      "the adopted reading without its mark", replace: #""adopted": "Rule 3.", "#,
      by: "",
      faults: [
        "15:19: $.timescales[0].readings: 0 readings are adopted; mark exactly one as adopted, with the reason"
      ]),
    FaultyProfile(
      "a bad unit in the timescale, which still is not a right",
      replace: #""limit": {"count": 3, "unit": "working-days"}"#,
      by: #""limit": {"count": 3, "unit": "hours"}"#,
      faults: [
        """
        13:37: $.timescales[0].limit.unit: “hours” is not a unit; give one of working-days, days, weeks, months, years
        """
      ]),
    FaultyProfile(
      "a reading of a right with a limit",
      edits: [
        (
          #""citation": {"place": "6.1"}"#,
          #"""
          "citation": {"place": "6.1"}, "readings": [
                  {"id": "open", "says": "A", "adopted": "Rule 1.", "citation": {"place": "1"}},
                  {"id": "month", "says": "B", "limit": {"count": 1, "unit": "months"}, "citation": {"place": "1"}}
                ]
          """#
        )
      ],
      faults: ["34:47: $.timescales[2].readings[1].limit: a right has no limit; leave the limit out"]),
    FaultyProfile(
      "two readings of one name, and a fault in one of them",
      edits: [(#""id": "calendar-days""#, #""id": "working-days""#), (#""unit": "days""#, #""unit": "hours""#)],
      faults: [
        "15:19: $.timescales[0].readings: two readings are called “working-days”; give each its own id",
        """
        17:75: $.timescales[0].readings[1].limit.unit: “hours” is not a unit; give one of working-days, days, weeks, \
        months, years
        """,
      ]),
  ]
}

// MARK: - Several faults at once

extension FaultyProfile {
  /// None hides another, and none is reported twice.
  static let together = [
    FaultyProfile(
      "a timescale twice, and a fault in the first",
      edits: [(#""id": "stage-1-response""#, #""id": "acknowledgement""#), (#""count": 3, "#, #""count": 0, "#)],
      faults: [
        "13:26: $.timescales[0].limit.count: 0 is out of range; give a whole number from 1 to 100000",
        "20:5: $.timescales[1]: two timescales are called “acknowledgement”; give each its own id", intakeGround,
      ]),
    FaultyProfile(
      "clocks that lead to each other, and a fault in one of the timescales",
      edits: [
        (#""clock": "received""#, #""clock": {"sameAs": "stage-1-response"}"#),
        (#"["sufficient-interest-decided", "received"]"#, #"[{"sameAs": "acknowledgement"}, "recieved"]"#),
      ],
      faults: [
        """
        10:5: $.timescales[0]: the clock of “acknowledgement” leads back to itself; let it end at a timescale with its \
        own clock
        """,
        """
        20:5: $.timescales[1]: the clock of “stage-1-response” leads back to itself; let it end at a timescale with its \
        own clock
        """,
        """
        22:58: $.timescales[1].clock.first[1]: “recieved” is not an event; give an event of the shared vocabulary or list \
        it under $.events; did you mean “received”?
        """,
      ]),
    FaultyProfile(
      "the clock of a timescale that has a fault",
      edits: [
        (#""clock": "received""#, #""clock": {"sameAs": "stage-1-response"}"#),
        (#""count": 10, "#, #""count": 0, "#),
      ],
      faults: ["23:26: $.timescales[1].limit.count: 0 is out of range; give a whole number from 1 to 100000"]),
    FaultyProfile(
      "an unknown reference and a bad limit",
      edits: [
        (#""id": "acknowledgement","#, #""id": "acknowledgement", "opensAfter": "stage-4","#),
        (#""count": 3, "#, #""count": 0, "#),
      ],
      faults: [
        """
        10:5: $.timescales[0]: “acknowledgement” refers to “stage-4”, which is not a timescale; name one that there is
        """,
        "13:26: $.timescales[0].limit.count: 0 is out of range; give a whole number from 1 to 100000",
      ]),
    FaultyProfile(
      "a choice of two, one of them unknown", replace: #"["sufficient-interest-decided", "received"]"#,
      by: #"["recieved", "logged"]"#,
      faults: [
        """
        22:27: $.timescales[1].clock.first[0]: “recieved” is not an event; give an event of the shared vocabulary or list \
        it under $.events; did you mean “received”?
        """
      ]),
    FaultyProfile(
      "an unknown kind of clock", replace: #""clock": "received""#, by: #""clock": {"next": "received"}"#,
      faults: [
        """
        12:17: $.timescales[0].clock.next: there is no key “next” here; use only fact, first, earliest, latest, \
        earliestRecorded, latestRecorded, nextWorkingDay, sameAs
        """
      ]),
    FaultyProfile(
      "an own event without a title, twice, of which a clock speaks",
      edits: [
        (#"{"id": "letter-signed", "title": "Letter signed"}"#, #"{"id": "letter-signed"}, {"id": "letter-signed"}"#),
        (#""clock": "received""#, #""clock": "letter-signed""#),
      ],
      faults: [
        "8:14: $.events[0]: the key “title” is missing; add it",
        "8:39: $.events[1]: the key “title” is missing; add it",
        "8:39: $.events[1]: two events are called “letter-signed”; list it once",
      ]),
    FaultyProfile(
      "a duty without a clock, and with a bad limit",
      edits: [(#""clock": "received""#, #""clock": null"#), (#""count": 3, "#, #""count": 0, "#)],
      faults: [
        "10:5: $.timescales[0]: a clock is missing; say from which event the limit runs",
        "13:26: $.timescales[0].limit.count: 0 is out of range; give a whole number from 1 to 100000",
      ]),
    FaultyProfile(
      "a maximum with a bad unit and an unknown grant",
      edits: [(#""count": 20, "unit": "working-days""#, #""count": 20, "unit": "hours""#)]
        + [(#"["stage-1-extended"]"#, #"["stage-1-stretched"]"#)],
      faults: [
        """
        24:40: $.timescales[1].maximum.unit: “hours” is not a unit; give one of working-days, days, weeks, months, years
        """,
        """
        24:87: $.timescales[1].maximum.grantedBy[0]: “stage-1-stretched” is not an event; give an event of the shared \
        vocabulary or list it under $.events
        """,
      ]),
    FaultyProfile(
      "two reviews of one name, and a fault in one of them", replace: #""due": {"month": "2026-03"}, "#,
      by: #"""
        "citation": {"place": "1"}}, {"id": "policy-review", "title": "Review", "due": {"month": "2026-03"}, 
        """#,
      faults: [
        "36:17: $.governance: two clocks are called “policy-review”; keep one",
        "36:18: $.governance[0]: due and every are alternatives; give exactly one of them",
      ]),
    FaultyProfile(
      "a pause with an unknown effect and no place", replace: #"{"clock": "stops", "citation": {"place": "3"}}"#,
      by: #"{"clock": "pauses", "citation": {}}"#,
      faults: [
        "37:23: $.pauses.clock: “pauses” is not an effect of a pause; give one of stops, restarts, runs",
        "37:45: $.pauses.citation: the key “place” is missing; add it",
      ]),
  ]
}

// MARK: - Readings of reviews

extension FaultyProfile {
  private static func review(_ name: String, _ readings: String, faults: [String]) -> FaultyProfile {
    FaultyProfile(
      name, replace: #""due": {"month": "2026-03"}, "#, by: #""due": {"month": "2026-03"}, "readings": \#(readings), "#,
      faults: faults)
  }

  private static let adopted = #"{"id": "a", "says": "A", "adopted": "Rule 1.", "citation": {"place": "1"}}"#

  static let reviews = [
    review(
      "one reading of a review", "[\(adopted)]",
      faults: ["36:102: $.governance[0].readings: fewer than two readings; give at least two, or leave the key out"]),
    review(
      "no adopted reading of a review",
      #"""
      [{"id": "a", "says": "A", "every": "year", "citation": {"place": "1"}}, {"id": "b", "says": "B", "every": "month", "citation": {"place": "1"}}]
      """#,
      faults: [
        "36:102: $.governance[0].readings: 0 readings are adopted; mark exactly one as adopted, with the reason"
      ]),
    review(
      "two readings of a review of one name, of which the other changes nothing",
      #"[\#(adopted), {"id": "a", "says": "B", "citation": {"place": "1"}}]"#,
      faults: [
        "36:102: $.governance[0].readings: two readings are called “a”; give each its own id",
        "36:179: $.governance[0].readings[1]: the reading changes nothing; give due or every, or make it a note",
      ]),
    review(
      "an adopted reading of a review with a time",
      #"""
      [{"id": "b", "says": "B", "due": {"day": "2026-03-29"}, "citation": {"place": "1"}}, {"id": "a", "says": "A", "adopted": "Rule 1.", "every": "year", "citation": {"place": "1"}}]
      """#,
      faults: [
        "36:187: $.governance[0].readings[1]: the adopted reading changes something; put its values into the clock itself"
      ]),
    review(
      "a reading of a review with two times",
      #"[\#(adopted), {"id": "b", "says": "B", "due": {"month": "2026-04"}, "every": "year", "citation": {"place": "1"}}]"#,
      faults: ["36:179: $.governance[0].readings[1]: due and every are alternatives; give exactly one of them"]),
  ]
}

/// What a second acknowledgement has from the response that it replaces.
private let intakeGround = """
  24:67: $.timescales[1].maximum.grounds: no fact records the grounds of an extension in “intake”; name one of \
  stage-1-extension-ground, stage-2-extension-ground, stage-3-extension-ground under groundFact
  """
