import Foundation
import TestSupport
import Testing

@Suite("council-deadlines schedule --ics")
struct ICalendarToolTests {
  private static let luton = ["schedule", "--policy", "luton", "received=2025-12-19", "--as-of", "2026-01-10"]

  private static func lines(_ start: String, in text: String) -> [String] {
    text.components(separatedBy: "\r\n").filter { $0.hasPrefix(start) }
  }

  @Test("writes the open deadlines to the file and prints what it prints without", arguments: [[], ["--json"]])
  func file(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(Self.luton + options + ["--ics", folder.path("a.ics")])
    #expect(run.exit == 0)
    #expect(run.error == "")
    #expect(run.output == (try BuiltTool(Self.luton + options).output))
    let text = try #require(folder.text("a.ics"))
    let days = ["20251224", "20251230", "20260114", "20260107"]
    #expect(Self.lines("DTSTART", in: text) == days.map { "DTSTART;VALUE=DATE:\($0)" })
    #expect(Self.lines("BEGIN:VALARM", in: text) == [])
    #expect(try folder.names == ["a.ics"])
  }

  @Test("adds alarms to the days to come")
  func alarm() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(Self.luton + ["--ics", folder.path("a.ics"), "--alarm=3"])
    #expect(run.exit == 0)
    #expect(Self.lines("TRIGGER", in: try #require(folder.text("a.ics"))) == ["TRIGGER:-P2DT15H"])
  }

  @Test("takes the place of an older file, and gives the same bytes for the same case and day")
  func again() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ics", "old")
    let arguments = Self.luton + ["--reference", "A-17", "--ics", folder.path("a.ics")]
    #expect(try BuiltTool(arguments).exit == 0)
    let first = try #require(folder.text("a.ics"))
    #expect(first.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(try BuiltTool(arguments).exit == 0)
    #expect(folder.text("a.ics") == first)
  }

  @Test("leaves no older entries where nothing is open, and says so")
  func nothingOpen() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.ics", "BEGIN:VEVENT\r\n")
    let run = try BuiltTool([
      "schedule", "--policy", "regulations", "received=2025-12-19", "stage-1-responded=2026-01-05", "--as-of",
      "2026-01-10", "--ics", path,
    ])
    #expect(run.exit == 0)
    #expect(run.error == "council-deadlines: no deadline with a last day is open: \(path) has no entries\n")
    #expect(run.output != "")
    let text = try #require(folder.text("a.ics"))
    #expect(Self.lines("BEGIN", in: text) == ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD"])
  }

  @Test(
    "refuses what cannot be meant",
    arguments: [
      ("--ics -", "--ics needs a file of its own: standard output has the schedule"),
      ("--alarm 3", "--alarm needs --ics FILE, the file of calendar entries"),
      ("--ics a.ics --alarm -1", "--alarm is a whole number of days from 0 to 365"),
      ("--ics a.ics --alarm 366", "--alarm is a whole number of days from 0 to 365"),
      ("--ics a.ics --alarm 1.5", "--alarm is a whole number of days from 0 to 365"),
      ("--ics a.ics --alarm 99999999999999999999", "--alarm is a whole number of days from 0 to 365"),
      ("--ics a.ics --alarm", "--alarm needs a value: DAYS"),
      ("--ics a.ics --ics b.ics", "--ics is given twice"),
    ])
  func usage(_ options: String, message: String) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltTool(Self.luton + options.split(separator: " ").map(String.init), in: folder.url)
    #expect(run.exit == 2)
    #expect(run.error == "council-deadlines: \(message)\n")
    #expect(run.output == "")
    #expect(try folder.names == [])
  }

  @Test("does not overwrite the case that it reads")
  func ownInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("case.json", "{\"received\": \"2025-12-19\"}")
    let run = try BuiltTool(["schedule", "--policy", "luton", "--input", path, "--ics", path])
    #expect(run.exit == 2)
    #expect(run.error == "council-deadlines: --ics \(path) is the file of --input, which must not be overwritten\n")
    #expect(folder.text("case.json") == "{\"received\": \"2025-12-19\"}")
  }

  @Test("ends with 73 and prints nothing if the file cannot be written")
  func cannotWrite() throws {
    let run = try BuiltTool(Self.luton + ["--ics", "/nowhere/a.ics"])
    #expect(run.exit == 73)
    #expect(run.error == "council-deadlines: cannot write /nowhere/a.ics: No such file or directory\n")
    #expect(run.output == "")
  }

  @Test("leaves the older file alone if the command line is wrong")
  func untouched() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.ics", "old")
    #expect(try BuiltTool(Self.luton + ["--explain", "nothing", "--ics", path]).exit == 2)
    #expect(folder.text("a.ics") == "old")
    #expect(try folder.names == ["a.ics"])
  }
}
