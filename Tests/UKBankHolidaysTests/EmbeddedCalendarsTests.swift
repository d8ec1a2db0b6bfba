import UKBankHolidays
import Foundation
import TestSupport
import Testing

@Suite("The embedded calendars")
struct EmbeddedCalendarsTests {
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EMBEDDED"] == "1"

  @Test("EmbeddedCalendars.swift is what Calendars/*.json makes of it, byte for byte")
  func sourceFileIsCurrent() throws {
    let embedded = try EmbeddedFile(
      name: "EmbeddedCalendars", origin: "Calendars",
      command: "UPDATE_EMBEDDED=1 swift test --filter UKBankHolidaysTests",
      folder: packageFolder.appending(path: "Calendars"))
    try #require(embedded.isEmbeddable)
    let source = packageFolder.appending(path: "Sources/UKBankHolidays/EmbeddedCalendars.swift")
    if Self.isUpdating { try Data(embedded.text.utf8).write(to: source) }
    let isCurrent = try Data(contentsOf: source) == Data(embedded.text.utf8)
    #expect(isCurrent, "run: \(embedded.command)")
  }

  @Test("What is compiled in is every file of Calendars/*.json, byte for byte", .disabled(if: isUpdating))
  func compiledTextIsCurrent() throws {
    #expect(EmbeddedCalendars.all.map(\.name) == ["announcements", "bank-holidays"])
    for (name, json) in EmbeddedCalendars.all {
      let file = try Data(contentsOf: packageFolder.appending(path: "Calendars/\(name).json"))
      let isCurrent = json.withUTF8Buffer { unsafe Data($0) } == file
      #expect(isCurrent, "\(name).json; run: UPDATE_EMBEDDED=1 swift test --filter UKBankHolidaysTests")
    }
  }
}
