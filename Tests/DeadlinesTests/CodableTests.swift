import Deadlines
import Foundation
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Records and outcomes as JSON")
struct CodableTests {
  private func decode(_ text: String) throws -> CaseRecord {
    try JSONDecoder().decode(CaseRecord.self, from: Data(text.utf8))
  }

  private func words(_ record: CaseRecord) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  @Test("Events and facts are members; an event is a day, a month, a range or several of them")
  func decoding() throws {
    let found = try decode(
      """
      {"mode": "oral", "reference": "A-17", "received": "2026-06-01", "acknowledged": "2026-06", "logged": null,
       "suspended": ["2026-07-01", "2026-08-01..2026-08-12"], "stage-1-extended-to": "2026-06-29", "visited": "2026-06-03"}
      """)
    #expect(found.reference == "A-17")
    #expect(
      found.words == """
        received=2026-06-01 acknowledged=2026-06-01..2026-06-30 suspended=2026-07-01 suspended=2026-08-01..2026-08-12 \
        visited=2026-06-03 stage-1-extended-to=2026-06-29 mode=oral
        """)
  }

  @Test("A record made with the days of its events is that of recording each of them, the earliest first")
  func literal() throws {
    let days: [CaseEvent: Day] = [
      .acknowledged: day("2025-12-22"), .received: day("2025-12-19"), .stage1Responded: day("2026-01-07"),
      "visited": day("2025-12-22"),
    ]
    var each = CaseRecord(reference: "A-17")
    each.record(.received, on: day("2025-12-19"))
    each.record(.acknowledged, on: day("2025-12-22"))
    each.record("visited", on: day("2025-12-22"))
    each.record(.stage1Responded, on: day("2026-01-07"))
    #expect(CaseRecord(reference: "A-17", days) == each)
    #expect(CaseRecord([:]) == CaseRecord())
  }

  @Test("true and false stand for yes and no, and the key policy is passed over")
  func flags() throws {
    let found = try decode(
      #"{"policy": "luton", "director-agrees": true, "complainant-unavailable": false, "urgent": true}"#)
    #expect(found.directorAgrees == true)
    #expect(found.complainantUnavailable == false)
    #expect(found.ownFacts == ["urgent": "yes"])
  }

  @Test("The same form is written: one day as a text, several as an array; written is what is assumed")
  func encoding() throws {
    let both = record(
      """
      received=2026-06-01 suspended=2026-07-01 suspended=2026-08-01..2026-08-12 route=corporate director-agrees=no
      complainant-unavailable=yes stage-1-extension-ground=workload panel-arranged-for=2026-09-01
      """)
    #expect(
      try words(both) == """
        {"complainant-unavailable":"yes","director-agrees":"no","panel-arranged-for":"2026-09-01",\
        "received":"2026-06-01","route":"corporate","stage-1-extension-ground":"workload",\
        "suspended":["2026-07-01","2026-08-01..2026-08-12"]}
        """)
    #expect(try decode(try words(both)) == both)
    #expect(try words(CaseRecord()) == "{}")
  }

  @Test("Every random case comes back, with its events in the order of a case")
  func roundTrip() throws {
    let few = Effort.count(80, long: 1000)
    for example in RandomCases.all.prefix(few) + RandomCases.uncertain.prefix(few) {
      let again = try decode(try words(example.record))
      #expect(Set(again.events) == Set(example.record.events), "\(example.words)")
      #expect(again.dayFacts == example.record.dayFacts && again.mode == example.record.mode, "\(example.words)")
      #expect(try decode(try words(again)) == again, "\(example.words)")
    }
  }

  @Test(
    "A fault names its key",
    arguments: [
      (#"{"received": "2026-02-30"}"#, "received: "), (#"{"received": ["2026-02-03", "soon"]}"#, "received: “soon”"),
      (#"{"mode": "sung"}"#, "mode cannot be “sung”; give one of written, oral"),
      (#"{"stage-1-start-day": "soon"}"#, "stage-1-start-day: "), (#"{"received": 3}"#, "received: give a day"),
    ])
  func faults(text: String, words: String) throws {
    do {
      _ = try decode(text)
      Issue.record("\(text) was decoded")
    } catch DecodingError.dataCorrupted(let context) {
      #expect(context.debugDescription.hasPrefix(words))
      #expect(context.codingPath.map(\.stringValue).first.map { text.contains($0) } == true)
      #expect(context.underlyingError is DayError || context.underlyingError is CaseError)
    } catch DecodingError.typeMismatch(_, let context) {
      #expect(context.debugDescription.hasPrefix(words))
    }
  }

  @Test("Outcomes are written under the keys of a schedule's JSON, and come back")
  func outcomes() throws {
    let response = try deadline(
      "stage-1-response", "received=2025-12-19 stage-1-extended=2025-12-30 stage-1-responded=2026-01-30",
      under: "luton", asOf: "2026-02-10")
    let data = try JSONEncoder().encode(response.policy.outcome)
    let keys = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(keys["due"] as? String == "2026-01-14")
    #expect(keys["maximumDue"] as? String == "2026-01-28")
    #expect(keys["metOn"] as? String == "2026-01-30")
    #expect(keys["status"] as? String == "missed")
    #expect((keys["clock"] as? [String: Any])?["day"] as? String == "2025-12-19")
    #expect((keys["workingDays"] as? [String: Any])?["late"] as? Int == 12)
    #expect(keys["extensionFaults"] as? [String] == ["extension-without-ground"])
    for sample in SchedulePropertiesTests.samples.prefix(Effort.count(30, long: 500)) {
      let again = try JSONDecoder().decode([Outcome].self, from: try JSONEncoder().encode(sample.outcomes))
      #expect(again == sample.outcomes, "\(sample.words)")
    }
  }
}
