import PolicyProfiles
import Testing
import Timescales
import WorkingDays

@Suite("Departures from the law")
struct DeparturesTests {
  // MARK: The councils' documents

  /// What each document has otherwise than SI 2006/1738, read from both and typed by hand.
  static let councils = [
    (
      "luton@2020-08",
      [
        "stage-1-response, longer-limit: the limit is 15 working days; in law it is 10 working days (reg 14(1), "
          + "14(3) to 14(5))",
        "stage-1-response, longer-maximum: the maximum is 25 working days; in law it is 20 working days (reg 14(1), "
          + "14(3) to 14(5))",
        "stage-1-response, longer-maximum: it can be extended to an agreed day, without a maximum; in law the maximum "
          + "is 20 working days (reg 14(1), 14(3) to 14(5))",
        "stage-2-request, window-not-in-law: the complainant has 28 working days; in law there is no last day for it "
          + "(reg 15(2))",
        "stage-2-investigation, later-start: the period runs from “complaint-agreed”; in law it runs from "
          + "“stage-2-requested” (reg 17(3) to 17(6))",
        "stage-2-response, later-start: the period runs from “complaint-agreed”; in law it runs from "
          + "“stage-2-requested” (reg 17(3) to 17(6))",
      ]
    ),
    (
      "cheshire-east@2023-03",
      [
        "stage-1-response, longer-maximum: it can be extended to an agreed day, without a maximum; in law the maximum "
          + "is 20 working days (reg 14(1), 14(3) to 14(5))",
        "stage-1-response, unknown-ground: “agreed” is a ground for extending it; in law the ground is “complex” "
          + "(reg 14(1), 14(3) to 14(5))",
        "stage-2-request, window-not-in-law: the complainant has 20 working days; in law there is no last day for it "
          + "(reg 15(2))",
        "stage-2-investigation, later-start: the period runs from “complaint-agreed”; in law it runs from "
          + "“stage-2-requested” (reg 17(3) to 17(6))",
        "stage-2-investigation, no-extension-notice: “stage-2-extended” is enough to extend it; in law that takes a "
          + "written notice within the first period (reg 17(3) to 17(6))",
        "stage-2-delay-notice, later-start: the period runs from “complaint-agreed”; in law it runs from "
          + "“stage-2-requested” (reg 17(6))",
        "stage-2-response, later-start: the period runs from “investigation-report-received”; in law it runs from "
          + "“stage-2-requested” (reg 17(3) to 17(6))",
        "stage-3-request, shorter-window: the window is counted from “stage-2-responded”; in law it is counted from "
          + "“stage-2-response-received” (reg 18(2))",
        "panel, open-ended: there is no last day if “complainant-unavailable”; the law has no such case (reg 19(4))",
      ]
    ),
    (
      "dudley@2019-02",
      [
        "stage-1-response, unknown-ground: “agreed” is a ground for extending it; in law the ground is “complex” "
          + "(reg 14(1), 14(3) to 14(5))",
        "stage-1-response, unknown-ground: “advocate” is a ground for extending it; in law the ground is “complex” "
          + "(reg 14(1), 14(3) to 14(5))",
        "stage-2-response, no-extension-notice: “stage-2-extended” is enough to extend it; in law that takes a "
          + "written notice within the first period (reg 17(3) to 17(6))",
      ]
    ),
    (
      "worcestershire@2019",
      [
        "stage-1-response, unknown-ground: “agreed” is a ground for extending it; in law the ground is “complex” "
          + "(reg 14(1), 14(3) to 14(5))"
      ]
    ),
    ("cheshire-west@2017-10", []),
  ]

  @Test("of a council", arguments: councils)
  func council(policy: String, expected: [String]) throws {
    let profile = try ProfileFiles.profile(policy)
    let law = try ProfileFiles.profile("regulations@2006")
    #expect(profile.departures(from: law).map(Self.words) == expected)
  }

  @Test("have the passages of both documents, and favour the council")
  func passages() throws {
    let law = try ProfileFiles.profile("regulations@2006")
    let departure = try #require(try ProfileFiles.profile("luton@2020-08").departures(from: law).first)
    #expect(departure.citation.place == "13.6, 13.8, 13.9")
    #expect(departure.law.document == law.document.title)
    #expect(departure.favours == .council)
  }

  @Test("are none in the law itself, in whatever version, and in what stands alone")
  func none() throws {
    let law = try ProfileFiles.profile("regulations@2006")
    #expect(try ProfileFiles.profile("regulations@1991").departures(from: law).isEmpty)
    #expect(law.departures(from: law).isEmpty)
    var alone = try ProfileFiles.profile("luton@2020-08")
    alone.standsAlone = true
    #expect(alone.departures(from: law).isEmpty)
  }

  // MARK: One timescale

  private static let tenDays = #""limit": {"count": 10, "unit": "working-days"}"#
  private static let granted = #""grantedBy": ["stage-1-extended"]"#

  @Test(
    "of one timescale",
    arguments: [
      // The Regulations are not about a corporate complaint.
      (
        #""id": "stage-1-response", "route": "corporate", "clock": "received", "limit": {"count": 40, "unit": "working-days"}"#,
        []
      ),
      (
        #""id": "stage-1-response", "route": "any", "clock": "received", "limit": {"count": 40, "unit": "working-days"}"#,
        ["longer-limit"]
      ),
      // As in law, or more generous.
      (#""id": "stage-1-response", "clock": "received", \#(tenDays)"#, []),
      (#""id": "stage-1-response", "clock": "received", "limit": {"count": 5, "unit": "working-days"}"#, []),
      (
        #""id": "stage-3-request", "clock": "stage-2-response-received", "limit": {"count": 30, "unit": "working-days"}"#,
        []
      ),
      (#""id": "stage-2-request", "kind": "right", "clock": null, "limit": null"#, []),
      (#""id": "stage-3-request", "kind": "right", "clock": "stage-2-responded", "limit": null"#, []),
      (#""id": "stage-3-response", "kind": "right", "clock": null, "limit": null"#, ["longer-limit"]),
      (#""id": "acknowledgement", "clock": "received", "limit": {"count": 90, "unit": "days"}"#, []),
      // Another unit, which only real days compare.
      (#""id": "stage-1-response", "clock": "received", "limit": {"count": 28, "unit": "days"}"#, ["other-unit"]),
      (
        #""id": "stage-3-request", "clock": "stage-2-response-received", "limit": {"count": 20, "unit": "days"}"#,
        ["other-unit"]
      ),
      (#""id": "panel", "clock": "stage-3-requested", "limit": {"count": 12, "unit": "weeks"}"#, ["other-unit"]),
      (
        #""id": "stage-1-response", "clock": "acknowledged", "limit": {"count": 28, "unit": "days"}"#,
        ["later-start", "other-unit"]
      ),
      // Twelve months are a year.
      (#""id": "complaint-limit", "clock": "grounds-arose", "limit": {"count": 12, "unit": "months"}"#, []),
      (
        #""id": "complaint-limit", "clock": "grounds-arose", "limit": {"count": 6, "unit": "months"}"#,
        ["shorter-window"]
      ),
      (
        #""id": "resubmission-limit", "clock": "proceedings-ended", "limit": {"count": 6, "unit": "months"}"#,
        ["shorter-window"]
      ),
      (
        #""id": "ombudsman-complaint", "clock": "became-aware", "limit": {"count": 1, "unit": "years", "firstDay": "included"}"#,
        []
      ),
      // Not to be compared without a case: a start of the profile's own, the later of two days.
      (#""id": "stage-1-response", "clock": "own-event", "limit": {"count": 90, "unit": "working-days"}"#, []),
      (
        #""id": "stage-1-response", "clock": {"latest": ["received", "logged"]}, "limit": {"count": 90, "unit": "working-days"}"#,
        []
      ),
      // One day more or less at either end.
      (
        #""id": "stage-1-response", "clock": "received", "limit": {"count": 11, "unit": "working-days", "firstDay": "included"}"#,
        []
      ),
      (
        #""id": "stage-1-response", "clock": "received", "limit": {"count": 10, "unit": "working-days", "clear": true}"#,
        ["longer-limit"]
      ),
      (
        #""id": "stage-1-response", "clock": "received", "limit": {"count": 10, "unit": "working-days", "end": "next-working-day"}"#,
        // A count of working days never ends on a day off.
        []
      ),
      (
        #""id": "ombudsman-complaint", "clock": "became-aware", "limit": {"count": 11, "unit": "months"}"#,
        ["shorter-window"]
      ),
      // Starts.
      (#""id": "stage-1-response", "clock": "acknowledged", \#(tenDays)"#, ["later-start"]),
      (
        #""id": "stage-1-response", "clock": {"first": ["received", {"when": "oral", "then": "received", "otherwise": "logged"}]}, \#(tenDays)"#,
        ["later-start"]
      ),
      (#""id": "complaint-limit", "clock": "became-aware", "limit": {"count": 1, "unit": "years"}"#, []),
      (
        #""id": "stage-3-request", "clock": "stage-2-response-received", "limit": {"count": 10, "unit": "working-days"}"#,
        ["shorter-window"]
      ),
      // Extensions.
      (
        #""id": "panel-report", "clock": "panel-held", "limit": {"count": 5, "unit": "working-days"}, "maximum": {"count": 9, "unit": "working-days", \#(granted)}"#,
        ["extension-not-in-law"]
      ),
      (
        #""id": "stage-1-response", "clock": "received", \#(tenDays), "maximum": {"count": 20, "unit": "working-days", \#(granted)}"#,
        ["unknown-ground"]
      ),
      (
        #""id": "stage-1-response", "clock": "received", \#(tenDays), "maximum": {"count": 10, "unit": "working-days", "from": "due", "grounds": ["complex"], \#(granted)}"#,
        []
      ),
      (
        #""id": "stage-1-response", "clock": "received", \#(tenDays), "maximum": {"count": 10, "unit": "days", "from": "due", "grounds": ["complex"], \#(granted)}"#,
        ["other-unit"]
      ),
      (
        #""id": "stage-2-response", "clock": "stage-2-requested", "limit": {"count": 25, "unit": "working-days"}, "maximum": {"count": 65, "unit": "working-days", "grantedTo": "stage-2-extended-to"}"#,
        ["no-extension-notice"]
      ),
      (
        #""id": "stage-2-response", "clock": "stage-2-requested", "limit": {"count": 25, "unit": "working-days"}, "maximum": {"count": 65, "unit": "working-days", "grantedBy": ["delay-notice-sent"]}"#,
        []
      ),
      // A borrowed clock, and a timescale of the profile's own that corresponds to one of the law.
      (
        #""id": "stage-1-response", "clock": "logged", \#(tenDays)}, {"id": "panel", "clock": {"sameAs": "stage-1-response"}, "limit": {"count": 90, "unit": "working-days"}"#,
        ["later-start", "other-start"]
      ),
      (
        #""id": "decision", "title": "Decision", "stage": "stage-3", "kind": "duty", "owedBy": "council", "satisfiedBy": ["closed"], "counterpart": "stage-3-response", "clock": "panel-report-received", "limit": {"count": 16, "unit": "working-days"}"#,
        ["longer-limit"]
      ),
    ])
  func timescale(members: String, expected: [String]) throws {
    let rows = members.replacing("}, {\"id\"", with: "\(Self.citation)}, {\"id\"") + Self.citation
    let text = """
      {
        "schemaVersion": 1, "id": "anytown", "version": "2024", "council": "Anytown Council",
        "effective": {"from": "2024-01-01"},
        "document": {"title": "Procedure", "publisher": "Anytown Council", "date": "2024"},
        "events": [{"id": "own-event", "title": "Something of its own"}],
        "timescales": [{\(rows)}]
      }
      """
    let profile = try PolicyProfile(json: Array(text.utf8), file: "anytown.json")
    let law = try ProfileFiles.profile("regulations@2006")
    #expect(profile.departures(from: law).map(\.kind.rawValue) == expected)
  }

  /// A document with one limit changed, and what must follow.
  @Test(
    "of a council that changes one limit",
    arguments: [
      (
        "luton@2020-08", "complaint-limit", 6, Period.Unit.months,
        "complaint-limit, shorter-window: the complainant has 6 months; in law it is 1 year (reg 9(1))"
      ),
      (
        "luton@2020-08", "stage-3-request", 20, .days,
        "stage-3-request, other-unit: the limit of 20 days is counted in calendar days; the law's 20 working days in "
          + "working days: compare real days (reg 18(2))"
      ),
      (
        "luton@2020-08", "panel", 12, .weeks,
        "panel, other-unit: the limit of 12 weeks is counted in weeks; the law's 30 working days in working days: "
          + "compare real days (reg 19(4))"
      ),
      (
        "dudley@2019-02", "resubmission-limit", 6, .months,
        "resubmission-limit, shorter-window: the complainant has 6 months; in law it is 1 year (reg 8(4), 8(5))"
      ),
    ])
  func oneLimit(policy: String, id: String, count: Int, unit: Period.Unit, expected: String) throws {
    var profile = try ProfileFiles.profile(policy)
    let law = try ProfileFiles.profile("regulations@2006")
    let index = try #require(profile.timescales.firstIndex { $0.id.rawValue == id })
    profile.timescales[index].rule.limit?.period = try Period(count, unit, .after)
    let found = try #require(profile.departures(from: law).first { $0.timescale.rawValue == id })
    #expect(Self.words(found) == expected)
    #expect(found.favours == (found.kind == .otherUnit ? nil : .council))
  }

  private static let citation = #", "citation": {"place": "1"}"#

  private static func words(_ departure: Departure) -> String {
    "\(departure.timescale), \(departure.kind.rawValue): \(departure.message)"
  }
}
