import Deadlines
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Choosing a reading")
struct ReadingChoiceTests {
  private func deadline(
    _ timescale: TimescaleID, _ policy: String, _ events: [CaseEvent: String], _ choice: ReadingChoice,
    asOf: String = "2026-12-31"
  ) throws -> Deadline {
    var record = CaseRecord()
    for (event, day) in events { record.record(event, on: try Day(iso8601: day)) }
    let policy = try PolicyLibrary.embedded.policy(policy, on: try Day(iso8601: "2026-01-05"))
    let schedule = Schedule(
      of: record, under: policy, asOf: try Day(iso8601: asOf), readings: choice, calendars: .englandAndWales)
    return try #require(schedule[timescale])
  }

  private func days(_ timescale: TimescaleID, _ policy: String, _ events: [CaseEvent: String]) throws -> [String] {
    try ReadingChoice.Preference.allCases.map {
      let due = try deadline(timescale, policy, events, ReadingChoice($0)).policy.outcome.due
      return try #require(due).description
    }
  }

  @Test(
    "Luton's 28 days to ask for stage 2: working days are the latest, calendar days or 20 working days the earliest")
  func luton28() throws {
    // By hand, from 8 April 2026: 20 working days end on 7 May, 28 calendar days on 6 May, 28
    // working days on 19 May. Easter Monday, 6 April, is before; the early May holiday is 4 May.
    let events: [CaseEvent: String] = [.received: "2026-03-16", .stage1ResponseReceived: "2026-04-08"]
    #expect(try days("stage-2-request", "luton", events) == ["2026-05-19", "2026-05-06", "2026-05-19"])
    let readings = try deadline("stage-2-request", "luton", events, .adopted).readings
    #expect(Set(readings.compactMap { $0.outcome.due?.description }) == ["2026-05-19", "2026-05-07", "2026-05-06"])
  }

  @Test("Cheshire East's response to the panel: 15 from the report, or 20 from the panel")
  func cheshireEastPanel() throws {
    // Panel on 1 July, report received on 3 July 2026: 24 July and 29 July; no bank holiday falls
    // inside: by hand.
    let events: [CaseEvent: String] = [.panelHeld: "2026-07-01", .panelReportReceived: "2026-07-03"]
    #expect(try days("stage-3-response", "cheshire-east", events) == ["2026-07-24", "2026-07-24", "2026-07-29"])
  }

  @Test("a reading is chosen by name for one timescale, and the others keep the adopted one")
  func byName() throws {
    let choice = ReadingChoice(.adopted, chosen: ["stage-1-response": "clarified-plus-10"])
    let events: [CaseEvent: String] = [.received: "2025-12-19", .complaintClarified: "2025-12-22"]
    let chosen = try deadline("stage-1-response", "luton", events, choice)
    // 10 working days after 22 December 2025: by hand.
    #expect(chosen.policy.outcome.due?.description == "2026-01-08")
    #expect(chosen.readings.first { $0.isChosen }?.id == "clarified-plus-10")
    #expect(chosen.readings.first { $0.isAdopted }?.outcome.due?.description == "2026-01-14")
    #expect(chosen.isDisputed)
    #expect(try deadline("acknowledgement", "luton", events, choice).policy.outcome.due?.description == "2025-12-24")
  }

  @Test("a reading that the case cannot compute is never the earliest or the latest")
  func computableOnly() throws {
    let events: [CaseEvent: String] = [.received: "2025-12-19"]
    #expect(try days("stage-1-response", "luton", events) == ["2026-01-14", "2026-01-14", "2026-01-14"])
  }

  @Test("the law is never a reading: its layer is the same under every choice")
  func lawStays() throws {
    let events: [CaseEvent: String] = [.received: "2025-12-19", .complaintClarified: "2025-12-22"]
    for preference in ReadingChoice.Preference.allCases {
      let deadline = try deadline("stage-1-response", "luton", events, ReadingChoice(preference))
      #expect(deadline.law?.outcome.due?.description == "2026-01-07")
    }
  }

  @Test("a reading that no profile has is refused with those that there are")
  func unknown() throws {
    let luton = try PolicyLibrary.embedded.policy("luton", on: try Day(iso8601: "2026-01-05")).profile
    let choice = ReadingChoice(.adopted, chosen: ["stage-2-request": "thirty"])
    do throws(ReadingError) {
      try choice.check(against: [luton])
      Issue.record("the choice is accepted")
    } catch {
      #expect("\(error)".hasPrefix("“stage-2-request” has no reading “thirty”; known are "))
    }
  }
}
