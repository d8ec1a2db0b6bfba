// MARK: - Clocks

extension FaultyProfile {
  static let clocks = [
    FaultyProfile(
      "an unknown event", replace: #""clock": "received""#,
      by: #""clock": "recieved""#,
      faults: [
        """
        12:16: $.timescales[0].clock: “recieved” is no event; give an event of the shared vocabulary or list it \
        under $.events
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
        earliestRecorded, latestRecorded, sameAs, or when, then and otherwise
        """
      ]),
    FaultyProfile(
      "a clock without a key", replace: #""clock": "received""#,
      by: #""clock": {}"#,
      faults: [
        """
        12:16: $.timescales[0].clock: a clock has one key, not 0; give one of fact, first, earliest, latest, \
        earliestRecorded, latestRecorded, sameAs, or when, then and otherwise
        """
      ]),
    FaultyProfile(
      "a choice of one", replace: #""clock": "received""#,
      by: #""clock": {"latest": ["received"]}"#,
      faults: [
        "12:27: $.timescales[0].clock.latest: fewer than two clocks; give two or more clocks to choose from"
      ]),
    FaultyProfile(
      "a fact that is no day", replace: #""clock": "received""#,
      by: #""clock": {"fact": "mode"}"#,
      faults: [
        """
        12:25: $.timescales[0].clock.fact: the fact “mode” is no day; give one of stage-1-start-day, \
        stage-1-extended-to, stage-2-extended-to, panel-arranged-for
        """
      ]),
    FaultyProfile(
      "an unknown fact", replace: #""clock": "received""#,
      by: #""clock": {"fact": "moon"}"#,
      faults: [
        """
        12:25: $.timescales[0].clock.fact: “moon” is no fact; give one of mode, route, stage-1-start-day, \
        stage-1-extension-ground, stage-1-extended-to, stage-2-extended-to, panel-arranged-for, \
        complainant-unavailable, director-agrees
        """
      ]),
    FaultyProfile(
      "an unknown condition", replace: #""clock": "received""#,
      by: #""clock": {"when": "by-post", "then": "logged", "otherwise": "received"}"#,
      faults: [
        """
        12:25: $.timescales[0].clock.when: “by-post” is no condition; give one of oral, advocate-awaited, \
        stage-1-extended, stage-1-not-skipped, proceedings, complainant-unavailable, director-agrees, \
        director-disagrees
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
        "29:15: $.timescales[2].kind: “privilege” is no kind of timescale; give one of duty, window, right"
      ]),
    FaultyProfile(
      "a timescale twice", replace: #""id": "stage-1-response""#,
      by: #""id": "acknowledgement""#,
      faults: ["20:5: $.timescales[1]: two timescales are called “acknowledgement”; give each its own id"]),
    FaultyProfile(
      "an own timescale without its meaning", replace: #""id": "acknowledgement""#,
      by: #""id": "apology""#,
      faults: [
        "10:5: $.timescales[0]: the key “title” is missing; add it: “apology” is no word of the shared list",
        "10:5: $.timescales[0]: the key “stage” is missing; add it: “apology” is no word of the shared list",
        "10:5: $.timescales[0]: the key “kind” is missing; add it: “apology” is no word of the shared list",
        "10:5: $.timescales[0]: the key “owedBy” is missing; add it: “apology” is no word of the shared list",
        "10:5: $.timescales[0]: the key “satisfiedBy” is missing; add it: “apology” is no word of the shared list",
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
        11:48: $.timescales[0].appliesWhen[0]: “by-post” is no condition; give one of oral, advocate-awaited, \
        stage-1-extended, stage-1-not-skipped, proceedings, complainant-unavailable, director-agrees, \
        director-disagrees
        """
      ]),
    FaultyProfile(
      "an unknown timescale in onlyIfLate", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "onlyIfLate": "stage-4-response","#,
      faults: [
        """
        10:5: $.timescales[0]: “acknowledgement” refers to “stage-4-response”, which is no timescale; name one that \
        there is
        """
      ]),
    FaultyProfile(
      "an unknown timescale in opensAfter", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "opensAfter": "stage-4-response","#,
      faults: [
        """
        10:5: $.timescales[0]: “acknowledgement” refers to “stage-4-response”, which is no timescale; name one that \
        there is
        """
      ]),
    FaultyProfile(
      "an unknown counterpart", replace: #""id": "acknowledgement","#,
      by: #""id": "acknowledgement", "counterpart": "stage-4-response","#,
      faults: [
        """
        10:5: $.timescales[0]: “acknowledgement” refers to “stage-4-response”, which is no timescale; name one that \
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
  ]
}
