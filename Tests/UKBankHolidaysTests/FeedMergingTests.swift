import UKBankHolidays
import TestSupport
import Testing
import WorkingDays

@Suite("Bringing the list up to date with a newer feed")
struct FeedMergingTests {
  private static let may2027 = date("2027-05-01")...date("2027-06-30")

  @Test("A feed that has only dropped old years changes nothing", arguments: Division.allCases)
  func window(division: Division) throws {
    for years in [1995...2028, 2019...2028, 2024...2028] {
      let calendar = try WorkingCalendar(of: division, updatedBy: FeedText(years).feed)
      let embedded = WorkingCalendar(of: division)
      #expect(calendar.holidays == embedded.holidays)
      #expect(calendar.coverage == embedded.coverage)
      #expect(calendar.publishedThrough == embedded.publishedThrough)
      #expect(calendar.name == embedded.name)
    }
  }

  @Test("Added, moved, renamed and dropped holidays are the feed’s, in its division alone")
  func changes() throws {
    var text = FeedText(2019...2028)
    text.add("2027-06-04", "Jubilee")
    text.remove("2027-05-31")
    text.add("2027-06-03", "Spring bank holiday")
    text.remove("2027-05-03")
    let feed = try text.feed
    let calendar = try WorkingCalendar(of: .englandAndWales, updatedBy: feed)
    #expect(
      calendar.holidays(in: Self.may2027).map { "\($0.day) \($0.title)" }
        == ["2027-06-03 Spring bank holiday", "2027-06-04 Jubilee"])
    let before = date("1995-01-01")...date("2026-12-31")
    #expect(calendar.holidays(in: before) == WorkingCalendar.englandAndWales.holidays(in: before))
    let scotland = try WorkingCalendar(of: .scotland, updatedBy: feed)
    #expect(scotland.holidays == WorkingCalendar(of: .scotland).holidays)
    let anyUK = try WorkingCalendar(of: .anyUK, updatedBy: feed)
    #expect(
      anyUK.holidays(in: Self.may2027).map { "\($0.day)" } == ["2027-05-03", "2027-05-31", "2027-06-03", "2027-06-04"])
  }

  @Test("A feed that goes beyond 2028 moves the end of what is published, and its year replaces the projected one")
  func horizon() throws {
    var text = FeedText(2020...2028)
    text.addRegularYear(2029)
    text.add("2029-06-01", "Extra")
    for division in Division.allCases {
      let calendar = try WorkingCalendar(of: division, updatedBy: text.feed)
      #expect(calendar.publishedThrough == date("2029-12-31"))
      #expect(calendar.coverage == date("1995-01-01")...date("2040-12-31"))
      let embedded = WorkingCalendar(of: division).holidays.map(\.day)
      let extra = division == .englandAndWales || division == .anyUK ? [date("2029-06-01")] : []
      #expect(calendar.holidays.map(\.day) == (embedded + extra).sorted())
    }
  }

  @Test("What only one division has published yet is published in that one alone")
  func oneDivision() throws {
    var text = FeedText(2020...2028)
    text.addRegularYear(2029, to: [.scotland])
    let feed = try text.feed
    let ends = try Division.allCases.map { try WorkingCalendar(of: $0, updatedBy: feed).publishedThrough.year }
    #expect(ends == [2028, 2029, 2028, 2028])
  }

  @Test("A year with a part missing at either end is ignored")
  func incompleteYears() throws {
    var text = FeedText(2024...2028)
    text.lists[.englandAndWales]?.removeAll { $0.day < date("2024-04-01") }
    text.addRegularYear(2029, to: [.englandAndWales])
    text.lists[.englandAndWales]?.removeAll { $0.day > date("2029-08-01") }
    let feed = try text.feed
    #expect(feed.completeYears(of: .englandAndWales) == 2025...2028)
    #expect(feed.completeYears(of: .scotland) == 2024...2028)
    #expect(feed.completeYears(of: .anyUK) == 2025...2028)
    let calendar = try WorkingCalendar(of: .englandAndWales, updatedBy: feed)
    #expect(calendar.holidays == WorkingCalendar(of: .englandAndWales).holidays)
    #expect(calendar.publishedThrough == date("2028-12-31"))
  }

  @Test("A feed without a complete year, or of years that do not adjoin the list, is refused")
  func refused() throws {
    var text = FeedText(2027...2028)
    text.lists[.scotland]?.removeAll { $0.day < date("2027-02-01") || $0.day > date("2028-12-01") }
    #expect(
      errorText { _ = try WorkingCalendar(of: .scotland, updatedBy: text.feed) }
        == "scotland: no year is complete: at least one has to be listed from New Year to Christmas")
    #expect(try text.feed.completeYears(of: .anyUK) == nil)
    var late = FeedText(1900...1900)
    for year in 2030...2031 { late.addRegularYear(year) }
    #expect(
      errorText { _ = try WorkingCalendar(of: .scotland, updatedBy: late.feed) }
        == "england-and-wales: 2030 to 2031 do not adjoin 1995 to 2028: no year between the two lists may be missing")
  }

  @Test("A feed may reach further than the projection")
  func beyondTheProjection() throws {
    var text = FeedText(2028...2028)
    for year in 2029...2042 { text.addRegularYear(year) }
    let calendar = try WorkingCalendar(of: .anyUK, updatedBy: text.feed)
    #expect(calendar.coverage.upperBound == date("2042-12-31"))
    #expect(calendar.publishedThrough == date("2042-12-31"))
  }

  @Test("A feed that reaches further than a calendar can is an error with the calendar's text")
  func tooFar() throws {
    var text = FeedText(2028...2028)
    for year in 2029...2190 { text.addRegularYear(year) }
    let feed = try text.feed
    let error = try #require(throws: FeedMergeError.self) {
      try WorkingCalendar(of: .englandAndWales, updatedBy: feed)
    }
    let text2190 = "would cover 1995-01-01 to 2190-12-31: at most 65535 days are possible"
    #expect(error.description == "the calendar england-and-wales \(text2190)")
  }

  @Test("What only the feed has was not known up to the state of the embedded list, and is taken as known after it")
  func knownOn() throws {
    var text = FeedText(2020...2028)
    text.add("2027-06-04", "Jubilee")
    let feed = try text.feed
    func isHoliday(knownOn: String?) throws -> Bool {
      let day = knownOn.map { date($0) }
      let calendar = try WorkingCalendar(of: .englandAndWales, knownOn: day, updatedBy: feed)
      return try !calendar.isWorkingDay(date("2027-06-04"))
    }
    #expect(try isHoliday(knownOn: nil))
    #expect(try isHoliday(knownOn: "2026-02-26"))
    #expect(try !isHoliday(knownOn: BankHolidayFeed.embeddedVersion))
    #expect(try !isHoliday(knownOn: "2022-09-01"))
  }

  @Test("Merging keeps the lists in order, and merging the same feed again changes nothing")
  func order() throws {
    var text = FeedText(2012...2028)
    text.add("2012-03-01", "A")
    text.add("2028-03-01", "B")
    let once = try BankHolidayFeed.embedded.merged(with: text.feed)
    let twice = try once.merged(with: text.feed)
    for division in Division.published {
      let days = once.holidays(of: division).map(\.day)
      #expect(days == days.sorted())
      #expect(once.holidays(of: division) == twice.holidays(of: division))
    }
    #expect(once.holidays(of: .englandAndWales).count == 281)
  }
}
