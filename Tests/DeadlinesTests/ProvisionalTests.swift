import Deadlines
import PolicyProfiles
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Cases past what is published of the calendar")
struct ProvisionalTests {
  private func schedule(received: String, in calendar: WorkingCalendar) throws -> Schedule {
    let day = try Day(iso8601: received)
    var record = CaseRecord()
    record.record(.received, on: day)
    let policy = try PolicyLibrary.embedded.policy("dudley", on: day)
    return Schedule(of: record, under: policy, asOf: day, calendars: Calendars(calendar))
  }

  @Test("A case that runs into 2029 has the days of the rules, and those days are provisional")
  func into2029() throws {
    // Acknowledged the next working day, 21 December 2028; 27, 28 and 29 December are days 3 to 5,
    // 2 January is day 6.
    let schedule = try schedule(received: "2028-12-20", in: .englandAndWales)
    let acknowledgement = try #require(schedule["acknowledgement"])
    #expect(acknowledgement.policy.outcome.due == Day("2028-12-21"))
    #expect(!acknowledgement.isProvisional)
    let response = try #require(schedule["stage-1-response"])
    #expect(response.policy.outcome.due == Day("2029-01-08"))
    #expect(response.policy.outcome.maximumDue == Day("2029-01-22"))
    #expect(response.isProvisional)
    #expect(!schedule.problems.contains { $0.code == .outsideCoverage })
  }

  @Test("A letter of 1 September 2022 could not reckon with the State Funeral")
  func knownOn() throws {
    let sent = try Day(iso8601: "2022-09-01")
    func due(_ calendar: WorkingCalendar) throws -> Day? {
      try schedule(received: "2022-09-08", in: calendar)["stage-1-response"]?.policy.outcome.due
    }
    #expect(try due(WorkingCalendar(of: .englandAndWales, knownOn: sent)) == Day("2022-09-22"))
    #expect(try due(.englandAndWales) == Day("2022-09-23"))
  }
}
