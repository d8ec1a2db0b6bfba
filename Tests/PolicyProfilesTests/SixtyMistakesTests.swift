import PolicyProfiles
import Testing
import Timescales

/// One mistake of form or meaning, and what must be said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  /// What is changed in the sound profile, and into what.
  let old: String
  let new: String
  /// Where the fault is.
  let path: String
  /// A part of the cure.
  let cure: String
  /// The word that was probably meant, if one is near.
  let meant: String?

  init(_ old: String, _ new: String, at path: String, cure: String, meant: String? = nil) {
    self.old = old
    self.new = new
    self.path = path
    self.cure = cure
    self.meant = meant
  }

  var testDescription: String { "\(new) for \(old)" }
}

@Suite("Sixty deliberate mistakes in a profile")
struct SixtyMistakesTests {
  /// A sound profile that uses every part of the format, each on a line of its own.
  static let sound = #"""
    {"schemaVersion": 1, "id": "anytown", "version": "2024-05", "council": "Anytown",
    "effective": {"from": "2024-05-01", "basis": {"inferred": "known by month"}},
    "document": {"title": "Procedure", "publisher": "Anytown Council", "seenOn": "2024-05-17"},
    "calendar": "any-uk",
    "events": [{"id": "letter-signed", "title": "Letter signed"}],
    "facts": [
    {"id": "urgent", "title": "Urgent", "values": "yes-no", "unlessRecorded": "no"},
    {"id": "colour", "title": "Colour", "values": ["red", "green"]},
    {"id": "ordered-for", "title": "The day that the Ombudsman sets", "values": "day"}],
    "daysOff": [
    {"title": "Closure", "from": "12-24", "through": "01-02", "citation": {"place": "2"}},
    {"title": "Move", "from": "2026-05-11", "through": "2026-05-12", "citation": {"place": "2"}}],
    "timescales": [
    {"id": "acknowledgement", "binding": "target", "clock": "received", "limit": {"count": 3, "unit": "working-days"}, "citation": {"place": "4"}},
    {"id": "stage-1-response", "owedByTitle": "Head of Service",
    "clock": {"nextWorkingDay": "received"},
    "limit": {"count": 20, "unit": "working-days", "firstDay": "excluded"},
    "otherLimits": [{"when": {"fact": "urgent", "is": "yes"}, "count": 5, "unit": "working-days"}],
    "aim": {"count": 10, "unit": "working-days"},
    "maximum": {"count": 30, "unit": "working-days", "grounds": ["complex"], "grantedBy": ["stage-1-extended"]},
    "citation": {"place": "5"}},
    {"id": "stage-2-request", "kind": "right", "clock": null, "limit": null, "citation": {"place": "6"}},
    {"id": "stage-2-response", "clock": {"when": {"happened": "complaint-agreed"}, "then": "complaint-agreed", "otherwise": "stage-2-requested"},
    "limit": {"count": 25, "unit": "working-days"}, "citation": {"place": "7"},
    "readings": [
    {"id": "working", "says": "A", "adopted": "Rule 3.", "citation": {"place": "7"}},
    {"id": "calendar", "says": "B", "limit": {"count": 25, "unit": "days"}, "citation": {"place": "7"}}]},
    {"id": "order", "title": "Order", "stage": "ombudsman", "kind": "duty", "owedBy": "council", "satisfiedBy": ["letter-signed"],
    "appliesWhen": ["stage-1-not-skipped", {"fact": "colour", "is": ["red", "green"]}, {"notHappened": "withdrawn"}],
    "clock": {"fact": "ordered-for"}, "limit": "on-the-day", "citation": {"place": "8"}}],
    "bands": [{"timescale": "order", "upTo": [10, 20], "citation": {"place": "9"}}],
    "relaxations": [{"timescales": ["order"], "from": "2026-03-01", "through": "2026-03-31", "citation": {"place": "10"}}],
    "governance": [{"id": "review", "title": "Review", "due": {"month": "2026-03"}, "citation": {"place": "1"}}],
    "passages": [{"became": "right", "because": "C", "citation": {"place": "11"}}],
    "pauses": {"clock": "stops", "citation": {"place": "3"}}}
    """#

  private static let ack = "$.timescales[0]"
  private static let first = "$.timescales[1]"
  private static let second = "$.timescales[3]"
  private static let order = "$.timescales[4]"

  static let mistakes = [
    // The file.
    Mistake(#""schemaVersion": 1"#, #""schemaVersion": 2"#, at: "$.schemaVersion", cure: "give 1"),
    Mistake(#""id": "anytown""#, #""id": "Any Town""#, at: "$.id", cure: "lower-case letters"),
    Mistake(#""version": "2024-05""#, #""version": "v5""#, at: "$.version", cure: "year, month or day"),
    Mistake(#""version": "2024-05""#, #""version": 2024"#, at: "$.version", cure: "give a string"),
    Mistake(#""council": "Anytown""#, #""council": " ""#, at: "$.council", cure: "give some text"),
    Mistake(
      #""council": "Anytown""#, #""counsil": "x", "council": "Anytown""#, at: "$.counsil", cure: "use only",
      meant: "council"),
    Mistake(#""calendar": "any-uk""#, #""calender": "any-uk""#, at: "$.calender", cure: "use only", meant: "calendar"),
    Mistake(#""calendar": "any-uk""#, #""calendar": "any-us""#, at: "$.calendar", cure: "give one of", meant: "any-uk"),
    Mistake(#""from": "2024-05-01""#, #""from": "2023-02-29""#, at: "$.effective.from", cure: "a day that exists"),
    Mistake(#""from": "2024-05-01""#, #""from": "01/05/2024""#, at: "$.effective.from", cure: "yyyy-mm-dd"),
    Mistake(
      #"{"inferred": "known by month"}"#, #"{"infered": "known by month"}"#, at: "$.effective.basis", cure: "inferred"),
    Mistake(#""seenOn": "2024-05-17""#, #""seenOn": "May""#, at: "$.document.seenOn", cure: "a year, a month or a day"),
    Mistake(#""seenOn": "2024-05-17""#, #""seenOn": "2024-05", "date": "2024""#, at: "$.document", cure: "exactly one"),
    Mistake(#", "seenOn": "2024-05-17""#, "", at: "$.document", cure: "seenOn for a document without a date"),
    Mistake(#""publisher": "Anytown Council", "#, "", at: "$.document", cure: "add it"),
    // Events and facts.
    Mistake(
      #""title": "Letter signed""#, #""titel": "x", "title": "y""#, at: "$.events[0].titel", cure: "use only",
      meant: "title"),
    Mistake(
      #"[{"id": "letter-signed", "title": "Letter signed"}]"#,
      #"[{"id": "letter-signed", "title": "A"}, {"id": "received", "title": "B"}]"#, at: "$.events[1]",
      cure: "call it something else"),
    Mistake(
      #""id": "urgent", "title""#, #""id": "urgent", "name": "x", "title""#, at: "$.facts[0].name", cure: "use only"),
    Mistake(
      #"{"id": "colour", "title": "Colour", "values": ["red", "green"]}"#,
      #"{"id": "colour", "title": "Colour", "values": ["red", "green"]}, {"id": "mode", "title": "Mode", "values": "day"}"#,
      at: "$.facts[2].id", cure: "call it something else"),
    Mistake(
      #"{"id": "colour", "title": "Colour", "values": ["red", "green"]}"#,
      #"{"id": "colour", "title": "Colour", "values": ["red", "green"]}, {"id": "letter-signed", "title": "X", "values": "day"}"#,
      at: "$.facts[2].id", cure: "its own word"),
    Mistake(
      #""values": "yes-no""#, #""values": "yes-on""#, at: "$.facts[0].values", cure: "give one of yes-no, day",
      meant: "yes-no"),
    Mistake(
      #""values": ["red", "green"]"#, #""values": ["red", "green", "red"]"#, at: "$.facts[1].values",
      cure: "list it once"),
    Mistake(
      #""values": ["red", "green"]"#, #""values": ["red", "green", "Dark blue"]"#, at: "$.facts[1].values[2]",
      cure: "lower-case letters"),
    Mistake(#""values": "day""#, #""values": []"#, at: "$.facts[2].values", cure: "two or more words"),
    Mistake(
      #""unlessRecorded": "no""#, #""unlessRecorded": "never""#, at: "$.facts[0].unlessRecorded",
      cure: "give one of yes, no"),
    // Days off.
    Mistake(#""from": "12-24""#, #""from": "24 December""#, at: "$.daysOff[0].from", cure: "12-29 for every year"),
    Mistake(#""from": "12-24""#, #""from": "02-30""#, at: "$.daysOff[0].from", cure: "12-29 for every year"),
    Mistake(#""through": "01-02""#, #""through": "2027-01-02""#, at: "$.daysOff[0]", cure: "both with the year"),
    Mistake(#""through": "2026-05-12""#, #""through": "2026-05-10""#, at: "$.daysOff[1]", cure: "in order"),
    Mistake(#""title": "Move", "#, "", at: "$.daysOff[1]", cure: "add it"),
    // Conditions.
    Mistake(
      #""stage-1-not-skipped""#, #""stage-1-not-skiped""#, at: "\(order).appliesWhen[0]", cure: "give one of",
      meant: "stage-1-not-skipped"),
    Mistake(
      #"{"fact": "urgent", "is": "yes"}"#, #"{"fact": "urgant", "is": "yes"}"#, at: "\(first).otherLimits[0].when.fact",
      cure: "list it under $.facts", meant: "urgent"),
    Mistake(
      #"{"fact": "urgent", "is": "yes"}"#, #"{"fact": "ordered-for", "is": "yes"}"#,
      at: "\(first).otherLimits[0].when.fact", cure: "use it in a clock"),
    Mistake(
      #"{"fact": "urgent", "is": "yes"}"#, #"{"fact": "urgent", "is": "yse"}"#, at: "\(first).otherLimits[0].when.is",
      cure: "give one of yes, no", meant: "yes"),
    Mistake(
      #"{"fact": "urgent", "is": "yes"}"#, #"{"fact": "urgent"}"#, at: "\(first).otherLimits[0].when", cure: "add it"),
    Mistake(#""is": ["red", "green"]"#, #""is": []"#, at: "\(order).appliesWhen[1].is", cure: "one or more words"),
    Mistake(
      #"{"notHappened": "withdrawn"}"#, #"{"notHappend": "withdrawn"}"#, at: "\(order).appliesWhen[2].notHappend",
      cure: "use only", meant: "notHappened"),
    Mistake(
      #"{"notHappened": "withdrawn"}"#, #"{"notHappened": "withdrawn", "happened": "received"}"#,
      at: "\(order).appliesWhen[2]", cure: "give happened, notHappened"),
    Mistake(
      #"{"happened": "complaint-agreed"}"#, #"{"happened": "complaint-agred"}"#, at: "\(second).clock.when.happened",
      cure: "under $.events", meant: "complaint-agreed"),
    // Timescales.
    Mistake(#""binding": "target""#, #""binding": "aim""#, at: "\(ack).binding", cure: "limit, target"),
    Mistake(
      #""kind": "right", "clock": null"#, #""kind": "right", "binding": "target", "clock": null"#,
      at: "$.timescales[2].binding", cure: "leave binding out"),
    Mistake(
      #""owedByTitle": "Head of Service""#, #""owedByTitel": "Head of Service""#, at: "\(first).owedByTitel",
      cure: "use only", meant: "owedByTitle"),
    Mistake(
      #""owedByTitle": "Head of Service""#, #""owedByTitle": ["Head of Service"]"#, at: "\(first).owedByTitle",
      cure: "give a string"),
    Mistake(
      #""owedBy": "council", "satisfied"#, #""owedBy": "counsel", "satisfied"#, at: "\(order).owedBy",
      cure: "give one of", meant: "council"),
    Mistake(#""stage": "ombudsman", "#, "", at: order, cure: "not a word of the shared list"),
    Mistake(
      #""satisfiedBy": ["letter-signed"]"#, #""satisfiedBy": ["letter-singed"]"#, at: "\(order).satisfiedBy[0]",
      cure: "under $.events", meant: "letter-signed"),
    Mistake(#""satisfiedBy": ["letter-signed"]"#, #""satisfiedBy": []"#, at: order, cure: "add satisfiedBy"),
    Mistake(
      #"{"nextWorkingDay": "received"}"#, #"{"nextWorkingDay": "recieved"}"#, at: "\(first).clock.nextWorkingDay",
      cure: "an event", meant: "received"),
    Mistake(
      #"{"nextWorkingDay": "received"}"#, #"{"nextWorkinDay": "received"}"#, at: "\(first).clock.nextWorkinDay",
      cure: "use only", meant: "nextWorkingDay"),
    Mistake(
      #"{"nextWorkingDay": "received"}"#, #"{"first": ["received"]}"#, at: "\(first).clock.first",
      cure: "two or more clocks"),
    Mistake(#"{"fact": "ordered-for"}"#, #"{"fact": "colour"}"#, at: "\(order).clock.fact", cure: "of type “day”"),
    Mistake(
      #"{"fact": "ordered-for"}"#, #"{"fact": "stage-1-startday"}"#, at: "\(order).clock.fact", cure: "give one of",
      meant: "stage-1-start-day"),
    Mistake(#""limit": "on-the-day""#, #""limit": "on-that-day""#, at: "\(order).limit", cure: "give “on-the-day”"),
    Mistake(
      #""count": 20, "unit": "working-days", "firstDay""#, #""count": 0, "unit": "working-days", "firstDay""#,
      at: "\(first).limit.count", cure: "from 1 to 100000"),
    Mistake(
      #""count": 20, "unit": "working-days", "firstDay""#, #""count": 20, "unit": "working-day", "firstDay""#,
      at: "\(first).limit.unit", cure: "give one of", meant: "working-days"),
    Mistake(
      #""firstDay": "excluded""#, #""firstDay": "exclude""#, at: "\(first).limit.firstDay", cure: "give one of",
      meant: "excluded"),
    Mistake(#""aim": {"count": 10"#, #""aim": {"count": 20"#, at: "\(first).aim", cure: "make the aim shorter"),
    Mistake(
      #""kind": "right", "clock": null"#, #""kind": "right", "aim": {"count": 1, "unit": "days"}, "clock": null"#,
      at: "$.timescales[2].aim", cure: "leave it out"),
    Mistake(
      #""id": "stage-2-request", "kind""#,
      #""id": "stage-1-response-aim", "title": "A", "stage": "stage-1", "owedBy": "council", "satisfiedBy": ["closed"], "kind""#,
      at: "\(first).aim", cure: "another id"),
    Mistake(#""maximum": {"count": 30"#, #""maximum": {"count": 15"#, at: "\(first).maximum", cure: "the whole length"),
    Mistake(
      #""grounds": ["complex"]"#, #""grounds": ["complx"]"#, at: "\(first).maximum.grounds[0]", cure: "give one of",
      meant: "complex"),
    Mistake(#", "grantedBy": ["stage-1-extended"]"#, "", at: "\(first).maximum", cure: "add grantedBy"),
    Mistake(#""id": "stage-2-response""#, #""id": "stage-1-response""#, at: second, cure: "its own id"),
    // Readings and the rest.
    Mistake(#""adopted": "Rule 3.", "#, "", at: "\(second).readings", cure: "exactly one"),
    Mistake(#""id": "calendar", "says""#, #""id": "working", "says""#, at: "\(second).readings", cure: "its own id"),
    Mistake(#""limit": {"count": 25, "unit": "days"}, "#, "", at: "\(second).readings[1]", cure: "make it a note"),
    Mistake(
      #""bands": [{"timescale": "order""#, #""bands": [{"timescale": "ordre""#, at: "$.bands[0].timescale",
      cure: "of this profile", meant: "order"),
    Mistake(#""upTo": [10, 20]"#, #""upTo": [20, 10]"#, at: "$.bands[0].upTo", cure: "ascending numbers"),
    Mistake(
      #""timescales": ["order"]"#, #""timescales": ["stage1-response"]"#, at: "$.relaxations[0].timescales[0]",
      cure: "of the shared list", meant: "stage-1-response"),
    Mistake(#""through": "2026-03-31""#, #""through": "2026-02-28""#, at: "$.relaxations[0]", cure: "in order"),
    Mistake(#"{"month": "2026-03"}"#, #"{"month": "March 2026"}"#, at: "$.governance[0].due.month", cure: "2026-03"),
    Mistake(
      #""due": {"month": "2026-03"}"#, #""due": {"month": "2026-03"}, "every": "year""#, at: "$.governance[0]",
      cure: "exactly one"),
    Mistake(
      #""became": "right""#, #""became": "rigth""#, at: "$.passages[0].became", cure: "give one of", meant: "right"),
    Mistake(
      #""pauses": {"clock": "stops""#, #""pauses": {"clock": "stop""#, at: "$.pauses.clock", cure: "give one of",
      meant: "stops"),
  ]

  @Test("The profile in which they are made is sound")
  func isSound() throws {
    let profile = try PolicyProfile(json: Array(Self.sound.utf8), file: "anytown.json")
    try profile.validate()
    #expect(profile.timescales.count == 6)
  }

  @Test("There are sixty at least, and no two are alike")
  func areSixty() {
    #expect(Self.mistakes.count >= 60)
    #expect(Set(Self.mistakes.map { "\($0.old) \($0.new)" }).count == Self.mistakes.count)
  }

  @Test("Each is found at its place, with its cure and the word that was meant", arguments: mistakes)
  func isFound(mistake: Mistake) throws {
    let range = try #require(Self.sound.firstRange(of: mistake.old))
    var text = Self.sound
    text.replaceSubrange(range, with: mistake.new)
    let edited = Self.sound[..<range.lowerBound].count { $0 == "\n" } + 1
    do throws(ProfileError) {
      _ = try PolicyProfile(json: Array(text.utf8), file: "anytown.json")
      Issue.record("no fault is found")
    } catch {
      let fault = try #require(error.faults.first { $0.path == mistake.path }, "\(error.faults)")
      #expect(error.faults.count == 1, "\(error.faults)")
      #expect(fault.instead.contains(mistake.cure), "\(fault)")
      #expect(fault.instead.hasSuffix("; did you mean “\(mistake.meant ?? "")”?") == (mistake.meant != nil), "\(fault)")
      // What is missing from an object, or contradicts another part, is reported where that begins.
      #expect((1...edited).contains(fault.line), "\(fault)")
    }
  }
}
