import UKBankHolidays
import TestSupport
import Testing
import WorkingDays

@Suite("What a feed changes")
struct FeedComparisonTests {
  private func compare(_ text: FeedText, _ division: Division = .englandAndWales) throws -> FeedComparison {
    FeedComparison(of: try text.feed, with: BankHolidayFeed.embedded, in: division)
  }

  private func words(_ changes: [HolidayChange]) -> [String] {
    changes.map { change in
      let former = change.former.map { " was \($0.day) \($0.title)" } ?? ""
      return "\(change.kind.rawValue) \(change.holiday.day) \(change.holiday.title)\(former)"
    }
  }

  @Test("The same list changes nothing", arguments: Division.published)
  func same(division: Division) throws {
    let comparison = try compare(FeedText(), division)
    #expect(comparison.changes.isEmpty && comparison.newYears.isEmpty && comparison.missingYears.isEmpty)
    #expect(comparison.years == 1995...2028)
    #expect(comparison.incompleteYears.isEmpty)
  }

  @Test("Old years that the feed no longer has are reported once and drop nothing")
  func missingYears() throws {
    let comparison = try compare(FeedText(2019...2026))
    #expect(comparison.changes.isEmpty)
    #expect(comparison.missingYears == [1995...2018, 2027...2028])
  }

  @Test("Each kind of change is reported as what it is")
  func kinds() throws {
    var text = FeedText(2019...2028)
    text.remove("2026-05-04")
    text.add("2026-05-08", "Early May bank holiday (VE day)")
    text.remove("2026-05-25")
    text.add("2026-05-29", "Spring bank holiday")
    text.remove("2026-08-31")
    text.add("2026-10-05", "Extra")
    text.remove("2026-12-28")
    text.add("2026-12-28", "St Stephen’s Day")
    let comparison = try compare(text)
    #expect(
      words(comparison.changes) == [
        "moved 2026-05-08 Early May bank holiday (VE day) was 2026-05-04 Early May bank holiday",
        "moved 2026-05-29 Spring bank holiday was 2026-05-25 Spring bank holiday",
        "dropped 2026-08-31 Summer bank holiday", "added 2026-10-05 Extra",
        "renamed 2026-12-28 St Stephen’s Day was 2026-12-28 Boxing Day",
      ])
    #expect(comparison.changes.allSatisfy { !$0.isAgainstRules })
    #expect(try compare(text, .scotland).changes.isEmpty)
  }

  @Test("Two holidays that change places are renamed, not moved")
  func swapped() throws {
    var text = FeedText(2019...2028)
    text.remove("2027-12-27")
    text.remove("2027-12-28")
    text.add("2027-12-27", "Boxing Day")
    text.add("2027-12-28", "Christmas Day")
    #expect(try compare(text).changes.map(\.kind) == [.renamed, .renamed])
  }

  @Test("A new year is compared with the projection")
  func newYear() throws {
    var text = FeedText(2020...2028)
    text.addRegularYear(2029)
    text.add("2029-06-01", "Extra")
    text.remove("2029-08-27", from: .northernIreland)
    #expect(try compare(text).newYears == [2029...2029])
    #expect(try words(compare(text).changes) == ["added 2029-06-01 Extra"])
    #expect(try compare(text).changes.allSatisfy(\.isAgainstRules))
    #expect(try words(compare(text, .northernIreland).changes) == ["dropped 2029-08-27 Summer bank holiday"])
    #expect(try compare(text, .scotland).changes.isEmpty)
    #expect(try compare(text, .scotland).newYears == [2029...2029])
  }

  @Test("A year of which the feed has only a part is reported and drops nothing")
  func incompleteYear() throws {
    var text = FeedText(2024...2028)
    text.lists[.englandAndWales]?.removeAll { $0.day < date("2024-04-01") }
    let comparison = try compare(text)
    #expect(comparison.incompleteYears == [2024])
    #expect(comparison.years == 2025...2028)
    #expect(comparison.missingYears == [1995...2024])
    #expect(comparison.changes.isEmpty)
    text.lists[.englandAndWales]?.removeAll { $0.day.year > 2024 }
    let nothing = try compare(text)
    #expect(nothing.years == nil)
    #expect(nothing.incompleteYears == [2024])
    #expect(nothing.missingYears == [1995...2028])
  }

  @Test("Whatever is added and dropped is found, and nothing else")
  func random() throws {
    var random = SplitMix64(state: 2022)
    var faults: [String] = []
    for _ in 0..<Effort.count(30, long: 600) {
      let division = Division.published[Int.random(in: 0..<3, using: &random)]
      var text = FeedText(2015...2028)
      var expected: Set<String> = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let number = Int.random(in: Int(date("2015-02-01").number)...Int(date("2028-12-01").number), using: &random)
        let day = try #require(Day(number: Int32(number)))
        let old = BankHolidayFeed.embedded.holidays(of: division).first { $0.day == day }
        guard !day.weekday.isWeekend, old == nil, expected.insert("added \(day) x\(day)").inserted else { continue }
        text.add("\(day)", "x\(day)", to: division)
      }
      let of2020 = BankHolidayFeed.embedded.holidays(of: division).filter { $0.day.year == 2020 }
      if let dropped = of2020.randomElement(using: &random) {
        text.remove("\(dropped.day)", from: division)
        expected.insert("dropped \(dropped.day) \(dropped.title)")
      }
      let found = try words(compare(text, division).changes)
      if Set(found) != expected || found.count != expected.count { faults.append("\(expected) \(found)") }
    }
    #expect(faults.isEmpty)
  }
}
