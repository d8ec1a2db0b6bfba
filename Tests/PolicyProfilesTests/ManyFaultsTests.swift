import PolicyProfiles
import Testing
import Timescales

@Suite("A profile with many faults")
struct ManyFaultsTests {
  private static let text = #"""
    {
      "schemaVersion": 3,
      "id": "Any Town",
      "version": "v2",
      "council": " ",
      "effective": {"from": "2023-02-29", "basis": {"guessed": "x"}},
      "document": {"title": "Procedure", "publisher": "Anytown Council", "date": "May 2024", "author": "x"},
      "calendar": "wales",
      "standsAlone": "yes",
      "events": [
        {"id": "received", "title": "A"}, {"id": "letter-signed", "title": "B"}, {"id": "letter-signed", "title": "C"}
      ],
      "timescales": [
        {"id": "acknowledgement", "clock": "recieved", "limit": {"count": 3, "unit": "workdays"}, "citation": {"place": "1"}},
        {"id": "logging", "clock": "received", "limit": {"count": -3, "unit": "days"}},
        {
          "id": "first-contact", "clock": {"sameAs": "holding-letter"}, "limit": {"count": 5, "unit": "days"},
          "citation": {"place": "1"}
        },
        {
          "id": "holding-letter", "clock": {"first": ["received", {"sameAs": "first-contact"}]},
          "limit": {"count": 5, "unit": "days"}, "citation": {"place": "1"}
        },
        {
          "id": "stage-1-response", "clock": "received", "limit": {"count": 10, "unit": "days"}, "citation": {"place": "1"},
          "readings": [
            {"id": "one", "says": "A", "adopted": "Rule 1.", "citation": {"place": "1"}},
            {"id": "two", "says": "B", "adopted": "Rule 2.", "citation": {"place": "1"}}
          ]
        },
        {"id": "stage-1-response", "clock": "logged", "limit": {"count": 9, "unit": "days"}, "citation": {"place": "2"}},
        {
          "id": "stage-2-request", "kind": "right", "clock": "received", "limit": {"count": 9, "unit": "days"},
          "citation": {"place": "1"}
        },
        {
          "id": "stage-2-response", "clock": {"fact": "mode"}, "limit": {"count": 25, "unit": "days"},
          "maximum": {"count": 65, "unit": "days", "grounds": ["busy"], "grantedBy": ["stage-2-extended"]},
          "citation": {"place": "1"}
        },
        {
          "id": "stage-3-request", "clock": {"first": ["stage-2-responded"]},
          "limit": {"count": 20, "unit": "days", "firstDay": "perhaps"}, "citation": {"place": "1"}
        },
        {
          "id": "panel-papers", "clock": "panel-held",
          "limit": {"count": 10, "unit": "days", "firstDay": "included", "clear": true}, "citation": {"place": "1"}
        },
        {
          "id": "panel-report", "clock": "panel-held", "limit": {"count": 5, "unit": "days"}, "onlyIfLate": "stage-4",
          "citation": {"place": "1"}
        },
        {
          "id": "apology", "title": "Apology", "kind": "duty", "owedBy": "council", "satisfiedBy": ["closed"],
          "clock": "received", "limit": {"count": 5, "unit": "days"}, "citation": {"place": "1"}
        },
        {
          "id": "stage-3-response", "clock": "panel-report-received", "limit": {"count": 15, "unit": "days"},
          "citation": {"place": "1"},
          "readings": [
            {"id": "one", "says": "A", "adopted": "Rule 1.", "citation": {"place": "1"}},
            {"id": "two", "says": "B", "citation": {"place": "1"}}
          ]
        },
        {
          "id": "ombudsman-complaint", "clock": "became-aware", "limit": {"count": 12, "unit": "months"},
          "citation": {"place": "1"},
          "readings": [
            {"id": "one", "says": "A", "adopted": "Rule 1.", "citation": {"place": "1"}},
            {"id": "one", "says": "B", "clock": "received", "citation": {"place": "1"}}
          ]
        },
        {"id": "panel", "clock": null, "limit": {"count": 30, "unit": "days"}, "citation": {"place": "1"}}
      ],
      "relaxations": [
        {"timescales": ["panel"], "from": "2020-09-25", "through": "2020-04-24", "citation": {"place": "1"}}
      ],
      "bands": [
        {"timescale": "stage-1-response", "upTo": [20, 10], "citation": {"place": "1"}},
        {"timescale": "stage-9-response", "upTo": [10], "citation": {"place": "1"}}
      ],
      "governance": [
        {"id": "review", "title": "Review", "due": {"month": "2026-03"}, "every": "year", "citation": {"place": "1"}},
        {"id": "plan", "title": "Plan", "due": {"quarter": "2017-19 Q2"}, "citation": {"place": "1"}}
      ],
      "pauses": {"clock": "pauses", "citation": {"place": "1"}},
      "passages": [{"became": "nothing", "because": "x", "citation": {"place": "1"}}],
      "notes": [{"text": 7, "citation": {"place": "1"}}, {"text": "x", "citation": {"codes": ["A-1"]}}]
    }
    """#

  private static let expected = [
    "$.schemaVersion: schema version 3 is not known",
    "$.id: “Any Town” is not an identifier",
    "$.version: “v2” is not a version",
    "$.council: the text is empty",
    "$.effective.from: there is no day 29 in month 2 of 2023: it has 28 days",
    "$.effective.basis: this is not a basis",
    "$.document.date: “May 2024” is not a date",
    "$.document.author: there is no key “author” here",
    "$.calendar: “wales” is not a calendar",
    "$.standsAlone: found a string",
    "$.events[0]: “received” is a word of the shared vocabulary",
    "$.events[2]: two events are called “letter-signed”",
    "$.timescales[0].clock: “recieved” is not an event",
    "$.timescales[0].limit.unit: “workdays” is not a unit",
    "$.timescales[1].limit.count: -3 is out of range",
    "$.timescales[1]: the key “citation” is missing",
    "$.timescales[2]: the clock of “first-contact” leads back to itself",
    "$.timescales[3]: the clock of “holding-letter” leads back to itself",
    "$.timescales[4].readings: 2 readings are adopted",
    "$.timescales[5]: two timescales are called “stage-1-response”",
    "$.timescales[6]: a right has no limit",
    "$.timescales[7].clock.fact: the fact “mode” is not a day",
    "$.timescales[7].maximum.grounds[0]: “busy” is not a ground",
    "$.timescales[8].clock.first: fewer than two clocks",
    "$.timescales[8].limit.firstDay: “perhaps” is not a first-day rule",
    "$.timescales[9].limit.clear: clear days cannot include the first day",
    "$.timescales[10]: “panel-report” refers to “stage-4”, which is not a timescale",
    "$.timescales[11]: the key “stage” is missing",
    "$.timescales[12].readings[1]: the reading changes nothing",
    "$.timescales[13].readings: two readings are called “one”",
    "$.timescales[14]: a clock is missing",
    "$.relaxations[0]: it ends before it begins",
    "$.bands[0].upTo: the bands do not ascend",
    "$.bands[1].timescale: “stage-9-response” is not a timescale",
    "$.governance[0]: due and every are alternatives",
    "$.governance[1].due.quarter: “2017-19 Q2” is not a quarter",
    "$.pauses.clock: “pauses” is not an effect of a pause",
    "$.passages[0].became: “nothing” is not an outcome",
    "$.notes[0].text: found a whole number",
    "$.notes[1].citation: the key “place” is missing",
  ]

  @Test("has one message for each of its forty faults, with the place")
  func oneMessageEach() {
    #expect(Self.expected.count == 40)
    do throws(ProfileError) {
      _ = try PolicyProfile(json: Array(Self.text.utf8), file: "anytown.json")
      Issue.record("no fault is found")
    } catch {
      #expect(error.faults.map { "\($0.path): \($0.problem)" }.sorted() == Self.expected.sorted())
      #expect(error.faults.allSatisfy { $0.line > 1 && $0.column > 1 && !$0.instead.isEmpty })
    }
  }
}
