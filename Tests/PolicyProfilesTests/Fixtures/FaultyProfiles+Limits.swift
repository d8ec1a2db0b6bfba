// MARK: - Limits and maxima

extension FaultyProfile {
  static let limits = [
    FaultyProfile(
      "an unknown unit", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 10, "unit": "workdays"}"#,
      faults: [
        """
        23:38: $.timescales[1].limit.unit: “workdays” is not a unit; give one of working-days, days, weeks, months, \
        years
        """
      ]),
    FaultyProfile(
      "a negative count", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": -10, "unit": "working-days"}"#,
      faults: ["23:26: $.timescales[1].limit.count: -10 is out of range; give a whole number from 1 to 100000"]),
    FaultyProfile(
      "a count of zero", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 0, "unit": "working-days"}"#,
      faults: ["23:26: $.timescales[1].limit.count: 0 is out of range; give a whole number from 1 to 100000"]),
    FaultyProfile(
      "a count and a half", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 1.5, "unit": "working-days"}"#,
      faults: ["23:26: $.timescales[1].limit.count: found a number; give a whole number"]),
    FaultyProfile(
      "a count beyond all calendars", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 4611686018427387904, "unit": "working-days"}"#,
      faults: [
        "23:26: $.timescales[1].limit.count: 4611686018427387904 is out of range; give a whole number from 1 to 100000"
      ]),
    FaultyProfile(
      "a limit that is only a number", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: "10",
      faults: ["23:16: $.timescales[1].limit: found a whole number; give an object with count, unit"]),
    FaultyProfile(
      "a limit without a unit", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 10}"#,
      faults: ["23:16: $.timescales[1].limit: the key “unit” is missing; add it"]),
    FaultyProfile(
      "an unknown direction", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 10, "unit": "working-days", "direction": "backwards"}"#,
      faults: ["23:67: $.timescales[1].limit.direction: “backwards” is not a direction; give one of after, before"]),
    FaultyProfile(
      "an unknown rule for the first day", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 10, "unit": "working-days", "firstDay": "counted"}"#,
      faults: [
        "23:66: $.timescales[1].limit.firstDay: “counted” is not a first-day rule; give one of excluded, included"
      ]),
    FaultyProfile(
      "clear days that include the first", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 10, "unit": "working-days", "firstDay": "included", "clear": true}"#,
      faults: [
        "23:87: $.timescales[1].limit.clear: clear days cannot include the first day; leave out firstDay or clear"
      ]),
    FaultyProfile(
      "an unknown end of a period", replace: #"{"count": 10, "unit": "working-days"}"#,
      by: #"{"count": 10, "unit": "working-days", "end": "rolled"}"#,
      faults: [
        "23:61: $.timescales[1].limit.end: “rolled” is not an end of a period; give one of as-it-falls, next-working-day"
      ]),
  ]
}

// MARK: - Maxima and bases

extension FaultyProfile {
  static let maxima = [
    FaultyProfile(
      "an unknown maximum",
      replace:
        #""maximum": {"count": 20, "unit": "working-days", "grounds": ["complex"], "grantedBy": ["stage-1-extended"]}"#,
      by: #""maximum": "unlimited""#,
      faults: ["24:18: $.timescales[1].maximum: “unlimited” is not a maximum; give “inherited” or an object"]),
    FaultyProfile(
      "a maximum without a count", replace: #"{"count": 20, "unit": "working-days", "grounds""#,
      by: #"{"unit": "working-days", "grounds""#,
      faults: [
        """
        24:18: $.timescales[1].maximum: the key “count” is missing; add it, or say with openWhen what leaves the \
        period open
        """
      ]),
    FaultyProfile(
      "a maximum that nothing grants", replace: #", "grantedBy": ["stage-1-extended"]"#,
      by: "",
      faults: [
        """
        24:18: $.timescales[1].maximum: nothing records that the extension was granted; add grantedBy, grantedTo or \
        both
        """
      ]),
    FaultyProfile(
      "an unknown ground", replace: #"["complex"]"#,
      by: #"["busy"]"#,
      faults: [
        "24:68: $.timescales[1].maximum.grounds[0]: “busy” is not a ground; give one of complex, agreed, advocate"
      ]),
    FaultyProfile(
      "a grant by a fact that is not a day", replace: #""grantedBy": ["stage-1-extended"]"#,
      by: #""grantedTo": "director-agrees""#,
      faults: [
        """
        24:93: $.timescales[1].maximum.grantedTo: the fact “director-agrees” is not a day; give one of \
        stage-1-start-day, stage-1-extended-to, stage-2-extended-to, panel-arranged-for
        """
      ]),
    FaultyProfile(
      "a grant by an unknown event", replace: #"["stage-1-extended"]"#,
      by: #"["stage-1-stretched"]"#,
      faults: [
        """
        24:94: $.timescales[1].maximum.grantedBy[0]: “stage-1-stretched” is not an event; give an event of the shared \
        vocabulary or list it under $.events
        """
      ]),
    FaultyProfile(
      "a grant by nothing in a list", replace: #"["stage-1-extended"]"#,
      by: "[]",
      faults: [
        """
        24:18: $.timescales[1].maximum: nothing records that the extension was granted; add grantedBy, grantedTo or \
        both
        """
      ]),
    FaultyProfile(
      "a maximum shorter than the limit", replace: #"{"count": 20, "unit": "working-days", "grounds""#,
      by: #"{"count": 9, "unit": "working-days", "grounds""#,
      faults: [
        """
        24:18: $.timescales[1].maximum: the maximum of 9 working days is shorter than the limit of 10 working days; \
        give the whole length, or make from “due” if it is an addition
        """
      ]),
    FaultyProfile(
      "a maximum from nowhere", replace: #""grounds": ["complex"]"#,
      by: #""from": "end""#,
      faults: ["24:64: $.timescales[1].maximum.from: “end” is not an origin of a maximum; give one of start, due"]),
    FaultyProfile(
      "an unknown basis", replace: #"{"from": "2024-05-01"}"#,
      by: #"{"from": "2024-05-01", "basis": {"guessed": "x"}}"#,
      faults: [noBasis]),
    FaultyProfile(
      "a basis without a reason", replace: #"{"from": "2024-05-01"}"#,
      by: #"{"from": "2024-05-01", "basis": {"inferred": ""}}"#,
      faults: ["6:61: $.effective.basis.inferred: the text is empty; give some text"]),
    FaultyProfile(
      "a basis in one word", replace: #"{"from": "2024-05-01"}"#,
      by: #"{"from": "2024-05-01", "basis": "inferred"}"#,
      faults: [noBasis]),
    FaultyProfile(
      "two bases at once", replace: #"{"from": "2024-05-01"}"#,
      by: #"{"from": "2024-05-01", "basis": {"inferred": "x", "assumed": "y"}}"#,
      faults: [noBasis]),
  ]
}

private let noBasis =
  "6:48: $.effective.basis: this is not a basis; give an object with the reason under one of inferred, inherited, assumed"
