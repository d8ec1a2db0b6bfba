import Deadlines
import PolicyProfiles
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

/// What a policy officer reads off the comparison; every expectation is from the documents
/// themselves.
@Suite("Policies side by side")
struct ComparisonTests {
  private let comparison: PolicyComparison

  init() throws {
    comparison = try Self.comparison(received: nil)
  }

  private static func comparison(received: Day?) throws -> PolicyComparison {
    let library = PolicyLibrary.embedded
    let day = try Day(iso8601: "2025-12-19")
    let ids = ["cheshire-east", "luton", "dudley", "worcestershire", "cheshire-west"]
    return PolicyComparison(
      of: try ids.map { try library.policy($0, on: day) }, law: try library.policy("regulations", on: day).profile,
      received: received, calendars: .englandAndWales)
  }

  private func cell(
    _ timescale: TimescaleID, _ council: String, in comparison: PolicyComparison? = nil
  ) throws -> PolicyComparison.Cell {
    let comparison = comparison ?? self.comparison
    let column = try #require(comparison.policies.firstIndex { $0.profile.id == council })
    let row = try #require(comparison[timescale])
    return try #require(row.cells[column])
  }

  @Test("Luton gives itself 15 and 25 working days for stage 1 against 10 and 20")
  func lutonStage1() throws {
    let luton = try cell("stage-1-response", "luton")
    let law = try #require(comparison["stage-1-response"]?.law)
    #expect(luton.timescale.rule.limit?.period.count == 15)
    #expect(luton.timescale.wholeMaximum?.period.count == 25)
    #expect(law.timescale.rule.limit?.period.count == 10)
    #expect(law.timescale.wholeMaximum?.period.count == 20)
    #expect(luton.relation == .looser)
    #expect(luton.maximumRelation == .looser)
    #expect(luton.favours == .council)
  }

  @Test("Cheshire East and Luton start stage 2 with the agreed complaint, the law with the request")
  func stage2Start() throws {
    for council in ["cheshire-east", "luton"] {
      let investigation = try cell("stage-2-investigation", council)
      #expect(investigation.ordinaryStart == .complaintAgreed)
      #expect(comparison["stage-2-response"]?.law?.ordinaryStart == .stage2Requested)
      #expect(investigation.hasOtherStart)
      #expect(investigation.relation == .incomparable)
    }
    #expect(try cell("stage-2-response", "luton").hasOtherStart)
  }

  @Test("Luton and Worcestershire state no 65 working days, so the law's stand in")
  func missing65() throws {
    for council in ["luton", "worcestershire"] {
      let response = try cell("stage-2-response", council)
      #expect(response.timescale.rule.maximum == .inherited)
      #expect(response.timescale.wholeMaximum == nil)
      #expect(response.counterpart?.wholeMaximum?.period.count == 65)
    }
    #expect(try cell("stage-2-response", "dudley").timescale.wholeMaximum?.period.count == 65)
  }

  @Test("the windows to ask for stage 2 are known to no regulation")
  func stage2Windows() throws {
    #expect(comparison["stage-2-request"]?.law?.timescale.rule.limit == nil)
    for (council, days) in [("cheshire-east", 20), ("luton", 28)] {
      let window = try cell("stage-2-request", council)
      #expect(window.timescale.rule.limit?.period.count == days)
      #expect(window.relation == .noLimitInLaw)
      #expect(window.favours == .council)
    }
    for council in ["dudley", "worcestershire", "cheshire-west"] {
      #expect(try cell("stage-2-request", council).isInherited)
    }
  }

  @Test("Worcestershire extends by consent, Dudley also for an advocate; the law only for a complex complaint")
  func grounds() throws {
    #expect(try cell("stage-1-response", "worcestershire").timescale.ownExtension?.grant.grounds == [.agreed])
    #expect(try cell("stage-1-response", "worcestershire").groundsNotInLaw == [.agreed])
    #expect(Set(try cell("stage-1-response", "dudley").groundsNotInLaw) == [.agreed, .advocate])
    #expect(try cell("stage-1-response", "cheshire-east").groundsNotInLaw == [.agreed])
    #expect(comparison["stage-1-response"]?.law?.timescale.ownExtension?.grant.grounds == [.complex])
  }

  @Test(
    "Cheshire East counts the request for a panel from the letter, and leaves the panel open if the complainant is unavailable"
  )
  func cheshireEastStage3() throws {
    let request = try cell("stage-3-request", "cheshire-east")
    #expect(request.ordinaryStart == .stage2Responded)
    #expect(request.hasOtherStart)
    let panel = try cell("panel", "cheshire-east")
    #expect(panel.timescale.ownExtension?.openWhen == .complainantUnavailable)
    #expect(panel.counterpart?.ownExtension?.openWhen == nil)
  }

  @Test("twelve months are a year, and every row of Cheshire West is the law's")
  func sameLimits() throws {
    #expect(try cell("complaint-limit", "luton").relation == .same)
    #expect(try cell("complaint-limit", "cheshire-east").relation == .same)
    for row in comparison.rows where row.law != nil {
      #expect(try cell(row.timescale, "cheshire-west").isInherited)
      #expect(try cell(row.timescale, "cheshire-west").relation == .same)
    }
  }

  @Test("with a day of receipt the real days are compared")
  func realDays() throws {
    let dated = try Self.comparison(received: try Day(iso8601: "2025-12-19"))
    let luton = try cell("stage-1-response", "luton", in: dated)
    // 10, 15, 20 and 25 working days after 2025-12-19, over Christmas and New Year: by hand.
    #expect(luton.due?.description == "2026-01-14")
    #expect(luton.maximumDue?.description == "2026-01-28")
    #expect(luton.relation == .looser)
    let law = try #require(dated["stage-1-response"]?.law)
    #expect(law.due?.description == "2026-01-07")
    #expect(law.maximumDue?.description == "2026-01-21")
    #expect(try cell("acknowledgement", "dudley", in: dated).due?.description == "2025-12-22")
    #expect(try cell("stage-1-response", "dudley", in: dated).relation == .same)
    #expect(try cell("stage-2-response", "luton", in: dated).due == nil)
  }

  @Test("the 65 working days have one ground: the notice")
  func notice() throws {
    let law = try #require(comparison["stage-2-response"]?.law)
    #expect(law.timescale.ownExtension?.grant.grounds == [])
    #expect(law.timescale.ownExtension?.grant.grantedBy == [.delayNoticeSent])
    #expect(law.timescale.ownExtension?.grant.needsEvent == true)
    let dudley = try cell("stage-2-response", "dudley").timescale.ownExtension
    #expect(dudley?.grant.grantedBy == [.stage2Extended, .delayNoticeSent])
    #expect(try cell("panel", "dudley").timescale.ownExtension?.grant.grantedBy ?? [] == [])
  }

  @Test("another unit than in law is marked, months instead of years are not")
  func otherUnit() throws {
    var luton = try PolicyLibrary.embedded.policy("luton", on: try Day(iso8601: "2025-12-19")).profile
    for (id, count, unit) in [("stage-3-request", 20, Period.Unit.days), ("panel", 12, .weeks)] {
      let index = try #require(luton.timescales.firstIndex { $0.id.rawValue == id })
      luton.timescales[index].rule.limit?.period = try Period(count, unit, .after)
    }
    let changed = PolicyComparison(
      of: [ApplicablePolicy(profile: luton, law: comparison.law)], law: comparison.law, calendars: .englandAndWales)
    let marked = changed.rows.filter { $0.cells[0]?.hasOtherUnit == true }.map(\.timescale.rawValue)
    #expect(marked == ["stage-3-request", "panel"])
    #expect(changed["panel"]?.cells[0]?.relation == .incomparable)
    for row in comparison.rows { #expect(!row.cells.contains { $0?.hasOtherUnit == true }) }
  }

  @Test("clear days are longer than the law's, and a borrowed clock is followed; the departures say the same")
  func clearDays() throws {
    let text = """
      {
        "schemaVersion": 1, "id": "anytown", "version": "2024", "council": "Anytown", "effective": {"from": "2024-01-01"},
        "document": {"title": "Procedure", "publisher": "Anytown", "date": "2024"},
        "timescales": [
          {
            "id": "stage-2-response", "clock": "stage-2-requested", "citation": {"place": "1"},
            "limit": {"count": 25, "unit": "working-days", "clear": true}
          },
          {
            "id": "panel", "clock": "stage-3-requested", "citation": {"place": "2"},
            "limit": {"count": 30, "unit": "working-days", "clear": true}
          },
          {
            "id": "panel-papers", "clock": {"sameAs": "panel"}, "counterpart": "panel", "citation": {"place": "3"},
            "limit": {"count": 4, "unit": "working-days"}
          },
          {
            "id": "panel-report", "clock": {"sameAs": "panel"}, "citation": {"place": "4"},
            "limit": {"count": 5, "unit": "working-days"}
          }
        ]
      }
      """
    let profile = try PolicyProfile(json: Array(text.utf8), file: "anytown.json")
    let law = comparison.law
    let own = PolicyComparison(
      of: [ApplicablePolicy(profile: profile, law: law)], law: law, calendars: .embedded)
    func cell(_ id: TimescaleID) throws -> PolicyComparison.Cell { try #require(own[id]?.cells[0]) }
    for id in [TimescaleID.stage2Response, .panel] {
      #expect(try cell(id).relation == .looser)
      #expect(try cell(id).favours == .council)
      #expect(try !cell(id).hasOtherStart)
    }
    #expect(try cell("panel-papers").relation == .stricter)
    #expect(try cell("panel-papers").ordinaryStart == .stage3Requested)
    #expect(try !cell("panel-papers").hasOtherStart)
    #expect(try cell("panel-report").relation == .incomparable)
    #expect(try cell("panel-report").hasOtherStart)
    let departures = profile.departures(from: law)
    #expect(departures.map(\.timescale.rawValue) == ["stage-2-response", "panel"])
    #expect(departures.map(\.kind) == [.longerLimit, .longerLimit])
  }

  @Test("a version of the law has its own timescales, and inherits none from another version")
  func oldLaw() throws {
    let old = try PolicyLibrary.embedded.policy("regulations@1991", on: try Day(iso8601: "2025-12-19"))
    let versions = PolicyComparison(of: [old], law: comparison.law, calendars: .embedded)
    let own = versions.rows.filter { $0.cells[0] != nil }.map(\.timescale.rawValue)
    #expect(own == ["stage-2-response", "stage-3-request", "panel", "panel-report"])
    #expect(!versions.rows.contains { $0.cells[0]?.isInherited == true })
    #expect(versions.rows.count { $0.law != nil } == comparison.law.timescales.count)
  }

  @Test("a day of receipt outside the calendar, or too near its end, is reported")
  func outsideCoverage() throws {
    #expect(!comparison.isOutsideCoverage)
    #expect(try !Self.comparison(received: Day(iso8601: "2025-12-19")).isOutsideCoverage)
    let last = WorkingCalendar.englandAndWales.coverage.upperBound
    for received in ["2045-01-01", "\(last)"] {
      let outside = try Self.comparison(received: Day(iso8601: received))
      #expect(outside.isOutsideCoverage)
      #expect(try cell("stage-1-response", "luton", in: outside).isOutsideCoverage)
      #expect(try cell("stage-1-response", "luton", in: outside).due == nil)
      #expect(try !cell("panel", "luton", in: outside).isOutsideCoverage)
    }
  }
}
