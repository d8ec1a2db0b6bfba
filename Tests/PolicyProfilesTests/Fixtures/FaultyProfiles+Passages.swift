// MARK: - Calendars, relaxations and passages

extension FaultyProfile {
  private static let pauses = #""pauses": {"clock": "stops", "citation": {"place": "3"}}"#

  private static func added(_ name: String, _ text: String, faults: [String]) -> FaultyProfile {
    FaultyProfile(name, replace: pauses, by: text, faults: faults)
  }

  private static func relaxation(_ name: String, _ members: String, faults: [String]) -> FaultyProfile {
    added(name, #""relaxations": [{\#(members), "citation": {"place": "8"}}]"#, faults: faults)
  }

  /// A pause between two events; line 37 begins with it.
  private static func pause(_ name: String, _ members: String, effect: String = "stops", faults: [String])
    -> FaultyProfile
  {
    added(name, #""pauses": {"clock": "\#(effect)", \#(members), "citation": {"place": "3"}}"#, faults: faults)
  }

  static let passages = [
    pause(
      "a pause that begins with an event of the shared vocabulary", #""from": "contacted", "to": "contacted""#,
      faults: [
        "37:40: $.pauses.from: “contacted” is not an event of this profile; list it under $.events",
        "37:59: $.pauses.to: “contacted” is not an event of this profile; list it under $.events",
      ]),
    pause(
      "a pause that does not end", #""from": "contacted""#,
      faults: [
        "37:40: $.pauses.from: “contacted” is not an event of this profile; list it under $.events",
        "37:40: $.pauses.from: the pause has no “to”; give from and to, or neither",
      ]),
    added(
      "an unknown calendar", #""calendar": "wales""#,
      faults: [
        "37:15: $.calendar: “wales” is not a calendar; give one of england-and-wales, scotland, northern-ireland, any-uk"
      ]),
    added(
      "a calendar that is a list", #""calendar": ["scotland"]"#,
      faults: ["37:15: $.calendar: found an array; give a string"]),
    added(
      "a procedure that stands alone in words", #""standsAlone": "yes""#,
      faults: ["37:18: $.standsAlone: found a string; give true or false"]),
    relaxation(
      "a relaxation of an unknown timescale",
      #""timescales": ["panels"], "from": "2020-04-24", "through": "2020-09-25""#,
      faults: [
        "37:35: $.relaxations[0].timescales[0]: “panels” is not a timescale; name one of the shared list or of this profile; did you mean “panel”?"
      ]),
    relaxation(
      "a relaxation that ends before it begins",
      #""timescales": ["panel"], "from": "2020-09-25", "through": "2020-04-24""#,
      faults: ["37:19: $.relaxations[0]: it ends before it begins; give from and through in order"]),
    relaxation(
      "a relaxation from a day that does not exist",
      #""timescales": ["panel"], "from": "2020-04-31", "through": "2020-09-25""#,
      faults: [
        "37:53: $.relaxations[0].from: there is no day 31 in month 4 of 2020: it has 30 days; give a day that exists as yyyy-mm-dd"
      ]),
    relaxation(
      "a relaxation without an end", #""timescales": ["panel"], "from": "2020-04-24""#,
      faults: ["37:19: $.relaxations[0]: the key “through” is missing; add it"]),
    relaxation(
      "a relaxation saved by an event",
      #""timescales": ["panel"], "from": "2020-04-24", "through": "2020-09-25", "savedBy": "panel-held""#,
      faults: [
        "37:103: $.relaxations[0].savedBy: “panel-held” is not a timescale; name one of the shared list or of this profile"
      ]),
    added(
      "a passage that became a note",
      #""passages": [{"became": "note", "because": "A.", "citation": {"place": "7"}}]"#,
      faults: ["37:27: $.passages[0].became: “note” is not an outcome; give one of event, right, date, not-a-clock"]),
    added(
      "a passage without a reason", #""passages": [{"became": "date", "citation": {"place": "7"}}]"#,
      faults: ["37:16: $.passages[0]: the key “because” is missing; add it"]),
    added(
      "a passage with an empty reason and no place",
      #""passages": [{"became": "date", "because": "", "citation": {"codes": ["A-1"]}}]"#,
      faults: [
        "37:46: $.passages[0].because: the text is empty; give some text",
        "37:62: $.passages[0].citation: the key “place” is missing; add it",
      ]),
    added(
      "passages that are not a list", #""passages": {"became": "date"}"#,
      faults: ["37:15: $.passages: found an object; give an array"]),
    FaultyProfile(
      "an extension that needs an event in words", replace: #""grantedBy": ["stage-1-extended"]}"#,
      by: #""grantedBy": ["stage-1-extended"], "needsEvent": 1}"#,
      faults: ["24:129: $.timescales[1].maximum.needsEvent: found a whole number; give true or false"]),
  ]
}
