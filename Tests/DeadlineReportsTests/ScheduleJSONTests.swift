import DeadlineReports
import Deadlines
import Foundation
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("The JSON of a schedule")
struct ScheduleJSONTests {
  static let deadlineKeys = [
    "timescale", "title", "stage", "kind", "owedBy", "owedByTitle", "binding", "clock", "limit", "dueFrom", "due",
    "maximumDueFrom", "maximumDue",
    "extendedToFrom", "extendedTo", "operativeDueFrom", "operativeDue", "openEnded", "conditional", "status",
    "workingDays", "metOn", "metOnFrom", "metAtTheLatest", "relation", "favours", "statute", "readings", "disputed",
    "robust",
    "provisional", "basis", "clockBasis", "maximumBasis", "citation",
  ]
  static let statuteKeys = [
    "timescale", "clock", "limit", "dueFrom", "due", "maximumDueFrom", "maximumDue", "extendedToFrom", "extendedTo",
    "operativeDueFrom", "operativeDue", "status", "workingDays", "metOn", "metOnFrom", "metAtTheLatest", "binding",
    "provisional",
    "relation", "favours", "robust", "citation",
  ]
  static let clockKeys = ["event", "dayFrom", "day", "basis"]
  static let workingDaysKeys = [
    "takenFrom", "taken", "leftFrom", "left", "lateFrom", "late", "beyondMaximumFrom", "beyondMaximum",
  ]
  static let readingKeys = [
    "id", "dueFrom", "due", "maximumDueFrom", "maximumDue", "operativeDueFrom", "operativeDue", "status", "adopted",
    "chosen", "citation",
  ]
  static let rightKeys = ["right", "opens", "opensFrom", "closes", "closesFrom", "atDiscretion", "layer", "because"]
  static let problemKeys = ["code", "message", "timescale", "events", "layer"]
  static let limitKeys = ["count", "unit", "direction", "firstDay", "clear", "rollsToWorkingDay"]

  @Test(
    "has the same keys for every policy, case and deadline, absent values included",
    arguments: [
      "regulations", "cheshire-east", "cheshire-west", "dudley", "luton", "worcestershire", "regulations@1991",
      "complaint-handling-code", "freedom-of-information", "subject-access",
    ])
  func keys(_ policy: String) throws {
    let json = try Reports.json(
      try Reports.schedule(
        policy, "received=2025-12-19", "stage-1-responded=2026-01-08", "stage-2-requested=2026-01-02",
        "stage-1-extended=2026-01-09", "closed=2026-02-02"))
    #expect(
      json.keys == [
        "schemaVersion", "reference", "policy", "asOf", "events", "facts", "ended", "deadlines", "rights", "problems",
        "explanations", "provenance",
      ])
    #expect(json["policy"]?.keys == ["id", "council", "version", "basis"])
    let deadlines = json["deadlines"]?.elements ?? []
    #expect(!deadlines.isEmpty)
    for deadline in deadlines {
      #expect(deadline.keys == Self.deadlineKeys)
      #expect(deadline["clock"]?.keys == Self.clockKeys)
      #expect(deadline["workingDays"]?.keys == Self.workingDaysKeys)
      #expect(deadline["citation"]?.keys == ["document", "place"])
      if deadline["limit"]?.isNull == false { #expect(deadline["limit"]?.keys == Self.limitKeys) }
      for reading in deadline["readings"]?.elements ?? [] {
        #expect(reading.keys == Self.readingKeys)
        #expect(reading["citation"]?.keys == ["document", "place"])
      }
      #expect(deadline["readings"]?.elements.count { $0["adopted"]?.flag == true } == 1)
      #expect(deadline["readings"]?.elements.count { $0["chosen"]?.flag == true } == 1)
      guard let statute = deadline["statute"], !statute.isNull else { continue }
      #expect(statute.keys == Self.statuteKeys)
      #expect(statute["clock"]?.keys == Self.clockKeys)
      #expect(statute["workingDays"]?.keys == Self.workingDaysKeys)
      if statute["limit"]?.isNull == false { #expect(statute["limit"]?.keys == Self.limitKeys) }
    }
    for right in json["rights"]?.elements ?? [] { #expect(right.keys == Self.rightKeys) }
    let problems = json["problems"]?.elements ?? []
    #expect(problems.contains { $0["code"]?.string == "event-after-as-of" })
    for problem in problems { #expect(problem.keys == Self.problemKeys) }
  }

  @Test("The provenance says what the report was made from")
  func provenance() throws {
    let json = try #require(try Reports.json(try Reports.schedule("luton", "received=2025-12-19"))["provenance"])
    #expect(
      json.keys == ["tool", "dataVersion", "profiles", "calendar", "calendars", "asOf", "reading", "inputDigest"])
    #expect(json["tool"]?.string == "a test 1.0")
    #expect(json["dataVersion"]?.string == "2026-02-25")
    #expect(json["profiles"]?.elements.map { $0["id"]?.string } == ["luton@2020-08", "mine@1"])
    #expect(json["profiles"]?.elements[0]["digest"]?.string == "00ff")
    #expect(json["profiles"]?.elements[1]["digest"]?.isNull == true)
    #expect(json["calendar"]?.keys == ["name", "from", "through", "publishedThrough"])
    #expect(json.at("calendar.name")?.string == "england-and-wales")
    #expect(json.at("calendar.from")?.string == "1995-01-01")
    #expect(json.at("calendar.through")?.string == "2040-12-31")
    #expect(json["asOf"]?.string == "2026-01-10")
    #expect(json["reading"]?.string == "adopted")
    #expect(json["inputDigest"]?.isNull == true)
  }

  @Test("Luton, received Friday 2025-12-19, answered on 9 January 2026: both layers of stage 1")
  func lutonStage1() throws {
    let json = try Reports.json(
      try Reports.schedule(
        "luton", "received=2025-12-19", "complaint-clarified=2025-12-23", "stage-1-responded=2026-01-09",
        reference: "A \"17\"\n"))
    #expect(json["schemaVersion"]?.integer == 2)
    #expect(json["reference"]?.string == "A \"17\"\n")
    #expect(json.at("policy.id")?.string == "luton")
    #expect(json.at("policy.council")?.string == "Luton Council")
    #expect(json.at("policy.version")?.string == "2020-08")
    #expect(json.at("policy.basis")?.string == "stated")
    #expect(json["asOf"]?.string == "2026-01-10")

    let stage1 = try #require(json["deadlines"]?.first("timescale", "stage-1-response"))
    let texts = [
      "title": "Response at stage 1", "stage": "stage-1", "kind": "duty", "owedBy": "council",
      "binding": "limit",
      "clock.event": "received", "clock.day": "2025-12-19", "clock.basis": "recorded", "limit.unit": "working-days",
      "limit.direction": "after", "limit.firstDay": "excluded", "due": "2026-01-14", "maximumDue": "2026-01-28",
      "operativeDue": "2026-01-14", "status": "met", "metOn": "2026-01-09", "relation": "looser", "favours": "council",
      "statute.timescale": "stage-1-response", "statute.clock.event": "received", "statute.clock.day": "2025-12-19",
      "statute.due": "2026-01-07", "statute.maximumDue": "2026-01-21", "statute.operativeDue": "2026-01-07",
      "statute.status": "missed", "statute.metOn": "2026-01-09", "statute.binding": "limit",
      "statute.relation": "looser", "statute.favours": "council", "basis": "stated", "clockBasis": "stated",
      "citation.place": "13.6, 13.8, 13.9",
    ]
    for (path, text) in texts { #expect(stage1.at(path)?.string == text, "\(path)") }
    #expect(stage1.at("limit.count")?.integer == 15)
    #expect(stage1.at("limit.clear")?.flag == false)
    #expect(stage1.at("workingDays.taken")?.integer == 12)
    #expect(stage1.at("workingDays.left")?.isNull == true)
    #expect(stage1.at("workingDays.late")?.isNull == true)
    #expect(stage1.at("statute.limit.count")?.integer == 10)
    #expect(stage1.at("statute.workingDays.late")?.integer == 2)
    #expect(stage1["extendedTo"]?.isNull == true)
    #expect(stage1["openEnded"]?.flag == false)
    #expect(stage1["conditional"]?.flag == false)
    // Clarified on 23 December, 10 working days on: 9 January, another day than the adopted one.
    #expect(stage1["disputed"]?.flag == true)
    #expect(stage1["robust"]?.flag == false)
    let readings = try #require(stage1["readings"])
    #expect(
      readings.elements.map { $0["id"]?.string } == [
        "receipt-plus-15", "clarified-plus-10", "outcome-plus-15", "extension-calendar-days",
      ])
    #expect(readings.first("id", "clarified-plus-10")?["due"]?.string == "2026-01-09")
    #expect(readings.first("id", "clarified-plus-10")?["status"]?.string == "met")
    #expect(readings.first("id", "outcome-plus-15")?["due"]?.isNull == true)
    #expect(readings.first("id", "extension-calendar-days")?["maximumDue"]?.string == "2026-01-24")
  }

  @Test("A timescale that the law does not have has no statute, and one without a limit no limit")
  func absentParts() throws {
    let luton = try Reports.json(try Reports.schedule("luton", "received=2025-12-19"))
    let acknowledgement = try #require(luton["deadlines"]?.first("timescale", "acknowledgement"))
    #expect(acknowledgement["statute"]?.isNull == true)
    #expect(acknowledgement["relation"]?.string == "no-counterpart")
    let request = try #require(luton["deadlines"]?.first("timescale", "stage-2-request"))
    #expect(request.at("statute.limit")?.isNull == true)
    #expect(request.at("statute.due")?.isNull == true)
    #expect(request.at("clock.basis")?.string == "projected")
    let closed = try Reports.json(try Reports.schedule("luton", "received=2025-12-19", "closed=2025-12-22"))
    #expect(closed["deadlines"]?.first("timescale", "stage-2-request")?.at("clock.basis")?.isNull == true)
    let law = try Reports.json(try Reports.schedule("regulations", "received=2025-12-19"))
    let right = try #require(law["deadlines"]?.first("timescale", "stage-2-request"))
    #expect(right["kind"]?.string == "right")
    #expect(right["limit"]?.isNull == true)
  }

  @Test("The rights of the complainant: open without end for stage 2, 20 working days for a panel")
  func rights() throws {
    let first = try Reports.json(
      try Reports.schedule("luton", "received=2025-12-19", "stage-1-responded=2026-01-06"))
    let stage2 = try #require(first["rights"]?.first("right", "stage-2-request"))
    #expect(stage2["opens"]?.string == "2026-01-06")
    #expect(stage2["closes"]?.isNull == true)
    #expect(stage2["because"]?.string?.contains("reg 15(2)") == true)

    let second = try Reports.json(
      try Reports.schedule(
        "luton", "received=2025-11-03", "stage-1-responded=2025-11-10", "stage-2-requested=2025-11-12",
        "stage-2-responded=2025-12-17", "stage-2-response-received=2025-12-19"))
    let panel = try #require(second["rights"]?.first("right", "stage-3-request"))
    #expect(panel["opens"]?.string == "2025-12-19")
    #expect(panel["closes"]?.string == "2026-01-21")
    #expect(panel["because"]?.string?.contains("reg 18(2)") == true)
    #expect(second["rights"]?.first("right", "stage-2-request") == nil)
  }

  @Test("Problems have their code and say what they are about")
  func problems() throws {
    let json = try Reports.json(
      try Reports.schedule("luton", "received=2020-07-31", "stage-1-responded=2020-07-30", asOf: "2020-09-01"))
    #expect(json.at("policy.version")?.string == "before-2020-08")
    #expect(json.at("policy.basis")?.string == "assumed")
    let codes = json["problems"]?.elements.compactMap { $0["code"]?.string } ?? []
    #expect(codes == ["before-version", "response-before-request", "uncertain-status"])
    let order = try #require(json["problems"]?.first("code", "response-before-request"))
    #expect(
      order["message"]?.string
        == "the response at stage 1 was sent on 2020-07-30, before the complaint was received on 2020-07-31")
    #expect(order["events"]?.elements.map(\.string) == ["stage-1-responded", "received"])
    #expect(order["timescale"]?.isNull == true && order["layer"]?.isNull == true)
  }

  @Test("A problem of a timescale names it and whose rule it is, in each layer")
  func problemOfTimescale() throws {
    let json = try Reports.json(
      try Reports.schedule(
        "luton", "received=2025-02-03", "stage-2-requested=2025-03-03", "investigator-appointed=2025-03-04",
        "stage-2-responded=2025-04-01", "stage-1-extended=2025-02-10"))
    let missing = try #require(json["problems"]?.first("code", "start-missing"))
    #expect(missing["timescale"]?.string == "stage-2-investigation")
    #expect(missing["layer"]?.string == "policy")
    #expect(missing["events"]?.elements.map(\.string) == ["complaint-agreed"])
    let grounds = json["problems"]?.elements.filter { $0["code"]?.string == "extension-without-ground" } ?? []
    #expect(grounds.map { $0["layer"]?.string } == ["policy", "law"])
    #expect(
      grounds.allSatisfy { $0["timescale"]?.string == "stage-1-response" && $0["events"]?.elements.isEmpty == true })
  }

  @Test("The provenance names the calendar of every policy concerned, the law's once")
  func calendars() throws {
    let policies = try ["luton", "cheshire-east", "freedom-of-information"].map {
      try PolicyLibrary.embedded.policy($0, on: day("2026-01-05"))
    }
    var provenance = Reports.provenance()
    provenance.calendars = Provenance.PolicyCalendar.all(of: policies, in: .embedded)
    let schedule = try Reports.schedule("luton", "received=2025-12-19")
    let json = try JSONReader.read(Array(schedule.json(provenance: provenance).utf8))
    let calendars = try #require(json.at("provenance.calendars")?.elements)
    #expect(calendars.allSatisfy { $0.keys == ["policy", "name", "from", "through", "publishedThrough"] })
    #expect(
      calendars.map { "\($0["policy"]?.string ?? "") \($0["name"]?.string ?? "")" } == [
        "luton@2020-08 england-and-wales", "regulations@2006 england-and-wales",
        "cheshire-east@2023-03 england-and-wales", "freedom-of-information@2005-01 any-uk",
      ])
  }

  @Test("The provenance of policies names their profiles, with the digests of embedded ones, and their calendars")
  func provenanceOfPolicies() throws {
    let luton = try PolicyLibrary.embedded.policy("luton", on: day("2026-01-05"))
    var own = luton.profile
    own.council = "Another council"
    let policies = [luton, ApplicablePolicy(profile: own, law: luton.law)]
    let provenance = Provenance(tool: "a test 1.0", policies: policies, asOf: day("2026-01-10"))
    let schedule = try Reports.schedule("luton", "received=2025-12-19")
    let json = try #require(try JSONReader.read(Array(schedule.json(provenance: provenance).utf8)).at("provenance"))
    let folder = packageFolder.appending(path: "Sources/PolicyProfiles/Profiles")
    let digests = try ["luton@2020-08", "regulations@2006"].map {
      SHA256.hexDigest(of: try Data(contentsOf: folder.appending(path: "\($0).json")))
    }
    let profiles = try #require(json["profiles"]?.elements)
    #expect(profiles.map { $0["id"]?.string } == ["luton@2020-08", "regulations@2006", "luton@2020-08"])
    #expect(profiles.map { $0["digest"]?.string } == [digests[0], digests[1], nil])
    #expect(json.at("calendar.name")?.string == "england-and-wales")
    #expect(json["calendars"]?.elements.map { $0["policy"]?.string } == ["luton@2020-08", "regulations@2006"])
    #expect(json["asOf"]?.string == "2026-01-10" && json["reading"]?.string == "adopted")
    #expect(json["inputDigest"]?.isNull == true && json["dataVersion"]?.string == BankHolidayFeed.embeddedVersion)
  }
}
