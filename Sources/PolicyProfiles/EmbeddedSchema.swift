// Made from profile.schema.json, not written by hand: change the JSON, then run
// UPDATE_EMBEDDED=1 swift test --filter PolicyProfilesTests

// swift-format-ignore-file

enum EmbeddedSchema {
  /// The text of the file.
  static let json: StaticString = #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A profile of complaint deadlines",
  "description": "What a council's document, or the law, promises about complaints; README.md of the profiles says more.",
  "type": "object",
  "properties": {
    "schemaVersion": {"description": "The version of this format: 1.", "type": "integer", "const": 1},
    "id": {"description": "The council's word, such as luton; regulations is the law.", "$ref": "#/$defs/identifier"},
    "version": {"description": "The document's year, month or day: 2019, 2020-08 or 2023-03-29.", "$ref": "#/$defs/date"},
    "council": {"description": "Whose profile it is, for people.", "$ref": "#/$defs/text"},
    "effective": {
      "description": "From when it governs.",
      "type": "object",
      "properties": {
        "from": {"description": "The first day on which it governs complaints received.", "$ref": "#/$defs/day"},
        "basis": {"description": "How sure that day is; stated unless given.", "$ref": "#/$defs/basis"}
      },
      "required": ["from"],
      "additionalProperties": false
    },
    "document": {
      "description": "The document that the profile encodes.",
      "type": "object",
      "properties": {
        "title": {"description": "Its title.", "$ref": "#/$defs/text"},
        "publisher": {"description": "Who issued it.", "$ref": "#/$defs/text"},
        "date": {"description": "Its year, month or day, as precisely as it is known.", "$ref": "#/$defs/date"}
      },
      "required": ["title", "publisher", "date"],
      "additionalProperties": false
    },
    "calendar": {
      "description": "The calendar that its working days are of; that of England and Wales unless given.",
      "$ref": "#/$defs/calendar"
    },
    "standsAlone": {
      "description": "Whether it is a procedure of its own, to which the Regulations have nothing to say: it inherits nothing.",
      "type": "boolean"
    },
    "events": {
      "description": "The profile's own events, which the shared vocabulary does not have.",
      "type": "array",
      "items": {"$ref": "#/$defs/ownEvent"},
      "uniqueItems": true
    },
    "timescales": {
      "description": "The timescales, in the order of a case. What the law has and the profile leaves out is inherited.",
      "type": "array",
      "items": {"$ref": "#/$defs/timescale"},
      "$ref": "#/$defs/eachOnce"
    },
    "relaxations": {
      "description": "Times in which some limits were only targets.",
      "type": "array",
      "items": {"$ref": "#/$defs/relaxation"},
      "uniqueItems": true
    },
    "bands": {
      "description": "How the council reports how long a step took.",
      "type": "array",
      "items": {"$ref": "#/$defs/bands"},
      "uniqueItems": true
    },
    "governance": {
      "description": "Reviews and regular acts that the document promises.",
      "type": "array",
      "items": {"$ref": "#/$defs/governance"},
      "uniqueItems": true
    },
    "pauses": {"description": "What happens to the clocks while a case is set aside.", "$ref": "#/$defs/pauses"},
    "straightToStage2": {
      "description": "That complainant and council may agree to leave stage 1 out.",
      "$ref": "#/$defs/note"
    },
    "passages": {
      "description": "Passages about time that became no timescale, and what became of them.",
      "type": "array",
      "items": {"$ref": "#/$defs/passage"},
      "uniqueItems": true
    },
    "notes": {"description": "Remarks that move no day.", "$ref": "#/$defs/notes"}
  },
  "required": ["schemaVersion", "id", "version", "council", "effective", "document", "timescales"],
  "additionalProperties": false,
  "if": {"properties": {"events": {"maxItems": 0}}},
  "then": {"properties": {"timescales": {"items": {"$ref": "#/$defs/withSharedEvents"}}}},
  "$defs": {
    "text": {"type": "string", "pattern": "\\S"},
    "identifier": {"type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},
    "day": {
      "type": "string",
      "pattern": "^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)$"
    },
    "month": {"type": "string", "pattern": "^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])$"},
    "date": {
      "type": "string",
      "pattern": "^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])(-(0[1-9]|1[0-2]))?|(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29))$"
    },
    "quarter": {
      "type": "string",
      "pattern": "^[0-9]{2}(00-01|01-02|02-03|03-04|04-05|05-06|06-07|07-08|08-09|09-10|10-11|11-12|12-13|13-14|14-15|15-16|16-17|17-18|18-19|19-20|20-21|21-22|22-23|23-24|24-25|25-26|26-27|27-28|28-29|29-30|30-31|31-32|32-33|33-34|34-35|35-36|36-37|37-38|38-39|39-40|40-41|41-42|42-43|43-44|44-45|45-46|46-47|47-48|48-49|49-50|50-51|51-52|52-53|53-54|54-55|55-56|56-57|57-58|58-59|59-60|60-61|61-62|62-63|63-64|64-65|65-66|66-67|67-68|68-69|69-70|70-71|71-72|72-73|73-74|74-75|75-76|76-77|77-78|78-79|79-80|80-81|81-82|82-83|83-84|84-85|85-86|86-87|87-88|88-89|89-90|90-91|91-92|92-93|93-94|94-95|95-96|96-97|97-98|98-99|99-00) Q[1-4]$"
    },
    "calendar": {"enum": ["england-and-wales", "scotland", "northern-ireland", "any-uk"]},
    "sharedEvent": {
      "enum": [
        "grounds-arose", "became-aware", "received", "acknowledged", "logged", "advocate-requested",
        "advocate-appointed", "sufficient-interest-decided", "contacted", "complaint-clarified", "stage-1-extended",
        "holding-letter-sent", "stage-1-responded", "stage-1-response-received", "stage-1-skipped",
        "stage-2-requested", "stage-2-acknowledged", "investigator-appointed", "complainant-met",
        "written-record-produced", "complaint-agreed", "stage-2-extended", "delay-notice-sent",
        "investigation-reported", "investigation-report-received", "stage-2-responded", "stage-2-response-received",
        "stage-3-requested", "stage-3-acknowledged", "panel-papers-sent", "additional-papers-sent", "panel-held",
        "panel-reported", "panel-report-received", "complainant-informed", "stage-3-responded",
        "proceedings-started", "proceedings-ended", "resubmitted", "suspended", "resumed", "ombudsman-complained",
        "withdrawn", "closed"
      ]
    },
    "event": {"anyOf": [{"$ref": "#/$defs/sharedEvent"}, {"$ref": "#/$defs/identifier"}]},
    "events": {"type": "array", "items": {"$ref": "#/$defs/event"}, "uniqueItems": true},
    "fact": {
      "enum": [
        "mode", "route", "stage-1-start-day", "stage-1-extension-ground", "stage-1-extended-to",
        "stage-2-extended-to", "panel-arranged-for", "complainant-unavailable", "director-agrees"
      ]
    },
    "dayFact": {"enum": ["stage-1-start-day", "stage-1-extended-to", "stage-2-extended-to", "panel-arranged-for"]},
    "condition": {
      "enum": [
        "oral", "oral-to-service", "advocate-awaited", "stage-1-extended", "stage-1-not-skipped", "not-resubmitted", "proceedings",
        "complainant-unavailable", "director-agrees", "director-disagrees"
      ]
    },
    "stage": {"enum": ["intake", "stage-1", "stage-2", "stage-3", "ombudsman"]},
    "kind": {"enum": ["duty", "window", "right"]},
    "party": {"enum": ["council", "complainant", "investigator", "panel", "parties"]},
    "route": {"enum": ["statutory", "corporate"]},
    "ground": {"enum": ["complex", "agreed", "advocate"]},
    "unit": {"enum": ["working-days", "days", "weeks", "months", "years"]},
    "direction": {"enum": ["after", "before"]},
    "firstDay": {"enum": ["excluded", "included"]},
    "end": {"enum": ["as-it-falls", "next-working-day"]},
    "origin": {"enum": ["start", "due"]},
    "outcome": {"enum": ["event", "right", "date", "not-a-clock"]},
    "pauseEffect": {"enum": ["stops", "restarts", "runs"]},
    "sharedTimescale": {
      "enum": [
        "complaint-limit", "resubmission-limit", "informal-resolution", "acknowledgement", "logging",
        "first-contact", "stage-1-response", "holding-letter", "stage-2-request", "stage-2-acknowledgement",
        "stage-2-meeting", "stage-2-investigation", "stage-2-delay-notice", "stage-2-response", "stage-3-request",
        "stage-3-acknowledgement", "panel-papers", "additional-papers", "panel", "panel-report",
        "panel-report-distribution", "stage-3-response", "stage-3-disagreement", "ombudsman-complaint",
        "corporate-stage-1-response", "corporate-stage-2-response"
      ]
    },
    "timescaleID": {"anyOf": [{"$ref": "#/$defs/sharedTimescale"}, {"$ref": "#/$defs/identifier"}]},
    "count": {"type": "integer", "minimum": 1, "maximum": 100000},
    "citation": {
      "type": "object",
      "properties": {
        "place": {"description": "The section, paragraph or heading.", "$ref": "#/$defs/text"},
        "document": {"description": "The document, if it is another than the profile's.", "$ref": "#/$defs/text"},
        "codes": {
          "description": "The project's own identifiers of the passage, such as LU-6.",
          "type": "array",
          "items": {"$ref": "#/$defs/text"},
          "uniqueItems": true
        }
      },
      "required": ["place"],
      "additionalProperties": false
    },
    "note": {
      "type": "object",
      "properties": {
        "text": {"description": "The remark.", "$ref": "#/$defs/text"},
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"}
      },
      "required": ["text", "citation"],
      "additionalProperties": false
    },
    "notes": {"type": "array", "items": {"$ref": "#/$defs/note"}, "uniqueItems": true},
    "basis": {
      "type": "object",
      "properties": {
        "inferred": {"description": "Why: the document does not say so, but its context does.", "$ref": "#/$defs/text"},
        "inherited": {"description": "Why: the document is silent, and the law applies.", "$ref": "#/$defs/text"},
        "assumed": {"description": "Why: there is no document for that time, and the law applies.", "$ref": "#/$defs/text"}
      },
      "additionalProperties": false,
      "oneOf": [{"required": ["inferred"]}, {"required": ["inherited"]}, {"required": ["assumed"]}]
    },
    "ownEvent": {
      "type": "object",
      "properties": {
        "id": {
          "description": "Its word, which is none of the shared vocabulary.",
          "$ref": "#/$defs/identifier",
          "not": {"anyOf": [{"$ref": "#/$defs/sharedEvent"}, {"$ref": "#/$defs/fact"}]}
        },
        "title": {"description": "Its name for people.", "$ref": "#/$defs/text"}
      },
      "required": ["id", "title"],
      "additionalProperties": false
    },
    "clock": {
      "oneOf": [
        {"$ref": "#/$defs/event"},
        {"$ref": "#/$defs/factClock"},
        {"$ref": "#/$defs/choiceClock"},
        {"$ref": "#/$defs/conditionalClock"},
        {"$ref": "#/$defs/borrowedClock"}
      ]
    },
    "clocks": {"type": "array", "items": {"$ref": "#/$defs/clock"}, "minItems": 2},
    "factClock": {
      "type": "object",
      "properties": {"fact": {"description": "The fact that gives the start day.", "$ref": "#/$defs/dayFact"}},
      "required": ["fact"],
      "additionalProperties": false
    },
    "choiceClock": {
      "type": "object",
      "properties": {
        "first": {"description": "The first of these, in this order, that has a day.", "$ref": "#/$defs/clocks"},
        "earliest": {"description": "The earliest of these; all are needed.", "$ref": "#/$defs/clocks"},
        "latest": {"description": "The latest of these; all are needed.", "$ref": "#/$defs/clocks"},
        "earliestRecorded": {"description": "The earliest of those that are recorded.", "$ref": "#/$defs/clocks"},
        "latestRecorded": {"description": "The latest of those that are recorded.", "$ref": "#/$defs/clocks"}
      },
      "minProperties": 1,
      "maxProperties": 1,
      "additionalProperties": false
    },
    "conditionalClock": {
      "type": "object",
      "properties": {
        "when": {"description": "The condition.", "$ref": "#/$defs/condition"},
        "then": {"description": "The clock if it holds; nothing else stands in for it.", "$ref": "#/$defs/clock"},
        "otherwise": {"description": "The clock if it does not hold.", "$ref": "#/$defs/clock"}
      },
      "required": ["when", "then", "otherwise"],
      "additionalProperties": false
    },
    "borrowedClock": {
      "type": "object",
      "properties": {
        "sameAs": {"description": "The timescale of this file whose clock it is.", "$ref": "#/$defs/timescaleID"}
      },
      "required": ["sameAs"],
      "additionalProperties": false
    },
    "limit": {
      "type": "object",
      "properties": {
        "count": {"description": "How many; at least 1.", "$ref": "#/$defs/count"},
        "unit": {"description": "What is counted.", "$ref": "#/$defs/unit"},
        "direction": {"description": "After the start, unless given, or before it.", "$ref": "#/$defs/direction"},
        "firstDay": {"description": "Whether the day of the event is day 1; not unless given.", "$ref": "#/$defs/firstDay"},
        "clear": {"description": "Whether that many whole days have to lie between.", "type": "boolean"},
        "end": {"description": "Where a period ends whose last day is a day off.", "$ref": "#/$defs/end"}
      },
      "required": ["count", "unit"],
      "additionalProperties": false,
      "if": {"properties": {"clear": {"const": true}}, "required": ["clear"]},
      "then": {"properties": {"firstDay": {"const": "excluded"}}}
    },
    "maximum": {"oneOf": [{"const": "inherited"}, {"$ref": "#/$defs/extension"}]},
    "extension": {
      "type": "object",
      "properties": {
        "count": {"description": "How many; at least 1.", "$ref": "#/$defs/count"},
        "unit": {"description": "What is counted.", "$ref": "#/$defs/unit"},
        "firstDay": {"description": "Whether the day of the event is day 1; not unless given.", "$ref": "#/$defs/firstDay"},
        "from": {
          "description": "From the start, unless given: the whole length; or from the day first due: an addition.",
          "$ref": "#/$defs/origin"
        },
        "grounds": {
          "description": "The grounds that allow it; none means that no particular ground is asked for.",
          "type": "array",
          "items": {"$ref": "#/$defs/ground"},
          "uniqueItems": true
        },
        "grantedBy": {"description": "The events that record a grant.", "$ref": "#/$defs/events"},
        "grantedTo": {"description": "The fact that gives the day to which it was granted.", "$ref": "#/$defs/dayFact"},
        "needsEvent": {
          "description": "Whether only such an event is a grant; otherwise the day in grantedTo alone is one too.",
          "type": "boolean"
        },
        "openWhen": {"description": "The condition under which there is no last day.", "$ref": "#/$defs/condition"}
      },
      "additionalProperties": false,
      "dependentRequired": {"count": ["unit"], "unit": ["count"]},
      "anyOf": [
        {"required": ["count", "grantedTo"]},
        {"required": ["count", "grantedBy"], "properties": {"grantedBy": {"minItems": 1}}},
        {"required": ["openWhen"], "not": {"required": ["count"]}}
      ]
    },
    "reading": {
      "type": "object",
      "properties": {
        "id": {"description": "A short word for what it reads, such as letter-date.", "$ref": "#/$defs/identifier"},
        "says": {"description": "What it takes the text to say.", "$ref": "#/$defs/text"},
        "adopted": {"description": "Why it is adopted; for exactly one, which changes nothing.", "$ref": "#/$defs/text"},
        "clock": {"description": "The start under this reading, if it is another.", "$ref": "#/$defs/clock"},
        "limit": {"description": "The limit under this reading, if it is another.", "$ref": "#/$defs/limit"},
        "maximum": {"description": "The maximum under this reading, if it is another.", "$ref": "#/$defs/maximum"},
        "satisfiedBy": {
          "description": "What satisfies it under this reading, if it is something else.",
          "$ref": "#/$defs/events",
          "minItems": 1
        },
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"}
      },
      "required": ["id", "says", "citation"],
      "additionalProperties": false,
      "oneOf": [
        {"required": ["adopted"]},
        {
          "anyOf": [
            {"required": ["clock"]}, {"required": ["limit"]}, {"required": ["maximum"]}, {"required": ["satisfiedBy"]}
          ]
        }
      ]
    },
    "timescale": {
      "type": "object",
      "properties": {
        "id": {"description": "A word of the shared list, or one of the profile's own.", "$ref": "#/$defs/timescaleID"},
        "title": {"description": "Its name for people.", "$ref": "#/$defs/text"},
        "stage": {"description": "The part of the procedure.", "$ref": "#/$defs/stage"},
        "kind": {
          "description": "An act that is owed, a time within which somebody may act, or a right without a limit.",
          "$ref": "#/$defs/kind"
        },
        "owedBy": {"description": "Who owes the act, or has the window or the right.", "$ref": "#/$defs/party"},
        "satisfiedBy": {
          "description": "The events that satisfy it; the earliest counts.",
          "$ref": "#/$defs/events",
          "minItems": 1
        },
        "route": {"description": "The procedure; statutory unless given.", "$ref": "#/$defs/route"},
        "appliesWhen": {
          "description": "The conditions under which it applies; all of them.",
          "type": "array",
          "items": {"$ref": "#/$defs/condition"},
          "uniqueItems": true
        },
        "onlyIfLate": {
          "description": "The timescale that has to be late for this one to apply: a notice of delay.",
          "$ref": "#/$defs/timescaleID"
        },
        "opensAfter": {
          "description": "For a window or a right: the timescale after which it opens.",
          "$ref": "#/$defs/timescaleID"
        },
        "opensAtMaximum": {
          "description": "For what opens after a timescale: a passage that ties it to the maximum of that timescale.",
          "$ref": "#/$defs/note"
        },
        "discretion": {
          "description": "For a window: what may be done after its last day, if whoever decides lets it.",
          "$ref": "#/$defs/note"
        },
        "counterpart": {
          "description": "The timescale of the law that it answers to; the same word unless given.",
          "$ref": "#/$defs/timescaleID"
        },
        "clock": {
          "description": "From when; null only for a right.",
          "anyOf": [{"$ref": "#/$defs/clock"}, {"type": "null"}]
        },
        "clockBasis": {"description": "How sure the clock is; stated unless given.", "$ref": "#/$defs/basis"},
        "limit": {
          "description": "How long; null for a right.",
          "anyOf": [{"$ref": "#/$defs/limit"}, {"type": "null"}]
        },
        "basis": {"description": "How sure the limit is; stated unless given.", "$ref": "#/$defs/basis"},
        "maximum": {
          "description": "How far it can be extended: inherited from the law, or by itself; not at all unless given.",
          "$ref": "#/$defs/maximum"
        },
        "maximumBasis": {"description": "How sure the maximum is; stated unless given.", "$ref": "#/$defs/basis"},
        "citation": {"description": "Where the document says so.", "$ref": "#/$defs/citation"},
        "readings": {
          "description": "The ways to read it, if there are two or more; exactly one is adopted.",
          "type": "array",
          "items": {"$ref": "#/$defs/reading"},
          "minItems": 2,
          "uniqueItems": true,
          "contains": {"type": "object", "required": ["adopted"]},
          "minContains": 1,
          "maxContains": 1
        },
        "notes": {"description": "Remarks that move no day.", "$ref": "#/$defs/notes"}
      },
      "required": ["id", "clock", "limit", "citation"],
      "additionalProperties": false,
      "allOf": [
        {
          "if": {"properties": {"id": {"$ref": "#/$defs/sharedTimescale"}}},
          "else": {"required": ["title", "stage", "kind", "owedBy", "satisfiedBy"]}
        },
        {
          "if": {"properties": {"kind": {"const": "right"}}, "required": ["kind"]},
          "then": {"properties": {"limit": {"type": "null"}}},
          "else": {"properties": {"clock": {"type": ["string", "object"]}, "limit": {"type": "object"}}}
        }
      ]
    },
    "relaxation": {
      "type": "object",
      "properties": {
        "timescales": {
          "description": "The timescales that are relaxed.",
          "type": "array",
          "items": {"$ref": "#/$defs/sharedTimescale"},
          "minItems": 1,
          "uniqueItems": true
        },
        "from": {"description": "The first day.", "$ref": "#/$defs/day"},
        "through": {"description": "The last day, not before the first.", "$ref": "#/$defs/day"},
        "savedBy": {
          "description": "A saving: the timescale whose step, under way on one of the days, relaxes a case without end.",
          "$ref": "#/$defs/sharedTimescale"
        },
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"}
      },
      "required": ["timescales", "from", "through", "citation"],
      "additionalProperties": false
    },
    "bands": {
      "type": "object",
      "properties": {
        "timescale": {"description": "The step.", "$ref": "#/$defs/sharedTimescale"},
        "upTo": {
          "description": "The upper ends of the bands in working days, ascending; what is longer is a band of its own.",
          "type": "array",
          "items": {"type": "integer", "minimum": 0, "maximum": 100000},
          "minItems": 1,
          "uniqueItems": true
        },
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"}
      },
      "required": ["timescale", "upTo", "citation"],
      "additionalProperties": false
    },
    "governance": {
      "type": "object",
      "properties": {
        "id": {"description": "Its word, such as policy-review.", "$ref": "#/$defs/identifier"},
        "title": {"description": "Its name for people.", "$ref": "#/$defs/text"},
        "due": {"description": "When it is due, as precisely as the document says.", "$ref": "#/$defs/due"},
        "every": {"description": "How often, in words.", "$ref": "#/$defs/text"},
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"},
        "readings": {
          "description": "The ways to read it, if there are two or more; exactly one is adopted.",
          "type": "array",
          "items": {"$ref": "#/$defs/governanceReading"},
          "minItems": 2,
          "uniqueItems": true,
          "contains": {"type": "object", "required": ["adopted"]},
          "minContains": 1,
          "maxContains": 1
        },
        "notes": {"description": "Remarks that move no day.", "$ref": "#/$defs/notes"}
      },
      "required": ["id", "title", "citation"],
      "additionalProperties": false,
      "oneOf": [{"required": ["due"]}, {"required": ["every"]}]
    },
    "governanceReading": {
      "type": "object",
      "properties": {
        "id": {"description": "A short word for what it reads, such as three-years.", "$ref": "#/$defs/identifier"},
        "says": {"description": "What it takes the text to say.", "$ref": "#/$defs/text"},
        "adopted": {"description": "Why it is adopted; for exactly one, which changes nothing.", "$ref": "#/$defs/text"},
        "due": {"description": "When it is due under this reading.", "$ref": "#/$defs/due"},
        "every": {"description": "How often under this reading, in words.", "$ref": "#/$defs/text"},
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"}
      },
      "required": ["id", "says", "citation"],
      "additionalProperties": false,
      "oneOf": [{"required": ["adopted"]}, {"required": ["due"]}, {"required": ["every"]}]
    },
    "due": {
      "type": "object",
      "properties": {
        "day": {"description": "A day: 2026-03-29.", "$ref": "#/$defs/day"},
        "month": {"description": "A month: 2026-03.", "$ref": "#/$defs/month"},
        "quarter": {"description": "A quarter of a year from April to March: 2017-18 Q2.", "$ref": "#/$defs/quarter"}
      },
      "additionalProperties": false,
      "oneOf": [{"required": ["day"]}, {"required": ["month"]}, {"required": ["quarter"]}]
    },
    "pauses": {
      "type": "object",
      "properties": {
        "clock": {"description": "Whether the clocks of the stages stop, begin again afterwards, or run on.", "$ref": "#/$defs/pauseEffect"},
        "basis": {"description": "How sure that is; stated unless given.", "$ref": "#/$defs/basis"},
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"}
      },
      "required": ["clock", "citation"],
      "additionalProperties": false
    },
    "passage": {
      "type": "object",
      "properties": {
        "became": {"description": "What became of it.", "$ref": "#/$defs/outcome"},
        "because": {"description": "What it says, and why it became that.", "$ref": "#/$defs/text"},
        "citation": {"description": "The passage.", "$ref": "#/$defs/citation"}
      },
      "required": ["became", "because", "citation"],
      "additionalProperties": false
    },
    "withSharedEvents": {
      "$comment": "Without events of its own a profile can name the shared ones only.",
      "$ref": "#/$defs/ruleWithSharedEvents",
      "properties": {"readings": {"items": {"$ref": "#/$defs/ruleWithSharedEvents"}}}
    },
    "ruleWithSharedEvents": {
      "properties": {
        "clock": {"$ref": "#/$defs/clockWithSharedEvents"},
        "satisfiedBy": {"items": {"$ref": "#/$defs/sharedEvent"}},
        "maximum": {"properties": {"grantedBy": {"items": {"$ref": "#/$defs/sharedEvent"}}}}
      }
    },
    "clockWithSharedEvents": {
      "if": {"type": "string"},
      "then": {"$ref": "#/$defs/sharedEvent"},
      "else": {
        "properties": {
          "then": {"$ref": "#/$defs/clockWithSharedEvents"},
          "otherwise": {"$ref": "#/$defs/clockWithSharedEvents"}
        },
        "patternProperties": {"^(first|earliest|latest)": {"items": {"$ref": "#/$defs/clockWithSharedEvents"}}}
      }
    },
    "eachOnce": {
      "$comment": "A profile names a step of the shared list once at most.",
      "allOf": [
        {"contains": {"properties": {"id": {"const": "complaint-limit"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "resubmission-limit"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "informal-resolution"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "acknowledgement"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "logging"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "first-contact"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-1-response"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "holding-letter"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-2-request"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-2-acknowledgement"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-2-meeting"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-2-investigation"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-2-delay-notice"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-2-response"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-3-request"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-3-acknowledgement"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "panel-papers"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "additional-papers"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "panel"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "panel-report"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "panel-report-distribution"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-3-response"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "stage-3-disagreement"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "ombudsman-complaint"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "corporate-stage-1-response"}}}, "minContains": 0, "maxContains": 1},
        {"contains": {"properties": {"id": {"const": "corporate-stage-2-response"}}}, "minContains": 0, "maxContains": 1}
      ]
    }
  }
}

"""#
}
