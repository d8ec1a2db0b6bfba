import DeadlineReports
import Deadlines
import JSONTree
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import WorkingDays

@Suite("The page of a case")
struct SchedulePageTests {
  /// A case in words, its page and its JSON.
  private struct Made {
    let page: PageElement
    let json: JSON
    let schedule: Schedule

    init(_ policy: String, _ words: [String], reference: String? = nil, asOf: String = "2026-01-10") throws {
      let record = try Reports.record(words, reference: reference)
      let days = record.versionDays(asOf: day(asOf)) ?? day(asOf)...day(asOf)
      let plan = DeadlinePlan(try PolicyLibrary.embedded.policy(policy, on: days))
      let assessed = plan.assessed(record, asOf: day(asOf))
      schedule = assessed.schedule
      let html = schedule.html(provenance: Reports.provenance(), explanations: assessed.explanations)
      page = try PageChecks.check(html)
      json = try JSONReader.read(
        Array(schedule.json(provenance: Reports.provenance(), explanations: assessed.explanations).utf8))
    }
  }

  private static let cases: [[String]] = [
    ["luton", "received=2025-12-19"],
    [
      "luton", "received=2025-03-03", "acknowledged=2025-03-05", "stage-1-extended=2025-03-12",
      "stage-1-extension-ground=complex", "stage-1-responded=2025-04-22", "stage-2-requested=2025-05-07",
      "delay-notice-sent=2025-05-28", "stage-2-responded=2025-09-01", "stage-3-requested=2025-09-24",
      "panel-held=2025-11-20", "panel-reported=2025-11-27",
    ],
    ["dudley", "received=2025-12-19", "stage-1-responded=2026-01-05"],
    ["cheshire-east", "received=2025-12-01", "suspended=2025-12-08", "resumed=2025-12-22"],
    ["worcestershire", "received=2013-07-01"],
    ["cheshire-west", "received=2025-12-19", "withdrawn=2026-01-05"],
    ["regulations", "received=2025-12-19", "mode=oral", "stage-2-requested=2026-01-02"],
    ["freedom-of-information", "received=2025-12-19"],
    ["luton", "grounds-arose=2025-06-01"],
    ["dudley", "received=2025-12-19", "stage-1-responded=2025-02-05", "stage-2-requested=2027-01-01"],
  ]

  @Test("is well formed, has no script and no address, and is no larger than 150 kB", arguments: cases)
  func form(_ words: [String]) throws {
    _ = try Made(words[0], Array(words.dropFirst()))
  }

  @Test("has the days and the statuses of the JSON, for each deadline in its row", arguments: cases)
  func values(_ words: [String]) throws {
    let made = try Made(words[0], Array(words.dropFirst()))
    let table = made.page.table("Time limits as of 2026-01-10")
    let rows = (table?.rows ?? []).dropFirst()
    var shown = 0
    for deadline in made.json["deadlines"]?.elements ?? [] {
      let title = deadline["title"]?.string ?? ""
      for (name, layer) in [(title, deadline), ("\(title), in law", deadline["statute"])] {
        guard let layer, let row = rows.first(where: { $0[0] == name }) else { continue }
        shown += 1
        if let day = layer["operativeDue"]?.string, layer.at("clock.basis")?.string != "projected" {
          #expect(row[2].contains(day), "\(name): \(row)")
        }
        for key in ["late", "left"] {
          guard let count = layer.at("workingDays.\(key)")?.integer, count > 0 else { continue }
          #expect(row[3].contains("\(count) working day"), "\(name): \(row)")
        }
        if let done = layer["metOn"]?.string, ["met", "missed"].contains(layer["status"]?.string) {
          #expect(row[3].contains(done), "\(name): \(row)")
        }
      }
    }
    #expect(shown == rows.count)
    // Every day that the page names is a day of the JSON.
    let text = made.json.text
    for time in made.page.all("time") { #expect(text.contains("\"\(time.text)\"")) }
  }

  @Test("has the events and facts as they were given, in the order of their days")
  func recorded() throws {
    let made = try Made(
      "worcestershire",
      [
        "stage-1-responded=2026-01-05", "received=2025-12-19", "mode=oral", "stage-1-extension-ground=complex",
      ])
    #expect(
      made.page.table("Recorded events")?.rows == [
        ["Event", "Day"], ["The complaint was received", "2025-12-19"],
        ["The response at stage 1 was sent", "2026-01-05"],
      ])
    #expect(
      made.page.table("Recorded facts")?.rows == [
        ["Fact", "Value"], ["How the complaint was made", "oral"],
        ["Why stage 1 was extended, one ground or several", "complex"],
      ])
    let events = made.json["events"]?.elements ?? []
    #expect(events.map { $0["event"]?.string } == ["received", "stage-1-responded"])
    #expect(events.map { $0["day"]?.string } == ["2025-12-19", "2026-01-05"])
    #expect(events.allSatisfy { $0["dayFrom"]?.isNull == true })
    #expect(
      made.json["facts"]?.elements.map { $0["values"]?.elements.map(\.string) } == [["oral"], ["complex"]])
  }

  @Test("sets the projected days apart from those of what has started")
  func ahead() throws {
    let page = try Made("luton", ["received=2025-12-19"]).page
    let ahead = try #require(page.all("caption").first { $0.text.hasPrefix("Projected dates") })
    let rows = page.table(ahead.text)?.rows ?? []
    // The days that README has for this case.
    #expect(rows.first == ["Step", "Who", "By the policy", "In law"])
    #expect(rows.contains(["Review panel", "Customer Support Officer", "2026-06-12", "2026-04-28"]))
    #expect(rows.contains(["Response at stage 2", "Adjudicating Officer", "2026-03-30", "2026-02-13"]))
    // Acknowledgement, first contact and stage 1 have begun; one bar more is in the legend.
    #expect(page.all("rect").count { $0.attributes["class"] == "time" } == 4)
  }

  @Test("explains each deadline in the words of --explain, to unfold")
  func explained() throws {
    let made = try Made("dudley", ["received=2025-12-19"])
    let details = made.page.all("details").first {
      $0.all("summary").first?.text.hasPrefix("Response at stage 1") ?? false
    }
    let lines = try #require(details).all("li").map(\.text)
    #expect(lines.contains("Not counted: Thursday 2025-12-25, Christmas Day"))
    #expect(lines.contains("The last day is Wednesday 2026-01-07 (working days of England and Wales)."))
    #expect(
      lines.contains(
        "Another reading gives Tuesday 2026-01-06: The period begins on the day of receipt, which is day 1 (4.1)."))
  }

  @Test("shows what is hostile in a reference, and does nothing that it says")
  func hostile() throws {
    let reference = "<img src=x onerror=alert(1)>\"'&amp;</title>\u{202E}\u{7}\u{2028}\u{FFFF}"
    let page = try Made("luton", ["received=2025-12-19"], reference: reference).page
    let shown = "Case <img src=x onerror=alert(1)>\"'&amp;</title>\\u{202e}\\u{7}\\u{2028}\\u{ffff}: time limits"
    #expect(page.all("h1").map(\.text) == [shown])
    #expect(page.all("title").first?.text == shown)
    #expect(page.all("img").isEmpty)
  }
}
