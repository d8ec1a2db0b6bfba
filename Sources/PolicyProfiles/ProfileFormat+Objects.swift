import JSONTree
import Timescales

// MARK: - The file

extension ProfileFormat.Object {
  static let file = Self(
    "file", "The file",
    [
      .required("schemaVersion", .version, "The version of this format: 1."),
      .required("id", .identifier, "The council's word, such as luton; regulations is the law."),
      .required("version", .date, "The document's year, month or day: 2019, 2020-08 or 2023-03-29."),
      .required("council", .text, "The name of the council or body, for people."),
      .required("effective", .object("effective", "an object"), "The day from which it applies."),
      .required("document", .object("document", "an object"), "The document that the profile encodes."),
      .optional(
        "calendar", .word("calendar"),
        """
        Whose working days it counts: those of England and Wales unless given; with any-uk a bank holiday anywhere in the \
        United Kingdom is not a working day.
        """
      ),
      .optional(
        "standsAlone", .flag,
        "Whether it is a procedure to which the Regulations do not apply, so it inherits nothing from them."),
      .optional(
        "law", .flag,
        "Whether it is an enactment: a council's own closure days then never move its days; not unless given.",
        since: "0.2.0"),
      .optional(
        "events", .list(.object("ownEvent", "an event"), "events of its own"),
        "The profile's own events, which the shared vocabulary does not have."),
      .optional(
        "facts", .list(.object("ownFact", "a fact"), "facts of its own"),
        "The profile's own facts, which the shared vocabulary does not have.", since: "0.2.0"),
      .optional(
        "daysOff", .list(.object("daysOff", "days off"), "days off"),
        "The days on which the council does not count by its document; they never move the law's days.", since: "0.2.0"),
      .required(
        "timescales",
        .list(.object("timescale", "a timescale"), "timescales; may be empty", isUnique: false).once("eachOnce"),
        "The timescales, in the order of a case. Those of the law that the profile leaves out are inherited."),
      .optional(
        "relaxations", .list(.object("relaxation", "a relaxation"), "relaxations"),
        "Periods in which some limits were only targets."),
      .optional("bands", .list(.object("bands", "bands"), "bands"), "How the council reports how long a step took."),
      .optional(
        "governance", .list(.object("governance", "a review"), "reviews"),
        "Reviews and regular acts that the document promises."),
      .optional(
        "pauses", .object("pauses", "an object"), "What happens to the clocks of the stages while a case is suspended."),
      .optional(
        "straightToStage2", .object("note", "a note"),
        "The passage by which complainant and council may agree to skip stage 1; only the law's counts."),
      .optional(
        "stage2Declined", .object("note", "a note"),
        "The passage by which the council may decline stage 2: `stage-2-declined` then ends the policy's own duties of that stage, and only the law's run on.",
        since: "0.2.0"),
      .optional(
        "passages", .list(.object("passage", "a passage"), "passages"),
        "Passages about time that are not timescales, and how they are represented."),
      .optional("notes", .notes, "Remarks that do not affect any day."),
    ],
    also: [
      "if": ["properties": ["events": ["maxItems": 0]]],
      "then": ["properties": ["timescales": ["items": .reference("withSharedEvents")]]],
      // The law is never a reading.
      "allOf": [
        [
          "if": ["properties": ["id": ["const": .string(PolicyProfile.regulationsID)]]],
          "then": ["properties": ["timescales": ["items": withoutReadings], "governance": ["items": withoutReadings]]],
        ]
      ],
    ])

  private static let withoutReadings: JSON = ["properties": ["readings": false]]

  static let effective = Self(
    "effective", "`effective`",
    [
      .required("from", .day, "The first day on which it applies to complaints received."),
      .optional("basis", .basis, "How sure that day is; stated unless given."),
    ])

  static let document = Self(
    "document", "`document`",
    [
      .required("title", .text, "Its title."),
      .required("publisher", .text, "Who issued it."),
      .optional("date", .date, "Its year, month or day, as precisely as it is known."),
      .optional(
        "seenOn", .date,
        "For a document without a date, such as a web page: the year, month or day in which it was seen.",
        since: "0.2.0"),
    ],
    also: ["oneOf": .oneOf("date", "seenOn")])

  static let ownEvent = Self(
    "ownEvent", "An element of `events`",
    [
      .required(
        "id", .identifier.also(["not": ["anyOf": [.reference("sharedEvent"), .reference("fact")]]]),
        "Its word, which must not be one of the shared vocabulary."),
      .required("title", .text, "Its name for people."),
      .optional(
        "counts", .word("counting"),
        "Which day counts if it happens more than once: the `first`, unless given, or the `last`.", since: "0.2.0"),
      .optional(
        "answers", .events,
        "The events that it answers or carries on, such as `received`: dated before one of them it is a slip, from which nothing follows.",
        since: "0.2.0"),
    ])
}

// MARK: - Facts, conditions and days off

extension ProfileFormat.Object {
  static let ownFact = Self(
    "ownFact", "An element of `facts`",
    [
      .required(
        "id", .identifier.also(["not": ["anyOf": [.reference("sharedEvent"), .reference("fact")]]]),
        "Its word, which must not be one of the shared vocabulary, nor an event of the profile.", since: "0.2.0"),
      .required("title", .text, "Its name for people.", since: "0.2.0"),
      .required(
        "values", .factValues,
        "What is recorded of it: `yes` or `no`, one of some words, or a day that is set for the case.", since: "0.2.0"),
      .optional(
        "unlessRecorded", .identifier,
        "The word that is assumed until one is recorded; unless given, what depends on it is uncertain until then.",
        since: "0.2.0"),
    ])

  static let factCondition = Self(
    "factCondition", "A condition on a fact of its own",
    [
      .required("fact", .identifier, "The fact.", since: "0.2.0"),
      .required("is", .factWords, "The word that it must have, or some of which it must have one.", since: "0.2.0"),
    ])

  static let eventCondition = Self(
    "eventCondition", "A condition on an event: one of these",
    [
      .optional("happened", .event, "The event that must have happened.", since: "0.2.0"),
      .optional(
        "notHappened", .event,
        "The event that must not have happened: once it has, an act that is not late by then is no longer owed.",
        since: "0.2.0"),
    ],
    also: ["minProperties": 1, "maxProperties": 1])

  static let daysOff = Self(
    "daysOff", "An element of `daysOff`",
    [
      .required("title", .text, "What they are called, such as Christmas closure.", since: "0.2.0"),
      .required("from", .dayOff, "The first day; without a year, of every year.", since: "0.2.0"),
      .optional(
        "through", .dayOff, "The last day, which of every year may lie in the next; the first unless given.",
        since: "0.2.0"),
      .required("citation", .citation, "The passage.", since: "0.2.0"),
    ])
}

// MARK: - Sources

extension ProfileFormat.Object {
  static let citation = Self(
    "citation", "A citation",
    [
      .required("place", .text, "The section, paragraph or heading."),
      .optional("document", .text, "The document, if it is not the profile's own."),
      .optional("codes", .list(.text, "texts"), "The project's own identifiers of the passage, such as LU-6."),
    ])

  static let note = Self(
    "note", "A note",
    [
      .required("text", .text, "The remark."),
      .required("citation", .citation, "The passage."),
    ])

  static let basis = Self(
    "basis", "A basis: one of these",
    [
      .optional("inferred", .text, "Why: the document does not say so, but its context does."),
      .optional("inherited", .text, "Why: the document is silent, and the law applies."),
      .optional("assumed", .text, "Why: no document is known for that time, and the law applies."),
    ],
    also: ["oneOf": .oneOf("inferred", "inherited", "assumed")])
}

// MARK: - Clocks

extension ProfileFormat.Object {
  static let factClock = Self(
    "factClock", "A clock by a fact",
    [.required("fact", .clockFact, "The fact that gives the start day: a shared one, or one of the profile's own.")])

  static let choiceClock = Self(
    "choiceClock", "A clock by a choice: one of these",
    [
      .optional("first", .clocks, "The first of these, in this order, that has a day."),
      .optional("earliest", .clocks, "The earliest of these; all are needed."),
      .optional("latest", .clocks, "The latest of these; all are needed."),
      .optional("earliestRecorded", .clocks, "The earliest of those that are recorded."),
      .optional("latestRecorded", .clocks, "The latest of those that are recorded."),
    ],
    also: ["minProperties": 1, "maxProperties": 1])

  static let workingDayClock = Self(
    "workingDayClock", "A clock moved to a working day",
    [
      .required(
        "nextWorkingDay", .clock,
        "The clock whose day is taken or, if it is a day off, the next working day: what arrives then counts as received on that day.",
        since: "0.2.0")
    ])

  static let conditionalClock = Self(
    "conditionalClock", "A clock by a condition",
    [
      .required("when", .condition, "The condition."),
      .required("then", .clock, "The clock if it holds; nothing else may replace it."),
      .required("otherwise", .clock, "The clock if it does not hold."),
    ])

  static let borrowedClock = Self(
    "borrowedClock", "A clock by another timescale",
    [.required("sameAs", .timescaleID, "The timescale of this file whose clock is used.")])

  /// The keys of which a clock that is not conditional has exactly one.
  static let plainClock = Self(
    "plainClock", "A clock",
    (factClock.keys + choiceClock.keys + workingDayClock.keys + borrowedClock.keys).map {
      .optional($0.name, $0.value, $0.meaning)
    })
}

// MARK: - Limits and maxima

extension ProfileFormat.Object {
  static let limit = Self(
    "limit", "A limit",
    [
      .required("count", .count, "How many."),
      .required("unit", .word("unit"), "What is counted."),
      .optional("direction", .word("direction"), "After the start, unless given, or before it."),
      .optional("firstDay", .word("firstDay"), "Whether the day of the event is day 1; not unless given."),
      .optional(
        "clear", .flag, "Whether that many whole days must lie between start and end; not with an included first day."),
      .optional("end", .word("end"), "Where a period ends if its last day is a day off: on that day, unless given."),
    ],
    also: [
      "if": ["properties": ["clear": ["const": true]], "required": ["clear"]],
      "then": ["properties": ["firstDay": ["const": "excluded"]]],
    ])

  static let otherLimit = Self(
    "otherLimit", "An element of `otherLimits`",
    [.required("when", .condition, "The condition under which this limit counts.", since: "0.2.0")] + limit.keys,
    also: JSON(.object(limit.constraints)))

  static let `extension` = Self(
    "extension", "A maximum",
    [
      .optional(
        "count", .count,
        """
        How many; required with unit unless openWhen is given, or grantedTo alone says how far; from the start not less \
        than the limit.
        """),
      .optional("unit", .word("unit"), "What is counted."),
      .optional("firstDay", .word("firstDay"), "Whether the day of the event is day 1; not unless given."),
      .optional("clear", .flag, "Whether the last day does not count either, as in “clear days”; not unless given."),
      .optional("end", .word("end"), "Where the maximum ends if its last day is a day off: on that day, unless given."),
      .optional(
        "from", .word("origin"),
        "What it is counted from: the start unless given, so it is the whole length; or the first due day."),
    ] + grantKeys + [
      .optional(
        "needsDay", .flag,
        """
        Whether a grant names its last day, as a notice of delay does: while that day is not recorded, the maximum stands \
        in, and a verdict that depends on the day is not robust.
        """, since: "0.2.0"),
      .optional(
        "beyond", .object("beyond", "an object"),
        "How it may go beyond the maximum, to a day that was agreed or promised.", since: "0.2.0"),
      .optional(
        "openWhen", .condition,
        "The condition under which the period has no last day, or that in grantedTo once it is arranged."),
    ],
    also: [
      "dependentRequired": ["count": ["unit"], "unit": ["count"], "needsDay": ["grantedTo"], "beyond": ["count"]],
      "anyOf": [
        ["required": ["count", "grantedTo"]],
        ["required": ["count", "grantedBy"], "properties": ["grantedBy": ["minItems": 1]]],
        ["required": ["grantedTo"], "not": ["anyOf": [["required": ["count"]], ["required": ["openWhen"]]]]],
        ["required": ["openWhen"], "not": ["required": ["count"]]],
      ],
    ])

  static let beyond = Self(
    "beyond", "An extension beyond the maximum",
    grantKeys.map {
      $0.name == "grantedTo" ? .required($0.name, $0.value, $0.meaning, since: "0.2.0") : $0.since("0.2.0")
    }
      + [
        .optional(
          "afterMaximum", .flag,
          """
          Whether it follows once the maximum has passed: it is then only for a later day, and may be granted at any time \
          before the act; otherwise for any later day, granted by the last day so far.
          """, since: "0.2.0")
      ])

  /// What has to be recorded for an extension.
  private static var grantKeys: [ProfileFormat.Key] {
    [
      .optional(
        "grounds", .list(.word("ground"), "any of \(ProfileFormat.Value.word("ground").words)"),
        "The grounds that allow it, of which one is enough; none means that no particular ground is required."),
      .optional(
        "groundFact", .word("groundFact"),
        "The fact that records its grounds; that of its stage unless given, so required outside stages 1 and 2.",
        since: "0.2.0"),
      .optional("grantedBy", .events, "The events that record a grant."),
      .optional("grantedTo", .word("dayFact"), "The fact that gives the day to which it was granted."),
      .optional(
        "needsEvent", .flag, "Whether only such an event is a grant; otherwise the day in grantedTo alone is also one."),
    ]
  }
}

// MARK: - Timescales

extension ProfileFormat.Object {
  static let timescale = Self(
    "timescale", "A timescale",
    [
      .required("id", .timescaleID, "A word of the shared list, or one of the profile's own."),
      .optional("title", .text, "Its name for people; required for a word of its own."),
      .optional("stage", .word("stage"), "The part of the procedure; required for a word of its own."),
      .optional(
        "kind", .word("kind"),
        """
        An act that is owed, a time within which the holder may act, or a right without a limit; required for a word of its \
        own.
        """),
      .optional(
        "owedBy", .word("party"), "Who owes the act, or has the window or the right; required for a word of its own."),
      .optional(
        "owedByTitle", .text, "Who that is in the words of the document, such as Head of Service.", since: "0.2.0"),
      .optional(
        "binding", .word("binding"),
        "Whether its last day is a limit, unless given, or a target: passing that is never a breach.", since: "0.2.0"),
      .optional(
        "satisfiedBy", .events.also(["minItems": 1]),
        "The events that satisfy it; the earliest counts; required for a word of its own."),
      .optional(
        "route", .word("route"),
        "For which procedure it holds; statutory unless given, or as the shared list says, and any in a profile that stands alone."
      ),
      .optional(
        "appliesWhen", .list(.condition, "conditions"),
        "The conditions that must all hold for it to apply."),
      .optional(
        "onlyIfLate", .timescaleID,
        "For a notice of delay: the timescale that must be late for this one to apply."),
      .optional(
        "overtakenBy", .events,
        "For an act that is owed: the next steps, from which on it is owed no longer; as the shared list says unless given."
      ),
      .optional("opensAfter", .timescaleID, "For a window or a right: the timescale after which it opens."),
      .optional(
        "opensAtMaximum", .object("note", "a note"),
        "For a window or a right after a timescale: a passage that ties it to the maximum of that timescale."),
      .optional(
        "discretion", .object("note", "a note"),
        "For a window: what may still be done after its last day, if the decision-maker allows it; only the law's counts."
      ),
      .optional(
        "counterpart", .timescaleID, "The timescale of the law that corresponds to it; the same word unless given."),
      .required("clock", .orNull(.clock), "How the start is found; null only for a right."),
      .optional("clockBasis", .basis, "How sure the clock is; stated unless given."),
      .required("limit", .orNull(.limit), "How long; null for a right."),
      .optional(
        "otherLimits", .list(.object("otherLimit", "a limit"), "limits with a condition"),
        "Limits that replace it by condition, in this order; the first whose condition holds counts.", since: "0.2.0"),
      .optional(
        "aim", .limit,
        "For an act that is owed: a shorter time that is aimed at, shown beside the last day and never missed.",
        since: "0.2.0"),
      .optional("basis", .basis, "How sure the limit is; stated unless given."),
      .optional(
        "maximum", .maximum,
        "How far it can be extended: as in law (inherited), or by the profile's own maximum; not at all unless given."),
      .optional("maximumBasis", .basis, "How sure the maximum is; stated unless given."),
      .required("citation", .citation, "Where the document says so."),
      .optional(
        "readings", .readings("reading"), "The ways to read it, if there are several; exactly one is adopted."),
      .optional("notes", .notes, "Remarks that do not affect any day."),
    ],
    also: [
      "allOf": [
        [
          "if": ["properties": ["id": .reference("sharedTimescale")]],
          "else": ["required": .array(ownWords.map { .string($0) })],
        ],
        [
          "if": ["properties": ["kind": ["const": "right"]], "required": ["kind"]],
          "then": ["properties": ["limit": ["type": "null"]]],
          "else": ["properties": ["clock": ["type": ["string", "object"]], "limit": ["type": ["string", "object"]]]],
        ],
      ]
    ])

  /// What a timescale that is not on the shared list must state.
  static let ownWords = ["title", "stage", "kind", "owedBy", "satisfiedBy"]

  static let reading = Self(
    "reading", "A reading of a timescale",
    [
      .required("id", .identifier, "A short word for what it reads, such as letter-date."),
      .required("says", .text, "What it takes the text to say."),
      .optional("adopted", .text, "Why it is adopted; for exactly one, which changes nothing."),
      .optional("clock", .clock, "The start under this reading, if it differs."),
      .optional("limit", .limit, "The limit under this reading, if it differs."),
      .optional("maximum", .maximum, "The maximum under this reading, if it differs."),
      .optional(
        "satisfiedBy", .events.also(["minItems": 1]),
        "The events that satisfy it under this reading, if they differ."),
      .required("citation", .citation, "The passage."),
    ],
    also: ["oneOf": [["required": ["adopted"]], ["anyOf": .oneOf("clock", "limit", "maximum", "satisfiedBy")]]])
}

// MARK: - Relaxations, bands, governance, pauses, passages

extension ProfileFormat.Object {
  static let relaxation = Self(
    "relaxation", "An element of `relaxations`",
    [
      .required(
        "timescales", .list(.timescaleID, "timescales", atLeast: 1),
        "The timescales that are relaxed, of the shared list or of this profile."),
      .required("from", .day, "The first day."),
      .required("through", .day, "The last day, not before the first."),
      .optional(
        "savedBy", .timescaleID,
        "A saving: the timescale whose step, under way on one of the days, relaxes a case without end."),
      .required("citation", .citation, "The passage."),
    ])

  static let bands = Self(
    "bands", "An element of `bands`",
    [
      .required("timescale", .timescaleID, "The step: a word of the shared list or of this profile."),
      .required(
        "upTo",
        .list(
          .init(
            [.integer], "a number",
            ["type": "integer", "minimum": 0, "maximum": .integer(ProfileFormat.largestCount)]),
          "ascending numbers from 0 to \(ProfileFormat.largestCount)", atLeast: 1),
        "The upper ends of the bands in working days, ascending; a further band has all that is longer."),
      .required("citation", .citation, "The passage."),
    ])

  static let governance = Self(
    "governance", "An element of `governance`",
    [
      .required("id", .identifier, "Its word, such as policy-review."),
      .required("title", .text, "Its name for people."),
      .optional("due", .due, "When it is due, as precisely as the document says."),
      .optional("every", .text, "How often, in words."),
      .required("citation", .citation, "The passage."),
      .optional(
        "readings", .readings("governanceReading"),
        "The ways to read it, if there are several; exactly one is adopted."),
      .optional("notes", .notes, "Remarks that do not affect any day."),
    ],
    also: ["oneOf": .oneOf("due", "every")])

  static let governanceReading = Self(
    "governanceReading", "A reading of an element of `governance`",
    [
      .required("id", .identifier, "A short word for what it reads, such as three-years."),
      .required("says", .text, "What it takes the text to say."),
      .optional("adopted", .text, "Why it is adopted; for exactly one, which changes nothing."),
      .optional("due", .due, "When it is due under this reading."),
      .optional("every", .text, "How often under this reading, in words."),
      .required("citation", .citation, "The passage."),
    ],
    also: ["oneOf": .oneOf("adopted", "due", "every")])

  static let due = Self(
    "due", "A due time: one of these",
    [
      .optional("day", .day, "A day: 2026-03-29."),
      .optional("month", .month, "A month: 2026-03."),
      .optional("quarter", .quarter, "A quarter of a year from April to March: 2017-18 Q2."),
    ],
    also: ["oneOf": .oneOf("day", "month", "quarter")])

  static let pauses = Self(
    "pauses", "`pauses`",
    [
      .required(
        "clock", .word("pauseEffect"),
        "Whether each clock stops until the case is resumed, starts again in full when it is, or runs on."),
      .optional(
        "duringProceedings", .flag,
        "Whether concurrent proceedings suspend a case by themselves; otherwise only a recorded suspension does."),
      .optional(
        "from", .event,
        "An event of this profile's own that stops the clocks too, such as a notice: its day is the first that does "
          + "not count. Needs to."),
      .optional("to", .event, "The event of this profile's own that ends that pause: its day is the last. Needs from."),
      .optional(
        "firstDay", .word("firstDay"), "Whether the day on which the case is resumed counts again; not unless given."),
      .optional("basis", .basis, "How sure that is; stated unless given."),
      .required("citation", .citation, "The passage."),
    ],
    also: ["dependentRequired": ["from": ["to"], "to": ["from"]]])

  static let passage = Self(
    "passage", "An element of `passages`",
    [
      .required("became", .word("outcome"), "How it is represented."),
      .required("because", .text, "What it says, and why it is represented in this way."),
      .required("citation", .citation, "The passage."),
    ])
}

extension ProfileFormat {
  /// Every object, in the order of the reference.
  package static let objects: [Object] = [
    .file, .effective, .document, .ownEvent, .ownFact, .daysOff, .timescale, .factCondition, .eventCondition,
    .citation, .basis, .note, .factClock, .choiceClock, .conditionalClock, .workingDayClock, .borrowedClock, .limit,
    .otherLimit, .extension, .beyond, .reading, .relaxation, .bands, .governance,
    .governanceReading, .due, .pauses, .passage,
  ]
}

extension ProfileFormat.Value {
  static let basis = object("basis", "a basis")
  static let citation = object("citation", "a citation")
  static let due = object("due", "a due time")

  /// The same, with a definition that says which of the elements may come only once.
  func once(_ definition: String) -> Self { also(.reference(definition)) }
}

// MARK: - Parts of a schema

extension JSON {
  /// The schema of a definition.
  static func reference(_ definition: String) -> JSON { ["$ref": .string("#/$defs/\(definition)")] }

  /// A schema for each key, which asks for it.
  static func oneOf(_ keys: String...) -> JSON { .array(keys.map { ["required": [.string($0)]] }) }
}
