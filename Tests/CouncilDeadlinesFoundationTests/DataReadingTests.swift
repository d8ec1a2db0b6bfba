import CouncilDeadlinesFoundation
import Foundation
import PolicyProfiles
import TestSupport
import Testing
import Timescales
import UKBankHolidays
import WorkingDays

@Suite("Reading data and files")
struct DataReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("A feed of bank holidays from data and from a file is that of its bytes")
  func feed() throws {
    let file = packageFolder.appending(path: "Calendars/bank-holidays.json")
    #expect(try BankHolidayFeed(contentsOf: file) == .embedded)
    #expect(try BankHolidayFeed(json: Data(contentsOf: file)) == .embedded)
    #expect(throws: FeedError.self) { try BankHolidayFeed(json: Data("{}".utf8)) }
  }

  @Test("Closures from data and from a file are those of their bytes")
  func closures() throws {
    let text = "date,title\n2026-12-29,Christmas closure\n"
    let expected = [Holiday(day: day("2026-12-29"), title: "Christmas closure")]
    #expect(try Closures(reading: Data(text.utf8)).days == expected)
    #expect(try Closures(contentsOf: folder.write("closures.csv", Array(text.utf8))).days == expected)
    #expect(throws: FeedError.self) { try Closures(reading: Data("day\n".utf8)) }
    #expect(throws: CocoaError.self) { try Closures(contentsOf: folder.url.appending(path: "missing.csv")) }
  }

  @Test("A profile from a file has the name of the file in its faults")
  func profile() throws {
    let file = packageFolder.appending(path: "Sources/PolicyProfiles/Profiles/luton@2020-08.json")
    #expect(try PolicyProfile(contentsOf: file).qualifiedID == "luton@2020-08")
    let faulty = try folder.write("faulty.json", Array("[]".utf8))
    let error = try #require(throws: ProfileError.self) { try PolicyProfile(contentsOf: faulty) }
    #expect(error.file == "faulty.json")
  }

  @Test("The localised text of an error is its own text")
  func localizedText() {
    let errors: [any Error & CustomStringConvertible] = [
      DayError(.yearOutOfRange(0)), PeriodError(.countBelowOne(0)), FeedMergeError(.noCompleteYear(.scotland)),
      CalendarError(.noCommonCoverage(calendars: ["a", "b"])), DueColumnsError(.noSuchStart(3, given: 1)),
    ]
    for error in errors {
      #expect((error as any Error).localizedDescription == error.description)
    }
  }
}
