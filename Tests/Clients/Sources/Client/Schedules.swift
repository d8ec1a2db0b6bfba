import CouncilDeadlines
import CouncilDeadlinesFoundation
import FakeVapor
import Foundation

/// Answers a request with the schedule of a case.
func schedule(for request: Request, on now: Date) throws -> Response {
  var record = CaseRecord(reference: request.query["reference"])
  let received = try Day(iso8601: request.query["received"] ?? "")
  record.record(.received, on: received)
  let policy = try PolicyLibrary.embedded.policy("luton", on: received)
  let schedule = Schedule(of: record, under: policy, asOf: try Day(now, in: .london))
  let event = Event(name: "scheduled")
  return Response(body: "\(event.name): \(schedule["stage-1-response"] == nil ? "none" : "due")")
}

/// The day on which a response is due, as the moment at which it begins in London.
func due(after received: Date) throws -> Date {
  let day = try WorkingCalendar.englandAndWales.due(.workingDays(10), from: Day(received, in: .london))
  return Date(day, in: .london)
}

/// The text that an app shows for an error.
func text(of error: DayError) -> String { error.localizedDescription }
