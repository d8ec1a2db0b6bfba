import Foundation
import TestSupport
import Testing
import UKBankHolidays

@Suite("The embedded calendars")
struct EmbeddedCalendarsTests {
  private let folder = packageFolder.appending(path: "Calendars").resolvingSymlinksInPath()

  @Test("What is compiled in is every file of Calendars/*.json, byte for byte")
  func compiledTextIsCurrent() throws {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    #expect(EmbeddedCalendars.all.map { "\($0.name).json" } == files.map(\.lastPathComponent))
    for (embedded, file) in zip(EmbeddedCalendars.all, files) {
      let isCurrent = try embedded.json.withUTF8Buffer { unsafe Data($0) } == Data(contentsOf: file)
      #expect(isCurrent, "\(embedded.name).json; run: .ci/embed")
    }
  }
}
